//! Whose page is shown: the payment service's, the wallet's own, or the bank's. Nobody shall mistake who asks for a secret.

use super::{Checkout, Page};
use crate::backend::contract::{Instrument, PaymentMethod};
use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};

/// Whose page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// The payment service.
    Service,
    /// The wallet.
    Wallet,
    /// The bank of a card.
    Bank,
}

impl Place {
    pub(super) fn of(checkout: &Checkout) -> Self {
        let instrument = checkout.view.as_ref().and_then(|view| view.instrument.as_ref());
        match (checkout.page, instrument) {
            (Page::Quote(_) | Page::Code, Some(Instrument::BankCard { .. })) => Self::Bank,
            (Page::Quote(_) | Page::Code, Some(Instrument::KiwiCard { .. })) => Self::Wallet,
            (Page::Quote(_) | Page::Code, _) if checkout.method == PaymentMethod::Kiwi => Self::Wallet,
            _ => Self::Service,
        }
    }

    fn name(self, l: &L10n) -> String {
        match self {
            Self::Service => l.place_service(),
            Self::Wallet => l.place_wallet(),
            Self::Bank => l.place_bank(),
        }
    }

    const fn role(self) -> Role {
        match self {
            Self::Service => Role::PlaceService,
            Self::Wallet => Role::PlaceWallet,
            Self::Bank => Role::PlaceBank,
        }
    }
}

/// Draws the bar at the pen: whose page it is, and what is paid to whom.
pub(super) fn render(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let (place, look, columns) = (Place::of(checkout), canvas.look(), canvas.width());
    let mut bar = canvas.take(1);
    bar.tint(0, 0, columns, 1, place.role());
    let end = bar.put(1, 0, &place.name(look.l10n), place.role());
    let (merchant, price) = (checkout.merchant(), look.money(checkout.price()));
    let about = look.l10n.checkout_for(merchant, price);
    if end + 2 + width(&about) < columns {
        let mut rest = bar.piece(0, 0, columns.saturating_sub(1), 1);
        rest.put_right(0, &about, place.role());
    }
}
