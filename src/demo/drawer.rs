//! Files that are written while a scenario plays. A scenario may be anybody's, so none of them lands in a folder of this machine.

use std::path::PathBuf;

use crate::session::contract::{Answer, Command, Failure};
use crate::vault::Error;

/// Where they are kept until they are thrown away with its world.
pub(super) struct Drawer(PathBuf);

impl Drawer {
    /// A folder that is there, and is thrown away.
    pub(super) const fn new(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// The command with its file kept here, whatever folder it names.
    pub(super) fn keep(&self, mut command: Command) -> Command {
        if let Command::Backup { to }
        | Command::Export { to, .. }
        | Command::SaveReceipt { to, .. }
        | Command::ExportLetter { to, .. } = &mut command
        {
            // Without a name it is the folder itself, which nothing is written over.
            *to = to.file_name().map_or_else(|| self.0.clone(), |name| self.0.join(name));
        }
        command
    }

    /// The answer with the file called by its name alone: the screen is the same on every machine.
    pub(super) fn tell(&self, mut answer: Answer) -> Answer {
        if let Answer::BackedUp(path)
        | Answer::Exported { path, .. }
        | Answer::Saved(path)
        | Answer::Failed(Failure::Vault(Error::Io { path, .. })) = &mut answer
            && let Ok(name) = path.strip_prefix(&self.0)
        {
            let is_folder = name.as_os_str().is_empty();
            *path = if is_folder { PathBuf::from(".") } else { name.to_owned() };
        }
        answer
    }
}
