//! The same command sent again is answered again, not done again.
//!
//! What was done is remembered with its key. So are wrong answers that were counted (a wrong code, say), or a request
//! delivered twice would cost two tries. Every other refusal changed nothing and is not remembered: sent again, the
//! command is judged anew.

use sha2::{Digest, Sha256};

use super::contract::{Caller, IdempotencyKey, Refusal, Request};
use super::step::Step;
use super::store::Outcome;

/// What identifies a command: who sent it, under which key, and what it said.
pub(crate) struct Fingerprint {
    /// The wallet's id; nothing for a visitor.
    caller: Vec<u8>,
    key: IdempotencyKey,
    /// A hash, so that codes and answers are not kept longer than they are needed.
    request: [u8; 32],
}

impl Fingerprint {
    /// The fingerprint of a request and of what was handed over beside it.
    pub(crate) fn new(caller: &Caller, key: IdempotencyKey, request: &Request, beside: &str) -> Result<Self, Refusal> {
        let mut hasher = Sha256::new();
        hasher.update(serde_json::to_vec(request)?);
        hasher.update([0]);
        hasher.update(beside);
        let caller = match caller {
            Caller::Visitor => Vec::new(),
            Caller::Owner(wallet) => wallet.0.as_bytes().to_vec(),
        };
        Ok(Self { caller, key, request: hasher.finalize().into() })
    }

    /// The first outcome, if this command was seen before; a refusal if its key was used for another.
    pub(crate) fn first_outcome(&self, step: &Step<'_>) -> Result<Option<Outcome>, Refusal> {
        match step.store.outcome(&self.caller, self.key)? {
            Some((request, outcome)) if request == self.request => Ok(Some(outcome)),
            Some(_) => Err(Refusal::KeyReused),
            None => Ok(None),
        }
    }

    pub(crate) fn remember(&self, step: &Step<'_>, outcome: &Outcome) -> Result<(), Refusal> {
        Ok(step.store.remember_outcome(&self.caller, self.key, &self.request, outcome, step.now)?)
    }
}
