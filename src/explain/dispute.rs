//! Refusals about disputes, and about orders because of disputes and refunds.

use jiff::Timestamp;

use super::Amounts;
use crate::backend::contract::{DisputeRefusal, RefundFailure};
use crate::domain::day::world_day;
use crate::i18n::{DateStyle, L10n};

/// Why something about a dispute was refused: what happened, and what to do next.
pub(super) fn refusal(refusal: &DisputeRefusal, amounts: Amounts, l: &L10n) -> (String, String) {
    match refusal {
        DisputeRefusal::NotSentYet => (l.err_dispute_not_sent(), l.err_dispute_not_sent_next()),
        DisputeRefusal::TooEarly { from } => (l.err_dispute_early(), l.err_dispute_early_next(day(*from, l))),
        DisputeRefusal::NotArrivedYet => (l.err_dispute_not_arrived(), l.err_dispute_not_arrived_next()),
        DisputeRefusal::TooLate { until } => (l.err_dispute_late(day(*until, l)), l.err_dispute_late_next()),
        DisputeRefusal::OrderIs(_) => (l.err_dispute_order(), l.err_dispute_order_next()),
        DisputeRefusal::AllClaimed => (l.err_dispute_all_claimed(), l.err_dispute_all_claimed_next()),
        DisputeRefusal::AlreadyOpen(_) => (l.err_dispute_open(), l.err_dispute_open_next()),
        DisputeRefusal::AlreadySettled(_) => (l.err_dispute_settled(), l.err_dispute_settled_next()),
        DisputeRefusal::NoMoreOpenings => (l.err_dispute_openings(), l.err_dispute_openings_next()),
        DisputeRefusal::BadAmount { least, most } => {
            let [least, most] = [least, most].map(|amount| amounts.say(*amount, l));
            (l.err_dispute_amount(least, most), l.err_dispute_amount_next())
        }
        DisputeRefusal::NothingToSendBack => (l.err_dispute_nothing_back(), l.err_dispute_nothing_back_next()),
        DisputeRefusal::BadText(most) => (l.err_dispute_text(*most), l.err_dispute_text_next()),
        DisputeRefusal::TooMuchEvidence(most) => (l.err_dispute_evidence(*most), l.err_dispute_evidence_next()),
        DisputeRefusal::SameClaim => (l.err_dispute_same(), l.err_dispute_same_next()),
        DisputeRefusal::NotProposed => (l.err_dispute_not_proposed(), l.err_dispute_not_proposed_next()),
        DisputeRefusal::SellersTurn { until } => {
            (l.err_dispute_sellers_turn(day(*until, l)), l.err_dispute_sellers_turn_next())
        }
        DisputeRefusal::DisputeIs(_) => (l.err_dispute_is(), l.err_dispute_is_next()),
        DisputeRefusal::OnItsWayBack => (l.err_dispute_way_back(), l.err_dispute_way_back_next()),
        DisputeRefusal::SentAlready => (l.err_order_sent(), l.err_order_sent_next()),
        DisputeRefusal::Cancelled => (l.err_order_cancelled(), l.err_order_cancelled_next()),
        DisputeRefusal::InDispute(_) => (l.err_order_in_dispute(), l.err_order_in_dispute_next()),
    }
}

/// Why a try to refund failed, as a sentence.
pub fn refund_failure(failure: RefundFailure, l: &L10n) -> String {
    match failure {
        RefundFailure::ShopSlow => l.refund_shop_slow(),
        RefundFailure::NoAnswer => l.refund_no_answer(),
        RefundFailure::TurnedDown => l.refund_turned_down(),
    }
}

/// The world's day of a moment.
fn day(at: Timestamp, l: &L10n) -> String {
    l.date(world_day(at), DateStyle::Long)
}
