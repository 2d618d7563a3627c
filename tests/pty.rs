//! The manners of the real binary in a real terminal: whatever ends it, the terminal is given back as it was.
#![cfg(target_os = "linux")]
#![allow(clippy::expect_used, clippy::panic, reason = "a harness that cannot go on has failed the test")]

#[path = "pty/demo.rs"]
mod demo;
#[path = "support/flags.rs"]
mod flags;
#[path = "pty/idle.rs"]
mod idle;
#[path = "pty/kills.rs"]
mod kills;
#[path = "support/machine.rs"]
mod machine;
#[path = "pty/monkey.rs"]
mod monkey;
#[path = "pty/prompts.rs"]
mod prompts;
#[path = "support/pty.rs"]
#[allow(dead_code, reason = "each test file is a crate of its own and uses a part of this")]
mod pty;
#[path = "pty/wallet.rs"]
mod wallet;

use std::time::{Duration, Instant};

use pty::Terminal;
use rustix::process::{Pid, Signal};
use rustix::termios::{LocalModes, Termios};

/// What every run asks first, in English.
const WELCOME: &str = "Kiwi";
const CTRL_C: &str = "\x03";
const CTRL_Z: &str = "\x1a";
/// What the help shows and no other screen.
const HELP: &str = "Everywhere";
const F1: &str = "\x1bOP";

struct Home(tempfile::TempDir);

impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a home"))
    }

    fn kiwi(&self, columns: u16, rows: u16) -> Terminal {
        let mut terminal = Terminal::kiwi(self.0.path(), &["--lang", "en"], columns, rows);
        terminal.wait_for(WELCOME);
        terminal
    }
}

/// What a shell needs to find: echo, lines, signals.
fn is_cooked(modes: &Termios) -> bool {
    modes.local_modes.contains(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG)
}

/// Every mode that the program may switch on is off again.
fn assert_given_back(terminal: &Terminal) {
    let screen = terminal.screen();
    assert!(!screen.alternate_screen(), "still on the alternate screen");
    assert!(!screen.hide_cursor(), "the cursor is hidden");
    assert!(!screen.bracketed_paste(), "bracketed paste is on");
    assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "the mouse is still watched");
    assert!(is_cooked(&terminal.modes()), "the terminal is still raw");
}

#[test]
fn it_takes_the_screen_and_gives_it_back_on_quit() {
    let home = Home::new();
    let mut terminal = home.kiwi(80, 24);
    assert!(terminal.screen().alternate_screen());
    assert!(terminal.screen().bracketed_paste());
    assert!(!is_cooked(&terminal.modes()));
    terminal.type_keys(CTRL_C);
    let status = terminal.wait_for_exit();
    assert_eq!(status.code(), Some(0), "leaving by the key is no failure");
    assert_given_back(&terminal);
}

#[test]
fn signals_end_it_properly() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let home = Home::new();
        let mut terminal = home.kiwi(100, 30);
        terminal.signal(signal);
        let status = terminal.wait_for_exit();
        assert_eq!(status.code(), Some(code), "{signal:?}");
        assert_given_back(&terminal);
    }
}

#[test]
fn a_resize_storm_leaves_a_whole_screen() {
    let home = Home::new();
    let mut terminal = home.kiwi(80, 24);
    for step in 0..60_u16 {
        terminal.resize(1 + (step * 37) % 210, 1 + (step * 13) % 68);
    }
    terminal.resize(100, 30);
    terminal.wait_for(WELCOME);
    terminal.type_keys(CTRL_C);
    assert!(terminal.wait_for_exit().success());
    assert_given_back(&terminal);
}

#[test]
fn the_first_key_after_a_resize_is_not_lost() {
    let home = Home::new();
    let mut terminal = home.kiwi(80, 24);
    // From the first key on, crossterm listens for changes of size, too.
    for (columns, rows) in [(100, 30), (80, 24), (120, 40)] {
        terminal.type_keys(F1);
        terminal.wait_for(HELP);
        terminal.type_keys(F1);
        terminal.wait_until("the help to go", |screen| !screen.contents().contains(HELP));
        terminal.resize(columns, rows);
        terminal.wait_for(WELCOME);
    }
    terminal.type_keys(CTRL_C);
    assert!(terminal.wait_for_exit().success());
}

#[test]
fn ctrl_z_gives_the_shell_its_terminal_and_fg_comes_back() {
    let home = Home::new();
    let mut terminal = Terminal::shell(home.0.path(), 80, 24);
    terminal.wait_for("ready$ ");
    terminal.type_keys(&format!("{} --lang en\r", env!("CARGO_BIN_EXE_kiwi")));
    terminal
        .wait_until("the wallet's screen", |screen| screen.alternate_screen() && screen.contents().contains(WELCOME));
    terminal.type_keys(CTRL_Z);
    terminal
        .wait_until("the shell's prompt", |screen| !screen.alternate_screen() && screen.contents().contains("Stopped"));
    assert!(!terminal.screen().hide_cursor(), "the shell's cursor is hidden");
    terminal.type_keys("fg\r");
    terminal.wait_until("the wallet again", |screen| screen.alternate_screen() && screen.contents().contains(WELCOME));
    terminal.type_keys(CTRL_C);
    terminal.wait_until("the shell again", |screen| !screen.alternate_screen());
    terminal.type_keys("echo left with $?\r");
    terminal.wait_for("left with 0");
}

#[test]
fn a_closed_terminal_ends_it() {
    let home = Home::new();
    let mut terminal = home.kiwi(80, 24);
    terminal.hang_up();
    terminal.wait_for_exit();
}

#[test]
fn a_terminal_closed_while_it_is_stopped_ends_it() {
    let home = Home::new();
    let mut terminal = Terminal::shell(home.0.path(), 80, 24);
    terminal.wait_for("ready$ ");
    // Its home stands among its arguments, so that it can be told from other tests' processes.
    let folder = home.0.path().display();
    terminal.type_keys(&format!("{} --lang en --profile-dir {folder}\r", env!("CARGO_BIN_EXE_kiwi")));
    terminal
        .wait_until("the wallet's screen", |screen| screen.alternate_screen() && screen.contents().contains(WELCOME));
    assert!(runs(&folder.to_string()));
    terminal.type_keys(CTRL_Z);
    terminal.wait_until("the shell's prompt", |screen| screen.contents().contains("Stopped"));
    terminal.hang_up();
    let end = Instant::now() + Duration::from_secs(30);
    while runs(&folder.to_string()) {
        assert!(Instant::now() < end, "the wallet goes on without a terminal");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Whether a process has this among its arguments.
fn runs(argument: &str) -> bool {
    process_with(argument).is_some()
}

/// The process that has this among its arguments.
fn process_with(argument: &str) -> Option<Pid> {
    let processes = std::fs::read_dir("/proc").expect("the list of processes");
    let found = processes.flatten().find(|process| {
        let arguments = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
        arguments.split(|&byte| byte == 0).any(|one| one == argument.as_bytes())
    });
    Pid::from_raw(found?.file_name().to_str()?.parse().ok()?)
}

/// What `a_panic_gives_the_terminal_back_before_it_speaks` runs in a terminal of its own.
#[test]
#[ignore = "panics by intent, in a terminal"]
fn panics_with_the_terminal_in_its_hands() {
    let _screen = kiwi::tui::terminal::Screen::take("Kiwi", true).expect("the terminal");
    // Of another thread: the message must not be drawn over by the one that draws.
    let panicked = std::thread::spawn(|| panic!("something went wrong")).join();
    assert!(panicked.is_err() && kiwi::tui::terminal::has_panicked());
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    let home = Home::new();
    let mut terminal = Terminal::this_test(home.0.path(), "panics_with_the_terminal_in_its_hands", 80, 24);
    terminal.wait_for("something went wrong");
    assert_given_back(&terminal);
    let written = String::from_utf8_lossy(&terminal.written).into_owned();
    let given_back = written.find("\u{1b}[?1049l").expect("the alternate screen was left");
    let spoke = written.find("something went wrong").expect("the message");
    assert!(given_back < spoke, "the message went where nobody sees it");
    assert_eq!(written.matches("\u{1b}[?1049l").count(), 1, "given back more than once");
    assert!(terminal.wait_for_exit().success());
}
