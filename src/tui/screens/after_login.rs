//! What is said right after a login, over the cabinet: what the owner should know, and the first password's question.

mod first_password;
mod opening;

use crate::explain;
use crate::session::contract::Notice;
use crate::tui::screen::Cx;
use crate::tui::screens::blocked::Blocked;
use crate::tui::toast::Severity;

pub use first_password::FirstPasswordOverlay;
pub use opening::OpeningOverlay;

/// Goes into the cabinet, saying first what there is to say.
pub fn go_in(notices: Vec<Notice>, cx: &mut Cx<'_>) {
    if cx.model.is_blocked() {
        cx.reset(Blocked::default());
    } else {
        cx.open_section("home");
    }
    if cx.model.account().is_some_and(|account| account.first_password) {
        cx.push(FirstPasswordOverlay::default());
    }
    // What is true of the machine at every login is said in passing; what happened to the wallet is said till it is read.
    // That it is blocked is what its page says.
    let notices = notices.into_iter().filter(|notice| !matches!(notice, Notice::Blocked));
    let (passing, grave): (Vec<Notice>, Vec<Notice>) = notices.partition(|notice| matches!(notice, Notice::KeysInSwap));
    for notice in passing {
        cx.toast(Severity::Info, move |l| explain::notice(&notice, l).what);
    }
    if !grave.is_empty() {
        cx.push(OpeningOverlay::new(grave));
    }
}
