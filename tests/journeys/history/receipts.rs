//! A receipt written into a file: from an operation, from a transfer, from a payment.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use kiwi::i18n::Language;

use super::{at_history, options};
use crate::desk::Desk;

/// Writes the receipt whose dialog is on the screen into this file; what is in it.
fn written(desk: &mut Desk, path: &Path) -> String {
    desk.is_at("receipt-save");
    desk.keys(&format!("ctrl+u type:\"{}\" enter", path.display()));
    desk.is_at("confirm");
    assert!(!path.exists(), "nothing is written before consent");
    desk.keys("right enter");
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{error}: {}", desk.screen()));
    let mode = std::fs::metadata(path).expect("the file").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "its owner's alone");
    text
}

/// The value that stands beside a name in a receipt.
fn value<'t>(text: &'t str, name: &str) -> &'t str {
    let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no {name}:\n{text}"));
    line[name.len()..].trim()
}

#[test]
fn an_operations_receipt_goes_into_a_file_that_says_what_the_screen_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = at_history(options());
    let amount = super::rub(desk.newest().amount.minor);
    desk.keys("enter x");
    let text = written(&mut desk, &folder.path().join("one.txt"));
    assert_eq!(value(&text, "Counterparty"), "AliExpress");
    assert_eq!(value(&text, "State"), "done");
    assert_eq!(value(&text, "Amount").replace('\u{a0}', " "), format!("−{amount}"));
    assert!(text.contains("+7 916 123 45 67") && text.contains("From a practice world"), "{text}");
    assert!(text.lines().all(|line| line == line.trim_end()), "{text:?}");
    desk.sees("is written.");
    desk.sees("The file is not encrypted");
    // Once more under the same name.
    desk.keys("enter right enter");
    desk.sees("already");
    assert_eq!(std::fs::read_to_string(folder.path().join("one.txt")).expect("the file"), text);
    desk.keys("esc");
    desk.is_at("operation");
}

#[test]
fn what_is_hidden_on_the_screen_is_whole_on_paper_and_not_shown_with_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = at_history(options());
    let amount = super::rub(desk.newest().amount.minor);
    desk.size = (120, 40);
    desk.keys("f6 enter x");
    desk.sees_no(&amount);
    let text = written(&mut desk, &folder.path().join("one.txt"));
    desk.sees_no(&amount);
    assert!(text.replace('\u{a0}', " ").contains(&amount), "{text}");
}

#[test]
fn a_transfers_receipt_can_be_kept_in_every_language() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().expect("a folder");
        let mut desk = at_history(kiwi::tui::app::Options { language, ..options() });
        desk.keys("alt+4 home down down down down enter ctrl+n type:1000 enter enter");
        desk.wait_secs(5);
        let code = desk.code();
        desk.keys(&format!("type:{code} enter"));
        desk.is_at("transfer-under-way");
        let pickup = desk.snapshot().open_transfers[0].pickup.clone().expect("a code for the cash");
        desk.keys("tab tab enter");
        let text = written(&mut desk, &folder.path().join("cash.txt"));
        assert!(text.contains("SOMEBODY"), "{text}");
        assert!(!text.contains(pickup.expose()) && !text.contains('•'), "the code is nobody's on paper:\n{text}");
    }
}

#[test]
fn a_card_payments_receipt_is_kept_where_no_history_tells_of_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut desk = at_history(options());
    desk.keys("alt+2 / type:cable enter enter up left enter");
    desk.is_at("checkout-card");
    desk.keys("ctrl+n enter");
    desk.wait_secs(1);
    desk.keys("enter");
    desk.wait_secs(5);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(10);
    desk.sees("✓ Paid");
    desk.keys("tab enter");
    let text = written(&mut desk, &folder.path().join("card.txt"));
    assert_eq!(value(&text, "Paid from").replace('\u{a0}', " "), "bank card •• 0004");
    assert!(value(&text, "Charged").ends_with('₽'), "{text}");
    desk.keys("esc");
    desk.is_at("checkout-end");
    desk.wait_secs(60);
    desk.is_at("checkout-end");
}
