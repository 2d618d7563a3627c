//! The fields of a card wherever one is typed: what is thought of each meanwhile, and what stands on a card to practise with.

use jiff::civil::Date;

use crate::backend::contract::{CardDetails, PRACTICE_EXPIRY, PRACTICE_SECURITY_CODE, PracticeKind, PracticeNumber};
use crate::domain::card_number::{
    CardBrand, CardExpiry, CardExpiryProblem, CardNumber, CardNumberProblem, Cvv, CvvProblem,
};
use crate::domain::secret::Secret;
use crate::tui::widgets::secret::Groups;
use crate::tui::widgets::{Form, Verdict};

/// A card's number: as many digits as any has.
const NUMBER: Groups = Groups { digits: 19, group: 4, mark: ' ' };
/// Month and year.
const EXPIRY: Groups = Groups { digits: 4, group: 2, mark: '/' };
const CVV: Groups = Groups { digits: 3, group: 0, mark: ' ' };

/// Adds a card's number.
pub fn number<F: Copy + PartialEq>(form: Form<F>, field: F) -> Form<F> {
    form.secret_number(field, NUMBER, true, |l| l.card_field_number())
}

/// Adds the month until which a card is good.
pub fn expiry<F: Copy + PartialEq>(form: Form<F>, field: F) -> Form<F> {
    form.secret_number(field, EXPIRY, true, |l| l.card_field_expiry())
}

/// Adds a card's security code.
pub fn cvv<F: Copy + PartialEq>(form: Form<F>, field: F) -> Form<F> {
    form.secret_number(field, CVV, false, |l| l.card_field_cvv())
}

/// What was typed into a field of a card.
pub fn typed<F: Copy + PartialEq>(form: &Form<F>, field: F) -> &str {
    form.secret_value(field).map_or("", Secret::expose)
}

/// What is thought of a number; nothing of an empty field.
pub fn judge_number(text: &str) -> Option<Verdict> {
    Some(match CardNumber::parse(text) {
        Err(CardNumberProblem::Empty) => return None,
        Err(CardNumberProblem::TooShort { missing }) => Verdict::going(move |look| look.l10n.judge_missing(missing)),
        Err(CardNumberProblem::NotDigits) => Verdict::wrong(|look| look.l10n.judge_digits()),
        Err(CardNumberProblem::TooLong) => Verdict::wrong(|look| look.l10n.judge_too_long()),
        Err(CardNumberProblem::Checksum) => Verdict::wrong(|look| look.l10n.judge_card()),
        Ok(card) => {
            let brand = card.brand().label();
            Verdict::right(move |look| brand.map_or_else(|| look.l10n.judge_card_other(), str::to_owned))
        }
    })
}

/// The same where money comes from a card or goes to one: those of wallets hold none.
pub fn judge_other_number(text: &str) -> Option<Verdict> {
    match CardNumber::parse(text) {
        Ok(card) if card.brand() == CardBrand::Kiwi => Some(Verdict::wrong(|look| look.l10n.judge_card_own())),
        _ => judge_number(text),
    }
}

/// What is thought of a month and year; nothing of an empty field.
pub fn judge_expiry(text: &str, today: Date) -> Option<Verdict> {
    Some(match CardExpiry::parse(text, today) {
        Err(CardExpiryProblem::Empty) => return None,
        // Three digits and fewer may still become a date, unless no month begins so.
        Err(CardExpiryProblem::NotADate) if could_be_month(text) => Verdict::going(|look| look.l10n.judge_expiry()),
        Err(CardExpiryProblem::NotADate) => Verdict::wrong(|look| look.l10n.judge_expiry()),
        Err(CardExpiryProblem::Past) => Verdict::wrong(|look| look.l10n.judge_expired()),
        Ok(expiry) => {
            let until = format!("{:02}/{}", expiry.month, expiry.year);
            Verdict::right(move |look| look.l10n.judge_good_until(&until))
        }
    })
}

/// Whether the digits that are there begin a month and a year.
fn could_be_month(digits: &str) -> bool {
    match digits.len() {
        1 => matches!(digits, "0" | "1"),
        2 | 3 => digits[..2].parse::<u8>().is_ok_and(|month| (1..=12).contains(&month)),
        _ => false,
    }
}

/// What is thought of a security code; nothing of an empty field.
pub fn judge_cvv(text: &str) -> Option<Verdict> {
    Some(match Cvv::parse(text) {
        Err(CvvProblem::Empty) => return None,
        Err(CvvProblem::TooShort) => Verdict::going(|look| look.l10n.judge_cvv()),
        Err(CvvProblem::NotDigits | CvvProblem::TooLong) => Verdict::wrong(|look| look.l10n.judge_cvv()),
        Ok(_) => Verdict::right(|_| String::new()),
    })
}

/// What is on a card, once all of it is right.
pub fn details(number: &str, expiry: &str, cvv: &str, today: Date) -> Option<CardDetails> {
    let (number, expiry) = (CardNumber::parse(number).ok()?, CardExpiry::parse(expiry, today).ok()?);
    let cvv = Cvv::parse(cvv).ok()?.sensitive().clone();
    Some(CardDetails { number: number.sensitive().clone(), month: expiry.month, year: expiry.year, cvv })
}

/// Fills in the number of a card with which nothing goes wrong.
pub fn practise_number<F: Copy + PartialEq>(form: &mut Form<F>, field: F) {
    let number = PracticeNumber::good(PracticeKind::Card).map_or("", |practice| practice.number);
    form.set_secret(field, &Secret::copied_from(number));
}

/// Fills in the rest of it.
pub fn practise_rest<F: Copy + PartialEq>(form: &mut Form<F>, expiry: F, cvv: F) {
    form.set_secret(expiry, &Secret::copied_from(PRACTICE_EXPIRY));
    form.set_secret(cvv, &Secret::copied_from(PRACTICE_SECURITY_CODE));
}
