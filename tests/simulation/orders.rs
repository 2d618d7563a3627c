//! What people do about what they have ordered.

use jiff::SignedDuration;
use kiwi::backend::contract::{Category, Request};
use rand::RngExt;

use crate::life::Life;
use crate::moves::{somebody, tell};

/// Confirms an order, delivered or not.
pub(crate) fn confirm_receipt(life: &mut Life) {
    let orders = life.orders.clone();
    let Some((owner, order)) = life.pick(&orders) else { return };
    let caller = life.owners[owner].caller.clone();
    tell(life, &caller, |key| Request::ConfirmReceipt { key, order });
}

/// Time passes as it does for who waits for a parcel.
pub(crate) fn wait_for_a_parcel(life: &mut Life) {
    let hours = life.chance.random_range(24..24 * 20);
    life.wait(SignedDuration::from_hours(hours));
}

pub(crate) fn look_at_the_shop(life: &mut Life) {
    let owner = somebody(life);
    let category = life.pick(Category::ALL).filter(|_| !life.one_in(3));
    let search = life.pick(&["", "лампа", "usb", "nothing"]).expect("a search").to_owned();
    life.ask(&owner.caller, &Request::Goods { search, category });
}
