//! Being known better, by keys: the details, the register's answer, a visit, and the limits that grow.

use kiwi::backend::contract::{Identification, Request};

use super::rich;
use crate::desk::{Desk, Loss};

/// At the limits, by the last row of the accounts.
fn at_limits(mut desk: Desk) -> Desk {
    desk.keys("a end enter");
    desk.is_at("limits");
    desk
}

fn tell(desk: &mut Desk, document: &str) {
    desk.keys("enter");
    desk.is_at("identity");
    desk.keys(&format!("type:\"Maria Petrova\" tab type:17.05.1990 tab type:\"{document}\" enter"));
}

/// Jumps a day ahead and comes back to what was there.
fn a_day_later(desk: &mut Desk) {
    desk.keys("f4 home down enter esc");
}

/// With details that the register has confirmed.
fn known() -> Desk {
    let mut desk = at_limits(rich());
    tell(&mut desk, "45 08 123456");
    a_day_later(&mut desk);
    desk.is_at("limits");
    desk
}

#[test]
fn details_and_a_visit_raise_the_limits_while_the_page_is_open() {
    let mut desk = at_limits(rich());
    desk.sees("15,000.00 ₽");
    desk.sees("600,000.00 ₽");
    tell(&mut desk, "45 08 123456");
    desk.is_at("limits");
    desk.sees("Your details are being compared.");
    a_day_later(&mut desk);
    desk.sees("✓ simplified");
    assert_eq!(desk.account().limit.minor, 60_000_00);
    desk.keys("down enter");
    desk.sees("Your visit:");
    desk.keys("f4 home down down down enter esc");
    desk.sees("You are known as well as anybody can be");
    assert_eq!(desk.account().identification, Identification::Full);
}

#[test]
fn every_field_says_what_is_wrong_and_nothing_is_sent() {
    let mut desk = at_limits(rich());
    desk.keys("enter type:Maria tab type:31.02.1990 tab type:12345");
    desk.sees("Given name and family name.");
    desk.sees("A day of the calendar");
    desk.sees("9 or 10 digits");
    desk.keys("enter");
    desk.is_at("identity");
    desk.sees("Maria");
    assert!(!desk.sent.iter().any(|request| matches!(request, Request::Identify { .. })));
    desk.keys("esc");
    desk.sees("Leave without saving?");
}

#[test]
fn who_is_too_young_is_told_from_when_on() {
    let mut desk = at_limits(rich());
    desk.keys("enter tab type:04.03.2012");
    desk.sees("From 14 years on.");
}

#[test]
fn a_refusal_is_explained_and_can_be_tried_again() {
    let mut desk = at_limits(rich());
    tell(&mut desk, "45 08 120000");
    a_day_later(&mut desk);
    desk.sees("The register does not");
    tell(&mut desk, "45 08 123456");
    desk.sees("Your details are being compared.");
}

#[test]
fn details_whose_answer_got_lost_are_told_once() {
    let mut desk = at_limits(rich());
    desk.losses.push_back(Loss::Reply);
    tell(&mut desk, "45 08 123456");
    desk.is_at("identity");
    desk.keys("enter");
    desk.is_at("limits");
    let told: Vec<_> = desk.sent.iter().filter(|sent| matches!(sent, Request::Identify { .. })).collect();
    assert_eq!(told.len(), 2);
    assert_eq!(told[0], told[1]);
}

#[test]
fn a_visit_can_be_moved() {
    let mut desk = known();
    desk.keys("enter");
    desk.sees("Your visit: Thu 5 Mar 2026");
    desk.keys("down enter");
    desk.sees("Your visit: Fri 6 Mar 2026");
}

#[test]
fn whoever_walks_away_leaves_no_details_on_the_screen() {
    let mut desk = at_limits(rich());
    desk.keys("enter type:\"Maria Petrova\" tab type:17.05.1990");
    desk.wait_secs(61);
    desk.sees_no("Maria Petrova");
    desk.sees_no("17.05.1990");
}

#[test]
fn the_palette_leads_there_too() {
    let mut desk = rich();
    desk.keys("ctrl+p type:\"raise the\" enter");
    desk.is_at("limits");
}
