//! Keeping a case as a letter: a file that every mail program reads.

use std::path::PathBuf;

use crate::backend::contract::TicketThread;
use crate::explain;
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
const UNSEALED: &str = "letter-unsealed";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Path,
    Go,
}

/// Asks for a file, and writes the letter.
pub(super) struct KeepLetter {
    thread: TicketThread,
    form: Form<Field>,
    asking: Asking,
    written: Option<PathBuf>,
    section: &'static str,
}

impl KeepLetter {
    /// The dialog for a case; the file is named after it.
    pub(super) fn of(thread: TicketThread, section: &'static str) -> Self {
        let mut form = Form::new()
            .text(Field::Path, 400, |l| l.export_path())
            .hint(|l| l.export_path_hint())
            .submit(Field::Go, |l| l.export_submit());
        form.set_value(Field::Path, &format!("kiwi-case-{}.eml", thread.ticket.number));
        Self { thread, form, asking: Asking::default(), written: None, section }
    }

    fn ask(cx: &mut Cx<'_>) {
        cx.confirm(Confirm {
            tag: UNSEALED,
            title: Phrase::new(|l| l.export_unsealed_title()),
            body: vec![Phrase::new(|l| l.letter_unsealed())],
            yes: Phrase::new(|l| l.export_unsealed_yes()),
            danger: false,
            typed: None,
        });
    }

    fn write(&mut self, cx: &mut Cx<'_>) {
        let snapshot = cx.model.snapshot.as_ref();
        let blocked = snapshot.and_then(|snapshot| snapshot.blocked.as_ref()).map(|blocked| &blocked.phone);
        let Some(phone) = cx.model.account().map(|account| &account.phone).or(blocked) else { return };
        let letter = Box::new(explain::letter(&self.thread, phone, &cx.model.zone, cx.l10n));
        let to = PathBuf::from(self.form.value(Field::Path).trim());
        self.written = None;
        self.form.set_busy(true);
        self.asking.session(cx, Command::ExportLetter { letter, to });
    }
}

impl Screen for KeepLetter {
    fn id(&self) -> &'static str {
        "support-letter"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.letter_title()
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
            FormEvent::Submit if self.form.value(Field::Path).trim().is_empty() => {
                self.form.fail(Field::Path, |l| l.backup_path_empty());
            }
            FormEvent::Submit => Self::ask(cx),
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
        Some(look.l10n.letter_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Activate, look.l10n.export_submit())]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        canvas.paragraph(&l.letter_about(), Role::Text);
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        match &self.written {
            Some(path) => {
                canvas.notice(Severity::Success, &l.letter_done(path.display().to_string()));
                canvas.paragraph(&l.letter_unsealed(), Role::Muted);
            }
            None => self.asking.render(canvas, &l.export_working()),
        }
    }
}
