//! What people do about orders that are not as they should be, and what becomes of their money.

use jiff::SignedDuration;
use kiwi::backend::Outcome;
use kiwi::backend::contract::{
    Claim, ClaimReason, ClaimTerms, DisputeId, DisputeMove, DisputeRequest, DisputeView, Fate, NetworkMode, OrderId,
    OrderState, PaymentMethod, Proposer, Reply, Request, ShippingMethod, Side, Solution,
};
use kiwi::domain::money::{Amount, Currency};
use rand::RngExt;

use crate::life::{Life, Owner};
use crate::moves::{somebody, tell, turn_page};

/// Complains about an order, whatever it is like.
pub(crate) fn complain(life: &mut Life) {
    let Some((owner, order)) = some_order(life) else { return };
    let claim = some_claim(life, &owner, order);
    tell(life, &owner.caller, |key| Request::Dispute(DisputeRequest::Open { key, order, claim }));
}

/// Does something about a dispute, mostly something that can be done.
pub(crate) fn go_on(life: &mut Life) {
    let disputes = life.disputes.clone();
    let Some((owner, dispute)) = life.pick(&disputes) else { return complain(life) };
    let owner = life.owners[owner].clone();
    take_a_step(life, &owner, dispute);
}

/// Complains about something that is bought now or was before, and sees it through for some weeks.
pub(crate) fn see_it_through(life: &mut Life) {
    let bought = if life.one_in(4) { some_order(life) } else { buy(life) };
    let Some((owner, order)) = bought else { return };
    if life.one_in(6) {
        call_it_off(life, &owner, order);
        return wait_for_money(life);
    }
    let state = state_of(life, &owner, order);
    if !matches!(state, Some(OrderState::Paid | OrderState::Shipped | OrderState::Delivered)) {
        return;
    }
    if life.one_in(2) {
        tell_fate(life, order);
    }
    wait_until_claimable(life, &owner, order);
    let claim = some_claim(life, &owner, order);
    let known = life.disputes.len();
    tell(life, &owner.caller, |key| Request::Dispute(DisputeRequest::Open { key, order, claim }));
    let Some(&(_, dispute)) = life.disputes.get(known) else { return };
    for _ in 0..life.chance.random_range(1..8) {
        wait_days(life, 0..6);
        take_a_step(life, &owner, dispute);
    }
}

/// Somebody changes roubles for what an order costs.
fn fund(life: &mut Life, owner: &Owner, currency: Currency) {
    tell(life, &owner.caller, |key| Request::OpenAccount { key, currency });
    let side = Side::Receive(Amount::new(25_00, currency));
    let request = Request::QuoteExchange { key: life.key(), side, with: Currency::Rub };
    if let Outcome::Reply(Reply::ExchangeQuote(quote)) = life.ask(&owner.caller, &request) {
        tell(life, &owner.caller, |key| Request::Exchange { key, quote: quote.id });
    }
}

/// Something becomes of a parcel.
pub(crate) fn settle_a_fate(life: &mut Life) {
    if let Some((_, order)) = some_order(life) {
        tell_fate(life, order);
    }
}

/// The shop wants to look into an order; or somebody gives up what is paid and not sent.
pub(crate) fn call_off(life: &mut Life) {
    if let Some((owner, order)) = some_order(life) {
        call_it_off(life, &owner, order);
    }
}

fn call_it_off(life: &mut Life, owner: &Owner, order: OrderId) {
    if life.one_in(3) {
        let clock = life.clock();
        // Most orders cannot be frozen.
        drop(life.world().freeze(clock, order));
    } else {
        tell(life, &owner.caller, |key| Request::CancelOrder { key, order });
    }
}

/// What people buy to complain about: something of each practice seller, and of some of the others.
const GOODS: [&str; 8] = [
    "car-holder",
    "led-strip",
    "wall-clock",
    "bike-lights",
    "screwdriver-set",
    "sheet-masks",
    "guitar-strings",
    "wireless-earbuds",
];

/// Somebody orders something and pays for it, if nothing comes between.
fn buy(life: &mut Life) -> Option<(Owner, OrderId)> {
    life.set_network(NetworkMode::Online);
    let owner = somebody(life);
    if life.one_in(5) {
        fund(life, &owner, Currency::Usd);
    }
    let good = life.pick(&GOODS)?.to_owned();
    let shipping = life.pick(ShippingMethod::ALL)?;
    let (orders, payments) = (life.orders.len(), life.payments.len());
    tell(life, &owner.caller, |key| Request::PlaceOrder { key, good, quantity: 1, shipping });
    let (_, order) = *life.orders.get(orders)?;
    let method = life.pick(&[PaymentMethod::Kiwi, PaymentMethod::Kiwi, PaymentMethod::Card])?;
    tell(life, &owner.caller, |key| Request::OpenCheckout { key, order, method, insist: false });
    let (_, payment) = *life.payments.get(payments)?;
    for _ in 0..life.chance.random_range(5..9) {
        turn_page(life, &owner, payment);
    }
    life.wait(SignedDuration::from_secs(5));
    Some((owner, order))
}

/// Somebody waits for money, and writes to support about it, or does not.
pub(crate) fn wait_for_money(life: &mut Life) {
    wait_days(life, 1..20);
    let owners = life.owners.clone();
    let owner = life.pick(&owners).expect("somebody is there from the start");
    let clock = life.clock();
    let open = life.world().snapshot(clock, &owner.caller).expect("a snapshot").open_refunds;
    let Some(refund) = life.pick(&open) else { return };
    life.world().push_refund(clock, refund.id).expect("taken up");
}

/// One of the orders: often one of the latest.
fn some_order(life: &mut Life) -> Option<(Owner, OrderId)> {
    let recent = life.orders.len().saturating_sub(4);
    let orders = if life.one_in(3) { life.orders.clone() } else { life.orders[recent..].to_vec() };
    let (owner, order) = life.pick(&orders)?;
    Some((life.owners[owner].clone(), order))
}

fn wait_days(life: &mut Life, days: std::ops::Range<i64>) {
    let hours = life.chance.random_range(days.start * 24..days.end * 24);
    life.wait(SignedDuration::from_hours(hours));
}

fn tell_fate(life: &mut Life, order: OrderId) {
    let fate = life.pick(Fate::ALL).expect("a fate");
    let clock = life.clock();
    // What has happened cannot be undone.
    drop(life.world().set_fate(clock, order, fate));
}

/// Lets days pass until something can be said against an order; sometimes somewhat longer, sometimes not so long.
fn wait_until_claimable(life: &mut Life, owner: &Owner, order: OrderId) {
    for _ in 0..life.chance.random_range(8..16) {
        let terms = terms(life, owner, order);
        if terms.is_none_or(|terms| terms.refused.is_none() && !possible(&terms).is_empty()) {
            break;
        }
        wait_days(life, 1..6);
    }
    if life.one_in(4) {
        wait_days(life, 1..30);
    }
}

/// What can be said against an order now.
fn possible(terms: &ClaimTerms) -> Vec<ClaimReason> {
    terms.reasons.iter().filter(|window| window.refused.is_none()).map(|window| window.reason).collect()
}

fn terms(life: &mut Life, owner: &Owner, order: OrderId) -> Option<ClaimTerms> {
    let clock = life.clock();
    match life.world().handle(clock, &owner.caller, &Request::Dispute(DisputeRequest::Terms { order })) {
        Ok(Reply::ClaimTerms(terms)) => Some(*terms),
        _ => None,
    }
}

fn state_of(life: &mut Life, owner: &Owner, order: OrderId) -> Option<OrderState> {
    let clock = life.clock();
    match life.world().handle(clock, &owner.caller, &Request::Order { order }) {
        Ok(Reply::Order(view)) => Some(view.state),
        _ => None,
    }
}

/// Something that can be claimed, or not quite.
fn some_claim(life: &mut Life, owner: &Owner, order: OrderId) -> Claim {
    let terms = terms(life, owner, order);
    let most = terms.as_ref().map_or(0, |terms| terms.most.minor);
    let possible = terms.map_or_else(Vec::new, |terms| possible(&terms));
    let minor = match life.chance.random_range(0..10) {
        0 => most + 1,
        1..4 if most > 10 => life.chance.random_range(10..=most),
        _ => most,
    };
    let any = life.pick(ClaimReason::ALL).expect("a reason");
    let reason = life.pick(&possible).filter(|_| !life.one_in(8)).unwrap_or(any);
    Claim {
        reason,
        amount: Amount::usd(minor),
        with_return: life.one_in(3) && (reason.has_goods() || life.one_in(8)),
        text: life.pick(&["", "It is broken.", "Где посылка?"]).expect("a text").to_owned(),
    }
}

fn take_a_step(life: &mut Life, owner: &Owner, dispute: DisputeId) {
    let Some(view) = look(life, owner, dispute) else { return };
    // Most give up only after a while, and few never send back what they have agreed to send back.
    let mut moves = view.moves.clone();
    moves.retain(|possible| *possible != DisputeMove::Withdraw || life.one_in(6));
    let all =
        [DisputeMove::Escalate, DisputeMove::SendBack, DisputeMove::Withdraw, DisputeMove::Accept(Proposer::Seller)];
    let chosen = if life.one_in(10) { life.pick(&all) } else { life.pick(&moves) };
    let Some(chosen) = chosen else { return };
    let request = match chosen {
        DisputeMove::Accept(by) => accept(life, &view, by),
        DisputeMove::Escalate => DisputeRequest::Escalate { key: life.key(), dispute },
        DisputeMove::Edit => {
            let claim = some_claim(life, owner, view.order);
            DisputeRequest::Edit { key: life.key(), dispute, claim }
        }
        DisputeMove::AddEvidence => {
            let text = life.pick(&["A photograph.", "Видео распаковки", ""]).expect("a text").to_owned();
            DisputeRequest::AddEvidence { key: life.key(), dispute, text }
        }
        DisputeMove::SendBack => DisputeRequest::SendBack { key: life.key(), dispute },
        DisputeMove::Withdraw => DisputeRequest::Withdraw { key: life.key(), dispute },
    };
    life.ask(&owner.caller, &Request::Dispute(request));
}

/// Agrees to what is proposed, or to a little more.
fn accept(life: &mut Life, view: &DisputeView, by: Proposer) -> DisputeRequest {
    let proposed = match by {
        Proposer::Seller => view.seller_says.and_then(|says| says.offer),
        Proposer::Platform => view.platform_says.and_then(|says| says.solution),
    };
    let mut solution = proposed.unwrap_or(Solution { amount: view.claim.amount, with_return: false });
    if life.one_in(10) {
        solution.amount.minor += 1;
    }
    DisputeRequest::Accept { key: life.key(), dispute: view.id, by, solution }
}

fn look(life: &mut Life, owner: &Owner, dispute: DisputeId) -> Option<DisputeView> {
    let clock = life.clock();
    match life.world().handle(clock, &owner.caller, &Request::Dispute(DisputeRequest::Look { dispute })) {
        Ok(Reply::Dispute(view)) => Some(*view),
        _ => None,
    }
}
