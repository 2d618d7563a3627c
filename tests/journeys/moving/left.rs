//! Transfers left in the middle and found again.

use kiwi::backend::contract::{Request, TransferState};
use kiwi::session::contract::{Command, Fault, Moment};

use super::{BEGINS, CARD_IN, CARD_OUT, MOBILE_OUT, WALLET_OUT, another_run, wallet};
use crate::desk::Desk;
use crate::machine::NUMBER;

#[test]
fn a_transfer_is_left_and_found_on_top_of_its_section_and_at_home() {
    let mut desk = wallet();
    desk.up_to_transfer_code(CARD_OUT, "500");
    desk.keys("esc");
    desk.is_at("withdraw");
    desk.sees("waits for its code");
    desk.keys("alt+1");
    desk.sees("Needs you");
    desk.sees("To a card: waits for its code");
    desk.keys("enter");
    desk.is_at("transfer-code");
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("transfer-under-way");
    desk.keys("esc");
    desk.is_at("home");
    desk.sees_no("Needs you");
}

#[test]
fn a_lock_leaves_it_open() {
    let mut desk = wallet();
    desk.up_to_transfer_code(MOBILE_OUT, "100");
    let (code, password) = (desk.code(), desk.first_password());
    desk.keys("ctrl+l");
    desk.is_at("login");
    desk.keys(&format!("type:{NUMBER} enter type:\"{password}\" enter esc alt+4 home enter"));
    desk.is_at("transfer-code");
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(30);
    assert_eq!(desk.available(), BEGINS - 100_00);
}

#[test]
fn a_program_that_ended_in_the_middle_goes_on_where_it_was() {
    let mut desk = wallet();
    desk.up_to_transfer_code(CARD_IN, "500");
    let (code, password) = (desk.code(), desk.first_password());
    let mut machine = desk.machine;
    machine.restart();
    machine.login(NUMBER, &password).expect("logged in");
    let mut desk = Desk::new(machine, another_run());
    desk.keys("alt+3 home enter");
    desk.is_at("transfer-code");
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("transfer-under-way");
    desk.wait_secs(180);
    assert_eq!(desk.available(), BEGINS + 500_00);
}

#[test]
fn a_code_sent_unheard_is_found_out_by_itself() {
    for fault in [Fault::ReplyLost, Fault::RequestLost] {
        let mut desk = wallet();
        desk.up_to_transfer_code(WALLET_OUT, "500");
        let code = desk.code();
        desk.machine.send(Command::Plan { moment: Moment::Confirming, fault: Some(fault) });
        desk.keys(&format!("type:{code}"));
        desk.burst("enter");
        desk.wait_secs(1);
        desk.is_at("transfer-code");
        desk.sees("Sent: waiting for the answer");
        desk.wait_secs(3);
        desk.is_at("transfer-unknown");
        desk.sees("There is nothing to do");
        assert_eq!(desk.available(), BEGINS, "what was heard before");
        desk.keys("alt+1");
        desk.sees("outcome unknown");
        desk.keys("enter");
        desk.is_at("transfer-unknown");
        desk.wait_secs(10);
        desk.is_at("transfer-end");
        assert_eq!(desk.available(), BEGINS - 500_00, "sent once");
        desk.keys("f9");
        desk.sees("Known now: the transfer was carried out, once.");
    }
}

#[test]
fn nobody_leaves_before_the_answer_is_heard() {
    let mut desk = wallet();
    desk.up_to_transfer_code(WALLET_OUT, "500");
    let code = desk.code();
    desk.machine.send(Command::Plan { moment: Moment::Confirming, fault: Some(Fault::ReplyLost) });
    desk.keys(&format!("type:{code}"));
    desk.burst("enter");
    desk.wait_secs(1);
    desk.keys("esc");
    desk.is_at("transfer-code");
    desk.sees("Sent: waiting for the answer");
    desk.wait_secs(5);
    desk.sees("Outcome unknown");
    desk.keys("esc");
    desk.is_at("withdraw");
}

#[test]
fn what_is_given_up_is_cancelled_after_a_question() {
    let mut desk = wallet();
    desk.up_to_transfer_code(CARD_OUT, "500");
    desk.wait_secs(60);
    desk.keys("tab tab tab enter");
    desk.sees("Cancel the transfer?");
    desk.sees("No money has moved.");
    desk.keys("esc");
    desk.is_at("transfer-code");
    desk.keys("enter right enter");
    desk.is_at("withdraw");
    assert!(!desk.stands(TransferState::OtpPending));
    assert_eq!(desk.sent_of(|sent| matches!(sent, Request::CancelTransfer { .. })).len(), 1);
    assert_eq!(desk.available(), BEGINS);
}

#[test]
fn what_is_typed_is_asked_about_before_it_is_left() {
    let mut desk = wallet();
    desk.keys(&format!("{CARD_OUT} type:2200 esc"));
    desk.is_at("confirm");
    desk.keys("esc");
    desk.is_at("transfer-form");
    desk.sees("2200");
}

#[test]
fn a_new_month_begins_on_the_screen_though_nothing_else_happens() {
    let mut desk = wallet();
    let line =
        |desk: &Desk| desk.screen().lines().find(|line| line.contains("this month")).expect("the limit").to_owned();
    desk.keys("alt+4");
    let at_first = line(&desk);
    desk.up_to_transfer_code(WALLET_OUT, "500");
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.keys("alt+4");
    assert_ne!(line(&desk), at_first);
    desk.jump(4);
    desk.is_at("withdraw");
    assert_eq!(line(&desk), at_first);
}
