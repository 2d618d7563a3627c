//! A table: one operation to a line, for spreadsheets.

use std::io::{self, Write};

use super::{ExportError, Past, decimal, each_page};
use crate::backend::contract::{Direction, OperationView};
use crate::domain::day::WORLD_OFFSET;
use crate::domain::money::Amount;

const COLUMNS: [&str; 12] =
    ["id", "date", "time", "kind", "state", "amount", "fee", "currency", "party", "order", "note", "direction"];

pub(super) fn write(past: &mut dyn Past, out: &mut dyn Write) -> Result<u64, ExportError> {
    let mut table = ::csv::Writer::from_writer(out);
    table.write_record(COLUMNS).map_err(failed)?;
    let count = each_page(past, |page| {
        for operation in &page.operations {
            table.write_record(cells(operation)).map_err(failed)?;
        }
        Ok(())
    })?;
    table.flush()?;
    Ok(count)
}

/// Why it could not be written, as the system said it: the library's own conversion forgets the kind.
fn failed(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

fn cells(operation: &OperationView) -> [String; COLUMNS.len()] {
    let OperationView { id, at, kind, direction, amount, fee, state, twice: _ } = operation;
    let when = WORLD_OFFSET.to_datetime(*at);
    let text = |text: Option<&str>| harmless(text.unwrap_or_default());
    [
        id.0.to_string(),
        when.date().to_string(),
        when.time().strftime("%H:%M:%S").to_string(),
        kind.name().name().to_owned(),
        state.name().to_owned(),
        decimal(signed(*direction, *amount)),
        decimal(*fee),
        amount.currency.code().to_owned(),
        text(kind.party()),
        text(kind.order_number()),
        text(kind.note()),
        direction.name().to_owned(),
    ]
}

/// What an operation did to the balance: less than nothing for what went out.
pub(super) fn signed(direction: Direction, amount: Amount) -> Amount {
    match direction {
        Direction::In => amount,
        // Amounts of operations are above nothing, so there always is a negative one.
        Direction::Out => amount.negated().unwrap_or(amount),
    }
}

/// A text that no spreadsheet takes for a formula: where it would, an apostrophe stands first.
fn harmless(text: &str) -> String {
    let begins_formula = |letter: char| matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n');
    if text.trim_start_matches(' ').starts_with(begins_formula) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_that_has_gone_is_known_as_one() {
        let gone = io::Error::from(io::ErrorKind::BrokenPipe);
        assert_eq!(failed(::csv::Error::from(gone)).kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn no_text_is_a_formula() {
        for text in ["=1+1", "+79161234567", "-2", "@SUM(A1)", "\t=1", "  =1", "\r=1"] {
            assert_eq!(harmless(text), format!("'{text}"));
        }
        for text in ["", "AliExpress", "a=1", "•• 1234"] {
            assert_eq!(harmless(text), text);
        }
    }
}
