//! Where the cabinet's panels lie: under each other where it is narrow, side by side where it is wide, none of them wasting rows.

use ratatui::layout::Rect;

/// From this width the panels stand in two columns.
const WIDE: u16 = 96;
/// From this height, where it is wide, every column is filled to the end.
const TALL: u16 = 40;
/// Rows of the balance: its frame, three rows of digits, one of facts; one more where there are other currencies.
const BALANCE: u16 = 6;
/// Rows of the account: its frame and five facts.
const ACCOUNT: u16 = 7;
/// Rows of the smallest chart: its frame, a row of bars, a caption.
const CHART: u16 = 4;
/// Rows of a chart that has nothing to show yet.
const EMPTY_CHART: u16 = 3;
/// The tallest chart: a taller one says nothing more.
const CHART_MAX: u16 = 14;
/// The fewest rows of what needs the person: its frame and one of it.
const ATTENTION: u16 = 3;
/// The fewest rows of operations worth having.
const LATEST: u16 = 4;
/// The fewest rows of a curve worth having.
const CURVE: u16 = 9;

/// What there is to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Has {
    /// So many things that need the person.
    pub attention: u16,
    /// So many operations.
    pub operations: u16,
    /// Whether anything was spent.
    pub spending: bool,
    /// Whether there are accounts in other currencies.
    pub currencies: bool,
    /// Whether the balance of the past is known.
    pub curve: bool,
}

impl Has {
    const fn balance(self) -> u16 {
        BALANCE + self.currencies as u16
    }
}

/// Where the panels lie, borders included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Plan {
    pub balance: Rect,
    pub quick: Rect,
    pub account: Option<Rect>,
    pub attention: Option<Rect>,
    pub latest: Rect,
    pub spending: Option<Rect>,
    pub curve: Option<Rect>,
}

impl Plan {
    /// For a body of this size that has this to show.
    pub(super) fn of(width: u16, height: u16, has: Has) -> Self {
        match (width >= WIDE, height >= TALL) {
            (true, true) => Self::full(width, height, has),
            (true, false) => Self::wide(width, height, has),
            (false, _) => Self::narrow(width, height, has),
        }
    }

    fn narrow(width: u16, height: u16, has: Has) -> Self {
        let mut column = Column { x: 0, y: 0, width, bottom: height };
        let chart = if has.spending { CHART } else { EMPTY_CHART };
        let least = has.balance() + 1 + LATEST;
        let beside = height.saturating_sub(least + chart);
        // What needs the person comes before a chart that has no room beside it.
        let spare = if has.attention > 0 && beside < ATTENTION { height.saturating_sub(least) } else { beside };
        let attention = (has.attention > 0).then(|| has.attention.min(spare.saturating_sub(2).max(1)) + 2);
        let spare = spare.saturating_sub(attention.unwrap_or(0));
        let account = spare >= ACCOUNT;
        let spare = spare.saturating_sub(if account { ACCOUNT } else { 0 });
        // Where there is much room the chart grows, too.
        let grown = if has.spending { (spare / 3).min(CHART_MAX - CHART) } else { 0 };
        let latest = LATEST.max(has.operations + 2).min(LATEST + spare - grown);
        let balance = column.take(has.balance());
        let quick = column.take(1);
        let attention = attention.map(|rows| column.take(rows));
        let account = account.then(|| column.take(ACCOUNT));
        let mut latest = column.take(latest);
        if !has.spending {
            // Without bars the chart needs no height: what is left goes to the operations.
            let left = column.bottom.saturating_sub(column.y + EMPTY_CHART);
            latest.height += left.min(2);
            column.y += left.min(2);
        }
        let spending = column.chart(has.spending);
        if spending.is_none() {
            latest.height += column.bottom.saturating_sub(column.y);
        }
        Self { balance, quick, account, attention, latest, spending, curve: None }
    }

    fn wide(width: u16, height: u16, has: Has) -> Self {
        let (mut left, mut right) = Self::columns(width, height);
        let balance = left.take(has.balance());
        let quick = left.take(1);
        let account = Some(left.take(ACCOUNT)).filter(|place| place.height == ACCOUNT);
        let attention = (has.attention > 0).then(|| right.take((has.attention + 2).min(height / 3)));
        // The columns end on one line, and the chart goes right across.
        let least = left.y.saturating_sub(right.y);
        let latest = right.take((has.operations + 2).max(least).min(height.saturating_sub(CHART + right.y)));
        let mut across = Column { x: 0, y: left.y.max(right.y), width, bottom: height };
        Self { balance, quick, account, attention, latest, spending: across.chart(has.spending), curve: None }
    }

    fn full(width: u16, height: u16, has: Has) -> Self {
        let (mut left, mut right) = Self::columns(width, height);
        let balance = left.take(has.balance());
        let quick = left.take(1);
        let account = Some(left.take(ACCOUNT));
        let spending = left.chart(has.spending);
        let rest = left.bottom.saturating_sub(left.y);
        let curve = (has.curve && rest >= CURVE).then(|| left.take(rest));
        let attention = (has.attention > 0).then(|| right.take((has.attention + 2).min(height / 3)));
        let latest = right.take(height);
        Self { balance, quick, account, attention, latest, spending, curve }
    }

    /// The two columns; operations are longer than balances.
    const fn columns(width: u16, height: u16) -> (Column, Column) {
        let left = width * 4 / 9;
        (
            Column { x: 0, y: 0, width: left, bottom: height },
            Column { x: left + 2, y: 0, width: width - left - 2, bottom: height },
        )
    }
}

/// Rows given out from top to bottom.
struct Column {
    x: u16,
    y: u16,
    width: u16,
    bottom: u16,
}

impl Column {
    fn take(&mut self, rows: u16) -> Rect {
        let height = rows.min(self.bottom.saturating_sub(self.y));
        let place = Rect { x: self.x, y: self.y, width: self.width, height };
        self.y += height;
        place
    }

    fn chart(&mut self, bars: bool) -> Option<Rect> {
        let (least, most) = if bars { (CHART, CHART_MAX) } else { (EMPTY_CHART, EMPTY_CHART) };
        let rows = self.bottom.saturating_sub(self.y).min(most);
        (rows >= least).then(|| self.take(rows))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn places(plan: &Plan) -> Vec<Rect> {
        [
            Some(plan.balance),
            Some(plan.quick),
            plan.account,
            plan.attention,
            Some(plan.latest),
            plan.spending,
            plan.curve,
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    #[test]
    fn the_smallest_terminal_shows_balance_operations_and_chart() {
        let plan =
            Plan::of(56, 19, Has { attention: 2, operations: 5, spending: true, currencies: false, curve: true });
        assert_eq!(plan.balance.height, 6);
        assert_eq!(plan.attention.map(|place| place.height), Some(4));
        assert!(plan.latest.height >= 4);
        assert_eq!(plan.spending.map(|place| place.height >= 4), Some(true));
        assert_eq!(plan.account, None);
    }

    #[test]
    fn what_needs_the_person_comes_before_a_chart_that_does_not_fit() {
        for spending in [false, true] {
            let has = Has { attention: 2, operations: 1, spending, currencies: false, curve: false };
            let plan = Plan::of(56, 16, has);
            assert_eq!(plan.attention.map(|place| place.height), Some(4), "both of them");
            assert_eq!(plan.spending, None);
            assert_eq!(plan.latest.bottom(), 16, "no row is wasted");
        }
    }

    proptest! {
        #[test]
        fn panels_never_overlap_and_never_leave_the_screen(
            width in 0_u16..220, height in 0_u16..70, attention in 0_u16..9, operations in 0_u16..51,
            spending: bool, currencies: bool, curve: bool
        ) {
            let places = places(&Plan::of(width, height, Has { attention, operations, spending, currencies, curve }));
            for (index, place) in places.iter().enumerate() {
                prop_assert!(place.right() <= width && place.bottom() <= height);
                for other in &places[index + 1..] {
                    prop_assert!(place.intersection(*other).is_empty());
                }
            }
        }
    }
}
