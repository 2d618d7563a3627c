//! The command line: arguments in, exit code out. Data goes to standard output, words to standard error.

mod args;
mod ask;
mod context;
mod exit;
mod say;
mod screen;
mod signals;
mod trouble;
mod verbs;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use self::args::Cli;
use self::context::Context;
use self::exit::Exit;
use self::trouble::Trouble;
use crate::i18n::{L10n, Language};

/// Does what the arguments say.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(help_or_error) => {
            // A reader that has gone needs no help.
            let _ = help_or_error.print();
            return if help_or_error.use_stderr() { Exit::Usage.into() } else { Exit::Done.into() };
        }
    };
    let context = match Context::new(cli.common) {
        Ok(context) => context,
        Err(trouble) => return told(&trouble, &L10n::new(Language::detect(|name| std::env::var(name).ok()))).into(),
    };
    let outcome = match cli.verb {
        None => screen::open(&context),
        Some(verb) => {
            // A demonstration has a world to throw away before it may end.
            if !matches!(verb, args::Verb::Demo(_)) {
                signals::watch();
            }
            for problem in context.problems() {
                say::words(&context.l10n().cli_settings_problem(context.paths.settings.display().to_string(), problem));
            }
            verbs::run(&verb, &context)
        }
    };
    outcome.unwrap_or_else(|trouble| told(&trouble, context.l10n())).into()
}

fn told(trouble: &Trouble, l: &L10n) -> Exit {
    trouble.tell(l);
    trouble.exit()
}
