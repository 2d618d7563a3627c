//! The verbs that open wallets, end to end.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use kiwi::backend::contract::Note;
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command};

use super::machine::{Machine, NUMBER, OTHER_NUMBER, PASSWORD};
use super::program::{Program, Run};

fn in_folder<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &["--profile-dir", "profiles"]].concat()
}

/// A machine with one wallet on it, and what opens the wallet.
struct Owner {
    machine: Machine,
    password: String,
    recovery_key: Secret,
}

impl Owner {
    fn new() -> Self {
        let mut machine = Machine::for_the_program();
        let recovery_key = machine.registered(NUMBER);
        let password = machine.sms_password();
        machine.quit();
        Self { machine, password, recovery_key }
    }

    fn home(&self) -> &Path {
        self.machine.home.path()
    }

    fn run(&self, arguments: &[&str]) -> Run {
        Program::at(self.home()).run(&in_folder(arguments))
    }

    fn run_with_input(&self, arguments: &[&str], input: &str) -> Run {
        Program::at(self.home()).run_with_input(&in_folder(arguments), input)
    }

    /// A file that only its owner can read.
    fn file(&self, name: &str, text: &str) -> String {
        let path = self.home().join(name);
        fs::write(&path, text).expect("a writable folder");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).expect("permissions");
        name.to_owned()
    }

    fn opens_with(&mut self, password: &str) -> bool {
        self.machine.restart();
        let opens = self.machine.login(NUMBER, password).is_ok();
        self.machine.quit();
        opens
    }
}

#[test]
fn a_password_is_changed_by_files() {
    let mut owner = Owner::new();
    let old = owner.file("old", &format!("{}\n", owner.password));
    let new = owner.file("new", &format!("{PASSWORD}\r\n"));
    let run = owner.run(&["passwd", NUMBER, "--password-file", &old, "--new-password-file", &new]);
    assert!(run.err.contains("The password was changed"), "{}", run.err);
    assert_eq!(run.succeeded(), "");
    assert!(owner.opens_with(PASSWORD));
    assert!(!owner.opens_with(&owner.password.clone()));
}

#[test]
fn a_password_is_changed_by_standard_input() {
    let mut owner = Owner::new();
    let lines = format!("{}\n{PASSWORD}\n", owner.password);
    owner.run_with_input(&["passwd", NUMBER, "--password-stdin"], &lines).succeeded();
    assert!(owner.opens_with(PASSWORD));
}

#[test]
fn re_encryption_prints_a_new_recovery_key_and_ends_the_old_one() {
    let mut owner = Owner::new();
    let lines = format!("{}\n{PASSWORD}\n", owner.password);
    let printed = owner.run_with_input(&["passwd", NUMBER, "--password-stdin", "--reencrypt"], &lines).succeeded();
    assert!(printed.starts_with("KIWI1-") && printed.lines().count() == 1, "{printed}");
    assert!(owner.opens_with(PASSWORD));
    let recover = ["recover", NUMBER, "--password-stdin"];
    let with = |key: &str| format!("{key}\n{}\n", owner.password);
    owner.run_with_input(&recover, &with(owner.recovery_key.expose())).failed_with(3);
    owner.run_with_input(&recover, &with(printed.trim_end())).succeeded();
}

#[test]
fn a_new_recovery_key_that_nobody_reads_is_a_failure_that_says_what_to_do() {
    let mut owner = Owner::new();
    let (old, new) = (owner.file("old", &owner.password), owner.file("new", PASSWORD));
    let arguments = ["passwd", NUMBER, "--reencrypt", "--password-file", &old, "--new-password-file", &new];
    let run = Program::at(owner.home()).run_into_closed_pipe(&in_folder(&arguments));
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("Make another under Settings"), "{}", run.err);
    assert!(owner.opens_with(PASSWORD));
}

#[test]
fn a_backup_that_is_not_there_is_told_before_a_password_is_asked_for() {
    let owner = Owner::new();
    let said = owner.run_with_input(&["restore", "missing.kiwi", NUMBER, "--password-stdin"], "").failed_with(1);
    assert!(said.contains("missing.kiwi cannot be read"), "{said}");
}

#[test]
fn a_settings_file_that_cannot_be_read_is_no_empty_one() {
    let owner = Owner::new();
    let run = owner.run(&["doctor"]);
    let settings = run.out.lines().find(|line| line.contains("config.toml")).expect("where it is").to_owned();
    let path = settings.split_whitespace().find(|word| word.ends_with("config.toml")).expect("a path");
    fs::create_dir_all(path).expect("a folder in its place");
    let run = owner.run(&["doctor"]);
    assert!(run.out.contains("cannot be read"), "{}", run.out);
}

#[test]
fn a_wrong_password_and_an_unknown_number_exit_with_3_and_the_same_words() {
    let owner = Owner::new();
    let wrong = owner.run_with_input(&["passwd", NUMBER, "--password-stdin"], "wrong\nirrelevant\n");
    let unknown = owner.run_with_input(&["passwd", OTHER_NUMBER, "--password-stdin"], "wrong\nirrelevant\n");
    let (wrong, unknown) = (wrong.failed_with(3), unknown.failed_with(3));
    assert!(wrong.contains("The number or the password is wrong"), "{wrong}");
    assert_eq!(wrong, unknown);
}

#[test]
fn a_bad_new_password_is_refused_and_the_old_one_stays() {
    let mut owner = Owner::new();
    let lines = format!("{}\nshort\n", owner.password);
    let said = owner.run_with_input(&["passwd", NUMBER, "--password-stdin"], &lines).failed_with(1);
    assert!(said.contains("Too short"), "{said}");
    assert!(owner.opens_with(&owner.password.clone()));
}

#[test]
fn a_missing_or_empty_secret_changes_nothing() {
    let owner = Owner::new();
    let said = owner.run(&["passwd", NUMBER, "--password-file", "nowhere"]).failed_with(1);
    assert!(said.starts_with("kiwi: nowhere cannot be read"), "{said}");
    let empty = owner.file("empty", "\n");
    let said = owner.run(&["passwd", NUMBER, "--password-file", &empty]).failed_with(1);
    assert!(said.contains("Nothing was changed"), "{said}");
    owner.run_with_input(&["passwd", NUMBER, "--password-stdin"], "").failed_with(1);
}

#[test]
fn a_secret_that_others_can_read_is_warned_about() {
    let owner = Owner::new();
    let file = owner.file("open", "wrong\n");
    fs::set_permissions(owner.home().join(&file), fs::Permissions::from_mode(0o644)).expect("permissions");
    let said = owner.run(&["backup", NUMBER, "-o", "copy", "--password-file", &file]).failed_with(3);
    assert!(said.starts_with("Note: others on this machine may read open"), "{said}");
}

#[test]
fn the_recovery_key_sets_a_new_password() {
    let mut owner = Owner::new();
    let lines = format!("{}\n{PASSWORD}\n", owner.recovery_key.expose().to_lowercase());
    owner.run_with_input(&["recover", NUMBER, "--password-stdin"], &lines).succeeded();
    assert!(owner.opens_with(PASSWORD));
}

#[test]
fn what_the_owner_should_know_is_said_after_recovering_too() {
    let owner = Owner::new();
    let files = files_under(&owner.machine.profiles());
    let anchor = files.iter().find(|file| file.ends_with("anchor")).expect("an anchor");
    fs::remove_file(anchor).expect("removed");
    let lines = format!("{}\n{PASSWORD}\n", owner.recovery_key.expose());
    let run = owner.run_with_input(&["recover", NUMBER, "--password-stdin"], &lines);
    assert!(run.err.contains("would tell of missing operations"), "{}", run.err);
    run.succeeded();
}

#[test]
fn a_mistyped_recovery_key_is_told_by_its_group() {
    let owner = Owner::new();
    let mut typed: Vec<char> = owner.recovery_key.expose().chars().collect();
    let slip = typed.iter().position(|character| *character == '-').expect("groups") + 1;
    typed[slip] = if typed[slip] == 'Q' { 'P' } else { 'Q' };
    let lines = format!("{}\n{PASSWORD}\n", typed.into_iter().collect::<String>());
    let said = owner.run_with_input(&["recover", NUMBER, "--password-stdin"], &lines).failed_with(3);
    assert!(said.contains("mistyped in group 1"), "{said}");
}

#[test]
fn a_backup_brings_a_wallet_back_to_another_machine_and_beside_nothing_else() {
    let owner = Owner::new();
    let password = owner.file("password", &owner.password);
    let arguments = ["backup", NUMBER, "-o", "copy.kiwi", "--password-file", &password];
    owner.run(&arguments).succeeded();
    owner.run(&arguments).failed_with(1);

    let restore = ["restore", "copy.kiwi", NUMBER, "--password-file", &password];
    let said = owner.run(&restore).failed_with(1);
    assert!(said.contains("--replace"), "{said}");
    let said = owner.run(&[&restore[..], &["--replace"]].concat());
    assert!(said.err.contains("What was here before is now in"), "{}", said.err);
    said.succeeded();

    let elsewhere = Program::at(owner.home());
    elsewhere.run(&[&restore[..], &["--profile-dir", "elsewhere"]].concat()).succeeded();
    let listed = elsewhere.run(&["profiles", "--json", "--profile-dir", "elsewhere"]).succeeded();
    assert!(listed.contains("\"ready\""), "{listed}");
    let said = owner.run(&["restore", "password", NUMBER, "--password-file", &password]).failed_with(1);
    assert!(said.contains("not a backup"), "{said}");
}

#[test]
fn the_list_shows_the_remembered_label_and_nothing_more_of_the_number() {
    let owner = Owner::new();
    let password = owner.file("password", &owner.password);
    assert!(!owner.run(&["profiles"]).succeeded().contains("+7 916"), "nobody has allowed it");
    Program::at(owner.home()).settings("remember_label = true\n");
    owner.run(&["backup", NUMBER, "-o", "copy.kiwi", "--password-file", &password]).succeeded();
    let listed = owner.run(&["profiles"]).succeeded();
    assert!(listed.contains("+7 916 *** 45 67") && listed.contains("ready"), "{listed}");
    assert!(owner.run(&["doctor"]).succeeded().contains("+7 916 *** 45 67"));
}

#[test]
fn the_doctor_looks_into_a_wallet_and_changes_nothing() {
    let owner = Owner::new();
    let password = owner.file("password", &owner.password);
    let stored = || {
        let files = files_under(&owner.machine.profiles());
        files.into_iter().map(|file| (fs::read(&file).expect("a readable file"), file)).collect::<Vec<_>>()
    };
    let before = stored();
    let run = owner.run(&["doctor", NUMBER, "--json", "--password-file", &password]);
    assert!(stored() == before, "a file was changed");
    let report: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let found = |name: &str| report.as_array().expect("a list").iter().find(|check| check["name"] == name).cloned();
    let contents = found("contents").expect("a look into the wallet");
    assert_eq!((contents["value"].as_str(), contents["attention"].as_str()), (Some("0 ledger entries checked"), None));
    // The wallet of this test is cheaper to open than a real one, and that is told.
    let notice = found("notice").expect("a notice");
    assert!(notice["value"].as_str().expect("words").contains("weaker"), "{notice}");
    let wrong = owner.run_with_input(&["doctor", NUMBER, "--password-stdin"], "wrong\n");
    assert!(wrong.out.contains("Version"), "what was looked at is told: {}", wrong.out);
    assert_eq!(wrong.code, Some(3), "{}", wrong.err);
}

#[test]
fn the_doctor_tells_of_a_missing_witness_and_leaves_it_for_the_login_to_tell() {
    let owner = Owner::new();
    let password = owner.file("password", &owner.password);
    for file in files_under(&owner.machine.profiles()).iter().filter(|file| file.ends_with("anchor")) {
        fs::remove_file(file).expect("the anchor");
    }
    for _ in 0..2 {
        let run = owner.run(&["doctor", NUMBER, "--password-file", &password]);
        assert!(run.out.contains("missing or damaged"), "{}", run.out);
        assert_eq!(run.code, Some(1));
    }
}

#[test]
fn the_doctor_reports_on_a_damaged_wallet_too() {
    let owner = Owner::new();
    let password = owner.file("password", &owner.password);
    for file in files_under(&owner.machine.profiles()).iter().filter(|file| file.ends_with("world.db")) {
        let length = fs::metadata(file).expect("the database").len();
        fs::write(file, vec![7; usize::try_from(length).expect("a length")]).expect("the database");
    }
    let run = owner.run(&["doctor", NUMBER, "--password-file", &password]);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.out.contains("Version") && run.out.contains("is damaged"), "{}", run.out);
}

#[test]
fn a_wallet_open_elsewhere_is_told_and_left_alone() {
    let mut owner = Owner::new();
    let password = owner.password.clone();
    owner.machine.restart();
    owner.machine.login(NUMBER, &password).expect("the password");
    let file = owner.file("password", &password);
    let said = owner.run(&["backup", NUMBER, "-o", "copy", "--password-file", &file]).failed_with(3);
    assert!(said.contains("open in another window or process"), "{said}");
    assert!(owner.run(&["profiles"]).succeeded().contains("open elsewhere"));
    assert!(matches!(owner.machine.send(Command::Lock), Answer::Locked));
}

#[test]
fn no_secret_stays_in_a_file() {
    let owner = Owner::new();
    let lines = format!("{}\n{PASSWORD}\n", owner.password);
    owner.run_with_input(&["passwd", NUMBER, "--password-stdin"], &lines).succeeded();
    let digits = NUMBER.trim_start_matches('+').to_owned();
    let secrets = [digits, owner.password.clone(), PASSWORD.to_owned(), owner.recovery_key.expose().to_owned()];
    for file in files_under(owner.home()) {
        let bytes = fs::read(&file).expect("a readable file");
        for secret in &secrets {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{} holds a secret", file.display());
        }
    }
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] }).collect()
}

#[test]
fn the_history_goes_to_standard_output_or_into_a_new_file() {
    let mut machine = Machine::for_the_program();
    let recovery_key = machine.registered_with(NUMBER, &[Note::R5000]);
    let password = machine.sms_password();
    machine.quit();
    let owner = Owner { machine, password, recovery_key };
    let line = format!("{}\n", owner.password);
    let csv = owner.run_with_input(&["export", NUMBER, "--password-stdin"], &line).succeeded();
    let lines: Vec<_> = csv.lines().collect();
    assert!(lines[0].starts_with("id,date,time,kind,state,amount,fee,currency,party"), "{csv}");
    assert!(lines.len() == 2 && lines[1].contains(",kiosk,done,4850.00,150.00,RUB,"), "{csv}");

    let json = ["export", NUMBER, "--password-stdin", "--format", "json", "-o", "history.json"];
    let run = owner.run_with_input(&json, &line);
    assert!(run.err.contains("1 entry was written to") && run.err.contains("is not sealed"), "{}", run.err);
    assert_eq!(run.succeeded(), "", "the words are apart from the data");
    let file = owner.home().join("history.json");
    assert_eq!(fs::metadata(&file).expect("written").permissions().mode() & 0o777, 0o600);
    assert!(fs::read_to_string(&file).expect("text").contains("\"value\":\"4850.00\""));
    let said = owner.run_with_input(&json, &line).failed_with(1);
    assert!(said.contains("history.json"), "{said}");

    let none = ["export", NUMBER, "--password-stdin", "--format", "hledger", "--to", "2020-01-01"];
    let journal = owner.run_with_input(&none, &line).succeeded();
    assert!(journal.contains("commodity 1000.00 RUB") && !journal.contains("assets:"), "{journal}");
    owner.run_with_input(&["export", NUMBER, "--password-stdin"], "wrong\n").failed_with(3);
    owner.run_with_input(&["export", NUMBER, "--password-stdin", "--format", "xml"], &line).failed_with(2);
    owner.run_with_input(&["export", NUMBER, "--password-stdin", "--from", "yesterday"], &line).failed_with(2);
    let backwards = ["export", NUMBER, "--password-stdin", "--from", "2030-01-01", "--to", "2020-01-01"];
    owner.run_with_input(&backwards, &line).failed_with(2);
}

#[test]
fn a_reader_of_the_history_that_stops_early_is_no_failure() {
    let owner = Owner::new();
    let password = owner.file("password", &format!("{}\n", owner.password));
    let arguments = in_folder(&["export", NUMBER, "--format", "hledger", "--password-file", &password]);
    let program = Program::at(owner.home());
    for run in [program.run_into_closed_pipe(&arguments), program.run_into_head(&arguments)] {
        assert_eq!((run.code, run.err.contains("panicked")), (Some(0), false), "{}", run.err);
    }
}
