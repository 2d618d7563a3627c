//! Why a verb did not do what it was asked, in words and as an exit code.

use std::io;
use std::path::PathBuf;

use clap::CommandFactory;

use super::args::Cli;
use super::exit::Exit;
use super::say;
use crate::backend::contract::Refusal;
use crate::config::PathsError;
use crate::demo::{Problem, Setup};
use crate::domain::password::PasswordProblem;
use crate::domain::phone::PhoneError;
use crate::explain::{self, Amounts};
use crate::i18n::L10n;
use crate::session::contract::Failure;
use crate::vault;

/// What kept a verb from its work.
pub(super) enum Trouble {
    /// The profile or the session said no.
    Failure(Failure),
    /// The world said no.
    Refused(Refusal),
    /// The network brought no answer.
    NoAnswer {
        /// Whether the request never left.
        unsent: bool,
    },
    /// The number is not one.
    Phone(PhoneError),
    /// A secret was empty, missing or not text.
    EmptySecret,
    /// A secret's file cannot be read.
    SecretFile { path: PathBuf, error: io::Error },
    /// Something must be asked, and there is no terminal.
    NobodyToAsk,
    /// The screen needs a terminal.
    NoTerminal,
    /// The person pressed Ctrl-C.
    Interrupted,
    /// Standard input cannot be read.
    Input(io::Error),
    /// The data cannot be written.
    Output(io::Error),
    /// The terminal cannot be used.
    Screen(String),
    /// A demonstration is to be shown, and there is no terminal.
    DemoNoTerminal,
    /// The first day asked for is after the last.
    Days,
    /// A new recovery key could not be given to anybody.
    KeyUnwritten(io::Error),
    /// A backup's file cannot be read.
    BackupFile { path: PathBuf, error: io::Error },
    /// A backup's wallet, or another with the number, is here.
    RestoreExists,
    /// There is no such scenario.
    NoScenario(String),
    /// A scenario's file cannot be read.
    ScenarioFile { path: PathBuf, error: io::Error },
    /// A scenario's file is not well written: where, and why.
    BadScenario { name: String, problem: Problem },
    /// A scenario's world cannot be made.
    NoWorld(Setup),
    /// The machine does not say where files belong.
    Paths(PathsError),
}

/// The verbs: all of them work without a terminal.
fn verbs() -> String {
    let command = Cli::command();
    let names: Vec<_> = command.get_subcommands().map(clap::Command::get_name).collect();
    names.join(", ")
}

impl Trouble {
    /// The exit code.
    pub(super) fn exit(&self) -> Exit {
        match self {
            Self::Failure(failure) => failure.into(),
            Self::Refused(_) => Exit::Declined,
            Self::NobodyToAsk
            | Self::NoTerminal
            | Self::DemoNoTerminal
            | Self::Days
            | Self::Phone(_)
            | Self::NoScenario(_) => Exit::Usage,
            Self::Interrupted => Exit::Signal(2),
            Self::NoAnswer { .. }
            | Self::EmptySecret
            | Self::SecretFile { .. }
            | Self::Input(_)
            | Self::Output(_)
            | Self::KeyUnwritten(_)
            | Self::BackupFile { .. }
            | Self::RestoreExists
            | Self::Screen(_)
            | Self::ScenarioFile { .. }
            | Self::BadScenario { .. }
            | Self::NoWorld(_)
            | Self::Paths(_) => Exit::Failed,
        }
    }

    /// Tells the person.
    pub(super) fn tell(&self, l: &L10n) {
        let text = match self {
            Self::Failure(failure) => return say::explanation(&explain::failure(failure, l)),
            Self::Refused(refusal) => return say::explanation(&explain::refusal(refusal, Amounts::Shown, l)),
            Self::NoAnswer { unsent } => return say::explanation(&explain::no_answer(*unsent, l)),
            Self::Interrupted => return,
            Self::Phone(problem) => explain::phone_problem(*problem, l),
            Self::EmptySecret => l.cli_empty_secret(),
            Self::SecretFile { path, error } => l.cli_secret_file(error.to_string(), path.display().to_string()),
            Self::NobodyToAsk => l.cli_nobody_to_ask(),
            Self::NoTerminal => l.cli_no_terminal(verbs()),
            Self::DemoNoTerminal => l.cli_demo_no_terminal(),
            Self::Days => l.cli_days_reversed(),
            Self::KeyUnwritten(error) => l.cli_key_unwritten(error.to_string()),
            Self::BackupFile { path, error } => l.cli_backup_file(error.to_string(), path.display().to_string()),
            Self::RestoreExists => l.cli_restore_exists(),
            Self::Input(error) => l.cli_input(error.to_string()),
            Self::Output(error) => l.cli_output(error.to_string()),
            Self::Screen(detail) => l.cli_screen(detail),
            Self::NoScenario(name) => l.demo_unknown(name),
            Self::ScenarioFile { path, error } => l.demo_unreadable(error.to_string(), path.display().to_string()),
            // As compilers say it, so that editors find the place.
            Self::BadScenario { name, problem } => {
                let Problem { line, column, reason } = problem;
                return say::words(&format!("{name}:{line}:{column}: {}", reason.say(l)));
            }
            Self::NoWorld(setup) => l.demo_no_world(setup.say(l)),
            Self::Paths(_) => l.cli_no_home(),
        };
        say::words(&format!("kiwi: {text}"));
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}

impl From<vault::Error> for Trouble {
    fn from(error: vault::Error) -> Self {
        Self::Failure(Failure::Vault(error))
    }
}

impl From<PasswordProblem> for Trouble {
    fn from(problem: PasswordProblem) -> Self {
        Self::Failure(Failure::Password(problem))
    }
}

impl From<PhoneError> for Trouble {
    fn from(error: PhoneError) -> Self {
        Self::Phone(error)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
