//! Paying an order a second time: whoever does not know of the first payment may insist.

use kiwi::backend::Breakdown;
use kiwi::backend::contract::{PaymentMethod, Request};
use rand::RngExt;

use crate::life::Life;
use crate::moves::{tell, turn_page};

/// Opens another payment for a recent order, in another way as often as not, and goes on with both by turns.
pub(crate) fn insist(life: &mut Life) {
    let recent = life.orders.len().saturating_sub(2);
    let orders = life.orders[recent..].to_vec();
    let Some((owner, order)) = life.pick(&orders) else { return };
    let caller = life.owners[owner].caller.clone();
    let method = if life.one_in(2) { PaymentMethod::Card } else { PaymentMethod::Kiwi };
    tell(life, &caller, |key| Request::OpenCheckout { key, order, method, insist: true });
    let mut rivals = life.payments.clone();
    rivals.retain(|(_, payment)| life.page(&caller, *payment).is_some_and(|page| page.order == order));
    for _ in 0..life.chance.random_range(0..16) {
        let Some((owner, payment)) = life.pick(&rivals) else { return };
        let owner = life.owners[owner].clone();
        turn_page(life, &owner, payment);
    }
}

/// The service is going to execute a charge twice.
pub(crate) fn charge_twice(life: &mut Life) {
    let clock = life.clock();
    life.world().break_down(clock, Breakdown::DoubleCharge, 1).expect("planned");
}
