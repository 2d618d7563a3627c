//! What is going to happen by itself, and what happens then.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::contract::{
    CardId, Happening, OrderId, ParcelId, ParcelStep, PaymentId, Refusal, Sender, SmsBody, Text, TransferId, WalletId,
};
use super::step::Step;
use super::support::{self, SupportEvent};
use super::{cards, checkout, courier, disputes, identification, phone, refunds, shop, transfers};
use crate::domain::phone::Phone;

/// Something that is going to happen.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Event {
    /// A message reaches a phone.
    Sms { to: Phone, from: Sender, body: SmsBody },
    /// An order has waited long enough for its payment.
    CloseUnpaid(OrderId),
    /// The seller hands what was paid over to be carried.
    Ship(OrderId),
    /// The parcel of an order reaches its buyer.
    Deliver(OrderId),
    /// The shop has looked into a frozen order long enough.
    CallOff(OrderId),
    /// What was sent has not arrived in all the time that its buyer is protected.
    EndProtection(OrderId),
    /// An order was delivered long enough ago.
    CompleteOrder(OrderId),
    /// A checkout has waited long enough for the person.
    CloseCheckout(PaymentId),
    /// The code that was sent then counts no longer.
    ExpireCode { payment: PaymentId, sent: Timestamp },
    /// Money was held long enough for a shop that does not take it.
    ExpireHold(PaymentId),
    /// The shop acknowledges a payment.
    Acknowledge(PaymentId),
    /// The shop has had time enough to acknowledge a payment.
    GiveUpOnShop(PaymentId),
    /// A payment comes back.
    Return(PaymentId),
    /// A parcel comes to a place.
    Parcel { parcel: ParcelId, what: ParcelStep, place: Text },
    /// A card's last month is over.
    ExpireCard(CardId),
    /// The code that was sent then for a transfer counts no longer.
    ExpireTransferCode { transfer: TransferId, sent: Timestamp },
    /// A transfer comes to the end of its way.
    TransferArrives(TransferId),
    /// Something about a dispute.
    Dispute(disputes::Due),
    /// Something about a refund.
    Refund(refunds::Due),
    /// The register of documents has answered.
    CheckIdentity(WalletId),
    /// The hour of a visit has come.
    Visit { wallet: WalletId, at: Timestamp },
    /// Something of the support desk's.
    Support(SupportEvent),
}

impl Event {
    /// What it is about, for who asks what comes next.
    pub(crate) const fn about(&self) -> Happening {
        match self {
            Self::Sms { .. } => Happening::Message,
            Self::CloseUnpaid(_)
            | Self::Ship(_)
            | Self::Deliver(_)
            | Self::CallOff(_)
            | Self::EndProtection(_)
            | Self::CompleteOrder(_) => Happening::Order,
            Self::Dispute(_) => Happening::Dispute,
            Self::Refund(_) => Happening::Refund,
            Self::CloseCheckout(_)
            | Self::ExpireCode { .. }
            | Self::ExpireHold(_)
            | Self::Acknowledge(_)
            | Self::GiveUpOnShop(_)
            | Self::Return(_) => Happening::Payment,
            Self::Parcel { .. } => Happening::Parcel,
            Self::ExpireCard(_) => Happening::Card,
            Self::ExpireTransferCode { .. } | Self::TransferArrives(_) => Happening::Transfer,
            Self::CheckIdentity(_) | Self::Visit { .. } => Happening::Identification,
            Self::Support(_) => Happening::Support,
        }
    }
}

/// Does what is due. Every event looks first whether it is still wanted: things may have gone another way meanwhile.
pub(crate) fn perform(step: &mut Step<'_>, event: Event) -> Result<(), Refusal> {
    match event {
        Event::Sms { to, from, body } => phone::deliver(step, &to, from, body),
        Event::CloseUnpaid(order) => shop::close_unpaid(step, order),
        Event::Ship(order) => shop::ship(step, order),
        Event::Deliver(order) => shop::deliver(step, order),
        Event::CompleteOrder(order) => shop::complete_by_itself(step, order),
        Event::CallOff(order) => shop::call_off_frozen(step, order),
        Event::EndProtection(order) => shop::end_protection(step, order),
        Event::Dispute(what) => disputes::due(step, what),
        Event::Refund(what) => refunds::due(step, what),
        Event::CloseCheckout(payment) => checkout::close(step, payment),
        Event::ExpireCode { payment, sent } => checkout::expire_code(step, payment, sent),
        Event::ExpireHold(payment) => checkout::expire_hold(step, payment),
        Event::Acknowledge(payment) => checkout::acknowledge(step, payment),
        Event::GiveUpOnShop(payment) => checkout::give_up_on_shop(step, payment),
        Event::Return(payment) => checkout::give_back(step, payment),
        Event::Parcel { parcel, what, place } => courier::pass(step, parcel, what, place),
        Event::ExpireCard(card) => cards::expire(step, card),
        Event::ExpireTransferCode { transfer, sent } => transfers::expire_code(step, transfer, sent),
        Event::TransferArrives(transfer) => transfers::arrive(step, transfer),
        Event::CheckIdentity(wallet) => identification::check(step, wallet),
        Event::Visit { wallet, at } => identification::visit(step, wallet, at),
        Event::Support(event) => support::due(step, event),
    }
}
