//! The side behind the screen: opens and seals profiles, keeps the world of the open one, and answers the interface.
//!
//! A session is in one of two states. In the *lobby* nobody is logged in: a world in memory serves the visitor, who may
//! register there and read the phone. When the world has approved a wallet, that whole world is sealed into a new
//! profile. With a profile *open*, the world lives in its database and the session holds the keys.
//!
//! Everything here is synchronous, one command at a time, and never asks for the time: it comes with each command.
//! [`Handle`] puts a session on a thread of its own.

pub mod contract;

mod chance;
mod clock;
mod delay;
mod export;
mod guide;
mod handle;
mod labels;
mod lobby;
mod login;
mod network;
mod open;
mod passwords;
mod practice;
mod profiles;
mod upkeep;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

pub use chance::Seed;
pub use export::remove_unfinished;
pub use handle::Handle;
pub use labels::HIDDEN_DIGIT;
pub use upkeep::Examination;

use self::chance::Chance;
use self::contract::{Answer, Command, Failure, Outcome};
use self::delay::Delay;
use self::labels::Labels;
use self::lobby::Lobby;
use self::open::Open;
use crate::backend::contract::{NetworkMode, Refusal, Snapshot, WalletId};
use crate::backend::{Resolution, StoreError, World, WorldError};
use crate::vault::{self, Vault};

/// What a session starts from.
pub struct Options {
    /// The profiles on this machine.
    pub vault: Vault,
    /// Where chance comes from: the system, or a seed that makes everything repeatable.
    pub seed: Seed,
    /// When the first world that is founded here begins; with the machine's time when not given.
    pub starts: Option<Timestamp>,
    /// The file of remembered labels.
    pub labels: Option<PathBuf>,
    /// Whether labels may be remembered.
    pub remember_label: bool,
}

impl Options {
    /// The ordinary ones, remembering nothing.
    pub fn new(vault: Vault) -> Self {
        Self { vault, seed: Seed::System, starts: None, labels: None, remember_label: false }
    }
}

/// A person's session on this machine.
pub struct Session {
    vault: Vault,
    chance: Chance,
    starts: Option<Timestamp>,
    /// How far the last world's clock was ahead of the machine's, in milliseconds: the next one goes on from there.
    ahead_ms: Option<i64>,
    /// What the network was like that was last looked at: the next one goes on from there.
    network: NetworkMode,
    labels: Labels,
    remember_label: bool,
    delay: Delay,
    state: State,
    shown: Option<Arc<Snapshot>>,
}

enum State {
    /// Nobody is logged in, and the lobby is yet to be founded.
    Empty,
    /// Nobody is logged in.
    Lobby(Box<Lobby>),
    /// A wallet is open.
    Open(Box<Open>),
}

/// What a command comes to, before its answer is sent.
type Answered = Result<Answer, Trouble>;

/// Why a command was not carried out: told to the interface as an answer.
enum Trouble {
    Failed(Failure),
    Refused(Refusal),
}

impl Session {
    /// A session in which nobody is logged in.
    pub fn new(options: Options) -> Self {
        Self {
            vault: options.vault,
            chance: Chance::new(options.seed),
            starts: options.starts,
            ahead_ms: None,
            network: NetworkMode::Online,
            labels: Labels::new(options.labels),
            remember_label: options.remember_label,
            delay: Delay::default(),
            state: State::Empty,
            shown: None,
        }
    }

    /// Carries out one command. `now` is the machine's time.
    pub fn handle(&mut self, command: Command, now: Timestamp) -> Outcome {
        let answer = match self.carry_out(command, now) {
            Ok(answer) => answer,
            Err(Trouble::Failed(failure)) => Answer::Failed(failure),
            Err(Trouble::Refused(refusal)) => Answer::Refused(refusal),
        };
        let (snapshot, wake_at) = self.look(now);
        let (delay, resolved) = self.take_news();
        Outcome { answer, snapshot, wake_at, delay, resolved }
    }

    /// How long the answer is on its way, and what became known meanwhile.
    fn take_news(&mut self) -> (SignedDuration, Vec<Resolution>) {
        match &mut self.state {
            State::Empty => (SignedDuration::ZERO, Vec::new()),
            State::Lobby(lobby) => lobby.take_news(),
            State::Open(open) => open.take_news(),
        }
    }

    fn carry_out(&mut self, command: Command, now: Timestamp) -> Answered {
        match command {
            Command::World(request) => self.ask_world(&request, now),
            Command::Seal => self.seal(),
            Command::Login { phone, password } => self.login(&phone, &password, now),
            Command::SignIn { payment, password, key } => self.sign_in(payment, &password, key, now),
            Command::RevealCard { card, password } => self.reveal_card(card, &password, now),
            Command::Recover { phone, recovery_key, new } => self.recover(&phone, &recovery_key, &new, now),
            Command::ChangePassword { current, new, reencrypt } => self.change_password(&current, &new, reencrypt, now),
            Command::NewRecoveryKey { password } => self.new_recovery_key(&password, now),
            Command::KeepFirstPassword => self.keep_first_password(now),
            Command::Verify => self.verify(),
            Command::RepairKeys => self.repair_keys(),
            Command::Backup { to } => self.backup(to, now),
            Command::Export { format, filter, to } => self.export(format, *filter, &to, now),
            Command::SaveReceipt { text, to } => self.save_receipt(&text, &to),
            Command::ExportLetter { letter, to } => self.export_letter(&letter, &to),
            Command::Delete { password } => self.delete(&password, now),
            Command::Lock => self.lock(),
            Command::RememberLabel(allowed) => Ok(self.allow_label(allowed)),
            Command::Profiles => self.profiles(),
            Command::Wake => self.wake(now),
            Command::Jump { span } => self.jump(now, |world| world.jump(now, span)),
            Command::BreakDown { what, times } => self.play(|world, _| world.break_down(now, what, times)),
            Command::HoldUp(what) => self.play(|world, _| world.hold_up(now, what)),
            Command::PlanNothing => self.plan_nothing(now),
            Command::ShiftRate { percent } => self.play(|world, _| world.shift_rate(now, percent)),
            Command::Log { filter, before } => self.log(&filter, before, now),
            Command::Restrict(state) => self.play(|world, wallet| world.restrict(now, wallet, state)),
            Command::JumpToNext => self.jump(now, |world| world.jump_to_next(now)),
            Command::AskAgain => self.ask_again(now),
            Command::Network(mode) => self.set_network(mode, now),
            Command::Plan { moment, fault } => self.plan_fault(moment, fault, now),
            Command::Practise(practice) => self.practise(practice, now),
        }
    }

    /// Does something with the practice world that its people cannot do.
    fn play(&mut self, work: impl FnOnce(&mut World, WalletId) -> Result<(), Refusal>) -> Answered {
        let open = self.open()?;
        let wallet = open.wallet;
        work(open.world()?, wallet)?;
        Ok(Answer::Done)
    }

    /// The open wallet.
    fn open(&mut self) -> Result<&mut Open, Trouble> {
        match &mut self.state {
            State::Open(open) => Ok(open),
            _ => Err(Trouble::Failed(Failure::NotOpen)),
        }
    }

    /// The lobby; founded anew after a wallet was open.
    fn lobby(&mut self, now: Timestamp) -> Result<&mut Lobby, Trouble> {
        if !matches!(self.state, State::Lobby(_)) {
            let lobby = Lobby::found(self.chance.seed()?, self.next_start(now), self.network, now)?;
            self.state = State::Lobby(Box::new(lobby));
        }
        match &mut self.state {
            State::Lobby(lobby) => Ok(lobby),
            _ => Err(Trouble::Failed(Failure::NotOpen)),
        }
    }

    /// When the next world begins: where the last one left off, so that the date on the screen does not jump.
    fn next_start(&self, now: Timestamp) -> Timestamp {
        let on = self.ahead_ms.and_then(|ahead| now.checked_add(SignedDuration::from_millis(ahead)).ok());
        on.or(self.starts).unwrap_or(now)
    }

    /// The world as it is now, if that differs from what was last shown; and when something is due in it.
    fn look(&mut self, now: Timestamp) -> (Option<Arc<Snapshot>>, Option<Timestamp>) {
        let (seen, wake_at) = match &mut self.state {
            State::Open(open) => open.look(now),
            // A locked wallet leaves the screen with the lobby in its place, not with what was last seen of the wallet.
            _ => self.lobby(now).map_or((None, None), |lobby| lobby.look(now)),
        };
        let Some(seen) = seen else { return (None, wake_at) };
        (self.ahead_ms, self.network) = (Some(seen.ahead_ms), seen.network);
        let same = self.shown.as_deref().is_some_and(|shown| is_same(shown, &seen));
        if same {
            return (None, wake_at);
        }
        let seen = Arc::new(seen);
        self.shown = Some(Arc::clone(&seen));
        (Some(seen), wake_at)
    }
}

/// Whether nothing changed but the time of looking.
fn is_same(shown: &Snapshot, seen: &Snapshot) -> bool {
    let mut seen = seen.clone();
    seen.now = shown.now;
    *shown == seen
}

impl<F: Into<Failure>> From<F> for Trouble {
    fn from(failure: F) -> Self {
        Self::Failed(failure.into())
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<WorldError> for Failure {
    /// A newer world, a full disk and a damaged database have remedies of their own: they are told as what they are.
    fn from(error: WorldError) -> Self {
        let version = |number: i64| u16::try_from(number).unwrap_or(u16::MAX);
        let classed = match &error {
            WorldError::Store(StoreError::Newer { found, known }) => {
                vault::Error::NewerVersion { found: version(*found), known: version(*known) }
            }
            WorldError::Store(StoreError::Sqlite(failure)) => vault::Error::store(Path::new("world.db"), failure),
            _ => return Self::World(error.to_string()),
        };
        match classed {
            vault::Error::Store { .. } => Self::World(error.to_string()),
            classed => Self::Vault(classed),
        }
    }
}
