//! When the application wants to be woken, and what it does then. Nothing here runs by itself: idle means idle.

use jiff::{SignedDuration, Timestamp};

use super::App;
use super::state::State;
use crate::config::AutoLock;
use crate::explain;
use crate::session::contract::{Answer, Command};
use crate::tui::toast::Severity;

/// Typed secrets are wiped this long after the last key.
const SECRETS_KEPT: SignedDuration = SignedDuration::from_secs(60);
/// An answer that takes longer than this gets a spinner.
const PATIENCE: SignedDuration = SignedDuration::from_millis(150);
/// A wake that failed is tried again after this long, after twice as long when that fails, too, and so on so many times.
const RETRY: SignedDuration = SignedDuration::from_secs(5);
const RETRIES_DOUBLED: u32 = 6;
/// How long a frame of the spinner stays.
const FRAME: SignedDuration = SignedDuration::from_millis(100);

/// The earliest moment at which something is due.
pub(super) fn next(app: &App) -> Option<Timestamp> {
    let state = &app.state;
    let clock = state.model.snapshot.as_ref().and_then(|_| {
        let whole = Timestamp::from_millisecond(state.now.as_millisecond()).ok()?;
        whole.checked_add(state.model.to_next_minute(state.now)).ok()
    });
    let secrets = (!state.forgotten).then(|| state.touched.checked_add(SECRETS_KEPT).ok()).flatten();
    let screens = app.layers.iter().filter_map(|layer| layer.screen.next_change(&state.model, state.now)).min();
    let lent = state.outbox.lent;
    let due = [state.session_wake, state.held.next()];
    [clock, screens, spinner_due(state), state.toasts.next_wake(), lock_due(app), secrets, lent]
        .into_iter()
        .chain(due)
        .flatten()
        .min()
}

/// When the wallet locks itself.
fn lock_due(app: &App) -> Option<Timestamp> {
    match app.state.settings.auto_lock {
        AutoLock::After(minutes) if app.state.model.is_open() => {
            app.state.touched.checked_add(SignedDuration::from_mins(i64::from(minutes))).ok()
        }
        _ => None,
    }
}

fn spinner_due(state: &State) -> Option<Timestamp> {
    let since = state.busy_since?;
    let waited = state.now.duration_since(since);
    if waited < PATIENCE {
        return since.checked_add(PATIENCE).ok();
    }
    state.now.checked_add(FRAME).ok()
}

/// Which frame of the spinner shows, if any.
pub(super) fn spinner_frame(state: &State) -> Option<usize> {
    let waited = state.now.duration_since(state.busy_since?);
    let shown = waited.checked_sub(PATIENCE).filter(|shown| !shown.is_negative())?;
    usize::try_from(shown.as_millis() / FRAME.as_millis()).ok()
}

impl App {
    /// Locks the wallet if nobody has touched a key for long enough; says whether it did.
    pub(super) fn lock_if_due(&mut self) -> bool {
        let due = lock_due(self).is_some_and(|due| due <= self.state.now);
        if due {
            self.lock(true);
        }
        due
    }

    /// Lets time pass in the screens that show it.
    fn tick_screens(&mut self) {
        let Self { layers, state } = self;
        for layer in layers {
            if layer.screen.next_change(&state.model, state.now).is_some() {
                layer.screen.on_tick(&mut state.cx(layer.id));
                state.dirty = true;
            }
        }
    }

    pub(super) fn on_tick(&mut self) {
        let now = self.state.now;
        if !self.state.forgotten && now.duration_since(self.state.touched) >= SECRETS_KEPT {
            self.forget_secrets();
        }
        if self.state.outbox.lent.is_some_and(|until| until <= now) {
            self.take_back();
        }
        self.let_arrive();
        self.tick_screens();
        self.state.dirty |= self.state.toasts.settle(now);
        self.state.dirty |= spinner_frame(&self.state).is_some();
        let minute = self.look().world_now().minute();
        if self.state.shown_minute != Some(minute) {
            self.state.shown_minute = Some(minute);
            self.state.dirty = true;
        }
        if self.state.session_wake.is_some_and(|due| due <= now) {
            self.state.session_wake = None;
            self.state.waking = Some(self.send(Command::Wake));
        }
    }

    /// What a wake came to. What is due stays due where it fails, on a full disk for one: it is tried again, later each time, and
    /// told once.
    pub(super) fn woke(&mut self, answer: Answer) {
        let Answer::Failed(failure) = answer else {
            self.state.failed_wakes = 0;
            return;
        };
        let failed = self.state.failed_wakes;
        self.state.failed_wakes = failed.saturating_add(1);
        let later = self.state.now.checked_add(RETRY * 2_i32.pow(failed.min(RETRIES_DOUBLED))).ok();
        self.state.session_wake = self.state.session_wake.max(later);
        if failed == 0 {
            self.with_frame_cx(|cx| cx.toast(Severity::Warning, move |l| explain::failure(&failure, l).what));
        }
    }
}
