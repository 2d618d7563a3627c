//! After a whole life of a wallet, nothing on the disk tells anything to who has no password.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "support/carded.rs"]
mod carded;
#[path = "support/keys_file.rs"]
mod keys_file;
#[path = "support/machine.rs"]
mod machine;
#[path = "secrets/needles.rs"]
mod needles;
#[path = "support/paying.rs"]
mod paying;
#[cfg(target_os = "linux")]
#[path = "secrets/process.rs"]
mod process;
#[cfg(target_os = "linux")]
#[path = "support/pty.rs"]
#[allow(dead_code, reason = "each test file is a crate of its own and uses a part of this")]
mod pty;
#[path = "secrets/words.rs"]
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command as Process;

use kiwi::backend::contract::{CardDetails, CheckoutStep, Note, PaymentMethod, Request};
use kiwi::config::{Auto, Settings, save};
use kiwi::domain::secret::Secret;
use kiwi::domain::sensitive::Sensitive;
use kiwi::i18n::Language;
use kiwi::session::contract::{Answer, Command};

use machine::{Machine, NUMBER, PASSWORD, cheap_vault, name, phone};
use needles::Needles;
use paying::checkout;

const PLACE: &str = "KIWI_TEST_PLACE";
const LAST_PASSWORD: &str = "тихая пристань 7 фонарей";

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

fn told(needles: &Needles, file: &Path) -> Vec<String> {
    let found = needles.in_bytes(&fs::read(file).expect("a readable file"));
    found.into_iter().map(|needle| format!("{} holds {needle}", file.display())).collect()
}

/// What stands on a card, in every form in which it could be written somewhere.
fn forms(card: &CardDetails) -> Vec<String> {
    let number = card.number.expose();
    let groups: Vec<_> = [0, 4, 8, 12].iter().map(|at| &number[*at..at + 4]).collect();
    let mut forms = [number, &groups.join(" "), &groups.join("\u{a0}"), &number[4..]].map(str::to_owned).to_vec();
    // The security code is too short to be told from chance by itself.
    for before in ["cvv", "CVV", number] {
        for between in ["", ":", "\":\"", " ", "="] {
            forms.push(format!("{before}{between}{}", card.cvv.expose()));
        }
    }
    forms
}

/// A person's wallet, and everything that must not be found.
struct Life {
    machine: Machine,
    needles: Needles,
    /// What not even the unsealed database holds.
    never: Needles,
    password: String,
}

impl Life {
    /// Pays cash in at a terminal, and reads the SMS.
    fn begun() -> Self {
        let mut machine = Machine::new();
        let chosen = Settings { language: Auto::Set(Language::Ru), mouse: false, ..Settings::default() };
        save(&machine.home.path().join("config.toml"), &Settings::default(), &chosen).expect("a settings file");
        let mut needles = Needles::default();
        for text in words::of_the_screen() {
            needles.text(&text);
        }
        let number = phone(NUMBER);
        let digits = number.e164().trim_start_matches('+');
        for form in [number.e164(), digits, &digits[1..], &number.grouped(), &number.grouped()[3..]] {
            needles.text(form);
        }
        machine.send(Command::RememberLabel(true));
        let recovery_key = machine.registered_with(NUMBER, &[Note::R5000, Note::R5000]);
        let password = machine.sms_password();
        let mut life = Self { machine, needles, never: Needles::default(), password };
        life.recovery_key(&recovery_key);
        for password in [&life.password.clone(), PASSWORD, LAST_PASSWORD, "a wrong password"] {
            life.needles.text(password);
        }
        life
    }

    fn recovery_key(&mut self, key: &Secret) {
        let groups = key.expose();
        let bare = groups.trim_start_matches("KIWI1-");
        for form in [groups, bare, &groups.replace('-', ""), &bare.replace('-', ""), &bare.replace('-', " ")] {
            self.needles.text(form);
            self.needles.text(&form.to_lowercase());
        }
    }

    fn change(&mut self, new: &str, reencrypt: bool) {
        let (current, password) = (Secret::copied_from(&self.password), Secret::copied_from(new));
        let changed = self.machine.send(Command::ChangePassword { current, new: password, reencrypt });
        let Answer::PasswordChanged { recovery_key } = changed else { panic!("{}", name(&changed)) };
        if let Some(key) = recovery_key {
            self.recovery_key(&key);
        }
        new.clone_into(&mut self.password);
    }

    fn pay(&mut self) {
        let order = self.machine.ordered();
        let payment = self.machine.signing_in(&order, NUMBER).payment;
        let (_, code) = self.machine.code(payment, &self.password);
        let digits = code.expose().to_owned();
        self.needles.text(&digits);
        self.needles.text(&format!("{} {}", &digits[..3], &digits[3..]));
        self.search("while the code is awaited");
        self.machine.confirm(payment, code);
    }

    /// Gets a card, looks at what stands on it, and pays with it.
    fn card(&mut self) {
        let card = self.machine.issued();
        let details = self.machine.revealed(&card, &self.password);
        for form in forms(&details) {
            self.needles.text(&form);
        }
        self.pay_by_card(&details);
    }

    /// Types a bank's card into the checkout: it is kept nowhere, however well sealed.
    fn bank_card(&mut self) {
        let (number, cvv) = (Sensitive::new("5200828282828210"), Sensitive::new("739"));
        let details = CardDetails { number, month: 11, year: 2047, cvv };
        for form in forms(&details) {
            self.needles.text(&form);
            self.never.text(&form);
        }
        self.pay_by_card(&details);
    }

    fn pay_by_card(&mut self, card: &CardDetails) {
        let (order, key) = (self.machine.ordered().id, self.machine.key());
        let opened = self.machine.ask(Request::OpenCheckout { key, order, method: PaymentMethod::Card, insist: false });
        let (payment, key) = (checkout(opened).payment, self.machine.key());
        let named = checkout(self.machine.ask(Request::NameCard { key, payment, card: card.clone() }));
        let CheckoutStep::Quote(quote) = named.step else { panic!("{named:?}") };
        self.search("while the price is shown");
        let key = self.machine.key();
        self.machine.ask(Request::AcceptQuote { key, payment, quote: quote.id });
        let code = self.machine.payment_code();
        let digits = code.expose().to_owned();
        self.needles.text(&digits);
        self.search("while the card's code is awaited");
        self.machine.confirm(payment, code);
    }

    fn login(&mut self) {
        self.machine.login(NUMBER, "a wrong password").expect_err("a wrong password");
        self.machine.login(NUMBER, &self.password.clone()).expect("the password");
    }

    /// Looks into every file there is.
    fn search(&self, when: &str) {
        let files = files_under(&std::env::temp_dir());
        let found: Vec<_> = files.iter().flat_map(|file| told(&self.needles, file)).collect();
        assert!(found.is_empty() && files.len() > 4, "{when}: {found:#?} in {files:#?}");
    }

    fn file(&self, ending: &str) -> Option<PathBuf> {
        files_under(self.machine.home.path()).into_iter().find(|file| file.to_string_lossy().ends_with(ending))
    }

    /// The database without its seal holds what the search would have found.
    fn control(&self) {
        let wallet = cheap_vault(self.machine.profiles());
        let profile = wallet.open(&phone(NUMBER), &Secret::copied_from(&self.password)).expect("nobody has it open");
        let copy = self.machine.home.path().join("plain.db");
        // The wallet's own connection opens what is there and makes no files.
        fs::write(&copy, "").expect("an empty file");
        let attach = format!("ATTACH '{}' AS plain KEY ''", copy.display());
        profile.connection().execute_batch(&attach).expect("an open database");
        let export = profile.connection().query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()));
        export.expect("a copy without its seal");
        profile.connection().execute_batch("DETACH plain").expect("a closed copy");
        let found = told(&self.needles, &copy);
        assert!(found.len() > 3, "the search finds nothing even where there is something: {found:?}");
        assert!(found.iter().any(|line| line.contains(NUMBER)), "{found:?}");
        assert_eq!(told(&self.never, &copy), [""; 0], "a bank's card is none of the wallet's business");
        fs::remove_file(copy).expect("the copy");
    }
}

#[test]
fn nothing_on_the_disk_tells_anything_without_the_password() {
    // In a process of its own, whose temporary files go where they are looked for.
    let place = tempfile::tempdir().expect("a temporary folder");
    let mut process = Process::new(std::env::current_exe().expect("this program"));
    process.args(["--exact", "lives_a_life", "--ignored", "--nocapture", "--test-threads=1"]);
    let output = process.env("TMPDIR", place.path()).env(PLACE, place.path()).output().expect("a process");
    let said = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
}

/// What that process runs. It is no test by itself.
#[test]
#[ignore = "lived by the process that the test starts"]
fn lives_a_life() {
    if std::env::var_os(PLACE).is_none_or(|place| Path::new(&place) != std::env::temp_dir()) {
        return;
    }
    let mut life = Life::begun();
    life.search("after the registration");
    life.login();
    life.search("after the login");
    life.change(PASSWORD, false);
    life.pay();
    life.card();
    life.bank_card();
    // Without a moment's rest afterwards, in which the log would be emptied.
    life.machine.ordered();
    assert!(life.file(".db-wal").is_some_and(|log| fs::metadata(log).is_ok_and(|facts| facts.len() > 0)));
    life.search("while the wallet is open");
    life.machine.send(Command::Lock);
    assert!(life.file(".db-wal").is_none(), "the log is emptied into the database");
    life.search("after the lock");
    life.control();
    life.login();
    life.change(LAST_PASSWORD, true);
    let to = life.machine.home.path().join("wallet.kiwi");
    assert!(matches!(life.machine.send(Command::Backup { to }), Answer::BackedUp(_)));
    life.search("after the re-encryption and the backup");
    life.machine.quit();
    assert!(life.file("labels.toml").is_some(), "the masked label was remembered, and looked into");
    life.search("after the program has ended");
}
