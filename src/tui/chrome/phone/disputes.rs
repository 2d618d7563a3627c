//! What messages about disputes, refunds and orders called off say.

use crate::backend::contract::{DisputeNews, SmsBody};
use crate::explain;
use crate::i18n::DateStyle;
use crate::tui::view::Look;
use crate::tui::words::order_number;

/// What such a message says; nothing for any other.
pub(super) fn words(look: &Look<'_>, body: &SmsBody) -> String {
    let l = look.l10n;
    let order = |number: &str| order_number(number, look);
    let day = |at| look.date(at, DateStyle::Long);
    match body {
        SmsBody::Dispute { number, news } => dispute(look, order(number), news),
        SmsBody::OrderCancelled { number } => l.sms_order_cancelled(order(number)),
        SmsBody::OrderFrozen { number, until } => l.sms_order_frozen(day(*until), order(number)),
        SmsBody::OrderCalledOff { number } => l.sms_order_called_off(order(number)),
        SmsBody::OrderLost { number } => l.sms_order_lost(order(number)),
        SmsBody::OrderNotDelivered { number } => l.sms_order_not_delivered(order(number)),
        SmsBody::RefundBegun { number, returns, limit } => {
            l.sms_refund_begun(day(*limit), order(number), look.money(*returns))
        }
        SmsBody::RefundFailed { number, returns, failure } => {
            l.sms_refund_failed(order(number), look.money(*returns), explain::refund_failure(*failure, l))
        }
        SmsBody::RefundOverdue { number, returns } => l.sms_refund_overdue(order(number), look.money(*returns)),
        SmsBody::RefundPushed { number, returns } => l.sms_refund_pushed(order(number), look.money(*returns)),
        SmsBody::Refunded { number, returns, available } => {
            l.sms_refunded(look.money(*available), order(number), look.money(*returns))
        }
        SmsBody::CardRefunded { number, returns, last4 } => {
            l.sms_card_refunded(look.card(last4), order(number), look.money(*returns))
        }
        _ => String::new(),
    }
}

/// What happened in a dispute about the order of this number.
fn dispute(look: &Look<'_>, number: String, news: &DisputeNews) -> String {
    let l = look.l10n;
    let (day, money) = (|at| look.date(at, DateStyle::Long), |amount| look.money(amount));
    match *news {
        DisputeNews::Opened { until } => l.sms_dispute_opened(day(until), number),
        DisputeNews::SellerAgreed { amount, with_return: true } => l.sms_dispute_agreed_return(money(amount), number),
        DisputeNews::SellerAgreed { amount, .. } => l.sms_dispute_agreed(money(amount), number),
        DisputeNews::SellerOffered { amount, with_return: false, until } => {
            l.sms_dispute_offered(money(amount), day(until), number)
        }
        DisputeNews::SellerOffered { amount, with_return: true, until } => {
            l.sms_dispute_offered_return(money(amount), day(until), number)
        }
        DisputeNews::SellerRefused { until } => l.sms_dispute_refused(day(until), number),
        DisputeNews::SellerSilent { amount, with_return: true } => l.sms_dispute_silent_return(money(amount), number),
        DisputeNews::SellerSilent { amount, .. } => l.sms_dispute_silent(money(amount), number),
        DisputeNews::PlatformTook { until } => l.sms_dispute_platform(day(until), number),
        DisputeNews::PlatformProposed { amount: Some(amount), with_return: false, until } => {
            l.sms_dispute_proposed(money(amount), day(until), number)
        }
        DisputeNews::PlatformProposed { amount: Some(amount), with_return: true, until } => {
            l.sms_dispute_proposed_return(money(amount), day(until), number)
        }
        DisputeNews::PlatformProposed { amount: None, until, .. } => l.sms_dispute_proposed_nothing(day(until), number),
        DisputeNews::SendBack { until } => l.sms_dispute_send_back(day(until), number),
        DisputeNews::BackArrived => l.sms_dispute_back_arrived(number),
        DisputeNews::NotSentBack => l.sms_dispute_not_sent_back(number),
        DisputeNews::Won { amount } => l.sms_dispute_won(money(amount), number),
        DisputeNews::Lost => l.sms_dispute_lost(number),
        DisputeNews::Withdrawn => l.sms_dispute_withdrawn(number),
    }
}
