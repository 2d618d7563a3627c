//! The history taken out of the wallet for other programs: a table, a document, or a journal of accounts. And a case at the
//! support desk, as a letter.
//!
//! Everything is written page by page from a [`Past`], so that a long life takes no more memory than one page of it. The
//! formats are promised in `docs/EXPORTS.md`.

use std::io::{self, Write};

use jiff::civil::Date;
use rust_decimal::Decimal;

use crate::backend::contract::{AccountView, HistoryPage, MovementView, OperationId, Refusal};
use crate::domain::money::Amount;
use crate::domain::named::named;

mod csv;
mod hledger;
mod json;
mod letter;

pub use letter::{Enclosure, Letter};

/// What can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table of operations.
    Csv,
    /// A document of operations.
    Json,
    /// A journal of every movement of money, for hledger and its kin.
    Hledger,
}

named! { Format: Csv = "csv", Json = "json", Hledger = "hledger" }

impl Format {
    /// How the names of its files end.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Hledger => "journal",
        }
    }
}

/// Where the pages come from.
pub trait Past {
    /// The next page of the operations that are wanted, newest first.
    fn operations(&mut self, before: Option<OperationId>) -> Result<HistoryPage, Refusal>;

    /// The next page of all movements of the wallet's money, in their order.
    fn movements(&mut self, after: u64) -> Result<Vec<MovementView>, Refusal>;

    /// The wallet as it is now.
    fn account(&mut self) -> Result<AccountView, Refusal>;
}

/// From one day of the world to the end of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    /// The first day; from the beginning if there is none.
    pub from: Option<Date>,
    /// The last day; to the end if there is none.
    pub to: Option<Date>,
}

/// Why an export came to nothing.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It could not be written.
    #[error(transparent)]
    Output(#[from] io::Error),
    /// It could not be read.
    #[error(transparent)]
    Refused(#[from] Refusal),
}

/// Writes the past in a format. How many operations, or movements, were written. The period is the journal's: a table and
/// a document hold the operations that are wanted.
pub fn write(format: Format, past: &mut dyn Past, period: Period, out: &mut dyn Write) -> Result<u64, ExportError> {
    let count = match format {
        Format::Csv => csv::write(past, out)?,
        Format::Json => json::write(past, out)?,
        Format::Hledger => hledger::write(past, period, out)?,
    };
    out.flush()?;
    Ok(count)
}

/// Every wanted operation, page by page.
fn each_page(
    past: &mut dyn Past,
    mut work: impl FnMut(&HistoryPage) -> Result<(), ExportError>,
) -> Result<u64, ExportError> {
    let (mut count, mut before) = (0, None);
    loop {
        let page = past.operations(before)?;
        work(&page)?;
        count += u64::try_from(page.operations.len()).unwrap_or(u64::MAX);
        before = page.next;
        if before.is_none() {
            return Ok(count);
        }
    }
}

/// An amount as programs read it: `-1153.20`.
fn decimal(amount: Amount) -> String {
    Decimal::new(amount.minor, amount.currency.exponent()).to_string()
}
