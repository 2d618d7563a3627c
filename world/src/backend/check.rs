//! Whether the world adds up: every promise about money that its records can prove or break.

use std::fmt;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::contract::{DisputeState, Identification, PaymentState, RefundState, TicketState, TransferState};
use super::rules::Rules;
use super::store::{Asked, Offence, Store, StoreError};
use crate::domain::posting::{ChainHash, Movement};

/// The longest that a captured payment may be without an end: three days for the shop, fifteen for the way back.
const LONGEST: SignedDuration = SignedDuration::from_hours(18 * 24);

/// Every identification level, least known first.
const LEVELS: [Identification; 3] = [Identification::Anonymous, Identification::Simplified, Identification::Full];

/// What is promised of the world's records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Promise {
    /// Postings sum to zero in each currency, in every movement and over the world.
    SumsAreZero,
    /// Every movement is chained to the one before it, and not earlier.
    Chained,
    /// Every balance is the sum of its postings.
    BalancesAddUp,
    /// Every wallet holds what its history comes to.
    HistoryAddsUp,
    /// Every line of the history tells of a movement of just so much, in the order of time.
    HistoryTells,
    /// What is kept of the history beside its lines is what they come to.
    TotalsAddUp,
    /// Every line of the history can be searched, or waits for its words to be read.
    WordsAreFound,
    /// Nobody's money is less than nothing.
    NeverBelowZero,
    /// Holds are what is held, escrow is what was captured.
    HoldsAndEscrow,
    /// A payment moved exactly what its state says, and nothing if it came to nothing.
    ChargedExactly,
    /// A payment was opened once under its key.
    OneOutcomePerKey,
    /// An order is paid by one payment and one alone.
    OneSettledPerOrder,
    /// A completed order has paid its seller what its buyer paid, once; no other order has.
    SellersArePaid,
    /// Money was changed as its quote says: once, in time, and nobody got more than the rate gives.
    ChangedAtQuote,
    /// A wallet is trusted as far as its owner is known, and nobody's identification is forgotten.
    KnownBeforeTrusted,
    /// What is set aside on the shelf is what was ordered and not given up.
    ShelfAddsUp,
    /// Only listed transitions, and terminal is terminal.
    ListedTransitions,
    /// Money goes back only to where it came from.
    BackWhereItCameFrom,
    /// A second payment for an order is opened only for who insists on it.
    SecondsAreWanted,
    /// What is charged a second time for an order goes back, and in time.
    SecondsComeBack,
    /// Of a second charge the person is told, and of nothing else that it is one.
    SecondsAreTold,
    /// Money moves only after a right code in time.
    TimelyCode,
    /// A card was paid by its owner with what it cost, and nothing else was paid for cards.
    CardsPaidFor,
    /// Nobody disputes an order before it is late or there, nor too long after it was completed.
    ClaimedInTime,
    /// A won dispute has exactly one refund, of what it was won for, and not before the goods are back; an order that was
    /// called off has one of all that was paid.
    WonIsRefunded,
    /// While there is a dispute about an order, it is not completed and its seller not paid.
    DisputesHoldOrders,
    /// What went back and what is set aside for it is never more than was paid, per payment and currency.
    RefundsWithinPaid,
    /// A refund moved exactly its part of what was charged, once, and the order says so.
    RefundedExactly,
    /// A captured payment is settled or given back in time, a delivered order completed, a dispute decided, a case answered
    /// and closed; nobody waits for a refund beyond its limit without having been told.
    EndsInTime,
    /// What the support desk says it did is done.
    DeskKeepsWord,
    /// A wallet is restricted as far as was last said, and the support desk let it go only after checking whose it is.
    UnblockedByRight,
    /// No more goes out of a wallet in a month than may.
    WithinLimits,
    /// When nothing more is going to happen, every payment and every order has ended.
    DrainedIsDone,
    /// What the wallet's side believes of an attempt is what the service did.
    AttemptsKnowTheTruth,
}

/// A promise broken, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Which promise.
    pub promise: Promise,
    /// By what, in technical words.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}: {}", self.promise, self.what)
    }
}

impl From<Offence> for Violation {
    fn from(Offence { promise, what }: Offence) -> Self {
        Self { promise, what }
    }
}

/// How much is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Whole,
    /// What is new: for who checked all that was there at this time and height.
    Since(Timestamp, u64),
}

pub(crate) fn check(store: Store<'_>, now: Timestamp, extent: Extent) -> Result<Vec<Violation>, StoreError> {
    let since = match extent {
        Extent::Whole => None,
        Extent::Since(at, height) => Some((at.as_millisecond(), height)),
    };
    let (since_ms, above) = since.unwrap_or((i64::MIN, 0));
    let promised = Rules::promised();
    let millis = |span: SignedDuration| i64::try_from(span.as_millis()).unwrap_or(i64::MAX);
    let offences = store.offences(&Asked {
        now_ms: now.as_millisecond(),
        since,
        code_life_ms: millis(promised.code_life),
        longest_ms: millis(LONGEST),
        tries: promised.tries,
        complete_ms: millis(promised.complete_after),
        talks_ms: millis(promised.disputes.talks),
        review_ms: millis(promised.disputes.review),
        after_completion_ms: millis(promised.disputes.after_completion),
        refund_limit_ms: millis(promised.disputes.refund_limit),
        protects_ms: millis(promised.disputes.protects),
        acknowledge_ms: millis(promised.acknowledge_within),
        month_limits: LEVELS.map(|level| Rules::month_limit(level).minor),
    })?;
    let mut violations: Vec<Violation> = offences.into_iter().map(Violation::from).collect();
    violations.extend(broken_link(store, above)?);
    violations.extend(strange_paths(store, since_ms)?);
    Ok(violations)
}

/// The first movement that does not follow from those before it.
fn broken_link(store: Store<'_>, above: u64) -> Result<Option<Violation>, StoreError> {
    let mut hash = store.hash_at(above)?.unwrap_or(ChainHash::GENESIS);
    let mut at_ms = i64::MIN;
    for (expected, stored) in (above + 1..).zip(store.movements_above(above)?) {
        let postings = store.postings(stored.height)?.unwrap_or_default();
        let movement = Movement::new(stored.reason, stored.subject.map(Uuid::from_bytes), postings);
        let follows = movement.map(|movement| hash.then(stored.height, stored.at_ms, &movement));
        if stored.height != expected || stored.at_ms < at_ms || follows != Ok(stored.hash) {
            let what = format!("movement {} does not follow from movement {}", stored.height, expected - 1);
            return Ok(Some(Violation { promise: Promise::Chained, what }));
        }
        (hash, at_ms) = (stored.hash, stored.at_ms);
    }
    Ok(None)
}

/// The payments, transfers, disputes, refunds and cases that went a way that is not listed, or are not where their way
/// ended.
fn strange_paths(store: Store<'_>, since_ms: i64) -> Result<Vec<Violation>, StoreError> {
    let mut violations = Vec::new();
    for (payment, state) in store.payment_states(since_ms)? {
        let path = store.path(payment)?;
        violations.extend(strange("payment", payment.0, &path, state, PaymentState::may_become));
    }
    for (transfer, state) in store.transfer_states(since_ms)? {
        let path = store.transfer_path(transfer)?;
        violations.extend(strange("transfer", transfer.0, &path, state, TransferState::may_become));
    }
    for (ticket, state) in store.ticket_states(since_ms)? {
        let path = store.ticket_path(ticket)?;
        violations.extend(strange("case", ticket.0, &path, state, TicketState::may_become));
    }
    for (dispute, state) in store.dispute_states(since_ms)? {
        let path = store.dispute_path(dispute)?;
        violations.extend(strange("dispute", dispute.0, &path, state, DisputeState::may_become));
    }
    for (refund, state) in store.refund_states(since_ms)? {
        let path = store.refund_path(refund)?;
        violations.extend(strange("refund", refund.0, &path, state, RefundState::may_become));
    }
    Ok(violations)
}

/// What is strange about the way to a state, if anything is.
fn strange<S: Copy + PartialEq + fmt::Debug>(
    what: &str,
    id: Uuid,
    path: &[S],
    state: S,
    may_become: fn(S, S) -> bool,
) -> Option<Violation> {
    let listed = path.windows(2).all(|pair| matches!(pair, [from, to] if may_become(*from, *to)));
    if listed && path.last() == Some(&state) {
        return None;
    }
    let what = format!("{what} {} is {state:?} by way of {path:?}", id.simple());
    Some(Violation { promise: Promise::ListedTransitions, what })
}
