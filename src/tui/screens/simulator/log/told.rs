//! The log's lines in words.

use crate::backend::contract::TransferState;
use crate::explain::{self, Amounts};
use crate::i18n::L10n;
use crate::session::contract::{Deed, Fault, LogDetail, LogKind, LogLine};
use crate::tui::chrome::sender;
use crate::tui::screens::order;
use crate::tui::screens::simulator::{deeds, part};
use crate::tui::theme::Role;
use crate::tui::view::Look;
use crate::tui::words;

/// The deeds in whose words a text is.
pub(super) fn said(text: &str, l: &L10n) -> Vec<Deed> {
    let text = text.to_lowercase();
    Deed::ALL.iter().copied().filter(|deed| l.log_deed(deed.name()).to_lowercase().contains(&text)).collect()
}

/// What a kind of line means.
pub(super) const fn role(kind: LogKind) -> Role {
    match kind {
        LogKind::Asked => Role::Text,
        LogKind::Refused => Role::Warning,
        LogKind::Happened => Role::Info,
        LogKind::Network => Role::Danger,
        LogKind::Made => Role::Accent,
    }
}

/// What was done.
pub(super) fn what(line: &LogLine, look: &Look<'_>) -> String {
    look.l10n.log_deed(line.deed.name())
}

/// Whether it was about the number of whoever reads it: that goes without saying.
pub(super) fn is_own(line: &LogLine, look: &Look<'_>) -> bool {
    look.model.account().is_some_and(|account| account.phone.e164() == line.subject)
}

/// What it was about: its last digits are enough to know it by.
pub(super) fn subject(line: &LogLine, look: &Look<'_>) -> String {
    if is_own(line, look) {
        return String::new();
    }
    if line.subject.chars().all(|character| character.is_ascii_digit()) && line.subject.len() > 4 {
        return format!("{}{}", look.glyphs.ellipsis, words::tail(&line.subject));
    }
    look.number(&line.subject)
}

/// How, or what came of it.
pub(super) fn detail(line: &LogLine, look: &Look<'_>) -> String {
    let l = look.l10n;
    match &line.detail {
        None => String::new(),
        Some(LogDetail::Refused(None)) => l.log_refused(),
        Some(LogDetail::Refused(Some(refusal))) => {
            let amounts = if look.masked { Amounts::Masked(look.glyphs.mask) } else { Amounts::Shown };
            explain::refusal(refusal, amounts, l).what
        }
        Some(LogDetail::Payment(state)) => words::payment_state(*state, l).0,
        Some(LogDetail::Order(state)) => words::order_state(*state, l).0,
        Some(LogDetail::Transfer(state)) => transfer_state(*state, l),
        Some(LogDetail::Wallet(state)) => words::wallet_state(*state, l).0,
        Some(LogDetail::From(from)) => sender(*from, l),
        Some(LogDetail::Mode(mode)) => words::network_mode(*mode, l),
        Some(LogDetail::Planned(_, fault)) => deeds::action_of_fault(*fault).label(l),
        Some(LogDetail::Breakdown(what)) => deeds::action_of_breakdown(*what).label(l),
        Some(LogDetail::Failed(fault, deed)) => failed(*fault, *deed, l),
        Some(LogDetail::Moved(millis)) => l.span(jiff::SignedDuration::from_millis(*millis)),
        Some(LogDetail::Percent(percent)) => part::signed(*percent, l),
        Some(LogDetail::Fate(fate)) => order::fate(*fate, l),
    }
}

fn failed(fault: Option<Fault>, deed: Option<Deed>, l: &L10n) -> String {
    let how = match fault {
        None => l.log_unsent(),
        Some(Fault::RequestLost) => l.log_request_lost(),
        Some(Fault::ReplyLost) => l.log_reply_lost(),
        Some(Fault::DeliveredTwice) => l.log_delivered_twice(),
        Some(Fault::ServiceDown) => l.log_service_down(),
    };
    match deed {
        Some(deed) => l.log_failed(how, l.log_deed(deed.name())),
        None => l.log_failed(how, l.log_question()),
    }
}

fn transfer_state(state: TransferState, l: &L10n) -> String {
    match state {
        TransferState::OtpPending => l.move_open_code(),
        TransferState::Processing => l.move_under_way(),
        TransferState::Succeeded => l.move_arrived(),
        TransferState::Failed => l.move_failed(),
        TransferState::Declined => l.move_declined(),
        TransferState::Canceled => l.move_canceled(),
        TransferState::Expired => l.move_expired(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_deed_has_words_of_its_own() {
        for language in Language::ALL {
            let l = L10n::new(language);
            let words: BTreeSet<String> = Deed::ALL.iter().map(|deed| l.log_deed(deed.name())).collect();
            assert_eq!(words.len(), Deed::ALL.len(), "{language:?}: {words:?}");
        }
    }

    #[test]
    fn deeds_are_found_by_their_words() {
        assert_eq!(said("ORDER PLACED", &L10n::new(Language::En)), [Deed::OrderPlaced]);
        assert_eq!(said("заказ оформлен", &L10n::new(Language::Ru)), [Deed::OrderPlaced]);
        assert!(said("xyzzy", &L10n::new(Language::En)).is_empty());
    }
}
