//! The lobby: a world in memory in which a visitor registers, and from which a new wallet is sealed.

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;

use super::contract::{Answer, Failure};
use super::open::answer;
use super::{Answered, Session, State};
use crate::backend::contract::{Caller, NetworkMode, Refusal, Reply, Request, Snapshot, WalletId};
use crate::backend::{Client, Founding, Outcome, Resolution, World, WorldError};
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::vault::Error;

/// A world in memory, and how far the visitor has come in it.
pub(super) struct Lobby {
    client: Client,
    stage: Stage,
    /// Whether somebody here has chosen what the network is like.
    pub(super) network_chosen: bool,
}

/// How far a visitor has come.
enum Stage {
    /// No wallet has been approved here.
    Visiting,
    /// A wallet is approved and waits to be sealed.
    Approved(Approved),
    /// The wallet is sealed; its world stays here, so that the SMS with the password can be read at the login screen.
    Sealed(WalletId),
}

/// A wallet that exists in the world and not yet on disk.
struct Approved {
    wallet: WalletId,
    phone: Phone,
    password: Secret,
}

impl Lobby {
    /// A fresh world, and a network to it that is like this.
    pub(super) fn found(
        seed: [u8; 32],
        starts: Timestamp,
        network: NetworkMode,
        now: Timestamp,
    ) -> Result<Self, Failure> {
        let connection = Connection::open_in_memory().map_err(WorldError::from)?;
        let mut client = Client::new(World::found(connection, Founding { seed, now, starts })?);
        client.set_mode(now, &Caller::Visitor, network)?;
        Ok(Self { client, stage: Stage::Visiting, network_chosen: false })
    }

    /// What the visitor sees, and when something is due.
    pub(super) fn look(&mut self, now: Timestamp) -> (Option<Snapshot>, Option<Timestamp>) {
        (self.client.snapshot(now, &Caller::Visitor).ok(), self.client.world().next_due().ok().flatten())
    }

    /// Does what is due.
    pub(super) fn wake(&mut self, now: Timestamp) -> Result<(), Failure> {
        self.client.world_mut().run_due(now)?;
        Ok(())
    }

    /// The world.
    pub(super) const fn world(&mut self) -> &mut World {
        self.client.world_mut()
    }

    /// The visitor's side of the network.
    pub(super) const fn client(&mut self) -> &mut Client {
        &mut self.client
    }

    /// How long the last answer is on its way; a visitor has no attempts.
    pub(super) fn take_news(&mut self) -> (SignedDuration, Vec<Resolution>) {
        (self.client.take_delay(), self.client.take_resolved())
    }

    /// The wallet that was sealed from here, if one was.
    pub(super) const fn sealed(&self) -> Option<WalletId> {
        match self.stage {
            Stage::Sealed(wallet) => Some(wallet),
            _ => None,
        }
    }

    fn ask(&mut self, request: &Request, now: Timestamp) -> Outcome {
        self.client.ask(now, &Caller::Visitor, request)
    }

    /// Remembers an approved wallet and sends its first password; once, however often the approval is answered.
    fn approve(&mut self, wallet: WalletId, phone: &Phone, password: Secret, now: Timestamp) -> Result<(), Refusal> {
        let known = match &self.stage {
            Stage::Visiting => None,
            Stage::Approved(approved) => Some(approved.wallet),
            Stage::Sealed(sealed) => Some(*sealed),
        };
        if known != Some(wallet) {
            self.client.world_mut().deliver_first_password(now, wallet, &password)?;
            self.stage = Stage::Approved(Approved { wallet, phone: phone.clone(), password });
        }
        Ok(())
    }
}

impl Session {
    /// A visitor's request.
    pub(super) fn visit(&mut self, request: &Request, now: Timestamp) -> Answered {
        if let Request::BeginRegistration { phone, .. } | Request::KioskStart { phone, .. } = request {
            if self.vault.has_number(phone)? {
                return Err(Refusal::NumberTaken.into());
            }
            self.leave_approved_world();
        }
        let outcome = self.lobby(now)?.ask(request, now);
        if let Outcome::Reply(reply) = &outcome
            && let Some((wallet, phone)) = approved(reply)
        {
            let password = self.chance.password()?;
            self.lobby(now)?.approve(wallet, phone, password, now)?;
        }
        Ok(answer(outcome))
    }

    /// A second registration after an approved one begins in a world of its own: each profile is sealed with its owner's
    /// world and nobody else's. So does one after an approval that nobody heard of.
    fn leave_approved_world(&mut self) {
        let State::Lobby(lobby) = &mut self.state else { return };
        if lobby.world().founder().is_ok_and(|founder| founder.is_some()) {
            self.state = State::Empty;
        }
    }

    /// Seals the approved wallet into a new profile.
    pub(super) fn seal(&mut self) -> Answered {
        let State::Lobby(lobby) = &mut self.state else {
            return Err(Failure::NothingToSeal.into());
        };
        let Stage::Approved(approved) = &lobby.stage else {
            return Err(Failure::NothingToSeal.into());
        };
        lobby.client.world_mut().write_log()?;
        let source = Some(lobby.client.world().connection());
        let (profile, key) = match self.vault.create(&approved.phone, &approved.password, source) {
            Err(Error::AlreadyExists) => return Err(Refusal::NumberTaken.into()),
            created => created?,
        };
        lobby.stage = Stage::Sealed(approved.wallet);
        // The profile exists from here on; an anchor that could not be written is written at the first login.
        let _ = super::open::anchor_fresh(profile);
        Ok(Answer::Sealed { recovery_key: key.to_text() })
    }

    /// A request to the world: as the owner of the open wallet, or as a visitor.
    pub(super) fn ask_world(&mut self, request: &Request, now: Timestamp) -> Answered {
        match &mut self.state {
            State::Open(open) => open.ask(request, now),
            _ => self.visit(request, now),
        }
    }
}

/// The wallet that a reply says has been approved.
fn approved(reply: &Reply) -> Option<(WalletId, &Phone)> {
    match reply {
        Reply::Approved { wallet, phone } => Some((*wallet, phone)),
        Reply::KioskReceipt(receipt) => Some((receipt.wallet, &receipt.phone)),
        _ => None,
    }
}
