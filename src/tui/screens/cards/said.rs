//! Cards in words.

use crate::backend::contract::{CardExpiry, CardKind, CardState, CardView, ParcelStep};
use crate::explain;
use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};

/// What a card is called: the owner's name for it, or its kind.
pub fn name(card: &CardView, l: &L10n) -> String {
    if card.name.is_empty() { kind(card.kind, l) } else { card.name.clone() }
}

/// A card's kind.
pub fn kind(kind: CardKind, l: &L10n) -> String {
    match kind {
        CardKind::Virtual => l.card_virtual(),
        CardKind::Plastic => l.card_plastic(),
    }
}

/// Draws at the pen that it is not known whether another card of this kind was issued.
pub(super) fn unknown(of: CardKind, canvas: &mut Canvas<'_>) {
    let l = canvas.l10n();
    canvas.notice(Severity::Warning, &l.cards_unknown(kind(of, l)));
    canvas.paragraph(&l.cards_unknown_next(), Role::Text);
}

/// Where a card is, and the role of saying so.
pub(super) fn state(state: CardState, l: &L10n) -> (String, Role) {
    let role = match state {
        CardState::Active => Role::Success,
        CardState::Ordered | CardState::InPost => Role::Info,
        CardState::Delivered => Role::Warning,
        CardState::Blocked => Role::Danger,
        CardState::Closed | CardState::Expired => Role::Muted,
    };
    (explain::card_state(state, l), role)
}

/// So many groups of four, of which only the last digits are known, and they only to who holds the card.
pub(super) fn digits(card: &CardView, groups: usize, look: &Look<'_>) -> String {
    let hidden = look.glyphs.mask.to_string().repeat(4);
    let last = card.last4.as_deref().filter(|_| !look.masked).unwrap_or(&hidden);
    let mut all = vec![hidden.as_str(); groups.saturating_sub(1)];
    all.push(last);
    all.join(" ")
}

/// A month as it stands on cards.
pub(super) fn month(expiry: CardExpiry) -> String {
    format!("{:02}/{:02}", expiry.month, expiry.year % 100)
}

/// What happened to a parcel.
pub fn parcel_step(step: ParcelStep, l: &L10n) -> String {
    match step {
        ParcelStep::Accepted => l.parcel_accepted(),
        ParcelStep::Sorted => l.parcel_sorted(),
        ParcelStep::InTransit => l.parcel_in_transit(),
        ParcelStep::AtPostOffice => l.parcel_at_post_office(),
        ParcelStep::HandedOver => l.parcel_handed_over(),
        ParcelStep::Damaged => l.parcel_damaged(),
        ParcelStep::Lost => l.parcel_lost(),
    }
}
