//! The world's log: everything that was asked of it, happened by itself, was made to happen, or went wrong on the way to it.
//!
//! It is for who shows the world to others, and no part of the world: nothing is decided by it, and the world's hash leaves it
//! out. A line is written in the transaction of what it tells of. What changed nothing (a command that was refused, a request
//! that got lost) has no transaction: its line waits in memory for the next one. Only the latest lines are kept.

mod asked;
mod deed;
mod happened;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub use deed::{Deed, LogKind};

pub(crate) use asked::{asked, deed};
pub(crate) use happened::Happens;

use super::breakdown::Breakdown;
use super::contract::{
    Fate, NetworkMode, OrderId, OrderState, PaymentState, Refusal, Sender, TransferState, WalletState,
};
use super::network::{Fault, Moment};
use super::step::Step;
use super::store::{Store, StoreError};
use crate::domain::words::fold;

/// How many lines are kept.
pub const KEPT: u32 = 5_000;
/// How many of them are read at a time.
const BATCH: u32 = 250;
/// How many lines a page has.
const PAGE: usize = 100;

/// A line that is to be written.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) at: Timestamp,
    pub(crate) deed: Deed,
    pub(crate) subject: String,
    pub(crate) detail: Option<LogDetail>,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its place: newer lines have higher ones.
    pub seq: i64,
    /// When, on the world's clock.
    pub at: Timestamp,
    /// What.
    pub deed: Deed,
    /// What it was about, as people read it: a number; nothing if it was about nothing in particular.
    pub subject: String,
    /// How.
    pub detail: Option<LogDetail>,
}

impl LogLine {
    /// Of which kind it is.
    pub const fn kind(&self) -> LogKind {
        match self.detail {
            Some(LogDetail::Refused(_)) => LogKind::Refused,
            _ => self.deed.kind(),
        }
    }
}

/// How something was done, or what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogDetail {
    /// It was refused, for this reason if it can be told.
    Refused(Option<Box<Refusal>>),
    /// The payment was so afterwards.
    Payment(PaymentState),
    /// The order was so afterwards.
    Order(OrderState),
    /// The transfer was so afterwards.
    Transfer(TransferState),
    /// The wallet is so from now on.
    Wallet(WalletState),
    /// The message's sender.
    From(Sender),
    /// The network is like this from now on.
    Mode(NetworkMode),
    /// This goes wrong, and when.
    Planned(Moment, Fault),
    /// This fails.
    Breakdown(Breakdown),
    /// This became of a request, a command if it is named; nothing passed at all if no fault is.
    Failed(Option<Fault>, Option<Deed>),
    /// The clock was moved so far, in milliseconds.
    Moved(i64),
    /// The dollar's rate was shifted by so many percent.
    Percent(i16),
    /// This becomes of the order.
    Fate(Fate),
}

/// Which lines are meant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogFilter {
    /// Of this kind alone.
    pub kind: Option<LogKind>,
    /// What is looked for in what a line is about.
    pub text: String,
    /// The deeds whose words have that text in them: their lines are meant, too.
    pub deeds: Vec<Deed>,
}

impl LogFilter {
    /// Whether a line is meant; `text` is what is looked for, folded.
    fn has(&self, line: &LogLine, text: &str) -> bool {
        let kind = self.kind.is_none_or(|kind| line.kind() == kind);
        let found = || self.deeds.contains(&line.deed) || fold(&line.subject).contains(text);
        kind && (text.is_empty() || found())
    }
}

/// A page of the log, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogPage {
    /// The lines.
    pub lines: Vec<LogLine>,
    /// Before which place to go on; none when nothing older is left.
    pub next: Option<i64>,
}

/// The lines before a place that a filter leaves, those that wait to be written among them.
pub(crate) fn page(
    store: Store<'_>,
    waiting: &[Entry],
    filter: &LogFilter,
    before: Option<i64>,
) -> Result<LogPage, StoreError> {
    let (mut before, text) = (before.unwrap_or(i64::MAX), fold(&filter.text));
    let end = store.log_end()?;
    let places = (1..).map(|ahead| end.saturating_add(ahead));
    let newest: Vec<LogLine> = places.zip(waiting).map(|(seq, entry)| line(seq, entry.clone())).collect();
    let mut batch: Vec<LogLine> = newest.into_iter().rev().filter(|line| line.seq < before).collect();
    let mut page = LogPage::default();
    loop {
        for line in batch {
            if page.lines.len() == PAGE {
                page.next = Some(before);
                return Ok(page);
            }
            before = line.seq;
            if filter.has(&line, &text) {
                page.lines.push(line);
            }
        }
        batch = store.log_before(before, BATCH)?;
        if batch.is_empty() {
            return Ok(page);
        }
    }
}

fn line(seq: i64, entry: Entry) -> LogLine {
    let Entry { at, deed, subject, detail } = entry;
    LogLine { seq, at, deed, subject, detail }
}

impl Step<'_> {
    /// A line of the log, written if the step is committed.
    pub(crate) fn log(&self, deed: Deed, subject: impl Into<String>, detail: Option<LogDetail>) {
        let entry = Entry { at: self.now, deed, subject: subject.into(), detail };
        self.lines.borrow_mut().push(entry);
    }

    /// A line of the log about an order.
    pub(crate) fn log_order(&self, deed: Deed, order: OrderId, detail: Option<LogDetail>) -> Result<(), Refusal> {
        let (number, state) = happened::order(self, order)?;
        self.log(deed, number, detail.or(state));
        Ok(())
    }
}
