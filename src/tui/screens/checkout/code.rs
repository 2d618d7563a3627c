//! The page that asks for the code from the SMS: the last word before the money moves.

use super::{Checkout, Item};
use crate::backend::contract::{CheckoutStep, Instrument};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::Canvas;
use crate::tui::widgets::Form;
use crate::tui::words;

/// How long a code is.
pub(super) const DIGITS: usize = 6;

pub(super) fn form() -> Form<Item> {
    Form::new()
        .code(Item::Field, DIGITS, |l| l.code_label())
        .submit(Item::Go, |l| l.code_pay())
        .button(Item::Resend, |l| l.code_resend())
}

pub(super) fn render(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let Some(view) = &checkout.view else { return };
    let CheckoutStep::Code { quote, phone, expires, tries_left, resend_at } = &view.step else { return };
    let (look, l) = (canvas.look(), canvas.l10n());
    let now = look.model.world_time(look.now);
    let total = look.money(quote.total);
    let lead = match &view.instrument {
        Some(Instrument::BankCard { last4 }) => l.code_lead_bank(look.card(last4), &view.merchant, total),
        _ => l.code_lead(&view.merchant, total),
    };
    canvas.paragraph(&lead, Role::Text);
    canvas.paragraph(&l.code_sent(look.phone(phone)), Role::Muted);
    canvas.gap(1);
    if *expires <= now {
        canvas.notice(Severity::Warning, &l.code_expired());
    } else {
        let left = format!(
            "{} {} {}",
            l.code_expires(words::time_left(expires.duration_since(now))),
            look.glyphs.dot,
            l.code_tries(*tries_left)
        );
        canvas.text(&left, if *tries_left == 1 { Role::Warning } else { Role::Muted });
    }
    if *resend_at > now {
        canvas.text(&l.code_resend_in(words::time_left(resend_at.duration_since(now))), Role::Muted);
    }
}
