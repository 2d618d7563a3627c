//! The wallets on this machine, as far as can be told without their passwords.

use crate::i18n::L10n;
use crate::session::contract::{ProfileState, ProfileView};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// How many are named: the rest is only counted.
const NAMED: usize = 4;

/// The remembered numbers, their middles hidden; nothing when none is remembered.
pub fn labels(profiles: &[ProfileView], look: &Look<'_>) -> Option<String> {
    let labels: Vec<String> = profiles.iter().filter_map(|profile| label(profile, look)).take(NAMED).collect();
    (!labels.is_empty()).then(|| labels.join(", "))
}

fn label(profile: &ProfileView, look: &Look<'_>) -> Option<String> {
    let mask = look.glyphs.mask.to_string();
    profile.label.as_ref().map(|label| label.replace('*', &mask))
}

/// How many rows [`render`] takes.
pub fn rows(profiles: &[ProfileView]) -> u16 {
    match profiles.len().min(NAMED) {
        0 => 0,
        named => u16::try_from(named + 2).unwrap_or(u16::MAX),
    }
}

/// Draws the wallets at the pen: their numbers where they may be remembered, and what is wrong with them.
pub fn render(canvas: &mut Canvas<'_>, profiles: &[ProfileView]) {
    if profiles.is_empty() {
        return;
    }
    let look = canvas.look();
    let l = look.l10n;
    canvas.text(&l.welcome_here(profiles.len()), Role::Label);
    for profile in profiles.iter().take(NAMED) {
        let name = label(profile, look).unwrap_or_else(|| l.welcome_unnamed());
        let (state, role) = state(profile.state, l);
        canvas.spans(&[
            (look.glyphs.bullet, Role::Accent),
            (" ", Role::Text),
            (&name, Role::Text),
            ("  ", Role::Text),
            (&state, role),
        ]);
    }
    canvas.gap(1);
}

/// What is to be said of a wallet's state; nothing when it can simply be opened.
fn state(state: ProfileState, l: &L10n) -> (String, Role) {
    match state {
        ProfileState::Ready => (String::new(), Role::Muted),
        ProfileState::InUse => (l.cli_state_in_use(), Role::Warning),
        ProfileState::OneKeysCopyDamaged => (l.cli_state_one_copy(), Role::Warning),
        ProfileState::DamagedKeys => (l.cli_state_damaged(), Role::Danger),
        ProfileState::Newer => (l.cli_state_newer(), Role::Warning),
        ProfileState::Unsafe => (l.cli_state_unsafe(), Role::Warning),
    }
}
