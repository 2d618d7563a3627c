//! The page that asks for the code: what it confirms, and who sent it.

use super::other_end;
use crate::backend::contract::{TransferCode, TransferView};
use crate::tui::chrome::sender;
use crate::tui::screens::one_time_code::{self, Standing};
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::words;

pub(super) fn render(view: &TransferView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let Some(TransferCode { from, phone, expires, tries_left, resend_at }) = &view.code else { return };
    canvas.paragraph(&l.move_code_lead(sender(*from, l), look.money(view.total)), Role::Text);
    canvas.pairs(&[(other_end(view, look), words::other_end(view.route, &view.party, look), Role::Text)]);
    canvas.gap(1);
    let (expires, tries_left, resend_at) = (*expires, *tries_left, *resend_at);
    one_time_code::render(&Standing { phone, expires, tries_left, resend_at }, canvas);
}
