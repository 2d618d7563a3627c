//! Driving the application in tests: keys in, letters and roles out. No terminal, no session, a clock that stands still.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::backend::contract::{
    AccountView, BalanceView, Direction, Identification, NetworkMode, OperationId, OperationKind, OperationState,
    OperationView, PaymentMethod, PhoneView, RateView, Sender, SimulatorView, SmsBody, SmsId, SmsView, Snapshot,
    WalletId, WalletState,
};
use crate::domain::money::{Amount, Currency};
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;
use crate::session::contract::{self, Answer, Command, ProfileView, Resolution};
use crate::tui::event::{Effect, Event, Pointer, PointerKind, RequestId};
use crate::tui::hits::Drawn;
use crate::tui::page::plain;
use crate::tui::theme::{Role, Theme};
use crate::tui::{App, Options, render, script};

/// Tue 3 Mar 2026, 09:41 UTC.
pub(crate) const START: Timestamp = Timestamp::constant(1_772_530_860, 0);

/// An application, its clock, and what it asked for.
pub(crate) struct Driver {
    pub app: App,
    pub now: Timestamp,
    /// Commands that were sent and not answered yet.
    pub sent: Vec<(RequestId, Command)>,
    /// Every other effect, in order.
    pub effects: Vec<Effect>,
    pub drawn: Drawn,
    size: (u16, u16),
}

impl Driver {
    /// The application as it starts, with roles drawn as numbers.
    pub(crate) fn new(options: Options) -> Self {
        let app = App::new(Options { probe: true, ..options });
        let (sent, effects) = (Vec::new(), Vec::new());
        let mut driver = Self { app, now: START, sent, effects, drawn: Drawn::default(), size: (80, 24) };
        let effects = driver.app.start(START);
        driver.keep(effects);
        driver.size(80, 24);
        driver.answer_profiles(Vec::new());
        driver
    }

    /// Answers the first screen's question for the wallets of this machine.
    pub(crate) fn answer_profiles(&mut self, profiles: Vec<ProfileView>) {
        if let Some(at) = self.sent.iter().position(|(_, command)| matches!(command, Command::Profiles)) {
            let asked = self.sent.remove(at);
            self.sent.insert(0, asked);
            self.answer(Answer::Profiles(profiles));
        }
    }

    /// The application with a wallet open.
    pub(crate) fn logged_in(options: Options) -> Self {
        let mut driver = Self::new(options);
        driver.world(snapshot());
        driver
    }

    fn keep(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Send(id, command) => self.sent.push((id, command)),
                other => self.effects.push(other),
            }
        }
    }

    /// Tells the application something.
    pub(crate) fn event(&mut self, event: Event) {
        let effects = self.app.update(event, self.now);
        self.keep(effects);
    }

    /// Presses the keys of a script.
    pub(crate) fn press(&mut self, keys: &str) {
        for event in script::parse(keys).unwrap() {
            self.event(event);
        }
    }

    /// Gives the terminal a size.
    pub(crate) fn size(&mut self, width: u16, height: u16) {
        self.size = (width, height);
        self.event(Event::Resize(width, height));
    }

    /// Lets time pass and what is due happen.
    pub(crate) fn wait(&mut self, seconds: i64) {
        self.now = self.now.checked_add(SignedDuration::from_secs(seconds)).unwrap();
        self.event(Event::Tick);
    }

    /// The world moves by itself.
    pub(crate) fn world(&mut self, snapshot: Snapshot) {
        let snapshot = Some(Arc::new(snapshot));
        self.event(Event::Session(contract::Event { snapshot, ..said(None, None) }));
    }

    /// The world moves by itself, and this has become known of what nobody had heard about.
    pub(crate) fn resolved(&mut self, what: Resolution, snapshot: Snapshot) {
        let (snapshot, resolved) = (Some(Arc::new(snapshot)), vec![what]);
        self.event(Event::Session(contract::Event { snapshot, resolved, ..said(None, None) }));
    }

    /// Answers the oldest command that was not answered yet, and gives it back.
    pub(crate) fn answer(&mut self, answer: Answer) -> Command {
        let (RequestId(id), command) = self.sent.remove(0);
        self.event(Event::Session(said(Some(id), Some(answer))));
        command
    }

    /// Draws, and remembers where the mouse can hit.
    pub(crate) fn draw(&mut self) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        self.drawn = render(&self.app, &mut buffer);
        self.app.set_drawn(self.drawn.clone());
        buffer
    }

    /// The letters on the screen.
    pub(crate) fn text(&mut self) -> String {
        plain(&self.draw())
    }

    /// Every text on the screen that is drawn in this role, in reading order.
    pub(crate) fn in_role(&mut self, role: Role) -> Vec<String> {
        let buffer = self.draw();
        let mut found = Vec::new();
        for row in buffer.area.rows() {
            let mut run = String::new();
            for position in row.positions() {
                let cell = &buffer[position];
                if Theme::probed(cell.style()) == Some(role) {
                    run.push_str(cell.symbol());
                } else if !run.trim().is_empty() {
                    found.push(std::mem::take(&mut run).trim().to_owned());
                } else {
                    run.clear();
                }
            }
            if !run.trim().is_empty() {
                found.push(run.trim().to_owned());
            }
        }
        found
    }

    /// Clicks at the first place where this text stands.
    pub(crate) fn click(&mut self, text: &str) {
        let shown = self.text();
        let hit =
            shown.lines().enumerate().find_map(|(y, line)| line.find(text).map(|at| (line[..at].chars().count(), y)));
        let Some((x, y)) = hit else { panic!("'{text}' is not on the screen:\n{shown}") };
        let at = Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap());
        self.event(Event::Mouse(Pointer { at, kind: PointerKind::Press }));
    }
}

/// Something that the session says at once.
pub(crate) fn said(id: Option<u64>, answer: Option<Answer>) -> contract::Event {
    let (delay, resolved) = (SignedDuration::ZERO, Vec::new());
    contract::Event { id, answer, snapshot: None, wake_at: None, delay, resolved }
}

/// A world in which a wallet is open, with two messages and two operations.
pub(crate) fn snapshot() -> Snapshot {
    let amount = Amount::rub(499_680);
    Snapshot {
        now: START,
        ahead_ms: 0,
        network: NetworkMode::Online,
        heard: None,
        phone: PhoneView { unread: 1, messages: messages() },
        account: Some(AccountView {
            wallet: WalletId(Uuid::from_u128(1)),
            phone: Phone::parse("+79161234567").unwrap(),
            opened: START,
            state: WalletState::Active,
            identification: Identification::Anonymous,
            raising: None,
            limit: Amount::rub(1_500_000),
            balances: vec![BalanceView { available: amount, held: Amount::rub(115_320), worth: Amount::rub(615_000) }],
            worth: Amount::usd(5_373),
            rate: RateView {
                of: Currency::Usd,
                in_currency: Currency::Rub,
                rate: "93.0512".parse().unwrap(),
                day: jiff::civil::date(2026, 3, 3),
            },
            in_all: Amount::rub(615_000),
            rates: Vec::new(),
            first_password: false,
            pays_by: PaymentMethod::Kiwi,
        }),
        latest: operations(),
        spending: (0..30).map(|day| if day % 4 == 0 { day * 10_000 } else { 0 }).collect(),
        open_orders: Vec::new(),
        open_disputes: Vec::new(),
        open_refunds: Vec::new(),
        open_transfers: Vec::new(),
        cards: Vec::new(),
        tickets: Vec::new(),
        blocked: None,
        attempts: Vec::new(),
        next: None,
        simulator: simulator(),
        guide: None,
    }
}

fn simulator() -> SimulatorView {
    let undisturbed: Decimal = "93.0512".parse().unwrap();
    let (of, in_currency, day) = (Currency::Usd, Currency::Rub, jiff::civil::date(2026, 3, 3));
    SimulatorView {
        seed: [7; 32],
        wallet: Some(WalletState::Active),
        faults: Vec::new(),
        breakdowns: Vec::new(),
        rate: RateView { of, in_currency, rate: undisturbed, day },
        undisturbed,
        shift: 0,
    }
}

fn messages() -> Vec<SmsView> {
    let code = SmsBody::PaymentCode {
        code: Sensitive::new("482913"),
        total: Amount::rub(115_320),
        merchant: "AliExpress".to_owned(),
    };
    let credited = SmsBody::Credited { amount: Amount::rub(500_000), place: "Tverskaya 7".to_owned() };
    let earlier = START.checked_sub(SignedDuration::from_hours(1)).unwrap();
    vec![
        SmsView { id: SmsId(Uuid::from_u128(2)), at: START, from: Sender::Kiwi, body: code, read: false },
        SmsView { id: SmsId(Uuid::from_u128(1)), at: earlier, from: Sender::Kiwi, body: credited, read: true },
    ]
}

fn operations() -> Vec<OperationView> {
    vec![OperationView {
        id: OperationId(Uuid::from_u128(1)),
        at: START,
        kind: OperationKind::Kiosk { place: "Tverskaya 7".to_owned() },
        direction: Direction::In,
        amount: Amount::rub(500_000),
        fee: Amount::rub(0),
        state: OperationState::Done,
        twice: false,
    }]
}
