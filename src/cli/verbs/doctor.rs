//! `kiwi doctor`: what the program finds on this machine. It changes nothing, and opens no wallet but the one whose number and password are given.

mod folders;
mod machine;
mod store;

use serde::Serialize;

use crate::cli::args::Doctor;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::say;
use crate::cli::trouble::Trouble;
use crate::i18n::{L10n, Language};

/// One thing looked at.
#[derive(Serialize)]
struct Check {
    /// What, for scripts.
    name: &'static str,
    /// What, for people.
    #[serde(skip)]
    label: String,
    /// What was found.
    value: String,
    /// What needs attention, if anything does.
    attention: Option<String>,
}

impl Check {
    /// Something found as it should be.
    fn new(name: &'static str, label: String, value: impl Into<String>) -> Self {
        Self { name, label, value: value.into(), attention: None }
    }

    /// The same, needing attention.
    fn but(self, attention: Option<String>) -> Self {
        Self { attention, ..self }
    }
}

/// Looks at everything and tells.
pub(super) fn examine(context: &Context, arguments: &Doctor) -> Result<Exit, Trouble> {
    // What scripts read does not change with the language.
    let english = L10n::new(Language::En);
    let l = if arguments.json { &english } else { context.l10n() };
    let mut checks = vec![
        Check::new("version", l.doctor_version(), env!("CARGO_PKG_VERSION")),
        Check::new("language", l.doctor_language(), context.l10n().language().name()),
    ];
    checks.extend(folders::checks(context, l));
    checks.extend(machine::checks(context, l));
    checks.extend(store::wallets(context, l)?);
    // Whatever keeps it from being looked into, the rest was looked at.
    let contents = store::contents(context, arguments, l);
    let (contents, refused) = contents.map_or_else(|trouble| (Vec::new(), Some(trouble)), |found| (found, None));
    checks.extend(contents);
    if arguments.json {
        let mut text = serde_json::to_vec_pretty(&checks).map_err(std::io::Error::from)?;
        text.push(b'\n');
        say::data(&text)?;
    } else {
        say::data(checks.iter().map(line).collect::<String>().as_bytes())?;
        if arguments.phone.is_none() {
            say::words(&l.doctor_needs_password());
        }
        if refused.is_none() {
            say::words(&verdict(&checks, l));
        }
    }
    if let Some(trouble) = refused {
        return Err(trouble);
    }
    Ok(if attention(&checks) == 0 { Exit::Done } else { Exit::Failed })
}

fn line(check: &Check) -> String {
    let mark = if check.attention.is_some() { '!' } else { ' ' };
    let attention = check.attention.as_ref().map(|attention| format!("  {:<20} {attention}\n", ""));
    format!("{mark} {:<20} {}\n{}", check.label, check.value, attention.unwrap_or_default())
}

fn attention(checks: &[Check]) -> usize {
    checks.iter().filter(|check| check.attention.is_some()).count()
}

fn verdict(checks: &[Check], l: &L10n) -> String {
    match attention(checks) {
        0 => l.doctor_all_well(),
        count => l.doctor_problems(count),
    }
}
