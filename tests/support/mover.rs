//! A person who moves money in and out.

#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

use jiff::SignedDuration;
use kiwi::backend::Rules;
use kiwi::backend::contract::{
    CardDetails, Counterpart, EMoney, PracticeKind, PracticeNumber, Refusal, Reply, Request, Route, SmsBody, Terms,
    TransferId, TransferState, TransferView,
};
use kiwi::domain::money::Amount;
use kiwi::domain::phone::Phone;
use kiwi::domain::sensitive::Sensitive;

use super::person::Person;

pub fn number(text: &str) -> Phone {
    Phone::parse(text).expect("a number")
}

/// A bank card to bring money in from.
pub fn card(number: &str) -> Counterpart {
    Counterpart::CardIn(CardDetails {
        number: Sensitive::new(number),
        month: 12,
        year: 2049,
        cvv: Sensitive::new("123"),
    })
}

fn good(kind: PracticeKind) -> PracticeNumber {
    *PracticeNumber::good(kind).expect("one of each kind")
}

/// An other end of each way with which nothing goes wrong.
pub fn good_end(route: Route) -> Counterpart {
    let phone = number(good(PracticeKind::Phone).number);
    match route {
        Route::CardIn => card(good(PracticeKind::Card).number),
        Route::MobileIn => Counterpart::MobileIn { phone },
        Route::EMoneyIn => e_money(EMoney::Melon),
        Route::CardOut => Counterpart::CardOut { number: Sensitive::new(good(PracticeKind::Card).number) },
        Route::BankOut => {
            let account = good(PracticeKind::BankAccount);
            bank(account.number, account.beside)
        }
        Route::WalletOut => wallet("+79991000001", ""),
        Route::MobileOut => Counterpart::MobileOut { phone },
        Route::CashOut => Counterpart::CashOut { holder: good(PracticeKind::Holder).number.to_owned() },
        Route::CashIn => panic!("cash comes in at a terminal"),
    }
}

pub fn e_money(system: EMoney) -> Counterpart {
    Counterpart::EMoneyIn { system, account: good(PracticeKind::EMoney(system)).number.to_owned() }
}

pub fn bank(account: &str, bank_code: &str) -> Counterpart {
    let [account, bank_code] = [account, bank_code].map(str::to_owned);
    Counterpart::BankOut { account, bank_code, holder: "Somebody Else".to_owned() }
}

pub fn wallet(phone: &str, note: &str) -> Counterpart {
    Counterpart::WalletOut { phone: number(phone), note: note.to_owned() }
}

/// The fee as the rules say it.
pub fn fee(route: Route, amount: Amount) -> Amount {
    Rules::promised().route(route).fee.on(amount).expect("a fee")
}

/// The transfer in a reply.
pub fn transfer(reply: Result<Reply, Refusal>) -> TransferView {
    match reply {
        Ok(Reply::Transfer(view)) => *view,
        other => panic!("not a transfer: {other:?}"),
    }
}

impl Person {
    pub fn terms(&mut self) -> Terms {
        match self.ask(&Request::Terms) {
            Ok(Reply::Terms(terms)) => terms,
            other => panic!("{other:?}"),
        }
    }

    /// Begins at the fee that the rules say.
    pub fn begin_transfer(&mut self, with: &Counterpart, amount: Amount) -> Result<Reply, Refusal> {
        let fee = fee(with.route(), amount);
        let with = with.clone();
        self.tell(|key| Request::BeginTransfer { key, with, amount, fee })
    }

    pub fn transfer(&mut self, transfer: TransferId) -> TransferView {
        self::transfer(self.ask(&Request::Transfer { transfer }))
    }

    pub fn transfer_state(&mut self, id: TransferId) -> TransferState {
        self.transfer(id).state
    }

    /// The latest code for a transfer on the phone, once it has arrived.
    pub fn transfer_code(&mut self) -> Sensitive {
        self.wait(SignedDuration::from_secs(3));
        let code = |body| if let SmsBody::TransferCode { code, .. } = body { Some(code) } else { None };
        self.messages().into_iter().find_map(code).expect("a code on the phone")
    }

    pub fn confirm_transfer(&mut self, transfer: TransferId, code: &Sensitive) -> Result<Reply, Refusal> {
        self.tell(|key| Request::ConfirmTransfer { key, transfer, code: code.clone() })
    }

    /// As far as the right code.
    pub fn send(&mut self, with: &Counterpart, amount: Amount) -> TransferView {
        let id = transfer(self.begin_transfer(with, amount)).id;
        let code = self.transfer_code();
        transfer(self.confirm_transfer(id, &code))
    }
}
