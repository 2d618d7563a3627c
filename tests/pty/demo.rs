//! A scenario on the screen: it plays, waits, is taken over and given back, and leaves nothing behind.

use std::fs;

use rustix::process::Signal;

use crate::pty::Terminal;
use crate::{CTRL_C, Home, assert_given_back};

const F5: &str = "\x1b[15~";
const PLAYED: &str = "title = \"A look around\"\njourney = \"J4\"\n
[[step]]\nsay = \"First the way in.\"\nkeys = \"down\"\n
[[step]]\nsay = \"Then the terminal.\"\nkeys = \"enter\"\nat = \"kiosk\"\n
[[step]]\nsay = \"And back.\"\nkeys = \"esc\"\nat = \"welcome\"\n";

impl Home {
    /// The demonstration of this text, at eight times the pace.
    fn demo(&self, text: &str, more: &[&str]) -> Terminal {
        let file = self.0.path().join("played.toml");
        fs::write(&file, text).expect("a scenario");
        let file = file.display().to_string();
        let arguments = [&["demo", &file, "--lang", "en"], more].concat();
        Terminal::kiwi(self.0.path(), &arguments, 80, 24)
    }

    /// Nothing but the scenario is here: worlds are made in the folder for temporary files, which is under this home.
    fn assert_clean(&self) {
        let entries = fs::read_dir(self.0.path()).expect("the home");
        let names: Vec<_> = entries.map(|entry| entry.expect("an entry").file_name()).collect();
        assert_eq!(names, ["played.toml"]);
    }
}

#[test]
fn a_demonstration_plays_to_its_end_and_gives_the_terminal_back() {
    let home = Home::new();
    let mut terminal = home.demo(PLAYED, &["--speed", "8"]);
    terminal.wait_for("That was it.");
    terminal.type_keys("\x1b");
    assert_eq!(terminal.wait_for_exit().code(), Some(0));
    assert_given_back(&terminal);
    home.assert_clean();
}

#[test]
fn a_demonstration_waits_and_is_taken_over_and_given_back() {
    let home = Home::new();
    let mut terminal = home.demo(PLAYED, &["--step"]);
    terminal.wait_for("waits for you");
    terminal.type_keys(" ");
    terminal.wait_for("Then the terminal.");
    terminal.type_keys("x");
    terminal.wait_for("the keyboard is yours");
    terminal.type_keys("\x1bOP");
    terminal.wait_for("Everywhere");
    terminal.type_keys("\x1bOP");
    terminal.wait_until("the help to go", |screen| !screen.contents().contains("Everywhere"));
    terminal.type_keys(F5);
    terminal.wait_for("waits for you");
    terminal.type_keys(" ");
    terminal.wait_for("And back.");
    terminal.type_keys(CTRL_C);
    assert_eq!(terminal.wait_for_exit().code(), Some(0));
    assert_given_back(&terminal);
    home.assert_clean();
}

#[test]
fn a_demonstration_pauses_and_nothing_goes_on_meanwhile() {
    let home = Home::new();
    let mut terminal = home.demo(PLAYED, &[]);
    terminal.wait_for("First the way in.");
    terminal.type_keys(" ");
    terminal.wait_for("paused");
    let before = terminal.written.len();
    terminal.rest(std::time::Duration::from_secs(4));
    assert_eq!(terminal.written.len(), before, "a pause is still");
    terminal.type_keys("++ ");
    terminal.wait_for("×2");
    terminal.wait_for("Then the terminal.");
    terminal.type_keys("\x1b");
    assert!(terminal.wait_for_exit().success());
}

#[test]
fn a_demonstration_that_cannot_go_on_says_so_and_fails() {
    let home = Home::new();
    let mut terminal = home.demo(&PLAYED.replace("\"kiosk\"", "\"home\""), &["--speed", "8"]);
    terminal.wait_for("cannot go on");
    terminal.type_keys("\x1b");
    assert_eq!(terminal.wait_for_exit().code(), Some(1));
    assert_given_back(&terminal);
    assert!(terminal.text().contains("Expected the screen “home”"), "{}", terminal.text());
}

#[test]
fn a_signal_ends_a_demonstration_and_its_world() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::INT, 130)] {
        let home = Home::new();
        let mut terminal = home.demo(PLAYED, &[]);
        terminal.wait_for("First the way in.");
        terminal.signal(signal);
        assert_eq!(terminal.wait_for_exit().code(), Some(code), "{signal:?}");
        assert_given_back(&terminal);
        home.assert_clean();
    }
}
