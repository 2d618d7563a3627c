//! The wallet's own cards, by keys on the real program, in three languages.

use crate::desk::{Desk, Loss};
use jiff::SignedDuration;
use jiff::tz::{TimeZone, offset};
use kiwi::backend::contract::{CardKind, CardState, CardView, Note};
use kiwi::i18n::{L10n, Language};
use kiwi::session::contract::{Command, Fault, Moment};
use kiwi::tui::app::Options;
use kiwi::tui::theme::GlyphSet;

/// In the world's own time zone.
fn options(language: Language) -> Options {
    Options { language, zone: TimeZone::fixed(offset(3)), ..Options::default() }
}

/// An open wallet with 9 700,00 ₽ in it.
fn rich(language: Language) -> Desk {
    Desk::with_notes(&[Note::R5000, Note::R5000], options(language))
}

impl Desk {
    /// The newest card, as the world has it.
    fn card(&self) -> CardView {
        self.snapshot().cards.first().expect("a card").clone()
    }

    /// Issues a virtual card; leaves its page on the screen.
    fn issue(&mut self, name: &str) {
        self.keys(&format!("alt+5 enter type:\"{name}\" enter"));
        self.is_at("card");
    }

    /// Shows what stands on the card on the screen.
    fn show(&mut self) {
        let password = self.first_password();
        self.keys(&format!("v type:\"{password}\" enter"));
        self.is_at("card-shown");
    }

    /// Fails unless this text begins on the screen, wherever its lines break.
    fn sees_begin_of(&self, text: &str) {
        let begin: Vec<&str> = text.split(' ').take(2).collect();
        self.sees(&begin.join(" "));
    }

    /// The groups of a card's number on the screen.
    fn number(&self) -> Option<String> {
        let screen = self.screen();
        let words: Vec<&str> = screen.split_whitespace().collect();
        let group = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        words.windows(4).find(|four| four[0] == "9990" && four.iter().all(group)).map(<[&str]>::concat)
    }
}

#[test]
fn a_message_about_a_card_hides_its_digits_with_the_amounts() {
    let mut desk = rich(Language::En);
    desk.issue("Everyday");
    let last4 = desk.card().last4.expect("a card that is there");
    desk.keys("w");
    desk.is_at("support-write");
    desk.sees(&last4);
    desk.keys("f6");
    desk.sees_no(&last4);
}

#[test]
fn a_virtual_card_is_issued_shown_blocked_and_closed_in_every_language() {
    for language in Language::ALL {
        let l = L10n::new(language);
        let mut desk = rich(language);
        desk.keys("alt+5");
        desk.sees(&l.cards_issue());
        desk.issue("Кафе 7");
        desk.sees("Кафе 7");
        assert_eq!((desk.card().kind, desk.card().state), (CardKind::Virtual, CardState::Active));
        assert_eq!(desk.number(), None, "nothing is shown without the password");

        desk.show();
        let number = desk.number().expect("the number");
        assert!(number.ends_with(&desk.card().last4.expect("digits")));
        desk.keys("esc");
        desk.is_at("card");
        assert_eq!(desk.number(), None);

        desk.keys("b right enter");
        assert_eq!(desk.card().state, CardState::Blocked);
        desk.sees(&l.card_blocked());
        desk.keys("b");
        assert_eq!(desk.card().state, CardState::Active);
        desk.keys("shift+tab enter");
        desk.sees(&l.card_close_title());
        desk.keys("right enter");
        desk.sees(&l.card_closed());
        assert!(desk.snapshot().cards.is_empty());
        desk.keys("esc");
        desk.is_at("cards");
        desk.sees(&l.card_closed());
    }
}

#[test]
fn a_plastic_card_is_ordered_followed_and_activated_in_every_language() {
    for language in Language::ALL {
        let l = L10n::new(language);
        let mut desk = rich(language);
        let before = desk.available();
        desk.keys("alt+5 down enter");
        desk.is_at("card-order");
        desk.sees(&l.cards_order_post());
        assert_eq!(desk.available(), before, "the terms come before the money");
        desk.keys("enter");
        desk.sees(&l.cards_order_title());
        assert_eq!(desk.available(), before, "and a question before it moves");
        desk.keys("right enter");
        assert_eq!(desk.available(), before - 299_00);
        desk.sees(&l.parcel_made());

        desk.days(3);
        desk.sees(&l.parcel_sorted());
        desk.keys("alt+1");
        desk.sees(&l.home_attention());
        desk.keys("enter");
        desk.is_at("card");
        desk.days(7);
        desk.keys("alt+1");
        desk.sees(&l.home_attention_card());
        desk.keys("enter");
        desk.is_at("card");
        desk.keys("type:12 enter");
        desk.sees_begin_of(&l.card_typed_wrong());
        let code = desk.card().letter.expect("a letter").expose().to_owned();
        desk.keys(&format!("ctrl+u type:{code} enter"));
        assert_eq!(desk.card().state, CardState::Active);
        desk.sees(&l.card_show());
    }
}

#[test]
fn a_card_ordered_unheard_is_found_out_by_itself() {
    let mut desk = rich(Language::En);
    let before = desk.available();
    desk.keys("alt+5 down enter");
    desk.machine.send(Command::Plan { moment: Moment::Command, fault: Some(Fault::ReplyLost) });
    desk.keys("enter right");
    desk.burst("enter");
    desk.wait_secs(4);
    desk.is_at("card-order");
    desk.sees("It is not known yet whether money moved.");
    desk.sees("twice.");
    assert_eq!(desk.available(), before, "what was heard before");
    desk.keys("esc");
    if desk.app.top() == "confirm" {
        desk.keys("right enter");
    }
    desk.keys("alt+1");
    desk.sees("Plastic card: outcome unknown");
    desk.wait_secs(10);
    desk.sees_no("outcome unknown");
    assert_eq!(desk.available(), before - 299_00, "paid once");
    desk.keys("f9");
    desk.sees("Known now: the card was issued, once.");
}

#[test]
fn what_is_shown_hides_itself_and_leaves_the_clipboard() {
    let mut desk = rich(Language::En);
    desk.issue("");
    desk.show();
    assert!(desk.number().is_some());
    desk.keys("left enter");
    desk.sees("The number is on the clipboard for a minute.");
    assert!(desk.copied.last().is_some_and(|copied| copied.starts_with("9990")));
    desk.wait_secs(20);
    desk.sees("Hidden again in 0:");
    desk.wait_secs(15);
    desk.is_at("card");
    assert_eq!(desk.number(), None);
    desk.wait_secs(40);
    assert_eq!(desk.copied.last().map(String::as_str), Some(""), "the clipboard was emptied");
}

#[test]
fn locking_hides_the_card_and_empties_the_clipboard() {
    let mut desk = rich(Language::En);
    desk.issue("");
    desk.show();
    desk.keys("left enter ctrl+l");
    assert_eq!(desk.number(), None);
    assert_eq!(desk.copied.last().map(String::as_str), Some(""));
}

#[test]
fn the_mask_hides_the_number_and_its_code() {
    let mut desk = rich(Language::En);
    desk.issue("");
    desk.show();
    desk.keys("f6");
    assert_eq!(desk.number(), None);
    desk.sees("•••• •••• •••• ••••");
}

#[test]
fn a_wrong_password_shows_nothing_and_then_costs_time() {
    let mut desk = rich(Language::En);
    desk.issue("");
    desk.keys("v");
    for _ in 0..3 {
        desk.keys("type:wrong enter");
        desk.sees_begin_of("The wallet's password is wrong.");
        assert_eq!(desk.number(), None);
    }
    desk.sees("next try is possible in 1 second.");
    desk.wait_secs(5);
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter"));
    desk.is_at("card-shown");
}

#[test]
fn a_card_that_was_paid_unheard_is_paid_once() {
    let mut desk = rich(Language::En);
    let before = desk.available();
    desk.losses.push_back(Loss::Reply);
    desk.keys("alt+5 down enter enter right enter");
    desk.is_at("card-order");
    desk.sees("no answer came");
    desk.sees_no("No money moved.");
    desk.keys("enter right enter");
    desk.is_at("card");
    assert_eq!(desk.available(), before - 299_00);
    assert_eq!(desk.snapshot().cards.len(), 1);
}

#[test]
fn double_enter_issues_one_card() {
    let mut desk = rich(Language::En);
    desk.keys("alt+5 enter");
    desk.burst("enter enter enter");
    desk.wait(SignedDuration::from_secs(1));
    assert_eq!(desk.snapshot().cards.len(), 1);
}

#[test]
fn what_is_missing_is_named_and_the_way_to_it_leads_back() {
    let mut desk = Desk::with_notes(&[Note::R100], options(Language::En));
    desk.keys("alt+5 down enter");
    desk.sees("The wallet lacks 209.00 ₽ for it.");
    desk.keys("tab enter");
    assert_ne!(desk.app.top(), "card-order");
    desk.keys("esc");
    desk.is_at("card-order");
    desk.keys("esc esc alt+5 enter enter");
    assert_eq!(desk.card().kind, CardKind::Virtual, "a virtual one needs no money");
}

#[test]
fn without_unicode_a_card_is_drawn_in_plain_signs() {
    let mut desk = Desk::with_notes(&[Note::R5000], Options { glyphs: GlyphSet::Ascii, ..options(Language::En) });
    desk.issue("Groceries");
    desk.sees("+--------------------------------+");
    desk.sees("**** **** ****");
    assert!(desk.screen().is_ascii(), "{}", desk.screen());
    desk.show();
    assert!(desk.screen().is_ascii(), "{}", desk.screen());
}

#[test]
fn a_name_that_was_typed_is_not_lost_unasked() {
    let mut desk = rich(Language::En);
    desk.keys("alt+5 enter type:Groceries esc");
    desk.sees("Leave without saving?");
}
