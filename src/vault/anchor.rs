//! The anchor: a small sealed file that remembers how far the ledger had come.
//!
//! The engine takes a damaged frame of its write-ahead log for the end of the log, and silently forgets all payments
//! after it. The anchor, rewritten after each commit, says at the next opening how many operations are missing. It is
//! written after the commit is durable and not synced itself, so it may lag behind, but never runs ahead of what was
//! acknowledged: it gives no false alarm.
//!
//! Much is committed that moves no money: an order, a blocked card, an SMS. So the anchor remembers a moment beside the
//! height, a number that grows with whatever is committed; a database of an earlier moment is told, too.
//!
//! Two records take turns, each in a sector of its own, so a write that power cut short spoils one and leaves the one
//! before it. That one is then an operation old; a single missing operation can go unnoticed exactly then, and no other
//! time. An old copy of the whole folder brings its old anchor along: that cannot be noticed without help from outside.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use super::crypto::{self, HASH, KEY, NONCE, TAG};
use super::error::{At, Error, Result};
use super::folder;
use super::lock::Lock;
use super::locked::Locked;

const SECTOR: usize = 512;
const PLAIN: usize = 8 + 8 + HASH + 8;
const RECORD: usize = NONCE + PLAIN + TAG;
/// A record of the first version ends before the moment.
const FIRST: usize = RECORD - 8;

/// How far a ledger has come: its number of operations, the hash of the chain over them, and the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Height {
    /// The number of operations.
    pub height: u64,
    /// The chain's hash at this height.
    pub hash: [u8; HASH],
    /// A number that grows with every commit, whatever it is about; nought where nobody knows.
    pub moment: u64,
}

/// What the anchor file said when the profile was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The ledger had come at least this far.
    Known(Height),
    /// There is no anchor file.
    Missing,
    /// Neither record of the file can be read.
    Damaged,
}

/// What the anchor says of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnchorVerdict {
    /// Nothing that the anchor knows of is missing.
    Intact,
    /// This many operations that were acknowledged are no longer there.
    Missing {
        /// How many.
        operations: u64,
    },
    /// The operations up to the anchor's height are not the ones it saw.
    Replaced,
    /// All operations are there, and something that was committed later is not.
    Older,
    /// The anchor file is missing or damaged, so nothing can be said.
    Unknown,
}

/// The anchor of an open profile.
pub struct Anchor {
    file: File,
    path: PathBuf,
    id: Uuid,
    key: Locked,
    turn: u64,
    reading: Reading,
    last: Option<Height>,
    /// Held for as long as somebody may still write: the profile's lock.
    _lock: Arc<Lock>,
}

impl Reading {
    /// Holds the anchor against a ledger of height `tip` at this moment; `hash_at` gives the ledger's own hash at a height it
    /// has.
    pub fn compare(&self, tip: u64, moment: u64, hash_at: impl FnOnce(u64) -> Option<[u8; HASH]>) -> AnchorVerdict {
        match self {
            Self::Missing | Self::Damaged => AnchorVerdict::Unknown,
            Self::Known(known) if known.height > tip => AnchorVerdict::Missing { operations: known.height - tip },
            Self::Known(known) if known.height > 0 && hash_at(known.height) != Some(known.hash) => {
                AnchorVerdict::Replaced
            }
            Self::Known(known) if known.moment > moment => AnchorVerdict::Older,
            Self::Known(_) => AnchorVerdict::Intact,
        }
    }
}

impl Anchor {
    /// Opens the anchor of a database, or begins one.
    pub(crate) fn open(path: PathBuf, id: Uuid, data_key: &[u8; KEY], lock: Arc<Lock>) -> Result<Self> {
        let derived = crypto::hkdf(data_key, &[], &[b"kiwi/v1/anchor"]);
        let key = Locked::filled_by(|bytes| bytes.copy_from_slice(derived.as_slice())).ok_or(Error::OutOfMemory)?;
        let found = folder::open_for_reading(&path)?.is_some();
        let file = folder::open_private(&path)?;
        let mut anchor = Self { file, path, id, key, turn: 0, reading: Reading::Missing, last: None, _lock: lock };
        if found {
            anchor.read()?;
        }
        Ok(anchor)
    }

    /// Begins the anchor of a new database, at height nought unless something better is known.
    pub(crate) fn begin(
        path: PathBuf,
        id: Uuid,
        data_key: &[u8; KEY],
        lock: Arc<Lock>,
        start: Option<Height>,
    ) -> Result<Self> {
        folder::remove(&path)?;
        let mut anchor = Self::open(path, id, data_key, lock)?;
        anchor.write(start.unwrap_or(Height { height: 0, hash: [0; HASH], moment: 0 }))?;
        anchor.file.sync_all().at(&anchor.path)?;
        anchor.reading = anchor.last.map_or(Reading::Missing, Reading::Known);
        Ok(anchor)
    }

    /// What the file said at opening.
    pub fn reading(&self) -> Reading {
        self.reading
    }

    /// The newest height read or written.
    pub fn last(&self) -> Option<Height> {
        self.last
    }

    /// Holds what the file said at opening against the ledger; see [`Reading::compare`].
    pub fn compare(&self, tip: u64, moment: u64, hash_at: impl FnOnce(u64) -> Option<[u8; HASH]>) -> AnchorVerdict {
        self.reading.compare(tip, moment, hash_at)
    }

    /// Remembers how far the ledger has come. Call it after each commit; it does not wait for the disk.
    pub fn write(&mut self, now: Height) -> Result<()> {
        let turn = self.turn + 1;
        let record = self.seal(turn, now)?;
        let at = SeekFrom::Start(place(turn) as u64);
        self.file.seek(at).and_then(|_| self.file.write_all(&record)).at(&self.path)?;
        self.turn = turn;
        self.last = Some(now);
        Ok(())
    }

    fn read(&mut self) -> Result<()> {
        let mut bytes = Vec::new();
        (&self.file).take(2 * SECTOR as u64).read_to_end(&mut bytes).at(&self.path)?;
        let newest = [0, 1].into_iter().filter_map(|turn| self.unseal(turn, &bytes)).max_by_key(|&(turn, _)| turn);
        (self.turn, self.last) = newest.map_or((0, None), |(turn, height)| (turn, Some(height)));
        self.reading = self.last.map_or(Reading::Damaged, Reading::Known);
        Ok(())
    }

    fn seal(&self, turn: u64, now: Height) -> Result<Vec<u8>> {
        let nonce = crypto::random::<NONCE>()?;
        let mut sealed = Vec::with_capacity(RECORD);
        sealed.extend_from_slice(&turn.to_be_bytes());
        sealed.extend_from_slice(&now.height.to_be_bytes());
        sealed.extend_from_slice(&now.hash);
        sealed.extend_from_slice(&now.moment.to_be_bytes());
        crypto::seal(self.key.expose(), &nonce, &self.context(turn, 2), &mut sealed)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// The record whose turn is even or odd like `turn`.
    fn unseal(&self, turn: u64, bytes: &[u8]) -> Option<(u64, Height)> {
        let bytes = bytes.get(place(turn)..)?;
        let plain = self.opened(turn, bytes, (RECORD, 2)).or_else(|| self.opened(turn, bytes, (FIRST, 1)))?;
        let (turn, rest) = plain.split_first_chunk::<8>()?;
        let (height, rest) = rest.split_first_chunk::<8>()?;
        let (hash, rest) = rest.split_first_chunk::<HASH>()?;
        let moment = rest.first_chunk::<8>().map_or(0, |moment| u64::from_be_bytes(*moment));
        let height = Height { height: u64::from_be_bytes(*height), hash: *hash, moment };
        Some((u64::from_be_bytes(*turn), height))
    }

    /// What a record of this length and version says.
    fn opened(&self, turn: u64, bytes: &[u8], (length, version): (usize, u8)) -> Option<Vec<u8>> {
        let (nonce, sealed) = bytes.get(..length)?.split_first_chunk::<NONCE>()?;
        let mut plain = sealed.to_vec();
        crypto::open(self.key.expose(), nonce, &self.context(turn, version), &mut plain).then_some(plain)
    }

    fn context(&self, turn: u64, version: u8) -> Vec<u8> {
        let name = format!("kiwi/v{version}/anchor");
        [name.as_bytes(), self.id.as_bytes(), &[u8::from(turn % 2 == 1)]].concat()
    }
}

fn place(turn: u64) -> usize {
    if turn.is_multiple_of(2) { 0 } else { SECTOR }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Place(tempfile::TempDir);

    impl Place {
        fn path(&self) -> PathBuf {
            self.0.path().join("anchor")
        }

        fn open(&self) -> Anchor {
            self.open_as(1, [7; KEY])
        }

        fn open_as(&self, id: u128, key: [u8; KEY]) -> Anchor {
            let lock = Arc::new(Lock::try_take(&self.0.path().join("lock")).unwrap());
            Anchor::open(self.path(), Uuid::from_u128(id), &key, lock).unwrap()
        }

        fn damage(&self, from: usize, to: usize) {
            let mut bytes = std::fs::read(self.path()).unwrap();
            for byte in &mut bytes[from..to] {
                *byte ^= 0x55;
            }
            std::fs::write(self.path(), bytes).unwrap();
        }
    }

    fn place_with(last: u64) -> Place {
        let place = Place(tempfile::tempdir().unwrap());
        let mut anchor = place.open();
        for height in 1..=last {
            anchor.write(at(height)).unwrap();
        }
        place
    }

    fn at(height: u64) -> Height {
        Height { height, hash: [u8::try_from(height).unwrap(); HASH], moment: 10 * height }
    }

    #[test]
    fn the_newest_height_is_read_back() {
        assert_eq!(place_with(0).open().reading(), Reading::Damaged, "a file, but no record");
        assert_eq!(place_with(1).open().reading(), Reading::Known(at(1)));
        assert_eq!(place_with(2).open().reading(), Reading::Known(at(2)));
        let place = place_with(7);
        assert_eq!(place.open().reading(), Reading::Known(at(7)));
        place.open().write(at(8)).unwrap();
        assert_eq!(place.open().reading(), Reading::Known(at(8)), "the turns go on after opening");
        std::fs::remove_file(place.path()).unwrap();
        assert_eq!(place.open().reading(), Reading::Missing);
    }

    #[test]
    fn a_torn_record_leaves_the_one_before_it() {
        let newest_first = place_with(8);
        newest_first.damage(10, 20);
        assert_eq!(newest_first.open().reading(), Reading::Known(at(7)));
        let newest_second = place_with(7);
        newest_second.damage(SECTOR + 60, SECTOR + 61);
        let mut anchor = newest_second.open();
        assert_eq!(anchor.reading(), Reading::Known(at(6)));
        anchor.write(at(7)).unwrap();
        drop(anchor);
        assert_eq!(newest_second.open().reading(), Reading::Known(at(7)), "the damaged record is the next to go");
        newest_second.damage(0, SECTOR + RECORD);
        assert_eq!(newest_second.open().reading(), Reading::Damaged);
    }

    #[test]
    fn no_byte_of_a_record_can_change_unnoticed() {
        for byte in 0..RECORD {
            let place = place_with(8);
            place.damage(byte, byte + 1);
            assert_eq!(place.open().reading(), Reading::Known(at(7)), "byte {byte}");
        }
    }

    #[test]
    fn records_belong_to_their_place_profile_and_key() {
        let place = place_with(8);
        assert_eq!(place.open_as(2, [7; KEY]).reading(), Reading::Damaged);
        assert_eq!(place.open_as(1, [8; KEY]).reading(), Reading::Damaged);
        let mut bytes = std::fs::read(place.path()).unwrap();
        bytes.resize(2 * SECTOR, 0);
        bytes.rotate_left(SECTOR);
        std::fs::write(place.path(), bytes).unwrap();
        assert_eq!(place.open().reading(), Reading::Damaged);
    }

    #[test]
    fn a_ledger_is_held_against_the_anchor() {
        let known = Reading::Known(at(5));
        assert_eq!(known.compare(5, 50, |_| Some([5; HASH])), AnchorVerdict::Intact);
        assert_eq!(known.compare(9, 90, |_| Some([5; HASH])), AnchorVerdict::Intact, "the anchor may lag");
        assert_eq!(known.compare(5, 51, |_| Some([5; HASH])), AnchorVerdict::Intact, "so it may");
        assert_eq!(known.compare(5, 49, |_| Some([5; HASH])), AnchorVerdict::Older);
        assert_eq!(known.compare(2, 20, |_| None), AnchorVerdict::Missing { operations: 3 });
        assert_eq!(known.compare(5, 50, |_| Some([6; HASH])), AnchorVerdict::Replaced);
        assert_eq!(known.compare(9, 90, |_| None), AnchorVerdict::Replaced);
        assert_eq!(Reading::Missing.compare(5, 50, |_| None), AnchorVerdict::Unknown);
        assert_eq!(Reading::Damaged.compare(5, 50, |_| None), AnchorVerdict::Unknown);
        let start = Reading::Known(Height { height: 0, hash: [0; HASH], moment: 0 });
        assert_eq!(start.compare(3, 0, |_| None), AnchorVerdict::Intact);
    }

    #[test]
    fn a_record_without_a_moment_is_read() -> Result<()> {
        let place = place_with(1);
        let anchor = place.open();
        let nonce = crypto::random()?;
        let mut sealed = [2_u64.to_be_bytes(), 9_u64.to_be_bytes()].concat();
        sealed.extend_from_slice(&[9; HASH]);
        crypto::seal(anchor.key.expose(), &nonce, &anchor.context(2, 1), &mut sealed)?;
        drop(anchor);
        let mut bytes = std::fs::read(place.path()).unwrap();
        bytes[..FIRST].copy_from_slice(&[nonce.as_slice(), &sealed].concat());
        std::fs::write(place.path(), bytes).unwrap();
        let known = Reading::Known(Height { height: 9, hash: [9; HASH], moment: 0 });
        assert_eq!(place.open().reading(), known);
        assert_eq!(known.compare(9, 0, |_| Some([9; HASH])), AnchorVerdict::Intact);
        Ok(())
    }
}
