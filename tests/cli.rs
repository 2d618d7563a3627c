//! The command line as its users meet it: the real program, its output, its exit codes.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "cli/demo.rs"]
mod demo;
#[path = "support/machine.rs"]
mod machine;
#[path = "support/program.rs"]
mod program;
#[path = "cli/wallets.rs"]
mod wallets;

use insta::assert_snapshot;

use program::{Program, VERBS};

#[test]
fn help_is_the_grammar() {
    let program = Program::new();
    assert_snapshot!("help", program.run(&["--help"]).succeeded());
    for verb in VERBS {
        assert_snapshot!(format!("help-{verb}"), program.run(&[verb, "--help"]).succeeded());
    }
}

#[test]
fn the_manual_holds_every_verb_and_every_exit_code() {
    let page = Program::new().run(&["man"]).succeeded();
    for verb in VERBS {
        assert!(page.contains(&format!("KIWI {}", verb.to_uppercase())), "{verb} is missing");
    }
    for code in ["0", "1", "2", "3", "4", "130", "143"] {
        assert!(page.lines().any(|line| line.trim_start().starts_with(&format!("{code} "))), "{code} is missing");
    }
    assert_snapshot!("man", page);
}

#[test]
fn completions_know_the_verbs() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = Program::new().run(&["completions", shell]).succeeded();
        for verb in VERBS {
            assert!(script.contains(verb), "{shell} does not know {verb}");
        }
        assert!(script.contains("profile-dir"), "{shell} does not know the common options");
    }
}

#[test]
fn the_version_is_the_package_s() {
    assert_eq!(Program::new().run(&["--version"]).succeeded(), concat!("kiwi ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn without_a_terminal_the_screen_is_refused_in_each_language() {
    let program = Program::new();
    let said = ["en", "bg", "ru"].map(|language| program.run(&["--lang", language]).failed_with(2));
    assert_snapshot!(said.join("\n"));
}

#[test]
fn without_a_terminal_nothing_is_asked() {
    let program = Program::new();
    assert_snapshot!(program.run(&["passwd"]).failed_with(2), @"kiwi: There is no terminal to ask on. Give the number as an argument, and the password by --password-file or --password-stdin.");
    program.run(&["recover"]).failed_with(2);
    program.run(&["backup", "-o", "wallet"]).failed_with(2);
    program.run(&["restore", "wallet"]).failed_with(2);
}

#[test]
fn wrong_usage_exits_with_2_and_says_what_was_meant() {
    let program = Program::new();
    assert!(program.run(&["profile"]).failed_with(2).contains("'profiles'"));
    program.run(&["--lang", "de"]).failed_with(2);
    program.run(&["backup", "+79161234567"]).failed_with(2);
    let said = program.run(&["passwd", "12", "--password-stdin"]).failed_with(2);
    assert_snapshot!(said, @"kiwi: 6 digits are missing.");
}

#[test]
fn an_empty_machine_has_no_wallets_and_stays_empty() {
    let program = Program::new();
    let run = program.run(&["profiles"]);
    assert_snapshot!(run.err, @"There are no wallets here yet. Create one: kiwi");
    assert_eq!(run.succeeded(), "");
    assert_eq!(program.run(&["profiles", "--json"]).succeeded(), "[]\n");
    program.run(&["doctor"]).succeeded();
    assert_eq!(program.files(), Vec::<String>::new(), "looking creates nothing");
}

#[test]
fn the_language_is_the_flag_s_then_the_settings_then_the_machine_s() {
    let program = Program::new();
    let said = |program: &Program, arguments: &[&str]| program.run(arguments).err;
    assert!(said(&program, &["profiles"]).starts_with("There are no"));
    assert!(said(&program.with("LANG", "bg_BG.UTF-8"), &["profiles"]).starts_with("Тук още"));
    program.settings("language = \"ru\"\n");
    let bulgarian = program.with("LANG", "bg_BG.UTF-8");
    assert!(said(&bulgarian, &["profiles"]).starts_with("Кошельков"));
    assert!(said(&bulgarian, &["profiles", "--lang", "en"]).starts_with("There are no"));
}

#[test]
fn a_bad_settings_file_is_named_and_keeps_nothing_from_working() {
    let program = Program::new();
    program.settings("language = \"en\"\ntheem = \"dark\"\n");
    let run = program.run(&["profiles"]);
    assert!(run.err.contains("config.toml: line 2: unknown key 'theem'; did you mean 'theme'?"), "{}", run.err);
    run.succeeded();
    let doctor = program.run(&["doctor"]);
    assert!(doctor.out.contains("line 2"), "{}", doctor.out);
    assert_eq!(doctor.code, Some(1), "something needs attention");
}

#[test]
fn the_doctor_s_report_has_its_shape() {
    let program = Program::new();
    let report = program.run(&["doctor", "--json"]).succeeded();
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    let names: Vec<_> = report.as_array().expect("a list").iter().map(|check| check["name"].clone()).collect();
    assert_snapshot!(serde_json::to_string(&names).expect("names"));
    let russian = program.run(&["doctor", "--json", "--lang", "ru"]).succeeded();
    assert!(!russian.contains("пока нет"), "what scripts read does not change with the language");
    let kdf = report.as_array().expect("a list").iter().find(|check| check["name"] == "kdf").expect("a cost");
    let cost = kdf["value"].as_str().expect("words");
    assert!(cost.contains(" MiB, ") && cost.contains(" passes, 4 lanes: ") && cost.ends_with(" ms here"), "{cost}");
    let words = program.run(&["doctor", "--lang", "ru"]);
    assert!(words.err.contains("Всё в порядке"), "{}", words.err);
}

#[test]
fn the_doctor_reports_on_a_folder_that_cannot_be_used_too() {
    let program = Program::new();
    program.settings("");
    let doctor = program.run(&["doctor", "--profile-dir", ".config/kiwi-wallet/config.toml"]);
    assert!(doctor.out.contains("Version") && doctor.out.contains("a folder should be"), "{}", doctor.out);
    assert_eq!(doctor.code, Some(1));
}

#[test]
fn without_a_home_it_is_said_what_to_set() {
    let run = Program::new().without("HOME").run(&["profiles", "--lang", "en"]);
    // The system may know the home of its user even so; then there is nothing to complain about.
    assert!(run.code == Some(0) || run.err.contains("Set HOME"), "{}", run.err);
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    for arguments in [&["man"][..], &["completions", "bash"], &["--help"], &["demo", "j09-order-and-pay", "--headless"]]
    {
        let run = Program::new().run_into_closed_pipe(arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
        let run = Program::new().run_into_head(arguments);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert_eq!(run.out.lines().count(), 1, "{arguments:?}");
    }
}
