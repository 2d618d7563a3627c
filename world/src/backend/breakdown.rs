//! What can be made to fail on the other side, so that it can be seen what the wallet does then.

use serde::{Deserialize, Serialize};

use crate::domain::named::named;

/// Something of the shop's or the service's that can fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Breakdown {
    /// The shop does not take the money that is held for it.
    Capture,
    /// The shop does not acknowledge the money that it took.
    Acknowledgement,
    /// The service executes a charge twice.
    DoubleCharge,
}

named! {
    Breakdown:
    Capture = "capture",
    Acknowledgement = "acknowledgement",
    DoubleCharge = "double-charge",
}
