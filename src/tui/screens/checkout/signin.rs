//! The wallet's own login window: another window than the service's page, so that nobody mistakes who asks for the password.

use super::{Checkout, Item, errands};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, wrap};
use crate::tui::widgets::Form;
use crate::tui::words;

/// The widest the window gets.
const WIDTH: u16 = 56;

pub(super) fn form() -> Form<Item> {
    Form::new().secret(Item::Field, |l| l.signin_password()).submit(Item::Go, |l| l.signin_enter())
}

/// Draws the service's page in the shade, and the window over it.
pub(super) fn render(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let mut page = canvas.rest();
    let (columns, rows) = (page.width(), page.height());
    page.paragraph(&page.l10n().payer_lead(), Role::Shade);
    page.tint(0, 0, columns, rows, Role::Shade);

    // Always narrower than the page, so that the page shows behind it.
    let (look, width) = (page.look(), columns.saturating_sub(4).min(WIDTH));
    let lead = wrap(&look.l10n.signin_lead(), width.saturating_sub(4));
    let lines = u16::try_from(lead.len()).unwrap_or(u16::MAX);
    let form = checkout.form.height(look, width.saturating_sub(4));
    let height = (lines + form + 5 + u16::from(checkout.retry_at.is_some())).min(rows);
    let mut window = page.piece((columns - width) / 2, (rows - height) / 2, width, height);
    window.clear(Role::Text);
    window.border(&look.l10n.signin_title(), Role::Accent);
    let mut inside = window.piece(2, 1, width.saturating_sub(4), height.saturating_sub(2));
    for line in &lead {
        inside.text(line, Role::Text);
    }
    inside.gap(1);
    if let Some(phone) = errands::account(checkout, look.model.account().map(|account| &account.phone)) {
        inside.spans(&[
            (&look.l10n.signin_account(), Role::Label),
            ("  ", Role::Text),
            (&look.phone(&phone), Role::Title),
        ]);
        inside.gap(1);
    }
    checkout.form.render(&mut inside);
    if let Some(at) = checkout.retry_at {
        let left = at.duration_since(look.model.world_time(look.now));
        inside.text(&look.l10n.signin_retry(words::time_left(left)), Role::Warning);
    }
}
