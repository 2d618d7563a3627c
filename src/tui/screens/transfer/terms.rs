//! Fees, limits and times in the person's words, and which ways are open today.

use jiff::{SignedDuration, Timestamp};

use super::direction;
use crate::backend::contract::{Direction, Route, RouteTerms, Terms, TransferPrice, WalletState};
use crate::domain::day::DAY_MS;
use crate::domain::money::{Amount, MoneyError};
use crate::domain::tariff::Fee;
use crate::i18n::L10n;
use crate::tui::view::Look;
use crate::tui::words;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

/// Why a way is closed today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The wallet may not pay out.
    Outgoing,
    /// The wallet has too little room for the least at once.
    NoRoom(Amount),
    /// Too little may still go out this month for the least at once.
    MonthFull(Amount),
    /// The wallet does not hold the least at once, fee included.
    TooPoor(Amount),
}

impl Closed {
    /// Why a way is closed, if it is.
    pub fn of(route: &RouteTerms, terms: &Terms, state: WalletState) -> Option<Self> {
        let under = |have: Amount, need: Amount| have.compare(need).is_ok_and(std::cmp::Ordering::is_lt);
        if direction(route.route) == Direction::In {
            return under(terms.room, route.least).then_some(Self::NoRoom(route.least));
        }
        let least_in_all = route.fee.on(route.least).and_then(|fee| route.least.checked_add(fee));
        match least_in_all {
            _ if state != WalletState::Active => Some(Self::Outgoing),
            _ if under(terms.month_left, route.least) => Some(Self::MonthFull(route.least)),
            Ok(least) if under(terms.available, least) => Some(Self::TooPoor(least)),
            _ => None,
        }
    }

    /// What to do about it, in one line.
    pub fn remedy(self, l: &L10n) -> String {
        match self {
            Self::NoRoom(_) | Self::MonthFull(_) => l.move_closed_limits(),
            Self::Outgoing | Self::TooPoor(_) => l.move_closed(),
        }
    }

    /// The reason in words.
    pub fn words(self, look: &Look<'_>) -> String {
        let l = look.l10n;
        match self {
            Self::Outgoing => l.move_closed_outgoing(),
            Self::NoRoom(least) => l.move_closed_room(look.money(least)),
            Self::MonthFull(least) => l.move_closed_month(look.money(least)),
            Self::TooPoor(least) => l.move_closed_poor(look.money(least)),
        }
    }
}

/// A fee in words: `2%, at least 30 ₽`.
pub fn fee(fee: &Fee, look: &Look<'_>) -> String {
    let l = look.l10n;
    let percent = || l.decimal(&fee.percent.normalize().to_string());
    match (fee.percent.is_zero(), fee.least.is_zero()) {
        (true, true) => l.move_fee_none(),
        (true, false) => l.move_fee_fixed(look.money(fee.least)),
        (false, true) => l.move_fee_percent(percent()),
        (false, false) => l.move_fee_percent_least(look.money(fee.least), percent()),
    }
}

/// How long a way takes: `up to 5 minutes`, `1–3 days`.
pub fn takes(way: &RouteTerms, l: &L10n) -> String {
    let (from, to) = way.takes_ms;
    match (way.route, to) {
        (Route::CashOut, _) => return l.move_takes_ready(),
        (_, ..=0) => return l.move_takes_nothing(),
        (_, ..=MINUTE) => return l.move_takes_moment(),
        _ => {}
    }
    let unit = match to {
        ..HOUR => MINUTE,
        HOUR..DAY_MS => HOUR,
        _ => DAY_MS,
    };
    let (least, most) = (from / unit, (to + unit - 1) / unit);
    let range = (least > 0 && least < most).then(|| least.to_string());
    match (unit, range) {
        (MINUTE, Some(least)) => l.move_takes_minutes(least, most),
        (MINUTE, None) => l.move_takes_minutes_up_to(most),
        (HOUR, Some(least)) => l.move_takes_hours(least, most),
        (HOUR, None) => l.move_takes_hours_up_to(most),
        (_, Some(least)) => l.move_takes_days(least, most),
        (_, None) => l.move_takes_days_up_to(most),
    }
}

/// When what is confirmed now would be there: how long it takes from the code on, or by which day.
pub fn arrival(price: &TransferPrice, way: Option<&RouteTerms>, look: &Look<'_>) -> (String, String) {
    let l = look.l10n;
    match way.filter(|way| way.takes_ms.1 < DAY_MS) {
        Some(way) => (l.move_term(), takes(way, l)),
        None => (by(price.route, l), arrives(price.arrives, look)),
    }
}

/// The most that a way takes now: no more than the wallet has room for, or than may still go out this month. What a
/// terminal is fed is more by its fee than what it leaves in the wallet.
pub fn most(way: &RouteTerms, terms: &Terms) -> Amount {
    let limit = match direction(way.route) {
        _ if way.route == Route::CashIn => fed(way, terms.room).unwrap_or(way.most),
        Direction::In => terms.room,
        Direction::Out => terms.month_left,
    };
    let is_less = limit.compare(way.most).is_ok_and(std::cmp::Ordering::is_lt);
    if is_less { limit } else { way.most }
}

/// What a terminal is fed so that this much is left of it.
fn fed(way: &RouteTerms, left: Amount) -> Result<Amount, MoneyError> {
    // The fee is a small part of what is fed: each step comes nearer, and a few of them arrive.
    (0..8).try_fold(left, |fed, _| left.checked_add(way.fee.on(fed)?))
}

/// What the last moment of a way is called: money arrives until then, cash is fetched.
pub fn by(route: Route, l: &L10n) -> String {
    if route == Route::CashOut { l.move_fetch_by() } else { l.move_arrives() }
}

/// When something is there at the latest: the moment, and the minutes until then while they can be counted.
pub fn arrives(at: Timestamp, look: &Look<'_>) -> String {
    let left = at.duration_since(look.model.world_time(look.now));
    if left >= SignedDuration::from_hours(1) || left <= SignedDuration::ZERO {
        return look.moment(at);
    }
    look.l10n.move_arrives_in(words::time_left(left), look.moment(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use rust_decimal::Decimal;

    fn route(route: Route) -> RouteTerms {
        RouteTerms {
            route,
            fee: Fee { percent: Decimal::ONE, least: Amount::rub(10_00) },
            least: Amount::rub(100_00),
            most: Amount::rub(5_000_00),
            takes_ms: (0, MINUTE),
        }
    }

    fn terms(room: i64, month_left: i64, available: i64) -> Terms {
        Terms {
            routes: Vec::new(),
            room: Amount::rub(room),
            month_limit: Amount::rub(40_000_00),
            month_left: Amount::rub(month_left),
            available: Amount::rub(available),
        }
    }

    #[test]
    fn a_way_is_closed_only_where_not_even_the_least_fits() {
        let of = |way, terms: &Terms| Closed::of(&route(way), terms, WalletState::Active);
        assert_eq!(of(Route::CardIn, &terms(100_00, 0, 0)), None);
        assert_eq!(of(Route::CardIn, &terms(99_99, 0, 0)), Some(Closed::NoRoom(Amount::rub(100_00))));
        assert_eq!(of(Route::BankOut, &terms(0, 100_00, 110_00)), None);
        assert_eq!(of(Route::BankOut, &terms(0, 100_00, 109_99)), Some(Closed::TooPoor(Amount::rub(110_00))));
        assert_eq!(of(Route::BankOut, &terms(0, 99_99, 500_00)), Some(Closed::MonthFull(Amount::rub(100_00))));
        let blocked = WalletState::OutgoingBlocked;
        assert_eq!(Closed::of(&route(Route::CashOut), &terms(0, 0, 0), blocked), Some(Closed::Outgoing));
        assert_eq!(Closed::of(&route(Route::CashIn), &terms(100_00, 0, 0), blocked), None);
    }

    #[test]
    fn who_is_stopped_by_a_limit_is_told_where_limits_are_raised() {
        let (l, some) = (L10n::new(Language::En), Amount::rub(100_00));
        for limit in [Closed::NoRoom(some), Closed::MonthFull(some)] {
            assert!(limit.remedy(&l).contains("Accounts and exchange"), "{limit:?}");
        }
        assert!(!Closed::TooPoor(some).remedy(&l).contains("limits"));
    }

    #[test]
    fn times_are_said_in_the_unit_that_fits() {
        let l = L10n::new(Language::En);
        let said = |from, to| takes(&RouteTerms { takes_ms: (from, to), ..route(Route::CardIn) }, &l);
        assert_eq!(said(0, 0), "at once");
        assert_eq!(said(0, 30_000), "within a minute");
        assert_eq!(said(30_000, 5 * MINUTE), "up to 5 minutes");
        assert_eq!(said(2 * MINUTE, 30 * MINUTE), "2–30 minutes");
        assert_eq!(said(HOUR, HOUR), "up to 1 hour");
        assert_eq!(said(DAY_MS, 3 * DAY_MS), "1–3 days");
        assert_eq!(said(0, 5 * DAY_MS - 1), "up to 5 days");
    }

    #[test]
    fn what_a_terminal_is_fed_leaves_what_there_is_room_for() {
        let way =
            RouteTerms { fee: Fee { percent: Decimal::from(3), least: Amount::rub(10_00) }, ..route(Route::CashIn) };
        for room in [79_80, 1_000_00, 14_550_00, 60_000_00] {
            let fed = fed(&way, Amount::rub(room)).expect("a sum");
            assert_eq!(fed.checked_sub(way.fee.on(fed).expect("a fee")), Ok(Amount::rub(room)), "{fed:?}");
        }
    }
}
