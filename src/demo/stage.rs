//! The real application over the real session, by a clock that is moved by hand: what a scenario is played on.

use std::collections::VecDeque;

use jiff::{SignedDuration, Timestamp};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::chance;
use super::world::Place;
use crate::backend::contract::{Refusal, Reply, SmsBody, SupportNews};
use crate::config::{Auto, Settings};
use crate::domain::secret::Secret;
use crate::domain::sensitive::Sensitive;
use crate::session::Session;
use crate::session::contract::{Answer, Command, Event as SessionEvent};
use crate::tui::app::{App, Options, render};
use crate::tui::event::{Effect, Event, Exit};
use crate::tui::hits::Drawn;
use crate::tui::page::plain;

/// Time goes on between two wakings, however eager somebody is to be woken.
const LEAST_SLEEP: SignedDuration = SignedDuration::from_millis(1);

/// The application, the session behind it, and their time.
pub struct Stage {
    app: App,
    session: Session,
    /// What the program is started from, and how often it was started again.
    place: Place,
    options: Options,
    restarts: u32,
    size: (u16, u16),
    now: Timestamp,
    heard: Heard,
    /// What the application wants of the machine.
    wishes: Vec<Effect>,
}

/// What a person would have read and remembered.
#[derive(Default)]
pub(super) struct Heard {
    pub(super) password: Option<Sensitive>,
    /// The first password that was read on the phone, whose message may lie there long after another was chosen.
    pub(super) read: Option<Sensitive>,
    pub(super) recovery_key: Option<Secret>,
    pub(super) captcha: Option<u16>,
}

impl Stage {
    /// The program, just started at this time in a terminal of this size, over a session that may have a wallet open.
    pub(super) fn new(
        place: Place,
        session: Session,
        heard: Heard,
        options: Options,
        size: (u16, u16),
        now: Timestamp,
    ) -> Self {
        let (app, wishes) = (App::new(options.clone()), Vec::new());
        let mut stage = Self { app, session, place, options, restarts: 0, size, now, heard, wishes };
        stage.start();
        stage
    }

    /// The program shows its first screen.
    fn start(&mut self) {
        self.update(Event::Resize(self.size.0, self.size.1));
        let effects = self.app.start(self.now);
        self.perform(effects);
    }

    /// The program is closed, as by whoever sits there, and started again over what is on the disk: nobody is logged in, and
    /// nothing is known that was not written down. Its settings were, and the calendar shows the day it showed.
    pub(super) fn restart(&mut self) {
        self.update(Event::Terminate(Exit::Done));
        let ahead = self.app.snapshot().map_or(0, |seen| seen.ahead_ms);
        let today = self.now.checked_add(SignedDuration::from_millis(ahead)).unwrap_or(self.now);
        self.restarts += 1;
        // The old session goes here, and closes the wallet: the new one finds nothing locked.
        self.session = self.place.session(self.restarts, today);
        self.options.seed = chance::app_seed(self.place.seed, self.restarts);
        self.app = App::new(self.options.clone());
        self.start();
    }

    /// The application.
    pub const fn app(&self) -> &App {
        &self.app
    }

    /// What time it is.
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// What was heard so far.
    pub(super) const fn heard(&self) -> &Heard {
        &self.heard
    }

    /// When the application wants to be woken; never now.
    pub fn next_wake(&self) -> Option<Timestamp> {
        let soon = self.now.checked_add(LEAST_SLEEP).unwrap_or(self.now);
        self.app.next_wake().map(|at| at.max(soon))
    }

    /// Lets time pass until this moment, at which nothing is due that was not done.
    pub fn pass(&mut self, until: Timestamp) {
        while let Some(at) = self.next_wake().filter(|at| *at <= until) {
            self.now = at;
            self.update(Event::Tick);
        }
        self.now = self.now.max(until);
    }

    /// Gives the application an event, now.
    pub fn update(&mut self, event: Event) {
        if let Event::Resize(columns, rows) = event {
            self.size = (columns, rows);
        }
        let effects = self.app.update(event, self.now);
        self.perform(effects);
    }

    /// Asks the session past the application, which hears what became of the world.
    pub fn ask(&mut self, command: Command) -> Answer {
        let mut told = SessionEvent::of(None, self.session.handle(command, self.now));
        let answer = told.answer.take().unwrap_or(Answer::Done);
        told.delay = SignedDuration::ZERO;
        self.update(Event::Session(told));
        answer
    }

    /// What the application asked of the machine since this was called last.
    pub fn wishes(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.wishes)
    }

    /// Why the program ended, once it did.
    pub fn exit(&self) -> Option<Exit> {
        self.app.exit()
    }

    /// Whether something on the screen changed since this was asked last.
    pub fn take_frame_request(&mut self) -> bool {
        self.app.take_frame_request()
    }

    /// Remembers where the mouse can hit.
    pub fn set_drawn(&mut self, drawn: Drawn) {
        self.app.set_drawn(drawn);
    }

    /// The letters of the screen at this size, line by line.
    pub fn screen(&self, size: (u16, u16)) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, size.0, size.1));
        render(&self.app, &mut buffer);
        plain(&buffer)
    }

    /// The newest one-time code on the phone.
    pub(super) fn code(&self) -> Option<Sensitive> {
        self.app.snapshot()?.phone.messages.iter().find_map(|sms| match &sms.body {
            SmsBody::PaymentCode { code, .. }
            | SmsBody::TransferCode { code, .. }
            | SmsBody::Support(SupportNews::Code { code, .. }) => Some(code.clone()),
            _ => None,
        })
    }

    /// Does what the application asked for, until it asks for nothing more.
    fn perform(&mut self, effects: Vec<Effect>) {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            match effect {
                Effect::Send(id, command) => {
                    let drawer = &self.place.drawer;
                    let mut told = SessionEvent::of(Some(id.0), self.session.handle(drawer.keep(command), self.now));
                    told.answer = told.answer.map(|answer| drawer.tell(answer));
                    self.listen(told.answer.as_ref());
                    waiting.extend(self.app.update(Event::Session(told), self.now));
                }
                // Settings of a world that is thrown away are nobody's; its program finds them when it is started again.
                Effect::Save(settings) => self.settle(*settings),
                wish => self.wishes.push(wish),
            }
        }
        self.read_phone();
    }

    /// Remembers what the settings file would hold.
    fn settle(&mut self, settings: Settings) {
        let options = &mut self.options;
        if let (true, Auto::Set(language)) = (settings.language != options.settings.language, settings.language) {
            options.language = language;
        }
        // What nobody has changed stays as the command line wants it.
        if settings.theme != options.settings.theme {
            options.theme.clone_from(&settings.theme);
        }
        if settings.mouse != options.settings.mouse {
            options.mouse = settings.mouse;
        }
        options.settings = settings;
    }

    /// Remembers what a person would write down.
    fn listen(&mut self, answer: Option<&Answer>) {
        match answer {
            Some(
                Answer::World(Reply::Registration(view))
                | Answer::Refused(Refusal::WrongCaptcha(view) | Refusal::CaptchaExpired(view)),
            ) => {
                let (one, two) = view.captcha.sum;
                self.heard.captcha = Some(u16::from(one) + u16::from(two));
            }
            Some(
                Answer::Sealed { recovery_key }
                | Answer::RecoveryKey(recovery_key)
                | Answer::PasswordChanged { recovery_key: Some(recovery_key) },
            ) => self.heard.recovery_key = Some(recovery_key.duplicate()),
            _ => {}
        }
    }

    /// Remembers a first password that has arrived: later messages may take its place on the phone.
    fn read_phone(&mut self) {
        let messages = self.app.snapshot().map(|snapshot| snapshot.phone.messages.as_slice()).unwrap_or_default();
        let found = messages.iter().find_map(|sms| match &sms.body {
            SmsBody::FirstPassword { password, .. } => Some(password.clone()),
            _ => None,
        });
        if found.is_some() && found != self.heard.read {
            self.heard.password.clone_from(&found);
            self.heard.read = found;
        }
    }
}
