//! What can be done besides opening the wallet on the screen.

mod backup;
pub(super) mod demo;
mod doctor;
mod export;
mod manual;
mod password;
mod profiles;

use super::args::Verb;
use super::context::Context;
use super::exit::Exit;
use super::trouble::Trouble;

/// Does what the verb says.
pub(super) fn run(verb: &Verb, context: &Context) -> Result<Exit, Trouble> {
    match verb {
        Verb::Demo(arguments) => demo::run(context, arguments),
        Verb::Profiles(listing) => profiles::list(context, listing.json),
        Verb::Passwd(arguments) => password::change(context, arguments),
        Verb::Recover(arguments) => password::recover(context, arguments),
        Verb::Backup(arguments) => backup::write(context, arguments),
        Verb::Restore(arguments) => backup::restore(context, arguments),
        Verb::Export(arguments) => export::write(context, arguments),
        Verb::Doctor(arguments) => doctor::examine(context, arguments),
        Verb::Completions { shell } => manual::completions(*shell),
        Verb::Man => manual::page(),
    }
}
