//! Opening a wallet, and closing it.

use jiff::Timestamp;

use super::contract::{Answer, Failure, Notice};
use super::open::Open;
use super::{Answered, Session, State};
use crate::backend::contract::Lesson;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::vault::{Error, OpenProfile};

impl Session {
    /// Opens the wallet of a number.
    pub(super) fn login(&mut self, phone: &Phone, password: &Secret, now: Timestamp) -> Answered {
        self.lock_open()?;
        let password = password.normalized();
        let vault = self.vault.clone();
        let profile = self.guarded(phone, now, || vault.open(phone, &password))?;
        self.enter(profile, now)
    }

    /// Does something that needs a password or a recovery key: not while a delay lasts, and a wrong one lengthens it.
    pub(super) fn guarded<T>(
        &mut self,
        phone: &Phone,
        now: Timestamp,
        work: impl FnOnce() -> Result<T, Error>,
    ) -> Result<T, Failure> {
        if let Some(wait) = self.delay.remaining(now) {
            return Err(Failure::Wait { wait });
        }
        match work() {
            Err(Error::WrongCredentials) => Err(Failure::WrongCredentials { wait: self.delay.wrong(phone, now) }),
            outcome => Ok(outcome?),
        }
    }

    /// Makes an opened profile the session's own.
    pub(super) fn enter(&mut self, profile: OpenProfile, now: Timestamp) -> Answered {
        let (mut open, mut notices) = Open::new(profile)?;
        let wrong = self.delay.right(&open.phone);
        if wrong > 0 {
            notices.push(Notice::FailedLogins(wrong));
            let wallet = open.wallet;
            // That the phone cannot be told, on a full disk say, keeps nobody out.
            let _ = open.world()?.failed_logins(now, wallet, wrong);
        }
        self.follow_lobby(&mut open, now)?;
        self.follow_network(&mut open, now)?;
        self.follow_guide(&mut open, now);
        open.reached(Lesson::LoggedIn, now);
        open.wake(now)?;
        notices.extend(open.ask_about_unknown(now)?);
        notices.extend(open.blocked(now));
        if self.remember_label {
            self.labels.remember(open.id(), &open.phone);
        } else {
            self.labels.forget(open.id());
        }
        self.state = State::Open(Box::new(open));
        self.shown = None;
        Ok(Answer::LoggedIn { notices })
    }

    /// Closes the wallet and forgets its keys.
    pub(super) fn lock(&mut self) -> Answered {
        self.lock_open()?;
        Ok(Answer::Locked)
    }

    /// Closes the wallet, if one is open. The keys are gone afterwards, whatever the outcome.
    pub(super) fn lock_open(&mut self) -> Result<(), Failure> {
        if !matches!(self.state, State::Open(_)) {
            return Ok(());
        }
        self.shown = None;
        match std::mem::replace(&mut self.state, State::Empty) {
            State::Open(open) => open.close(),
            _ => Ok(()),
        }
    }

    /// Time has passed.
    pub(super) fn wake(&mut self, now: Timestamp) -> Answered {
        match &mut self.state {
            State::Empty => {}
            State::Lobby(lobby) => lobby.wake(now)?,
            State::Open(open) => open.wake(now)?,
        }
        Ok(Answer::Done)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // There is nobody left to tell; what was committed is durable.
        let _ = self.lock_open();
    }
}
