//! A piece of the screen to draw on. Rows are counted from its top; a pen moves down as lines are written.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::{Look, truncate, width, wrap};
use crate::domain::money::Amount;
use crate::i18n::{L10n, Sign};
use crate::tui::hits::{Drawn, LayerId, Target};
use crate::tui::sanitize::{ascii_signs, clean};
use crate::tui::theme::{GlyphSet, Glyphs, Role};
use crate::tui::toast::Severity;

/// The longest line that is easy to read.
const LINE_MAX: u16 = 76;

/// A piece of the screen.
pub struct Canvas<'a> {
    look: &'a Look<'a>,
    buffer: &'a mut Buffer,
    drawn: &'a mut Drawn,
    layer: LayerId,
    area: Rect,
    pen: u16,
    focused: bool,
}

impl<'a> Canvas<'a> {
    /// The whole of `area`, for the layer that draws on it.
    pub fn new(look: &'a Look<'a>, buffer: &'a mut Buffer, drawn: &'a mut Drawn, layer: LayerId, area: Rect) -> Self {
        let area = area.intersection(buffer.area);
        Self { look, buffer, drawn, layer, area, pen: 0, focused: true }
    }

    /// How things look.
    pub fn look(&self) -> &'a Look<'a> {
        self.look
    }

    /// The words.
    pub fn l10n(&self) -> &'a L10n {
        self.look.l10n
    }

    /// The signs.
    pub fn glyphs(&self) -> &'static Glyphs {
        self.look.glyphs
    }

    /// Columns.
    pub fn width(&self) -> u16 {
        self.area.width
    }

    /// Rows.
    pub fn height(&self) -> u16 {
        self.area.height
    }

    /// Rows below the pen.
    pub fn rows_left(&self) -> u16 {
        self.area.height.saturating_sub(self.pen)
    }

    /// The row of the pen.
    pub fn pen(&self) -> u16 {
        self.pen
    }

    /// Puts the pen on a row.
    pub fn set_pen(&mut self, row: u16) {
        self.pen = row;
    }

    /// Whether input comes here. When the menu has the focus or a dialog lies above, it does not, and no focus is drawn.
    pub fn has_focus(&self) -> bool {
        self.focused
    }

    /// Says that input goes elsewhere.
    #[must_use]
    pub fn without_focus(mut self, without: bool) -> Self {
        self.focused &= !without;
        self
    }

    /// A piece of this piece, given relative to it.
    pub fn piece(&mut self, x: u16, y: u16, width: u16, height: u16) -> Canvas<'_> {
        self.at(Rect { x: self.area.x.saturating_add(x), y: self.area.y.saturating_add(y), width, height })
    }

    /// A piece of this piece, given by its place on the screen.
    pub fn at(&mut self, area: Rect) -> Canvas<'_> {
        Canvas {
            look: self.look,
            buffer: self.buffer,
            drawn: self.drawn,
            layer: self.layer,
            area: area.intersection(self.area),
            pen: 0,
            focused: self.focused,
        }
    }

    /// The next `rows` rows as a piece; the pen goes below them.
    pub fn take(&mut self, rows: u16) -> Canvas<'_> {
        let (y, width) = (self.pen, self.area.width);
        self.pen = self.pen.saturating_add(rows);
        self.piece(0, y, width, rows)
    }

    /// Everything below the pen.
    pub fn rest(&mut self) -> Canvas<'_> {
        let (y, width, rows) = (self.pen, self.area.width, self.rows_left());
        self.piece(0, y, width, rows)
    }

    /// Everything below the pen, no wider than a line is easy to read.
    pub fn column(&mut self) -> Canvas<'_> {
        let (y, width, rows) = (self.pen, self.area.width.min(LINE_MAX), self.rows_left());
        self.piece(0, y, width, rows)
    }

    /// A box with a title over the next `rows` rows, border included; gives back its inside.
    pub fn panel(&mut self, title: &str, rows: u16) -> Canvas<'_> {
        let mut panel = self.take(rows);
        panel.border(title, Role::Border);
        let (width, height) = (panel.width(), panel.height());
        let top = self.pen.saturating_sub(rows).saturating_add(1);
        self.piece(2, top, width.saturating_sub(4), height.saturating_sub(2))
    }

    /// Writes at a place; gives back the column after the text. What does not fit is cut with an ellipsis.
    pub fn put(&mut self, x: u16, y: u16, text: &str, role: Role) -> u16 {
        if y >= self.area.height || x >= self.area.width {
            return x;
        }
        let text = clean(text);
        let text = truncate(&text, self.area.width - x, self.look.glyphs.ellipsis);
        let text = if self.look.glyphs.set == GlyphSet::Ascii { ascii_signs(&text) } else { text };
        let style = self.look.theme.style(role);
        self.buffer.set_stringn(self.area.x + x, self.area.y + y, &text, usize::from(self.area.width - x), style);
        x.saturating_add(width(&text))
    }

    /// Writes so that the text ends at the right edge.
    pub fn put_right(&mut self, y: u16, text: &str, role: Role) {
        let x = self.area.width.saturating_sub(width(&clean(text)));
        self.put(x, y, text, role);
    }

    /// Writes in the middle of a row.
    pub fn put_centred(&mut self, y: u16, text: &str, role: Role) {
        let x = self.area.width.saturating_sub(width(&clean(text))) / 2;
        self.put(x, y, text, role);
    }

    /// Draws a whole area in a role, keeping its letters.
    pub fn tint(&mut self, x: u16, y: u16, width: u16, height: u16, role: Role) {
        let area = Rect { x: self.area.x.saturating_add(x), y: self.area.y.saturating_add(y), width, height };
        self.buffer.set_style(area.intersection(self.area), self.look.theme.style(role));
    }

    /// Shows the piece's first `width` columns as the chosen row; only its first line is bold.
    pub fn choose(&mut self, width: u16) {
        let style = self.look.theme.style(Role::Selection);
        let area = Rect { width, ..self.area }.intersection(self.area);
        self.buffer.set_style(area, style.remove_modifier(Modifier::BOLD));
        self.buffer.set_style(Rect { height: area.height.min(1), ..area }, style);
    }

    /// Empties the whole piece.
    pub fn clear(&mut self, role: Role) {
        let style = self.look.theme.style(role);
        for position in self.area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }

    /// Draws a box along the edge of the piece, with a title in its upper line.
    pub fn border(&mut self, title: &str, role: Role) {
        let (w, h) = (self.area.width, self.area.height);
        if w < 2 || h < 2 {
            return;
        }
        let g = self.look.glyphs;
        let line = g.horizontal.repeat(usize::from(w - 2));
        self.put(0, 0, &format!("{}{line}{}", g.top_left, g.top_right), role);
        for y in 1..h - 1 {
            self.put(0, y, g.vertical, role);
            self.put(w - 1, y, g.vertical, role);
        }
        self.put(0, h - 1, &format!("{}{line}{}", g.bottom_left, g.bottom_right), role);
        if !title.is_empty() && w > 6 {
            let title = truncate(title, w - 6, g.ellipsis).into_owned();
            self.put(2, 0, &format!(" {title} "), Role::Title);
        }
    }

    /// Writes a line at the pen.
    pub fn text(&mut self, text: &str, role: Role) {
        self.put(0, self.pen, text, role);
        self.pen = self.pen.saturating_add(1);
    }

    /// Writes a line of several roles at the pen.
    pub fn spans(&mut self, spans: &[(&str, Role)]) {
        let mut x = 0;
        for (text, role) in spans {
            x = self.put(x, self.pen, text, *role);
        }
        self.pen = self.pen.saturating_add(1);
    }

    /// Writes a heading and leaves a row free.
    pub fn heading(&mut self, text: &str) {
        self.text(text, Role::Title);
        self.gap(1);
    }

    /// Writes a text over as many lines as it needs.
    pub fn paragraph(&mut self, text: &str, role: Role) {
        for line in wrap(text, self.area.width) {
            self.text(&line, role);
        }
    }

    /// Leaves rows free.
    pub fn gap(&mut self, rows: u16) {
        self.pen = self.pen.saturating_add(rows);
    }

    /// Draws a line across.
    pub fn rule(&mut self) {
        let line = self.look.glyphs.horizontal.repeat(usize::from(self.area.width));
        self.text(&line, Role::Border);
    }

    /// Writes a sign of how much it matters, and a text beside it over as many lines as it needs.
    pub fn notice(&mut self, severity: Severity, text: &str) {
        self.put(0, self.pen, self.severity_sign(severity), severity.role());
        for line in wrap(text, self.area.width.saturating_sub(2)) {
            self.put(2, self.pen, &line, severity.role());
            self.pen = self.pen.saturating_add(1);
        }
    }

    /// The sign of how much something matters.
    pub fn severity_sign(&self, severity: Severity) -> &'static str {
        let g = self.look.glyphs;
        match severity {
            Severity::Info => g.info,
            Severity::Success => g.check,
            Severity::Warning => g.warning,
            Severity::Danger => g.cross,
        }
    }

    /// Writes names and values, the values in one column.
    pub fn pairs(&mut self, pairs: &[(String, String, Role)]) {
        self.pairs_from(pairs, 0);
    }

    /// The same, the values not beginning before this column.
    pub fn pairs_from(&mut self, pairs: &[(String, String, Role)], least: u16) {
        let column = self.label_column(pairs.iter().map(|(label, ..)| label.as_str())).max(least);
        for (label, value, role) in pairs {
            let cut = truncate(label, column.saturating_sub(2), self.look.glyphs.ellipsis).into_owned();
            self.put(0, self.pen, &cut, Role::Label);
            let room = self.area.width.saturating_sub(column);
            for line in wrap(value, room) {
                self.put(column, self.pen, &line, *role);
                self.pen = self.pen.saturating_add(1);
            }
        }
    }

    /// Writes names and amounts, the amounts under each other by their decimal sign.
    pub fn amounts(&mut self, rows: &[(String, Amount, Role)]) {
        let column = self.label_column(rows.iter().map(|(label, ..)| label.as_str()));
        let texts: Vec<String> = rows.iter().map(|(_, amount, _)| self.look.amount(*amount, Sign::Negative)).collect();
        let lead = |text: &str| width(text.split(self.look.l10n.decimal_sign()).next().unwrap_or(text));
        let before = texts.iter().map(|text| lead(text)).max().unwrap_or(0);
        for ((label, _, role), text) in rows.iter().zip(&texts) {
            self.put(0, self.pen, label, Role::Label);
            self.put(column + before - lead(text), self.pen, text, *role);
            self.pen = self.pen.saturating_add(1);
        }
    }

    /// Where values begin beside these labels: never past the middle.
    fn label_column<'t>(&self, labels: impl Iterator<Item = &'t str>) -> u16 {
        let widest = labels.map(width).max().unwrap_or(0);
        widest.saturating_add(2).min(self.area.width / 2 + 4)
    }

    /// Remembers that a click on these rows and columns means this.
    pub fn hit(&mut self, x: u16, y: u16, width: u16, height: u16, target: Target) {
        let area = Rect { x: self.area.x.saturating_add(x), y: self.area.y.saturating_add(y), width, height };
        self.drawn.add(area.intersection(self.area), self.layer, target);
    }

    /// Puts the terminal's cursor here, where the focus is.
    pub fn cursor(&mut self, x: u16, y: u16) {
        if self.focused && x < self.area.width && y < self.area.height {
            self.drawn.cursor = Some(Position::new(self.area.x + x, self.area.y + y));
        }
    }
}
