//! A claim to be: what is wrong with an order, how much shall come back and what that comes to, then everything once more
//! before it goes to the seller. A claim that was made is changed in the same form.

mod fields;
mod judge;
mod price;
mod review;

use crate::backend::contract::{
    Claim, ClaimPrice, ClaimTerms, DisputeRefusal, DisputeRequest, DisputeView, OrderView, Refusal, Reply, Request,
};
use crate::domain::money::Amount;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::dispute::note::NoteForm;
use crate::tui::screens::dispute::page::DisputePage;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::pace::Pace;
use crate::tui::screens::trouble::Trouble;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent, Tone, Verdict};
use crate::tui::words;
use fields::Field;
use judge::Judge;
use review::{Choice, Review};

/// What the claim is about.
enum About {
    /// An order about which there is no dispute yet.
    Order(Box<OrderView>),
    /// A dispute whose claim is changed.
    Dispute(Box<DisputeView>),
}

/// A claim to be.
pub struct ClaimForm {
    about: About,
    terms: Fetch<ClaimTerms>,
    price: Fetch<ClaimPrice>,
    /// What the price was asked for last.
    priced: Option<Amount>,
    form: Form<Field>,
    /// Whether the form follows the terms: before they are here nothing can be typed.
    is_ready: bool,
    review: Option<Review>,
    /// Whether to go on to the review as soon as the price is here.
    eager: bool,
    asking: Asking,
    pace: Pace,
    section: &'static str,
}

impl ClaimForm {
    /// The claim of a new dispute.
    pub fn new(order: OrderView, section: &'static str) -> Self {
        Self::about(About::Order(Box::new(order)), section)
    }

    /// The claim of a dispute, to be changed.
    pub fn edit(view: DisputeView, section: &'static str) -> Self {
        Self::about(About::Dispute(Box::new(view)), section)
    }

    fn about(about: About, section: &'static str) -> Self {
        Self {
            about,
            terms: Fetch::default(),
            price: Fetch::default(),
            priced: None,
            form: Form::new(),
            is_ready: false,
            review: None,
            eager: false,
            asking: Asking::default(),
            pace: Pace::default(),
            section,
        }
    }

    const fn order(&self) -> crate::backend::contract::OrderId {
        match &self.about {
            About::Order(order) => order.id,
            About::Dispute(view) => view.order,
        }
    }

    fn number(&self) -> &str {
        match &self.about {
            About::Order(order) => &order.number,
            About::Dispute(view) => &view.order_number,
        }
    }

    /// The least and the most that can be claimed.
    fn bounds(&self) -> Option<(Amount, Amount)> {
        match &self.about {
            About::Order(_) => self.terms.get().map(|terms| (terms.least, terms.most)),
            About::Dispute(view) => Some((view.least, view.most)),
        }
    }

    /// Why nothing can be claimed at all.
    fn refused(&self) -> Option<DisputeRefusal> {
        match &self.about {
            About::Order(_) => self.terms.get().and_then(|terms| terms.refused),
            About::Dispute(_) => None,
        }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.terms.ask(cx, Request::Dispute(DisputeRequest::Terms { order: self.order() }));
    }

    /// Puts the form together, once what can be claimed is known.
    fn settle(&mut self, cx: &mut Cx<'_>) {
        let Some(terms) = self.terms.get() else { return };
        if !self.is_ready {
            self.is_ready = true;
            self.form = match &self.about {
                About::Order(_) => fields::fresh(terms),
                About::Dispute(view) => fields::of(&view.claim, view.most, cx.l10n),
            };
        }
        self.judge(cx);
    }

    /// How much is claimed, once that can be.
    fn amount(&self) -> Option<Amount> {
        let (least, most) = self.bounds()?;
        match fields::amount(&self.form, most) {
            Ok(amount) if judge::fits(amount, least, most) => Some(amount),
            _ => None,
        }
    }

    /// The price of the claim as it is.
    fn live_price(&self) -> Option<&ClaimPrice> {
        let amount = self.amount()?;
        self.price.get().filter(|price| price.amount == amount)
    }

    /// Says of every field what is thought of it, and asks what another amount comes to.
    fn judge(&mut self, cx: &mut Cx<'_>) {
        let (Some(terms), Some(bounds)) = (self.terms.get(), self.bounds()) else { return };
        fields::show(&mut self.form);
        let judge = Judge { terms, bounds, is_edit: matches!(self.about, About::Dispute(_)) };
        for field in fields::JUDGED {
            let verdict = judge.verdict(field, &self.form);
            self.form.set_verdict(field, verdict);
        }
        self.ask_price(cx);
    }

    fn ask_price(&mut self, cx: &mut Cx<'_>) {
        let (order, amount) = (self.order(), self.amount());
        if let (Some(amount), true) = (amount, amount != self.priced) {
            self.price.ask(cx, Request::Dispute(DisputeRequest::Price { order, amount }));
        }
        self.priced = amount;
    }

    /// The claim as it was filled in.
    fn claim(&self) -> Option<Claim> {
        Some(fields::claim(&self.form, self.amount()?))
    }

    /// On to the review, if everything is right; else to the first field that is not.
    fn go_on(&mut self, cx: &mut Cx<'_>) {
        self.judge(cx);
        for field in fields::JUDGED.into_iter().filter(|field| self.form.is_shown(*field)) {
            match self.form.verdict(field).map(Verdict::tone) {
                Some(Tone::Wrong) => return self.form.insist(field),
                Some(Tone::Going) if field == Field::Amount => return self.form.insist(field),
                None if field == Field::Amount => return self.form.fail(field, |l| l.move_needed()),
                _ => {}
            }
        }
        let (Some(claim), price) = (self.claim(), self.live_price().cloned()) else { return };
        let Some(price) = price else {
            self.eager = true;
            self.priced = None;
            return self.ask_price(cx);
        };
        let note = self.form.value(Field::Note).trim().to_owned();
        self.review = Some(Review::new(claim, price, note, matches!(self.about, About::Dispute(_))));
    }

    /// Consent: the claim goes to the seller.
    fn send(&mut self, cx: &mut Cx<'_>) {
        let Some(review) = &mut self.review else { return };
        let claim = review.claim.clone();
        review.form.set_busy(true);
        match &self.about {
            About::Order(order) => {
                let order = order.id;
                self.asking
                    .world(cx, |key| Request::Dispute(DisputeRequest::Open { key, order, claim: claim.clone() }));
            }
            About::Dispute(view) => {
                let dispute = view.id;
                self.asking
                    .world(cx, |key| Request::Dispute(DisputeRequest::Edit { key, dispute, claim: claim.clone() }));
            }
        }
    }

    fn sent(&mut self, view: DisputeView, cx: &mut Cx<'_>) {
        let note = self.review.take().map(|review| review.note).unwrap_or_default();
        if matches!(self.about, About::Dispute(_)) {
            cx.toast(Severity::Success, |l| l.claim_changed());
            return cx.close();
        }
        cx.toast(Severity::Success, |l| l.claim_sent());
        let (dispute, left) = (view.id, view.evidence_left);
        cx.replace(DisputePage::opened(view, self.section));
        if !note.is_empty() {
            cx.push(NoteForm::sending(dispute, left, &note));
        }
    }

    fn handle_review(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let Some(review) = &mut self.review else { return Flow::Ignored };
        if matches!(input, Input::Action(Action::Back)) {
            if !review.form.is_busy() {
                self.leave_review();
            }
            return Flow::Consumed;
        }
        if review.reads(input) {
            return Flow::Consumed;
        }
        match review.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.send(cx),
            FormEvent::Pressed(Choice::Change) => self.leave_review(),
            _ => {}
        }
        Flow::Consumed
    }

    fn leave_review(&mut self) {
        self.review = None;
        self.asking.take_trouble();
    }

    fn handle_fields(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.terms.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.go_on(cx),
            FormEvent::Changed(_) => {
                self.eager = false;
                self.judge(cx);
            }
            _ => {}
        }
        Flow::Consumed
    }
}

impl Screen for ClaimForm {
    fn id(&self) -> &'static str {
        if self.review.is_some() { "dispute-review" } else { "dispute-claim" }
    }

    fn title(&self, look: &Look<'_>) -> String {
        let number = words::order_number(self.number(), look);
        match self.about {
            About::Order(_) => look.l10n.claim_title(number),
            About::Dispute(_) => look.l10n.claim_title_edit(number),
        }
    }

    fn contexts(&self) -> Vec<Context> {
        self.review.as_ref().map_or_else(|| self.form.contexts(), |review| review.form.contexts())
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.pace.begin(cx.now);
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let double = self.pace.is_double(input, cx.now);
        match input {
            _ if double && self.review.is_some() => Flow::Consumed,
            _ if self.review.is_some() => self.handle_review(input, cx),
            _ if self.refused().is_some() => Flow::Ignored,
            _ => self.handle_fields(input, cx),
        }
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let price = |reply| if let Reply::ClaimPrice(price) = reply { Some(price) } else { None };
        let terms = |reply| if let Reply::ClaimTerms(terms) = reply { Some(*terms) } else { None };
        let Some(answer) = self.price.answer(id, answer, price) else {
            if std::mem::take(&mut self.eager) && self.live_price().is_some() {
                self.go_on(cx);
            }
            return;
        };
        let Some(answer) = self.terms.answer(id, answer, terms) else { return self.settle(cx) };
        let answer = self.asking.answered(id, answer);
        if let Some(review) = &mut self.review {
            review.form.set_busy(self.asking.is_waiting());
        }
        if let Some(Answer::World(Reply::Dispute(view))) = answer {
            self.sent(*view, cx);
        } else if matches!(self.asking.trouble(), Some(Trouble::Refused(_))) {
            self.ask(cx);
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match &self.review {
            Some(_) if self.asking.is_waiting() => l.claim_sending(),
            Some(_) => l.claim_guidance_review(look.back_key()),
            None if self.refused().is_some() => l.claim_guidance_none(look.back_key()),
            None => l.claim_guidance(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        match &self.review {
            Some(review) => review.hints(l),
            None if self.terms.failed() => vec![Hint::named(Action::Activate, l.shop_retry())],
            None if self.form.focused() == Some(Field::Go) => vec![Hint::named(Action::Activate, l.move_continue())],
            None => self.form.hints(l),
        }
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let loading = canvas.l10n().claim_loading();
        if let Some(refusal) = self.refused() {
            return Trouble::Refused(Refusal::Dispute(refusal)).render(canvas);
        }
        match &self.review {
            Some(review) => review.render(&self.asking, canvas),
            None if self.terms.render_absence(canvas, &loading) => price::render(self, canvas),
            None => {}
        }
    }
}
