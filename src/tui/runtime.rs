//! The loop between the application and the machine. Only here is anything spawned, waited for or read from the clock.

mod input;
mod signals;
mod surface;

use std::collections::VecDeque;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};

pub use surface::Surface;

use crate::config::{self, Settings};
use crate::session::{self, Handle, contract};
use crate::tui::app::{App, Options, render};
use crate::tui::event::{Effect, Event, Exit, RequestId};

/// The longest sleep, so that a clock that was set or a machine that was asleep is noticed.
const LONGEST_SLEEP: Duration = Duration::from_secs(30);

/// What the runtime is started with.
pub struct Run {
    /// What the application is started with.
    pub options: Options,
    /// The settings file; none keeps changed settings in memory only.
    pub settings: Option<PathBuf>,
    /// The side behind the screen.
    pub session: session::Options,
}

/// Runs the program on this terminal until it ends.
pub fn run(run: Run) -> io::Result<Exit> {
    let Run { options, settings, session } = run;
    let (told, answers) = unbounded_channel();
    // Outlives the surface: it may take a moment to close the wallet, and by then the terminal is given back.
    let session = Handle::spawn(session, move |event| {
        // Nobody listens any more when the program is ending.
        let _ = told.send(event);
    })?;
    let (mouse, saved) = (options.mouse, options.settings.clone());
    let app = App::new(options);
    let title = app.look().l10n.app_name();
    Surface::on(&title, mouse, async |surface| {
        Loop { app, surface, settings, saved, session: &session, answers }.run().await
    })?
}

struct Loop<'r> {
    app: App,
    surface: &'r mut Surface,
    settings: Option<PathBuf>,
    /// What the file is known to hold of the settings.
    saved: Settings,
    session: &'r Handle,
    answers: UnboundedReceiver<contract::Event>,
}

impl Loop<'_> {
    async fn run(mut self) -> io::Result<Exit> {
        let (width, height) = self.surface.size()?;
        let mut effects = self.app.start(Timestamp::now());
        effects.extend(self.app.update(Event::Resize(width, height), Timestamp::now()));
        loop {
            if let Some(exit) = self.perform(effects) {
                return Ok(exit);
            }
            let gone = self.draw();
            if let Some(exit) = self.perform(gone) {
                return Ok(exit);
            }
            effects = match self.next().await {
                Some(event) => self.app.update(event, Timestamp::now()),
                None => return Ok(Exit::Failed),
            };
            // Whatever else is waiting is taken before the next drawing.
            while let Some(event) = self.waiting() {
                effects.extend(self.app.update(event, Timestamp::now()));
            }
        }
    }

    /// The next event; `None` when the session's thread is gone.
    async fn next(&mut self) -> Option<Event> {
        let wake = self.app.next_wake();
        tokio::select! {
            event = self.surface.next(wake) => event,
            event = self.answers.recv() => event.map(Event::Session),
        }
    }

    /// An event that is there already.
    fn waiting(&mut self) -> Option<Event> {
        self.surface.waiting().or_else(|| self.answers.try_recv().map(Event::Session).ok())
    }

    /// Draws if something changed. A terminal that cannot be written to is gone; what comes of that is given back.
    fn draw(&mut self) -> Vec<Effect> {
        if !self.app.take_frame_request() {
            return Vec::new();
        }
        match self.surface.draw(|buffer| render(&self.app, buffer)) {
            Ok(drawn) => {
                self.app.set_drawn(drawn);
                Vec::new()
            }
            Err(_) => self.app.update(Event::Terminate(Exit::HungUp), Timestamp::now()),
        }
    }

    /// Does what the application asked for, and what comes of that; the reason to end, if there is one.
    fn perform(&mut self, effects: Vec<Effect>) -> Option<Exit> {
        let mut waiting = VecDeque::from(effects);
        while let Some(effect) = waiting.pop_front() {
            match effect {
                Effect::Send(RequestId(id), command) => {
                    if !self.session.send(id, command, Timestamp::now()) {
                        return Some(Exit::Failed);
                    }
                }
                Effect::Save(settings) => waiting.extend(self.save(&settings)),
                Effect::Copy(text) => drop(self.surface.copy(&text)),
                Effect::Mouse(on) => drop(self.surface.set_mouse(on)),
                Effect::Suspend => waiting.extend(self.suspend()),
                Effect::Exit(exit) => return Some(exit),
            }
        }
        self.surface.broken().or_else(|| self.app.exit())
    }

    /// Stops until the shell lets the program go on. The clock may have jumped and the terminal may have another size by then.
    fn suspend(&mut self) -> Vec<Effect> {
        if self.surface.suspend().is_err() {
            return Vec::new();
        }
        let now = Timestamp::now();
        let mut effects = self.app.update(Event::Resumed, now);
        if let Ok((width, height)) = self.surface.size() {
            effects.extend(self.app.update(Event::Resize(width, height), now));
        }
        effects
    }

    fn save(&mut self, settings: &Settings) -> Vec<Effect> {
        let Some(path) = &self.settings else { return Vec::new() };
        match config::save(path, &self.saved, settings) {
            Ok(()) => {
                self.saved = settings.clone();
                Vec::new()
            }
            Err(why) => self.app.update(Event::SettingsNotSaved(why.to_string()), Timestamp::now()),
        }
    }
}

async fn sleep_until(wake: Option<Timestamp>) {
    let Some(wake) = wake else { return std::future::pending().await };
    let left = Duration::try_from(wake.duration_since(Timestamp::now())).unwrap_or(Duration::ZERO);
    tokio::time::sleep(left.min(LONGEST_SLEEP)).await;
}
