//! Where passwords and recovery keys come from: a prompt, the first line of a file, or standard input. Never arguments,
//! never the environment.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use zeroize::{Zeroize, Zeroizing};

use super::say;
use super::trouble::Trouble;
use crate::domain::secret::{SECRET_CAPACITY, Secret};
use crate::i18n::L10n;

/// The most bytes read from a file or standard input: enough for every line that is needed.
const MOST: usize = 4 * SECRET_CAPACITY;

/// Hands out secrets in the order in which they are needed.
pub(super) struct Asker<'a> {
    l: &'a L10n,
    /// The lines of standard input, when they were asked for.
    lines: Option<Lines>,
}

impl<'a> Asker<'a> {
    /// One that reads standard input if `from_stdin`, and otherwise prompts where no file is named.
    pub(super) fn new(from_stdin: bool, l: &'a L10n) -> Result<Self, Trouble> {
        let lines = if from_stdin { Some(Lines::read(stdin()?).map_err(Trouble::Input)?) } else { None };
        Ok(Self { l, lines })
    }

    /// Whether the secret of this file would be asked of a person, who can be asked again.
    pub(super) fn is_person(&self, file: Option<&PathBuf>) -> bool {
        self.lines.is_none() && file.is_none()
    }

    /// The next secret.
    pub(super) fn secret(&mut self, prompt: &str, file: Option<&PathBuf>) -> Result<Secret, Trouble> {
        let secret = match (&mut self.lines, file) {
            (_, Some(file)) => first_line(file, self.l)?,
            (Some(lines), None) => lines.next().ok_or(Trouble::EmptySecret)?,
            (None, None) => return typed(prompt),
        };
        if secret.is_empty() { Err(Trouble::EmptySecret) } else { Ok(secret) }
    }
}

/// The standard input without the library's own buffer, which nobody wipes.
#[cfg(unix)]
fn stdin() -> Result<File, Trouble> {
    use std::os::fd::AsFd;
    io::stdin().as_fd().try_clone_to_owned().map(File::from).map_err(Trouble::Input)
}

#[cfg(windows)]
fn stdin() -> Result<File, Trouble> {
    use std::os::windows::io::AsHandle;
    io::stdin().as_handle().try_clone_to_owned().map(File::from).map_err(Trouble::Input)
}

/// Asks on the terminal itself, so that it works whatever is redirected.
fn typed(prompt: &str) -> Result<Secret, Trouble> {
    match rpassword::prompt_password(format!("{prompt} ")) {
        Ok(mut text) => {
            let secret = Secret::copied_from(&text);
            text.zeroize();
            Ok(secret)
        }
        Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(Trouble::Interrupted),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(Trouble::EmptySecret),
        Err(_) => Err(Trouble::NobodyToAsk),
    }
}

/// A line that is no secret: the account number.
pub(super) fn line(prompt: &str) -> Result<String, Trouble> {
    if !say::can_ask() {
        return Err(Trouble::NobodyToAsk);
    }
    say::prompt(prompt);
    let mut text = String::new();
    // The end of the input is a line with nothing in it.
    io::stdin().read_line(&mut text).map_err(Trouble::Input)?;
    Ok(text)
}

fn first_line(path: &Path, l: &L10n) -> Result<Secret, Trouble> {
    let failed = |error| Trouble::SecretFile { path: path.to_owned(), error };
    let file = File::open(path).map_err(failed)?;
    if readable_by_others(&file) {
        say::words(&l.cli_file_open_to_others(path.display().to_string()));
    }
    Lines::read(file).map_err(failed)?.next().ok_or(Trouble::EmptySecret)
}

#[cfg(unix)]
fn readable_by_others(file: &File) -> bool {
    use std::os::unix::fs::MetadataExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.mode() & 0o077 != 0)
}

/// Where files have no modes, their folder says who reads them.
#[cfg(not(unix))]
fn readable_by_others(_: &File) -> bool {
    false
}

/// Lines of a small text, wiped when dropped.
struct Lines {
    bytes: Zeroizing<Vec<u8>>,
    at: usize,
}

impl Lines {
    /// Reads it all. What is too long is refused, so that a wrong file is not half read as a password.
    fn read(mut from: impl Read) -> io::Result<Self> {
        let mut bytes = Zeroizing::new(vec![0; MOST + 1]);
        let mut length = 0;
        loop {
            match from.read(bytes.get_mut(length..).unwrap_or_default()) {
                Ok(0) => break,
                Ok(count) => length += count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        if length > MOST {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        bytes.truncate(length);
        Ok(Self { bytes, at: 0 })
    }

    /// The next line without its end; `None` behind the last one, and for what is not text.
    fn next(&mut self) -> Option<Secret> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        let line = rest.get(..end)?;
        self.at += end + 1;
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        std::str::from_utf8(line).ok().filter(|line| line.len() <= SECRET_CAPACITY).map(Secret::copied_from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &[u8]) -> Vec<String> {
        let mut lines = Lines::read(text).expect("a short text");
        std::iter::from_fn(|| lines.next()).map(|secret| secret.expose().to_owned()).collect()
    }

    #[test]
    fn lines_end_as_files_of_all_systems_do() {
        assert_eq!(lines(b"one\ntwo\r\nthree"), ["one", "two", "three"]);
        assert_eq!(lines(b" kept \n"), [" kept "]);
        assert_eq!(lines(b"\nsecond"), ["", "second"]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn a_wrong_file_is_not_half_read() {
        assert!(Lines::read(&vec![b'a'; MOST + 1][..]).is_err());
        assert!(lines(&[0xff, 0xfe, b'\n']).is_empty());
        assert!(lines(&vec![b'a'; SECRET_CAPACITY + 1]).is_empty());
    }
}
