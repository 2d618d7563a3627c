//! What an older program stored is opened by this one: with a backup first, in one transaction, and nothing lost.

use std::fs;
use std::path::Path;

use kiwi::backend::World;
use kiwi::backend::contract::{OrderState, Reply, Request};
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command, Notice};
use kiwi::session::{Options, Session};
use kiwi::vault::{KdfPolicy, Limits, Vault};
use rusqlite::Connection;

use super::machine::{Machine, NUMBER, PASSWORD, phone};

/// A world in the middle of its life, stored by version 0.1: payments in seven states, attempts in three, timers.
const WORLD: &[u8] = include_bytes!("../fixtures/world-1.sqlite");

fn world_of_version_1(folder: &Path) -> Connection {
    let file = folder.join("world.sqlite");
    fs::write(&file, WORLD).expect("written");
    Connection::open(file).expect("opened")
}

fn count(connection: &Connection, table: &str) -> i64 {
    connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("counted")
}

#[test]
fn an_older_world_goes_on_whole() {
    let folder = tempfile::tempdir().expect("a folder");
    let connection = world_of_version_1(folder.path());
    let tables = ["wallet", "movement", "posting", "operation", "purchase", "payment", "attempt", "sms", "outcome"];
    let before = tables.map(|table| count(&connection, table));
    let (planned, paid) = (count(&connection, "agenda"), count(&connection, "purchase WHERE state = 'paid'"));
    assert!(paid > 0, "orders that were paid when nothing came after that yet");
    assert!(World::needs_migration(&connection).expect("readable"));

    let mut world = World::open(connection).expect("migrated");
    assert!(!World::needs_migration(world.connection()).expect("readable"));
    assert_eq!(tables.map(|table| count(world.connection(), table)), before);
    assert_eq!(count(world.connection(), "agenda"), planned + paid, "what was paid is going to be sent");
    assert_eq!(world.check().expect("checked"), [], "it adds up after the migration");
    let ticked = |name: &str| count(world.connection(), &format!("lesson WHERE name = '{name}'"));
    let who = |table: &str, whose: &str| count(world.connection(), &format!("(SELECT DISTINCT {whose} FROM {table})"));
    assert_eq!(ticked("opened"), before[0], "the guide knows what was done before it was there");
    assert_eq!(ticked("ordered"), who("purchase", "buyer"));
    assert_eq!(ticked("paid"), who("payment WHERE captured_ms IS NOT NULL", "caller"));
    assert!(ticked("paid") > 0);

    // Everything that was planned then still happens, and the end is as sound as the beginning.
    while let Some(due) = world.next_due().expect("readable") {
        world.run_due(due).expect("done");
    }
    assert_eq!(world.check().expect("checked"), [], "it adds up at the end");
    assert!(count(world.connection(), "purchase WHERE state = 'completed'") >= paid);
    assert_eq!(count(world.connection(), "purchase WHERE state NOT IN ('completed', 'closed')"), 0);
    let escrow = "account WHERE kind = 'escrow' AND balance = 0";
    assert_eq!(count(world.connection(), escrow), 1, "every seller has been paid");
}

#[test]
fn a_migration_that_fails_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let connection = world_of_version_1(folder.path());
    // In the way of a table that the next version makes.
    connection.execute_batch("CREATE TABLE new_movement (x)").expect("made");
    assert!(World::open(connection).is_err());

    let connection = Connection::open(folder.path().join("world.sqlite")).expect("opened");
    connection.execute_batch("DROP TABLE new_movement").expect("dropped");
    assert!(World::needs_migration(&connection).expect("readable"), "still of the old version");
    World::open(connection).expect("migrated once nothing is in the way");
}

#[test]
fn an_older_profile_is_backed_up_and_opens_with_its_password() {
    let mut machine = Machine::new();
    let folder = machine.profiles().join("5ccc0d79-22b8-4b41-b415-8fcd0c95d302");
    fs::create_dir_all(&folder).expect("made");
    private(&machine.profiles());
    private(&folder);
    let stored = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/profile-1");
    for file in ["keys", "keys.bak", "world.db", "anchor"] {
        let copy = folder.join(file);
        fs::copy(stored.join(file), &copy).expect("copied");
        private(&copy);
    }
    let vault = Vault::with(machine.profiles(), KdfPolicy::Calibrated, Limits::relaxed_for_tests());
    let mut doctor = Session::new(Options::new(vault));
    let password = Secret::copied_from(PASSWORD);
    let found = doctor.examine(&phone(NUMBER), &password, machine.now).expect("looked at");
    assert!(found.is_older && found.report.problems.is_empty(), "{found:?}");

    let notices = machine.login(NUMBER, PASSWORD).expect("the password of then");
    let backup = notices.iter().find_map(|notice| match notice {
        Notice::Migrated { backup } => Some(backup.clone()),
        _ => None,
    });
    assert!(backup.expect("told of").exists());

    let Reply::Orders(orders) = machine.ask(Request::Orders) else { panic!("orders") };
    assert!(orders.iter().any(|order| order.paid.is_some()), "the paid order is still there");
    assert!(orders.iter().any(|order| order.state == OrderState::Closed));
    let Answer::Verified(report) = machine.send(Command::Verify) else { panic!("a report") };
    assert_eq!(report.problems, Vec::<String>::new());

    machine.restart();
    let again = machine.login(NUMBER, PASSWORD).expect("the same password");
    assert!(!again.iter().any(|notice| matches!(notice, Notice::Migrated { .. })), "migrated once");
}

/// A clone of a repository does not keep folders private; the vault insists on it.
fn private(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = if path.is_dir() { 0o700 } else { 0o600 };
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("made private");
    }
    #[cfg(not(unix))]
    let _ = path;
}
