//! What is thought of each field while it is typed: not complete yet, wrong, or right and why that is known.

use jiff::civil::Date;

use super::fields::{Field, system};
use crate::backend::contract::Route;
use crate::domain::bank_account::{BankAccount, BankAccountProblem, BankCode, BankCodeProblem};
use crate::domain::e_money::EMoneyProblem;
use crate::domain::phone::{Phone, PhoneError};
use crate::explain;
use crate::tui::screens::card_fields::{self, typed};
use crate::tui::widgets::{Form, Verdict};

/// The shortest name that somebody can have.
const SHORTEST_NAME: usize = 2;

/// What the fields are judged by, besides themselves.
pub(super) struct Judge<'a> {
    /// Which way.
    pub(super) route: Route,
    /// The world's day: cards expire.
    pub(super) today: Date,
    /// The wallet's own number.
    pub(super) own: Option<&'a Phone>,
}

impl Judge<'_> {
    /// What is thought of a field; nothing of an empty one.
    pub(super) fn verdict(&self, field: Field, form: &Form<Field>) -> Option<Verdict> {
        match field {
            Field::Card => card_fields::judge_other_number(typed(form, field)),
            Field::Expiry => card_fields::judge_expiry(typed(form, field), self.today),
            Field::Cvv => card_fields::judge_cvv(typed(form, field)),
            Field::Phone => self.phone(form.value(field)),
            Field::Account if self.route == Route::BankOut => bank_account(form.value(field)),
            Field::Account => e_money(form),
            Field::BankCode => bank_code(form.value(Field::Account), form.value(field)),
            Field::Holder => holder(form.value(field)),
            Field::System | Field::Note | Field::Amount | Field::Go | Field::Own => None,
        }
    }

    fn phone(&self, text: &str) -> Option<Verdict> {
        Some(match Phone::parse(text) {
            Err(PhoneError::Empty) => return None,
            Err(problem @ PhoneError::TooShort { .. }) => {
                Verdict::going(move |look| explain::phone_problem(problem, look.l10n))
            }
            Err(problem) => Verdict::wrong(move |look| explain::phone_problem(problem, look.l10n)),
            Ok(phone) if self.route == Route::WalletOut && Some(&phone) == self.own => {
                Verdict::wrong(|look| look.l10n.move_judge_own_wallet())
            }
            Ok(phone) => Verdict::right(move |look| look.phone(&phone)),
        })
    }
}

fn missing_characters(missing: usize) -> Verdict {
    Verdict::going(move |look| look.l10n.judge_missing(missing))
}

fn e_money(form: &Form<Field>) -> Option<Verdict> {
    let system = system(form);
    Some(match system.account(form.value(Field::Account)) {
        Err(EMoneyProblem::Empty) => return None,
        Err(EMoneyProblem::TooShort { missing }) => missing_characters(missing),
        Err(EMoneyProblem::NotAnAddress) => Verdict::going(|look| look.l10n.move_judge_address()),
        Err(EMoneyProblem::NoLetter) => Verdict::wrong(|look| look.l10n.move_judge_letter_first()),
        Err(EMoneyProblem::NotDigits) => Verdict::wrong(|look| look.l10n.judge_digits()),
        Err(EMoneyProblem::TooLong) => Verdict::wrong(|look| look.l10n.judge_too_long()),
        Ok(_) => Verdict::right(move |_| system.label().to_owned()),
    })
}

fn bank_account(text: &str) -> Option<Verdict> {
    let problem = match BankAccount::judge(text) {
        Ok(()) if BankAccount::needs_bank_code(text) => {
            return Some(Verdict::right(|look| look.l10n.move_judge_local_account()));
        }
        Ok(()) => {
            let country: String = text.trim_start().chars().take(2).collect::<String>().to_uppercase();
            return Some(Verdict::right(move |look| look.l10n.move_judge_iban(&country)));
        }
        Err(problem) => problem,
    };
    Some(match problem {
        BankAccountProblem::Empty | BankAccountProblem::BankCode(_) => return None,
        BankAccountProblem::TooShort { missing } => {
            Verdict::going(move |look| look.l10n.move_judge_missing_at_least(missing))
        }
        // An account that is not complete has no right check digits either.
        BankAccountProblem::Checksum => Verdict::going(|look| look.l10n.move_judge_check_digits()),
        BankAccountProblem::Character(character) => {
            Verdict::wrong(move |look| look.l10n.move_judge_character(character.to_string()))
        }
        BankAccountProblem::TooLong => Verdict::wrong(|look| look.l10n.judge_too_long()),
        BankAccountProblem::UnknownCountry => Verdict::wrong(|look| look.l10n.move_judge_country()),
        BankAccountProblem::WrongForm => Verdict::wrong(|look| look.l10n.move_judge_form()),
        BankAccountProblem::KeyDigit => Verdict::wrong(|look| look.l10n.move_judge_key_digit()),
    })
}

/// The bank's code: alone, and with the account that it has to fit.
fn bank_code(account: &str, text: &str) -> Option<Verdict> {
    Some(match BankCode::parse(text) {
        Err(BankCodeProblem::Empty) => return None,
        Err(BankCodeProblem::TooShort { missing }) => missing_characters(missing),
        Err(BankCodeProblem::NotDigits) => Verdict::wrong(|look| look.l10n.judge_digits()),
        Err(BankCodeProblem::TooLong) => Verdict::wrong(|look| look.l10n.judge_too_long()),
        Err(BankCodeProblem::NotABank) => Verdict::wrong(|look| look.l10n.move_judge_bank_code()),
        Ok(_) if BankAccount::parse(account, text) == Err(BankAccountProblem::KeyDigit) => {
            Verdict::wrong(|look| look.l10n.move_judge_key_digit())
        }
        Ok(_) => Verdict::right(|look| look.l10n.move_judge_bank()),
    })
}

fn holder(text: &str) -> Option<Verdict> {
    let letters = text.chars().filter(|character| character.is_alphabetic()).count();
    match (text.trim().is_empty(), letters < SHORTEST_NAME) {
        (true, _) => None,
        (false, true) => Some(Verdict::going(|look| look.l10n.move_judge_name())),
        (false, false) => Some(Verdict::right(|_| String::new())),
    }
}
