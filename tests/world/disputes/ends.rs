//! How disputes end: by the platform's word, by goods sent back, after the seller was paid, and without anybody's complaint.

use jiff::SignedDuration;
use kiwi::backend::contract::{
    ClaimReason, DisputeMove, DisputeRefusal, DisputeState, DisputeStep, Fate, Found, Ground, OrderState, ParcelStep,
    Proposer, RefundCause, Request, SellerWord, SettledBy, ShippingMethod, SmsBody, Solution, Turn, When,
};
use kiwi::domain::money::Amount;

use super::{FAIR, SILENT, STUBBORN};
use crate::buyer::{days, secs};
use crate::claimant::{claim, claim_with_return, is, keeping, refused, steps};
use crate::person::Person;

use ClaimReason::{NotReceived, PoorQuality};

#[test]
fn the_platform_decides_for_who_waits_in_vain() {
    let mut person = Person::with_money(21);
    let order = person.paid("bike-lights");
    person.until(order.id, OrderState::Shipped);
    person.wait(days(18));
    let dispute = person.opens_dispute(order.id, claim(NotReceived, 9_60)).expect("opened").id;
    let heard = person.hears(dispute);
    assert!(heard.seller_says.is_some_and(|says| says.offer.is_none()), "a stubborn seller");
    person.escalates(dispute).expect("taken over");
    let proposed = person.proposed(dispute);
    let says = proposed.platform_says.expect("a proposal");
    assert_eq!((says.solution, says.ground), (Some(keeping(9_60)), Ground::ParcelLost));
    assert_eq!(says.returns, Some(person.claim_terms(order.id).returns), "all of it, fee included");
    let ended = person.ended(dispute);
    is(&ended, DisputeState::Won);
    assert_eq!(ended.settled.map(|settled| settled.by), Some(SettledBy::Decision));
    let refund = person.refunded(order.id);
    assert_eq!((refund.cause, refund.whole), (RefundCause::Dispute, true));
    assert_eq!(person.order(order.id).state, OrderState::Refunded);
    person.assert_sound();
}

#[test]
fn the_platforms_proposal_can_be_taken_at_once() {
    let mut person = Person::with_money(22);
    let order = person.delivered("wall-clock");
    let found = person.order(order.id);
    assert_eq!(found.found, Some(Found::Damaged));
    let noted = found.parcel.expect("a parcel").events.into_iter().rev().nth(1).map(|event| event.what);
    assert_eq!(noted, Some(ParcelStep::Damaged), "noted when it was handed over");
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 15_10)).expect("opened").id;
    let heard = person.hears(dispute);
    assert_eq!(heard.seller_says.map(|says| says.word), Some(SellerWord::NoProof));
    person.escalates(dispute).expect("taken over");
    let proposed = person.proposed(dispute);
    let says = proposed.platform_says.expect("a proposal");
    assert_eq!((says.solution, says.ground), (Some(keeping(15_10)), Ground::DamageNoted));
    assert!(proposed.moves.contains(&DisputeMove::Accept(Proposer::Platform)));
    let agreed = person.agrees(dispute, Proposer::Platform, keeping(15_10)).expect("agreed");
    is(&agreed, DisputeState::Won);
    assert_eq!(agreed.settled.map(|settled| settled.by), Some(SettledBy::ProposalAccepted));
    person.assert_sound();
}

#[test]
fn who_shows_nothing_loses_and_who_shows_something_may_not() {
    let mut decided = Vec::new();
    for notes in 0..3 {
        let mut person = Person::with_money(23);
        let order = person.paid(STUBBORN);
        person.set_fate(order.id, Fate::Poor);
        person.until(order.id, OrderState::Delivered);
        let dispute = person.opens_dispute(order.id, claim(PoorQuality, 6_00)).expect("opened").id;
        person.hears(dispute);
        person.escalates(dispute).expect("taken over");
        for _ in 0..notes {
            person.shows(dispute, "A photograph.").expect("shown");
        }
        let ended = person.until_dispute(dispute, |view| view.settled.is_some());
        let solution = ended.settled.and_then(|settled| settled.solution);
        decided.push(solution.map_or(0, |solution| solution.amount.minor));
        person.assert_sound();
    }
    assert!(decided.is_sorted(), "more evidence does no harm: {decided:?}");
    assert_eq!(decided[2], 6_00, "two photographs of what is really so: {decided:?}");
}

#[test]
fn goods_go_back_before_the_money_does() {
    let mut person = Person::with_money(24);
    let (order, heard) = person.disputed(FAIR, Fate::Poor, claim(PoorQuality, 5_79));
    let offer = Solution { amount: Amount::usd(5_79), with_return: true };
    let agreed = person.agrees(heard.id, Proposer::Seller, offer).expect("agreed");
    is(&agreed, DisputeState::AwaitingReturn);
    assert_eq!((agreed.turn, agreed.until), (Turn::Buyer, Some(person.clock + days(10))));
    assert_eq!(agreed.moves, [DisputeMove::SendBack, DisputeMove::Withdraw]);
    assert_eq!(person.refunds(order.id), []);

    person.wait(days(9));
    let sent = person.sends_back(heard.id).expect("taken");
    assert_eq!((sent.turn, sent.moves), (Turn::Courier, vec![]));
    assert_eq!(refused(person.sends_back(heard.id)), DisputeRefusal::OnItsWayBack);
    assert_eq!(refused(person.withdraws(heard.id)), DisputeRefusal::OnItsWayBack);
    person.wait(days(2));
    is(&person.dispute(heard.id), DisputeState::AwaitingReturn);
    assert_eq!(person.refunds(order.id), [], "it is on its way");

    let won = person.ended(heard.id);
    is(&won, DisputeState::Won);
    let back = won.way_back.clone().expect("a way back");
    let parcel = back.parcel.expect("a parcel");
    assert_eq!(parcel.events.first().map(|event| event.what), Some(ParcelStep::Accepted));
    assert_eq!((parcel.delivered, back.arrived), (won.ended, won.ended));
    let told = steps(&won);
    assert_eq!(told[told.len() - 3..], [DisputeStep::SentBack, DisputeStep::BackArrived, DisputeStep::Won]);
    assert_eq!(person.refund(order.id).created, won.ended.expect("an end"));
    person.refunded(order.id);
    assert_eq!(person.order(order.id).state, OrderState::Refunded);
    person.assert_sound();
}

#[test]
fn goods_that_are_not_sent_back_close_the_dispute() {
    let mut person = Person::with_money(25);
    let (order, heard) = person.disputed(FAIR, Fate::Poor, claim_with_return(PoorQuality, 5_79));
    is(&heard, DisputeState::AwaitingReturn);
    person.wait(heard.until.expect("a deadline").duration_since(person.clock) - secs(1));
    is(&person.dispute(heard.id), DisputeState::AwaitingReturn);
    person.wait(secs(1));
    let closed = person.dispute(heard.id);
    is(&closed, DisputeState::Withdrawn);
    assert_eq!(steps(&closed).last(), Some(&DisputeStep::NotSentBack));
    assert_eq!(refused(person.sends_back(heard.id)), DisputeRefusal::DisputeIs(DisputeState::Withdrawn));
    assert_eq!(person.refunds(order.id), []);
    person.opens_dispute(order.id, claim(PoorQuality, 2_00)).expect("once more");
    person.assert_sound();
}

#[test]
fn a_part_goes_back_and_the_seller_gets_the_rest() {
    let mut person = Person::with_money(26);
    let (order, heard) = person.disputed(STUBBORN, Fate::Poor, claim(PoorQuality, 6_15));
    let offer = heard.seller_says.and_then(|says| says.offer).expect("an offer");
    person.agrees(heard.id, Proposer::Seller, offer).expect("agreed");
    let refund = person.refunded(order.id);
    assert_eq!((refund.amount, refund.whole), (offer.amount, false));
    assert_eq!(person.order(order.id).state, OrderState::Delivered, "it goes on");
    person.until(order.id, OrderState::Completed);
    assert_eq!(person.holds_in("merchant", "Guangzhou%"), 6_15 - offer.amount.minor);
    assert_eq!(person.holds_in("escrow", "%"), 0);
    person.assert_sound();
}

#[test]
fn what_is_set_aside_is_not_paid_out() {
    let mut person = Person::with_money(27);
    let (order, heard) = person.disputed(STUBBORN, Fate::Poor, claim(PoorQuality, 6_15));
    let offer = heard.seller_says.and_then(|says| says.offer).expect("an offer");
    person.agrees(heard.id, Proposer::Seller, offer).expect("agreed");
    person.tell(|key| Request::ConfirmReceipt { key, order: order.id }).expect("the rest is fine");
    assert_eq!(person.holds_in("merchant", "Guangzhou%"), 6_15 - offer.amount.minor);
    assert_eq!(person.holds_in("escrow", "%"), offer.amount.minor, "on its way back");
    person.assert_sound();
    person.refunded(order.id);
    assert_eq!(person.holds_in("escrow", "%"), 0);
    assert_eq!(person.order(order.id).state, OrderState::Completed);
    person.assert_sound();
}

#[test]
fn a_seller_who_was_paid_pays_back() {
    let mut person = Person::with_money(28);
    let order = person.delivered(SILENT);
    person.tell(|key| Request::ConfirmReceipt { key, order: order.id }).expect("confirmed too soon");
    assert_eq!(person.holds_in("merchant", "Iron Bird%"), 15_75);
    let before = person.available();
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 10_00)).expect("opened").id;
    is(&person.ended(dispute), DisputeState::Won);
    let refund = person.refunded(order.id);
    assert_eq!(person.holds_in("merchant", "Iron Bird%"), 5_75);
    assert_eq!(person.available().minor - before.minor, refund.returns.minor);
    assert_eq!(person.order(order.id).state, OrderState::Completed);
    person.assert_sound();
}

#[test]
fn what_was_handed_over_to_nobody_is_found_out() {
    // The courier is asked for the signature: of this one there is none.
    let mut found_out = 0;
    for seed in 30..34 {
        let mut person = Person::with_money(seed);
        let order = person.paid(STUBBORN);
        person.set_fate(order.id, Fate::Missing);
        let delivered = person.until(order.id, OrderState::Delivered);
        assert_eq!(delivered.found, Some(Found::Nothing));
        let dispute = person.opens_dispute(order.id, claim(NotReceived, 6_15)).expect("opened").id;
        let heard = person.hears(dispute);
        assert_eq!(heard.seller_says.map(|says| says.word), Some(SellerWord::WasHandedOver));
        person.escalates(dispute).expect("taken over");
        let ended = person.ended(dispute);
        let ground = ended.platform_says.expect("a ground").ground;
        assert_eq!(ended.state == DisputeState::Won, ground == Ground::NoSignature);
        assert!(matches!(ground, Ground::NoSignature | Ground::Signed));
        found_out += u32::from(ended.state == DisputeState::Won);
        person.assert_sound();
    }
    assert!(found_out > 1, "most often");
}

#[test]
fn what_never_arrives_is_given_back_without_a_word() {
    let mut person = Person::with_money(35);
    let order = person.paid_by("bike-lights", ShippingMethod::Economy);
    let shipped = person.until(order.id, OrderState::Shipped);
    let When::Was(sent) = shipped.when(OrderState::Shipped) else { panic!("sent") };
    let end = sent + days(35) + days(15);
    person.wait(end.duration_since(person.clock) - secs(1));
    assert_eq!(person.order(order.id).state, OrderState::Shipped);
    assert_eq!(person.refunds(order.id), []);
    person.wait(secs(1));
    let refund = person.refund(order.id);
    assert_eq!((refund.cause, refund.whole), (RefundCause::NotDelivered, true));
    person.wait(SignedDuration::from_mins(5));
    assert!(person.messages().contains(&SmsBody::OrderNotDelivered { number: order.number }));
    assert_eq!(refused(person.opens_dispute(order.id, claim(NotReceived, 1_00))), DisputeRefusal::AllClaimed);
    person.refunded(order.id);
    let back = person.order(order.id);
    assert_eq!(back.state, OrderState::Refunded);
    assert!(matches!(back.when(OrderState::Refunded), When::Was(_)));
    person.wait_for_everything();
    person.assert_sound();
}

#[test]
fn a_part_for_what_never_arrives_leaves_the_rest_protected() {
    let mut person = Person::with_money(36);
    let order = person.paid(SILENT);
    person.set_fate(order.id, Fate::Lost);
    person.until(order.id, OrderState::Shipped);
    person.wait(days(18));
    let dispute = person.opens_dispute(order.id, claim(NotReceived, 5_00)).expect("opened").id;
    is(&person.ended(dispute), DisputeState::Won);
    assert_eq!(person.refund(order.id).amount, Amount::usd(5_00));
    person.until(order.id, OrderState::Refunded);
    let refunds = person.refunds(order.id);
    let parts: Vec<_> = refunds.iter().map(|refund| (refund.cause, refund.amount)).collect();
    let rest = (RefundCause::NotDelivered, Amount::usd(10_75));
    assert_eq!(parts, [rest, (RefundCause::Dispute, Amount::usd(5_00))]);
    person.assert_sound();
}
