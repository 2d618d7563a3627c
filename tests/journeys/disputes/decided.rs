//! Disputes that the platform decides, or proposes something in.

use kiwi::backend::contract::{DisputeState, OrderState, SettledBy};

use super::{RICH, rich};

#[test]
fn a_counter_offer_is_rejected_and_the_platform_decides_for_the_buyer() {
    let mut desk = rich();
    desk.receive("Wall clock");
    desk.sees("it is broken");
    desk.claim();
    desk.keys("tab tab tab tab type:\"A photo of the broken glass.\"");
    desk.send_claim();
    desk.days_until(5, "your answer is awaited");
    desk.open_row("Reject, and let the platform decide");
    desk.sees("It decides within 14 days");
    desk.yes();
    desk.sees("the platform looks into it");
    desk.sees("The platform decides by");
    desk.days_until(15, "Won: the platform decided.");
    let dispute = desk.dispute();
    assert_eq!((dispute.state, dispute.settled.unwrap().by), (DisputeState::Won, SettledBy::Decision));
    desk.keys("right right");
    desk.sees("Decided: ");
    desk.keys("right");
    desk.open_row("Refund of order");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), RICH);
}

#[test]
fn what_the_platform_proposes_is_accepted() {
    let mut desk = rich();
    desk.receive("Wall clock");
    desk.claim();
    desk.send_claim();
    desk.days_until(5, "your answer is awaited");
    desk.open_row("Reject, and let the platform decide");
    desk.yes();
    desk.days_until(6, "the platform proposes something");
    desk.keys("alt+1");
    desk.sees("the platform proposes, by");
    desk.keys("enter right");
    desk.sees("The courier noted");
    desk.keys("left");
    desk.open_row("Accept what the platform proposes");
    desk.yes();
    desk.sees("Won: you agreed with the platform.");
    assert_eq!(desk.dispute().settled.unwrap().by, SettledBy::ProposalAccepted);
}

#[test]
fn a_claim_without_proof_is_lost() {
    let mut desk = rich();
    desk.receive("LED strip");
    desk.sees("all is as it should be");
    let before = desk.available();
    desk.claim();
    desk.keys("right");
    desk.sees("Poor quality");
    desk.send_claim();
    desk.days_until(5, "your answer is awaited");
    desk.keys("right");
    desk.sees("nothing back");
    desk.keys("left");
    desk.open_row("Reject, and let the platform decide");
    desk.yes();
    desk.days_until(15, "Lost: the platform decided.");
    let dispute = desk.dispute();
    assert_eq!((dispute.state, dispute.refund), (DisputeState::Lost, None));
    assert_eq!(desk.available(), before);
    desk.open_row("Order ");
    desk.is_at("order");
    desk.sees_no("Open a dispute");
    desk.sees("The dispute");
}

#[test]
fn who_says_nothing_leaves_it_to_the_platform() {
    let mut desk = rich();
    desk.receive("LED strip");
    desk.claim();
    desk.keys("right");
    desk.send_claim();
    desk.days_until(5, "your answer is awaited");
    desk.days_until(6, "the platform looks into it");
    desk.keys("esc");
    desk.is_at("order");
    desk.sees("delivered, dispute");
    desk.keys("alt+6");
    desk.sees("dispute");
    desk.keys("left left");
    desk.sees("LED strip");
    assert_eq!(desk.order().state, OrderState::Delivered, "no order completes while there is a dispute about it");
}
