//! Practice sellers and practice goods: what always behaves in one known way, so that whoever wants to see how a dispute
//! or a refund ends can choose it. Every other seller and parcel follows from the world's seed.

use super::{Fate, Persona};

/// A seller that always behaves the same when somebody complains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PracticeSeller {
    /// Its name, as it stands in the catalogue.
    pub seller: &'static str,
    /// How it behaves.
    pub persona: Persona,
}

/// The practice sellers: one of each persona.
pub const PRACTICE_SELLERS: &[PracticeSeller] = &[
    PracticeSeller { seller: "Soft Shell Workshop", persona: Persona::Fair },
    PracticeSeller { seller: "Guangzhou Light River", persona: Persona::Stubborn },
    PracticeSeller { seller: "Iron Bird Tools", persona: Persona::Silent },
];

/// How long a refund takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefundPace {
    /// Its first try arrives.
    Prompt,
    /// Its first try fails, the second arrives.
    SecondTry,
    /// It fails until it is past its limit, and arrives some time after that, or when support takes it up.
    Overdue,
}

/// Goods of which it is known what becomes of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PracticeGood {
    /// Their code in the catalogue.
    pub code: &'static str,
    /// What becomes of the parcel.
    pub fate: Fate,
    /// How long it takes to refund them.
    pub refund: RefundPace,
}

const fn good(code: &'static str, fate: Fate) -> PracticeGood {
    PracticeGood { code, fate, refund: RefundPace::Prompt }
}

/// The practice goods. The first of each practice seller's arrive as they should.
pub const PRACTICE_GOODS: &[PracticeGood] = &[
    good("phone-case", Fate::Fine),
    good("screen-glass", Fate::Damaged),
    good("car-holder", Fate::Poor),
    good("led-strip", Fate::Fine),
    good("wall-clock", Fate::Damaged),
    good("bike-lights", Fate::Lost),
    good("screwdriver-set", Fate::Fine),
    good("multimeter", Fate::Different),
    good("soldering-iron", Fate::Missing),
    PracticeGood { refund: RefundPace::SecondTry, ..good("sheet-masks", Fate::Fine) },
    PracticeGood { refund: RefundPace::Overdue, ..good("guitar-strings", Fate::Fine) },
];

impl PracticeSeller {
    /// How a seller behaves, if it is one of these.
    pub fn find(seller: &str) -> Option<&'static Self> {
        PRACTICE_SELLERS.iter().find(|practice| practice.seller == seller)
    }
}

impl PracticeGood {
    /// What is known of goods, if they are some of these.
    pub fn find(code: &str) -> Option<&'static Self> {
        PRACTICE_GOODS.iter().find(|practice| practice.code == code)
    }
}
