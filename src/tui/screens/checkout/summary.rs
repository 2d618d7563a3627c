//! What is being paid for: always on the page, so that nobody has to remember it.

use super::{Checkout, Page};
use crate::backend::contract::OrderState;
use crate::i18n::DateStyle;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// From this height there is room for all of it.
const ROOMY: u16 = 24;

/// Whether there is room for more than what is needed.
pub(super) fn is_roomy(canvas: &Canvas<'_>) -> bool {
    canvas.height() >= ROOMY
}

/// Draws it at the pen: in one line, or where there is room in full.
pub(super) fn render(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let (look, order) = (canvas.look(), &checkout.order);
    let (number, goods) = (words::order_number(&order.number, look), goods(checkout, look));
    if let Some((severity, text)) = second(checkout, look) {
        canvas.notice(severity, &text);
        if !is_roomy(canvas) {
            return;
        }
    }
    if !is_roomy(canvas) {
        let dot = format!(" {} ", look.glyphs.dot);
        return canvas.spans(&[(&number, Role::Text), (&dot, Role::Muted), (&goods, Role::Muted)]);
    }
    let l = look.l10n;
    canvas.pairs(&[
        (l.receipt_order(), number, Role::Text),
        (l.order_goods(), goods, Role::Text),
        (l.order_pay_until(), look.date(order.pay_until, DateStyle::Long), Role::Text),
    ]);
    let shipping = if order.shipping.is_zero() { l.shop_free() } else { look.money(order.shipping) };
    rows::render(
        canvas,
        &[
            Row::new(l.order_price(), look.money(order.price)),
            Row::new(l.order_shipping(), shipping),
            Row::of(l.order_total(), look.money(order.total), Role::Money),
        ],
    );
}

/// That it is a second payment for the order, and what is known of the first.
fn second(checkout: &Checkout, look: &Look<'_>) -> Option<(Severity, String)> {
    if !checkout.is_second() || matches!(checkout.page, Page::End(_)) {
        return None;
    }
    let orders = look.model.snapshot.as_ref().map_or(&[][..], |snapshot| snapshot.open_orders.as_slice());
    let order = orders.iter().find(|order| order.id == checkout.order.id);
    let unknown = look.model.is_unknown(|about| about.is_order(checkout.order.id));
    Some(match order {
        Some(order) if order.state != OrderState::AwaitingPayment => (Severity::Danger, look.l10n.second_paid()),
        _ if unknown => (Severity::Warning, look.l10n.second_banner()),
        _ => (Severity::Warning, look.l10n.second_known()),
    })
}

pub(super) fn goods(checkout: &Checkout, look: &Look<'_>) -> String {
    let name = look.text(&checkout.order.name);
    match checkout.order.quantity {
        1 => name.to_owned(),
        pieces => format!("{name} × {pieces}"),
    }
}
