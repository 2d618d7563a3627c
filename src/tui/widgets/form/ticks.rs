//! Any of several, none to all: boxes in a row, or in as many rows as they need.

use super::{Control, Form, FormEvent};
use crate::i18n::{L10n, Phrase};
use crate::tui::hits::Target;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};

/// Columns between two boxes.
const BETWEEN: u16 = 2;
/// A box and the space after it.
const BOX: u16 = 4;

/// Boxes to tick, one of which the keys are on.
pub struct Ticks {
    options: Vec<(Phrase, bool)>,
    initial: Vec<bool>,
    at: usize,
}

impl Ticks {
    fn on(&self) -> Vec<bool> {
        self.options.iter().map(|(_, on)| *on).collect()
    }

    pub(super) fn is_changed(&self) -> bool {
        self.on() != self.initial
    }

    pub(super) fn toggle(&mut self) {
        if let Some((_, on)) = self.options.get_mut(self.at) {
            *on = !*on;
        }
    }

    pub(super) fn step(&mut self, forward: bool) {
        let count = self.options.len().max(1);
        self.at = if forward { self.at + 1 } else { self.at + count - 1 } % count;
    }

    /// Where each box stands: its column, its row and how wide it is with its name.
    fn places(&self, look: &Look<'_>, columns: u16) -> Vec<(u16, u16, u16)> {
        let (mut x, mut y) = (0, 0);
        let place = |(name, _): &(Phrase, bool)| {
            let cells = BOX + width(&name.say(look.l10n));
            if x > 0 && x + cells > columns {
                (x, y) = (0, y + 1);
            }
            let here = (x, y, cells);
            x += cells + BETWEEN;
            here
        };
        self.options.iter().map(place).collect()
    }

    pub(super) fn height(&self, look: &Look<'_>, columns: u16) -> usize {
        self.places(look, columns).last().map_or(1, |(_, y, _)| usize::from(*y) + 1)
    }

    pub(super) fn render(&self, canvas: &mut Canvas<'_>, item: usize, left: u16, focused: bool) {
        let (look, columns) = (canvas.look(), canvas.width().saturating_sub(left));
        let mut last = 0;
        for (index, ((name, on), (x, y, cells))) in self.options.iter().zip(self.places(look, columns)).enumerate() {
            let here = focused && index == self.at;
            let role = if here { Role::Focus } else { Role::Text };
            let sign = if *on { look.glyphs.box_checked } else { look.glyphs.box_empty };
            canvas.put(left + x, y, sign, role);
            canvas.put(left + x + BOX, y, &name.say(look.l10n), role);
            canvas.hit(left + x, y, cells, 1, Target::Part(item, index));
            if here {
                canvas.cursor(left + x + 1, y);
            }
            last = y;
        }
        canvas.set_pen(last + 1);
    }
}

impl<F: Copy + PartialEq> Form<F> {
    /// Any of several: Left and Right go from one to the next, Space ticks it.
    #[must_use]
    pub fn ticks(self, id: F, options: Vec<(Phrase, bool)>, label: impl Fn(&L10n) -> String + 'static) -> Self {
        let initial = options.iter().map(|(_, on)| *on).collect();
        self.item(id, Phrase::new(label), Control::Ticks(Ticks { options, initial, at: 0 }))
    }

    /// Which of several are ticked, by their place.
    pub fn ticked(&self, id: F) -> Vec<usize> {
        match self.control(id) {
            Some(Control::Ticks(ticks)) => {
                ticks.on().iter().enumerate().filter(|(_, on)| **on).map(|(at, _)| at).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A click on one of several ticks it.
    pub(super) fn tick_clicked(&mut self, index: usize, part: usize) -> FormEvent<F> {
        let Some(item) = self.items.get_mut(index).filter(|item| item.enabled) else { return FormEvent::Consumed };
        self.focus = index;
        let Control::Ticks(ticks) = &mut item.control else { return FormEvent::Consumed };
        ticks.at = part;
        ticks.toggle();
        FormEvent::Changed(item.id)
    }
}
