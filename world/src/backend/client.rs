//! The wallet's own side of the network: it keeps what it asked for, and asks again until it knows.

mod heard;
mod resolve;

use jiff::{SignedDuration, Timestamp};

use super::attempts::{self, Subject};
use super::contract::{
    AttemptState, Caller, CardDetails, CardId, IdempotencyKey, NetworkMode, PaymentId, Refusal, Reply, Request,
};
use super::error::WorldError;
use super::log::{self, Deed, LogDetail};
use super::network::{self, Fault, Faults, Moment, Passage};
use super::store::{Attempt, Store};
use super::world::{Verdict, World};

pub(crate) use heard::Heard;
pub use resolve::Resolution;

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

/// A world and the network to it, from the wallet's side. All that it knows is in the world's database.
pub struct Client {
    world: World,
    /// How long what was asked since this was last looked at has been on its way.
    delay: SignedDuration,
    /// What became known since this was last looked at.
    resolved: Vec<Resolution>,
    /// How many requests something went wrong with.
    faulted: u64,
}

impl Client {
    /// The wallet's side of a world. [`reconcile`](Self::reconcile) first: an earlier attempt may be unknown.
    pub const fn new(world: World) -> Self {
        Self { world, delay: SignedDuration::ZERO, resolved: Vec::new(), faulted: 0 }
    }

    /// The world, apart from the network.
    pub const fn world(&self) -> &World {
        &self.world
    }

    /// The world, apart from the network.
    pub const fn world_mut(&mut self) -> &mut World {
        &mut self.world
    }

    /// With how many requests something went wrong on the way, since this was made.
    pub const fn faulted(&self) -> u64 {
        self.faulted
    }

    /// Gives the world back.
    pub fn into_world(self) -> World {
        self.world
    }

    fn store(&self) -> Store<'_> {
        Store::new(self.world.connection())
    }

    /// What the network is like.
    pub fn mode(&self) -> Result<NetworkMode, WorldError> {
        Ok(self.store().network()?.mode)
    }

    /// Lets the network be like this from now on, for the wallet of who asks. When it comes back, what is unknown is asked
    /// about at once.
    pub fn set_mode(&mut self, machine_now: Timestamp, caller: &Caller, mode: NetworkMode) -> Result<(), WorldError> {
        let network = self.store().network()?;
        if network.mode == mode {
            return Ok(());
        }
        if mode == NetworkMode::Offline {
            self.cut_off(machine_now, caller)?;
        }
        self.store().set_network(&network::Network { mode, ..network.clone() })?;
        if network.mode == NetworkMode::Offline {
            self.reconcile(machine_now)?;
        }
        Ok(())
    }

    /// Changes how often things go wrong while the network is flaky.
    pub fn set_faults(&mut self, faults: Faults) -> Result<(), WorldError> {
        let network = self.store().network()?;
        Ok(self.store().set_network(&network::Network { faults, ..network })?)
    }

    /// How often things go wrong while the network is flaky.
    pub fn faults(&self) -> Result<Faults, WorldError> {
        Ok(self.store().network()?.faults)
    }

    /// Lets something go wrong once, at the next such moment.
    pub fn plan_fault(&mut self, moment: Moment, fault: Fault) -> Result<(), WorldError> {
        Ok(self.store().plan_fault(moment, fault)?)
    }

    /// Lets nothing go wrong at the next such moment after all.
    pub fn forget_fault(&mut self, moment: Moment) -> Result<(), WorldError> {
        self.store().take_fault(moment)?;
        Ok(())
    }

    /// What is going to go wrong once.
    pub fn planned_faults(&self) -> Result<Vec<(Moment, Fault)>, WorldError> {
        Ok(self.store().planned_faults()?)
    }

    /// How long the answers to what was asked since the last call have been on their way: to be held back so long.
    pub const fn take_delay(&mut self) -> SignedDuration {
        let delay = self.delay;
        self.delay = SignedDuration::ZERO;
        delay
    }

    /// What became known since the last call of attempts whose end had not been known.
    pub fn take_resolved(&mut self) -> Vec<Resolution> {
        std::mem::take(&mut self.resolved)
    }

    /// Asks the world over the network.
    ///
    /// An attempt to move money is stored before it is sent. While an earlier attempt at the same is unknown, that one is
    /// asked about again first; as long as it stays unknown, nothing new leaves, unless the person insists.
    pub fn ask(&mut self, machine_now: Timestamp, caller: &Caller, request: &Request) -> Outcome {
        match attempts::subject(self.store(), caller, request) {
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
        match self.pass(machine_now, &Request::Card { card })? {
            Passage::Arrives | Passage::Fails(Fault::DeliveredTwice) => {
                self.world.reveal_card(machine_now, caller, card).map(Some)
            }
            Passage::Fails(Fault::ServiceDown) => Err(Refusal::ServiceDown),
            Passage::Unsent | Passage::Fails(Fault::RequestLost | Fault::ReplyLost) => Ok(None),
        }
    }

    /// What becomes of a request; the time that it takes is added to the rest.
    fn pass(&mut self, machine_now: Timestamp, request: &Request) -> Result<Passage, WorldError> {
        let (passage, delay) = network::pass(self.store(), request)?;
        self.delay = self.delay.saturating_add(delay);
        self.tell_of(machine_now, passage, request)?;
        Ok(passage)
    }

    /// Tells the log what the network did to a request. That a question does not leave is no news: pages ask often.
    fn tell_of(&mut self, machine_now: Timestamp, passage: Passage, request: &Request) -> Result<(), WorldError> {
        let fault = match passage {
            Passage::Fails(fault) => Some(fault),
            Passage::Unsent if request.key().is_some() => None,
            Passage::Unsent | Passage::Arrives => return Ok(()),
        };
        let command = request.key().and_then(|_| log::deed(request));
        self.world.note_down(machine_now, Deed::RequestFailed, String::new(), Some(LogDetail::Failed(fault, command)))
    }

    /// Sends a request and waits for its answer.
    fn send(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        request: &Request,
        verdict: Option<Verdict>,
    ) -> Outcome {
        match self.pass(machine_now, request) {
            Ok(passage) => self.deliver(passage, machine_now, caller, request, verdict),
            Err(error) => failed(error),
        }
    }

    /// Lets a request pass so.
    fn deliver(
        &mut self,
        passage: Passage,
        machine_now: Timestamp,
        caller: &Caller,
        request: &Request,
        verdict: Option<Verdict>,
    ) -> Outcome {
        let deliver = |world: &mut World| world.ask(machine_now, caller, request, verdict);
        self.faulted += u64::from(passage != Passage::Arrives);
        match passage {
            Passage::Unsent => Outcome::NoAnswer { unsent: true },
            Passage::Fails(Fault::RequestLost) => Outcome::NoAnswer { unsent: false },
            Passage::Fails(Fault::ReplyLost) => {
                // Whatever the world says now, nobody hears it.
                let _unheard = deliver(&mut self.world);
                Outcome::NoAnswer { unsent: false }
            }
            Passage::Arrives => deliver(&mut self.world).into(),
            Passage::Fails(Fault::DeliveredTwice) => {
                let _first = deliver(&mut self.world);
                deliver(&mut self.world).into()
            }
            Passage::Fails(Fault::ServiceDown) => Outcome::Refused(Refusal::ServiceDown),
        }
    }

    fn attempt(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        subject: &Subject,
        request: &Request,
    ) -> Result<Outcome, WorldError> {
        let insists = matches!(request, Request::OpenCheckout { insist: true, .. });
        if !insists && !self.earlier_are_known(machine_now, subject)? {
            return Ok(Outcome::Refused(Refusal::EarlierUnknown));
        }
        let now = self.world.now(machine_now)?;
        let attempt = attempts::draft(self.store(), subject, request, now)?;
        match attempt.view.state {
            // Its end is known, so it must not be judged anew: another try has another key.
            AttemptState::Refused => Ok(Outcome::Refused(Refusal::KeyReused)),
            // The world has the answer: the first one again, or that the key was used for something else.
            AttemptState::Accepted => Ok(self.send(machine_now, caller, request, None)),
            _ if attempt.request.as_ref() != Some(request) => Ok(Outcome::Refused(Refusal::KeyReused)),
            _ => {
                let outcome = self.send_attempt(machine_now, attempt)?;
                self.hear_again()?;
                Ok(outcome)
            }
        }
    }

    /// Sends an attempt, for the first time or again. That it is sent is stored before, what came of it after.
    fn send_attempt(&mut self, machine_now: Timestamp, mut attempt: Attempt) -> Result<Outcome, WorldError> {
        let first = attempt.view.state == AttemptState::Draft;
        if self.mode()? == NetworkMode::Offline {
            if let Some(request) = attempt.request.as_ref().filter(|_| first) {
                self.tell_of(machine_now, Passage::Unsent, request)?;
            }
            return Ok(Outcome::NoAnswer { unsent: first });
        }
        let now = self.world.now(machine_now)?;
        if attempt.view.state != AttemptState::Sent {
            attempts::advance(self.store(), &mut attempt, AttemptState::Sent, now)?;
        }
        let Some(request) = attempt.request.clone() else { return Ok(Outcome::NoAnswer { unsent: true }) };
        let (passage, caller) = (self.pass(machine_now, &request)?, Caller::Owner(attempt.wallet));
        if matches!(passage, Passage::Fails(Fault::RequestLost | Fault::ReplyLost)) {
            self.keep_heard(machine_now, &caller)?;
        }
        let outcome = self.deliver(passage, machine_now, &caller, &request, None);
        let end = attempts::judge(&mut attempt, &outcome, first);
        attempts::advance(self.store(), &mut attempt, end, now)?;
        Ok(match outcome {
            // That the service is down now says nothing of what it did before.
            Outcome::Refused(Refusal::ServiceDown) if !first => Outcome::NoAnswer { unsent: false },
            outcome => outcome,
        })
    }
}

fn failed(error: WorldError) -> Outcome {
    Outcome::Refused(error.into())
}
