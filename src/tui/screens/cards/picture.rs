//! A card as it lies on the table.

use super::said;
use crate::backend::contract::{CardState, CardView};
use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// Columns of a card.
pub(super) const COLUMNS: u16 = 34;
/// Rows of a card.
pub(super) const ROWS: u16 = 7;

/// Draws a card in the upper left corner of the canvas.
pub(super) fn render(canvas: &mut Canvas<'_>, card: &CardView) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let mut frame = canvas.piece(0, 0, COLUMNS, ROWS);
    let (state, role) = said::state(card.state, l);
    let pays = card.state == CardState::Active;
    frame.border("", if pays { Role::Accent } else { role });
    let mut card_face = frame.piece(2, 1, COLUMNS - 4, ROWS - 2);
    card_face.put(0, 0, &l.card_brand(), if pays { Role::Brand } else { Role::Muted });
    card_face.put_right(0, &said::kind(card.kind, l), Role::Muted);
    card_face.put(0, 2, &said::digits(card, 4, look), if pays { Role::Title } else { Role::Muted });
    if !pays {
        card_face.put_right(3, &state, role);
    }
    let until = said::month(card.expiry);
    let room = (COLUMNS - 4).saturating_sub(crate::tui::view::width(&until) + 2);
    card_face.piece(0, 4, room, 1).put(0, 0, &said::name(card, l), Role::Text);
    card_face.put_right(4, &until, Role::Text);
}
