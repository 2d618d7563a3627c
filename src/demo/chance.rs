//! Chance of a scenario, all of it from one number: the world's, the application's, and that of what is there before.

use uuid::Uuid;

use crate::backend::contract::IdempotencyKey;

/// What the application's idempotency keys come from, in the first run of the program or a later one: what is done after a
/// restart must not be taken for what was done before.
pub(super) fn app_seed(seed: u64, run: u32) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    bytes[8..12].copy_from_slice(&run.to_le_bytes());
    // Apart from the zeros of a program that was given no seed.
    bytes[31] = 1;
    bytes
}

/// What a session's chance comes from in a run of the program: each has captchas and first passwords of its own.
pub(super) fn session_seed(seed: u64, run: u32) -> u64 {
    seed ^ (u64::from(run) << 32)
}

/// Keys for what is done before the scenario begins.
#[derive(Default)]
pub(super) struct Keys(u128);

impl Keys {
    /// Another one.
    pub(super) fn next(&mut self) -> IdempotencyKey {
        self.0 += 1;
        IdempotencyKey(Uuid::from_u128(self.0))
    }
}
