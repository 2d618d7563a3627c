//! Accounts in other currencies, and quotes for changing money.

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Row, params};
use rust_decimal::Decimal;

use super::{Ms, Store, Stored, Text};
use crate::backend::contract::{QuoteId, WalletId};
use crate::domain::money::{Amount, Currency};

/// A price for changing money that counts for a while.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ExchangeQuote {
    pub(crate) id: QuoteId,
    pub(crate) wallet: WalletId,
    pub(crate) gives: Amount,
    pub(crate) receives: Amount,
    /// The currency that the rate is for one of.
    pub(crate) rate_of: Currency,
    pub(crate) day: Date,
    pub(crate) rate: Decimal,
    pub(crate) margin_percent: Decimal,
    pub(crate) applied_rate: Decimal,
    pub(crate) expires: Timestamp,
    /// When consent was given and the money changed.
    pub(crate) done: Option<Timestamp>,
}

const COLUMNS: &str = "id, wallet, gives, gives_in, receives, receives_in, rate_of, day, rate, margin, applied_rate, \
                       expires_ms, done_ms";

fn quote(row: &Row<'_>) -> rusqlite::Result<ExchangeQuote> {
    Ok(ExchangeQuote {
        id: row.get(0)?,
        wallet: row.get(1)?,
        gives: Amount::new(row.get(2)?, row.get(3)?),
        receives: Amount::new(row.get(4)?, row.get(5)?),
        rate_of: row.get(6)?,
        day: row.get::<_, Text<_>>(7)?.0,
        rate: row.get::<_, Text<_>>(8)?.0,
        margin_percent: row.get::<_, Text<_>>(9)?.0,
        applied_rate: row.get::<_, Text<_>>(10)?.0,
        expires: row.get::<_, Ms>(11)?.0,
        done: row.get::<_, Option<Ms>>(12)?.map(|done| done.0),
    })
}

impl Store<'_> {
    pub(crate) fn open_currency_account(self, wallet: WalletId, currency: Currency, at: Timestamp) -> Stored<()> {
        let sql = "INSERT INTO currency_account (wallet, currency, opened_ms) VALUES (?1, ?2, ?3)";
        self.run(sql, params![wallet, currency, Ms(at)])?;
        Ok(())
    }

    /// The currencies beside the rouble in which a wallet has accounts.
    pub(crate) fn currency_accounts(self, wallet: WalletId) -> Stored<Vec<Currency>> {
        let sql = "SELECT currency FROM currency_account WHERE wallet = ?1 ORDER BY currency DESC";
        self.all(sql, params![wallet], |row| row.get(0))
    }

    pub(crate) fn add_exchange_quote(self, quote: &ExchangeQuote) -> Stored<()> {
        self.run(
            &format!(
                "INSERT INTO exchange_quote ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"
            ),
            params![
                quote.id,
                quote.wallet,
                quote.gives.minor,
                quote.gives.currency,
                quote.receives.minor,
                quote.receives.currency,
                quote.rate_of,
                Text(quote.day),
                Text(quote.rate),
                Text(quote.margin_percent),
                Text(quote.applied_rate),
                Ms(quote.expires),
                quote.done.map(Ms)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn exchange_quote(self, id: QuoteId) -> Stored<Option<ExchangeQuote>> {
        self.one(&format!("SELECT {COLUMNS} FROM exchange_quote WHERE id = ?1"), params![id], quote)
    }

    /// Consent was given: the quote is used up.
    pub(crate) fn use_exchange_quote(self, id: QuoteId, at: Timestamp) -> Stored<()> {
        self.run("UPDATE exchange_quote SET done_ms = ?2 WHERE id = ?1", params![id, Ms(at)])?;
        Ok(())
    }
}
