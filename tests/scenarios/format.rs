//! What is wrong with a file, and where.

use kiwi::demo::{LARGEST_FILE, Problem, Reason, parse, shelf};
use kiwi::i18n::{L10n, Language};
use proptest::prelude::*;

const GOOD: &str = r#"title = "A title"
journey = "J9"

[world]
seed = 3
starts = "2026-03-03T09:00"
size = [100, 30]
language = "bg"
network = "slow"

[[wallet]]
number = "+7 916 123-45-67"
password = "молив чайка дъга 58"
known = "simplified"
notes = [5000, 100]
accounts = ["USD"]
open = true

[[order]]
goods = "USB"
paid = true
fate = "lost"

[[fault]]
at = "opening"
what = "reply-lost"

[[breakdown]]
what = "capture"
times = 2

[[step]]
say.en = "Say"
say.ru = "Скажи"
keys = "tab enter"
at = "home"
balance = "1 153.20"
order = "paid"
"#;

/// The first problem of the good file with a piece of it replaced, as `line:column reason`.
#[track_caller]
fn wrong(piece: &str, other: &str) -> String {
    assert!(GOOD.contains(piece), "{piece:?}");
    told(&GOOD.replacen(piece, other, 1))
}

#[track_caller]
fn told(text: &str) -> String {
    let Problem { line, column, reason } = parse(text).map(drop).expect_err("something is wrong");
    format!("{line}:{column} {}", reason.say(&L10n::new(Language::En)))
}

/// A file with this step alone.
#[track_caller]
fn wrong_step(step: &str) -> String {
    told(&format!("title = \"T\"\njourney = \"J1\"\n[[step]]\n{step}\n"))
}

#[test]
fn a_good_file_is_good() {
    let scenario = parse(GOOD).expect("a scenario");
    assert_eq!((scenario.steps(), scenario.size, scenario.seed), (1, (100, 30), 3));
}

#[test]
fn what_is_no_toml_is_told_with_its_place() {
    insta::assert_snapshot!(wrong("seed = 3", "seed = = 3"), @"5:8 extra `=`, expected nothing");
    insta::assert_snapshot!(wrong("seed = 3", "seed = \"three\""), @r#"5:8 invalid type: string "three", expected u64"#);
    insta::assert_snapshot!(wrong("seed = 3", "sead = 3"), @"5:1 unknown field `sead`, expected one of `seed`, `starts`, `size`, `language`, `network`");
    insta::assert_snapshot!(wrong("journey = \"J9\"\n", ""), @"1:1 missing field `journey`");
    insta::assert_snapshot!(wrong("say.ru", "say.fr"), @"34:5 unknown field `fr`, expected one of `en`, `bg`, `ru`");
    insta::assert_snapshot!(wrong_step("press_key = \"x\""), @"4:1 unknown field `press_key`, expected one of `say`, `keys`, `type`, `press`, `choose`, `type_code`, `type_password`, `type_captcha`, `type_recovery_key`, `act`, `wait`, `restart`, `advance`, `network`, `fault`, `breakdown`, `fate`, `freeze`, `wallet`, `at`, `expect`, `absent`, `balance`, `order`, `picture`");
    insta::assert_snapshot!(wrong_step("say = 5"), @r#"4:7 invalid type: integer `5`, expected a text, or { en = "…", bg = "…", ru = "…" }"#);
}

#[test]
fn names_that_mean_nothing_are_told_with_those_that_do() {
    insta::assert_snapshot!(wrong("\"J9\"", "\"J21\""), @"2:11 “J21” is not understood here: a journey, one of J1, …, J20");
    insta::assert_snapshot!(wrong("\"bg\"", "\"de\""), @"8:12 “de” is not understood here: a language, one of en, bg, ru");
    insta::assert_snapshot!(wrong("\"slow\"", "\"fast\""), @"9:11 “fast” is not understood here: a state of the network, one of online, slow, flaky, offline");
    insta::assert_snapshot!(wrong("\"simplified\"", "\"well\""), @"14:9 “well” is not understood here: how well an owner is known, one of anonymous, simplified, full");
    insta::assert_snapshot!(wrong("100]", "300]"), @"15:9 “300” is not understood here: a bank note, one of 50, 100, 200, 500, 1000, 2000, 5000");
    insta::assert_snapshot!(wrong("\"USD\"", "\"RUB\""), @"16:13 “RUB” is not understood here: an account's currency, one of USD, EUR");
    insta::assert_snapshot!(wrong("\"lost\"", "\"eaten\""), @"22:8 “eaten” is not understood here: what becomes of a parcel, one of fine, lost, damaged, missing, poor, different");
    insta::assert_snapshot!(wrong("\"reply-lost\"", "\"reply-eaten\""), @"26:8 “reply-eaten” is not understood here: what goes wrong with a request, one of request-lost, reply-lost, delivered-twice, service-down");
    insta::assert_snapshot!(wrong("order = \"paid\"", "order = \"payed\""), @"38:9 “payed” is not understood here: a state of an order, one of awaiting-payment, paid, shipped, delivered, completed, closed, refunded");
    insta::assert_snapshot!(wrong_step("act = \"jump-year\""), @"4:7 “jump-year” is not understood here: an action by its name, one of jump-hour, jump-day, jump-three-days, jump-week, jump-month, jump-to-next");
    insta::assert_snapshot!(wrong_step("wallet = \"closed\""), @"4:10 “closed” is not understood here: a state of a wallet, one of active, outgoing-blocked, blocked");
}

#[test]
fn keys_amounts_times_and_sizes_are_checked() {
    insta::assert_snapshot!(wrong("tab enter", "tab entr"), @"35:8 word 2: “entr” is not a key");
    insta::assert_snapshot!(wrong("tab enter", "type:\\\"open"), @"35:8 a quotation mark is not closed");
    insta::assert_snapshot!(wrong("1 153.20", "1 153.2O"), @"37:11 “1 153.2O” is not understood here: an amount, such as 1153.20 or 50.00 USD");
    insta::assert_snapshot!(wrong("1 153.20", "1,153"), @"37:11 “1,153” is not understood here: an amount, such as 1153.20 or 50.00 USD");
    insta::assert_snapshot!(wrong("2026-03-03T09:00", "tomorrow"), @"6:10 “tomorrow” is not understood here: a day and a time of the years 2020 to 2040, such as 2026-03-03T09:00");
    insta::assert_snapshot!(wrong("[100, 30]", "[10, 3]"), @"7:8 “10x3” is not understood here: a size from 60 × 18 to 300 × 100");
    insta::assert_snapshot!(wrong("+7 916 123-45-67", "916"), @"12:10 “916” is not understood here: a mobile number that no other wallet here has");
    insta::assert_snapshot!(wrong("молив чайка дъга 58", "password1"), @"13:12 One of the passwords that are tried first.");
    insta::assert_snapshot!(wrong("times = 2", "times = 0"), @"30:9 “0” is not understood here: a number of times from 1 to 100");
    insta::assert_snapshot!(wrong_step("advance = \"3 weeks\""), @"4:11 “3 weeks” is not understood here: a while, such as 3 days or 12 hours; waits are 1 to 3600 seconds");
    insta::assert_snapshot!(wrong_step("wait = 100000"), @"4:8 “100000” is not understood here: a while, such as 3 days or 12 hours; waits are 1 to 3600 seconds");
    insta::assert_snapshot!(wrong_step("at = \"Home\""), @"4:6 “Home” is not understood here: a screen's name, in small letters and dashes");
}

#[test]
fn what_contradicts_itself_is_told() {
    insta::assert_snapshot!(wrong_step("keys = \"tab\"\nwait = 3"), @"5:8 a step does one thing; what follows is a step of its own");
    insta::assert_snapshot!(wrong_step(""), @"3:1 this step says nothing, does nothing and expects nothing");
    insta::assert_snapshot!(wrong_step("type_code = false"), @"4:13 something must stand here; what is not wanted is left out");
    insta::assert_snapshot!(wrong_step("restart = false"), @"4:11 something must stand here; what is not wanted is left out");
    insta::assert_snapshot!(wrong_step("restart = true\nnetwork = \"online\""), @"5:11 a step does one thing; what follows is a step of its own");
    insta::assert_snapshot!(wrong_step("expect = \" \""), @"4:10 something must stand here; what is not wanted is left out");
    insta::assert_snapshot!(wrong_step(&format!("say = \"{}\"", "word ".repeat(40))), @"4:7 this takes 3 lines of 78 characters, there is room for 2");
    insta::assert_snapshot!(wrong("open = true", "open = false"), @"19:1 orders need a wallet that is open");
    insta::assert_snapshot!(wrong("paid = true", "paid = false"), @"22:8 something can become only of an order that is paid");
    let second = "[[wallet]]\nnumber = \"+7 916 123-45-68\"\nopen = true\n\n[[order]]";
    insta::assert_snapshot!(wrong("[[order]]", second), @"19:1 only one wallet can be open");
    insta::assert_snapshot!(wrong("[[order]]", &second.replace("68", "67")), @"20:10 “+7 916 123-45-67” is not understood here: a mobile number that no other wallet here has");
    insta::assert_snapshot!(told("title = \"T\"\njourney = \"J1\"\n"), @"1:1 something must stand here; what is not wanted is left out");
}

#[test]
fn more_than_is_played_is_refused_without_playing_it() {
    let head = "title = \"T\"\njourney = \"J1\"\n";
    insta::assert_snapshot!(told(&format!("{head}{}", "[[step]]\nwait = 1\n".repeat(301))), @"603:1 too much of this: steps, at most 300");
    let long = format!("{head}[[step]]\nkeys = \"type:{}\"\n", "x".repeat(10_001));
    insta::assert_snapshot!(told(&long), @"4:8 too much of this: keys, at most 10000");
    assert_eq!(parse(&" ".repeat(LARGEST_FILE + 1)).map(drop).expect_err("too large").reason, Reason::TooLarge);
    let deep = format!("{head}x = {}1{}", "[".repeat(20_000), "]".repeat(20_000));
    assert!(matches!(parse(&deep).map(drop).expect_err("too deep").reason, Reason::Syntax(_)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    /// Whatever is done to a good file, reading it ends with a scenario or with a place in the file.
    #[test]
    fn no_file_is_too_strange(index in 0..shelf().len(), cut in 0..4_000_usize, length in 0..60_usize, with in "\\PC{0,12}") {
        let text = shelf()[index].text;
        let from = (0..=cut.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
        let to = (from + length..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
        let strange = format!("{}{with}{}", &text[..from], &text[to.max(from)..]);
        if let Err(Problem { line, column, .. }) = parse(&strange) {
            prop_assert!((1..=strange.lines().count() + 1).contains(&line) && column >= 1);
        }
    }

    #[test]
    fn no_text_is_too_strange(text in "\\PC{0,300}") {
        prop_assert!(parse(&text).is_err());
    }
}
