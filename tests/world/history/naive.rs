//! The history once more, the slow way: every line looked at, every word read from what the line is made of.

use std::collections::{BTreeMap, BTreeSet};

use kiwi::backend::contract::{
    CurrencyTotals, Direction, HistoryFilter, KindName, OperationState, OperationView, Text,
};
use kiwi::domain::day::world_day;
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::words::{Search, gather};

use crate::person::Person;

/// A line and the words that stand in it.
pub(crate) struct Line {
    pub(crate) view: OperationView,
    words: BTreeSet<String>,
}

/// All lines, newest first, as the unfiltered history lists them.
pub(crate) fn lines(person: &mut Person) -> Vec<Line> {
    let views = super::all(person, &HistoryFilter::default(), 500);
    let sql = "SELECT purchase.name, purchase.seller FROM operation JOIN payment ON payment.id = operation.payment \
               JOIN purchase ON purchase.id = payment.purchase WHERE operation.id = ?1";
    let mut goods = person.world.connection().prepare(sql).expect("a query");
    let line = |view: OperationView| {
        let mut words = BTreeSet::new();
        let texts = [view.kind.party(), view.kind.order_number(), view.kind.note()];
        texts.into_iter().flatten().for_each(|text| gather(text, &mut words));
        let id = view.id.0.into_bytes();
        let row = |row: &rusqlite::Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
        if let Ok((names, seller)) = goods.query_row([id], row) {
            let Text { en, bg, ru } = serde_json::from_str(&names).expect("three names");
            for text in [en, bg, ru, seller] {
                gather(&text, &mut words);
            }
        }
        Line { view, words }
    };
    views.into_iter().map(line).collect()
}

/// Whether a filter leaves a line.
pub(crate) fn has(filter: &HistoryFilter, line: &Line) -> bool {
    let Line { view, words } = line;
    let day = world_day(view.at);
    (filter.kinds.is_empty() || filter.kinds.contains(&view.kind.name()))
        && (filter.states.is_empty() || filter.states.contains(&view.state))
        && filter.direction.is_none_or(|direction| direction == view.direction)
        && filter.currency.is_none_or(|currency| currency == view.amount.currency)
        && filter.from.is_none_or(|from| day >= from)
        && filter.to.is_none_or(|to| day <= to)
        && filter.party.as_deref().is_none_or(|party| view.kind.party() == Some(party))
        && Search::read(&filter.search).is_none_or(|search| search.is_in(words))
}

/// Whether a line was undone, or undoes.
pub(crate) fn is_undone(view: &OperationView) -> bool {
    view.state == OperationState::Reversed || matches!(view.kind.name(), KindName::Reversal | KindName::Returned)
}

/// What lines come to.
pub(crate) fn totals<'l>(lines: impl Iterator<Item = &'l Line>) -> Vec<CurrencyTotals> {
    let mut currencies: BTreeMap<Currency, CurrencyTotals> = BTreeMap::new();
    for Line { view, .. } in lines {
        let zero = Amount::zero(view.amount.currency);
        let empty = CurrencyTotals { count: 0, money_in: zero, money_out: zero, fees: zero };
        let totals = currencies.entry(view.amount.currency).or_insert(empty);
        totals.count += 1;
        if !is_undone(view) {
            let side = match view.direction {
                Direction::In => &mut totals.money_in,
                Direction::Out => &mut totals.money_out,
            };
            side.minor += view.amount.minor;
            let is_back = view.kind.name() == KindName::Refund;
            totals.fees.minor += if is_back { -view.fee.minor } else { view.fee.minor };
        }
    }
    currencies.into_values().collect()
}
