//! The few cryptographic verbs the vault needs, each one call into a library.

use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::error::{Error, Result};

/// The bytes of a key.
pub(crate) const KEY: usize = 32;
/// The bytes of a nonce of XChaCha20-Poly1305.
pub(crate) const NONCE: usize = 24;
/// The bytes that sealing adds.
pub(crate) const TAG: usize = 16;
/// The bytes of a SHA-256 hash.
pub(crate) const HASH: usize = 32;

/// A key on its way to use, wiped when dropped.
pub(crate) type Key = Zeroizing<[u8; KEY]>;

/// Bytes from the system's generator.
pub(crate) fn random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::Unsupported)?;
    Ok(bytes)
}

/// A key derived from strong key material by HKDF-SHA-256; `info` says what for.
pub(crate) fn hkdf(material: &[u8], salt: &[u8], info: &[&[u8]]) -> Key {
    let mut key = Zeroizing::new([0; KEY]);
    // HKDF refuses outputs of more than 255 hashes; this is one.
    let expanded = Hkdf::<Sha256>::new(Some(salt), material).expand_multi_info(info, key.as_mut_slice());
    debug_assert!(expanded.is_ok());
    key
}

/// HMAC-SHA-256 of `message`.
pub(crate) fn hmac(key: &[u8], message: &[u8]) -> [u8; HASH] {
    keyed(key, message).finalize().into_bytes().into()
}

/// Whether `tag` is the HMAC-SHA-256 of `message`, in constant time.
pub(crate) fn hmac_is(key: &[u8], message: &[u8], tag: &[u8]) -> bool {
    keyed(key, message).verify_slice(tag).is_ok()
}

fn keyed(key: &[u8], message: &[u8]) -> Hmac<Sha256> {
    // HMAC takes keys of any length; long ones are hashed first, so this cannot fail.
    let mut mac = Hmac::<Sha256>::new_from_slice(key)
        .unwrap_or_else(|_| Hmac::new(&hmac::digest::Key::<Hmac<Sha256>>::default()));
    mac.update(message);
    mac
}

/// SHA-256 of `message`.
pub(crate) fn sha256(message: &[u8]) -> [u8; HASH] {
    Sha256::digest(message).into()
}

/// Seals `buffer` in place, appending the tag.
pub(crate) fn seal(key: &[u8; KEY], nonce: &[u8; NONCE], context: &[u8], buffer: &mut Vec<u8>) -> Result<()> {
    cipher(key).encrypt_in_place(&XNonce::from(*nonce), context, buffer).map_err(|_| Error::OutOfMemory)
}

/// Opens `buffer` in place; `false` when it was not sealed with this key, nonce and context.
pub(crate) fn open(key: &[u8; KEY], nonce: &[u8; NONCE], context: &[u8], buffer: &mut Vec<u8>) -> bool {
    cipher(key).decrypt_in_place(&XNonce::from(*nonce), context, buffer).is_ok()
}

fn cipher(key: &[u8; KEY]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hkdf_agrees_with_rfc_5869() {
        // Test case 1, first 32 bytes.
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        let salt: Vec<u8> = (0..=0x0c).collect();
        let key = hkdf(&[0x0b; 22], &salt, &[&info[..4], &info[4..]]);
        assert_eq!(key[..8], [0x3c, 0xb2, 0x5f, 0x25, 0xfa, 0xac, 0xd5, 0x7a]);
    }

    #[test]
    fn hmac_agrees_with_rfc_4231() {
        // Test case 2.
        let tag = hmac(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(tag[..8], [0x5b, 0xdc, 0xc1, 0x46, 0xbf, 0x60, 0x75, 0x4e]);
        assert!(hmac_is(b"Jefe", b"what do ya want for nothing?", &tag));
        assert!(!hmac_is(b"Jefe", b"what do ya want for nothing!", &tag));
    }

    #[test]
    fn what_is_sealed_opens_only_in_its_own_context() -> Result<()> {
        let (key, nonce) = (random()?, random()?);
        let mut sealed = b"kiwi".to_vec();
        seal(&key, &nonce, b"here", &mut sealed)?;
        assert_eq!(sealed.len(), 4 + TAG);
        assert!(!open(&key, &nonce, b"there", &mut sealed.clone()));
        assert!(!open(&random()?, &nonce, b"here", &mut sealed.clone()));
        assert!(open(&key, &nonce, b"here", &mut sealed));
        assert_eq!(sealed, b"kiwi");
        Ok(())
    }
}
