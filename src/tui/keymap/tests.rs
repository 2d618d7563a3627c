//! What the table of actions and the settings' keys promise.

use super::*;

const FORM: [Context; 3] = [Context::Form, Context::Cabinet, Context::Global];
const FIELD: [Context; 4] = [Context::Text, Context::Form, Context::Cabinet, Context::Global];

fn key(text: &str) -> Chord {
    text.parse().unwrap()
}

fn keys(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn every_default_key_can_be_read() {
    for info in ACTIONS {
        for text in info.chords {
            assert_eq!(text.parse::<Chord>().map(|chord| chord.to_string()).as_deref(), Ok(*text), "{}", info.name);
        }
    }
}

#[test]
fn no_key_means_two_things_in_one_place() {
    let keymap = Keymap::default();
    for info in ACTIONS {
        for chord in keymap.chords(info.action) {
            assert_eq!(keymap.conflict(info.action, *chord), None, "{chord} of {}", info.name);
        }
    }
}

#[test]
fn a_field_takes_its_characters_and_the_arrows() {
    let keymap = Keymap::default();
    assert_eq!(keymap.action(key("1"), &FORM), Some(Action::Section1));
    assert_eq!(keymap.action(key("1"), &FIELD), None);
    assert_eq!(keymap.action(key("?"), &FIELD), None);
    assert_eq!(keymap.action(key("alt+1"), &FIELD), Some(Action::Section1));
    assert_eq!(keymap.action(key("left"), &FORM), Some(Action::Left));
    assert_eq!(keymap.action(key("left"), &FIELD), Some(Action::CursorLeft));
}

#[test]
fn shortcuts_are_found_on_cyrillic_layouts_but_never_in_fields() {
    let keymap = Keymap::default();
    assert_eq!(keymap.action(key("й"), &FORM), Some(Action::Leave));
    assert_eq!(keymap.action(key("ctrl+з"), &FORM), Some(Action::Palette));
    assert_eq!(keymap.action(key("ctrl+з"), &FIELD), Some(Action::Palette));
    assert_eq!(keymap.action(key("й"), &FIELD), None);
}

#[test]
fn a_key_can_be_changed() {
    let mut keymap = Keymap::default();
    assert_eq!(keymap.remap("lock", &keys(&["ctrl+shift+l", "f10"])), Ok(()));
    assert_eq!(keymap.action(key("f10"), &FORM), Some(Action::Lock));
    assert_eq!(keymap.action(key("ctrl+l"), &FORM), None);
    assert_eq!(keymap.remap("mask", &[]), Ok(()));
    assert_eq!(keymap.action(key("f6"), &FORM), None);
}

#[test]
fn what_would_confuse_is_refused_and_changes_nothing() {
    let mut keymap = Keymap::default();
    let taken = |chord: &str, action| Err(Refused::Taken(key(chord), action));
    assert_eq!(keymap.remap("lock", &keys(&["ctrl+p"])), taken("ctrl+p", Action::Palette));
    assert_eq!(keymap.remap("help", &keys(&["tab"])), taken("tab", Action::Next));
    assert_eq!(keymap.remap("lokc", &[]), Err(Refused::UnknownAction(Some("lock"))));
    assert_eq!(keymap.remap("aardvark", &[]), Err(Refused::UnknownAction(None)));
    assert_eq!(keymap.remap("delete-word", &keys(&["w"])), Err(Refused::Typed(key("w"))));
    assert_eq!(keymap.remap("quit", &[]), Err(Refused::Needed(Action::Quit)));
    assert!(matches!(keymap.remap("lock", &keys(&["ctrl+nope"])), Err(Refused::NotAKey(..))));
    assert_eq!(keymap.action(key("ctrl+l"), &FORM), Some(Action::Lock));
}
