//! Why a transfer came to nothing, and where its money is.

use super::Explanation;
use crate::backend::contract::{TransferFailure, TransferState};
use crate::i18n::L10n;

/// Why a transfer came to nothing. One that had begun to move gave everything back.
pub fn transfer_failure(failure: TransferFailure, state: TransferState, l: &L10n) -> Explanation {
    let (what, next) = match failure {
        TransferFailure::CardDeclined => (l.move_failed_card_declined(), l.move_failed_card_declined_next()),
        TransferFailure::SourceEmpty => (l.move_failed_source_empty(), l.move_failed_source_empty_next()),
        TransferFailure::CardDetails => (l.move_failed_card_details(), l.move_failed_card_details_next()),
        TransferFailure::CardLost => (l.move_failed_card_lost(), l.move_failed_card_lost_next()),
        TransferFailure::NoSuchAccount => (l.move_failed_no_account(), l.move_failed_no_account_next()),
        TransferFailure::ReceiverFull => (l.move_failed_receiver_full(), l.move_failed_receiver_full_next()),
        TransferFailure::NotFetched => (l.move_failed_not_fetched(), l.move_failed_not_fetched_next()),
        TransferFailure::TooManyCodes => (l.move_failed_codes(), l.move_failed_codes_next()),
        TransferFailure::NotEnoughMoney => (l.move_failed_money(), l.move_failed_money_next()),
        TransferFailure::OverMonth => (l.move_failed_month(), l.move_failed_month_next()),
        TransferFailure::OutgoingBlocked => (l.move_failed_blocked(), l.move_failed_blocked_next()),
    };
    let money = if state == TransferState::Failed { l.money_given_back() } else { l.money_none() };
    Explanation { what, money, next }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn what_had_begun_to_move_is_never_said_to_have_stood_still() {
        for language in Language::ALL {
            let l = L10n::new(language);
            for &failure in TransferFailure::ALL {
                assert_eq!(transfer_failure(failure, TransferState::Failed, &l).money, l.money_given_back());
                assert_eq!(transfer_failure(failure, TransferState::Declined, &l).money, l.money_none());
            }
        }
    }
}
