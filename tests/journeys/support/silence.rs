//! Paid, and the shop still says "awaiting payment": what is attached to the letter, and the letter as a file.

use std::fs;

use jiff::SignedDuration;
use kiwi::backend::contract::{AttachmentKind, Note};
use kiwi::i18n::Language;
use kiwi::tui::app::Options;
use mail_parser::MessageParser;

use super::{options, rich};
use crate::desk::Desk;

impl Desk {
    /// Pays for a cable, and the shop does not acknowledge it; the order's page is on the screen, a while later.
    fn pay_into_silence(&mut self) {
        self.machine.silence_shop();
        self.buy_cable();
        self.is_at("checkout-end");
        self.keys("enter");
        self.is_at("order");
        self.wait(SignedDuration::from_secs(90));
    }
}

#[test]
fn within_the_first_minute_nobody_has_to_wonder() {
    let mut desk = rich();
    desk.machine.silence_shop();
    desk.buy_cable();
    desk.keys("enter");
    desk.sees("processing");
    desk.sees_no("though you paid");
    desk.wait_secs(61);
    desk.sees("though you paid");
}

#[test]
fn the_pages_are_attached_whole_whatever_is_hidden_on_the_screen() {
    let mut desk = rich();
    desk.pay_into_silence();
    desk.keys("f6 w enter");
    desk.is_at("support-case");
    let case = desk.newest_case();
    let [status, receipt] = case.messages[0].attachments.as_slice() else { panic!("two pages") };
    assert!(status.text.contains("awaiting payment, though you paid"), "{}", status.text);
    assert!(status.text.contains("USB"), "{}", status.text);
    assert!(receipt.text.contains("₽") && !receipt.text.contains('•'), "{}", receipt.text);
    for page in [status, receipt] {
        assert!(page.svg.starts_with("<svg xmlns=") && page.svg.ends_with("</svg>\n"));
        assert_eq!(page.svg.matches("<text").count(), page.svg.matches("</text>").count());
        assert!(!page.svg.contains("&&") && page.svg.len() < 100_000, "{}", page.svg.len());
        assert!(page.svg.contains("#14171a"), "the ground of the dark theme");
    }
    // The one-time code and the password are on the phone beside the page, and not on the page.
    let (code, password) = (desk.code(), desk.first_password());
    for page in [status, receipt] {
        assert!(!page.text.contains(&code) && !page.text.contains(&password));
    }
    desk.keys("tab tab enter");
    desk.is_at("support-attached");
    desk.sees("Digits are hidden here");
    desk.sees("the order's page");
    desk.keys("right");
    desk.sees_no(&receipt_total(&receipt.text));
    desk.keys("f6");
    desk.sees(&receipt_total(&receipt.text));
}

/// An amount on the receipt.
fn receipt_total(text: &str) -> String {
    let line = text.lines().rev().find(|line| line.contains('₽')).expect("an amount");
    let line = line.replace('\u{a0}', " ");
    line.split_whitespace().rev().nth(1).expect("a number").to_owned()
}

#[test]
fn a_page_can_be_left_out() {
    let mut desk = rich();
    desk.pay_into_silence();
    desk.keys("w shift+tab right space tab enter");
    let case = desk.newest_case();
    let kinds: Vec<_> = case.messages[0].attachments.iter().map(|attachment| attachment.kind).collect();
    assert_eq!(kinds, [AttachmentKind::OrderStatus]);
}

#[test]
fn the_case_is_kept_as_a_letter_that_other_programs_read() {
    for language in [Language::En, Language::Ru] {
        let mut desk = Desk::with_notes(&[Note::R5000], Options { language, ..options() });
        desk.pay_into_silence();
        desk.keys("w enter tab tab tab enter");
        desk.is_at("support-letter");
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("case.eml");
        desk.keys(&format!("ctrl+u type:{} enter", path.display()));
        desk.is_at("confirm");
        assert!(!path.exists(), "not before it is said that it is not sealed");
        desk.keys("esc enter right enter");
        assert!(path.exists(), "{}", desk.screen());
        let bytes = fs::read(&path).expect("readable");
        assert_private(&path);
        let letter = MessageParser::default().parse(&bytes).expect("a letter");
        let case = desk.newest_case();
        assert!(letter.subject().expect("a subject").contains(&case.ticket.number));
        assert_eq!(letter.date().map(mail_parser::DateTime::to_timestamp), Some(case.ticket.latest.as_second()));
        let id = format!("{}.2@kiwi.invalid", case.ticket.id.0.simple());
        assert_eq!(letter.message_id(), Some(id.as_str()));
        assert_eq!(letter.attachment_count(), 4);
        let svg = letter.attachment(1).expect("a picture");
        let same_lines = |text: &str| text.replace('\r', "") == case.messages[0].attachments[0].svg;
        assert!(same_lines(&String::from_utf8_lossy(svg.contents())));
        assert!(letter.body_text(0).expect("a body").contains(&desk.orders()[0].number));
        // What is there is not written over.
        desk.keys("shift+tab enter enter right enter");
        assert_eq!(fs::read(&path).expect("readable"), bytes);
    }
}

#[cfg(unix)]
fn assert_private(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(fs::metadata(path).expect("there").permissions().mode() & 0o777, 0o600);
}

#[cfg(not(unix))]
fn assert_private(_path: &std::path::Path) {}

#[test]
fn a_payment_by_a_banks_card_has_its_receipt_from_the_service() {
    let mut desk = rich();
    desk.machine.silence_shop();
    desk.keys("alt+2 / type:USB enter enter");
    desk.up_to_card();
    desk.is_at("checkout-card");
    desk.keys("type:4242424242424242 enter type:1228 enter type:123 enter enter");
    desk.wait_secs(15);
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(90);
    desk.is_at("checkout-end");
    desk.sees("The money has left");
    desk.keys("w enter");
    desk.is_at("support-case");
    let case = desk.newest_case();
    assert_eq!(case.messages[0].attachments.len(), 2);
    assert!(case.messages[0].attachments[1].text.contains("4242"));
}
