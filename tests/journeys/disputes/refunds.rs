//! Where refunds go, how they are tried, and when they are late.

use kiwi::backend::contract::{Instrument, KindName, RefundState, Reply, Request, Side};
use kiwi::domain::money::{Amount, Currency};

use super::{RICH, money, rich};

#[test]
fn dollars_come_back_as_dollars() {
    let mut desk = rich();
    let (key, currency) = (desk.machine.key(), Currency::Usd);
    desk.machine.ask(Request::OpenAccount { key, currency });
    let (key, side) = (desk.machine.key(), Side::Receive(Amount::usd(20_00)));
    let Reply::ExchangeQuote(quoted) = desk.machine.ask(Request::QuoteExchange { key, side, with: Currency::Rub })
    else {
        panic!("a price expected")
    };
    let key = desk.machine.key();
    desk.machine.ask(Request::Exchange { key, quote: quoted.id });
    desk.wait_secs(5);
    let dollars = |desk: &super::Desk| {
        let balances = &desk.account().balances;
        balances.iter().find(|balance| balance.available.currency == Currency::Usd).unwrap().available
    };
    let before = dollars(&desk);
    desk.keys("alt+2 / type:\"phone case\" enter enter enter ctrl+n enter");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter"));
    desk.is_at("checkout-price");
    desk.keys("up right");
    desk.wait_secs(1);
    desk.sees("← dollars →");
    desk.wait_secs(1);
    desk.keys("down enter");
    desk.confirm_code();
    let paid = before.checked_sub(dollars(&desk)).unwrap();
    assert!(paid.is_positive());
    desk.press_button("Cancel the order");
    desk.sees(&money(paid));
    desk.yes();
    assert_eq!(desk.refund().to, Instrument::Wallet { currency: Currency::Usd });
    desk.press_button("The refund");
    desk.days_until(12, "It came back on");
    assert_eq!(dollars(&desk), before);
}

#[test]
fn a_try_that_failed_is_made_again() {
    let mut desk = rich();
    desk.buy("Face masks");
    desk.press_button("Cancel the order");
    desk.yes();
    desk.press_button("The refund");
    for _ in 0..12 {
        if !desk.refund().tries.is_empty() {
            break;
        }
        desk.jump(1);
    }
    let refund = desk.refund();
    assert_eq!((refund.tries.len(), refund.state), (1, RefundState::Processing));
    assert!(refund.tries[0].failure.is_some());
    desk.sees("on its way");
    desk.days_until(12, "It arrived.");
    assert_eq!(desk.refund().tries.len(), 2);
    assert_eq!(desk.available(), RICH);
}

#[test]
fn a_refund_past_its_limit_raises_an_alarm_and_arrives_all_the_same() {
    let mut desk = rich();
    desk.buy("guitar strings");
    desk.press_button("Cancel the order");
    desk.yes();
    desk.press_button("The refund");
    desk.days_until(17, "overdue");
    desk.sees("It should have arrived by");
    desk.sees("of 15");
    desk.keys("alt+1");
    desk.sees("the refund is overdue");
    desk.keys("enter");
    desk.is_at("refund");
    desk.days_until(20, "It came back on");
    assert_eq!(desk.available(), RICH);
    desk.keys("alt+1");
    desk.sees_no("the refund is overdue");
}

#[test]
fn payment_refund_dispute_and_order_lead_to_each_other() {
    let mut desk = rich();
    desk.receive("soldering");
    desk.claim();
    desk.send_claim();
    desk.days_until(6, "Won: ");
    desk.open_row("Refund of order");
    desk.days_until(12, "It came back on");
    desk.open_row("Its line in the history");
    desk.is_at("operation");
    desk.sees("Refund");
    desk.open_row("Dispute about order");
    desk.is_at("dispute");
    desk.keys("esc");
    desk.is_at("operation");
    desk.open_row("Refund of order");
    desk.is_at("refund");
    desk.open_row("Payment of order");
    desk.is_at("checkout-end");
    // From the payment's line to the refund.
    desk.keys("alt+7 f");
    desk.sees("Refund");
    desk.keys("esc / type:AliExpress tab end");
    desk.keys("home");
    desk.sees("Refund from AliExpress");
    desk.keys("down enter");
    desk.is_at("operation");
    desk.open_row("Refund of order");
    desk.is_at("refund");
    assert!(desk.snapshot().latest.iter().any(|operation| operation.kind.name() == KindName::Refund));
}

#[test]
fn disputes_and_refunds_are_found_from_anywhere() {
    let mut desk = rich();
    desk.keys("d");
    desk.is_at("disputes");
    desk.sees("There are no disputes or refunds.");
    desk.keys("esc");
    desk.buy("phone case");
    desk.press_button("Cancel the order");
    desk.yes();
    desk.keys("alt+1 ctrl+p type:refunds enter");
    desk.is_at("disputes");
    desk.sees("Refund ");
    desk.keys("tab tab");
    desk.sees("None of these at present.");
    desk.keys("tab enter");
    desk.is_at("refund");
}
