//! The real program's own memory, files and remains: in a terminal, used as a person uses it, locked, killed.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::time::Duration;

use kiwi::backend::contract::Note;
use rustix::process::Signal;

use crate::machine::{Machine, phone};
use crate::needles::Needles;
use crate::pty::Terminal;
use crate::{files_under, forms, keys_file};

const CTRL_L: &str = "\x0c";
/// The program's own words have a number as an example; this is another one.
const OWNER: &str = "+79263174850";
/// What is read at once, and looked at only if there is anything in it.
const PAGE: usize = 4096;

/// A wallet that the real program opens, and what must not be found.
struct Wallet {
    machine: Machine,
    password: String,
    needles: Needles,
}

impl Wallet {
    /// One with money, a card and a payment behind it.
    fn used() -> Self {
        let mut machine = Machine::for_the_program();
        let recovery_key = machine.registered_with(OWNER, &[Note::R5000; 2]);
        let password = machine.sms_password();
        let mut needles = Needles::default();
        for form in [OWNER, &OWNER[1..], &OWNER[2..], &phone(OWNER).grouped(), &phone(OWNER).grouped()[3..]] {
            needles.text(form);
        }
        needles.text(&password);
        for key in [recovery_key.expose(), &recovery_key.expose()[6..], &recovery_key.expose().replace('-', "")] {
            needles.text(key);
        }
        machine.login(OWNER, &password).expect("the password");
        let card = machine.issued();
        for form in forms(&machine.revealed(&card, &password)) {
            needles.text(&form);
        }
        let order = machine.ordered();
        let payment = machine.signing_in(&order, OWNER).payment;
        let (_, code) = machine.code(payment, &password);
        needles.text(code.expose());
        machine.confirm(payment, code);
        machine.quit();
        let mut wallet = Self { machine, password, needles };
        wallet.keys();
        wallet
    }

    /// The keys, as they are and as the engine is told them.
    fn keys(&mut self) {
        let file = files_under(self.machine.home.path()).into_iter().find(|path| path.ends_with("keys"));
        let file = fs::read(file.expect("a keys file")).expect("readable");
        let data_key = keys_file::data_key(&file, OWNER, &self.password);
        let database_key = keys_file::database_key(&data_key);
        for (name, key) in [("the data key", data_key), ("the database's key", database_key)] {
            self.needles.bytes(name, &key);
            for hex in [|byte: &u8| format!("{byte:02x}"), |byte: &u8| format!("{byte:02X}")] {
                self.needles.text(&key.iter().map(hex).collect::<String>());
            }
        }
    }

    fn home(&self) -> &Path {
        self.machine.home.path()
    }

    fn start(&self) -> Terminal {
        let folder = self.machine.profiles();
        let folder = folder.to_str().expect("a plain path");
        let mut terminal = Terminal::kiwi(self.home(), &["--lang", "en", "--profile-dir", folder], 100, 30);
        terminal.wait_for("Kiwi");
        terminal
    }
}

/// The memory of a process that can be written to, as far as there is anything in it.
fn memory(process: i32) -> io::Result<Vec<u8>> {
    let maps = fs::read_to_string(format!("/proc/{process}/maps"))?;
    let memory = File::open(format!("/proc/{process}/mem"))?;
    let mut whole = Vec::new();
    let mut page = [0; PAGE];
    for line in maps.lines() {
        let mut words = line.split([' ', '-']);
        let (Some(start), Some(end), Some(modes)) = (words.next(), words.next(), words.next()) else { continue };
        let address = |text| u64::from_str_radix(text, 16).expect("an address");
        for at in (address(start)..address(end)).step_by(PAGE).filter(|_| modes.starts_with("rw")) {
            // What is mapped and not there cannot be read, and holds nothing.
            let there = memory.read_exact_at(&mut page, at).is_ok() && page.iter().any(|byte| *byte != 0);
            whole.extend_from_slice(if there { &page } else { &[0] });
        }
    }
    Ok(whole)
}

/// What is found in a process's memory.
fn found(needles: &Needles, process: i32) -> Vec<String> {
    let memory = memory(process).expect("readable by the superuser");
    needles.in_bytes(&memory).into_iter().map(str::to_owned).collect()
}

/// Logs in, from the screen that is there first or after a lock.
fn log_in(terminal: &mut Terminal, type_it: fn(&mut Terminal, &str), password: &str) {
    type_it(terminal, OWNER);
    terminal.type_slowly("\t");
    type_it(terminal, password);
    terminal.type_slowly("\r");
    terminal.wait_for("Go on");
    terminal.type_slowly("\r");
    terminal.wait_for("Balance");
}

fn lock(terminal: &mut Terminal) {
    terminal.type_slowly(CTRL_L);
    terminal.wait_for("Its keys are wiped from memory");
}

/// The terminal's reader keeps the last piece that it read, until others have come in its place.
fn pasted(terminal: &mut Terminal, text: &str) {
    terminal.type_keys(text);
    terminal.rest(Duration::from_millis(50));
}

#[test]
fn a_locked_program_holds_nothing_in_its_memory_and_leaves_nothing_behind() {
    let wallet = Wallet::used();
    let mut terminal = wallet.start();
    let process = terminal.pid().as_raw_nonzero().get();
    terminal.type_slowly("\r");
    terminal.wait_for("Password");
    log_in(&mut terminal, Terminal::type_slowly, &wallet.password);
    if let Err(refused) = memory(process) {
        assert_eq!(refused.kind(), io::ErrorKind::PermissionDenied, "nobody but the superuser reads it");
        eprintln!("the memory of the program cannot be read, as is promised; only the superuser can look into it");
    } else {
        looked_into(&wallet, &mut terminal, process);
    }
    assert!(core_limit(process).split_whitespace().take(2).all(|limit| limit == "0"), "{}", core_limit(process));
    terminal.signal(Signal::ABORT);
    let end = terminal.wait_for_exit();
    assert_eq!((end.signal(), end.core_dumped()), (Some(Signal::ABORT.as_raw()), false));
    let files = files_under(wallet.home());
    let found: Vec<_> = files.iter().flat_map(|file| crate::told(&wallet.needles, file)).collect();
    assert_eq!((found, files.iter().any(|file| is_core(file))), (Vec::new(), false), "in what lies on the disk");
}

/// With the wallet open and locked, by one who may.
fn looked_into(wallet: &Wallet, terminal: &mut Terminal, process: i32) {
    let open = found(&wallet.needles, process);
    for expected in ["the data key", OWNER] {
        assert!(open.iter().any(|told| told == expected), "the search finds nothing: {open:#?}");
    }
    lock(terminal);
    assert_eq!(found(&wallet.needles, process), [""; 0], "after the lock");
    log_in(terminal, pasted, &wallet.password);
    lock(terminal);
    let left = found(&wallet.needles, process);
    assert!(left.iter().all(|told| *told == wallet.password), "after what was pasted: {left:#?}");
    log_in(terminal, Terminal::type_slowly, &wallet.password);
}

/// What the system would write of a process that dies: the limits now and at most.
fn core_limit(process: i32) -> String {
    let limits = fs::read_to_string(format!("/proc/{process}/limits")).expect("the limits");
    let limit = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).expect("the limit of dumps");
    limit.to_owned()
}

fn is_core(file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("core"))
}
