//! Getting in and managing access, by keys on the real program: the ways through, and every way they can be refused.

mod kiosk;
mod languages;
mod login;
mod opening;
mod password;
mod recover;
mod register;
mod settings;

use crate::desk::Desk;
use crate::machine::{Machine, NUMBER, PASSWORD};
use kiwi::i18n::Language;
use kiwi::tui::app::Options;

fn options(language: Language) -> Options {
    Options { language, ..Options::default() }
}

/// The program on a machine without wallets.
fn fresh() -> Desk {
    Desk::new(Machine::new(), options(Language::En))
}

/// The program on a machine with one wallet, locked; and the wallet's first password and recovery key.
fn with_wallet() -> (Desk, String, String) {
    let mut machine = Machine::new();
    let key = machine.registered(NUMBER).expose().to_owned();
    let password = machine.sms_password();
    machine.restart();
    (Desk::new(machine, options(Language::En)), password, key)
}

/// The program with a wallet open at the settings, its first password kept; and that password and the recovery key.
fn at_settings() -> (Desk, String, String) {
    let (mut desk, password, key) = with_wallet();
    desk.log_in(&password);
    desk.keys("esc alt+9");
    desk.is_at("settings");
    (desk, password, key)
}

impl Desk {
    /// From the first screen of a machine without wallets to the picture.
    fn up_to_picture(&mut self) {
        self.is_at("welcome");
        self.keys(&format!("enter type:{NUMBER} enter"));
        self.is_at("register-check");
    }

    /// From the picture to the sum that can be answered instead.
    fn up_to_sum(&mut self) {
        self.up_to_picture();
        self.keys("tab tab enter");
    }

    /// The sum that is asked for on the screen.
    fn sum(&self) -> u32 {
        let screen = self.screen();
        let words: Vec<&str> = screen.split([' ', '?', '\n']).collect();
        let at = words.iter().position(|word| *word == "+").expect("a sum");
        words[at - 1].parse::<u32>().expect("a number") + words[at + 1].parse::<u32>().expect("a number")
    }

    /// The sum answered, the offer accepted, the wallet sealed: the recovery key is on the screen.
    pub(crate) fn up_to_key(&mut self) {
        self.up_to_sum();
        let sum = self.sum();
        self.keys(&format!("type:{sum} enter space tab enter"));
        self.is_at("recovery-key");
    }

    /// The recovery key as it stands on the screen, in its groups.
    fn key_on_screen(&self) -> String {
        let screen = self.screen();
        let is_group =
            |word: &&str| word.len() == 4 && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
        let rows = screen.lines().filter(|line| line.split_whitespace().filter(is_group).count() >= 4);
        let groups: Vec<&str> = rows.flat_map(|row| row.split_whitespace().filter(is_group)).collect();
        assert_eq!(groups.len(), 8, "{screen}");
        format!("KIWI1-{}", groups.join("-"))
    }

    /// Logs in from the first screen of a machine with a wallet.
    fn log_in(&mut self, password: &str) {
        self.is_at("welcome");
        self.keys(&format!("enter type:{NUMBER} enter type:\"{password}\" enter"));
    }

    /// Whether this password opens the wallet, asked past the screen.
    fn opens(&mut self, password: &str) -> bool {
        self.machine.restart();
        self.machine.login(NUMBER, password).is_ok()
    }
}
