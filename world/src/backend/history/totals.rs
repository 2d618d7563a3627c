//! What the operations of a filter come to.

use std::collections::BTreeMap;

use super::selection::Selection;
use crate::backend::contract::{
    Caller, CurrencyTotals, Direction, HistoryFilter, HistoryTotals, KindName, OperationState, Refusal, Reply,
};
use crate::backend::step::Step;
use crate::backend::store::{Class, Sums};
use crate::domain::money::{Amount, Currency, MoneyError};
use jiff::civil::Date;

/// How many lines are added up one by one: what a person waits for without noticing.
const MOST_EFFORT: usize = 10_000;

/// Adds up.
pub(crate) fn totals(step: &Step<'_>, caller: &Caller, filter: &HistoryFilter) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?.id;
    let mut sum = Sum::default();
    let complete = match Selection::of(step.store, wallet, filter)? {
        None => true,
        Some(selection) if selection.is_summed() => {
            by_classes(step, &selection, filter, &mut sum)?;
            true
        }
        Some(selection) => line_by_line(step, &selection, &mut sum)?,
    };
    Ok(Reply::HistoryTotals(HistoryTotals { currencies: sum.currencies.into_values().collect(), complete }))
}

/// From what is kept beside the lines.
fn by_classes(step: &Step<'_>, selection: &Selection, filter: &HistoryFilter, sum: &mut Sum) -> Result<(), Refusal> {
    for class in &selection.classes {
        let sums = match (filter.from, filter.to) {
            (None, None) => class.sums,
            (from, to) => step.store.sums_between(class.id, from.unwrap_or(Date::MIN), to.unwrap_or(Date::MAX))?,
        };
        sum.add(class, sums)?;
    }
    Ok(())
}

/// From the lines themselves, the newest first. Whether it came to the end of them.
fn line_by_line(step: &Step<'_>, selection: &Selection, sum: &mut Sum) -> Result<bool, Refusal> {
    let (mut walk, mut effort) = (selection.walk(step.store, i64::MAX)?, 0);
    while effort < MOST_EFFORT {
        let Some(place) = walk.next()? else { return Ok(true) };
        effort += selection.effort(&place);
        if selection.has(step.store, &place)? {
            let (class, sums) = step.store.sums_at(place.seq)?;
            if let Some(class) = selection.classes.iter().find(|known| known.id == class) {
                sum.add(class, sums)?;
            }
        }
    }
    Ok(walk.peek()?.is_none())
}

#[derive(Default)]
struct Sum {
    currencies: BTreeMap<Currency, CurrencyTotals>,
}

impl Sum {
    fn add(&mut self, class: &Class, sums: Sums) -> Result<(), MoneyError> {
        if sums.count == 0 {
            return Ok(());
        }
        let zero = Amount::zero(class.currency);
        let empty = CurrencyTotals { count: 0, money_in: zero, money_out: zero, fees: zero };
        let totals = self.currencies.entry(class.currency).or_insert(empty);
        totals.count += sums.count.unsigned_abs();
        if !is_undone(class) {
            let amount = Amount::new(sums.amount, class.currency);
            let side = match class.direction {
                Direction::In => &mut totals.money_in,
                Direction::Out => &mut totals.money_out,
            };
            *side = side.checked_add(amount)?;
            let fee = Amount::new(sums.fee, class.currency);
            // The fee within a refund is one that came back.
            let is_back = class.name == KindName::Refund;
            totals.fees = if is_back { totals.fees.checked_sub(fee) } else { totals.fees.checked_add(fee) }?;
        }
        Ok(())
    }
}

/// Whether lines of this class were undone, or undo.
pub(super) const fn is_undone(class: &Class) -> bool {
    matches!(class.state, OperationState::Reversed) || matches!(class.name, KindName::Reversal | KindName::Returned)
}
