//! Disputes that the platform decides, or proposes something in.

use kiwi::backend::contract::{OrderState, SettledBy};

use super::rich;

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
