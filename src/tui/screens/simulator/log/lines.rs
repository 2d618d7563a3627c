//! The lines as a table: when, of which kind, what, about what, and what came of it.

use super::told;
use crate::session::contract::{LogKind, LogLine};
use crate::tui::screens::days::Days;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// From this width what came of it has a column of its own.
const WIDE: u16 = 96;
/// Columns between the columns.
const BETWEEN: u16 = 2;
/// Columns of what was done, where what came of it has some of its own.
const WHAT: u16 = 38;
/// Columns of a number's last digits.
const SUBJECT: u16 = 16;

/// How many rows the chosen line takes below the table.
pub(super) const UNDER: u16 = 4;

/// Where the columns begin.
pub(super) struct Columns {
    days: Days,
    time: u16,
    sign: u16,
    /// Whether what came of it has a column of its own.
    wide: bool,
}

/// The sign of a kind: it is not to be told by colour alone.
const fn sign(kind: LogKind, look: &Look<'_>) -> &'static str {
    let g = look.glyphs;
    match kind {
        LogKind::Asked => g.arrow_right,
        LogKind::Refused => g.cross,
        LogKind::Happened => g.bullet,
        LogKind::Network => g.warning,
        LogKind::Made => g.star,
    }
}

impl Columns {
    /// For these lines.
    pub(super) fn of<'l>(lines: impl Iterator<Item = &'l LogLine> + Clone, canvas: &Canvas<'_>) -> Self {
        let look = canvas.look();
        let days = Days::of(lines.map(|line| look.model.local(line.at).date()), look);
        let time = days.width + 1;
        Self { days, time, sign: time + 5 + BETWEEN, wide: canvas.width() >= WIDE }
    }

    pub(super) fn render(&self, line: &LogLine, above: Option<&LogLine>, row: &mut Canvas<'_>) {
        let look = row.look();
        let at = look.model.local(line.at);
        let same = above.is_some_and(|above| look.model.local(above.at).date() == at.date());
        if !same {
            row.put(0, 0, &self.days.text(at.date(), look), Role::Muted);
        }
        row.put(self.time, 0, &look.l10n.time(at.time()), Role::Muted);
        let role = told::role(line.kind());
        row.put(self.sign, 0, sign(line.kind(), look), role);
        let what = self.sign + 2;
        let (subject, detail) = (told::subject(line, look), told::detail(line, look));
        if self.wide {
            let room = row.width().saturating_sub(what);
            let half = (room * 2 / 5).clamp(20, WHAT);
            row.piece(what, 0, half.saturating_sub(BETWEEN), 1).put(0, 0, &told::what(line, look), role);
            row.piece(what + half, 0, SUBJECT - 1, 1).put(0, 0, &subject, Role::Muted);
            row.put(what + half + SUBJECT, 0, &detail, Role::Text);
            return;
        }
        let mut x = row.put(what, 0, &told::what(line, look), role);
        if !subject.is_empty() {
            x = row.put(x + 1, 0, &subject, Role::Muted);
        }
        if !detail.is_empty() {
            x = row.put(x + 1, 0, look.glyphs.dot, Role::Muted);
            row.put(x + 1, 0, &detail, Role::Text);
        }
    }

    /// Draws the whole of the chosen line, where the table cuts it.
    pub(super) fn render_whole(line: &LogLine, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        canvas.rule();
        let subject = if told::is_own(line, look) { String::new() } else { look.number(&line.subject) };
        let parts = [told::what(line, look), subject, told::detail(line, look)];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        canvas.paragraph(&parts.join(&format!(" {} ", look.glyphs.dot)), told::role(line.kind()));
    }
}
