//! The application: the stack of screens, what they see, and what comes of each event.
//!
//! [`App::update`] is synchronous and touches nothing outside: it is given the time with each event and gives back [`Effect`]s.

mod held;
mod keys;
mod lock;
mod moves;
mod options;
mod session;
mod simulate;
mod state;
mod wake;

use jiff::Timestamp;
use ratatui::buffer::Buffer;

pub use options::{Options, Overrides};
use state::State;

use crate::backend::contract::{Request, Snapshot};
use crate::session::contract::Command;
use crate::tui::chrome;
use crate::tui::event::{Effect, Event, Exit, PointerKind, RequestId};
use crate::tui::hits::{Drawn, LayerId};
use crate::tui::screen::{Cx, Screen};
use crate::tui::screens;
use crate::tui::toast::Severity;
use crate::tui::view::Look;

/// A screen in the stack.
pub(crate) struct Layer {
    pub(crate) id: LayerId,
    pub(crate) screen: Box<dyn Screen>,
}

/// The application.
pub struct App {
    pub(crate) layers: Vec<Layer>,
    pub(crate) state: State,
}

impl App {
    /// The application before its first event.
    pub fn new(options: Options) -> Self {
        Self { layers: Vec::new(), state: State::new(options) }
    }

    /// Opens the first screen and asks for the world: the first thing to call.
    pub fn start(&mut self, now: Timestamp) -> Vec<Effect> {
        self.state.now = now;
        self.state.touched = now;
        self.push(screens::start());
        self.with_frame_cx(|cx| {
            cx.ask_world(Request::Snapshot);
        });
        self.state.report_problems();
        self.settle()
    }

    /// Takes an event and says what is to be done.
    pub fn update(&mut self, event: Event, now: Timestamp) -> Vec<Effect> {
        self.state.now = now;
        // What was due while the machine slept comes first: the key that wakes it must not keep the wallet open.
        let locked = self.lock_if_due();
        match event {
            Event::Key(_) | Event::Paste(_) | Event::Mouse(_) if locked => self.touch(),
            // What something would do must be seen first.
            Event::Paste(_) | Event::Mouse(_) if !self.is_seen() => self.touch(),
            Event::Key(chord) => self.on_key(chord),
            Event::Paste(text) => self.on_paste(&text),
            Event::Mouse(pointer) => self.on_mouse(pointer.at, pointer.kind),
            Event::Resize(width, height) => {
                self.state.size = (width, height);
                self.state.dirty = true;
            }
            Event::Session(event) => self.on_session(event),
            Event::Tick => self.on_tick(),
            Event::Resumed => self.state.dirty = true,
            Event::Act(action) => self.act(action),
            Event::SettingsNotSaved(why) => {
                self.with_frame_cx(|cx| cx.toast(Severity::Warning, move |l| l.settings_not_saved(&why)));
            }
            Event::Terminate(exit) => self.state.exit = Some(exit),
        }
        self.settle()
    }

    /// Whether something on the screen changed since this was asked last.
    pub fn take_frame_request(&mut self) -> bool {
        std::mem::take(&mut self.state.dirty)
    }

    /// When to send [`Event::Tick`], if nothing happens before.
    pub fn next_wake(&self) -> Option<Timestamp> {
        wake::next(self)
    }

    /// Remembers where the mouse can hit, after a drawing.
    pub fn set_drawn(&mut self, drawn: Drawn) {
        self.state.drawn = drawn;
    }

    /// Why the program ends, once it does.
    pub fn exit(&self) -> Option<Exit> {
        self.state.exit
    }

    /// The name of the screen on top, for tests and scenarios.
    pub fn top(&self) -> &'static str {
        self.layers.last().map_or("", |layer| layer.screen.id())
    }

    /// The world as it was told last.
    pub fn snapshot(&self) -> Option<&Snapshot> {
        self.state.model.snapshot.as_deref()
    }

    /// Whether an answer is awaited.
    pub fn is_busy(&self) -> bool {
        !self.state.pending.is_empty()
    }

    /// How things look now.
    pub fn look(&self) -> Look<'_> {
        self.state.look()
    }

    /// Gives the topmost screen its hands.
    pub(crate) fn with_top<R>(&mut self, act: impl FnOnce(&mut dyn Screen, &mut Cx<'_>) -> R) -> Option<R> {
        let Self { layers, state } = self;
        let layer = layers.last_mut()?;
        Some(act(layer.screen.as_mut(), &mut state.cx(layer.id)))
    }

    /// Gives the frame itself hands.
    pub(crate) fn with_frame_cx(&mut self, act: impl FnOnce(&mut Cx<'_>)) {
        act(&mut self.state.cx(LayerId::FRAME));
    }

    fn on_mouse(&mut self, at: ratatui::layout::Position, kind: PointerKind) {
        self.touch();
        match kind {
            PointerKind::Press => self.on_click(at),
            PointerKind::ScrollUp => self.on_scroll(-3),
            PointerKind::ScrollDown => self.on_scroll(3),
        }
    }

    /// Does what the screens asked for, until nothing is left, and collects what is for the outside.
    fn settle(&mut self) -> Vec<Effect> {
        self.apply_moves();
        if self.state.exit.is_some() {
            self.take_back();
        }
        let mut effects = Vec::new();
        if let Some(language) = self.state.outbox.language.take() {
            self.state.set_language(language);
        }
        if let Some(theme) = self.state.outbox.theme.take() {
            self.state.set_theme(&theme);
        }
        if let Some(settings) = self.state.outbox.settings.take() {
            self.state.apply_settings(settings, &mut effects);
        }
        effects.extend(self.state.outbox.copies.drain(..).map(Effect::Copy));
        for (id, layer, command) in self.state.outbox.sends.drain(..) {
            self.state.pending.insert(id, layer);
            if matches!(&command, Command::World(request) if request.moves_money()) {
                self.state.sent = Some(id);
            }
            self.state.busy_since.get_or_insert(self.state.now);
            effects.push(Effect::Send(id, command));
        }
        for (severity, phrase) in std::mem::take(&mut self.state.outbox.toasts) {
            self.state.toasts.push(severity, phrase, self.state.now);
            self.state.dirty = true;
        }
        if std::mem::take(&mut self.state.wants_suspend) {
            effects.push(Effect::Suspend);
        }
        if let Some(exit) = self.state.exit {
            effects.push(Effect::Exit(exit));
        }
        effects
    }

    /// Sends a command on the frame's own behalf.
    pub(crate) fn send(&mut self, command: Command) -> RequestId {
        self.state.cx(LayerId::FRAME).ask(command)
    }
}

/// Draws the application; gives back where the mouse can hit and where the cursor belongs.
pub fn render(app: &App, buffer: &mut Buffer) -> Drawn {
    chrome::render(app, buffer)
}

#[cfg(test)]
mod tests;
