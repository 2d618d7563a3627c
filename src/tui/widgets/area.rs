//! Several lines of text being typed: broken at spaces as they are drawn, a cursor that goes up and down, a limit. Enter begins
//! a new line; Tab, or Down from the last one, leads on.

use std::cell::Cell;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::plain::is_plain;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};

/// Several lines of text being typed.
#[derive(Debug, Clone)]
pub struct Area {
    text: String,
    initial: String,
    /// Where the cursor is, in bytes.
    cursor: usize,
    rows: u16,
    limit: usize,
    /// How wide it was and which row was the first when it was drawn last.
    columns: Cell<u16>,
    offset: Cell<usize>,
}

impl Area {
    /// An empty one that shows so many rows and takes at most `limit` characters.
    pub fn new(rows: u16, limit: usize) -> Self {
        let (text, initial) = (String::new(), String::new());
        Self { text, initial, cursor: 0, rows, limit, columns: Cell::new(40), offset: Cell::new(0) }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How many rows it shows.
    pub fn rows(&self) -> u16 {
        self.rows
    }

    /// Puts a text in, as if it had been there from the start; the cursor is at its end.
    pub fn set(&mut self, text: &str) {
        self.text = kept(text).take(self.limit).collect();
        self.initial.clone_from(&self.text);
        self.cursor = self.text.len();
    }

    /// Whether the text differs from what was there at the start.
    pub fn is_changed(&self) -> bool {
        self.text != self.initial
    }

    /// Takes an input; `None` if it is not for the text, else whether the text changed.
    pub fn handle(&mut self, input: &Input) -> Option<bool> {
        match input {
            Input::Char(character) => Some(self.insert(std::iter::once(*character))),
            Input::Paste(text) => Some(self.insert(kept(text).collect::<Vec<_>>().into_iter())),
            Input::Action(Action::Activate) => Some(self.insert(std::iter::once('\n'))),
            Input::Action(action) => self.act(*action),
            _ => None,
        }
    }

    fn act(&mut self, action: Action) -> Option<bool> {
        match action {
            Action::Up => return self.go_by_rows(-1).then_some(false),
            Action::Down => return self.go_by_rows(1).then_some(false),
            Action::CursorLeft => self.cursor = self.before(),
            Action::CursorRight => self.cursor = self.after(),
            Action::WordLeft => self.cursor = self.word_before(),
            Action::WordRight => self.cursor = self.word_after(),
            Action::LineStart => self.cursor = self.row().1.start,
            Action::LineEnd => self.cursor = self.end_of_row(),
            Action::DeleteBack => return Some(self.delete(self.before()..self.cursor)),
            Action::DeleteForward => return Some(self.delete(self.cursor..self.after())),
            Action::DeleteWord => return Some(self.delete(self.word_before()..self.cursor)),
            Action::DeleteToStart => return Some(self.delete(self.row().1.start..self.cursor)),
            Action::DeleteToEnd => return Some(self.delete(self.cursor..self.end_of_row())),
            _ => return None,
        }
        Some(false)
    }

    fn insert(&mut self, characters: impl Iterator<Item = char>) -> bool {
        let room = self.limit.saturating_sub(self.text.chars().count());
        let new: String = characters.take(room).collect();
        self.text.insert_str(self.cursor, &new);
        self.cursor += new.len();
        !new.is_empty()
    }

    fn delete(&mut self, range: Range<usize>) -> bool {
        self.cursor = range.start;
        let some = !range.is_empty();
        self.text.replace_range(range, "");
        some
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after(&self) -> usize {
        self.text[self.cursor..].graphemes(true).next().map_or(self.cursor, |next| self.cursor + next.len())
    }

    fn word_before(&self) -> usize {
        let mut words = self.text[..self.cursor].unicode_word_indices();
        words.next_back().map_or(0, |(at, _)| at)
    }

    fn word_after(&self) -> usize {
        let mut words = self.text[self.cursor..].unicode_word_indices();
        words.find(|(at, _)| *at > 0).map_or(self.text.len(), |(at, _)| self.cursor + at)
    }

    /// The row of the cursor, and its place among the rows.
    fn row(&self) -> (usize, Range<usize>) {
        let rows = rows(&self.text, self.columns.get());
        let at = rows.iter().rposition(|row| row.start <= self.cursor).unwrap_or(0);
        (at, rows.get(at).cloned().unwrap_or(0..0))
    }

    /// The end of the cursor's row: before the space or the break that parts it from the next one.
    fn end_of_row(&self) -> usize {
        let (_, row) = self.row();
        let last = row.end >= self.text.len();
        if last { row.end } else { row.start + self.text[row.clone()].trim_end_matches([' ', '\n']).len() }
            .max(self.cursor)
    }

    /// Moves the cursor to the row above or below, near its column; `false` where there is none.
    fn go_by_rows(&mut self, by: isize) -> bool {
        let rows = rows(&self.text, self.columns.get());
        let (at, row) = self.row();
        let Some(to) = at.checked_add_signed(by).and_then(|at| rows.get(at)) else { return false };
        let column = width(&self.text[row.start..self.cursor]);
        let mut cursor = to.start;
        for (index, grapheme) in self.text[to.clone()].grapheme_indices(true) {
            if grapheme == "\n" || width(&self.text[to.start..to.start + index + grapheme.len()]) > column {
                break;
            }
            cursor = to.start + index + grapheme.len();
        }
        // The end of a row that a space ends is where the next one begins.
        let wrapped = cursor == to.end && cursor < self.text.len() && cursor > to.start;
        self.cursor = if wrapped {
            self.text[..cursor].grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
        } else {
            cursor
        };
        true
    }

    /// Draws the text in the whole of the canvas, the cursor where it is.
    pub fn render(&self, canvas: &mut Canvas<'_>, focused: bool) {
        let role = if focused { Role::FieldFocus } else { Role::Field };
        // The cursor stands behind the last letter.
        let columns = canvas.width().saturating_sub(1).max(1);
        self.columns.set(columns);
        let (rows, page) = (rows(&self.text, columns), usize::from(canvas.height()));
        let (at, row) = self.row();
        let offset = self.offset.get().min(at).max((at + 1).saturating_sub(page)).min(rows.len().saturating_sub(page));
        self.offset.set(offset);
        for y in 0..canvas.height() {
            canvas.tint(0, y, canvas.width(), 1, role);
        }
        for (y, row) in (0_u16..).zip(rows.iter().skip(offset).take(page)) {
            canvas.put(0, y, self.text[row.clone()].trim_end_matches('\n'), role);
        }
        if focused {
            let x = width(&self.text[row.start..self.cursor]);
            canvas.cursor(x.min(columns), u16::try_from(at - offset).unwrap_or(u16::MAX));
        }
    }
}

/// What of a text is taken in: what can be seen, and line breaks.
fn kept(text: &str) -> impl Iterator<Item = char> + '_ {
    let keep = |character: char| match character {
        '\t' => Some(' '),
        '\n' => Some('\n'),
        other => is_plain(other).then_some(other),
    };
    text.chars().filter_map(keep)
}

/// The rows of a text in so many columns, as they follow each other in it: a space or a break that ends a row is in it.
fn rows(text: &str, columns: u16) -> Vec<Range<usize>> {
    let (mut rows, mut start, mut line) = (Vec::new(), 0, 0_u16);
    for (at, piece) in text.split_word_bound_indices() {
        if piece.contains('\n') {
            rows.push(start..at + piece.len());
            (start, line) = (at + piece.len(), 0);
            continue;
        }
        if piece.trim().is_empty() {
            line = line.saturating_add(width(piece));
            continue;
        }
        if line.saturating_add(width(piece)) > columns && line > 0 {
            rows.push(start..at);
            (start, line) = (at, 0);
        }
        // A word longer than a row is cut.
        for (inside, grapheme) in piece.grapheme_indices(true) {
            if line.saturating_add(width(grapheme)) > columns && line > 0 {
                rows.push(start..at + inside);
                (start, line) = (at + inside, 0);
            }
            line = line.saturating_add(width(grapheme));
        }
    }
    rows.push(start..text.len());
    rows
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use zeroize::Zeroizing;

    use super::*;

    fn typed(text: &str) -> Area {
        let mut area = Area::new(3, 100);
        area.columns.set(10);
        for character in text.chars() {
            area.handle(&Input::Char(character));
        }
        area
    }

    fn shown(area: &Area) -> Vec<&str> {
        rows(&area.text, area.columns.get()).into_iter().map(|row| &area.text[row]).collect()
    }

    #[test]
    fn rows_break_at_spaces_and_long_words_are_cut() {
        assert_eq!(shown(&typed("one two three four")), ["one two ", "three four"]);
        assert_eq!(shown(&typed("Достопримечательность")), ["Достоприме", "чательност", "ь"]);
        assert_eq!(shown(&typed("")), [""]);
        let mut area = typed("a");
        area.handle(&Input::Action(Action::Activate));
        assert_eq!(shown(&area), ["a\n", ""]);
    }

    #[test]
    fn a_paste_keeps_its_lines_and_never_more_than_fits() {
        let mut area = Area::new(3, 8);
        area.handle(&Input::Paste(Zeroizing::new("ab\r\ncd\u{1b}\tefgh".to_owned())));
        assert_eq!(area.text(), "ab\ncd ef");
        assert_eq!(area.handle(&Input::Char('x')), Some(false));
    }

    #[test]
    fn the_cursor_goes_up_and_down_and_leaves_at_the_ends() {
        let mut area = typed("one two three four");
        let act = |area: &mut Area, action| area.handle(&Input::Action(action));
        assert_eq!(act(&mut area, Action::Down), None, "there is nothing below");
        assert_eq!(act(&mut area, Action::Up), Some(false));
        area.handle(&Input::Char('!'));
        assert_eq!(area.text(), "one two! three four");
        act(&mut area, Action::LineStart);
        assert_eq!((area.cursor, act(&mut area, Action::Up)), (0, None));
        act(&mut area, Action::WordRight);
        act(&mut area, Action::DeleteToEnd);
        assert_eq!(area.text(), "one  three four");
        act(&mut area, Action::LineEnd);
        act(&mut area, Action::DeleteWord);
        assert!(area.is_changed());
    }

    proptest! {
        #[test]
        fn rows_cover_the_text_and_fit(text in "[a-zа-я \n]{0,80}", columns in 1_u16..30) {
            let rows = rows(&text, columns);
            prop_assert_eq!(rows.first().map(|row| row.start), Some(0));
            prop_assert_eq!(rows.last().map(|row| row.end), Some(text.len()));
            prop_assert!(rows.windows(2).all(|pair| pair[0].end == pair[1].start));
            prop_assert!(rows.iter().all(|row| width(text[row.clone()].trim_end()) <= columns));
        }

        #[test]
        fn no_key_breaks_it(keys in proptest::collection::vec(0_usize..14, 0..60)) {
            let mut area = typed("Где деньги?\nЗаказ 8042 👩‍👧");
            for key in keys {
                let action = [
                    Action::Up, Action::Down, Action::CursorLeft, Action::CursorRight, Action::WordLeft,
                    Action::WordRight, Action::LineStart, Action::LineEnd, Action::DeleteBack, Action::DeleteForward,
                    Action::DeleteWord, Action::DeleteToStart, Action::DeleteToEnd, Action::Activate,
                ][key];
                area.handle(&Input::Action(action));
                prop_assert!(area.text.is_char_boundary(area.cursor));
            }
        }
    }
}
