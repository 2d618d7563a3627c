//! What became of something whose outcome had not been known.

use super::Explanation;
use crate::backend::contract::{AttemptSubject, CardKind, PaymentState, Reply, TransferState};
use crate::domain::tail::tail;
use crate::i18n::L10n;
use crate::session::contract::Resolution;

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It happened, once.
    Once,
    /// It happened, and what it moved is on its way back or back.
    Back,
    /// The payment was opened: nothing has moved yet.
    Open,
    /// Nothing happened.
    Nothing,
}

/// How it ended.
pub const fn ended(what: &Resolution) -> Ended {
    match &what.answer {
        Err(_) => Ended::Nothing,
        Ok(Reply::Checkout(view)) => match view.state {
            PaymentState::Created | PaymentState::OtpPending => Ended::Open,
            PaymentState::Held | PaymentState::Captured | PaymentState::Settled => Ended::Once,
            PaymentState::Reversing | PaymentState::Reversed => Ended::Back,
            PaymentState::Declined | PaymentState::Canceled | PaymentState::Expired => Ended::Nothing,
        },
        Ok(Reply::Transfer(view)) => match view.state {
            TransferState::Processing | TransferState::Succeeded => Ended::Once,
            TransferState::Failed => Ended::Back,
            TransferState::OtpPending => Ended::Open,
            TransferState::Declined | TransferState::Canceled | TransferState::Expired => Ended::Nothing,
        },
        Ok(_) => Ended::Once,
    }
}

/// What became of it, whether money moved, and what to do next.
pub fn resolved(what: &Resolution, l: &L10n) -> Explanation {
    let end = ended(what);
    let said = match what.about {
        AttemptSubject::Order { .. } => order(end, &tail(what.order_number.as_deref().unwrap_or_default()), l),
        AttemptSubject::Transfer(_) => match end {
            Ended::Once => l.resolved_sent(),
            Ended::Back => l.resolved_sent_back(),
            Ended::Open | Ended::Nothing => l.resolved_not_sent(),
        },
        AttemptSubject::Exchange(_) if end == Ended::Once => l.resolved_exchanged(),
        AttemptSubject::Exchange(_) => l.resolved_not_exchanged(),
        AttemptSubject::Card(_) if end == Ended::Once => l.resolved_card(),
        AttemptSubject::Card(_) => l.resolved_no_card(),
    };
    let (money, next) = match end {
        Ended::Once if what.about == AttemptSubject::Card(CardKind::Virtual) => {
            (l.money_none(), l.resolved_next_done())
        }
        Ended::Once => (l.resolved_money_once(), l.resolved_next_done()),
        Ended::Back => (l.money_came_back(), l.resolved_next_back()),
        Ended::Open => (l.money_none(), l.resolved_next_open()),
        Ended::Nothing => (l.money_none(), l.resolved_next_nothing()),
    };
    Explanation { what: said, money, next }
}

fn order(end: Ended, number: &str, l: &L10n) -> String {
    match end {
        Ended::Once => l.resolved_paid(number),
        Ended::Back => l.resolved_back(number),
        Ended::Open => l.resolved_opened(number),
        Ended::Nothing => l.resolved_not_paid(number),
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::backend::contract::{IdempotencyKey, OrderId, Refusal};
    use crate::i18n::Language;

    #[test]
    fn a_request_that_came_to_nothing_is_said_to_have_moved_nothing() {
        let about = AttemptSubject::Order { order: OrderId(Uuid::nil()), payment: None };
        let (key, order_number) = (IdempotencyKey(Uuid::nil()), Some("80421177".to_owned()));
        let what = Resolution { key, about, order_number, answer: Err(Refusal::QuoteExpired) };
        for language in Language::ALL {
            let l = L10n::new(language);
            let told = resolved(&what, &l);
            assert_eq!(told.money, l.money_none());
            assert!(told.what.contains("1177"), "{}", told.what);
        }
    }
}
