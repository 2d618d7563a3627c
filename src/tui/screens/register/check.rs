//! Registering online: the picture, and the offer.

use crate::backend::contract::{Captcha, Refusal, RegistrationView, Reply, Request};
use crate::session::contract::Answer;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::offer::OfferOverlay;
use crate::tui::screens::sealing::SealingScreen;
use crate::tui::screens::steps::Way;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};
use crate::tui::widgets::pictures::{dots, dots_size};

/// Rows below the picture without which the form cannot be used.
const LEAST_FOR_FORM: u16 = 4;
/// Rows below the picture from which the form may stand apart from it.
const ROOMY: u16 = 9;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Picture,
    Sum,
    Another,
    AnotherSum,
    UseSum,
    UsePicture,
    Accept,
    Open,
    Read,
}

/// What stands between the number and the wallet: a picture to read, an offer to accept.
pub(super) struct CheckScreen {
    registration: RegistrationView,
    form: Form<Field>,
    asking: Asking,
    /// Whether the sum is asked instead of the picture.
    sum: bool,
}

impl CheckScreen {
    pub(super) fn new(registration: RegistrationView) -> Self {
        let form = Form::new()
            .text(Field::Picture, 12, |l| l.captcha_picture())
            .text(Field::Sum, 3, |l| l.captcha_sum())
            .button(Field::Another, |l| l.captcha_another())
            .button(Field::AnotherSum, |l| l.captcha_other_sum())
            .button(Field::UseSum, |l| l.captcha_use_sum())
            .button(Field::UsePicture, |l| l.captcha_use_picture())
            .checkbox(Field::Accept, false, |l| l.offer_tick())
            .submit(Field::Open, |l| l.check_open())
            .button(Field::Read, |l| l.offer_read());
        let mut screen = Self { registration, form, asking: Asking::default(), sum: false };
        screen.ask_for_sum(false);
        screen
    }

    fn ask_for_sum(&mut self, sum: bool) {
        self.sum = sum;
        for field in [Field::Picture, Field::Another, Field::UseSum] {
            self.form.set_shown(field, !sum);
        }
        for field in [Field::Sum, Field::AnotherSum, Field::UsePicture] {
            self.form.set_shown(field, sum);
        }
        self.form.focus(self.answer_field());
    }

    const fn answer_field(&self) -> Field {
        if self.sum { Field::Sum } else { Field::Picture }
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        let answer = self.form.value(self.answer_field()).trim().to_owned();
        let sum = self.sum;
        if answer.is_empty() {
            let say = move |l: &crate::i18n::L10n| if sum { l.captcha_sum_empty() } else { l.captcha_empty() };
            return self.form.fail(self.answer_field(), say);
        }
        if !self.form.is_on(Field::Accept) {
            return self.form.fail(Field::Accept, |l| l.offer_needed());
        }
        self.form.set_busy(true);
        let registration = self.registration.id;
        self.asking.world(cx, |key| Request::SubmitRegistration {
            key,
            registration,
            answer: answer.clone(),
            offer_accepted: true,
        });
    }

    fn another(&mut self, cx: &mut Cx<'_>) {
        self.form.set_busy(true);
        let registration = self.registration.id;
        self.asking.world(cx, |key| Request::AnotherCaptcha { key, registration });
    }

    /// A new picture: the old answer fits it no more; everything else that was typed stays.
    fn renew(&mut self, registration: RegistrationView) {
        self.registration = registration;
        self.form.set_value(Field::Picture, "");
        self.form.set_value(Field::Sum, "");
        self.form.focus(self.answer_field());
    }

    /// A wrong or old answer: a new picture, and the reason at the field.
    fn place_refusal(&mut self) {
        let Some(Trouble::Refused(refusal)) = self.asking.trouble() else { return };
        let (view, wrong) = match refusal {
            Refusal::WrongCaptcha(view) => (view.clone(), true),
            Refusal::CaptchaExpired(view) => (view.clone(), false),
            _ => return,
        };
        self.asking.take_trouble();
        self.renew(view);
        let sum = self.sum;
        self.form.fail(self.answer_field(), move |l| match (wrong, sum) {
            (true, true) => l.captcha_sum_wrong(),
            (true, false) => l.captcha_wrong(),
            (false, true) => l.captcha_sum_old(),
            (false, false) => l.captcha_old(),
        });
    }

    fn render_question(&self, canvas: &mut Canvas<'_>, captcha: &Captcha) {
        let l = canvas.l10n();
        if self.sum {
            let (first, second) = captcha.sum;
            canvas.text(&l.captcha_question(first, second), Role::Title);
            return canvas.gap(1);
        }
        let (wide, rows) = dots_size(captcha.width, captcha.rows.len());
        if wide > canvas.width() || rows + LEAST_FOR_FORM > canvas.rows_left() {
            canvas.paragraph(&l.captcha_small(), Role::Warning);
            return canvas.gap(1);
        }
        let (top, beside) = (canvas.pen(), canvas.width().saturating_sub(wide + 2));
        dots(canvas, captcha.width, &captcha.rows, Role::Text);
        canvas.gap(u16::from(canvas.rows_left() > ROOMY));
        if beside >= 16 {
            canvas.piece(wide + 2, top + 2, beside, rows).paragraph(&l.captcha_length(captcha.length), Role::Muted);
        }
    }
}

impl Screen for CheckScreen {
    fn id(&self) -> &'static str {
        "register-check"
    }

    fn title(&self, look: &Look<'_>) -> String {
        format!("{}  {}", look.l10n.register_title(), look.phone(&self.registration.phone))
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Pressed(Field::Another | Field::AnotherSum) => self.another(cx),
            FormEvent::Pressed(Field::UseSum) => self.ask_for_sum(true),
            FormEvent::Pressed(Field::UsePicture) => self.ask_for_sum(false),
            FormEvent::Pressed(Field::Read) => cx.push(OfferOverlay::default()),
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
        match answer {
            Some(Answer::World(Reply::Approved { phone, .. })) => cx.reset(SealingScreen::new(Way::Online, phone)),
            Some(Answer::World(Reply::Registration(view))) => self.renew(view),
            _ => {}
        }
        self.place_refusal();
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        Way::Online.render(canvas, 1);
        self.render_question(canvas, &self.registration.captcha);
        if self.asking.is_waiting() || self.asking.trouble().is_some() {
            self.asking.render(canvas, &canvas.l10n().check_opening());
            canvas.gap(1);
        }
        self.form.render(canvas);
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(if self.sum { look.l10n.check_guidance_sum() } else { look.l10n.check_guidance() })
    }
}
