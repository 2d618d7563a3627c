//! What the packages are made of is there, and what they say of the program is so.

use std::collections::BTreeSet;
use std::path::Path;

use crate::documents::read;

/// Paths of this repository that a script or a workflow names.
fn paths(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| c.is_whitespace() || "\"'();`<>|=[],".contains(c));
    let roots = ["docs/", "packaging/", ".ci/", "tools/", "assets/"];
    let known =
        ["Cargo.toml", "Cargo.lock", "CHANGELOG.md", "SECURITY.md", "README.md", "LICENSE-MIT", "LICENSE-APACHE"];
    let named = words.filter(|word| roots.iter().any(|root| word.starts_with(root)) || known.contains(word));
    named.filter(|word| !word.contains(['*', '$'])).map(str::to_owned).collect()
}

fn missing(paths: &BTreeSet<String>) -> Vec<&String> {
    paths.iter().filter(|path| !Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists()).collect()
}

#[test]
fn packages_are_made_of_what_is_there() {
    for file in ["packaging/deb.sh", ".github/workflows/ci.yml"] {
        let paths = paths(&read(file));
        assert!(!paths.is_empty(), "{file} names nothing of this repository any more");
        assert_eq!(missing(&paths), Vec::<&String>::new(), "{file} names what is not there");
    }
}

#[test]
fn what_is_not_there_is_caught() {
    let named = paths("put 644 docs/GONE.md \"$doc\"\nbash .ci/run; gzip <CHANGELOG.md docs/*.md");
    assert_eq!(named.iter().map(String::as_str).collect::<Vec<_>>(), [".ci/run", "CHANGELOG.md", "docs/GONE.md"]);
    assert_eq!(missing(&named), ["docs/GONE.md"]);
}

#[test]
fn the_documents_state_the_oldest_rust_that_is_promised() {
    let manifest = read("Cargo.toml");
    let promised = manifest.lines().find_map(|line| line.strip_prefix("rust-version = ")).expect("a promise");
    let promised = promised.trim_matches('"');
    for document in ["README.md", "docs/PACKAGING.md", "ARCHITECTURE.md"] {
        assert!(read(document).contains(promised), "{document} does not say Rust {promised}");
    }
}

#[test]
fn the_second_versions_that_are_let_in_are_there() {
    let (lock, rules) = (read("Cargo.lock"), read("deny.toml"));
    let versions = |name: &str| lock.lines().filter(|line| *line == format!("name = \"{name}\"")).count();
    let allowed: Vec<_> =
        rules.lines().filter_map(|line| line.trim().strip_prefix("{ crate = \"")?.split_once('@')).collect();
    assert!(!allowed.is_empty());
    for (name, _) in allowed {
        assert!(versions(name) > 1, "deny.toml lets in a second {name}, and there is none");
    }
}
