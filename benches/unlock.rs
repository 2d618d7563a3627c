//! Unlocking a wallet against the bare Argon2id that it must spend: `cargo bench --bench unlock`.
#![allow(clippy::expect_used, reason = "a bench that cannot go on has nothing to say")]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

#[path = "support/measure.rs"]
mod measure;

use argon2::{Algorithm, Argon2, Params, Version};
use kiwi::domain::phone::Phone;
use kiwi::domain::secret::Secret;
use kiwi::vault::{KdfParams, KdfPolicy, Limits, Unlock, Vault};
use measure::{Samples, compared, heading, ms};

const ROUNDS: usize = 15;
const PASSWORD: &str = "pencil teapot rainbow 58";

fn main() {
    let (cost, _) = KdfPolicy::Calibrated.measured().expect("calibrated");
    let folder = tempfile::tempdir().expect("a folder");
    let vault = Vault::with(folder.path().join("profiles"), KdfPolicy::Fixed(cost), Limits::standard());
    let phone = Phone::parse("+79161234567").expect("a number");
    let password = Secret::copied_from(PASSWORD);
    vault.create(&phone, &password, None).expect("created").0.close().expect("closed");

    let (mut bare, mut keys, mut whole) = (Samples::default(), Samples::default(), Samples::default());
    for _ in 0..ROUNDS {
        bare.time(|| argon2id(cost));
        let keyring = keys.time(|| vault.unlock(&phone, Unlock::Password(&password))).expect("unlocked");
        keyring.wipe();
        drop(keyring);
        let profile = whole.time(|| vault.open(&phone, &password)).expect("opened");
        profile.close().expect("closed");
    }
    let KdfParams { kib, passes, lanes } = cost;
    println!("Argon2id with {} MiB, {passes} passes, {lanes} lanes, calibrated for this machine", kib / 1024);
    heading("unlocking", &["median", "p99", "to bare"]);
    let least = bare.median();
    compared("bare Argon2id", &mut bare, least);
    compared("the keys", &mut keys, least);
    compared("the keys and the database", &mut whole, least);
    println!("beyond Argon2id: {}", ms(whole.median().saturating_sub(least)));
}

fn argon2id(cost: KdfParams) -> [u8; 32] {
    let params = Params::new(cost.kib, cost.passes, cost.lanes, Some(32)).expect("parameters");
    let mut key = [0; 32];
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    argon2.hash_password_into(PASSWORD.as_bytes(), b"sixteen of salt.", &mut key).expect("derived");
    key
}
