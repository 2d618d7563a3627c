//! The strip under the application: what is said, where the scenario is, and the keys of the demonstration.

use crate::demo::player::{Player, State};
use crate::demo::show::Mode;
use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width, wrap};

/// The lines there are for what is said.
pub(super) const LINES: usize = 2;
/// The cells there are for a line of it on the narrowest terminal that shows everything.
pub(super) const NARROWEST: u16 = 78;
/// The rows with everything in them: the line with the keys, and what is said. At 24 rows the application keeps 21, which its
/// tallest picture needs.
const WHOLE: u16 = 3;
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
        let (columns, words) = (canvas.width(), canvas.height().saturating_sub(1));
        self.keys(canvas);
        let (text, role) = self.words(canvas.l10n());
        let mut piece = canvas.piece(1, 1, columns.saturating_sub(2), words);
        for line in wrap(&text, columns.saturating_sub(2)).iter().take(usize::from(words)) {
            piece.text(line, role);
        }
    }

    fn words(&self, l: &L10n) -> (String, Role) {
        match (self.player.failure(), self.player.state()) {
            (Some(failure), _) => (l.demo_stuck(failure.say(l)), Role::Warning),
            (None, State::Ended) => (l.demo_over(), Role::Success),
            (None, _) => (self.player.said().unwrap_or_default().to_owned(), Role::Text),
        }
    }

    /// The line between the application and the strip: whose turn it is, what the keys do, and how far it is.
    fn keys(&self, canvas: &mut Canvas<'_>) {
        let (l, dot) = (canvas.l10n(), canvas.glyphs().dot);
        canvas.rule();
        let steps = self.player.scenario().steps();
        let place = format!(" {}/{steps} {dot} {} ", (self.player.at() + 1).min(steps), pace(self.percent));
        let end = canvas.width().saturating_sub(width(&place) + 1);
        let (sign, state) = self.turn(canvas);
        let mut x = canvas.put(1, 0, &format!(" {sign} "), Role::Accent);
        x = canvas.put(x, 0, &format!("{state} "), Role::Title);
        for (key, does) in self.does(l) {
            let room = width(&key) + width(&does) + 3;
            if x + room > end {
                break;
            }
            x = canvas.put(x, 0, &format!(" {key}"), Role::Key);
            x = canvas.put(x, 0, &format!(" {does} "), Role::Muted);
        }
        // The name of what is played stands where there is room for all of it.
        let title = format!(" {} ", self.title);
        if x + width(&title) + 2 <= end {
            canvas.put(end - width(&title) - 1, 0, &title, Role::Title);
        }
        canvas.put(end, 0, &place, Role::Muted);
    }

    /// Whose turn it is.
    fn turn(&self, canvas: &Canvas<'_>) -> (&'static str, String) {
        let (l, g) = (canvas.l10n(), canvas.glyphs());
        match (self.mode, self.player.state()) {
            (Mode::Yours, _) => (g.marker, l.demo_yours()),
            (_, State::Failed) => (g.cross, l.demo_failed()),
            (_, State::Ended) => (g.check, l.demo_ended()),
            (Mode::Paused, _) => (g.pending, l.demo_paused()),
            (Mode::Playing, State::Holding) => (g.pending, l.demo_holding()),
            (Mode::Playing, State::Playing) => (g.arrow_right, l.demo_playing()),
        }
    }

    /// What the keys do now.
    fn does(&self, l: &L10n) -> Vec<(String, String)> {
        let over = matches!(self.player.state(), State::Ended | State::Failed);
        let named = |key: &str, does| (key.to_owned(), does);
        let others = (l.demo_other_keys(), l.demo_take_over());
        match self.mode {
            Mode::Yours if over => vec![named("F5", l.demo_again()), named("^C", l.demo_end())],
            Mode::Yours => vec![named("F5", l.demo_give_back()), named("^C", l.demo_end())],
            _ if over => vec![named("F5", l.demo_again()), named("Esc", l.demo_end()), others],
            mode => {
                let goes = mode == Mode::Paused || self.player.state() == State::Holding;
                let does = if goes { l.demo_go_on() } else { l.demo_pause() };
                vec![(l.demo_space(), does), named("+ -", l.demo_pace()), named("Esc", l.demo_end()), others]
            }
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
        assert_eq!([1, 2, 18, 20, 21, 24, 60].map(height), [1, 2, 2, 2, 3, 3, 3]);
    }

    #[test]
    fn a_pace_has_no_idle_digits() {
        assert_eq!([25, 50, 100, 150, 1000].map(pace), ["×0.25", "×0.5", "×1", "×1.5", "×10"]);
    }
}
