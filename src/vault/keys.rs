//! The keys file: all of a profile that can be read without its password.
//!
//! Numbers are big-endian, nothing is optional but the recovery slot, and nothing may follow:
//!
//! ```text
//!  8  "KIWIKEYS"
//!  2  version, 1
//! 16  profile id
//!  2  number tag
//!  8  created, seconds since 1970
//!  8  revision, raised by every rewrite
//!  4  store generation: which database file belongs to these keys
//!  1  number of slots, 1 or 2
//!     password slot: kind 1 (1) · KiB (4) · passes (4) · lanes (4) · salt (16) · nonce (24) · sealed data key (48)
//!     recovery slot: kind 2 (1) · salt (16) · nonce (24) · sealed data key (48)
//! 32  HMAC-SHA-256 of all before, under a key derived from the data key
//! 32  SHA-256 of all before
//! ```
//!
//! The last two are not the same thing twice. The hash is checked before the password is asked for and tells a decayed
//! file from a wrong password; every version of the format ends with it. The HMAC is checked after unlocking and tells
//! that nobody without the password added, removed, swapped or mixed anything. There is nothing to negotiate: an unknown
//! version or kind is refused.

use uuid::Uuid;

use super::crypto::{self, HASH, KEY, NONCE, TAG};
use super::kdf::{KdfParams, SALT};

/// The longest keys file that is looked at.
pub(crate) const MOST_BYTES: usize = 4096;
/// The version written, and the newest read.
pub(crate) const VERSION: u16 = 1;

pub(crate) const MAGIC: &[u8; 8] = b"KIWIKEYS";
pub(crate) const PASSWORD: u8 = 1;
pub(crate) const RECOVERY: u8 = 2;

/// What the file says about the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) id: Uuid,
    pub(crate) tag: [u8; 2],
    pub(crate) created: u64,
    pub(crate) revision: u64,
    pub(crate) store: u32,
}

/// The data key, sealed by a slot's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sealed {
    pub(crate) nonce: [u8; NONCE],
    pub(crate) bytes: [u8; KEY + TAG],
}

/// The slot that a password opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PasswordSlot {
    pub(crate) params: KdfParams,
    pub(crate) salt: [u8; SALT],
    pub(crate) sealed: Sealed,
}

/// The slot that the recovery key opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RecoverySlot {
    pub(crate) salt: [u8; SALT],
    pub(crate) sealed: Sealed,
}

/// A keys file, read or about to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeysFile {
    pub(crate) header: Header,
    pub(crate) password: PasswordSlot,
    pub(crate) recovery: Option<RecoverySlot>,
    mac: [u8; HASH],
}

/// Why bytes are not a keys file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flaw {
    Damaged,
    Newer(u16),
}

impl KeysFile {
    /// Puts a file together and closes it under the data key.
    pub(crate) fn new(
        header: Header,
        password: PasswordSlot,
        recovery: Option<RecoverySlot>,
        data_key: &[u8; KEY],
    ) -> Self {
        let mut file = Self { header, password, recovery, mac: [0; HASH] };
        file.mac = crypto::hmac(mac_key(data_key).as_slice(), &file.body());
        file
    }

    /// Whether the file was closed under this data key.
    pub(crate) fn is_closed_by(&self, data_key: &[u8; KEY]) -> bool {
        crypto::hmac_is(mac_key(data_key).as_slice(), &self.body(), &self.mac)
    }

    /// The bytes on disk.
    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut bytes = self.body();
        bytes.extend_from_slice(&self.mac);
        let hash = crypto::sha256(&bytes);
        bytes.extend_from_slice(&hash);
        bytes
    }

    /// Reads the bytes on disk. Only what `encode` writes is accepted.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, Flaw> {
        if bytes.len() > MOST_BYTES {
            return Err(Flaw::Damaged);
        }
        let (content, hash) = bytes.split_last_chunk::<HASH>().ok_or(Flaw::Damaged)?;
        if crypto::sha256(content) != *hash {
            return Err(Flaw::Damaged);
        }
        let mut reader = Reader(content);
        if reader.take()? != *MAGIC {
            return Err(Flaw::Damaged);
        }
        match u16::from_be_bytes(reader.take()?) {
            VERSION => {}
            found if found > VERSION => return Err(Flaw::Newer(found)),
            _ => return Err(Flaw::Damaged),
        }
        reader.file()
    }

    fn body(&self) -> Vec<u8> {
        let Header { id, tag, created, revision, store } = &self.header;
        let mut bytes = Vec::with_capacity(512);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&VERSION.to_be_bytes());
        bytes.extend_from_slice(id.as_bytes());
        bytes.extend_from_slice(tag);
        bytes.extend_from_slice(&created.to_be_bytes());
        bytes.extend_from_slice(&revision.to_be_bytes());
        bytes.extend_from_slice(&store.to_be_bytes());
        bytes.push(1 + u8::from(self.recovery.is_some()));
        bytes.push(PASSWORD);
        bytes.extend_from_slice(&self.password.params.encode());
        bytes.extend_from_slice(&self.password.salt);
        self.password.sealed.write(&mut bytes);
        if let Some(slot) = &self.recovery {
            bytes.push(RECOVERY);
            bytes.extend_from_slice(&slot.salt);
            slot.sealed.write(&mut bytes);
        }
        bytes
    }
}

impl Header {
    /// The header of the file that replaces this one.
    pub(crate) fn next_revision(&self) -> Self {
        Self { revision: self.revision.saturating_add(1), ..*self }
    }
}

impl KdfParams {
    /// The parameters as they stand in the file.
    pub(crate) fn encode(&self) -> Vec<u8> {
        [self.kib, self.passes, self.lanes].iter().flat_map(|number| number.to_be_bytes()).collect()
    }
}

impl Sealed {
    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&self.nonce);
        bytes.extend_from_slice(&self.bytes);
    }
}

fn mac_key(data_key: &[u8; KEY]) -> crypto::Key {
    crypto::hkdf(data_key, &[], &[b"kiwi/v1/header"])
}

/// What is left to read.
struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], Flaw> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(Flaw::Damaged)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn number(&mut self) -> Result<u32, Flaw> {
        Ok(u32::from_be_bytes(self.take()?))
    }

    fn file(&mut self) -> Result<KeysFile, Flaw> {
        let header = self.header()?;
        let [slots] = self.take()?;
        if !(1..=2).contains(&slots) {
            return Err(Flaw::Damaged);
        }
        let password = self.password_slot()?;
        let recovery = (slots == 2).then(|| self.recovery_slot()).transpose()?;
        let mac = self.take()?;
        if self.0.is_empty() { Ok(KeysFile { header, password, recovery, mac }) } else { Err(Flaw::Damaged) }
    }

    fn header(&mut self) -> Result<Header, Flaw> {
        Ok(Header {
            id: Uuid::from_bytes(self.take()?),
            tag: self.take()?,
            created: u64::from_be_bytes(self.take()?),
            revision: u64::from_be_bytes(self.take()?),
            store: self.number()?,
        })
    }

    fn kind(&mut self, expected: u8) -> Result<(), Flaw> {
        let [kind] = self.take()?;
        if kind == expected { Ok(()) } else { Err(Flaw::Damaged) }
    }

    fn password_slot(&mut self) -> Result<PasswordSlot, Flaw> {
        self.kind(PASSWORD)?;
        let params = KdfParams { kib: self.number()?, passes: self.number()?, lanes: self.number()? };
        Ok(PasswordSlot { params, salt: self.take()?, sealed: self.sealed()? })
    }

    fn recovery_slot(&mut self) -> Result<RecoverySlot, Flaw> {
        self.kind(RECOVERY)?;
        Ok(RecoverySlot { salt: self.take()?, sealed: self.sealed()? })
    }

    fn sealed(&mut self) -> Result<Sealed, Flaw> {
        Ok(Sealed { nonce: self.take()?, bytes: self.take()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn example(recovery: bool) -> KeysFile {
        let header = Header { id: Uuid::from_bytes([7; 16]), tag: [1, 2], created: 3, revision: 4, store: 5 };
        let sealed = Sealed { nonce: [8; NONCE], bytes: [9; KEY + TAG] };
        let params = KdfParams { kib: 65536, passes: 3, lanes: 4 };
        let password = PasswordSlot { params, salt: [6; SALT], sealed: sealed.clone() };
        let recovery = recovery.then_some(RecoverySlot { salt: [5; SALT], sealed });
        KeysFile::new(header, password, recovery, &[1; KEY])
    }

    /// Mends the closing hash, as somebody who alters the file on purpose would.
    fn rehashed(content: &[u8]) -> Vec<u8> {
        [content, &crypto::sha256(content)].concat()
    }

    #[test]
    fn what_is_written_is_read() {
        for file in [example(true), example(false)] {
            assert_eq!(KeysFile::parse(&file.encode()), Ok(file.clone()));
            assert!(file.is_closed_by(&[1; KEY]));
            assert!(!file.is_closed_by(&[2; KEY]));
        }
    }

    #[test]
    fn every_flipped_byte_truncation_and_extension_is_damage() {
        let good = example(true).encode();
        for at in 0..good.len() {
            let mut bad = good.clone();
            bad[at] ^= 1;
            assert_eq!(KeysFile::parse(&bad), Err(Flaw::Damaged), "byte {at}");
            assert_eq!(KeysFile::parse(&good[..at]), Err(Flaw::Damaged), "{at} bytes");
        }
        assert_eq!(KeysFile::parse(&[good.as_slice(), &[0]].concat()), Err(Flaw::Damaged));
        assert_eq!(KeysFile::parse(&rehashed(&good)), Err(Flaw::Damaged));
        assert_eq!(KeysFile::parse(&rehashed(&[0; MOST_BYTES])), Err(Flaw::Damaged));
    }

    #[test]
    fn an_altered_file_with_a_mended_hash_is_refused_or_not_closed_by_the_key() {
        let good = example(true).encode();
        let content = &good[..good.len() - HASH];
        for at in 0..content.len() {
            let mut bad = content.to_vec();
            bad[at] ^= 0x80;
            match KeysFile::parse(&rehashed(&bad)) {
                Ok(file) => assert!(!file.is_closed_by(&[1; KEY]), "byte {at}"),
                Err(Flaw::Newer(_)) => assert!((8..10).contains(&at), "byte {at}"),
                Err(Flaw::Damaged) => {}
            }
            assert!(KeysFile::parse(&rehashed(&content[..at])).is_err(), "{at} bytes");
        }
    }

    #[test]
    fn newer_versions_are_told_apart_and_slots_keep_their_order() {
        let good = example(true).encode();
        let content = &good[..good.len() - HASH];
        let mut newer = content.to_vec();
        newer[9] = 2;
        assert_eq!(KeysFile::parse(&rehashed(&newer)), Err(Flaw::Newer(2)));
        newer[9] = 0;
        assert_eq!(KeysFile::parse(&rehashed(&newer)), Err(Flaw::Damaged));
        let (start, password) = (50, 1 + 12 + SALT + NONCE + KEY + TAG);
        let end = content.len() - HASH;
        let swapped =
            [&content[..start], &content[start + password..end], &content[start..start + password], &content[end..]];
        assert_eq!(KeysFile::parse(&rehashed(&swapped.concat())), Err(Flaw::Damaged));
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_refused_or_canonical(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..600)) {
            if let Ok(file) = KeysFile::parse(&rehashed(&bytes)) {
                proptest::prop_assert_eq!(file.encode(), rehashed(&bytes));
            }
        }

        #[test]
        fn altered_files_are_refused_or_canonical(
            recovery: bool,
            edits in proptest::collection::vec((0..400usize, proptest::num::u8::ANY), 0..6),
            length in 0..500usize,
        ) {
            let mut bytes = example(recovery).encode();
            bytes.truncate(bytes.len() - HASH);
            for (at, value) in edits {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = value;
                }
            }
            bytes.truncate(length.max(200));
            if let Ok(file) = KeysFile::parse(&rehashed(&bytes)) {
                proptest::prop_assert_eq!(file.encode(), rehashed(&bytes));
            }
        }
    }
}
