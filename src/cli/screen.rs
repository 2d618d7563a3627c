//! The wallet on the screen: everything wired together.

use std::fs;
use std::path::Path;

use jiff::tz::TimeZone;

use super::context::Context;
use super::exit::Exit;
use super::say;
use super::trouble::Trouble;
use crate::domain::day;
use crate::tui::Options;
use crate::tui::event;
use crate::tui::runtime::{self, Run};

/// The largest theme file that is read.
const LARGEST_THEME: u64 = 64 * 1024;

/// Opens the wallet on this terminal.
pub(super) fn open(context: &Context) -> Result<Exit, Trouble> {
    if !say::is_terminal() {
        return Err(Trouble::NoTerminal);
    }
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|error| Trouble::Screen(error.to_string()))?;
    let options = Options {
        themes: themes(&context.paths.themes),
        zone: TimeZone::fixed(day::WORLD_OFFSET),
        seed,
        ..context.options.clone()
    };
    let settings = Some(context.paths.settings.clone());
    let ended = runtime::run(Run { options, settings, session: context.session_options() });
    ended.map(exit).map_err(|error| Trouble::Screen(error.to_string()))
}

pub(super) fn exit(ended: event::Exit) -> Exit {
    match ended {
        event::Exit::Done => Exit::Done,
        event::Exit::HungUp => Exit::Signal(1),
        event::Exit::Interrupted => Exit::Signal(2),
        event::Exit::Terminated => Exit::Signal(15),
        event::Exit::Failed => Exit::Failed,
    }
}

/// The person's own themes: name and text. One that cannot be read is not offered.
pub(super) fn themes(folder: &Path) -> Vec<(String, String)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<_> = entries.filter_map(|entry| theme(&entry.ok()?.path())).collect();
    found.sort();
    found
}

fn theme(path: &Path) -> Option<(String, String)> {
    let name = path.file_stem()?.to_str()?.to_owned();
    let is_theme = path.extension()? == "toml" && fs::metadata(path).ok()?.len() <= LARGEST_THEME;
    is_theme.then(|| fs::read_to_string(path).ok().map(|text| (name, text)))?
}
