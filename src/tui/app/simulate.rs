//! The world steered from anywhere: by the palette and by keys of the person's own.

use super::App;
use crate::session::contract::Command;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::overlays;
use crate::tui::screens::simulator::{self, Part, Simulator};
use crate::tui::toast::Severity;

impl App {
    /// Changes the world without its page.
    pub(super) fn simulate(&mut self, action: Action, command: Command) {
        if self.top() == overlays::confirm::ID {
            return;
        }
        self.send(command);
        if simulator::is_unseen(action) {
            self.with_frame_cx(|cx| cx.toast(Severity::Info, move |l| l.clock_set(action.label(l))));
        }
    }

    /// Opens the page where orders are; from the page itself, turns it to them.
    pub(super) fn open_simulated_orders(&mut self) {
        if self.top() == simulator::ID {
            self.give(&Input::Action(Action::SimulatorOrders));
        } else {
            self.toggle_overlay(simulator::ID, || Box::new(Simulator::at(Part::Orders)));
        }
    }

    /// Puts the world's seed on the clipboard: it is no secret of the wallet's, but what the world follows from.
    pub(super) fn copy_seed(&mut self) {
        let seed = self.state.model.snapshot.as_ref().map(|snapshot| simulator::hex(&snapshot.simulator.seed));
        if let Some(seed) = seed {
            self.with_frame_cx(|cx| {
                cx.copy(seed);
                cx.toast(Severity::Success, |l| l.sim_copied());
            });
        }
    }
}
