//! Where a payment's money comes from, who says so by SMS, and where it would go back to.

use super::payer;
use crate::backend::contract::{Instrument, Refusal, Sender, SmsBody, Thing, WalletState};
use crate::backend::step::Step;
use crate::backend::store::{Payment, Quote, Wallet};
use crate::backend::{ledger, phone, transfers};
use crate::domain::money::{Amount, Currency};
use crate::domain::phone::Phone;
use crate::domain::posting::{Account, Outside};

/// Where a payment's money comes from.
pub(crate) enum Source {
    /// A wallet, by its login or by a card of its own: what it pays is held first.
    Wallet(Box<Wallet>),
    /// A bank's card, whose owner has this phone. The bank converts, and what it holds is its own affair.
    Bank(Phone),
}

/// Where the money of this payment comes from.
pub(crate) fn of(step: &Step<'_>, payment: &Payment) -> Result<Source, Refusal> {
    if payment.instrument.as_ref().is_some_and(|instrument| !instrument.is_wallets()) {
        let buyer = step.store.wallet(payment.caller)?.ok_or(Refusal::NotFound(Thing::Wallet))?;
        return Ok(Source::Bank(buyer.phone));
    }
    Ok(Source::Wallet(Box::new(payer::wallet(step, payment)?)))
}

/// The currency that an instrument pays in.
pub(super) const fn currency(instrument: Option<&Instrument>) -> Currency {
    match instrument {
        Some(Instrument::Wallet { currency }) => *currency,
        _ => Currency::Rub,
    }
}

impl Source {
    /// The phone that the code goes to.
    pub(super) const fn phone(&self) -> &Phone {
        match self {
            Self::Wallet(wallet) => &wallet.phone,
            Self::Bank(phone) => phone,
        }
    }

    /// Says something about the payment.
    pub(crate) fn tell(&self, step: &mut Step<'_>, body: SmsBody) -> Result<(), Refusal> {
        let from = if matches!(self, Self::Wallet(_)) { Sender::Kiwi } else { Sender::Bank };
        phone::send(step, self.phone(), from, body)
    }

    /// Whether it may pay.
    pub(super) fn may_pay(&self) -> bool {
        match self {
            Self::Wallet(wallet) => wallet.state == WalletState::Active,
            Self::Bank(_) => true,
        }
    }

    /// What it can pay in this currency. A bank does not tell.
    pub(crate) fn available(&self, step: &Step<'_>, currency: Currency) -> Result<Option<Amount>, Refusal> {
        match self {
            Self::Wallet(wallet) => ledger::available_in(step, wallet.id, currency).map(Some),
            Self::Bank(_) => Ok(None),
        }
    }

    /// What is missing for a quote, as far as that can be known.
    pub(super) fn shortfall(&self, step: &Step<'_>, quote: &Quote) -> Result<Option<Amount>, Refusal> {
        let total = super::page::total(quote)?;
        let Some(available) = self.available(step, total.currency)? else { return Ok(None) };
        super::page::shortfall(total, available)
    }

    /// What may still go out of the wallet this month, if a quote is over it. A bank's limits are its own affair.
    pub(super) fn over_month(&self, step: &Step<'_>, quote: &Quote) -> Result<Option<Amount>, Refusal> {
        let Self::Wallet(wallet) = self else { return Ok(None) };
        let left = transfers::month_left(step, wallet)?;
        Ok(if quote.roubles.compare(left)?.is_gt() { Some(left) } else { None })
    }

    /// The account that the money comes from and would go back to.
    pub(crate) fn home(&self) -> Account {
        match self {
            Self::Wallet(wallet) => Account::Wallet(wallet.id.0),
            Self::Bank(_) => Account::Outside(Outside::Cards),
        }
    }
}
