//! A scenario on the screen: the player over a clock that goes at the chosen pace, the strip under the application, and whoever
//! sits at the keyboard.

mod clock;
mod terminal;

use jiff::{SignedDuration, Timestamp};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use clock::Clock;
pub use terminal::{Unshown, show};

use super::player::{Failure, Player, State};
use super::scenario::Scenario;
use super::strip::{self, Strip};
use super::world::Setup;
use crate::tui::app::{Options, render};
use crate::tui::chord::{Chord, Key, Named};
use crate::tui::event::{Effect, Event, Exit};
use crate::tui::hits::{Drawn, LayerId};
use crate::tui::view::Canvas;

/// So much later than it is due something may be done. When the machine slept, or the program was stopped, the rest of that time
/// has not passed: nobody saw it.
const LATEST: SignedDuration = SignedDuration::from_millis(500);
/// What comes after giving back, before the scenario goes on.
const BREATH: SignedDuration = SignedDuration::from_millis(800);

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// The scenario.
    Playing,
    /// Nobody: time stands still.
    Paused,
    /// The person.
    Yours,
}

/// What a scenario is shown with.
pub struct Show {
    /// The scenario.
    pub scenario: Scenario,
    /// Another seed than its own.
    pub seed: Option<u64>,
    /// How things look.
    pub options: Options,
    /// The pace in percent of the ordinary one.
    pub percent: u32,
    /// Whether it waits before each step.
    pub step_by_step: bool,
}

/// How it ended.
pub struct Shown {
    /// Why.
    pub exit: Exit,
    /// Where the scenario could not go on, if nobody had taken over before.
    pub failure: Option<Failure>,
}

/// A scenario being shown.
pub(super) struct Stand {
    show: Show,
    player: Player,
    mode: Mode,
    clock: Clock,
    size: (u16, u16),
    /// Whether somebody has taken over since it began.
    touched: bool,
    /// Whether the strip has to be drawn anew.
    dirty: bool,
}

impl Stand {
    /// At the beginning, on a terminal of this size, at this time of the machine.
    pub(super) fn new(show: Show, size: (u16, u16), now: Timestamp) -> Result<Self, Setup> {
        let player = played(&show, size, now)?;
        let clock = Clock::new(now, show.percent);
        let mut stand = Self { show, player, mode: Mode::Playing, clock, size, touched: false, dirty: true };
        stand.set_clock(now);
        Ok(stand)
    }

    /// From the beginning, in a world as new as the first.
    fn again(&mut self, now: Timestamp) -> Result<(), Setup> {
        self.player = played(&self.show, self.size, now)?;
        self.clock = Clock::new(now, self.clock.percent());
        self.mode = Mode::Playing;
        self.touched = false;
        self.set_clock(now);
        Ok(())
    }

    /// When something is due next, on the machine's clock.
    pub(super) fn next(&self) -> Option<Timestamp> {
        self.player.next(self.is_played()).and_then(|due| self.clock.real(due))
    }

    /// Does what is due by now.
    pub(super) fn advance(&mut self, now: Timestamp) {
        let late = self.next().map(|due| now.duration_since(due)).filter(|late| *late > LATEST);
        if let Some(late) = late {
            self.clock.lose(late);
        }
        let (before, until) = (self.standing(), self.clock.shown(now));
        let played = self.is_played();
        self.player.run(until, played);
        if self.standing() != before {
            self.dirty = true;
            self.set_clock(now);
        }
    }

    /// Takes an event of the terminal; why it ends, if it does.
    pub(super) fn take(&mut self, event: Event, now: Timestamp) -> Result<Option<Exit>, Setup> {
        self.advance(now);
        match event {
            Event::Tick => {}
            Event::Terminate(exit) => return Ok(Some(exit)),
            Event::Resize(columns, rows) => self.resize(columns, rows),
            Event::Resumed | Event::Act(_) => self.player.stage().update(event),
            Event::Key(chord) => return self.key(chord, now),
            event if self.mode == Mode::Yours => self.player.stage().update(event),
            Event::Mouse(_) | Event::Paste(_) => self.take_over(now),
            Event::Session(_) | Event::SettingsNotSaved(_) => {}
        }
        Ok(self.left())
    }

    fn key(&mut self, chord: Chord, now: Timestamp) -> Result<Option<Exit>, Setup> {
        let over = matches!(self.player.state(), State::Ended | State::Failed);
        match (named(chord), self.mode) {
            (Press::Back, _) if over => self.again(now)?,
            (Press::Back, _) => self.set_mode(Mode::Playing, now),
            (Press::Suspend, _) | (_, Mode::Yours) => self.player.stage().update(Event::Key(chord)),
            (Press::End, _) => return Ok(Some(Exit::Done)),
            (Press::Go, _) if over => {}
            (Press::Go, Mode::Playing) if self.player.state() == State::Holding => {
                self.player.release();
                self.set_clock(now);
            }
            (Press::Go, Mode::Playing) => self.set_mode(Mode::Paused, now),
            (Press::Go, Mode::Paused) => self.set_mode(Mode::Playing, now),
            (Press::Slower, _) => self.clock.slower(now),
            (Press::Faster, _) => self.clock.faster(now),
            (Press::Other, _) => self.take_over(now),
        }
        self.dirty = true;
        Ok(self.left())
    }

    /// The first key only takes over: nobody has meant it for what happens to be on the screen.
    fn take_over(&mut self, now: Timestamp) {
        self.touched = true;
        self.set_mode(Mode::Yours, now);
    }

    fn set_mode(&mut self, mode: Mode, now: Timestamp) {
        if self.mode == Mode::Yours && mode == Mode::Playing {
            self.player.wait(BREATH);
        }
        self.mode = mode;
        self.dirty = true;
        self.set_clock(now);
    }

    /// Why the application ended, if the person at it let it end.
    fn left(&self) -> Option<Exit> {
        self.player.watch().exit().filter(|_| self.mode == Mode::Yours)
    }

    fn resize(&mut self, columns: u16, rows: u16) {
        self.size = (columns, rows);
        self.dirty = true;
        self.player.stage().update(Event::Resize(columns, rows.saturating_sub(strip::height(rows))));
    }

    /// What the machine has to do for the application. Only who sits there has anything to copy.
    pub(super) fn wishes(&mut self) -> Vec<Effect> {
        let yours = self.mode == Mode::Yours;
        let mut wishes = self.player.stage().wishes();
        wishes.retain(|wish| match wish {
            Effect::Copy(_) => yours,
            Effect::Suspend | Effect::Mouse(_) => true,
            _ => false,
        });
        wishes
    }

    /// Whether something changed since this was asked last.
    pub(super) fn take_frame_request(&mut self) -> bool {
        self.player.stage().take_frame_request() | std::mem::take(&mut self.dirty)
    }

    /// Draws the application and the strip.
    pub(super) fn render(&self, buffer: &mut Buffer) -> Drawn {
        draw(&self.player, self.mode, self.clock.percent(), buffer)
    }

    /// Remembers where the mouse can hit.
    pub(super) fn set_drawn(&mut self, drawn: Drawn) {
        self.player.stage().set_drawn(drawn);
    }

    /// How it ended.
    pub(super) fn shown(self, exit: Exit) -> Shown {
        let failure = if self.touched { None } else { self.player.into_failure() };
        Shown { exit, failure }
    }

    fn is_played(&self) -> bool {
        self.mode == Mode::Playing
    }

    /// What the strip shows of the player.
    fn standing(&self) -> (usize, State) {
        (self.player.at(), self.player.state())
    }

    /// Lets the clock go as it goes for whoever plays.
    fn set_clock(&mut self, now: Timestamp) {
        match (self.mode, self.player.state()) {
            (Mode::Yours, _) => self.clock.run_plainly(now),
            (Mode::Playing, State::Playing) => self.clock.run(now),
            _ => self.clock.stop(now),
        }
    }
}

/// What would be seen of it now on a terminal, at the ordinary pace.
pub fn as_shown(player: &Player, buffer: &mut Buffer) -> Drawn {
    draw(player, Mode::Playing, clock::PLAIN, buffer)
}

fn draw(player: &Player, mode: Mode, percent: u32, buffer: &mut Buffer) -> Drawn {
    let all = buffer.area;
    let below = strip::height(all.height);
    let mut upper = Buffer::empty(Rect { height: all.height - below, ..all });
    let drawn = render(player.watch().app(), &mut upper);
    for position in upper.area.positions() {
        buffer[position].clone_from(&upper[position]);
    }
    let look = player.watch().app().look();
    let area = Rect { y: all.bottom() - below, height: below, ..all };
    let mut none = Drawn::default();
    let title = player.scenario().title.say(player.language());
    let mut canvas = Canvas::new(&look, buffer, &mut none, LayerId::FRAME, area);
    Strip { player, mode, percent, title }.render(&mut canvas);
    drawn
}

fn played(show: &Show, size: (u16, u16), now: Timestamp) -> Result<Player, Setup> {
    let room = (size.0, size.1.saturating_sub(strip::height(size.1)));
    let mut player = Player::new(show.scenario.clone(), show.seed, show.options.clone(), room, now)?;
    if show.step_by_step {
        player.step_by_step();
    }
    Ok(player)
}

/// What a key means while the scenario plays.
enum Press {
    Go,
    Slower,
    Faster,
    Back,
    End,
    Suspend,
    Other,
}

fn named(chord: Chord) -> Press {
    let Chord { key, ctrl, alt, .. } = chord;
    match (key, ctrl, alt) {
        (Key::Named(Named::Space), false, false) => Press::Go,
        (Key::Named(Named::Left) | Key::Char('-'), false, false) => Press::Slower,
        (Key::Named(Named::Right) | Key::Char('+' | '='), false, false) => Press::Faster,
        (Key::F(5), false, false) => Press::Back,
        (Key::Named(Named::Esc), false, false) | (Key::Char('c'), true, false) => Press::End,
        (Key::Char('z'), true, false) => Press::Suspend,
        _ => Press::Other,
    }
}

#[cfg(test)]
mod tests;
