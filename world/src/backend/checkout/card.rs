//! Paying by card: what is on it is typed into the service's page.
//!
//! A number of this wallet's own range is a card of its own and charges the wallet. Any other is a bank's, and the bank
//! says what it would come to; the practice numbers always behave in one known way, here as for transfers.

use super::{decline, owned_in, page, price};
use crate::backend::cards::{self, Unfit};
use crate::backend::contract::{
    Caller, CardDetails, CardState, DeclineReason, Instrument, PaymentId, PaymentMethod, PaymentState, PracticeKind,
    PracticeNumber, Refusal, Reply, TransferFailure, WalletState,
};
use crate::backend::step::Step;
use crate::backend::store::Payment;
use crate::domain::card_number::{CardBrand, CardExpiry, CardNumber, Cvv};
use crate::domain::day::world_day;

/// Takes a card. Its number is kept no longer than it takes to know whose it is.
pub(crate) fn name(step: &mut Step<'_>, caller: &Caller, id: PaymentId, card: &CardDetails) -> Result<Reply, Refusal> {
    let payment = owned_in(step, caller, id, PaymentState::Created)?;
    if payment.method != PaymentMethod::Card || payment.quote.is_some() {
        return Err(Refusal::PaymentIs(payment.state));
    }
    let (number, expiry, cvv) = read(step, card).ok_or(Refusal::NotACard)?;
    if number.brand() == CardBrand::Kiwi {
        kiwi(step, payment, &number, expiry, &cvv)
    } else {
        bank(step, payment, &number)
    }
}

/// What is on a card that is whole and in its time.
fn read(step: &Step<'_>, card: &CardDetails) -> Option<(CardNumber, CardExpiry, Cvv)> {
    let number = CardNumber::parse(card.number.expose()).ok()?;
    let expiry = CardExpiry { month: card.month, year: card.year };
    let in_time = (1..=12).contains(&card.month) && expiry.covers(world_day(step.now));
    Some((number, expiry, Cvv::parse(card.cvv.expose()).ok()?)).filter(|_| in_time)
}

fn bank(step: &mut Step<'_>, mut payment: Payment, number: &CardNumber) -> Result<Reply, Refusal> {
    payment.fate = PracticeNumber::find(PracticeKind::Card, number.digits()).and_then(|practice| practice.incoming);
    // What is wrong with the card itself shows at once; what the bank thinks of the payment, after its code.
    match payment.fate {
        Some(TransferFailure::CardDetails) => return decline(step, payment, DeclineReason::CardDetails),
        Some(TransferFailure::CardLost) => return decline(step, payment, DeclineReason::CardLost),
        _ => {}
    }
    let last4 = number.last4().to_owned();
    quoted(step, payment, Instrument::BankCard { last4 })
}

/// A card of the wallet's own pays for its owner alone: nobody else may learn what the wallet holds.
fn kiwi(
    step: &mut Step<'_>,
    mut payment: Payment,
    number: &CardNumber,
    expiry: CardExpiry,
    cvv: &Cvv,
) -> Result<Reply, Refusal> {
    let card = match cards::judge(step, number.digits(), expiry, cvv.sensitive())? {
        Ok(card) if card.wallet == payment.caller => card,
        Ok(_) => return decline(step, payment, DeclineReason::CardDeclined),
        Err(unfit) => return decline(step, payment, reason(unfit)),
    };
    if step.store.wallet(card.wallet)?.is_none_or(|wallet| wallet.state != WalletState::Active) {
        return decline(step, payment, DeclineReason::WalletBlocked);
    }
    payment.payer = Some(card.wallet);
    quoted(step, payment, Instrument::KiwiCard { card: card.id, last4: number.last4().to_owned() })
}

fn quoted(step: &mut Step<'_>, mut payment: Payment, instrument: Instrument) -> Result<Reply, Refusal> {
    price::quote(step, &mut payment, instrument)?;
    step.store.set_payment(&payment)?;
    page::reply(step, &payment)
}

const fn reason(unfit: Unfit) -> DeclineReason {
    match unfit {
        Unfit::Unknown => DeclineReason::CardDeclined,
        Unfit::Expiry | Unfit::Code { blocked: false } => DeclineReason::CardDetails,
        Unfit::Code { blocked: true } => DeclineReason::CardBlocked,
        Unfit::State(state) => not_in_use(state),
    }
}

/// Why a card in this state does not pay.
const fn not_in_use(state: CardState) -> DeclineReason {
    match state {
        CardState::Closed => DeclineReason::CardClosed,
        CardState::Expired => DeclineReason::CardExpired,
        _ => DeclineReason::CardBlocked,
    }
}

/// What the card says to a payment that its owner has confirmed: it may have been blocked since it was typed.
pub(super) fn objection(step: &Step<'_>, payment: &Payment) -> Result<Option<DeclineReason>, Refusal> {
    Ok(match (&payment.instrument, payment.fate) {
        (Some(Instrument::KiwiCard { card, .. }), _) => {
            let state = step.store.card(*card)?.map_or(CardState::Closed, |card| card.state);
            Some(not_in_use(state)).filter(|_| state != CardState::Active)
        }
        (_, Some(TransferFailure::SourceEmpty)) => Some(DeclineReason::CardEmpty),
        (_, Some(_)) => Some(DeclineReason::CardDeclined),
        (_, None) => None,
    })
}
