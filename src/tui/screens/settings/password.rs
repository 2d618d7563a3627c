//! Changing the password.

use crate::domain::secret::Secret;
use crate::session::contract::{Answer, Command, Failure};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::recovery_key::RecoveryKeyScreen;
use crate::tui::screens::strength;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Current,
    New,
    Repeat,
    Reencrypt,
    Go,
}

/// The current password once, the new one twice.
pub struct PasswordScreen {
    form: Form<Field>,
    asking: Asking,
}

impl Default for PasswordScreen {
    fn default() -> Self {
        let form = Form::new()
            .secret(Field::Current, |l| l.password_current())
            .secret(Field::New, |l| l.password_new())
            .secret(Field::Repeat, |l| l.password_repeat())
            .checkbox(Field::Reencrypt, false, |l| l.password_reencrypt())
            .submit(Field::Go, |l| l.password_submit());
        Self { form, asking: Asking::default() }
    }
}

/// The account number, which no password may contain.
fn number(cx: &Cx<'_>) -> String {
    cx.model.account().map(|account| account.phone.e164().to_owned()).unwrap_or_default()
}

impl PasswordScreen {
    fn submit(&mut self, cx: &mut Cx<'_>) {
        if self.form.secret_value(Field::Current).is_none_or(Secret::is_empty) {
            return self.form.fail(Field::Current, |l| l.password_current_empty());
        }
        if !strength::check(&mut self.form, Field::New, Field::Repeat, Some(Field::Current), &number(cx)) {
            return;
        }
        let copy = |field| self.form.secret_value(field).map(Secret::duplicate).unwrap_or_default();
        let (current, new, reencrypt) = (copy(Field::Current), copy(Field::New), self.form.is_on(Field::Reencrypt));
        self.form.set_busy(true);
        self.asking.session(cx, Command::ChangePassword { current, new, reencrypt });
    }

    fn place_trouble(&mut self) {
        if let Some(wrong) = self.asking.take_wrong_password() {
            self.form.take_secret(Field::Current);
            return self.form.fail_with(Field::Current, wrong);
        }
        match self.asking.trouble() {
            Some(Trouble::Failed(Failure::Password(problem))) => {
                let problem = *problem;
                self.asking.take_trouble();
                strength::refuse(&mut self.form, Field::New, Field::Repeat, problem);
            }
            Some(Trouble::Failed(Failure::Wait { .. })) => {
                self.form.take_secret(Field::Current);
                self.form.focus(Field::Current);
            }
            _ => {}
        }
    }
}

impl Screen for PasswordScreen {
    fn id(&self) -> &'static str {
        "settings-password"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.password_title()
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
            FormEvent::Changed(field) => {
                self.asking.take_trouble();
                if field == Field::New {
                    strength::show(&mut self.form, Field::New, &number(cx));
                }
            }
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        let Some(Answer::PasswordChanged { recovery_key }) = answer else { return self.place_trouble() };
        self.form.forget_secrets();
        cx.toast(Severity::Success, |l| l.password_changed());
        match recovery_key {
            Some(key) => cx.replace(RecoveryKeyScreen::of_open_wallet(key)),
            None => cx.close(),
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        self.form.render(canvas);
        canvas.gap(1);
        if self.form.focused() == Some(Field::Reencrypt) && !self.asking.is_waiting() {
            return canvas.paragraph(&l.password_reencrypt_about(), Role::Muted);
        }
        self.asking.render(canvas, &l.password_working());
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn forget_secrets(&mut self) -> bool {
        self.form.set_note(Field::New, None);
        self.form.forget_secrets()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.form.focused() {
            Some(Field::Current) => l.password_guidance_current(),
            Some(Field::Repeat) => l.password_guidance_repeat(),
            Some(Field::New) => l.password_guidance(),
            _ => l.settings_password_about(),
        })
    }
}
