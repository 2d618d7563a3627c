//! The wallet's own side of the network: it keeps what it asked for, and asks again until it knows.

use jiff::{SignedDuration, Timestamp};

use super::attempts::{self, Subject};
use super::contract::{
    AttemptState, AttemptView, Caller, CardDetails, CardId, IdempotencyKey, NetworkState, PaymentId, Refusal, Reply,
    Request, Snapshot,
};
use super::error::WorldError;
use super::network::{Network, Passage};
use super::store::{Attempt, Store};
use super::world::{Verdict, World};

/// How long to wait before an unknown attempt is asked about again.
const ASK_AGAIN: SignedDuration = SignedDuration::from_secs(2);

/// What came of asking.
#[allow(clippy::large_enum_variant, reason = "made once a request and taken apart at once")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The world's reply.
    Reply(Reply),
    /// The world said no.
    Refused(Refusal),
    /// No answer came.
    NoAnswer {
        /// Whether the request never left, so that surely nothing happened.
        unsent: bool,
    },
}

impl From<Result<Reply, Refusal>> for Outcome {
    fn from(answer: Result<Reply, Refusal>) -> Self {
        answer.map_or_else(Self::Refused, Self::Reply)
    }
}

/// A world and the network to it, from the wallet's side.
pub struct Client {
    world: World,
    network: Network,
}

impl Client {
    /// The wallet's side of a world. [`reconcile`](Self::reconcile) first: an earlier attempt may be unknown.
    pub const fn new(world: World, network: Network) -> Self {
        Self { world, network }
    }

    /// The world, apart from the network.
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// The world, apart from the network.
    pub const fn world_mut(&mut self) -> &mut World {
        &mut self.world
    }

    /// The network.
    pub const fn network_mut(&mut self) -> &mut Network {
        &mut self.network
    }

    /// Gives world and network back.
    pub fn into_parts(self) -> (World, Network) {
        (self.world, self.network)
    }

    /// Asks the world over the network.
    ///
    /// An attempt to pay is stored before it is sent. While an earlier attempt for the same order or transfer is unknown, that
    /// one is asked about again first; as long as it stays unknown, nothing new leaves.
    pub fn ask(&mut self, machine_now: Timestamp, caller: &Caller, request: &Request) -> Outcome {
        let store = Store::new(self.world.connection());
        match attempts::subject(store, caller, request) {
            Ok(None) => self.send(machine_now, caller, request, None),
            Ok(Some(subject)) => self.attempt(machine_now, caller, &subject, request).unwrap_or_else(failed),
            Err(error) => failed(error.into()),
        }
    }

    /// The password was typed into the wallet's login window, and the vault has judged it.
    pub fn sign_in(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        payment: PaymentId,
        key: IdempotencyKey,
        verdict: Verdict,
    ) -> Outcome {
        self.send(machine_now, caller, &Request::SignIn { key, payment }, Some(verdict))
    }

    /// What stands on a card, for who has just shown the wallet's password; nothing when the network brings no answer.
    /// Like every query it can be asked again.
    pub fn reveal_card(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        card: CardId,
    ) -> Result<Option<CardDetails>, Refusal> {
        match self.network.pass(&Request::Card { card }) {
            Passage::Arrived | Passage::Twice => self.world.reveal_card(machine_now, caller, card).map(Some),
            Passage::Unsent | Passage::RequestLost | Passage::ReplyLost => Ok(None),
        }
    }

    /// Sends a request and waits for its answer.
    fn send(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        request: &Request,
        verdict: Option<Verdict>,
    ) -> Outcome {
        let passage = self.network.pass(request);
        let deliver = |world: &mut World| world.ask(machine_now, caller, request, verdict);
        match passage {
            Passage::Unsent => Outcome::NoAnswer { unsent: true },
            Passage::RequestLost => Outcome::NoAnswer { unsent: false },
            Passage::ReplyLost => {
                // Whatever the world says now, nobody hears it.
                let _unheard = deliver(&mut self.world);
                Outcome::NoAnswer { unsent: false }
            }
            Passage::Arrived => deliver(&mut self.world).into(),
            Passage::Twice => {
                let _first = deliver(&mut self.world);
                deliver(&mut self.world).into()
            }
        }
    }

    fn attempt(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        subject: &Subject,
        request: &Request,
    ) -> Result<Outcome, WorldError> {
        if !self.earlier_are_known(machine_now, subject)? {
            return Ok(Outcome::NoAnswer { unsent: true });
        }
        let now = self.world.now(machine_now)?;
        let attempt = attempts::draft(Store::new(self.world.connection()), subject, request, now)?;
        match attempt.view.state {
            // Its end is known, so it must not be judged anew: another try has another key.
            AttemptState::Refused => Ok(Outcome::Refused(Refusal::KeyReused)),
            // The world has the answer: the first one again, or that the key was used for something else.
            AttemptState::Accepted => Ok(self.send(machine_now, caller, request, None)),
            _ if attempt.request.as_ref() != Some(request) => Ok(Outcome::Refused(Refusal::KeyReused)),
            _ => self.send_attempt(machine_now, attempt),
        }
    }

    /// Whether the end of every other attempt about the same is known, after asking again.
    fn earlier_are_known(&mut self, machine_now: Timestamp, subject: &Subject) -> Result<bool, WorldError> {
        let mut open = Store::new(self.world.connection()).open_attempts()?;
        open.retain(|other| other.view.about.is_same(subject.about) && other.view.key != subject.key);
        let mut known = true;
        for attempt in open {
            known &= self.resolve(machine_now, attempt)?.is_some();
        }
        Ok(known)
    }

    /// Asks about an attempt again, under its own key; one that never left is given up. Its end, if that is known now.
    fn resolve(&mut self, machine_now: Timestamp, mut attempt: Attempt) -> Result<Option<AttemptView>, WorldError> {
        let key = attempt.view.key;
        if attempt.view.state == AttemptState::Draft {
            let now = self.world.now(machine_now)?;
            attempts::advance(Store::new(self.world.connection()), &mut attempt, AttemptState::Refused, now)?;
        } else {
            self.send_attempt(machine_now, attempt)?;
        }
        let attempt = Store::new(self.world.connection()).attempt(key)?;
        Ok(attempt.map(|attempt| attempt.view).filter(|view| view.state.is_terminal()))
    }

    /// Sends an attempt, for the first time or again. That it is sent is stored before, what came of it after.
    fn send_attempt(&mut self, machine_now: Timestamp, mut attempt: Attempt) -> Result<Outcome, WorldError> {
        let never_left = attempt.view.state == AttemptState::Draft;
        if self.network.state() == NetworkState::Offline {
            return Ok(Outcome::NoAnswer { unsent: never_left });
        }
        let now = self.world.now(machine_now)?;
        if attempt.view.state != AttemptState::Sent {
            attempts::advance(Store::new(self.world.connection()), &mut attempt, AttemptState::Sent, now)?;
        }
        let Some(request) = attempt.request.clone() else { return Ok(Outcome::NoAnswer { unsent: true }) };
        let outcome = self.send(machine_now, &Caller::Owner(attempt.wallet), &request, None);
        let end = attempts::judge(&mut attempt, &outcome);
        attempts::advance(Store::new(self.world.connection()), &mut attempt, end, now)?;
        Ok(outcome)
    }

    /// Asks about every attempt whose end is not known. The ends that are known now.
    pub fn reconcile(&mut self, machine_now: Timestamp) -> Result<Vec<AttemptView>, WorldError> {
        let mut ended = Vec::new();
        for attempt in Store::new(self.world.connection()).open_attempts()? {
            ended.extend(self.resolve(machine_now, attempt)?);
        }
        Ok(ended)
    }

    /// Everything the frame and the cabinet show, with what only this side knows.
    pub fn snapshot(&mut self, machine_now: Timestamp, caller: &Caller) -> Result<Snapshot, Refusal> {
        let mut snapshot = self.world.snapshot(machine_now, caller)?;
        snapshot.network = self.network.state();
        if *caller != Caller::Visitor {
            let open = Store::new(self.world.connection()).open_attempts()?;
            snapshot.attempts = open.into_iter().map(|attempt| attempt.view).collect();
        }
        Ok(snapshot)
    }

    /// When to do something next, on the machine's clock: what is due in the world, or an unknown attempt.
    pub fn next_due(&self, machine_now: Timestamp) -> Result<Option<Timestamp>, WorldError> {
        let due = self.world.next_due()?;
        let unknown = Store::new(self.world.connection()).unknown_attempts()? > 0;
        let again = if unknown && self.network.state() == NetworkState::Online {
            Some(machine_now.checked_add(ASK_AGAIN)?)
        } else {
            None
        };
        Ok(due.into_iter().chain(again).min())
    }
}

fn failed(error: WorldError) -> Outcome {
    Outcome::Refused(error.into())
}
