//! A paragraph being typed: one line of text, broken where the field ends.

use std::cell::Cell;
use std::ops::Range;

use super::line::{Accepts, LineField};
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};

/// A paragraph being typed.
pub struct Prose {
    line: LineField,
    /// How many rows of it show at once.
    rows: u16,
    /// How many columns it had when it was drawn last: Up and Down go by what is seen.
    columns: Cell<u16>,
    /// The first row that was drawn last time.
    scroll: Cell<usize>,
}

impl Prose {
    /// An empty paragraph of at most `limit` characters, so many rows of which show.
    pub fn new(limit: usize, rows: u16) -> Self {
        let line = LineField::new(Accepts::Anything, limit);
        Self { line, rows: rows.max(1), columns: Cell::new(1), scroll: Cell::new(0) }
    }

    /// The text and what it was at the start.
    pub const fn line(&self) -> &LineField {
        &self.line
    }

    /// The text, to be changed.
    pub const fn line_mut(&mut self) -> &mut LineField {
        &mut self.line
    }

    /// How many rows of it show.
    pub const fn rows(&self) -> u16 {
        self.rows
    }

    /// Takes an input; `None` if it is not for the paragraph, else whether the text changed. Up and Down leave it at its ends.
    pub fn handle(&mut self, input: &Input) -> Option<bool> {
        let to = match input {
            Input::Action(Action::Up) => self.above()?,
            Input::Action(Action::Down) => self.below()?,
            Input::Action(Action::LineStart) => self.place().1.start,
            Input::Action(Action::LineEnd) => self.last_of(&self.place().1),
            _ => return self.line.handle(input),
        };
        self.line.go_to(self.line.text()[..to].chars().count());
        Some(false)
    }

    /// Where in the text the cursor is, in bytes.
    fn at(&self) -> usize {
        let mut places = self.line.text().char_indices().map(|(at, _)| at);
        places.nth(self.line.cursor()).unwrap_or(self.line.text().len())
    }

    fn broken(&self) -> Vec<Range<usize>> {
        broken(self.line.text(), self.columns.get())
    }

    /// The row of the cursor: its number and what stands in it.
    fn place(&self) -> (usize, Range<usize>) {
        let (rows, at) = (self.broken(), self.at());
        let row = rows.iter().rposition(|row| row.start <= at).unwrap_or(0);
        (row, rows.get(row).cloned().unwrap_or(0..0))
    }

    fn above(&self) -> Option<usize> {
        let row = self.place().0.checked_sub(1)?;
        self.under(row)
    }

    fn below(&self) -> Option<usize> {
        self.under(self.place().0 + 1)
    }

    /// The place in another row that stands in the column of the cursor.
    fn under(&self, row: usize) -> Option<usize> {
        let (text, row) = (self.line.text(), self.broken().get(row)?.clone());
        let column = width(&text[self.place().1.start..self.at()]);
        let here = text[row.clone()].char_indices().map(|(at, _)| row.start + at);
        let found = here.take_while(|at| width(&text[row.start..*at]) <= column).last().unwrap_or(row.start);
        let end = self.last_of(&row);
        Some(if width(&text[row.start..end]) <= column { end } else { found.min(end) })
    }

    /// The last place of a row that does not belong to the next.
    fn last_of(&self, row: &Range<usize>) -> usize {
        let text = self.line.text();
        if row.end == text.len() {
            return row.end;
        }
        text[row.clone()].char_indices().last().map_or(row.start, |(at, _)| row.start + at)
    }

    /// Draws the rows that show, the cursor where it is.
    pub fn render(&self, canvas: &mut Canvas<'_>, focused: bool) {
        let role = if focused { Role::FieldFocus } else { Role::Field };
        let columns = canvas.width();
        // The cursor needs a cell of its own after a row that is full.
        self.columns.set(columns.saturating_sub(1).max(1));
        canvas.tint(0, 0, columns, self.rows, role);
        let (rows, here) = (self.broken(), self.place());
        let shown = usize::from(self.rows);
        let mut first = self.scroll.get().min(rows.len().saturating_sub(shown));
        if focused {
            first = first.min(here.0).max((here.0 + 1).saturating_sub(shown));
        }
        self.scroll.set(first);
        for (y, row) in (0_u16..).zip(rows.iter().skip(first).take(shown)) {
            canvas.put(0, y, self.line.text()[row.clone()].trim_end(), role);
        }
        if first > 0 || first + shown < rows.len() {
            canvas.put_right(self.rows - 1, canvas.glyphs().up_down, Role::Muted);
        }
        if focused {
            let column = width(&self.line.text()[here.1.start..self.at()]);
            canvas.cursor(column.min(columns.saturating_sub(1)), u16::try_from(here.0 - first).unwrap_or(0));
        }
    }
}

/// A text in rows of so many columns: broken after spaces, a longer word wherever the row ends. Nothing of it is left out.
fn broken(text: &str, columns: u16) -> Vec<Range<usize>> {
    let (mut rows, mut start, mut used) = (Vec::new(), 0, 0_u16);
    // Where the row could end, and how much stands behind that place.
    let (mut gap, mut after) = (None, 0_u16);
    for (at, character) in text.char_indices() {
        let cells = width(character.encode_utf8(&mut [0; 4]));
        if used + cells > columns && character != ' ' {
            let end = gap.unwrap_or(at);
            used = if gap.is_some() { after } else { 0 };
            rows.push(start..end);
            (start, gap) = (end, None);
        }
        used += cells;
        after += cells;
        if character == ' ' {
            (gap, after) = (Some(at + 1), 0);
        }
    }
    rows.push(start..text.len());
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn said(text: &str, columns: u16) -> Vec<&str> {
        broken(text, columns).into_iter().map(|row| &text[row]).collect()
    }

    #[test]
    fn rows_end_after_spaces_and_long_words_are_cut() {
        assert_eq!(said("", 5), [""]);
        assert_eq!(said("one two three", 7), ["one two ", "three"]);
        assert_eq!(said("abcdefgh ij", 4), ["abcd", "efgh ", "ij"]);
        assert_eq!(said("ab cdefgh", 4), ["ab ", "cdef", "gh"]);
    }

    fn written(text: &str, columns: u16) -> Prose {
        let mut prose = Prose::new(100, 3);
        prose.line_mut().set(text);
        prose.columns.set(columns);
        prose
    }

    #[test]
    fn up_and_down_stay_in_their_column_and_leave_at_the_ends() {
        let mut prose = written("one two three", 7);
        let mut press = |action| prose.handle(&Input::Action(action)).map(|_| prose.line().cursor());
        assert_eq!(press(Action::Down), None, "the last row");
        assert_eq!(press(Action::Up), Some(5));
        assert_eq!(press(Action::Up), None, "the first row");
        assert_eq!(press(Action::LineStart), Some(0));
        assert_eq!(press(Action::LineEnd), Some(7), "before the space that ends the row");
        assert_eq!(press(Action::Down), Some(13), "the next row is shorter");
    }

    proptest! {
        #[test]
        fn nothing_is_left_out_and_every_row_fits(text in "[a-zа-я ]{0,80}", columns in 1_u16..30) {
            let rows = said(&text, columns);
            prop_assert_eq!(rows.concat(), text.clone());
            prop_assert!(rows.iter().all(|row| width(row.trim_end()) <= columns));
        }

        #[test]
        fn the_cursor_never_leaves_the_text(text in "[a-zа-я ]{0,60}", columns in 1_u16..20, downs in prop::collection::vec(any::<bool>(), 0..20)) {
            let mut prose = written(&text, columns);
            for down in downs {
                prose.handle(&Input::Action(if down { Action::Down } else { Action::Up }));
                prop_assert!(prose.line().cursor() <= text.chars().count());
            }
        }
    }
}
