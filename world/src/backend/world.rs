//! The world: a deterministic machine of commands, time and chance. The same seed, commands and times give the same bytes.

use jiff::Timestamp;
use rusqlite::{Connection, TransactionBehavior};

use super::check::{self, Extent, Violation};
use super::contract::{
    Caller, CardDetails, CardId, IdempotencyKey, Lesson, PaymentId, Refusal, Reply, Request, Snapshot, WalletId,
};
use super::desks;
use super::error::WorldError;
use super::exchange::Rates;
use super::idempotency::Fingerprint;
use super::ledger::{self, Height};
use super::log::{self, Deed, Entry};
use super::rules::Rules;
use super::step::Step;
use super::store::{self, Store, StoreError};
use super::{cabinet, cards, identity};
use crate::domain::phone::Phone;
use crate::domain::posting::ChainHash;
use crate::domain::secret::Secret;

mod journal;
mod practice;
mod time;
mod words;

pub use time::Leap;

/// What a world is founded with.
#[derive(Debug, Clone, Copy)]
pub struct Founding {
    /// Everything that is left to chance follows from this.
    pub seed: [u8; 32],
    /// The machine's time now.
    pub now: Timestamp,
    /// The world's time now; its clock goes on from here as fast as the machine's.
    pub starts: Timestamp,
}

impl Founding {
    /// A world of this seed whose time is the machine's.
    pub const fn now(seed: [u8; 32], now: Timestamp) -> Self {
        Self { seed, now, starts: now }
    }
}

/// A world in a database. Nothing of it is anywhere else: reopened between any two steps, it goes on the same.
///
/// Every `machine_now` is the machine's time. The world's own is that plus a stored offset. When the machine's clock goes
/// back, the world's stands at the last thing done in it, until the machine's has caught up.
pub struct World {
    connection: Connection,
    rules: Rules,
    rates: Rates,
    /// Lines of the log that wait to be written with what is changed next.
    waiting: Vec<Entry>,
}

impl World {
    /// Founds a world in an empty database.
    pub fn found(mut connection: Connection, founding: Founding) -> Result<Self, WorldError> {
        store::found(&mut connection)?;
        let ahead = founding.starts.as_millisecond() - founding.now.as_millisecond();
        let starts = Timestamp::from_millisecond(founding.starts.as_millisecond())?;
        Store::new(&connection).found_world(&founding.seed, ahead, starts)?;
        Ok(Self { connection, rules: Rules::promised(), rates: Rates::default(), waiting: Vec::new() })
    }

    /// Opens the world in a database, migrating an older one; a newer one is left untouched and refused.
    pub fn open(mut connection: Connection) -> Result<Self, WorldError> {
        store::open(&mut connection)?;
        let rates = Rates::of_world(Store::new(&connection))?;
        Ok(Self { connection, rules: Rules::promised(), rates, waiting: Vec::new() })
    }

    /// Whether opening this database would migrate an older world in it: make a backup first.
    pub fn needs_migration(connection: &Connection) -> Result<bool, WorldError> {
        Ok(store::needs_migration(connection)?)
    }

    /// The same world under other rules: for tests that prove what a broken rule leads to.
    #[must_use]
    pub fn under(mut self, rules: Rules) -> Self {
        self.rules = rules;
        self
    }

    /// The rules it lives by.
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The database, to be copied or measured.
    pub const fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Gives the database back.
    pub fn into_connection(self) -> Connection {
        self.connection
    }

    /// Does what is due, then what is asked.
    ///
    /// A command is one transaction. One that is refused changes no byte, unless the refusal
    /// [counts](Refusal::is_counted). [`Request::SignIn`] is asked by [`sign_in`](Self::sign_in).
    pub fn handle(&mut self, machine_now: Timestamp, caller: &Caller, request: &Request) -> Result<Reply, Refusal> {
        self.ask(machine_now, caller, request, None)
    }

    /// A password was typed into the wallet's login window at the checkout, and the vault has judged it.
    pub fn sign_in(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        payment: PaymentId,
        key: IdempotencyKey,
        verdict: Verdict,
    ) -> Result<Reply, Refusal> {
        self.ask(machine_now, caller, &Request::SignIn { key, payment }, Some(verdict))
    }

    pub(super) fn ask(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        request: &Request,
        verdict: Option<Verdict>,
    ) -> Result<Reply, Refusal> {
        let (now, _) = self.catch_up(machine_now)?;
        match request.key() {
            None => {
                self.read_before(request)?;
                desks::answer(&self.look(now)?, caller, request)
            }
            Some(key) => self.command(now, caller, key, request, verdict),
        }
    }

    fn command(
        &mut self,
        now: Timestamp,
        caller: &Caller,
        key: IdempotencyKey,
        request: &Request,
        verdict: Option<Verdict>,
    ) -> Result<Reply, Refusal> {
        let fingerprint = Fingerprint::new(caller, key, request, verdict.map_or("", Verdict::name))?;
        let forgetful = self.rules.slips.forgetful;
        let mut in_vain = None;
        let outcome = self.transact(now, |step| {
            if let Some(first) = fingerprint.first_outcome(step)?.filter(|_| !forgetful) {
                return Ok((first, After::RollBack));
            }
            let outcome = desks::perform(step, caller, request, verdict);
            let line = log::asked(step, request, &outcome)?;
            if !matches!(&outcome, Err(refusal) if !refusal.is_counted()) {
                if !forgetful {
                    fingerprint.remember(step, &outcome)?;
                }
                step.lines.borrow_mut().extend(line);
                return Ok((outcome, After::Commit));
            }
            in_vain = line;
            Ok((outcome, After::RollBack))
        })?;
        if let Some(line) = in_vain {
            self.wait_to_write(line);
        }
        outcome
    }

    /// Runs `work` in a transaction of its own, and commits if it says so.
    fn transact<T>(
        &mut self,
        now: Timestamp,
        work: impl FnOnce(&mut Step<'_>) -> Result<(T, After), Refusal>,
    ) -> Result<T, Refusal> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut step = Step::begin(Store::new(&transaction), now, &self.rules, &self.rates)?;
        let (result, after) = work(&mut step)?;
        if after == After::Commit {
            step.store.add_log(&self.waiting)?;
            step.store.add_log(&step.lines.take())?;
            step.finish()?;
            transaction.commit()?;
            self.waiting.clear();
        }
        Ok(result)
    }

    /// A change by the wallet's own side, outside the contract.
    fn note(
        &mut self,
        machine_now: Timestamp,
        work: impl FnOnce(&mut Step<'_>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let (now, _) = self.catch_up(machine_now)?;
        self.transact(now, |step| work(step).map(|()| ((), After::Commit)))
    }

    /// A look at the world, which changes nothing.
    fn look(&self, now: Timestamp) -> Result<Step<'_>, StoreError> {
        Step::begin(Store::new(&self.connection), now, &self.rules, &self.rates)
    }

    /// What stands on a card of the caller's, for who has just shown the wallet's password. It is a look that nothing
    /// remembers.
    pub fn reveal_card(
        &mut self,
        machine_now: Timestamp,
        caller: &Caller,
        card: CardId,
    ) -> Result<CardDetails, Refusal> {
        let (now, _) = self.catch_up(machine_now)?;
        cards::reveal(&self.look(now)?, caller, card)
    }

    /// Everything the frame and the cabinet show.
    pub fn snapshot(&mut self, machine_now: Timestamp, caller: &Caller) -> Result<Snapshot, Refusal> {
        let (now, _) = self.catch_up(machine_now)?;
        cabinet::snapshot(&self.look(now)?, caller)
    }

    /// How far the ledger goes, and the hash that closes it.
    pub fn height(&self) -> Result<Height, WorldError> {
        Ok(ledger::height(Store::new(&self.connection))?)
    }

    /// A number that grows with whatever is committed: by the time that passed, by the chance that was used, by the lines
    /// that were logged. Only who commits twice within a millisecond, unlogged, finds it unchanged.
    pub fn moment(&self) -> Result<u64, WorldError> {
        let store = Store::new(&self.connection);
        let (world, lines) = (store.world()?, store.log_end()?);
        let passed = [world.now.as_millisecond(), world.random_pos, lines];
        Ok(passed.iter().map(|part| part.unsigned_abs()).fold(0, u64::wrapping_add))
    }

    /// The hash that closed the ledger at this height, if it has come so far: for the anchor, which saw it then.
    pub fn hash_at(&self, height: u64) -> Result<Option<ChainHash>, WorldError> {
        Ok(Store::new(&self.connection).hash_at(height)?)
    }

    /// What does not add up; nothing in a sound world.
    pub fn check(&self) -> Result<Vec<Violation>, WorldError> {
        self.check_extent(Extent::Whole)
    }

    /// What does not add up, as far as is looked.
    pub fn check_extent(&self, extent: Extent) -> Result<Vec<Violation>, WorldError> {
        let store = Store::new(&self.connection);
        Ok(check::check(store, store.world()?.now, extent)?)
    }

    /// The extent of what will be new from here on.
    pub fn from_here(&self) -> Result<Extent, WorldError> {
        Ok(Extent::Since(Store::new(&self.connection).world()?.now, self.height()?.height))
    }

    /// A hash over everything stored.
    pub fn digest(&self) -> Result<[u8; 32], WorldError> {
        Ok(Store::new(&self.connection).digest()?)
    }

    /// The first wallet that was opened here and its number.
    pub fn founder(&self) -> Result<Option<(WalletId, Phone)>, WorldError> {
        let store = Store::new(&self.connection);
        let founder = store.world()?.founder;
        let wallet = founder.map(|id| store.wallet(id)).transpose()?.flatten();
        Ok(wallet.map(|wallet| (wallet.id, wallet.phone)))
    }

    /// Sends the first password by SMS.
    pub fn deliver_first_password(
        &mut self,
        machine_now: Timestamp,
        wallet: WalletId,
        password: &Secret,
    ) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            step.log(Deed::FirstPasswordSent, "", None);
            identity::first_password(step, wallet, password)
        })
    }

    /// The wallet's password was changed: the phone is told.
    pub fn password_changed(&mut self, machine_now: Timestamp, wallet: WalletId) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            step.log(Deed::PasswordChanged, "", None);
            identity::leave_first_password(step, wallet, true)
        })
    }

    /// The owner keeps the first password.
    pub fn first_password_kept(&mut self, machine_now: Timestamp, wallet: WalletId) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            step.log(Deed::PasswordKept, "", None);
            identity::leave_first_password(step, wallet, false)
        })
    }

    /// The owner of a wallet has done something on this machine that the world does not see; once is enough.
    pub fn reached(&mut self, machine_now: Timestamp, wallet: WalletId, what: Lesson) -> Result<(), Refusal> {
        let known = Store::new(&self.connection).lessons(wallet).map_err(WorldError::from)?;
        if known.contains(&what) {
            Ok(())
        } else {
            self.note(machine_now, |step| Ok(step.store.reach(wallet, what)?))
        }
    }

    /// So many logins with a wrong password were tried: the phone is told.
    pub fn failed_logins(&mut self, machine_now: Timestamp, wallet: WalletId, count: u32) -> Result<(), Refusal> {
        self.note(machine_now, |step| {
            step.log(Deed::LoginsFailed, count.to_string(), None);
            identity::failed_logins(step, wallet, count)
        })
    }
}

/// What the vault said of a password typed into the wallet's login window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It opens the profile.
    Right,
    /// It does not.
    Wrong,
}

impl Verdict {
    const fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Wrong => "wrong",
        }
    }
}

/// What becomes of a transaction.
#[derive(PartialEq, Eq)]
enum After {
    Commit,
    RollBack,
}
