//! Refusals of transfers.

use super::{Amounts, Explanation};
use crate::backend::contract::{TransferDetail, TransferRefusal, TransferState};
use crate::i18n::L10n;

/// Why a transfer, or a step of one, was refused.
pub(super) fn refusal(refusal: &TransferRefusal, amounts: Amounts, l: &L10n) -> Explanation {
    let say = |amount| amounts.say(amount, l);
    let (what, next) = match refusal {
        TransferRefusal::TransferIs(state) => return stands(*state, l),
        TransferRefusal::BadDetails(detail) => bad_detail(*detail, l),
        TransferRefusal::TooSmall(least) => (l.err_transfer_small(say(*least)), l.err_transfer_small_next()),
        TransferRefusal::TooLarge(most) => (l.err_transfer_large(say(*most)), l.err_transfer_large_next()),
        TransferRefusal::OverMonth { left } => (l.err_transfer_month(say(*left)), l.err_transfer_month_next()),
        TransferRefusal::OverBalance { room } => (l.err_transfer_balance(say(*room)), l.err_transfer_balance_next()),
        TransferRefusal::LacksMoney { shortfall } => {
            (l.err_transfer_lacks(say(*shortfall)), l.err_transfer_lacks_next())
        }
        TransferRefusal::TermsChanged { fee } => (l.err_transfer_terms(say(*fee)), l.err_transfer_terms_next()),
        TransferRefusal::NoSuchWallet => (l.err_transfer_no_wallet(), l.err_transfer_no_wallet_next()),
        TransferRefusal::OwnWallet => (l.err_transfer_own(), l.err_transfer_own_next()),
        TransferRefusal::ReceiverFull => (l.err_transfer_receiver(), l.err_transfer_receiver_next()),
        TransferRefusal::OutgoingBlocked => (l.err_transfer_blocked(), l.err_transfer_blocked_next()),
    };
    Explanation { what, money: l.money_none(), next }
}

fn bad_detail(detail: TransferDetail, l: &L10n) -> (String, String) {
    match detail {
        TransferDetail::CardNumber => (l.err_transfer_card_number(), l.err_transfer_card_number_next()),
        TransferDetail::KiwiCard => (l.err_transfer_own_card(), l.err_transfer_own_card_next()),
        TransferDetail::CardExpiry => (l.err_transfer_card_expiry(), l.err_transfer_card_expiry_next()),
        TransferDetail::SecurityCode => (l.err_transfer_security_code(), l.err_transfer_security_code_next()),
        TransferDetail::BankAccount => (l.err_transfer_account(), l.err_transfer_account_next()),
        TransferDetail::EMoneyAccount => (l.err_transfer_e_money(), l.err_transfer_e_money_next()),
        TransferDetail::Holder => (l.err_transfer_holder(), l.err_transfer_holder_next()),
        TransferDetail::Note => (l.err_transfer_note(), l.err_transfer_note_next()),
        TransferDetail::Currency => (l.err_transfer_currency(), l.err_transfer_currency_next()),
    }
}

fn stands(state: TransferState, l: &L10n) -> Explanation {
    let (what, next) = match state {
        TransferState::OtpPending => (l.err_transfer_otp(), l.err_transfer_otp_next()),
        TransferState::Processing => (l.err_transfer_processing(), l.err_transfer_processing_next()),
        TransferState::Succeeded => (l.err_transfer_succeeded(), l.err_transfer_succeeded_next()),
        TransferState::Failed => (l.err_transfer_failed(), l.err_transfer_failed_next()),
        TransferState::Declined => (l.err_transfer_declined(), l.err_transfer_declined_next()),
        TransferState::Canceled => (l.err_transfer_canceled(), l.err_transfer_canceled_next()),
        TransferState::Expired => (l.err_transfer_expired(), l.err_transfer_expired_next()),
    };
    let money = match state {
        TransferState::Processing | TransferState::Succeeded => l.money_transfer_once(),
        TransferState::Failed => l.money_transfer_back(),
        _ => l.money_none(),
    };
    Explanation { what, money, next }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::money::Amount;
    use crate::i18n::Language;

    #[test]
    fn a_transfer_under_way_is_never_said_to_have_moved_nothing() {
        for language in Language::ALL {
            let l = L10n::new(language);
            for state in [TransferState::Processing, TransferState::Succeeded, TransferState::Failed] {
                let told = refusal(&TransferRefusal::TransferIs(state), Amounts::Shown, &l);
                assert_ne!(told.money, l.money_none());
            }
        }
    }

    #[test]
    fn what_is_left_is_said_to_the_kopeck() {
        let l = L10n::new(Language::Ru);
        let told = refusal(&TransferRefusal::OverMonth { left: Amount::rub(1_234_05) }, Amounts::Shown, &l);
        assert!(told.what.contains("1\u{a0}234,05\u{a0}₽"));
    }
}
