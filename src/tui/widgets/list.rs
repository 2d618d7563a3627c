//! Rows to choose from: only those that show are ever drawn, however many there are.

use std::cell::Cell;

use super::line::{Accepts, LineField};
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// What came of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListEvent {
    /// It is not for the list.
    Ignored,
    /// It was taken; nothing to do.
    Consumed,
    /// Another row is chosen.
    Moved,
    /// The row is to be opened.
    Open(usize),
    /// The text of the filter changed: what is listed should, too.
    Filtered,
}

/// Rows to choose from. It knows how many there are only while it handles or draws.
pub struct List {
    selected: usize,
    /// How many cells high a row is.
    row_height: u16,
    filter: LineField,
    filtering: bool,
    /// Whether it can be filtered at all.
    searchable: bool,
    /// Rows are only read: none is chosen, and keys move the window.
    reading: bool,
    /// The first row drawn last time, and how many fitted: what the eye has found must not jump.
    offset: Cell<usize>,
    page: Cell<usize>,
    /// How many rows there were when it was drawn last.
    count: Cell<usize>,
}

impl Default for List {
    fn default() -> Self {
        Self::new(1)
    }
}

impl List {
    /// An unfiltered list of rows of this height.
    pub fn new(row_height: u16) -> Self {
        Self {
            selected: 0,
            row_height: row_height.max(1),
            filter: LineField::new(Accepts::Anything, 60),
            filtering: false,
            searchable: false,
            reading: false,
            offset: Cell::new(0),
            page: Cell::new(1),
            count: Cell::new(0),
        }
    }

    /// A list whose rows are only read, one cell high.
    pub fn reading() -> Self {
        Self { reading: true, ..Self::new(1) }
    }

    /// The same list, with a filter that a key opens.
    #[must_use]
    pub fn searchable(self) -> Self {
        Self { searchable: true, ..self }
    }

    /// How many rows there were when it was drawn last, for who cannot count them otherwise.
    pub fn drawn(&self) -> usize {
        self.count.get()
    }

    /// Which row is chosen.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Chooses a row.
    pub fn select(&mut self, index: usize) {
        self.selected = index;
    }

    /// The text of the filter.
    pub fn filter(&self) -> &str {
        self.filter.text()
    }

    /// Puts a text into the filter; letters stay keys.
    pub fn set_filter(&mut self, text: &str) {
        self.filter.set(text);
    }

    /// Empties the filter and leaves it.
    pub fn clear_filter(&mut self) {
        self.filter.set("");
        self.filtering = false;
    }

    /// Whether the filter is being typed.
    pub fn is_typing(&self) -> bool {
        self.filtering
    }

    /// Leaves the filter as it is, so that letters are keys again.
    pub fn settle_filter(&mut self) {
        self.filtering = false;
    }

    /// How many rows fitted when it was drawn last.
    pub fn page(&self) -> usize {
        self.page.get()
    }

    /// Which keys mean something now.
    pub fn contexts(&self) -> Vec<Context> {
        match (self.filtering, self.searchable) {
            (true, _) => vec![Context::Text, Context::List],
            (false, true) => vec![Context::Search, Context::List],
            (false, false) => vec![Context::List],
        }
    }

    /// Takes an input while there are `count` rows.
    pub fn handle(&mut self, input: &Input, count: usize) -> ListEvent {
        match if self.filtering { self.filter.handle(input) } else { None } {
            Some(true) => {
                self.selected = 0;
                return ListEvent::Filtered;
            }
            Some(false) => return ListEvent::Consumed,
            None => {}
        }
        match input {
            Input::Action(Action::Filter) if self.searchable => {
                self.filtering = true;
                ListEvent::Consumed
            }
            Input::Action(Action::Back) if self.filtering || !self.filter().is_empty() => {
                self.filtering = false;
                self.filter.set("");
                ListEvent::Filtered
            }
            Input::Action(action) if self.reading => self.scroll(*action, count),
            Input::Scroll(rows) if self.reading => self.scroll_by(*rows as isize, count),
            Input::Action(Action::Activate) if count > 0 => ListEvent::Open(self.selected.min(count - 1)),
            Input::Action(action) => self.go(*action, count),
            Input::Click(Target::Row(index)) if *index < count => self.clicked(*index),
            Input::Scroll(rows) => self.put(self.selected.saturating_add_signed(*rows as isize), count),
            _ => ListEvent::Ignored,
        }
    }

    fn go(&mut self, action: Action, count: usize) -> ListEvent {
        let page = self.page.get().max(1);
        let to = match action {
            Action::Up | Action::Previous => self.selected.saturating_sub(1),
            Action::Down | Action::Next => self.selected + 1,
            Action::PageUp => self.selected.saturating_sub(page),
            Action::PageDown => self.selected + page,
            Action::First => 0,
            Action::Last => count.saturating_sub(1),
            _ => return ListEvent::Ignored,
        };
        self.put(to, count)
    }

    /// Moves the window of a list that is only read.
    fn scroll(&mut self, action: Action, count: usize) -> ListEvent {
        let page = isize::try_from(self.page.get()).unwrap_or(isize::MAX);
        match action {
            Action::Up | Action::Previous => self.scroll_by(-1, count),
            Action::Down | Action::Next => self.scroll_by(1, count),
            Action::PageUp => self.scroll_by(-page, count),
            Action::PageDown => self.scroll_by(page, count),
            Action::First => self.scroll_by(isize::MIN, count),
            Action::Last => self.scroll_by(isize::MAX, count),
            _ => ListEvent::Ignored,
        }
    }

    fn scroll_by(&mut self, rows: isize, count: usize) -> ListEvent {
        let last = count.saturating_sub(self.page.get());
        self.offset.set(self.offset.get().saturating_add_signed(rows).min(last));
        ListEvent::Consumed
    }

    fn put(&mut self, to: usize, count: usize) -> ListEvent {
        let before = self.selected;
        self.selected = to.min(count.saturating_sub(1));
        if self.selected == before { ListEvent::Consumed } else { ListEvent::Moved }
    }

    /// The first click chooses, the second opens.
    fn clicked(&mut self, index: usize) -> ListEvent {
        if index == self.selected {
            return ListEvent::Open(index);
        }
        self.selected = index;
        ListEvent::Moved
    }

    /// The first row that shows where `page` of `count` rows fit: as near to where it was as the chosen one allows.
    pub fn first(&self, page: usize, count: usize) -> usize {
        let (shown, selected) = (self.offset.get(), self.selected.min(count.saturating_sub(1)));
        let first = if self.reading { shown } else { shown.min(selected).max((selected + 1).saturating_sub(page)) };
        first.min(count.saturating_sub(page))
    }

    /// Draws the rows that show, each by `row` on a canvas of its own, and the filter above them while there is one.
    pub fn render(&self, canvas: &mut Canvas<'_>, count: usize, row: impl FnMut(&mut Canvas<'_>, usize)) {
        self.render_filter(canvas);
        self.render_rows(canvas, count, row);
    }

    /// Draws the rows that show, for a screen that puts something between them and the filter.
    pub fn render_rows(&self, canvas: &mut Canvas<'_>, count: usize, mut row: impl FnMut(&mut Canvas<'_>, usize)) {
        let height = self.row_height;
        let page = usize::from(canvas.rows_left() / height);
        let selected = self.selected.min(count.saturating_sub(1));
        let offset = self.first(page, count);
        self.offset.set(offset);
        self.page.set(page);
        self.count.set(count);
        let bar = count > page;
        let (columns, top) = (canvas.width().saturating_sub(u16::from(bar)), canvas.pen());
        for index in offset..count.min(offset + page) {
            let mut line = canvas.take(height);
            self.render_row(&mut line.piece(0, 0, columns, height), index, index == selected, |piece| {
                row(piece, index);
            });
        }
        if bar {
            scroll_bar(canvas, top, page * usize::from(height), offset, count, page);
        }
    }

    /// Draws one row in the whole of the canvas, for a screen that puts something between the rows.
    pub fn render_row(&self, piece: &mut Canvas<'_>, index: usize, chosen: bool, row: impl FnOnce(&mut Canvas<'_>)) {
        let (columns, height, focus) = (piece.width(), piece.height(), piece.has_focus());
        let margin = if self.reading { 0 } else { 2 };
        piece.hit(0, 0, columns, height, Target::Row(index));
        row(&mut piece.piece(margin, 0, columns.saturating_sub(margin), height));
        if chosen && !self.reading {
            if focus {
                piece.choose(columns);
                piece.cursor(0, 0);
            }
            let marker = piece.glyphs().marker;
            piece.put(0, 0, marker, if focus { Role::Selection } else { Role::Accent });
        }
    }

    /// Draws the filter while there is one, and leaves a row free.
    pub fn render_filter(&self, canvas: &mut Canvas<'_>) {
        if !self.filtering && self.filter().is_empty() {
            return;
        }
        let (y, columns) = (canvas.pen(), canvas.width());
        canvas.put(0, y, "/ ", Role::Key);
        let focus = self.filtering && canvas.has_focus();
        self.filter.render(&mut canvas.piece(2, y, columns.saturating_sub(2), 1), focus);
        canvas.gap(2);
    }
}

/// Draws at the right edge where in the whole the rows shown are.
pub(super) fn scroll_bar(canvas: &mut Canvas<'_>, top: u16, rows: usize, offset: usize, count: usize, page: usize) {
    let g = canvas.glyphs();
    let x = canvas.width().saturating_sub(1);
    let thumb = (rows * page / count.max(1)).max(1);
    let free = rows.saturating_sub(thumb);
    let start = free * offset / count.saturating_sub(page).max(1);
    for row in 0..rows {
        let inside = row >= start && row < start + thumb;
        let (sign, role) = if inside { (g.thumb, Role::Accent) } else { (g.track, Role::Border) };
        canvas.put(x, top.saturating_add(u16::try_from(row).unwrap_or(u16::MAX)), sign, role);
    }
}

#[cfg(test)]
mod tests;
