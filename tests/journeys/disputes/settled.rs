//! Disputes that the two sides settle: by silence, by agreement, by an offer, by giving up.

use kiwi::backend::contract::{DisputeState, OrderState, SettledBy};
use kiwi::domain::money::Amount;

use super::{RICH, money, rich};

#[test]
fn nothing_arrived_and_the_seller_is_silent() {
    let mut desk = rich();
    desk.receive("soldering");
    desk.sees("The courier says that it was handed over, but you have");
    desk.sees("nothing.");
    desk.keys("alt+1");
    desk.sees("is not right: a dispute?");
    desk.keys("enter");
    desk.is_at("order");
    desk.claim();
    desk.sees("Nothing has arrived");
    desk.keys("tab tab type:\"The locker was empty.\"");
    desk.send_claim();
    desk.sees("the seller has to answer");
    desk.sees("The seller answers by 23 Mar, or you");
    desk.keys("right right");
    desk.sees("“The locker was empty.”");
    desk.keys("right");
    desk.days_until(6, "Won: the seller was silent.");
    let dispute = desk.dispute();
    assert_eq!((dispute.state, dispute.settled.unwrap().by), (DisputeState::Won, SettledBy::SellerSilent));
    desk.open_row("Refund of order");
    desk.is_at("refund");
    desk.sees("Kiwi wallet, roubles");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), RICH, "all of it, fee included");
    assert_eq!(desk.order().state, OrderState::Refunded);
}

#[test]
fn a_part_is_claimed_for_poor_quality_and_the_seller_agrees() {
    let mut desk = rich();
    desk.receive("Screen protector");
    desk.sees("You have opened it: it is broken.");
    let before = desk.available();
    desk.claim();
    desk.sees("Poor quality");
    desk.keys("tab right tab type:0,77");
    desk.sees("✓ $0.77");
    desk.send_claim();
    desk.days_until(4, "Won: the seller agreed.");
    let refund = desk.refund();
    assert_eq!((refund.amount, refund.whole), (Amount::usd(77), false));
    desk.open_row("Refund of order");
    // To the kopeck: what the form promised, what the page shows, what arrives.
    desk.sees(&money(refund.returns));
    desk.sees("Of the price, a part");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), before + refund.returns.minor);
    assert_eq!(desk.order().state, OrderState::Delivered, "the rest stays with the seller");
}

#[test]
fn a_counter_offer_is_accepted() {
    let mut desk = rich();
    desk.receive("car phone holder");
    desk.sees("it is badly made");
    let before = desk.available();
    desk.claim();
    desk.send_claim();
    desk.days_until(4, "your answer is awaited");
    desk.keys("alt+1");
    desk.sees("answer the seller by");
    desk.keys("enter");
    desk.is_at("dispute");
    let offer = desk.dispute().seller_says.expect("an answer");
    let (amount, returns) = (offer.offer.expect("an offer").amount, offer.returns.expect("what it comes to"));
    desk.keys("right");
    desk.sees("you keep the");
    desk.sees("Keep it, and take");
    desk.keys("left");
    desk.open_row("Accept the seller's offer");
    desk.sees(&money(amount));
    desk.sees(&money(returns));
    desk.yes();
    desk.sees("Won: you took the seller's offer.");
    desk.open_row("Refund of order");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), before + returns.minor);
}

#[test]
fn a_claim_is_withdrawn_and_can_be_made_once_more() {
    let mut desk = rich();
    desk.receive("phone case");
    desk.claim();
    desk.send_claim();
    desk.open_row("Withdraw the claim");
    desk.sees("the seller gets the money");
    desk.keys("esc");
    assert_eq!(desk.dispute().state, DisputeState::NeedsResponse, "nothing without a yes");
    desk.open_row("Withdraw the claim");
    desk.yes();
    desk.sees("You gave the claim up.");
    desk.keys("esc");
    desk.is_at("order");
    desk.sees("Confirm the receipt");
    desk.claim();
    desk.send_claim();
    desk.open_row("Withdraw the claim");
    desk.yes();
    desk.keys("esc");
    desk.is_at("order");
    desk.sees("no more: it was withdrawn twice");
    desk.sees_no("Open a dispute");
}

#[test]
fn a_claim_is_changed_and_the_seller_answers_the_new_one() {
    let mut desk = rich();
    desk.receive("car phone holder");
    desk.claim();
    desk.send_claim();
    desk.open_row("Add to the evidence");
    desk.is_at("dispute-note");
    desk.keys("type:\"A photo of the broken magnet.\" tab enter");
    desk.is_at("dispute");
    desk.open_row("Change the claim");
    desk.keys("tab right tab type:2,00");
    desk.press_button("Continue");
    desk.keys("enter");
    desk.is_at("dispute");
    desk.sees("$2.00 of");
    desk.keys("right right");
    desk.sees("Changed the claim: $2.00, you keep the goods.");
    desk.sees("“A photo of the broken magnet.”");
    desk.keys("right");
    desk.days_until(4, "Won: the seller agreed.");
    assert_eq!(desk.refund().amount, Amount::usd(2_00));
}

#[test]
fn the_goods_go_back_before_the_money_does() {
    let mut desk = rich();
    desk.receive("car phone holder");
    desk.claim();
    desk.keys("tab tab right");
    desk.sees("I send them back");
    desk.keys("tab tab type:\"A photo.\"");
    desk.send_claim();
    assert_eq!(desk.dispute().evidence.len(), 1);
    desk.days_until(4, "send the goods back");
    desk.keys("alt+1");
    desk.sees("send it back by");
    desk.keys("enter");
    desk.open_row("Hand the goods to the courier");
    desk.sees("Soft Shell Workshop");
    desk.yes();
    desk.sees("on their way since");
    let tracking = desk.dispute().way_back.and_then(|back| back.parcel).expect("a parcel").tracking;
    desk.sees(&tracking);
    desk.days_until(17, "Won:");
    desk.open_row("Refund of order");
    desk.days_until(12, "It came back on");
    assert_eq!(desk.available(), RICH);
}
