//! The wallet beside other programs for the terminal, all in one run: `cargo bench --bench peers`.
//!
//! They are those of tig, htop, bottom (`btm`) and hledger-ui that are found on this machine, each looking at as much as the
//! wallet does: 20 000 commits, operations, transactions. Every program runs in a pseudo-terminal of 120 × 40 and is measured
//! from outside: by what it writes and by what the system says of its process. Among them is the smallest program that ratatui
//! allows, which is this one.
//!
//! `KIWI_PEERS_ROWS=1000000` gives the wallet as long a history, and leaves the programs of others out.
#![cfg_attr(not(target_os = "linux"), allow(unused))]
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

#[cfg(target_os = "linux")]
#[path = "../tests/support/machine.rs"]
mod machine;
#[cfg(target_os = "linux")]
#[path = "../tests/support/many.rs"]
mod many;
#[path = "support/measure.rs"]
mod measure;
#[cfg(target_os = "linux")]
#[path = "../tests/support/pty.rs"]
#[allow(dead_code, reason = "what only the tests need")]
mod pty;
#[path = "support/smallest.rs"]
mod smallest;

#[cfg(target_os = "linux")]
fn main() {
    if std::env::args().nth(1).as_deref() == Some(smallest::NAME) {
        return smallest::run().expect("a terminal");
    }
    linux::main();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("Only Linux tells what is measured here.");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs::File;
    use std::io::Write;
    use std::path::Path;
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    use jiff::{SignedDuration, Timestamp};
    use kiwi::backend::World;
    use kiwi::domain::secret::Secret;
    use kiwi::session::contract;
    use kiwi::vault::{KdfParams, KdfPolicy, Limits, Vault};

    use crate::machine::{Machine, NUMBER, phone};
    use crate::many;
    use crate::measure::{Samples, heading, ms, row, times};
    use crate::pty::Terminal;
    use crate::smallest;

    const ROWS: u64 = 20_000;
    const STARTS: usize = 20;
    const KEYS: usize = 100;
    const IDLE: Duration = Duration::from_secs(10);
    const DOWN: &str = "\x1b[B";
    const UP: &str = "\x1b[A";

    struct Peer {
        name: &'static str,
        program: Vec<String>,
        /// What is typed until it shows its list, and what is on the screen then.
        way: Vec<(String, &'static str)>,
        /// Up and down, as the program understands them.
        keys: [&'static str; 2],
    }

    struct Measured {
        name: &'static str,
        start: Samples,
        key: Samples,
        idle_cpu: Duration,
        idle_bytes: usize,
        resident_kib: u64,
    }

    pub(super) fn main() {
        let more = std::env::var("KIWI_PEERS_ROWS").ok().map(|rows| rows.parse().expect("a number of rows"));
        let (wallet, password) = wallet(more.unwrap_or(ROWS));
        let home = wallet.home.path();
        let profiles = wallet.profiles().display().to_string();
        let kiwi = [env!("CARGO_BIN_EXE_kiwi"), "--lang", "en", "--profile-dir", &profiles].map(str::to_owned).to_vec();
        let mut peers = vec![
            Peer {
                name: "kiwi, the first screen",
                program: kiwi.clone(),
                way: vec![(String::new(), "a wallet whose number")],
                keys: [DOWN, UP],
            },
            Peer {
                name: "kiwi, in the history",
                program: kiwi,
                way: vec![
                    (String::new(), "a wallet whose number"),
                    ("\r".to_owned(), "Phone number"),
                    (format!("{NUMBER}\r{password}\r"), "Go on"),
                    ("\r".to_owned(), "Spending, 30 days"),
                    ("\x1b7".to_owned(), "/ Search"),
                ],
                keys: [DOWN, UP],
            },
        ];
        peers.push(smallest());
        if more.is_none() {
            peers.extend(others(home));
        }
        let mut measured: Vec<Measured> = peers.iter().map(|peer| measure(peer, home)).collect();
        say(&mut measured);
    }

    /// The least that a program of the wallet's kind can be.
    fn smallest() -> Peer {
        let this = std::env::current_exe().expect("this program").display().to_string();
        Peer {
            name: "the smallest of ratatui",
            program: vec![this, smallest::NAME.to_owned()],
            way: vec![(String::new(), smallest::SHOWN)],
            keys: [DOWN, UP],
        }
    }

    /// A wallet with a history of so many rows, and its password.
    fn wallet(rows: u64) -> (Machine, String) {
        let mut machine = Machine::for_the_program();
        machine.now = Timestamp::now() - SignedDuration::from_hours(24 * 40);
        machine.registered(NUMBER);
        let password = machine.sms_password();
        machine.login(NUMBER, &password).expect("the first password");
        machine.send(contract::Command::KeepFirstPassword);
        machine.quit();
        let least = KdfParams { kib: 19 * 1024, passes: 2, lanes: 1 };
        let vault = Vault::with(machine.profiles(), KdfPolicy::Fixed(least), Limits::standard());
        let profile = vault.open(&phone(NUMBER), &Secret::copied_from(&password)).expect("opened");
        let mut world = World::open(profile.into_parts().connection).expect("a world");
        let (owner, _) = world.founder().expect("read").expect("an owner");
        many::add(&world, owner, rows, 1);
        while !world.index_history(10_000).expect("indexed") {}
        (machine, password)
    }

    /// The programs beside it that are on this machine.
    fn others(home: &Path) -> Vec<Peer> {
        let is_here = |program: &str| {
            let asked =
                Command::new("sh").args(["-c", &format!("command -v {program}")]).stdout(Stdio::null()).status();
            asked.is_ok_and(|status| status.success())
        };
        let peer = |name, program: &[&str], shows| Peer {
            name,
            program: program.iter().map(|&word| word.to_owned()).collect(),
            way: vec![(String::new(), shows)],
            keys: [DOWN, UP],
        };
        let mut peers = Vec::new();
        if is_here("tig") && is_here("git") {
            let repository = repository(home);
            let in_it = format!("cd {} && exec tig", repository.display());
            peers.push(peer("tig", &["sh", "-c", &in_it], "commit"));
        }
        if is_here("htop") {
            peers.push(peer("htop", &["htop"], "PID"));
        }
        if is_here("btm") {
            peers.push(peer("bottom", &["btm", "--basic"], "PID"));
        }
        if is_here("hledger-ui") {
            let journal = journal(home).display().to_string();
            peers.push(peer("hledger-ui", &["hledger-ui", "-f", &journal, "--register", "assets"], "assets"));
        }
        peers
    }

    fn repository(home: &Path) -> std::path::PathBuf {
        let path = home.join("repository");
        let git = |arguments: &[&str]| {
            let mut command = Command::new("git");
            command
                .arg("-C")
                .arg(home)
                .args(arguments)
                .stdin(Stdio::piped())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            command
        };
        assert!(git(&["init", "-q", "repository"]).status().expect("git").success());
        let mut import = git(&["-C", "repository", "fast-import", "--quiet"]).spawn().expect("git");
        let mut input = import.stdin.take().expect("its input");
        for n in 0..ROWS {
            let said = format!("Payment {n}");
            writeln!(input, "commit refs/heads/master\ncommitter A <a@example.org> {} +0000", 1_700_000_000 + n * 90)
                .and_then(|()| writeln!(input, "data {}\n{said}", said.len()))
                .expect("written");
        }
        drop(input);
        assert!(import.wait().expect("ended").success());
        path
    }

    fn journal(home: &Path) -> std::path::PathBuf {
        let path = home.join("peers.journal");
        let mut file = std::io::BufWriter::new(File::create(&path).expect("a journal"));
        for n in 0..ROWS {
            let (month, day) = (1 + n / 28 % 12, 1 + n % 28);
            writeln!(
                file,
                "2025-{month:02}-{day:02} Payment {n}\n    assets:wallet  -{}.50 RUB\n    expenses:goods\n",
                n % 900 + 1
            )
            .expect("written");
        }
        file.flush().expect("written");
        path
    }

    fn measure(peer: &Peer, home: &Path) -> Measured {
        let program: Vec<&str> = peer.program.iter().map(String::as_str).collect();
        let (mut start, mut key) = (Samples::default(), Samples::default());
        for _ in 0..STARTS {
            let begun = Instant::now();
            let mut terminal = Terminal::program(home, &program, 120, 40);
            // A terminal answers questions about itself; this one does not, and nobody here waits long for that.
            terminal.wait_until_or(begun + Duration::from_secs(20), |screen| screen.contents().trim().len() > 40);
            start.add(begun.elapsed());
        }
        let mut terminal = Terminal::program(home, &program, 120, 40);
        for (keys, shows) in &peer.way {
            terminal.type_keys(keys);
            terminal.wait_for(shows);
        }
        terminal.rest(Duration::from_millis(500));
        for n in 0..KEYS {
            let typed = Instant::now();
            terminal.type_keys(peer.keys[n % 2]);
            key.add(terminal.burst().0.duration_since(typed));
        }
        terminal.rest(Duration::from_secs(1));
        let (cpu, bytes) = (terminal.worked(), terminal.written.len());
        terminal.rest(IDLE);
        Measured {
            name: peer.name,
            start,
            key,
            idle_cpu: terminal.worked().saturating_sub(cpu),
            idle_bytes: terminal.written.len() - bytes,
            resident_kib: resident_kib(&terminal),
        }
    }

    fn resident_kib(terminal: &Terminal) -> u64 {
        let status = terminal.told("status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("what it holds in memory");
        line.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    fn say(measured: &mut [Measured]) {
        let (start, key) = (measured[0].start.median(), measured[0].key.median());
        heading("start to first frame", &["median", "p99", "to kiwi"]);
        for one in measured.iter_mut() {
            row(one.name, &[ms(one.start.median()), ms(one.start.p99()), times(one.start.median(), start)]);
        }
        heading("key to paint", &["median", "p99", "to kiwi"]);
        for one in measured.iter_mut() {
            row(one.name, &[ms(one.key.median()), ms(one.key.p99()), times(one.key.median(), key)]);
        }
        heading(&format!("idle for {} s, and memory", IDLE.as_secs()), &["work", "bytes", "resident"]);
        for one in measured {
            let resident = format!("{} MB", one.resident_kib.div_ceil(1024));
            row(one.name, &[ms(one.idle_cpu), one.idle_bytes.to_string(), resident]);
        }
    }
}
