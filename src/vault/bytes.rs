//! The vault's readers of bytes that anybody may have written, without the folders round them.
//!
//! The wallet goes by [`Vault`](super::Vault) alone. These are the same readers for who throws bytes at them in memory
//! (`tools/fuzz`): nothing here knows more than a thief has, and no key comes out.

use std::io::{Read, Write};
use std::path::Path;

use zeroize::Zeroizing;

use super::backup::Head;
use super::crypto::KEY;
use super::error::{At, Error, Result};
use super::kdf::{KdfParams, Limits};
use super::keys::{Flaw, KeysFile, VERSION};
use super::slots::Unlock;
use super::stream;
use crate::domain::phone::Phone;

/// A keys file that was read.
pub struct Keys(KeysFile);

impl Keys {
    /// Reads the bytes of a keys file.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        KeysFile::parse(bytes).map(Self).map_err(|flaw| match flaw {
            Flaw::Damaged => Error::DamagedKeys { twin_ok: false },
            Flaw::Newer(found) => Error::NewerVersion { found, known: VERSION },
        })
    }

    /// The bytes that would be written for it.
    pub fn written(&self) -> Vec<u8> {
        self.0.encode()
    }

    /// What opening it with a password costs.
    pub fn cost(&self) -> KdfParams {
        self.0.password.params
    }

    /// Whether this number and secret open it, within these limits.
    pub fn unlock(&self, phone: &Phone, with: Unlock<'_>, limits: &Limits) -> Result<()> {
        self.0.unlock(phone, with, limits).map(drop)
    }
}

/// A backup of which what stands before the database was read.
pub struct Backup(Head);

impl Backup {
    /// Reads what stands before the database, and leaves `from` there.
    pub fn read(from: &mut impl Read) -> Result<Self> {
        Head::read(from, nowhere()).map(Self)
    }

    /// The keys in it.
    pub fn keys(&self) -> Keys {
        Keys(self.0.keys.clone())
    }

    /// Opens the database that follows into `to`; what has been written there counts for nothing unless this succeeds.
    pub fn open(
        &self,
        from: impl Read,
        to: impl Write,
        phone: &Phone,
        with: Unlock<'_>,
        limits: &Limits,
    ) -> Result<()> {
        let key = self.0.keys.unlock(phone, with, limits)?;
        self.0.open_database(from, to, &self.0.key(key.expose()), (nowhere(), nowhere()))?;
        self.0.height(key.expose()).map(drop)
    }
}

/// Seals a text of any length in pieces, as a backup's database is sealed.
pub fn seal(plain: &[u8], key: [u8; KEY], context: &[u8]) -> Result<Vec<u8>> {
    let mut sealed = Vec::new();
    stream::seal(plain, &mut sealed, &Zeroizing::new(key), context).at(nowhere())?;
    Ok(sealed)
}

/// Opens such pieces; none where they are not what was sealed.
pub fn open(sealed: &[u8], key: [u8; KEY], context: &[u8]) -> Option<Vec<u8>> {
    let mut plain = Vec::new();
    stream::open(sealed, &mut plain, &Zeroizing::new(key), context).ok()?;
    Some(plain)
}

/// What is in memory has no path.
fn nowhere() -> &'static Path {
    Path::new("")
}
