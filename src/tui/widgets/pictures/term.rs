//! A stretch of time with today in it: when it began, when something usually happens, and when it is late.

use jiff::Timestamp;

use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};

/// A moment and what stands beside it.
pub struct Moment {
    /// When.
    pub at: Timestamp,
    /// The words.
    pub label: String,
}

impl Moment {
    /// A moment under this name.
    pub fn new(at: Timestamp, label: impl Into<String>) -> Self {
        Self { at, label: label.into() }
    }
}

/// A stretch of time.
pub struct Term {
    /// When it began.
    pub from: Moment,
    /// From when to when what is awaited usually happens.
    pub usual: Option<(Timestamp, Moment)>,
    /// When its time is over.
    pub limit: Moment,
    /// Now, or when it ended.
    pub now: Moment,
    /// Whether now is the end of it, and a good one.
    pub is_over: bool,
}

/// How many rows it takes.
pub const TERM_HEIGHT: u16 = 3;

impl Term {
    /// Whether its time is over and nothing has come of it.
    fn is_late(&self) -> bool {
        !self.is_over && self.now.at > self.limit.at
    }

    /// The column of a moment, of so many.
    fn column(&self, at: Timestamp, columns: u16) -> u16 {
        let end = self.limit.at.max(self.now.at);
        let whole = end.as_millisecond().saturating_sub(self.from.at.as_millisecond()).max(1);
        let part = at.as_millisecond().saturating_sub(self.from.at.as_millisecond()).clamp(0, whole);
        let last = columns.saturating_sub(1);
        let column = (i128::from(part) * i128::from(last) + i128::from(whole) / 2) / i128::from(whole);
        u16::try_from(column).unwrap_or(last).min(last)
    }
}

/// Draws it at the pen over the whole width: the words above the line, and under it where now is.
pub fn term(canvas: &mut Canvas<'_>, term: &Term) {
    let columns = canvas.width();
    let top = canvas.pen();
    canvas.gap(TERM_HEIGHT);
    if columns == 0 {
        return;
    }
    render_words(term, canvas, top);
    render_line(term, canvas, top + 1);
    let now = term.column(term.now.at, columns);
    let role = if term.is_late() { Role::Danger } else { Role::Title };
    let x = centred(now, width(&term.now.label), columns);
    canvas.put(x, top + 2, &term.now.label, role);
}

/// Where a text of so many cells begins whose middle is to stand in a column.
fn centred(column: u16, cells: u16, columns: u16) -> u16 {
    column.saturating_sub(cells / 2).min(columns.saturating_sub(cells))
}

/// What stands above the line; what does not fit between its neighbours is left out, the ends never.
fn render_words(term: &Term, canvas: &mut Canvas<'_>, y: u16) {
    let columns = canvas.width();
    let (first, last) = (width(&term.from.label), width(&term.limit.label));
    let limit = centred(term.column(term.limit.at, columns), last, columns).max((first + 1).min(columns));
    canvas.put(0, y, &term.from.label, Role::Muted);
    canvas.put(limit, y, &term.limit.label, if term.is_late() { Role::Danger } else { Role::Muted });
    if let Some((from, to)) = &term.usual {
        let cells = width(&to.label);
        let middle = term.column(*from, columns).midpoint(term.column(to.at, columns));
        let x = centred(middle, cells, columns).max(first + 2);
        if x + cells < limit {
            canvas.put(x, y, &to.label, Role::Info);
        }
    }
}

fn render_line(term: &Term, canvas: &mut Canvas<'_>, y: u16) {
    let (g, columns) = (canvas.glyphs(), canvas.width());
    let (now, limit) = (term.column(term.now.at, columns), term.column(term.limit.at, columns));
    let usual = term.usual.as_ref().map(|(from, to)| (term.column(*from, columns), term.column(to.at, columns)));
    for x in 0..columns {
        let behind = x < now;
        let (sign, role) = match usual {
            Some((from, to)) if (from..=to).contains(&x) && behind => (g.bar_full, Role::Info),
            Some((from, to)) if (from..=to).contains(&x) => (g.bar_empty, Role::Info),
            _ if term.is_late() && x > limit => (g.horizontal, Role::Danger),
            _ => (g.horizontal, if behind { Role::Accent } else { Role::Border }),
        };
        canvas.put(x, y, sign, role);
    }
    canvas.put(0, y, g.step_done, Role::Accent);
    canvas.put(limit, y, g.step_ahead, if term.is_late() { Role::Danger } else { Role::Warning });
    let (sign, role) = match (term.is_over, term.is_late()) {
        (true, _) => (g.check, Role::Success),
        (false, true) => (g.cross, Role::Danger),
        (false, false) => (g.step_now, Role::Focus),
    };
    canvas.put(now, y, sign, role);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: i64) -> Timestamp {
        Timestamp::from_second(day * 86_400).unwrap()
    }

    fn days(now: i64) -> Term {
        Term {
            from: Moment::new(at(0), "begun"),
            usual: Some((at(3), Moment::new(at(10), "usual"))),
            limit: Moment::new(at(15), "limit"),
            now: Moment::new(at(now), "now"),
            is_over: false,
        }
    }

    #[test]
    fn every_day_has_its_column() {
        let term = days(5);
        let columns: Vec<u16> = [0, 3, 5, 10, 15].map(|day| term.column(at(day), 31)).into();
        assert_eq!(columns, [0, 6, 10, 20, 30]);
        assert_eq!(term.column(at(-4), 31), 0, "before the beginning");
        assert_eq!(term.column(at(99), 31), 30, "after the end");
        assert_eq!(term.column(at(9), 1), 0, "however narrow");
    }

    #[test]
    fn past_the_limit_the_line_goes_on() {
        let late = days(20);
        assert!(late.is_late() && !days(15).is_late());
        assert_eq!(late.column(at(15), 41), 30);
        assert_eq!(late.column(at(20), 41), 40);
        assert!(!Term { is_over: true, ..days(20) }.is_late(), "it came at last");
    }

    #[test]
    fn words_never_leave_the_line() {
        assert_eq!((centred(0, 7, 40), centred(20, 7, 40), centred(39, 7, 40)), (0, 17, 33));
        assert_eq!(centred(3, 9, 5), 0);
    }
}
