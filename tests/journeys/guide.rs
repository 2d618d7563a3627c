//! The guide, by keys on the real program: steps tick themselves off while they are really done, and from each of them Enter
//! leads to where it is done.

use kiwi::backend::contract::{Lesson, NetworkMode, Note, WalletState};
use kiwi::session::contract::{Command, Fault, Moment};
use kiwi::tui::app::Options;
use kiwi::tui::theme::GlyphSet;

use crate::desk::Desk;
use crate::machine::{Machine, NUMBER};
use crate::{another_run, options, rich};

const TITLES: [&str; 8] = [
    "Create a wallet",
    "Make it safe",
    "Put money in",
    "Pay an order",
    "When it goes wrong",
    "Support",
    "Dispute and refund",
    "Cards and the rest",
];

impl Desk {
    fn lessons(&self) -> Vec<Lesson> {
        self.snapshot().guide.as_ref().map(|guide| guide.reached.clone()).unwrap_or_default()
    }

    #[track_caller]
    fn has_done(&self, lesson: Lesson) {
        assert!(self.lessons().contains(&lesson), "{lesson:?} is not among {:?}", self.lessons());
    }

    /// Opens the guide at a step, both counted from zero.
    fn reads(&mut self, chapter: usize, step: usize) {
        self.keys("f3");
        for _ in 0..(chapter + 8 - self.chapter()) % 8 {
            self.keys("right");
        }
        self.keys(&format!("home{}", " down".repeat(step)));
    }

    /// Which chapter is read.
    #[track_caller]
    fn chapter(&self) -> usize {
        let title = |line: &str| {
            let body = line.split('│').nth(1)?.trim().replace('\u{a0}', " ");
            let (title, told) = body.split_once("   ")?;
            told.contains(" of ").then(|| TITLES.iter().position(|one| *one == title))?
        };
        let screen = self.screen();
        screen.lines().find_map(title).unwrap_or_else(|| panic!("no chapter:\n{screen}"))
    }
}

#[test]
fn the_first_chapter_ticks_itself_off_from_the_first_screen_on() {
    let mut desk = Desk::new(Machine::new(), options());
    desk.sees("F3 Guide");
    desk.keys("f3");
    desk.is_at("guide");
    desk.sees("0 of 4");
    desk.sees("Enter leads to: Register online");
    desk.keys("down down down");
    desk.sees("First comes a wallet");
    desk.sees("Enter Register or log in");
    desk.keys("enter");
    desk.is_at("welcome");
    desk.keys("f3 enter");
    desk.is_at("register");
    desk.keys("esc esc");
    desk.up_to_key();
    desk.keys("space tab enter");
    assert_eq!(desk.lessons(), [Lesson::Opened], "known before anybody has logged in");
    desk.wait_secs(5);
    desk.keys("f2 esc");
    desk.has_done(Lesson::MessageRead);
    desk.keys("f3");
    desk.sees("2 of 4");
    desk.keys("esc");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter"));
    desk.is_at("first-password");
    desk.has_done(Lesson::LoggedIn);
    desk.has_done(Lesson::MessageRead);
    desk.keys("esc");
    desk.is_at("home");
    desk.has_done(Lesson::PasswordSettled);
    desk.sees("✓ Keep the pass");
    desk.sees("◉ Choose your");
    desk.keys("f9");
    desk.sees("Guide: “Log in” is done.");
    desk.sees("Guide: “Keep the password or change it” is done.");
}

#[test]
fn it_lies_over_a_half_filled_form_and_loses_nothing() {
    let mut desk = rich();
    desk.keys("alt+3 enter");
    desk.keys("type:4111");
    let before = desk.screen();
    desk.keys("f3");
    desk.is_at("guide");
    desk.keys("right down esc");
    assert_eq!(desk.screen(), before, "as it was left");
    desk.keys("f3 f3");
    assert_eq!(desk.screen(), before, "the key that opened it closes it");
    // A step that leads elsewhere asks before anything typed is lost.
    desk.keys("f3 right right right enter");
    desk.is_at("confirm");
    desk.keys("esc");
    desk.is_at("guide");
    desk.keys("esc");
    assert_eq!(desk.screen(), before);
}

#[test]
fn the_guide_does_not_lead_away_from_a_recovery_key_that_is_shown_once() {
    let mut desk = Desk::new(Machine::new(), options());
    desk.up_to_key();
    desk.sees_no("F3 Guide");
    desk.keys("f3");
    desk.is_at("recovery-key");
    desk.keys("ctrl+p type:guide enter");
    desk.keys("esc");
    desk.is_at("confirm");
    desk.keys("esc");
    desk.sees("KIWI1");
}

#[test]
fn a_step_of_the_payment_asks_before_a_half_filled_form_above_it_goes() {
    let mut desk = Desk::with_notes(&[Note::R50], options());
    desk.keys("alt+2 / type:cable enter enter enter ctrl+n enter");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter enter"));
    desk.keys("enter type:4111");
    desk.reads(3, 2);
    desk.keys("enter");
    desk.is_at("confirm");
    desk.keys("esc esc");
    desk.sees("4111");
}

#[test]
fn ticks_outlive_the_lock_and_the_program() {
    let mut desk = rich();
    desk.buy_cable();
    let password = desk.first_password();
    let before = desk.lessons();
    desk.keys("alt+1 ctrl+l");
    desk.is_at("login");
    assert_eq!(desk.lessons(), [], "a locked wallet tells nothing");
    desk.keys("f3");
    desk.sees("Ticks are kept in the wallet itself");
    desk.keys("esc");
    desk.machine.quit();
    desk.machine.restart();
    let mut desk = Desk::new(desk.machine, another_run());
    desk.keys(&format!("enter type:{NUMBER} tab type:\"{password}\" enter"));
    desk.wait_secs(5);
    assert_eq!(desk.lessons(), before);
    desk.keys("f9");
    desk.sees_no("is done.");
}

#[test]
fn an_answer_that_got_lost_ticks_at_once_and_what_came_of_it_later() {
    let mut desk = rich();
    desk.keys("alt+2 / type:cable enter enter enter ctrl+n enter");
    let password = desk.first_password();
    desk.keys(&format!("type:\"{password}\" enter enter"));
    desk.wait_secs(5);
    desk.machine.send(Command::Plan { moment: Moment::Confirming, fault: Some(Fault::ReplyLost) });
    let code = desk.code();
    desk.keys(&format!("type:{code} enter"));
    desk.wait_secs(4);
    desk.sees("Outcome unknown");
    desk.has_done(Lesson::Unknown);
    assert!(!desk.lessons().contains(&Lesson::Paid), "the wallet does not know it");
    desk.keys("f3");
    desk.sees("1 of 6");
    desk.sees("Enter leads to: Home");
    desk.keys("esc");
    desk.wait_secs(60);
    desk.has_done(Lesson::Resolved);
    desk.has_done(Lesson::Paid);
}

#[test]
fn a_case_ticks_and_is_a_step_away() {
    let mut desk = rich();
    desk.keys("w");
    desk.is_at("support-write");
    assert!(!desk.lessons().contains(&Lesson::CaseOpened), "to have looked is not to have written");
    desk.keys("tab tab type:\"Where?\" tab enter");
    desk.has_done(Lesson::CaseOpened);
    desk.keys("esc");
    desk.machine.restrict(WalletState::Blocked);
    desk.hear();
    desk.is_at("blocked");
    desk.has_done(Lesson::Restricted);
    desk.keys("f3");
    desk.is_at("guide");
    desk.sees("Get unblocked");
    desk.keys("enter");
    desk.is_at("support");
    desk.keys("esc");
    desk.is_at("guide");
    desk.keys("left");
    desk.sees("It has to be unblocked first: Enter leads to support.");
    desk.keys("enter");
    desk.is_at("support");
}

#[test]
fn what_a_locked_wallet_is_needed_for_is_a_lock_away() {
    let mut desk = rich();
    desk.reads(0, 0);
    desk.sees("Enter Lock");
    desk.keys("enter");
    desk.sees("What is being typed in it is dropped");
    desk.keys("enter");
    desk.is_at("guide");
    desk.keys("enter tab enter");
    desk.is_at("login");
}

#[test]
fn each_step_leads_to_where_it_is_done() {
    let mut desk = rich();
    let places: [&[&str]; 8] = [
        &["confirm", "phone", "confirm", "settings-password"],
        &["settings-password", "settings-recovery-key", "settings-backup", "limits"],
        &["top-up", "top-up", "top-up"],
        &["shop", "orders", "orders", "orders", "orders", "orders"],
        &["simulator", "home", "orders", "simulator", "simulator", "support"],
        &["support", "orders", "orders", "support", "support"],
        &["simulator", "orders", "disputes", "disputes", "disputes", "disputes"],
        &["withdraw", "cards", "shop", "accounts", "history"],
    ];
    for (chapter, steps) in places.iter().enumerate() {
        for (step, place) in steps.iter().enumerate() {
            desk.keys("alt+1");
            desk.reads(chapter, step);
            desk.keys("enter");
            assert_eq!(desk.app.top(), *place, "chapter {}, step {}\n{}", chapter + 1, step + 1, desk.screen());
            // Back to where the menu's keys work, and to the guide's.
            desk.burst("esc esc");
        }
    }
}

#[test]
fn whoever_does_not_want_it_in_the_menu_has_it_by_its_key() {
    let mut quiet = options();
    quiet.settings.guide_in_menu = false;
    let mut desk = Desk::with_notes(&[Note::R5000], quiet);
    desk.sees_no("Guide");
    desk.keys("f3");
    desk.is_at("guide");
}

#[test]
fn the_menu_the_mouse_and_the_palette_open_it() {
    let mut desk = rich();
    desk.click("F3 Guide");
    desk.is_at("guide");
    desk.keys("esc");
    desk.reads(3, 1);
    desk.click("Place an order");
    desk.sees("waits for its payment");
    desk.resize(120, 40);
    desk.click("Make it safe");
    desk.sees("who else could get in");
    desk.click("Keep a backup");
    desk.click("Keep a backup");
    desk.is_at("settings-backup");
    desk.keys("esc esc");
    desk.is_at("home");
    desk.keys("ctrl+p type:guide enter");
    desk.is_at("guide");
    desk.machine.send(Command::Network(NetworkMode::Offline));
    desk.hear();
    desk.sees("offline");
    desk.sees("Make it safe");
}

#[test]
fn plain_signs_will_do() {
    let mut desk = Desk::with_notes(&[Note::R5000], Options { glyphs: GlyphSet::Ascii, ..options() });
    desk.keys("f3");
    for size in [(80, 24), (120, 40), (200, 60)] {
        desk.resize(size.0, size.1);
        let other: Vec<char> = desk.screen().chars().filter(|sign| !sign.is_ascii() && *sign != '\u{a0}').collect();
        assert!(other.is_empty(), "{other:?}:\n{}", desk.screen());
    }
    desk.sees("> @ ");
    desk.sees("+ Log in");
}
