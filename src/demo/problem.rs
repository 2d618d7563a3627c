//! What is wrong with a file, and where.

use std::ops::Range;

use crate::domain::password::PasswordProblem;
use crate::explain;
use crate::i18n::L10n;
use crate::tui::chord::ChordError;
use crate::tui::script::ScriptError;

/// What is wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The line, from one.
    pub line: usize,
    /// The character in the line, from one.
    pub column: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a file is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It is no TOML, or not of this shape; in the words of its parser.
    Syntax(String),
    /// It is larger than anybody would write.
    TooLarge,
    /// There is more of something than is played.
    TooMany(Kind, u64),
    /// A name that means nothing here.
    Unknown {
        /// Of what.
        kind: Kind,
        /// As written.
        found: String,
        /// The names there are, or those that come near; none where anything of the right shape would do.
        known: Vec<String>,
    },
    /// A script of keys that is none.
    Keys(ScriptError),
    /// A password that would not be taken.
    Password(PasswordProblem),
    /// Something said that takes more lines than the strip has.
    Long {
        /// How many it takes.
        lines: usize,
        /// How many there are.
        room: usize,
    },
    /// Nothing where something must stand, or the same twice.
    Empty,
    /// A step that does nothing, says nothing and checks nothing.
    IdleStep,
    /// A step that does two things.
    TwoDeeds,
    /// Only one wallet can be open.
    TwoOpen,
    /// Orders need an open wallet.
    NobodyOrders,
    /// Only what is paid has a fate.
    UnpaidFate,
}

/// What a name, or a number of things, is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "they are what they are called")]
pub enum Kind {
    Action,
    Account,
    Amount,
    Breakdown,
    Fate,
    Fault,
    Journey,
    Keys,
    Language,
    Level,
    Moment,
    Network,
    Note,
    Number,
    OrderState,
    Orders,
    Screen,
    Size,
    Span,
    Steps,
    Time,
    Times,
    WalletState,
    Wallets,
}

impl Problem {
    /// A reason at a place of the text.
    pub(super) fn at(text: &str, span: &Range<usize>, reason: Reason) -> Self {
        let before = text.get(..span.start).unwrap_or(text);
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Self { line, column, reason }
    }
}

impl Reason {
    /// In words.
    pub fn say(&self, l: &L10n) -> String {
        match self {
            Self::Syntax(words) => words.clone(),
            Self::TooLarge => l.demo_wrong_too_large(),
            Self::TooMany(kind, most) => l.demo_wrong_too_many(count(*most), kind.say(l)),
            Self::Unknown { kind, found, known } if known.is_empty() => l.demo_wrong_unknown(found, kind.say(l)),
            Self::Unknown { kind, found, known } => l.demo_wrong_unknown_of(found, known.join(", "), kind.say(l)),
            Self::Keys(ScriptError::Key { word, why }) => l.demo_wrong_key(key(why, l), count(*word as u64)),
            Self::Keys(ScriptError::Quote) => l.demo_wrong_quote(),
            Self::Password(problem) => explain::password_problem(*problem, l),
            Self::Long { lines, room } => l.demo_wrong_long(count(*lines as u64), count(*room as u64)),
            Self::Empty => l.demo_wrong_empty(),
            Self::IdleStep => l.demo_wrong_idle_step(),
            Self::TwoDeeds => l.demo_wrong_two_deeds(),
            Self::TwoOpen => l.demo_wrong_two_open(),
            Self::NobodyOrders => l.demo_wrong_nobody_orders(),
            Self::UnpaidFate => l.demo_wrong_unpaid_fate(),
        }
    }
}

impl Kind {
    fn say(self, l: &L10n) -> String {
        match self {
            Self::Action => l.demo_kind_action(),
            Self::Account => l.demo_kind_account(),
            Self::Amount => l.demo_kind_amount(),
            Self::Breakdown => l.demo_kind_breakdown(),
            Self::Fate => l.demo_kind_fate(),
            Self::Fault => l.demo_kind_fault(),
            Self::Journey => l.demo_kind_journey(),
            Self::Keys => l.demo_kind_keys(),
            Self::Language => l.demo_kind_language(),
            Self::Level => l.demo_kind_level(),
            Self::Moment => l.demo_kind_moment(),
            Self::Network => l.demo_kind_network(),
            Self::Note => l.demo_kind_note(),
            Self::Number => l.demo_kind_number(),
            Self::OrderState => l.demo_kind_order_state(),
            Self::Orders => l.demo_kind_orders(),
            Self::Screen => l.demo_kind_screen(),
            Self::Size => l.demo_kind_size(),
            Self::Span => l.demo_kind_span(),
            Self::Steps => l.demo_kind_steps(),
            Self::Time => l.demo_kind_time(),
            Self::Times => l.demo_kind_times(),
            Self::WalletState => l.demo_kind_wallet_state(),
            Self::Wallets => l.demo_kind_wallets(),
        }
    }
}

fn key(problem: &ChordError, l: &L10n) -> String {
    match problem {
        ChordError::Empty => l.demo_wrong_key_empty(),
        ChordError::Unknown(text) => l.demo_wrong_no_key(text),
        ChordError::Twice(modifier) => l.demo_wrong_key_twice(*modifier),
    }
}

fn count(number: u64) -> String {
    number.to_string()
}
