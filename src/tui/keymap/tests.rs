//! What the table of actions and the settings' keys promise.

use super::*;

const FORM: [Context; 3] = [Context::Form, Context::Cabinet, Context::Global];
const FIELD: [Context; 4] = [Context::Text, Context::Form, Context::Cabinet, Context::Global];

fn key(text: &str) -> Chord {
    text.parse().unwrap()
}

fn wish(name: &str, keys: &[&str]) -> (String, Vec<String>) {
    (name.to_owned(), keys.iter().map(|text| (*text).to_owned()).collect())
}

/// What is said to the wishes of a file.
fn remap<const N: usize>(keymap: &mut Keymap, wishes: [(&str, &[&str]); N]) -> [Result<(), Refused>; N] {
    keymap.remap(&wishes.map(|(name, keys)| wish(name, keys))).try_into().unwrap()
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
            assert_eq!(keymap.conflicts(info.action, *chord).next(), None, "{chord} of {}", info.name);
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

#[cfg(unix)]
#[test]
fn terminals_send_every_key_that_is_promised() {
    let keymap = Keymap::default();
    for info in ACTIONS {
        assert!(keymap.chords(info.action).iter().all(|chord| chord.is_sent()), "{}", info.name);
    }
}

#[test]
fn a_key_can_be_changed() {
    let mut keymap = Keymap::default();
    assert_eq!(remap(&mut keymap, [("lock", &["ctrl+alt+l", "f10"])]), [Ok(())]);
    assert_eq!(keymap.action(key("f10"), &FORM), Some(Action::Lock));
    assert_eq!(keymap.action(key("ctrl+l"), &FORM), None);
    assert_eq!(remap(&mut keymap, [("mask", &[])]), [Ok(())]);
    assert_eq!(keymap.action(key("f6"), &FORM), None);
}

#[test]
fn what_would_confuse_is_refused_and_changes_nothing() {
    let mut keymap = Keymap::default();
    let taken = |chord: &str, action| Err(Refused::Taken(key(chord), action));
    assert_eq!(remap(&mut keymap, [("lock", &["ctrl+p"])]), [taken("ctrl+p", Action::Palette)]);
    assert_eq!(remap(&mut keymap, [("help", &["tab"])]), [taken("tab", Action::Next)]);
    assert_eq!(remap(&mut keymap, [("lokc", &[])]), [Err(Refused::UnknownAction(Some("lock")))]);
    assert_eq!(remap(&mut keymap, [("aardvark", &[])]), [Err(Refused::UnknownAction(None))]);
    assert_eq!(remap(&mut keymap, [("delete-word", &["w"])]), [Err(Refused::Typed(key("w")))]);
    assert_eq!(remap(&mut keymap, [("quit", &[])]), [Err(Refused::Needed(Action::Quit))]);
    #[cfg(unix)]
    assert_eq!(remap(&mut keymap, [("lock", &["ctrl+m"])]), [Err(Refused::NotSent(key("ctrl+m")))]);
    assert!(matches!(remap(&mut keymap, [("lock", &["ctrl+nope"])]), [Err(Refused::NotAKey(..))]));
    assert_eq!(keymap.action(key("ctrl+l"), &FORM), Some(Action::Lock));
}

#[test]
fn two_actions_can_change_keys_whichever_stands_first() {
    let (mask, language): (&[&str], &[&str]) = (&["f7"], &["f6", "ctrl+o"]);
    for wishes in [[("mask", mask), ("language", language)], [("language", language), ("mask", mask)]] {
        let mut keymap = Keymap::default();
        assert_eq!(remap(&mut keymap, wishes), [Ok(()), Ok(())]);
        assert_eq!(keymap.action(key("f7"), &FORM), Some(Action::Mask));
        assert_eq!(keymap.action(key("f6"), &FORM), Some(Action::Language));
    }
}

#[test]
fn a_key_that_is_not_given_away_after_all_is_taken() {
    let mut keymap = Keymap::default();
    // The language would have given F7 away, but for a key that it cannot have.
    let said =
        remap(&mut keymap, [("mask", &["f7"]), ("language", &["ctrl+p"]), ("theme", &["f12"]), ("notices", &["f12"])]);
    let taken = |chord: &str, action| Err(Refused::Taken(key(chord), action));
    let (language, mask) = (taken("ctrl+p", Action::Palette), taken("f7", Action::Language));
    assert_eq!(said, [mask, language, Ok(()), taken("f12", Action::Theme)]);
    assert_eq!(keymap.action(key("f9"), &FORM), Some(Action::Notices));
    assert_eq!(keymap.action(key("f12"), &FORM), Some(Action::Theme));
}

#[test]
fn a_key_that_two_have_is_asked_of_the_one_that_keeps_it() {
    let mut keymap = Keymap::default();
    // Both the list's filter of orders and the fate of an order may have it: only the first of them is given another.
    let shared = key("f");
    let owners: Vec<Action> = keymap.conflicts(Action::Mask, shared).collect();
    assert!(owners.len() > 1, "{owners:?}");
    let [first, kept] = [owners[0], owners[1]];
    let name = first.info().name;
    let said = remap(&mut keymap, [("mask", &["f"]), (name, &["f", "f11"])]);
    assert_eq!(said, [Err(Refused::Taken(shared, kept)), Ok(())]);
}
