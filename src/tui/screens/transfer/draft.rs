//! A transfer to be: the form of its way with the price beside it, then everything once more for consent.

mod amount;
mod consent;
mod fields;
mod judge;
mod practice;
mod price;

use jiff::civil::Date;

use crate::backend::contract::{Reply, Request, Route, RouteTerms, Terms, TransferPrice};
use crate::domain::money::Amount;
use crate::i18n::Sign;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::LayerId;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::pace::Pace;
use crate::tui::screens::transfer::page::TransferPage;
use crate::tui::screens::transfer::{direction, section};
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::watch::Watch;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent, Tone};
use crate::tui::words;

use consent::{Choice, Consent};
use fields::Field;
use judge::Judge;

/// A transfer to be.
pub struct Draft {
    route: Route,
    terms: Fetch<Terms>,
    price: Fetch<TransferPrice>,
    /// What the price was asked for last.
    priced: Option<Amount>,
    form: Form<Field>,
    consent: Option<Consent>,
    /// Whether to go on to the consent as soon as the price is here.
    eager: bool,
    asking: Asking,
    pace: Pace,
    watch: Watch,
    /// Where to go back to when the money has arrived, if not one level.
    back: Option<LayerId>,
}

impl Draft {
    /// The form of a way under these terms.
    pub fn new(route: Route, terms: Terms) -> Self {
        Self {
            route,
            terms: Fetch::here(terms),
            price: Fetch::default(),
            priced: None,
            form: fields::form(route),
            consent: None,
            eager: false,
            asking: Asking::default(),
            pace: Pace::default(),
            watch: Watch::default(),
            back: None,
        }
    }

    /// The same, with an amount that is needed elsewhere filled in, or the least that the way takes.
    #[must_use]
    pub fn needing(mut self, needed: Amount, back: LayerId, cx: &Cx<'_>) -> Self {
        let least = self.route_terms().map_or(needed, |route| route.least);
        let amount = if needed.compare(least).is_ok_and(std::cmp::Ordering::is_lt) { least } else { needed };
        let text = cx.l10n.number(amount.minor, amount.currency.exponent(), Sign::Negative);
        self.form.set_value(Field::Amount, &text);
        self.back = Some(back);
        self
    }

    fn route_terms(&self) -> Option<&RouteTerms> {
        self.terms.get()?.routes.iter().find(|terms| terms.route == self.route)
    }

    /// The amount as typed, once the way takes it.
    fn amount(&self) -> Option<Amount> {
        let amount = amount::read(self.form.value(Field::Amount)).ok()?;
        let fits = amount::limit(amount, self.route_terms()?, self.terms.get()?).is_none();
        fits.then_some(amount)
    }

    /// The price of the amount as typed.
    fn live_price(&self) -> Option<&TransferPrice> {
        let amount = self.amount()?;
        self.price.get().filter(|price| price.amount == amount)
    }

    /// Says of every field what is thought of it, and asks for the price of another amount.
    fn judge(&mut self, cx: &mut Cx<'_>) {
        let local = self.form.value(Field::Account);
        let shows_code =
            self.route == Route::BankOut && crate::domain::bank_account::BankAccount::needs_bank_code(local);
        self.form.set_shown(Field::BankCode, shows_code);
        let own = cx.model.account().map(|account| account.phone.clone());
        let judge = Judge { route: self.route, today: today(cx.model, cx.now), own: own.as_ref() };
        for field in Field::JUDGED {
            let verdict = match (field, self.route_terms(), self.terms.get()) {
                (Field::Amount, Some(route), Some(terms)) => amount::verdict(self.form.value(field), route, terms),
                _ => judge.verdict(field, &self.form),
            };
            self.form.set_verdict(field, verdict);
        }
        self.ask_price(cx);
    }

    /// Asks for terms and price anew: what was agreed to may not be what it costs any more.
    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.terms.ask(cx, Request::Terms);
        self.priced = None;
        self.ask_price(cx);
    }

    fn ask_price(&mut self, cx: &mut Cx<'_>) {
        let amount = self.amount();
        if let (Some(amount), true) = (amount, amount != self.priced) {
            self.price.ask(cx, Request::PriceTransfer { route: self.route, amount });
        }
        self.priced = amount;
    }

    /// On to the consent, if everything is right; else to the first field that is not.
    fn go_on(&mut self, cx: &mut Cx<'_>) {
        self.judge(cx);
        for field in fields::asked(self.route) {
            if *field == Field::BankCode && !self.form.is_shown(*field) {
                continue;
            }
            match self.form.verdict(*field).map(crate::tui::widgets::Verdict::tone) {
                Some(Tone::Right) => {}
                None if matches!(field, Field::Note | Field::System) => {}
                None => return self.form.fail(*field, |l| l.move_needed()),
                Some(_) => return self.form.insist(*field),
            }
        }
        let Some(with) = fields::counterpart(self.route, &self.form, today(cx.model, cx.now)) else { return };
        let Some(price) = self.live_price().cloned() else {
            self.eager = true;
            self.priced = None;
            return self.ask_price(cx);
        };
        match price.shortfall.filter(|shortfall| shortfall.is_positive()) {
            Some(_) => self.form.fail(Field::Amount, |l| l.move_short()),
            None => self.consent = Some(Consent::new(with, price)),
        }
    }

    /// Consent: the code goes out.
    fn begin(&mut self, cx: &mut Cx<'_>) {
        let Some(consent) = &mut self.consent else { return };
        let (with, amount, fee) = (consent.with.clone(), consent.price.amount, consent.price.fee);
        consent.form.set_busy(true);
        self.asking.world(cx, |key| Request::BeginTransfer { key, with: with.clone(), amount, fee });
    }

    /// The person's own number or practice details, into their fields.
    fn fill_in(&mut self, cx: &mut Cx<'_>) {
        let Some(account) = cx.model.account() else { return };
        practice::fill(self.route, &mut self.form, &account.phone);
        self.form.clear_errors();
        self.form.focus(Field::Amount);
        self.judge(cx);
    }

    fn handle_consent(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let Some(consent) = &mut self.consent else { return Flow::Ignored };
        if matches!(input, Input::Action(Action::Back)) {
            if !consent.form.is_busy() {
                self.leave_consent();
            }
            return Flow::Consumed;
        }
        match consent.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.begin(cx),
            FormEvent::Pressed(Choice::Change) => self.leave_consent(),
            _ => {}
        }
        Flow::Consumed
    }

    fn leave_consent(&mut self) {
        self.consent = None;
        self.asking.take_trouble();
    }

    fn handle_fields(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.go_on(cx),
            FormEvent::Pressed(Field::Own) => self.fill_in(cx),
            FormEvent::Changed(_) => {
                self.eager = false;
                self.judge(cx);
            }
            _ => {}
        }
        Flow::Consumed
    }
}

/// The world's day.
fn today(model: &Model, now: jiff::Timestamp) -> Date {
    model.local(model.world_time(now)).date()
}

impl Screen for Draft {
    fn id(&self) -> &'static str {
        if self.consent.is_some() { "transfer-consent" } else { "transfer-form" }
    }

    fn title(&self, look: &Look<'_>) -> String {
        words::route(self.route, look.l10n)
    }

    fn contexts(&self) -> Vec<Context> {
        self.consent.as_ref().map_or_else(|| self.form.contexts(), |consent| consent.form.contexts())
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.judge(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let double = self.pace.is_double(input, cx.now);
        match input {
            _ if double && self.consent.is_some() => Flow::Consumed,
            _ if self.consent.is_some() => self.handle_consent(input, cx),
            Input::Action(Action::OwnNumber) => {
                self.fill_in(cx);
                Flow::Consumed
            }
            _ => self.handle_fields(input, cx),
        }
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let price = |reply| if let Reply::TransferPrice(price) = reply { Some(price) } else { None };
        let terms = |reply| if let Reply::Terms(terms) = reply { Some(terms) } else { None };
        let Some(answer) = self.price.answer(id, answer, price) else {
            if std::mem::take(&mut self.eager) && self.live_price().is_some() {
                self.go_on(cx);
            }
            return;
        };
        let Some(answer) = self.terms.answer(id, answer, terms) else { return self.judge(cx) };
        let answer = self.asking.answered(id, answer);
        if let Some(consent) = &mut self.consent {
            consent.form.set_busy(self.asking.is_waiting());
        }
        if let Some(Answer::World(Reply::Transfer(view))) = answer {
            cx.replace(TransferPage::begun(*view, self.back));
        } else if matches!(self.asking.trouble(), Some(Trouble::Refused(_))) {
            self.refresh(cx);
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.refresh(cx);
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn forget_secrets(&mut self) -> bool {
        let forgot = self.form.forget_secrets();
        if forgot {
            // What was typed is not kept for another try either.
            self.asking.forget_unanswered();
            self.leave_consent();
            for field in [Field::Card, Field::Expiry, Field::Cvv] {
                self.form.set_verdict(field, None);
            }
        }
        forgot
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let (l, key) = (look.l10n, || look.key_in_words(Action::OwnNumber));
        Some(match &self.consent {
            Some(_) => l.move_guidance_consent(look.back_key()),
            None if practice::takes_own(self.route) => l.move_guidance_own(key()),
            None => l.move_guidance_form(key()),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        match &self.consent {
            Some(consent) => consent.hints(l),
            None if self.form.focused() == Some(Field::Go) => vec![Hint::named(Action::Activate, l.move_continue())],
            None => Vec::new(),
        }
    }

    fn section(&self) -> Option<&'static str> {
        Some(section(direction(self.route)))
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        match &self.consent {
            Some(consent) => consent.render(self.terms.get(), &self.asking, canvas),
            None => price::render(self, canvas),
        }
    }
}
