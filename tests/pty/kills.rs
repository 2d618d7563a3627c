//! The real program, killed at any moment of its work: what its screen acknowledged is there, nothing happened twice, all adds
//! up, and it starts again in the same terminal.
//!
//! `KIWI_KILLS=500 cargo test --test pty killed` kills as often, `KIWI_KILLS_SEED` at other moments.

use std::thread;
use std::time::{Duration, Instant};

use kiwi::session::contract::Notice;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use rustix::process::{Signal, kill_process};

use crate::flags::number;
use crate::machine::NUMBER;
use crate::pty::Terminal;
use crate::wallet::Owner;
use crate::{CTRL_C, process_with};

const ALT_2: &str = "\x1b2";
const ALT_3: &str = "\x1b3";
const F2: &str = "\x1bOQ";
const ESC: &str = "\x1b";
const TO_THE_THIRD: &str = "\x1b[H\x1b[B\x1b[B";
const TWO_BACK: &str = "\x1b[Z\x1b[Z";

/// The code in the newest message on the phone that has one; nothing where none has.
fn code_on(screen: &vt100::Screen) -> String {
    let shown = screen.contents();
    let mut codes = shown.split("Code ").skip(1).filter_map(|rest| rest.get(..6));
    codes.find(|code| code.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default().to_owned()
}

/// What an owner does over and over, until the program dies under the hands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Work {
    /// Feeds a note to a terminal.
    TopUp,
    /// Orders something and pays for it, with the code from the phone.
    Pay,
}

impl Work {
    /// How many movements of the ledger it makes, all at once: a payment's money is held and captured.
    const fn movements(self) -> u64 {
        match self {
            Self::TopUp => 1,
            Self::Pay => 2,
        }
    }
}

/// An owner with a shell, whose wallet is killed again and again.
struct Victim {
    owner: Owner,
    terminal: Terminal,
    chance: ChaCha8Rng,
    /// When the program that runs will be killed.
    end: Instant,
    /// How many movements of the ledger there were when they were last counted.
    operations: u64,
    /// How many more works a screen has acknowledged since.
    acknowledged: u64,
}

impl Victim {
    fn new(seed: u64) -> Self {
        let owner = Owner::new();
        let terminal = Terminal::shell(owner.home().0, 100, 30);
        let chance = ChaCha8Rng::seed_from_u64(seed);
        Self { owner, terminal, chance, end: Instant::now(), operations: 1, acknowledged: 0 }
    }

    fn folder(&self) -> String {
        self.owner.home().1
    }

    /// Types keys; whether they lead to `text` before the end.
    fn leads(&mut self, keys: &str, text: &str) -> bool {
        self.terminal.type_keys(keys);
        self.terminal.wait_until_or(self.end, |screen| screen.contents().contains(text))
    }

    fn end_within(&mut self, millis: u64) {
        self.end = Instant::now() + Duration::from_millis(self.chance.random_range(0..millis));
    }

    fn starts(&mut self) {
        // What the one before left on the screen must not be taken for the work of the next.
        self.terminal.type_keys("\x0c");
        self.terminal.wait_until("a clear screen", |screen| screen.contents().trim() == "ready$");
        let folder = self.folder();
        self.terminal.type_keys(&format!("{} --lang en --profile-dir {folder}\r", env!("CARGO_BIN_EXE_kiwi")));
        while process_with(&folder).is_none() {
            thread::sleep(Duration::from_millis(1));
        }
    }

    fn logs_in(&mut self) -> bool {
        let login = format!("{NUMBER}\r{}\r", self.owner.password);
        self.leads("", "a wallet whose number")
            && self.leads("\r", "Phone number")
            && self.leads(&login, "▸ Go on")
            && self.leads("\r", "Spending, 30 days")
    }

    fn works(&mut self, work: Work) {
        // One in five dies before or while it is opened.
        self.end = Instant::now() + Duration::from_secs(30);
        if self.chance.random_ratio(1, 5) {
            self.end_within(800);
        }
        if !self.logs_in() {
            return;
        }
        self.end_within(if work == Work::Pay { 6000 } else { 400 });
        while match work {
            Work::TopUp => self.tops_up(),
            Work::Pay => self.pays(),
        } {
            self.acknowledged += 1;
        }
    }

    fn tops_up(&mut self) -> bool {
        self.leads(ALT_3, "Another e-money system")
            && self.leads(&format!("{TO_THE_THIRD}\r"), "Put it into the wallet")
            && self.leads("\r", "−10.00")
            && self.leads(&format!("{TWO_BACK}\r"), "Keep the receipt")
    }

    fn pays(&mut self) -> bool {
        let password = format!("{}\r", self.owner.password);
        let ways = [
            (ALT_2, "USB-C cable"),
            ("\r", "Place the order"),
            ("\r", "Confirm and pay"),
            ("\r", "Wallet number"),
            ("\x0e\r", "Kiwi Wallet: login"),
            (&password, "Agree, send the code"),
        ];
        if !ways.into_iter().all(|(keys, text)| self.leads(keys, text)) {
            return false;
        }
        // The code of a payment before may still be the newest on the phone.
        let Some(before) = self.looks_at_phone(|_| true) else { return false };
        // Enter pressed twice must not agree to a price that nobody has read.
        self.terminal.rest(Duration::from_millis(600));
        if !self.leads("\r", "It was sent to") {
            return false;
        }
        let Some(code) = self.looks_at_phone(|code| !code.is_empty() && code != before) else { return false };
        self.leads(&format!("{code}\r"), "The shop has")
    }

    /// Takes the phone up, waits for what the newest code on it is to be, and puts it away again.
    fn looks_at_phone(&mut self, awaited: impl Fn(&str) -> bool) -> Option<String> {
        let shown =
            self.leads(F2, "╭─ Phone ─") && self.terminal.wait_until_or(self.end, |screen| awaited(&code_on(screen)));
        let code = code_on(self.terminal.screen());
        self.terminal.type_keys(ESC);
        let gone = self.terminal.wait_until_or(self.end, |screen| !screen.contents().contains("╭─ Phone ─"));
        (shown && gone).then_some(code)
    }

    /// Waits for the end and kills the program, then waits for the shell.
    fn kills(&mut self) {
        while self.terminal.wait_until_or(self.end, |_| false) {}
        let process = process_with(&self.folder()).expect("a program that runs");
        kill_process(process, Signal::KILL).expect("a process of this user");
        // The shell has read what was typed for the killed one (Alt and a digit are an argument to it), and must not take it
        // for a command's beginning.
        let prompts = |screen: &vt100::Screen| ["ready$", "(arg: "].iter().any(|it| screen.contents().contains(it));
        self.terminal.wait_until("the shell", prompts);
        self.terminal.type_keys(CTRL_C);
        self.terminal.wait_until("the prompt", |screen| screen.contents().contains("^C"));
    }

    /// Opens what was left behind: everything acknowledged is there, at most what was under way beside it, and all adds up.
    fn checks(&mut self, work: Work) {
        let (found, notices) = self.owner.assert_sound();
        self.owner.closes();
        let strange = notices
            .iter()
            .find(|notice| !matches!(notice, Notice::Resolved(_) | Notice::UnknownPayments(_) | Notice::KeysInSwap));
        assert_eq!(strange, None);
        let least = self.operations + self.acknowledged * work.movements();
        assert!(found == least || found == least + work.movements(), "{found} movements, {least} were acknowledged");
        (self.operations, self.acknowledged) = (found, 0);
    }

    /// Works and is killed so many times; how many operations were made.
    fn suffers(mut self, work: Work, kills: u64) -> u64 {
        for _ in 0..kills {
            self.starts();
            self.works(work);
            self.kills();
            self.checks(work);
        }
        self.gives_the_terminal_back();
        self.operations
    }

    /// After all that, the terminal is as good as new for who starts and quits the program.
    fn gives_the_terminal_back(&mut self) {
        self.starts();
        self.terminal.wait_for("a wallet whose number");
        self.terminal.type_keys(CTRL_C);
        self.terminal.wait_until("the shell", |screen| !screen.alternate_screen() && !screen.hide_cursor());
        self.terminal.type_keys("echo left with $?\r");
        self.terminal.wait_for("left with 0");
    }
}

#[test]
fn what_a_killed_program_acknowledged_is_there() {
    let kills = number("KIWI_KILLS", 50);
    let seed = number("KIWI_KILLS_SEED", 1);
    // A payment waits for its code: one owner in six pays, and is killed less often.
    let paid = kills.div_ceil(16);
    let shares = (1..6).map(|n| (Work::TopUp, (kills - paid) * n / 5 - (kills - paid) * (n - 1) / 5));
    let owners = shares.chain([(Work::Pay, paid)]).enumerate().map(|(n, (work, share))| {
        let seed = seed.wrapping_add(1000 * n as u64);
        thread::spawn(move || (work, Victim::new(seed).suffers(work, share)))
    });
    for owner in owners.collect::<Vec<_>>() {
        let (work, operations) = owner.join().expect("an owner whose wallet kept its word");
        let what = if work == Work::Pay { "paid" } else { "topped up" };
        eprintln!("{operations} operations of one who {what}");
        assert!(operations > 1, "who is killed before doing anything proves nothing");
    }
}
