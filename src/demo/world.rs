//! The world as a scenario begins: wallets, money, orders, network. All of it is done as a person would have done it, by
//! requests, so that nothing is there that could not be.

use std::io;
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use super::chance::{self, Keys};
use super::drawer::Drawer;
use super::scenario::{OrderPlan, Scenario, WalletPlan, WorldDeed};
use super::stage::Heard;
use crate::backend::contract::{
    CheckoutStep, CheckoutView, Identification, IdentificationView, Note, OrderId, OrderView, PaymentMethod,
    PersonalDetails, Reply, Request, SmsBody, Snapshot,
};
use crate::domain::secret::Secret;
use crate::domain::sensitive::Sensitive;
use crate::session::contract::{Answer, Command, Event, Practice};
use crate::session::{Options, Seed, Session};
use crate::vault::Vault;

/// Long enough for a message to reach the phone.
const MESSAGE: SignedDuration = SignedDuration::from_secs(20);
/// Whoever asks the register has these papers: given name, family name, date of birth, document.
const PAPERS: [&str; 4] = ["Maria", "Petrova", "17.05.1990", "45 08 123456"];
/// How many events at most are waited for until something is settled.
const PATIENCE: usize = 200;

/// Why the world could not be made.
pub enum Setup {
    /// There is no place for it on this machine.
    Place(io::Error),
    /// The session or the world said no, or something else than could be expected.
    Answer(Box<Answer>),
    /// No such goods are sold.
    NoGoods(String),
}

/// The world as it begins.
pub(super) struct Begun {
    pub(super) session: Session,
    pub(super) heard: Heard,
    /// What the application has to hear first.
    pub(super) seen: Event,
    /// Whether a wallet is open.
    pub(super) open: bool,
}

/// What the program finds on the machine whenever it is started.
pub(super) struct Place {
    /// The wallets.
    pub(super) vault: Vault,
    /// Where files go that are written.
    pub(super) drawer: Drawer,
    /// Where all chance comes from.
    pub(super) seed: u64,
}

impl Place {
    /// The session of a run of the program, from the first on. `starts` is the day on which nobody is logged in yet.
    pub(super) fn session(&self, run: u32, starts: Timestamp) -> Session {
        let seed = Seed::Fixed(chance::session_seed(self.seed, run));
        Session::new(Options { seed, starts: Some(starts), ..Options::new(self.vault.clone()) })
    }
}

/// Makes the world of a scenario at this place. `now` is the machine's time.
pub(super) fn make(scenario: &Scenario, place: &Place, now: Timestamp) -> Result<Begun, Setup> {
    let session = place.session(0, scenario.starts);
    let mut maker = Maker { session, now, keys: Keys::default(), heard: Heard::default(), seen: None, wake_at: None };
    for plan in &scenario.wallets {
        maker.wallet(plan)?;
    }
    let open = scenario.wallets.iter().any(|plan| plan.open);
    for plan in &scenario.orders {
        maker.order(plan, scenario.wallets.last())?;
    }
    maker.send(Command::Network(scenario.network))?;
    for deed in &scenario.deeds {
        if let Some(command) = command(*deed, None) {
            maker.send(command)?;
        }
    }
    maker.ask(Request::Snapshot)?;
    let first = Event {
        id: None,
        answer: None,
        snapshot: maker.seen,
        wake_at: maker.wake_at,
        delay: SignedDuration::ZERO,
        resolved: Vec::new(),
    };
    Ok(Begun { session: maker.session, heard: maker.heard, seen: first, open })
}

/// What the session is asked for a deed; `newest` is the order it may be about, and nothing can become of none.
pub(super) fn command(deed: WorldDeed, newest: Option<OrderId>) -> Option<Command> {
    Some(match deed {
        WorldDeed::Advance(span) => Command::Jump { span },
        WorldDeed::AdvanceToNext => Command::JumpToNext,
        WorldDeed::Network(mode) => Command::Network(mode),
        WorldDeed::Fault(moment, fault) => Command::Plan { moment, fault: Some(fault) },
        WorldDeed::Breakdown(what, times) => Command::BreakDown { what, times },
        WorldDeed::Restrict(state) => Command::Restrict(state),
        WorldDeed::Fate(fate) => Command::Practise(Practice::Fate { order: newest?, fate }),
        WorldDeed::Freeze => Command::Practise(Practice::Freeze { order: newest? }),
    })
}

struct Maker {
    session: Session,
    now: Timestamp,
    keys: Keys,
    heard: Heard,
    seen: Option<Arc<Snapshot>>,
    wake_at: Option<Timestamp>,
}

impl Maker {
    fn send(&mut self, command: Command) -> Result<Answer, Setup> {
        let outcome = self.session.handle(command, self.now);
        self.wake_at = outcome.wake_at;
        if outcome.snapshot.is_some() {
            self.seen = outcome.snapshot;
        }
        match outcome.answer {
            answer @ (Answer::Failed(_) | Answer::Refused(_) | Answer::NoAnswer { .. }) => {
                Err(Setup::Answer(Box::new(answer)))
            }
            answer => Ok(answer),
        }
    }

    fn ask(&mut self, request: Request) -> Result<Reply, Setup> {
        match self.send(Command::World(request))? {
            Answer::World(reply) => Ok(reply),
            other => Err(Setup::Answer(Box::new(other))),
        }
    }

    fn jump(&mut self, span: SignedDuration) -> Result<(), Setup> {
        self.send(Command::Jump { span }).map(drop)
    }

    /// Something in the newest message that has it.
    fn message<T>(&self, find: impl Fn(&SmsBody) -> Option<T>) -> Result<T, Setup> {
        let messages = self.seen.as_ref().map(|seen| seen.phone.messages.as_slice()).unwrap_or_default();
        messages.iter().find_map(|sms| find(&sms.body)).ok_or_else(odd)
    }

    fn wallet(&mut self, plan: &WalletPlan) -> Result<(), Setup> {
        let phone = plan.number.clone();
        self.register(plan)?;
        let Answer::Sealed { recovery_key } = self.send(Command::Seal)? else { return Err(odd()) };
        self.jump(MESSAGE)?;
        let first = self.message(|body| match body {
            SmsBody::FirstPassword { password, .. } => Some(password.clone()),
            _ => None,
        })?;
        let first_password = Secret::copied_from(first.expose());
        self.heard.recovery_key = Some(recovery_key);
        self.heard.password = Some(first.clone());
        self.heard.read = Some(first);
        let untouched = plan.password.is_none() && plan.accounts.is_empty();
        if untouched && plan.known == Identification::Anonymous && !plan.open {
            return Ok(());
        }
        self.send(Command::Login { phone, password: first_password.duplicate() })?;
        if let Some(password) = &plan.password {
            let new = Secret::copied_from(password);
            self.send(Command::ChangePassword { current: first_password, new, reencrypt: false })?;
            self.heard.password = Some(Sensitive::new(password.as_str()));
        } else {
            self.send(Command::KeepFirstPassword)?;
        }
        for currency in plan.accounts.iter().copied() {
            let key = self.keys.next();
            self.ask(Request::OpenAccount { key, currency })?;
        }
        self.make_known(plan.known)?;
        if !plan.open {
            self.send(Command::Lock)?;
        }
        Ok(())
    }

    /// Registers, at a terminal if there is money to put in.
    fn register(&mut self, plan: &WalletPlan) -> Result<(), Setup> {
        let phone = plan.number.clone();
        let key = self.keys.next();
        if plan.notes.is_empty() {
            let Reply::Registration(view) = self.ask(Request::BeginRegistration { key, phone })? else {
                return Err(odd());
            };
            let (one, two) = view.captcha.sum;
            let answer = (u16::from(one) + u16::from(two)).to_string();
            let key = self.keys.next();
            let done = Request::SubmitRegistration { key, registration: view.id, answer, offer_accepted: true };
            return self.ask(done).map(drop);
        }
        self.feed(Request::KioskStart { key, phone, offer_accepted: true }, &plan.notes)
    }

    /// Puts notes into a terminal.
    fn feed(&mut self, start: Request, notes: &[Note]) -> Result<(), Setup> {
        let Reply::Kiosk(visit) = self.ask(start)? else { return Err(odd()) };
        for note in notes {
            let key = self.keys.next();
            self.ask(Request::KioskInsert { key, registration: visit.id, note: *note })?;
        }
        let key = self.keys.next();
        self.ask(Request::KioskFinish { key, registration: visit.id }).map(drop)
    }

    /// Has the owner identified up to this level.
    fn make_known(&mut self, level: Identification) -> Result<(), Setup> {
        if level == Identification::Anonymous {
            return Ok(());
        }
        let [given, family, born, document] = PAPERS;
        let [name, born, document] = [&format!("{given} {family}"), born, document].map(Sensitive::new);
        let details = Box::new(PersonalDetails { name, born, document });
        let key = self.keys.next();
        self.ask(Request::Identify { key, details })?;
        self.until_known(Identification::Simplified)?;
        if level == Identification::Full {
            let visit = self.identification()?.visits.first().map(|visit| visit.at).ok_or_else(odd)?;
            let key = self.keys.next();
            self.ask(Request::BookVisit { key, at: visit })?;
            self.until_known(Identification::Full)?;
        }
        Ok(())
    }

    fn identification(&mut self) -> Result<IdentificationView, Setup> {
        match self.ask(Request::Identification)? {
            Reply::Identification(view) => Ok(*view),
            _ => Err(odd()),
        }
    }

    fn until_known(&mut self, level: Identification) -> Result<(), Setup> {
        for _ in 0..PATIENCE {
            if self.identification()?.level == level {
                return Ok(());
            }
            self.send(Command::JumpToNext)?;
        }
        Err(odd())
    }

    fn order(&mut self, plan: &OrderPlan, payer: Option<&WalletPlan>) -> Result<(), Setup> {
        let Reply::Goods(goods) = self.ask(Request::Goods { search: plan.goods.clone(), category: None })? else {
            return Err(odd());
        };
        let good = goods.first().ok_or_else(|| Setup::NoGoods(plan.goods.clone()))?;
        // A parcel that can be followed arrives on a known day, and what the courier noted counts.
        let followed = good.shippings.iter().find(|shipping| shipping.tracked);
        let shipping = followed.or(good.shippings.first()).ok_or_else(odd)?.method;
        let key = self.keys.next();
        let place = Request::PlaceOrder { key, good: good.code.clone(), quantity: 1, shipping };
        let Reply::Order(order) = self.ask(place)? else { return Err(odd()) };
        if let (true, Some(payer)) = (plan.paid, payer) {
            self.pay(&order, payer)?;
        }
        if let Some(fate) = plan.fate {
            self.send(Command::Practise(Practice::Fate { order: order.id, fate }))?;
        }
        Ok(())
    }

    fn pay(&mut self, order: &OrderView, payer: &WalletPlan) -> Result<(), Setup> {
        let key = self.keys.next();
        let open = Request::OpenCheckout { key, order: order.id, method: PaymentMethod::Kiwi, insist: false };
        let payment = page(self.ask(open)?)?.payment;
        let key = self.keys.next();
        self.ask(Request::NamePayer { key, payment, phone: payer.number.clone() })?;
        let password = Secret::copied_from(self.heard.password.as_ref().map(Sensitive::expose).unwrap_or_default());
        let key = self.keys.next();
        let Answer::World(reply) = self.send(Command::SignIn { payment, password, key })? else { return Err(odd()) };
        let CheckoutStep::Quote(quote) = page(reply)?.step else { return Err(odd()) };
        let key = self.keys.next();
        self.ask(Request::AcceptQuote { key, payment, quote: quote.id })?;
        self.jump(MESSAGE)?;
        let code = self.message(|body| match body {
            SmsBody::PaymentCode { code, .. } => Some(code.clone()),
            _ => None,
        })?;
        let key = self.keys.next();
        self.ask(Request::ConfirmCode { key, payment, code })?;
        self.jump(MESSAGE)
    }
}

fn page(reply: Reply) -> Result<CheckoutView, Setup> {
    match reply {
        Reply::Checkout(view) => Ok(*view),
        _ => Err(odd()),
    }
}

/// An answer that none of the requests here is given while the world keeps its promises.
fn odd() -> Setup {
    Setup::Answer(Box::new(Answer::Done))
}
