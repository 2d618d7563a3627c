//! The network, changed by hand.

use jiff::Timestamp;

use super::contract::{Answer, Failure};
use super::open::Open;
use super::{Answered, Session, State};
use crate::backend::contract::{Caller, NetworkMode};
use crate::backend::{Breakdown, Client, Deed, Fault, LogDetail, Moment};

impl Session {
    /// Changes what the network of the open wallet is like, or the lobby's.
    pub(super) fn set_network(&mut self, mode: NetworkMode, now: Timestamp) -> Answered {
        if let State::Open(open) = &mut self.state {
            let caller = open.caller();
            let done = set_mode(open.client()?, now, &caller, mode);
            open.witness();
            done?;
        } else {
            let lobby = self.lobby(now)?;
            set_mode(lobby.client(), now, &Caller::Visitor, mode)?;
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
            Some(fault) => {
                client.plan_fault(moment, fault)?;
                told(client, now, Deed::FaultPlanned, LogDetail::Planned(moment, fault))?;
            }
            None => forget(client, now, moment)?,
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
            forget(client, now, *moment)?;
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

/// Changes what the network is like, and tells the log of it first: what is asked about then comes after.
fn set_mode(client: &mut Client, now: Timestamp, caller: &Caller, mode: NetworkMode) -> Result<(), Failure> {
    if client.mode()? != mode {
        told(client, now, Deed::NetworkSet, LogDetail::Mode(mode))?;
    }
    Ok(client.set_mode(now, caller, mode)?)
}

/// Lets nothing go wrong then after all.
fn forget(client: &mut Client, now: Timestamp, moment: Moment) -> Result<(), Failure> {
    let planned = client.planned_faults()?.into_iter().find(|(at, _)| *at == moment);
    client.forget_fault(moment)?;
    planned.map_or(Ok(()), |(_, fault)| told(client, now, Deed::FaultWithdrawn, LogDetail::Planned(moment, fault)))
}

fn told(client: &mut Client, now: Timestamp, deed: Deed, detail: LogDetail) -> Result<(), Failure> {
    Ok(client.world_mut().note_down(now, deed, String::new(), Some(detail))?)
}
