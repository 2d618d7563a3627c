//! What happens by itself, for the log: which deed it is, what it is about, and how that stands afterwards.

use super::{Deed, LogDetail};
use crate::backend::agenda::Event;
use crate::backend::contract::{
    CardId, DisputeId, OrderId, ParcelId, PaymentId, RefundId, Refusal, Sender, TicketId, TransferId,
};
use crate::backend::step::Step;
use crate::backend::support::SupportEvent;
use crate::backend::{disputes, refunds};
use crate::domain::tail::tail;

/// What something is about.
enum About {
    Order(OrderId),
    Payment(PaymentId),
    Transfer(TransferId),
    Parcel(ParcelId),
    Card(CardId),
    Dispute(DisputeId),
    Refund(RefundId),
    Ticket(TicketId),
    Message(String, Sender),
    Nothing,
}

/// Something that is about to happen, as it will be told.
pub(crate) struct Happens {
    deed: Deed,
    about: About,
}

impl Happens {
    /// What an event will be told as.
    pub(crate) fn of(event: &Event) -> Self {
        let (deed, about) = match event {
            Event::Sms { to, from, .. } => (Deed::MessageArrived, About::Message(to.e164().to_owned(), *from)),
            Event::CloseUnpaid(order) => (Deed::OrderClosedUnpaid, About::Order(*order)),
            Event::Ship(order) => (Deed::OrderShipped, About::Order(*order)),
            Event::Deliver(order) => (Deed::OrderDelivered, About::Order(*order)),
            Event::CallOff(order) => (Deed::OrderCalledOff, About::Order(*order)),
            Event::EndProtection(order) => (Deed::ProtectionEnded, About::Order(*order)),
            Event::CompleteOrder(order) => (Deed::OrderCompleted, About::Order(*order)),
            Event::CloseCheckout(payment) => (Deed::CheckoutClosed, About::Payment(*payment)),
            Event::ExpireCode { payment, .. } => (Deed::CodeExpired, About::Payment(*payment)),
            Event::ExpireHold(payment) => (Deed::HoldExpired, About::Payment(*payment)),
            Event::Acknowledge(payment) => (Deed::ShopAcknowledged, About::Payment(*payment)),
            Event::GiveUpOnShop(payment) => (Deed::ShopGivenUp, About::Payment(*payment)),
            Event::Return(payment) => (Deed::PaymentReturned, About::Payment(*payment)),
            Event::ExpireTransferCode { transfer, .. } => (Deed::TransferCodeExpired, About::Transfer(*transfer)),
            Event::TransferArrives(transfer) => (Deed::TransferArrived, About::Transfer(*transfer)),
            Event::Parcel { parcel, .. } => (Deed::ParcelMoved, About::Parcel(*parcel)),
            Event::ExpireCard(card) => (Deed::CardExpired, About::Card(*card)),
            Event::Dispute(due) => dispute(due),
            Event::Refund(refunds::Due::Try { refund, .. }) => (Deed::RefundTried, About::Refund(*refund)),
            Event::Refund(refunds::Due::Limit(refund)) => (Deed::RefundOverdue, About::Refund(*refund)),
            Event::Support(SupportEvent::Answer { ticket, .. }) => (Deed::SupportAnswered, About::Ticket(*ticket)),
            Event::Support(SupportEvent::Close { ticket, .. }) => (Deed::SupportClosed, About::Ticket(*ticket)),
            Event::Visit { .. } => (Deed::VisitMade, About::Nothing),
            Event::CheckIdentity(_) => (Deed::OwnerChecked, About::Nothing),
        };
        Self { deed, about }
    }

    /// Tells that it has happened, and how what it was about stands now.
    pub(crate) fn tell(self, step: &Step<'_>) -> Result<(), Refusal> {
        let (subject, detail) = match self.about {
            About::Order(id) => order(step, id)?,
            About::Payment(id) => payment(step, id)?,
            About::Transfer(id) => {
                let transfer = step.store.transfer(id)?;
                transfer.map(|of| (of.number, Some(LogDetail::Transfer(of.state)))).unwrap_or_default()
            }
            About::Message(number, from) => (number, Some(LogDetail::From(from))),
            About::Parcel(id) => (step.store.parcel(id)?.map(|of| of.tracking).unwrap_or_default(), None),
            About::Card(id) => (step.store.card(id)?.map(|of| tail(of.number.expose())).unwrap_or_default(), None),
            About::Dispute(id) => match step.store.dispute(id)? {
                Some(of) => (order(step, of.order)?.0, None),
                None => Default::default(),
            },
            About::Refund(id) => match step.store.refund(id)? {
                Some(of) => (order(step, of.order)?.0, None),
                None => Default::default(),
            },
            About::Ticket(id) => (step.store.ticket(id)?.map(|of| of.number).unwrap_or_default(), None),
            About::Nothing => (String::new(), None),
        };
        step.log(self.deed, subject, detail);
        Ok(())
    }
}

const fn dispute(due: &disputes::Due) -> (Deed, About) {
    let (deed, dispute) = match due {
        disputes::Due::SellerAnswers { dispute, .. } => (Deed::SellerAnswered, *dispute),
        disputes::Due::SellerSilent { dispute, .. } => (Deed::SellerSilent, *dispute),
        disputes::Due::BuyerSilent { dispute, .. } => (Deed::BuyerSilent, *dispute),
        disputes::Due::TalksEnd(dispute) => (Deed::TalksEnded, *dispute),
        disputes::Due::PlatformProposes(dispute) => (Deed::PlatformProposed, *dispute),
        disputes::Due::PlatformDecides(dispute) => (Deed::PlatformDecided, *dispute),
        disputes::Due::NotSentBack(dispute) => (Deed::GoodsNotSentBack, *dispute),
    };
    (deed, About::Dispute(dispute))
}

/// An order's number, and how it stands.
pub(super) fn order(step: &Step<'_>, id: OrderId) -> Result<(String, Option<LogDetail>), Refusal> {
    let order = step.store.purchase(id)?;
    Ok(order.map(|of| (of.number, Some(LogDetail::Order(of.state)))).unwrap_or_default())
}

/// The number of a payment's order, and how the payment stands.
pub(super) fn payment(step: &Step<'_>, id: PaymentId) -> Result<(String, Option<LogDetail>), Refusal> {
    match step.store.payment(id)? {
        Some(of) => Ok((order(step, of.order)?.0, Some(LogDetail::Payment(of.state)))),
        None => Ok(Default::default()),
    }
}
