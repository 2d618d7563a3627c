//! What an order wants of the person.

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{CheckoutView, OrderState, OrderView, PaymentState, When};
use crate::i18n::DateStyle;
use crate::tui::model::Model;
use crate::tui::view::Look;

/// So long a shop may take to acknowledge a payment before anybody has to wonder.
const PATIENCE: SignedDuration = SignedDuration::from_secs(60);

/// Whether a payment waits for a shop that should have known of it for some time.
pub fn is_silent(payment: &CheckoutView, now: Timestamp) -> bool {
    payment.until.is_some() && patience_left(payment, now).is_none()
}

/// How long nobody has to wonder yet about a payment that the shop does not know; nothing when it is time.
pub(super) fn patience_left(payment: &CheckoutView, now: Timestamp) -> Option<SignedDuration> {
    let left = PATIENCE.checked_sub(now.duration_since(payment.captured?))?;
    Some(left).filter(SignedDuration::is_positive)
}

/// What an order wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Want {
    /// To be paid.
    Payment,
    /// A payment that was begun, to be gone on with.
    Continuing,
    /// The shop's acknowledgement.
    Acknowledgement,
    /// The shop's acknowledgement, which should have been there for some time.
    Silence,
    /// The outcome of a payment to become known.
    Outcome,
    /// Patience: the seller has not sent it yet.
    Sending,
    /// Patience: it is on its way.
    Arrival,
    /// To hear that it arrived as it should.
    Receipt,
    /// Nothing any more.
    Over,
}

impl Want {
    /// What an order wants whose payment is this, as far as that is known.
    pub(super) fn of(order: &OrderView, payment: Option<&CheckoutView>, model: &Model, now: Timestamp) -> Self {
        let unknown = model.is_unknown(|about| about.is_order(order.id));
        match order.state {
            // Whatever the order says: nobody has heard what became of the payment.
            _ if unknown => Self::Outcome,
            OrderState::Closed | OrderState::Completed | OrderState::Refunded => Self::Over,
            OrderState::Paid => Self::Sending,
            OrderState::Shipped => Self::Arrival,
            OrderState::Delivered => Self::Receipt,
            OrderState::AwaitingPayment => match payment.map(|payment| (payment, payment.state)) {
                Some((payment, state)) if state.has_charged() => match patience_left(payment, now) {
                    Some(_) => Self::Acknowledgement,
                    None => Self::Silence,
                },
                Some((_, PaymentState::Created | PaymentState::OtpPending)) => Self::Continuing,
                _ => Self::Payment,
            },
        }
    }

    /// Whether it is paid, and its receipt can be looked at.
    pub(super) const fn is_paid(self) -> bool {
        matches!(self, Self::Sending | Self::Arrival | Self::Receipt | Self::Over)
    }

    /// What to do about it, in one line.
    pub(super) fn guidance(self, order: &OrderView, look: &Look<'_>) -> String {
        let l = look.l10n;
        match self {
            Self::Payment => l.order_guidance_pay(),
            Self::Continuing => l.order_guidance_continue(),
            Self::Acknowledgement => l.order_guidance_processing(),
            Self::Silence => l.order_guidance_silence(),
            Self::Outcome => l.order_guidance_unknown(),
            Self::Sending => l.order_guidance_paid(look.back_key()),
            Self::Arrival => l.order_guidance_shipped(look.back_key()),
            Self::Receipt => match order.when(OrderState::Completed) {
                When::Will(at) => l.order_guidance_delivered(look.date(at, DateStyle::Short)),
                _ => l.order_guidance_over(look.back_key()),
            },
            Self::Over => l.order_guidance_over(look.back_key()),
        }
    }
}
