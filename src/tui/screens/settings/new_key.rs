//! A new recovery key.

use crate::session::contract::{Answer, Command};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::recovery_key::RecoveryKeyScreen;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Password,
    Go,
}

/// Asks for the password again, then shows a new recovery key.
pub struct NewKeyScreen {
    form: Form<Field>,
    asking: Asking,
}

impl Default for NewKeyScreen {
    fn default() -> Self {
        let form =
            Form::new().secret(Field::Password, |l| l.password_current()).submit(Field::Go, |l| l.newkey_submit());
        Self { form, asking: Asking::default() }
    }
}

impl NewKeyScreen {
    fn submit(&mut self, cx: &mut Cx<'_>) {
        let password = self.form.take_secret(Field::Password);
        if password.is_empty() {
            return self.form.fail(Field::Password, |l| l.password_current_empty());
        }
        self.form.set_busy(true);
        self.asking.session(cx, Command::NewRecoveryKey { password });
    }
}

impl Screen for NewKeyScreen {
    fn id(&self) -> &'static str {
        "settings-recovery-key"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.newkey_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("settings")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
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
            self.form.fail_with(Field::Password, wrong);
        }
        if let Some(Answer::RecoveryKey(key)) = answer {
            cx.toast(Severity::Success, |l| l.newkey_done());
            cx.replace(RecoveryKeyScreen::of_open_wallet(key));
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.paragraph(&l.newkey_intro(), Role::Text);
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        self.asking.render(canvas, &l.newkey_working());
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
        Some(look.l10n.newkey_guidance())
    }
}
