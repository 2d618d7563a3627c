//! Orders before they are paid: placed, given up, closed.

use rand::RngExt;

use super::calling_off::cancel_paid;
use super::{left, owned, ready_for, tell, view};
use crate::backend::agenda::Event;
use crate::backend::catalogue::{self, Good};
use crate::backend::checkout;
use crate::backend::contract::{
    Caller, OrderId, OrderState, PaymentState, Refusal, Reply, ShippingMethod, ShippingView, SmsBody, WalletId,
};
use crate::backend::step::Step;
use crate::backend::store::Purchase;

/// Puts goods into a new order. A way of sending that the goods do not have is not in the shop either.
pub(crate) fn place(
    step: &mut Step<'_>,
    caller: &Caller,
    code: &str,
    quantity: u32,
    method: ShippingMethod,
) -> Result<Reply, Refusal> {
    let buyer = step.owner(caller)?;
    let good = catalogue::good(code)?;
    let shipping = good.shipping(method).ok_or(Refusal::NotInShop)?;
    if quantity == 0 || quantity > left(step, good)? {
        return Err(Refusal::NotInShop);
    }
    let purchase = purchase(step, buyer.id, good, quantity, shipping)?;
    step.store.add_purchase(&purchase)?;
    step.store.plan(purchase.pay_until, &Event::CloseUnpaid(purchase.id))?;
    let news = SmsBody::OrderAwaitsPayment { number: purchase.number.clone(), until: purchase.pay_until };
    tell(step, &purchase, news)?;
    Ok(Reply::Order(view::of(step, purchase)?))
}

fn purchase(
    step: &mut Step<'_>,
    buyer: WalletId,
    good: &Good,
    quantity: u32,
    shipping: &ShippingView,
) -> Result<Purchase, Refusal> {
    Ok(Purchase {
        id: OrderId(step.id()),
        number: number(step)?,
        buyer,
        good: good.code.clone(),
        name: good.name.clone(),
        seller: good.seller.clone(),
        quantity,
        price: good.price.times(quantity)?,
        shipping: shipping.price,
        method: shipping.method,
        days: shipping.days,
        tracked: shipping.tracked,
        start: good.start,
        state: OrderState::AwaitingPayment,
        placed: step.now,
        pay_until: step.after(step.rules.unpaid_life)?,
        paid: None,
        shipped: None,
        delivered: None,
        completed: None,
        cancelled: None,
        frozen: None,
        fate: None,
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

/// Gives an order up: one that is not paid, and with it a checkout that has not charged anything, or one that was not sent.
pub(crate) fn cancel(step: &mut Step<'_>, caller: &Caller, id: OrderId) -> Result<Reply, Refusal> {
    let purchase = owned(step, caller, id)?;
    if purchase.state != OrderState::AwaitingPayment {
        cancel_paid(step, purchase)?;
        return view::order(step, caller, id);
    }
    let all = step.store.payments_of(id)?;
    if let Some(payment) = all.iter().find(|payment| payment.state.has_charged()) {
        return Err(Refusal::PaymentUnderWay(payment.id));
    }
    shut(step, purchase)?;
    view::order(step, caller, id)
}

/// The order was never paid. A charge that the shop has not acknowledged yet does not stop this: it will be given back.
pub(crate) fn close_unpaid(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let Some(purchase) = ready_for(step, id, OrderState::Closed)? else { return Ok(()) };
    let purchase = shut(step, purchase)?;
    let number = purchase.number.clone();
    tell(step, &purchase, SmsBody::OrderClosed { number })
}

fn shut(step: &mut Step<'_>, mut purchase: Purchase) -> Result<Purchase, Refusal> {
    for payment in step.store.payments_of(purchase.id)? {
        if matches!(payment.state, PaymentState::Created | PaymentState::OtpPending) {
            checkout::end(step, payment, PaymentState::Canceled)?;
        }
    }
    purchase.state = OrderState::Closed;
    step.store.set_purchase(&purchase)?;
    Ok(purchase)
}
