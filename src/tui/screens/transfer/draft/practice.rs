//! Details to practise with: one's own number, or a card, an account, a wallet of the practice world with which nothing goes
//! wrong.

use super::fields::{Field, system};
use crate::backend::contract::{PRACTICE_WALLETS, PracticeKind, PracticeNumber, Route};
use crate::domain::phone::Phone;
use crate::tui::screens::card_fields;
use crate::tui::widgets::Form;

/// Whether a way asks for a phone that may well be one's own.
pub(super) const fn takes_own(route: Route) -> bool {
    matches!(route, Route::MobileIn | Route::MobileOut)
}

/// Fills in everything but the amount.
pub(super) fn fill(route: Route, form: &mut Form<Field>, own: &Phone) {
    match route {
        Route::CardIn => {
            card_fields::practise_number(form, Field::Card);
            card_fields::practise_rest(form, Field::Expiry, Field::Cvv);
        }
        Route::CardOut => card_fields::practise_number(form, Field::Card),
        Route::MobileIn | Route::MobileOut => form.set_value(Field::Phone, &own.grouped()),
        Route::EMoneyIn => {
            let practice = good(PracticeKind::EMoney(system(form)));
            form.set_value(Field::Account, practice.number);
        }
        Route::BankOut => {
            let practice = good(PracticeKind::BankAccount);
            form.set_value(Field::Account, practice.number);
            form.set_value(Field::BankCode, practice.beside);
            fill_holder(form);
        }
        Route::WalletOut => {
            let other = PRACTICE_WALLETS.iter().find_map(|wallet| Phone::parse(wallet.phone).ok());
            form.set_value(Field::Phone, &other.map(|phone| phone.grouped()).unwrap_or_default());
        }
        Route::CashOut => fill_holder(form),
        Route::CashIn => {}
    }
}

fn fill_holder(form: &mut Form<Field>) {
    form.set_value(Field::Holder, good(PracticeKind::Holder).number);
}

/// The number of this kind with which nothing goes wrong; an empty one where there is none.
fn good(kind: PracticeKind) -> PracticeNumber {
    let none = PracticeNumber { kind, number: "", beside: "", incoming: None, outgoing: None };
    PracticeNumber::good(kind).copied().unwrap_or(none)
}
