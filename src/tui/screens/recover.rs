//! A lost password: a new one with the recovery key.

use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::explain;
use crate::session::contract::{Answer, Command, Failure};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::{after_login, strength};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Phone,
    Key,
    New,
    Repeat,
    Go,
}

/// Number, recovery key, and the new password twice.
pub struct RecoverScreen {
    form: Form<Field>,
    asking: Asking,
}

impl Default for RecoverScreen {
    fn default() -> Self {
        let form = Form::new()
            .phone(Field::Phone, |l| l.field_phone())
            // Copied from paper sign by sign: who cannot see it cannot compare it.
            .open_secret(Field::Key, |l| l.recover_key())
            .secret(Field::New, |l| l.password_new())
            .secret(Field::Repeat, |l| l.password_repeat())
            .submit(Field::Go, |l| l.recover_submit());
        Self { form, asking: Asking::default() }
    }
}

impl RecoverScreen {
    /// With this number typed already.
    pub fn of(typed: &str) -> Self {
        let mut screen = Self::default();
        if !typed.is_empty() {
            screen.form.set_value(Field::Phone, typed);
            screen.form.focus(Field::Key);
        }
        screen
    }

    fn number(&self) -> String {
        self.form.value(Field::Phone).to_owned()
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        let phone = match self.form.phone_value(Field::Phone) {
            Ok(phone) => phone,
            Err(problem) => return self.form.fail(Field::Phone, move |l| explain::phone_problem(problem, l)),
        };
        if self.form.secret_value(Field::Key).is_none_or(Secret::is_empty) {
            return self.form.fail(Field::Key, |l| l.recover_key_empty());
        }
        let number = self.number();
        if strength::check(&mut self.form, Field::New, Field::Repeat, None, &number) {
            self.send(phone, cx);
        }
    }

    /// Sends copies: a slip in the key must not cost what else was typed.
    fn send(&mut self, phone: Phone, cx: &mut Cx<'_>) {
        let copy = |field| self.form.secret_value(field).map(Secret::duplicate).unwrap_or_default();
        let command = Command::Recover { phone, recovery_key: copy(Field::Key), new: copy(Field::New) };
        self.form.set_busy(true);
        self.asking.session(cx, command);
    }

    /// Says what is wrong at the field it is about.
    fn place_trouble(&mut self) {
        match self.asking.trouble() {
            Some(Trouble::Failed(Failure::Password(problem))) => {
                let problem = *problem;
                strength::refuse(&mut self.form, Field::New, Field::Repeat, problem);
            }
            Some(Trouble::Failed(failure)) if failure.is_recovery_key() => {
                if let Some(Trouble::Failed(failure)) = self.asking.take_trouble() {
                    self.form.fail(Field::Key, move |l| explain::failure(&failure, l).what);
                }
            }
            _ => {}
        }
    }
}

impl Screen for RecoverScreen {
    fn id(&self) -> &'static str {
        "recover"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.recover_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Changed(field) => {
                self.asking.take_trouble();
                if matches!(field, Field::New | Field::Phone) {
                    let number = self.number();
                    strength::show(&mut self.form, Field::New, &number);
                }
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::LoggedIn { notices }) = answer {
            self.form.forget_secrets();
            cx.toast(Severity::Success, |l| l.recover_done());
            return after_login::go_in(notices, cx);
        }
        self.place_trouble();
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        canvas.paragraph(&l.recover_intro(), Role::Text);
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        self.asking.render(canvas, &l.recover_working());
        if self.asking.is_waiting() {
            canvas.paragraph(&l.sealing_why(), Role::Muted);
        }
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
            Some(Field::Key) => l.recover_guidance(),
            Some(Field::New) => l.recover_guidance_new(),
            Some(Field::Repeat) => l.password_guidance_repeat(),
            _ => l.register_guidance(),
        })
    }
}
