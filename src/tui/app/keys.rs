//! Keys, clicks and pastes: to the topmost screen, or to the frame.

use ratatui::layout::Position;
use zeroize::Zeroizing;

use super::state::After;
use super::{App, Layer};
use crate::tui::action::Action;
use crate::tui::chord::Chord;
use crate::tui::event::{Exit, Input};
use crate::tui::hits::{LayerId, Target};
use crate::tui::keymap::{Context, Keymap};
use crate::tui::overlays;
use crate::tui::sanitize::lines;
use crate::tui::screen::{Flow, Placement, Screen};
use crate::tui::screens;

impl App {
    /// Where keys mean something now, the most specific first.
    pub fn live_contexts(&self) -> Vec<Context> {
        let mut live = match (self.state.menu, self.layers.last()) {
            (Some(_), _) => vec![Context::Menu],
            (None, Some(layer)) => layer.screen.contexts(),
            (None, None) => Vec::new(),
        };
        if self.is_cabinet() && !self.is_popup_on_top() {
            live.push(Context::Cabinet);
        }
        live.push(Context::Global);
        live
    }

    /// Whether a wallet is open.
    pub(crate) fn is_cabinet(&self) -> bool {
        self.state.model.account().is_some()
    }

    pub(crate) fn is_popup_on_top(&self) -> bool {
        let look = self.look();
        self.layers.last().is_some_and(|layer| layer.screen.placement(&look) != Placement::Body)
    }

    pub(super) fn on_key(&mut self, chord: Chord) {
        self.touch();
        let live = self.live_contexts();
        let action = self.state.keymap.action(chord, &live).or_else(|| self.lock_from_anywhere(chord, &live));
        // Where nothing is drawn nobody sees what another key would do.
        let harmless = [Action::Lock, Action::Quit, Action::Suspend];
        if !self.is_seen() && !action.is_some_and(|action| harmless.contains(&action)) {
            return;
        }
        if let Some(action) = action {
            self.act(action);
        } else if let Some(character) = chord.typed().filter(|_| live.contains(&Context::Text)) {
            self.give(&Input::Char(character));
        }
    }

    /// Whether the terminal is large enough for the screen to be drawn.
    pub(super) fn is_seen(&self) -> bool {
        let (columns, rows) = self.state.size;
        crate::tui::chrome::fits(columns, rows)
    }

    /// Whoever has to hide the wallet at once must not have to close a box first.
    fn lock_from_anywhere(&self, chord: Chord, live: &[Context]) -> Option<Action> {
        if Keymap::types(chord, live) {
            return None;
        }
        let open = [Context::Cabinet].into_iter().filter(|_| self.state.model.is_open()).collect::<Vec<_>>();
        self.state.keymap.action(chord, &open).filter(|action| *action == Action::Lock)
    }

    pub(super) fn on_paste(&mut self, text: &str) {
        self.touch();
        if self.live_contexts().contains(&Context::Text) {
            // Fields of one line drop the line breaks themselves.
            self.give(&Input::Paste(Zeroizing::new(lines(text))));
        }
    }

    pub(super) fn on_scroll(&mut self, rows: i32) {
        self.give(&Input::Scroll(rows));
    }

    pub(super) fn on_click(&mut self, at: Position) {
        let hit = self.state.drawn.at(at);
        let top = self.layers.last().map(|layer| layer.id);
        match hit {
            Some((layer, target)) if Some(layer) == top => {
                self.state.menu = None;
                match target {
                    Target::Action(action) => self.act(action),
                    Target::Surface => {}
                    other => {
                        self.give(&Input::Click(other));
                    }
                }
            }
            // The bottom line names the keys of what is on top.
            Some((LayerId::FRAME, Target::Action(action))) if at.y + 1 == self.state.size.1 => self.act(action),
            // A click beside a box closes it, unless it asks something.
            _ if self.top() == overlays::confirm::ID => {}
            _ if self.is_popup_on_top() => self.act(Action::Back),
            Some((LayerId::FRAME, Target::Action(action))) => self.act(action),
            Some((LayerId::FRAME, Target::Section(index))) => self.open_section_at(index),
            _ => {}
        }
    }

    /// Gives the topmost screen an input.
    pub(super) fn give(&mut self, input: &Input) -> Flow {
        self.state.dirty = true;
        self.with_top(|screen, cx| screen.handle(input, cx)).unwrap_or(Flow::Ignored)
    }

    /// Does an action: the frame's own here, the rest in the topmost screen.
    pub(super) fn act(&mut self, action: Action) {
        self.state.dirty = true;
        match action {
            // The key is the ordinary way out; only a signal is an interruption.
            Action::Quit => self.state.exit = Some(Exit::Done),
            Action::Suspend => self.state.wants_suspend = true,
            Action::Lock => self.lock(false),
            Action::Mask => self.state.masked = !self.state.masked,
            Action::Help => {
                let live = self.live_contexts();
                self.toggle_overlay(overlays::help::ID, || Box::new(overlays::help::HelpOverlay::new(live)));
            }
            Action::Palette => {
                self.toggle_overlay(overlays::palette::ID, || Box::new(overlays::palette::PaletteOverlay::default()));
            }
            Action::Phone => {
                self.toggle_overlay(overlays::phone::ID, || Box::new(overlays::phone::PhoneOverlay::default()));
            }
            Action::Notices => {
                self.toggle_overlay(overlays::notices::ID, || Box::new(overlays::notices::NoticesOverlay::default()));
            }
            Action::Simulator => {
                self.toggle_overlay(screens::simulator::ID, || Box::<screens::simulator::Simulator>::default());
            }
            Action::Guide if self.has_only_copy() => {}
            Action::Guide => {
                self.toggle_overlay(screens::guide::ID, || Box::<screens::guide::Guide>::default());
            }
            Action::SimulatorOrders => self.open_simulated_orders(),
            Action::DollarOther => {
                self.toggle_overlay(screens::simulator::PERCENT, || Box::<screens::simulator::Percent>::default());
            }
            Action::SimulatorLog => {
                self.toggle_overlay(screens::simulator::LOG, || Box::<screens::simulator::Log>::default());
            }
            Action::CopySeed => self.copy_seed(),
            Action::Language => self.next_language(),
            Action::Theme => self.next_theme(),
            Action::Leave => self.leave(),
            Action::AskSupport => {
                if self.give(&Input::Action(action)) == Flow::Ignored {
                    self.write_to_support();
                }
            }
            Action::Limits => {
                self.open_over(screens::accounts::limits::ID, || Box::<screens::accounts::limits::Limits>::default());
            }
            Action::Accounts => self.open_over(screens::accounts::ID, || Box::<screens::accounts::Accounts>::default()),
            Action::Disputes => self.open_over(screens::disputes::ID, || Box::<screens::disputes::Disputes>::default()),
            other => match other.section() {
                Some(index) => self.open_section_at(index),
                None => match screens::simulator::command(other) {
                    Some(command) => self.simulate(other, command),
                    None if self.state.menu.is_some() => self.act_in_menu(other),
                    None => self.act_in_screen(other),
                },
            },
        }
    }

    fn act_in_screen(&mut self, action: Action) {
        if self.give(&Input::Action(action)) == Flow::Ignored && action == Action::Back {
            self.back();
        }
    }

    /// Writes to support about nothing in particular.
    fn write_to_support(&mut self) {
        let compose = screens::support::Compose::new(screens::support::SECTION, &self.state.model);
        self.open_over(screens::support::WRITE, || Box::new(compose));
    }

    /// Opens a page of the wallet over what is there, once: Esc comes back to it, with everything typed.
    fn open_over(&mut self, id: &str, make: impl FnOnce() -> Box<dyn Screen>) {
        let waits = self.layers.iter().any(|layer| layer.screen.is_awaiting() || layer.screen.id() == id);
        if self.is_cabinet() && !waits {
            self.push(make());
        }
    }

    pub(super) fn toggle_overlay(&mut self, id: &str, make: impl FnOnce() -> Box<dyn Screen>) {
        if self.top() == id {
            self.layers.pop();
        } else if self.top() != overlays::confirm::ID {
            self.push(make());
        }
    }

    fn next_language(&mut self) {
        let language = self.state.l10n.language().next();
        self.with_frame_cx(|cx| cx.speak(language));
    }

    fn next_theme(&mut self) {
        self.with_frame_cx(|cx| {
            let names = cx.theme_names();
            let at = names.iter().position(|name| name == cx.theme).map_or(0, |at| at + 1);
            if let Some(name) = names.get(at % names.len().max(1)) {
                cx.wear(name);
            }
        });
    }

    /// Esc that no screen took: one level back, after asking if something typed would be lost.
    fn back(&mut self) {
        let Some(Layer { id, screen }) = self.layers.last() else { return };
        if screen.is_awaiting() {
            return;
        }
        if self.layers.len() == 1 {
            if self.is_cabinet() {
                self.state.menu = Some(self.section_index().unwrap_or(0));
            }
        } else if screen.is_dirty() {
            self.ask_discard(After::Close(*id));
        } else {
            self.layers.pop();
        }
    }

    fn act_in_menu(&mut self, action: Action) {
        let Some(at) = self.state.menu else { return };
        let count = screens::SECTIONS.len();
        match action {
            Action::Up | Action::Previous => self.state.menu = Some((at + count - 1) % count),
            Action::Down => self.state.menu = Some((at + 1) % count),
            Action::First => self.state.menu = Some(0),
            Action::Last => self.state.menu = Some(count - 1),
            Action::Activate => {
                self.state.menu = None;
                if let Some(section) = screens::SECTIONS.get(at) {
                    self.open_section(section.name);
                }
            }
            Action::Back | Action::Next | Action::Right => self.state.menu = None,
            _ => {}
        }
    }

    /// A digit or a click in the menu. `index` counts the digits, not the sections that exist.
    fn open_section_at(&mut self, index: usize) {
        let section = screens::SECTIONS.iter().find(|section| usize::from(section.digit) == index + 1);
        if let Some(section) = section.filter(|_| self.is_cabinet()) {
            self.open_section(section.name);
        }
    }

    pub(super) fn open_section(&mut self, name: &'static str) {
        if self.is_answer_needed() {
            return;
        }
        if self.is_anything_lost() {
            self.ask_discard(After::Section(name));
        } else {
            self.go_to_section(name);
        }
    }

    /// Whether an answer is awaited that would be missed elsewhere, or money moves by it.
    fn is_answer_needed(&self) -> bool {
        self.state.sent.is_some() || self.layers.iter().any(|layer| layer.screen.is_awaiting())
    }

    /// Leaves the program; asks first when a wallet is open or something would be lost. What is being waited for is waited for.
    fn leave(&mut self) {
        // One question at a time.
        if self.top() == overlays::confirm::ID || self.is_answer_needed() {
            return;
        }
        if self.state.model.is_open() {
            self.ask_leave();
        } else if self.is_anything_lost() {
            self.ask_discard(After::Leave);
        } else {
            self.state.exit = Some(Exit::Done);
        }
    }

    /// Drops everything that was open and locks the wallet.
    pub(super) fn lock(&mut self, idle: bool) {
        if self.state.model.is_open() {
            self.drop_everything(idle);
        }
    }
}
