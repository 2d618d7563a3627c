//! Registering online: the number.

mod check;

use crate::backend::contract::{Refusal, Reply, Request};
use crate::explain;
use crate::session::contract::Answer;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::login::LoginScreen;
use crate::tui::screens::recover::RecoverScreen;
use crate::tui::screens::steps::Way;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};
use check::CheckScreen;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Phone,
    Go,
    Login,
    Recover,
}

/// The number that is to have a wallet.
pub struct RegisterScreen {
    form: Form<Field>,
    asking: Asking,
}

impl Default for RegisterScreen {
    fn default() -> Self {
        let form = Form::new()
            .phone(Field::Phone, |l| l.field_phone())
            .submit(Field::Go, |l| l.register_continue())
            .button(Field::Login, |l| l.register_login_instead())
            .new_row()
            .button(Field::Recover, |l| l.register_recover_instead())
            .new_row();
        let mut screen = Self { form, asking: Asking::default() };
        screen.show_others(false);
        screen
    }
}

impl RegisterScreen {
    fn submit(&mut self, cx: &mut Cx<'_>) {
        match self.form.phone_value(Field::Phone) {
            Ok(phone) => {
                self.form.set_busy(true);
                self.asking.world(cx, |key| Request::BeginRegistration { key, phone: phone.clone() });
            }
            Err(problem) => self.form.fail(Field::Phone, move |l| explain::phone_problem(problem, l)),
        }
    }

    /// What can be done with a number that has a wallet already, one key away.
    fn show_others(&mut self, show: bool) {
        self.form.set_shown(Field::Login, show);
        self.form.set_shown(Field::Recover, show);
        if show {
            self.form.focus(Field::Login);
        }
    }
}

impl Screen for RegisterScreen {
    fn id(&self) -> &'static str {
        "register"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.register_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
                self.show_others(false);
            }
            FormEvent::Pressed(Field::Login) => cx.replace(LoginScreen::of(self.form.value(Field::Phone))),
            FormEvent::Pressed(Field::Recover) => cx.replace(RecoverScreen::of(self.form.value(Field::Phone))),
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::World(Reply::Registration(view))) = answer {
            cx.push(CheckScreen::new(view));
        } else if let Some(Trouble::Refused(Refusal::NumberTaken)) = self.asking.trouble() {
            self.show_others(true);
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        Way::Online.render(canvas, 0);
        canvas.paragraph(&l.register_intro(), Role::Text);
        canvas.paragraph(&l.register_practice(), Role::Muted);
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        self.asking.render(canvas, &l.register_asking());
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.register_guidance())
    }
}
