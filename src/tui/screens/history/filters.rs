//! Which operations are shown, as a person chooses them.

use jiff::civil::Date;

use crate::backend::contract::{Direction, HistoryFilter, KindName, OperationState};
use crate::domain::money::Currency;
use crate::i18n::{DateStyle, L10n};
use crate::tui::view::Look;
use crate::tui::words;

/// A stretch of days, most of them seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Period {
    /// From the first day on.
    #[default]
    Always,
    /// This month so far.
    Month,
    /// Today and the 29 days before.
    ThirtyDays,
    /// This year so far.
    Year,
    /// From one day to another, both included; without one of them it is open there.
    Days(Option<Date>, Option<Date>),
}

impl Period {
    /// The first and the last day.
    pub(super) fn days(self, today: Date) -> (Option<Date>, Option<Date>) {
        match self {
            Self::Always => (None, None),
            Self::Month => (Some(today.first_of_month()), None),
            Self::ThirtyDays => (Some(today.saturating_sub(jiff::Span::new().days(29))), None),
            Self::Year => (Some(today.first_of_year()), None),
            Self::Days(from, to) => (from, to),
        }
    }

    /// What it is called.
    pub(super) fn name(self, l: &L10n) -> String {
        match self {
            Self::Always => l.period_always(),
            Self::Month => l.period_month(),
            Self::ThirtyDays => l.period_thirty_days(),
            Self::Year => l.period_year(),
            Self::Days(None, None) => l.period_days(),
            Self::Days(Some(from), None) => l.period_from(l.date(from, DateStyle::Numeric)),
            Self::Days(None, Some(to)) => l.period_to(l.date(to, DateStyle::Numeric)),
            Self::Days(Some(from), Some(to)) => {
                l.period_from_to(l.date(from, DateStyle::Numeric), l.date(to, DateStyle::Numeric))
            }
        }
    }
}

/// Which operations are shown, apart from the words searched for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Filters {
    pub kinds: Vec<KindName>,
    pub states: Vec<OperationState>,
    pub direction: Option<Direction>,
    pub period: Period,
    pub party: Option<String>,
    pub currency: Option<Currency>,
}

impl Filters {
    /// Everything with one counterparty.
    pub(super) fn with_party(party: String) -> Self {
        Self { party: Some(party), ..Self::default() }
    }

    /// Whether nothing is left out.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The same in the words of the contract.
    pub(super) fn contract(&self, search: &str, today: Date) -> HistoryFilter {
        let (from, to) = self.period.days(today);
        HistoryFilter {
            search: search.trim().to_owned(),
            kinds: self.kinds.clone(),
            states: self.states.clone(),
            direction: self.direction,
            from,
            to,
            party: self.party.clone(),
            currency: self.currency,
        }
    }

    /// What is chosen, in words, one for each thing.
    pub(super) fn chips(&self, look: &Look<'_>) -> Vec<String> {
        let l = look.l10n;
        let mut chips = Vec::new();
        if !self.kinds.is_empty() {
            chips.push(list(self.kinds.iter().map(|kind| words::kind(*kind, l))));
        }
        if !self.states.is_empty() {
            chips.push(list(self.states.iter().map(|state| words::operation_state_short(*state, l))));
        }
        chips.extend(self.direction.map(|direction| words::direction(direction, l)));
        chips.extend(Some(self.period).filter(|period| *period != Period::Always).map(|period| period.name(l)));
        chips.extend(self.party.as_deref().map(|party| words::party(party, look)));
        chips.extend(self.currency.map(|currency| currency.code().to_owned()));
        chips
    }
}

fn list(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn periods_are_seen_from_today() {
        let today = date(2026, 3, 3);
        assert_eq!(Period::Month.days(today), (Some(date(2026, 3, 1)), None));
        assert_eq!(Period::ThirtyDays.days(today), (Some(date(2026, 2, 2)), None));
        assert_eq!(Period::Year.days(today), (Some(date(2026, 1, 1)), None));
        assert_eq!(
            Filters::default().contract(" a ", today),
            HistoryFilter { search: "a".into(), ..Default::default() }
        );
    }
}
