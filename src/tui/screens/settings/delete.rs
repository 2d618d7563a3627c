//! Deleting the open wallet.

use crate::domain::secret::Secret;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Command};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::welcome::Welcome;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

const DELETE: &str = "delete";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Number,
    Password,
    Go,
}

/// Asks for the number and the password, then once more, then deletes.
pub(super) struct DeleteScreen {
    form: Form<Field>,
    asking: Asking,
}

impl Default for DeleteScreen {
    fn default() -> Self {
        let form = Form::new()
            .phone(Field::Number, |l| l.delete_number())
            .secret(Field::Password, |l| l.login_password())
            .submit(Field::Go, |l| l.delete_submit());
        Self { form, asking: Asking::default() }
    }
}

impl DeleteScreen {
    fn submit(&mut self, cx: &mut Cx<'_>) {
        let typed = self.form.phone_value(Field::Number).ok();
        if typed.is_none() || typed.as_ref() != cx.model.account().map(|account| &account.phone) {
            return self.form.fail(Field::Number, |l| l.delete_number_wrong());
        }
        if self.form.secret_value(Field::Password).is_none_or(Secret::is_empty) {
            return self.form.fail(Field::Password, |l| l.password_current_empty());
        }
        cx.confirm(Confirm {
            tag: DELETE,
            title: Phrase::new(|l| l.delete_question()),
            body: vec![Phrase::new(|l| l.delete_question_body())],
            yes: Phrase::new(|l| l.delete_submit()),
            danger: true,
            typed: None,
        });
    }

    fn delete(&mut self, cx: &mut Cx<'_>) {
        let password = self.form.take_secret(Field::Password);
        // It was wiped while the question stood.
        if password.is_empty() {
            return self.form.fail(Field::Password, |l| l.password_current_empty());
        }
        self.form.set_busy(true);
        self.asking.session(cx, Command::Delete { password });
    }
}

impl Screen for DeleteScreen {
    fn id(&self) -> &'static str {
        "settings-delete"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.delete_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("settings")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if matches!(input, Input::Confirmed(DELETE)) {
            self.delete(cx);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
            }
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        self.form.focus(Field::Password);
        if let Some(wrong) = self.asking.take_wrong_password() {
            return self.form.fail_with(Field::Password, wrong);
        }
        match (answer, self.asking.trouble()) {
            (Some(Answer::Deleted), _) => {
                cx.forget_person();
                cx.toast(Severity::Success, |l| l.login_deleted());
                cx.reset(Welcome::new());
            }
            // It failed after the wallet was closed: there is nothing left to be in.
            (_, Some(trouble)) if !cx.model.is_open() => {
                cx.forget_person();
                let told = Phrase::verbatim(trouble.explain(&cx.paper).what);
                cx.toast_phrase(Severity::Danger, told);
                cx.reset(Welcome::new());
            }
            _ => {}
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.notice(Severity::Warning, &l.delete_warning());
        canvas.notice(Severity::Warning, &l.delete_money());
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        self.asking.render(canvas, &l.delete_working());
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn forget_secrets(&mut self) -> bool {
        self.form.forget_secrets()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.delete_guidance())
    }
}
