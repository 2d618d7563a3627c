//! Sealing the approved wallet into a profile on disk.

use crate::domain::phone::Phone;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::recovery_key::RecoveryKeyScreen;
use crate::tui::screens::steps::Way;
use crate::tui::screens::welcome::Welcome;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

const GIVE_UP: &str = "give-up";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Retry,
    GiveUp,
}

/// Seals the wallet; when that fails, keeps it until it can be done.
pub struct SealingScreen {
    way: Way,
    phone: Phone,
    form: Form<Field>,
    asking: Asking,
}

impl SealingScreen {
    /// For the wallet of this number, approved on this way.
    pub fn new(way: Way, phone: Phone) -> Self {
        let form =
            Form::new().submit(Field::Retry, |l| l.sealing_retry()).button(Field::GiveUp, |l| l.sealing_give_up());
        Self { way, phone, form, asking: Asking::default() }
    }

    fn ask_to_give_up(cx: &mut Cx<'_>) {
        cx.confirm(Confirm {
            tag: GIVE_UP,
            title: Phrase::new(|l| l.sealing_give_up_title()),
            body: vec![Phrase::new(|l| l.sealing_give_up_body())],
            yes: Phrase::new(|l| l.sealing_give_up()),
            danger: true,
            typed: None,
        });
    }
}

impl Screen for SealingScreen {
    fn id(&self) -> &'static str {
        "sealing"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.sealing_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.asking.session(cx, Command::Seal);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.asking.is_waiting() {
            return Flow::Consumed;
        }
        match input {
            Input::Confirmed(GIVE_UP) => cx.reset(Welcome::new()),
            Input::Action(Action::Back) => Self::ask_to_give_up(cx),
            input => match self.form.handle(input) {
                FormEvent::Ignored => return Flow::Ignored,
                FormEvent::Submit => self.on_open(cx),
                FormEvent::Pressed(_) => Self::ask_to_give_up(cx),
                FormEvent::Changed(_) | FormEvent::Consumed => {}
            },
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if let Some(Answer::Sealed { recovery_key }) = self.asking.answered(id, answer) {
            cx.reset(RecoveryKeyScreen::of_new_wallet(recovery_key, self.way, self.phone.clone()));
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        self.way.render(canvas, self.way.step_of_key());
        if self.asking.trouble().is_none() {
            self.asking.render(canvas, &l.sealing_working());
            canvas.gap(1);
            canvas.paragraph(&l.sealing_why(), Role::Muted);
            return canvas.paragraph(&l.sealing_sms(), Role::Muted);
        }
        canvas.notice(Severity::Danger, &l.sealing_failed());
        canvas.gap(1);
        self.asking.render(canvas, "");
        canvas.gap(1);
        canvas.paragraph(&l.sealing_kept(), Role::Text);
        canvas.gap(1);
        self.form.render(canvas);
    }

    fn is_dirty(&self) -> bool {
        true
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let failed = self.asking.trouble().is_some();
        Some(if failed { look.l10n.sealing_guidance_failed() } else { look.l10n.sealing_guidance() })
    }
}
