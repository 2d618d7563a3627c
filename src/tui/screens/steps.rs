//! Where a person is on a way of several screens.

use std::cmp::Ordering;

use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::widgets::pictures::{Step, StepState, steps};

/// The ways of several screens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Registering online.
    Online,
    /// Registering at a cash terminal.
    Kiosk,
}

impl Way {
    fn steps(self, l: &L10n) -> Vec<String> {
        match self {
            Self::Online => vec![l.step_number(), l.step_check(), l.step_key(), l.step_login()],
            Self::Kiosk => vec![l.step_number(), l.step_cash(), l.step_receipt(), l.step_key(), l.step_login()],
        }
    }

    /// The step at which the wallet is sealed and its recovery key shown.
    pub const fn step_of_key(self) -> usize {
        match self {
            Self::Online => 2,
            Self::Kiosk => 3,
        }
    }

    /// Draws the way at the pen, `now` being the step it is at, and leaves a row free. Where there is no room for all of
    /// it, the present step is named with its number.
    pub fn render(self, canvas: &mut Canvas<'_>, now: usize) {
        let names = self.steps(canvas.l10n());
        let wide: u16 = names.iter().map(|name| width(name) + 5).sum();
        if wide > canvas.width() {
            let name = names.get(now).map_or("", String::as_str);
            let text = format!("{} {}/{} {name}", canvas.glyphs().step_now, now + 1, names.len());
            canvas.text(&text, Role::Title);
        } else {
            let state = |index: usize| match index.cmp(&now) {
                Ordering::Less => StepState::Done,
                Ordering::Equal => StepState::Now,
                Ordering::Greater => StepState::Ahead,
            };
            let all: Vec<Step> = names.into_iter().enumerate().map(|(at, name)| Step::new(state(at), name)).collect();
            steps(canvas, &all);
        }
        canvas.gap(1);
    }
}
