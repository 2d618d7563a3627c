//! Pieces that screens are put together from. They know the theme and the words, and nothing of wallets.

pub mod area;
pub mod aside;
pub mod form;
pub mod line;
pub mod list;
pub mod pictures;
pub mod reader;
pub mod secret;
pub mod tabs;
pub mod verdict;

pub use aside::Aside;
pub use form::{Form, FormEvent};
pub use list::{List, ListEvent};
pub use reader::Reader;
pub use tabs::tabs;
pub use verdict::{Tone, Verdict};
