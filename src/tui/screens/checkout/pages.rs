//! The pages of a payment: what each is called, what it is made of, what Enter does on it.

use super::{Checkout, card, code, end, payer, quote, signin};
use crate::backend::contract::{CheckoutStep, CheckoutView, PaymentMethod};
use crate::i18n::L10n;
use crate::tui::action::Action;
use crate::tui::model::Model;
use crate::tui::view::Look;
use crate::tui::widgets::Form;
use jiff::Timestamp;

/// What the forms of the pages are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Item {
    /// The number, the password or the code.
    Field,
    /// A card's number.
    Card,
    /// The month until which it is good.
    Expiry,
    /// Its security code.
    Cvv,
    /// The account that pays.
    Account,
    /// Fills in the person's own number, or a card to practise with.
    Mine,
    /// Puts in what is missing.
    TopUp,
    /// Shows the limits, and how to raise them.
    Limits,
    /// Goes on.
    Go,
    /// Asks for another code.
    Resend,
    /// Writes the receipt into a file.
    Save,
    /// Back to the order.
    Back,
    /// Writing to support.
    Support,
    /// How a wallet is created.
    Register,
}

/// Which page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// The payment is being opened.
    Opening,
    /// What is on a card.
    Card,
    /// The wallet's number.
    Payer,
    /// The wallet's own login window.
    SignIn,
    /// The price, good or not.
    Quote(quote::Price),
    /// The code.
    Code,
    /// The end.
    End(end::End),
}

impl Page {
    /// The page that the service asks for.
    pub(super) fn of(view: &CheckoutView, world_now: Timestamp) -> Self {
        match &view.step {
            CheckoutStep::Number => Self::Payer,
            CheckoutStep::SignIn => Self::SignIn,
            CheckoutStep::Card => Self::Card,
            CheckoutStep::Quote(quote) => Self::Quote(quote::Price::of(quote, world_now)),
            CheckoutStep::Code { .. } => Self::Code,
            CheckoutStep::Result { .. } => Self::End(end::End::of(view.state)),
        }
    }

    /// Its place on the way, from zero. A card needs no login, so its way is one step shorter.
    pub(super) fn number(self, method: PaymentMethod) -> usize {
        let login = usize::from(method == PaymentMethod::Kiwi);
        match self {
            Self::Opening | Self::Payer | Self::Card => 0,
            Self::SignIn => login,
            Self::Quote(_) => login + 1,
            Self::Code => login + 2,
            Self::End(_) => login + 3,
        }
    }

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Opening => "checkout",
            Self::Card => "checkout-card",
            Self::Payer => "checkout-number",
            Self::SignIn => "checkout-login",
            Self::Quote(_) => "checkout-price",
            Self::Code => "checkout-code",
            Self::End(_) => "checkout-end",
        }
    }
}

impl Checkout {
    /// A fresh form for a page.
    pub(super) fn form_of(&self, page: Page, model: &Model) -> Form<Item> {
        match page {
            Page::Opening => Form::new(),
            Page::Card => card::form(),
            Page::Payer => payer::form(),
            Page::SignIn => signin::form(),
            Page::Quote(price) => quote::form(price, self.view.as_ref(), model),
            Page::Code => code::form(),
            Page::End(end) => end::form(end, self.view.as_ref()),
        }
    }

    /// What Enter does where the focus is.
    pub(super) fn enter_does(&self, l: &L10n) -> Option<String> {
        Some(match (self.form.focused()?, self.page) {
            (Item::Mine, Page::Card) => l.paycard_practice(),
            (Item::Mine, _) => l.payer_mine(),
            (Item::Resend, _) => l.code_resend(),
            (Item::TopUp, _) => l.quote_top_up(),
            (Item::Limits, _) => l.quote_limits(),
            (Item::Save, _) => l.receipt_save(),
            (Item::Support, _) => l.action_ask_support(),
            (Item::Register, _) => l.no_wallet_title(),
            (_, Page::Card) if self.form.moves_on() => l.form_go_on(),
            (_, Page::Card) => l.paycard_pay(),
            (_, Page::Payer) => l.payer_pay(),
            (_, Page::SignIn) => l.signin_enter(),
            (_, Page::Quote(quote::Price::Good)) => l.quote_agree(),
            (_, Page::Quote(quote::Price::Expired)) => l.quote_fresh(),
            (_, Page::Code) => l.code_pay(),
            (Item::Go, Page::End(_) | Page::Opening) => l.result_again(),
            (_, Page::End(end::End::Paid | end::End::Processing)) => l.result_to_order(),
            (_, Page::End(_) | Page::Opening | Page::Quote(quote::Price::Short | quote::Price::OverMonth)) => {
                l.quote_back()
            }
        })
    }

    pub(super) fn guidance_words(&self, look: &Look<'_>) -> String {
        let (l, key) = (look.l10n, |action| look.key_in_words(action));
        match self.page {
            Page::Opening if self.is_unheard() => l.result_guidance_unknown(),
            Page::Opening if self.trouble.is_some() => l.shop_retry_next(),
            Page::Opening => l.checkout_opening(),
            Page::Card => l.paycard_guidance(key(Action::OwnNumber)),
            Page::Payer => l.payer_guidance(key(Action::OwnNumber)),
            Page::SignIn => l.signin_guidance(),
            Page::Quote(quote::Price::Good) => l.quote_guidance(),
            Page::Quote(quote::Price::Expired) => l.quote_guidance_expired(),
            Page::Quote(quote::Price::Short) if self.view.as_ref().and_then(quote::missing).is_none() => {
                l.quote_guidance_short_other(look.back_key())
            }
            Page::Quote(quote::Price::Short) => l.quote_guidance_short(),
            Page::Quote(quote::Price::OverMonth) => l.quote_guidance_over_month(look.back_key()),
            Page::Code => l.code_guidance(key(Action::Phone)),
            Page::End(end) => end.guidance(look),
        }
    }
}
