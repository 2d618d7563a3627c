//! What a screen is, and what it can do.
//!
//! Screens and overlays lie in one stack. Input goes to the topmost; drawing starts from the lowest that shows. A screen keeps its
//! own state, asks the session through [`Cx`] and draws itself on a [`Canvas`]; it never meets the application.

use jiff::Timestamp;

use crate::session::contract::{Answer, Resolution};
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::LayerId;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::view::{Canvas, Look};

mod cx;
mod hint;

pub use cx::{Confirm, Cx, Fact, Move, Outbox};
pub use hint::Hint;

/// Whether a screen took an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    /// It did.
    Consumed,
    /// It did not: the frame may use it.
    Ignored,
}

/// Where a screen is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// In the middle of the frame, instead of what was there.
    Body,
    /// In a box of at most this size over everything else, which is shaded.
    Popup {
        /// Columns, border included.
        width: u16,
        /// Rows, border included.
        height: u16,
    },
}

/// One screen or overlay.
pub trait Screen {
    /// Its name in tests and scenarios: `login`, `settings-password`.
    fn id(&self) -> &'static str;

    /// What stands above it.
    fn title(&self, look: &Look<'_>) -> String;

    /// The question that it puts, as who asked named it, and who that was: it can be taken back.
    fn question(&self) -> Option<(LayerId, &'static str)> {
        None
    }

    /// Which keys mean something on it now, the most specific first. The frame adds its own.
    fn contexts(&self) -> Vec<Context>;

    /// Takes an input.
    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow;

    /// Draws it.
    fn render(&self, canvas: &mut Canvas<'_>);

    /// Takes the answer to something it asked.
    fn on_answer(&mut self, _id: RequestId, _answer: Answer, _cx: &mut Cx<'_>) {}

    /// Takes word of something whose outcome had not been known: the answer that did not come, if this screen asked for it.
    fn on_resolved(&mut self, _what: &Resolution, _cx: &mut Cx<'_>) {}

    /// Called once, when it comes on top for the first time: the place to ask for what it shows.
    fn on_open(&mut self, _cx: &mut Cx<'_>) {}

    /// Called when the world changed.
    fn on_world(&mut self, _cx: &mut Cx<'_>) {}

    /// When what it shows changes by time alone: a countdown, a price that grows old.
    fn next_change(&self, _model: &Model, _now: Timestamp) -> Option<Timestamp> {
        None
    }

    /// Called at such a moment.
    fn on_tick(&mut self, _cx: &mut Cx<'_>) {}

    /// Where it is drawn.
    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Body
    }

    /// Whether it is a table or a picture that uses the whole width, however wide: lines of text are easier to read in less.
    fn is_wide(&self) -> bool {
        false
    }

    /// Whether something typed would be lost by leaving: leaving then asks first.
    fn is_dirty(&self) -> bool {
        false
    }

    /// Whether it shows what is stored nowhere and will not be shown again: the guide, which leads elsewhere, waits until it is left.
    fn is_only_copy(&self) -> bool {
        false
    }

    /// Whether an answer is awaited that would be missed elsewhere: a new recovery key, a wallet that opens or goes. Until it comes
    /// there is no way back and no other section.
    fn is_awaiting(&self) -> bool {
        false
    }

    /// Nobody has touched the keys for a while: wipe typed secrets. Says whether there were any.
    fn forget_secrets(&mut self) -> bool {
        false
    }

    /// One line of guidance for the bottom.
    fn guidance(&self, _look: &Look<'_>) -> Option<String> {
        None
    }

    /// The keys worth naming at the bottom, first things first, besides those of the table that are always there.
    fn hints(&self, _look: &Look<'_>) -> Vec<Hint> {
        Vec::new()
    }

    /// The section of the menu it belongs to, by the section's name.
    fn section(&self) -> Option<&'static str> {
        None
    }
}
