//! Each of the system's calls fails in turn: no space, a broken disk, half of a write.
//!
//! The work is done in a program of its own, under the library that lets a call fail ([`crate::shim`]); `cargo test` takes some
//! of the calls, `KIWI_FAULTS=all cargo test --test vault call_that_fails` each of them.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use kiwi::session::contract::{Answer, Command};
use kiwi::session::{Options, Session};
use kiwi::vault::{Height, Notice, OpenProfile, Replace, Unlock, Vault, Verdict, verify};
use rusqlite::Connection;

use crate::child::{Actor, say};
use crate::machine;
use crate::place::{PASSWORD, Place, SECOND, copy_folder, payments, phone, private, secret, vault_at, world};
use crate::shim::{Failure, has_failed, let_fail};

/// How many calls an operation makes at most.
const MOST: u32 = 5000;

/// Something that is done while a call fails, and whether all is well after it. What it says of itself must be true.
trait Operation {
    /// Makes ready what it needs, while nothing fails.
    fn prepares(&mut self) {}

    /// Does it; whether it said that it was done.
    fn tries(&mut self) -> bool;

    /// Looks at what is there now, with nothing failing any more.
    fn checks(&mut self, said_done: bool);
}

/// Lets one call after the other fail, until the operation makes no more; how many it makes.
fn fail_each(operation: &mut dyn Operation, failure: Failure, step: usize) -> (u32, u32) {
    let (mut failed, mut told) = (0, 0);
    for call in (1..MOST).step_by(step) {
        operation.prepares();
        let_fail(call, failure);
        let said_done = operation.tries();
        let reached = has_failed();
        assert!(reached || said_done, "call {call}: nothing failed, and it was not done");
        operation.checks(said_done);
        if !reached {
            return (failed, told);
        }
        failed += 1;
        told += u32::from(!said_done);
    }
    panic!("more than {MOST} calls");
}

pub(crate) fn work(root: &Path) {
    let all = std::env::var("KIWI_FAULTS").is_ok_and(|text| text == "all");
    let vault = vault_at(root);
    for failure in Failure::ALL {
        let mut operations: [(&str, usize, Box<dyn Operation>); 7] = [
            ("open", 7, Box::new(Open(&vault))),
            ("pay", 3, Box::new(Pay { vault: &vault, open: None, last: count(&vault) })),
            ("back up", 11, Box::new(BackUp { vault: &vault, open: None, file: root.with_file_name("wallet.kiwi") })),
            ("change the password", 5, Box::new(Change { vault: &vault, open: None, current: PASSWORD, next: SECOND })),
            ("create", 11, Box::new(Create(root.with_file_name("created")))),
            ("restore", 11, Box::new(Restore { vault: &vault, root: root.with_file_name("older") })),
            ("migrate", 251, Box::new(Migrate(root.with_file_name("migrated")))),
        ];
        for (name, step, operation) in &mut operations {
            let (failed, told) = fail_each(operation.as_mut(), failure, if all { 1 } else { *step });
            eprintln!("{name}, {failure:?}: {failed} calls failed, {told} times it was told");
            assert!(failed > 0 && told > 0, "{name}: nothing could fail");
        }
        // Whatever password is in force now is the first one again.
        if let Ok(profile) = vault.open(&phone(), &secret(SECOND)) {
            profile.keyring().change_password(&secret(SECOND), &secret(PASSWORD)).unwrap();
        }
    }
    say("done");
}

fn opened(vault: &Vault, password: &str) -> OpenProfile {
    let profile = vault.open(&phone(), &secret(password)).unwrap();
    assert_eq!(verify(profile.connection()), Ok(Verdict::Sound));
    profile
}

fn count(vault: &Vault) -> i64 {
    payments(opened(vault, PASSWORD).connection())
}

struct Open<'v>(&'v Vault);

impl Operation for Open<'_> {
    fn tries(&mut self) -> bool {
        self.0.open(&phone(), &secret(PASSWORD)).is_ok()
    }

    fn checks(&mut self, _: bool) {
        assert_eq!(opened(self.0, PASSWORD).notices(), []);
    }
}

/// A payment, and once more the same one if it was not said to be done.
struct Pay<'v> {
    vault: &'v Vault,
    open: Option<OpenProfile>,
    last: i64,
}

fn pay(connection: &Connection, id: i64) -> rusqlite::Result<usize> {
    // A payment that was made after all is not made twice.
    connection.execute("INSERT INTO payment VALUES (?1, ?1, 'paid') ON CONFLICT DO NOTHING", [id])
}

impl Operation for Pay<'_> {
    fn prepares(&mut self) {
        self.open = Some(opened(self.vault, PASSWORD));
    }

    fn tries(&mut self) -> bool {
        let profile = self.open.as_mut().unwrap();
        let paid = pay(profile.connection(), self.last + 1).is_ok();
        if paid {
            // The anchor may lag behind.
            let _ =
                profile.anchor_mut().write(Height { height: (self.last + 1).unsigned_abs(), hash: [7; 32], moment: 0 });
        }
        paid
    }

    fn checks(&mut self, said_done: bool) {
        let profile = self.open.take().unwrap();
        if !said_done && pay(profile.connection(), self.last + 1).is_err() {
            // Some failures stay with the connection; the next opening finds what there is.
            drop(profile);
            pay(opened(self.vault, PASSWORD).connection(), self.last + 1).unwrap();
        } else {
            drop(profile);
        }
        self.last += 1;
        assert_eq!(count(self.vault), self.last);
    }
}

struct Change<'v> {
    vault: &'v Vault,
    open: Option<OpenProfile>,
    current: &'static str,
    next: &'static str,
}

impl Operation for Change<'_> {
    fn prepares(&mut self) {
        self.open = Some(opened(self.vault, self.current));
    }

    fn tries(&mut self) -> bool {
        let keyring = self.open.as_ref().unwrap().keyring();
        keyring.change_password(&secret(self.current), &secret(self.next)).is_ok()
    }

    fn checks(&mut self, said_done: bool) {
        self.open = None;
        let opens = |password| self.vault.open(&phone(), &secret(password)).is_ok();
        let (old, new) = (opens(self.current), opens(self.next));
        assert!(old != new && (new || !said_done), "old {old}, new {new}, said {said_done}");
        if new {
            std::mem::swap(&mut self.current, &mut self.next);
        }
        let profile = opened(self.vault, self.current);
        // A twin that could not be replaced is removed, for it knows the old password; the owner is told and can mend it.
        if profile.notices() == [Notice::TwinMissing] {
            assert!(said_done);
            profile.keyring().repair_keys().unwrap();
        } else {
            assert_eq!(profile.notices(), []);
        }
        let folder = profile.folder().to_owned();
        profile.close().unwrap();
        assert_eq!(fs::read(folder.join("keys")).unwrap(), fs::read(folder.join("keys.bak")).unwrap());
    }
}

struct BackUp<'v> {
    vault: &'v Vault,
    open: Option<OpenProfile>,
    file: PathBuf,
}

impl Operation for BackUp<'_> {
    fn prepares(&mut self) {
        self.open = Some(opened(self.vault, PASSWORD));
    }

    fn tries(&mut self) -> bool {
        let profile = self.open.as_ref().unwrap();
        profile.keyring().backup(profile.connection(), profile.anchor(), &self.file).is_ok()
    }

    fn checks(&mut self, said_done: bool) {
        self.open = None;
        assert!(self.file.exists() || !said_done);
        if self.file.exists() {
            let copy = self.file.with_file_name("restored");
            let restored = vault_at(&copy);
            restored.restore(&self.file, &phone(), Unlock::Password(&secret(PASSWORD)), Replace::Refuse).unwrap();
            assert_eq!(count(&restored), count(self.vault));
            fs::remove_dir_all(copy).unwrap();
            fs::remove_file(&self.file).unwrap();
        }
    }
}

struct Create(PathBuf);

impl Operation for Create {
    fn tries(&mut self) -> bool {
        vault_at(&self.0).create(&phone(), &secret(PASSWORD), Some(&world(20))).is_ok()
    }

    fn checks(&mut self, said_done: bool) {
        let vault = vault_at(&self.0);
        assert_eq!(vault.list().unwrap().len(), usize::from(said_done), "a wallet that was not made is not there");
        if !said_done {
            vault.create(&phone(), &secret(PASSWORD), Some(&world(20))).unwrap();
        }
        assert_eq!(count(&vault), 20);
        fs::remove_dir_all(&self.0).unwrap();
    }
}

/// An older copy takes the place of a wallet.
struct Restore<'v> {
    vault: &'v Vault,
    root: PathBuf,
}

impl Restore<'_> {
    fn backup(&self) -> PathBuf {
        self.root.with_file_name("older.kiwi")
    }
}

impl Operation for Restore<'_> {
    fn prepares(&mut self) {
        let profile = opened(self.vault, PASSWORD);
        profile.keyring().backup(profile.connection(), profile.anchor(), &self.backup()).unwrap();
        profile.close().unwrap();
        let vault = vault_at(&self.root);
        vault.restore(&self.backup(), &phone(), Unlock::Password(&secret(PASSWORD)), Replace::Refuse).unwrap();
        let profile = opened(&vault, PASSWORD);
        pay(profile.connection(), count(self.vault) + 1).unwrap();
        profile.close().unwrap();
    }

    fn tries(&mut self) -> bool {
        let password = secret(PASSWORD);
        vault_at(&self.root).restore(&self.backup(), &phone(), Unlock::Password(&password), Replace::MoveAside).is_ok()
    }

    fn checks(&mut self, said_done: bool) {
        let vault = vault_at(&self.root);
        assert_eq!(vault.list().unwrap().len(), 1, "one of the two has the name");
        let (before, now) = (count(self.vault), count(&vault));
        assert!(now == before || (now == before + 1 && !said_done), "{now}, {before} in the copy, said {said_done}");
        if said_done {
            let aside = fs::read_dir(&self.root)
                .unwrap()
                .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().starts_with("replaced-"));
            assert_eq!(aside.count(), 1, "what was there is kept");
        }
        fs::remove_dir_all(&self.root).unwrap();
        fs::remove_file(self.backup()).unwrap();
    }
}

/// A profile of an older version is opened.
struct Migrate(PathBuf);

impl Migrate {
    fn session(&self) -> Session {
        Session::new(Options::new(Vault::throw_away(self.0.clone())))
    }
}

/// Opens the stored profile.
fn login(session: &mut Session) -> Answer {
    let login = Command::Login { phone: phone(), password: secret(machine::PASSWORD) };
    session.handle(login, Timestamp::now()).answer
}

impl Operation for Migrate {
    fn prepares(&mut self) {
        let stored = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/profile-1");
        let folder = self.0.join("5ccc0d79-22b8-4b41-b415-8fcd0c95d302");
        copy_folder(&stored, &folder);
        private(&self.0);
    }

    fn tries(&mut self) -> bool {
        matches!(login(&mut self.session()), Answer::LoggedIn { .. })
    }

    fn checks(&mut self, _: bool) {
        let mut session = self.session();
        assert!(matches!(login(&mut session), Answer::LoggedIn { .. }));
        let Answer::Verified(report) = session.handle(Command::Verify, Timestamp::now()).answer else {
            panic!("a report")
        };
        assert_eq!(report.problems, Vec::<String>::new());
        assert!(report.entries > 0);
        drop(session);
        fs::remove_dir_all(&self.0).unwrap();
    }
}

#[test]
fn every_call_that_fails_is_told_and_loses_nothing() {
    let (place, _) = Place::with_profile();
    assert!(Actor::failing("faults", &place.root()).ended_well());
}
