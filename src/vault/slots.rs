//! Sealing the data key into slots and getting it out again.
//!
//! The phone number goes into both derivations beside the secret, with its length before it, so a wrong number and a
//! wrong password fail in the same way after the same work.

use uuid::Uuid;
use zeroize::Zeroizing;

use super::crypto::{self, KEY, Key};
use super::error::{Error, Result};
use super::kdf::{self, KdfParams, Limits};
use super::keys::{KeysFile, MAGIC, PASSWORD, PasswordSlot, RECOVERY, RecoverySlot, Sealed, VERSION};
use super::locked::Locked;
use super::recovery::RecoveryKey;
use crate::domain::phone::Phone;
use crate::domain::secret::{SECRET_CAPACITY, Secret};

/// What opens a profile.
#[derive(Clone, Copy)]
pub enum Unlock<'a> {
    /// The password.
    Password(&'a Secret),
    /// The recovery key.
    Recovery(&'a RecoveryKey),
}

/// A new data key.
pub(crate) fn new_data_key() -> Result<Locked> {
    let mut outcome = Ok(());
    let key = Locked::filled_by(|bytes| outcome = getrandom::fill(bytes)).ok_or(Error::OutOfMemory)?;
    outcome.map(|()| key).map_err(|_| Error::Unsupported)
}

/// The sixteen bits by which a folder is found for a number.
pub(crate) fn number_tag(id: Uuid, phone: &Phone) -> [u8; 2] {
    let [first, second, ..] = crypto::hmac(id.as_bytes(), phone.e164().as_bytes());
    [first, second]
}

impl KeysFile {
    /// The data key, after checking the cost, the secret and the whole file, in this order.
    pub(crate) fn unlock(&self, phone: &Phone, with: Unlock<'_>, limits: &Limits) -> Result<Locked> {
        let id = self.header.id;
        let key = match (with, &self.recovery) {
            (Unlock::Password(password), _) => self.password.open(id, phone, password, limits)?,
            (Unlock::Recovery(key), Some(slot)) => slot.open(id, phone, key)?,
            (Unlock::Recovery(_), None) => return Err(Error::WrongCredentials),
        };
        if self.is_closed_by(key.expose()) { Ok(key) } else { Err(Error::DamagedKeys { twin_ok: false }) }
    }
}

impl PasswordSlot {
    /// Seals the data key under a password, with a salt of its own.
    pub(crate) fn seal(
        id: Uuid,
        phone: &Phone,
        password: &Secret,
        params: KdfParams,
        data_key: &[u8; KEY],
    ) -> Result<Self> {
        let salt = crypto::random()?;
        let key = password_key(id, phone, password, params, &salt)?;
        let sealed = Sealed::new(&key, &context(id, PASSWORD, &params.encode(), &salt), data_key)?;
        Ok(Self { params, salt, sealed })
    }

    /// The data key, or `WrongCredentials`.
    pub(crate) fn open(&self, id: Uuid, phone: &Phone, password: &Secret, limits: &Limits) -> Result<Locked> {
        limits.check(self.params)?;
        let key = password_key(id, phone, password, self.params, &self.salt)?;
        self.sealed.open(&key, &context(id, PASSWORD, &self.params.encode(), &self.salt))
    }
}

impl RecoverySlot {
    /// Seals the data key under a recovery key.
    pub(crate) fn seal(id: Uuid, phone: &Phone, key: &RecoveryKey, data_key: &[u8; KEY]) -> Result<Self> {
        let salt = crypto::random()?;
        let key = recovery_key(id, phone, key, &salt);
        Ok(Self { salt, sealed: Sealed::new(&key, &context(id, RECOVERY, &[], &salt), data_key)? })
    }

    /// The data key, or `WrongCredentials`.
    pub(crate) fn open(&self, id: Uuid, phone: &Phone, key: &RecoveryKey) -> Result<Locked> {
        let key = recovery_key(id, phone, key, &self.salt);
        self.sealed.open(&key, &context(id, RECOVERY, &[], &self.salt))
    }
}

impl Sealed {
    fn new(key: &Key, context: &[u8], data_key: &[u8; KEY]) -> Result<Self> {
        let nonce = crypto::random()?;
        // Room for the tag, so that the buffer with the bare key never moves.
        let mut buffer = Zeroizing::new(Vec::with_capacity(KEY + crypto::TAG));
        buffer.extend_from_slice(data_key);
        crypto::seal(key, &nonce, context, &mut buffer)?;
        let bytes = buffer.as_slice().try_into().map_err(|_| Error::OutOfMemory)?;
        Ok(Self { nonce, bytes })
    }

    fn open(&self, key: &Key, context: &[u8]) -> Result<Locked> {
        let mut buffer = Zeroizing::new(self.bytes.to_vec());
        if !crypto::open(key, &self.nonce, context, &mut buffer) {
            return Err(Error::WrongCredentials);
        }
        let data_key = buffer.first_chunk::<KEY>().ok_or(Error::WrongCredentials)?;
        Locked::filled_by(|bytes| bytes.copy_from_slice(data_key)).ok_or(Error::OutOfMemory)
    }
}

/// Spends what opening a password slot costs, for a number that has no wallet here.
pub(crate) fn decoy(phone: &Phone, password: &Secret, params: KdfParams, limits: &Limits) -> Result<()> {
    limits.check(params)?;
    password_key(Uuid::nil(), phone, password, params, &[0; kdf::SALT]).map(drop)
}

fn password_key(id: Uuid, phone: &Phone, password: &Secret, params: KdfParams, salt: &[u8; kdf::SALT]) -> Result<Key> {
    let mut input = Zeroizing::new(Vec::with_capacity(2 * SECRET_CAPACITY));
    input.extend_from_slice(&number_with_length(phone));
    input.extend_from_slice(password.normalized().expose().as_bytes());
    let stretched = kdf::derive(&input, salt, params)?;
    Ok(crypto::hkdf(stretched.as_slice(), &[], &[b"kiwi/v1/slot/password", id.as_bytes()]))
}

/// The recovery key is as strong as a key can usefully be: stretching it would only cost time.
fn recovery_key(id: Uuid, phone: &Phone, key: &RecoveryKey, salt: &[u8; kdf::SALT]) -> Key {
    let mut input = Zeroizing::new(Vec::with_capacity(64));
    input.extend_from_slice(&number_with_length(phone));
    input.extend_from_slice(key.expose());
    crypto::hkdf(&input, salt, &[b"kiwi/v1/slot/recovery", id.as_bytes()])
}

fn number_with_length(phone: &Phone) -> Zeroizing<Vec<u8>> {
    let number = phone.e164().as_bytes();
    let mut bytes = Zeroizing::new(Vec::with_capacity(1 + number.len()));
    // A number has at most 16 characters.
    bytes.push(u8::try_from(number.len()).unwrap_or(u8::MAX));
    bytes.extend_from_slice(number);
    bytes
}

/// What a slot's seal is bound to besides its key.
fn context(id: Uuid, kind: u8, params: &[u8], salt: &[u8; kdf::SALT]) -> Vec<u8> {
    [MAGIC.as_slice(), &VERSION.to_be_bytes(), id.as_bytes(), &[kind], params, salt].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHEAP: KdfParams = KdfParams::cheap_for_tests();
    const LIMITS: Limits = Limits::relaxed_for_tests();

    fn phone(text: &str) -> Phone {
        Phone::parse(text).unwrap()
    }

    #[test]
    fn a_slot_opens_for_its_own_number_secret_and_profile_alone() -> Result<()> {
        let (id, ours) = (Uuid::from_u128(1), phone("+79161234567"));
        let password = Secret::copied_from("пароль й");
        let slot = PasswordSlot::seal(id, &ours, &password, CHEAP, &[7; KEY])?;
        let open = |id, phone: &Phone, text: &str| {
            slot.open(id, phone, &Secret::copied_from(text), &LIMITS).map(|key| *key.expose())
        };
        assert_eq!(open(id, &ours, "пароль й"), Ok([7; KEY]));
        assert_eq!(open(id, &ours, "пароль и\u{306}"), Ok([7; KEY]), "another keyboard's й");
        assert_eq!(open(id, &ours, "пароль и"), Err(Error::WrongCredentials));
        assert_eq!(open(id, &phone("+79161234568"), "пароль й"), Err(Error::WrongCredentials));
        assert_eq!(open(Uuid::from_u128(2), &ours, "пароль й"), Err(Error::WrongCredentials));
        Ok(())
    }

    #[test]
    fn the_number_s_end_is_not_the_password_s_beginning() {
        let key = |number: &str, password: &str| {
            password_key(Uuid::nil(), &phone(number), &Secret::copied_from(password), CHEAP, &[0; 16]).unwrap()
        };
        assert_ne!(*key("+4479111234", "56"), *key("+447911123456", ""));
    }

    #[test]
    fn the_cost_is_checked_before_any_work() -> Result<()> {
        let (id, ours, password) = (Uuid::from_u128(1), phone("+79161234567"), Secret::copied_from("x"));
        let mut slot = PasswordSlot::seal(id, &ours, &password, CHEAP, &[7; KEY])?;
        slot.params = KdfParams { kib: u32::MAX, passes: u32::MAX, lanes: 1 };
        assert!(matches!(slot.open(id, &ours, &password, &LIMITS), Err(Error::TooExpensive { .. })));
        Ok(())
    }

    #[test]
    fn a_recovery_slot_opens_for_its_own_key_alone() -> Result<()> {
        let (id, ours) = (Uuid::from_u128(1), phone("+79161234567"));
        let (key, other) = (RecoveryKey::random()?, RecoveryKey::random()?);
        let slot = RecoverySlot::seal(id, &ours, &key, &[7; KEY])?;
        assert_eq!(slot.open(id, &ours, &key).map(|key| *key.expose()), Ok([7; KEY]));
        for refused in [
            slot.open(id, &ours, &other),
            slot.open(id, &phone("+79161234568"), &key),
            slot.open(Uuid::from_u128(2), &ours, &key),
        ] {
            assert_eq!(refused.map(drop), Err(Error::WrongCredentials));
        }
        Ok(())
    }
}
