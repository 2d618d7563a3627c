//! The command line's grammar. Its help stays in English, like the man page made from it; everything the program says
//! by itself is in the person's language.
#![expect(clippy::doc_markdown, reason = "the comments are the help, which is plain text")]

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use clap_complete::Shell;
use jiff::civil::Date;

use crate::i18n::Language;
use crate::session::contract::Format;

/// A practice wallet for the terminal: the service, the shop and the phone are simulated, the safety is not.
///
/// Without a verb it opens the wallet on the screen. Everything it keeps is sealed with the wallet's password.
#[derive(Debug, Parser)]
#[command(name = "kiwi", version, max_term_width = 100, after_long_help = AFTER_HELP, disable_help_subcommand = true)]
pub(super) struct Cli {
    /// What every verb takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do instead of opening the wallet on the screen.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// Flags that every verb takes.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Common options")]
pub(super) struct Common {
    /// Keep the wallets in this folder instead of the usual one
    #[arg(long, global = true, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub profile_dir: Option<PathBuf>,
    /// Speak this language [default: the settings, then the system]
    #[arg(long, global = true, value_name = "LANG", value_parser = language_parser())]
    pub lang: Option<Language>,
    /// Use this theme: dark, light, contrast, or one of your own
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<String>,
    /// Use colours
    #[arg(long, global = true, value_name = "WHEN", value_enum)]
    pub color: Option<When>,
    /// Draw with ASCII characters only
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Leave the mouse to the terminal
    #[arg(long, global = true)]
    pub no_mouse: bool,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// If the terminal shows them and NO_COLOR is not set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What can be done besides opening the wallet on the screen.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Play a scenario, or list what there is to play
    Demo(Demo),
    /// List the wallets on this machine
    Profiles(Listing),
    /// Change a wallet's password
    Passwd(Passwd),
    /// Set a new password with the recovery key
    Recover(Recover),
    /// Write a wallet into one sealed file
    Backup(Backup),
    /// Bring a wallet back from a sealed file
    Restore(Restore),
    /// Write a wallet's history for spreadsheets, programs or hledger
    Export(Export),
    /// Look at paths, terminal and stored wallets; changes nothing
    Doctor(Doctor),
    /// Print a shell's completions
    Completions {
        /// Which shell
        shell: Shell,
    },
    /// Print the manual page
    Man,
}

/// Play a scenario, or list what there is to play.
///
/// It is played by the real program in a world of its own that is thrown away; no wallet of yours is touched.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
#[command(after_long_help = "\
On the screen: Space pauses and goes on, + and - (or the arrows) change the pace, Esc ends. Any other key takes over: \
the keyboard is yours then, and F5 gives it back.

Without a terminal (--headless) it prints what is said, done and found true; exit code 0 if all of it was so, 1 if not. \
The format of scenarios: docs/SCENARIOS.md.

Examples:
  kiwi demo                                 list the scenarios
  kiwi demo j09-order-and-pay --step        play one, waiting before each step
  kiwi demo --check mine.toml               say whether a file of your own is well written, and where it is not")]
pub(super) struct Demo {
    /// The scenario: a name from the list, or a file [default: list them]
    #[arg(value_name = "NAME|FILE", value_hint = ValueHint::FilePath)]
    pub scenario: Option<String>,
    /// List the scenarios
    #[arg(long, conflicts_with_all = ["scenario", "check", "headless", "step", "speed", "seed"])]
    pub list: bool,
    /// Only read the scenario, or all there are, and say what is wrong with it and where
    #[arg(long, conflicts_with_all = ["headless", "step", "speed", "seed"])]
    pub check: bool,
    /// Wait before each step
    #[arg(long, requires = "scenario", conflicts_with = "headless")]
    pub step: bool,
    /// The pace, from 0.1 to 20: 2 is twice as fast
    #[arg(long, value_name = "X", default_value = "1", value_parser = pace, requires = "scenario", conflicts_with = "headless")]
    pub speed: u32,
    /// Another seed than the scenario's own: another captcha, other numbers, other people
    #[arg(long, value_name = "N", requires = "scenario")]
    pub seed: Option<u64>,
    /// Play it without a terminal, as fast as it goes, and print what is said, done and found true
    #[arg(long, requires = "scenario")]
    pub headless: bool,
}

/// How to list.
#[derive(Debug, Args)]
pub(super) struct Listing {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Look at paths, terminal and stored wallets; changes nothing.
#[derive(Debug, Args)]
#[command(after_long_help = "\
Without a number it looks at what can be seen without a password: folders, keys, the machine. \
With a number it also opens that wallet and checks every page and every posting in it.")]
pub(super) struct Doctor {
    /// The wallet to look into [default: none]
    pub phone: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub password: PasswordSource,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// Change a wallet's password.
#[derive(Debug, Args)]
#[command(after_long_help = "\
With --password-stdin two lines are read: the current password and the new one.

Example:
  kiwi passwd '+7 916 123-45-67' --password-file old.txt --new-password-file new.txt")]
pub(super) struct Passwd {
    /// The wallet's number [default: asked for]
    pub phone: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub password: PasswordSource,
    /// Read the new password from the first line of this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "password_stdin")]
    pub new_password_file: Option<PathBuf>,
    /// Also encrypt everything anew, in case somebody has an old copy of the files and knows the old password; prints a
    /// new recovery key
    #[arg(long)]
    pub reencrypt: bool,
}

/// Set a new password with the recovery key.
#[derive(Debug, Args)]
#[command(after_long_help = "\
With --password-stdin two lines are read: the recovery key and the new password.")]
pub(super) struct Recover {
    /// The wallet's number [default: asked for]
    pub phone: Option<String>,
    /// Read the recovery key from the first line of this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "password_stdin")]
    pub recovery_key_file: Option<PathBuf>,
    /// Read the new password from the first line of this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "password_stdin")]
    pub new_password_file: Option<PathBuf>,
    /// Read the recovery key and the new password from standard input, a line each
    #[arg(long)]
    pub password_stdin: bool,
}

/// Write a wallet into one sealed file.
#[derive(Debug, Args)]
pub(super) struct Backup {
    /// The wallet's number [default: asked for]
    pub phone: Option<String>,
    /// The file to write; it must not exist
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: PathBuf,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub password: PasswordSource,
}

/// Bring a wallet back from a sealed file.
#[derive(Debug, Args)]
#[command(after_long_help = "\
The backup opens with the password, or the recovery key, that the wallet had when the backup was written.")]
pub(super) struct Restore {
    /// The file that `kiwi backup` wrote
    #[arg(value_hint = ValueHint::FilePath)]
    pub file: PathBuf,
    /// The wallet's number [default: asked for]
    pub phone: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub password: PasswordSource,
    /// Open the backup with the recovery key instead of the password
    #[arg(long)]
    pub with_recovery_key: bool,
    /// If the wallet is here already, move what is here aside first
    #[arg(long)]
    pub replace: bool,
}

/// Write a wallet's history for spreadsheets, programs or hledger.
#[derive(Debug, Args)]
#[command(after_long_help = "\
csv and json hold the operations, newest first; hledger holds every movement of the money, oldest first, and ends with \
the balances asserted. Days are the practice world's. What is written is not sealed: whoever can read the file can read it.

Examples:
  kiwi export '+7 916 123-45-67' --from 2026-03-01 --to 2026-03-31 -o march.csv
  kiwi export '+7 916 123-45-67' --format hledger --password-file p.txt | hledger -f - balance
  kiwi export '+7 916 123-45-67' --ticket 048213 -o case.eml")]
pub(super) struct Export {
    /// The wallet's number [default: asked for]
    pub phone: Option<String>,
    /// What to write
    #[arg(long, value_name = "FORMAT", default_value = "csv", value_parser = format_parser())]
    pub format: Format,
    /// The first day, as 2026-03-31 [default: the first of all]
    #[arg(long, value_name = "DAY")]
    pub from: Option<Date>,
    /// The last day [default: the last of all]
    #[arg(long, value_name = "DAY")]
    pub to: Option<Date>,
    /// Write this case of the support desk as a letter (.eml) instead, by its number
    #[arg(long, value_name = "NUMBER", conflicts_with_all = ["format", "from", "to"])]
    pub ticket: Option<String>,
    /// The file to write; it must not exist [default: standard output]
    #[arg(short, long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub password: PasswordSource,
}

/// Where a password comes from when nobody is asked for it.
#[derive(Debug, Default, Args)]
pub(super) struct PasswordSource {
    /// Read the password from the first line of this file
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath, conflicts_with = "password_stdin")]
    pub password_file: Option<PathBuf>,
    /// Read the password from standard input
    #[arg(long)]
    pub password_stdin: bool,
}

fn language_parser() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(Language::ALL.map(Language::code)).try_map(|code| code.parse::<Language>())
}

/// A pace, in percent.
fn pace(text: &str) -> Result<u32, String> {
    let wrong = || "a number from 0.1 to 20".to_owned();
    let pace: rust_decimal::Decimal = text.parse().map_err(|_| wrong())?;
    let percent = pace.checked_mul(100.into()).and_then(|percent| u32::try_from(percent.trunc()).ok());
    percent.filter(|percent| (10..=2000).contains(percent)).ok_or_else(wrong)
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    // Only the names of formats come this far.
    PossibleValuesParser::new(Format::ALL.iter().map(|format| format.name()))
        .map(|name| Format::from_name(&name).unwrap_or(Format::Csv))
}

const AFTER_HELP: &str = "\
Passwords and recovery keys are typed at a prompt, or read from a file or from standard input; \
never from arguments or the environment.

Exit codes:
  0    done
  1    failed
  2    wrong usage, or a terminal is needed and there is none
  3    the wallet is locked or in use, or the number or the password is wrong
  4    the service declined
  130  stopped by an interrupt (Ctrl-C at a prompt)
  143  stopped by a request to end

Examples:
  kiwi                                      open the wallet on the screen
  kiwi --lang bg --theme light              the same, in Bulgarian, on a light background
  kiwi demo                                 what can be played and shown
  kiwi backup '+7 916 123-45-67' -o w.kiwi  seal a wallet into one file
  kiwi man | man -l -                       read the manual";

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_grammar_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn common_flags_stand_before_and_after_the_verb() {
        for line in ["kiwi --lang ru profiles", "kiwi profiles --lang ru"] {
            let cli = Cli::try_parse_from(line.split(' ')).map_err(|error| error.to_string());
            assert_eq!(cli.map(|cli| cli.common.lang), Ok(Some(Language::Ru)), "{line}");
        }
    }

    #[test]
    fn two_sources_of_one_password_are_refused() {
        assert!(Cli::try_parse_from(["kiwi", "passwd", "--password-file", "f", "--password-stdin"]).is_err());
    }
}
