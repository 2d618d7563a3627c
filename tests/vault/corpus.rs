//! The inputs that fuzzing has kept, once more: what was once promised of them is still true, and none of them is idle.

use std::fs;
use std::path::{Path, PathBuf};

use kiwi::vault::Vault;

use crate::fuzz_targets::{self, TARGETS};
use crate::place::{files_below, phone};

fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/fuzz/corpus")
}

#[test]
fn every_kept_input_keeps_every_promise() {
    for (name, target) in TARGETS {
        let inputs = files_below(&corpus().join(name));
        assert!(!inputs.is_empty(), "{name}: nothing is kept");
        for input in inputs {
            target(&fs::read(input).unwrap());
        }
    }
}

#[test]
fn every_folder_of_inputs_has_its_target() {
    for entry in fs::read_dir(corpus()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(TARGETS.iter().any(|(known, _)| *known == name), "{name} is nobody's");
    }
}

/// Makes the backup that the targets know the secrets of: `cargo test --test vault makes_the_genuine -- --ignored`
#[test]
#[ignore = "makes a fixture"]
fn makes_the_genuine_backup() {
    let folder = tempfile::tempdir().unwrap();
    let password = kiwi::domain::secret::Secret::copied_from(fuzz_targets::PASSWORD);
    let (profile, key) = Vault::throw_away(folder.path().join("profiles")).create(&phone(), &password, None).unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/fuzz");
    let backup = fixtures.join("genuine.kiwi");
    let _ = fs::remove_file(&backup);
    profile.keyring().backup(profile.connection(), profile.anchor(), &backup).unwrap();
    fs::write(fixtures.join("recovery-key.txt"), key.to_text().expose()).unwrap();
    profile.close().unwrap();
}
