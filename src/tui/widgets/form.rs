//! Fields to fill in, under one focus.
//!
//! A form is put together in the order of its items. Enter goes on to the next field and submits from the last one; buttons that
//! follow each other stand in one row. The names of fields are phrases, so they follow the language.

mod build;
mod control;
mod draw;
mod keys;
mod layout;
mod ticks;

use std::cell::Cell;

pub use control::Control;

use super::pictures::Strength;
use super::verdict::Verdict;
use crate::domain::phone::{Phone, PhoneError};
use crate::domain::secret::Secret;
use crate::i18n::{L10n, Phrase};
use crate::tui::action::Action;
use crate::tui::keymap::Context;
use crate::tui::screen::Hint;
use crate::tui::view::Look;

/// What came of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormEvent<F> {
    /// It is not for the form.
    Ignored,
    /// It was taken; nothing to do.
    Consumed,
    /// The value of this field changed.
    Changed(F),
    /// The form is to be sent.
    Submit,
    /// This other button was pressed.
    Pressed(F),
}

/// A remark under a field that follows what is typed into it: how good a password it makes.
pub struct Note {
    /// How strong it is.
    pub strength: Strength,
    /// What is still wrong with it.
    pub remark: Option<Phrase>,
}

struct Item<F> {
    id: F,
    label: Phrase,
    hint: Option<Phrase>,
    note: Option<Note>,
    error: Option<Phrase>,
    verdict: Option<Verdict>,
    /// Whether the row under it is kept for what is thought of its contents.
    judged: bool,
    control: Control,
    enabled: bool,
    shown: bool,
    /// How a button stands to the one before it.
    place: Place,
}

/// How a button stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Beside it, where there is room.
    Beside,
    /// Below it.
    Below,
    /// Below it and apart.
    Apart,
}

impl<F> Item<F> {
    fn is_usable(&self) -> bool {
        self.enabled && self.shown
    }
}

/// Fields to fill in, named by `F`.
pub struct Form<F> {
    items: Vec<Item<F>>,
    focus: usize,
    busy: bool,
    /// The first row that was drawn last time: what the eye has found must not jump.
    scroll: Cell<u16>,
}

impl<F: Copy + PartialEq> Default for Form<F> {
    fn default() -> Self {
        Self { items: Vec::new(), focus: 0, busy: false, scroll: Cell::new(0) }
    }
}

impl<F: Copy + PartialEq> Form<F> {
    /// An empty form.
    pub fn new() -> Self {
        Self::default()
    }

    /// The text of a line, an area or a code field; empty for others.
    pub fn value(&self, id: F) -> &str {
        match self.control(id) {
            Some(Control::Line(line) | Control::Code(line, _)) => line.text(),
            Some(Control::Area(area)) => area.text(),
            _ => "",
        }
    }

    /// Puts a text into a line or a paragraph, as if it had been there from the start.
    pub fn set_value(&mut self, id: F, text: &str) {
        match self.control_mut(id) {
            Some(Control::Line(line) | Control::Code(line, _)) => line.set(text),
            Some(Control::Area(area)) => area.set(text),
            _ => {}
        }
    }

    /// Says what was chosen elsewhere.
    pub fn set_picked(&mut self, id: F, picked: impl Fn(&Look<'_>) -> String + 'static) {
        if let Some(index) = self.index(id)
            && let Control::Pick { value, changed } = &mut self.items[index].control
        {
            (*value, *changed) = (Box::new(picked), true);
            self.items[index].error = None;
        }
    }

    /// The number in a phone field.
    pub fn phone_value(&self, id: F) -> Result<Phone, PhoneError> {
        Phone::parse(self.value(id))
    }

    /// What was typed into a secret field, left where it is.
    pub fn secret_value(&self, id: F) -> Option<&Secret> {
        match self.control(id) {
            Some(Control::Secret(field)) => Some(field.secret()),
            _ => None,
        }
    }

    /// Takes what was typed into a secret field, leaving it empty.
    pub fn take_secret(&mut self, id: F) -> Secret {
        match self.control_mut(id) {
            Some(Control::Secret(field)) => field.take(),
            _ => Secret::new(),
        }
    }

    /// Puts a secret into its field.
    pub fn set_secret(&mut self, id: F, secret: &Secret) {
        if let Some(Control::Secret(field)) = self.control_mut(id) {
            field.set(secret);
        }
    }

    /// Whether a checkbox is ticked.
    pub fn is_on(&self, id: F) -> bool {
        matches!(self.control(id), Some(Control::Check { on: true, .. }))
    }

    /// Which option of a select is chosen.
    pub fn chosen(&self, id: F) -> usize {
        match self.control(id) {
            Some(Control::Select { chosen, .. }) => *chosen,
            _ => 0,
        }
    }

    /// Chooses an option of a select, as if it had been chosen from the start.
    pub fn set_chosen(&mut self, id: F, to: usize) {
        if let Some(Control::Select { chosen, initial, .. }) = self.control_mut(id) {
            (*chosen, *initial) = (to, to);
        }
    }

    /// What was chosen elsewhere until now was so from the start.
    pub fn take_as_start(&mut self) {
        for item in &mut self.items {
            if let Control::Pick { changed, .. } = &mut item.control {
                *changed = false;
            }
        }
    }

    /// Says what is wrong with a field, and puts the focus there.
    pub fn fail(&mut self, id: F, say: impl Fn(&L10n) -> String + 'static) {
        self.fail_with(id, Phrase::new(say));
    }

    /// Says what is wrong with a field, and puts the focus there.
    pub fn fail_with(&mut self, id: F, phrase: Phrase) {
        self.busy = false;
        if let Some(index) = self.index(id) {
            self.items[index].error = Some(phrase);
            self.focus = index;
        }
    }

    /// Takes every complaint away.
    pub fn clear_errors(&mut self) {
        for item in &mut self.items {
            item.error = None;
        }
    }

    /// Whether any field has a complaint.
    #[cfg(test)]
    pub(crate) fn has_errors(&self) -> bool {
        self.items.iter().any(|item| item.error.is_some())
    }

    /// Keeps the form from being changed while an answer is awaited.
    pub fn set_busy(&mut self, busy: bool) {
        self.busy = busy;
    }

    /// Whether an answer is awaited.
    pub fn is_busy(&self) -> bool {
        self.busy
    }

    /// Lets an item be used, or not.
    pub fn set_enabled(&mut self, id: F, enabled: bool) {
        if let Some(index) = self.index(id) {
            self.items[index].enabled = enabled;
            if !enabled && self.focus == index {
                self.step(true);
            }
        }
    }

    /// Shows an item, or takes it off the screen with its place.
    pub fn set_shown(&mut self, id: F, shown: bool) {
        if let Some(index) = self.index(id) {
            self.items[index].shown = shown;
            if !shown && self.focus == index {
                self.step(true);
            }
        }
    }

    /// Puts a remark under a field, or takes it away.
    pub fn set_note(&mut self, id: F, note: Option<Note>) {
        if let Some(index) = self.index(id) {
            self.items[index].note = note;
        }
    }

    /// Says what is thought of a field's contents, or nothing.
    pub fn set_verdict(&mut self, id: F, verdict: Option<Verdict>) {
        if let Some(index) = self.index(id) {
            self.items[index].verdict = verdict;
        }
    }

    /// What is thought of a field's contents.
    pub fn verdict(&self, id: F) -> Option<&Verdict> {
        self.index(id).and_then(|index| self.items[index].verdict.as_ref())
    }

    /// Gives an item another name.
    pub fn set_label(&mut self, id: F, label: Phrase) {
        if let Some(index) = self.index(id) {
            self.items[index].label = label;
        }
    }

    /// What is thought of a field keeps the form from being sent: it is a complaint now, and the focus goes there.
    pub fn insist(&mut self, id: F) {
        if let Some(index) = self.index(id) {
            self.items[index].verdict = self.items[index].verdict.take().map(Verdict::insisted);
            self.focus = index;
        }
    }

    /// Whether an item has its place on the screen.
    pub fn is_shown(&self, id: F) -> bool {
        self.index(id).is_some_and(|index| self.items[index].shown)
    }

    /// Which item has the focus.
    pub fn focused(&self) -> Option<F> {
        self.items.get(self.focus).map(|item| item.id)
    }

    /// What the keys do where that is the same on every screen: in a text of several lines Enter begins another.
    pub fn hints(&self, l: &L10n) -> Vec<Hint> {
        match self.items.get(self.focus).map(|item| &item.control) {
            Some(Control::Area(_)) => vec![Hint::named(Action::Activate, l.form_new_line())],
            _ if self.moves_on() => vec![Hint::named(Action::Activate, l.form_go_on())],
            _ => Vec::new(),
        }
    }

    /// Whether Enter leads from the field that has the focus to another.
    pub fn moves_on(&self) -> bool {
        let is_field = |item: &Item<F>| {
            !item.control.is_button() && !matches!(item.control, Control::Check { .. } | Control::Ticks(_))
        };
        self.items.get(self.focus).is_some_and(is_field) && self.next_field(self.focus).is_some()
    }

    /// Puts the focus on an item.
    pub fn focus(&mut self, id: F) {
        if let Some(index) = self.index(id) {
            self.focus = index;
        }
    }

    /// Whether leaving would lose something typed or chosen.
    pub fn is_dirty(&self) -> bool {
        self.items.iter().any(|item| item.control.is_changed())
    }

    /// Wipes the secrets; says whether there were any. For [`Screen::forget_secrets`](crate::tui::screen::Screen::forget_secrets).
    pub fn forget_secrets(&mut self) -> bool {
        let mut any = false;
        for item in &mut self.items {
            if let Control::Secret(field) = &mut item.control {
                any |= field.clear();
            }
        }
        any
    }

    /// Which keys mean something now. For [`Screen::contexts`](crate::tui::screen::Screen::contexts).
    pub fn contexts(&self) -> Vec<Context> {
        match self.items.get(self.focus).map(|item| &item.control) {
            Some(Control::Secret(_)) => vec![Context::Secret, Context::Text, Context::Form],
            Some(Control::Line(_) | Control::Area(_) | Control::Code(..)) => vec![Context::Text, Context::Form],
            _ => vec![Context::Form],
        }
    }

    fn index(&self, id: F) -> Option<usize> {
        self.items.iter().position(|item| item.id == id)
    }

    fn control(&self, id: F) -> Option<&Control> {
        self.items.iter().find(|item| item.id == id).map(|item| &item.control)
    }

    fn control_mut(&mut self, id: F) -> Option<&mut Control> {
        self.items.iter_mut().find(|item| item.id == id).map(|item| &mut item.control)
    }
}

#[cfg(test)]
mod tests;
