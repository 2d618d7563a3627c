//! `kiwi profiles`: the wallets on this machine, as far as can be told without their passwords.

use serde::Serialize;

use crate::cli::context::{Context, ask_session};
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;
use crate::i18n::L10n;
use crate::session::contract::{Answer, Command, ProfileState, ProfileView};

/// A wallet in the JSON list. Names here are promises to scripts.
#[derive(Serialize)]
struct Row<'a> {
    id: String,
    label: Option<&'a str>,
    created: Option<String>,
    state: &'static str,
    bytes: u64,
}

/// Lists them.
pub(super) fn list(context: &Context, json: bool) -> Result<Exit, Trouble> {
    let profiles = found(context)?;
    if json {
        let rows: Vec<_> = profiles.iter().map(row).collect();
        let mut text = serde_json::to_vec_pretty(&rows).map_err(std::io::Error::from)?;
        text.push(b'\n');
        say::data(&text)?;
    } else if profiles.is_empty() {
        say::words(&context.l10n().cli_no_wallets());
    } else {
        let lines: String = profiles.iter().map(|profile| line(profile, context.l10n())).collect();
        say::data(lines.as_bytes())?;
    }
    Ok(Exit::Done)
}

/// The wallets on this machine.
pub(super) fn found(context: &Context) -> Result<Vec<ProfileView>, Trouble> {
    match ask_session(&mut context.session(), Command::Profiles)? {
        Answer::Profiles(profiles) => Ok(profiles),
        _ => Ok(Vec::new()),
    }
}

fn row(profile: &ProfileView) -> Row<'_> {
    Row {
        id: profile.id.to_string(),
        label: profile.label.as_deref(),
        created: profile.created.map(|at| at.to_string()),
        state: name(profile.state),
        bytes: profile.bytes,
    }
}

fn line(profile: &ProfileView, l: &L10n) -> String {
    let created = profile.created.map(|at| at.strftime("%Y-%m-%d").to_string()).unwrap_or_default();
    let label = profile.label.as_deref().unwrap_or("-");
    let size = l.cli_kilobytes(l.integer(i64::try_from(profile.bytes.div_ceil(1024)).unwrap_or(i64::MAX)));
    format!("{}  {label:<18}  {created:<10}  {size:>10}  {}\n", profile.id, state(profile.state, l))
}

/// The state, for scripts.
pub(super) const fn name(state: ProfileState) -> &'static str {
    match state {
        ProfileState::Ready => "ready",
        ProfileState::InUse => "in-use",
        ProfileState::OneKeysCopyDamaged => "one-keys-copy-damaged",
        ProfileState::DamagedKeys => "damaged-keys",
        ProfileState::Newer => "newer",
        ProfileState::Unsafe => "unsafe",
    }
}

/// The state, for people.
pub(super) fn state(state: ProfileState, l: &L10n) -> String {
    match state {
        ProfileState::Ready => l.cli_state_ready(),
        ProfileState::InUse => l.cli_state_in_use(),
        ProfileState::OneKeysCopyDamaged => l.cli_state_one_copy(),
        ProfileState::DamagedKeys => l.cli_state_damaged(),
        ProfileState::Newer => l.cli_state_newer(),
        ProfileState::Unsafe => l.cli_state_unsafe(),
    }
}
