//! Changing money: what and how much with the price under it, consent to a price that counts for a while, the receipt.

mod consent;
mod price;
mod receipt;

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{AccountView, BalanceView, ExchangePrice, RateView, Reply, Request, Side};
use crate::domain::money::{Amount, Currency};
use crate::domain::typed_amount;
use crate::i18n::{L10n, Phrase};
use crate::session::contract::{Answer, Resolution};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::pace::Pace;
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::typed;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent, Tone, Verdict};

use consent::{Choice, Consent};
use receipt::Receipt;

/// How often a countdown changes.
const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// What is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Pair,
    Side,
    Amount,
    Go,
}

/// Out of which account into which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Pair {
    from: Currency,
    to: Currency,
}

impl Pair {
    fn name(self, l: &L10n) -> String {
        match (self.from, self.to) {
            (Currency::Rub, Currency::Usd) => l.exchange_rub_usd(),
            (Currency::Rub, _) => l.exchange_rub_eur(),
            (Currency::Usd, Currency::Rub) => l.exchange_usd_rub(),
            (Currency::Usd, _) => l.exchange_usd_eur(),
            (Currency::Eur, Currency::Rub) => l.exchange_eur_rub(),
            (Currency::Eur, _) => l.exchange_eur_usd(),
        }
    }
}

/// Every way between the accounts there are, those out of `first` first.
fn pairs(account: &AccountView, first: Currency) -> Vec<Pair> {
    let open = || account.balances.iter().map(|balance| balance.available.currency);
    let all = open().flat_map(|from| open().filter(move |to| *to != from).map(move |to| Pair { from, to }));
    let (mut first, others): (Vec<_>, Vec<_>) = all.partition(|pair| pair.from == first);
    first.extend(others);
    first
}

/// What a price depends on, as the frame last heard of it.
#[derive(PartialEq, Eq)]
struct Market {
    rates: Vec<RateView>,
    balances: Vec<BalanceView>,
}

impl Market {
    fn of(model: &Model) -> Option<Self> {
        model.account().map(|account| Self { rates: account.rates.clone(), balances: account.balances.clone() })
    }
}

/// Money to be changed.
pub(super) struct Exchange {
    pairs: Vec<Pair>,
    form: Form<Field>,
    price: Fetch<ExchangePrice>,
    /// What the price was asked for last.
    priced: Option<(Side, Currency)>,
    seen: Option<Market>,
    consent: Option<Consent>,
    asking: Asking,
    pace: Pace,
}

impl Exchange {
    /// Out of one account into another of this wallet.
    pub(super) fn new(account: &AccountView, from: Currency) -> Self {
        let pairs = pairs(account, from);
        let names = pairs.iter().copied().map(|pair| Phrase::new(move |l| pair.name(l))).collect();
        let sides = vec![Phrase::new(|l| l.exchange_side_give()), Phrase::new(|l| l.exchange_side_receive())];
        let form = Form::new()
            .select(Field::Pair, names, 0, |l| l.exchange_field_pair())
            .select(Field::Side, sides, 0, |l| l.exchange_field_side())
            .amount(Field::Amount, |l| l.exchange_field_amount(Currency::Rub.code()))
            .judged()
            .submit(Field::Go, |l| l.move_continue());
        let (price, asking, pace) = (Fetch::default(), Asking::default(), Pace::default());
        let mut screen = Self { pairs, form, price, priced: None, seen: None, consent: None, asking, pace };
        screen.form.focus(Field::Amount);
        screen
    }

    fn pair(&self) -> Option<Pair> {
        self.pairs.get(self.form.chosen(Field::Pair)).copied()
    }

    fn gives(&self) -> bool {
        self.form.chosen(Field::Side) == 0
    }

    /// The currency of the amount that is typed.
    fn named(&self) -> Currency {
        self.pair().map_or(Currency::Rub, |pair| if self.gives() { pair.from } else { pair.to })
    }

    /// What was typed, as the world is asked.
    fn side(&self) -> Option<(Side, Currency)> {
        let (pair, amount) = (self.pair()?, typed_amount::parse(self.form.value(Field::Amount), self.named()).ok()?);
        Some(if self.gives() { (Side::Give(amount), pair.to) } else { (Side::Receive(amount), pair.from) })
    }

    /// The price of what is typed.
    fn live_price(&self) -> Option<&ExchangePrice> {
        let (side, with) = self.side()?;
        self.price.get().filter(|price| match side {
            Side::Give(amount) => price.gives == amount && price.receives.currency == with,
            Side::Receive(amount) => price.receives == amount && price.gives.currency == with,
        })
    }

    /// Says what is thought of the amount, and asks for the price of another.
    fn judge(&mut self, cx: &mut Cx<'_>) {
        let named = self.named();
        self.form.set_label(Field::Amount, Phrase::new(move |l| l.exchange_field_amount(named.code())));
        let verdict = match typed_amount::parse(self.form.value(Field::Amount), named) {
            Err(problem) => typed::amount_problem(problem, named),
            Ok(amount) => Some(Verdict::right(move |look| look.money(amount))),
        };
        self.form.set_verdict(Field::Amount, verdict);
        self.ask_price(cx);
    }

    fn ask_price(&mut self, cx: &mut Cx<'_>) {
        let wanted = self.side();
        if let (Some((side, with)), true) = (wanted, wanted != self.priced) {
            self.price.ask(cx, Request::PriceExchange { side, with });
        }
        self.priced = wanted;
    }

    /// Asks for a price that counts for a while.
    fn go_on(&mut self, cx: &mut Cx<'_>) {
        let Some((side, with)) = self.side() else {
            match self.form.verdict(Field::Amount).map(Verdict::tone) {
                Some(Tone::Wrong | Tone::Going) => self.form.insist(Field::Amount),
                _ => self.form.fail(Field::Amount, |l| l.move_needed()),
            }
            return;
        };
        if self.live_price().is_some_and(|price| price.shortfall.is_some()) {
            self.leave_consent();
            return self.form.fail(Field::Amount, |l| l.exchange_short());
        }
        self.form.set_busy(true);
        self.asking.world(cx, |key| Request::QuoteExchange { key, side, with });
    }

    fn handle_consent(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let Some(consent) = &mut self.consent else { return Flow::Ignored };
        if matches!(input, Input::Action(Action::Back)) {
            if !consent.form.is_busy() {
                self.leave_consent();
            }
            return Flow::Consumed;
        }
        let expired = consent.is_expired(cx.model.world_time(cx.now));
        match consent.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            // What may have happened is asked about again, however old its price is by now.
            FormEvent::Submit if expired && !self.is_unknown() => self.go_on(cx),
            FormEvent::Submit => self.agree(cx),
            FormEvent::Pressed(Choice::Change) => self.leave_consent(),
            _ => {}
        }
        Flow::Consumed
    }

    fn agree(&mut self, cx: &mut Cx<'_>) {
        let Some(consent) = &mut self.consent else { return };
        let quote = consent.quote.id;
        consent.form.set_busy(true);
        self.asking.world(cx, |key| Request::Exchange { key, quote });
    }

    /// Whether the money may have been changed unheard.
    fn is_unknown(&self) -> bool {
        matches!(self.asking.trouble(), Some(Trouble::Unanswered { unsent: false, moves_money: true, .. }))
    }

    /// Brings the forms in line with what is awaited, or was in vain.
    fn settle(&mut self) {
        self.form.set_busy(self.asking.is_waiting());
        let unknown = self.is_unknown();
        if let Some(consent) = &mut self.consent {
            consent.form.set_busy(self.asking.is_waiting());
            consent.set_unknown(unknown);
        }
    }

    fn leave_consent(&mut self) {
        self.consent = None;
        self.asking.take_trouble();
    }

    fn handle_fields(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.go_on(cx),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
                self.judge(cx);
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn take_answer(&mut self, answer: Answer, cx: &mut Cx<'_>) {
        match answer {
            Answer::World(Reply::ExchangeQuote(quote)) => self.consent = Some(Consent::new(quote)),
            Answer::World(Reply::Exchanged(receipt)) => cx.replace(Receipt::new(receipt)),
            _ => {}
        }
    }

    fn render_price(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(canvas);
        } else if let Some(price) = self.live_price() {
            price::render(price, canvas);
        } else if self.side().is_some() {
            self.price.render_absence(canvas, &look.l10n.move_pricing());
        } else if let Some(pair) = self.pair() {
            price::render_balance(pair.from, canvas);
        }
    }
}

impl Screen for Exchange {
    fn id(&self) -> &'static str {
        if self.consent.is_some() { "exchange-consent" } else { "exchange" }
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.exchange_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.consent.as_ref().map_or_else(|| self.form.contexts(), |consent| consent.form.contexts())
    }

    fn section(&self) -> Option<&'static str> {
        Some("home")
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.seen = Market::of(cx.model);
        self.judge(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let double = self.pace.is_double(input, cx.now);
        match self.consent {
            Some(_) if double => Flow::Consumed,
            Some(_) => self.handle_consent(input, cx),
            None => self.handle_fields(input, cx),
        }
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let price = |reply| if let Reply::ExchangePrice(price) = reply { Some(price) } else { None };
        let Some(answer) = self.price.answer(id, answer, price) else { return };
        let answer = self.asking.answered(id, answer);
        self.settle();
        if let Some(answer) = answer {
            self.take_answer(answer, cx);
        }
    }

    fn on_resolved(&mut self, what: &Resolution, cx: &mut Cx<'_>) {
        if self.consent.is_some()
            && let Some(answer) = self.asking.resolved(what)
        {
            self.take_answer(answer, cx);
        }
        self.settle();
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        let now = Market::of(cx.model);
        if now != self.seen {
            self.seen = now;
            self.priced = None;
            self.ask_price(cx);
        }
    }

    /// A price that grows old is counted down.
    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        // A moment longer than it counts: that it counts no longer is to be seen, too.
        let end = self.consent.as_ref()?.quote.expires.checked_add(SECOND).ok()?;
        (model.world_time(now) <= end).then(|| now.checked_add(SECOND).ok()).flatten()
    }

    fn on_tick(&mut self, cx: &mut Cx<'_>) {
        if let Some(consent) = &mut self.consent {
            consent.grow_old(cx.model.world_time(cx.now));
        }
    }

    fn is_dirty(&self) -> bool {
        !self.form.value(Field::Amount).is_empty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match &self.consent {
            Some(_) if self.is_unknown() => l.move_guidance_unknown(),
            Some(consent) if consent.is_expired(look.model.world_time(look.now)) => l.quote_guidance_expired(),
            Some(_) => l.exchange_guidance_consent(),
            None => l.exchange_guidance(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        match &self.consent {
            Some(consent) => consent.hints(look),
            None if self.form.focused() == Some(Field::Go) => {
                vec![Hint::named(Action::Activate, look.l10n.move_continue())]
            }
            None => Vec::new(),
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        if let Some(consent) = &self.consent {
            return consent.render(&self.asking, canvas);
        }
        let (y, columns, rows) = (canvas.pen(), canvas.width(), canvas.rows_left());
        let needs = self.form.height(canvas.look(), columns).min(rows.saturating_sub(price::ROWS));
        self.form.render(&mut canvas.piece(0, y, columns, needs));
        canvas.set_pen(y + needs + u16::from(needs + price::ROWS < rows));
        self.render_price(canvas);
    }
}

/// What an amount in this currency would leave in its account, or what it lacks there.
fn left(gives: Amount, look: &Look<'_>) -> Option<Amount> {
    let account = look.model.account()?;
    let balance = account.balances.iter().find(|balance| balance.available.currency == gives.currency)?;
    balance.available.checked_sub(gives).ok()
}
