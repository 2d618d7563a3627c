//! Where chance comes from: the operating system, or a seed for tests and demonstrations.

use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};

use super::contract::Failure;
use crate::domain::password::first_password;
use crate::domain::secret::Secret;

/// Where chance comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seed {
    /// The operating system: nobody can foresee it.
    System,
    /// A fixed seed: the same commands at the same times give the same world. It also gives the same first passwords, so
    /// it is for tests and throw-away worlds alone.
    Fixed(u64),
}

/// The session's source of chance.
pub(super) enum Chance {
    System,
    Fixed(Box<ChaCha20Rng>),
}

impl Chance {
    pub(super) fn new(seed: Seed) -> Self {
        match seed {
            Seed::System => Self::System,
            Seed::Fixed(number) => Self::Fixed(Box::new(ChaCha20Rng::seed_from_u64(number))),
        }
    }

    /// A seed for a world, or for one use of chance.
    pub(super) fn seed(&mut self) -> Result<[u8; 32], Failure> {
        let mut seed = [0; 32];
        match self {
            Self::System => getrandom::fill(&mut seed).map_err(|error| Failure::World(error.to_string()))?,
            Self::Fixed(random) => random.fill_bytes(&mut seed),
        }
        Ok(seed)
    }

    /// A first password.
    pub(super) fn password(&mut self) -> Result<Secret, Failure> {
        Ok(first_password(&mut ChaCha20Rng::from_seed(self.seed()?)))
    }
}
