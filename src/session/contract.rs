//! What the interface can ask of this machine and of the world on it, and what it hears back.
//!
//! One command in, one answer out, in order. The session never blocks the screen: it runs on a thread of its own.

mod failure;

use std::path::PathBuf;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::backend::contract::{
    CardDetails, CardId, Fate, HistoryFilter, NetworkMode, OrderId, PaymentId, Refusal, Reply, Request, Snapshot,
    WalletState,
};
pub use crate::backend::{
    Breakdown, Deed, Fault, Leap, LogDetail, LogFilter, LogKind, LogLine, LogPage, Moment, Resolution,
};
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
pub use crate::export::{Enclosure, ExportError, Format, Letter};
pub use failure::Failure;

/// Something asked of the session.
pub enum Command {
    /// A request to the world, as whoever is logged in.
    World(Request),
    /// Seals the wallet that the world has just approved into a profile on disk. Asked again after a failure (a full
    /// disk, say), it tries again: the approved wallet is kept until then.
    Seal,
    /// Opens the profile of this number.
    Login {
        /// The account number.
        phone: Phone,
        /// Its password.
        password: Secret,
    },
    /// The wallet's own login window at the checkout: checks the password, then tells the world.
    SignIn {
        /// Which payment.
        payment: PaymentId,
        /// The wallet's password.
        password: Secret,
        /// The request's idempotency key.
        key: crate::backend::contract::IdempotencyKey,
    },
    /// What stands on a card, for the wallet's password.
    RevealCard {
        /// Which card.
        card: CardId,
        /// The wallet's password.
        password: Secret,
    },
    /// Sets a new password with the recovery key, and opens the profile.
    Recover {
        /// The account number.
        phone: Phone,
        /// The recovery key as typed.
        recovery_key: Secret,
        /// The password to be.
        new: Secret,
    },
    /// Changes the password of the open profile.
    ChangePassword {
        /// The password until now.
        current: Secret,
        /// The password to be.
        new: Secret,
        /// Also make a new data key and write the database anew, so that an old copy of the keys opens nothing.
        reencrypt: bool,
    },
    /// Makes a new recovery key; the old one opens nothing from then on.
    NewRecoveryKey {
        /// The password, asked for again.
        password: Secret,
    },
    /// Keeps the first password: the question is not asked again.
    KeepFirstPassword,
    /// Checks the whole profile: every page, every posting.
    Verify,
    /// Writes the damaged or missing copy of the keys file anew from the good one.
    RepairKeys,
    /// Writes the profile into one sealed file.
    Backup {
        /// Where to; must not exist.
        to: PathBuf,
    },
    /// Writes the history for other programs.
    Export {
        /// In which format.
        format: Format,
        /// Which operations. A journal takes only the period from it.
        filter: Box<HistoryFilter>,
        /// Where to; must not exist.
        to: PathBuf,
    },
    /// Writes a receipt as its owner reads it.
    SaveReceipt {
        /// The receipt.
        text: String,
        /// Where to; must not exist.
        to: PathBuf,
    },
    /// Writes a case at the support desk as a letter.
    ExportLetter {
        /// The letter, in the words of its reader.
        letter: Box<Letter>,
        /// Where to; must not exist.
        to: PathBuf,
    },
    /// Deletes the open profile, keys first.
    Delete {
        /// The password, asked for again.
        password: Secret,
    },
    /// Closes the profile and forgets its keys.
    Lock,
    /// Whether the login screen may remember the masked number of the wallets opened from now on. What it remembers of
    /// the open one is forgotten at once when it may not.
    RememberLabel(bool),
    /// The wallets on this machine.
    Profiles,
    /// Time has passed: do what is due.
    Wake,
    /// Moves the world's clock ahead by this much, doing on the way what is due.
    Jump {
        /// How far; never back.
        span: SignedDuration,
    },
    /// Moves the world's clock to the moment at which something is due next, and does it.
    JumpToNext,
    /// Makes something of the shop's fail the next `times`.
    BreakDown {
        /// What.
        what: Breakdown,
        /// How often.
        times: u32,
    },
    /// Lets nothing of the kind fail after all.
    HoldUp(Breakdown),
    /// Lets nothing go wrong that was planned to, on the network or on the other side.
    PlanNothing,
    /// From today on the dollar costs so many percent more than it would by itself, or less; as before with none.
    ShiftRate {
        /// By how many percent.
        percent: i16,
    },
    /// A page of the world's log.
    Log {
        /// Which lines.
        filter: Box<LogFilter>,
        /// Those before this place; the newest when not given.
        before: Option<i64>,
    },
    /// Restricts the open wallet, as its service would, or lets it go.
    Restrict(WalletState),
    /// Asks at once about everything whose outcome is unknown, rather than in a while.
    AskAgain,
    /// Lets the network between the wallet and the world be like this.
    Network(NetworkMode),
    /// Lets something go wrong with a request once, at the next such moment, or nothing after all.
    Plan {
        /// When.
        moment: Moment,
        /// What.
        fault: Option<Fault>,
    },
    /// Makes something happen in the world, for who wants to see what comes of it.
    Practise(Practice),
}

/// Something that can be made to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Practice {
    /// What becomes of an order's parcel and of what is in it.
    Fate {
        /// Which order.
        order: OrderId,
        /// What becomes of it.
        fate: Fate,
    },
    /// The shop freezes an order that was paid and not sent.
    Freeze {
        /// Which order.
        order: OrderId,
    },
}

/// What came of a command.
#[expect(clippy::large_enum_variant, reason = "one at a time, and on its way to the screen at once")]
pub enum Answer {
    /// The world's reply.
    World(Reply),
    /// The world said no: nothing changed.
    Refused(Refusal),
    /// The network did not bring an answer: for a query nothing happened, for a command it may have.
    NoAnswer {
        /// Whether the request never left, so that surely nothing happened.
        unsent: bool,
    },
    /// The new wallet is sealed; its recovery key, to be shown once.
    Sealed {
        /// The recovery key in its groups.
        recovery_key: Secret,
    },
    /// The profile is open.
    LoggedIn {
        /// What the person should know about the profile.
        notices: Vec<Notice>,
    },
    /// What stands on a card: to be shown for a moment and forgotten.
    CardRevealed(CardDetails),
    /// The password was changed.
    PasswordChanged {
        /// A new recovery key, to be shown once, when everything was encrypted anew: the old one opens nothing now.
        recovery_key: Option<Secret>,
    },
    /// A new recovery key, to be shown once.
    RecoveryKey(Secret),
    /// The outcome of a whole check.
    Verified(Report),
    /// The backup was written.
    BackedUp(PathBuf),
    /// The history was written, or a letter.
    Exported {
        /// Where to.
        path: PathBuf,
        /// How many operations, or movements of a journal.
        count: u64,
    },
    /// The receipt, or the letter, was written.
    Saved(PathBuf),
    /// The profile is gone.
    Deleted,
    /// The profile is closed.
    Locked,
    /// The wallets on this machine.
    Profiles(Vec<ProfileView>),
    /// A page of the world's log.
    Log(LogPage),
    /// The world's clock has moved on.
    Jumped(Leap),
    /// Done; nothing more to say.
    Done,
    /// It could not be done. Nothing that was stored is lost.
    Failed(Failure),
}

/// An answer on its way to the screen, with the world as it is after it.
pub struct Event {
    /// The command it answers; `None` when the world moved by itself.
    pub id: Option<u64>,
    /// The answer; `None` when the world moved by itself.
    pub answer: Option<Answer>,
    /// The world afterwards, when it changed.
    pub snapshot: Option<Arc<Snapshot>>,
    /// When to send [`Command::Wake`] next, on the machine's clock.
    pub wake_at: Option<Timestamp>,
    /// How long it is on its way: nobody has heard any of this before.
    pub delay: SignedDuration,
    /// What became known of attempts whose end had not been known.
    pub resolved: Vec<Resolution>,
}

impl Event {
    /// What came of the command with this id.
    pub fn of(id: Option<u64>, outcome: Outcome) -> Self {
        let Outcome { answer, snapshot, wake_at, delay, resolved } = outcome;
        Self { id, answer: Some(answer), snapshot, wake_at, delay, resolved }
    }
}

/// What came of a command.
pub struct Outcome {
    /// The answer.
    pub answer: Answer,
    /// The world afterwards, if it changed.
    pub snapshot: Option<Arc<Snapshot>>,
    /// When to send [`Command::Wake`] next, on the machine's clock.
    pub wake_at: Option<Timestamp>,
    /// How long the answer is on its way over a slow network, or how long one was waited for in vain.
    pub delay: SignedDuration,
    /// What became known of attempts whose end had not been known.
    pub resolved: Vec<Resolution>,
}

/// Something about a profile that its owner should know on opening it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// So many operations that were once stored are missing.
    OperationsMissing(u64),
    /// The anchor that would tell of missing operations is missing or damaged.
    NoAnchor,
    /// The records up to where the anchor saw them are not the ones it saw, or something that came after them is missing.
    RecordsReplaced,
    /// A change of the password that was interrupted has now been finished: the new password counts.
    ChangeFinished,
    /// Somebody put an older copy of the keys file back: an old password may open the wallet again.
    OlderKeys,
    /// One copy of the keys file is damaged or missing; the other opened the profile.
    KeysCopyDamaged {
        /// Which file.
        file: String,
    },
    /// The key derivation is weaker than what a new profile would get; a password change renews it.
    WeakKdf,
    /// The store was of an older version and was migrated; the backup made before is here.
    Migrated {
        /// The backup's path.
        backup: PathBuf,
    },
    /// Wrong passwords were tried since the last login.
    FailedLogins(u32),
    /// Of so many payments and transfers the outcome is unknown.
    UnknownPayments(u32),
    /// The service has blocked the wallet: nothing but the support desk is open to its owner.
    Blocked,
    /// The outcome of something is known now that had not been when the wallet was closed.
    Resolved(Box<Resolution>),
    /// The system did not let the keys be locked in memory: they could reach the swap.
    KeysInSwap,
}

/// A wallet on this machine, as far as can be told without its password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileView {
    /// The profile's id: its folder's name.
    pub id: Uuid,
    /// The masked number, if its owner let it be remembered.
    pub label: Option<String>,
    /// When it was created.
    pub created: Option<Timestamp>,
    /// What can be told of its state.
    pub state: ProfileState,
    /// How many bytes it takes on disk.
    pub bytes: u64,
}

/// What can be told of a profile without its password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProfileState {
    /// It can be opened.
    Ready,
    /// Another process has it open.
    InUse,
    /// One copy of its keys is damaged.
    OneKeysCopyDamaged,
    /// Its keys are damaged.
    DamagedKeys,
    /// A newer program made it.
    Newer,
    /// Others could change what is in its folder.
    Unsafe,
}

/// The outcome of a whole check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// What is wrong, in technical words; empty when all is well.
    pub problems: Vec<String>,
    /// Entries of the ledger that were checked: what is held and let go is written down, too.
    pub entries: u64,
}
