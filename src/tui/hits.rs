//! Where the mouse can hit: filled while drawing, read when a click comes.

use ratatui::layout::{Position, Rect};

use crate::tui::action::Action;

/// Something that can be clicked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// The n-th item of a form.
    Item(usize),
    /// A part of the n-th item of a form, by its place in it.
    Part(usize, usize),
    /// The n-th row of a list.
    Row(usize),
    /// As if the action's key were pressed.
    Action(Action),
    /// The n-th section of the menu.
    Section(usize),
    /// The screen's own, by number.
    Own(u16),
    /// Nothing: a surface that keeps clicks from what lies behind.
    Surface,
}

/// Which layer of screens something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayerId(pub u32);

impl LayerId {
    /// The frame around the screens.
    pub const FRAME: Self = Self(0);
}

/// What a drawing gave back.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    areas: Vec<(Rect, LayerId, Target)>,
    /// Where the terminal's cursor belongs.
    pub cursor: Option<Position>,
}

impl Drawn {
    /// Remembers a target.
    pub fn add(&mut self, area: Rect, layer: LayerId, target: Target) {
        if !area.is_empty() {
            self.areas.push((area, layer, target));
        }
    }

    /// What was drawn last at this place.
    pub fn at(&self, position: Position) -> Option<(LayerId, Target)> {
        self.areas.iter().rev().find(|(area, ..)| area.contains(position)).map(|(_, layer, target)| (*layer, *target))
    }

    /// Where a target was drawn, for tests that click.
    pub fn area_of(&self, wanted: Target) -> Option<Rect> {
        self.areas.iter().rev().find(|(.., target)| *target == wanted).map(|(area, ..)| *area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_drawn_lies_on_top() {
        let mut drawn = Drawn::default();
        drawn.add(Rect::new(0, 0, 10, 10), LayerId(1), Target::Row(1));
        drawn.add(Rect::new(2, 2, 3, 3), LayerId(2), Target::Surface);
        drawn.add(Rect::new(9, 9, 0, 1), LayerId(2), Target::Row(7));
        assert_eq!(drawn.at(Position::new(1, 1)), Some((LayerId(1), Target::Row(1))));
        assert_eq!(drawn.at(Position::new(3, 3)), Some((LayerId(2), Target::Surface)));
        assert_eq!(drawn.at(Position::new(10, 10)), None);
        assert_eq!(drawn.area_of(Target::Row(7)), None);
    }
}
