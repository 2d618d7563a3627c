//! The settings file and the folders of the machine.
//!
//! Settings never keep the program from starting: what is wrong in the file is named with its line, what is right holds, and the
//! rest is as if it were not there.

mod nearest;
mod paths;
mod read;
mod write;

use std::collections::BTreeMap;

pub use nearest::nearest;
pub use paths::{Paths, PathsError};
pub use read::{KEYS, LARGEST_FILE, Problem, Reason, read, text_of};
pub use write::{save, written};

use crate::i18n::Language;

/// The shortest and the longest auto-lock that can be set, in minutes.
pub const AUTO_LOCK_MINUTES: std::ops::RangeInclusive<u16> = 1..=240;

/// After how long without a key the wallet locks itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AutoLock {
    /// After so many minutes.
    After(u16),
    /// Never.
    Never,
}

/// A choice the machine can make by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Auto<T> {
    /// As the machine says.
    #[default]
    Auto,
    /// As the person says.
    Set(T),
}

/// Which signs are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GlyphChoice {
    /// Lines, blocks and dots.
    Unicode,
    /// Only what every terminal has.
    Ascii,
}

/// Whether there is colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColorWish {
    /// As the terminal and `NO_COLOR` say.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The person's settings: what the file says, or the defaults.
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The language; by the machine's locale when not set.
    pub language: Auto<Language>,
    /// The theme's name: one of the program's, or a file in the themes folder.
    pub theme: String,
    /// When the wallet locks itself.
    pub auto_lock: AutoLock,
    /// Whether amounts and numbers are hidden from the start.
    pub mask_on_start: bool,
    /// Whether the mouse is read.
    pub mouse: bool,
    /// Which signs are drawn.
    pub glyphs: Auto<GlyphChoice>,
    /// Whether there is colour.
    pub color: ColorWish,
    /// Whether the login screen may remember the masked number.
    pub remember_label: bool,
    /// Whether the menu tells how far the guide has come.
    pub guide_in_menu: bool,
    /// Other keys for actions, by the action's name.
    pub keys: BTreeMap<String, Vec<String>>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Auto::Auto,
            theme: "dark".to_owned(),
            auto_lock: AutoLock::After(5),
            mask_on_start: false,
            mouse: true,
            glyphs: Auto::Auto,
            color: ColorWish::Auto,
            remember_label: false,
            guide_in_menu: true,
            keys: BTreeMap::new(),
        }
    }
}

#[cfg(test)]
mod tests;
