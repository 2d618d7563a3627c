//! What the wallet's own side keeps of its attempts to move money, each change committed before anything else is done.

use jiff::Timestamp;

use super::client::Outcome;
use super::contract::{
    AttemptState, AttemptSubject, AttemptView, Caller, IdempotencyKey, Lesson, Refusal, Reply, Request, WalletId,
};
use super::error::WorldError;
use super::store::{Attempt, Store, StoreError};

/// A request that must end in exactly one charge or none: opening a payment, a code that moves money, money changed, another
/// card.
pub(crate) struct Subject {
    pub(crate) wallet: WalletId,
    pub(crate) key: IdempotencyKey,
    pub(crate) about: AttemptSubject,
}

/// What a request is an attempt at, if it is one.
pub(crate) fn subject(store: Store<'_>, caller: &Caller, request: &Request) -> Result<Option<Subject>, StoreError> {
    let Caller::Owner(wallet) = *caller else { return Ok(None) };
    let (key, about) = match *request {
        Request::OpenCheckout { key, order, .. } => (key, AttemptSubject::Order { order, payment: None }),
        Request::ConfirmCode { key, payment, .. } => {
            let Some(order) = store.order_of_payment(payment)? else { return Ok(None) };
            (key, AttemptSubject::Order { order, payment: Some(payment) })
        }
        Request::ConfirmTransfer { key, transfer, .. } => (key, AttemptSubject::Transfer(transfer)),
        Request::Exchange { key, quote } => (key, AttemptSubject::Exchange(quote)),
        Request::IssueCard { key, kind, .. } => (key, AttemptSubject::Card(kind)),
        _ => return Ok(None),
    };
    Ok(Some(Subject { wallet, key, about }))
}

/// Stores a new attempt, or finds the one that was stored under this key.
pub(crate) fn draft(
    store: Store<'_>,
    subject: &Subject,
    request: &Request,
    now: Timestamp,
) -> Result<Attempt, StoreError> {
    if let Some(attempt) = store.attempt(subject.key)? {
        return Ok(attempt);
    }
    let Subject { wallet, key, about } = *subject;
    let view = AttemptView { key, about, state: AttemptState::Draft, since: now };
    let attempt = Attempt { view, wallet, request: Some(request.clone()) };
    store.set_attempt(&attempt)?;
    Ok(attempt)
}

/// Takes an attempt to its next state.
pub(crate) fn advance(
    store: Store<'_>,
    attempt: &mut Attempt,
    next: AttemptState,
    now: Timestamp,
) -> Result<(), WorldError> {
    if !attempt.view.state.may_become(next) {
        return Err(WorldError::Attempt(attempt.view.state, next));
    }
    attempt.view.state = next;
    attempt.view.since = now;
    store.set_attempt(attempt)?;
    if next == AttemptState::Unknown {
        store.reach(attempt.wallet, Lesson::Unknown)?;
    }
    Ok(())
}

/// What an outcome makes of an attempt. A failure of the service itself is no answer; and one that is down has done nothing
/// with what came now, which is an answer only to what was sent for the first time.
pub(crate) fn judge(attempt: &mut Attempt, outcome: &Outcome, first: bool) -> AttemptState {
    match outcome {
        Outcome::Reply(reply) => {
            if let (Reply::Checkout(view), AttemptSubject::Order { payment, .. }) = (reply, &mut attempt.view.about) {
                *payment = Some(view.payment);
            }
            AttemptState::Accepted
        }
        Outcome::NoAnswer { .. } | Outcome::Refused(Refusal::Internal(_)) => AttemptState::Unknown,
        Outcome::Refused(Refusal::ServiceDown) if !first => AttemptState::Unknown,
        Outcome::Refused(_) => AttemptState::Refused,
    }
}
