//! Money in and out: mostly as it should be done.

use jiff::SignedDuration;
use kiwi::backend::contract::{
    CardDetails, Counterpart, EMoney, Note, PRACTICE_NUMBERS, PRACTICE_WALLETS, PracticeKind, PracticeNumber, Reply,
    Request, Route, SmsBody, TransferId, TransferState, TransferView,
};
use kiwi::backend::{Outcome, Rules};
use kiwi::domain::money::Amount;
use kiwi::domain::phone::Phone;
use kiwi::domain::sensitive::Sensitive;
use rand::RngExt;

use crate::life::{Life, Owner};
use crate::moves::{somebody, tell};

const ROUTES: [Route; 9] = [
    Route::CardIn,
    Route::CardIn,
    Route::MobileIn,
    Route::EMoneyIn,
    Route::CardOut,
    Route::BankOut,
    Route::WalletOut,
    Route::MobileOut,
    Route::CashOut,
];

/// Begins a transfer, or goes on with one that waits for its code.
pub(crate) fn move_money(life: &mut Life) {
    let recent = life.transfers.len().saturating_sub(2);
    let transfers = life.transfers[recent..].to_vec();
    match life.pick(&transfers) {
        Some((owner, transfer)) if life.one_in(3) => {
            let owner = life.owners[owner].clone();
            enter_code(life, &owner, transfer);
        }
        _ => begin(life),
    }
}

fn begin(life: &mut Life) {
    let owner = somebody(life);
    let route = life.pick(&ROUTES).expect("a way");
    let with = other_end(life, route);
    let amount = amount(life, &owner, route);
    let fee = match Rules::promised().route(route).fee.on(amount) {
        Ok(fee) if !life.one_in(15) => fee,
        _ => Amount::rub(7),
    };
    let key = life.key();
    let consent = Request::BeginTransfer { key, with, amount, fee };
    let Outcome::Reply(Reply::Transfer(begun)) = life.ask(&owner.caller, &consent) else { return };
    if !life.one_in(6) {
        enter_code(life, &owner, begun.id);
    }
}

/// A practice number more often than not, for those are the ones with which something goes wrong.
fn other_end(life: &mut Life, route: Route) -> Counterpart {
    let any = |life: &mut Life, kind| {
        let numbers: Vec<PracticeNumber> =
            PRACTICE_NUMBERS.iter().filter(|practice| practice.kind == kind).copied().collect();
        if life.one_in(2) { numbers[0] } else { life.pick(&numbers).expect("one of each kind") }
    };
    match route {
        Route::CardIn => Counterpart::CardIn(CardDetails {
            number: Sensitive::new(any(life, PracticeKind::Card).number),
            month: 12,
            year: if life.one_in(20) { 2020 } else { 2049 },
            cvv: Sensitive::new("123"),
        }),
        Route::MobileIn => Counterpart::MobileIn { phone: phone(any(life, PracticeKind::Phone).number) },
        Route::EMoneyIn => {
            let system = life.pick(EMoney::ALL).expect("a system");
            Counterpart::EMoneyIn { system, account: any(life, PracticeKind::EMoney(system)).number.to_owned() }
        }
        Route::CardOut => Counterpart::CardOut { number: Sensitive::new(any(life, PracticeKind::Card).number) },
        Route::BankOut => {
            let account = any(life, PracticeKind::BankAccount);
            let [account, bank_code] = [account.number, account.beside].map(str::to_owned);
            Counterpart::BankOut { account, bank_code, holder: "Somebody".to_owned() }
        }
        Route::WalletOut => {
            let neighbour = life.pick(PRACTICE_WALLETS).expect("a wallet").phone;
            let phone = if life.one_in(2) { phone(neighbour) } else { somebody(life).phone };
            Counterpart::WalletOut { phone, note: "for lunch".to_owned() }
        }
        Route::MobileOut => Counterpart::MobileOut { phone: phone(any(life, PracticeKind::Phone).number) },
        _ => Counterpart::CashOut { holder: if life.one_in(3) { "Nobody" } else { "Whoever" }.to_owned() },
    }
}

fn phone(number: &str) -> Phone {
    Phone::parse(number).expect("a number")
}

/// Something that may pass, mostly: a little, or nearly all that there is or fits.
fn amount(life: &mut Life, owner: &Owner, route: Route) -> Amount {
    let clock = life.clock();
    let Ok(Reply::Terms(terms)) = life.world().handle(clock, &owner.caller, &Request::Terms) else {
        return Amount::rub(0);
    };
    let all = if route.name().ends_with("-in") { terms.room } else { terms.available };
    Amount::rub(match life.chance.random_range(0..10) {
        0 => life.chance.random_range(-5..200_000_00),
        1 => all.minor,
        2..5 => all.minor * 95 / 100 - 100_00,
        _ => life.chance.random_range(100_00..3_000_00),
    })
}

/// Types the code from the phone, or tries without it.
fn enter_code(life: &mut Life, owner: &Owner, id: TransferId) {
    match life.chance.random_range(0..12) {
        0 => return tell(life, &owner.caller, |key| Request::ResendTransferCode { key, transfer: id }),
        1 => life.wait(SignedDuration::from_mins(5)),
        _ => life.wait(SignedDuration::from_secs(3)),
    }
    let Some(view) = look(life, owner, id) else { return };
    if view.state != TransferState::OtpPending {
        return;
    }
    let tries = if life.one_in(8) { life.chance.random_range(1..4) } else { 0 };
    for _ in 0..tries {
        tell(life, &owner.caller, |key| Request::ConfirmTransfer { key, transfer: id, code: Sensitive::new("000000") });
    }
    if let Some(code) = code_on_phone(life, owner, view.total) {
        tell(life, &owner.caller, |key| Request::ConfirmTransfer { key, transfer: id, code });
    }
}

fn look(life: &mut Life, owner: &Owner, transfer: TransferId) -> Option<TransferView> {
    let clock = life.clock();
    match life.world().handle(clock, &owner.caller, &Request::Transfer { transfer }) {
        Ok(Reply::Transfer(view)) => Some(*view),
        _ => None,
    }
}

/// The latest code on the phone for this total: not always for the transfer that asks.
fn code_on_phone(life: &mut Life, owner: &Owner, wanted: Amount) -> Option<Sensitive> {
    let clock = life.clock();
    let phone = life.world().snapshot(clock, &owner.caller).expect("a snapshot").phone;
    phone.messages.into_iter().find_map(|sms| match sms.body {
        SmsBody::TransferCode { code, total, .. } if total == wanted => Some(code),
        _ => None,
    })
}

pub(crate) fn leave(life: &mut Life) {
    let transfers = life.transfers.clone();
    let Some((owner, transfer)) = life.pick(&transfers) else { return };
    let caller = life.owners[owner].caller.clone();
    tell(life, &caller, |key| Request::CancelTransfer { key, transfer });
}

/// Puts cash into a terminal, with the number of one's own wallet.
pub(crate) fn feed_terminal(life: &mut Life) {
    let owner = somebody(life);
    let approach = Request::KioskTopUp { key: life.key() };
    let Outcome::Reply(Reply::Kiosk(visit)) = life.ask(&owner.caller, &approach) else { return };
    let registration = visit.id;
    for _ in 0..life.chance.random_range(0..4) {
        let note = life.pick(&Note::ALL).expect("a note");
        tell(life, &owner.caller, |key| Request::KioskInsert { key, registration, note });
    }
    if life.one_in(5) {
        return tell(life, &owner.caller, |key| Request::KioskCancel { key, registration });
    }
    tell(life, &owner.caller, |key| Request::KioskFinish { key, registration });
}

/// Lets as much money through the wallet as it takes, again and again: more than may go out in a month.
pub(crate) fn spree(life: &mut Life) {
    let owner = somebody(life);
    for _ in 0..4 {
        for route in [Route::CardIn, Route::WalletOut] {
            let with = match route {
                Route::CardIn => Counterpart::CardIn(CardDetails {
                    number: Sensitive::new(PRACTICE_NUMBERS[0].number),
                    month: 12,
                    year: 2049,
                    cvv: Sensitive::new("123"),
                }),
                _ => Counterpart::WalletOut { phone: phone(PRACTICE_WALLETS[0].phone), note: String::new() },
            };
            pass_all(life, &owner, route, with);
            life.wait(SignedDuration::from_mins(4));
        }
    }
}

fn pass_all(life: &mut Life, owner: &Owner, route: Route, with: Counterpart) {
    let clock = life.clock();
    let Ok(Reply::Terms(terms)) = life.world().handle(clock, &owner.caller, &Request::Terms) else { return };
    let amount = if route == Route::CardIn { terms.room } else { terms.available };
    let Ok(fee) = Rules::promised().route(route).fee.on(amount) else { return };
    let key = life.key();
    let consent = Request::BeginTransfer { key, with, amount, fee };
    let Outcome::Reply(Reply::Transfer(begun)) = life.ask(&owner.caller, &consent) else { return };
    life.wait(SignedDuration::from_secs(3));
    let Some(code) = code_on_phone(life, owner, begun.total) else { return };
    tell(life, &owner.caller, |key| Request::ConfirmTransfer { key, transfer: begun.id, code });
}
