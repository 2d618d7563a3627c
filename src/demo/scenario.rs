//! A scenario that was read: everything in it has a meaning.

use std::fmt;

use jiff::{SignedDuration, Timestamp};

use super::words::Words;
use crate::backend::contract::{Fate, Identification, NetworkMode, Note, OrderState, WalletState};
use crate::domain::money::{Amount, Currency};
use crate::domain::phone::Phone;
use crate::i18n::Language;
use crate::session::contract::{Breakdown, Fault, Moment};
use crate::tui::action::Action;

/// One of the journeys of the design, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Journey(pub u8);

impl Journey {
    /// How many there are.
    pub const LAST: u8 = 20;
}

impl fmt::Display for Journey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "J{}", self.0)
    }
}

/// Something that plays itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    /// What it is called.
    pub title: Words,
    /// Which journey it shows.
    pub journey: Journey,
    /// Columns and rows of the screen on which it is checked, whatever the terminal's.
    pub size: (u16, u16),
    /// The language it wants, if it wants one.
    pub language: Option<Language>,
    /// Where all chance comes from.
    pub seed: u64,
    pub(super) starts: Timestamp,
    pub(super) network: NetworkMode,
    pub(super) wallets: Vec<WalletPlan>,
    pub(super) orders: Vec<OrderPlan>,
    pub(super) deeds: Vec<WorldDeed>,
    pub(super) steps: Vec<Step>,
}

impl Scenario {
    /// How many steps it has.
    pub fn steps(&self) -> usize {
        self.steps.len()
    }

    /// What the picture is called that is taken at the end of this step, if one is. Playing knows nothing of it.
    pub fn picture(&self, step: usize) -> Option<&str> {
        self.steps.get(step)?.picture.as_deref()
    }

    /// Everything in it that is said, typed or looked for: what differs between languages.
    pub fn words(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.title).chain(self.steps.iter().flat_map(Step::words))
    }
}

/// A wallet that is there when it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct WalletPlan {
    pub number: Phone,
    /// None keeps the first password.
    pub password: Option<String>,
    pub known: Identification,
    pub notes: Vec<Note>,
    pub accounts: Vec<Currency>,
    /// Whether it is the one that is open.
    pub open: bool,
}

/// An order that is there when it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OrderPlan {
    /// Words of the goods.
    pub goods: String,
    pub paid: bool,
    pub fate: Option<Fate>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// The line it begins at.
    pub line: usize,
    pub say: Option<Words>,
    pub deed: Option<Deed>,
    pub checks: Vec<Check>,
    /// What a picture of the screen is called that is taken when it is over.
    pub picture: Option<String>,
}

impl Step {
    fn words(&self) -> impl Iterator<Item = &Words> {
        let done = self.deed.iter().filter_map(|deed| match deed {
            Deed::Type(words) | Deed::Seek(_, words) => Some(words),
            _ => None,
        });
        let looked_for = self.checks.iter().filter_map(|check| match check {
            Check::Expect(words) | Check::Absent(words) => Some(words),
            _ => None,
        });
        self.say.iter().chain(done).chain(looked_for)
    }
}

/// What is done in a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Deed {
    /// A script of keys, which was read without a complaint.
    Keys(String),
    Type(Words),
    TypeFrom(Source),
    /// Goes to what is called so, and presses it.
    Seek(Seek, Words),
    Act(Action),
    Wait(SignedDuration),
    /// The program is closed, and started again over what is on the disk.
    Restart,
    World(WorldDeed),
}

/// How something on the screen is gone to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Seek {
    /// By Tab, as to a button.
    Press,
    /// Down from the first row.
    Choose,
}

impl Seek {
    /// Its name in a scenario.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Press => "press",
            Self::Choose => "choose",
        }
    }
}

/// Where something typed comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The newest code on the phone.
    Code,
    /// The wallet's password.
    Password,
    /// The answer to the last captcha.
    Captcha,
    /// The last recovery key that was shown.
    RecoveryKey,
}

impl Source {
    /// Its name in a scenario.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Code => "type_code",
            Self::Password => "type_password",
            Self::Captcha => "type_captcha",
            Self::RecoveryKey => "type_recovery_key",
        }
    }
}

/// Something done to the world from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WorldDeed {
    Advance(SignedDuration),
    AdvanceToNext,
    Network(NetworkMode),
    Fault(Moment, Fault),
    Breakdown(Breakdown, u32),
    /// What becomes of the newest order.
    Fate(Fate),
    /// The shop freezes the newest order.
    Freeze,
    Restrict(WalletState),
}

/// What must be true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Check {
    At(String),
    Expect(Words),
    Absent(Words),
    Balance(Amount),
    Order(OrderState),
}
