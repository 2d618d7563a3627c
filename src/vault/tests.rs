//! What is left in memory after a wallet was locked: this process's own memory, searched for its secrets.
#![cfg(target_os = "linux")]

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};

use super::crypto::KEY;
use super::*;

const MASK: u8 = 0xa5;
const PASSWORD: &str = "незабравима-парола-93";

/// A secret kept in a form in which the search does not find it.
struct Masked(Vec<u8>);

impl Masked {
    fn new(secret: &[u8]) -> Self {
        Self(secret.iter().map(|byte| byte ^ MASK).collect())
    }

    fn hex(secret: &[u8; KEY]) -> Self {
        let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
        Self(secret.iter().flat_map(|byte| [digit(byte >> 4) ^ MASK, digit(byte & 15) ^ MASK]).collect())
    }

    fn starts(&self, bytes: &[u8]) -> bool {
        self.0.iter().zip(bytes).all(|(masked, byte)| masked ^ MASK == *byte)
    }

    /// How often the secret stands in the writable memory of this process.
    fn copies(&self) -> usize {
        let maps = fs::read_to_string("/proc/self/maps").unwrap();
        let mut memory = File::open("/proc/self/mem").unwrap();
        let mut copies = 0;
        let mut region = Vec::new();
        for (start, length) in maps.lines().filter_map(writable) {
            region.resize(length, 0);
            memory.seek(SeekFrom::Start(start)).unwrap();
            if memory.read_exact(&mut region).is_ok() {
                copies += region.windows(self.0.len()).filter(|window| self.starts(window)).count();
            }
            region.fill(0);
        }
        copies
    }
}

fn writable(line: &str) -> Option<(u64, usize)> {
    let (range, rest) = line.split_once(' ')?;
    let (start, end) = range.split_once('-')?;
    let (start, end) = (u64::from_str_radix(start, 16).ok()?, u64::from_str_radix(end, 16).ok()?);
    rest.starts_with("rw").then_some((start, usize::try_from(end - start).ok()?))
}

#[test]
fn a_locked_wallet_leaves_no_keys_in_memory() {
    let place = tempfile::tempdir().unwrap();
    let vault = Vault::with(
        place.path().join("profiles"),
        KdfPolicy::Fixed(KdfParams::cheap_for_tests()),
        Limits::relaxed_for_tests(),
    );
    let phone = Phone::parse("+79161234567").unwrap();
    let password = Secret::copied_from(PASSWORD);
    vault.create(&phone, &password, None).unwrap().0.close().unwrap();
    let profile = vault.open(&phone, &password).unwrap();
    let (data_key, database, hex) = profile
        .keyring()
        .with(|keys| {
            let (data_key, database) = (keys.data_key.expose(), store::key(keys.data_key.expose()));
            Ok((Masked::new(data_key), Masked::new(database.as_slice()), Masked::hex(&database)))
        })
        .unwrap();
    profile.keyring().verify_password(&phone, &password).unwrap();
    let typed = Masked::new(password.expose().as_bytes());
    assert!(data_key.copies() > 0 && typed.copies() > 0, "the search finds what there is");
    profile.close().unwrap();
    drop(password);
    let left = [&data_key, &database, &hex, &typed].map(Masked::copies);
    assert_eq!(left, [0; 4], "data key, database key, the same in hexadecimal digits, password");
}
