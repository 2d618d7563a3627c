//! What is thought of each field of a claim while it is filled in.

use std::cmp::Ordering;

use super::fields::{self, Field};
use crate::backend::contract::{ClaimTerms, DisputeRefusal, Refusal};
use crate::domain::money::Amount;
use crate::explain::{self, Amounts};
use crate::tui::screens::dispute::note::room_left;
use crate::tui::screens::typed;
use crate::tui::widgets::{Form, Verdict};

/// What the fields are judged by.
pub(super) struct Judge<'a> {
    /// Which reasons can be given now.
    pub(super) terms: &'a ClaimTerms,
    /// The least and the most that can be claimed.
    pub(super) bounds: (Amount, Amount),
    /// Whether a claim that was made is changed: its own dispute does not stand in its way.
    pub(super) is_edit: bool,
}

/// Whether an amount lies between these.
pub(super) fn fits(amount: Amount, least: Amount, most: Amount) -> bool {
    let is = |one: Amount, other: Amount, wrong| one.compare(other).is_ok_and(|order| order != wrong);
    is(amount, least, Ordering::Less) && is(amount, most, Ordering::Greater)
}

impl Judge<'_> {
    /// What is thought of a field; nothing of an empty one.
    pub(super) fn verdict(&self, field: Field, form: &Form<Field>) -> Option<Verdict> {
        match field {
            Field::Reason => self.reason(form),
            Field::Amount => self.amount(form),
            Field::Text | Field::Note => room_left(form.value(field)),
            Field::Share | Field::Goods | Field::Go => None,
        }
    }

    /// A reason that cannot be given yet says from when on it can be.
    fn reason(&self, form: &Form<Field>) -> Option<Verdict> {
        let reason = fields::reason(form);
        let refusal = self.terms.reasons.iter().find(|window| window.reason == reason)?.refused?;
        let own = matches!(refusal, DisputeRefusal::AlreadyOpen(_));
        (!(self.is_edit && own)).then(|| {
            Verdict::wrong(move |look| {
                let told = explain::refusal(&Refusal::Dispute(refusal), Amounts::Shown, look.l10n);
                format!("{} {}", told.what, told.next)
            })
        })
    }

    fn amount(&self, form: &Form<Field>) -> Option<Verdict> {
        let (least, most) = self.bounds;
        match fields::amount(form, most) {
            Err(problem) => typed::amount_problem(problem, most.currency),
            Ok(amount) if fits(amount, least, most) => Some(Verdict::right(move |look| look.money(amount))),
            // What is too little may grow.
            Ok(amount) if amount.compare(least).is_ok_and(Ordering::is_lt) => {
                Some(Verdict::going(move |look| look.l10n.claim_least(look.money(least))))
            }
            Ok(_) => Some(Verdict::wrong(move |look| look.l10n.claim_most(look.money(most)))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bounds_belong_to_what_can_be_claimed() {
        let [least, most] = [1_00, 9_99].map(Amount::usd);
        assert!(fits(least, least, most) && fits(most, least, most));
        assert!(!fits(Amount::usd(99), least, most) && !fits(Amount::usd(10_00), least, most));
        assert!(!fits(Amount::rub(5_00), least, most), "another currency");
    }
}
