//! Restricted wallets: what is refused and why, and the way that stays open.

use jiff::SignedDuration;
use kiwi::backend::contract::{Note, SmsBody, SupportNews, WalletState};

use super::{options, rich};
use crate::desk::Desk;
use crate::machine::{Machine, NUMBER};

/// A machine whose wallet is restricted so, locked; and the wallet's password.
fn locked(state: WalletState) -> (Machine, String) {
    let mut machine = Machine::new();
    machine.registered_with(NUMBER, &[Note::R5000]);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("logged in");
    machine.restrict(state);
    machine.restart();
    (machine, password)
}

impl Desk {
    /// The service restricts the wallet while its owner is inside.
    fn restrict(&mut self, state: WalletState) {
        self.machine.restrict(state);
        self.hear();
        self.wait_secs(5);
    }

    fn log_in_again(&mut self, password: &str) {
        self.keys(&format!("enter type:{NUMBER} enter type:\"{password}\" enter"));
        self.wait_secs(5);
        self.keys("esc");
    }

    /// The code that support has sent.
    fn support_code(&self) -> String {
        let found = self.snapshot().phone.messages.iter().find_map(|sms| match &sms.body {
            SmsBody::Support(SupportNews::Code { code, .. }) => Some(code.expose().to_owned()),
            _ => None,
        });
        found.expect("a code from support")
    }
}

#[test]
fn a_blocked_wallet_is_closed_but_for_the_way_to_support_and_opens_again() {
    let (machine, password) = locked(WalletState::Blocked);
    let mut desk = Desk::new(machine, options());
    desk.keys(&format!("enter type:{NUMBER} enter type:wrong enter"));
    desk.is_at("login");
    desk.sees("The number or the password is wrong.");
    desk.sees_no("blocked");
    desk.wait_secs(60);
    desk.keys(&format!("type:\"{password}\" enter"));
    desk.sees("1 wrong password was tried");
    desk.keys("enter");
    desk.is_at("blocked");
    desk.sees("This wallet is blocked");
    desk.sees("for a security check");
    desk.sees_no("4,850");
    // No digit leads inside, nor does the palette.
    desk.keys("1 2 7 9 alt+7");
    desk.is_at("blocked");
    desk.keys("enter");
    desk.is_at("support");
    desk.keys("enter");
    desk.sees("The wallet is blocked");
    desk.keys("tab type:\"Why is my wallet closed?\" tab enter");
    desk.is_at("support-case");
    desk.days_later(1);
    desk.sees("waits for you");
    desk.sees("we have sent a code");
    let code = desk.support_code();
    desk.keys(&format!("type:{code} tab enter"));
    desk.sees("Thank you, the number is yours.");
    desk.keys("esc esc");
    desk.is_at("blocked");
    desk.sees("being looked into");
    desk.days_later(3);
    desk.is_at("home");
    assert_eq!(desk.account().state, WalletState::Active);
    assert_eq!(desk.available(), 4_850_00);
}

#[test]
fn who_leaves_a_blocked_wallet_is_at_the_login_again() {
    let (machine, password) = locked(WalletState::Blocked);
    let mut desk = Desk::new(machine, options());
    desk.log_in_again(&password);
    desk.is_at("login");
    desk.keys(&format!("type:{NUMBER} enter type:\"{password}\" enter"));
    desk.is_at("blocked");
    desk.keys("ctrl+l");
    desk.is_at("login");
}

#[test]
fn a_wallet_blocked_while_its_owner_is_inside_is_closed_at_once() {
    let mut desk = rich();
    desk.keys("alt+8 enter tab tab type:\"half a word\"");
    desk.restrict(WalletState::Blocked);
    desk.is_at("support-write");
    desk.sees("half a word");
    desk.keys("esc right enter esc");
    desk.is_at("blocked");
    desk.restrict(WalletState::Active);
    desk.is_at("home");

    desk.keys("alt+7");
    desk.restrict(WalletState::Blocked);
    desk.is_at("blocked");
}

#[test]
fn a_blocked_wallet_locks_itself_too() {
    let (machine, password) = locked(WalletState::Blocked);
    let mut desk = Desk::new(machine, options());
    desk.keys(&format!("enter type:{NUMBER} enter type:\"{password}\" enter"));
    desk.wait(SignedDuration::from_mins(6));
    desk.is_at("login");
}
