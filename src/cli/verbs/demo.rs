//! `kiwi demo`: scenarios that play themselves.

use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU8, Ordering};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::args::Demo;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::screen;
use crate::cli::signals;
use crate::cli::trouble::Trouble;
use crate::demo::{self, Failure, LARGEST_FILE, Player, Scenario, Show, Shown, State, Transcript, Unshown};
use crate::domain::day;
use crate::i18n::L10n;
use crate::tui::Options;

/// Plays, checks or lists.
pub(in crate::cli) fn run(context: &Context, arguments: &Demo) -> Result<Exit, Trouble> {
    let Some(wanted) = &arguments.scenario else {
        return if arguments.check { check_all(context.l10n()) } else { list(context.l10n()) };
    };
    let scenario = read(wanted)?;
    if arguments.check {
        say::words(&context.l10n().demo_checked(1));
        return Ok(Exit::Done);
    }
    let language = context.asked.or(scenario.language).unwrap_or(context.options.language);
    let zone = TimeZone::fixed(day::WORLD_OFFSET);
    let options = Options { language, zone, themes: screen::themes(&context.paths.themes), ..context.options.clone() };
    let l = L10n::new(language);
    if arguments.headless {
        return play(wanted, scenario, arguments.seed, options, &l);
    }
    if !say::is_terminal() {
        return Err(Trouble::DemoNoTerminal);
    }
    let (seed, percent, step_by_step) = (arguments.seed, arguments.speed, arguments.step);
    show(Show { scenario, seed, options, percent, step_by_step }, &l)
}

/// Names, journeys and titles.
fn list(l: &L10n) -> Result<Exit, Trouble> {
    let mut lines = Vec::new();
    for shelved in demo::shelf() {
        let scenario = parsed(shelved.name, shelved.text)?;
        let title = scenario.title.say(l.language());
        let journey = scenario.journey.to_string();
        lines.push(format!("{:<28}  {journey:<3}  {title}\n", shelved.name));
    }
    say::data(lines.concat().as_bytes())?;
    say::words(&l.demo_more());
    Ok(Exit::Done)
}

/// Reads every scenario in the program.
fn check_all(l: &L10n) -> Result<Exit, Trouble> {
    for shelved in demo::shelf() {
        parsed(shelved.name, shelved.text)?;
    }
    say::words(&l.demo_checked(i64::try_from(demo::shelf().len()).unwrap_or(i64::MAX)));
    Ok(Exit::Done)
}

/// A scenario by its name, or from a file.
fn read(wanted: &str) -> Result<Scenario, Trouble> {
    if let Some(shelved) = demo::find(wanted) {
        return parsed(wanted, shelved.text);
    }
    let path = Path::new(wanted);
    let text = text_of(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => Trouble::NoScenario(wanted.to_owned()),
        _ => Trouble::ScenarioFile { path: PathBuf::from(path), error },
    })?;
    parsed(wanted, &text)
}

/// A file's text: no more of it than a scenario may have, and a little, so that it is found to be too large.
fn text_of(path: &Path) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    // Where it is cut off, a letter may be cut in two.
    if bytes.len() > LARGEST_FILE {
        return Ok(String::from_utf8_lossy(&bytes).into_owned());
    }
    String::from_utf8(bytes).map_err(|_| std::io::Error::from(ErrorKind::InvalidData))
}

fn parsed(name: &str, text: &str) -> Result<Scenario, Trouble> {
    demo::parse(text).map_err(|problem| Trouble::BadScenario { name: name.to_owned(), problem })
}

/// Plays without a terminal.
fn play(name: &str, scenario: Scenario, seed: Option<u64>, options: Options, l: &L10n) -> Result<Exit, Trouble> {
    let signal = signals::noted();
    let size = scenario.size;
    let mut player = Player::new(scenario, seed, options, size, Timestamp::now()).map_err(Trouble::NoWorld)?;
    say::data(Transcript::of(&player).head(name).as_bytes())?;
    let mut written = Ok(());
    player.play(|player, step| {
        written = say::data(Transcript::of(player).step(step).as_bytes());
        written.is_ok() && asked_to_end(&signal).is_none()
    });
    written?;
    if let Some(number) = asked_to_end(&signal) {
        return Ok(Exit::Signal(number));
    }
    if let Some(failure) = player.failure() {
        say::words(&told(failure, l));
        say::words(&failure.screen);
        return Ok(Exit::Failed);
    }
    debug_assert_eq!(player.state(), State::Ended);
    say::data(Transcript::of(&player).end(l).as_bytes())?;
    Ok(Exit::Done)
}

fn asked_to_end(signal: &AtomicU8) -> Option<u8> {
    Some(signal.load(Ordering::Relaxed)).filter(|number| *number > 0)
}

/// Plays on the screen.
fn show(what: Show, l: &L10n) -> Result<Exit, Trouble> {
    let Shown { exit, failure } = demo::show(what, &l.app_name()).map_err(|unshown| match unshown {
        Unshown::Terminal(error) => Trouble::Screen(error.to_string()),
        Unshown::Setup(setup) => Trouble::NoWorld(setup),
    })?;
    match failure {
        // What was on the screen has been seen.
        Some(failure) => {
            say::words(&told(&failure, l));
            Ok(Exit::Failed)
        }
        None => Ok(screen::exit(exit)),
    }
}

/// Where a scenario could not go on, and why.
fn told(failure: &Failure, l: &L10n) -> String {
    l.demo_failed_at(failure.line.to_string(), failure.step.to_string(), failure.say(l))
}
