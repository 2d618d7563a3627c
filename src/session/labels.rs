//! What the login screen may remember of a wallet: its number with the middle hidden, if its owner allows it.
//!
//! The labels live with the machine's state, never in the profile's folder, which says nothing about whose it is.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::domain::phone::Phone;

/// The mark that stands for a hidden digit in the file; the screen draws its own.
pub const HIDDEN_DIGIT: char = '*';

/// The remembered labels of the wallets on this machine. Losing them loses nothing: they are a convenience, so a
/// damaged file is an empty one.
#[derive(Debug, Default)]
pub(super) struct Labels {
    file: Option<PathBuf>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Contents {
    #[serde(default)]
    labels: BTreeMap<Uuid, String>,
}

impl Labels {
    /// Labels kept in this file; nowhere when there is none.
    pub(super) fn new(file: Option<PathBuf>) -> Self {
        Self { file }
    }

    /// The label of a wallet.
    pub(super) fn get(&self, profile: Uuid) -> Option<String> {
        self.read().labels.remove(&profile)
    }

    /// Remembers a wallet's number, its middle hidden.
    pub(super) fn remember(&self, profile: Uuid, phone: &Phone) {
        let mut contents = self.read();
        let label = phone.masked(HIDDEN_DIGIT);
        if contents.labels.get(&profile) != Some(&label) {
            contents.labels.insert(profile, label);
            self.write(&contents);
        }
    }

    /// Forgets a wallet.
    pub(super) fn forget(&self, profile: Uuid) {
        let mut contents = self.read();
        if contents.labels.remove(&profile).is_some() {
            self.write(&contents);
        }
    }

    fn read(&self) -> Contents {
        let text = self.file.as_ref().and_then(|file| fs::read_to_string(file).ok());
        text.and_then(|text| toml::from_str(&text).ok()).unwrap_or_default()
    }

    /// Written beside and renamed into place. A failure is not worth telling: nothing of the wallet depends on it.
    fn write(&self, contents: &Contents) {
        let Some(file) = &self.file else { return };
        let Ok(text) = toml::to_string(contents) else { return };
        let Some(folder) = file.parent() else { return };
        let _ = replace(folder, file, &text);
    }
}

fn replace(folder: &Path, file: &Path, text: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut fresh = tempfile::NamedTempFile::new_in(folder)?;
    fresh.write_all(text.as_bytes())?;
    fresh.persist(file)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_hides_the_middle_and_can_be_forgotten() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("state").join("labels.toml");
        let (labels, profile) = (Labels::new(Some(file.clone())), Uuid::from_u128(7));
        let phone = Phone::parse("+79161234567").expect("a number");

        labels.remember(profile, &phone);
        assert_eq!(labels.get(profile).as_deref(), Some("+7 916 *** 45 67"));
        assert!(!fs::read_to_string(&file).expect("the file").contains("9161234567"));

        labels.forget(profile);
        assert_eq!(labels.get(profile), None);
    }

    #[test]
    fn a_damaged_file_is_an_empty_one() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("labels.toml");
        fs::write(&file, "labels = 7").expect("a writable folder");
        assert_eq!(Labels::new(Some(file)).get(Uuid::from_u128(7)), None);
    }
}
