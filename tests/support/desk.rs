//! A person at the machine: the real application over the real session, driven by keys, clicks and time.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]

use std::collections::VecDeque;
use std::sync::Arc;

use jiff::SignedDuration;
use kiwi::backend::contract::{AccountView, Note, OrderView, Reply, Request, SmsBody, Snapshot};
use kiwi::session::contract::{Answer, Command, Event as SessionEvent};
use kiwi::tui::app::{App, Options};
use kiwi::tui::event::{Effect, Event, Exit, Pointer, PointerKind, RequestId};
use kiwi::tui::page::plain;
use kiwi::tui::{render, script};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::machine::{Machine, NUMBER};

/// The time between two keys of somebody who does not hurry.
const PACE: SignedDuration = SignedDuration::from_millis(400);

/// What the network does to the next command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// It never leaves.
    Unsent,
    /// It leaves and gets lost.
    Request,
    /// It is carried out, and nobody hears the answer.
    Reply,
    /// It is carried out, and the answer takes its time: [`Desk::arrive`].
    Late,
}

/// What a program did while nobody touched it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Idle {
    /// How often it looked whether something is due.
    pub woken: u32,
    /// How often it drew.
    pub drawn: u32,
    /// How often it drew what was there already.
    pub in_vain: u32,
}

/// A person at the machine.
pub struct Desk {
    /// The machine, its disk and its clock.
    pub machine: Machine,
    /// The application on its screen.
    pub app: App,
    /// Columns and rows.
    pub size: (u16, u16),
    /// Why the program ended, once it did.
    pub exit: Option<Exit>,
    /// What the network does to the requests that move something, in order.
    pub losses: VecDeque<Loss>,
    /// The world as the application was told last.
    told: Option<Arc<Snapshot>>,
    /// Every command that was sent to the world and carries a key.
    pub sent: Vec<Request>,
    /// What was put on the clipboard.
    pub copied: Vec<String>,
    /// Answers on their way.
    late: Vec<(RequestId, Answer)>,
}

impl Desk {
    /// The program, just started.
    pub fn new(machine: Machine, options: Options) -> Self {
        let app = App::new(options);
        let (losses, sent, copied) = (VecDeque::new(), Vec::new(), Vec::new());
        let mut desk =
            Self { machine, app, size: (80, 24), exit: None, losses, told: None, sent, copied, late: Vec::new() };
        desk.update(Event::Resize(80, 24));
        let effects = desk.app.start(desk.machine.now);
        desk.perform(effects);
        desk.draw();
        desk
    }

    /// The program with an open wallet that holds what is left of these notes, at the cabinet.
    pub fn with_notes(notes: &[Note], options: Options) -> Self {
        let mut machine = Machine::new();
        machine.registered_with(NUMBER, notes);
        let password = machine.sms_password();
        machine.login(NUMBER, &password).expect("logged in");
        let mut desk = Self::new(machine, options);
        desk.keys("alt+1");
        desk
    }

    /// The first password, as the phone said it.
    pub fn first_password(&self) -> String {
        let found = self.snapshot().phone.messages.iter().find_map(|sms| match &sms.body {
            SmsBody::FirstPassword { password, .. } => Some(password.expose().to_owned()),
            _ => None,
        });
        // Later messages may have taken its place on the phone.
        found.or_else(|| self.machine.first_password.clone()).expect("an SMS with the first password")
    }

    /// The newest code on the phone.
    pub fn code(&self) -> String {
        let found = self.snapshot().phone.messages.iter().find_map(|sms| match &sms.body {
            SmsBody::PaymentCode { code, .. } | SmsBody::TransferCode { code, .. } => Some(code.expose().to_owned()),
            _ => None,
        });
        found.expect("an SMS with a code")
    }

    /// Orders the cheapest cable and pays for it.
    pub fn buy_cable(&mut self) {
        self.keys("alt+2 / type:USB enter enter enter");
        self.wait_secs(10);
        let password = self.first_password();
        self.keys(&format!("ctrl+n enter type:\"{password}\" enter enter"));
        self.wait_secs(15);
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
        self.wait_secs(20);
    }

    /// Presses keys, without hurry.
    pub fn keys(&mut self, keys: &str) {
        for event in script::parse(keys).expect("a script of keys") {
            self.wait(PACE);
            self.update(event);
            self.draw();
        }
    }

    /// Presses keys faster than anybody can look.
    pub fn burst(&mut self, keys: &str) {
        for event in script::parse(keys).expect("a script of keys") {
            self.update(event);
            self.draw();
        }
    }

    /// Lets time pass.
    pub fn wait(&mut self, span: SignedDuration) {
        let end = self.machine.now.checked_add(span).expect("a moment");
        while let Some(at) = self.app.next_wake().filter(|at| *at <= end) {
            let soon = self.machine.now.checked_add(SignedDuration::from_millis(1)).expect("a moment");
            self.machine.now = at.max(soon);
            self.update(Event::Tick);
        }
        self.machine.now = self.machine.now.max(end);
        self.update(Event::Tick);
        self.draw();
    }

    /// Lets time pass with nobody there, as the program's own loop does: it sleeps until something is due, half a minute at the
    /// most, and draws if something changed.
    pub fn idle(&mut self, span: SignedDuration) -> Idle {
        let end = self.machine.now.checked_add(span).expect("a moment");
        let (mut idle, mut shown) = (Idle::default(), self.buffer());
        while self.machine.now < end {
            let moment = |millis| self.machine.now.checked_add(SignedDuration::from_millis(millis)).expect("a moment");
            let (soon, latest) = (moment(1), moment(30_000));
            self.machine.now = self.app.next_wake().unwrap_or(latest).clamp(soon, latest);
            idle.woken += 1;
            self.update(Event::Tick);
            if self.app.take_frame_request() {
                let mut now = Buffer::empty(shown.area);
                let drawn = render(&self.app, &mut now);
                self.app.set_drawn(drawn);
                idle.drawn += 1;
                idle.in_vain += u32::from(now == shown);
                shown = now;
            }
        }
        idle
    }

    /// Lets seconds pass.
    pub fn wait_secs(&mut self, seconds: i64) {
        self.wait(SignedDuration::from_secs(seconds));
    }

    /// Moves the world's clock ahead by so many days; somebody is there all the time.
    pub fn days(&mut self, days: usize) {
        for _ in 0..days / 7 {
            self.jump(3);
        }
        for _ in 0..days % 7 {
            self.jump(1);
        }
    }

    /// Moves the world's clock by a row of the box with the ways to move it.
    pub fn jump(&mut self, row: usize) {
        self.keys(&format!("f4 home{} enter esc", " down".repeat(row)));
        self.wait_secs(5);
    }

    /// A code that is not the right one.
    pub fn wrong_code(&self) -> String {
        let right: u32 = self.code().parse().expect("digits");
        format!("{:06}", (right + 1) % 1_000_000)
    }

    /// How many requests of one kind were sent.
    pub fn sent_of(&self, kind: impl Fn(&Request) -> bool) -> Vec<Request> {
        self.sent.iter().filter(|request| kind(request)).cloned().collect()
    }

    /// Clicks on the first place where this text stands.
    pub fn click(&mut self, text: &str) {
        let at = self.find(text).unwrap_or_else(|| panic!("{text:?} is not on the screen:\n{}", self.screen()));
        self.update(Event::Mouse(Pointer { at, kind: PointerKind::Press }));
        self.draw();
    }

    fn find(&self, text: &str) -> Option<Position> {
        let buffer = self.buffer();
        (0..buffer.area.height).find_map(|y| {
            let row: Vec<String> = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol().to_owned()).collect();
            (0..row.len())
                .find(|x| row[*x..].concat().starts_with(text))
                .map(|x| Position::new(u16::try_from(x).expect("a column"), y))
        })
    }

    fn update(&mut self, event: Event) {
        let effects = self.app.update(event, self.machine.now);
        self.perform(effects);
    }

    /// Does what the application asked for, until it asks for nothing more.
    fn perform(&mut self, effects: Vec<Effect>) {
        let mut effects = VecDeque::from(effects);
        while let Some(effect) = effects.pop_front() {
            match effect {
                Effect::Send(id, command) => {
                    let moves = matches!(&command, Command::World(request) if request.key().is_some());
                    let late = moves && self.losses.front() == Some(&Loss::Late);
                    let answer = self.pass(command);
                    if late {
                        self.late.push((id, answer));
                    } else {
                        effects.extend(self.tell(id, answer));
                    }
                }
                Effect::Exit(exit) => self.exit = Some(exit),
                Effect::Copy(text) => self.copied.push(text),
                _ => {}
            }
        }
    }

    /// Brings an answer, with the world as it is by now.
    fn tell(&mut self, id: RequestId, answer: Answer) -> Vec<Effect> {
        let new = self.machine.shown.clone().filter(|now| !same(self.told.as_ref(), now));
        self.told = new.clone().or(self.told.take());
        let wake_at = self.machine.wake_at;
        let (delay, resolved) = (std::mem::take(&mut self.machine.delay), std::mem::take(&mut self.machine.resolved));
        let event = SessionEvent { id: Some(id.0), answer: Some(answer), snapshot: new, wake_at, delay, resolved };
        self.app.update(Event::Session(event), self.machine.now)
    }

    /// Hears of what happened in the world without having asked.
    pub fn hear(&mut self) {
        self.told = self.machine.shown.clone();
        let (snapshot, wake_at) = (self.told.clone(), self.machine.wake_at);
        let (delay, resolved) = (SignedDuration::ZERO, std::mem::take(&mut self.machine.resolved));
        let event = SessionEvent { id: None, answer: None, snapshot, wake_at, delay, resolved };
        let effects = self.app.update(Event::Session(event), self.machine.now);
        self.perform(effects);
        self.draw();
    }

    /// Lets the answers arrive that took their time.
    pub fn arrive(&mut self) {
        for (id, answer) in std::mem::take(&mut self.late) {
            let effects = self.tell(id, answer);
            self.perform(effects);
        }
        self.draw();
    }

    /// Sends a command through the network as it is.
    fn pass(&mut self, command: Command) -> Answer {
        let Command::World(request) = &command else { return self.machine.send(command) };
        if request.key().is_none() {
            return self.machine.send(command);
        }
        self.sent.push(request.clone());
        match self.losses.pop_front() {
            None | Some(Loss::Late) => self.machine.send(command),
            Some(Loss::Unsent) => Answer::NoAnswer { unsent: true },
            Some(Loss::Request) => Answer::NoAnswer { unsent: false },
            Some(Loss::Reply) => {
                self.machine.send(command);
                Answer::NoAnswer { unsent: false }
            }
        }
    }

    /// Draws, so that the mouse knows where it can hit.
    pub fn draw(&mut self) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        let drawn = render(&self.app, &mut buffer);
        self.app.set_drawn(drawn);
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.update(Event::Resize(columns, rows));
        self.draw();
    }

    /// The cells of the screen.
    pub fn buffer(&self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        render(&self.app, &mut buffer);
        buffer
    }

    /// The letters of the screen, line by line.
    pub fn screen(&self) -> String {
        plain(&self.buffer())
    }

    /// Fails with the screen unless this text is on it, wherever its lines break.
    #[track_caller]
    pub fn sees(&self, text: &str) {
        assert!(self.shows(text), "{text:?} is not on the screen:\n{}", self.screen());
    }

    /// Fails with the screen if this text is on it.
    #[track_caller]
    pub fn sees_no(&self, text: &str) {
        assert!(!self.shows(text), "{text:?} is on the screen:\n{}", self.screen());
    }

    /// Whether this text is on the screen in one line. A space matches one that does not break.
    pub fn shows(&self, text: &str) -> bool {
        self.screen().replace('\u{a0}', " ").contains(text)
    }

    /// Fails unless the screen on top has this name.
    #[track_caller]
    pub fn is_at(&self, id: &str) {
        assert_eq!(self.app.top(), id, "\n{}", self.screen());
    }

    /// The world as last shown.
    pub fn snapshot(&self) -> &Snapshot {
        self.machine.snapshot()
    }

    /// The open wallet.
    pub fn account(&self) -> &AccountView {
        self.snapshot().account.as_ref().expect("an open wallet")
    }

    /// What can be spent, in kopecks.
    pub fn available(&self) -> i64 {
        self.account().balances[0].available.minor
    }

    /// The orders, newest first, asked for past the screen.
    pub fn orders(&mut self) -> Vec<OrderView> {
        match self.machine.ask(Request::Orders) {
            Reply::Orders(orders) => orders,
            other => panic!("orders expected, not {other:?}"),
        }
    }
}

fn same(before: Option<&Arc<Snapshot>>, now: &Arc<Snapshot>) -> bool {
    before.is_some_and(|before| Arc::ptr_eq(before, now))
}
