//! The wallet's own cards. Their numbers and codes stand here and nowhere else.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Ms, Store, Stored};
use crate::backend::contract::{CardBlock, CardExpiry, CardId, CardKind, CardState, WalletId};
use crate::domain::money::Amount;
use crate::domain::sensitive::Sensitive;

/// A card, with what pays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    pub(crate) id: CardId,
    pub(crate) wallet: WalletId,
    pub(crate) kind: CardKind,
    pub(crate) name: String,
    pub(crate) state: CardState,
    pub(crate) block: Option<CardBlock>,
    pub(crate) number: Sensitive,
    pub(crate) expiry: CardExpiry,
    pub(crate) cvv: Sensitive,
    /// The activation code in its letter, until it is activated.
    pub(crate) letter: Option<Sensitive>,
    /// What was paid for it.
    pub(crate) fee: Amount,
    pub(crate) ordered: Timestamp,
    pub(crate) since: Timestamp,
    pub(crate) wrong_cvvs: u8,
    pub(crate) wrong_letters: u8,
    pub(crate) letter_from: Option<Timestamp>,
}

const COLUMNS: &str = "id, wallet, kind, name, state, block, number, year, month, cvv, letter, fee, ordered_ms, since_ms, \
                       wrong_cvvs, wrong_letters, letter_from_ms";

fn card(row: &Row<'_>) -> rusqlite::Result<Card> {
    Ok(Card {
        id: row.get(0)?,
        wallet: row.get(1)?,
        kind: row.get(2)?,
        name: row.get(3)?,
        state: row.get(4)?,
        block: row.get(5)?,
        number: Sensitive::new(row.get::<_, String>(6)?),
        expiry: CardExpiry { year: row.get(7)?, month: row.get(8)? },
        cvv: Sensitive::new(row.get::<_, String>(9)?),
        letter: row.get::<_, Option<String>>(10)?.map(Sensitive::new),
        fee: Amount::rub(row.get(11)?),
        ordered: row.get::<_, Ms>(12)?.0,
        since: row.get::<_, Ms>(13)?.0,
        wrong_cvvs: row.get(14)?,
        wrong_letters: row.get(15)?,
        letter_from: row.get::<_, Option<Ms>>(16)?.map(|at| at.0),
    })
}

impl Store<'_> {
    pub(crate) fn add_card(self, card: &Card) -> Stored<()> {
        self.run(
            "INSERT INTO card (id, wallet, kind, name, state, number, year, month, cvv, letter, fee, ordered_ms, \
             since_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            params![
                card.id,
                card.wallet,
                card.kind,
                card.name,
                card.state,
                card.number.expose(),
                card.expiry.year,
                card.expiry.month,
                card.cvv.expose(),
                card.letter.as_ref().map(Sensitive::expose),
                card.fee.minor,
                Ms(card.ordered),
                Ms(card.since)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn set_card(self, card: &Card) -> Stored<()> {
        self.run(
            "UPDATE card SET name = ?2, state = ?3, block = ?4, letter = ?5, since_ms = ?6, wrong_cvvs = ?7, \
             wrong_letters = ?8, letter_from_ms = ?9 WHERE id = ?1",
            params![
                card.id,
                card.name,
                card.state,
                card.block,
                card.letter.as_ref().map(Sensitive::expose),
                Ms(card.since),
                card.wrong_cvvs,
                card.wrong_letters,
                card.letter_from.map(Ms)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn card(self, id: CardId) -> Stored<Option<Card>> {
        self.one(&format!("SELECT {COLUMNS} FROM card WHERE id = ?1"), params![id], card)
    }

    /// The card with this number, digits only.
    pub(crate) fn card_by_number(self, digits: &str) -> Stored<Option<Card>> {
        self.one(&format!("SELECT {COLUMNS} FROM card WHERE number = ?1"), params![digits], card)
    }

    /// A wallet's cards, newest first.
    pub(crate) fn cards(self, wallet: WalletId) -> Stored<Vec<Card>> {
        self.all(&format!("SELECT {COLUMNS} FROM card WHERE wallet = ?1 ORDER BY id DESC"), params![wallet], card)
    }

    /// A wallet's cards that are neither closed nor expired, newest first.
    pub(crate) fn live_cards(self, wallet: WalletId) -> Stored<Vec<Card>> {
        let sql = format!(
            "SELECT {COLUMNS} FROM card WHERE wallet = ?1 AND state NOT IN ('closed', 'expired') \
             ORDER BY id DESC"
        );
        self.all(&sql, params![wallet], card)
    }
}
