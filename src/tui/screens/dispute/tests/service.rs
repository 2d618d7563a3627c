//! A person at the pages of disputes and refunds, and a service that answers from a table.

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use crate::backend::contract::{
    Claim, ClaimPrice, ClaimReason, ClaimTerms, ClaimWindow, DisputeEvent, DisputeId, DisputeMove, DisputeRequest,
    DisputeState, DisputeStep, DisputeView, Instrument, Milestone, OrderFlag, OrderId, OrderState, OrderView,
    Otherwise, PaymentId, Proposer, ReasonWindow, RefundCause, RefundId, RefundRequest, RefundState, RefundView, Reply,
    Request, SellerSays, SellerWord, ShippingMethod, Solution, Text, Turn, When,
};
use crate::domain::money::{Amount, Currency};
use crate::session::contract::{Answer, Command};
use crate::tui::Options;
use crate::tui::tests::driver::{Driver, START, snapshot};

/// A person at the pages, and the service behind them.
pub(super) struct Desk {
    pub(super) driver: Driver,
    pub(super) order: OrderView,
    pub(super) terms: ClaimTerms,
    pub(super) dispute: DisputeView,
    pub(super) refund: Option<RefundView>,
    /// What the next command that carries a key is answered with instead.
    pub(super) instead: Option<Answer>,
    /// Every command with a key, as it was sent.
    pub(super) sent: Vec<Request>,
}

/// So many hours after the beginning.
pub(super) fn hours(hours: i64) -> Timestamp {
    START.checked_add(SignedDuration::from_hours(hours)).unwrap()
}

/// So many days after the beginning.
pub(super) fn days(days: i64) -> Timestamp {
    hours(days * 24)
}

pub(super) fn end(cents: i64, with_return: bool) -> Solution {
    Solution { amount: Amount::usd(cents), with_return }
}

const PAID: Instrument = Instrument::Wallet { currency: Currency::Rub };
const ORDER: OrderId = OrderId(Uuid::from_u128(40));
const DISPUTE: DisputeId = DisputeId(Uuid::from_u128(41));
const REFUND: RefundId = RefundId(Uuid::from_u128(42));
const PAYMENT: PaymentId = PaymentId(Uuid::from_u128(43));
const NUMBER: &str = "8042117700421177";

fn good() -> Text {
    let said = |text: &str| text.to_owned();
    Text {
        en: said("Car phone holder"), bg: said("Стойка за телефон за кола"), ru: said("Автомобильный держатель")
    }
}

/// Half of what was paid per cent: what a part of the price comes to.
fn returns(amount: Amount) -> Amount {
    Amount::rub(amount.minor * 94)
}

fn order() -> OrderView {
    OrderView {
        id: ORDER,
        number: NUMBER.to_owned(),
        good: "car-holder".to_owned(),
        name: good(),
        seller: "Soft Shell Workshop".to_owned(),
        quantity: 1,
        price: Amount::usd(9_00),
        shipping: Amount::usd(1_00),
        method: ShippingMethod::Express,
        tracked: true,
        total: Amount::usd(10_00),
        state: OrderState::Delivered,
        flags: Vec::new(),
        placed: days(-12),
        pay_until: days(8),
        paid: Some(days(-12)),
        payment: Some(PAYMENT),
        instrument: Some(PAID),
        parcel: None,
        milestones: vec![
            Milestone { state: OrderState::AwaitingPayment, when: When::Was(days(-12)) },
            Milestone { state: OrderState::Paid, when: When::Was(days(-12)) },
            Milestone { state: OrderState::Shipped, when: When::Was(days(-10)) },
            Milestone { state: OrderState::Delivered, when: When::Was(days(-1)) },
            Milestone { state: OrderState::Completed, when: When::Will(days(14)) },
        ],
        cancelled: None,
        frozen_until: None,
        dispute: None,
        claims: Some(ClaimWindow { from: days(-1), until: Some(days(29)) }),
        refunds: Vec::new(),
        second: None,
        found: None,
        cancellable: false,
    }
}

fn terms() -> ClaimTerms {
    let open = |reason: &ClaimReason| ReasonWindow { reason: *reason, refused: None };
    ClaimTerms {
        order: ORDER,
        reasons: ClaimReason::ALL.iter().map(open).collect(),
        until: Some(days(29)),
        least: Amount::usd(50),
        most: Amount::usd(10_00),
        to: PAID,
        returns: returns(Amount::usd(10_00)),
        openings_left: 2,
        refused: None,
        found: None,
    }
}

fn dispute() -> DisputeView {
    let claim = Claim {
        reason: ClaimReason::PoorQuality,
        amount: Amount::usd(10_00),
        with_return: false,
        text: "The clamp broke on the first day.".to_owned(),
    };
    DisputeView {
        id: DISPUTE,
        order: ORDER,
        order_number: NUMBER.to_owned(),
        good: good(),
        seller: "Soft Shell Workshop".to_owned(),
        total: Amount::usd(10_00),
        state: DisputeState::NeedsResponse,
        turn: Turn::Seller,
        until: Some(days(4)),
        otherwise: Some(Otherwise::Won),
        opened: days(-1),
        ended: None,
        claim,
        edited: None,
        least: Amount::usd(50),
        most: Amount::usd(10_00),
        evidence: Vec::new(),
        evidence_left: 5,
        seller_says: None,
        platform_says: None,
        settled: None,
        way_back: None,
        refund: None,
        to: PAID,
        parcel: None,
        found: None,
        timeline: vec![DisputeEvent { at: days(-1), what: DisputeStep::Opened(end(10_00, false)) }],
        moves: vec![DisputeMove::AddEvidence, DisputeMove::Edit, DisputeMove::Withdraw],
    }
}

/// A refund of all of it, five days on its way.
pub(super) fn refund() -> RefundView {
    RefundView {
        id: REFUND,
        order: ORDER,
        order_number: NUMBER.to_owned(),
        good: good(),
        merchant: "AliExpress".to_owned(),
        payment: PAYMENT,
        dispute: Some(DISPUTE),
        cause: RefundCause::Dispute,
        state: RefundState::Processing,
        amount: Amount::usd(10_00),
        whole: true,
        returns: Amount::rub(948_70),
        fee: Amount::rub(9_40),
        to: PAID,
        created: days(-5),
        expected_from: days(-2),
        expected_to: days(5),
        limit: days(10),
        overdue: false,
        pushed: None,
        tries: Vec::new(),
        arrived: None,
        operation: None,
    }
}

impl Desk {
    pub(super) fn new() -> Self {
        Self::with(Options::default())
    }

    pub(super) fn with(options: Options) -> Self {
        let driver = Driver::logged_in(options);
        let (order, terms, dispute) = (order(), terms(), dispute());
        Self { driver, order, terms, dispute, refund: None, instead: None, sent: Vec::new() }
    }

    /// The seller offers a part; it is the buyer's turn.
    pub(super) fn offered(&mut self) {
        let offer = end(4_00, false);
        self.dispute.turn = Turn::Buyer;
        self.dispute.otherwise = Some(Otherwise::Platform);
        self.dispute.timeline.push(DisputeEvent { at: hours(-2), what: DisputeStep::SellerOffered(offer) });
        let word = SellerWord::KeepIt;
        self.dispute.seller_says =
            Some(SellerSays { at: hours(-2), offer: Some(offer), word, returns: Some(returns(offer.amount)) });
        let accept = DisputeMove::Accept(Proposer::Seller);
        self.dispute.moves =
            vec![accept, DisputeMove::Escalate, DisputeMove::AddEvidence, DisputeMove::Edit, DisputeMove::Withdraw];
    }

    /// Won, with the money on its way.
    pub(super) fn won(&mut self, what: DisputeStep) {
        let now = hours(0);
        self.dispute.state = DisputeState::Won;
        (self.dispute.turn, self.dispute.until, self.dispute.otherwise) = (Turn::Nobody, None, None);
        self.dispute.ended = Some(now);
        self.dispute.moves.clear();
        self.dispute.refund = Some(REFUND);
        self.dispute.timeline.push(DisputeEvent { at: now, what });
        self.dispute.timeline.push(DisputeEvent { at: now, what: DisputeStep::Won });
        self.refund = Some(refund());
    }

    /// Presses keys without hurry, and lets the service answer each time.
    pub(super) fn keys(&mut self, keys: &str) {
        for event in crate::tui::script::parse(keys).unwrap() {
            self.driver.now = self.driver.now.checked_add(SignedDuration::from_millis(400)).unwrap();
            self.driver.event(event);
            self.serve();
        }
    }

    /// Presses keys; the second command that comes of them is answered like this.
    pub(super) fn keys_until_sent(&mut self, keys: &str, second: Answer) {
        for event in crate::tui::script::parse(keys).unwrap() {
            self.driver.now = self.driver.now.checked_add(SignedDuration::from_millis(400)).unwrap();
            self.driver.event(event);
        }
        let before = self.sent.len();
        while self.sent.len() == before {
            let Some((_, Command::World(request))) = self.driver.sent.first() else { panic!("a command expected") };
            let answer = self.answer(&request.clone());
            self.driver.answer(answer);
        }
        self.instead = Some(second);
        self.serve();
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
        let reply = match request {
            Request::Dispute(request) => self.about_dispute(request),
            Request::Refund(request) => match (request, &self.refund) {
                (RefundRequest::Look { .. }, Some(refund)) => Reply::Refund(Box::new(refund.clone())),
                _ => Reply::Refunds(self.refund.iter().cloned().collect()),
            },
            Request::Order { .. } | Request::CancelOrder { .. } => Reply::Order(self.order.clone()),
            Request::Orders => Reply::Orders(vec![self.order.clone()]),
            _ => Reply::Done,
        };
        Answer::World(reply)
    }

    fn about_dispute(&mut self, request: &DisputeRequest) -> Reply {
        match request {
            DisputeRequest::Terms { .. } => Reply::ClaimTerms(Box::new(self.terms.clone())),
            DisputeRequest::Price { amount, .. } => {
                let (amount, to) = (*amount, PAID);
                Reply::ClaimPrice(ClaimPrice { amount, returns: returns(amount), fee: Amount::rub(1_00), to })
            }
            DisputeRequest::List => Reply::Disputes(vec![self.dispute.clone()]),
            DisputeRequest::Open { claim, .. } | DisputeRequest::Edit { claim, .. } => {
                self.dispute.claim = claim.clone();
                self.order.dispute = Some(DISPUTE);
                self.order.flags = vec![OrderFlag::Dispute];
                Reply::Dispute(Box::new(self.dispute.clone()))
            }
            _ => Reply::Dispute(Box::new(self.dispute.clone())),
        }
    }

    /// The world moves by itself.
    pub(super) fn world(&mut self) {
        let mut world = snapshot();
        world.now = self.driver.now;
        world.open_orders = vec![self.order.clone()];
        world.open_disputes = Some(self.dispute.clone()).into_iter().filter(|view| !view.state.is_terminal()).collect();
        world.open_refunds = self.refund.iter().cloned().collect();
        self.driver.world(world);
        self.serve();
    }

    #[track_caller]
    pub(super) fn sees(&mut self, text: &str) {
        let shown = self.driver.text().replace('\u{a0}', " ");
        assert!(shown.contains(text), "'{text}' is not on the screen:\n{shown}");
    }

    #[track_caller]
    pub(super) fn sees_no(&mut self, text: &str) {
        let shown = self.driver.text().replace('\u{a0}', " ");
        assert!(!shown.contains(text), "'{text}' is on the screen:\n{shown}");
    }

    #[track_caller]
    pub(super) fn is_at(&mut self, id: &str) {
        let shown = self.driver.text();
        assert_eq!(self.driver.app.top(), id, "\n{shown}");
    }
}
