//! The practice numbers: cards, accounts, phones, wallets and names that always behave in one known way, as the test cards
//! of a payment service do. Every other well-formed number works too, and has enough money on it.

use super::{EMoney, TraceFate, TransferFailure};

/// What a practice number is the number of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PracticeKind {
    /// A bank card.
    Card,
    /// A bank account.
    BankAccount,
    /// A mobile phone.
    Phone,
    /// An account at another e-money system.
    EMoney(EMoney),
    /// The name of who fetches cash.
    Holder,
}

/// A number that always behaves the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PracticeNumber {
    /// What it is the number of.
    pub kind: PracticeKind,
    /// The number as it is sent: without spaces.
    pub number: &'static str,
    /// What is typed beside it: a local account's bank code.
    pub beside: &'static str,
    /// What goes wrong when money comes from it.
    pub incoming: Option<TransferFailure>,
    /// What goes wrong when money goes to it.
    pub outgoing: Option<TransferFailure>,
}

/// A month until which every practice card is good, as it is typed.
pub const PRACTICE_EXPIRY: &str = "12/49";
/// The security code of every practice card.
pub const PRACTICE_SECURITY_CODE: &str = "123";

const fn card(number: &'static str, fails: Option<TransferFailure>) -> PracticeNumber {
    // What is wrong with the money on a card, or with what was typed of it, does not keep it from receiving.
    let outgoing = match fails {
        Some(TransferFailure::SourceEmpty | TransferFailure::CardDetails) => None,
        other => other,
    };
    PracticeNumber { kind: PracticeKind::Card, number, beside: "", incoming: fails, outgoing }
}

const fn account(number: &'static str, beside: &'static str, fails: Option<TransferFailure>) -> PracticeNumber {
    PracticeNumber { kind: PracticeKind::BankAccount, number, beside, incoming: None, outgoing: fails }
}

const fn source(kind: PracticeKind, number: &'static str, fails: Option<TransferFailure>) -> PracticeNumber {
    PracticeNumber { kind, number, beside: "", incoming: fails, outgoing: None }
}

/// Every practice number. Of each kind the first is one with which nothing goes wrong.
pub const PRACTICE_NUMBERS: &[PracticeNumber] = &[
    card("2200000000000004", None),
    card("2200000000000012", Some(TransferFailure::CardDeclined)),
    card("2200000000000020", Some(TransferFailure::SourceEmpty)),
    card("2200000000000038", Some(TransferFailure::CardDetails)),
    card("2200000000000046", Some(TransferFailure::CardLost)),
    account("40817810300000000001", "049999900", None),
    account("40817810600000000002", "049999900", Some(TransferFailure::NoSuchAccount)),
    account("BG63KIWI00001000000001", "", None),
    account("BG36KIWI00001000000002", "", Some(TransferFailure::NoSuchAccount)),
    source(PracticeKind::Phone, "+79991000010", None),
    source(PracticeKind::Phone, "+79991000020", Some(TransferFailure::SourceEmpty)),
    PracticeNumber {
        outgoing: Some(TransferFailure::NoSuchAccount),
        ..source(PracticeKind::Phone, "+79991000030", None)
    },
    source(PracticeKind::EMoney(EMoney::Melon), "410000000001", None),
    source(PracticeKind::EMoney(EMoney::Melon), "410000000002", Some(TransferFailure::SourceEmpty)),
    source(PracticeKind::EMoney(EMoney::WebPurse), "R100000000001", None),
    source(PracticeKind::EMoney(EMoney::WebPurse), "R100000000002", Some(TransferFailure::SourceEmpty)),
    source(PracticeKind::EMoney(EMoney::PayFig), "practice@example.org", None),
    source(PracticeKind::EMoney(EMoney::PayFig), "empty@example.org", Some(TransferFailure::SourceEmpty)),
    source(PracticeKind::Holder, "SOMEBODY", None),
    PracticeNumber { outgoing: Some(TransferFailure::NotFetched), ..source(PracticeKind::Holder, "NOBODY", None) },
];

impl PracticeNumber {
    /// The practice number of this kind that was typed, if it is one. Letters may be small or capital.
    pub fn find(kind: PracticeKind, number: &str) -> Option<&'static Self> {
        PRACTICE_NUMBERS.iter().find(|practice| practice.kind == kind && practice.number.eq_ignore_ascii_case(number))
    }

    /// A number of this kind with which nothing goes wrong, to be offered to who has none at hand.
    pub fn good(kind: PracticeKind) -> Option<&'static Self> {
        PRACTICE_NUMBERS.iter().find(|practice| practice.kind == kind)
    }
}

/// A wallet of the practice world's own, so that there is somebody to send money to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PracticeWallet {
    /// Its number.
    pub phone: &'static str,
    /// Whether it is nearly as full as it may be: it takes only a little more.
    pub nearly_full: bool,
}

/// The practice world's own wallets. The first takes whatever is sent.
pub const PRACTICE_WALLETS: &[PracticeWallet] = &[
    PracticeWallet { phone: "+79991000001", nearly_full: false },
    PracticeWallet { phone: "+79991000002", nearly_full: false },
    PracticeWallet { phone: "+79991000003", nearly_full: true },
];

/// Words that settle, wherever they stand in a message to the support desk, what the shop is going to say of a payment that
/// it has not acknowledged. Without one it is left to chance.
pub const PRACTICE_WORDS: &[(&str, TraceFate)] = &[("#found", TraceFate::Found), ("#returned", TraceFate::Returned)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::bank_account::BankAccount;
    use crate::domain::card_number::{CardExpiry, CardNumber, Cvv};
    use crate::domain::phone::Phone;

    #[test]
    fn every_number_is_well_formed() {
        for PracticeNumber { kind, number, beside, .. } in PRACTICE_NUMBERS {
            let read = match kind {
                PracticeKind::Card => CardNumber::parse(number).expect(number).digits().to_owned(),
                PracticeKind::BankAccount => BankAccount::parse(number, beside).expect(number).number().to_owned(),
                PracticeKind::Phone => Phone::parse(number).expect(number).e164().to_owned(),
                PracticeKind::EMoney(system) => system.account(number).expect(number),
                PracticeKind::Holder => (*number).to_owned(),
            };
            assert_eq!(read, *number);
        }
        for wallet in PRACTICE_WALLETS {
            assert_eq!(Phone::parse(wallet.phone).expect("a number").e164(), wallet.phone);
        }
        assert!(CardExpiry::parse(PRACTICE_EXPIRY, jiff::civil::date(2026, 1, 1)).is_ok());
        assert!(Cvv::parse(PRACTICE_SECURITY_CODE).is_ok());
    }

    #[test]
    fn the_first_of_each_kind_is_good() {
        for practice in PRACTICE_NUMBERS {
            let good = PracticeNumber::good(practice.kind).expect("the first");
            assert_eq!((good.incoming, good.outgoing), (None, None));
        }
    }

    #[test]
    fn a_practice_number_is_found_as_it_is_sent() {
        let found = PracticeNumber::find(PracticeKind::Holder, "Nobody").expect("there");
        assert_eq!(found.outgoing, Some(TransferFailure::NotFetched));
        assert_eq!(PracticeNumber::find(PracticeKind::Card, "NOBODY"), None);
    }
}
