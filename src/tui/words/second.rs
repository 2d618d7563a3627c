//! Orders that were charged twice, in the person's words: which charge was one too many, and that it comes back.

use crate::backend::contract::{PaymentId, SecondCharge, SecondEnd};
use crate::i18n::DateStyle;
use crate::tui::toast::Severity;
use crate::tui::view::Look;
use crate::tui::words;

/// What is said of it beside the order.
pub fn of_order(second: &SecondCharge, look: &Look<'_>) -> (Severity, String) {
    let (l, total) = (look.l10n, look.money(second.total));
    let place = second.instrument.as_ref().map(|instrument| words::instrument(instrument, look)).unwrap_or_default();
    let why = if second.by_mistake { l.twice_by_mistake() } else { l.twice_by_will() };
    let (severity, what) = match second.end {
        SecondEnd::Declined => (Severity::Info, l.twice_declined()),
        SecondEnd::Returning { by } => {
            (Severity::Warning, l.twice_order_returning(look.date(by, DateStyle::Long), place, total))
        }
        SecondEnd::Back { at } => (Severity::Info, l.twice_order_back(look.date(at, DateStyle::Long), place, total)),
    };
    (severity, format!("{why} {what}"))
}

/// What is said of it beside one of the two payments.
pub fn of_payment(second: &SecondCharge, payment: PaymentId, look: &Look<'_>) -> (Severity, String) {
    let (l, total) = (look.l10n, look.money(second.total));
    let this = second.payment == payment;
    match second.end {
        SecondEnd::Declined => (Severity::Info, l.twice_declined()),
        SecondEnd::Returning { by } if this => {
            (Severity::Warning, l.twice_this_returning(look.date(by, DateStyle::Long)))
        }
        SecondEnd::Returning { by } => (Severity::Info, l.twice_other_returning(look.date(by, DateStyle::Long), total)),
        SecondEnd::Back { at } if this => (Severity::Info, l.twice_this_back(look.date(at, DateStyle::Long))),
        SecondEnd::Back { at } => (Severity::Info, l.twice_other_back(look.date(at, DateStyle::Long), total)),
    }
}
