//! Passwords typed at a prompt: never shown, asked again when they will not do, and the terminal given back.

use rustix::process::Signal;

use super::machine::{Machine, NUMBER, PASSWORD};
use super::pty::Terminal;
use super::{CTRL_C, is_cooked};

fn passwd(machine: &Machine) -> Terminal {
    let home = machine.home.path();
    let folder = machine.profiles();
    let folder = folder.to_str().expect("a plain path");
    Terminal::kiwi(home, &["passwd", NUMBER, "--profile-dir", folder], 100, 30)
}

fn asked(terminal: &mut Terminal, prompt: &str, answer: &str) {
    // Only a prompt at the end waits for an answer: before it, what is typed would be shown.
    terminal.wait_until(prompt, |screen| screen.contents().trim_end().ends_with(prompt));
    terminal.type_keys(&format!("{answer}\r"));
}

fn with_wallet() -> (Machine, String) {
    let mut machine = Machine::for_the_program();
    machine.registered(NUMBER);
    let password = machine.sms_password();
    machine.quit();
    (machine, password)
}

#[test]
fn a_password_is_changed_at_the_prompt_and_never_shown() {
    let (mut machine, password) = with_wallet();
    let mut terminal = passwd(&machine);
    asked(&mut terminal, "Current password:", &password);
    asked(&mut terminal, "New password:", "short");
    asked(&mut terminal, "New password again:", "short");
    terminal.wait_for("Too short");
    asked(&mut terminal, "New password:", PASSWORD);
    asked(&mut terminal, "New password again:", PASSWORD);
    assert_eq!(terminal.wait_for_exit().code(), Some(0));
    for secret in [password.as_str(), PASSWORD] {
        let shown = terminal.written.windows(secret.len()).any(|window| window == secret.as_bytes());
        assert!(!shown, "a password was shown");
    }
    machine.restart();
    machine.login(NUMBER, PASSWORD).expect("the new password");
}

#[test]
fn the_number_is_asked_for_too() {
    let (machine, _) = with_wallet();
    let folder = machine.profiles();
    let folder = folder.to_str().expect("a plain path");
    let arguments = ["backup", "-o", "copy", "--profile-dir", folder];
    let mut terminal = Terminal::kiwi(machine.home.path(), &arguments, 100, 30);
    asked(&mut terminal, "Account number:", "8 916 123-45-67");
    asked(&mut terminal, "Password:", "wrong");
    terminal.wait_for("The number or the password is wrong");
    assert_eq!(terminal.wait_for_exit().code(), Some(3));
}

#[test]
fn the_number_is_asked_for_wherever_the_data_goes() {
    let (machine, password) = with_wallet();
    let (home, folder) = (machine.home.path(), machine.profiles());
    let folder = folder.to_str().expect("a plain path");
    let line = "kiwi=$1 folder=$2; exec \"$kiwi\" export --profile-dir \"$folder\" > history.csv";
    let shell = ["sh", "-c", &format!("cd; {line}"), "sh", env!("CARGO_BIN_EXE_kiwi"), folder];
    let mut terminal = Terminal::program(home, &shell, 100, 30);
    asked(&mut terminal, "Account number:", NUMBER);
    asked(&mut terminal, "Password:", &password);
    assert_eq!(terminal.wait_for_exit().code(), Some(0));
    let written = std::fs::read_to_string(home.join("history.csv")).expect("the history");
    assert!(written.starts_with("id,"), "{written}");
}

#[test]
fn an_interrupted_prompt_gives_the_echo_back() {
    let (machine, _) = with_wallet();
    let mut terminal = passwd(&machine);
    terminal.wait_for("Current password:");
    assert!(!is_cooked(&terminal.modes()), "the password would be shown");
    terminal.type_keys(CTRL_C);
    assert_eq!(terminal.wait_for_exit().code(), Some(130));
    assert!(is_cooked(&terminal.modes()));
}

#[test]
fn a_signal_at_a_prompt_gives_the_echo_back() {
    let (machine, _) = with_wallet();
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let mut terminal = passwd(&machine);
        terminal.wait_for("Current password:");
        terminal.signal(signal);
        assert_eq!(terminal.wait_for_exit().code(), Some(code));
        assert!(is_cooked(&terminal.modes()));
    }
}
