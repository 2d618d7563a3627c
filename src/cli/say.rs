//! Everything the command line writes: data to standard output, words to standard error.

use std::io::{self, IsTerminal, Write};

use crate::domain::plain::is_plain;
use crate::explain::Explanation;

/// Writes data. Whoever reads it may stop early: then there is nobody left to tell.
pub(super) fn data(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}

/// Writes what is nowhere else: also that nobody reads it is a failure.
pub(super) fn only_copy(line: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush())
}

/// Says something to the person.
pub(super) fn words(text: &str) {
    // A closed standard error is no reason to fail.
    let _ = writeln!(io::stderr().lock(), "{}", plain(text));
}

/// Says what went wrong, in its three parts.
pub(super) fn explanation(told: &Explanation) {
    words(&format!("kiwi: {}", told.what));
    for part in [&told.money, &told.next] {
        if !part.is_empty() {
            words(&format!("      {part}"));
        }
    }
}

/// Asks on the terminal, without a line break.
pub(super) fn prompt(text: &str) {
    let mut err = io::stderr().lock();
    let _ = write!(err, "{} ", plain(text)).and_then(|()| err.flush());
}

/// Whether a person sits at both ends.
pub(super) fn is_terminal() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal()
}

/// Whether a person sees what is asked and can answer, wherever the data goes.
pub(super) fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Names and paths from outside must not steer the terminal, nor show themselves as something else.
fn plain(text: &str) -> String {
    text.chars().map(|letter| if is_plain(letter) || letter == '\n' { letter } else { '?' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_steer_the_terminal() {
        assert_eq!(plain("a\u{1b}[2Jb\u{9b}c\nd"), "a?[2Jb?c\nd");
    }

    #[test]
    fn a_path_cannot_turn_its_own_direction() {
        assert_eq!(plain("wallet\u{202e}vsc.exe\u{2066}\u{200b}"), "wallet?vsc.exe??");
        assert_eq!(plain("пари – 1\u{a0}153,20\u{a0}₽"), "пари – 1\u{a0}153,20\u{a0}₽");
    }
}
