//! The world's facts in the person's words: operations, orders, payments, the wallet.
//!
//! The world says what happened and never how it is said; amounts and numbers go through [`Look`], which hides them when asked.

pub mod dispute;
pub mod goods;
pub mod refund;
pub mod second;
pub mod support;

use crate::backend::contract::{
    Direction, Identification, Instrument, KindName, NetworkMode, OperationKind, OperationState, OperationView,
    OrderFlag, OrderState, PaymentMethod, PaymentState, Route, Terminal, WalletState,
};
use crate::domain::money::Amount;
use crate::domain::phone::Phone;
use crate::domain::posting::{AccountKind, Outside};
pub use crate::domain::tail::tail;
use crate::i18n::{L10n, Language};
use crate::tui::theme::{Glyphs, Role};
use crate::tui::view::Look;
use uuid::Uuid;

/// An order's number in groups of four, as people read it.
pub fn order_number(number: &str, look: &Look<'_>) -> String {
    grouped(&look.number(number))
}

/// An id as the number of a receipt: its last twelve digits, which are the random ones.
pub fn receipt_number(id: Uuid) -> String {
    let id = id.simple().to_string();
    id.chars().skip(20).collect::<String>().to_uppercase()
}

/// Digits in groups of four that no line break parts.
pub fn grouped(number: &str) -> String {
    let characters: Vec<char> = number.chars().collect();
    let groups: Vec<String> = characters.chunks(4).map(|group| group.iter().collect()).collect();
    groups.join("\u{a0}")
}

/// What an operation was, with the short form of its order's number.
pub fn operation(operation: &OperationView, look: &Look<'_>) -> String {
    let text = kind_of(operation, look);
    if operation.twice { look.l10n.twice_badge(text) } else { text }
}

fn kind_of(operation: &OperationView, look: &Look<'_>) -> String {
    let l = look.l10n;
    match &operation.kind {
        OperationKind::Kiosk { place: at } => l.op_kiosk(place(at, look)),
        OperationKind::OrderPayment { order_number, merchant, .. } => l.op_order(merchant, tail(order_number)),
        OperationKind::Reversal { order_number, merchant, .. } => l.op_reversal(merchant, tail(order_number)),
        OperationKind::TopUp { route, party, .. } | OperationKind::Withdrawal { route, party, .. } => {
            transfer(*route, party, look)
        }
        OperationKind::Received { from, .. } => l.op_received(look.phone(from)),
        OperationKind::Exchange { from, to, .. } => l.op_exchange(look.money(*from), look.money(*to)),
        OperationKind::Returned { route, party, .. } => l.op_returned(transfer(*route, party, look)),
        OperationKind::CardIssue { .. } => l.op_card(),
        OperationKind::Refund { order_number, merchant, .. } => l.op_refund(merchant, tail(order_number)),
    }
}

/// A transfer: its way and the other end.
pub fn transfer(with: Route, party: &str, look: &Look<'_>) -> String {
    look.l10n.op_transfer(other_end(with, party, look), route(with, look.l10n))
}

/// The other end of a transfer as a receipt names it; numbers are hidden with the others, names are not.
pub fn other_end(route: Route, name: &str, look: &Look<'_>) -> String {
    match route {
        Route::CardIn | Route::CardOut => look.hidden() + name,
        _ => party(name, look),
    }
}

/// A way that money comes and goes.
pub fn route(route: Route, l: &L10n) -> String {
    match route {
        Route::CardIn => l.way_card_in(),
        Route::MobileIn => l.way_mobile_in(),
        Route::CashIn => l.way_cash_in(),
        Route::EMoneyIn => l.way_e_money_in(),
        Route::CardOut => l.way_card_out(),
        Route::BankOut => l.way_bank_out(),
        Route::WalletOut => l.way_wallet_out(),
        Route::MobileOut => l.way_mobile_out(),
        Route::CashOut => l.way_cash_out(),
    }
}

/// The kind of an operation.
pub fn kind(kind: KindName, l: &L10n) -> String {
    match kind {
        KindName::Kiosk => l.kind_kiosk(),
        KindName::TopUp => l.kind_top_up(),
        KindName::Withdrawal => l.kind_withdrawal(),
        KindName::Received => l.kind_received(),
        KindName::Returned => l.kind_returned(),
        KindName::OrderPayment => l.kind_order_payment(),
        KindName::Reversal => l.kind_reversal(),
        KindName::CardIssue => l.kind_card_issue(),
        KindName::Exchange => l.kind_exchange(),
        KindName::Refund => l.kind_refund(),
    }
}

/// Which way money went.
pub fn direction(direction: Direction, l: &L10n) -> String {
    match direction {
        Direction::In => l.direction_in(),
        Direction::Out => l.direction_out(),
    }
}

/// The amount of an operation with the sign of its direction.
pub fn signed(operation: &OperationView) -> Amount {
    match operation.direction {
        Direction::In => operation.amount,
        Direction::Out => operation.amount.negated().unwrap_or(operation.amount),
    }
}

/// The place of a terminal in the person's language.
pub fn place(name: &str, look: &Look<'_>) -> String {
    let said = Terminal::at(name).map_or(name, |terminal| match look.l10n.language() {
        Language::En => terminal.place,
        Language::Bg => terminal.bg,
        Language::Ru => terminal.ru,
    });
    said.to_owned()
}

/// A counterparty by the name the history knows it by: a number is hidden while numbers are.
pub fn party(name: &str, look: &Look<'_>) -> String {
    if Terminal::at(name).is_some() {
        return place(name, look);
    }
    if let Ok(phone) = Phone::parse(name) {
        return look.phone(&phone);
    }
    let digits = name.chars().filter(char::is_ascii_digit).count();
    if digits >= 4 { look.number(name) } else { name.to_owned() }
}

/// An account of the ledger by the name it is written under: `wallet:…`, `fees:kiwi`.
pub fn account(name: &str, look: &Look<'_>) -> String {
    let l = look.l10n;
    let (kind, owner) = name.split_once(':').unwrap_or((name, ""));
    let own = look.model.account().is_some_and(|account| account.wallet.0.to_string() == owner);
    match AccountKind::from_name(kind) {
        Some(AccountKind::Wallet) if own => l.account_wallet(),
        Some(AccountKind::Wallet) => l.account_other_wallet(),
        Some(AccountKind::Hold) => l.account_hold(),
        Some(AccountKind::Escrow) => l.account_escrow(),
        Some(AccountKind::Merchant) => l.account_merchant(owner),
        Some(AccountKind::Fees) => l.account_fees(),
        Some(AccountKind::Pool) => l.account_pool(),
        Some(AccountKind::Outside) => outside(owner, l),
        None => name.to_owned(),
    }
}

/// Where money comes from and goes to outside the world.
fn outside(owner: &str, l: &L10n) -> String {
    match Outside::from_name(owner) {
        Some(Outside::Terminals) => l.outside_terminals(),
        Some(Outside::Cards) => l.outside_cards(),
        Some(Outside::Operators) => l.outside_operators(),
        Some(Outside::EMoney) => l.outside_e_money(),
        Some(Outside::Banks) => l.outside_banks(),
        Some(Outside::CashDesks) => l.outside_cash_desks(),
        None => owner.to_owned(),
    }
}

/// Whether an operation is final, in a word.
pub fn operation_state_short(state: OperationState, l: &L10n) -> String {
    match state {
        OperationState::Pending => l.state_pending(),
        OperationState::Done => l.op_done(),
        OperationState::Reversed => l.state_reversed(),
    }
}

/// A way to pay.
pub fn method(method: PaymentMethod, l: &L10n) -> String {
    match method {
        PaymentMethod::Card => l.method_card(),
        PaymentMethod::Kiwi => l.method_kiwi(),
    }
}

/// What pays or paid.
pub fn instrument(instrument: &Instrument, look: &Look<'_>) -> String {
    let l = look.l10n;
    match instrument {
        Instrument::Wallet { currency } => l.instrument_wallet(currency.code()),
        Instrument::BankCard { last4 } => l.instrument_bank_card(look.card(last4)),
        Instrument::KiwiCard { last4, .. } => l.instrument_kiwi_card(look.card(last4)),
    }
}

/// Whether an operation is final.
pub fn operation_state(state: OperationState, l: &L10n) -> String {
    match state {
        OperationState::Pending => l.op_pending(),
        OperationState::Done => l.op_done(),
        OperationState::Reversed => l.op_reversed(),
    }
}

/// The sign of whether an operation is final, and its role.
pub const fn operation_sign(state: OperationState, glyphs: &Glyphs) -> (&'static str, Role) {
    match state {
        OperationState::Pending => (glyphs.pending, Role::Held),
        OperationState::Done => (glyphs.check, Role::Success),
        OperationState::Reversed => (glyphs.arrow_left, Role::Muted),
    }
}

/// Where an order is, and the role of saying so.
pub fn order_state(state: OrderState, l: &L10n) -> (String, Role) {
    match state {
        OrderState::AwaitingPayment => (l.order_awaiting(), Role::Warning),
        OrderState::Paid => (l.order_paid(), Role::Success),
        OrderState::Shipped => (l.order_shipped(), Role::Info),
        OrderState::Delivered => (l.order_delivered(), Role::Success),
        OrderState::Completed => (l.order_completed(), Role::Success),
        OrderState::Closed => (l.order_closed(), Role::Muted),
        OrderState::Refunded => (l.order_refunded(), Role::Info),
    }
}

/// What else is true of an order.
pub fn order_flag(flag: OrderFlag, l: &L10n) -> String {
    match flag {
        OrderFlag::Dispute => l.order_flag_dispute(),
        OrderFlag::Frozen => l.order_flag_frozen(),
        OrderFlag::Refund => l.order_flag_refund(),
    }
}

/// Where an order is, and everything else that is true of it.
pub fn order_flagged(state: &str, flags: &[OrderFlag], l: &L10n) -> String {
    flags.iter().fold(state.to_owned(), |said, flag| format!("{said}, {}", order_flag(*flag, l)))
}

/// The role of saying what else is true of an order.
pub const fn order_flag_role(flag: OrderFlag) -> Role {
    match flag {
        OrderFlag::Dispute | OrderFlag::Frozen => Role::Warning,
        OrderFlag::Refund => Role::Held,
    }
}

/// Where a payment is, and the role of saying so.
pub fn payment_state(state: PaymentState, l: &L10n) -> (String, Role) {
    match state {
        PaymentState::Created => (l.payment_created(), Role::Text),
        PaymentState::OtpPending => (l.payment_otp(), Role::Warning),
        PaymentState::Held => (l.payment_held(), Role::Held),
        PaymentState::Captured => (l.payment_captured(), Role::Held),
        PaymentState::Settled => (l.payment_settled(), Role::Success),
        PaymentState::Reversing => (l.payment_reversing(), Role::Info),
        PaymentState::Reversed => (l.payment_reversed(), Role::Info),
        PaymentState::Declined => (l.payment_declined(), Role::Danger),
        PaymentState::Canceled => (l.payment_canceled(), Role::Muted),
        PaymentState::Expired => (l.payment_expired(), Role::Muted),
    }
}

/// Whether the wallet works.
pub fn wallet_state(state: WalletState, l: &L10n) -> (String, Role) {
    match state {
        WalletState::Active => (l.wallet_active(), Role::Success),
        WalletState::OutgoingBlocked => (l.wallet_outgoing_blocked(), Role::Warning),
        WalletState::Blocked => (l.wallet_blocked(), Role::Danger),
    }
}

/// What the network is like.
pub fn network_mode(mode: NetworkMode, l: &L10n) -> String {
    match mode {
        NetworkMode::Online => l.network_online(),
        NetworkMode::Slow => l.network_slow(),
        NetworkMode::Flaky => l.network_flaky(),
        NetworkMode::Offline => l.network_offline(),
    }
}

/// How well the owner is known.
pub fn identification(level: Identification, l: &L10n) -> String {
    match level {
        Identification::Anonymous => l.identification_anonymous(),
        Identification::Simplified => l.identification_simplified(),
        Identification::Full => l.identification_full(),
    }
}

/// Time left, as clocks show it: `4:05`. Nothing left is `0:00`.
pub fn time_left(left: jiff::SignedDuration) -> String {
    // Rounded up: who waits as long as is shown has waited long enough.
    let seconds = (left.as_millis().max(0) + 999) / 1000;
    if seconds >= 3600 {
        return format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    #[test]
    fn numbers_are_read_in_groups() {
        assert_eq!(grouped("8042117700421177"), "8042\u{a0}1177\u{a0}0042\u{a0}1177");
        assert_eq!(grouped("12345"), "1234\u{a0}5");
        assert_eq!(grouped(""), "");
    }

    #[test]
    fn time_left_is_rounded_up_and_never_negative() {
        assert_eq!(time_left(SignedDuration::from_millis(1)), "0:01");
        assert_eq!(time_left(SignedDuration::from_secs(245)), "4:05");
        assert_eq!(time_left(SignedDuration::from_secs(-3)), "0:00");
        assert_eq!(time_left(SignedDuration::from_secs(3_725)), "1:02:05");
    }
}
