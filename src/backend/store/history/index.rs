//! The full-text index: kept up apart from the movements of money, and asked in words.

use std::collections::{BTreeSet, HashSet};

use rusqlite::params;

use super::super::{Json, Store, Stored};
use crate::backend::contract::{OperationKind, Text};
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
        let (kind, goods, seller) = self.the(
            "SELECT operation.kind, purchase.name, purchase.seller FROM operation \
             LEFT JOIN payment ON payment.id = operation.payment LEFT JOIN purchase ON purchase.id = payment.purchase \
             WHERE seq = ?1",
            [seq],
            |row| Ok((row.get::<_, Json<OperationKind>>(0)?.0, row.get::<_, Option<Json<Text>>>(1)?, row.get(2)?)),
        )?;
        let mut words = Words { names: BTreeSet::new(), numbers: BTreeSet::new() };
        let seller: Option<String> = seller;
        for text in [kind.party(), kind.note(), seller.as_deref()].into_iter().flatten() {
            gather(text, &mut words.names);
        }
        if let Some(Json(Text { en, bg, ru })) = goods {
            for name in [en, bg, ru] {
                gather(&name, &mut words.names);
            }
        }
        if let Some(number) = kind.order_number() {
            gather(number, &mut words.numbers);
        }
        Ok(words)
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

    /// Whether the words of this line were not yet read.
    pub(crate) fn is_unread(self, seq: i64) -> Stored<bool> {
        self.the("SELECT EXISTS (SELECT 1 FROM history_unread WHERE seq = ?1)", [seq], |row| row.get(0))
    }

    /// What is looked for, in the words of the index; nothing if no line that was read can have it.
    pub(crate) fn query(self, search: &Search) -> Stored<Option<String>> {
        let mut readings = Vec::new();
        for (whole, begun) in search.readings() {
            let Some(begun) = self.beginning(begun)? else { continue };
            let mut parts: Vec<String> = whole.iter().map(|word| any(&[exact(word), rare(word)])).collect();
            parts.push(begun);
            readings.push(format!("({})", parts.join(" AND ")));
        }
        Ok(Some(readings.join(" OR ")).filter(|query| !query.is_empty()))
    }

    /// The words that one may become that is unfinished.
    fn beginning(self, begun: &str) -> Stored<Option<String>> {
        let mut ways = vec![rare(begun).map(|term| term + " *")];
        if begun.chars().count() <= SHORT {
            ways.push(exact(begun).map(|term| term + " *"));
            return Ok(Some(any(&ways)));
        }
        let endings = self.all(
            "SELECT word FROM history_word WHERE word >= ?1 AND word < ?1 || char(1114111) LIMIT ?2",
            params![begun, MOST_ENDINGS + 1],
            |row| row.get::<_, String>(0),
        )?;
        if endings.len() > MOST_ENDINGS as usize {
            ways.push(exact(begun).map(|term| term + " *"));
        } else {
            ways.extend(endings.iter().map(|word| exact(word)));
        }
        Ok(Some(any(&ways)).filter(|query| query != NOTHING))
    }
}

const NOTHING: &str = "()";

/// One of these terms.
fn any(terms: &[Option<String>]) -> String {
    let terms: Vec<&str> = terms.iter().flatten().map(String::as_str).collect();
    format!("({})", terms.join(" OR "))
}

/// A word as a term of the index: words are letters and digits, so nothing in them can end the quotation.
#[expect(clippy::unnecessary_wraps, reason = "one of the two kinds of term")]
fn exact(word: &str) -> Option<String> {
    Some(format!("\"{word}\""))
}

/// A rare number as a term of the index; nothing if it is none.
fn rare(word: &str) -> Option<String> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| format!("\"{RARE}{word}\""))
}
