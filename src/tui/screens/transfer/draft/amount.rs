//! What is thought of an amount while it is typed: whether it is one, and whether the way and the wallet take it.

use std::cmp::Ordering;

use crate::backend::contract::{Direction, RouteTerms, Terms};
use crate::domain::money::{Amount, Currency};
use crate::domain::typed_amount::{self, AmountProblem};
use crate::tui::screens::transfer::direction;
use crate::tui::screens::typed;
use crate::tui::widgets::Verdict;

/// Why a way does not take an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// Less than the least at once.
    Least(Amount),
    /// More than the most at once.
    Most(Amount),
    /// More than the wallet has room for.
    Room(Amount),
    /// More than may still go out this month.
    Month(Amount),
}

/// An amount as typed, or why it is none.
pub(super) fn read(text: &str) -> Result<Amount, AmountProblem> {
    typed_amount::parse(text, Currency::Rub)
}

/// The limit that an amount breaks, if it does.
pub(super) fn limit(amount: Amount, route: &RouteTerms, terms: &Terms) -> Option<Limit> {
    let over = |most: Amount| amount.compare(most).is_ok_and(Ordering::is_gt);
    match direction(route.route) {
        _ if amount.compare(route.least).is_ok_and(Ordering::is_lt) => Some(Limit::Least(route.least)),
        _ if over(route.most) => Some(Limit::Most(route.most)),
        Direction::In if over(terms.room) => Some(Limit::Room(terms.room)),
        Direction::Out if over(terms.month_left) => Some(Limit::Month(terms.month_left)),
        _ => None,
    }
}

/// What is thought of it; nothing of an empty field.
pub(super) fn verdict(text: &str, route: &RouteTerms, terms: &Terms) -> Option<Verdict> {
    match read(text) {
        Err(problem) => typed::amount_problem(problem, Currency::Rub),
        Ok(amount) => Some(match limit(amount, route, terms) {
            None => Verdict::right(move |look| look.money(amount)),
            // What is too little may grow.
            Some(Limit::Least(least)) => Verdict::going(move |look| look.l10n.move_judge_least(look.money(least))),
            Some(Limit::Most(most)) => Verdict::wrong(move |look| look.l10n.move_judge_most(look.money(most))),
            Some(Limit::Room(room)) => Verdict::wrong(move |look| look.l10n.move_judge_room(look.money(room))),
            Some(Limit::Month(left)) => Verdict::wrong(move |look| look.l10n.move_judge_month(look.money(left))),
        }),
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;
    use crate::backend::contract::Route;
    use crate::domain::tariff::Fee;
    use crate::tui::widgets::Tone;

    fn route(route: Route) -> RouteTerms {
        let fee = Fee { percent: Decimal::ONE, least: Amount::rub(0) };
        RouteTerms { route, fee, least: Amount::rub(10_00), most: Amount::rub(1_000_00), takes_ms: (0, 0) }
    }

    fn terms() -> Terms {
        Terms {
            routes: Vec::new(),
            room: Amount::rub(500_00),
            month_limit: Amount::rub(40_000_00),
            month_left: Amount::rub(700_00),
            available: Amount::rub(50_00),
        }
    }

    fn limit_of(minor: i64, way: Route) -> Option<Limit> {
        limit(Amount::rub(minor), &route(way), &terms())
    }

    #[test]
    fn limits_are_kept_to_the_kopeck() {
        assert_eq!(limit_of(9_99, Route::CardIn), Some(Limit::Least(Amount::rub(10_00))));
        assert_eq!(limit_of(10_00, Route::CardIn), None);
        assert_eq!(limit_of(500_00, Route::CardIn), None);
        assert_eq!(limit_of(500_01, Route::CardIn), Some(Limit::Room(Amount::rub(500_00))));
        assert_eq!(limit_of(700_00, Route::CardOut), None);
        assert_eq!(limit_of(700_01, Route::CardOut), Some(Limit::Month(Amount::rub(700_00))));
        assert_eq!(limit_of(1_000_01, Route::CardOut), Some(Limit::Most(Amount::rub(1_000_00))));
    }

    #[test]
    fn what_may_still_become_right_is_not_called_wrong() {
        let tone = |text| verdict(text, &route(Route::CardIn), &terms()).map(|verdict| verdict.tone());
        assert_eq!(tone(""), None);
        assert_eq!(tone("0"), Some(Tone::Going));
        assert_eq!(tone("9"), Some(Tone::Going));
        assert_eq!(tone("90,"), Some(Tone::Right));
        assert_eq!(tone("90,5"), Some(Tone::Right));
        assert_eq!(tone("90,555"), Some(Tone::Wrong));
        assert_eq!(tone("1,153"), Some(Tone::Wrong));
        assert_eq!(tone("-5"), Some(Tone::Wrong));
        assert_eq!(tone("600"), Some(Tone::Wrong));
    }
}
