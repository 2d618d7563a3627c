//! Refusals of the world and silences of the network. This is where it matters most whether money moved.

use super::{Amounts, Explanation, account, seconds};
use crate::backend::contract::{CardState, DeclineReason, OrderState, PaymentState, Refusal, Thing};
use crate::i18n::L10n;

/// Why the world said no. A refusal moved no money; what an earlier payment moved is said where one is meant.
pub fn refusal(refusal: &Refusal, amounts: Amounts, l: &L10n) -> Explanation {
    let (what, next) = match refusal {
        Refusal::Declined(reason) => return declined(reason, amounts, l),
        Refusal::EarlierUnknown => {
            let (what, next) = (l.err_earlier_unknown(), l.err_earlier_unknown_next());
            return Explanation { what, money: l.money_unknown(), next };
        }
        Refusal::PaymentIs(state) => return payment_is(*state, l),
        Refusal::Transfer(refusal) => return super::transfer::refusal(refusal, amounts, l),
        Refusal::OrderIs(state) => order_is(*state, l),
        Refusal::NotFound(thing) => not_found(*thing, l),
        Refusal::WrongCaptcha(_)
        | Refusal::CaptchaExpired(_)
        | Refusal::OfferNotAccepted
        | Refusal::NumberTaken
        | Refusal::NoteNotTaken
        | Refusal::TooLittleInserted(_)
        | Refusal::OverLimit(_) => registration(refusal, amounts, l),
        Refusal::NotEnoughMoney { shortfall } => {
            (l.err_not_enough(amounts.say(*shortfall, l)), l.err_not_enough_next())
        }
        Refusal::OverMonth { left } => (l.err_over_month(amounts.say(*left, l)), l.err_over_month_next()),
        Refusal::NotInShop => (l.err_not_in_shop(), l.err_not_in_shop_next()),
        Refusal::NotACard => (l.err_not_a_card(), l.err_not_a_card_next()),
        Refusal::QuoteExpired => (l.err_quote_expired(), l.err_quote_expired_next()),
        Refusal::WrongPassword { .. } => (l.err_wrong_password(), l.err_wrong_password_next()),
        Refusal::WrongCode { tries_left } => (l.err_wrong_code(), l.err_wrong_code_next(*tries_left)),
        Refusal::TooSoon { wait } => (l.err_too_soon(), l.err_too_soon_next(seconds(*wait, l))),
        Refusal::PaymentUnderWay(_) => (l.err_under_way(), l.err_under_way_next()),
        Refusal::TooManyCards(most) => (l.err_too_many_cards(*most), l.err_too_many_cards_next()),
        Refusal::CardUnderWay => (l.err_card_under_way(), l.err_card_under_way_next()),
        Refusal::CardIs(state) => (l.err_card_is(card_state(*state, l)), l.err_card_is_next()),
        Refusal::CardName => (l.err_card_name(), l.err_card_name_next()),
        Refusal::WrongActivation { tries_left } => (l.err_activation(), l.err_activation_next(*tries_left)),
        Refusal::Account(refusal) => account::account(refusal, amounts, l),
        Refusal::Identity(refusal) => account::identity(*refusal, l),
        Refusal::Dispute(refusal) => super::dispute::refusal(refusal, amounts, l),
        Refusal::Support(refusal) => super::support::refusal(refusal, l),
        Refusal::WalletBlocked => (l.err_wallet_blocked(), l.err_wallet_blocked_next()),
        Refusal::KeyReused => (l.err_key_reused(), l.err_key_reused_next()),
        Refusal::LoginNeeded => (l.err_login_needed(), l.err_login_needed_next()),
        Refusal::ServiceDown => (l.err_service_down(), l.err_service_down_next()),
        Refusal::Internal(detail) => (l.err_internal(detail), l.err_internal_next()),
    };
    Explanation { what, money: l.money_none(), next }
}

/// Why a payment was declined, for good.
pub fn declined(reason: &DeclineReason, amounts: Amounts, l: &L10n) -> Explanation {
    let (what, next) = match reason {
        DeclineReason::NoWallet => (l.err_declined_no_wallet(), l.err_declined_no_wallet_next()),
        DeclineReason::NotEnoughMoney { shortfall } => {
            (l.err_declined_money(amounts.say(*shortfall, l)), l.err_declined_money_next())
        }
        DeclineReason::OverMonth { left } => (l.err_declined_month(amounts.say(*left, l)), l.err_declined_month_next()),
        DeclineReason::TooManyCodes => (l.err_declined_codes(), l.err_declined_codes_next()),
        DeclineReason::TooManyPasswords => (l.err_declined_passwords(), l.err_declined_passwords_next()),
        DeclineReason::WalletBlocked => (l.err_declined_blocked(), l.err_declined_blocked_next()),
        card => declined_card(card, l),
    };
    Explanation { what, money: l.money_none(), next }
}

/// Why a card does not pay.
fn declined_card(reason: &DeclineReason, l: &L10n) -> (String, String) {
    match reason {
        DeclineReason::CardEmpty => (l.err_declined_card_empty(), l.err_declined_card_empty_next()),
        DeclineReason::CardDetails => (l.err_declined_card_details(), l.err_declined_card_details_next()),
        DeclineReason::CardLost => (l.err_declined_card_lost(), l.err_declined_card_lost_next()),
        DeclineReason::CardExpired => (l.err_declined_card_expired(), l.err_declined_card_expired_next()),
        DeclineReason::CardBlocked => (l.err_declined_card_blocked(), l.err_declined_card_blocked_next()),
        DeclineReason::CardClosed => (l.err_declined_card_closed(), l.err_declined_card_closed_next()),
        _ => (l.err_declined_card(), l.err_declined_card_next()),
    }
}

/// Why there is no answer. A request that may have arrived is never called failed.
pub fn no_answer(unsent: bool, l: &L10n) -> Explanation {
    if unsent {
        return Explanation { what: l.err_unsent(), money: l.money_none(), next: l.err_unsent_next() };
    }
    Explanation { what: l.err_no_answer(), money: l.money_unknown(), next: l.err_no_answer_next() }
}

fn registration(refusal: &Refusal, amounts: Amounts, l: &L10n) -> (String, String) {
    match refusal {
        Refusal::WrongCaptcha(_) => (l.err_captcha_wrong(), l.err_captcha_wrong_next()),
        Refusal::CaptchaExpired(_) => (l.err_captcha_expired(), l.err_captcha_expired_next()),
        Refusal::OfferNotAccepted => (l.err_offer(), l.err_offer_next()),
        Refusal::NoteNotTaken => (l.err_note(), l.err_note_next()),
        Refusal::TooLittleInserted(least) => (l.err_too_little(amounts.say(*least, l)), l.err_too_little_next()),
        Refusal::OverLimit(limit) => (l.err_over_limit(amounts.say(*limit, l)), l.err_over_limit_next()),
        _ => (l.err_number_taken(), l.err_number_taken_next()),
    }
}

fn not_found(thing: Thing, l: &L10n) -> (String, String) {
    match thing {
        Thing::Registration => (l.err_no_registration(), l.err_no_registration_next()),
        Thing::Wallet => (l.err_no_wallet(), l.err_no_wallet_next()),
        Thing::Order => (l.err_no_order(), l.err_no_order_next()),
        Thing::Payment => (l.err_no_payment(), l.err_no_payment_next()),
        Thing::Quote => (l.err_no_quote(), l.err_no_quote_next()),
        Thing::Transfer => (l.err_no_transfer(), l.err_no_transfer_next()),
        Thing::Operation => (l.err_no_operation(), l.err_no_operation_next()),
        Thing::Card => (l.err_no_card(), l.err_no_card_next()),
        Thing::Dispute => (l.err_no_dispute(), l.err_no_dispute_next()),
        Thing::Refund => (l.err_no_refund(), l.err_no_refund_next()),
    }
}

/// Where a card is, in a word.
pub fn card_state(state: CardState, l: &L10n) -> String {
    match state {
        CardState::Ordered => l.card_ordered(),
        CardState::InPost => l.card_in_post(),
        CardState::Delivered => l.card_delivered(),
        CardState::Active => l.card_active(),
        CardState::Blocked => l.card_blocked(),
        CardState::Closed => l.card_closed(),
        CardState::Expired => l.card_expired(),
    }
}

fn order_is(state: OrderState, l: &L10n) -> (String, String) {
    match state {
        OrderState::AwaitingPayment => (l.err_order_awaiting(), l.err_order_awaiting_next()),
        OrderState::Paid | OrderState::Shipped | OrderState::Delivered | OrderState::Completed => {
            (l.err_order_paid(), l.err_order_paid_next())
        }
        OrderState::Closed => (l.err_order_closed(), l.err_order_closed_next()),
        OrderState::Refunded => (l.err_order_refunded(), l.err_order_refunded_next()),
    }
}

fn payment_is(state: PaymentState, l: &L10n) -> Explanation {
    let (what, next) = match state {
        PaymentState::Created => (l.err_payment_created(), l.err_payment_created_next()),
        PaymentState::OtpPending => (l.err_payment_otp(), l.err_payment_otp_next()),
        PaymentState::Held | PaymentState::Captured | PaymentState::Settled => {
            (l.err_payment_done(), l.err_payment_done_next())
        }
        PaymentState::Reversing | PaymentState::Reversed => (l.err_payment_reversed(), l.err_payment_reversed_next()),
        PaymentState::Declined => (l.err_payment_declined(), l.err_payment_declined_next()),
        PaymentState::Canceled => (l.err_payment_canceled(), l.err_payment_canceled_next()),
        PaymentState::Expired => (l.err_payment_expired(), l.err_payment_expired_next()),
    };
    let money = match state {
        PaymentState::Held | PaymentState::Captured | PaymentState::Settled => l.money_left_once(),
        PaymentState::Reversing | PaymentState::Reversed => l.money_came_back(),
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
    fn a_settled_payment_is_never_said_to_have_moved_nothing() {
        for language in Language::ALL {
            let l = L10n::new(language);
            let told = refusal(&Refusal::PaymentIs(PaymentState::Settled), Amounts::Shown, &l);
            assert_ne!(told.money, l.money_none());
        }
    }

    #[test]
    fn an_unknown_outcome_is_never_said_to_have_moved_nothing() {
        let l = L10n::new(Language::Bg);
        assert_eq!(no_answer(true, &l).money, l.money_none());
        assert_eq!(no_answer(false, &l).money, l.money_unknown());
    }

    #[test]
    fn the_shortfall_is_exact() {
        let l = L10n::new(Language::Ru);
        let reason = DeclineReason::NotEnoughMoney { shortfall: Amount::rub(3_20) };
        assert!(declined(&reason, Amounts::Shown, &l).what.contains("3,20\u{a0}₽"));
    }
}
