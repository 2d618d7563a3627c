//! The parcel of an order: where it has been, the latest last.

use crate::backend::contract::{OrderView, ParcelEvent};
use crate::i18n::DateStyle;
use crate::tui::screens::cards::said;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};

/// From so many rows on a heading stands above the events.
const ROOMY: u16 = 7;

/// Draws as many of the latest events as there is room for.
pub(super) fn render(order: &OrderView, canvas: &mut Canvas<'_>) {
    let events = order.parcel.as_ref().map_or(&[][..], |parcel| parcel.events.as_slice());
    if events.is_empty() || canvas.rows_left() < 2 {
        return;
    }
    let (look, l) = (canvas.look(), canvas.l10n());
    canvas.gap(1);
    if canvas.rows_left() >= ROOMY {
        canvas.text(&l.order_parcel_way(), Role::Title);
    }
    let room = usize::from(canvas.rows_left());
    let shown = &events[events.len().saturating_sub(room)..];
    let whens: Vec<String> = shown.iter().map(|event| when(event, look)).collect();
    let column = 2 + whens.iter().map(|when| width(when)).max().unwrap_or(0);
    for (nth, (event, when)) in shown.iter().zip(&whens).enumerate() {
        let y = canvas.pen();
        let role = if nth + 1 == shown.len() { Role::Text } else { Role::Muted };
        canvas.put(0, y, when, Role::Muted);
        let what = l.order_parcel_event(look.text(&event.place), said::parcel_step(event.what, l));
        canvas.put(column, y, &what, role);
        canvas.gap(1);
    }
}

fn when(event: &ParcelEvent, look: &Look<'_>) -> String {
    format!("{} {}", look.date(event.at, DateStyle::Short), look.time(event.at))
}
