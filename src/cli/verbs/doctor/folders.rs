//! The folders and files of the program, and the room on their disk.

use std::path::Path;

use super::Check;
use crate::cli::context::Context;
use crate::i18n::L10n;

/// Less than this may not hold a wallet, its log and a backup.
const NEEDED_MIB: u64 = 64;

/// Looks at each of them.
pub(super) fn checks(context: &Context, l: &L10n) -> Vec<Check> {
    let paths = &context.paths;
    let mut checks = vec![
        settings(context, l),
        Check::new("themes", l.doctor_themes(), shown(&paths.themes, l)),
        folder("profiles", l.doctor_profiles(), &paths.profiles, l),
        folder("state", l.doctor_state(), &paths.state, l),
    ];
    checks.extend(free_space(&paths.profiles, l));
    checks
}

fn settings(context: &Context, l: &L10n) -> Check {
    let value = shown(&context.paths.settings, l);
    let problems = context.problems();
    let problems = (!problems.is_empty()).then(|| problems.join("; "));
    Check::new("settings", l.doctor_settings(), value).but(problems)
}

fn shown(path: &Path, l: &L10n) -> String {
    if path.exists() { path.display().to_string() } else { format!("{} ({})", path.display(), l.doctor_absent()) }
}

/// A folder that must be its owner's alone.
fn folder(name: &'static str, label: String, path: &Path, l: &L10n) -> Check {
    let attention = std::fs::metadata(path).ok().and_then(|meta| {
        if !meta.is_dir() {
            return Some(l.doctor_not_a_folder());
        }
        let open = mode(&meta).filter(|mode| mode & 0o077 != 0)?;
        Some(l.doctor_open_to_others(format!("{open:03o}")))
    });
    Check::new(name, label, shown(path, l)).but(attention)
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no modes")]
fn mode(meta: &std::fs::Metadata) -> Option<u32> {
    use std::os::unix::fs::MetadataExt;
    Some(meta.mode() & 0o777)
}

#[cfg(not(unix))]
fn mode(_: &std::fs::Metadata) -> Option<u32> {
    None
}

/// The room for a person on the disk that holds, or will hold, the wallets.
fn free_space(profiles: &Path, l: &L10n) -> Option<Check> {
    let there = profiles.ancestors().find(|folder| folder.exists())?;
    let mib = free_mib(there)?;
    let shown = l.integer(i64::try_from(mib).unwrap_or(i64::MAX));
    let attention = (mib < NEEDED_MIB).then(|| l.doctor_too_little_space(NEEDED_MIB.to_string()));
    Some(Check::new("free", l.doctor_free(), l.doctor_megabytes(shown)).but(attention))
}

#[cfg(unix)]
fn free_mib(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize) / (1024 * 1024))
}

/// Asking this system takes code that nothing else here needs.
#[cfg(not(unix))]
fn free_mib(_: &Path) -> Option<u64> {
    None
}
