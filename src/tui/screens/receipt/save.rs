//! Writing a receipt into a file that any program can read.

use crate::session::contract::{Answer, Command};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::open_file::{Asked, OpenFile};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// Asks for a file, and writes a receipt into it.
pub struct SaveReceipt {
    file: OpenFile,
    text: String,
    section: &'static str,
}

impl SaveReceipt {
    /// The dialog for a receipt of this number, opened from this section of the menu.
    pub fn new(number: &str, text: String, section: &'static str) -> Self {
        let number: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
        let file = OpenFile::new(&format!("kiwi-{number}.txt"), |l| l.receipt_unsealed());
        Self { file, text, section }
    }

    fn write(&mut self, cx: &mut Cx<'_>) {
        let command = Command::SaveReceipt { text: self.text.clone(), to: self.file.path() };
        self.file.write(command, cx);
    }
}

impl Screen for SaveReceipt {
    fn id(&self) -> &'static str {
        "receipt-save"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.receipt_save()
    }

    fn contexts(&self) -> Vec<Context> {
        self.file.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.file.handle(input, cx) {
            Asked::Ignored => return Flow::Ignored,
            Asked::Write => self.write(cx),
            Asked::Kind | Asked::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        self.file.answered(id, answer);
    }

    fn is_dirty(&self) -> bool {
        self.file.is_dirty()
    }

    fn is_awaiting(&self) -> bool {
        self.file.is_awaiting()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.receipt_save_guidance(look.enter_key()))
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        self.file.hints(look.l10n)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        canvas.paragraph(&l.receipt_save_about(), Role::Text);
        canvas.gap(1);
        self.file.render(canvas, |answer, l| match answer {
            Answer::Saved(path) => Some(l.receipt_saved(path.display().to_string())),
            _ => None,
        });
        // What goes into the file hides nothing, so it is not shown where amounts are hidden.
        let lines = u16::try_from(self.text.lines().count()).unwrap_or(u16::MAX);
        if !look.masked && canvas.rows_left() > lines {
            canvas.gap(1);
            for line in self.text.lines() {
                canvas.text(line, Role::Muted);
            }
        }
    }
}
