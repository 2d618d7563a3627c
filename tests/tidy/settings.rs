//! The document about settings and themes, held to what the program reads.

use kiwi::config::{self, Settings};
use kiwi::tui::keymap::Keymap;
use kiwi::tui::theme::{Depth, Role, Theme};

const DOCUMENT: &str = include_str!("../../docs/SETTINGS.md");

/// The code blocks of the document, in order.
fn blocks() -> Vec<&'static str> {
    DOCUMENT.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn every_setting_is_named_and_the_defaults_are_the_defaults() {
    for key in config::KEYS {
        assert!(DOCUMENT.contains(key), "{key} is not documented");
    }
    let mut keymap = Keymap::default();
    let defaults = blocks().first().copied().expect("a block of settings");
    let (settings, problems) = config::read(defaults, |wishes| keymap.remap(wishes));
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(settings, Settings::default());
}

#[test]
fn the_theme_shown_works_and_every_role_is_named() {
    let theme = blocks().into_iter().find(|block| block.contains("[roles]")).expect("a theme");
    Theme::from_file("mine", theme, Depth::True).expect("the theme of the document");
    for role in Role::ALL {
        assert!(DOCUMENT.contains(&format!("`{}`", role.name())), "{} is not documented", role.name());
    }
}
