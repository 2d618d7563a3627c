//! A wallet that is open: its world over its sealed database, the keys, and the anchor that witnesses each commit.

use std::fs;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::Answered;
use super::contract::{Answer, Failure, Notice};
use crate::backend::contract::{AttemptView, Caller, CardId, IdempotencyKey, PaymentId, Request, Snapshot, WalletId};
use crate::backend::{Client, Outcome, Resolution, Verdict, World, WorldError};
use crate::domain::phone::Phone;
use crate::vault::{self, Anchor, AnchorVerdict, Height, Keyring, OpenProfile, Parts};

/// How long the wallet must have been left alone before its history's new words are read and its log is written back, so
/// that no payment waits for either.
const IDLE: SignedDuration = SignedDuration::from_secs(1);
/// How many operations' words are read then.
const READ_AT_ONCE: u32 = 500;

/// An open wallet.
pub(super) struct Open {
    /// The wallet's own side and the world behind it; `None` only while the database is written anew.
    client: Option<Client>,
    pub(super) keyring: Keyring,
    pub(super) anchor: Anchor,
    /// Whose wallet it is.
    pub(super) wallet: WalletId,
    /// Its number.
    pub(super) phone: Phone,
}

impl Open {
    /// Opens the world in a profile; with what its owner should know.
    pub(super) fn new(profile: OpenProfile) -> Result<(Self, Vec<Notice>), Failure> {
        let Parts { connection, anchor, keyring, notices } = profile.into_parts();
        let mut notices: Vec<_> = notices.into_iter().map(told).collect();
        if World::needs_migration(&connection)? {
            let backup = keyring.backup_before_migration(&connection, &anchor)?;
            notices.push(Notice::Migrated { backup });
        }
        let world = World::open(connection)?;
        let (wallet, phone) = world.founder()?.ok_or_else(|| Failure::World("no wallet in it".to_owned()))?;
        notices.extend(witnessed(&world, &anchor)?);
        let client = Some(Client::new(world));
        Ok((Self { client, keyring, anchor, wallet, phone }, notices))
    }

    /// The profile's id.
    pub(super) fn id(&self) -> Uuid {
        self.keyring.id()
    }

    /// The world.
    pub(super) fn world(&mut self) -> Result<&mut World, Failure> {
        Ok(self.client()?.world_mut())
    }

    /// The wallet's own side.
    pub(super) fn client(&mut self) -> Result<&mut Client, Failure> {
        self.client.as_mut().ok_or(Failure::NotOpen)
    }

    /// Asks the world as the wallet's owner.
    pub(super) fn ask(&mut self, request: &Request, now: Timestamp) -> Answered {
        let caller = self.caller();
        let outcome = self.client()?.ask(now, &caller, request);
        self.witness();
        Ok(answer(outcome))
    }

    /// Tells the world what the vault said of a password typed at the checkout.
    pub(super) fn sign_in(
        &mut self,
        payment: PaymentId,
        key: IdempotencyKey,
        verdict: Verdict,
        now: Timestamp,
    ) -> Answered {
        let caller = self.caller();
        let outcome = self.client()?.sign_in(now, &caller, payment, key, verdict);
        self.witness();
        Ok(answer(outcome))
    }

    /// What stands on a card.
    pub(super) fn reveal_card(&mut self, card: CardId, now: Timestamp) -> Answered {
        let caller = self.caller();
        let revealed = self.client()?.reveal_card(now, &caller, card);
        Ok(match revealed? {
            Some(details) => Answer::CardRevealed(details),
            None => Answer::NoAnswer { unsent: true },
        })
    }

    /// Who asks.
    pub(super) fn caller(&self) -> Caller {
        Caller::Owner(self.wallet)
    }

    /// Lets the anchor see how far the ledger has come. One that cannot be written is no reason to refuse what was
    /// already committed: at the worst it is an operation old.
    pub(super) fn witness(&mut self) {
        let Some(height) = self.client.as_ref().and_then(|client| height(client.world()).ok()) else { return };
        if self.anchor.last() != Some(height) {
            let _ = self.anchor.write(height);
        }
    }

    /// What the owner sees, and when something is due.
    pub(super) fn look(&mut self, now: Timestamp) -> (Option<Snapshot>, Option<Timestamp>) {
        let caller = self.caller();
        let Some(client) = &mut self.client else { return (None, None) };
        let idle = client.world().is_indexed().is_ok_and(|all| !all).then(|| now.checked_add(IDLE).ok()).flatten();
        let due = client.next_due(now).ok().flatten();
        (client.snapshot(now, &caller).ok(), due.into_iter().chain(idle).min())
    }

    /// Does what is due, and asks again about what has been unknown for a while.
    pub(super) fn wake(&mut self, now: Timestamp) -> Result<(), Failure> {
        let client = self.client()?;
        let done = client.world_mut().run_due(now).and_then(|_| client.reconcile_due(now));
        // That words wait to be read is no reason to fail: a search looks through what was not. Nor is a log that waits to
        // be written back: what is in it is as safe there. It is emptied, too, so that nothing old is left in it.
        let _ = client.world_mut().index_history(READ_AT_ONCE);
        let _ = vault::checkpoint(client.world().connection());
        self.witness();
        done?;
        Ok(())
    }

    /// Asks about everything whose outcome is unknown: what became of it, and how much of it is unknown still.
    pub(super) fn ask_about_unknown(&mut self, now: Timestamp) -> Result<Vec<Notice>, Failure> {
        let client = self.client()?;
        client.reconcile(now)?;
        let mut notices: Vec<_> =
            client.take_resolved().into_iter().map(|what| Notice::Resolved(Box::new(what))).collect();
        let attempts = self.look(now).0.map(|snapshot| snapshot.attempts).unwrap_or_default();
        let unknown = attempts.iter().filter(|attempt| AttemptView::is_unknown(attempt)).count();
        if unknown > 0 {
            notices.push(Notice::UnknownPayments(u32::try_from(unknown).unwrap_or(u32::MAX)));
        }
        Ok(notices)
    }

    /// How long the last answer is on its way, and what became known of earlier attempts meanwhile.
    pub(super) fn take_news(&mut self) -> (SignedDuration, Vec<Resolution>) {
        self.client.as_mut().map(|client| (client.take_delay(), client.take_resolved())).unwrap_or_default()
    }

    /// Whether the service has blocked the wallet.
    pub(super) fn blocked(&mut self, now: Timestamp) -> Option<Notice> {
        self.look(now).0?.blocked.map(|_| Notice::Blocked)
    }

    /// Does something with the database itself, between two lives of the world over it.
    pub(super) fn under_the_world<T>(
        &mut self,
        work: impl FnOnce(&mut rusqlite::Connection, &mut Anchor, &Keyring) -> vault::Result<T>,
    ) -> Result<T, Failure> {
        self.world()?.write_log()?;
        let mut connection = self.client.take().ok_or(Failure::NotOpen)?.into_world().into_connection();
        let outcome = work(&mut connection, &mut self.anchor, &self.keyring);
        match World::open(connection) {
            Ok(world) => self.client = Some(Client::new(world)),
            // What became of the work comes first: it says why.
            Err(error) => return Err(outcome.err().map_or_else(|| error.into(), Failure::from)),
        }
        Ok(outcome?)
    }

    /// The world and the anchor together.
    pub(super) fn world_and_anchor(&self) -> Result<(&World, &Anchor), Failure> {
        Ok((self.client.as_ref().ok_or(Failure::NotOpen)?.world(), &self.anchor))
    }

    /// Empties the log into the database, closes it and wipes the keys.
    pub(super) fn close(mut self) -> Result<(), Failure> {
        self.witness();
        // What waits for the log is no reason to stay open.
        let _ = self.world().map(World::write_log);
        let world = self.client.take().map(Client::into_world);
        let held = world.as_ref().and_then(|world| world.connection().path()).and_then(|path| fs::metadata(path).ok());
        let closed = world.map_or(Ok(()), |world| vault::close_store(world.into_connection()));
        vault::overwrite_freed(held.map_or(u64::MAX, |facts| facts.len()));
        drop(self.anchor);
        self.keyring.wipe();
        Ok(closed?)
    }
}

pub(super) fn answer(outcome: Outcome) -> Answer {
    match outcome {
        Outcome::Reply(reply) => Answer::World(reply),
        Outcome::Refused(refusal) => Answer::Refused(refusal),
        Outcome::NoAnswer { unsent } => Answer::NoAnswer { unsent },
    }
}

/// Lets the anchor of a profile just made see where its ledger begins, and closes the profile.
pub(super) fn anchor_fresh(profile: OpenProfile) -> Result<(), Failure> {
    let (open, _) = Open::new(profile)?;
    open.close()
}

fn height(world: &World) -> Result<Height, WorldError> {
    let tip = world.height()?;
    Ok(Height { height: tip.height, hash: tip.hash.0, moment: world.moment()? })
}

/// What the anchor says of the ledger.
pub(super) fn witnessed(world: &World, anchor: &Anchor) -> Result<Option<Notice>, Failure> {
    let tip = height(world)?;
    let hash_at = |height| world.hash_at(height).ok().flatten().map(|hash| hash.0);
    Ok(match anchor.compare(tip.height, tip.moment, hash_at) {
        AnchorVerdict::Intact => None,
        AnchorVerdict::Missing { operations } => Some(Notice::OperationsMissing(operations)),
        AnchorVerdict::Replaced | AnchorVerdict::Older => Some(Notice::RecordsReplaced),
        AnchorVerdict::Unknown => Some(Notice::NoAnchor),
    })
}

/// What a notice of the vault means to the owner.
pub(super) fn told(notice: vault::Notice) -> Notice {
    use vault::Notice as Found;
    match notice {
        Found::KeysDamaged | Found::KeysMissing => Notice::KeysCopyDamaged { file: "keys".to_owned() },
        Found::TwinDamaged | Found::TwinMissing => Notice::KeysCopyDamaged { file: "keys.bak".to_owned() },
        Found::ChangeFinished => Notice::ChangeFinished,
        Found::KeysOlderThanTwin => Notice::OlderKeys,
        Found::WeakKdf => Notice::WeakKdf,
        Found::MemoryNotLocked => Notice::KeysInSwap,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::contract::{Reply, ShippingMethod};
    use crate::session::contract::Command;
    use crate::session::{Options, Session};
    use crate::vault::{RecoveryKey, Vault};

    fn begun(vault: &Vault) -> Open {
        let (now, phone) = (Timestamp::UNIX_EPOCH, Phone::parse("+79161234567").unwrap());
        let mut session = Session::new(Options::new(vault.clone()));
        let mut tell = |command| session.handle(command, now).answer;
        let mut keys = (1..).map(|key| IdempotencyKey(Uuid::from_u128(key)));
        let mut key = || keys.next().unwrap();
        let begin = Request::BeginRegistration { key: key(), phone: phone.clone() };
        let Answer::World(Reply::Registration(view)) = tell(Command::World(begin)) else { panic!("not begun") };
        let answer = (view.captcha.sum.0 + view.captcha.sum.1).to_string();
        let (key, registration) = (key(), view.id);
        let submit = Request::SubmitRegistration { key, registration, answer, offer_accepted: true };
        assert!(matches!(tell(Command::World(submit)), Answer::World(Reply::Approved { .. })));
        let Answer::Sealed { recovery_key } = tell(Command::Seal) else { panic!("not sealed") };
        let key = RecoveryKey::parse(&recovery_key).unwrap();
        Open::new(vault.open_with_recovery(&phone, &key).unwrap()).unwrap().0
    }

    #[test]
    fn the_log_is_written_back_while_nobody_waits() {
        let home = tempfile::tempdir().unwrap();
        let mut open = begun(&Vault::throw_away(home.path().join("profiles")));
        let (now, key) = (Timestamp::UNIX_EPOCH + IDLE, IdempotencyKey(Uuid::max()));
        open.wake(now).unwrap();
        let path = open.world().unwrap().connection().path().unwrap().to_owned();
        let before = fs::read(&path).unwrap();
        let order = Request::PlaceOrder {
            key,
            good: "usb-c-cable".to_owned(),
            quantity: 1,
            shipping: ShippingMethod::Standard,
        };
        assert!(matches!(open.ask(&order, now), Ok(Answer::World(Reply::Order(_)))));
        assert_eq!(fs::read(&path).unwrap(), before, "the log alone has it");
        open.wake(now).unwrap();
        assert_ne!(fs::read(&path).unwrap(), before);
    }

    #[test]
    fn of_two_failures_the_first_is_told() {
        let home = tempfile::tempdir().unwrap();
        let mut open = begun(&Vault::throw_away(home.path().join("profiles")));
        let told = open.under_the_world::<()>(|connection, _, _| {
            connection.pragma_update(None, "user_version", 77).unwrap();
            Err(vault::Error::DiskFull)
        });
        assert!(matches!(told, Err(Failure::Vault(vault::Error::DiskFull))), "{told:?}");
    }
}
