//! Which room may use which: every arrow goes down.

use crate::source::{Source, closing, is_word, within};

/// A room, told by the start of its files' paths, and what it may use. The longest start that fits decides.
const ROOMS: &[(&str, &[&str])] = &[
    ("world/src/domain", &[]),
    ("src/vault", &["domain"]),
    ("world/src/backend", &["domain"]),
    ("src/export", &["backend::contract", "domain"]),
    ("src/session", &["vault", "backend", "export", "domain"]),
    ("src/i18n", &["domain"]),
    ("src/config", &["domain", "i18n"]),
    ("src/explain", &["session::contract", "backend::contract", "vault", "domain", "i18n"]),
    ("src/tui", &["session::contract", "backend::contract", "domain", "i18n", "config", "explain"]),
    ("src/tui/runtime", &["session", "backend::contract", "domain", "i18n", "config", "explain"]),
    ("src/demo", &["tui", "session", "vault", "backend::contract", "domain", "i18n", "config", "explain"]),
    ("src/cli", &["demo", "tui", "session", "vault", "backend::contract", "domain", "i18n", "config", "explain"]),
    ("src/main", &[]),
];

/// Every path that leaves the file's room must lead into a room below it.
pub(crate) fn check(source: &Source) -> Vec<String> {
    if within(&source.path) == "lib.rs" || source.is_test() {
        return Vec::new();
    }
    let room = ROOMS.iter().filter(|(start, _)| source.path.starts_with(start)).max_by_key(|(start, _)| start.len());
    let Some((room, allowed)) = room else {
        return vec![format!("{}: belongs to no room", source.path)];
    };
    let own = within(room).split('/').next().unwrap_or_default();
    let mut complaints = climbing(source);
    for (at, _) in source.code.match_indices("kiwi_world::") {
        complaints.push(format!("{}: the world's rooms are named as this crate's own", source.at(at)));
    }
    for (at, path) in crate_paths(&source.code) {
        let fits = |start: &&str| path == **start || path.starts_with(&format!("{start}::"));
        if !fits(&own) && !allowed.iter().any(fits) {
            complaints.push(format!("{}: {room} may not use {path}", source.at(at)));
        }
    }
    complaints
}

/// Paths that climb by `super` to the root of the crate, where every room is in reach.
fn climbing(source: &Source) -> Vec<String> {
    let depth = within(&source.path).trim_end_matches(".rs").split('/').count();
    let chain = "super::".repeat(depth);
    source.code.match_indices(&chain).map(|(at, _)| format!("{}: climbs out of its room", source.at(at))).collect()
}

/// Everything named after `crate::`, braces spread out.
fn crate_paths(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        if at == 0 || !is_word(code.as_bytes()[at - 1]) {
            spread(code, at + "crate::".len(), String::new(), &mut found);
        }
    }
    found
}

fn spread(code: &str, mut at: usize, mut path: String, found: &mut Vec<(usize, String)>) {
    let start = at;
    loop {
        let word = code[at..].bytes().take_while(|byte| is_word(*byte)).count();
        path.push_str(&code[at..at + word]);
        at += word;
        match code[at..].strip_prefix("::") {
            Some(_) => {
                path.push_str("::");
                at += 2;
            }
            None => break,
        }
    }
    if !code[at..].starts_with('{') {
        found.push((start, path.trim_end_matches("::").to_owned()));
        return;
    }
    let (mut depth, end) = (0, closing(code, at) - 1);
    for (offset, byte) in code[at..end].bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        let begins = matches!(byte, b'{' | b',') && depth == 1;
        let inner = at + offset + 1;
        let blank = code[inner..end].bytes().take_while(u8::is_ascii_whitespace).count();
        if begins && code[inner + blank..end].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            spread(code, inner + blank, path.clone(), found);
        }
    }
}

#[test]
fn arrows_upwards_are_caught() {
    let caught = |path: &str, text: &str| !check(&Source::new(path, text)).is_empty();
    assert!(caught("world/src/domain/money.rs", "use crate::backend::World;"));
    assert!(caught("src/vault/keys.rs", "use crate::{domain::phone::Phone, session::Session};"));
    assert!(caught("world/src/backend.rs", "fn f() { crate::vault::open(); }"));
    assert!(caught("src/tui/app.rs", "use crate::session::Session;"));
    assert!(caught("src/tui/app.rs", "use crate::backend::{\n    contract::Reply,\n    world::World,\n};"));
    assert!(caught("src/vault/keys.rs", "use super::super::backend::World;"));
    assert!(caught("src/tui/app.rs", "use crate::demo::Player;"));
    assert!(caught("src/tui/app.rs", "use kiwi_world::backend::World;"));
    assert!(caught("src/demo/world.rs", "use crate::backend::World;"));
    assert!(caught("src/attic.rs", ""));
}

#[test]
fn arrows_downwards_and_within_a_room_are_not() {
    let fine = |path: &str, text: &str| assert_eq!(check(&Source::new(path, text)), Vec::<String>::new());
    fine("world/src/domain/order.rs", "use crate::domain::money::Amount;\nuse super::phone;");
    fine("src/session.rs", "use crate::{domain::{money, phone::Phone}, vault::Vault};");
    fine("src/tui/screens/login.rs", "use crate::session::contract::{Answer, Command};\nuse super::super::app;");
    fine("src/tui/runtime.rs", "use crate::session::Handle;");
    fine("world/src/backend/a.rs", "#[cfg(test)]\nmod tests { use crate::vault::Vault; }");
}
