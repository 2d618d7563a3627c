//! The house rules, as tests: which room may use which, how long a file and a function may be, where colours, printing
//! and words for people may stand. Each rule is first shown to catch what it forbids.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "tidy/arrows.rs"]
mod arrows;
#[path = "tidy/documents.rs"]
mod documents;
#[path = "tidy/guide.rs"]
mod guide;
#[path = "tidy/keys.rs"]
mod keys;
#[path = "tidy/locales.rs"]
mod locales;
#[path = "tidy/packaging.rs"]
mod packaging;
#[path = "tidy/places.rs"]
mod places;
#[path = "tidy/practice.rs"]
mod practice;
#[path = "tidy/scenarios.rs"]
mod scenarios;
#[path = "tidy/settings.rs"]
mod settings;
#[path = "tidy/sizes.rs"]
mod sizes;
#[path = "tidy/source.rs"]
mod source;

use source::{ROOMS, Source, sources_under};

/// Fails with every complaint at once, so that one run shows all there is to do.
fn assert_tidy(complaints: &[String]) {
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

fn check(folder: &str, rule: impl Fn(&Source) -> Vec<String>) {
    let sources = sources_under(folder);
    assert!(!sources.is_empty(), "nothing found under {folder}: the rule would hold for nothing");
    assert_tidy(&sources.iter().flat_map(rule).collect::<Vec<_>>());
}

#[test]
fn rooms_use_only_the_rooms_below_them() {
    for folder in ROOMS {
        check(folder, arrows::check);
    }
}

#[test]
fn files_are_short() {
    for folder in ["src", "world/src", "tests"] {
        check(folder, sizes::files);
    }
}

#[test]
fn functions_are_short() {
    for folder in ["src", "world/src", "tests"] {
        check(folder, sizes::functions);
    }
}

#[test]
fn colours_stand_in_the_theme() {
    for folder in ROOMS {
        check(folder, places::colours);
    }
}

#[test]
fn only_the_command_line_prints() {
    for folder in ROOMS {
        check(folder, places::printing);
    }
}

#[test]
fn nothing_is_unwrapped() {
    for folder in ROOMS {
        check(folder, places::unwrapping);
    }
}

#[test]
fn what_is_excused_as_a_test_is_built_for_tests_alone() {
    let sources: Vec<_> = ROOMS.into_iter().flat_map(sources_under).collect();
    for source in sources.iter().filter(|source| source.is_test() && !source.path.contains("/tests/")) {
        let (folder, file) = source.path.rsplit_once('/').expect("a file in a room");
        let parent = sources.iter().find(|parent| parent.path == format!("{folder}.rs")).expect("its room");
        let name = file.trim_end_matches(".rs");
        let declared = ["", "pub(crate) "].map(|reach| format!("#[cfg(test)]\n{reach}mod {name};"));
        assert!(declared.iter().any(|line| parent.text.contains(line)), "{} is built always", source.path);
    }
}

#[test]
fn no_work_is_left_lying_about() {
    for folder in ["src", "world/src", "tests", "benches"] {
        assert_tidy(&sources_under(folder).iter().flat_map(places::markers).collect::<Vec<_>>());
    }
}

#[test]
fn words_for_people_stand_in_the_locales() {
    for folder in ROOMS {
        check(folder, places::literals);
    }
}
