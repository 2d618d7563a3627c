//! The frame round the screens: the top line, the menu, the phone at the side, the bottom lines.

mod bottom;
mod layout;
mod menu;
mod phone;
mod popup;
mod small;
mod top;

use ratatui::buffer::Buffer;

pub(crate) use layout::fits;
use layout::shows_menu;
pub use layout::shows_phone;
pub(crate) use phone::{render_messages, sender};

use crate::tui::app::{App, Layer};
use crate::tui::hits::{Drawn, LayerId, Target};
use crate::tui::screen::Placement;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use layout::Frame;

/// Draws everything; gives back where the mouse can hit and where the cursor belongs.
pub(super) fn render(app: &App, buffer: &mut Buffer) -> Drawn {
    let look = app.look();
    let mut drawn = Drawn::default();
    let area = buffer.area;
    let mut whole = Canvas::new(&look, buffer, &mut drawn, LayerId::FRAME, area);
    whole.clear(Role::Text);
    if !fits(area.width, area.height) {
        small::render(&mut whole);
        return drawn;
    }
    let frame = Frame::of(area, app.is_cabinet());
    layout::rules(&mut whole, &frame);
    top::render(&mut whole.at(frame.top));
    if let Some(area) = frame.menu {
        menu::render(&mut whole.at(area), app);
    }
    if let Some(area) = frame.phone {
        phone::render_side(&mut whole.at(area));
    }
    bottom::render(&mut whole.at(frame.bottom), app);
    screens(app, &look, buffer, &mut drawn, &frame);
    drawn
}

/// Draws the lowest screen that shows and the boxes above it.
fn screens(app: &App, look: &Look<'_>, buffer: &mut Buffer, drawn: &mut Drawn, frame: &Frame) {
    let body = app.layers.iter().rposition(|layer| layer.screen.placement(look) == Placement::Body).unwrap_or(0);
    for (index, layer) in app.layers.iter().enumerate().skip(body) {
        let on_top = index + 1 == app.layers.len();
        let idle = !on_top || app.state.menu.is_some();
        match layer.screen.placement(look) {
            Placement::Body => {
                let area = if layer.screen.is_wide() { frame.wide_body } else { frame.body };
                let canvas = Canvas::new(look, buffer, drawn, layer.id, area);
                body_screen(layer, canvas.without_focus(idle));
            }
            Placement::Popup { width, height } => {
                let area = popup::place(frame.middle(), width, height);
                popup::shade(look, buffer, frame.middle());
                drawn.cursor = None;
                let canvas = Canvas::new(look, buffer, drawn, layer.id, area);
                popup::render(layer, canvas.without_focus(idle));
            }
        }
    }
}

fn body_screen(layer: &Layer, mut canvas: Canvas<'_>) {
    let (width, height) = (canvas.width(), canvas.height());
    canvas.hit(0, 0, width, height, Target::Surface);
    let title = layer.screen.title(canvas.look());
    if !title.is_empty() {
        canvas.heading(&title);
    }
    layer.screen.render(&mut canvas.rest());
}
