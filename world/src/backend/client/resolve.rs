//! Asking again about what is unknown, and saying what became of it.

use jiff::{SignedDuration, Timestamp};

use super::{Client, Outcome};
use crate::backend::attempts::Subject;
use crate::backend::contract::{
    AttemptState, AttemptSubject, AttemptView, Caller, IdempotencyKey, Lesson, NetworkMode, Refusal, Reply, Request,
};
use crate::backend::error::WorldError;
use crate::backend::store::{Attempt, StoreError};

/// How long to wait before an unknown attempt is asked about again.
const ASK_AGAIN: SignedDuration = SignedDuration::from_secs(10);

/// What became of an attempt whose end had not been known: found out by asking again under its own key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolution {
    /// The attempt's key.
    pub key: IdempotencyKey,
    /// What it was about.
    pub about: AttemptSubject,
    /// The number by which people know the order.
    pub order_number: Option<String>,
    /// The service's answer: it happened, once; or it did not, and why.
    pub answer: Result<Reply, Refusal>,
}

impl Client {
    /// Whether the end of every attempt is known that this one waits for, after asking again.
    pub(super) fn earlier_are_known(&mut self, machine_now: Timestamp, subject: &Subject) -> Result<bool, WorldError> {
        let mut open = self.store().open_attempts()?;
        open.retain(|other| {
            let waits = other.wallet == subject.wallet && subject.about.waits_for(other.view.about);
            waits && other.view.key != subject.key
        });
        let mut known = true;
        for attempt in open {
            known &= self.resolve(machine_now, attempt)?.is_some();
        }
        self.hear_again()?;
        Ok(known)
    }

    /// Asks about every attempt whose end is not known. The ends that are known now.
    pub fn reconcile(&mut self, machine_now: Timestamp) -> Result<Vec<AttemptView>, WorldError> {
        self.resolve_those(machine_now, |_| true)
    }

    /// Asks about the attempts that have been unknown for a while.
    pub fn reconcile_due(&mut self, machine_now: Timestamp) -> Result<Vec<AttemptView>, WorldError> {
        let before = self.world.now(machine_now)?.checked_sub(ASK_AGAIN)?;
        self.resolve_those(machine_now, |attempt| attempt.view.since <= before)
    }

    fn resolve_those(
        &mut self,
        machine_now: Timestamp,
        wanted: impl Fn(&Attempt) -> bool,
    ) -> Result<Vec<AttemptView>, WorldError> {
        let mut ended = Vec::new();
        for attempt in self.store().open_attempts()?.into_iter().filter(wanted) {
            ended.extend(self.resolve(machine_now, attempt)?);
        }
        self.hear_again()?;
        Ok(ended)
    }

    /// Asks about an attempt again, under its own key; one that never left is given up as if it had never been. Its end, if
    /// that is known now.
    fn resolve(&mut self, machine_now: Timestamp, mut attempt: Attempt) -> Result<Option<AttemptView>, WorldError> {
        let key = attempt.view.key;
        if attempt.view.state == AttemptState::Draft {
            self.store().forget_attempt(key)?;
            attempt.view.state = AttemptState::Refused;
            return Ok(Some(attempt.view));
        }
        let caller = Caller::Owner(attempt.wallet);
        let outcome = self.send_attempt(machine_now, attempt)?;
        let attempt = self.store().attempt(key)?.filter(|attempt| attempt.view.state.is_terminal());
        let Some(Attempt { view, wallet, .. }) = attempt else { return Ok(None) };
        self.store().reach(wallet, Lesson::Resolved)?;
        let answer = match outcome {
            Outcome::Reply(reply) => Ok(self.as_it_is_now(machine_now, &caller, reply)),
            Outcome::Refused(refusal) => Err(refusal),
            Outcome::NoAnswer { .. } => return Ok(Some(view)),
        };
        let order_number = self.order_number(view.about)?;
        self.resolved.push(Resolution { key, about: view.about, order_number, answer });
        Ok(Some(view))
    }

    /// The first answer is what was said then; meanwhile the payment or the transfer may have gone on.
    fn as_it_is_now(&mut self, machine_now: Timestamp, caller: &Caller, reply: Reply) -> Reply {
        let query = match &reply {
            Reply::Checkout(view) => Request::Payment { payment: view.payment },
            Reply::Transfer(view) => Request::Transfer { transfer: view.id },
            _ => return reply,
        };
        self.world.handle(machine_now, caller, &query).unwrap_or(reply)
    }

    fn order_number(&self, about: AttemptSubject) -> Result<Option<String>, StoreError> {
        match about {
            AttemptSubject::Order { order, .. } => Ok(self.store().purchase(order)?.map(|order| order.number)),
            _ => Ok(None),
        }
    }

    /// When to do something next, on the machine's clock: what is due in the world, or an unknown attempt.
    pub fn next_due(&self, machine_now: Timestamp) -> Result<Option<Timestamp>, WorldError> {
        let due = self.world.next_due()?;
        let again = match self.store().oldest_unknown()? {
            Some(since) if self.mode()? != NetworkMode::Offline => {
                // The world's clock may have leapt since, but never waits for the machine's.
                let waited = self.world.now(machine_now)?.duration_since(since);
                let left = ASK_AGAIN.checked_sub(waited).unwrap_or_default().clamp(SignedDuration::ZERO, ASK_AGAIN);
                Some(machine_now.checked_add(left)?)
            }
            _ => None,
        };
        Ok(due.into_iter().chain(again).min())
    }
}
