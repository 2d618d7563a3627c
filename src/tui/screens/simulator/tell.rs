//! What is told in passing when the world was steered without the page, or changed under it.

use crate::backend::contract::NetworkMode;
use crate::explain;
use crate::i18n::{DateStyle, L10n};
use crate::session::contract::Answer;
use crate::tui::screen::Cx;
use crate::tui::toast::Severity;

/// Tells in passing what the network is like now.
pub fn tell_network(mode: NetworkMode, cx: &mut Cx<'_>) {
    let severity = if mode == NetworkMode::Online { Severity::Success } else { Severity::Warning };
    cx.toast(severity, move |l| match mode {
        NetworkMode::Online => l.network_now_online(),
        NetworkMode::Slow => l.network_now_slow(),
        NetworkMode::Flaky => l.network_now_flaky(),
        NetworkMode::Offline => l.network_now_offline(),
    });
}

/// Tells in passing what came of something that was asked for without a page: a jump, or what could not be done.
pub fn tell(answer: Answer, cx: &mut Cx<'_>) {
    match answer {
        Answer::Jumped(leap) => {
            let (events, at) = (leap.events, cx.model.local(leap.now));
            cx.toast(Severity::Success, move |l| {
                l.clock_jumped(l.date(at.date(), DateStyle::WithWeekday), happened(events, l), l.time(at.time()))
            });
        }
        Answer::Failed(failure) => cx.toast(Severity::Warning, move |l| explain::failure(&failure, l).what),
        _ => {}
    }
}

/// How much happened on the way.
pub(super) fn happened(events: usize, l: &L10n) -> String {
    if events == 0 { l.clock_quiet() } else { l.clock_happened(events) }
}
