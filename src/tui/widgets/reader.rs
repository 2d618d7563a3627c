//! A long text to read, a window of it at a time.

use std::cell::Cell;

use super::list::scroll_bar;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, wrap};

/// Where in a text the reader is.
#[derive(Debug, Default)]
pub struct Reader {
    offset: Cell<usize>,
    /// How many lines there were and how many fitted when it was drawn last.
    total: Cell<usize>,
    page: Cell<usize>,
}

impl Reader {
    /// A reader that begins with the end of the text.
    pub fn from_end() -> Self {
        Self { offset: Cell::new(usize::MAX), ..Self::default() }
    }

    /// Takes an input; says whether it was for the reader.
    pub fn handle(&mut self, input: &Input) -> bool {
        let page = self.page.get().max(1);
        let end = self.total.get().saturating_sub(page);
        let now = self.offset.get();
        let to = match input {
            Input::Action(Action::Up) => now.saturating_sub(1),
            Input::Action(Action::Down) => now.saturating_add(1),
            Input::Action(Action::PageUp) => now.saturating_sub(page),
            Input::Action(Action::PageDown) => now.saturating_add(page),
            Input::Action(Action::First) => 0,
            Input::Action(Action::Last) => end,
            Input::Scroll(rows) => now.saturating_add_signed(*rows as isize),
            _ => return false,
        };
        // What was not drawn yet, in a terminal too small for it, has no end to stop at: it stays where it begins.
        if self.total.get() > 0 {
            self.offset.set(to.min(end));
        }
        true
    }

    /// Whether the end of the text has been on the screen.
    pub fn is_at_end(&self) -> bool {
        self.total.get() > 0 && self.offset.get().saturating_add(self.page.get()) >= self.total.get()
    }

    /// Draws the lines that show of a text. Lines that begin with `# ` are headings.
    pub fn render(&self, canvas: &mut Canvas<'_>, text: &str) {
        let lines = wrap(text, canvas.width().saturating_sub(2));
        self.render_lines(canvas, lines.len(), |canvas, index| {
            let line = lines.get(index).map_or("", String::as_str);
            match line.strip_prefix("# ") {
                Some(heading) => canvas.text(heading, Role::Title),
                None => canvas.text(line, Role::Text),
            }
        });
    }

    /// Draws those of `total` lines that show, each by `line` on a row of its own.
    pub fn render_lines(&self, canvas: &mut Canvas<'_>, total: usize, mut line: impl FnMut(&mut Canvas<'_>, usize)) {
        let page = usize::from(canvas.rows_left());
        let offset = self.offset.get().min(total.saturating_sub(page));
        self.offset.set(offset);
        self.total.set(total);
        self.page.set(page);
        let (top, columns) = (canvas.pen(), canvas.width().saturating_sub(u16::from(total > page)));
        for index in (offset..total).take(page) {
            line(&mut canvas.take(1).piece(0, 0, columns, 1), index);
        }
        if total > page {
            scroll_bar(canvas, top, page, offset, total, page);
        }
    }
}
