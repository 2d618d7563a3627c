//! Disputes: when they can be opened, what sellers and the platform say, and how they end.

mod ends;
mod told;

use crate::buyer::{days, secs};
use crate::claimant::{claim, claim_with_return, is, keeping, refused, steps};
use crate::person::Person;
use jiff::SignedDuration;
use kiwi::backend::contract::{
    ClaimReason, DisputeMove, DisputeNews, DisputeRefusal, DisputeState, DisputeStep, Fate, Found, OrderFlag,
    OrderState, Otherwise, Proposer, Refusal, Reply, Request, SellerWord, SmsBody, Solution, Thing, Turn, When,
};
use kiwi::domain::money::Amount;

use ClaimReason::{NotAsDescribed, NotReceived, PoorQuality};

/// What is practised with: one seller of each kind.
const FAIR: &str = "car-holder";
const STUBBORN: &str = "led-strip";
const SILENT: &str = "screwdriver-set";

#[test]
fn before_it_is_sent_an_order_is_cancelled_and_not_disputed() {
    let mut person = Person::with_money(1);
    let order = person.paid(STUBBORN);
    assert_eq!(refused(person.opens_dispute(order.id, claim(NotReceived, 6_15))), DisputeRefusal::NotSentYet);
    assert_eq!(person.claim_terms(order.id).refused, Some(DisputeRefusal::NotSentYet));
    assert_eq!((order.claims, order.cancellable), (None, true));
    let unpaid = person.place(STUBBORN, 1).expect("placed");
    let waits = DisputeRefusal::OrderIs(OrderState::AwaitingPayment);
    assert_eq!(refused(person.opens_dispute(unpaid.id, claim(NotReceived, 6_15))), waits);
}

#[test]
fn a_parcel_is_late_when_its_promised_time_has_passed_and_not_before() {
    let mut person = Person::with_money(2);
    let order = person.paid(STUBBORN);
    person.set_fate(order.id, Fate::Lost);
    let shipped = person.until(order.id, OrderState::Shipped);
    let When::Was(sent) = shipped.when(OrderState::Shipped) else { panic!("sent") };
    let late = sent + days(18);
    assert_eq!(shipped.claims.map(|window| (window.from, window.until)), Some((late, None)));
    let early = DisputeRefusal::TooEarly { from: late };
    assert_eq!(refused(person.opens_dispute(order.id, claim(NotReceived, 6_15))), early);
    assert_eq!(refused(person.opens_dispute(order.id, claim(PoorQuality, 6_15))), DisputeRefusal::NotArrivedYet);
    let terms = person.claim_terms(order.id);
    assert_eq!(terms.refused, None, "it will be possible");
    let reasons: Vec<_> = terms.reasons.iter().map(|window| window.refused).collect();
    assert_eq!(reasons, [Some(early), Some(DisputeRefusal::NotArrivedYet), Some(DisputeRefusal::NotArrivedYet)]);

    person.wait(late.duration_since(person.clock) - secs(1));
    assert_eq!(refused(person.opens_dispute(order.id, claim(NotReceived, 6_15))), early);
    person.wait(secs(1));
    let dispute = person.opens_dispute(order.id, claim(NotReceived, 6_15)).expect("opened");
    is(&dispute, DisputeState::NeedsResponse);
    assert_eq!((dispute.turn, dispute.otherwise), (Turn::Seller, Some(Otherwise::Won)));
    assert_eq!(dispute.until, Some(person.clock + days(5)));
    assert_eq!(person.order(order.id).flags, [OrderFlag::Dispute]);
    person.assert_sound();
}

#[test]
fn what_the_post_calls_lost_needs_no_waiting() {
    let mut person = Person::with_money(3);
    let order = person.paid("bike-lights");
    let lost = person.until_order(order.id, |view| {
        view.parcel.as_ref().is_some_and(|parcel| {
            parcel.events.last().is_some_and(|event| event.what == kiwi::backend::contract::ParcelStep::Lost)
        })
    });
    assert_eq!(lost.state, OrderState::Shipped, "what is lost is never delivered");
    person.wait(secs(5));
    assert!(person.messages().contains(&SmsBody::OrderLost { number: order.number }));
    let dispute = person.opens_dispute(order.id, claim(NotReceived, 9_60)).expect("opened").id;
    let heard = person.hears(dispute);
    let says = heard.seller_says.expect("an answer");
    assert_eq!((says.offer, says.word), (None, SellerWord::LeftInOrder));
    person.assert_sound();
}

#[test]
fn after_a_fortnight_and_a_day_a_completed_order_is_past_disputing() {
    let mut person = Person::with_money(4);
    let order = person.delivered(STUBBORN);
    person.tell(|key| Request::ConfirmReceipt { key, order: order.id }).expect("confirmed");
    let until = person.clock + days(15);
    assert_eq!(person.order(order.id).claims.and_then(|window| window.until), Some(until));
    person.wait(days(15) - secs(1));
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 1_00)).expect("in time").id;
    person.withdraws(dispute).expect("withdrawn");
    person.wait(secs(1));
    let late = DisputeRefusal::TooLate { until };
    assert_eq!(refused(person.opens_dispute(order.id, claim(PoorQuality, 1_00))), late);
    assert_eq!(person.claim_terms(order.id).refused, Some(late));
    assert_eq!(person.order(order.id).claims, None);
    person.assert_sound();
}

#[test]
fn no_more_and_no_less_than_there_is_can_be_claimed() {
    let mut person = Person::with_money(5);
    let order = person.delivered(STUBBORN);
    let bad = DisputeRefusal::BadAmount { least: Amount::usd(10), most: Amount::usd(6_15) };
    for cents in [-1, 0, 9, 616] {
        assert_eq!(refused(person.opens_dispute(order.id, claim(PoorQuality, cents))), bad, "{cents}");
    }
    let roubles = kiwi::backend::contract::Claim { amount: Amount::rub(1_00), ..claim(PoorQuality, 1) };
    assert_eq!(refused(person.opens_dispute(order.id, roubles)), bad);
    let nothing = refused(person.opens_dispute(order.id, claim_with_return(NotReceived, 6_15)));
    assert_eq!(nothing, DisputeRefusal::NothingToSendBack);
    let long = kiwi::backend::contract::Claim { text: "a".repeat(501), ..claim(PoorQuality, 1_00) };
    assert_eq!(refused(person.opens_dispute(order.id, long)), DisputeRefusal::BadText(500));
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 10)).expect("the least").id;
    assert_eq!(refused(person.claims_instead(dispute, claim(PoorQuality, 616))), bad);
    person.claims_instead(dispute, claim(PoorQuality, 6_15)).expect("the most");
}

#[test]
fn a_silent_seller_loses_after_five_days() {
    let mut person = Person::with_money(6);
    let order = person.delivered(SILENT);
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 15_75)).expect("opened").id;
    person.wait(days(5) - secs(1));
    is(&person.dispute(dispute), DisputeState::NeedsResponse);
    person.wait(secs(1));
    let won = person.dispute(dispute);
    is(&won, DisputeState::Won);
    assert_eq!((won.turn, won.until, won.moves), (Turn::Nobody, None, vec![]));
    let told = steps(&person.dispute(dispute));
    assert_eq!(told, [DisputeStep::Opened(keeping(15_75)), DisputeStep::SellerSilent, DisputeStep::Won]);
    assert_eq!(won.refund, Some(person.refund(order.id).id));
    person.refunded(order.id);
    assert_eq!(person.order(order.id).state, OrderState::Refunded);
    person.assert_sound();
}

#[test]
fn a_fair_seller_gives_half_to_who_keeps_it_and_all_to_who_sends_it_back() {
    let mut person = Person::with_money(7);
    let (_, agreed) = person.disputed(FAIR, Fate::Poor, claim(PoorQuality, 2_89));
    is(&agreed, DisputeState::Won);
    let (order, heard) = person.disputed(FAIR, Fate::Poor, claim(PoorQuality, 5_79));
    let offer = Solution { amount: Amount::usd(5_79), with_return: true };
    let says = heard.seller_says.expect("an answer");
    assert_eq!((says.offer, says.word), (Some(offer), SellerWord::SendItBack));
    assert_eq!((heard.turn, heard.otherwise), (Turn::Buyer, Some(Otherwise::Platform)));
    assert_eq!(heard.moves[..2], [DisputeMove::Accept(Proposer::Seller), DisputeMove::Escalate]);
    assert_eq!(person.order(order.id).found, Some(Found::Poor));
    assert_eq!(person.refunds(order.id), [], "nothing before it is agreed");
}

#[test]
fn what_is_agreed_to_is_what_was_proposed() {
    let mut person = Person::with_money(8);
    let (_, heard) = person.disputed(STUBBORN, Fate::Poor, claim(PoorQuality, 6_15));
    let offer = heard.seller_says.and_then(|says| says.offer).expect("an offer");
    assert!((61..=1_23).contains(&offer.amount.minor), "a tenth to a fifth: {offer:?}");
    let more = Solution { amount: Amount::usd(offer.amount.minor + 1), ..offer };
    assert_eq!(refused(person.agrees(heard.id, Proposer::Seller, more)), DisputeRefusal::NotProposed);
    assert_eq!(refused(person.agrees(heard.id, Proposer::Platform, offer)), DisputeRefusal::NotProposed);
    let agreed = person.agrees(heard.id, Proposer::Seller, offer).expect("agreed");
    is(&agreed, DisputeState::Won);
    let again = refused(person.agrees(heard.id, Proposer::Seller, offer));
    assert_eq!(again, DisputeRefusal::DisputeIs(DisputeState::Won));
    person.assert_sound();
}

#[test]
fn before_the_seller_has_answered_the_platform_does_not_step_in() {
    let mut person = Person::with_money(9);
    let order = person.delivered(STUBBORN);
    let dispute = person.opens_dispute(order.id, claim(NotAsDescribed, 3_00)).expect("opened");
    let until = dispute.until.expect("a deadline");
    assert_eq!(refused(person.escalates(dispute.id)), DisputeRefusal::SellersTurn { until });
    let heard = person.hears(dispute.id);
    assert_eq!(heard.seller_says.map(|says| says.word), Some(SellerWord::NoProof));
    let taken = person.escalates(dispute.id).expect("taken over");
    is(&taken, DisputeState::UnderReview);
    assert_eq!((taken.turn, taken.until), (Turn::Platform, Some(person.clock + days(14))));
    let again = refused(person.escalates(dispute.id));
    assert_eq!(again, DisputeRefusal::DisputeIs(DisputeState::UnderReview));
}

#[test]
fn who_says_nothing_to_the_sellers_answer_leaves_it_to_the_platform() {
    let mut person = Person::with_money(10);
    let (_, heard) = person.disputed(STUBBORN, Fate::Fine, claim(PoorQuality, 6_15));
    let until = heard.until.expect("a deadline");
    person.wait(until.duration_since(person.clock) - secs(1));
    is(&person.dispute(heard.id), DisputeState::NeedsResponse);
    person.wait(secs(1));
    is(&person.dispute(heard.id), DisputeState::UnderReview);
    let ended = person.ended(heard.id);
    assert!(ended.ended.expect("an end") <= until + days(14), "the platform keeps its time");
    person.assert_sound();
}

#[test]
fn talks_do_not_go_on_for_ever() {
    let mut person = Person::with_money(11);
    let order = person.delivered(SILENT);
    let opened = person.clock;
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 10_00)).expect("opened").id;
    for cents in [9_00, 8_00, 7_00] {
        person.wait(days(4));
        let edited = person.claims_instead(dispute, claim(PoorQuality, cents)).expect("edited");
        assert_eq!(edited.edited, Some(person.clock));
    }
    let last = person.dispute(dispute);
    assert_eq!((last.until, last.otherwise), (Some(opened + days(15)), Some(Otherwise::Platform)));
    person.wait(days(3) - secs(1));
    is(&person.dispute(dispute), DisputeState::NeedsResponse);
    person.wait(secs(1));
    is(&person.dispute(dispute), DisputeState::UnderReview);
    person.assert_sound();
}

#[test]
fn another_claim_makes_what_was_said_void() {
    let mut person = Person::with_money(12);
    let (_, heard) = person.disputed(STUBBORN, Fate::Poor, claim(PoorQuality, 6_15));
    let offer = heard.seller_says.and_then(|says| says.offer).expect("an offer");
    assert_eq!(refused(person.claims_instead(heard.id, heard.claim.clone())), DisputeRefusal::SameClaim);
    let edited = person.claims_instead(heard.id, claim(PoorQuality, 3_00)).expect("edited");
    assert_eq!((edited.turn, edited.seller_says), (Turn::Seller, None));
    assert_eq!(edited.until, Some(person.clock + days(5)), "the seller answers anew");
    assert_eq!(refused(person.agrees(heard.id, Proposer::Seller, offer)), DisputeRefusal::NotProposed);
    let told = steps(&edited);
    assert_eq!(told[2..], [DisputeStep::SellerOffered(offer), DisputeStep::Edited(keeping(3_00))], "all of it is kept");

    person.hears(heard.id);
    person.escalates(heard.id).expect("taken over");
    person.proposed(heard.id);
    let edited = person.claims_instead(heard.id, claim(PoorQuality, 2_00)).expect("edited");
    assert_eq!((edited.state, edited.platform_says), (DisputeState::UnderReview, None));
    let ended = person.ended(heard.id);
    let most = ended.settled.and_then(|settled| settled.solution).map_or(0, |solution| solution.amount.minor);
    assert!(most <= 2_00, "what is claimed in the end counts: {most}");
    person.assert_sound();
}

#[test]
fn a_claim_can_be_given_up_and_made_once_again() {
    let mut person = Person::with_money(13);
    let order = person.delivered(FAIR);
    assert_eq!(person.claim_terms(order.id).openings_left, 2);
    let first = person.opens_dispute(order.id, claim(PoorQuality, 1_00)).expect("opened").id;
    assert_eq!(refused(person.opens_dispute(order.id, claim(PoorQuality, 1_00))), DisputeRefusal::AlreadyOpen(first));
    is(&person.withdraws(first).expect("withdrawn"), DisputeState::Withdrawn);
    assert_eq!(refused(person.withdraws(first)), DisputeRefusal::DisputeIs(DisputeState::Withdrawn));
    assert_eq!(refused(person.shows(first, "More.")), DisputeRefusal::DisputeIs(DisputeState::Withdrawn));
    let second = person.opens_dispute(order.id, claim(PoorQuality, 1_00)).expect("opened again").id;
    person.withdraws(second).expect("withdrawn");
    assert_eq!(refused(person.opens_dispute(order.id, claim(PoorQuality, 1_00))), DisputeRefusal::NoMoreOpenings);
    assert_eq!(person.order(order.id).dispute, Some(second));
    person.assert_sound();
}

#[test]
fn evidence_is_dated_kept_and_not_without_end() {
    let mut person = Person::with_money(14);
    let order = person.delivered(STUBBORN);
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 1_00)).expect("opened").id;
    for empty in ["", "  \n ", "\0 \0", &"a".repeat(501)] {
        assert_eq!(refused(person.shows(dispute, empty)), DisputeRefusal::BadText(500));
    }
    for note in 0..10 {
        person.wait(secs(60));
        let shown = person.shows(dispute, &format!("\0 Note {note} ")).expect("kept");
        let last = shown.evidence.last().expect("a note");
        assert_eq!(
            (last.at, last.text.as_str(), shown.evidence_left),
            (person.clock, &*format!("Note {note}"), 9 - note)
        );
    }
    assert_eq!(refused(person.shows(dispute, "One more.")), DisputeRefusal::TooMuchEvidence(10));
    assert!(!person.dispute(dispute).moves.contains(&DisputeMove::AddEvidence));
}

#[test]
fn an_order_in_dispute_is_neither_completed_nor_confirmed() {
    let mut person = Person::with_money(15);
    let order = person.delivered(STUBBORN);
    person.wait(days(14));
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 6_15)).expect("opened").id;
    let confirmed = person.tell(|key| Request::ConfirmReceipt { key, order: order.id });
    assert_eq!(refused(confirmed), DisputeRefusal::InDispute(dispute));
    assert_eq!(person.order(order.id).when(OrderState::Completed), When::Open);
    let ended = person.ended(dispute);
    is(&ended, DisputeState::Lost);
    let completed = person.order(order.id);
    assert_eq!(completed.state, OrderState::Completed, "the time for it had passed meanwhile");
    assert_eq!(completed.when(OrderState::Completed), When::Was(ended.ended.expect("an end")));
    assert_eq!(person.holds_in("merchant", "Guangzhou%"), 6_15);
    assert_eq!(
        refused(person.opens_dispute(order.id, claim(PoorQuality, 1_00))),
        DisputeRefusal::AlreadySettled(dispute)
    );
    person.assert_sound();
}

#[test]
fn nobody_sees_or_touches_anothers_dispute() {
    let mut person = Person::with_money(16);
    let order = person.delivered(STUBBORN);
    let dispute = person.opens_dispute(order.id, claim(PoorQuality, 1_00)).expect("opened").id;
    person.open_another(crate::buyer::stranger());
    let no_dispute = Refusal::NotFound(Thing::Dispute);
    assert_eq!(person.withdraws(dispute), Err(no_dispute.clone()));
    assert_eq!(person.shows(dispute, "Mine."), Err(no_dispute));
    let no_order = Refusal::NotFound(Thing::Order);
    assert_eq!(person.opens_dispute(order.id, claim(PoorQuality, 1_00)), Err(no_order));
    assert_eq!(person.snapshot().open_disputes, []);
}

#[test]
fn a_command_sent_twice_is_done_once() {
    use kiwi::backend::contract::DisputeRequest::{Accept, Open};

    let mut person = Person::with_money(17);
    let order = person.delivered(STUBBORN).id;
    let open = Request::Dispute(Open { key: person.key(), order, claim: claim(PoorQuality, 6_15) });
    let first = person.ask(&open).expect("opened");
    assert_eq!(person.ask(&open), Ok(first.clone()));
    let Reply::Dispute(dispute) = first else { panic!("{first:?}") };
    person.shows(dispute.id, "A photograph.").expect("shown");
    let heard = person.hears(dispute.id);
    let solution = heard.seller_says.and_then(|says| says.offer).expect("an offer");
    let accept = Accept { key: person.key(), dispute: dispute.id, by: Proposer::Seller, solution };
    let accept = Request::Dispute(accept);
    let agreed = person.ask(&accept).expect("agreed");
    assert_eq!(person.ask(&accept), Ok(agreed));
    person.refund(order);
    person.assert_sound();
}

#[test]
fn thirty_days_at_once_are_thirty_days_one_by_one() {
    let life = |steps: &[i64]| {
        let mut person = Person::with_money(18);
        for (good, fate) in [(FAIR, Fate::Poor), (STUBBORN, Fate::Fine), (SILENT, Fate::Different)] {
            let order = person.delivered(good);
            person.set_fate(order.id, fate);
            let dispute = person.opens_dispute(order.id, claim(PoorQuality, 5_00)).expect("opened").id;
            person.shows(dispute, "A photograph.").expect("shown");
        }
        let cancelled = person.paid("guitar-strings").id;
        person.tell(|key| Request::CancelOrder { key, order: cancelled }).expect("cancelled");
        for step in steps {
            person.world.jump(person.clock, days(*step)).expect("jumped");
        }
        person.assert_sound();
        person.world.digest().expect("readable")
    };
    let at_once = life(&[30]);
    assert_eq!(at_once, life(&[1; 30]));
    assert_eq!(at_once, life(&[7, 0, 23]));
}

#[test]
fn the_phone_is_told_of_every_step() {
    let mut person = Person::with_money(19);
    let order = person.delivered(STUBBORN);
    let opened = person.opens_dispute(order.id, claim(PoorQuality, 6_15)).expect("opened");
    let (number, until) = (order.number, opened.until.expect("a deadline"));
    let news = |news| SmsBody::Dispute { number: number.clone(), news };
    person.wait(secs(5));
    assert!(person.messages().contains(&news(DisputeNews::Opened { until })));
    let heard = person.hears(opened.id);
    person.wait(SignedDuration::from_mins(5));
    let until = heard.until.expect("a deadline");
    assert!(person.messages().contains(&news(DisputeNews::SellerRefused { until })));
    let until = person.escalates(opened.id).expect("taken over").until.expect("a deadline");
    person.wait(secs(5));
    assert!(person.messages().contains(&news(DisputeNews::PlatformTook { until })));
    person.proposed(opened.id);
    person.wait(SignedDuration::from_mins(5));
    let nothing = DisputeNews::PlatformProposed { amount: None, with_return: false, until };
    assert!(person.messages().contains(&news(nothing)));
    person.ended(opened.id);
    person.wait(SignedDuration::from_mins(5));
    assert!(person.messages().contains(&news(DisputeNews::Lost)));
}
