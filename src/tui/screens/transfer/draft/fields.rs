//! The fields of each way, and what is typed into them as the world is told it.

use jiff::civil::Date;

use super::practice;
use crate::backend::contract::{Counterpart, Direction, EMoney, Route};
use crate::domain::bank_account::BankAccount;
use crate::domain::card_number::CardNumber;
use crate::i18n::Phrase;
use crate::tui::screens::card_fields::{self, typed};
use crate::tui::screens::transfer::direction;
use crate::tui::view::Look;
use crate::tui::widgets::Form;
use crate::tui::words;

/// The longest name and the longest note.
const NAME: usize = 60;
const NOTE: usize = 70;

/// What the forms are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Card,
    Expiry,
    Cvv,
    Phone,
    System,
    Account,
    BankCode,
    Holder,
    Note,
    Amount,
    /// On to the consent.
    Go,
    /// Fills in the person's own number or practice details.
    Own,
}

impl Field {
    /// Everything that is judged while it is typed.
    pub(super) const JUDGED: [Self; 9] = [
        Self::Card,
        Self::Expiry,
        Self::Cvv,
        Self::Phone,
        Self::Account,
        Self::BankCode,
        Self::Holder,
        Self::Note,
        Self::Amount,
    ];
}

/// The fields that a way asks for, in their order.
pub(super) const fn asked(route: Route) -> &'static [Field] {
    match route {
        Route::CardIn => &[Field::Card, Field::Expiry, Field::Cvv, Field::Amount],
        Route::MobileIn | Route::MobileOut => &[Field::Phone, Field::Amount],
        Route::CashIn => &[],
        Route::EMoneyIn => &[Field::System, Field::Account, Field::Amount],
        Route::CardOut => &[Field::Card, Field::Amount],
        Route::BankOut => &[Field::Account, Field::BankCode, Field::Holder, Field::Amount],
        Route::WalletOut => &[Field::Phone, Field::Note, Field::Amount],
        Route::CashOut => &[Field::Holder, Field::Amount],
    }
}

/// The form of a way.
pub(super) fn form(route: Route) -> Form<Field> {
    let mut form = asked(route).iter().fold(Form::new(), |form, field| add(form, *field, route));
    form = form.submit(Field::Go, |l| l.move_continue());
    form = if practice::takes_own(route) {
        form.button(Field::Own, |l| l.move_own())
    } else {
        form.button(Field::Own, |l| l.move_practice())
    };
    form.set_shown(Field::BankCode, false);
    form
}

fn add(form: Form<Field>, field: Field, route: Route) -> Form<Field> {
    match field {
        Field::Card => card_fields::number(form, field),
        Field::Expiry => card_fields::expiry(form, field),
        Field::Cvv => card_fields::cvv(form, field),
        Field::Phone if matches!(route, Route::WalletOut) => form.phone(field, |l| l.move_field_wallet()),
        Field::Phone => form.phone(field, |l| l.move_field_phone()),
        Field::System => {
            let systems = EMoney::ALL.iter().map(|system| Phrase::verbatim(system.label())).collect();
            return form.select(field, systems, 0, |l| l.move_field_system());
        }
        Field::Account if matches!(route, Route::BankOut) => form.account(field, 42, |l| l.move_field_bank_account()),
        Field::Account => form.account(field, 64, |l| l.move_field_account()),
        Field::BankCode => form.account(field, 12, |l| l.move_field_bank_code()),
        Field::Holder if matches!(route, Route::CashOut) => form.text(field, NAME, |l| l.move_field_fetcher()),
        Field::Holder => form.text(field, NAME, |l| l.move_field_holder()),
        Field::Note => form.text(field, NOTE, |l| l.move_field_note()),
        Field::Amount if direction(route) == Direction::In => form.amount(field, |l| l.move_field_amount_in()),
        Field::Amount => form.amount(field, |l| l.move_field_amount_out()),
        Field::Go | Field::Own => form,
    }
    .judged()
}

/// The system chosen in the form.
pub(super) fn system(form: &Form<Field>) -> EMoney {
    EMoney::ALL.get(form.chosen(Field::System)).copied().unwrap_or(EMoney::Melon)
}

/// The other end as it was typed, once all of it is right.
pub(super) fn counterpart(route: Route, form: &Form<Field>, today: Date) -> Option<Counterpart> {
    let phone = || form.phone_value(Field::Phone).ok();
    let text = |field| form.value(field).trim().to_owned();
    let name = || Some(text(Field::Holder)).filter(|name| !name.is_empty());
    Some(match route {
        Route::CardIn => {
            let [number, expiry, cvv] = [Field::Card, Field::Expiry, Field::Cvv].map(|field| typed(form, field));
            Counterpart::CardIn(card_fields::details(number, expiry, cvv, today)?)
        }
        Route::MobileIn => Counterpart::MobileIn { phone: phone()? },
        Route::EMoneyIn => {
            let system = system(form);
            Counterpart::EMoneyIn { system, account: system.account(form.value(Field::Account)).ok()? }
        }
        Route::CardOut => {
            let card = CardNumber::parse(typed(form, Field::Card)).ok()?;
            Counterpart::CardOut { number: card.sensitive().clone() }
        }
        Route::BankOut => {
            let read = BankAccount::parse(form.value(Field::Account), form.value(Field::BankCode)).ok()?;
            let bank_code = match &read {
                BankAccount::Iban(_) => String::new(),
                BankAccount::Local { bank, .. } => bank.digits().to_owned(),
            };
            Counterpart::BankOut { account: read.number().to_owned(), bank_code, holder: name()? }
        }
        Route::WalletOut => Counterpart::WalletOut { phone: phone()?, note: text(Field::Note) },
        Route::MobileOut => Counterpart::MobileOut { phone: phone()? },
        Route::CashOut => Counterpart::CashOut { holder: name()? },
        Route::CashIn => return None,
    })
}

/// The other end as the consent names it: a person recognizes it, and nobody else learns it.
pub(super) fn party(with: &Counterpart, look: &Look<'_>) -> String {
    let card = |number: &str| {
        let brand = CardNumber::parse(number).ok().and_then(|card| card.brand().label());
        format!("{} {}{}", brand.unwrap_or_default(), look.hidden(), words::tail(number)).trim().to_owned()
    };
    match with {
        Counterpart::CardIn(details) => card(details.number.expose()),
        Counterpart::CardOut { number } => card(number.expose()),
        Counterpart::MobileIn { phone } | Counterpart::MobileOut { phone } | Counterpart::WalletOut { phone, .. } => {
            look.phone(phone)
        }
        Counterpart::EMoneyIn { system, account } => format!("{} {}", system.label(), look.number(account)),
        Counterpart::BankOut { account, holder, .. } => format!("{holder}, {}", look.number(account)),
        Counterpart::CashOut { holder } => holder.clone(),
    }
}
