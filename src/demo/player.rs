//! Plays a scenario: what is due, in order, by the stage's clock. Whoever holds the player decides how fast that clock goes.

mod beats;
mod checks;
mod failure;

use std::collections::VecDeque;
use std::io;

use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use beats::Beat;
pub use failure::{Failure, Unmet};

use super::chance;
use super::drawer::Drawer;
use super::scenario::{Scenario, WorldDeed};
use super::stage::Stage;
use super::world::{self, Begun, Place, Setup};
use crate::config::Settings;
use crate::i18n::Language;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::app::Options;
use crate::tui::chord::Chord;
use crate::tui::event::Event;
use crate::tui::keymap::Keymap;
use crate::vault::Vault;

/// How long something that must be true may take to become so.
const PATIENCE: SignedDuration = SignedDuration::from_secs(20);
/// How often it is looked for.
const GLANCE: SignedDuration = SignedDuration::from_millis(250);

/// Where a player is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// In the middle of a step.
    Playing,
    /// Before a step, until it is let go on.
    Holding,
    /// At the end: everything that had to be true was.
    Ended,
    /// Something that had to be true was not.
    Failed,
}

/// A folder that is removed when it is dropped, and that nobody else may look into meanwhile.
fn throw_away() -> io::Result<TempDir> {
    let prefix = format!("kiwi-demo-{}-", std::process::id());
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir()
}

/// A scenario being played.
pub struct Player {
    scenario: Scenario,
    stage: Stage,
    state: State,
    /// Whether it waits before each step.
    step_by_step: bool,
    /// The step it is in, from zero; as many as there are at the end.
    at: usize,
    beats: VecDeque<Beat>,
    /// When the first of the beats is due.
    due: Timestamp,
    /// Since when something is looked for in vain.
    since: Option<Timestamp>,
    failure: Option<Failure>,
    /// The throw-away world. Dropped last: the stage lives in it.
    _folder: TempDir,
}

impl Player {
    /// A scenario in a world of its own, at this time of the machine, on a terminal of this size. What is kept of the options is
    /// how things look: keys and settings are the ordinary ones, or no scenario could rely on them.
    ///
    /// # Errors
    /// When its world cannot be made.
    pub fn new(
        scenario: Scenario,
        seed: Option<u64>,
        options: Options,
        size: (u16, u16),
        now: Timestamp,
    ) -> Result<Self, Setup> {
        let folder = throw_away().map_err(Setup::Place)?;
        let seed = seed.unwrap_or(scenario.seed);
        let drawer = Drawer::new(folder.path().to_owned());
        let place = Place { vault: Vault::throw_away(folder.path().join("profiles")), drawer, seed };
        let Begun { session, heard, seen, open } = world::make(&scenario, &place, now)?;
        let options = Options {
            keymap: Keymap::default(),
            settings: Settings::default(),
            problems: Vec::new(),
            seed: chance::app_seed(seed, 0),
            ..options
        };
        let mut stage = Stage::new(place, session, heard, options, size, now);
        stage.update(Event::Session(seen));
        if open {
            stage.update(Event::Act(Action::Section1));
        }
        let mut player = Self {
            scenario,
            stage,
            state: State::Playing,
            step_by_step: false,
            at: 0,
            beats: VecDeque::new(),
            due: now,
            since: None,
            failure: None,
            _folder: folder,
        };
        player.begin_step();
        Ok(player)
    }

    /// Waits before each step, this one included, until it is let go on.
    pub fn step_by_step(&mut self) {
        self.step_by_step = true;
        if self.state == State::Playing {
            self.state = State::Holding;
        }
    }

    /// Goes on with the step before which it waits.
    pub fn release(&mut self) {
        if self.state == State::Holding {
            self.state = State::Playing;
            self.begin_step();
        }
    }

    /// What is played on.
    pub const fn stage(&mut self) -> &mut Stage {
        &mut self.stage
    }

    /// What is played on, to look at.
    pub const fn watch(&self) -> &Stage {
        &self.stage
    }

    /// The scenario.
    pub const fn scenario(&self) -> &Scenario {
        &self.scenario
    }

    /// Where it is.
    pub const fn state(&self) -> State {
        self.state
    }

    /// What went wrong, if something did.
    pub const fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// What went wrong, if something did; the world is thrown away.
    pub fn into_failure(self) -> Option<Failure> {
        self.failure
    }

    /// The step it is in, from zero; as many as there are at the end.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// What was said last.
    pub fn said(&self) -> Option<&str> {
        let language = self.language();
        let until = self.scenario.steps.get(..=self.at).unwrap_or(&self.scenario.steps);
        until.iter().rev().find_map(|step| step.say.as_ref()).map(|words| words.say(language))
    }

    /// When it wants to go on: the application, or the scenario if it is `played`.
    pub fn next(&self, played: bool) -> Option<Timestamp> {
        let due = self.due_beat(played);
        self.stage.next_wake().into_iter().chain(due).min()
    }

    /// Puts off what comes next: whoever took over has just given back.
    pub fn wait(&mut self, span: SignedDuration) {
        self.due = self.stage.now().checked_add(span).unwrap_or(self.due);
        self.since = None;
    }

    /// Lets time pass until this moment; the scenario goes on in it if it is `played`.
    pub fn run(&mut self, until: Timestamp, played: bool) {
        while let Some(due) = self.due_beat(played).filter(|due| *due <= until) {
            self.stage.pass(due);
            self.beat();
        }
        self.stage.pass(until);
    }

    /// Plays to the end without waiting for anybody. `told` hears of each step when it is over, the last one included; it says
    /// whether to go on.
    pub fn play(&mut self, mut told: impl FnMut(&Self, usize) -> bool) {
        let mut over = self.at;
        while let Some(due) = self.due_beat(true) {
            self.run(due, true);
            while over < self.at {
                if !told(self, over) {
                    return;
                }
                over += 1;
            }
        }
    }

    /// The language on the screen.
    pub fn language(&self) -> Language {
        self.stage.app().look().l10n.language()
    }

    fn due_beat(&self, played: bool) -> Option<Timestamp> {
        (played && self.state == State::Playing).then(|| self.due.max(self.stage.now()))
    }

    /// Lines up what is to be done in the step it is in.
    fn begin_step(&mut self) {
        let language = self.language();
        let Some(step) = self.scenario.steps.get(self.at) else {
            self.state = State::Ended;
            return;
        };
        self.beats = beats::of(step, language, self.step_by_step);
        self.set_due();
    }

    fn set_due(&mut self) {
        let delay = self.beats.front().map_or(SignedDuration::ZERO, Beat::delay);
        self.due = self.stage.now().checked_add(delay).unwrap_or(self.due);
        self.since = None;
    }

    /// Does what is due, and lines the next up.
    fn beat(&mut self) {
        let Some(beat) = self.beats.pop_front() else { return self.next_step() };
        match self.perform(beat) {
            Ok(()) => self.set_due(),
            Err(unmet) => self.look_again(unmet),
        }
        if self.stage.exit().is_some() && self.state == State::Playing {
            self.left();
        }
    }

    /// The program was left, as the scenario wanted it or not: where anything more was to be done or seen, it cannot be.
    fn left(&mut self) {
        if self.beats.iter().all(|beat| matches!(beat, Beat::Rest(_))) {
            self.at += 1;
        }
        if self.at < self.scenario.steps.len() {
            self.fail(Unmet::Left);
        } else {
            self.state = State::Ended;
        }
    }

    fn next_step(&mut self) {
        self.at += 1;
        if self.step_by_step && self.at < self.scenario.steps.len() {
            self.state = State::Holding;
        } else {
            self.begin_step();
        }
    }

    /// Something is not so: it may still become so.
    fn look_again(&mut self, unmet: Unmet) {
        let (now, since) = (self.stage.now(), *self.since.get_or_insert(self.stage.now()));
        if unmet.may_pass() && now.duration_since(since) < PATIENCE {
            self.due = now.checked_add(GLANCE).unwrap_or(now);
            return;
        }
        self.fail(unmet);
    }

    fn fail(&mut self, unmet: Unmet) {
        let line = self.scenario.steps.get(self.at).map_or(0, |step| step.line);
        let screen = self.stage.screen(self.scenario.size);
        self.failure = Some(Failure { step: self.at + 1, line, unmet, screen });
        self.state = State::Failed;
    }

    /// Does one thing. What may still become true stays the next thing to do.
    fn perform(&mut self, beat: Beat) -> Result<(), Unmet> {
        match beat {
            Beat::Rest(_) => {}
            Beat::Key(_, chord) => self.stage.update(Event::Key(chord)),
            Beat::Paste(text) => self.stage.update(Event::Paste(text)),
            Beat::Act(action) => self.stage.update(Event::Act(action)),
            Beat::Deed(deed) => self.deed(deed)?,
            Beat::Restart => self.stage.restart(),
            Beat::Seek(key, text, left) => self.seek(key, text, left)?,
            Beat::From(source) => {
                let Some(text) = self.source(source) else {
                    self.beats.push_front(Beat::From(source));
                    return Err(Unmet::Nothing(source));
                };
                for beat in beats::letters(&text).into_iter().rev() {
                    self.beats.push_front(beat);
                }
            }
            Beat::Check(check) => {
                let held = self.check(&check);
                if held.is_err() {
                    self.beats.push_front(Beat::Check(check));
                }
                return held;
            }
        }
        Ok(())
    }

    /// Presses what has the focus if it is called so, or goes on to what comes next.
    fn seek(&mut self, key: Chord, text: String, left: u8) -> Result<(), Unmet> {
        let marked = format!("{} {text}", self.stage.app().look().glyphs.marker);
        if self.look_for(Some(&marked), true).is_ok() {
            self.beats.push_front(beats::enter());
            return Ok(());
        }
        let left = left.checked_sub(1).ok_or(Unmet::OutOfReach(text.clone()))?;
        self.stage.update(Event::Key(key));
        self.beats.push_front(Beat::Seek(key, text, left));
        Ok(())
    }

    fn deed(&mut self, deed: WorldDeed) -> Result<(), Unmet> {
        let about_order = matches!(deed, WorldDeed::Fate(_) | WorldDeed::Freeze);
        let newest = if about_order { self.newest_order().map(|order| order.id) } else { None };
        match self.stage.ask(world::command(deed, newest).ok_or(Unmet::NoOrder)?) {
            answer @ (Answer::Failed(_) | Answer::Refused(_) | Answer::NoAnswer { .. }) => {
                Err(Unmet::Answer(Box::new(answer)))
            }
            _ => Ok(()),
        }
    }
}
