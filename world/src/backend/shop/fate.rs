//! What becomes of what was ordered on its way, and what the buyer then finds.

use rand::RngExt;

use super::calling_off::protected_until;
use super::tell;
use crate::backend::agenda::Event;
use crate::backend::contract::{Fate, Found, OrderId, OrderState, PracticeGood, Refusal, SmsBody, Thing};
use crate::backend::courier::{self, Subject};
use crate::backend::disputes;
use crate::backend::step::Step;
use crate::backend::store::Purchase;

/// What becomes of an order that is sent now: what was said before, what is known of practice goods, else chance.
pub(super) fn decide(step: &Step<'_>, order: &Purchase) -> Fate {
    if let Some(fate) = order.fate.or_else(|| PracticeGood::find(&order.good).map(|practice| practice.fate)) {
        return fate;
    }
    let mut draw: u32 = step.chance_of("fate", order.id.0.as_bytes()).random_range(0..1000);
    for (fate, of_a_thousand) in step.rules.disputes.fates {
        if draw < of_a_thousand {
            return fate;
        }
        draw -= of_a_thousand;
    }
    Fate::Fine
}

/// What becomes of an order's parcel. Before there were fates, all was well.
pub(crate) fn of(order: &Purchase) -> Fate {
    order.fate.unwrap_or(Fate::Fine)
}

/// Says what becomes of an order, for who wants to see it. What is lost stays lost, and what has arrived is not lost.
pub(crate) fn set(step: &mut Step<'_>, id: OrderId, fate: Fate) -> Result<(), Refusal> {
    let mut order = step.store.purchase(id)?.ok_or(Refusal::NotFound(Thing::Order))?;
    let may = match order.state {
        OrderState::AwaitingPayment | OrderState::Paid => true,
        OrderState::Shipped => of(&order) != Fate::Lost || fate == Fate::Lost,
        OrderState::Delivered => fate != Fate::Lost,
        OrderState::Completed | OrderState::Closed | OrderState::Refunded => false,
    };
    if !may {
        return Err(Refusal::OrderIs(order.state));
    }
    let loses = order.state == OrderState::Shipped && fate == Fate::Lost && of(&order) != Fate::Lost;
    order.fate = Some(fate);
    step.store.set_purchase(&order)?;
    if loses { lose(step, &order) } else { Ok(()) }
}

/// The parcel of an order is not going to arrive. Of one that can be followed the courier will say so; in any case its
/// buyer is protected for so long and no longer.
pub(super) fn lose(step: &Step<'_>, order: &Purchase) -> Result<(), Refusal> {
    if order.tracked {
        courier::lose(step, Subject::Order(order.id))?;
    }
    match protected_until(step, order)? {
        Some(until) => Ok(step.store.plan(until.max(step.now), &Event::EndProtection(order.id))?),
        None => Ok(()),
    }
}

/// The courier says that a parcel is lost. Whoever has a dispute about it, or gets the money back, needs no advice to open
/// one.
pub(super) fn was_lost(step: &mut Step<'_>, id: OrderId) -> Result<(), Refusal> {
    let Some(order) = step.store.purchase(id)?.filter(|order| order.state == OrderState::Shipped) else {
        return Ok(());
    };
    if disputes::can_open(step, &order)? {
        let number = order.number.clone();
        tell(step, &order, SmsBody::OrderLost { number })?;
    }
    Ok(())
}

/// What the buyer finds, once the parcel was said to be there.
pub(crate) fn found(order: &Purchase) -> Option<Found> {
    order.delivered?;
    Some(match of(order) {
        Fate::Fine => Found::Fine,
        Fate::Damaged => Found::Damaged,
        Fate::Lost | Fate::Missing => Found::Nothing,
        Fate::Poor => Found::Poor,
        Fate::Different => Found::Different,
    })
}
