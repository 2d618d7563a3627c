//! The whole way in every language: by keys where there is little room, by mouse where there is much.

use kiwi::i18n::{L10n, Language};

use super::{Desk, Machine, NUMBER, PASSWORD, options};

/// Every size that a screen may be given; drawing must survive them all.
const SIZES: [(u16, u16); 7] = [(1, 1), (20, 5), (60, 18), (77, 24), (110, 24), (120, 40), (200, 60)];

fn in_every_size(desk: &mut Desk) {
    let size = desk.size;
    for (columns, rows) in SIZES {
        desk.resize(columns, rows);
    }
    desk.resize(size.0, size.1);
}

#[test]
fn in_by_keys_and_back_again() {
    for language in Language::ALL {
        let mut desk = Desk::new(Machine::new(), options(language));
        in_every_size(&mut desk);
        desk.up_to_sum();
        in_every_size(&mut desk);
        let sum = desk.sum();
        desk.keys(&format!("type:{sum} enter space tab enter"));
        in_every_size(&mut desk);
        desk.key_on_screen();
        desk.keys("space tab enter");
        desk.wait_secs(5);
        in_every_size(&mut desk);
        let first = desk.first_password();
        desk.keys(&format!("type:{first} enter"));
        desk.is_at("first-password");
        in_every_size(&mut desk);
        desk.keys(&format!("enter type:{first} enter type:\"{PASSWORD}\" enter type:\"{PASSWORD}\" enter tab enter"));
        desk.is_at("home");
        desk.keys("alt+9");
        in_every_size(&mut desk);
        desk.keys(&format!("ctrl+l type:{NUMBER} enter type:\"{PASSWORD}\" enter"));
        desk.is_at("home");
    }
}

#[test]
fn in_by_mouse_with_cash() {
    for language in Language::ALL {
        let l = L10n::new(language);
        let mut desk = Desk::new(Machine::new(), options(language));
        desk.resize(120, 40);
        desk.click(&l.welcome_kiosk());
        desk.is_at("kiosk");
        desk.keys(&format!("type:{NUMBER}"));
        desk.click(&l.offer_read());
        desk.is_at("offer");
        desk.keys("esc");
        desk.click(&l.offer_tick());
        desk.click(&l.kiosk_start());
        desk.is_at("kiosk-cash");
        desk.click("500");
        desk.click(&l.kiosk_finish());
        desk.click(&l.slip_continue());
        desk.is_at("recovery-key");
        desk.click(&l.key_tick());
        desk.click(&l.key_continue());
        desk.is_at("login");
        desk.wait_secs(5);
        let first = desk.first_password();
        desk.keys(&format!("type:{first}"));
        desk.click(&format!("{}      {}", l.login_submit(), l.login_recover()));
        desk.is_at("first-password");
        desk.click(&l.first_change());
        desk.is_at("settings-password");
        assert_eq!(desk.available(), 485_00);
    }
}

#[test]
fn the_smallest_screen_shows_what_must_be_done() {
    for language in Language::ALL {
        let l = L10n::new(language);
        let mut desk = Desk::new(Machine::new(), options(language));
        desk.resize(60, 18);
        desk.up_to_sum();
        desk.sees(&l.offer_tick());
        desk.sees(&l.check_open());
        let sum = desk.sum();
        desk.keys(&format!("type:{sum} enter space tab enter"));
        desk.key_on_screen();
        desk.sees(&l.key_tick());
        desk.sees(&l.key_continue());
    }
}

#[test]
fn nothing_is_cut_in_any_language() {
    for language in Language::ALL {
        let mut desk = Desk::new(Machine::new(), options(language));
        let whole = |desk: &Desk| {
            let cut = desk.screen().lines().any(|line| line.trim_end().ends_with('…') || line.contains("… "));
            assert!(!cut, "{language:?}:\n{}", desk.screen());
        };
        whole(&desk);
        desk.up_to_sum();
        whole(&desk);
        let sum = desk.sum();
        desk.keys(&format!("type:{sum} enter space tab enter"));
        whole(&desk);
        desk.keys("space tab enter");
        desk.wait_secs(8);
        whole(&desk);
        let first = desk.first_password();
        desk.keys(&format!("type:{first} enter enter"));
        desk.is_at("settings-password");
    }
}
