//! Who the owner of a wallet is, as far as the service knows, and what that allows.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Identification, Refusal, Text};
use crate::domain::money::Amount;
use crate::domain::named::named;
use crate::domain::sensitive::Sensitive;

/// What a person tells about themselves. It is kept in the sealed store and shown nowhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonalDetails {
    /// Given name and family name.
    pub name: Sensitive,
    /// Date of birth, as typed.
    pub born: Sensitive,
    /// The number of a passport, as typed.
    pub document: Sensitive,
}

/// A visit that can be booked, or is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitView {
    /// When.
    pub at: Timestamp,
    /// Where.
    pub place: Text,
}

/// What a level of identification allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelView {
    /// Which level.
    pub level: Identification,
    /// The most that a wallet may hold, all its accounts together.
    pub holds: Amount,
    /// The most that one transfer may be, by the way that takes most.
    pub at_once: Amount,
    /// The most that may go out in a month.
    pub month: Amount,
}

/// An identification under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Raising {
    /// The details are compared with the register of documents.
    Checking {
        /// When the outcome is known at the latest.
        until: Timestamp,
    },
    /// A visit is booked.
    Visit(VisitView),
}

/// Why an identification came to nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IdentityFailure {
    /// The register does not know the document.
    NotInRegister,
}

named! { IdentityFailure: NotInRegister = "not-in-register" }

/// Where the owner's identification is, and where it can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IdentificationView {
    /// The level now.
    pub level: Identification,
    /// What is under way.
    pub raising: Option<Raising>,
    /// Why the last try came to nothing, if it did.
    pub failure: Option<IdentityFailure>,
    /// Every level, the least first.
    pub levels: Vec<LevelView>,
    /// Visits that can be booked, the soonest first; none before the details are known.
    pub visits: Vec<VisitView>,
}

/// A detail that cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum IdentityDetail {
    /// The name.
    Name,
    /// The date of birth: no such day, too young, or nobody is so old.
    Born,
    /// The number of the document.
    Document,
}

/// Why something about an identification was refused. Nothing was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum IdentityRefusal {
    /// A detail cannot be right.
    #[error("not right: {0:?}")]
    BadDetail(IdentityDetail),
    /// The details are being compared already.
    #[error("the details are being checked")]
    Checking,
    /// The owner is known so well already.
    #[error("that level is reached")]
    Reached,
    /// Name and document come before a visit.
    #[error("the details come first")]
    DetailsFirst,
    /// No visit can be booked there and then.
    #[error("no such visit")]
    NoSuchVisit,
}

impl From<IdentityRefusal> for Refusal {
    fn from(refusal: IdentityRefusal) -> Self {
        Self::Identity(refusal)
    }
}
