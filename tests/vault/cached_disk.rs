//! A disk as a power cut may leave it: of what was written and not yet confirmed some is there, some not, some in part.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use rand::RngExt;
use rand::rngs::ChaCha8Rng;

use crate::place::files_below;
use crate::shim::Deed;

const SECTOR: usize = 512;
/// Where a program writes what it acknowledged, a line for each.
pub(crate) const SAID: &str = "acknowledged";

/// A file on the disk, and what is on its way there.
#[derive(Clone, Default)]
struct Contents {
    sure: Vec<u8>,
    pending: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

impl Change {
    fn apply(&self, bytes: &mut Vec<u8>) {
        match self {
            Self::Cut(length) => bytes.resize(*length, 0),
            Self::Write(at, new) => {
                let end = at + new.len();
                bytes.resize(bytes.len().max(end), 0);
                bytes[*at..end].copy_from_slice(new);
            }
        }
    }

    /// What of it had reached the disk: all, nothing, or, of a write, some of its sectors.
    fn apply_perhaps(&self, bytes: &mut Vec<u8>, chance: &mut ChaCha8Rng) {
        match (chance.random_range(0..3), self) {
            (0, _) => {}
            (1, Self::Write(at, new)) => {
                for (sector, part) in new.chunks(SECTOR).enumerate() {
                    if chance.random() {
                        Self::Write(at + sector * SECTOR, part.to_vec()).apply(bytes);
                    }
                }
            }
            _ => self.apply(bytes),
        }
    }
}

#[derive(Clone)]
enum Naming {
    Made(PathBuf, usize),
    /// A file, or a folder with all that is in it.
    Renamed(PathBuf, PathBuf),
    Exchanged(PathBuf, PathBuf),
    Removed(PathBuf),
}

/// The path with another beginning, if it begins so.
fn moved(path: &Path, from: &Path, to: &Path) -> Option<PathBuf> {
    let rest = path.strip_prefix(from).ok()?;
    Some(if rest.as_os_str().is_empty() { to.to_owned() } else { to.join(rest) })
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<PathBuf, usize>) {
        match self {
            Self::Made(path, file) => drop(names.insert(path.clone(), *file)),
            Self::Removed(path) => drop(names.remove(path)),
            Self::Renamed(from, to) => {
                *names = std::mem::take(names)
                    .into_iter()
                    .map(|(path, file)| (moved(&path, from, to).unwrap_or(path), file))
                    .collect();
            }
            Self::Exchanged(one, other) => {
                let exchanged = |path: &Path| moved(path, one, other).or_else(|| moved(path, other, one));
                *names = std::mem::take(names)
                    .into_iter()
                    .map(|(path, file)| (exchanged(&path).unwrap_or(path), file))
                    .collect();
            }
        }
    }

    fn folder(&self) -> &Path {
        let (Self::Made(path, _) | Self::Renamed(_, path) | Self::Exchanged(_, path) | Self::Removed(path)) = self;
        path.parent().unwrap()
    }
}

/// A disk with a cache in front of it.
pub(crate) struct CachedDisk {
    files: Vec<Contents>,
    /// As programs see them.
    names: BTreeMap<PathBuf, usize>,
    /// As they are on the disk for sure.
    sure: BTreeMap<PathBuf, usize>,
    pending: Vec<Naming>,
    /// What the numbers of opened files mean.
    opened: BTreeMap<i64, (PathBuf, Option<usize>)>,
    /// What was acknowledged.
    said: String,
    lies: bool,
}

impl CachedDisk {
    pub(crate) fn new(root: &Path) -> Self {
        let (mut files, mut names) = (Vec::new(), BTreeMap::new());
        for path in files_below(root) {
            names.insert(path.clone(), files.len());
            files.push(Contents { sure: fs::read(path).unwrap(), pending: Vec::new() });
        }
        let sure = names.clone();
        let (pending, opened) = (Vec::new(), BTreeMap::new());
        Self { files, names, sure, pending, opened, said: String::new(), lies: false }
    }

    /// One that says of everything that it is on the disk, and only means to put it there.
    pub(crate) fn that_lies(root: &Path) -> Self {
        Self { lies: true, ..Self::new(root) }
    }

    fn name(&mut self, naming: Naming) {
        naming.apply(&mut self.names);
        self.pending.push(naming);
    }

    fn file(&mut self, number: i64) -> Option<&mut Contents> {
        let file = self.opened.get(&number)?.1?;
        self.files.get_mut(file)
    }

    pub(crate) fn see(&mut self, deed: &Deed) {
        match deed {
            Deed::Made(path) => {
                self.files.push(Contents::default());
                let file = self.files.len() - 1;
                self.name(Naming::Made(path.clone(), file));
            }
            Deed::Opened(number, path) => {
                let file = self.names.get(path).copied();
                self.opened.insert(*number, (path.clone(), file));
            }
            Deed::Written(number, at, bytes) => {
                if self.opened[number].0.ends_with(SAID) {
                    self.said.push_str(std::str::from_utf8(bytes).unwrap());
                }
                let at = usize::try_from(*at).unwrap();
                self.file(*number).unwrap().pending.push(Change::Write(at, bytes.clone()));
            }
            Deed::Cut(number, length) => {
                let length = usize::try_from(*length).unwrap();
                self.file(*number).unwrap().pending.push(Change::Cut(length));
            }
            Deed::Synced(_) if self.lies => {}
            Deed::Synced(number) => self.sync(*number),
            Deed::Renamed(from, to) => self.name(Naming::Renamed(from.clone(), to.clone())),
            Deed::Exchanged(one, other) => self.name(Naming::Exchanged(one.clone(), other.clone())),
            Deed::Removed(path) => self.name(Naming::Removed(path.clone())),
            Deed::FolderMade(_) => {}
        }
    }

    fn sync(&mut self, number: i64) {
        let path = self.opened[&number].0.clone();
        if let Some(file) = self.file(number) {
            for change in std::mem::take(&mut file.pending) {
                change.apply(&mut file.sure);
            }
        } else {
            let here = |naming: &mut Naming| naming.folder() == path;
            for naming in self.pending.extract_if(.., here) {
                naming.apply(&mut self.sure);
            }
        }
    }

    /// The disk as a power cut may leave it: names in the order in which they were given, as far as it got; of every file
    /// whatever of the rest was written.
    pub(crate) fn cut_off(&self, chance: &mut ChaCha8Rng, root: &Path, target: &Path) {
        let mut names = self.sure.clone();
        let reached = chance.random_range(0..=self.pending.len());
        for naming in &self.pending[..reached] {
            naming.apply(&mut names);
        }
        for (path, file) in names {
            let Contents { mut sure, pending } = self.files[file].clone();
            for change in &pending {
                change.apply_perhaps(&mut sure, chance);
            }
            let path = target.join(path.strip_prefix(root).unwrap());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, sure).unwrap();
        }
    }

    /// The last whole line of what was acknowledged.
    pub(crate) fn acknowledged(&self) -> Option<&str> {
        let whole = self.said.rfind('\n').map_or("", |end| &self.said[..end]);
        whole.lines().last()
    }
}
