//! The service's page that asks for the wallet's number.

use super::Item;
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::widgets::Form;

pub(super) fn form() -> Form<Item> {
    Form::new()
        .phone(Item::Field, |l| l.payer_number())
        .submit(Item::Go, |l| l.payer_pay())
        .button(Item::Mine, |l| l.payer_mine())
}

pub(super) fn render(canvas: &mut Canvas<'_>) {
    let lead = canvas.l10n().payer_lead();
    canvas.paragraph(&lead, Role::Text);
}
