//! Changing money: what it would come to, a price that counts for a while, and the consent to it.

use rust_decimal::Decimal;

use super::{between, with_margin};
use crate::backend::accounts;
use crate::backend::contract::{
    AccountRefusal, Caller, Direction, ExchangePrice, ExchangeQuoteView, ExchangeReceipt, OperationId, OperationKind,
    OperationState, OperationView, QuoteId, RateView, Refusal, Reply, Side, Thing, WalletId,
};
use crate::backend::ledger::{self, into, out_of, post};
use crate::backend::step::Step;
use crate::backend::store::{ExchangeQuote, Wallet};
use crate::domain::exchange::{base, exchange};
use crate::domain::money::{Amount, Currency};
use crate::domain::posting::{Account, Reason};

/// The most, so that every sum that follows from it can be counted.
const MOST_MINOR: i64 = 1_000_000_000_00;

/// What changing money would come to now.
pub(crate) fn price(step: &Step<'_>, caller: &Caller, side: Side, with: Currency) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    Ok(Reply::ExchangePrice(priced(step, &wallet, side, with)?))
}

/// A price that counts for a while.
pub(crate) fn quote(step: &mut Step<'_>, caller: &Caller, side: Side, with: Currency) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    let price = priced(step, &wallet, side, with)?;
    let quote = ExchangeQuote {
        id: QuoteId(step.id()),
        wallet: wallet.id,
        gives: price.gives,
        receives: price.receives,
        rate_of: price.rate.of,
        day: price.rate.day,
        rate: price.rate.rate,
        margin_percent: price.margin_percent,
        applied_rate: price.applied_rate,
        expires: step.after(step.rules.quote_life)?,
        done: None,
    };
    step.store.add_exchange_quote(&quote)?;
    Ok(Reply::ExchangeQuote(ExchangeQuoteView { id: quote.id, price, expires: quote.expires }))
}

/// Consent to a quote: the money is changed at it.
pub(crate) fn accept(step: &mut Step<'_>, caller: &Caller, id: QuoteId) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?;
    let quote = step.store.exchange_quote(id)?.filter(|quote| quote.wallet == wallet.id);
    let quote = quote.ok_or(Refusal::NotFound(Thing::Quote))?;
    if quote.done.is_some() {
        return Err(AccountRefusal::QuoteUsed.into());
    }
    if step.now >= quote.expires && !step.rules.slips.stale_exchange {
        return Err(Refusal::QuoteExpired);
    }
    if let Some(shortfall) = shortfall(step, wallet.id, quote.gives)? {
        return Err(Refusal::NotEnoughMoney { shortfall });
    }
    let operation = change(step, &quote)?;
    Ok(Reply::Exchanged(ExchangeReceipt {
        quote: quote.id,
        at: step.now,
        left: ledger::available_in(step, wallet.id, quote.gives.currency)?,
        now_has: ledger::available_in(step, wallet.id, quote.receives.currency)?,
        price: view(&quote),
        operation,
    }))
}

/// Moves the money through the exchange's stock of both currencies, and writes a line of the history for each account.
/// The line with what was given.
fn change(step: &mut Step<'_>, quote: &ExchangeQuote) -> Result<OperationId, Refusal> {
    let (gives, receives) = (quote.gives, paid_out(step, quote));
    let account = || Account::Wallet(quote.wallet.0);
    let lines = [
        out_of(account(), gives)?,
        into(Account::Pool, gives),
        out_of(Account::Pool, receives)?,
        into(account(), receives),
    ];
    post(step, Reason::Exchange, quote.id.0, lines)?;
    step.store.use_exchange_quote(quote.id, step.now)?;
    let line = record(step, quote, Direction::Out, gives)?;
    record(step, quote, Direction::In, receives)?;
    Ok(line)
}

/// What reaches the account: what the quote says.
fn paid_out(step: &Step<'_>, quote: &ExchangeQuote) -> Amount {
    let more = i64::from(step.rules.slips.generous_exchange);
    Amount::new(quote.receives.minor.saturating_add(more), quote.receives.currency)
}

fn record(
    step: &mut Step<'_>,
    quote: &ExchangeQuote,
    direction: Direction,
    amount: Amount,
) -> Result<OperationId, Refusal> {
    let operation = OperationView {
        id: OperationId(step.id()),
        at: step.now,
        kind: OperationKind::Exchange { quote: quote.id, from: quote.gives, to: quote.receives },
        direction,
        amount,
        // The wallet lives of the margin, which is in the rate.
        fee: Amount::zero(amount.currency),
        state: OperationState::Done,
        twice: false,
    };
    step.store.add_operation(quote.wallet, &operation)?;
    Ok(operation.id)
}

fn priced(step: &Step<'_>, wallet: &Wallet, side: Side, with: Currency) -> Result<ExchangePrice, Refusal> {
    let named = side.amount();
    for currency in [named.currency, with] {
        if !accounts::is_open(step, wallet.id, currency)? {
            return Err(AccountRefusal::NoAccount.into());
        }
    }
    if named.currency == with {
        return Err(AccountRefusal::SameCurrency.into());
    }
    let rate = between(step, base(named.currency, with), named.currency.min(with))?;
    let applied_rate = with_margin(rate.rate, margin(step, side, rate.of))?;
    let (gives, receives) = computed(side, with, applied_rate)?;
    let shortfall = shortfall(step, wallet.id, gives)?;
    Ok(ExchangePrice {
        gives,
        receives,
        rate,
        margin_percent: step.rules.exchange_margin_percent,
        applied_rate,
        shortfall,
    })
}

/// The margin as it goes on the rate: dearer for who buys the currency that is priced, cheaper for who sells it.
fn margin(step: &Step<'_>, side: Side, priced: Currency) -> Decimal {
    let margin = step.rules.exchange_margin_percent;
    let buys = matches!(side, Side::Receive(_)) == (side.amount().currency == priced);
    if buys { margin } else { -margin }
}

fn computed(side: Side, with: Currency, rate: Decimal) -> Result<(Amount, Amount), Refusal> {
    let named = side.amount();
    if named.minor > MOST_MINOR {
        return Err(AccountRefusal::TooLarge.into());
    }
    if named.compare(least(named.currency))?.is_lt() {
        return Err(AccountRefusal::TooSmall(least(named.currency)).into());
    }
    Ok(exchange(side, with, rate)?)
}

/// The least that is changed at once: enough of each currency to be something in every other.
const fn least(currency: Currency) -> Amount {
    match currency {
        Currency::Rub => Amount::rub(10_00),
        Currency::Usd | Currency::Eur => Amount::new(1_00, currency),
    }
}

/// What is missing for this amount in the account of its currency.
fn shortfall(step: &Step<'_>, wallet: WalletId, gives: Amount) -> Result<Option<Amount>, Refusal> {
    let missing = gives.checked_sub(ledger::available_in(step, wallet, gives.currency)?)?;
    Ok(Some(missing).filter(|missing| missing.is_positive()))
}

/// What a stored quote comes to.
fn view(quote: &ExchangeQuote) -> ExchangePrice {
    let in_currency = quote.gives.currency.min(quote.receives.currency);
    ExchangePrice {
        gives: quote.gives,
        receives: quote.receives,
        rate: RateView { of: quote.rate_of, in_currency, rate: quote.rate, day: quote.day },
        margin_percent: quote.margin_percent,
        applied_rate: quote.applied_rate,
        shortfall: None,
    }
}
