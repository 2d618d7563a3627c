//! The network, changed by hand.

use jiff::Timestamp;

use super::contract::{Answer, Failure};
use super::open::Open;
use super::{Answered, Session, State};
use crate::backend::contract::{Caller, NetworkMode};
use crate::backend::{Breakdown, Fault, Moment};

impl Session {
    /// Changes what the network of the open wallet is like, or the lobby's.
    pub(super) fn set_network(&mut self, mode: NetworkMode, now: Timestamp) -> Answered {
        if let State::Open(open) = &mut self.state {
            let caller = open.caller();
            let done = open.client()?.set_mode(now, &caller, mode);
            open.witness();
            done?;
        } else {
            let lobby = self.lobby(now)?;
            lobby.client().set_mode(now, &Caller::Visitor, mode)?;
            lobby.network_chosen = true;
        }
        Ok(Answer::Done)
    }

    /// Lets something go wrong with a request once, or nothing after all.
    pub(super) fn plan_fault(&mut self, moment: Moment, fault: Option<Fault>, now: Timestamp) -> Answered {
        let client = match &mut self.state {
            State::Open(open) => open.client()?,
            _ => self.lobby(now)?.client(),
        };
        match fault {
            Some(fault) => client.plan_fault(moment, fault)?,
            None => client.forget_fault(moment)?,
        }
        Ok(Answer::Done)
    }

    /// Lets nothing go wrong that was planned to.
    pub(super) fn plan_nothing(&mut self, now: Timestamp) -> Answered {
        let client = match &mut self.state {
            State::Open(open) => open.client()?,
            _ => self.lobby(now)?.client(),
        };
        for moment in Moment::ALL {
            client.forget_fault(*moment)?;
        }
        for what in Breakdown::ALL {
            client.world_mut().hold_up(now, *what)?;
        }
        Ok(Answer::Done)
    }

    /// Asks about everything whose outcome is unknown.
    pub(super) fn ask_again(&mut self, now: Timestamp) -> Answered {
        let open = self.open()?;
        let done = open.client()?.reconcile(now);
        open.witness();
        done?;
        Ok(Answer::Done)
    }

    /// Who has chosen what the network is like before the login finds it so inside.
    pub(super) fn follow_network(&self, open: &mut Open, now: Timestamp) -> Result<(), Failure> {
        let chosen = matches!(&self.state, State::Lobby(lobby) if lobby.network_chosen);
        if chosen {
            let caller = open.caller();
            open.client()?.set_mode(now, &caller, self.network)?;
        }
        Ok(())
    }
}
