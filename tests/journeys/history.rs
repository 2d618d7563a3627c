//! Looking back, by keys on the real program: the history, one operation in full, charts, a file for other programs.

mod receipts;

use crate::desk::Desk;
use crate::options;
use kiwi::backend::contract::{Note, OperationView};
use kiwi::domain::money::Amount;
use kiwi::i18n::{L10n, Language, Sign};
use kiwi::tui::app::Options;

/// A wallet with money in which two orders were paid, and the history on the screen.
fn at_history(options: Options) -> Desk {
    let mut desk = Desk::with_notes(&[Note::R5000, Note::R5000], options);
    desk.buy_cable();
    desk.buy_cable();
    desk.keys("alt+7");
    desk.is_at("history");
    desk
}

/// Kopecks as the screen writes them in English.
fn rub(minor: i64) -> String {
    L10n::new(Language::En).money(Amount::rub(minor), Sign::Negative).replace('\u{a0}', " ")
}

impl Desk {
    /// The newest operation.
    fn newest(&self) -> OperationView {
        self.snapshot().latest[0].clone()
    }
}

#[test]
fn filters_narrow_the_list_and_its_sums_and_are_taken_away_by_one_key() {
    let mut desk = at_history(options());
    desk.keys("f");
    desk.is_at("history-filters");
    // Kind: order.
    desk.keys("right right right right right space tab tab tab tab tab tab enter");
    desk.is_at("history");
    desk.sees("Order  c clear");
    desk.sees("Operations: 2");
    desk.sees_no("Terminal, Tverskaya 7");
    desk.keys("c");
    desk.sees("Operations: 3");
    desk.keys("f tab tab right right tab tab right tab tab enter");
    desk.sees("money out · this month  c clear");
    desk.sees("Operations: 2");
    desk.click("clear");
    desk.sees("Operations: 3");
}

#[test]
fn a_period_of_days_is_written_as_one_writes_dates() {
    let mut desk = at_history(options());
    desk.keys("f tab tab tab tab left tab type:04/03/2026 tab tab tab enter");
    desk.is_at("history");
    desk.sees("Nothing in the history matches.");
    desk.sees("from 04/03/2026");
    desk.keys("f tab tab tab tab tab ctrl+u type:2026-03-01 tab type:03/03/2026 tab tab enter");
    desk.sees("01/03/2026 to 03/03/2026");
    desk.sees("Operations: 3");
}

#[test]
fn a_counterparty_is_picked_from_those_there_were() {
    let mut desk = at_history(options());
    desk.keys("f tab tab tab tab tab enter");
    desk.sees("Tverskaya 7");
    desk.keys("type:tve enter enter");
    desk.is_at("history");
    desk.sees("Tverskaya 7  c clear");
    desk.sees("Operations: 1");
    desk.keys("c p");
    desk.sees("AliExpress  c clear");
    desk.sees("Operations: 2");
}

#[test]
fn an_operation_says_everything_about_itself_and_leads_on() {
    let mut desk = at_history(options());
    let paid = desk.newest();
    desk.keys("enter");
    desk.is_at("operation");
    desk.sees("Margin 2%");
    desk.sees(&format!("−{}", rub(paid.amount.minor)));
    desk.keys("right");
    desk.sees("▸ Ledger");
    desk.sees("Your wallet");
    desk.sees("Kiwi, fees");
    desk.sees("Sum, RUB");
    desk.sees("0.00 ₽");
    desk.sees("$0.00");
    desk.keys("right");
    desk.sees("Receipt no.");
    desk.sees(&rub(paid.fee.minor));
    desk.sees_no("█▀▀▀▀▀█");
    desk.keys("pagedown");
    desk.sees("█▀▀▀▀▀█");
    desk.keys("f6 pageup");
    desk.sees_no(&rub(paid.amount.minor));
    desk.keys("pagedown");
    desk.sees_no("█▀▀▀▀▀█");
    desk.keys("f6 right enter");
    desk.is_at("order");
    desk.keys("esc down enter");
    desk.is_at("checkout-end");
    desk.keys("esc");
    desk.is_at("operation");
    desk.keys("p");
    desk.is_at("history");
    desk.sees("AliExpress  c clear");
}

#[test]
fn rows_and_pages_can_be_clicked() {
    let mut desk = at_history(options());
    desk.click("Terminal, Tverskaya 7");
    desk.is_at("history");
    desk.click("Terminal, Tverskaya 7");
    desk.is_at("operation");
    desk.click("Ledger");
    desk.sees("Cash terminals");
    desk.click("Details");
    desk.click("Everything with Tverskaya 7");
    desk.is_at("history");
    desk.sees("Operations: 1");
}

#[test]
fn pictures_of_the_past_can_be_read_without_colour() {
    let mut desk = at_history(options());
    desk.keys("g");
    desk.is_at("history-charts");
    desk.sees("Mar 2026");
    desk.sees("+9,700.00 ₽");
    desk.keys("right");
    desk.sees(&rub(desk.available()));
    desk.sees("least 0.00 ₽");
    desk.keys("f6");
    desk.sees("Hidden, as amounts are.");
    desk.keys("right");
    desk.sees("least 9");
    desk.keys("esc");
    desk.is_at("history");
}

#[test]
fn a_payment_that_comes_in_meanwhile_stands_on_top() {
    let mut desk = at_history(options());
    desk.keys("end");
    desk.keys("alt+2");
    desk.buy_cable();
    desk.keys("alt+7");
    desk.sees("Operations: 4");
}

#[test]
fn a_path_that_was_typed_is_not_lost_unasked() {
    let mut desk = at_history(options());
    desk.keys("x esc");
    desk.is_at("history");
    desk.keys("x right esc");
    desk.is_at("history");
    desk.keys("x tab type:elsewhere esc");
    desk.is_at("confirm");
    desk.keys("esc alt+1");
    desk.is_at("confirm");
    desk.keys("esc");
    desk.is_at("history-export");
}

#[test]
fn what_is_shown_is_written_into_a_file_that_is_said_to_be_open_to_all() {
    let mut desk = at_history(options());
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("past.csv").display().to_string();
    desk.keys("p x");
    desk.is_at("history-export");
    desk.sees("Writes what is shown now: AliExpress.");
    desk.keys(&format!("tab ctrl+u type:\"{path}\" enter"));
    desk.sees("Write a file that is not encrypted?");
    desk.keys("esc");
    assert!(!folder.path().join("past.csv").exists(), "nothing is written before consent");
    desk.keys("enter right enter");
    desk.sees("in it: 2.");
    desk.sees("The file is not encrypted");
    let text = std::fs::read_to_string(&path).expect("the file");
    assert_eq!(text.lines().count(), 3, "a head and two orders:\n{text}");
    assert!(text.contains("AliExpress") && !text.contains("Tverskaya"), "{text}");
    // Once more under the same name.
    desk.keys("enter right enter");
    desk.sees("already");
    assert_eq!(std::fs::read_to_string(&path).expect("the file"), text);
}

#[test]
fn the_palette_finds_orders_and_operations() {
    let mut desk = at_history(options());
    desk.keys("alt+1 ctrl+p");
    desk.sees_no("Order 80");
    desk.keys("type:usbcable");
    desk.sees("Order 80");
    desk.sees("USB-C cable");
    desk.keys("esc ctrl+p type:tversk");
    desk.sees("+9,700.00 ₽");
    desk.keys("enter");
    desk.is_at("operation");
    desk.sees("Terminal, Tverskaya 7");
    desk.keys("esc");
    desk.is_at("home");
    let number = desk.snapshot().open_orders[0].number.clone();
    desk.keys(&format!("ctrl+p type:{} enter", &number[12..]));
    desk.is_at("order");
    // What is hidden stays hidden there.
    desk.keys("f6 ctrl+p type:tversk");
    desk.sees_no("9,700.00");
}

#[test]
fn the_palette_does_not_say_that_nothing_is_there_when_it_could_not_ask() {
    let mut desk = at_history(options());
    let number = desk.snapshot().open_orders[0].number.clone();
    desk.keys("ctrl+p type:offline enter");
    desk.keys(&format!("ctrl+p type:{number}"));
    desk.sees("No answer came about orders and operations");
    desk.sees_no("Nothing is called that.");
    desk.keys("esc ctrl+p type:\"network: online\" enter");
    desk.keys(&format!("ctrl+p type:{number}"));
    desk.sees_no("No answer came about orders and operations");
    desk.sees("Order 80");
}
