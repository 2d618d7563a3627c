//! Scenarios that play themselves: a file says what the world is like, which keys are pressed, what is said of it and what must
//! be true then.
//!
//! [`read`](parse) makes a [`Scenario`] of a text and says where the text is wrong. A [`Player`] plays it: the real application over
//! the real session, in a profile that is thrown away, by a clock of its own. [`show()`] does that on a terminal;
//! [`Player::play`] without one.
//!
//! *Invariants.* A scenario never touches a wallet, a setting, a label or a folder of this machine. The same scenario, seed and
//! size give the same screens, played by a person's clock or by none.

mod chance;
mod drawer;
mod format;
mod names;
mod player;
mod problem;
mod read;
mod scenario;
mod shelf;
mod show;
mod stage;
mod strip;
mod transcript;
mod words;
mod world;

pub use player::{Failure, Player, State, Unmet};
pub use problem::{Kind, Problem, Reason};
pub use read::{LARGEST_FILE, parse};
pub use scenario::{Journey, Scenario};
pub use shelf::{Shelved, find, shelf};
pub use show::{Show, Shown, Unshown, as_shown, show};
pub use stage::Stage;
pub use transcript::Transcript;
pub use words::Words;
pub use world::Setup;
