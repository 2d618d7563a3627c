//! The fields of a claim, and what is filled in as the world is told it.

use crate::backend::contract::{Claim, ClaimReason, ClaimTerms, Found, LONGEST_TEXT};
use crate::domain::money::Amount;
use crate::domain::typed_amount::{self, AmountProblem};
use crate::i18n::{L10n, Phrase, Sign};
use crate::tui::widgets::Form;
use crate::tui::words;

/// How many rows of a text show.
const ROWS: u16 = 3;

/// What the form is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// What is wrong.
    Reason,
    /// All of it or a part.
    Share,
    /// How much of it.
    Amount,
    /// Whether the goods are kept or go back.
    Goods,
    /// What happened.
    Text,
    /// What can be shown.
    Note,
    /// On to the review.
    Go,
}

/// Everything that is judged while it is filled in.
pub(super) const JUDGED: [Field; 4] = [Field::Reason, Field::Amount, Field::Text, Field::Note];

/// The places of the options.
const ALL: usize = 0;
const PART: usize = 1;
const KEPT: usize = 0;
const BACK: usize = 1;

fn form(reason: usize, share: usize, goods: usize) -> Form<Field> {
    let reasons = ClaimReason::ALL.iter().map(|reason| Phrase::new(|l| words::dispute::reason(*reason, l))).collect();
    let shares = vec![Phrase::new(|l| l.claim_share_all()), Phrase::new(|l| l.claim_share_part())];
    let ways = vec![Phrase::new(|l| l.claim_goods_kept()), Phrase::new(|l| l.claim_goods_back())];
    Form::new()
        .select(Field::Reason, reasons, reason, |l| l.claim_reason())
        .judged()
        .select(Field::Share, shares, share, |l| l.claim_share())
        .amount(Field::Amount, |l| l.claim_amount())
        .judged()
        .select(Field::Goods, ways, goods, |l| l.claim_goods())
        .area(Field::Text, ROWS, LONGEST_TEXT, |l| l.claim_text())
        .judged()
}

/// The empty form of a new claim. What the buyer has found is the likeliest reason, else the first that can be given.
pub(super) fn fresh(terms: &ClaimTerms) -> Form<Field> {
    let found = match terms.found {
        Some(Found::Nothing) => Some(ClaimReason::NotReceived),
        Some(Found::Damaged | Found::Poor) => Some(ClaimReason::PoorQuality),
        Some(Found::Different) => Some(ClaimReason::NotAsDescribed),
        Some(Found::Fine) | None => None,
    };
    let open = terms.reasons.iter().find(|window| window.refused.is_none()).map(|window| window.reason);
    let likely = found.or(open).unwrap_or(ClaimReason::NotReceived);
    let mut form = form(place(likely), ALL, KEPT)
        .area(Field::Note, ROWS, LONGEST_TEXT, |l| l.claim_note())
        .judged()
        .submit(Field::Go, |l| l.move_continue());
    show(&mut form);
    form
}

/// The form of a claim that was made.
pub(super) fn of(claim: &Claim, most: Amount, l: &L10n) -> Form<Field> {
    let share = if claim.amount == most { ALL } else { PART };
    let goods = if claim.with_return { BACK } else { KEPT };
    let mut form = form(place(claim.reason), share, goods).submit(Field::Go, |l| l.move_continue());
    if share == PART {
        form.set_value(Field::Amount, &l.number(claim.amount.minor, claim.amount.currency.exponent(), Sign::Negative));
    }
    form.set_value(Field::Text, &claim.text);
    show(&mut form);
    form
}

fn place(reason: ClaimReason) -> usize {
    ClaimReason::ALL.iter().position(|one| *one == reason).unwrap_or(0)
}

/// What is asked for depends on what was chosen.
pub(super) fn show(form: &mut Form<Field>) {
    let (part, goods) = (form.chosen(Field::Share) == PART, reason(form).has_goods());
    form.set_shown(Field::Amount, part);
    form.set_shown(Field::Goods, goods);
}

/// The reason chosen in the form.
pub(super) fn reason(form: &Form<Field>) -> ClaimReason {
    ClaimReason::ALL.get(form.chosen(Field::Reason)).copied().unwrap_or(ClaimReason::NotReceived)
}

/// How much is claimed: all of it, or what was typed.
pub(super) fn amount(form: &Form<Field>, most: Amount) -> Result<Amount, AmountProblem> {
    if form.chosen(Field::Share) == PART {
        typed_amount::parse(form.value(Field::Amount), most.currency)
    } else {
        Ok(most)
    }
}

/// The claim as it was filled in.
pub(super) fn claim(form: &Form<Field>, amount: Amount) -> Claim {
    let reason = reason(form);
    let with_return = reason.has_goods() && form.chosen(Field::Goods) == BACK;
    Claim { reason, amount, with_return, text: form.value(Field::Text).trim().to_owned() }
}
