//! The pages of refunds.

use super::service::{Desk, days, hours};
use crate::backend::contract::{DisputeStep, Instrument, RefundFailure, RefundState, RefundTry};

#[test]
fn a_refund_shows_today_between_the_usual_days_and_the_limit() {
    let mut desk = Desk::new();
    desk.won(DisputeStep::SellerSilent);
    desk.keys("d");
    desk.sees("Refunds 1");
    desk.keys("tab tab tab enter");
    desk.is_at("refund");
    desk.sees("948.70 ₽");
    desk.sees("Kiwi wallet, roubles");
    desk.sees("begun 26 Feb");
    desk.sees("usually 1–8 Mar");
    desk.sees("limit 13 Mar");
    desk.sees("today, day 6 of 15");
    desk.keys("enter");
    desk.is_at("dispute");
    desk.keys("enter");
    desk.is_at("refund");
}

#[test]
fn a_refund_tells_its_tries_its_lateness_and_its_end() {
    let mut desk = Desk::new();
    desk.won(DisputeStep::SellerSilent);
    let refund = desk.refund.as_mut().unwrap();
    refund.tries = vec![RefundTry { at: hours(-20), failure: Some(RefundFailure::TurnedDown) }];
    (refund.created, refund.limit, refund.overdue) = (days(-20), days(-5), true);
    desk.driver.size(120, 40);
    desk.keys("d tab tab tab enter");
    desk.sees("The bank turned it down for now.");
    desk.sees("It should have arrived by 26 February 2026.");
    desk.sees("today, day 21 of 15");
    let refund = desk.refund.as_mut().unwrap();
    (refund.state, refund.arrived, refund.overdue) = (RefundState::Succeeded, Some(hours(0)), false);
    refund.to = Instrument::BankCard { last4: "4242".to_owned() };
    desk.world();
    desk.sees("It came back to the card on 3 March 2026.");
    desk.sees("bank card ••");
}
