//! The tour through the guide.

use kiwi::backend::contract::WalletState;
use kiwi::tui::app::Options;

use crate::Visit;
use crate::desk::Desk;
use crate::inside::rich;
use crate::machine::Machine;

/// Visits the guide before there is a wallet, in one, and where the way is barred.
pub(crate) fn tour(options: &Options, visit: Visit<'_>) {
    let mut desk = Desk::new(Machine::new(), options.clone());
    desk.keys("f3");
    visit("guide-visitor", &mut desk);
    desk.keys("right");
    visit("guide-no-wallet", &mut desk);

    let mut desk = rich(options);
    desk.keys("f3");
    visit("guide", &mut desk);
    desk.keys("esc alt+2 / type:USB enter enter enter f3");
    visit("guide-paying", &mut desk);
    desk.keys("right end");
    visit("guide-trouble", &mut desk);
    desk.machine.restrict(WalletState::Blocked);
    desk.hear();
    desk.keys("right right right");
    visit("guide-blocked", &mut desk);
}
