//! Whether the first password is kept.

use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Placement, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::settings::password::PasswordScreen;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Keep,
    Change,
}

/// Asks whether the first password is kept: each answer is one key.
pub struct FirstPasswordOverlay {
    form: Form<Field>,
    asking: Asking,
}

impl Default for FirstPasswordOverlay {
    fn default() -> Self {
        let form = Form::new().button(Field::Change, |l| l.first_change()).button(Field::Keep, |l| l.first_keep());
        Self { form, asking: Asking::default() }
    }
}

impl FirstPasswordOverlay {
    fn keep(&mut self, cx: &mut Cx<'_>) {
        self.form.set_busy(true);
        self.asking.session(cx, Command::KeepFirstPassword);
    }
}

impl Screen for FirstPasswordOverlay {
    fn id(&self) -> &'static str {
        "first-password"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.first_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 60, height: 11 }
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Dialog]
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.asking.is_waiting() {
            return Flow::Consumed;
        }
        match (input, self.form.handle(input)) {
            // Esc keeps it, as the hint says: nothing is lost by it.
            (Input::Action(Action::Back), _) | (_, FormEvent::Pressed(Field::Keep)) => self.keep(cx),
            (_, FormEvent::Ignored) => return Flow::Ignored,
            (_, FormEvent::Pressed(Field::Change)) => cx.replace(PasswordScreen::default()),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.asking.answered(id, answer).is_some() {
            cx.toast(Severity::Info, |l| l.first_kept());
            cx.close();
        }
        self.form.set_busy(self.asking.is_waiting());
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.gap(1);
        canvas.paragraph(&l.first_body(), Role::Text);
        canvas.gap(1);
        canvas.paragraph(&l.first_question(), Role::Title);
        canvas.gap(1);
        self.form.render(canvas);
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(canvas);
        }
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = if self.form.focused() == Some(Field::Keep) { l.first_keep() } else { l.first_change() };
        vec![Hint::named(Action::Activate, does), Hint::named(Action::Back, l.first_keep())]
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.first_guidance())
    }
}
