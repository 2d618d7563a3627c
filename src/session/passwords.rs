//! Passwords and recovery keys of wallets: checked, changed, made anew.

use jiff::Timestamp;

use super::contract::{Answer, Failure};
use super::{Answered, Session, Trouble};
use crate::backend::Verdict;
use crate::backend::contract::{CardId, IdempotencyKey, Lesson, PaymentId};
use crate::domain::password::check_new;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::vault::{Error, RecoveryKey};

impl Session {
    /// The wallet's own login window at the checkout.
    pub(super) fn sign_in(
        &mut self,
        payment: PaymentId,
        password: &Secret,
        key: IdempotencyKey,
        now: Timestamp,
    ) -> Answered {
        let verdict = match self.check_password(password, now) {
            Ok(()) => Verdict::Right,
            Err(Failure::WrongCredentials { .. }) => Verdict::Wrong,
            Err(failure) => return Err(failure.into()),
        };
        self.open()?.sign_in(payment, key, verdict, now)
    }

    /// What stands on a card. The password is judged here, so that the world never hears of it; the answer is given once
    /// and kept nowhere.
    pub(super) fn reveal_card(&mut self, card: CardId, password: &Secret, now: Timestamp) -> Answered {
        self.check_password(password, now)?;
        self.open()?.reveal_card(card, now)
    }

    /// Whether this is the open wallet's password.
    fn check_password(&mut self, password: &Secret, now: Timestamp) -> Result<(), Failure> {
        let (keyring, phone) = self.keys()?;
        let password = password.normalized();
        self.guarded(&phone, now, || keyring.verify_password(&phone, &password))?;
        self.delay.right(&phone);
        Ok(())
    }

    /// Changes the password of the open wallet.
    pub(super) fn change_password(
        &mut self,
        current: &Secret,
        new: &Secret,
        reencrypt: bool,
        now: Timestamp,
    ) -> Answered {
        let (current, new) = (current.normalized(), new.normalized());
        let (keyring, phone) = self.keys()?;
        check_new(&new, &new, Some(&current), &[phone.e164()]).map_err(Failure::from)?;
        let recovery_key = if reencrypt {
            // Checked apart, because the delay stands in front of the check and not of an hour of copying.
            self.check_password(&current, now)?;
            let write_anew = |db: &mut _, anchor: &mut _, keyring: &crate::vault::Keyring| {
                keyring.reencrypt(db, anchor, &current, &new)
            };
            Some(self.open()?.under_the_world(write_anew)?.to_text())
        } else {
            self.guarded(&phone, now, || keyring.change_password(&current, &new))?;
            self.delay.right(&phone);
            None
        };
        self.tell_of_change(now);
        if recovery_key.is_some() {
            self.reached(Lesson::KeyTried, now);
        }
        Ok(Answer::PasswordChanged { recovery_key })
    }

    /// The password is changed from here on, whether or not the phone can be told.
    fn tell_of_change(&mut self, now: Timestamp) {
        let Ok(open) = self.open() else { return };
        let wallet = open.wallet;
        let _ = open.world().map(|world| world.password_changed(now, wallet));
    }

    /// Sets a new password with the recovery key, and opens the wallet.
    pub(super) fn recover(&mut self, phone: &Phone, typed: &Secret, new: &Secret, now: Timestamp) -> Answered {
        let key = RecoveryKey::parse(typed).map_err(Error::from)?;
        let new = new.normalized();
        check_new(&new, &new, None, &[phone.e164()]).map_err(Failure::from)?;
        self.lock_open()?;
        let vault = self.vault.clone();
        let profile = self.guarded(phone, now, || vault.open_with_recovery(phone, &key))?;
        profile.keyring().set_password_by_recovery(&key, &new)?;
        let answer = self.enter(profile, now).map_err(|trouble| match trouble {
            Trouble::Failed(why) => Failure::NotOpenedAfterChange(Box::new(why)).into(),
            Trouble::Refused(refusal) => Trouble::Refused(refusal),
        })?;
        self.tell_of_change(now);
        self.reached(Lesson::KeyTried, now);
        Ok(answer)
    }

    /// Makes a new recovery key.
    pub(super) fn new_recovery_key(&mut self, password: &Secret, now: Timestamp) -> Answered {
        let (keyring, phone) = self.keys()?;
        let password = password.normalized();
        let key = self.guarded(&phone, now, || keyring.new_recovery_key(&password))?;
        self.delay.right(&phone);
        self.reached(Lesson::KeyTried, now);
        Ok(Answer::RecoveryKey(key.to_text()))
    }

    /// The first password stays.
    pub(super) fn keep_first_password(&mut self, now: Timestamp) -> Answered {
        let open = self.open()?;
        let wallet = open.wallet;
        open.world()?.first_password_kept(now, wallet)?;
        Ok(Answer::Done)
    }

    /// The keys of the open wallet and its number.
    pub(super) fn keys(&mut self) -> Result<(crate::vault::Keyring, Phone), Failure> {
        match &self.state {
            super::State::Open(open) => Ok((open.keyring.clone(), open.phone.clone())),
            _ => Err(Failure::NotOpen),
        }
    }

    /// Deletes the open wallet, keys first.
    pub(super) fn delete(&mut self, password: &Secret, now: Timestamp) -> Answered {
        let id = self.open()?.id();
        self.check_password(password, now)?;
        // A disk too full to close the wallet in order must not keep it from being deleted: its keys are gone all the same.
        let _ = self.lock_open();
        self.vault.delete(id)?;
        self.labels.forget(id);
        Ok(Answer::Deleted)
    }
}
