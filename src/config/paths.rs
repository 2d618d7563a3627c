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
}
