//! Paying by a card of the wallet's own: it charges the wallet, and says so.

use kiwi::backend::contract::{CardDetails, Instrument, OrderState};
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command};

use super::{Desk, rich};

impl Desk {
    /// Issues a virtual card by keys; what stands on it.
    fn own_card(&mut self) -> CardDetails {
        self.keys("alt+5 enter enter");
        self.is_at("card");
        let (card, password) = (self.snapshot().cards[0].id, Secret::copied_from(&self.first_password()));
        match self.machine.send(Command::RevealCard { card, password }) {
            Answer::CardRevealed(details) => details,
            _ => panic!("a card expected"),
        }
    }

    fn types(&mut self, card: &CardDetails) {
        let (number, cvv) = (card.number.expose(), card.cvv.expose());
        let (month, year) = (card.month, card.year % 100);
        self.keys(&format!("type:{number} tab type:{month:02}{year:02} tab type:{cvv}"));
    }
}

#[test]
fn the_wallets_own_card_charges_the_wallet() {
    let mut desk = rich();
    let card = desk.own_card();
    let last4 = card.number.expose()[12..].to_owned();
    desk.order_cable();
    desk.up_to_card();
    desk.types(&card);
    desk.sees("Kiwi");
    desk.keys("enter");
    desk.is_at("checkout-price");
    desk.sees(&format!("•• {last4}"));
    desk.sees("In the wallet");
    let total = desk.total();
    desk.wait_secs(1);
    desk.keys("enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    desk.sees(&format!("Kiwi card •• {last4}"));
    assert_eq!(desk.available(), 9_700_00 - total);
    let order = desk.orders()[0].clone();
    assert_eq!(order.state, OrderState::Paid);
    assert!(matches!(order.instrument, Some(Instrument::KiwiCard { .. })));
    // What it paid stands in the wallet's history, as every other payment.
    desk.keys("alt+7");
    desk.sees("AliExpress, order");
}

#[test]
fn a_wrong_security_code_is_declined_and_the_third_blocks_the_card() {
    let mut desk = rich();
    let mut card = desk.own_card();
    let wrong = if card.cvv.expose() == "000" { "001" } else { "000" };
    card.cvv = kiwi::domain::sensitive::Sensitive::new(wrong);
    desk.order_cable();
    desk.up_to_card();
    let details = "The card's date or its security code is wrong";
    for why in [details, details, "The card is blocked"] {
        // Back to the order, and the same way again.
        if desk.app.top() == "checkout-end" {
            desk.keys("enter");
            desk.is_at("order");
            desk.keys("enter");
        }
        desk.is_at("checkout-card");
        desk.types(&card);
        desk.keys("enter");
        desk.is_at("checkout-end");
        desk.sees(why);
        desk.sees("No money moved.");
    }
    desk.keys("alt+5");
    desk.sees("blocked");
    assert_eq!(desk.available(), 9_700_00);
}
