//! The first screen: what this is, and the ways in.

use crate::i18n::L10n;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::pictures::{WORDMARK_HEIGHT, wordmark};
use crate::tui::widgets::{List, ListEvent};

/// A way on from here.
struct Way {
    label: fn(&L10n) -> String,
    about: fn(&L10n) -> String,
    go: fn(&mut Cx<'_>),
}

/// The ways on, from top to bottom.
const WAYS: &[Way] = &[
    Way { label: |l| l.welcome_language(), about: |l| l.welcome_language_about(), go: |cx| cx.act(Action::Language) },
    Way { label: |l| l.welcome_quit(), about: |l| l.welcome_quit_about(), go: |cx| cx.act(Action::Leave) },
];

/// The widest the text gets: longer lines are hard to read.
const TEXT_WIDTH: u16 = 72;

/// The first screen.
pub struct Welcome {
    ways: List,
}

impl Welcome {
    /// The first screen.
    pub fn new() -> Self {
        Self { ways: List::new(2) }
    }
}

impl Default for Welcome {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen for Welcome {
    fn id(&self) -> &'static str {
        "welcome"
    }

    fn title(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Menu]
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.ways.handle(input, WAYS.len()) {
            ListEvent::Open(index) => {
                if let Some(way) = WAYS.get(index) {
                    (way.go)(cx);
                }
            }
            ListEvent::Ignored => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (l, width) = (canvas.l10n(), canvas.width().min(TEXT_WIDTH));
        let rows = u16::try_from(WAYS.len() * 2).unwrap_or(u16::MAX);
        // The name and the words only where the ways below keep their room.
        if canvas.height() >= rows + WORDMARK_HEIGHT + 4 {
            canvas.gap((canvas.height() - rows - WORDMARK_HEIGHT - 4).min(6) / 3);
            wordmark(canvas);
            canvas.gap(1);
        }
        let height = canvas.rows_left();
        let y = canvas.pen();
        let mut column = canvas.piece(0, y, width, height);
        if column.height() >= rows + 3 {
            column.paragraph(&l.welcome_about(), Role::Muted);
            column.gap(1);
        }
        self.ways.render(&mut column, WAYS.len(), |row, index| {
            if let Some(way) = WAYS.get(index) {
                row.text(&(way.label)(l), Role::Text);
                row.text(&(way.about)(l), Role::Muted);
            }
        });
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Activate, look.l10n.action_activate())]
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.welcome_guidance())
    }
}
