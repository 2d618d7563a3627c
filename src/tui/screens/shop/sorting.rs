//! In what order the goods stand.

use std::cmp::Reverse;

use crate::backend::contract::GoodView;

/// An order of goods; one key goes from each to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Sorting {
    /// As the shop answered: what fits a search best comes first.
    #[default]
    Fit,
    /// The cheapest first.
    Cheapest,
    /// The dearest first.
    Dearest,
    /// What its buyers like best first.
    Best,
}

impl Sorting {
    /// The next one.
    pub(super) const fn next(self) -> Self {
        match self {
            Self::Fit => Self::Cheapest,
            Self::Cheapest => Self::Dearest,
            Self::Dearest => Self::Best,
            Self::Best => Self::Fit,
        }
    }

    /// Puts goods into this order; those that are alike stay as they stood.
    pub(super) fn apply(self, goods: &mut [&GoodView]) {
        match self {
            Self::Fit => {}
            Self::Cheapest => goods.sort_by_key(|good| good.price.minor),
            Self::Dearest => goods.sort_by_key(|good| Reverse(good.price.minor)),
            Self::Best => goods.sort_by_key(|good| Reverse(good.rating)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Sorting;

    #[test]
    fn one_key_goes_through_all_of_them() {
        let mut seen = vec![Sorting::default()];
        while seen.last().is_some_and(|last| last.next() != Sorting::default()) {
            seen.extend(seen.last().map(|last| last.next()));
        }
        assert_eq!(seen, [Sorting::Fit, Sorting::Cheapest, Sorting::Dearest, Sorting::Best]);
    }
}
