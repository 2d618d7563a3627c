//! What can be done to the world from the page and from the palette: the commands behind the actions, and how they are taken back.

use jiff::SignedDuration;

use crate::backend::contract::{NetworkMode, SimulatorView, Snapshot, WalletState};
use crate::i18n::L10n;
use crate::session::contract::{Breakdown, Command, Fault, Moment};
use crate::tui::action::Action;

/// The ways to move the clock ahead, in the order of the list.
pub(super) const JUMPS: [Action; 6] =
    [Action::JumpHour, Action::JumpDay, Action::JumpThreeDays, Action::JumpWeek, Action::JumpMonth, Action::JumpToNext];

/// How far an action moves the clock, if it does and that does not depend on what comes next.
pub(super) fn span(action: Action) -> Option<SignedDuration> {
    let hours = match action {
        Action::JumpHour => 1,
        Action::JumpDay => 24,
        Action::JumpThreeDays => 3 * 24,
        Action::JumpWeek => 7 * 24,
        Action::JumpMonth => 30 * 24,
        _ => return None,
    };
    Some(SignedDuration::from_hours(hours))
}

/// The one of these that an action stands for, if it stands for one of them.
fn stood_for<T: Copy>(action: Action, all: &[T], action_of: impl Fn(T) -> Action) -> Option<T> {
    all.iter().copied().find(|one| action_of(*one) == action)
}

/// What the network is like after an action.
pub(super) fn mode(action: Action) -> Option<NetworkMode> {
    stood_for(action, NetworkMode::ALL, |mode| match mode {
        NetworkMode::Online => Action::NetworkOnline,
        NetworkMode::Slow => Action::NetworkSlow,
        NetworkMode::Flaky => Action::NetworkFlaky,
        NetworkMode::Offline => Action::NetworkOffline,
    })
}

/// The action that plans a fault.
pub(super) const fn action_of_fault(fault: Fault) -> Action {
    match fault {
        Fault::RequestLost => Action::LoseRequest,
        Fault::ReplyLost => Action::LoseReply,
        Fault::DeliveredTwice => Action::DeliverTwice,
        Fault::ServiceDown => Action::ServiceDown,
    }
}

/// What goes wrong with the next command after an action.
pub(super) fn fault(action: Action) -> Option<Fault> {
    stood_for(action, Fault::ALL, action_of_fault)
}

/// The action that plans a failure of the next payment.
pub(super) const fn action_of_breakdown(what: Breakdown) -> Action {
    match what {
        Breakdown::Acknowledgement => Action::MissAcknowledgement,
        Breakdown::Capture => Action::MissCapture,
        Breakdown::DoubleCharge => Action::ChargeTwice,
    }
}

/// What fails at the next payment after an action.
fn breakdown(action: Action) -> Option<Breakdown> {
    stood_for(action, Breakdown::ALL, action_of_breakdown)
}

/// The shifts of the dollar that have an action of their own, in percent.
const SHIFTS: [(Action, i16); 5] = [
    (Action::DollarUp5, 5),
    (Action::DollarUp20, 20),
    (Action::DollarDown5, -5),
    (Action::DollarDown20, -20),
    (Action::DollarPlain, 0),
];

/// By how many percent the dollar is shifted after an action.
pub(super) fn percent(action: Action) -> Option<i16> {
    SHIFTS.iter().find(|(shifts, _)| *shifts == action).map(|(_, percent)| *percent)
}

/// How the wallet is after an action.
pub(super) fn wallet(action: Action) -> Option<WalletState> {
    stood_for(action, WalletState::ALL, |state| match state {
        WalletState::Active => Action::UnblockWallet,
        WalletState::OutgoingBlocked => Action::BlockOutgoing,
        WalletState::Blocked => Action::BlockWallet,
    })
}

/// The command of an action that changes the world: its clock, its network, what goes wrong in it.
pub fn command(action: Action) -> Option<Command> {
    let moment = Moment::Command;
    match action {
        Action::JumpToNext => Some(Command::JumpToNext),
        Action::PlanNothing => Some(Command::PlanNothing),
        _ => span(action)
            .map(|span| Command::Jump { span })
            .or_else(|| mode(action).map(Command::Network))
            .or_else(|| fault(action).map(|fault| Command::Plan { moment, fault: Some(fault) }))
            .or_else(|| breakdown(action).map(|what| Command::BreakDown { what, times: 1 }))
            .or_else(|| percent(action).map(|percent| Command::ShiftRate { percent }))
            .or_else(|| wallet(action).map(Command::Restrict)),
    }
}

/// The command that takes back what an action has planned, if it is planned.
pub(super) fn undone(action: Action, steers: &SimulatorView) -> Option<Command> {
    if planned(action, steers) == 0 {
        return None;
    }
    match breakdown(action) {
        Some(what) => Some(Command::HoldUp(what)),
        None => Some(Command::Plan { moment: Moment::Command, fault: None }),
    }
}

/// How often what an action plans is going to happen.
pub(super) fn planned(action: Action, steers: &SimulatorView) -> u32 {
    if let Some(fault) = fault(action) {
        return u32::from(steers.faults.contains(&(Moment::Command, fault)));
    }
    let times = |what| steers.breakdowns.iter().find(|(kind, _)| *kind == what).map(|(_, times)| *times);
    breakdown(action).and_then(times).unwrap_or(0)
}

/// How an action's row is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is one of several, and this one is so now or not.
    One(bool),
    /// It can be planned, and is going to happen so often.
    Planned(u32),
    /// It is done at once.
    None,
}

pub(super) fn mark(action: Action, snapshot: &Snapshot) -> Mark {
    let steers = &snapshot.simulator;
    if let Some(mode) = mode(action) {
        return Mark::One(snapshot.network == mode);
    }
    if let Some(state) = wallet(action) {
        return Mark::One(steers.wallet == Some(state));
    }
    if let Some(percent) = percent(action) {
        return Mark::One(steers.shift == percent);
    }
    match action {
        Action::DollarOther => Mark::One(SHIFTS.iter().all(|(_, percent)| *percent != steers.shift)),
        _ if fault(action).is_some() || breakdown(action).is_some() => Mark::Planned(planned(action, steers)),
        _ => Mark::None,
    }
}

/// Whether nothing on the screen would show that it was done.
pub fn is_unseen(action: Action) -> bool {
    fault(action).is_some()
        || breakdown(action).is_some()
        || percent(action).is_some()
        || matches!(action, Action::PlanNothing)
}

/// What to expect of it.
pub(super) fn note(action: Action, l: &L10n) -> Option<String> {
    Some(match action {
        Action::NetworkOnline => l.sim_note_online(),
        Action::NetworkSlow => l.network_now_slow(),
        Action::NetworkFlaky => l.network_now_flaky(),
        Action::NetworkOffline => l.network_now_offline(),
        Action::LoseRequest => l.sim_note_lose_request(),
        Action::LoseReply => l.sim_note_lose_reply(),
        Action::DeliverTwice => l.sim_note_deliver_twice(),
        Action::ServiceDown => l.sim_note_service_down(),
        Action::MissAcknowledgement => l.sim_note_acknowledgement(),
        Action::MissCapture => l.sim_note_capture(),
        Action::ChargeTwice => l.sim_note_twice(),
        Action::UnblockWallet => l.sim_note_active(),
        Action::BlockOutgoing => l.sim_note_outgoing(),
        Action::BlockWallet => l.sim_note_blocked(),
        Action::DollarPlain => l.sim_note_plain(),
        Action::CopySeed => l.sim_note_seed(),
        Action::SimulatorLog => l.sim_note_log(),
        _ if percent(action).is_some() || action == Action::DollarOther => l.sim_note_rate(),
        _ => return None,
    })
}
