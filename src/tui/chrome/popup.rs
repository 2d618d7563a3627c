//! Boxes over the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::app::Layer;
use crate::tui::hits::Target;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// Where a box of at most this size goes: in the middle, a little above, clear of the bottom lines.
pub(super) fn place(all: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(all.width), height.min(all.height));
    let x = all.x + (all.width - width) / 2;
    let y = all.y + (all.height - height) * 2 / 5;
    Rect { x, y, width, height }
}

/// Lets what lies behind step back.
pub(super) fn shade(look: &Look<'_>, buffer: &mut Buffer, area: Rect) {
    buffer.set_style(area, look.theme.style(Role::Shade));
}

/// Draws a box with its screen inside.
pub(super) fn render(layer: &Layer, mut canvas: Canvas<'_>) {
    let (width, height) = (canvas.width(), canvas.height());
    canvas.clear(Role::Text);
    canvas.hit(0, 0, width, height, Target::Surface);
    let title = layer.screen.title(canvas.look());
    layer.screen.render(&mut canvas.panel(&title, height));
}
