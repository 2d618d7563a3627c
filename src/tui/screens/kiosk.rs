//! Registering at a cash terminal: the number and the offer.

mod cash;
mod receipt;

use crate::backend::contract::{Reply, Request};
use crate::explain;
use crate::session::contract::Answer;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::offer::OfferOverlay;
use crate::tui::screens::steps::Way;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};
pub use cash::CashScreen;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Phone,
    Accept,
    Go,
    Read,
}

/// The terminal's first page.
pub struct KioskScreen {
    form: Form<Field>,
    asking: Asking,
}

impl Default for KioskScreen {
    fn default() -> Self {
        let form = Form::new()
            .phone(Field::Phone, |l| l.field_phone())
            .checkbox(Field::Accept, false, |l| l.offer_tick())
            .submit(Field::Go, |l| l.kiosk_start())
            .button(Field::Read, |l| l.offer_read());
        Self { form, asking: Asking::default() }
    }
}

impl KioskScreen {
    fn submit(&mut self, cx: &mut Cx<'_>) {
        let phone = match self.form.phone_value(Field::Phone) {
            Ok(phone) => phone,
            Err(problem) => return self.form.fail(Field::Phone, move |l| explain::phone_problem(problem, l)),
        };
        if !self.form.is_on(Field::Accept) {
            return self.form.fail(Field::Accept, |l| l.offer_needed());
        }
        self.form.set_busy(true);
        let start = |key| Request::KioskStart { key, phone: phone.clone(), offer_accepted: true };
        self.asking.world(cx, start);
    }
}

impl Screen for KioskScreen {
    fn id(&self) -> &'static str {
        "kiosk"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.kiosk_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Pressed(Field::Read) => cx.push(OfferOverlay::default()),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::World(Reply::Kiosk(view))) = answer {
            cx.push(CashScreen::new(view));
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        Way::Kiosk.render(canvas, 0);
        canvas.paragraph(&l.kiosk_welcome(), Role::Title);
        canvas.paragraph(&l.kiosk_intro(), Role::Text);
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        self.asking.render(canvas, &l.register_asking());
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.kiosk_guidance_number())
    }
}
