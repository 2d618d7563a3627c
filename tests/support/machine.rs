//! A machine with the program on it: a session over a temporary folder, with a clock that stands still until told to go.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]

use std::path::PathBuf;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::Breakdown;
use kiwi::backend::contract::{IdempotencyKey, Note, RegistrationView, Reply, Request, SmsBody, Snapshot, WalletState};
use kiwi::domain::phone::Phone;
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command, Failure, Notice, Resolution};
use kiwi::session::{Options, Seed, Session};
use kiwi::vault::{KdfParams, KdfPolicy, Limits, Vault};
use tempfile::TempDir;
use uuid::Uuid;

/// A number of a Russian mobile phone.
pub const NUMBER: &str = "+79161234567";
/// Another one.
pub const OTHER_NUMBER: &str = "+359888123456";
/// A password that the rules accept.
pub const PASSWORD: &str = "молив чайка дъга 58";

/// When every test begins: Tue 3 Mar 2026, 09:00 in Moscow.
pub fn beginning() -> Timestamp {
    "2026-03-03T06:00:00Z".parse().expect("a timestamp")
}

/// The program on a machine, and who sits there.
pub struct Machine {
    /// The machine's disk. Gone when the test is over.
    pub home: TempDir,
    /// Its wallets.
    vault: Vault,
    /// The session, while the program runs.
    session: Option<Session>,
    /// The machine's clock.
    pub now: Timestamp,
    /// What was last shown.
    pub shown: Option<Arc<Snapshot>>,
    /// When the session wants to be woken.
    pub wake_at: Option<Timestamp>,
    /// How long the last answer is on its way.
    pub delay: SignedDuration,
    /// What became known with it of what had been unknown.
    pub resolved: Vec<Resolution>,
    keys: u128,
    starts: Option<Timestamp>,
    /// The first password, once it was read from the phone.
    pub first_password: Option<String>,
    /// Whether the settings allow it to remember masked numbers; they do not, unless somebody says so.
    pub remember_label: bool,
}

impl Machine {
    /// A fresh machine. Turning a password into a key takes it a millisecond.
    pub fn new() -> Self {
        Self::with(cheap_vault)
    }

    /// A fresh machine whose wallets the real program agrees to open: the least cost it allows.
    pub fn for_the_program() -> Self {
        let least = KdfParams { kib: 19 * 1024, passes: 2, lanes: 1 };
        Self::with(|root| Vault::with(root, KdfPolicy::Fixed(least), Limits::standard()))
    }

    fn with(vault: impl FnOnce(PathBuf) -> Vault) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        let vault = vault(home.path().join("profiles"));
        let mut machine = Self {
            home,
            vault,
            session: None,
            now: beginning(),
            shown: None,
            wake_at: None,
            delay: SignedDuration::ZERO,
            resolved: Vec::new(),
            keys: 0,
            starts: None,
            first_password: None,
            remember_label: false,
        };
        machine.restart();
        machine
    }

    /// A fresh machine whose first world begins at this time.
    pub fn starting(at: &str) -> Self {
        let mut machine = Self::new();
        machine.starts = Some(at.parse().expect("a timestamp"));
        machine.restart();
        machine
    }

    /// Ends the program.
    pub fn quit(&mut self) {
        self.session = None;
        self.shown = None;
    }

    /// Ends the program, if it runs, and starts it again.
    pub fn restart(&mut self) {
        self.quit();
        let vault = self.vault.clone();
        let labels = Some(self.home.path().join("state/labels.toml"));
        let seed = Seed::Fixed(7);
        self.session = Some(Session::new(Options {
            seed,
            starts: self.starts,
            labels,
            remember_label: self.remember_label,
            ..Options::new(vault)
        }));
    }

    /// The folder of the profiles.
    pub fn profiles(&self) -> PathBuf {
        self.vault.root().to_owned()
    }

    /// Gives the session a command and waits for the answer.
    pub fn send(&mut self, command: Command) -> Answer {
        let outcome = self.session.as_mut().expect("a running program").handle(command, self.now);
        self.wake_at = outcome.wake_at;
        (self.delay, self.resolved) = (outcome.delay, outcome.resolved);
        if outcome.snapshot.is_some() {
            self.shown = outcome.snapshot;
        }
        outcome.answer
    }

    /// The shop does not acknowledge the next payment.
    pub fn silence_shop(&mut self) {
        let silence = Command::BreakDown { what: Breakdown::Acknowledgement, times: 1 };
        assert!(matches!(self.send(silence), Answer::Done));
    }

    /// The service restricts the wallet, or lets it go.
    pub fn restrict(&mut self, state: WalletState) {
        assert!(matches!(self.send(Command::Restrict(state)), Answer::Done));
    }

    /// Asks the world; what it replies.
    pub fn ask(&mut self, request: Request) -> Reply {
        match self.send(Command::World(request)) {
            Answer::World(reply) => reply,
            other => panic!("a reply expected, not {}", name(&other)),
        }
    }

    /// A new idempotency key.
    pub fn key(&mut self) -> IdempotencyKey {
        self.keys += 1;
        IdempotencyKey(Uuid::from_u128(self.keys))
    }

    /// Lets time pass, in which the session is woken as often as it asks for.
    pub fn wait(&mut self, span: SignedDuration) {
        let end = self.now.checked_add(span).expect("a moment");
        while let Some(at) = self.wake_at.filter(|at| *at <= end) {
            self.now = self.now.max(at);
            self.send(Command::Wake);
        }
        self.now = end;
        self.send(Command::Wake);
    }

    /// What was last shown.
    pub fn snapshot(&self) -> &Snapshot {
        self.shown.as_deref().expect("something was shown")
    }

    /// Starts registering online.
    pub fn begin(&mut self, number: &str) -> RegistrationView {
        let key = self.key();
        match self.ask(Request::BeginRegistration { key, phone: phone(number) }) {
            Reply::Registration(view) => view,
            other => panic!("a captcha expected, not {other:?}"),
        }
    }

    /// Registers online, without sealing.
    pub fn approved(&mut self, number: &str) {
        let view = self.begin(number);
        let answer = (view.captcha.sum.0 + view.captcha.sum.1).to_string();
        let key = self.key();
        let reply = self.ask(Request::SubmitRegistration { key, registration: view.id, answer, offer_accepted: true });
        assert!(matches!(reply, Reply::Approved { .. }));
    }

    /// Registers online; the recovery key.
    pub fn registered(&mut self, number: &str) -> Secret {
        self.approved(number);
        self.sealed()
    }

    /// Registers at a terminal with these notes; the recovery key.
    pub fn registered_with(&mut self, number: &str, notes: &[Note]) -> Secret {
        let key = self.key();
        let reply = self.ask(Request::KioskStart { key, phone: phone(number), offer_accepted: true });
        let Reply::Kiosk(visit) = reply else { panic!("a terminal expected") };
        for note in notes {
            let key = self.key();
            self.ask(Request::KioskInsert { key, registration: visit.id, note: *note });
        }
        let key = self.key();
        let reply = self.ask(Request::KioskFinish { key, registration: visit.id });
        assert!(matches!(reply, Reply::KioskReceipt(_)));
        self.sealed()
    }

    fn sealed(&mut self) -> Secret {
        match self.send(Command::Seal) {
            Answer::Sealed { recovery_key } => recovery_key,
            other => panic!("a recovery key expected, not {}", name(&other)),
        }
    }

    /// The first password, read from the phone.
    pub fn sms_password(&mut self) -> String {
        self.wait(SignedDuration::from_secs(10));
        let found = self.snapshot().phone.messages.iter().find_map(|sms| match &sms.body {
            SmsBody::FirstPassword { password, .. } => Some(password.expose().to_owned()),
            _ => None,
        });
        self.first_password.clone_from(&found);
        found.expect("an SMS with the first password")
    }

    /// Logs in; what the owner is told.
    pub fn login(&mut self, number: &str, password: &str) -> Result<Vec<Notice>, Failure> {
        let password = Secret::copied_from(password);
        match self.send(Command::Login { phone: phone(number), password }) {
            Answer::LoggedIn { notices } => Ok(notices),
            Answer::Failed(failure) => Err(failure),
            other => panic!("a login or a failure expected, not {}", name(&other)),
        }
    }
}

/// The profiles below `root`, with a key derivation that takes a millisecond.
pub fn cheap_vault(root: PathBuf) -> Vault {
    Vault::throw_away(root)
}

/// A number, read.
pub fn phone(number: &str) -> Phone {
    Phone::parse(number).expect("a number")
}

/// What kind of answer it is; answers hold secrets and cannot be printed.
pub fn name(answer: &Answer) -> String {
    match answer {
        Answer::World(reply) => format!("{reply:?}"),
        Answer::Refused(refusal) => format!("refused: {refusal}"),
        Answer::NoAnswer { unsent } => format!("no answer, unsent: {unsent}"),
        Answer::Failed(failure) => format!("failed: {failure}"),
        Answer::LoggedIn { notices } => format!("logged in: {notices:?}"),
        Answer::Sealed { .. } => "sealed".to_owned(),

        Answer::PasswordChanged { .. } => "password changed".to_owned(),
        Answer::RecoveryKey(_) => "a recovery key".to_owned(),
        Answer::CardRevealed(_) => "a card revealed".to_owned(),
        Answer::Verified(report) => format!("verified: {report:?}"),
        Answer::Saved(path) => format!("saved: {}", path.display()),
        Answer::Exported { path, count } => format!("exported: {count} to {}", path.display()),
        Answer::BackedUp(path) => format!("backed up: {}", path.display()),
        Answer::Profiles(profiles) => format!("profiles: {profiles:?}"),
        Answer::Deleted => "deleted".to_owned(),
        Answer::Locked => "locked".to_owned(),
        Answer::Jumped(leap) => format!("jumped: {leap:?}"),
        Answer::Log(page) => format!("a log of {} lines", page.lines.len()),
        Answer::Done => "done".to_owned(),
    }
}
