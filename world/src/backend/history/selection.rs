//! What a filter means: which lines, and the shortest way to them.

use std::collections::BTreeSet;

use crate::backend::contract::{HistoryFilter, Refusal, WalletId};
use crate::backend::store::{Class, Path, Place, Store, Walk};
use crate::domain::words::Search;

/// So few lines are looked through one by one rather than found by their words.
const FEW: i64 = 1_000;
/// How many looks at what the index tells take as long as to read the words of a line.
const READING: usize = 8;

/// The lines that a filter leaves.
pub(super) struct Selection {
    /// The classes that it leaves.
    pub(super) classes: Vec<Class>,
    /// Whether those are all that the wallet has.
    whole: bool,
    wallet: WalletId,
    party: Option<i64>,
    search: Option<Search>,
    /// The first place of the period, and the first after it.
    from: i64,
    below: i64,
}

impl Selection {
    /// What a filter means for a wallet; nothing if no line can be left.
    pub(super) fn of(store: Store<'_>, wallet: WalletId, filter: &HistoryFilter) -> Result<Option<Self>, Refusal> {
        let mut classes = store.classes(wallet)?;
        let many = classes.len();
        classes.retain(|class| fits(class, filter));
        let party = match &filter.party {
            Some(name) => match store.party(wallet, name)? {
                Some(party) => Some(party),
                None => return Ok(None),
            },
            None => None,
        };
        let search = Search::read(&filter.search);
        let Some((from, below)) = period(store, &classes, filter)? else { return Ok(None) };
        let whole = classes.len() == many;
        Ok(Some(Self { classes, whole, wallet, party, search, from, below }).filter(|some| !some.classes.is_empty()))
    }

    /// Whether it is of classes and a period alone, so that what it comes to is known without looking at lines.
    pub(super) const fn is_summed(&self) -> bool {
        self.party.is_none() && self.search.is_none()
    }

    /// A walk along the lines below a place that may be left: [`has`](Self::has) says which are.
    pub(super) fn walk<'c>(&self, store: Store<'c>, below: i64) -> Result<Walk<'c>, Refusal> {
        let paths = match &self.search {
            Some(search) if !self.is_few() => {
                vec![Path::Words(store.query(search)?), Path::Unread]
            }
            _ => self.paths(),
        };
        Ok(Walk::new(store, paths, self.from, below.min(self.below)))
    }

    fn is_few(&self) -> bool {
        !self.whole && self.classes.iter().map(|class| class.sums.count).sum::<i64>() <= FEW
    }

    /// The ways without words.
    fn paths(&self) -> Vec<Path> {
        let classes = self.classes.iter().map(|class| class.id);
        match self.party {
            Some(party) => classes.map(|class| Path::With(party, class)).collect(),
            None if self.whole => vec![Path::Wallet(self.wallet)],
            None => classes.map(Path::Class).collect(),
        }
    }

    /// Whether the line at a place of the walk is left.
    pub(super) fn has(&self, store: Store<'_>, place: &Place) -> Result<bool, Refusal> {
        let Some(search) = &self.search else { return Ok(true) };
        if let Some(found) = place.found {
            let of_class = self.classes.iter().any(|class| class.id == found.class);
            if !of_class || (self.party.is_some() && self.party != found.party) {
                return Ok(false);
            }
        }
        if !reads_words(place) {
            return Ok(true);
        }
        let words: BTreeSet<String> = store.words_at(place.seq)?.all();
        Ok(search.is_in(&words))
    }

    /// What a look at a place costs, in looks that take no more than what the index tells.
    pub(super) fn effort(&self, place: &Place) -> usize {
        if self.search.is_some() && reads_words(place) { READING } else { 1 }
    }
}

/// Whether the words of the line have to be read, because the index did not find it or something came to it since.
fn reads_words(place: &Place) -> bool {
    place.found.is_none_or(|found| found.unread)
}

fn fits(class: &Class, filter: &HistoryFilter) -> bool {
    (filter.kinds.is_empty() || filter.kinds.contains(&class.name))
        && (filter.states.is_empty() || filter.states.contains(&class.state))
        && filter.direction.is_none_or(|direction| direction == class.direction)
        && filter.currency.is_none_or(|currency| currency == class.currency)
}

/// The places of a period: the first within it and the first after it. Nothing if no line of these classes is in it.
fn period(store: Store<'_>, classes: &[Class], filter: &HistoryFilter) -> Result<Option<(i64, i64)>, Refusal> {
    let first = |day| {
        let mut places = Vec::new();
        for class in classes {
            places.extend(store.begin_of(class.id, day)?);
        }
        Ok::<_, Refusal>(places.into_iter().min())
    };
    let from = match filter.from {
        None => i64::MIN,
        Some(day) => match first(day)? {
            Some(place) => place,
            None => return Ok(None),
        },
    };
    let below = match filter.to {
        // The last day of the calendar has no next: then there is nothing after the period.
        Some(day) => day.tomorrow().ok().map_or(Ok(None), first)?.unwrap_or(i64::MAX),
        None => i64::MAX,
    };
    Ok(Some((from, below)))
}
