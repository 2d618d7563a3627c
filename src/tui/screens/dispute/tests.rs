//! The pages of disputes and refunds under keys.

mod refunds;
mod service;

use crate::backend::contract::{
    ClaimReason, DisputeEvent, DisputeMove, DisputeRefusal, DisputeRequest, DisputeState, DisputeStep, Found, Ground,
    Otherwise, PlatformSays, Proposer, Refusal, Request, Turn, WayBack,
};
use crate::domain::money::Amount;
use crate::i18n::Language;
use crate::session::contract::Answer;
use crate::tui::Options;
use crate::tui::theme::GlyphSet;
use service::{Desk, days, end, hours};

/// The commands about disputes that were sent.
fn sent(desk: &Desk) -> Vec<DisputeRequest> {
    let commands = desk.sent.iter();
    commands.filter_map(|request| if let Request::Dispute(one) = request { Some(one.clone()) } else { None }).collect()
}

fn at_the_page() -> Desk {
    let mut desk = Desk::new();
    desk.keys("d enter");
    desk.is_at("dispute");
    desk
}

/// From the order's page to the empty form.
fn at_the_form() -> Desk {
    let mut desk = Desk::new();
    desk.keys("alt+6 enter right enter");
    desk.is_at("dispute-claim");
    desk
}

#[test]
fn a_claim_is_filled_in_reviewed_and_sent() {
    let mut desk = at_the_form();
    desk.keys("right");
    desk.sees("Poor quality");
    desk.keys("tab right tab type:12");
    desk.sees("✗ at most $10.00: more was not");
    desk.keys("backspace backspace type:0,2");
    desk.sees("at least $0.50");
    desk.keys("ctrl+u type:4,05");
    desk.sees("✓ $4.05");
    desk.sees("380.70 ₽");
    desk.keys("tab right");
    desk.sees("I send them back");
    desk.keys("tab type:\"The clamp broke.\" tab type:\"Two photos.\" tab enter");
    desk.is_at("dispute-review");
    desk.sees("the goods go back first");
    desk.sees("The clamp broke.");
    desk.sees("The seller has 5 days to answer.");
    assert!(desk.sent.is_empty(), "nothing goes out before the last yes");
    desk.keys("enter");
    desk.is_at("dispute");
    let commands = sent(&desk);
    let [DisputeRequest::Open { claim, .. }, DisputeRequest::AddEvidence { text, .. }] = commands.as_slice() else {
        panic!("a claim and its evidence")
    };
    assert_eq!((claim.reason, claim.amount, claim.with_return), (ClaimReason::PoorQuality, Amount::usd(4_05), true));
    assert_eq!((claim.text.as_str(), text.as_str()), ("The clamp broke.", "Two photos."));
}

#[test]
fn nothing_typed_is_lost_when_no_answer_comes_or_on_the_way_back() {
    let mut desk = at_the_form();
    desk.keys("right tab tab tab type:\"It broke.\" tab type:\"A photo.\" tab enter");
    desk.is_at("dispute-review");
    desk.instead = Some(Answer::NoAnswer { unsent: false });
    desk.keys("enter");
    desk.is_at("dispute-review");
    desk.sees("no answer came");
    desk.keys("esc");
    desk.is_at("dispute-claim");
    desk.sees("It broke.");
    desk.sees("A photo.");
    desk.keys("esc");
    desk.is_at("confirm");
    desk.keys("esc");
    desk.is_at("dispute-claim");
    desk.keys("enter enter");
    desk.is_at("dispute");
    let requests = sent(&desk);
    assert_eq!(requests[0].key(), requests[1].key(), "the same claim under the same key");
    assert!(matches!(requests[2], DisputeRequest::AddEvidence { .. }));
}

#[test]
fn evidence_that_did_not_arrive_stays_where_it_can_be_sent_again() {
    let mut desk = at_the_form();
    desk.keys("right tab tab tab tab type:\"A photo.\" tab enter");
    desk.is_at("dispute-review");
    // The claim is answered as it should be, the note is not.
    desk.keys_until_sent("enter", Answer::NoAnswer { unsent: true });
    desk.is_at("dispute-note");
    desk.sees("A photo.");
    desk.keys("esc");
    desk.is_at("confirm");
    desk.keys("esc tab enter");
    desk.is_at("dispute");
    let notes = sent(&desk).into_iter().filter(|request| matches!(request, DisputeRequest::AddEvidence { .. }));
    let keys: Vec<_> = notes.map(|note| note.key()).collect();
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0], keys[1], "the same note is not added twice");
}

#[test]
fn what_the_buyer_found_is_the_reason_offered_first() {
    for (found, said) in [
        (Found::Nothing, "Nothing has arrived"),
        (Found::Damaged, "Poor quality"),
        (Found::Poor, "Poor quality"),
        (Found::Different, "Not as described"),
    ] {
        let mut desk = Desk::new();
        desk.terms.found = Some(found);
        desk.keys("alt+6 enter right enter");
        desk.sees(said);
    }
}

#[test]
fn a_reason_that_cannot_be_given_yet_says_from_when_on_it_can() {
    let mut desk = Desk::new();
    desk.terms.reasons[0].refused = Some(DisputeRefusal::TooEarly { from: days(3) });
    desk.keys("alt+6 enter right enter");
    desk.sees("Poor quality");
    desk.keys("left");
    desk.sees("From 6 March");
    desk.keys("tab tab tab enter");
    desk.is_at("dispute-claim");
    assert!(desk.sent.is_empty());
}

#[test]
fn where_nothing_can_be_claimed_the_form_says_why() {
    let mut desk = Desk::new();
    desk.terms.refused = Some(DisputeRefusal::TooLate { until: days(-2) });
    desk.keys("alt+6 enter right enter");
    desk.sees("The time for disputes about this order ended on 1");
    desk.sees("Nothing can be claimed of this order now.");
    desk.keys("enter esc");
    desk.is_at("order");
}

#[test]
fn goods_that_never_came_are_not_sent_back() {
    let mut desk = at_the_form();
    desk.sees("Nothing has arrived");
    desk.sees_no("I keep them");
    desk.keys("right");
    desk.sees("I keep them");
}

#[test]
fn the_offer_is_accepted_as_it_was_shown() {
    let mut desk = at_the_page();
    desk.sees("4 days left. Silence until 7 Mar counts as yes.");
    desk.offered();
    desk.world();
    desk.sees("Answer by 7 Mar, or the platform decides.");
    desk.keys("enter");
    desk.is_at("confirm");
    desk.sees("376.00 ₽");
    desk.sees("Kiwi wallet, roubles");
    desk.keys("enter");
    desk.is_at("dispute");
    assert!(desk.sent.is_empty(), "the harmless answer has the focus");
    desk.keys("enter");
    // The offer changes while the question stands: what was shown is what is agreed to.
    desk.dispute.seller_says.as_mut().unwrap().offer = Some(end(3_00, true));
    desk.instead = Some(Answer::Refused(Refusal::Dispute(DisputeRefusal::NotProposed)));
    desk.keys("right enter");
    let DisputeRequest::Accept { by, solution, .. } = sent(&desk).remove(0) else { panic!("an acceptance") };
    assert_eq!((by, solution), (Proposer::Seller, end(4_00, false)));
    desk.sees("That is not what is proposed now.");
    desk.keys("enter");
    desk.sees("$3.00");
}

#[test]
fn what_is_final_is_asked_about_and_what_is_not_is_done_at_once() {
    let mut desk = at_the_page();
    desk.offered();
    desk.world();
    for (row, said) in [(1, "Let the platform decide?"), (4, "Withdraw the claim?")] {
        desk.keys(&format!("home{} enter", " down".repeat(row)));
        desk.sees(said);
        desk.keys("esc");
    }
    assert!(desk.sent.is_empty());
    desk.keys("home down enter right enter");
    assert!(matches!(sent(&desk)[0], DisputeRequest::Escalate { .. }));
}

#[test]
fn a_question_answered_with_no_is_forgotten() {
    let mut desk = at_the_page();
    desk.offered();
    desk.world();
    desk.keys("enter esc down enter right enter");
    assert!(matches!(sent(&desk).as_slice(), [DisputeRequest::Escalate { .. }]));
}

#[test]
fn a_claim_is_changed_in_the_same_form() {
    let mut desk = at_the_page();
    desk.keys("down enter");
    desk.is_at("dispute-claim");
    desk.sees("The clamp broke on the first day.");
    desk.keys("tab right tab type:7 tab tab tab enter");
    desk.is_at("dispute-review");
    desk.sees("The seller has to answer the new claim");
    desk.keys("enter");
    desk.is_at("dispute");
    let DisputeRequest::Edit { claim, .. } = sent(&desk).remove(0) else { panic!("a changed claim") };
    assert_eq!((claim.amount, claim.reason), (Amount::usd(7_00), ClaimReason::PoorQuality));
}

#[test]
fn a_note_is_added_and_an_empty_one_is_not() {
    let mut desk = at_the_page();
    desk.keys("enter");
    desk.is_at("dispute-note");
    desk.keys("tab enter");
    desk.sees("Write what you can show.");
    desk.keys(&format!("type:{} tab enter", "a".repeat(450)));
    desk.is_at("dispute");
    let DisputeRequest::AddEvidence { text, .. } = sent(&desk).remove(0) else { panic!("a note") };
    assert_eq!(text.len(), 450);
}

/// The platform proposes a part; it is the buyer's turn.
fn proposed(desk: &mut Desk) {
    desk.offered();
    let dispute = &mut desk.dispute;
    (dispute.state, dispute.turn, dispute.until) = (DisputeState::UnderReview, Turn::Platform, Some(days(9)));
    dispute.otherwise = Some(Otherwise::Decided);
    let returns = Some(Amount::rub(564_00));
    let (ground, solution) = (Ground::EvidenceHalf, Some(end(6_00, true)));
    dispute.platform_says = Some(PlatformSays { at: hours(-1), solution, ground, returns });
    for (at, what) in
        [(hours(-2), DisputeStep::PlatformTook), (hours(-1), DisputeStep::PlatformProposed(Some(end(6_00, true))))]
    {
        dispute.timeline.push(DisputeEvent { at, what });
    }
    dispute.moves.insert(0, DisputeMove::Accept(Proposer::Platform));
}

/// The goods are to be sent back.
fn returning(desk: &mut Desk) {
    proposed(desk);
    let dispute = &mut desk.dispute;
    dispute.state = DisputeState::AwaitingReturn;
    (dispute.turn, dispute.otherwise) = (Turn::Buyer, Some(Otherwise::Closed));
    dispute.timeline.push(DisputeEvent { at: hours(0), what: DisputeStep::ProposalAccepted(end(6_00, true)) });
    dispute.way_back = Some(WayBack { send_until: days(9), sent: None, parcel: None, arrived: None });
    dispute.moves = vec![DisputeMove::SendBack, DisputeMove::Withdraw];
}

/// A desk at each standing that a dispute can have.
fn standings(options: &Options) -> Vec<(&'static str, Desk)> {
    let make = |change: &dyn Fn(&mut Desk)| {
        let mut desk = Desk::with(options.clone());
        change(&mut desk);
        desk
    };
    let ended = |state: DisputeState, what: DisputeStep| {
        move |desk: &mut Desk| {
            desk.won(what);
            (desk.dispute.state, desk.dispute.refund, desk.refund) = (state, None, None);
        }
    };
    vec![
        ("opened", make(&|_| {})),
        ("offered", make(&Desk::offered)),
        ("proposed", make(&proposed)),
        ("returning", make(&returning)),
        ("won", make(&|desk| desk.won(DisputeStep::SellerSilent))),
        ("lost", make(&ended(DisputeState::Lost, DisputeStep::PlatformDecided(None)))),
        ("withdrawn", make(&ended(DisputeState::Withdrawn, DisputeStep::Withdrawn))),
    ]
}

#[test]
fn every_standing_survives_every_kind_of_size_in_every_language() {
    for language in Language::ALL {
        for (name, mut desk) in standings(&Options { language, ..Options::default() }) {
            desk.keys("d enter");
            for (columns, rows) in [(1, 1), (40, 10), (60, 18), (80, 24), (110, 40), (140, 50), (200, 60)] {
                desk.driver.size(columns, rows);
                for _ in 0..3 {
                    let shown = desk.driver.text();
                    assert!(!shown.contains("{ $"), "{name}:\n{shown}");
                    desk.keys("right");
                }
            }
        }
    }
}

#[test]
fn plain_signs_are_enough() {
    let options = Options { glyphs: GlyphSet::Ascii, ..Options::default() };
    for (name, mut desk) in standings(&options) {
        for keys in ["d enter", "right", "right"] {
            desk.keys(keys);
            let shown = desk.driver.text();
            let other: Vec<char> = shown.chars().filter(|sign| !sign.is_ascii() && *sign != '\u{a0}').collect();
            assert!(other.is_empty(), "{name} has {other:?}:\n{shown}");
        }
    }
}

#[test]
fn hidden_amounts_are_hidden_on_every_page() {
    for (name, mut desk) in standings(&Options::default()) {
        desk.driver.size(200, 60);
        desk.keys("f6 d enter");
        let shown = desk.driver.text();
        for amount in ["10.00", "4.00", "376", "948", "564"] {
            assert!(!shown.contains(amount), "{name} shows {amount}:\n{shown}");
        }
    }
}

#[test]
fn each_side_stands_beside_the_others() {
    let mut desk = Desk::new();
    proposed(&mut desk);
    desk.keys("d enter right");
    desk.sees("Your claim         The seller         The platform");
    desk.sees("$10.00             $4.00              $6.00");
    desk.sees("Your evidence");
    desk.keys("right");
    desk.sees("Proposes $6.00, the goods go back first.");
    desk.keys("end");
    desk.sees("“The clamp broke on the first day.”");
}

#[test]
fn goods_go_back_after_a_yes() {
    let mut desk = Desk::new();
    returning(&mut desk);
    desk.keys("d enter");
    desk.sees("9 days left. Hand the goods to the courier by 12 Mar,");
    desk.sees("send them until 12 Mar");
    desk.keys("enter");
    desk.sees("Soft Shell Workshop");
    desk.keys("right enter");
    assert!(matches!(sent(&desk)[0], DisputeRequest::SendBack { .. }));
}

#[test]
fn the_mouse_turns_pages_and_chooses() {
    let mut desk = at_the_page();
    desk.offered();
    desk.world();
    desk.keys("up");
    desk.driver.wait(1);
    desk.driver.click("Proposals");
    desk.sees("The platform");
    desk.driver.wait(1);
    desk.driver.click("Now");
    for shown in ["dispute", "confirm"] {
        desk.driver.wait(1);
        desk.driver.click("Reject, and let the platform decide");
        desk.serve();
        desk.is_at(shown);
    }
}
