//! Writing a receipt into a file that any program can read.

use std::path::PathBuf;

use crate::i18n::Phrase;
use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

/// The tag of the question before a file that anybody can read is written.
const UNSEALED: &str = "receipt-unsealed";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Path,
    Go,
}

/// Asks for a file, and writes a receipt into it.
pub struct SaveReceipt {
    form: Form<Field>,
    text: String,
    section: &'static str,
    asking: Asking,
    written: Option<PathBuf>,
}

impl SaveReceipt {
    /// The dialog for a receipt of this number, opened from this section of the menu.
    pub fn new(number: &str, text: String, section: &'static str) -> Self {
        let mut form = Form::new()
            .text(Field::Path, 400, |l| l.export_path())
            .hint(|l| l.export_path_hint())
            .submit(Field::Go, |l| l.export_submit());
        let number: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
        form.set_value(Field::Path, &format!("kiwi-{number}.txt"));
        Self { form, text, section, asking: Asking::default(), written: None }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        if self.form.value(Field::Path).trim().is_empty() {
            return self.form.fail(Field::Path, |l| l.backup_path_empty());
        }
        cx.confirm(Confirm {
            tag: UNSEALED,
            title: Phrase::new(|l| l.export_unsealed_title()),
            body: vec![Phrase::new(|l| l.receipt_unsealed())],
            yes: Phrase::new(|l| l.export_unsealed_yes()),
            danger: false,
            typed: None,
        });
    }

    fn write(&mut self, cx: &mut Cx<'_>) {
        let to = PathBuf::from(self.form.value(Field::Path).trim());
        self.written = None;
        self.form.set_busy(true);
        self.asking.session(cx, Command::SaveReceipt { text: self.text.clone(), to });
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
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if matches!(input, Input::Confirmed(UNSEALED)) {
            self.write(cx);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.ask(cx),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
                self.written = None;
            }
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::Saved(path)) = answer {
            self.written = Some(path);
        }
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.receipt_save_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Activate, look.l10n.export_submit())]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        canvas.paragraph(&l.receipt_save_about(), Role::Text);
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        match &self.written {
            Some(path) => {
                canvas.notice(Severity::Success, &l.receipt_saved(path.display().to_string()));
                canvas.paragraph(&l.receipt_unsealed(), Role::Muted);
            }
            None => self.asking.render(canvas, &l.export_working()),
        }
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
