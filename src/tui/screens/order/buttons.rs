//! What an order's page has to press, by what the order wants.

use crate::backend::contract::PaymentMethod;
use crate::i18n::Phrase;
use crate::tui::model::Model;

use crate::tui::widgets::Form;
use crate::tui::words;

use super::offers::Offers;
use super::want::Want;
use super::{Item, METHODS};

/// The buttons, and for an order that is to be paid the way to pay it.
pub(super) fn form(want: Option<Want>, offers: Option<Offers>, model: &Model) -> Form<Item> {
    match want {
        Some(Want::Payment) => Form::new()
            .select(Item::Method, methods(), chosen_method(model), |l| l.order_pay_by())
            .hint(|l| l.method_about())
            .submit(Item::Pay, |l| l.order_confirm_pay())
            .button(Item::Cancel, |l| l.order_cancel()),
        Some(Want::Continuing) => {
            Form::new().submit(Item::Pay, |l| l.order_continue()).button(Item::Cancel, |l| l.order_cancel())
        }
        Some(Want::Outcome) => {
            Form::new().submit(Item::Pay, |l| l.order_ask_again()).button(Item::Insist, |l| l.order_insist())
        }
        Some(Want::Acknowledgement) => Form::new().submit(Item::Pay, |l| l.order_ask_again()),
        Some(Want::Silence) => Form::new()
            .button(Item::Wallet, |l| l.order_see_wallet())
            .button(Item::Support, |l| l.action_ask_support())
            .submit(Item::Pay, |l| l.order_ask_again()),
        Some(_) => offers.map(Offers::form).unwrap_or_default(),
        None => Form::new(),
    }
}

fn methods() -> Vec<Phrase> {
    METHODS.map(|method| Phrase::new(move |l| words::method(method, l))).into()
}

/// The way that was chosen last.
pub(super) fn chosen_method(model: &Model) -> usize {
    let last = model.account().map_or(PaymentMethod::Kiwi, |account| account.pays_by);
    METHODS.iter().position(|method| *method == last).unwrap_or(0)
}
