//! What the session promises: from the first visit to the locked wallet, with everything that can be refused on the way.

#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

#[path = "support/buyer.rs"]
mod buyer;
#[path = "support/carded.rs"]
mod carded;
#[path = "session/cards.rs"]
mod cards;
#[path = "session/clock.rs"]
mod clock;
#[path = "support/machine.rs"]
mod machine;
#[path = "session/migration.rs"]
mod migration;
#[path = "session/paying.rs"]
mod paying;
#[path = "support/person.rs"]
mod person;
#[path = "support/paying.rs"]
mod shopping;
#[path = "session/troubles.rs"]
mod troubles;

use std::fs;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use kiwi::backend::contract::{Note, Refusal, Request, SmsBody};
use kiwi::domain::password::PasswordProblem;
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command, Failure, Notice, ProfileState};
use kiwi::vault::Error;

use machine::{Machine, NUMBER, OTHER_NUMBER, PASSWORD, name, phone};

fn secret(text: &str) -> Secret {
    Secret::copied_from(text)
}

fn registered() -> (Machine, String) {
    let mut machine = Machine::new();
    machine.registered(NUMBER);
    let password = machine.sms_password();
    (machine, password)
}

fn change(machine: &mut Machine, current: &str, new: &str, reencrypt: bool) -> Answer {
    machine.send(Command::ChangePassword { current: secret(current), new: secret(new), reencrypt })
}

#[test]
fn a_visitor_registers_reads_the_sms_and_logs_in() {
    let (mut machine, password) = registered();
    assert!(machine.snapshot().account.is_none(), "nobody is logged in yet");
    assert_eq!(machine.login(NUMBER, &password).expect("the first password"), []);
    let account = machine.snapshot().account.clone().expect("an account");
    assert_eq!(account.phone, phone(NUMBER));
    assert!(account.first_password);
}

#[test]
fn cash_from_the_terminal_is_there_after_a_restart() {
    let mut machine = Machine::new();
    machine.registered_with(NUMBER, &[Note::R5000]);
    let password = machine.sms_password();
    machine.restart();
    machine.login(NUMBER, &password).expect("the first password");
    let account = machine.snapshot().account.clone().expect("an account");
    let available = account.balances.first().expect("roubles").available;
    assert!(available.minor > 4_000_00 && available.minor < 5_000_00, "{available:?}");
    assert_eq!(machine.snapshot().latest.len(), 1);
}

#[test]
fn a_number_with_a_wallet_here_is_told_so_before_anything_is_typed() {
    let (mut machine, password) = registered();
    let key = machine.key();
    let again = machine.send(Command::World(Request::BeginRegistration { key, phone: phone(NUMBER) }));
    assert!(matches!(again, Answer::Refused(Refusal::NumberTaken)), "{}", name(&again));
    let kiosk = Request::KioskStart { key: machine.key(), phone: phone(NUMBER), offer_accepted: true };
    assert!(matches!(machine.send(Command::World(kiosk)), Answer::Refused(Refusal::NumberTaken)));
    assert_eq!(machine.sms_password(), password, "the phone still shows the password");
}

#[test]
fn a_second_wallet_does_not_hold_the_first_one() {
    let (mut machine, first) = registered();
    machine.registered(OTHER_NUMBER);
    let second = machine.sms_password();
    machine.login(OTHER_NUMBER, &second).expect("the second wallet");
    let numbers: Vec<_> = machine
        .snapshot()
        .phone
        .messages
        .iter()
        .filter_map(|sms| match &sms.body {
            SmsBody::FirstPassword { phone, .. } => Some(phone.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(numbers, [phone(OTHER_NUMBER)]);
    machine.login(NUMBER, &first).expect("the first wallet");
}

#[test]
fn a_registration_given_up_after_its_approval_leaves_nothing_in_the_next_wallet() {
    let mut machine = Machine::new();
    machine.approved(NUMBER);
    machine.registered(OTHER_NUMBER);
    let password = machine.sms_password();
    machine.login(OTHER_NUMBER, &password).expect("the second wallet");
    assert_eq!(machine.snapshot().account.as_ref().expect("an account").phone, phone(OTHER_NUMBER));
    machine.send(Command::Lock);
    machine.registered(NUMBER);
}

#[test]
fn the_world_s_clock_goes_on_where_a_locked_wallet_left_it() {
    let mut machine = Machine::starting("2031-05-01T09:00:00Z");
    machine.registered(NUMBER);
    let password = machine.sms_password();
    machine.wait(SignedDuration::from_hours(30));
    machine.login(NUMBER, &password).expect("the first password");
    let before = machine.snapshot().now;
    machine.send(Command::Lock);
    assert!(machine.snapshot().now >= before, "the date on the screen jumped back");
}

#[test]
fn nothing_is_sealed_without_an_approval() {
    let mut machine = Machine::new();
    assert!(matches!(machine.send(Command::Seal), Answer::Failed(Failure::NothingToSeal)));
    machine.begin(NUMBER);
    assert!(matches!(machine.send(Command::Seal), Answer::Failed(Failure::NothingToSeal)));
}

#[cfg(unix)]
#[test]
fn an_approved_wallet_is_kept_until_it_can_be_sealed() {
    let mut machine = Machine::new();
    machine.approved(NUMBER);
    // A file where the folder should be: sealing cannot work.
    fs::write(machine.profiles(), "in the way").expect("a writable folder");
    let sealed = machine.send(Command::Seal);
    assert!(matches!(sealed, Answer::Failed(Failure::Vault(_))), "{}", name(&sealed));
    fs::remove_file(machine.profiles()).expect("the file");
    assert!(matches!(machine.send(Command::Seal), Answer::Sealed { .. }));
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("the first password");
}

#[test]
fn wrong_passwords_and_unknown_numbers_are_told_the_same_and_slowed_down_the_same() {
    let outcome = |number: &str| {
        let (mut machine, _) = registered();
        let mut told = Vec::new();
        for _ in 0..5 {
            told.push(machine.login(number, "wrong wrong wrong").expect_err("a wrong password").to_string());
            told.push(format!("{:?}", machine.login(number, "again").expect_err("a wait or a wrong password")));
            machine.wait(SignedDuration::from_secs(61));
        }
        told
    };
    assert_eq!(outcome(NUMBER), outcome(OTHER_NUMBER));
}

#[test]
fn the_right_password_has_to_wait_too_and_the_owner_is_told_of_the_wrong_ones() {
    let (mut machine, password) = registered();
    for _ in 0..3 {
        machine.login(NUMBER, "wrong").expect_err("a wrong password");
    }
    assert!(matches!(machine.login(NUMBER, &password), Err(Failure::Wait { .. })));
    machine.wait(SignedDuration::from_secs(1));
    assert_eq!(machine.login(NUMBER, &password).expect("the password"), [Notice::FailedLogins(3)]);
    machine.wait(SignedDuration::from_secs(10));
    let told = machine.snapshot().phone.messages.iter().any(|sms| sms.body == SmsBody::FailedLogins { count: 3 });
    assert!(told, "the phone tells of it");
}

#[test]
fn a_changed_password_opens_and_the_old_one_does_not() {
    for reencrypt in [false, true] {
        let (mut machine, old) = registered();
        machine.login(NUMBER, &old).expect("the first password");
        let changed = change(&mut machine, &old, PASSWORD, reencrypt);
        let Answer::PasswordChanged { recovery_key } = changed else { panic!("{}", name(&changed)) };
        assert_eq!(recovery_key.is_some(), reencrypt);
        machine.wait(SignedDuration::from_secs(10));
        assert!(!machine.snapshot().account.as_ref().expect("an account").first_password);
        assert!(machine.snapshot().phone.messages.iter().any(|sms| sms.body == SmsBody::PasswordChanged));
        machine.restart();
        assert!(matches!(machine.login(NUMBER, &old), Err(Failure::WrongCredentials { .. })));
        machine.login(NUMBER, PASSWORD).expect("the new password");
    }
}

#[test]
fn a_bad_new_password_changes_nothing() {
    let (mut machine, old) = registered();
    machine.login(NUMBER, &old).expect("the first password");
    let refused = |answer: Answer| match answer {
        Answer::Failed(Failure::Password(problem)) => problem,
        other => panic!("a problem expected, not {}", name(&other)),
    };
    assert_eq!(refused(change(&mut machine, &old, &old, false)), PasswordProblem::SameAsCurrent);
    assert!(matches!(refused(change(&mut machine, &old, "short", false)), PasswordProblem::TooShort { .. }));
    let wrong = change(&mut machine, "not it", PASSWORD, false);
    assert!(matches!(wrong, Answer::Failed(Failure::WrongCredentials { .. })), "{}", name(&wrong));
    machine.restart();
    machine.login(NUMBER, &old).expect("the old password");
}

#[test]
fn the_recovery_key_sets_a_new_password() {
    let mut machine = Machine::new();
    let recovery_key = machine.registered(NUMBER);
    let old = machine.sms_password();
    let command = Command::Recover { phone: phone(NUMBER), recovery_key, new: secret(PASSWORD) };
    assert!(matches!(machine.send(command), Answer::LoggedIn { .. }));
    assert!(!machine.snapshot().account.as_ref().expect("an account").first_password);
    machine.restart();
    assert!(matches!(machine.login(NUMBER, &old), Err(Failure::WrongCredentials { .. })));
    machine.login(NUMBER, PASSWORD).expect("the new password");
}

#[test]
fn a_mistyped_recovery_key_is_told_before_anything_is_tried() {
    let mut machine = Machine::new();
    let key = machine.registered(NUMBER);
    let mut typed: Vec<char> = key.expose().chars().collect();
    let last = typed.last_mut().expect("a key");
    *last = if *last == 'Q' { 'P' } else { 'Q' };
    let recovery_key = secret(&typed.into_iter().collect::<String>());
    let command = Command::Recover { phone: phone(NUMBER), recovery_key, new: secret(PASSWORD) };
    assert!(matches!(machine.send(command), Answer::Failed(Failure::Vault(Error::RecoveryKey(_)))));
}

#[test]
fn a_new_recovery_key_ends_the_old_one() {
    let mut machine = Machine::new();
    let old_key = machine.registered(NUMBER);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("the first password");
    let answer = machine.send(Command::NewRecoveryKey { password: secret(&password) });
    let Answer::RecoveryKey(new_key) = answer else { panic!("{}", name(&answer)) };
    let recover = |recovery_key| Command::Recover { phone: phone(NUMBER), recovery_key, new: secret(PASSWORD) };
    let old = machine.send(recover(old_key));
    assert!(matches!(old, Answer::Failed(Failure::WrongCredentials { .. })), "{}", name(&old));
    assert!(matches!(machine.send(recover(new_key)), Answer::LoggedIn { .. }));
}

#[test]
fn keeping_the_first_password_ends_the_question() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("the first password");
    assert!(matches!(machine.send(Command::KeepFirstPassword), Answer::Done));
    assert!(!machine.snapshot().account.as_ref().expect("an account").first_password);
    machine.restart();
    machine.login(NUMBER, &password).expect("the same password");
}

#[test]
fn a_locked_wallet_answers_nothing_and_another_process_may_open_it() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("the first password");
    let elsewhere = machine::cheap_vault(machine.profiles());
    assert!(matches!(elsewhere.open(&phone(NUMBER), &secret(&password)), Err(Error::InUse)));
    assert!(matches!(machine.send(Command::Lock), Answer::Locked));
    assert!(machine.snapshot().account.is_none(), "nothing of the wallet stays on the screen");
    let history = machine.send(Command::World(Request::History { filter: Box::default(), before: None, limit: 1 }));
    assert!(matches!(history, Answer::Refused(Refusal::LoginNeeded)), "{}", name(&history));
    assert!(matches!(change(&mut machine, &password, PASSWORD, false), Answer::Failed(Failure::NotOpen)));
    elsewhere.open(&phone(NUMBER), &secret(&password)).expect("nobody holds it any more").close().expect("closed");
}

#[test]
fn a_deleted_wallet_is_gone_from_the_disk_and_from_memory() {
    let (mut machine, password) = registered();
    machine.login(NUMBER, &password).expect("the first password");
    let wrong = machine.send(Command::Delete { password: secret("wrong") });
    assert!(matches!(wrong, Answer::Failed(Failure::WrongCredentials { .. })));
    assert!(matches!(machine.send(Command::Delete { password: secret(&password) }), Answer::Deleted));
    assert!(matches!(machine.send(Command::Profiles), Answer::Profiles(profiles) if profiles.is_empty()));
    assert!(folders(&machine.profiles()).is_empty());
    machine.registered(NUMBER);
}

#[test]
fn the_label_is_remembered_only_with_leave() {
    let (mut machine, password) = registered();
    let label = |machine: &mut Machine| match machine.send(Command::Profiles) {
        Answer::Profiles(profiles) => profiles.first().and_then(|profile| profile.label.clone()),
        other => panic!("{}", name(&other)),
    };
    machine.login(NUMBER, &password).expect("the first password");
    assert_eq!(label(&mut machine), None, "nobody has allowed it");
    machine.send(Command::RememberLabel(true));
    assert_eq!(label(&mut machine).as_deref(), Some("+7 916 *** 45 67"));
    machine.send(Command::RememberLabel(false));
    assert_eq!(label(&mut machine), None);
    machine.send(Command::RememberLabel(true));
    machine.restart();
    assert_eq!(label(&mut machine), None, "the settings have taken the leave back");
    machine.login(NUMBER, &password).expect("the first password");
    machine.send(Command::Lock);
    machine.send(Command::RememberLabel(true));
    assert_eq!(label(&mut machine), None, "and it is forgotten");
}

#[test]
fn the_list_tells_what_can_be_told_without_a_password() {
    let (mut machine, _) = registered();
    let answer = machine.send(Command::Profiles);
    let Answer::Profiles(profiles) = answer else { panic!("{}", name(&answer)) };
    let [profile] = profiles.as_slice() else { panic!("one profile") };
    assert_eq!(profile.state, ProfileState::Ready);
    assert!(profile.bytes > 0 && profile.created.is_some());
}

#[test]
fn a_sound_wallet_verifies_and_its_backup_is_written_once() {
    let mut machine = Machine::new();
    machine.registered_with(NUMBER, &[Note::R1000]);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("the first password");
    let verified = machine.send(Command::Verify);
    assert!(
        matches!(&verified, Answer::Verified(report) if report.problems.is_empty() && report.entries == 1),
        "{}",
        name(&verified)
    );
    let to = machine.home.path().join("wallet.kiwi");
    assert!(matches!(machine.send(Command::Backup { to: to.clone() }), Answer::BackedUp(_)));
    assert!(to.exists());
    assert!(matches!(machine.send(Command::Backup { to }), Answer::Failed(_)), "an existing file is not overwritten");
}

#[test]
fn a_missing_anchor_is_told_once() {
    let mut machine = Machine::new();
    machine.registered_with(NUMBER, &[Note::R1000]);
    let password = machine.sms_password();
    let anchor = file_named(&machine.profiles(), "anchor");
    fs::remove_file(anchor).expect("the anchor");
    assert_eq!(machine.login(NUMBER, &password).expect("the password"), [Notice::NoAnchor]);
    machine.send(Command::Lock);
    assert_eq!(machine.login(NUMBER, &password).expect("the password"), [], "it was written anew");
}

#[test]
fn a_damaged_copy_of_the_keys_is_told_and_repaired() {
    let (mut machine, password) = registered();
    fs::write(file_named(&machine.profiles(), "keys"), "damage").expect("the keys file");
    let notices = machine.login(NUMBER, &password).expect("the twin");
    assert_eq!(notices, [Notice::KeysCopyDamaged { file: "keys".to_owned() }]);
    assert!(matches!(machine.send(Command::RepairKeys), Answer::Done));
    machine.restart();
    assert_eq!(machine.login(NUMBER, &password).expect("the password"), []);
}

#[test]
fn the_same_commands_at_the_same_times_show_the_same_world() {
    let shown = || {
        let (mut machine, password) = registered();
        machine.login(NUMBER, &password).expect("the first password");
        serde_json::to_string(machine.snapshot()).expect("a snapshot")
    };
    assert_eq!(shown(), shown());
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).expect("the profiles' folder");
    entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_dir()).collect()
}

fn file_named(root: &Path, name: &str) -> PathBuf {
    folders(root).first().expect("a profile").join(name)
}
