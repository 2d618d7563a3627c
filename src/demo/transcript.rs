//! What was played, in lines of text: what was said, what was done, in the names of the format, and what was then true.

use jiff::SignedDuration;

use super::player::Player;
use super::scenario::{Check, Deed, Step, WorldDeed};
use crate::i18n::{L10n, Language};
use crate::tui::view::wrap;

/// The cells of a line that is said.
const WIDTH: u16 = 90;

/// The lines of a scenario.
pub struct Transcript<'a> {
    player: &'a Player,
}

impl<'a> Transcript<'a> {
    /// Of what this player plays.
    pub const fn of(player: &'a Player) -> Self {
        Self { player }
    }

    /// What stands above the steps.
    pub fn head(&self, name: &str) -> String {
        let scenario = self.player.scenario();
        format!("{}  {} ({name})\n", scenario.journey, scenario.title.say(self.player.language()))
    }

    /// A step that is over.
    pub fn step(&self, at: usize) -> String {
        let Some(step) = self.player.scenario().steps.get(at) else { return String::new() };
        lines(step, at + 1, self.player.language())
    }

    /// The last line: how it went.
    pub fn end(&self, l: &L10n) -> String {
        l.demo_played(self.player.scenario().steps()) + "\n"
    }
}

fn lines(step: &Step, number: usize, language: Language) -> String {
    let mut lines = Vec::new();
    if let Some(words) = &step.say {
        lines.extend(wrap(words.say(language), WIDTH));
    }
    lines.extend(step.deed.iter().map(|deed| format!("> {}", done(deed, language))));
    lines.extend(step.checks.iter().filter_map(|check| held(check, language)).map(|held| format!("= {held}")));
    let number = number.to_string();
    let numbers = std::iter::once(number.as_str()).chain(std::iter::repeat(""));
    let numbered: Vec<_> = lines.iter().zip(numbers).map(|(line, number)| format!("{number:>3}  {line}")).collect();
    numbered.join("\n") + "\n"
}

fn done(deed: &Deed, language: Language) -> String {
    match deed {
        Deed::Keys(script) => format!("keys {script}"),
        Deed::Type(words) => format!("type {}", words.say(language)),
        Deed::TypeFrom(source) => source.name().to_owned(),
        Deed::Seek(seek, words) => format!("{} {}", seek.name(), words.say(language)),
        Deed::Act(action) => format!("act {}", action.info().name),
        Deed::Wait(span) => format!("wait {}", span.as_secs()),
        Deed::Restart => "restart".to_owned(),
        Deed::World(WorldDeed::Advance(span)) => format!("advance {}", far(*span)),
        Deed::World(WorldDeed::AdvanceToNext) => "advance next-event".to_owned(),
        Deed::World(WorldDeed::Network(mode)) => format!("network {}", mode.name()),
        Deed::World(WorldDeed::Fault(moment, fault)) => format!("fault {} {}", moment.name(), fault.name()),
        Deed::World(WorldDeed::Breakdown(what, times)) => format!("breakdown {} ×{times}", what.name()),
        Deed::World(WorldDeed::Fate(fate)) => format!("fate {}", fate.name()),
        Deed::World(WorldDeed::Freeze) => "freeze".to_owned(),
        Deed::World(WorldDeed::Restrict(state)) => format!("wallet {}", state.name()),
    }
}

/// What was true, where it was asked for in this language.
fn held(check: &Check, language: Language) -> Option<String> {
    Some(match check {
        Check::At(name) => format!("at {name}"),
        Check::Expect(words) => format!("expect {}", words.exactly(language)?),
        Check::Absent(words) => format!("absent {}", words.exactly(language)?),
        Check::Balance(amount) => {
            format!("balance {}.{:02} {}", amount.minor / 100, amount.minor % 100, amount.currency)
        }
        Check::Order(state) => format!("order {}", state.name()),
    })
}

fn far(span: SignedDuration) -> String {
    let hours = span.as_hours();
    if hours % 24 == 0 { format!("{}d", hours / 24) } else { format!("{hours}h") }
}
