//! The wallets on this machine, as far as can be told without their passwords.

use super::contract::{Answer, ProfileState, ProfileView};
use super::{Answered, Session, State};
use crate::vault;

impl Session {
    /// Lists them.
    pub(super) fn profiles(&self) -> Answered {
        let found = self.vault.list()?;
        Ok(Answer::Profiles(found.iter().map(|profile| self.view(profile)).collect()))
    }

    fn view(&self, profile: &vault::Profile) -> ProfileView {
        let state = match profile.state {
            vault::ProfileState::Ready => ProfileState::Ready,
            vault::ProfileState::InUse => ProfileState::InUse,
            vault::ProfileState::OneCopyDamaged => ProfileState::OneKeysCopyDamaged,
            vault::ProfileState::DamagedKeys => ProfileState::DamagedKeys,
            vault::ProfileState::NewerVersion(_) => ProfileState::Newer,
            vault::ProfileState::Unsafe => ProfileState::Unsafe,
        };
        let label = self.remember_label.then(|| self.labels.get(profile.id)).flatten();
        ProfileView { id: profile.id, label, created: profile.created, state, bytes: profile.bytes }
    }

    /// Whether labels may be remembered.
    pub(super) fn allow_label(&mut self, allowed: bool) -> Answer {
        self.remember_label = allowed;
        if let State::Open(open) = &self.state {
            if allowed {
                self.labels.remember(open.id(), &open.phone);
            } else {
                self.labels.forget(open.id());
            }
        }
        Answer::Done
    }
}
