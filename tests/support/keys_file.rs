//! The keys file, read by nothing but the description of its format: it proves that the description is enough, and gives
//! tests the keys that the program hands out to nobody.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

/// The bytes of a hash, and of a key.
pub const HASH: usize = 32;
/// Where the password's slot lies.
const SLOT: std::ops::Range<usize> = 49..150;

/// The profile's id, as it names the folder.
pub fn id(file: &[u8]) -> String {
    uuid::Uuid::from_slice(&file[10..26]).expect("sixteen bytes").to_string()
}

/// The key that seals everything, for the password.
pub fn data_key(file: &[u8], number: &str, password: &str) -> [u8; HASH] {
    let slot = &file[SLOT];
    let number_of = |at: usize| u32::from_be_bytes(slot[at..at + 4].try_into().expect("four bytes"));
    let cost = Params::new(number_of(1), number_of(5), number_of(9), Some(HASH)).expect("a cost");
    let (salt, nonce, sealed) = (&slot[13..29], &slot[29..53], &slot[53..101]);
    let length = u8::try_from(number.len()).expect("a short number");
    let input = [&[length], number.as_bytes(), password.as_bytes()].concat();
    let mut stretched = [0; HASH];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
        .hash_password_into(&input, salt, &mut stretched)
        .expect("a key");
    let id = &file[10..26];
    let key = derived(&stretched, &[b"kiwi/v1/slot/password", id]);
    let context = [&file[..10], id, &slot[..29]].concat();
    let nonce: [u8; 24] = nonce.try_into().expect("a nonce");
    let mut plain = sealed.to_vec();
    let cipher = XChaCha20Poly1305::new(&key.into());
    cipher.decrypt_in_place(&XNonce::from(nonce), &context, &mut plain).expect("the password");
    plain.try_into().expect("a key")
}

/// A key derived from another for one use.
pub fn derived(key: &[u8; HASH], what_for: &[&[u8]]) -> [u8; HASH] {
    let mut derived = [0; HASH];
    Hkdf::<Sha256>::new(None, key).expand_multi_info(what_for, &mut derived).expect("one hash");
    derived
}

/// The key of the database.
pub fn database_key(data_key: &[u8; HASH]) -> [u8; HASH] {
    derived(data_key, &[b"kiwi/v1/database"])
}

/// Bytes closed by the hash of all before: what somebody who alters the file can do.
pub fn hashed(content: &[u8]) -> Vec<u8> {
    [content, &Sha256::digest(content)].concat()
}

/// A file's body closed under the data key, and by the hash: what only the program can do.
pub fn closed(body: &[u8], data_key: &[u8; HASH]) -> Vec<u8> {
    let key = derived(data_key, &[b"kiwi/v1/header"]);
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key of any length");
    mac.update(body);
    hashed(&[body, &mac.finalize().into_bytes()].concat())
}
