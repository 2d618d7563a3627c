//! The tour from the first screen into the wallet, and through its settings.

use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;
use crate::machine::{Machine, NUMBER};

/// Visits every screen before the wallet is open, and the settings.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    online(options, visit);
    kiosk(options, visit);
    login(options, visit);
    settings(options, visit);
}

fn fresh(options: &Options) -> Desk {
    Desk::new(Machine::new(), options.clone())
}

/// A machine with one wallet, locked, and the wallet's first password.
fn with_wallet(options: &Options) -> (Desk, String) {
    let mut machine = Machine::new();
    machine.registered(NUMBER);
    let password = machine.sms_password();
    machine.restart();
    (Desk::new(machine, options.clone()), password)
}

fn online(options: &Options, visit: Visit<'_>) {
    let mut desk = fresh(options);
    visit("welcome", &mut desk);
    desk.keys("f1");
    visit("help", &mut desk);
    desk.keys("esc ctrl+p");
    visit("palette", &mut desk);
    desk.keys("esc enter");
    visit("register", &mut desk);
    desk.keys("type:+7916 enter");
    visit("register-short-number", &mut desk);
    desk.keys(&format!("ctrl+u type:{NUMBER} enter"));
    desk.is_at("register-check");
    visit("register-check", &mut desk);
    desk.keys("type:xxxxx enter space tab enter");
    visit("register-check-wrong", &mut desk);
    desk.keys("tab tab enter");
    visit("register-check-sum", &mut desk);
}

fn kiosk(options: &Options, visit: Visit<'_>) {
    let mut desk = fresh(options);
    desk.keys("down enter");
    visit("kiosk", &mut desk);
    desk.keys("shift+tab enter");
    desk.is_at("offer");
    visit("offer", &mut desk);
    desk.keys("esc tab");
    desk.keys(&format!("type:{NUMBER} enter space tab enter"));
    desk.is_at("kiosk-cash");
    desk.keys("right right right enter enter");
    visit("kiosk-cash", &mut desk);
    desk.keys("esc");
    visit("kiosk-leave", &mut desk);
    desk.keys("esc tab tab tab tab enter");
    visit("kiosk-receipt", &mut desk);
    desk.keys("enter");
    desk.is_at("recovery-key");
    visit("recovery-key", &mut desk);
    desk.keys("space tab enter");
    desk.wait_secs(10);
    desk.is_at("login");
    visit("login-first", &mut desk);
    let password = desk.first_password();
    desk.keys(&format!("type:{password} enter"));
    visit("first-password", &mut desk);
}

fn login(options: &Options, visit: Visit<'_>) {
    let (mut desk, password) = with_wallet(options);
    visit("welcome-again", &mut desk);
    desk.keys("enter");
    visit("login", &mut desk);
    desk.keys(&format!("type:{NUMBER} enter type:wrong enter"));
    visit("login-wrong", &mut desk);
    desk.wait_secs(60);
    desk.keys(&format!("type:\"{password}\" enter"));
    visit("notices", &mut desk);
    desk.keys("esc esc ctrl+l");
    desk.is_at("login");
    visit("locked", &mut desk);
}

fn settings(options: &Options, visit: Visit<'_>) {
    let (mut desk, password) = with_wallet(options);
    desk.keys(&format!("enter type:{NUMBER} enter type:\"{password}\" enter esc alt+9"));
    desk.is_at("settings");
    visit("settings", &mut desk);
    for (downs, name) in [(0, "password"), (1, "new-key"), (9, "verify"), (10, "backup"), (12, "delete")] {
        desk.keys(&format!("home {} enter", "down ".repeat(downs)));
        visit(&format!("settings-{name}"), &mut desk);
        desk.keys("esc");
        desk.is_at("settings");
    }
    desk.keys("q");
    visit("leave", &mut desk);
}
