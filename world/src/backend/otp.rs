//! One-time codes: what payments and transfers that wait for one have in common.
//!
//! A code counts for a few minutes and a few tries; another may be asked for after a while, and then the one before counts
//! no longer. Wrong tries stay counted, or asking again would buy more of them.

use jiff::Timestamp;
use rand::RngExt;

use super::contract::Refusal;
use super::step::Step;
use crate::domain::sensitive::Sensitive;

/// A new code of six digits.
pub(crate) fn new_code(step: &mut Step<'_>) -> Sensitive {
    Sensitive::new(format!("{:06}", step.random.random_range(0..1_000_000)))
}

/// Until when a code that was sent then counts.
pub(crate) fn expires(step: &Step<'_>, sent: Timestamp) -> Result<Timestamp, Refusal> {
    Ok(sent.checked_add(step.rules.code_life)?)
}

/// When another code may be asked for, after one that was sent then.
pub(crate) fn resend_at(step: &Step<'_>, sent: Timestamp) -> Result<Timestamp, Refusal> {
    Ok(sent.checked_add(step.rules.resend_after)?)
}

/// Refuses another code as long as it is too soon for it.
pub(crate) fn check_resend(step: &Step<'_>, sent: Timestamp) -> Result<(), Refusal> {
    let allowed = resend_at(step, sent)?;
    if step.now < allowed { Err(Refusal::TooSoon { wait: allowed.duration_since(step.now) }) } else { Ok(()) }
}

/// How many wrong codes are still allowed after so many.
pub(crate) const fn tries_left(step: &Step<'_>, wrong: u8) -> u8 {
    step.rules.tries.saturating_sub(wrong)
}

/// Compares digit by digit without stopping at the first that differs. Spaces do not matter: the SMS shows groups.
pub(crate) fn is_same(code: &Sensitive, typed: &Sensitive) -> bool {
    let typed = typed.expose().bytes().filter(|byte| !byte.is_ascii_whitespace());
    let (mut differs, mut count) = (0, 0);
    for (index, byte) in typed.enumerate() {
        differs |= byte ^ code.expose().as_bytes().get(index).copied().unwrap_or(0);
        count = index + 1;
    }
    differs == 0 && count == code.expose().len()
}

/// Whether a text answers with the code: all the digits in it are the code's, so that nobody can send many at once.
pub(crate) fn is_answer(code: &Sensitive, text: &str) -> bool {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    is_same(code, &Sensitive::new(digits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_compared_whole() {
        let same = |typed: &str| is_same(&Sensitive::new("012345"), &Sensitive::new(typed));
        assert!(same("012345") && same("012 345") && same(" 012345 "));
        for wrong in ["", "01234", "0123456", "112345", "012346", "012345\0"] {
            assert!(!same(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_text_answers_with_one_code_at_most() {
        let answers = |text: &str| is_answer(&Sensitive::new("012345"), text);
        assert!(answers("012345") && answers("Мой код: 012 345, спасибо!"));
        for wrong in ["", "012346", "012345 012346", "0123456"] {
            assert!(!answers(wrong), "{wrong:?}");
        }
    }
}
