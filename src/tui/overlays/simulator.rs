//! The world's clock: what day it is there, what comes next, and the ways to move ahead.

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{Happening, NetworkMode, WalletState};
use crate::i18n::{DateStyle, L10n};
use crate::session::contract::{Answer, Breakdown, Command, Leap};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Placement, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::{List, ListEvent};

/// Its name.
pub const ID: &str = "simulator";

/// The ways to move ahead, in the order of the list.
const JUMPS: [Action; 6] =
    [Action::JumpHour, Action::JumpDay, Action::JumpThreeDays, Action::JumpWeek, Action::JumpMonth, Action::JumpToNext];

/// How far an action moves the clock, if it does and that does not depend on what comes next.
fn span(action: Action) -> Option<SignedDuration> {
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

/// The command of an action that changes the world: its clock, its network, what goes wrong in it.
pub fn command(action: Action) -> Option<Command> {
    match action {
        Action::JumpToNext => Some(Command::JumpToNext),
        Action::NetworkOnline => Some(Command::Network(NetworkMode::Online)),
        Action::NetworkSlow => Some(Command::Network(NetworkMode::Slow)),
        Action::NetworkFlaky => Some(Command::Network(NetworkMode::Flaky)),
        Action::NetworkOffline => Some(Command::Network(NetworkMode::Offline)),
        Action::MissAcknowledgement => Some(Command::BreakDown { what: Breakdown::Acknowledgement, times: 1 }),
        Action::MissCapture => Some(Command::BreakDown { what: Breakdown::Capture, times: 1 }),
        Action::ChargeTwice => Some(Command::BreakDown { what: Breakdown::DoubleCharge, times: 1 }),
        Action::BlockOutgoing => Some(Command::Restrict(WalletState::OutgoingBlocked)),
        Action::BlockWallet => Some(Command::Restrict(WalletState::Blocked)),
        Action::UnblockWallet => Some(Command::Restrict(WalletState::Active)),
        _ => span(action).map(|span| Command::Jump { span }),
    }
}

/// Whether nothing on the screen would show that it was done.
pub const fn is_unseen(action: Action) -> bool {
    matches!(action, Action::MissAcknowledgement | Action::MissCapture | Action::ChargeTwice)
}

/// Tells in passing what the network is like now.
pub fn tell_network(mode: NetworkMode, cx: &mut Cx<'_>) {
    let severity = if mode == NetworkMode::Online { Severity::Success } else { Severity::Warning };
    cx.toast(severity, move |l| match mode {
        NetworkMode::Online => l.network_now_online(),
        NetworkMode::Slow => l.network_now_slow(),
        NetworkMode::Flaky => l.network_now_flaky(),
        NetworkMode::Offline => l.network_now_offline(),
    });
}

/// Tells in passing what came of a jump that was asked for without this box.
pub fn tell(answer: &Answer, cx: &mut Cx<'_>) {
    match answer {
        Answer::Jumped(leap) => {
            let (events, at) = (leap.events, cx.model.local(leap.now));
            cx.toast(Severity::Success, move |l| {
                l.clock_jumped(l.date(at.date(), DateStyle::WithWeekday), happened(events, l), l.time(at.time()))
            });
        }
        Answer::Failed(_) => cx.toast(Severity::Warning, |l| l.clock_failed()),
        _ => {}
    }
}

/// How much happened on the way.
fn happened(events: usize, l: &L10n) -> String {
    if events == 0 { l.clock_quiet() } else { l.clock_happened(events) }
}

/// What something that comes by itself is about.
fn about(happening: Happening, l: &L10n) -> String {
    match happening {
        Happening::Message => l.clock_about_message(),
        Happening::Order => l.clock_about_order(),
        Happening::Payment => l.clock_about_payment(),
        Happening::Transfer => l.clock_about_transfer(),
        Happening::Card => l.clock_about_card(),
        Happening::Parcel => l.clock_about_parcel(),
        Happening::Identification => l.clock_about_identification(),
        Happening::Support => l.clock_about_support(),
        Happening::Dispute => l.clock_about_dispute(),
        Happening::Refund => l.clock_about_refund(),
    }
}

/// The clock.
#[derive(Default)]
pub struct Simulator {
    list: List,
    asking: Asking,
    /// What came of the last jump.
    leap: Option<Leap>,
}

impl Simulator {
    fn jump(&mut self, index: usize, cx: &mut Cx<'_>) {
        let command = JUMPS.get(index).copied().and_then(command);
        // A second press while the first is on its way would go twice as far as was meant.
        if let Some(command) = command.filter(|_| !self.asking.is_waiting()) {
            self.asking.session(cx, command);
        }
    }

    fn render_now(canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let now = look.world_now();
        canvas.text(&format!("{}  {}", l.date(now.date(), DateStyle::WithWeekday), l.time(now.time())), Role::Title);
        let next = match look.model.snapshot.as_ref().and_then(|snapshot| snapshot.next) {
            Some(next) => {
                let left = next.at.duration_since(look.model.world_time(look.now));
                l.clock_next(about(next.about, l), l.span(left))
            }
            None => l.clock_no_next(),
        };
        canvas.text(&next, Role::Text);
    }

    fn render_outcome(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        if self.asking.is_waiting() || self.asking.trouble().is_some() {
            self.asking.render(canvas, &l.busy());
        } else if let Some(leap) = self.leap {
            canvas.notice(Severity::Success, &happened(leap.events, l));
        }
    }
}

/// When the clock stands where a row leads to.
fn lands(action: Action, look: &Look<'_>) -> Option<Timestamp> {
    let now = look.model.world_time(look.now);
    match span(action) {
        Some(span) => now.checked_add(span).ok(),
        None => look.model.snapshot.as_ref()?.next.map(|next| next.at.max(now)),
    }
}

fn render_jump(row: &mut Canvas<'_>, action: Action) {
    let (look, l) = (row.look(), row.l10n());
    let lands = lands(action, look);
    row.put(0, 0, &action.label(l), if lands.is_some() { Role::Text } else { Role::Disabled });
    if let Some(at) = lands.map(|at| look.model.local(at)) {
        row.put_right(0, &format!("{}  {}", l.date(at.date(), DateStyle::WithWeekday), l.time(at.time())), Role::Muted);
    }
}

impl Screen for Simulator {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.clock_title()
    }

    fn placement(&self) -> Placement {
        Placement::Popup { width: 58, height: 14 }
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        // Like a button, a row is pressed with one click.
        if let Input::Click(Target::Row(index)) = input {
            self.list.select(*index);
        }
        match self.list.handle(input, JUMPS.len()) {
            ListEvent::Open(index) => self.jump(index, cx),
            ListEvent::Ignored => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        if let Some(Answer::Jumped(leap)) = self.asking.answered(id, answer) {
            self.leap = Some(leap);
        }
    }

    /// The last minute before the next event is counted down by seconds; longer waits by the frame's own minutes.
    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        let left = model.snapshot.as_ref()?.next?.at.duration_since(model.world_time(now));
        (left.as_secs() < 60 && left.is_positive())
            .then(|| now.checked_add(SignedDuration::from_secs(1)).ok())
            .flatten()
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        Self::render_now(canvas);
        canvas.gap(1);
        let rows = u16::try_from(JUMPS.len()).unwrap_or(u16::MAX);
        self.list.render(&mut canvas.take(rows), JUMPS.len(), |row, index| render_jump(row, JUMPS[index]));
        canvas.gap(1);
        self.render_outcome(canvas);
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Activate, look.l10n.clock_jump())]
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.clock_guidance())
    }
}
