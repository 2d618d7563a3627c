//! Where the program's files live, by the rules of the platform (XDG on Linux).

use std::path::PathBuf;

use directories::ProjectDirs;

/// The folders and files of the program. Nothing is created here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// The settings file.
    pub settings: PathBuf,
    /// The person's own themes.
    pub themes: PathBuf,
    /// The profiles.
    pub profiles: PathBuf,
    /// What may be lost: logs.
    pub state: PathBuf,
}

/// The machine does not say where files belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("there is no home folder: set HOME")]
pub struct PathsError;

impl Paths {
    /// The folders of this machine; `profile_dir` takes the place of the one for profiles.
    pub fn of_machine(profile_dir: Option<PathBuf>) -> Result<Self, PathsError> {
        let dirs = ProjectDirs::from("", "", "kiwi-wallet").ok_or(PathsError)?;
        let data = dirs.data_local_dir();
        Ok(Self {
            settings: dirs.config_dir().join("config.toml"),
            themes: dirs.config_dir().join("themes"),
            profiles: profile_dir.unwrap_or_else(|| data.join("profiles")),
            state: dirs.state_dir().unwrap_or(data).to_path_buf(),
        })
    }

    /// The file of a theme of the person's own, if the name can be one: no path can be smuggled in.
    pub fn theme_file(&self, name: &str) -> Option<PathBuf> {
        let plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        plain.then(|| self.themes.join(format!("{name}.toml")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_name_is_not_a_path() {
        let paths = Paths {
            settings: PathBuf::new(),
            themes: PathBuf::from("/t"),
            profiles: PathBuf::new(),
            state: PathBuf::new(),
        };
        assert_eq!(paths.theme_file("solar-1"), Some(PathBuf::from("/t/solar-1.toml")));
        assert_eq!(paths.theme_file("../keys"), None);
        assert_eq!(paths.theme_file(""), None);
    }
}
