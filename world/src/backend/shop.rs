//! The shop: goods, and orders from their placing to the day their sellers are paid.

mod aside;
mod calling_off;
mod fate;
mod life;
mod placing;
mod view;

pub(crate) use calling_off::{call_off_frozen, end_protection, freeze, promised, resume, went_back};
pub(crate) use fate::{found, of as fate, set as set_fate};
pub(crate) use life::{complete_by_itself, confirm_receipt, deliver, mark_paid, moved, ship};
pub(crate) use placing::{cancel, close_unpaid, place};
pub(crate) use view::{open_orders, order, orders};

use super::catalogue::{self, Good};
use super::contract::{Caller, Category, GoodView, OrderId, OrderState, Refusal, Reply, Sender, SmsBody, Thing};
use super::phone;
use super::step::Step;
use super::store::Purchase;
use crate::domain::money::Amount;

/// Who is paid, as the payer reads it.
pub(crate) const MERCHANT: &str = "AliExpress";

pub(crate) fn goods(step: &Step<'_>, search: &str, category: Option<Category>) -> Result<Reply, Refusal> {
    let found = catalogue::find(search, category)?;
    Ok(Reply::Goods(found.into_iter().map(|good| good_view(step, good)).collect::<Result<_, _>>()?))
}

fn good_view(step: &Step<'_>, good: &Good) -> Result<GoodView, Refusal> {
    let ordered = step.store.ordered(&good.code)?;
    Ok(GoodView {
        code: good.code.clone(),
        category: good.category,
        name: good.name.clone(),
        about: good.about.clone(),
        price: good.price,
        shippings: good.shippings.clone(),
        sent_from: good.sent_from.clone(),
        seller: good.seller.clone(),
        stock: good.stock.saturating_sub(ordered),
        rating: good.rating,
        sold: good.sold.saturating_add(ordered),
    })
}

/// How many are left: what was ordered is set aside until the order is given up.
fn left(step: &Step<'_>, good: &Good) -> Result<u32, Refusal> {
    Ok(good.stock.saturating_sub(step.store.ordered(&good.code)?))
}

/// An order of who is asking.
pub(crate) fn owned(step: &Step<'_>, caller: &Caller, id: OrderId) -> Result<Purchase, Refusal> {
    let buyer = step.owner(caller)?;
    let purchase = step.store.purchase(id)?.filter(|purchase| purchase.buyer == buyer.id);
    purchase.ok_or(Refusal::NotFound(Thing::Order))
}

/// What an order costs.
pub(crate) fn total(purchase: &Purchase) -> Result<Amount, Refusal> {
    Ok(purchase.price.checked_add(purchase.shipping)?)
}

/// An order that may now go to this state.
fn ready_for(step: &Step<'_>, id: OrderId, next: OrderState) -> Result<Option<Purchase>, Refusal> {
    Ok(step.store.purchase(id)?.filter(|order| order.state.may_become(next)))
}

/// Writes to who ordered.
fn tell(step: &mut Step<'_>, purchase: &Purchase, news: SmsBody) -> Result<(), Refusal> {
    match step.store.wallet(purchase.buyer)? {
        Some(buyer) => phone::send(step, &buyer.phone, Sender::Shop, news),
        None => Ok(()),
    }
}
