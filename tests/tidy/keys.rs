//! The list of keys in the documents is the table of actions in the program.

use std::fs;
use std::path::PathBuf;

use kiwi::i18n::{L10n, Language};
use kiwi::tui::action::{ACTIONS, Info};
use kiwi::tui::keymap::Context;

const BEGIN: &str = "<!-- The table is made from src/tui/action.rs: WRITE_DOCS=1 cargo test --test tidy keys -->\n";
const END: &str = "<!-- end of the table -->\n";

fn document() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/KEYS.md")
}

fn table(actions: &[Info], l: &L10n) -> String {
    let rows = actions.iter().map(|info| {
        let keys: Vec<_> = info.chords.iter().map(|chord| format!("`{chord}`")).collect();
        let places: Vec<_> = info.contexts.iter().map(|context| place(*context)).collect();
        format!("| {} | {} | {} | `{}` |\n", (info.label)(l), keys.join(" "), places.join(", "), info.name)
    });
    format!("| what | keys | where | name |\n|---|---|---|---|\n{}", rows.collect::<String>())
}

const fn place(context: Context) -> &'static str {
    match context {
        Context::Global => "everywhere",
        Context::Cabinet => "with a wallet open",
        Context::Menu => "menu",
        Context::List => "lists",
        Context::Search => "lists with a filter",
        Context::History => "history",
        Context::Card => "cards",
        Context::Order => "an order's page",
        Context::Form => "forms",
        Context::Reader => "texts",
        Context::Dialog => "questions",
        Context::Text => "text fields",
        Context::Secret => "password fields",
    }
}

/// The document with this table in place of the one it has.
fn renewed(document: &str, table: &str) -> Option<String> {
    let (before, rest) = document.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}{table}{END}{after}"))
}

#[test]
fn keys_are_documented_as_they_are() {
    let document = document();
    let found = fs::read_to_string(&document).expect("docs/KEYS.md");
    let expected = renewed(&found, &table(ACTIONS, &L10n::new(Language::En))).expect("a place for the table");
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&document, &expected).expect("a writable document");
    } else {
        assert!(found == expected, "docs/KEYS.md is not the table of actions; WRITE_DOCS=1 renews it");
    }
}

#[test]
fn an_undocumented_key_is_caught() {
    let l = L10n::new(Language::En);
    let (all, fewer) = (table(ACTIONS, &l), table(&ACTIONS[1..], &l));
    let document = format!("# Keys\n{BEGIN}{fewer}{END}rest\n");
    assert_ne!(renewed(&document, &all).as_deref(), Some(document.as_str()));
    assert_eq!(renewed(&document, &fewer).as_deref(), Some(document.as_str()));
    assert_eq!(renewed("no place for it", &all), None);
}
