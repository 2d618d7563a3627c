//! The scenarios in the program: every one is well written, plays to its end in every language, and stands for a journey.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "scenarios/format.rs"]
mod format;
#[path = "scenarios/pictures.rs"]
mod pictures;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use jiff::tz::{TimeZone, offset};
use kiwi::demo::{Journey, Player, Scenario, Shelved, State, Transcript, parse, shelf};
use kiwi::i18n::{L10n, Language};
use kiwi::tui::Options;
use kiwi::tui::theme::GlyphSet;

/// What the machine's clock says when a scenario begins here.
const NOW: &str = "2026-11-28T12:00:00Z";

fn scenario(shelved: &Shelved) -> Scenario {
    parse(shelved.text).unwrap_or_else(|problem| {
        let why = problem.reason.say(&L10n::new(Language::En));
        panic!("{}.toml:{}:{}: {why}", shelved.name, problem.line, problem.column)
    })
}

/// Plays it; what was written down, or why it could not go on.
fn played(shelved: &Shelved, language: Language) -> Result<String, String> {
    let (scenario, l) = (scenario(shelved), L10n::new(language));
    let (size, zone) = (scenario.size, TimeZone::fixed(offset(3)));
    let now = NOW.parse().expect("a time");
    let player = Player::new(scenario, None, Options { language, zone, ..Options::default() }, size, now);
    let mut player = player.map_err(|setup| format!("{}: {}", shelved.name, setup.say(&l)))?;
    let mut text = Transcript::of(&player).head(shelved.name);
    player.play(|player, step| {
        text += &Transcript::of(player).step(step);
        true
    });
    if let Some(failure) = player.failure() {
        let (name, line, why) = (shelved.name, failure.line, failure.say(&l));
        return Err(format!("{name}.toml:{line}, in {}: {why}\n{}", language.name(), failure.screen));
    }
    assert_eq!(player.state(), State::Ended, "{}", shelved.name);
    Ok(text + &Transcript::of(&player).end(&l))
}

fn all_play_in(language: Language) {
    let failed: Vec<_> = shelf().iter().filter_map(|shelved| played(shelved, language).err()).collect();
    assert!(failed.is_empty(), "\n{}", failed.join("\n"));
}

#[test]
fn every_scenario_plays_to_its_end_in_english() {
    all_play_in(Language::En);
}

#[test]
fn every_scenario_plays_to_its_end_in_bulgarian() {
    all_play_in(Language::Bg);
}

#[test]
fn every_scenario_plays_to_its_end_in_russian() {
    all_play_in(Language::Ru);
}

#[test]
fn a_transcript_says_what_was_said_done_and_true() {
    let shelved = kiwi::demo::find("j09-order-and-pay").expect("on the shelf");
    insta::assert_snapshot!(played(shelved, Language::En).expect("played"));
}

#[test]
fn the_same_seed_plays_the_same_screens() {
    let last = |seed| {
        let shelved = kiwi::demo::find("j09-order-and-pay").expect("on the shelf");
        let scenario = scenario(shelved);
        let size = scenario.size;
        let now = NOW.parse().expect("a time");
        let player = Player::new(scenario, seed, Options::default(), size, now);
        let mut player = player.unwrap_or_else(|_| panic!("a world"));
        player.play(|_, _| true);
        assert_eq!(player.state(), State::Ended, "seed {seed:?}");
        player.watch().screen(size)
    };
    assert_eq!(last(None), last(Some(7)));
    assert_ne!(last(Some(8)), last(Some(9)), "another seed is another world");
}

#[test]
fn a_terminal_without_the_signs_plays_them_too() {
    for name in ["j01-wrong-captcha", "j16-counter-offer"] {
        let scenario = scenario(kiwi::demo::find(name).expect("on the shelf"));
        let (size, now) = (scenario.size, NOW.parse().expect("a time"));
        let options = Options { glyphs: GlyphSet::Ascii, ..Options::default() };
        let mut player = Player::new(scenario, None, options, size, now).unwrap_or_else(|_| panic!("a world"));
        player.play(|_, _| true);
        assert_eq!(player.state(), State::Ended, "{name}");
    }
}

#[test]
fn what_cannot_go_on_says_where_and_why() {
    let text = "title = \"T\"\njourney = \"J4\"\n\n[[step]]\nsay = \"S\"\n\n[[step]]\nkeys = \"down\"\nat = \"home\"\n";
    let why = played(&Shelved { name: "wrong", text }, Language::En).expect_err("there is no wallet");
    assert!(why.starts_with("wrong.toml:7, in English: Expected the screen “home”; on top is “welcome”."), "{why}");
    assert!(why.contains("Register online"), "{why}");
}

#[test]
fn a_step_after_the_program_was_left_is_not_taken_for_played() {
    let step = |keys: &str| format!("[[step]]\nkeys = \"{keys}\"\n");
    let head = "title = \"T\"\njourney = \"J4\"\n";
    let play = |text: String| played(&Shelved { name: "left", text: text.leak() }, Language::En);
    assert!(play(format!("{head}{}", step("q"))).is_ok(), "a scenario may end so");
    for more in ["at = \"home\"\n", "[[step]]\nexpect = \"No such words\"\n", "[[step]]\nkeys = \"down\"\n"] {
        let why = play(format!("{head}{}{more}", step("q"))).expect_err(more);
        assert!(why.contains("The program was left before this."), "{why}");
    }
}

#[test]
fn every_scenario_speaks_every_language() {
    for shelved in shelf() {
        let scenario = scenario(shelved);
        for words in scenario.words() {
            for language in Language::ALL {
                assert!(words.exactly(language).is_some(), "{}: not in {language:?}: {words:?}", shelved.name);
            }
        }
        let said = scenario.words().count();
        assert!(said > 2, "{}: hardly anything is said", shelved.name);
    }
}

#[test]
fn every_file_is_on_the_shelf_under_its_journey() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/scenarios");
    let entries = fs::read_dir(folder).expect("scenarios");
    let names = entries.map(|entry| entry.expect("a file").file_name().into_string().expect("a name"));
    let files: BTreeSet<_> = names.map(|name| name.trim_end_matches(".toml").to_owned()).collect();
    let shelved: Vec<_> = shelf().iter().map(|shelved| shelved.name.to_owned()).collect();
    assert_eq!(shelved, files.into_iter().collect::<Vec<_>>(), "in the order of their names");
    for shelved in shelf() {
        let Journey(number) = scenario(shelved).journey;
        assert!(shelved.name.starts_with(&format!("j{number:02}-")), "{} is of J{number}", shelved.name);
    }
}

#[test]
fn every_journey_can_be_seen() {
    let seen: BTreeSet<_> = shelf().iter().map(|shelved| scenario(shelved).journey.0).collect();
    assert_eq!(seen, (1..=Journey::LAST).collect());
}

#[test]
fn nothing_of_a_world_is_left() {
    let folders = || {
        let entries = fs::read_dir(std::env::temp_dir()).expect("a folder for temporary files");
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let own = format!("kiwi-demo-{}-", std::process::id());
        names.filter(|name| name.starts_with(&own)).collect::<BTreeSet<_>>()
    };
    let shelved = kiwi::demo::find("j03-first-login").expect("on the shelf");
    let scenario = scenario(shelved);
    let size = scenario.size;
    let now = NOW.parse().expect("a time");
    let player = Player::new(scenario, None, Options::default(), size, now).unwrap_or_else(|_| panic!("a world"));
    let during = folders();
    assert!(!during.is_empty());
    for name in &during {
        let mode = fs::metadata(std::env::temp_dir().join(name)).map(|folder| folder.permissions().mode() & 0o777);
        assert!(mode.map_or(true, |mode| mode == 0o700), "others may look into it");
    }
    drop(player);
    assert!(folders().is_subset(&during) && folders().len() < during.len());
}

/// Every way to write a file, each into this folder.
fn writing_into(folder: &Path) -> String {
    let path = |name: &str| folder.join(name).display().to_string();
    let (past, slip) = (path("past.csv"), path("slip.txt"));
    let (copy, case) = (path("copy.kiwi"), path("case.eml"));
    format!(
        "
title = \"T\"
journey = \"J18\"
[[wallet]]
number = \"+7 916 123-45-67\"
notes = [5000]
open = true
[[step]]
keys = 'alt+7 x tab ctrl+u type:\"{past}\" enter right enter'
expect = \"past.csv is written\"
[[step]]
keys = 'alt+7 enter x ctrl+u type:\"{slip}\" enter right enter'
expect = \"slip.txt is written\"
[[step]]
keys = \"alt+9\"
[[step]]
press = \"Back up to a file\"
[[step]]
keys = 'ctrl+u type:\"{copy}\" enter'
expect = \"The backup is in copy.kiwi\"
[[step]]
keys = \"alt+8 end enter tab tab type:hello tab enter\"
[[step]]
press = \"Keep as a letter\"
[[step]]
keys = 'ctrl+u type:\"{case}\" enter right enter'
expect = \"Written: case.eml\"
"
    )
}

#[test]
fn a_file_that_is_written_goes_with_its_world() {
    let folder = tempfile::tempdir().expect("a folder");
    let text: &str = Box::leak(writing_into(folder.path()).into_boxed_str());
    played(&Shelved { name: "writing", text }, Language::En).expect("written");
    let left: Vec<_> = fs::read_dir(folder.path()).expect("the folder").collect();
    assert!(left.is_empty(), "in a folder of this machine: {left:?}");
}

/// A wallet with a password of its own, and what is done with it.
fn own_password(steps: &str) -> String {
    let wallet = "[[wallet]]\nnumber = \"+7 916 123-45-67\"\npassword = \"молив чайка дъга 58\"\nopen = true\n";
    format!("title = \"T\"\njourney = \"J3\"\n{wallet}{steps}")
}

const LOG_IN: &str = "
[[step]]
keys = \"enter type:+79161234567 enter\"
[[step]]
type_password = true
[[step]]
keys = \"enter\"
at = \"home\"
";

#[test]
fn a_wallet_s_own_password_is_typed_and_not_the_one_that_still_lies_on_the_phone() {
    let text = own_password(&format!("[[step]]\nkeys = \"ctrl+l esc\"\nat = \"welcome\"{LOG_IN}"));
    played(&Shelved { name: "own", text: Box::leak(text.into_boxed_str()) }, Language::En).expect("logged in");
}

#[test]
fn a_restart_keeps_what_was_written_down_and_nothing_else() {
    let order = |goods: &str| format!("[[step]]\nkeys = \"alt+2 / type:{goods} enter enter\"\nat = \"order\"\n");
    // The language was written down, and so was the order; the next one is another, and no repetition of the first.
    let restart = "[[step]]\nkeys = \"f7\"\n[[step]]\nadvance = \"3 days\"\n[[step]]\nrestart = true\nat = \"welcome\"\nexpect = \"6 март\"\n";
    let there = "[[step]]\nkeys = \"alt+6\"\nat = \"orders\"\nexpect = \"USB\"\n";
    let text = own_password(&[&order("USB"), restart, LOG_IN, there, &order("lamp"), there].concat());
    let text: &str = Box::leak(text.into_boxed_str());
    let told = played(&Shelved { name: "restart", text }, Language::En).expect("played");
    assert!(told.contains("> restart\n"), "{told}");
}
