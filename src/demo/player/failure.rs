//! What had to be true and was not, in words.

use crate::backend::contract::OrderState;
use crate::demo::scenario::Source;
use crate::demo::world::Setup;
use crate::domain::money::Amount;
use crate::explain::{self, Amounts};
use crate::i18n::{L10n, Sign};
use crate::session::contract::Answer;

/// Where a scenario could not go on.
pub struct Failure {
    /// The step, from one.
    pub step: usize,
    /// Its line in the file.
    pub line: usize,
    /// What was not so.
    pub unmet: Unmet,
    /// What the screen showed, letters alone.
    pub screen: String,
}

/// What was not so.
pub enum Unmet {
    /// Another screen was on top.
    At {
        /// The one that had to be.
        wanted: String,
        /// The one that was.
        found: &'static str,
    },
    /// A text was not on the screen.
    Expect(String),
    /// A text was on the screen.
    Absent(String),
    /// Another balance, or no wallet.
    Balance {
        /// What had to be there.
        wanted: Amount,
        /// What was.
        found: Option<Amount>,
    },
    /// The newest order was in another state, or there was none.
    Order {
        /// Where it had to be.
        wanted: OrderState,
        /// Where it was.
        found: Option<OrderState>,
    },
    /// Nothing on the screen that can be gone to is called so.
    OutOfReach(String),
    /// Nothing came that could be typed.
    Nothing(Source),
    /// There is no order that anything could become of.
    NoOrder,
    /// The program was left before.
    Left,
    /// What was done to the world did not work.
    Answer(Box<Answer>),
}

impl Unmet {
    /// Whether it may still become so. What must be absent is absent at once or never.
    pub(super) const fn may_pass(&self) -> bool {
        match self {
            Self::At { .. } | Self::Expect(_) | Self::Balance { .. } | Self::Order { .. } | Self::Nothing(_) => true,
            Self::Absent(_) | Self::OutOfReach(_) | Self::NoOrder | Self::Left | Self::Answer(_) => false,
        }
    }
}

impl Failure {
    /// What was expected, and what was there.
    pub fn say(&self, l: &L10n) -> String {
        match &self.unmet {
            Unmet::At { wanted, found } => l.demo_unmet_at(*found, wanted),
            Unmet::Expect(text) => l.demo_unmet_expect(text),
            Unmet::Absent(text) => l.demo_unmet_absent(text),
            Unmet::Balance { wanted, found } => {
                let found = found.map_or_else(|| l.demo_nothing(), |found| l.money(found, Sign::Negative));
                l.demo_unmet_balance(found, l.money(*wanted, Sign::Negative))
            }
            Unmet::Order { wanted, found } => {
                let found = found.map_or_else(|| l.demo_nothing(), |found| found.name().to_owned());
                l.demo_unmet_order(found, wanted.name())
            }
            Unmet::OutOfReach(text) => l.demo_unmet_out_of_reach(text),
            Unmet::Nothing(source) => l.demo_unmet_nothing(source.name()),
            Unmet::NoOrder => l.demo_unmet_no_order(),
            Unmet::Left => l.demo_unmet_left(),
            Unmet::Answer(answer) => said(answer, l),
        }
    }
}

impl Setup {
    /// Why the world could not be made.
    pub fn say(&self, l: &L10n) -> String {
        match self {
            Self::Place(error) => l.demo_no_place(error.to_string()),
            Self::Answer(answer) => said(answer, l),
            Self::NoGoods(words) => l.demo_no_goods(words),
        }
    }
}

/// What the session or the world said.
fn said(answer: &Answer, l: &L10n) -> String {
    match answer {
        Answer::Failed(failure) => explain::failure(failure, l).what,
        Answer::Refused(refusal) => explain::refusal(refusal, Amounts::Shown, l).what,
        Answer::NoAnswer { unsent } => explain::no_answer(*unsent, l).what,
        _ => l.demo_other_answer(),
    }
}
