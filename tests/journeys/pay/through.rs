//! The way through.

use kiwi::backend::contract::{OperationKind, OrderState, Request};
use kiwi::domain::money::Amount;

use super::{Desk, poor, rich, rub};

#[test]
fn an_order_is_placed_and_paid_and_the_balance_is_down_by_exactly_that() {
    let mut desk = rich();
    let before = desk.available();
    desk.order_cable();
    desk.sees("awaiting payment");
    desk.sees("Payment methods");
    desk.up_to_price();
    let quote = desk.quote();
    let percent = |of: i64, percent: i64| (of * percent + 99) / 100;
    assert_eq!(quote.fee.minor, percent(quote.converted.minor, 1), "one percent, rounded up");
    let total = quote.converted.minor + quote.fee.minor;
    assert_eq!(quote.total.minor, total);
    desk.sees(&format!("To be charged       {}", rub(total)));
    desk.sees(&format!("Left afterwards   {}", rub(before - total)));
    assert_eq!(desk.available(), before, "nothing is charged before the code");
    desk.keys("enter");
    desk.is_at("checkout-code");
    desk.wait_secs(5);
    let code = desk.code();
    assert_eq!(desk.available(), before, "nothing is charged before the code");
    desk.keys(&format!("type:{code} enter"));
    desk.is_at("checkout-end");
    desk.sees("Processing");
    desk.sees("The shop has not");
    assert_eq!(desk.available(), before - total);
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    desk.sees(&format!("In the wallet now  {}", rub(before - total)));
    desk.keys("enter");
    desk.is_at("order");
    desk.sees("State      paid");
    assert_eq!(desk.orders()[0].state, OrderState::Paid);
    desk.keys("alt+1");
    desk.sees(&format!("−{} ✓", rub(total)));
    let newest = desk.snapshot().latest[0].clone();
    assert_eq!(newest.amount, Amount::rub(total));
    assert!(matches!(newest.kind, OperationKind::OrderPayment { .. }));
}

#[test]
fn an_operation_leads_to_its_order_and_the_order_to_its_receipt() {
    let mut desk = rich();
    desk.up_to_receipt();
    desk.keys("alt+1 enter");
    desk.is_at("operation");
    desk.keys("enter");
    desk.is_at("order");
    desk.keys("enter");
    desk.is_at("checkout-end");
    desk.sees("Receipt no.");
    let total = desk.total();
    desk.sees(&rub(total));
    desk.keys("enter");
    desk.is_at("order");
}

#[test]
fn keys_pressed_twice_order_and_pay_once() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter");
    desk.burst("enter enter enter enter");
    assert_eq!(desk.orders().len(), 1);
    desk.is_at("checkout-number");
    desk.keys("ctrl+n");
    desk.burst("enter enter");
    desk.is_at("checkout-login");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\""));
    desk.burst("enter enter");
    desk.is_at("checkout-price");
    assert!(desk.sent_of(|request| matches!(request, Request::AcceptQuote { .. })).is_empty(), "agreed unseen");
    desk.keys("enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code}"));
    desk.is_at("checkout-code");
    desk.burst("enter enter");
    desk.is_at("checkout-end");
    desk.wait_secs(10);
    let total = desk.total();
    assert_eq!(desk.available(), 9_700_00 - total);
    assert_eq!(desk.sent_of(|request| matches!(request, Request::OpenCheckout { .. })).len(), 1);
    assert_eq!(desk.sent_of(|request| matches!(request, Request::ConfirmCode { .. })).len(), 1);
}

#[test]
fn a_code_pasted_with_a_line_break_is_filled_in_and_not_sent() {
    let mut desk = rich();
    desk.order_cable();
    desk.up_to_code();
    let code = desk.code();
    desk.keys(&format!("paste:\"{}\n{}\n\"", &code[..3], &code[3..]));
    desk.is_at("checkout-code");
    assert_eq!(desk.available(), 9_700_00);
    desk.keys("enter");
    desk.is_at("checkout-end");
    let total = desk.total();
    assert_eq!(desk.available(), 9_700_00 - total);
}

#[test]
fn the_mouse_can_do_it_all_in_a_wide_terminal() {
    let mut desk = rich();
    desk.resize(120, 40);
    desk.click("Pay an order");
    desk.click("USB-C cable");
    desk.click("USB-C cable");
    desk.is_at("good");
    desk.click("Place the order");
    desk.is_at("order");
    desk.click("Confirm and pay");
    desk.is_at("checkout-number");
    desk.click("My number");
    desk.wait_secs(1);
    desk.click("Pay  ");
    desk.is_at("checkout-login");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\""));
    desk.click("Log in");
    desk.wait_secs(1);
    desk.click("Agree, send the code");
    desk.wait_secs(5);
    let code = desk.code();
    desk.sees(&format!("Code {code} confirms"));
    desk.keys(&format!("type:{code}"));
    desk.click("Confirm  ");
    desk.wait_secs(10);
    desk.click("Back to the shop");
    desk.sees("paid");
    let total = desk.total();
    assert_eq!(desk.available(), 9_700_00 - total);
}

#[test]
fn an_unpaid_order_can_be_cancelled_after_a_question() {
    let mut desk = poor();
    desk.order_cable();
    desk.sees("Enter Confirm and pay");
    desk.keys("tab");
    desk.sees("Enter Cancel the order");
    desk.keys("enter");
    desk.sees("Cancel the order?");
    desk.sees("Nothing was paid for it");
    desk.keys("esc");
    desk.is_at("order");
    desk.keys("enter right enter");
    desk.is_at("order");
    desk.sees("closed");
    assert_eq!(desk.orders()[0].state, OrderState::Closed);
    assert_eq!(desk.available(), 90_00);
    desk.keys("alt+1");
    desk.sees_no("Needs you");
}

#[test]
fn goods_are_found_in_the_language_on_the_screen() {
    let mut desk = rich();
    desk.keys("f7 alt+2 / type:кабел");
    desk.sees("USB-C");
    desk.sees_no("Лампа");
    desk.keys("ctrl+u type:xyzzy");
    desk.sees("Нищо не отговаря на „xyzzy“.");
    desk.keys("esc");
    desk.sees("USB-C");
}

#[test]
fn a_hidden_amount_is_nowhere_on_the_way() {
    let mut desk = rich();
    desk.keys("f6");
    let number = desk.account().phone.grouped();
    let check = |desk: &Desk| {
        for shown in ["9,700", "9,3", "$3.49", number.as_str()] {
            desk.sees_no(shown);
        }
    };
    check(&desk);
    desk.order_cable();
    check(&desk);
    // The person's own number is filled in, and the focus goes on.
    desk.keys("enter ctrl+n");
    check(&desk);
    desk.keys("esc right enter");
    desk.up_to_price();
    check(&desk);
    let quote = desk.quote();
    for amount in [quote.converted, quote.fee, quote.total] {
        desk.sees_no(&rub(amount.minor));
    }
    desk.keys("enter");
    desk.wait_secs(5);
    check(&desk);
    let code = desk.code();
    desk.sees_no(&code);
    desk.keys(&format!("type:{code}"));
    desk.sees_no(&code.chars().map(|digit| format!(" {digit} ")).collect::<Vec<_>>().join(" "));
    desk.keys("enter");
    desk.wait_secs(10);
    check(&desk);
    desk.keys("enter alt+6");
    check(&desk);
    desk.keys("alt+1");
    check(&desk);
}

#[test]
fn the_list_prices_the_shipping_that_the_good_begins_with() {
    let mut desk = rich();
    desk.keys("alt+2 / type:\"phone case\"");
    desk.sees("$0.99");
    desk.keys("enter");
    desk.is_at("good");
    desk.sees("Standard, ");
    desk.sees("$0.99");
}
