//! What needs the person: payments whose end is not known, payments begun, orders unpaid, a wallet that may not pay.

use crate::backend::contract::{OrderState, OrderView, Snapshot, WalletState};
use crate::i18n::DateStyle;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// Something that needs the person.
pub(super) enum Attention<'a> {
    /// A payment whose outcome is not known.
    Unknown(&'a OrderView),
    /// A payment that was begun and not finished.
    Unfinished(&'a OrderView),
    /// An order that waits for payment.
    Awaiting(&'a OrderView),
    /// The wallet may not pay.
    Outgoing,
}

/// What needs the person, the most pressing first.
pub(super) fn of(snapshot: &Snapshot) -> Vec<Attention<'_>> {
    let open = || snapshot.open_orders.iter().filter(|order| order.state == OrderState::AwaitingPayment);
    let is_unknown = |order: &OrderView| snapshot.attempts.iter().any(|attempt| attempt.about.is_order(order.id));
    let blocked = snapshot.account.as_ref().is_some_and(|account| account.state == WalletState::OutgoingBlocked);
    let mut all: Vec<_> = open().filter(|order| is_unknown(order)).map(Attention::Unknown).collect();
    all.extend(blocked.then_some(Attention::Outgoing));
    let known = || open().filter(|order| !is_unknown(order));
    all.extend(known().filter(|order| order.payment.is_some()).map(Attention::Unfinished));
    all.extend(known().filter(|order| order.payment.is_none()).map(Attention::Awaiting));
    all
}

impl<'a> Attention<'a> {
    /// The order it is about.
    pub(super) const fn order(&self) -> Option<&'a OrderView> {
        match self {
            Self::Unknown(order) | Self::Unfinished(order) | Self::Awaiting(order) => Some(order),
            Self::Outgoing => None,
        }
    }

    fn words(&self, look: &Look<'_>) -> (String, Role) {
        let l = look.l10n;
        match self {
            Self::Unknown(order) => (l.home_attention_unknown(words::tail(&order.number)), Role::Danger),
            Self::Unfinished(order) => (l.home_attention_unfinished(words::tail(&order.number)), Role::Warning),
            Self::Awaiting(order) => {
                let date = look.date(order.pay_until, DateStyle::Short);
                (l.home_attention_order(date, words::tail(&order.number)), Role::Text)
            }
            Self::Outgoing => (l.home_attention_outgoing(), Role::Danger),
        }
    }
}

/// Draws what needs the person in a panel.
pub(super) fn render(all: &[Attention<'_>], chosen: usize, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let rows = canvas.height();
    let mut panel = canvas.panel(&look.l10n.home_attention(), rows);
    let room = usize::from(panel.height());
    // The chosen one is always among those shown.
    let first = (chosen + 1).min(all.len()).saturating_sub(room);
    for (index, attention) in all.iter().enumerate().skip(first).take(room) {
        let (text, role) = attention.words(look);
        let y = panel.pen();
        panel.put(2, y, &text, role);
        if let Some(order) = attention.order() {
            panel.put_right(y, &format!(" {}", look.money(order.total)), Role::Text);
        }
        super::render_choice(&mut panel, index, chosen);
    }
}
