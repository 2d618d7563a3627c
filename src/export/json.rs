//! A document: one object with all operations in an array, for programs.

use std::io::{self, Write};

use serde::Serialize;

use super::csv::signed;
use super::{ExportError, Past, decimal, each_page};
use crate::backend::contract::OperationView;
use crate::domain::day::WORLD_OFFSET;
use crate::domain::money::Amount;

/// What the document says of itself, and the version of its shape.
const HEAD: &str = "{\"format\": \"kiwi-history\", \"version\": 1, \"operations\": [";

/// An operation. Names here are promises to programs.
#[derive(Serialize)]
struct Operation<'a> {
    id: String,
    at: String,
    kind: &'a str,
    direction: &'a str,
    state: &'a str,
    amount: Money,
    fee: Money,
    #[serde(skip_serializing_if = "Option::is_none")]
    party: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    order: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<&'a str>,
}

/// An amount twice: as people write it, in text so that nobody reads it as a float, and in minor units.
#[derive(Serialize)]
struct Money {
    value: String,
    minor: i64,
    currency: &'static str,
}

impl From<Amount> for Money {
    fn from(amount: Amount) -> Self {
        Self { value: decimal(amount), minor: amount.minor, currency: amount.currency.code() }
    }
}

pub(super) fn write(past: &mut dyn Past, out: &mut dyn Write) -> Result<u64, ExportError> {
    out.write_all(HEAD.as_bytes())?;
    let mut between = "\n";
    let count = each_page(past, |page| {
        for operation in &page.operations {
            out.write_all(between.as_bytes())?;
            serde_json::to_writer(&mut *out, &row(operation)).map_err(io::Error::from)?;
            between = ",\n";
        }
        Ok(())
    })?;
    out.write_all(b"\n]}\n")?;
    Ok(count)
}

fn row(operation: &OperationView) -> Operation<'_> {
    let OperationView { id, at, kind, direction, amount, fee, state, twice: _ } = operation;
    Operation {
        id: id.0.to_string(),
        at: at.display_with_offset(WORLD_OFFSET).to_string(),
        kind: kind.name().name(),
        direction: direction.name(),
        state: state.name(),
        amount: signed(*direction, *amount).into(),
        fee: (*fee).into(),
        party: kind.party(),
        order: kind.order_number(),
        note: kind.note(),
    }
}
