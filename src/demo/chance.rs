//! Chance of a scenario, all of it from one number: the world's, the application's, and that of what is there before.

use uuid::Uuid;

use crate::backend::contract::IdempotencyKey;

/// What the application's idempotency keys come from.
pub(super) fn app_seed(seed: u64) -> [u8; 32] {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    // Apart from the zeros of a program that was given no seed.
    bytes[31] = 1;
    bytes
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
