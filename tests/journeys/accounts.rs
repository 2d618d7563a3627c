//! The clock, the accounts in other currencies and the identification, by keys on the real program.

mod clock;
mod exchange;

mod limits;

use crate::{options, rich};
