//! A claim that is changed before the seller has answered it.

use kiwi::domain::money::Amount;

use super::rich;

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
fn all_that_was_written_can_be_read_before_it_goes_to_the_seller() {
    let mut desk = rich();
    desk.receive("car phone holder");
    desk.claim();
    let story = "It came with a broken hinge. ".repeat(14);
    desk.keys(&format!("tab tab tab type:\"{story}\" tab type:\"Two photos.\""));
    desk.press_button("Continue");
    desk.is_at("dispute-review");
    desk.sees("It came with a broken hinge.");
    desk.sees_no("Two photos.");
    desk.keys("pagedown pagedown");
    desk.sees("Two photos.");
    desk.keys("enter");
    desk.wait_secs(1);
    desk.is_at("dispute");
    desk.sees("Dispute");
}
