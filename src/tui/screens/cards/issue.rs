//! Another card: a virtual one at once, or a plastic one by post.

use super::page::CardPage;
use super::{is_asked_for, said};
use crate::backend::contract::{CardKind, CardTerms, Refusal, Reply, Request};
use crate::domain::card::{LONGEST_NAME, name};
use crate::domain::money::Amount;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Resolution};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::rows::{self, Row};
use crate::tui::screens::top_up;
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

/// The tag of the question before a card is paid.
const PAY: &str = "card-pay";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Name,
    Go,
    TopUp,
}

/// Why there can be no such card now.
enum Bar {
    /// As many as there may be.
    TooMany(u8),
    /// One is on its way.
    UnderWay,
    /// Money is missing.
    Short(Amount),
    /// Another one was asked for, and nobody knows yet whether it was issued.
    Asked,
}

/// Names the terms of a card, asks for its name, and issues or orders it.
pub(super) struct Issue {
    kind: CardKind,
    terms: Fetch<CardTerms>,
    form: Form<Item>,
    asking: Asking,
    watch: Watch,
    /// Whether it was not known, when the world was last looked at, if such a card was issued.
    asked: bool,
}

impl Issue {
    pub(super) fn new(kind: CardKind, terms: CardTerms) -> Self {
        let form = Form::new().text(Item::Name, LONGEST_NAME, |l| l.card_name()).hint(|l| l.card_name_hint());
        let form = match kind {
            CardKind::Virtual => form.submit(Item::Go, |l| l.cards_issue()),
            CardKind::Plastic => {
                form.submit(Item::Go, |l| l.cards_order_go()).button(Item::TopUp, |l| l.cards_top_up())
            }
        };
        let (terms, asking, watch) = (Fetch::here(terms), Asking::default(), Watch::default());
        Self { kind, terms, form, asking, watch, asked: false }
    }

    /// Nothing stands in the way of asking again about a card that may have been issued unheard.
    fn bar(&self) -> Option<Bar> {
        let terms = self.terms.get().filter(|_| !self.is_unanswered())?;
        match self.kind {
            _ if self.asked => Some(Bar::Asked),
            CardKind::Virtual => (terms.virtual_left == 0).then_some(Bar::TooMany(terms.virtual_most)),
            CardKind::Plastic if terms.plastic_under_way => Some(Bar::UnderWay),
            CardKind::Plastic => terms.shortfall.map(Bar::Short),
        }
    }

    fn is_unanswered(&self) -> bool {
        self.asking.trouble().is_some_and(Trouble::is_silence)
    }

    fn settle(&mut self) {
        self.form.set_busy(self.asking.is_waiting());
        let (open, short) = (self.bar().is_none(), matches!(self.bar(), Some(Bar::Short(_))));
        self.form.set_enabled(Item::Go, open);
        if self.kind == CardKind::Plastic {
            self.form.set_shown(Item::TopUp, short);
        }
    }

    /// A plastic card costs money: that is asked about once more.
    fn submit(&mut self, cx: &mut Cx<'_>) {
        if self.bar().is_some() {
            return;
        }
        if name(self.form.value(Item::Name)).is_none() {
            return self.form.fail(Item::Name, |l| l.err_card_name());
        }
        match (self.kind, self.terms.get().copied()) {
            (CardKind::Plastic, Some(terms)) => cx.confirm(Confirm {
                tag: PAY,
                title: Phrase::new(|l| l.cards_order_title()),
                body: vec![Phrase::new(move |l| l.cards_order_what(terms.days.0, terms.days.1))],
                yes: Phrase::new(|l| l.cards_order_go()),
                danger: false,
                typed: None,
            }),
            _ => self.issue(cx),
        }
    }

    /// Goes for what is missing; from there the way leads back here.
    fn top_up(&self, cx: &mut Cx<'_>) {
        if let Some(Bar::Short(missing)) = self.bar() {
            cx.push(top_up::needing(missing, cx.layer));
        }
    }

    fn issue(&mut self, cx: &mut Cx<'_>) {
        let Some(name) = name(self.form.value(Item::Name)) else { return };
        if !self.asking.is_waiting() {
            let kind = self.kind;
            self.asking.world(cx, |key| Request::IssueCard { key, kind, name: name.clone() });
            self.settle();
        }
    }

    /// The card is there, or it is said why not.
    fn heard(&mut self, answer: Option<Answer>, cx: &mut Cx<'_>) {
        if let Some(Answer::World(Reply::Card(card))) = answer {
            match self.kind {
                CardKind::Virtual => cx.toast(Severity::Success, |l| l.cards_issued()),
                CardKind::Plastic => cx.toast(Severity::Success, |l| l.cards_ordered()),
            }
            return cx.replace(CardPage::of(*card, "cards"));
        }
        // What stands in the way is said by the terms as they are now.
        let barred = |refusal: &Refusal| {
            matches!(refusal, Refusal::NotEnoughMoney { .. } | Refusal::TooManyCards(_) | Refusal::CardUnderWay)
        };
        if matches!(self.asking.trouble(), Some(Trouble::Refused(refusal)) if barred(refusal)) {
            self.asking.take_trouble();
            self.terms.ask(cx, Request::Cards);
        }
        self.settle();
    }

    /// What stands in the way, or what is going on.
    fn render_standing(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        match self.bar().filter(|_| !self.asking.is_waiting()) {
            Some(Bar::TooMany(most)) => canvas.notice(Severity::Warning, &l.err_too_many_cards(most)),
            Some(Bar::UnderWay) => canvas.notice(Severity::Warning, &l.err_card_under_way()),
            Some(Bar::Short(missing)) => canvas.notice(Severity::Danger, &l.cards_short(look.money(missing))),
            Some(Bar::Asked) => said::unknown(self.kind, canvas),
            None => self.asking.render(canvas, &l.card_working()),
        }
    }
}

impl Screen for Issue {
    fn id(&self) -> &'static str {
        match self.kind {
            CardKind::Virtual => "card-issue",
            CardKind::Plastic => "card-order",
        }
    }

    fn title(&self, look: &Look<'_>) -> String {
        said::kind(self.kind, look.l10n)
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.asked = is_asked_for(self.kind, cx.model);
        self.settle();
        self.terms.ask(cx, Request::Cards);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if matches!(input, Input::Confirmed(PAY)) {
            self.issue(cx);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Pressed(Item::TopUp) => self.top_up(cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if !self.asking.is_awaiting(id) {
            let terms = |reply| if let Reply::Cards(cards) = reply { Some(cards.terms) } else { None };
            self.terms.answer(id, answer, terms);
            return self.settle();
        }
        let answer = self.asking.answered(id, answer);
        self.heard(answer, cx);
    }

    fn on_resolved(&mut self, what: &Resolution, cx: &mut Cx<'_>) {
        if self.asking.is_about(what) {
            let answer = self.asking.resolved(what);
            self.heard(answer, cx);
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.asked = is_asked_for(self.kind, cx.model);
            self.terms.ask(cx, Request::Cards);
            self.settle();
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.kind {
            CardKind::Virtual => l.cards_issue_guidance(look.enter_key()),
            CardKind::Plastic => l.cards_order_guidance(),
        })
    }

    fn section(&self) -> Option<&'static str> {
        Some("cards")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        above_form(canvas, &self.form, |canvas| {
            // Whether it was paid is of more interest than what it costs and how it comes.
            if self.is_unanswered() {
                return self.render_standing(canvas);
            }
            if let Some(terms) = self.terms.get() {
                render_terms(self.kind, terms, canvas);
            }
            canvas.gap(1);
            self.render_standing(canvas);
        });
    }
}

/// What the card costs and how it comes.
fn render_terms(kind: CardKind, terms: &CardTerms, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    match kind {
        CardKind::Virtual => {
            canvas.paragraph(&l.cards_issue_about(terms.virtual_left, terms.years.0), Role::Text);
        }
        CardKind::Plastic => {
            canvas.paragraph(&l.cards_order_about(terms.days.0, terms.days.1, terms.years.1), Role::Text);
            canvas.gap(1);
            let lines = [
                Row::new(l.cards_order_fee(), look.money(terms.plastic_fee)),
                Row::new(l.cards_order_post(), look.money(terms.post_fee)),
                Row::Rule,
                Row::of(l.cards_order_total(), look.money(terms.total), Role::Money),
                Row::new(l.cards_order_available(), look.money(terms.available)),
            ];
            rows::render(canvas, &lines);
        }
    }
}
