//! What a person can do about an order after a question: give it up, pay it a second time, or say that it has arrived as it
//! should.

use crate::backend::contract::{IdempotencyKey, OrderId, OrderView, Request};
use crate::domain::money::Amount;
use crate::i18n::{L10n, Phrase};
use crate::tui::screen::{Confirm, Fact};
use crate::tui::theme::Role;
use crate::tui::words;

/// The tag of the question before an order is given up.
const CANCEL: &str = "order-cancel";
/// The tag of the question before a paid order is given up.
const CANCEL_PAID: &str = "order-cancel-paid";
/// The tag of the question before a receipt is confirmed.
const RECEIPT: &str = "order-receipt";

/// The tag of the question before an order is paid a second time.
pub(super) const INSIST: &str = "order-insist";

/// The question before an order is paid a second time, while nobody knows whether the first payment went through.
pub(super) fn insisting() -> Confirm {
    let phrase = |say: fn(&L10n) -> String| Phrase::new(say);
    Confirm {
        tag: INSIST,
        title: phrase(|l| l.order_insist_title()),
        body: vec![phrase(|l| l.order_insist_unknown()), phrase(|l| l.order_insist_risk())],
        yes: phrase(|l| l.order_insist_yes()),
        danger: true,
        typed: None,
    }
}

/// Something done about an order after a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Errand {
    /// Giving an unpaid order up.
    Cancel,
    /// Giving a paid order up that was not sent yet.
    CancelPaid,
    /// Confirming that a delivered order is as it should be.
    Receipt,
}

impl Errand {
    /// The one whose question was answered with yes.
    pub(super) fn of(tag: &str) -> Option<Self> {
        match tag {
            CANCEL => Some(Self::Cancel),
            CANCEL_PAID => Some(Self::CancelPaid),
            RECEIPT => Some(Self::Receipt),
            _ => None,
        }
    }

    /// The question before it is done, about the order with this number.
    pub(super) fn question(self, number: String) -> Confirm {
        let phrase = |say: fn(&L10n) -> String| Phrase::new(say);
        match self {
            Self::Cancel => Confirm {
                tag: CANCEL,
                title: phrase(|l| l.order_cancel_title()),
                body: vec![Phrase::new(move |l| l.order_cancel_what(&number)), phrase(|l| l.order_cancel_money())],
                yes: phrase(|l| l.order_cancel_yes()),
                danger: true,
                typed: None,
            },
            Self::CancelPaid => Confirm {
                tag: CANCEL_PAID,
                title: phrase(|l| l.order_cancel_title()),
                body: vec![phrase(|l| l.order_cancel_paid_what()), phrase(|l| l.order_cancel_paid_money())],
                yes: phrase(|l| l.order_cancel_yes()),
                danger: false,
                typed: None,
            },
            Self::Receipt => Confirm {
                tag: RECEIPT,
                title: phrase(|l| l.order_receipt_title()),
                body: vec![Phrase::new(move |l| l.order_receipt_what(&number)), phrase(|l| l.order_receipt_money())],
                yes: phrase(|l| l.order_receipt_yes()),
                danger: false,
                typed: None,
            },
        }
    }

    /// What has to be known before a paid order is given up: what comes back, where to, when. It is all that was charged,
    /// fee included.
    pub(super) fn facts(self, order: &OrderView, charged: Option<Amount>) -> Vec<Fact> {
        let (Self::CancelPaid, Some(returns), Some(to)) = (self, charged, order.instrument.clone()) else {
            return Vec::new();
        };
        vec![
            Fact::new(Role::MoneyIn, |l| l.claim_returns(), move |look| look.money(returns)),
            Fact::new(Role::Text, |l| l.claim_to(), move |look| words::instrument(&to, look)),
            Fact::new(Role::Text, |l| l.refund_when(), |look| look.l10n.refund_when_usually()),
        ]
    }

    pub(super) const fn request(self, key: IdempotencyKey, order: OrderId) -> Request {
        match self {
            Self::Cancel | Self::CancelPaid => Request::CancelOrder { key, order },
            Self::Receipt => Request::ConfirmReceipt { key, order },
        }
    }

    /// What is said while it is being done.
    pub(super) fn doing(self, l: &L10n) -> String {
        match self {
            Self::Cancel | Self::CancelPaid => l.order_cancelling(),
            Self::Receipt => l.order_confirming(),
        }
    }

    /// What is said when it is done.
    pub(super) fn done(self, number: &str, l: &L10n) -> String {
        match self {
            Self::Cancel => l.order_cancelled(number),
            Self::CancelPaid => l.order_cancelled_paid(number),
            Self::Receipt => l.order_confirmed(number),
        }
    }
}
