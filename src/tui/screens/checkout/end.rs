//! The end of a payment, or the honest word that it is not known yet.

use super::{Checkout, Item, receipt};
use crate::backend::contract::{CheckoutStep, CheckoutView, DeclineReason, Instrument, PaymentState};
use crate::i18n::DateStyle;
use crate::tui::screens::order::is_silent;
use crate::tui::screens::trouble;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::Form;
use crate::tui::words;

/// How a payment stands at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Paid, and the shop knows.
    Paid,
    /// Paid; the shop does not know yet.
    Processing,
    /// Refused, for good.
    Declined,
    /// Left in time.
    Canceled,
    /// Its time ran out.
    Expired,
    /// On its way back.
    Reversing,
    /// Back.
    Reversed,
    /// No answer came to the code.
    Unknown,
}

impl End {
    pub(super) const fn of(state: PaymentState) -> Self {
        match state {
            PaymentState::Settled => Self::Paid,
            PaymentState::Held | PaymentState::Captured => Self::Processing,
            PaymentState::Declined => Self::Declined,
            PaymentState::Canceled => Self::Canceled,
            PaymentState::Expired => Self::Expired,
            PaymentState::Reversing => Self::Reversing,
            PaymentState::Reversed => Self::Reversed,
            PaymentState::Created | PaymentState::OtpPending => Self::Unknown,
        }
    }

    /// Whether the page will not change any more.
    pub(super) const fn is_final(self) -> bool {
        !matches!(self, Self::Processing | Self::Reversing | Self::Unknown)
    }

    /// Whether it came to nothing.
    pub(super) const fn is_failure(self) -> bool {
        matches!(self, Self::Declined | Self::Canceled | Self::Expired)
    }

    pub(super) fn guidance(self, look: &Look<'_>) -> String {
        let l = look.l10n;
        match self {
            Self::Paid => l.result_guidance_paid(look.enter_key()),
            Self::Processing | Self::Reversing => l.result_guidance_processing(),
            Self::Unknown => l.result_guidance_unknown(),
            _ => l.result_guidance_over(look.enter_key()),
        }
    }

    /// The headline, the line under it, and how much it matters.
    fn words(self, instrument: Option<&Instrument>, look: &Look<'_>) -> (String, String, Severity) {
        let l = look.l10n;
        if let Some(Instrument::BankCard { last4 }) = instrument {
            let card = look.card(last4);
            let told = match self {
                Self::Processing => Some((l.result_processing(), l.result_processing_lead_card(card))),
                Self::Reversing => Some((l.result_reversing(), l.result_reversing_lead_card(card))),
                Self::Reversed => Some((l.result_reversed(), l.result_reversed_lead_card(card))),
                _ => None,
            };
            if let Some((headline, lead)) = told {
                return (headline, lead, Severity::Info);
            }
        }
        match self {
            Self::Paid => (l.result_paid(), l.result_paid_lead(), Severity::Success),
            Self::Processing => (l.result_processing(), l.result_processing_lead(), Severity::Info),
            Self::Declined => (l.result_declined(), String::new(), Severity::Danger),
            Self::Canceled => (l.result_canceled(), l.result_canceled_lead(), Severity::Info),
            Self::Expired => (l.result_expired(), l.result_expired_lead(), Severity::Warning),
            Self::Reversing => (l.result_reversing(), l.result_reversing_lead(), Severity::Info),
            Self::Reversed => (l.result_reversed(), l.result_reversed_lead(), Severity::Info),
            Self::Unknown => (l.result_unknown(), String::new(), Severity::Warning),
        }
    }
}

pub(super) fn form(end: End, view: Option<&CheckoutView>) -> Form<Item> {
    let declined = match view.map(|view| &view.step) {
        Some(CheckoutStep::Result { declined, .. }) => declined.as_ref(),
        _ => None,
    };
    match end {
        End::Declined if declined == Some(&DeclineReason::NoWallet) => {
            Form::new().submit(Item::Back, |l| l.quote_back()).button(Item::Register, |l| l.no_wallet_title())
        }
        End::Declined if declined == Some(&DeclineReason::WalletBlocked) => {
            Form::new().submit(Item::Back, |l| l.quote_back()).button(Item::Support, |l| l.action_ask_support())
        }
        End::Unknown => Form::new().button(Item::Go, |l| l.result_again()),
        End::Processing => Form::new()
            .submit(Item::Back, |l| l.result_to_order())
            .button(Item::Save, |l| l.receipt_save())
            .button(Item::Support, |l| l.action_ask_support()),
        End::Paid => Form::new().submit(Item::Back, |l| l.result_to_order()).button(Item::Save, |l| l.receipt_save()),
        End::Reversing | End::Reversed => {
            Form::new().submit(Item::Back, |l| l.quote_back()).button(Item::Save, |l| l.receipt_save())
        }
        _ => Form::new().submit(Item::Back, |l| l.quote_back()),
    }
}

pub(super) fn render(checkout: &Checkout, end: End, canvas: &mut Canvas<'_>) {
    let instrument = checkout.view.as_ref().and_then(|view| view.instrument.as_ref());
    let (headline, lead, severity) = end.words(instrument, canvas.look());
    canvas.notice(severity, &headline);
    let look = canvas.look();
    let second = checkout
        .view
        .as_ref()
        .filter(|_| end != End::Unknown)
        .and_then(|view| view.second.as_ref().map(|second| words::second::of_payment(second, view.payment, look)));
    let silent = checkout.view.as_ref().filter(|view| is_silent(view, look.model.world_time(look.now)));
    match silent.and_then(|view| view.until) {
        Some(until) if end == End::Processing => {
            canvas.paragraph(&look.l10n.order_note_silence(look.date(until, DateStyle::Long)), Role::Text);
        }
        _ if lead.is_empty() => {}
        _ => canvas.paragraph(&lead, Role::Text),
    }
    if let Some(at) = checkout.back_at {
        let left = words::time_left(at.duration_since(canvas.look().now));
        let text = canvas.l10n().result_back_in(left);
        canvas.text(&text, Role::Muted);
    }
    if let Some(CheckoutStep::Result { declined: Some(reason), .. }) = checkout.view.as_ref().map(|view| &view.step) {
        let told = trouble::declined(reason, canvas.look());
        canvas.paragraph(&told.what, Role::Text);
        canvas.paragraph(&told.money, Role::Text);
        if second.is_none() {
            canvas.paragraph(&told.next, Role::Text);
        }
    }
    if let Some((severity, text)) = second {
        canvas.notice(severity, &text);
    }
    if let (End::Unknown, Some(trouble)) = (end, &checkout.trouble) {
        let told = trouble.explain(canvas.look());
        for part in [told.what, told.money, told.next] {
            canvas.paragraph(&part, Role::Text);
        }
    }
    if matches!(end, End::Paid | End::Processing | End::Reversing | End::Reversed) {
        canvas.gap(1);
        receipt::render(checkout.view.as_ref(), canvas);
    }
}
