//! The page that asks for the code from the SMS: the last word before the money moves.

use super::{Checkout, Item};
use crate::backend::contract::{CheckoutStep, Instrument};
use crate::tui::screens::one_time_code::{self, Standing};
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::widgets::Form;

pub(super) fn form() -> Form<Item> {
    one_time_code::form(Item::Field, Item::Go, Item::Resend)
}

pub(super) fn render(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let Some(view) = &checkout.view else { return };
    let CheckoutStep::Code { quote, phone, expires, tries_left, resend_at } = &view.step else { return };
    let (look, l) = (canvas.look(), canvas.l10n());
    let total = look.money(quote.total);
    let lead = match &view.instrument {
        Some(Instrument::BankCard { last4 }) => l.code_lead_bank(look.card(last4), &view.merchant, total),
        _ => l.code_lead(&view.merchant, total),
    };
    canvas.paragraph(&lead, Role::Text);
    let (expires, tries_left, resend_at) = (*expires, *tries_left, *resend_at);
    one_time_code::render(&Standing { phone, expires, tries_left, resend_at }, canvas);
}
