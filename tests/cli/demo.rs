//! `kiwi demo` without a terminal.

use std::fs;

use insta::assert_snapshot;

use crate::program::Program;

const FAILS: &str = "title = \"T\"\njourney = \"J4\"\n\n[[step]]\nat = \"home\"\n";

#[test]
fn without_a_name_it_lists_in_the_person_s_language() {
    let program = Program::new();
    let listed = program.run(&["demo"]).succeeded();
    assert_eq!(program.run(&["demo", "--list"]).succeeded(), listed);
    assert!(listed.lines().count() > 40, "{listed}");
    assert!(listed.lines().any(|line| line.starts_with("j09-order-and-pay") && line.ends_with("J9   Order and pay")));
    let bulgarian = program.run(&["demo", "--lang", "bg"]).succeeded();
    assert!(bulgarian.contains("Поръчка и плащане"), "{bulgarian}");
}

#[test]
fn checking_says_where_and_why() {
    let program = Program::new();
    assert_snapshot!(program.run(&["demo", "--check", "j01-register-online"]).err, @"1 scenario is well written.");
    assert!(program.run(&["demo", "--check"]).err.contains("scenarios are well written"));
    fs::write(program.home().join("mine.toml"), FAILS.replace("\"home\"", "\"Home\"")).expect("a file");
    assert_snapshot!(program.run(&["demo", "--check", "mine.toml"]).failed_with(1), @"mine.toml:5:6: “Home” is not understood here: a screen's name, in small letters and dashes");
    fs::write(program.home().join("mine.toml"), "title = ").expect("a file");
    assert_snapshot!(program.run(&["demo", "--check", "mine.toml"]).failed_with(1), @"mine.toml:1:9: string values must be quoted, expected literal string");
    fs::write(program.home().join("mine.toml"), [0xff, 0xfe]).expect("a file");
    program.run(&["demo", "--check", "mine.toml"]).failed_with(1);
    assert_snapshot!(program.run(&["demo", "--check", "yours.toml"]).failed_with(2), @"kiwi: There is no scenario “yours.toml”, and no file of that name. kiwi demo --list names all.");
}

#[test]
fn without_a_screen_it_is_played_all_the_same() {
    let program = Program::new();
    let home = program.home().display().to_string();
    let run = program.with("TMPDIR", &home).run(&["demo", "j03-first-login", "--headless", "--lang", "ru"]);
    let told = run.succeeded();
    assert!(told.starts_with("J3  Первый вход (j03-first-login)\n"), "{told}");
    assert!(told.ends_with("всё было как надо.\n"), "{told}");
    assert_eq!(program.files(), [""; 0], "its world is thrown away");
}

#[test]
fn what_is_not_so_is_told_with_the_screen() {
    let program = Program::new();
    fs::write(program.home().join("mine.toml"), FAILS).expect("a file");
    let run = program.run(&["demo", "mine.toml", "--headless", "--lang", "en"]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.starts_with("Step 1 (line 4): Expected the screen “home”; on top is “welcome”."), "{}", run.err);
    assert!(run.err.contains("Register at a cash terminal"), "{}", run.err);
}

#[test]
fn without_a_terminal_nothing_is_shown() {
    let program = Program::new();
    let said = program.run(&["demo", "j03-first-login"]).failed_with(2);
    assert!(said.contains("--headless"), "{said}");
    for wrong in [&["demo", "--speed", "2"][..], &["demo", "x", "--speed", "0"], &["demo", "x", "--list"]] {
        assert_eq!(program.run(wrong).code, Some(2), "{wrong:?}");
    }
}
