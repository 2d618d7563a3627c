//! The targets that read what lies on disk, and the key on paper.
//!
//! `tests/fixtures/fuzz` has a genuine backup, with cheap keys, and its recovery key. Nothing but itself may open with it.

use std::sync::LazyLock;

use bech32::{Bech32m, Hrp};
use kiwi::domain::phone::Phone;
use kiwi::domain::secret::Secret;
use kiwi::vault::bytes::{self, Backup, Keys};
use kiwi::vault::{Error, KdfParams, Limits, RecoveryKey, RecoveryKeyError, Unlock};
use sha2::{Digest, Sha256};

const GENUINE: &[u8] = include_bytes!("../fixtures/fuzz/genuine.kiwi");
const RECOVERY_KEY: &str = include_str!("../fixtures/fuzz/recovery-key.txt");
const PHONE: &str = "+79161234567";
pub const PASSWORD: &str = "молив чайка дъга 58";

/// Where the keys file of a backup begins: after the name, the version and the length.
const KEYS_AT: usize = 12;
const HASH: usize = 32;

/// What opens the genuine backup.
struct Owner {
    phone: Phone,
    password: Secret,
    key: RecoveryKey,
}

static OWNER: LazyLock<Owner> = LazyLock::new(|| Owner {
    phone: Phone::parse(PHONE).expect("a number"),
    password: Secret::copied_from(PASSWORD),
    key: RecoveryKey::parse(&Secret::copied_from(RECOVERY_KEY)).expect("the key of the fixture"),
});

/// The keys file in the genuine backup.
fn genuine_keys() -> &'static [u8] {
    let length = usize::from(u16::from_be_bytes([GENUINE[10], GENUINE[11]]));
    &GENUINE[KEYS_AT..KEYS_AT + length]
}

/// Bytes with a hash at their end that fits, as somebody who alters a file on purpose would leave it.
fn rehashed(content: &[u8]) -> Vec<u8> {
    [content, Sha256::digest(content).as_slice()].concat()
}

/// Whether the program's own limits forbid this cost, as SECURITY.md has them.
fn forbidden(cost: KdfParams) -> bool {
    const MIB: u32 = 1024;
    let KdfParams { kib, passes, lanes } = cost;
    let work = u64::from(kib) * u64::from(passes);
    !(19 * MIB..=1024 * MIB).contains(&kib)
        || !(2..=24).contains(&passes)
        || !(1..=16).contains(&lanes)
        || work > u64::from(6 * MIB * MIB)
}

/// A keys file is damaged, newer or the one way to write what it says; the cost it names is judged before any work is done; and
/// nothing but the genuine one opens with the genuine secrets.
pub fn keys(data: &[u8]) {
    assert!(Keys::read(data).is_err() || data.ends_with(&Sha256::digest(&data[..data.len() - HASH])));
    // Without a hash that fits nothing else would ever be looked at.
    let whole = rehashed(data);
    let Ok(keys) = Keys::read(&whole) else { return };
    assert_eq!(keys.written(), whole, "there is another way to write it");
    opens_only_if(&keys, whole == genuine_keys());
}

/// Tries both secrets on a keys file.
fn opens_only_if(keys: &Keys, genuine: bool) {
    let Owner { phone, password, key } = &*OWNER;
    let (relaxed, standard) = (Limits::relaxed_for_tests(), Limits::standard());
    let by_key = keys.unlock(phone, Unlock::Recovery(key), &standard);
    assert_eq!(by_key.is_ok(), genuine, "{by_key:?}");
    let cost = keys.cost();
    if forbidden(cost) {
        // Work done for it nevertheless would want more memory, or more time, than the fuzzer lets one input have.
        let refused = keys.unlock(phone, Unlock::Password(password), &standard);
        assert!(matches!(refused, Err(Error::TooExpensive { .. })), "{cost:?}: {refused:?}");
    }
    if cost.kib <= 128 && cost.passes <= 2 {
        let by_password = keys.unlock(phone, Unlock::Password(password), &relaxed);
        assert_eq!(by_password.is_ok(), genuine, "{by_password:?}");
    }
}

/// A backup opens if it is the genuine one, byte for byte, and otherwise not; and it never becomes more than it was.
///
/// The first byte says what the rest is: a backup as it is, or places in the genuine one with what to put there.
pub fn backup(data: &[u8]) {
    let Some((kind, rest)) = data.split_first() else { return };
    let file = if kind % 2 == 0 { with_keys_rehashed(rest) } else { edited(rest) };
    let mut from = file.as_slice();
    let Ok(backup) = Backup::read(&mut from) else {
        assert_ne!(file, GENUINE, "the genuine one is refused");
        return;
    };
    let length = file.len() - from.len();
    assert!(length < 4096 + 200, "{length} bytes stand before the database");
    opens_only_if(&backup.keys(), backup.keys().written() == genuine_keys());
    let Owner { phone, key, .. } = &*OWNER;
    let mut to = Vec::new();
    let opened = backup.open(from, &mut to, phone, Unlock::Recovery(key), &Limits::standard());
    assert_eq!(opened.is_ok(), file == GENUINE, "{opened:?}");
    assert!(to.len() <= from.len(), "{} bytes of {}", to.len(), from.len());
}

/// A backup whose keys file has a hash that fits, if it is long enough to have one.
fn with_keys_rehashed(file: &[u8]) -> Vec<u8> {
    let mut file = file.to_vec();
    let length = file.get(10..12).map_or(0, |length| usize::from(u16::from_be_bytes([length[0], length[1]])));
    if let Some(keys) = file.get_mut(KEYS_AT..KEYS_AT + length).filter(|keys| keys.len() >= HASH) {
        let (content, hash) = keys.split_at_mut(length - HASH);
        hash.copy_from_slice(&Sha256::digest(content));
    }
    file
}

/// The genuine backup with changes: two bytes of place and one to put there, again and again; one left over cuts or lengthens.
fn edited(script: &[u8]) -> Vec<u8> {
    let mut file = GENUINE.to_vec();
    let (edits, rest) = script.as_chunks::<3>();
    for [high, low, value] in edits {
        let at = usize::from(u16::from_be_bytes([*high, *low]));
        if let Some(byte) = file.get_mut(at) {
            *byte = *value;
        }
    }
    match rest {
        [more] => file.extend_from_slice(&vec![*more; usize::from(*more)]),
        [high, low] => file.truncate(usize::from(u16::from_be_bytes([*high, *low]))),
        _ => {}
    }
    with_keys_rehashed(&file)
}

/// Text of any length comes back from its pieces; pieces that were changed, moved, dropped or repeated do not.
///
/// The first two bytes say how often the rest is repeated, the next four what is done to the pieces.
pub fn stream(data: &[u8]) {
    const PIECE: usize = 64 * 1024 + 16;
    let Some(([repeat, short, what, high, low, value], text)) = data.split_first_chunk() else { return };
    // Most are short, or few would be tried.
    let times = if *repeat < 200 { usize::from(*repeat) / 20 } else { usize::from(*repeat) * 8 };
    let mut plain = text.repeat(1 + times);
    plain.truncate(plain.len().min(200_000).saturating_sub(usize::from(*short)));
    let key = [*what; 32];
    let sealed = bytes::seal(&plain, key, text).expect("memory to memory");
    assert_eq!(bytes::open(&sealed, key, text).as_deref(), Some(plain.as_slice()));
    assert_eq!(sealed.len(), plain.len() + 16 * plain.len().div_ceil(PIECE - 16).max(1));
    let at = usize::from(u16::from_be_bytes([*high, *low])) * 7 % sealed.len();
    let mut changed = sealed.clone();
    let mut pieces: Vec<&[u8]> = sealed.chunks(PIECE).collect();
    match what % 6 {
        0 => changed[at] ^= *value,
        1 => changed.truncate(at),
        2 => changed.extend_from_slice(&sealed[at..]),
        3 => changed = [&sealed[at..], &sealed[..at]].concat(),
        4 => {
            pieces.swap(0, usize::from(*value) % sealed.chunks(PIECE).len());
            changed = pieces.concat();
        }
        _ => {
            pieces.remove(usize::from(*value) % pieces.len());
            changed = pieces.concat();
        }
    }
    assert_eq!(bytes::open(&changed, key, text).is_some(), changed == sealed);
    let other = [text, &[0]].concat();
    assert!(bytes::open(&sealed, key, &other).is_none(), "bound to nothing");
}

/// A key that is read is written in one way, and a slip is found and placed in its group.
pub fn recovery_key(data: &[u8]) {
    let parse = |text: &str| RecoveryKey::parse(&Secret::copied_from(text));
    match parse(super::text(data)) {
        Ok(key) => {
            let shown = key.to_text();
            assert_eq!(
                parse(shown.expose()).ok().map(|key| key.to_text().expose().to_owned()),
                Some(shown.expose().to_owned())
            );
        }
        Err(
            RecoveryKeyError::Mistyped { group: Some(group) }
            | RecoveryKeyError::WrongLength { group: Some(group), .. },
        ) => {
            assert!((1..=8).contains(&group), "group {group}");
        }
        Err(_) => {}
    }
    let Some((bytes, rest)) = data.split_first_chunk::<16>() else { return };
    let hrp = Hrp::parse("KIWI").expect("a prefix");
    let written = bech32::encode_upper::<Bech32m>(hrp, bytes).expect("a short text");
    let good = parse(&written).map(|key| key.to_text().expose().replace('-', ""));
    assert_eq!(good.as_deref(), Ok(written.as_str()));
    if let [at, wrong, ..] = rest {
        slip(&written, usize::from(*at) % 32, usize::from(*wrong) % 32);
    }
}

/// One wrong character is placed in the group where it is.
fn slip(written: &str, at: usize, wrong: usize) {
    const ALPHABET: &[u8; 32] = b"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
    let mut text = written.as_bytes().to_vec();
    let place = &mut text["KIWI1".len() + at];
    if *place == ALPHABET[wrong] {
        return;
    }
    *place = ALPHABET[wrong];
    let text = Secret::copied_from(std::str::from_utf8(&text).expect("ASCII"));
    let group = u8::try_from(at / 4 + 1).ok();
    assert_eq!(RecoveryKey::parse(&text).err(), Some(RecoveryKeyError::Mistyped { group }), "place {at}");
}
