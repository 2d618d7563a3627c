//! The five files of a real wallet, as bytes, and two moments of its life.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::SignedDuration;
use kiwi::backend::contract::{Note, Request};
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command};
use tempfile::TempDir;

use crate::keys_file;
use crate::machine::{Machine, NUMBER, PASSWORD};

/// Everything that is looked at when a wallet is opened.
pub(crate) const NAMES: [&str; 5] = ["keys", "keys.bak", STORE, LOG, "anchor"];
/// The database.
pub(crate) const STORE: &str = "world.db";
/// Its log.
pub(crate) const LOG: &str = "world.db-wal";

/// The files of a wallet. One that is not here is not there.
#[derive(Clone)]
pub(crate) struct Files(pub(crate) BTreeMap<&'static str, Vec<u8>>);

impl Files {
    pub(crate) fn of(folder: &Path) -> Self {
        Self(NAMES.iter().filter_map(|name| Some((*name, fs::read(folder.join(name)).ok()?))).collect())
    }

    /// The same files with another one among them.
    pub(crate) fn with(&self, name: &'static str, bytes: Vec<u8>) -> Self {
        let mut files = self.clone();
        files.0.insert(name, bytes);
        files
    }
}

/// A wallet at a time of its life, as a crash would have left it.
pub(crate) struct Moment {
    pub(crate) files: Files,
    pub(crate) password: String,
}

/// Moments of one wallet. Before the first two something was bought, whose payment stands in the log alone, and an order after it; between them the
/// password was changed and the log emptied into the database. Then the wallet was locked, which empties the log again.
pub(crate) struct Life {
    pub(crate) earlier: Moment,
    pub(crate) later: Moment,
    pub(crate) locked: Moment,
}

/// The life that all tests look at.
pub(crate) fn lived() -> &'static Life {
    static LIFE: LazyLock<Life> = LazyLock::new(live);
    &LIFE
}

fn live() -> Life {
    let mut machine = Machine::new();
    machine.registered_with(NUMBER, &[Note::R5000, Note::R5000]);
    let first = machine.sms_password();
    buy(&mut machine, &first);
    let earlier = moment(&machine, &first);
    let (current, new) = (Secret::copied_from(&first), Secret::copied_from(PASSWORD));
    assert!(matches!(
        machine.send(Command::ChangePassword { current, new, reencrypt: false }),
        Answer::PasswordChanged { .. }
    ));
    assert!(matches!(machine.send(Command::Lock), Answer::Locked));
    buy(&mut machine, PASSWORD);
    let later = moment(&machine, PASSWORD);
    assert!(matches!(machine.send(Command::Lock), Answer::Locked));
    let locked = moment(&machine, PASSWORD);
    assert!(later.files.0.contains_key(LOG) && !locked.files.0.contains_key(LOG));
    Life { earlier, later, locked }
}

fn buy(machine: &mut Machine, password: &str) {
    machine.login(NUMBER, password).expect("the password");
    let order = machine.ordered();
    let payment = machine.signing_in(&order, NUMBER).payment;
    let (_, code) = machine.code(payment, password);
    // Without a moment's rest afterwards, in which the log would be written back.
    let key = machine.key();
    machine.ask(Request::ConfirmCode { key, payment, code });
    machine.now += SignedDuration::from_secs(1);
    machine.ordered();
}

fn moment(machine: &Machine, password: &str) -> Moment {
    let entries = fs::read_dir(machine.profiles()).unwrap().map(|entry| entry.unwrap().path());
    let folder = entries.into_iter().find(|path| path.is_dir()).unwrap();
    Moment { files: Files::of(&folder), password: password.to_owned() }
}

/// A folder of one profile, in memory where there is such a place, whose files can be exchanged.
pub(crate) struct Bench {
    place: TempDir,
    folder: PathBuf,
}

impl Bench {
    pub(crate) fn of(keys: &[u8]) -> Self {
        let place = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap();
        let folder = place.path().join(keys_file::id(keys));
        fs::create_dir(&folder).unwrap();
        for path in [place.path(), &folder] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o700)).unwrap();
        }
        Self { place, folder }
    }

    pub(crate) fn root(&self) -> &Path {
        self.place.path()
    }

    /// Makes these the profile's files, and no others.
    pub(crate) fn put(&self, files: &Files) {
        for entry in fs::read_dir(&self.folder).unwrap() {
            fs::remove_file(entry.unwrap().path()).unwrap();
        }
        for (name, bytes) in &files.0 {
            fs::write(self.folder.join(name), bytes).unwrap();
        }
    }
}
