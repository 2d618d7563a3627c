//! The keys that work here, and then all the others; straight from the table of actions.

use crate::tui::action::{ACTIONS, Info};
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::{List, ListEvent};

/// Its name.
pub const ID: &str = "help";
/// The column of the labels.
const LABELS_AT: u16 = 20;

/// The keys.
pub struct HelpOverlay {
    /// Where the person was, the most specific first.
    live: Vec<Context>,
    list: List,
}

/// A line of the help.
enum Line {
    Heading(String),
    Key(String, String),
    Empty,
}

impl HelpOverlay {
    /// The keys for who is in these contexts.
    pub fn new(live: Vec<Context>) -> Self {
        Self { live, list: List::reading().searchable() }
    }

    fn lines(&self, look: &Look<'_>) -> Vec<Line> {
        let elsewhere = Context::ALL.into_iter().filter(|context| !self.live.contains(context));
        let wanted = self.list.filter().to_lowercase();
        let mut listed: Vec<&Info> = Vec::new();
        let mut lines = Vec::new();
        for context in self.live.iter().copied().chain(elsewhere) {
            let fresh =
                |info: &&Info| info.contexts.contains(&context) && !listed.iter().any(|old| old.name == info.name);
            let rows: Vec<&Info> = ACTIONS.iter().filter(fresh).collect();
            let keys: Vec<Line> = rows.iter().filter_map(|info| key_line(look, info, &wanted)).collect();
            listed.extend(rows);
            if !keys.is_empty() {
                lines.push(Line::Heading(context.label(look.l10n)));
                lines.extend(keys);
                lines.push(Line::Empty);
            }
        }
        lines.pop();
        lines
    }
}

/// The keys of an action and what it does, if that contains what is wanted.
fn key_line(look: &Look<'_>, info: &Info, wanted: &str) -> Option<Line> {
    let label = (info.label)(look.l10n);
    let chords = look.keymap.chords(info.action);
    let keys: Vec<String> = chords.iter().map(|chord| chord.cap(&look.glyphs.arrows)).collect();
    let found = !keys.is_empty() && label.to_lowercase().contains(wanted);
    found.then(|| Line::Key(keys.join("  "), label))
}

impl Screen for HelpOverlay {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.help_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 64, height: 34 }
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn handle(&mut self, input: &Input, _cx: &mut Cx<'_>) -> Flow {
        match self.list.handle(input, self.list.drawn()) {
            ListEvent::Ignored => Flow::Ignored,
            _ => Flow::Consumed,
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let lines = self.lines(canvas.look());
        self.list.render(canvas, lines.len(), |row, index| match lines.get(index) {
            Some(Line::Heading(text)) => row.text(text, Role::Title),
            Some(Line::Key(keys, label)) => {
                row.put(2, 0, keys, Role::Key);
                row.put(LABELS_AT, 0, label, Role::Text);
            }
            _ => {}
        });
    }
}
