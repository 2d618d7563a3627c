//! Disputes in the person's words: what is claimed, what each side says, what happened.

use crate::backend::contract::{
    ClaimReason, DisputeMove, DisputeState, DisputeStep, DisputeView, Found, Ground, Otherwise, Proposer, SellerWord,
    SettledBy, Solution, Turn,
};
use crate::i18n::{DateStyle, L10n};
use crate::tui::theme::Role;
use crate::tui::view::Look;

/// What is wrong with an order.
pub fn reason(reason: ClaimReason, l: &L10n) -> String {
    match reason {
        ClaimReason::NotReceived => l.claim_reason_not_received(),
        ClaimReason::PoorQuality => l.claim_reason_poor_quality(),
        ClaimReason::NotAsDescribed => l.claim_reason_not_as_described(),
    }
}

/// Where a dispute is, and the role of saying so.
pub fn state(dispute: &DisputeView, l: &L10n) -> (String, Role) {
    match (dispute.state, dispute.turn) {
        (DisputeState::NeedsResponse, Turn::Buyer) => (l.dispute_state_answer(), Role::Warning),
        (DisputeState::NeedsResponse, _) => (l.dispute_state_seller(), Role::Held),
        (DisputeState::UnderReview, _) if is_proposed(dispute) => (l.dispute_state_proposed(), Role::Warning),
        (DisputeState::UnderReview, _) => (l.dispute_state_platform(), Role::Held),
        (DisputeState::AwaitingReturn, Turn::Buyer) => (l.dispute_state_send_back(), Role::Warning),
        (DisputeState::AwaitingReturn, _) => (l.dispute_state_way_back(), Role::Held),
        (DisputeState::Won, _) => (l.dispute_state_won(), Role::Success),
        (DisputeState::Lost, _) => (l.dispute_state_lost(), Role::Danger),
        (DisputeState::Withdrawn, _) => (l.dispute_state_withdrawn(), Role::Muted),
    }
}

/// Whether the platform proposes something that could be agreed to.
fn is_proposed(dispute: &DisputeView) -> bool {
    dispute.moves.contains(&DisputeMove::Accept(Proposer::Platform))
}

/// Whether the person should do something: it is their turn, or there is something to agree to.
pub fn wants_answer(dispute: &DisputeView) -> bool {
    dispute.turn == Turn::Buyer || is_proposed(dispute)
}

/// What happens by itself when the time of whoever has the turn is over.
pub fn otherwise(what: Otherwise, turn: Turn, date: String, l: &L10n) -> String {
    match what {
        Otherwise::Won => l.dispute_otherwise_won(date),
        Otherwise::Platform if turn == Turn::Seller => l.dispute_otherwise_talks(date),
        Otherwise::Platform => l.dispute_otherwise_platform(date),
        Otherwise::Decided => l.dispute_otherwise_decided(date),
        Otherwise::Closed => l.dispute_otherwise_closed(date),
    }
}

/// What becomes of the goods; nothing where there are none.
pub fn goods(solution: &Solution, has_goods: bool, l: &L10n) -> Option<String> {
    match (solution.with_return, has_goods) {
        (true, _) => Some(l.dispute_goods_back()),
        (false, true) => Some(l.dispute_goods_kept()),
        (false, false) => None,
    }
}

/// An end that a dispute can come to, in one line.
pub fn solution(solution: &Solution, has_goods: bool, look: &Look<'_>) -> String {
    let amount = look.money(solution.amount);
    match goods(solution, has_goods, look.l10n) {
        Some(goods) => look.l10n.dispute_solution(amount, goods),
        None => amount,
    }
}

/// Why a seller says what it says.
pub fn seller_word(word: SellerWord, l: &L10n) -> String {
    match word {
        SellerWord::KeepIt => l.seller_word_keep_it(),
        SellerWord::SendItBack => l.seller_word_send_it_back(),
        SellerWord::WasHandedOver => l.seller_word_was_handed_over(),
        SellerWord::StillComing => l.seller_word_still_coming(),
        SellerWord::NoProof => l.seller_word_no_proof(),
        SellerWord::LeftInOrder => l.seller_word_left_in_order(),
    }
}

/// What the platform goes by.
pub fn ground(ground: Ground, l: &L10n) -> String {
    match ground {
        Ground::ParcelLost => l.ground_parcel_lost(),
        Ground::NeverHandedOver => l.ground_never_handed_over(),
        Ground::NoSignature => l.ground_no_signature(),
        Ground::Signed => l.ground_signed(),
        Ground::DamageNoted => l.ground_damage_noted(),
        Ground::EvidenceConvinces => l.ground_evidence_convinces(),
        Ground::EvidenceHalf => l.ground_evidence_half(),
        Ground::EvidenceLacks => l.ground_evidence_lacks(),
    }
}

/// What the buyer has found in the parcel, and the role of saying so.
pub fn found(found: Found, l: &L10n) -> (String, Role) {
    match found {
        Found::Fine => (l.order_found_fine(), Role::Success),
        Found::Damaged => (l.order_found_damaged(), Role::Warning),
        Found::Nothing => (l.order_found_nothing(), Role::Warning),
        Found::Poor => (l.order_found_poor(), Role::Warning),
        Found::Different => (l.order_found_different(), Role::Warning),
    }
}

/// What settled a dispute.
pub fn settled(by: SettledBy, l: &L10n) -> String {
    match by {
        SettledBy::SellerAgreed => l.settled_seller_agreed(),
        SettledBy::SellerSilent => l.settled_seller_silent(),
        SettledBy::OfferAccepted => l.settled_offer_accepted(),
        SettledBy::ProposalAccepted => l.settled_proposal_accepted(),
        SettledBy::Decision => l.settled_decision(),
    }
}

/// Who did something in a dispute.
pub fn doer(step: DisputeStep, l: &L10n) -> (String, Role) {
    match step {
        DisputeStep::Opened(_)
        | DisputeStep::Edited(_)
        | DisputeStep::EvidenceAdded
        | DisputeStep::OfferAccepted(_)
        | DisputeStep::ProposalAccepted(_)
        | DisputeStep::SentBack
        | DisputeStep::NotSentBack
        | DisputeStep::Withdrawn => (l.dispute_you(), Role::Accent),
        DisputeStep::SellerAgreed
        | DisputeStep::SellerOffered(_)
        | DisputeStep::SellerRefused
        | DisputeStep::SellerSilent => (l.dispute_seller(), Role::Warning),
        DisputeStep::PlatformTook | DisputeStep::PlatformProposed(_) | DisputeStep::PlatformDecided(_) => {
            (l.dispute_platform(), Role::Info)
        }
        DisputeStep::BackArrived => (l.dispute_courier(), Role::Info),
        DisputeStep::Won => (l.dispute_outcome(), Role::Success),
        DisputeStep::Lost => (l.dispute_outcome(), Role::Danger),
    }
}

/// What happened in a dispute, said after who did it.
pub fn step(step: DisputeStep, has_goods: bool, look: &Look<'_>) -> String {
    let l = look.l10n;
    let says = |end: &Solution| solution(end, has_goods, look);
    match step {
        DisputeStep::Opened(claim) => l.dispute_step_opened(says(&claim)),
        DisputeStep::Edited(claim) => l.dispute_step_edited(says(&claim)),
        DisputeStep::EvidenceAdded => l.dispute_step_evidence(),
        DisputeStep::SellerAgreed => l.dispute_step_agreed(),
        DisputeStep::SellerOffered(offer) => l.dispute_step_offered(says(&offer)),
        DisputeStep::SellerRefused => l.dispute_step_refused(),
        DisputeStep::SellerSilent => l.dispute_step_silent(),
        DisputeStep::OfferAccepted(offer) => l.dispute_step_accepted(says(&offer)),
        DisputeStep::PlatformTook => l.dispute_step_took(),
        DisputeStep::PlatformProposed(Some(end)) => l.dispute_step_proposed(says(&end)),
        DisputeStep::PlatformProposed(None) => l.dispute_step_proposed_nothing(),
        DisputeStep::ProposalAccepted(end) => l.dispute_step_accepted_platform(says(&end)),
        DisputeStep::PlatformDecided(Some(end)) => l.dispute_step_decided(says(&end)),
        DisputeStep::PlatformDecided(None) => l.dispute_step_decided_nothing(),
        DisputeStep::SentBack => l.dispute_step_sent_back(),
        DisputeStep::BackArrived => l.dispute_step_back_arrived(),
        DisputeStep::NotSentBack => l.dispute_step_not_sent_back(),
        DisputeStep::Won => l.dispute_step_won(),
        DisputeStep::Lost => l.dispute_step_lost(),
        DisputeStep::Withdrawn => l.dispute_step_withdrawn(),
    }
}

/// The day of a moment, short.
pub fn day(at: jiff::Timestamp, look: &Look<'_>) -> String {
    look.date(at, DateStyle::Short)
}
