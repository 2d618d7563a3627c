//! One step of the world: a moment, the store within one transaction, and the random stream.

use std::cell::RefCell;

use jiff::{SignedDuration, Timestamp};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::contract::{Caller, Refusal, Thing, WalletState};
use super::exchange::Rates;
use super::log::Entry;
use super::rules::Rules;
use super::store::{Store, StoreError, Wallet, WorldRow};

/// What a desk works with. Dropped without [`finish`](Self::finish), and its transaction not committed, it never was.
pub(crate) struct Step<'c> {
    pub(crate) store: Store<'c>,
    pub(crate) now: Timestamp,
    pub(crate) rules: &'c Rules,
    /// The exchange's rates, as far as they were worked out.
    pub(crate) rates: &'c Rates,
    /// The random stream, standing where the last committed step left it.
    pub(crate) random: ChaCha8Rng,
    pub(crate) world: WorldRow,
    /// What the log will tell of it.
    pub(crate) lines: RefCell<Vec<Entry>>,
}

impl<'c> Step<'c> {
    pub(crate) fn begin(
        store: Store<'c>,
        now: Timestamp,
        rules: &'c Rules,
        rates: &'c Rates,
    ) -> Result<Self, StoreError> {
        let world = store.world()?;
        let mut random = ChaCha8Rng::from_seed(world.seed);
        random.set_word_pos(u128::from(world.random_pos.unsigned_abs()));
        Ok(Self { store, now, rules, rates, random, world, lines: RefCell::default() })
    }

    /// Stores where the random stream and the clock are now, in the step's own transaction.
    pub(crate) fn finish(mut self) -> Result<(), StoreError> {
        // 2^63 words are more than any world will use.
        self.world.random_pos = i64::try_from(self.random.get_word_pos()).unwrap_or(i64::MAX);
        self.world.now = self.world.now.max(self.now);
        self.store.set_world(&self.world)
    }

    /// A new id: the simulated time and ten random bytes (a UUID of version 7), so ids are ordered by time.
    pub(crate) fn id(&mut self) -> Uuid {
        let millis = u64::try_from(self.now.as_millisecond()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &self.random.random()).into_uuid()
    }

    /// Chance of its own for one thing: it follows from the seed and the thing, whatever else happens in the world, so that
    /// a seller's character or a parcel's fate does not depend on what others do meanwhile.
    pub(crate) fn chance_of(&self, what: &str, of: &[u8]) -> ChaCha8Rng {
        let seed = Sha256::new().chain_update(self.world.seed).chain_update([0]).chain_update(what);
        ChaCha8Rng::from_seed(seed.chain_update([0]).chain_update(of).finalize().into())
    }

    /// This long from now.
    pub(crate) fn after(&self, wait: SignedDuration) -> Result<Timestamp, Refusal> {
        Ok(self.now.checked_add(wait)?)
    }

    /// A moment from now, between so many and so many milliseconds away.
    pub(crate) fn soon(&mut self, millis: std::ops::RangeInclusive<i64>) -> Result<Timestamp, Refusal> {
        let wait = SignedDuration::from_millis(self.random.random_range(millis));
        self.after(wait)
    }

    /// The wallet of who is asking, unless it is blocked.
    pub(crate) fn owner(&self, caller: &Caller) -> Result<Wallet, Refusal> {
        let wallet = self.holder(caller)?;
        if wallet.state == WalletState::Blocked { Err(Refusal::WalletBlocked) } else { Ok(wallet) }
    }

    /// The wallet of who is asking, blocked or not: for the phone and the support desk, which stay open.
    pub(crate) fn holder(&self, caller: &Caller) -> Result<Wallet, Refusal> {
        match caller {
            Caller::Visitor => Err(Refusal::LoginNeeded),
            Caller::Owner(id) => self.store.wallet(*id)?.ok_or(Refusal::NotFound(Thing::Wallet)),
        }
    }
}
