//! Who pays: the wallet's number, then its password in the wallet's own window.

use jiff::SignedDuration;

use super::{decline, owned_in, page, price};
use crate::backend::contract::{
    Caller, DeclineReason, Instrument, PaymentId, PaymentMethod, PaymentState, Refusal, Reply, Thing, WalletState,
};
use crate::backend::neighbours;
use crate::backend::step::Step;
use crate::backend::store::{Payment, Wallet};
use crate::backend::world::Verdict;
use crate::domain::money::Currency;
use crate::domain::phone::Phone;

/// Names the wallet that is to pay. A number without one ends the payment; the order goes on waiting.
pub(crate) fn name_payer(step: &mut Step<'_>, caller: &Caller, id: PaymentId, phone: &Phone) -> Result<Reply, Refusal> {
    let mut payment = owned_in(step, caller, id, PaymentState::Created)?;
    if payment.signed_in || payment.method != PaymentMethod::Kiwi {
        return Err(Refusal::PaymentIs(payment.state));
    }
    let Some(payer) = neighbours::wallet_of(step, phone)? else {
        return decline(step, payment, DeclineReason::NoWallet);
    };
    payment.payer = Some(payer.id);
    step.store.set_payment(&payment)?;
    page::reply(step, &payment)
}

/// The password was typed, and the vault has judged it. Whether the wallet may pay at all is told only after that.
///
/// The vault knows the password of the caller's own wallet alone, so another's never matches.
pub(crate) fn sign_in(step: &mut Step<'_>, caller: &Caller, id: PaymentId, verdict: Verdict) -> Result<Reply, Refusal> {
    let payment = owned_in(step, caller, id, PaymentState::Created)?;
    let by_wallet = payment.method == PaymentMethod::Kiwi;
    let Some(payer) = payment.payer.filter(|_| by_wallet && !payment.signed_in) else {
        return Err(Refusal::PaymentIs(payment.state));
    };
    if let Some(from) = payment.sign_in_from.filter(|&from| step.now < from) {
        return Err(Refusal::TooSoon { wait: from.duration_since(step.now) });
    }
    if verdict == Verdict::Wrong || *caller != Caller::Owner(payer) {
        return wrong_password(step, payment);
    }
    signed_in(step, payment)
}

fn signed_in(step: &mut Step<'_>, mut payment: Payment) -> Result<Reply, Refusal> {
    if wallet(step, &payment)?.state != WalletState::Active {
        return decline(step, payment, DeclineReason::WalletBlocked);
    }
    payment.signed_in = true;
    payment.sign_in_from = None;
    price::quote(step, &mut payment, Instrument::Wallet { currency: Currency::Rub })?;
    step.store.set_payment(&payment)?;
    page::reply(step, &payment)
}

fn wrong_password(step: &Step<'_>, mut payment: Payment) -> Result<Reply, Refusal> {
    payment.wrong_passwords += 1;
    if payment.wrong_passwords >= step.rules.tries {
        return decline(step, payment, DeclineReason::TooManyPasswords);
    }
    let retry_at = step.after(wait_after(payment.wrong_passwords, step.rules.password_wait))?;
    payment.sign_in_from = Some(retry_at);
    step.store.set_payment(&payment)?;
    Err(Refusal::WrongPassword { retry_at })
}

/// Three times as long after each further wrong password.
fn wait_after(wrong: u8, first: SignedDuration) -> SignedDuration {
    first.saturating_mul(3_i32.saturating_pow(u32::from(wrong).saturating_sub(1)))
}

/// The wallet that pays.
pub(super) fn wallet(step: &Step<'_>, payment: &Payment) -> Result<Wallet, Refusal> {
    let wallet = payment.payer.map(|id| step.store.wallet(id)).transpose()?.flatten();
    wallet.ok_or(Refusal::NotFound(Thing::Wallet))
}
