//! What keys and clicks do in a form.

use super::{Control, Form, FormEvent};
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::hits::Target;

impl<F: Copy + PartialEq> Form<F> {
    /// Takes an input. While an answer is awaited, everything but leaving is swallowed.
    pub fn handle(&mut self, input: &Input) -> FormEvent<F> {
        if self.busy {
            return if matches!(input, Input::Action(Action::Back)) { FormEvent::Ignored } else { FormEvent::Consumed };
        }
        if let Some(event) = self.typed(input) {
            return event;
        }
        match input {
            Input::Action(Action::Next | Action::Down) => self.step(true),
            Input::Action(Action::Previous | Action::Up) => self.step(false),
            Input::Action(Action::Activate) => return self.activate(),
            Input::Action(Action::Toggle) => return self.toggle(),
            Input::Action(Action::Left) => return self.sideways(false),
            Input::Action(Action::Right) => return self.sideways(true),
            Input::Click(Target::Item(index)) => return self.clicked(*index),
            Input::Click(Target::Part(index, part)) => return self.tick_clicked(*index, *part),
            Input::Scroll(rows) => self.step(*rows > 0),
            _ => return FormEvent::Ignored,
        }
        FormEvent::Consumed
    }

    /// An input for the field that text is typed into.
    fn typed(&mut self, input: &Input) -> Option<FormEvent<F>> {
        let item = self.items.get_mut(self.focus)?;
        let (changed, full) = match &mut item.control {
            Control::Line(line) => (line.handle(input)?, false),
            Control::Area(area) => (area.handle(input)?, false),
            Control::Secret(secret) => (secret.handle(input)?, false),
            Control::Code(line, _) => (line.handle(input)?, line.is_full()),
            _ => return None,
        };
        if !changed {
            return Some(FormEvent::Consumed);
        }
        item.error = None;
        let (id, last) = (item.id, self.next_field(self.focus).is_none());
        // A paste fills in and never sends.
        let typed = !matches!(input, Input::Paste(_));
        Some(if full && last && typed { FormEvent::Submit } else { FormEvent::Changed(id) })
    }

    /// Moves the focus to the next or previous item that can be used, round the end.
    pub(super) fn step(&mut self, forward: bool) {
        let count = self.items.len();
        for distance in 1..=count {
            let index = if forward { self.focus + distance } else { self.focus + count - distance } % count;
            if self.items[index].is_usable() {
                self.focus = index;
                return;
            }
        }
    }

    /// The next field after `index` that is not a button.
    pub(super) fn next_field(&self, index: usize) -> Option<usize> {
        self.items
            .iter()
            .enumerate()
            .skip(index + 1)
            .find(|(_, i)| i.is_usable() && !i.control.is_button())
            .map(|(at, _)| at)
    }

    fn activate(&mut self) -> FormEvent<F> {
        let Some(item) = self.items.get(self.focus).filter(|item| item.enabled) else { return FormEvent::Consumed };
        match item.control {
            Control::Button { submits: true } => FormEvent::Submit,
            Control::Button { submits: false } | Control::Pick { .. } => FormEvent::Pressed(item.id),
            Control::Check { .. } | Control::Ticks(_) => self.toggle(),
            _ => match self.next_field(self.focus) {
                Some(next) => {
                    self.focus = next;
                    FormEvent::Consumed
                }
                None => FormEvent::Submit,
            },
        }
    }

    fn toggle(&mut self) -> FormEvent<F> {
        match self.items.get_mut(self.focus) {
            Some(item) if item.enabled => match &mut item.control {
                Control::Check { on, .. } => {
                    *on = !*on;
                    item.error = None;
                    FormEvent::Changed(item.id)
                }
                Control::Ticks(ticks) => {
                    ticks.toggle();
                    FormEvent::Changed(item.id)
                }
                Control::Select { .. } => self.sideways(true),
                Control::Button { .. } | Control::Pick { .. } => self.activate(),
                _ => FormEvent::Ignored,
            },
            _ => FormEvent::Consumed,
        }
    }

    /// Left and Right: the other option of a select, the other button of a row.
    fn sideways(&mut self, forward: bool) -> FormEvent<F> {
        let Some(item) = self.items.get_mut(self.focus) else { return FormEvent::Ignored };
        match &mut item.control {
            Control::Select { options, chosen, .. } if !options.is_empty() => {
                let count = options.len();
                *chosen = if forward { *chosen + 1 } else { *chosen + count - 1 } % count;
                item.error = None;
                FormEvent::Changed(item.id)
            }
            Control::Ticks(ticks) => {
                ticks.step(forward);
                FormEvent::Consumed
            }
            Control::Button { .. } => {
                if let Some(index) = self.button_beside(forward) {
                    self.focus = index;
                }
                FormEvent::Consumed
            }
            _ => FormEvent::Ignored,
        }
    }

    /// The next or previous button that can be used, with nothing but buttons in between.
    fn button_beside(&self, forward: bool) -> Option<usize> {
        let mut index = self.focus;
        loop {
            index = if forward { index + 1 } else { index.checked_sub(1)? };
            let item = self.items.get(index).filter(|item| item.control.is_button())?;
            if item.is_usable() {
                return Some(index);
            }
        }
    }

    fn clicked(&mut self, index: usize) -> FormEvent<F> {
        if !self.items.get(index).is_some_and(|item| item.enabled) {
            return FormEvent::Consumed;
        }
        self.focus = index;
        match self.items[index].control {
            Control::Button { .. } | Control::Pick { .. } => self.activate(),
            Control::Check { .. } => self.toggle(),
            Control::Select { .. } => self.sideways(true),
            _ => FormEvent::Consumed,
        }
    }
}
