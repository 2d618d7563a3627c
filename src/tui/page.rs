//! A page of the screen to be kept or shown to somebody else: as plain text, and as a picture in SVG.
//!
//! A page to attach is drawn like any screen, on a canvas of its own, in the person's theme and language, and with everything on it: amounts
//! that are hidden on the screen are not hidden here, and no key, no phone and no field to type into is in it.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::backend::contract::{Attachment, AttachmentKind};
use crate::tui::hits::{Drawn, LayerId};
use crate::tui::screen::Cx;
use crate::tui::theme::{Depth, GlyphSet, Role, Theme, css};
use crate::tui::view::{Canvas, Look};

mod blocks;

/// The size of a page: what lies below its last line is cut off.
const COLUMNS: u16 = 80;
const ROWS: u16 = 80;
/// The size of a cell in the picture.
const WIDTH: u16 = 9;
const HEIGHT: u16 = 18;
/// Where the letters stand in it, and how large they are.
const BASELINE: u16 = 14;
const LETTERS: u16 = 15;
/// The edge around the picture, in cells.
const EDGE: u16 = 1;

/// A page that is drawn.
pub struct Page {
    buffer: Buffer,
    theme: Theme,
}

impl Page {
    /// Draws a page.
    pub fn draw(cx: &Cx<'_>, draw: impl FnOnce(&mut Canvas<'_>)) -> Self {
        let theme = Theme::load(cx.theme, cx.themes, Depth::True);
        let area = Rect::new(0, 0, COLUMNS, ROWS);
        let (mut buffer, mut drawn) = (Buffer::empty(area), Drawn::default());
        let look = Look { theme: &theme, glyphs: GlyphSet::Unicode.glyphs(), ..cx.paper };
        let mut canvas = Canvas::new(&look, &mut buffer, &mut drawn, LayerId::FRAME, area).without_focus(true);
        canvas.clear(Role::Text);
        draw(&mut canvas);
        let last = (0..ROWS).rfind(|y| !row(&buffer, *y).is_empty()).map_or(0, |y| y + 1);
        buffer.resize(Rect { height: last, ..area });
        Self { buffer, theme }
    }

    /// What was drawn on a whole screen in this theme.
    pub fn screen(buffer: Buffer, theme: &Theme) -> Self {
        Self { buffer, theme: theme.clone() }
    }

    /// The page as something to attach.
    pub fn attachment(&self, kind: AttachmentKind, title: &str) -> Attachment {
        Attachment { kind, text: self.text(), svg: self.svg(title) }
    }

    /// The page in letters.
    pub fn text(&self) -> String {
        plain(&self.buffer)
    }

    /// The page as a picture that every browser shows.
    pub fn svg(&self, title: &str) -> String {
        let Rect { width, height, .. } = self.buffer.area;
        let (wide, high) = ((width + 2 * EDGE) * WIDTH, (height + 2 * EDGE) * HEIGHT);
        let ground = self.theme.style(Role::Text);
        let (ink, paper) = (css(ground.fg), css(ground.bg));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}\" height=\"{high}\" viewBox=\"0 0 {wide} {high}\" \
             font-family=\"ui-monospace, 'DejaVu Sans Mono', monospace\" font-size=\"{LETTERS}\" fill=\"{ink}\" \
             shape-rendering=\"crispEdges\">\n<title>{}</title>\n<rect width=\"{wide}\" height=\"{high}\" fill=\"{paper}\"/>\n",
            escaped(title)
        );
        for y in 0..height {
            let cells: Vec<&Cell> = (0..width).filter_map(|x| self.buffer.cell((x, y))).collect();
            grounds(&cells, y, &paper, &mut svg);
            letters(&cells, y, &mut svg);
        }
        svg + "</svg>\n"
    }
}

/// What is drawn, in letters alone: a line for each row.
pub fn plain(buffer: &Buffer) -> String {
    (0..buffer.area.height).map(|y| row(buffer, y) + "\n").collect()
}

/// The letters of a row, without the space behind them.
fn row(buffer: &Buffer, y: u16) -> String {
    let cells = (0..buffer.area.width).filter_map(|x| buffer.cell((x, y)));
    cells.map(Cell::symbol).collect::<String>().trim_end().to_owned()
}

/// What a cell is written in and on: reversed cells change the two.
fn colours(cell: &Cell) -> (String, String) {
    let (ink, paper) = (css(Some(cell.fg)), css(Some(cell.bg)));
    if cell.modifier.contains(Modifier::REVERSED) { (paper, ink) } else { (ink, paper) }
}

/// The grounds of a row that differ from the page's, neighbours in one piece.
fn grounds(cells: &[&Cell], y: u16, paper: &str, svg: &mut String) {
    let mut x = 0;
    for run in cells.chunk_by(|one, other| colours(one).1 == colours(other).1) {
        let cells = u16::try_from(run.len()).unwrap_or(0);
        let ground = run.first().map(|cell| colours(cell).1).unwrap_or_default();
        if ground != paper {
            rect(svg, (x, y), (0, 0, cells * WIDTH, HEIGHT), &ground);
        }
        x += cells;
    }
}

/// The letters of a row: each stands in its own cell, whatever font the reader has; blocks are drawn.
fn letters(cells: &[&Cell], y: u16, svg: &mut String) {
    let mut x = 0;
    for run in cells.chunk_by(|one, other| colours(one) == colours(other) && one.modifier == other.modifier) {
        let Some(first) = run.first() else { continue };
        let (ink, ground) = colours(first);
        let (mut places, mut text) = (Vec::new(), String::new());
        for (at, cell) in (x..).zip(run) {
            match blocks::parts(cell.symbol()) {
                Some(parts) => parts.iter().for_each(|part| rect(svg, (at, y), *part, &ink)),
                None if cell.symbol().trim().is_empty() => {}
                None => {
                    places.push(((at + EDGE) * WIDTH).to_string());
                    text.push_str(cell.symbol());
                }
            }
        }
        if !text.is_empty() && ink != ground {
            let (places, below) = (places.join(" "), (y + EDGE) * HEIGHT + BASELINE);
            let weight = if first.modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
            let line =
                if first.modifier.contains(Modifier::UNDERLINED) { " text-decoration=\"underline\"" } else { "" };
            let text = escaped(&text);
            // Writing to a string cannot fail.
            let _ = writeln!(svg, "<text x=\"{places}\" y=\"{below}\" fill=\"{ink}\"{weight}{line}>{text}</text>");
        }
        x += u16::try_from(run.len()).unwrap_or(0);
    }
}

/// A piece of a cell: left, top, width and height within it.
type Part = (u16, u16, u16, u16);

fn rect(svg: &mut String, (x, y): (u16, u16), (left, top, width, height): Part, fill: &str) {
    let (x, y) = ((x + EDGE) * WIDTH + left, (y + EDGE) * HEIGHT + top);
    // Writing to a string cannot fail.
    let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"/>");
}

/// A text as it stands between tags.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn letters_in_the_colour_of_the_page_are_seen_on_another_ground() {
        let theme = Theme::named("dark", Depth::True);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        buffer.set_style(buffer.area, theme.style(Role::Text));
        buffer.set_string(0, 0, "Pay", theme.style(Role::ButtonFocus));
        let paper = theme.style(Role::Text).bg.unwrap_or_default();
        buffer.set_string(0, 1, "hidden", Style::new().fg(paper));
        let svg = Page::screen(buffer, &theme).svg("T");
        assert!(svg.contains(">Pay</text>"), "{svg}");
        assert!(!svg.contains("hidden"), "nobody sees letters on a ground of their own colour");
    }
}
