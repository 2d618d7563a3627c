//! The terminal, the memory and what turning a password into a key costs here.

use super::Check;
use crate::cli::context::Context;
use crate::cli::say;
use crate::i18n::L10n;
use crate::tui::theme::{Depth, GlyphSet};
use crate::vault::KdfPolicy;

/// A page for each key in use, with room to spare.
#[cfg(unix)]
const NEEDED_KIB: u64 = 64;

/// Looks at each of them.
pub(super) fn checks(context: &Context, l: &L10n) -> Vec<Check> {
    let mut checks = terminal(context, l);
    checks.extend(protection(l));
    checks.extend(kdf(l));
    checks
}

fn terminal(context: &Context, l: &L10n) -> Vec<Check> {
    let term = std::env::var("TERM").unwrap_or_default();
    let terminal = match (say::is_terminal(), term.as_str()) {
        (true, "") => l.doctor_yes(),
        (true, name) => name.to_owned(),
        (false, "") => l.doctor_no(),
        (false, name) => format!("{} ({name})", l.doctor_no()),
    };
    let size = crossterm::terminal::size().map(|(columns, rows)| format!("{columns} × {rows}"));
    let ascii = context.options.glyphs == GlyphSet::Ascii;
    vec![
        Check::new("terminal", l.doctor_terminal(), terminal),
        Check::new("size", l.doctor_size(), size.unwrap_or_else(|_| l.doctor_unknown())),
        Check::new("colours", l.doctor_colours(), depth_name(context.options.depth)),
        Check::new("characters", l.doctor_characters(), if ascii { "ASCII" } else { "UTF-8" }),
    ]
}

const fn depth_name(depth: Depth) -> &'static str {
    match depth {
        Depth::None => "0",
        Depth::Sixteen => "16",
        Depth::Indexed => "256",
        Depth::True => "16777216",
    }
}

/// What keeps keys out of swap and dumps.
#[cfg(unix)]
fn protection(l: &L10n) -> Vec<Check> {
    vec![locked_memory(l), core_dumps(l)]
}

/// Neither can be asked for here; `SECURITY.md` says so.
#[cfg(not(unix))]
fn protection(_: &L10n) -> Vec<Check> {
    Vec::new()
}

#[cfg(unix)]
fn locked_memory(l: &L10n) -> Check {
    use rustix::process::{Resource, getrlimit};
    let limit = getrlimit(Resource::Memlock).current.map(|bytes| bytes / 1024);
    let value = limit.map_or_else(|| l.doctor_unlimited(), |kib| l.doctor_kilobytes(kib.to_string()));
    let attention = limit.is_some_and(|kib| kib < NEEDED_KIB).then(|| l.doctor_no_memory_lock());
    Check::new("memory-lock", l.doctor_memory_lock(), value).but(attention)
}

/// They were turned off before anything else was done; this is whether the system let them be.
#[cfg(unix)]
fn core_dumps(l: &L10n) -> Check {
    use rustix::process::{Resource, getrlimit};
    let off = getrlimit(Resource::Core).current == Some(0);
    let value = if off { l.doctor_off() } else { l.doctor_unknown() };
    Check::new("core-dumps", l.doctor_core_dumps(), value).but((!off).then(|| l.doctor_core_dumps_on()))
}

/// Calibrates as for a new wallet.
fn kdf(l: &L10n) -> Option<Check> {
    let (params, time) = KdfPolicy::Calibrated.measured().ok()?;
    let cost = l.doctor_kdf_cost(
        params.lanes.to_string(),
        (params.kib / 1024).to_string(),
        time.as_millis().to_string(),
        params.passes.to_string(),
    );
    Some(Check::new("kdf", l.doctor_kdf(), cost))
}
