//! The orders as a table: as many columns as there is room for.

use super::standing;
use crate::backend::contract::{OrderState, OrderView, When};
use crate::i18n::DateStyle;
use crate::tui::screens::days::Days;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words;

/// From this width the numbers of the orders are written whole.
const WIDE: u16 = 84;
/// From this width it is told when the parcel is expected.
const WIDEST: u16 = 108;

/// Where the columns of the table begin and end.
pub(super) struct Columns {
    days: Days,
    number: u16,
    name: u16,
    /// The right edge of the amounts.
    total: u16,
    state: u16,
    /// Whether there is room for whole numbers.
    whole: bool,
    /// Whether there is room for when the parcel is expected.
    dated: bool,
}

impl Columns {
    pub(super) fn of(orders: &[&OrderView], canvas: &Canvas<'_>) -> Self {
        let (look, l) = (canvas.look(), canvas.l10n());
        let days = Days::of(orders.iter().map(|order| look.model.local(order.placed).date()), look);
        let date = days.width.max(width(&l.orders_column_placed()));
        let dated = canvas.width() >= WIDEST;
        let states = orders.iter().map(|order| width(&state(order, dated, look).0));
        let widest = states.chain([width(&l.orders_column_state())]).max().unwrap_or(0);
        let whole = canvas.width() >= WIDE;
        let numbers = orders.iter().map(|order| width(&number(order, whole, look)));
        let number = numbers.chain([width(&l.orders_column_number())]).max().unwrap_or(0);
        // The list keeps two columns for the marker and one for its bar.
        let state = canvas.width().saturating_sub(widest + 3);
        Self { days, number: date + 2, name: date + number + 4, total: state.saturating_sub(2), state, whole, dated }
    }

    pub(super) fn render_head(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let (columns, mut row) = (canvas.width(), canvas.take(1));
        let mut row = row.piece(2, 0, columns.saturating_sub(2), 1);
        row.put(0, 0, &l.orders_column_placed(), Role::Label);
        row.put(self.number, 0, &l.orders_column_number(), Role::Label);
        row.put(self.name, 0, &l.orders_column_name(), Role::Label);
        let total = l.orders_column_total();
        row.put(self.total.saturating_sub(width(&total)), 0, &total, Role::Label);
        row.put(self.state, 0, &l.orders_column_state(), Role::Label);
    }

    pub(super) fn render_order(&self, order: &OrderView, row: &mut Canvas<'_>) {
        let look = row.look();
        row.put(0, 0, &self.days.text(look.model.local(order.placed).date(), look), Role::Muted);
        row.put(self.number, 0, &number(order, self.whole, look), Role::Muted);
        let total = look.money(order.total);
        let total_at = self.total.saturating_sub(width(&total));
        let room = total_at.saturating_sub(self.name + 2);
        row.piece(self.name, 0, room, 1).put(0, 0, look.text(&order.name), Role::Text);
        row.put(total_at, 0, &total, Role::Text);
        let (state, role) = state(order, self.dated, look);
        row.put(self.state, 0, &state, role);
    }
}

fn number(order: &OrderView, whole: bool, look: &Look<'_>) -> String {
    if whole { words::order_number(&order.number, look) } else { words::tail(&order.number) }
}

/// Where an order is, and when its parcel is expected or it completes.
fn state(order: &OrderView, dated: bool, look: &Look<'_>) -> (String, Role) {
    let (state, role) = standing(order, look.model, look.l10n);
    let when = match (order.when(OrderState::Delivered), order.when(OrderState::Completed)) {
        (When::Expected(from, to), _) => look.days(from, to),
        (_, When::Will(at)) => look.date(at, DateStyle::Short),
        _ => return (state, role),
    };
    if dated { (look.l10n.orders_state_until(state, when), role) } else { (state, role) }
}
