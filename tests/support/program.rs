//! The real program, run without a terminal on a machine of its own.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// Every verb.
pub const VERBS: [&str; 10] =
    ["demo", "profiles", "passwd", "recover", "backup", "restore", "export", "doctor", "completions", "man"];

/// The program and the machine it runs on.
pub struct Program<'a> {
    home: Home<'a>,
    variables: BTreeMap<&'static str, String>,
}

enum Home<'a> {
    Own(TempDir),
    Shared(&'a Path),
}

/// What a run came to.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Program<'static> {
    /// On a fresh machine.
    pub fn new() -> Self {
        Self::on(Home::Own(tempfile::tempdir().expect("a temporary folder")))
    }
}

impl<'a> Program<'a> {
    /// On the machine with this home.
    pub fn at(home: &'a Path) -> Self {
        Self::on(Home::Shared(home))
    }

    fn on(home: Home<'a>) -> Self {
        let mut program = Self { home, variables: BTreeMap::new() };
        let home = program.home().display().to_string();
        program.variables.extend([("HOME", home), ("LANG", "C.UTF-8".to_owned()), ("TERM", "xterm".to_owned())]);
        program
    }

    /// The home folder.
    pub fn home(&self) -> &Path {
        match &self.home {
            Home::Own(folder) => folder.path(),
            Home::Shared(path) => path,
        }
    }

    /// The same machine with another variable.
    pub fn with(&self, name: &'static str, value: &str) -> Program<'_> {
        let mut other = Program { home: Home::Shared(self.home()), variables: self.variables.clone() };
        other.variables.insert(name, value.to_owned());
        other
    }

    /// The same machine without a variable.
    pub fn without(&self, name: &'static str) -> Program<'_> {
        let mut other = Program { home: Home::Shared(self.home()), variables: self.variables.clone() };
        other.variables.remove(name);
        other
    }

    /// Writes the settings file.
    pub fn settings(&self, text: &str) {
        let folder = self.home().join(".config/kiwi-wallet");
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("config.toml"), text).expect("a settings file");
    }

    /// What lies in the home.
    pub fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home()).expect("the home");
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect()
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kiwi"));
        command.args(arguments).env_clear().envs(&self.variables).current_dir(self.home());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs it with nothing to read.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().expect("a program that starts"))
    }

    /// Runs it with this to read.
    pub fn run_with_input(&self, arguments: &[&str], input: &str) -> Run {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().expect("a program that starts");
        // A program that does not read is judged by what it says.
        let _ = child.stdin.take().expect("its input").write_all(input.as_bytes());
        Run::of(child.wait_with_output().expect("an end"))
    }

    /// Runs it with nobody to read what it writes.
    pub fn run_into_closed_pipe(&self, arguments: &[&str]) -> Run {
        let mut child = self.command(arguments).spawn().expect("a program that starts");
        drop(child.stdout.take());
        Run::of(child.wait_with_output().expect("an end"))
    }

    /// Runs it for somebody who reads one line of it and goes.
    pub fn run_into_head(&self, arguments: &[&str]) -> Run {
        let mut child = self.command(arguments).spawn().expect("a program that starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        Run { out: line, ..Run::of(child.wait_with_output().expect("an end")) }
    }
}

impl Run {
    fn of(output: std::process::Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The data of a run that did what it should.
    #[track_caller]
    pub fn succeeded(self) -> String {
        assert_eq!(self.code, Some(0), "{}{}", self.out, self.err);
        self.out
    }

    /// The words of a run that failed as it should; nothing is on standard output then.
    #[track_caller]
    pub fn failed_with(self, code: i32) -> String {
        assert_eq!((self.code, self.out.as_str()), (Some(code), ""), "{}", self.err);
        self.err
    }
}
