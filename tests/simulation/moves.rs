//! What people do, and what happens to them.

use jiff::SignedDuration;
use kiwi::backend::contract::{
    Caller, CheckoutStep, CheckoutView, IdempotencyKey, NetworkMode, PaymentId, PaymentMethod, Request, ShippingMethod,
    SmsBody,
};
use kiwi::backend::{Breakdown, Fault, Moment, Verdict};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::phone::Phone;
use kiwi::domain::sensitive::Sensitive;
use rand::RngExt;

use crate::accounts;
use crate::cards;
use crate::checkout;
use crate::disputes;
use crate::history;
use crate::life::{Life, Owner};
use crate::orders;
use crate::seconds;
use crate::support;
use crate::transfers;

/// A move: how often it is made, what it is called, and what it does.
type Move = (u32, &'static str, fn(&mut Life));

const MOVES: &[Move] = &[
    (60, "go on with a payment", go_on),
    (5, "place an order", place),
    (5, "open a checkout", open),
    (8, "wait a moment", wait_a_moment),
    (3, "wait for minutes", wait_for_minutes),
    (1, "wait for days", wait_for_days),
    (1, "jump", jump),
    (1, "jump to what comes next", accounts::jump_to_next),
    (1, "open an account", accounts::open_account),
    (4, "change money", accounts::exchange),
    (2, "tell who one is", accounts::identify),
    (2, "book a visit", accounts::book_visit),
    (3, "ask the same again", ask_again),
    (2, "use a key again for something else", reuse_key),
    (2, "ask about what is unknown", reconcile),
    (3, "restart", Life::restart),
    (3, "lose the network", lose_network),
    (2, "lose something in mid-payment", lose_next),
    (2, "break the shop", break_shop),
    (2, "insist on paying again", seconds::insist),
    (1, "charge twice", seconds::charge_twice),
    (2, "cancel a payment", cancel_payment),
    (1, "cancel an order", cancel_order),
    (2, "confirm a receipt", orders::confirm_receipt),
    (2, "wait for a parcel", orders::wait_for_a_parcel),
    (1, "look at the shop", orders::look_at_the_shop),
    (2, "complain about an order", disputes::complain),
    (3, "go on with a dispute", disputes::go_on),
    (5, "see a dispute through", disputes::see_it_through),
    (1, "settle a parcel's fate", disputes::settle_a_fate),
    (2, "call an order off", disputes::call_off),
    (1, "wait for money", disputes::wait_for_money),
    (1, "restrict a wallet", support::restrict),
    (4, "write to support", support::write),
    (1, "read the phone", read_phone),
    (2, "search the history", history::search),
    (4, "do something with a card", cards::keep),
    (20, "move money in or out", transfers::move_money),
    (1, "let all the money through", transfers::spree),
    (1, "leave a transfer", transfers::leave),
    (2, "feed a terminal", transfers::feed_terminal),
    (3, "open another wallet", another_wallet),
    (1, "set the machine's clock back", clock_back),
];

/// Before the first step: a wallet or two.
pub(crate) fn settle_in(life: &mut Life) {
    life.open_wallet();
    if life.one_in(3) {
        life.open_wallet();
    }
}

/// Makes one move and says which.
pub(crate) fn make_one(life: &mut Life) -> &'static str {
    if life.one_in(3) {
        life.set_network(NetworkMode::Flaky);
    }
    let all: u32 = MOVES.iter().map(|(weight, ..)| weight).sum();
    let mut draw = life.chance.random_range(0..all);
    for (weight, name, make) in MOVES {
        if draw < *weight {
            make(life);
            return name;
        }
        draw -= weight;
    }
    "nothing"
}

pub(crate) fn somebody(life: &mut Life) -> Owner {
    let recent = life.owners.len().saturating_sub(2);
    let owners = life.owners[recent..].to_vec();
    life.pick(&owners).expect("somebody is there from the start")
}

pub(crate) fn tell(life: &mut Life, caller: &Caller, request: impl FnOnce(IdempotencyKey) -> Request) {
    let request = request(life.key());
    life.ask(caller, &request);
}

fn place(life: &mut Life) {
    let owner = somebody(life);
    let goods =
        ["wireless-earbuds", "mechanical-keyboard", "sewing-kit", "robot-vacuum", "mechanical-keyboard", "nothing"];
    let good = life.pick(&goods).expect("goods").to_owned();
    let quantity = if life.one_in(10) { 0 } else { life.chance.random_range(1..3) };
    let shipping = life.pick(ShippingMethod::ALL).expect("a way");
    let known = life.orders.len();
    tell(life, &owner.caller, |key| Request::PlaceOrder { key, good, quantity, shipping });
    if life.orders.len() > known && !life.one_in(4) {
        open(life);
    }
}

fn open(life: &mut Life) {
    let recent = life.orders.len().saturating_sub(2);
    let orders = if life.one_in(5) { life.orders.clone() } else { life.orders[recent..].to_vec() };
    let Some((owner, order)) = life.pick(&orders) else { return place(life) };
    let caller = life.owners[owner].caller.clone();
    let method = if life.one_in(3) { PaymentMethod::Card } else { PaymentMethod::Kiwi };
    tell(life, &caller, |key| Request::OpenCheckout { key, order, method, insist: false });
}

/// Takes a payment a few pages further.
fn go_on(life: &mut Life) {
    let recent = life.payments.len().saturating_sub(3);
    let payments = life.payments[recent..].to_vec();
    let Some((owner, payment)) = life.pick(&payments) else { return place(life) };
    let owner = life.owners[owner].clone();
    for _ in 0..life.chance.random_range(1..4) {
        turn_page(life, &owner, payment);
    }
}

/// Does what the page asks for, mostly as it should be done.
pub(crate) fn turn_page(life: &mut Life, owner: &Owner, payment: PaymentId) {
    let Some(view) = life.page(&owner.caller, payment) else { return };
    match &view.step {
        CheckoutStep::Number => name_payer(life, owner, payment),
        CheckoutStep::SignIn => sign_in(life, owner, payment),
        CheckoutStep::Card => checkout::name_card(life, owner, payment),
        CheckoutStep::Quote(quote) if life.one_in(8) => {
            let quote = if life.one_in(2) { quote.id } else { kiwi::backend::contract::QuoteId(uuid::Uuid::nil()) };
            let from = life.pick(&[Currency::Rub, Currency::Usd, Currency::Eur]).expect("a currency");
            tell(life, &owner.caller, |key| Request::Requote { key, payment, from });
            tell(life, &owner.caller, |key| Request::AcceptQuote { key, payment, quote });
        }
        CheckoutStep::Quote(quote) if life.one_in(2) && checkout::other_account(life, owner, payment, quote.total) => {}
        CheckoutStep::Quote(quote) => {
            let quote = quote.id;
            tell(life, &owner.caller, |key| Request::AcceptQuote { key, payment, quote });
        }
        CheckoutStep::Code { quote, .. } => enter_code(life, owner, &view, quote.total),
        CheckoutStep::Result { .. } if life.one_in(3) => place(life),
        CheckoutStep::Result { .. } => {}
    }
}

fn name_payer(life: &mut Life, owner: &Owner, payment: PaymentId) {
    let phone = match life.chance.random_range(0..12) {
        0 => Phone::parse("+79990000000").expect("a number"),
        1 => somebody(life).phone,
        _ => owner.phone.clone(),
    };
    tell(life, &owner.caller, |key| Request::NamePayer { key, payment, phone });
}

fn sign_in(life: &mut Life, owner: &Owner, payment: PaymentId) {
    let verdict = if life.one_in(5) { Verdict::Wrong } else { Verdict::Right };
    let (clock, key) = (life.clock(), life.key());
    let outcome = life.client().sign_in(clock, &owner.caller, payment, key, verdict);
    life.learn(&owner.caller, &outcome);
}

fn enter_code(life: &mut Life, owner: &Owner, view: &CheckoutView, total: Amount) {
    let payment = view.payment;
    match life.chance.random_range(0..10) {
        0 => return tell(life, &owner.caller, |key| Request::ResendCode { key, payment }),
        1 => life.wait(SignedDuration::from_mins(5)),
        _ => life.wait(SignedDuration::from_secs(3)),
    }
    let code = if life.one_in(5) { Some(Sensitive::new("000000")) } else { code_on_phone(life, &owner.caller, total) };
    let Some(code) = code else { return };
    tell(life, &owner.caller, |key| Request::ConfirmCode { key, payment, code });
}

/// The latest code on the phone for this total: not always for the payment that asks.
fn code_on_phone(life: &mut Life, caller: &Caller, wanted: Amount) -> Option<Sensitive> {
    let clock = life.clock();
    let phone = life.world().snapshot(clock, caller).expect("a snapshot").phone;
    phone.messages.into_iter().find_map(|sms| match sms.body {
        SmsBody::PaymentCode { code, total, .. } if total == wanted => Some(code),
        _ => None,
    })
}

fn wait_a_moment(life: &mut Life) {
    let millis = life.chance.random_range(0..8_000);
    life.wait(SignedDuration::from_millis(millis));
}

fn wait_for_minutes(life: &mut Life) {
    let minutes = life.chance.random_range(1..40);
    life.wait(SignedDuration::from_mins(minutes));
}

fn wait_for_days(life: &mut Life) {
    let hours = life.chance.random_range(1..100);
    life.wait(SignedDuration::from_hours(hours));
}

fn jump(life: &mut Life) {
    let (clock, hours) = (life.clock(), life.chance.random_range(0..400));
    life.world().jump(clock, SignedDuration::from_hours(hours)).expect("jumped");
}

fn ask_again(life: &mut Life) {
    let sent = life.sent.clone();
    if let Some((caller, request)) = life.pick(&sent) {
        life.ask(&caller, &request);
    }
}

fn reuse_key(life: &mut Life) {
    let sent = life.sent.clone();
    let Some((caller, request)) = life.pick(&sent) else { return };
    if let Some(key) = request.key() {
        let quantity = life.chance.random_range(1..9);
        let shipping = ShippingMethod::Standard;
        life.ask(&caller, &Request::PlaceOrder { key, good: "sewing-kit".to_owned(), quantity, shipping });
    }
}

fn reconcile(life: &mut Life) {
    let clock = life.clock();
    life.client().reconcile(clock).expect("readable");
}

fn lose_network(life: &mut Life) {
    life.set_network(NetworkMode::Offline);
}

fn lose_next(life: &mut Life) {
    let moment = life.pick(&[Moment::Command, Moment::Opening, Moment::Confirming]).expect("a moment");
    let fault = life.pick(Fault::ALL).expect("a fault");
    life.client().plan_fault(moment, fault).expect("planned");
}

fn break_shop(life: &mut Life) {
    let what = if life.one_in(3) { Breakdown::Capture } else { Breakdown::Acknowledgement };
    let clock = life.clock();
    life.world().break_down(clock, what, 1).expect("planned");
}

fn cancel_payment(life: &mut Life) {
    let payments = life.payments.clone();
    let Some((owner, payment)) = life.pick(&payments) else { return };
    let caller = life.owners[owner].caller.clone();
    tell(life, &caller, |key| Request::CancelPayment { key, payment });
}

fn cancel_order(life: &mut Life) {
    let orders = life.orders.clone();
    let Some((owner, order)) = life.pick(&orders) else { return };
    let caller = life.owners[owner].caller.clone();
    tell(life, &caller, |key| Request::CancelOrder { key, order });
}

fn read_phone(life: &mut Life) {
    let owner = somebody(life);
    tell(life, &owner.caller, |key| Request::ReadPhone { key });
}

fn another_wallet(life: &mut Life) {
    if life.owners.len() < 20 {
        life.open_wallet();
    }
}

fn clock_back(life: &mut Life) {
    life.wait(SignedDuration::from_secs(-7));
}
