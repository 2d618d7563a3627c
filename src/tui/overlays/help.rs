//! The keys that work here, and then all the others; straight from the table of actions.

use crate::i18n::L10n;
use crate::tui::action::{ACTIONS, Info};
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::{List, ListEvent};

/// Its name.
pub const ID: &str = "help";

/// The keys.
pub struct HelpOverlay {
    /// Where the person is.
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
        Self { live, list: List::default() }
    }

    fn lines(&self, look: &Look<'_>) -> Vec<Line> {
        let l = look.l10n;
        let (here, elsewhere): (Vec<&Info>, Vec<&Info>) =
            ACTIONS.iter().partition(|info| info.contexts.iter().any(|context| self.live.contains(context)));
        let mut lines = Vec::new();
        for (heading, rows) in [(l.help_here(), here), (l.help_elsewhere(), elsewhere)] {
            let keys: Vec<Line> = rows.iter().filter_map(|info| key_line(look, info)).collect();
            if !keys.is_empty() {
                lines.push(Line::Heading(heading));
                lines.extend(keys);
                lines.push(Line::Empty);
            }
        }
        lines.pop();
        let wanted = self.list.filter().to_lowercase();
        if !wanted.is_empty() {
            lines.retain(|line| matches!(line, Line::Key(_, label) if label.to_lowercase().contains(&wanted)));
        }
        lines
    }
}

fn key_line(look: &Look<'_>, info: &Info) -> Option<Line> {
    let keys: Vec<String> = look.keymap.chords(info.action).iter().map(|chord| chord.cap()).collect();
    (!keys.is_empty()).then(|| Line::Key(keys.join("  "), section_label(info, look.l10n)))
}

/// The label of an action; the digits are named after the sections they open.
fn section_label(info: &Info, l: &L10n) -> String {
    (info.label)(l)
}

impl Screen for HelpOverlay {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.help_title()
    }

    fn placement(&self) -> Placement {
        Placement::Popup { width: 66, height: 30 }
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        // How many lines there are depends on the filter alone, which the count below over-estimates harmlessly.
        let _ = cx;
        match self.list.handle(input, ACTIONS.len() + 4) {
            ListEvent::Ignored => Flow::Ignored,
            _ => Flow::Consumed,
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let lines = self.lines(canvas.look());
        self.list.render(canvas, lines.len(), |row, index| match lines.get(index) {
            Some(Line::Heading(text)) => row.text(text, Role::Title),
            Some(Line::Key(keys, label)) => {
                row.put(0, 0, keys, Role::Key);
                row.put(22, 0, label, Role::Text);
            }
            _ => {}
        });
    }
}
