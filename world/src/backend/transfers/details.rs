//! The other end of a transfer: whether it can be right, what a receipt calls it, and what the world outside will do.

use rand::RngExt;

use crate::backend::contract::{
    CardDetails, Counterpart, EMoney, PracticeKind, PracticeNumber, Refusal, TransferDetail, TransferFailure,
    TransferRefusal, WalletId, WalletState,
};
use crate::backend::neighbours;
use crate::backend::step::Step;
use crate::backend::store::Wallet;
use crate::domain::bank_account::BankAccount;
use crate::domain::card_number::{CardBrand, CardExpiry, CardNumber, Cvv};
use crate::domain::day::world_day;
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;
use crate::domain::tail::tail;

/// The longest name of a receiver.
const LONGEST_NAME: usize = 70;
/// The longest note.
const LONGEST_NOTE: usize = 140;
/// Of so many sums of cash that lie ready, one is not fetched.
const ONE_LEFT_OF: u32 = 4;

/// The other end. Of a card no more is kept than a receipt names.
pub(super) struct OtherEnd {
    /// What a receipt calls it.
    pub(super) party: String,
    /// The wallet that receives, if one does.
    pub(super) receiver: Option<WalletId>,
    pub(super) note: String,
    /// The phone whose owner must agree.
    pub(super) code_phone: Phone,
    /// What is going to go wrong.
    pub(super) fate: Option<TransferFailure>,
}

/// Judges the other end, as the world outside would: form and check digits first, then what only it knows.
pub(super) fn judge(step: &mut Step<'_>, own: &Wallet, with: &Counterpart) -> Result<OtherEnd, Refusal> {
    let end = |party: String, fate| OtherEnd {
        party,
        receiver: None,
        note: String::new(),
        code_phone: own.phone.clone(),
        fate,
    };
    Ok(match with {
        Counterpart::CardIn(card) => {
            let number = card_in(step, card)?;
            end(number.last4().to_owned(), incoming(PracticeKind::Card, number.digits()))
        }
        Counterpart::MobileIn { phone } => OtherEnd {
            code_phone: asked_phone(own, phone),
            ..end(phone.grouped(), incoming(PracticeKind::Phone, phone.e164()))
        },
        Counterpart::EMoneyIn { system, account } => {
            let account = system.account(account).map_err(|_| bad(TransferDetail::EMoneyAccount))?;
            end(e_money_party(*system, &account), incoming(PracticeKind::EMoney(*system), &account))
        }
        Counterpart::CardOut { number } => {
            let number = card_number(number)?;
            end(number.last4().to_owned(), outgoing(PracticeKind::Card, number.digits()))
        }
        Counterpart::BankOut { account, bank_code, holder } => {
            let account = BankAccount::parse(account, bank_code).map_err(|_| bad(TransferDetail::BankAccount))?;
            let party = format!("{} {}", name(holder)?, account.last4());
            end(party, outgoing(PracticeKind::BankAccount, account.number()))
        }
        Counterpart::WalletOut { phone, note } => {
            let receiver = receiver(step, own, phone)?;
            OtherEnd { receiver: Some(receiver), note: plain_note(note)?, ..end(phone.grouped(), None) }
        }
        Counterpart::MobileOut { phone } => end(phone.grouped(), outgoing(PracticeKind::Phone, phone.e164())),
        Counterpart::CashOut { holder } => {
            let holder = name(holder)?;
            let fate = fetched(step, &holder);
            end(holder, fate)
        }
    })
}

const fn bad(detail: TransferDetail) -> Refusal {
    Refusal::Transfer(TransferRefusal::BadDetails(detail))
}

fn incoming(kind: PracticeKind, number: &str) -> Option<TransferFailure> {
    PracticeNumber::find(kind, number)?.incoming
}

fn outgoing(kind: PracticeKind, number: &str) -> Option<TransferFailure> {
    PracticeNumber::find(kind, number)?.outgoing
}

fn card_number(number: &Sensitive) -> Result<CardNumber, Refusal> {
    let number = CardNumber::parse(number.expose()).map_err(|_| bad(TransferDetail::CardNumber))?;
    // Cards of wallets hold no money of their own: nothing could come from there, nor go there.
    if number.brand() == CardBrand::Kiwi { Err(bad(TransferDetail::KiwiCard)) } else { Ok(number) }
}

fn card_in(step: &Step<'_>, card: &CardDetails) -> Result<CardNumber, Refusal> {
    let number = card_number(&card.number)?;
    let expiry = CardExpiry { month: card.month, year: card.year };
    if !(1..=12).contains(&expiry.month) || !expiry.covers(world_day(step.now)) {
        return Err(bad(TransferDetail::CardExpiry));
    }
    Cvv::parse(card.cvv.expose()).map_err(|_| bad(TransferDetail::SecurityCode))?;
    Ok(number)
}

/// Whom the operator asks: the phone that pays. The practice phones ring in the hand of whoever uses them.
fn asked_phone(own: &Wallet, phone: &Phone) -> Phone {
    match PracticeNumber::find(PracticeKind::Phone, phone.e164()) {
        Some(_) => own.phone.clone(),
        None => phone.clone(),
    }
}

/// An account elsewhere, shortened: the end of a number, the beginning and the host of an address.
fn e_money_party(system: EMoney, account: &str) -> String {
    let short = match account.split_once('@') {
        Some((name, host)) => format!("{}…@{host}", name.chars().take(2).collect::<String>()),
        None => tail(account),
    };
    format!("{} {short}", system.label())
}

fn receiver(step: &mut Step<'_>, own: &Wallet, phone: &Phone) -> Result<WalletId, Refusal> {
    if *phone == own.phone {
        return Err(TransferRefusal::OwnWallet.into());
    }
    let wallet = neighbours::wallet_of(step, phone)?.ok_or(TransferRefusal::NoSuchWallet)?;
    if wallet.state == WalletState::Blocked {
        return Err(TransferRefusal::ReceiverFull.into());
    }
    Ok(wallet.id)
}

fn name(text: &str) -> Result<String, Refusal> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = (1..=LONGEST_NAME).contains(&name.chars().count());
    if fits && !name.chars().any(char::is_control) { Ok(name) } else { Err(bad(TransferDetail::Holder)) }
}

fn plain_note(text: &str) -> Result<String, Refusal> {
    let note = text.trim();
    let fits = note.chars().count() <= LONGEST_NOTE;
    if fits && !note.chars().any(char::is_control) { Ok(note.to_owned()) } else { Err(bad(TransferDetail::Note)) }
}

/// Whether the cash will be fetched: by chance, unless the name settles it.
fn fetched(step: &mut Step<'_>, holder: &str) -> Option<TransferFailure> {
    match PracticeNumber::find(PracticeKind::Holder, holder) {
        Some(practice) => practice.outgoing,
        None => step.random.random_ratio(1, ONE_LEFT_OF).then_some(TransferFailure::NotFetched),
    }
}
