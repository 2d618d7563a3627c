//! What needs the person: payments and transfers whose end is not known or that were begun, disputes that wait for an answer,
//! refunds that are late, orders unpaid, parcels and cards that arrive or have arrived, a wallet that may not pay.

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{
    AttemptSubject, CardKind, CardState, CardView, DisputeId, DisputeState, DisputeView, Found, NetworkMode, OrderFlag,
    OrderState, OrderView, ParcelStep, ParcelView, RefundId, RefundView, Snapshot, Text, TicketState, TicketView,
    TransferState, TransferView, WalletState, When,
};
use crate::domain::money::Amount;
use crate::i18n::DateStyle;
use crate::tui::screens::cards::said;
use crate::tui::screens::order::offers::is_going_back;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words;

/// So long before the first day that a parcel is expected, it is told of.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Something that needs the person.
pub(super) enum Attention<'a> {
    /// There is no network: what is shown was heard then.
    Offline(Timestamp),
    /// Money was to be changed, and it is not known whether it was.
    UnknownExchange,
    /// A payment whose outcome is not known.
    Unknown(&'a OrderView),
    /// A payment that was begun and not finished.
    Unfinished(&'a OrderView),
    /// An order that waits for payment.
    Awaiting(&'a OrderView),
    /// A transfer whose outcome is not known.
    UnknownTransfer(&'a TransferView),
    /// Another card of which it is not known whether it was issued.
    UnknownCard(CardKind),
    /// A transfer that waits for its code.
    Transfer(&'a TransferView),
    /// A dispute in which it is the person's turn.
    Dispute(&'a DisputeView),
    /// A refund that is on its way longer than it may be.
    Overdue(&'a RefundView),
    /// An order that was delivered and waits for the person's word.
    Delivered(&'a OrderView),
    /// An order that arrived, and not as it should; or did not arrive, whatever the courier says.
    Wrong(&'a OrderView),
    /// An order whose parcel is lost.
    Lost(&'a OrderView),
    /// An order whose parcel may be here any day.
    Arriving(&'a OrderView),
    /// The wallet may not pay.
    Outgoing,
    /// A card that is here and waits to be activated.
    Activate(&'a CardView),
    /// A card on its way.
    OnItsWay(&'a CardView),
    /// The support desk has asked something.
    Asked(&'a TicketView),
    /// The support desk has answered.
    Answered(&'a TicketView),
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
    let asked = |kind: &CardKind| snapshot.is_unknown(|about| about == AttemptSubject::Card(*kind));
    all.extend(CardKind::ALL.iter().copied().filter(asked).map(Attention::UnknownCard));
    all.extend(blocked.then_some(Attention::Outgoing));
    let tickets = |state| snapshot.tickets.iter().filter(move |ticket| ticket.state == state);
    all.extend(tickets(TicketState::Waiting).map(Attention::Asked));
    all.extend(transfers().filter(|transfer| !is_sent(transfer)).map(Attention::Transfer));
    all.extend(tickets(TicketState::Resolved).map(Attention::Answered));
    all.extend(snapshot.open_refunds.iter().filter(|refund| refund.overdue).map(Attention::Overdue));
    all.extend(
        snapshot.open_disputes.iter().filter(|dispute| words::dispute::wants_answer(dispute)).map(Attention::Dispute),
    );
    let known = || open().filter(|order| !is_unknown(order));
    all.extend(known().filter(|order| order.payment.is_some()).map(Attention::Unfinished));
    all.extend(known().filter(|order| order.payment.is_none()).map(Attention::Awaiting));
    // What there is a dispute about stands here by its dispute, if at all.
    let orders = || snapshot.open_orders.iter().filter(|order| !order.flags.contains(&OrderFlag::Dispute));
    let waits = |order: &OrderView| order.state == OrderState::Delivered && !is_going_back(order);
    let (wrong, right): (Vec<_>, Vec<_>) = orders().filter(|order| waits(order)).partition(|order| is_wrong(order));
    all.extend(wrong.into_iter().map(Attention::Wrong));
    all.extend(orders().filter(|order| is_lost(order)).map(Attention::Lost));
    all.extend(right.into_iter().map(Attention::Delivered));
    all.extend(orders().filter(|order| is_near(order, snapshot)).map(Attention::Arriving));
    let cards = || snapshot.cards.iter();
    all.extend(cards().filter(|card| card.state == CardState::Delivered).map(Attention::Activate));
    all.extend(cards().filter(|card| card.state.is_under_way()).map(Attention::OnItsWay));
    all
}

/// Whether what arrived is not as it should be, and something can still be done about it.
fn is_wrong(order: &OrderView) -> bool {
    order.claims.is_some() && order.found.is_some_and(|found| found != Found::Fine)
}

/// Whether the post says that the parcel is lost, and something can be done about it.
fn is_lost(order: &OrderView) -> bool {
    let lost = |parcel: &ParcelView| parcel.events.iter().any(|event| event.what == ParcelStep::Lost);
    order.claims.is_some() && order.state == OrderState::Shipped && order.parcel.as_deref().is_some_and(lost)
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
            | Self::Wrong(order)
            | Self::Lost(order)
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

    /// The case it is about.
    pub(super) const fn ticket(&self) -> Option<&'a TicketView> {
        match self {
            Self::Asked(ticket) | Self::Answered(ticket) => Some(ticket),
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

    /// The dispute it is about.
    pub(super) const fn dispute(&self) -> Option<DisputeId> {
        if let Self::Dispute(dispute) = self { Some(dispute.id) } else { None }
    }

    /// The refund it is about.
    pub(super) const fn refund(&self) -> Option<RefundId> {
        if let Self::Overdue(refund) = self { Some(refund.id) } else { None }
    }

    /// How much it is about.
    fn amount(&self) -> Option<Amount> {
        if let Self::Overdue(refund) = self {
            return Some(refund.returns);
        }
        self.order().map(|order| order.total).or_else(|| self.transfer().map(|transfer| transfer.total))
    }

    fn words(&self, look: &Look<'_>) -> (String, Role) {
        let l = look.l10n;
        match self {
            Self::Offline(heard) => (l.home_attention_offline(look.moment(*heard)), Role::Danger),
            Self::UnknownExchange => (l.home_attention_exchange_unknown(), Role::Danger),
            Self::Unknown(order) => (l.home_attention_unknown(words::tail(&order.number)), Role::Danger),
            Self::Unfinished(order) => (l.home_attention_unfinished(words::tail(&order.number)), Role::Warning),
            Self::Awaiting(order) => {
                let date = look.date(order.pay_until, DateStyle::Short);
                (l.home_attention_order(date, words::tail(&order.number)), Role::Text)
            }
            Self::UnknownTransfer(transfer) => {
                (l.home_attention_transfer_unknown(words::route(transfer.route, l)), Role::Danger)
            }
            Self::UnknownCard(kind) => (l.home_attention_card_unknown(said::kind(*kind, l)), Role::Danger),
            Self::Transfer(transfer) => (l.home_attention_transfer(words::route(transfer.route, l)), Role::Warning),
            Self::Overdue(refund) => (l.home_attention_refund(words::tail(&refund.order_number)), Role::Danger),
            Self::Dispute(dispute) => {
                let number = words::tail(&dispute.order_number);
                let until = dispute.until.map(|until| look.date(until, DateStyle::Short)).unwrap_or_default();
                let text = match dispute.state {
                    DisputeState::AwaitingReturn => l.home_attention_send_back(until, number),
                    DisputeState::UnderReview => l.home_attention_proposed(until, number),
                    _ => l.home_attention_dispute(until, number),
                };
                (text, Role::Warning)
            }
            Self::Delivered(order) => (l.home_attention_delivered(words::tail(&order.number)), Role::Success),
            Self::Wrong(order) => (l.home_attention_wrong(words::tail(&order.number)), Role::Warning),
            Self::Lost(order) => (l.home_attention_lost(words::tail(&order.number)), Role::Warning),
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
            Self::Asked(ticket) => (l.home_attention_asked(look.number(&ticket.number)), Role::Warning),
            Self::Answered(ticket) => (l.home_attention_answered(look.number(&ticket.number)), Role::Success),
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
        let amount = attention.amount().map(|amount| format!(" {}", look.money(amount))).unwrap_or_default();
        // What is too long for its row says so; the amount never stands on it.
        let words = panel.width().saturating_sub(width(&amount));
        panel.piece(0, y, words, 1).put(2, 0, &text, role);
        panel.put_right(y, &amount, Role::Text);
        super::render_choice(&mut panel, index, chosen == Some(index));
    }
}
