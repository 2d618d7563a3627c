//! Names in a file, looked up: of states, modes, faults, amounts, spans of time.

use std::ops::Range;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::problem::{Kind, Reason};
use crate::backend::contract::{Fate, Identification, NetworkMode, Note, OrderState, WalletState};
use crate::domain::day::WORLD_OFFSET;
use crate::domain::money::{Amount, Currency};
use crate::domain::typed_amount::{self, AmountProblem};
use crate::i18n::Language;
use crate::session::contract::{Breakdown, Fault, Moment};
use crate::tui::action::{ACTIONS, Action};

/// A place in the text.
pub(super) type Span = Range<usize>;

/// The longest that a world's clock is moved in one step, in hours.
const LONGEST_LEAP: i64 = 366 * 24;

/// Whatever has names of its own.
pub(super) trait Named: Sized {
    /// What it is.
    const KIND: Kind;
    /// The one of this name.
    fn find(name: &str) -> Option<Self>;
    /// Every name.
    fn names() -> Vec<&'static str>;
}

macro_rules! names {
    ($($type:ident is $kind:ident),+ $(,)?) => {
        $(impl Named for $type {
            const KIND: Kind = Kind::$kind;
            fn find(name: &str) -> Option<Self> {
                Self::from_name(name)
            }
            fn names() -> Vec<&'static str> {
                Self::ALL.iter().map(|one| one.name()).collect()
            }
        })+
    };
}

names! {
    Breakdown is Breakdown,
    Fate is Fate,
    Fault is Fault,
    Identification is Level,
    Moment is Moment,
    NetworkMode is Network,
    OrderState is OrderState,
    WalletState is WalletState,
}

impl Named for Language {
    const KIND: Kind = Kind::Language;
    fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == name)
    }
    fn names() -> Vec<&'static str> {
        Self::ALL.map(Self::code).to_vec()
    }
}

impl Named for Currency {
    const KIND: Kind = Kind::Account;
    fn find(name: &str) -> Option<Self> {
        Self::from_code(name).filter(|currency| *currency != Self::Rub)
    }
    fn names() -> Vec<&'static str> {
        Self::ALL.into_iter().filter(|currency| *currency != Self::Rub).map(Self::code).collect()
    }
}

/// The one of this name.
pub(super) fn named<T: Named>(name: &str) -> Result<T, Reason> {
    T::find(name).ok_or_else(|| unknown(T::KIND, name, &T::names()))
}

/// An action by its name; of the many there are, those are offered that begin alike.
pub(super) fn action(name: &str) -> Result<Action, Reason> {
    Action::named(name).ok_or_else(|| {
        let start: String = name.chars().take(3).collect();
        let near: Vec<_> = ACTIONS.iter().map(|info| info.name).filter(|known| known.starts_with(&start)).collect();
        unknown(Kind::Action, name, &near)
    })
}

/// A note by its worth in roubles.
pub(super) fn note(roubles: i64) -> Result<Note, Reason> {
    let worth = |note: &Note| note.value().minor / 100;
    Note::ALL.into_iter().find(|note| worth(note) == roubles).ok_or_else(|| Reason::Unknown {
        kind: Kind::Note,
        found: roubles.to_string(),
        known: Note::ALL.iter().map(|note| worth(note).to_string()).collect(),
    })
}

/// An amount in roubles, or in the currency whose code stands behind it.
pub(super) fn amount(text: &str) -> Result<Amount, Reason> {
    let currency = Currency::ALL.into_iter().find(|currency| text.trim_end().ends_with(currency.code()));
    let currency = currency.unwrap_or(Currency::Rub);
    match typed_amount::parse(text, currency) {
        Ok(amount) => Ok(amount),
        Err(AmountProblem::Zero) => Ok(Amount::zero(currency)),
        Err(_) => Err(unknown(Kind::Amount, text, &[])),
    }
}

/// How far the clock is moved: `3 days`, `12 hours`.
pub(super) fn span(text: &str) -> Result<SignedDuration, Reason> {
    let wrong = || unknown(Kind::Span, text, &[]);
    let (number, unit) = text.split_once(' ').ok_or_else(wrong)?;
    let number: i64 = number.parse().map_err(|_| wrong())?;
    let hours = match unit {
        "hour" | "hours" => Some(number),
        "day" | "days" => number.checked_mul(24),
        _ => None,
    };
    let hours = hours.filter(|hours| (1..=LONGEST_LEAP).contains(hours)).ok_or_else(wrong)?;
    Ok(SignedDuration::from_hours(hours))
}

/// A moment of the world's calendar: `2026-03-03T09:00`.
pub(super) fn moment(text: &str) -> Result<Timestamp, Reason> {
    let wrong = || unknown(Kind::Time, text, &[]);
    let at: DateTime = text.parse().map_err(|_| wrong())?;
    // Rates, cards and working days are made for these years.
    let at = Some(at).filter(|at| (2020..=2040).contains(&at.year())).ok_or_else(wrong)?;
    at.to_zoned(TimeZone::fixed(WORLD_OFFSET)).map(|zoned| zoned.timestamp()).map_err(|_| wrong())
}

/// A screen by its name, as far as that can be told from the name alone.
pub(super) fn screen(name: &str) -> Result<String, Reason> {
    let fits = !name.is_empty() && name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    if fits { Ok(name.to_owned()) } else { Err(unknown(Kind::Screen, name, &[])) }
}

/// A name that means nothing.
pub(super) fn unknown(kind: Kind, found: &str, known: &[&str]) -> Reason {
    // What is told back is bounded, however long the file's word is.
    let found = found.chars().take(60).collect();
    Reason::Unknown { kind, found, known: known.iter().map(|name| (*name).to_owned()).collect() }
}
