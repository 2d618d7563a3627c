//! How much of a dispute shows at once, and the pages of what does not.

use crate::i18n::L10n;

/// From this width everything stands side by side, and there are no pages to turn.
const SIDE_BY_SIDE: u16 = 100;
/// From this height what each side proposes stands below how it stands.
const TALL: u16 = 30;

/// The pages of it, where they do not all show at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    Standing,
    Sides,
    Thread,
}

impl Page {
    pub(super) fn name(self, l: &L10n) -> String {
        match self {
            Self::Standing => l.dispute_page_standing(),
            Self::Sides => l.dispute_page_sides(),
            Self::Thread => l.dispute_page_thread(),
        }
    }
}

/// How much of it shows at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// One thing after the other.
    Small,
    /// How it stands and what each side proposes; what was said is on a page of its own.
    Tall,
    /// Everything, side by side.
    Whole,
}

impl Layout {
    pub(super) const fn of(columns: u16, rows: u16) -> Self {
        match (columns, rows) {
            (SIDE_BY_SIDE.., _) => Self::Whole,
            (_, TALL..) => Self::Tall,
            _ => Self::Small,
        }
    }

    /// The pages to turn.
    pub(super) const fn pages(self) -> &'static [Page] {
        match self {
            Self::Small => &[Page::Standing, Page::Sides, Page::Thread],
            Self::Tall => &[Page::Standing, Page::Thread],
            Self::Whole => &[Page::Standing],
        }
    }
}
