//! One life: people, their world, and what happens to them.

use std::cell::RefCell;

use jiff::{SignedDuration, Timestamp};
use kiwi::backend::contract::{
    Caller, CheckoutView, DisputeId, IdempotencyKey, NetworkMode, Note, OrderId, PaymentId, Reply, Request,
    SupportReply, TicketId, TransferId,
};
use kiwi::backend::{Client, Extent, Faults, Founding, Outcome, Rules, Slips, World};
use kiwi::domain::phone::Phone;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use rusqlite::Connection;
use uuid::Uuid;

use crate::disk::{self, Disk};
use crate::{history, moves};

/// What makes a life the same when lived again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    pub(crate) seed: u64,
    pub(crate) steps: u64,
    pub(crate) slips: Slips,
    /// Whether a restart really restarts.
    pub(crate) restarts: bool,
    /// Whether the program is killed between any two steps, and started again from what it left on the disk.
    pub(crate) killed: bool,
    /// Whether every step is told.
    pub(crate) tell: bool,
}

impl Plan {
    pub(crate) fn new(seed: u64, steps: u64) -> Self {
        Self { seed, steps, slips: Slips::default(), restarts: true, killed: false, tell: false }
    }
}

/// Somebody with a wallet.
#[derive(Clone)]
pub(crate) struct Owner {
    pub(crate) caller: Caller,
    pub(crate) phone: Phone,
}

pub(crate) struct Life {
    plan: Plan,
    disk: Option<Disk>,
    client: Option<Client>,
    clock: Timestamp,
    pub(crate) chance: ChaCha8Rng,
    pub(crate) owners: Vec<Owner>,
    pub(crate) orders: Vec<(usize, OrderId)>,
    pub(crate) payments: Vec<(usize, PaymentId)>,
    pub(crate) transfers: Vec<(usize, TransferId)>,
    pub(crate) tickets: Vec<(usize, TicketId)>,
    pub(crate) disputes: Vec<(usize, DisputeId)>,
    /// What was asked of the world, to be asked again.
    pub(crate) sent: Vec<(Caller, Request)>,
    keys: u128,
    /// What was not yet checked, and how many rows had been written by the last check.
    unchecked: (Extent, u64),
    pub(crate) steps_done: u64,
    /// Steps in which something went wrong on the network.
    pub(crate) steps_faulted: u64,
    /// How much went wrong before the last restart.
    faulted_before: u64,
    /// Requests sent and waits waited.
    pub(crate) acts: u64,
    pub(crate) unanswered: u64,
}

thread_local! {
    /// A world that nothing happened in: to found one takes as long as to live a quarter of a life.
    static YOUNG: RefCell<Option<World>> = const { RefCell::new(None) };
}

/// A world as it is founded with this seed, copied from one of another seed.
fn founded(seed: [u8; 32], now: Timestamp) -> World {
    let connection = YOUNG.with_borrow_mut(|young| {
        let found = || World::found(Connection::open_in_memory().expect("memory"), Founding::now([0; 32], now));
        let young = young.get_or_insert_with(|| found().expect("founded"));
        disk::copied(young, Connection::open_in_memory().expect("memory"))
    });
    connection.execute("UPDATE world SET seed = ?1", [seed]).expect("sown");
    World::open(connection).expect("opened")
}

impl Life {
    pub(crate) fn new(plan: Plan) -> Self {
        let mut chance = ChaCha8Rng::seed_from_u64(plan.seed);
        let clock: Timestamp = "2026-03-02T06:00:00Z".parse().expect("a time");
        let rules = Rules { slips: plan.slips, ..Rules::promised() };
        let world = founded(chance.random(), clock);
        let disk = plan.killed.then(Disk::new);
        let world = if let Some(disk) = &disk { disk.take(&world) } else { world };
        let mut client = Client::new(world.under(rules));
        let faults = Faults { request_lost: 25, reply_lost: 25, delivered_twice: 60, service_down: 15 };
        client.set_faults(faults).expect("stored");
        client.set_mode(clock, &Caller::Visitor, NetworkMode::Flaky).expect("stored");
        Self {
            plan,
            disk,
            client: Some(client),
            clock,
            chance,
            owners: Vec::new(),
            orders: Vec::new(),
            payments: Vec::new(),
            transfers: Vec::new(),
            tickets: Vec::new(),
            disputes: Vec::new(),
            sent: Vec::new(),
            keys: 0,
            unchecked: (Extent::Whole, 0),
            steps_done: 0,
            steps_faulted: 0,
            faulted_before: 0,
            acts: 0,
            unanswered: 0,
        }
    }

    /// Lives to the end: all its steps, then everything that was still going to happen.
    pub(crate) fn live(self) -> Result<Self, String> {
        let mut life = self.live_steps()?;
        life.wind_up()?;
        Ok(life)
    }

    /// Lives all its steps, with much still under way after them.
    pub(crate) fn live_steps(mut self) -> Result<Self, String> {
        moves::settle_in(&mut self);
        for step in 0..self.plan.steps {
            self.kill();
            let faulted = self.faulted();
            let name = moves::make_one(&mut self);
            self.steps_done += 1;
            self.steps_faulted += u64::from(self.faulted() > faulted);
            self.tell(|| format!("{step}: {name}"));
            self.check().map_err(|broken| format!("step {step}, {name}: {broken}"))?;
        }
        Ok(self)
    }

    #[allow(clippy::print_stderr, reason = "told only to who lives a broken life again")]
    fn tell(&self, line: impl FnOnce() -> String) {
        if self.plan.tell {
            eprintln!("{}", line());
        }
    }

    fn faulted(&mut self) -> u64 {
        self.faulted_before + self.client().faulted()
    }

    pub(crate) fn client(&mut self) -> &mut Client {
        self.client.as_mut().expect("always there between moves")
    }

    /// Lets the network be like this from now on.
    pub(crate) fn set_network(&mut self, mode: NetworkMode) {
        let (clock, caller) = (self.clock, self.owners.last().map_or(Caller::Visitor, |owner| owner.caller.clone()));
        self.client().set_mode(clock, &caller, mode).expect("stored");
    }

    pub(crate) fn world(&mut self) -> &mut World {
        self.client().world_mut()
    }

    pub(crate) fn clock(&self) -> Timestamp {
        self.clock
    }

    pub(crate) fn digest(&mut self) -> [u8; 32] {
        self.world().digest().expect("readable")
    }

    pub(crate) fn key(&mut self) -> IdempotencyKey {
        self.keys += 1;
        IdempotencyKey(Uuid::from_u128(self.keys))
    }

    /// One in so many times.
    pub(crate) fn one_in(&mut self, times: u32) -> bool {
        self.chance.random_ratio(1, times)
    }

    pub(crate) fn pick<T: Clone>(&mut self, things: &[T]) -> Option<T> {
        if things.is_empty() { None } else { things.get(self.chance.random_range(0..things.len())).cloned() }
    }

    /// Time passes; the program wakes at the end of it.
    pub(crate) fn wait(&mut self, span: SignedDuration) {
        self.clock += span;
        self.acts += 1;
        let clock = self.clock;
        self.world().run_due(clock).expect("what is due");
    }

    pub(crate) fn ask(&mut self, caller: &Caller, request: &Request) -> Outcome {
        self.sent.push((caller.clone(), request.clone()));
        let clock = self.clock;
        let outcome = self.client().ask(clock, caller, request);
        self.learn(caller, &outcome);
        outcome
    }

    /// Keeps in mind what an answer tells.
    pub(crate) fn learn(&mut self, caller: &Caller, outcome: &Outcome) {
        self.tell(|| format!("    {outcome:?}"));
        self.acts += 1;
        let owner = self.owners.iter().position(|owner| owner.caller == *caller);
        match (outcome, owner) {
            (Outcome::Reply(Reply::Order(order)), Some(owner)) if !self.orders.contains(&(owner, order.id)) => {
                self.orders.push((owner, order.id));
            }
            (Outcome::Reply(Reply::Checkout(view)), Some(owner)) if !self.payments.contains(&(owner, view.payment)) => {
                self.payments.push((owner, view.payment));
            }
            (Outcome::Reply(Reply::Transfer(view)), Some(owner)) if !self.transfers.contains(&(owner, view.id)) => {
                self.transfers.push((owner, view.id));
            }
            (Outcome::Reply(Reply::Support(reply)), Some(owner)) => {
                if let SupportReply::Ticket(thread) = &**reply
                    && !self.tickets.contains(&(owner, thread.ticket.id))
                {
                    self.tickets.push((owner, thread.ticket.id));
                }
            }
            (Outcome::Reply(Reply::Dispute(view)), Some(owner)) if !self.disputes.contains(&(owner, view.id)) => {
                self.disputes.push((owner, view.id));
            }
            (Outcome::NoAnswer { .. }, _) => self.unanswered += 1,
            _ => {}
        }
    }

    /// A payment's page, seen without the network.
    pub(crate) fn page(&mut self, caller: &Caller, payment: PaymentId) -> Option<CheckoutView> {
        let clock = self.clock;
        match self.world().handle(clock, caller, &Request::Payment { payment }) {
            Ok(Reply::Checkout(view)) => Some(*view),
            _ => None,
        }
    }

    /// A new wallet with money in it, opened without the network.
    pub(crate) fn open_wallet(&mut self) {
        let phone = Phone::parse(&format!("+7916{:07}", self.owners.len())).expect("a number");
        let visitor = Caller::Visitor;
        let start = Request::KioskStart { key: self.key(), phone: phone.clone(), offer_accepted: true };
        let clock = self.clock;
        let Ok(Reply::Kiosk(visit)) = self.world().handle(clock, &visitor, &start) else { panic!("no terminal") };
        let registration = visit.id;
        for note in [Note::R5000, Note::R5000, Note::R1000] {
            let insert = Request::KioskInsert { key: self.key(), registration, note };
            self.world().handle(clock, &visitor, &insert).expect("taken");
        }
        let finish = Request::KioskFinish { key: self.key(), registration };
        let Ok(Reply::KioskReceipt(receipt)) = self.world().handle(clock, &visitor, &finish) else {
            panic!("no receipt")
        };
        self.owners.push(Owner { caller: Caller::Owner(receipt.wallet), phone });
    }

    /// The program ends and starts again, with nothing but what it stored.
    pub(crate) fn restart(&mut self) {
        if !self.plan.restarts {
            return;
        }
        self.faulted_before = self.faulted();
        let world = self.client.take().expect("always there between moves").into_world();
        let rules = world.rules().clone();
        let world = World::open(world.into_connection()).expect("opens").under(rules);
        self.client = Some(Client::new(world));
    }

    /// The program is killed, and another begins with the files as they lie there.
    fn kill(&mut self) {
        let Some(disk) = &mut self.disk else { return };
        self.faulted_before += self.client.as_ref().map_or(0, Client::faulted);
        let image = disk.as_it_lies();
        let world = self.client.take().expect("always there between moves").into_world();
        let rules = world.rules().clone();
        drop(world);
        self.client = Some(Client::new(disk.open(image).under(rules)));
        // Counted anew by another connection.
        self.unchecked.1 = 0;
    }

    /// What must hold after every step, as far as it can be seen cheaply.
    fn check(&mut self) -> Result<(), String> {
        let (extent, written) = self.unchecked;
        let world = self.world();
        let writes = world.connection().total_changes();
        if writes == written {
            return Ok(());
        }
        let violations = world.check_extent(extent).map_err(|error| error.to_string())?;
        let new = world.from_here().map_err(|error| error.to_string())?;
        self.unchecked = (new, writes);
        violations.first().map_or(Ok(()), |violation| Err(violation.to_string()))
    }

    /// The network comes back, every unknown attempt is asked about, everything due happens, and all must add up.
    fn wind_up(&mut self) -> Result<(), String> {
        self.set_network(NetworkMode::Online);
        let clock = self.clock;
        // Twice: something may still have been waiting to be lost.
        for _ in 0..2 {
            self.client().reconcile(clock).map_err(|error| error.to_string())?;
        }
        while let Some(due) = self.world().next_due().map_err(|error| error.to_string())? {
            self.clock = self.clock.max(due);
            self.wait(SignedDuration::ZERO);
            self.check().map_err(|broken| format!("winding up: {broken}"))?;
        }
        let violations = self.world().check().map_err(|error| error.to_string())?;
        if let Some(violation) = violations.first() {
            return Err(format!("at the end: {violation}"));
        }
        // One life in ten: it takes as long as all the rest of it.
        if self.plan.seed.is_multiple_of(10) {
            history::hold_against_balances(self).map_err(|broken| format!("at the end: {broken}"))?;
        }
        let (clock, owner) = (self.clock, self.owners[0].caller.clone());
        let open = self.client().snapshot(clock, &owner).map_err(|refusal| refusal.to_string())?.attempts;
        if open.is_empty() { Ok(()) } else { Err(format!("attempts without an end: {open:?}")) }
    }
}
