//! Refusals about accounts in other currencies and about who their owner is.

use super::Amounts;
use crate::backend::contract::{AccountRefusal, IdentityDetail, IdentityFailure, IdentityRefusal};
use crate::domain::person::{BirthProblem, DocumentProblem, NameProblem};
use crate::i18n::L10n;

/// Why something about an account was refused, and what to do.
pub(super) fn account(refusal: &AccountRefusal, amounts: Amounts, l: &L10n) -> (String, String) {
    match refusal {
        AccountRefusal::NoAccount => (l.err_account_none(), l.err_account_none_next()),
        AccountRefusal::AlreadyOpen => (l.err_account_open(), l.err_account_open_next()),
        AccountRefusal::SameCurrency => (l.err_account_same(), l.err_account_same_next()),
        AccountRefusal::TooSmall(least) => (l.err_exchange_small(amounts.say(*least, l)), l.err_exchange_small_next()),
        AccountRefusal::TooLarge => (l.err_exchange_large(), l.err_exchange_large_next()),
        AccountRefusal::QuoteUsed => (l.err_exchange_used(), l.err_exchange_used_next()),
    }
}

/// Why something about the owner's identification was refused, and what to do.
pub(super) fn identity(refusal: IdentityRefusal, l: &L10n) -> (String, String) {
    match refusal {
        IdentityRefusal::BadDetail(IdentityDetail::Name) => (l.err_identity_name(), l.err_identity_detail_next()),
        IdentityRefusal::BadDetail(IdentityDetail::Born) => (l.err_identity_born(), l.err_identity_detail_next()),
        IdentityRefusal::BadDetail(IdentityDetail::Document) => {
            (l.err_identity_document(), l.err_identity_detail_next())
        }
        IdentityRefusal::Checking => (l.err_identity_checking(), l.err_identity_checking_next()),
        IdentityRefusal::Reached => (l.err_identity_reached(), l.err_identity_reached_next()),
        IdentityRefusal::DetailsFirst => (l.err_identity_first(), l.err_identity_first_next()),
        IdentityRefusal::NoSuchVisit => (l.err_identity_visit(), l.err_identity_visit_next()),
    }
}

/// Why an identification came to nothing.
pub fn identity_failure(failure: IdentityFailure, l: &L10n) -> String {
    match failure {
        IdentityFailure::NotInRegister => l.identity_not_in_register(),
    }
}

/// What is wrong with a name, beside the field.
pub fn name_problem(problem: NameProblem, l: &L10n) -> String {
    match problem {
        NameProblem::Empty => l.move_needed(),
        NameProblem::OneWord => l.identity_one_word(),
        NameProblem::Character(sign) => l.move_judge_character(sign.to_string()),
        NameProblem::TooLong => l.judge_too_long(),
    }
}

/// What is wrong with a date of birth, beside the field.
pub fn birth_problem(problem: BirthProblem, l: &L10n) -> String {
    match problem {
        BirthProblem::Empty => l.move_needed(),
        BirthProblem::NotADate => l.identity_not_a_date(),
        BirthProblem::Future => l.identity_future(),
        BirthProblem::TooYoung => l.identity_too_young(),
        BirthProblem::TooOld => l.identity_too_old(),
    }
}

/// What is wrong with a document's number, beside the field.
pub fn document_problem(problem: DocumentProblem, l: &L10n) -> String {
    match problem {
        DocumentProblem::Empty => l.move_needed(),
        DocumentProblem::Character(sign) => l.move_judge_character(sign.to_string()),
        DocumentProblem::Length => l.identity_document_length(),
    }
}
