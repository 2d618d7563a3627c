//! The full-text index: kept up apart from the movements of money, and asked in words.

use std::collections::{BTreeSet, HashSet};

use rusqlite::{Row, params};

use super::super::{Json, Store, Stored};
use crate::backend::contract::{CardId, OperationKind, PaymentId, Terminal, Text, TransferId};
use crate::domain::words::{Search, gather};

/// The longest beginning of a word that the index finds by itself; the `prefix` of the schema.
const SHORT: usize = 5;
/// In how many known words a beginning may end before the index looks for all that begin so.
const MOST_ENDINGS: u32 = 256;
/// What stands before a number that hardly comes again, so that the beginning of one is never looked for among words that
/// stand everywhere; the schema lets it be part of a word, which it is of none that anybody types.
const RARE: char = '#';

/// The words by which a line is found.
pub(crate) struct Words {
    /// Those that may come again: names, goods, notes.
    names: BTreeSet<String>,
    /// Numbers of orders, receipts and parcels.
    numbers: BTreeSet<String>,
}

impl Words {
    fn name<'t>(&mut self, texts: impl IntoIterator<Item = Option<&'t str>>) {
        texts.into_iter().flatten().for_each(|text| gather(text, &mut self.names));
    }

    fn number<'t>(&mut self, texts: impl IntoIterator<Item = Option<&'t str>>) {
        texts.into_iter().flatten().for_each(|text| gather(text, &mut self.numbers));
    }

    /// All of them.
    pub(crate) fn all(mut self) -> BTreeSet<String> {
        self.names.append(&mut self.numbers);
        self.names
    }

    /// As they stand in the index.
    fn text(&self) -> String {
        let mut text = self.names.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        for number in &self.numbers {
            text.extend([' ', RARE]);
            text.push_str(number);
        }
        text
    }
}

impl Store<'_> {
    /// The words by which the line at a place is found.
    pub(crate) fn words_at(self, seq: i64) -> Stored<Words> {
        let (kind, payment) = self.the("SELECT kind, payment FROM operation WHERE seq = ?1", [seq], |row| {
            Ok((row.get::<_, Json<OperationKind>>(0)?.0, row.get::<_, Option<PaymentId>>(1)?))
        })?;
        let mut words = Words { names: BTreeSet::new(), numbers: BTreeSet::new() };
        words.name([kind.party(), kind.note()]);
        words.number([kind.order_number()]);
        if let Some(payment) = payment {
            self.words_of_order(payment, &mut words)?;
        }
        match kind {
            OperationKind::TopUp { transfer, .. }
            | OperationKind::Withdrawal { transfer, .. }
            | OperationKind::Returned { transfer, .. }
            | OperationKind::Received { transfer, .. } => self.words_of_transfer(transfer, &mut words)?,
            OperationKind::CardIssue { card } => self.words_of_card(card, &mut words)?,
            OperationKind::Kiosk { place } => {
                let terminal = Terminal::at(&place);
                words.name(terminal.into_iter().flat_map(|it| [Some(it.bg), Some(it.ru)]));
            }
            _ => {}
        }
        Ok(words)
    }

    fn words_of_order(self, payment: PaymentId, words: &mut Words) -> Stored<()> {
        let sql = "SELECT purchase.name, seller, tracking FROM payment JOIN purchase ON purchase.id = payment.purchase \
                   LEFT JOIN parcel ON parcel.subject = purchase.id WHERE payment.id = ?1";
        let row = |row: &Row<'_>| Ok((row.get::<_, Json<Text>>(0)?.0, row.get(1)?, row.get(2)?));
        for (Text { en, bg, ru }, seller, tracking) in self.all(sql, [payment], row)? {
            let (seller, tracking): (String, Option<String>) = (seller, tracking);
            words.name([en, bg, ru, seller].iter().map(|text| Some(text.as_str())));
            words.number([tracking.as_deref()]);
        }
        Ok(())
    }

    fn words_of_transfer(self, transfer: TransferId, words: &mut Words) -> Stored<()> {
        let row = |row: &Row<'_>| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?));
        if let Some((number, note)) = self.one("SELECT number, note FROM transfer WHERE id = ?1", [transfer], row)? {
            words.number([Some(number.as_str())]);
            words.name([Some(note.as_str())]);
        }
        Ok(())
    }

    fn words_of_card(self, card: CardId, words: &mut Words) -> Stored<()> {
        let sql = "SELECT name, substr(number, -4), tracking FROM card LEFT JOIN parcel ON parcel.subject = card.id \
                   WHERE card.id = ?1";
        let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?));
        for (name, last_digits, tracking) in self.all(sql, [card], row)? {
            let (name, last_digits, tracking): (String, String, Option<String>) = (name, last_digits, tracking);
            words.name([Some(name.as_str()), Some(last_digits.as_str())]);
            words.number([tracking.as_deref()]);
        }
        Ok(())
    }

    /// Has the words of everything that was done with a card read once more: it has another name.
    pub(crate) fn read_again(self, card: CardId) -> Stored<()> {
        self.run(
            "INSERT OR IGNORE INTO history_unread (seq) SELECT operation.seq FROM movement \
             JOIN operation ON operation.height = movement.height WHERE movement.subject = ?1",
            [card],
        )?;
        Ok(())
    }

    /// Reads the words of at most so many lines that wait for it, the oldest first.
    pub(crate) fn read_words(self, limit: u32) -> Stored<()> {
        let waiting =
            self.all("SELECT seq FROM history_unread ORDER BY seq LIMIT ?1", [limit], |row| row.get::<_, i64>(0))?;
        let mut known = HashSet::new();
        for seq in &waiting {
            let words = self.words_at(*seq)?;
            // In place of what was read of it before, when something came to it later.
            self.run("INSERT OR REPLACE INTO history_text (rowid, words) VALUES (?1, ?2)", params![seq, words.text()])?;
            for word in words.names {
                if !known.contains(&word) {
                    self.run("INSERT OR IGNORE INTO history_word (word) VALUES (?1)", [&word])?;
                    known.insert(word);
                }
            }
            self.run("DELETE FROM history_unread WHERE seq = ?1", [seq])?;
        }
        Ok(())
    }

    /// Whether the words of some line were not yet read.
    pub(crate) fn has_unread(self) -> Stored<bool> {
        self.the("SELECT EXISTS (SELECT 1 FROM history_unread)", [], |row| row.get(0))
    }

    /// What is looked for, in the words of the index.
    pub(crate) fn query(self, search: &Search) -> Stored<String> {
        let mut readings = Vec::new();
        for (whole, begun) in search.readings() {
            let mut parts: Vec<String> = whole.iter().map(|word| any(&[exact(word), rare(word)])).collect();
            parts.push(any(&self.endings(begun)?));
            readings.push(format!("({})", parts.join(" AND ")));
        }
        Ok(readings.join(" OR "))
    }

    /// The words that one may become that is unfinished.
    fn endings(self, begun: &str) -> Stored<Vec<String>> {
        let mut ways = vec![rare(begun) + " *"];
        if begun.chars().count() <= SHORT {
            ways.push(exact(begun) + " *");
            return Ok(ways);
        }
        let endings = self.all(
            "SELECT word FROM history_word WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT ?2",
            params![begun, MOST_ENDINGS + 1],
            |row| row.get::<_, String>(0),
        )?;
        if endings.len() > MOST_ENDINGS as usize {
            ways.push(exact(begun) + " *");
        } else {
            ways.extend(endings.iter().map(|word| exact(word)));
        }
        Ok(ways)
    }
}

/// One of these terms.
fn any(terms: &[String]) -> String {
    format!("({})", terms.join(" OR "))
}

/// A word as a term of the index: words are letters and digits, so nothing in them can end the quotation.
fn exact(word: &str) -> String {
    format!("\"{word}\"")
}

/// The same where it is part of a number that hardly comes again.
fn rare(word: &str) -> String {
    format!("\"{RARE}{word}\"")
}
