//! The shop: goods, and orders that await their payment.

use rand::RngExt;

use super::agenda::Event;
use super::catalogue::{self, Good};
use super::contract::{
    Caller, GoodView, OrderId, OrderState, OrderView, PaymentState, Refusal, Reply, Sender, SmsBody, Thing, WalletId,
};
use super::step::Step;
use super::store::Purchase;
use super::{checkout, phone};
use crate::domain::money::Amount;

/// Who is paid, as the payer reads it.
pub(crate) const MERCHANT: &str = "AliExpress";
/// How many orders are listed.
const LISTED: u32 = 200;

pub(crate) fn goods(step: &Step<'_>, search: &str) -> Result<Reply, Refusal> {
    let search = search.trim().to_lowercase();
    let found = catalogue::goods()?.iter().filter(|good| good.matches(&search));
    Ok(Reply::Goods(found.map(|good| good_view(step, good)).collect::<Result<_, _>>()?))
}

fn good_view(step: &Step<'_>, good: &Good) -> Result<GoodView, Refusal> {
    Ok(GoodView {
        code: good.code.clone(),
        name: good.name.clone(),
        about: good.about.clone(),
        price: good.price(),
        shipping: good.shipping(),
        seller: good.seller.clone(),
        stock: left(step, good)?,
    })
}

/// How many are left: what was ordered is set aside until the order is given up.
fn left(step: &Step<'_>, good: &Good) -> Result<u32, Refusal> {
    Ok(good.stock.saturating_sub(step.store.ordered(&good.code)?))
}

pub(crate) fn place(step: &mut Step<'_>, caller: &Caller, code: &str, quantity: u32) -> Result<Reply, Refusal> {
    let buyer = step.owner(caller)?;
    let good = catalogue::goods()?.iter().find(|good| good.code == code).ok_or(Refusal::NotInShop)?;
    if quantity == 0 || quantity > left(step, good)? {
        return Err(Refusal::NotInShop);
    }
    let purchase = purchase(step, buyer.id, good, quantity)?;
    step.store.add_purchase(&purchase)?;
    step.store.plan(purchase.pay_until, &Event::CloseUnpaid(purchase.id))?;
    let news = SmsBody::OrderAwaitsPayment { number: purchase.number.clone(), until: purchase.pay_until };
    phone::send(step, &buyer.phone, Sender::Shop, news)?;
    Ok(Reply::Order(view(step, purchase)?))
}

fn purchase(step: &mut Step<'_>, buyer: WalletId, good: &Good, quantity: u32) -> Result<Purchase, Refusal> {
    Ok(Purchase {
        id: OrderId(step.id()),
        number: number(step)?,
        buyer,
        good: good.code.clone(),
        name: good.name.clone(),
        seller: good.seller.clone(),
        quantity,
        price: good.price().times(quantity)?,
        shipping: good.shipping(),
        state: OrderState::AwaitingPayment,
        placed: step.now,
        pay_until: step.after(step.rules.unpaid_life)?,
        paid: None,
    })
}

/// A number that no other order has.
fn number(step: &mut Step<'_>) -> Result<String, Refusal> {
    loop {
        let number = format!("80{:014}", step.random.random_range(0..100_000_000_000_000_u64));
        if !step.store.is_order_number(&number)? {
            return Ok(number);
        }
    }
}

pub(crate) fn orders(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    let buyer = step.owner(caller)?;
    let purchases = step.store.purchases(buyer.id, LISTED)?;
    Ok(Reply::Orders(purchases.into_iter().map(|purchase| view(step, purchase)).collect::<Result<_, _>>()?))
}

/// The orders that still want something from the person.
pub(crate) fn open_orders(step: &Step<'_>, buyer: WalletId) -> Result<Vec<OrderView>, Refusal> {
    step.store.unpaid_purchases(buyer)?.into_iter().map(|purchase| view(step, purchase)).collect()
}

pub(crate) fn order(step: &Step<'_>, caller: &Caller, id: OrderId) -> Result<Reply, Refusal> {
    Ok(Reply::Order(view(step, owned(step, caller, id)?)?))
}

/// An order of who is asking.
pub(crate) fn owned(step: &Step<'_>, caller: &Caller, id: OrderId) -> Result<Purchase, Refusal> {
    let buyer = step.owner(caller)?;
    let purchase = step.store.purchase(id)?.filter(|purchase| purchase.buyer == buyer.id);
    purchase.ok_or(Refusal::NotFound(Thing::Order))
}

pub(crate) fn total(purchase: &Purchase) -> Result<Amount, Refusal> {
    Ok(purchase.price.checked_add(purchase.shipping)?)
}

/// Gives an unpaid order up, and with it a checkout that has not charged anything.
pub(crate) fn cancel(step: &mut Step<'_>, caller: &Caller, id: OrderId) -> Result<Reply, Refusal> {
    let purchase = owned(step, caller, id)?;
    if purchase.state != OrderState::AwaitingPayment {
        return Err(Refusal::OrderIs(purchase.state));
    }
    if let Some(payment) = step.store.payment_of(id)?.filter(|payment| payment.state.has_charged()) {
        return Err(Refusal::PaymentUnderWay(payment.id));
    }
    shut(step, purchase.id)?;
    order(step, caller, id)
}

/// The order was never paid. A charge that the shop has not acknowledged yet does not stop this: it will be given back.
pub(super) fn close_unpaid(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let Some(purchase) = step.store.purchase(id)?.filter(|order| order.state == OrderState::AwaitingPayment) else {
        return Ok(());
    };
    shut(step, id)?;
    match step.store.wallet(purchase.buyer)? {
        Some(buyer) => phone::send(step, &buyer.phone, Sender::Shop, SmsBody::OrderClosed { number: purchase.number }),
        None => Ok(()),
    }
}

fn shut(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    if let Some(payment) = step.store.payment_of(id)?.filter(|payment| !payment.state.has_charged()) {
        checkout::end(step, payment, PaymentState::Canceled)?;
    }
    Ok(step.store.set_purchase_state(id, OrderState::Closed, None)?)
}

/// The shop takes note of a payment; `false` if the order no longer waits for one.
pub(super) fn mark_paid(step: &mut Step<'_>, id: OrderId) -> Result<bool, Refusal> {
    let Some(purchase) = step.store.purchase(id)?.filter(|order| order.state.may_become(OrderState::Paid)) else {
        return Ok(false);
    };
    step.store.set_purchase_state(id, OrderState::Paid, Some(step.now))?;
    if let Some(buyer) = step.store.wallet(purchase.buyer)? {
        phone::send(step, &buyer.phone, Sender::Shop, SmsBody::OrderPaid { number: purchase.number })?;
    }
    Ok(true)
}

fn view(step: &Step<'_>, purchase: Purchase) -> Result<OrderView, Refusal> {
    Ok(OrderView {
        total: total(&purchase)?,
        payment: step.store.payment_of(purchase.id)?.map(|payment| payment.id),
        id: purchase.id,
        number: purchase.number,
        good: purchase.good,
        name: purchase.name,
        seller: purchase.seller,
        quantity: purchase.quantity,
        price: purchase.price,
        shipping: purchase.shipping,
        state: purchase.state,
        flags: Vec::new(),
        placed: purchase.placed,
        pay_until: purchase.pay_until,
        paid: purchase.paid,
    })
}
