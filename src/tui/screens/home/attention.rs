//! What needs the person: payments and transfers whose end is not known or that were begun, orders unpaid, parcels and cards that
//! arrive or have arrived, a wallet that may not pay.

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{
    AttemptSubject, CardState, CardView, NetworkMode, OrderState, OrderView, ParcelStep, Snapshot, Text, TransferState,
    TransferView, WalletState, When,
};
use crate::domain::money::Amount;
use crate::i18n::DateStyle;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// So long before the first day that a parcel is expected, it is told of.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Something that needs the person.
pub(super) enum Attention<'a> {
    /// There is no network: what is shown was heard then.
    Offline(Timestamp),
    /// Money was to be changed, and it is not known whether it was.
    UnknownExchange,
    /// A plastic card was ordered, and it is not known whether it was.
    UnknownCard,
    /// A payment whose outcome is not known.
    Unknown(&'a OrderView),
    /// A payment that was begun and not finished.
    Unfinished(&'a OrderView),
    /// An order that waits for payment.
    Awaiting(&'a OrderView),
    /// A transfer whose outcome is not known.
    UnknownTransfer(&'a TransferView),
    /// A transfer that waits for its code.
    Transfer(&'a TransferView),
    /// An order that was delivered and waits for the person's word.
    Delivered(&'a OrderView),
    /// An order whose parcel may be here any day.
    Arriving(&'a OrderView),
    /// The wallet may not pay.
    Outgoing,
    /// A card that is here and waits to be activated.
    Activate(&'a CardView),
    /// A card on its way.
    OnItsWay(&'a CardView),
}

/// What needs the person, the most pressing first.
pub(super) fn of(snapshot: &Snapshot) -> Vec<Attention<'_>> {
    let open = || snapshot.open_orders.iter().filter(|order| order.state == OrderState::AwaitingPayment);
    let is_unknown = |order: &OrderView| snapshot.is_unknown(|about| about.is_order(order.id));
    let blocked = snapshot.account.as_ref().is_some_and(|account| account.state == WalletState::OutgoingBlocked);
    let mut all: Vec<_> = offline(snapshot).into_iter().collect();
    all.extend(open().filter(|order| is_unknown(order)).map(Attention::Unknown));
    let transfers = || snapshot.open_transfers.iter().filter(|transfer| transfer.state == TransferState::OtpPending);
    let is_sent = |transfer: &TransferView| snapshot.is_unknown(|about| about.is_transfer(transfer.id));
    all.extend(transfers().filter(|transfer| is_sent(transfer)).map(Attention::UnknownTransfer));
    all.extend(
        snapshot.is_unknown(|about| matches!(about, AttemptSubject::Exchange(_))).then_some(Attention::UnknownExchange),
    );
    all.extend(snapshot.is_unknown(|about| about == AttemptSubject::Card).then_some(Attention::UnknownCard));
    all.extend(blocked.then_some(Attention::Outgoing));
    all.extend(transfers().filter(|transfer| !is_sent(transfer)).map(Attention::Transfer));
    let known = || open().filter(|order| !is_unknown(order));
    all.extend(known().filter(|order| order.payment.is_some()).map(Attention::Unfinished));
    all.extend(known().filter(|order| order.payment.is_none()).map(Attention::Awaiting));
    let orders = || snapshot.open_orders.iter();
    all.extend(orders().filter(|order| order.state == OrderState::Delivered).map(Attention::Delivered));
    all.extend(orders().filter(|order| is_near(order, snapshot)).map(Attention::Arriving));
    let cards = || snapshot.cards.iter();
    all.extend(cards().filter(|card| card.state == CardState::Delivered).map(Attention::Activate));
    all.extend(cards().filter(|card| card.state.is_under_way()).map(Attention::OnItsWay));
    all
}

/// That there is no network, and of when what is shown is.
fn offline(snapshot: &Snapshot) -> Option<Attention<'_>> {
    snapshot.heard.filter(|_| snapshot.network == NetworkMode::Offline).map(Attention::Offline)
}

/// Whether a parcel may be here any day.
fn is_near(order: &OrderView, snapshot: &Snapshot) -> bool {
    let soon = |from: Timestamp| from.duration_since(snapshot.now) <= DAY;
    let expected = matches!(order.when(OrderState::Delivered), When::Expected(from, _) if soon(from));
    order.state == OrderState::Shipped && (expected || office(order).is_some())
}

/// The post office where the parcel of an order lies.
fn office(order: &OrderView) -> Option<&Text> {
    let last = order.parcel.as_ref()?.events.last()?;
    Some(&last.place).filter(|_| last.what == ParcelStep::AtPostOffice)
}

impl<'a> Attention<'a> {
    /// The order it is about.
    pub(super) const fn order(&self) -> Option<&'a OrderView> {
        match self {
            Self::Unknown(order)
            | Self::Unfinished(order)
            | Self::Awaiting(order)
            | Self::Delivered(order)
            | Self::Arriving(order) => Some(order),
            _ => None,
        }
    }

    /// The card it is about.
    pub(super) const fn card(&self) -> Option<&'a CardView> {
        match self {
            Self::Activate(card) | Self::OnItsWay(card) => Some(card),
            _ => None,
        }
    }

    /// The transfer it is about.
    pub(super) const fn transfer(&self) -> Option<&'a TransferView> {
        match self {
            Self::Transfer(transfer) | Self::UnknownTransfer(transfer) => Some(transfer),
            _ => None,
        }
    }

    /// How much it is about.
    fn amount(&self) -> Option<Amount> {
        self.order().map(|order| order.total).or_else(|| self.transfer().map(|transfer| transfer.total))
    }

    fn words(&self, look: &Look<'_>) -> (String, Role) {
        let l = look.l10n;
        match self {
            Self::Offline(heard) => (l.home_attention_offline(look.moment(*heard)), Role::Danger),
            Self::UnknownExchange => (l.home_attention_exchange_unknown(), Role::Danger),
            Self::UnknownCard => (l.home_attention_card_unknown(), Role::Danger),
            Self::Unknown(order) => (l.home_attention_unknown(words::tail(&order.number)), Role::Danger),
            Self::Unfinished(order) => (l.home_attention_unfinished(words::tail(&order.number)), Role::Warning),
            Self::Awaiting(order) => {
                let date = look.date(order.pay_until, DateStyle::Short);
                (l.home_attention_order(date, words::tail(&order.number)), Role::Text)
            }
            Self::UnknownTransfer(transfer) => {
                (l.home_attention_transfer_unknown(words::route(transfer.route, l)), Role::Danger)
            }
            Self::Transfer(transfer) => (l.home_attention_transfer(words::route(transfer.route, l)), Role::Warning),
            Self::Delivered(order) => (l.home_attention_delivered(words::tail(&order.number)), Role::Success),
            Self::Arriving(order) => {
                let number = words::tail(&order.number);
                let text = match (office(order), order.when(OrderState::Delivered)) {
                    (Some(office), _) => l.home_attention_at_post(number, look.text(office)),
                    (None, When::Expected(from, to)) => l.home_attention_arriving(look.days(from, to), number),
                    (None, _) => l.order_shipped(),
                };
                (text, Role::Info)
            }
            Self::Outgoing => (l.home_attention_outgoing(), Role::Danger),
            Self::Activate(_) => (l.home_attention_card(), Role::Warning),
            Self::OnItsWay(card) => {
                let expected = card.parcel.as_ref().map(|parcel| look.date(parcel.expected, DateStyle::Short));
                (l.home_attention_card_post(expected.unwrap_or_default()), Role::Text)
            }
        }
    }
}

/// Draws what needs the person in a panel.
pub(super) fn render(all: &[Attention<'_>], chosen: Option<usize>, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let rows = canvas.height();
    let mut panel = canvas.panel(&look.l10n.home_attention(), rows);
    let room = usize::from(panel.height());
    // The chosen one is always among those shown.
    let first = chosen.map_or(0, |chosen| (chosen + 1).min(all.len()).saturating_sub(room));
    for (index, attention) in all.iter().enumerate().skip(first).take(room) {
        let (text, role) = attention.words(look);
        let y = panel.pen();
        panel.put(2, y, &text, role);
        if let Some(amount) = attention.amount() {
            panel.put_right(y, &format!(" {}", look.money(amount)), Role::Text);
        }
        super::render_choice(&mut panel, index, chosen == Some(index));
    }
}
