//! An open wallet in a terminal: whatever ends the program, everything that was done is there afterwards.

use std::path::Path;

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::contract::Note;
use kiwi::session::contract::{Answer, Command, Notice};
use rustix::process::Signal;

use crate::assert_given_back;
use crate::machine::{Machine, NUMBER};
use crate::pty::Terminal;

/// A machine with one wallet on it, and what opens the wallet.
pub(crate) struct Owner {
    machine: Machine,
    pub(crate) password: String,
}

impl Owner {
    /// With a wallet of 9 700 ₽, whose owner keeps the first password.
    pub(crate) fn new() -> Self {
        let mut machine = Machine::for_the_program();
        // Behind the real clock, by which the program will go on.
        machine.now = Timestamp::now() - SignedDuration::from_mins(1);
        machine.registered_with(NUMBER, &[Note::R5000, Note::R5000]);
        let password = machine.sms_password();
        machine.login(NUMBER, &password).expect("logged in");
        assert!(matches!(machine.send(Command::KeepFirstPassword), Answer::Done));
        machine.quit();
        Self { machine, password }
    }

    /// The program with its wallet open, at the cabinet.
    pub(crate) fn opened(&self, columns: u16, rows: u16) -> Terminal {
        let (home, profiles) = self.home();
        let mut terminal = Terminal::kiwi(home, &["--lang", "en", "--profile-dir", &profiles], columns, rows);
        terminal.wait_for("Log in");
        terminal.type_keys("\r");
        terminal.wait_for("Password");
        terminal.type_keys(&format!("{NUMBER}\r"));
        terminal.type_keys(&format!("{}\r", self.password));
        // Tests stretch a password less than the program would.
        terminal.wait_for("Before you go on");
        terminal.type_keys("\r");
        terminal.wait_until("the cabinet", |screen| {
            let shown = screen.contents();
            shown.contains("9,700.00") && !shown.contains("Before you go on")
        });
        terminal
    }

    /// Its home, and the folder of its wallet as an argument.
    pub(crate) fn home(&self) -> (&Path, String) {
        (self.machine.home.path(), self.machine.profiles().display().to_string())
    }

    /// Opens the wallet without the program: nothing is missing, nothing is damaged. How many operations there are, and what
    /// else its owner is told.
    #[track_caller]
    pub(crate) fn assert_sound(&mut self) -> (u64, Vec<Notice>) {
        self.machine.restart();
        // The program has lived by the real clock meanwhile.
        self.machine.now = Timestamp::now();
        let notices = self.machine.login(NUMBER, &self.password).expect("the wallet opens");
        let lost = |notice: &&Notice| {
            matches!(notice, Notice::OperationsMissing(_) | Notice::RecordsReplaced | Notice::NoAnchor)
                || matches!(notice, Notice::OlderKeys | Notice::KeysCopyDamaged { .. })
        };
        assert_eq!(notices.iter().find(lost), None, "{notices:?}");
        let Answer::Verified(report) = self.machine.send(Command::Verify) else { panic!("a report") };
        assert_eq!(report.problems, Vec::<String>::new());
        (report.entries, notices)
    }

    /// Closes the wallet again, for the program to open it.
    pub(crate) fn closes(&mut self) {
        self.machine.quit();
    }

    /// How many orders the wallet has.
    fn orders(&self) -> usize {
        self.machine.snapshot().open_orders.len()
    }
}

/// Orders the cheapest cable, up to the moment at which the screen says that it is ordered.
fn order(terminal: &mut Terminal) {
    terminal.type_keys("\x1b2");
    terminal.wait_for("USB-C cable");
    terminal.type_keys("\r");
    terminal.wait_for("Place the order");
    terminal.type_keys("\r");
    terminal.wait_until("the order's page", |screen| {
        let shown = screen.contents();
        !shown.contains("Place the order") && shown.contains("USB-C cable")
    });
}

#[test]
fn a_hang_up_with_an_open_wallet_loses_nothing() {
    let mut owner = Owner::new();
    let mut terminal = owner.opened(120, 40);
    order(&mut terminal);
    terminal.signal(Signal::HUP);
    assert_eq!(terminal.wait_for_exit().code(), Some(129));
    assert_given_back(&terminal);
    owner.assert_sound();
    assert_eq!(owner.orders(), 1);
}

#[test]
fn a_closed_terminal_with_an_open_wallet_loses_nothing() {
    let mut owner = Owner::new();
    let mut terminal = owner.opened(120, 40);
    order(&mut terminal);
    terminal.hang_up();
    terminal.wait_for_exit();
    owner.assert_sound();
    assert_eq!(owner.orders(), 1);
}

#[test]
fn a_terminal_that_goes_while_it_is_drawn_to_loses_nothing() {
    let mut owner = Owner::new();
    for round in 0..3_u16 {
        let mut terminal = owner.opened(100, 30);
        for step in 0..20 + round {
            terminal.resize(100 + step * 5, 30 + step);
            terminal.type_keys("\x1bOP");
        }
        terminal.hang_up();
        // A panic would end it with another.
        assert_eq!(terminal.wait_for_exit().code(), Some(129), "round {round}");
    }
    owner.assert_sound();
}
