//! A case from the first word to its end.

use kiwi::backend::contract::{MatterView, MessageBody, TicketState, Topic};

use super::rich;
use crate::desk::Loss;

#[test]
fn a_question_is_sent_answered_asked_again_and_closed() {
    let mut desk = rich();
    desk.keys("alt+8");
    desk.is_at("support");
    desk.sees("Nothing was written to support yet.");
    desk.write("How do I change the language?");
    desk.is_at("support-case");
    desk.sees("being looked into");
    desk.sees("answer by");
    desk.sees("How do I change the language?");
    desk.days_later(2);
    desk.is_at("support-case");
    desk.sees("answered");
    desk.sees("help names the keys");
    desk.keys("type:\"That does not help\" tab enter");
    desk.sees("That does not help");
    assert_eq!(desk.newest_case().ticket.state, TicketState::Open);
    desk.days_later(2);
    desk.sees("Thank you for saying more.");
    desk.keys("tab tab tab enter");
    desk.sees("Close the case?");
    desk.keys("right enter");
    desk.sees("You have closed this case.");
    assert_eq!(desk.newest_case().ticket.state, TicketState::Closed);
    desk.keys("esc");
    desk.is_at("support");
    desk.sees("closed");
}

#[test]
fn a_case_about_an_order_names_it() {
    let mut desk = rich();
    desk.buy_cable();
    desk.keys("alt+8 enter");
    desk.sees("Paid, the shop does not know");
    desk.keys("tab tab type:\"Where is it?\" tab enter");
    desk.sees("Support has to know which order is");
    desk.is_at("support-write");
    desk.keys("enter enter tab tab enter");
    desk.is_at("support-case");
    let case = desk.newest_case();
    let number = desk.orders()[0].number.clone();
    assert_eq!(case.ticket.topic, Topic::Payment);
    assert!(matches!(case.ticket.about, Some(MatterView::Order { number: about, .. }) if about == number));
    assert_eq!(case.messages[0].body, MessageBody::Person("Where is it?".to_owned()));
    desk.days_later(1);
    desk.sees("The shop knows of your payment");
}

#[test]
fn who_goes_through_the_topics_does_not_lose_the_order_on_the_way() {
    let mut desk = rich();
    desk.buy_cable();
    desk.keys("alt+6 enter w shift+tab shift+tab");
    desk.keys("right");
    desk.sees("Paid, the shop does not know");
    let order = |desk: &crate::desk::Desk| {
        desk.screen().lines().any(|line| line.contains("Which one") && line.contains("order"))
    };
    assert!(order(&desk), "{}", desk.screen());
    desk.keys("right");
    assert!(!order(&desk), "a blocked wallet is about no order: {}", desk.screen());
    desk.keys("right");
    assert!(order(&desk), "a refund is: {}", desk.screen());
}

#[test]
fn the_same_matter_once_more_leads_to_the_case_with_the_words() {
    let mut desk = rich();
    desk.buy_cable();
    for text in ["first", "second"] {
        desk.keys(&format!("alt+8 end enter tab enter enter type:{text} tab tab enter"));
    }
    desk.is_at("support-case");
    desk.sees("first");
    desk.sees("second");
    desk.sees("A case about the same is already open.");
    assert_eq!(desk.newest_case().messages.len(), 2, "the second was not sent yet");
    desk.keys("tab enter");
    assert_eq!(desk.newest_case().messages.len(), 3);
}

#[test]
fn what_is_led_to_an_open_case_is_not_lost_with_its_pages() {
    let mut desk = rich();
    desk.buy_cable();
    for text in ["first", "second"] {
        desk.keys(&format!("alt+8 end enter tab enter enter type:{text} tab tab enter"));
    }
    desk.is_at("support-case");
    desk.keys("esc");
    desk.sees("Leave without saving?");
    desk.keys("esc tab enter");
    let case = desk.newest_case();
    let of = |body: &str| {
        let body = MessageBody::Person(body.to_owned());
        case.messages.iter().find(|message| message.body == body).expect("written").attachments.len()
    };
    assert!(of("first") > 0);
    assert_eq!(of("second"), of("first"), "ticked as the first time");
}

#[test]
fn nothing_typed_is_lost_and_an_empty_message_is_not_sent() {
    let mut desk = rich();
    desk.keys("alt+8 enter tab tab tab enter");
    desk.sees("Nothing was written.");
    assert!(desk.sent_to_support().is_empty());
    desk.keys("type:\"Half a word\" esc");
    desk.sees("Leave without saving?");
    desk.keys("esc");
    desk.sees("Half a word");
    desk.keys("f7 f7 f7");
    desk.sees("Half a word");
    desk.keys("alt+1");
    desk.sees("Leave without saving?");
}

#[test]
fn a_paste_keeps_its_lines_and_sends_nothing() {
    let mut desk = rich();
    desk.keys("alt+8 enter tab tab");
    desk.keys("paste:\"line one\nline two\n\"");
    desk.is_at("support-write");
    desk.sees("line one");
    desk.sees("line two");
    assert!(desk.sent_to_support().is_empty());
    desk.keys("tab enter");
    assert_eq!(desk.newest_case().messages[0].body, MessageBody::Person("line one\nline two".to_owned()));
}

#[test]
fn a_message_whose_answer_got_lost_is_one_message() {
    let mut desk = rich();
    desk.losses.push_back(Loss::Reply);
    desk.write("once");
    desk.is_at("support-write");
    desk.sees("once");
    desk.keys("enter");
    desk.is_at("support-case");
    let sent = desk.sent_to_support();
    assert_eq!((sent.len(), sent[0] == sent[1]), (2, true));
    desk.losses.push_back(Loss::Reply);
    desk.keys("type:again tab enter");
    desk.sees("again");
    desk.keys("enter");
    assert_eq!(desk.newest_case().messages.len(), 3);
    assert_eq!(desk.snapshot().tickets.len(), 1);
}

#[test]
fn a_network_that_is_gone_is_said_and_tried_again() {
    let mut desk = rich();
    desk.losses.push_back(Loss::Unsent);
    desk.write("hello");
    desk.is_at("support-write");
    desk.sees("hello");
    desk.keys("enter");
    desk.is_at("support-case");
}

#[test]
fn the_mouse_does_the_same() {
    let mut desk = rich();
    desk.click("Support");
    desk.is_at("support");
    desk.click("Write to support");
    desk.is_at("support-write");
    desk.keys("tab tab type:hello");
    desk.click("Send");
    desk.is_at("support-case");
}

#[test]
fn the_palette_leads_there() {
    let mut desk = rich();
    desk.keys("ctrl+p type:support enter");
    desk.is_at("support");
}

#[test]
fn numbers_are_hidden_with_the_amounts() {
    let mut desk = rich();
    desk.write("hello");
    let number = desk.newest_case().ticket.number;
    desk.sees(&number);
    desk.wait_secs(20);
    desk.keys("f6");
    desk.sees_no(&number);
}
