//! Where the parts of the frame lie.
//!
//! ```text
//! ┌ top ───────────────────────────────┐
//! ├──────┬─────────────────────┬───────┤
//! │ menu │ body                │ phone │   the menu only in the cabinet, the phone only in wide terminals
//! ├──────┴─────────────────────┴───────┤
//! └ bottom: guidance, keys ────────────┘
//! ```

use ratatui::layout::Rect;

use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// The least that everything needed fits into.
pub(super) const LEAST: (u16, u16) = (60, 18);
/// From this width the phone has its place at the side.
const PHONE_FROM: u16 = 110;
/// From this width the menu has its place.
const MENU_FROM: u16 = 78;
/// The widest that a body gets: longer lines are hard to read.
const BODY_MAX: u16 = 110;

/// Where the parts lie.
pub(super) struct Frame {
    pub all: Rect,
    pub top: Rect,
    pub menu: Option<Rect>,
    pub body: Rect,
    /// The body of a screen that uses the whole width.
    pub wide_body: Rect,
    pub phone: Option<Rect>,
    pub bottom: Rect,
}

/// Whether the phone has its place at the side in a terminal of this width.
pub fn shows_phone(width: u16) -> bool {
    width >= PHONE_FROM
}

/// Whether the menu has its place beside an open wallet's screens in a terminal of this width.
pub(super) fn shows_menu(width: u16) -> bool {
    width >= MENU_FROM
}

/// Whether a terminal of so many columns and rows is large enough.
pub(crate) fn fits(columns: u16, rows: u16) -> bool {
    columns >= LEAST.0 && rows >= LEAST.1
}

impl Frame {
    /// Everything but the bottom lines, whose keys are those of what lies on top.
    pub(super) fn middle(&self) -> Rect {
        Rect { height: self.all.height.saturating_sub(3), ..self.all }
    }

    pub(super) fn of(all: Rect, cabinet: bool) -> Self {
        let row = |y: u16, height: u16| Rect { x: all.x, y: all.y + y, width: all.width, height };
        let middle = row(2, all.height - 5);
        let (mut left, mut right) = (middle.x, middle.right());
        let mut menu = None;
        if cabinet && shows_menu(all.width) {
            let width = if all.width >= 140 { 24 } else { 20 };
            menu = Some(Rect { width, ..middle });
            left += width + 1;
        }
        let mut phone = None;
        if shows_phone(all.width) {
            let width = (all.width / 3).clamp(36, 44);
            phone = Some(Rect { x: right - width, width, ..middle });
            right -= width + 1;
        }
        let room = right.saturating_sub(left).saturating_sub(3);
        let width = room.min(BODY_MAX);
        let x = left + 2 + if cabinet { 0 } else { (room - width) / 2 };
        let (body, wide_body) = (Rect { x, width, ..middle }, Rect { x: left + 2, width: room, ..middle });
        Self { all, top: row(0, 1), menu, body, wide_body, phone, bottom: row(all.height - 2, 2) }
    }
}

/// Draws the lines between the parts.
pub(super) fn rules(canvas: &mut Canvas<'_>, frame: &Frame) {
    let g = canvas.glyphs();
    let (all, last) = (frame.all, frame.all.height - 3);
    for y in [1, last] {
        canvas.set_pen(y);
        canvas.rule();
    }
    let left = frame.menu.map(Rect::right);
    let right = frame.phone.map(|phone| phone.x - 1);
    for x in [left, right].into_iter().flatten().map(|x| x - all.x) {
        canvas.put(x, 1, g.tee_down, Role::Border);
        canvas.put(x, last, g.tee_up, Role::Border);
        for y in 2..last {
            canvas.put(x, y, g.vertical, Role::Border);
        }
    }
}
