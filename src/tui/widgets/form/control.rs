//! The kinds of things a form is made of.

use crate::i18n::Phrase;
use crate::tui::view::Look;
use crate::tui::widgets::area::Area;
use crate::tui::widgets::aside::Aside;
use crate::tui::widgets::form::ticks::Ticks;
use crate::tui::widgets::line::LineField;
use crate::tui::widgets::secret::SecretField;

/// One thing that can be filled in or pressed.
pub enum Control {
    /// A line of text.
    Line(LineField),
    /// Several lines of text.
    Area(Area),
    /// Something chosen elsewhere: Enter leads there.
    Pick {
        /// What is chosen, said with the mask in force when it is drawn.
        value: Box<dyn Fn(&Look<'_>) -> String>,
        /// Whether it is another than at the start.
        changed: bool,
    },
    /// A secret.
    Secret(SecretField),
    /// A code of so many digits.
    Code(LineField, usize),
    /// Something to agree to.
    Check {
        /// Ticked.
        on: bool,
        /// Ticked at the start.
        initial: bool,
    },
    /// One of several.
    Select {
        /// What there is to choose.
        options: Vec<Phrase>,
        /// Which is chosen.
        chosen: usize,
        /// Which was chosen at the start.
        initial: usize,
    },
    /// Any of several, none to all.
    Ticks(Ticks),
    /// A button.
    Button {
        /// Whether it sends the form.
        submits: bool,
    },
}

impl Control {
    /// Whether it is no longer as it was at the start.
    pub fn is_changed(&self) -> bool {
        match self {
            Self::Line(line) | Self::Code(line, _) => line.is_changed(),
            Self::Area(area) => area.is_changed(),
            Self::Pick { changed, .. } => *changed,
            Self::Secret(field) => !field.secret().is_empty(),
            Self::Check { on, initial } => on != initial,
            Self::Select { chosen, initial, .. } => chosen != initial,
            Self::Ticks(ticks) => ticks.is_changed(),
            Self::Button { .. } => false,
        }
    }

    /// What there is to say of what was last put in.
    pub fn aside(&self) -> Option<Aside> {
        match self {
            Self::Line(line) | Self::Code(line, _) => line.aside(),
            Self::Secret(field) => field.aside(),
            _ => None,
        }
    }

    /// How wide a field for it looks right, frame and cursor included: narrow for a few characters, else one of two widths, so that
    /// fields under each other end in one column; a paragraph takes more.
    pub fn wish(&self) -> u16 {
        let (few, some, many) = (12, 32, 48);
        match self {
            Self::Area(_) => u16::MAX,
            Self::Pick { .. } => many,
            Self::Line(line) if line.limit() <= usize::from(few) => few + 3,
            Self::Line(line) if line.limit() > usize::from(some) => many,
            Self::Secret(secret) => match secret.groups() {
                Some(groups) if groups.digits > usize::from(few) => some,
                Some(groups) => u16::try_from(groups.columns()).unwrap_or(few) + 2,
                None if secret.is_open() => many,
                None => some,
            },
            _ => some,
        }
    }

    /// Whether it is a button.
    pub const fn is_button(&self) -> bool {
        matches!(self, Self::Button { .. })
    }
}
