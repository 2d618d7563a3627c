//! Orders and operations among what the palette finds.

use crate::backend::contract::{OperationView, OrderView, Text};
use crate::i18n::{DateStyle, L10n, Sign};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words;

/// Columns between what it is and what stands at the right edge.
const BETWEEN: u16 = 2;

/// What an order is found by: the word for it, its number in both ways of writing it, and the goods in every language.
pub(super) fn order_name(order: &OrderView, l: &L10n) -> String {
    let (number, grouped) = (&order.number, words::grouped(&order.number).replace('\u{a0}', " "));
    let Text { en, bg, ru } = &order.name;
    format!("{} {number} {en} {bg} {ru}", l.palette_order(grouped))
}

pub(super) fn render_order(order: &OrderView, row: &mut Canvas<'_>) {
    let look = row.look();
    let number = words::order_number(&order.number, look);
    let name = format!("{}  {}", look.l10n.palette_order(number), look.text(&order.name));
    let (state, role) = words::order_state(order.state, look.l10n);
    render(row, &name, &state, role);
}

pub(super) fn render_operation(operation: &OperationView, row: &mut Canvas<'_>) {
    let look = row.look();
    let name = format!("{}  {}", look.date(operation.at, DateStyle::Short), words::operation(operation, look));
    let amount = words::signed(operation);
    render(row, &name, &look.amount(amount, Sign::Always), Look::money_role(amount));
}

fn render(row: &mut Canvas<'_>, name: &str, right: &str, role: Role) {
    let room = row.width().saturating_sub(width(right) + BETWEEN);
    row.piece(0, 0, room, 1).put(0, 0, name, Role::Text);
    row.put_right(0, right, role);
}
