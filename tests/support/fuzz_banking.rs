//! The targets that read what is printed on a card or stands on a bank's paper, as people type it.

use jiff::civil::{Date, date};
use kiwi::domain::bank_account::BankAccount;
use kiwi::domain::card_number::{CardExpiry, CardNumber, Cvv};

/// The day on which cards are looked at.
const TODAY: Date = date(2026, 11, 28);

/// What is typed into three fields, one on each line.
fn fields(text: &str) -> [&str; 3] {
    let mut lines = text.splitn(3, '\n');
    [(); 3].map(|()| lines.next().unwrap_or_default())
}

/// Everything that differs from the text in one character, which is still of the same kind.
fn slips(text: &str) -> impl Iterator<Item = String> {
    text.char_indices().flat_map(move |(at, right)| {
        let kind = if right.is_ascii_digit() { '0'..='9' } else { 'A'..='Z' };
        kind.filter(move |&wrong| wrong != right).map(move |wrong| {
            let (before, after) = (&text[..at], &text[at + 1..]);
            format!("{before}{wrong}{after}")
        })
    })
}

/// A card's number has the digits that were typed, and none of them can be another; its month is one that is not over; and
/// nothing of it is told by accident.
pub fn card(data: &[u8]) {
    let [number, expiry, cvv] = fields(super::text(data));
    if let Ok(card) = CardNumber::parse(number) {
        let typed: String = number.chars().filter(char::is_ascii_digit).collect();
        assert_eq!(card.digits(), typed);
        assert!((13..=19).contains(&typed.len()) && typed.ends_with(card.last4()), "{number:?}");
        assert!(!format!("{card:?}").contains(&typed[..6]), "{card:?} tells of its digits");
        assert_eq!(CardNumber::parse(&spaced(&typed)).as_ref(), Ok(&card));
        for wrong in slips(&typed) {
            assert!(CardNumber::parse(&wrong).is_err(), "{typed} and {wrong} both have the right check digit");
        }
    }
    if let Ok(CardExpiry { month, year }) = CardExpiry::parse(expiry, TODAY) {
        assert!((1..=12).contains(&month) && year >= 2026, "{month} {year}");
        let read = CardExpiry { month, year };
        assert!(read.covers(TODAY) && read.over().is_ok_and(|day| day > TODAY), "{read:?} is over");
        for shown in [format!("{month:02}/{year}"), format!("{month}-{year}"), format!(" {month:02}{year} ")] {
            assert_eq!(CardExpiry::parse(&shown, TODAY), Ok(read), "{shown}");
        }
    }
    if let Ok(code) = Cvv::parse(cvv) {
        assert_eq!(code.sensitive().expose(), cvv.trim());
        assert!(!format!("{code:?}").contains(cvv.trim()), "{code:?} tells of its digits");
    }
}

/// Groups of four, as a card has them printed on it.
fn spaced(text: &str) -> String {
    let groups: Vec<&str> = text.as_bytes().chunks(4).map(|group| std::str::from_utf8(group).expect("ASCII")).collect();
    groups.join(" ")
}

/// An account that was read is the one that was typed, and no slip of it is another; what the form asks for fits what it is.
pub fn bank_account(data: &[u8]) {
    let [account, bank, _] = fields(super::text(data));
    let Ok(read) = BankAccount::parse(account, bank) else { return };
    let number = read.number();
    let typed: String = account.chars().filter(char::is_ascii_alphanumeric).collect();
    assert_eq!(number, typed.to_ascii_uppercase());
    assert!((15..=34).contains(&number.len()) && number.ends_with(read.last4()), "{account:?}");
    assert!(!format!("{read:?}").contains(number), "{read:?} tells it whole");
    assert_eq!(BankAccount::judge(account), Ok(()), "the form says that {account:?} is none");
    let local = matches!(read, BankAccount::Local { .. });
    assert_eq!(BankAccount::needs_bank_code(account), local, "{account:?}");
    assert_eq!(read.country().is_none(), local);
    assert_eq!(BankAccount::parse(&spaced(number), bank).as_ref(), Ok(&read));
    for wrong in slips(number) {
        assert!(BankAccount::parse(&wrong, bank).is_err(), "{number} and {wrong} both have the right check digits");
    }
}
