//! The manual page and the shells' completions, made from the grammar itself.

use clap::{Command, CommandFactory};
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::cli::args::Cli;
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;

/// Prints a shell's completions.
pub(super) fn completions(shell: Shell) -> Result<Exit, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "kiwi", &mut script);
    say::data(&script)?;
    Ok(Exit::Done)
}

/// Prints the manual page.
pub(super) fn page() -> Result<Exit, Trouble> {
    let mut command = Cli::command();
    command.build();
    let man = Man::new(command.clone()).manual("Kiwi Wallet");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    for verb in command.get_subcommands() {
        section(verb).to_writer(&mut page)?;
    }
    notes(&command).to_writer(&mut page)?;
    say::data(&page)?;
    Ok(Exit::Done)
}

/// One verb with everything its help says: one page holds all of it.
fn section(verb: &Command) -> Roff {
    let title = format!("KIWI {}", verb.get_name().to_uppercase());
    let help = verb.clone().term_width(78).render_long_help().to_string();
    verbatim(&title, &help)
}

/// Secrets, exit codes and examples.
fn notes(command: &Command) -> Roff {
    verbatim("NOTES", &command.get_after_long_help().map(ToString::to_string).unwrap_or_default())
}

fn verbatim(title: &str, text: &str) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", [title]);
    roff.control("nf", []);
    for line in text.lines() {
        roff.text([roman(line)]);
    }
    roff.control("fi", []);
    roff
}
