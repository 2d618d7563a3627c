//! Leaving no trace on the screen: locking, and wiping typed secrets.

use super::App;
use crate::session::contract::{Answer, Command};
use crate::tui::screens;
use crate::tui::toast::Severity;

impl App {
    /// Drops every screen with all that was typed, and what is known of the wallet, and locks it; the login comes back. `idle` when the wallet
    /// locked itself.
    pub(super) fn drop_everything(&mut self, idle: bool) {
        let key_gone = self.has_only_copy();
        self.layers.clear();
        self.state.model.snapshot = None;
        self.forget_person();
        // Before the first screen asks which wallets there are: it would hear that this one is open.
        self.send(Command::Lock);
        self.push(screens::start());
        self.push(screens::locked(idle));
        if key_gone {
            self.with_frame_cx(|cx| cx.toast(Severity::Warning, |l| l.login_key_gone()));
        }
    }

    /// Forgets what the frame keeps of whoever was here: what was asked, answers that wait, notices, a question, and what was
    /// lent to the clipboard.
    pub(super) fn forget_person(&mut self) {
        self.state.pending.clear();
        self.state.failed_wakes = 0;
        self.state.busy_since = None;
        self.state.held.clear();
        self.state.sent = None;
        self.state.toasts.clear();
        self.state.after_discard = None;
        self.take_back();
    }

    /// Says what the wallet's lock kept from being heard and cannot be seen from outside: which password counts, and that a
    /// recovery key was made that nobody has.
    pub(super) fn tell_missed(&mut self, answer: &Answer) {
        let (changed, made) = match answer {
            Answer::PasswordChanged { recovery_key } => (true, recovery_key.is_some()),
            Answer::RecoveryKey(_) => (false, true),
            _ => return,
        };
        self.with_frame_cx(|cx| {
            if changed {
                cx.toast(Severity::Info, |l| l.login_changed_before());
            }
            if made {
                cx.toast(Severity::Warning, |l| l.login_key_unseen());
            }
        });
    }

    /// Empties the clipboard, if something secret was lent to it.
    pub(super) fn take_back(&mut self) {
        if self.state.outbox.lent.take().is_some() {
            self.state.outbox.copies.push(String::new());
        }
    }

    /// Wipes typed secrets in every screen.
    pub(super) fn forget_secrets(&mut self) {
        self.state.forgotten = true;
        let mut any = false;
        for layer in &mut self.layers {
            any |= layer.screen.forget_secrets();
        }
        if any {
            self.state.dirty = true;
            self.with_frame_cx(|cx| cx.toast(Severity::Info, |l| l.secrets_wiped()));
        }
    }

    /// Somebody is there.
    pub(super) fn touch(&mut self) {
        self.state.touched = self.state.now;
        self.state.forgotten = false;
        self.read_at_the_side();
    }
}
