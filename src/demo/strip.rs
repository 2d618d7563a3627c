//! The strip under the application: what is said, where the scenario is, and the keys of the demonstration.

use crate::demo::player::{Player, State};
use crate::demo::show::Mode;
use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, truncate, width, wrap};

/// The lines there are for what is said.
pub(super) const LINES: usize = 3;
/// The cells there are for a line of it on the narrowest terminal that shows everything.
pub(super) const NARROWEST: u16 = 78;
/// The rows with everything in them: a rule, what is said, the keys.
const WHOLE: u16 = 5;
/// With less than this the application shows nothing.
const APP_NEEDS: u16 = 18;

/// How many rows the strip takes of a terminal with so many.
pub(super) fn height(rows: u16) -> u16 {
    rows.saturating_sub(APP_NEEDS).clamp(2, WHOLE).min(rows)
}

/// What the strip says besides the words of the scenario.
pub(super) struct Strip<'a> {
    pub(super) player: &'a Player,
    pub(super) mode: Mode,
    pub(super) percent: u32,
    pub(super) title: &'a str,
}

impl Strip<'_> {
    /// Draws it.
    pub(super) fn render(&self, canvas: &mut Canvas<'_>) {
        canvas.clear(Role::Text);
        let (columns, rows) = (canvas.width(), canvas.height());
        let words = rows.saturating_sub(2).max(1);
        if rows > 2 {
            self.rule(canvas);
        }
        let top = rows.saturating_sub(1 + words);
        let (text, role) = self.words(canvas.l10n());
        let mut piece = canvas.piece(1, top, columns.saturating_sub(2), words);
        for line in wrap(&text, columns.saturating_sub(2)).iter().take(usize::from(words)) {
            piece.text(line, role);
        }
        self.keys(&mut canvas.piece(1, rows.saturating_sub(1), columns.saturating_sub(2), 1));
    }

    /// The line between the application and the strip: what is played, how far it is, how fast it goes.
    fn rule(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.rule();
        let steps = self.player.scenario().steps();
        let step = (self.player.at() + 1).min(steps);
        let place = l.demo_place(step.to_string(), steps.to_string());
        let pace = format!(" {place} {} {} ", canvas.glyphs().dot, pace(self.percent));
        let room = canvas.width().saturating_sub(width(&pace) + 8);
        let title = format!(" {} ", truncate(self.title, room, canvas.glyphs().ellipsis));
        canvas.put(2, 0, &title, Role::Title);
        let x = canvas.width().saturating_sub(width(&pace) + 2);
        canvas.put(x, 0, &pace, Role::Muted);
    }

    fn words(&self, l: &L10n) -> (String, Role) {
        match (self.player.failure(), self.player.state()) {
            (Some(failure), _) => (l.demo_stuck(failure.say(l)), Role::Warning),
            (None, State::Ended) => (l.demo_over(), Role::Success),
            (None, _) => (self.player.said().unwrap_or_default().to_owned(), Role::Text),
        }
    }

    /// Whose turn it is, and what the keys do.
    fn keys(&self, canvas: &mut Canvas<'_>) {
        let (l, g) = (canvas.l10n(), canvas.glyphs());
        let (sign, state) = match (self.mode, self.player.state()) {
            (Mode::Yours, _) => (g.marker, l.demo_yours()),
            (_, State::Failed) => (g.cross, l.demo_failed()),
            (_, State::Ended) => (g.check, l.demo_ended()),
            (Mode::Paused, _) => (g.pending, l.demo_paused()),
            (Mode::Playing, State::Holding) => (g.pending, l.demo_holding()),
            (Mode::Playing, State::Playing) => (g.arrow_right, l.demo_playing()),
        };
        let over = matches!(self.player.state(), State::Ended | State::Failed);
        let space = l.demo_space();
        let pairs: Vec<(&str, String)> = match self.mode {
            Mode::Yours if over => vec![("F5", l.demo_again()), ("Ctrl-C", l.demo_end())],
            Mode::Yours => vec![("F5", l.demo_give_back()), ("Ctrl-C", l.demo_end())],
            _ if over => vec![("F5", l.demo_again()), ("Esc", l.demo_end()), ("", l.demo_take_over())],
            mode => {
                let goes = mode == Mode::Paused || self.player.state() == State::Holding;
                let does = if goes { l.demo_go_on() } else { l.demo_pause() };
                vec![(&*space, does), ("+ -", l.demo_pace()), ("Esc", l.demo_end()), ("", l.demo_take_over())]
            }
        };
        let mut x = canvas.put(0, 0, sign, Role::Accent) + 1;
        x = canvas.put(x, 0, &state, Role::Title) + 3;
        for (key, does) in pairs {
            if !key.is_empty() {
                x = canvas.put(x, 0, key, Role::Key) + 1;
            }
            x = canvas.put(x, 0, &does, Role::Muted) + 3;
        }
    }
}

/// The pace as people say it: ×1, ×0.5.
fn pace(percent: u32) -> String {
    let (whole, rest) = (percent / 100, percent % 100);
    let digits = format!("{whole}.{rest:02}");
    format!("×{}", digits.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_application_keeps_its_room() {
        assert_eq!([1, 2, 18, 20, 22, 23, 24, 60].map(height), [1, 2, 2, 2, 4, 5, 5, 5]);
    }

    #[test]
    fn a_pace_has_no_idle_digits() {
        assert_eq!([25, 50, 100, 150, 1000].map(pace), ["×0.25", "×0.5", "×1", "×1.5", "×10"]);
    }
}
