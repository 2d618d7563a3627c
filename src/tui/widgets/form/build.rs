//! How a form is put together, item by item.

use super::{Control, Form, Item, Place};
use crate::i18n::{L10n, Phrase};
use crate::tui::view::Look;
use crate::tui::widgets::area::Area;
use crate::tui::widgets::line::{Accepts, LineField};
use crate::tui::widgets::secret::{Groups, SecretField};

impl<F: Copy + PartialEq> Form<F> {
    pub(super) fn item(mut self, id: F, label: Phrase, control: Control) -> Self {
        self.items.push(Item {
            id,
            label,
            hint: None,
            note: None,
            error: None,
            verdict: None,
            judged: false,
            control,
            enabled: true,
            shown: true,
            place: Place::Beside,
        });
        self
    }

    /// A line of text of at most `limit` characters.
    #[must_use]
    pub fn text(self, id: F, limit: usize, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Line(LineField::new(Accepts::Anything, limit)))
    }

    /// Several lines of text, so many of which show, of at most `limit` characters.
    #[must_use]
    pub fn area(self, id: F, rows: u16, limit: usize, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Area(Area::new(rows, limit)))
    }

    /// Something that is chosen elsewhere: Enter presses it.
    #[must_use]
    pub fn pick(
        self,
        id: F,
        value: impl Fn(&Look<'_>) -> String + 'static,
        label: impl Fn(&L10n) -> String + 'static,
    ) -> Self {
        self.item(id, Phrase::new(label), Control::Pick { value: Box::new(value), changed: false })
    }

    /// A phone number.
    #[must_use]
    pub fn phone(self, id: F, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Line(LineField::new(Accepts::Phone, 24)))
    }

    /// A secret, drawn as dots.
    #[must_use]
    pub fn secret(self, id: F, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Secret(SecretField::default()))
    }

    /// A secret that is copied from paper and can be seen while it is typed.
    #[must_use]
    pub fn open_secret(self, id: F, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Secret(SecretField::open()))
    }

    /// A code of so many digits, one box each; the form is submitted when the last is typed.
    #[must_use]
    pub fn code(self, id: F, digits: usize, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Code(LineField::new(Accepts::Digits, digits), digits))
    }

    /// An amount of money.
    #[must_use]
    pub fn amount(self, id: F, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Line(LineField::new(Accepts::Amount, 24)))
    }

    /// The number of an account, of at most `limit` characters.
    #[must_use]
    pub fn account(self, id: F, limit: usize, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Line(LineField::new(Accepts::Account, limit)))
    }

    /// A number written in groups that is wiped like a secret, and seen while it is typed if `open`.
    #[must_use]
    pub fn secret_number(self, id: F, groups: Groups, open: bool, label: impl Fn(&L10n) -> String + 'static) -> Self {
        let field = if open { SecretField::open() } else { SecretField::default() };
        self.item(id, Phrase::new(label), Control::Secret(field.number(groups)))
    }

    /// Something to agree to or not.
    #[must_use]
    pub fn checkbox(self, id: F, on: bool, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Check { on, initial: on })
    }

    /// One of several; Left and Right change it.
    #[must_use]
    pub fn select(self, id: F, options: Vec<Phrase>, chosen: usize, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Select { options, chosen, initial: chosen })
    }

    /// The button that sends the form.
    #[must_use]
    pub fn submit(self, id: F, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Button { submits: true })
    }

    /// Another button.
    #[must_use]
    pub fn button(self, id: F, label: impl Fn(&L10n) -> String + 'static) -> Self {
        self.item(id, Phrase::new(label), Control::Button { submits: false })
    }

    /// A line of help under the field just added.
    #[must_use]
    pub fn hint(mut self, hint: impl Fn(&L10n) -> String + 'static) -> Self {
        if let Some(item) = self.items.last_mut() {
            item.hint = Some(Phrase::new(hint));
        }
        self
    }

    /// The field just added is judged while it is typed: the row under it is kept for that, so that nothing jumps.
    #[must_use]
    pub fn judged(mut self) -> Self {
        if let Some(item) = self.items.last_mut() {
            item.judged = true;
        }
        self
    }

    /// The button just added begins a row of its own.
    #[must_use]
    pub fn new_row(self) -> Self {
        self.placed(Place::Below)
    }

    /// The button just added begins a row of its own, a free row below the others.
    #[must_use]
    pub fn new_group(self) -> Self {
        self.placed(Place::Apart)
    }

    fn placed(mut self, place: Place) -> Self {
        if let Some(item) = self.items.last_mut() {
            item.place = place;
        }
        self
    }
}
