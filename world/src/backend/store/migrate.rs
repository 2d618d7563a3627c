//! The schema's versions: founding, opening, and moving from one to the next.

use rusqlite::config::DbConfig;
use rusqlite::{Connection, TransactionBehavior};

use super::{StoreError, Stored};

/// Each step takes the schema from the version that is its index to the next. Steps are never edited once released.
const MIGRATIONS: &[&str] = &[
    include_str!("schema/first.sql"),
    include_str!("schema/reasons.sql"),
    include_str!("schema/shop.sql"),
    include_str!("schema/transfers.sql"),
    include_str!("schema/history.sql"),
    include_str!("schema/cards.sql"),
    include_str!("schema/accounts.sql"),
    include_str!("schema/words.sql"),
    include_str!("schema/checkout.sql"),
    include_str!("schema/identification.sql"),
    include_str!("schema/support.sql"),
    include_str!("schema/disputes.sql"),
    include_str!("schema/network.sql"),
    include_str!("schema/twice.sql"),
    include_str!("schema/simulator.sql"),
    include_str!("schema/guide.sql"),
    include_str!("schema/lean.sql"),
];

/// How many prepared statements are kept: more than there are in this program.
const STATEMENTS: usize = 800;

fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).unwrap_or(i64::MAX)
}

fn version(connection: &Connection) -> Stored<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Whether this database holds a world of an older version, which [`open`] would migrate.
pub(crate) fn needs_migration(connection: &Connection) -> Stored<bool> {
    let version = version(connection)?;
    Ok(version > 0 && version < known())
}

/// Makes the tables of a world in an empty database.
pub(crate) fn found(connection: &mut Connection) -> Stored<()> {
    let things: i64 = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0))?;
    if things > 0 {
        return Err(StoreError::NotEmpty);
    }
    prepare(connection)?;
    migrate(connection, 0)
}

/// Readies a database that holds a world, migrating an older one in one transaction.
pub(crate) fn open(connection: &mut Connection) -> Stored<()> {
    prepare(connection)?;
    match version(connection)? {
        found if found > known() => Err(StoreError::Newer { found, known: known() }),
        found if found <= 0 => Err(StoreError::NotAWorld),
        found if found < known() => migrate(connection, found),
        _ => Ok(()),
    }
}

fn prepare(connection: &Connection) -> Stored<()> {
    // Setting it makes every statement that was prepared on this connection be prepared again.
    if !connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))? {
        connection.pragma_update(None, "foreign_keys", true)?;
    }
    // Otherwise a statement with a bound LIMIT is planned anew each time that it is asked.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(())
}

fn migrate(connection: &mut Connection, from: i64) -> Stored<()> {
    let done = usize::try_from(from).unwrap_or(usize::MAX);
    loosen(connection, true)?;
    let outcome = take_steps(connection, MIGRATIONS.iter().skip(done));
    loosen(connection, false)?;
    outcome
}

/// While a table is made anew under its own name, references to it must neither be enforced nor follow it about. Neither
/// setting can be changed within a transaction.
fn loosen(connection: &Connection, loose: bool) -> Stored<()> {
    connection.pragma_update(None, "foreign_keys", !loose)?;
    connection.pragma_update(None, "legacy_alter_table", loose)?;
    Ok(())
}

fn take_steps(connection: &mut Connection, steps: impl Iterator<Item = &'static &'static str>) -> Stored<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in steps {
        transaction.execute_batch(step)?;
    }
    if transaction.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(StoreError::Unrelated);
    }
    transaction.pragma_update(None, "user_version", known())?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_world_is_left_alone() -> Stored<()> {
        let mut connection = Connection::open_in_memory()?;
        connection.pragma_update(None, "user_version", 99)?;
        assert!(matches!(open(&mut connection), Err(StoreError::Newer { found: 99, .. })));
        assert_eq!(version(&connection)?, 99);
        Ok(())
    }

    #[test]
    fn an_empty_database_is_not_a_world() -> Stored<()> {
        let mut connection = Connection::open_in_memory()?;
        assert!(matches!(open(&mut connection), Err(StoreError::NotAWorld)));
        Ok(())
    }

    #[test]
    fn nothing_is_founded_over_something() -> Stored<()> {
        let mut connection = Connection::open_in_memory()?;
        connection.execute_batch("CREATE TABLE thing (x)")?;
        assert!(matches!(found(&mut connection), Err(StoreError::NotEmpty)));
        Ok(())
    }

    #[test]
    fn the_schema_lists_the_domains_transitions() {
        use crate::domain::card::CardState;
        use crate::domain::dispute::DisputeState;
        use crate::domain::order::OrderState;
        use crate::domain::payment::PaymentState;
        use crate::domain::refund::RefundState;
        use crate::domain::ticket::TicketState;
        use crate::domain::transfer::TransferState;

        let payments = PaymentState::ALL
            .iter()
            .flat_map(|from| from.next().iter().map(move |to| format!("'{} {}'", from.name(), to.name())));
        let orders = OrderState::ALL
            .iter()
            .flat_map(|from| from.next().iter().map(move |to| format!("'{} {}'", from.name(), to.name())));
        let cards = CardState::ALL
            .iter()
            .flat_map(|from| from.next().iter().map(move |to| format!("'{} {}'", from.name(), to.name())));
        let transfers = TransferState::ALL
            .iter()
            .flat_map(|from| from.next().iter().map(move |to| format!("'{} > {}'", from.name(), to.name())));
        let tickets = TicketState::ALL
            .iter()
            .flat_map(|from| from.next().iter().map(move |to| format!("'{} => {}'", from.name(), to.name())));
        let disputes = DisputeState::ALL
            .iter()
            .flat_map(|from| from.next().iter().map(move |to| format!("'{} {}'", from.name(), to.name())));
        let refunds = RefundState::ALL
            .iter()
            .flat_map(|from| from.next().iter().map(move |to| format!("'{} {}'", from.name(), to.name())));
        let mut connection = Connection::open_in_memory().expect("memory");
        found(&mut connection).expect("founded");
        let triggers = "SELECT group_concat(sql) FROM sqlite_master WHERE type = 'trigger'";
        let schema: String = connection.query_row(triggers, [], |row| row.get(0)).expect("triggers");
        let money = payments.chain(orders).chain(cards).chain(transfers);
        for transition in money.chain(disputes).chain(refunds).chain(tickets) {
            assert_eq!(schema.matches(&transition).count(), 1, "{transition}");
        }
    }
}
