//! What is told of an order that was charged twice, once there is something newer to tell.

use crate::rich;

#[test]
fn what_arrived_is_told_before_a_second_charge_that_is_settled() {
    let mut desk = rich();
    desk.keys("ctrl+p type:\"twice\" enter");
    desk.wait_secs(10);
    desk.buy_cable();
    desk.wait_secs(30);
    desk.sees("The service executed the charge twice.");
    desk.keys("f down down down enter");
    desk.days(30);
    desk.wait_secs(10);
    desk.sees_no("The service executed the charge twice.");
    desk.sees("You have opened it: it is broken.");
}
