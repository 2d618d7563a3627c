//! A person at the pages of transfers, and a service that answers from a table.

use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;
use uuid::Uuid;

use crate::backend::contract::{
    Direction, Reply, Request, Route, RouteTerms, Sender, Terms, TransferCode, TransferId, TransferPrice,
    TransferState, TransferView,
};
use crate::domain::money::Amount;
use crate::domain::phone::Phone;
use crate::domain::tariff::Fee;
use crate::session::contract::{Answer, Command};
use crate::tui::Options;
use crate::tui::screens::transfer::direction;
use crate::tui::tests::driver::{Driver, START, snapshot};

/// A person at the pages, and the service behind them.
pub(super) struct Desk {
    pub(super) driver: Driver,
    pub(super) terms: Terms,
    pub(super) transfer: TransferView,
    /// What the next command that carries a key is answered with instead.
    pub(super) instead: Option<Answer>,
    /// Every command with a key, as it was sent.
    pub(super) sent: Vec<Request>,
}

fn later(seconds: i64) -> Timestamp {
    START.checked_add(SignedDuration::from_secs(seconds)).unwrap()
}

fn terms() -> Terms {
    let minute = 60_000;
    let way = |route, percent: i64, least: i64, to: i64| RouteTerms {
        route,
        fee: Fee { percent: Decimal::new(percent, 1), least: Amount::rub(least) },
        least: Amount::rub(10_00),
        most: Amount::rub(15_000_00),
        takes_ms: (0, to),
    };
    Terms {
        routes: vec![
            way(Route::CardIn, 25, 0, minute),
            way(Route::MobileIn, 80, 0, 5 * minute),
            way(Route::CashIn, 30, 10_00, minute),
            way(Route::EMoneyIn, 30, 0, 30 * minute),
            way(Route::CardOut, 20, 50_00, 3 * 24 * 60 * minute),
            way(Route::BankOut, 20, 50_00, 3 * 24 * 60 * minute),
            way(Route::WalletOut, 0, 0, minute),
            way(Route::MobileOut, 0, 0, 10 * minute),
            way(Route::CashOut, 15, 100_00, 60 * minute),
        ],
        room: Amount::rub(10_003_20),
        month_limit: Amount::rub(40_000_00),
        month_left: Amount::rub(38_500_00),
        available: Amount::rub(4_996_80),
    }
}

pub(super) fn code() -> TransferCode {
    TransferCode {
        from: Sender::Bank,
        phone: Phone::parse("+79161234567").unwrap(),
        expires: later(300),
        tries_left: 3,
        resend_at: later(60),
    }
}

fn transfer() -> TransferView {
    TransferView {
        id: TransferId(Uuid::from_u128(7)),
        number: "804211770042".to_owned(),
        route: Route::CardIn,
        party: "4242".to_owned(),
        amount: Amount::rub(500_00),
        fee: Amount::rub(12_50),
        total: Amount::rub(512_50),
        state: TransferState::OtpPending,
        opened: START,
        code: Some(code()),
        arrives: None,
        ended: None,
        failure: None,
        pickup: None,
        operation: None,
    }
}

impl Desk {
    pub(super) fn new() -> Self {
        let driver = Driver::logged_in(Options::default());
        Self { driver, terms: terms(), transfer: transfer(), instead: None, sent: Vec::new() }
    }

    /// Presses keys without hurry, and lets the service answer each time.
    pub(super) fn keys(&mut self, keys: &str) {
        for event in crate::tui::script::parse(keys).unwrap() {
            self.driver.now = self.driver.now.checked_add(SignedDuration::from_millis(400)).unwrap();
            self.driver.event(event);
            self.serve();
        }
    }

    pub(super) fn serve(&mut self) {
        while let Some((_, command)) = self.driver.sent.first() {
            let answer = match command {
                Command::World(request) => self.answer(&request.clone()),
                _ => Answer::Done,
            };
            self.driver.answer(answer);
        }
    }

    fn answer(&mut self, request: &Request) -> Answer {
        if request.key().is_some() {
            self.sent.push(request.clone());
            if let Some(answer) = self.instead.take() {
                return answer;
            }
        }
        Answer::World(match request {
            Request::Terms => Reply::Terms(self.terms.clone()),
            Request::PriceTransfer { route, amount } => Reply::TransferPrice(self.price(*route, *amount)),
            Request::Transfer { .. } | Request::ResendTransferCode { .. } => {
                Reply::Transfer(Box::new(self.transfer.clone()))
            }
            Request::BeginTransfer { with, amount, fee, .. } => {
                let (route, total) = (with.route(), amount.checked_add(*fee).unwrap());
                self.transfer = TransferView { route, amount: *amount, fee: *fee, total, ..self.transfer.clone() };
                Reply::Transfer(Box::new(self.transfer.clone()))
            }
            Request::ConfirmTransfer { .. } => {
                self.put(TransferState::Processing);
                Reply::Transfer(Box::new(self.transfer.clone()))
            }
            Request::CancelTransfer { .. } => {
                self.put(TransferState::Canceled);
                Reply::Transfer(Box::new(self.transfer.clone()))
            }
            _ => Reply::Done,
        })
    }

    fn price(&self, route: Route, amount: Amount) -> TransferPrice {
        let way = self.terms.routes.iter().find(|way| way.route == route).unwrap();
        let fee = way.fee.on(amount).unwrap();
        let total = amount.checked_add(fee).unwrap();
        let missing = total.checked_sub(self.terms.available).unwrap();
        let shortfall = Some(missing).filter(|missing| direction(route) == Direction::Out && missing.is_positive());
        TransferPrice { route, amount, fee, total, arrives: later(300), shortfall }
    }

    /// Moves the transfer on in the world.
    pub(super) fn put(&mut self, state: TransferState) {
        self.transfer.state = state;
        self.transfer.code = self.transfer.code.take().filter(|_| state == TransferState::OtpPending);
        self.transfer.arrives = Some(later(240)).filter(|_| state == TransferState::Processing);
        self.transfer.ended = Some(later(60)).filter(|_| state.is_terminal());
    }

    /// The world tells of it.
    pub(super) fn world(&mut self) {
        let mut world = snapshot();
        world.open_transfers = vec![self.transfer.clone()];
        world.open_transfers.retain(|transfer| !transfer.state.is_terminal());
        self.driver.world(world);
        self.serve();
    }

    #[track_caller]
    pub(super) fn is_at(&mut self, id: &str) {
        let screen = self.driver.text();
        assert_eq!(self.driver.app.top(), id, "\n{screen}");
    }

    #[track_caller]
    pub(super) fn sees(&mut self, text: &str) {
        let screen = self.driver.text().replace('\u{a0}', " ");
        assert!(screen.contains(text), "{text:?} is not on the screen:\n{screen}");
    }

    #[track_caller]
    pub(super) fn sees_no(&mut self, text: &str) {
        let screen = self.driver.text().replace('\u{a0}', " ");
        assert!(!screen.contains(text), "{text:?} is on the screen:\n{screen}");
    }

    /// A top-up from a card up to its code.
    pub(super) fn up_to_code(&mut self) {
        self.keys(
            "alt+3 enter paste:\"4242 4242 4242 4242\" enter type:0928 enter type:123 enter type:500 enter enter",
        );
        self.is_at("transfer-code");
    }
}
