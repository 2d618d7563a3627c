//! The numbers that the world lives by, in one place.

mod disputes;
mod routes;
mod support;

pub use disputes::DisputeRules;
pub use routes::{RouteRules, Takes};

use jiff::SignedDuration;
use rust_decimal::Decimal;

use super::contract::Identification;
use crate::domain::money::Amount;
use crate::domain::tariff::Fee;

/// The numbers that the world lives by.
#[derive(Debug, Clone, PartialEq)]
pub struct Rules {
    /// How long a captcha counts.
    pub captcha_life: SignedDuration,
    /// The terminals' commission on what is inserted.
    pub kiosk_commission: Fee,
    /// The least that a terminal takes.
    pub kiosk_least: Amount,
    /// The wallet's fee on a payment, on the converted amount.
    pub payment_fee: Fee,
    /// The wallet's margin on the day's rate, in percent.
    pub margin_percent: Decimal,
    /// The wallet's margin on the day's rate when money is changed between accounts, in percent.
    pub exchange_margin_percent: Decimal,
    /// The margin that a card's bank takes on the day's rate, in percent.
    pub bank_margin_percent: Decimal,
    /// How long a quote counts.
    pub quote_life: SignedDuration,
    /// How long a one-time code counts.
    pub code_life: SignedDuration,
    /// How long to wait before another code may be asked for.
    pub resend_after: SignedDuration,
    /// Wrong codes or passwords after which a payment is declined.
    pub tries: u8,
    /// The wait after the first wrong password; three times as long after each further one.
    pub password_wait: SignedDuration,
    /// How long a checkout waits for the person before it closes.
    pub checkout_life: SignedDuration,
    /// How long money is held for a payment that is not captured.
    pub hold_life: SignedDuration,
    /// How long the shop may take to acknowledge a payment before it is given back.
    pub acknowledge_within: SignedDuration,
    /// How long an order waits for its payment.
    pub unpaid_life: SignedDuration,
    /// How long after its delivery an order is completed by itself.
    pub complete_after: SignedDuration,
    /// The most virtual cards that a wallet has at once.
    pub virtual_cards: u8,
    /// What a plastic card costs.
    pub card_fee: Amount,
    /// What its post costs.
    pub card_post: Amount,
    /// How many days it is on its way at the least, and at the most.
    pub card_days: (u8, u8),
    /// How many years a virtual card counts, and a plastic one.
    pub card_years: (u8, u8),
    /// How long to wait after too many wrong tries to activate a card.
    pub activation_wait: SignedDuration,
    /// The numbers of disputes and refunds.
    pub disputes: DisputeRules,
    /// Deliberate mistakes.
    pub slips: Slips,
}

/// Deliberate mistakes, all off: the tests switch them on to prove that the checker notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "independent switches")]
pub struct Slips {
    /// A reversal keeps the fee.
    pub fee_kept: bool,
    /// A code is accepted however late it comes.
    pub late_code: bool,
    /// Outcomes are not remembered, so a command sent twice is done twice.
    pub forgetful: bool,
    /// A cancelled payment's hold is not released.
    pub hold_kept: bool,
    /// An acknowledgement that never comes is waited for without end.
    pub endless_wait: bool,
    /// A completed order does not pay its seller.
    pub payout_forgotten: bool,
    /// A completed order pays its seller twice.
    pub payout_doubled: bool,
    /// A plastic card is paid without its post.
    pub free_post: bool,
    /// A transfer that failed gives back what it would have brought, and keeps its fee.
    pub transfer_fee_kept: bool,
    /// Nobody plans when a transfer arrives.
    pub arrival_forgotten: bool,
    /// Nobody counts what went out this month.
    pub month_forgotten: bool,
    /// Money is changed at a quote that has expired.
    pub stale_exchange: bool,
    /// Who changes money receives a minor unit more than the quote says.
    pub generous_exchange: bool,
    /// What a card paid is given back into the buyer's wallet.
    pub card_into_wallet: bool,
    /// Who books a visit is taken for somebody who was there.
    pub visit_skipped: bool,
    /// Nobody plans when the support desk answers.
    pub support_silent: bool,
    /// The desk lets a wallet go without checking whose it is.
    pub unblock_unchecked: bool,
    /// The desk says that the shop has found a payment, and nobody has looked.
    pub empty_words: bool,
    /// Nobody plans when a case is closed.
    pub case_left_open: bool,
    /// A dispute is opened at any time, too early and too late.
    pub any_time_claims: bool,
    /// A seller's silence is never noticed.
    pub silence_forgotten: bool,
    /// An order is completed while there is a dispute about it.
    pub dispute_ignored: bool,
    /// A won dispute brings nothing back.
    pub refund_forgotten: bool,
    /// A try to refund that failed is not made again.
    pub retry_forgotten: bool,
    /// Nobody notices that a refund is past its limit.
    pub alarm_forgotten: bool,
    /// A refund keeps the fee.
    pub refund_fee_kept: bool,
    /// A part that comes back is rounded up.
    pub refund_rounded_up: bool,
    /// What a card paid is refunded into the buyer's wallet.
    pub refund_into_wallet: bool,
    /// A seller is paid what is set aside for a refund.
    pub reserve_forgotten: bool,
    /// A refund of what the seller has received is taken from other buyers' money.
    pub seller_spared: bool,
    /// An order of which everything went back goes on as if nothing had.
    pub refunded_goes_on: bool,
    /// What is charged a second time for an order is kept.
    pub second_kept: bool,
    /// What was charged a second time goes back to what paid first.
    pub second_astray: bool,
    /// A second payment for an order is opened for who did not insist on it.
    pub second_unasked: bool,
    /// Nobody is told that an order was charged twice.
    pub second_untold: bool,
}

impl Rules {
    /// The rules as promised.
    pub fn promised() -> Self {
        Self {
            captcha_life: SignedDuration::from_mins(10),
            kiosk_commission: Fee { percent: Decimal::from(3), least: Amount::rub(10_00) },
            kiosk_least: Amount::rub(50_00),
            payment_fee: Fee { percent: Decimal::ONE, least: Amount::rub(1_00) },
            margin_percent: Decimal::from(2),
            exchange_margin_percent: Decimal::ONE,
            bank_margin_percent: Decimal::from(4),
            quote_life: SignedDuration::from_mins(10),
            code_life: SignedDuration::from_mins(5),
            resend_after: SignedDuration::from_secs(60),
            tries: 3,
            password_wait: SignedDuration::from_secs(5),
            checkout_life: SignedDuration::from_hours(24),
            hold_life: SignedDuration::from_hours(7 * 24),
            acknowledge_within: SignedDuration::from_hours(3 * 24),
            unpaid_life: SignedDuration::from_hours(20 * 24),
            complete_after: SignedDuration::from_hours(15 * 24),
            virtual_cards: 5,
            card_fee: Amount::rub(199_00),
            card_post: Amount::rub(100_00),
            card_days: (5, 9),
            card_years: (3, 4),
            activation_wait: SignedDuration::from_mins(15),
            disputes: DisputeRules::promised(),
            slips: Slips::default(),
        }
    }

    /// The most that a wallet may hold.
    pub const fn balance_limit(identification: Identification) -> Amount {
        Amount::rub(match identification {
            Identification::Anonymous => 15_000_00,
            Identification::Simplified => 60_000_00,
            Identification::Full => 600_000_00,
        })
    }
}
