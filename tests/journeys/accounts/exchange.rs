//! Opening an account and changing money, by keys.

use kiwi::backend::contract::{CardKind, Request};
use kiwi::session::contract::{Command, Fault, Moment};

use super::rich;
use crate::desk::{Desk, Loss};

/// At the accounts, with an empty one in dollars.
fn with_dollars() -> Desk {
    let mut desk = rich();
    desk.keys("a");
    desk.is_at("accounts");
    desk.keys("down enter tab enter");
    desk.sees("The account in USD is open.");
    desk
}

/// At the price for five thousand roubles.
fn up_to_consent() -> Desk {
    let mut desk = with_dollars();
    desk.keys("home enter type:5000");
    desk.sees("You receive");
    desk.keys("enter");
    desk.is_at("exchange-consent");
    desk
}

fn consents(desk: &Desk) -> usize {
    desk.sent.iter().filter(|request| matches!(request, Request::Exchange { .. })).count()
}

#[test]
fn money_changed_unheard_is_found_out_by_itself_and_once() {
    for fault in [Fault::ReplyLost, Fault::RequestLost] {
        let mut desk = up_to_consent();
        desk.machine.send(Command::Plan { moment: Moment::Command, fault: Some(fault) });
        desk.keys("enter");
        desk.wait_secs(4);
        desk.is_at("exchange-consent");
        desk.sees("It is not known yet whether money moved.");
        desk.sees("twice.");
        desk.sees("Ask again");
        desk.wait_secs(8);
        desk.is_at("exchange-receipt");
        assert_eq!(desk.account().balances[0].available.minor, 4_700_00, "changed once");
        desk.keys("f9");
        desk.sees("Known now: the money was changed, once.");
    }
}

#[test]
fn who_leaves_money_that_may_be_changed_sees_that_at_home() {
    let mut desk = up_to_consent();
    desk.machine.send(Command::Plan { moment: Moment::Command, fault: Some(Fault::ReplyLost) });
    desk.keys("enter");
    desk.wait_secs(4);
    desk.burst("ctrl+p type:\"Network: offline\" enter");
    // Long after its price has expired, it is still the one that is asked about.
    for _ in 0..11 {
        desk.wait_secs(60);
        desk.keys("f6 f6");
    }
    desk.sees("Ask again");
    desk.sees_no("Fresh price");
    desk.keys("alt+1");
    if desk.app.top() == "confirm" {
        desk.keys("right enter");
    }
    desk.is_at("home");
    desk.sees("Money to be changed: outcome unknown");
    assert_eq!(desk.account().balances[0].available.minor, 9_700_00, "what was heard before");
    desk.burst("ctrl+p type:\"Network: online\" enter");
    desk.wait_secs(1);
    desk.sees_no("Money to be changed");
    assert_eq!(desk.account().balances[0].available.minor, 4_700_00);
}

#[test]
fn a_sum_to_receive_can_be_named_and_typed_with_a_comma() {
    let mut desk = with_dollars();
    desk.keys("home enter shift+tab right tab type:\"12,40\"");
    desk.sees("$12.40");
    desk.keys("enter enter");
    desk.is_at("exchange-receipt");
    assert_eq!(desk.account().balances[1].available.minor, 12_40);
}

#[test]
fn a_price_grown_old_is_asked_anew() {
    let mut desk = up_to_consent();
    for _ in 0..5 {
        desk.wait_secs(121);
        desk.keys("home");
    }
    desk.sees("This price is too old.");
    desk.keys("enter");
    desk.is_at("exchange-consent");
    desk.sees("This price is good for");
    assert_eq!(consents(&desk), 0);
    desk.wait_secs(1);
    desk.keys("enter");
    desk.is_at("exchange-receipt");
}

#[test]
fn a_price_grown_old_for_which_there_is_no_money_any_more_says_so() {
    let mut desk = with_dollars();
    desk.keys("home enter type:9600");
    desk.sees("You receive");
    desk.keys("enter");
    desk.is_at("exchange-consent");
    let key = desk.machine.key();
    let (kind, name) = (CardKind::Plastic, String::new());
    desk.machine.send(Command::World(Request::IssueCard { key, kind, name }));
    desk.hear();
    for _ in 0..5 {
        desk.wait_secs(121);
        desk.keys("home");
    }
    desk.sees("This price is too old.");
    desk.keys("enter");
    desk.sees("There is not so much in the account.");
    desk.sees("9600");
    assert_eq!(consents(&desk), 0);
}

#[test]
fn two_enters_at_once_agree_to_nothing_twice() {
    let mut desk = with_dollars();
    desk.keys("home enter type:5000");
    desk.burst("enter enter");
    desk.is_at("exchange-consent");
    assert_eq!(consents(&desk), 0, "the second was meant for the form");
    desk.wait_secs(1);
    desk.burst("enter enter enter");
    assert_eq!(consents(&desk), 1);
    assert_eq!(desk.available(), 4_700_00);
}

#[test]
fn an_answer_that_got_lost_is_asked_for_again_under_the_same_key() {
    for loss in [Loss::Request, Loss::Reply] {
        let mut desk = up_to_consent();
        desk.losses.push_back(loss);
        desk.keys("enter");
        desk.is_at("exchange-consent");
        desk.sees("It is not known yet whether money moved.");
        desk.keys("enter");
        desk.is_at("exchange-receipt");
        let keys: Vec<_> = desk.sent.iter().filter(|sent| matches!(sent, Request::Exchange { .. })).collect();
        assert_eq!(keys.len(), 2);
        assert_eq!(keys[0], keys[1]);
        assert_eq!(desk.available(), 4_700_00, "changed once");
    }
}

#[test]
fn what_cannot_be_changed_says_why_and_keeps_what_was_typed() {
    let mut desk = with_dollars();
    desk.keys("home enter type:99999 enter");
    desk.is_at("exchange");
    desk.sees("There is not so much in the");
    desk.sees("99999");
    desk.keys("ctrl+u type:5");
    desk.sees("At least 10.00 ₽ is changed at once.");
    desk.keys("ctrl+u type:1,153 enter");
    desk.is_at("exchange");
    desk.sees("This can be read in two");
    desk.keys("esc");
    desk.sees("Leave without saving?");
}

#[test]
fn without_another_account_there_is_nothing_to_change_into() {
    let mut desk = rich();
    desk.keys("a enter");
    desk.is_at("accounts");
    desk.sees("open another account first");
}

#[test]
fn the_palette_opens_the_accounts_from_anywhere() {
    let mut desk = rich();
    desk.keys("alt+2 ctrl+p type:exchange enter");
    desk.is_at("accounts");
    desk.keys("esc");
    desk.is_at("shop");
}
