//! The history desk: pages of what a filter leaves, what they come to, one operation in full, charts, and the ledger.

use super::contract::{
    Caller, CheckoutView, HistoryFilter, HistoryPage, MovementView, OperationDetail, OperationId, OperationKind,
    PostingView, RefundView, Refusal, Reply, Thing, TransferView, WalletId,
};
use super::step::Step;
use super::store::{Line, StoredLine};
use super::{checkout, refunds, transfers};
use crate::domain::words::fold;

mod charts;
mod selection;
mod totals;

pub(crate) use charts::{charts, spending};
pub(crate) use totals::totals;

use selection::Selection;

/// The most operations, movements or counterparties in one answer.
const LONGEST_PAGE: u32 = 500;
/// How many lines are looked at for one page before it is handed over as it is: a few milliseconds' worth.
const MOST_EFFORT: usize = 2_000;
/// How many counterparties are looked through, the latest first.
const PARTIES: u32 = 5_000;

/// A page of what a filter leaves, newest first.
pub(crate) fn page(
    step: &Step<'_>,
    caller: &Caller,
    filter: &HistoryFilter,
    before: Option<OperationId>,
    limit: u32,
) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?.id;
    let mut page = HistoryPage { operations: Vec::new(), next: None };
    let Some(selection) = Selection::of(step.store, wallet, filter)? else { return Ok(Reply::History(page)) };
    let limit = usize::try_from(limit.clamp(1, LONGEST_PAGE)).unwrap_or(usize::MAX);
    let mut walk = selection.walk(step.store, step.store.place_of(before)?)?;
    let mut effort = 0;
    while let Some(place) = walk.next()? {
        effort += selection.effort(&place);
        if selection.has(step.store, &place)? {
            page.operations.push(step.store.line(place.seq)?.operation);
        }
        if page.operations.len() >= limit || effort >= MOST_EFFORT {
            if walk.peek()?.is_some() {
                page.next = Some(step.store.line(place.seq)?.operation.id);
            }
            break;
        }
    }
    Ok(Reply::History(page))
}

/// One operation with everything that belongs to it.
pub(crate) fn detail(step: &Step<'_>, caller: &Caller, operation: OperationId) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?.id;
    let line = step.store.line_of(wallet, operation)?.ok_or(Refusal::NotFound(Thing::Operation))?;
    let movements = step.store.movements_with(&step.store.movement(line.height)?)?;
    let about = step.store.telling_of(wallet, &movements)?;
    let postings = postings(step, &line, &movements, &about)?;
    let mut linked: Vec<_> = about.into_iter().map(|other| other.operation).collect();
    if line.operation.twice {
        linked.extend(step.store.operations_beside(wallet, &line.operation)?);
    }
    linked.retain(|other| other.id != operation);
    let payment = payment(step, caller, &line.operation.kind)?;
    let transfer = transfer(step, caller, &line.operation.kind)?;
    let refund = refund(step, caller, &line.operation.kind)?;
    let operation = line.operation;
    Ok(Reply::Operation(Box::new(OperationDetail { operation, postings, linked, payment, transfer, refund })))
}

/// The lines of the movements from the one that an operation tells of to the next that another one tells of.
fn postings(step: &Step<'_>, line: &Line, movements: &[i64], about: &[Line]) -> Result<Vec<PostingView>, Refusal> {
    let next = about.iter().map(|other| other.height).filter(|height| *height > line.height).min();
    let own = line.height..next.unwrap_or(i64::MAX);
    let mut postings = Vec::new();
    for height in movements.iter().filter(|height| own.contains(height)) {
        postings.extend(step.store.lines(*height)?.iter().map(posting));
    }
    Ok(postings)
}

/// The payment that an operation is about. Who paid from here may have opened the page as somebody else.
fn payment(step: &Step<'_>, caller: &Caller, kind: &OperationKind) -> Result<Option<Box<CheckoutView>>, Refusal> {
    let (OperationKind::OrderPayment { payment, .. }
    | OperationKind::Reversal { payment, .. }
    | OperationKind::Refund { payment, .. }) = kind
    else {
        return Ok(None);
    };
    match checkout::look(step, caller, *payment) {
        Ok(Reply::Checkout(view)) => Ok(Some(view)),
        Ok(_) | Err(Refusal::NotFound(_)) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// The transfer that an operation is about, if it is this wallet's own: who receives sees nothing of the sender's.
fn transfer(step: &Step<'_>, caller: &Caller, kind: &OperationKind) -> Result<Option<Box<TransferView>>, Refusal> {
    let (OperationKind::TopUp { transfer, .. }
    | OperationKind::Withdrawal { transfer, .. }
    | OperationKind::Returned { transfer, .. }) = kind
    else {
        return Ok(None);
    };
    match transfers::look(step, caller, *transfer) {
        Ok(Reply::Transfer(view)) => Ok(Some(view)),
        Ok(_) | Err(Refusal::NotFound(_)) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

/// The refund that an operation is.
fn refund(step: &Step<'_>, caller: &Caller, kind: &OperationKind) -> Result<Option<Box<RefundView>>, Refusal> {
    let OperationKind::Refund { refund, .. } = kind else { return Ok(None) };
    match refunds::look(step, caller, *refund) {
        Ok(view) => Ok(Some(Box::new(view))),
        Err(Refusal::NotFound(_)) => Ok(None),
        Err(refusal) => Err(refusal),
    }
}

fn posting(line: &StoredLine) -> PostingView {
    PostingView { account: format!("{}:{}", line.kind.name(), line.owner), amount: line.amount }
}

/// The counterparties whose name begins so, the latest first.
pub(crate) fn parties(step: &Step<'_>, caller: &Caller, prefix: &str, limit: u32) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?.id;
    let prefix = fold(prefix);
    let mut names = step.store.parties(wallet, PARTIES)?;
    names.retain(|name| fold(name).starts_with(&prefix));
    names.truncate(usize::try_from(limit.min(LONGEST_PAGE)).unwrap_or(usize::MAX));
    Ok(Reply::Parties(names))
}

/// The movements of a wallet's money after a height, in their order.
pub(crate) fn movements(step: &Step<'_>, caller: &Caller, after: u64, limit: u32) -> Result<Reply, Refusal> {
    let wallet = step.owner(caller)?.id;
    let (after, limit) = (i64::try_from(after).unwrap_or(i64::MAX), limit.min(LONGEST_PAGE));
    let mut heights = Vec::new();
    for account in step.store.accounts_of(wallet)? {
        heights.extend(step.store.heights_of(account, after, limit)?);
    }
    heights.sort_unstable();
    heights.dedup();
    heights.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    let movements = heights.into_iter().map(|height| movement(step, wallet, height)).collect::<Result<_, _>>()?;
    Ok(Reply::Movements(movements))
}

fn movement(step: &Step<'_>, wallet: WalletId, height: i64) -> Result<MovementView, Refusal> {
    let head = step.store.movement(height)?;
    Ok(MovementView {
        height: height.unsigned_abs(),
        at: head.at,
        reason: head.reason.name().to_owned(),
        operation: step.store.told_by(wallet, &head)?,
        postings: step.store.lines(height)?.iter().map(posting).collect(),
    })
}
