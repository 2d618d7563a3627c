//! The wallet's own cards: where one can be and where it can go from there, and what it may be called.

use serde::{Deserialize, Serialize};

use super::named::named;

/// The most characters that a card's name has.
pub const LONGEST_NAME: usize = 24;

/// What a card is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardKind {
    /// Nothing: a number to pay with online, there at once.
    Virtual,
    /// Plastic: it travels by post.
    Plastic,
}

named! { CardKind: Virtual = "virtual", Plastic = "plastic" }

/// Where a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum CardState {
    /// It is being made.
    Ordered,
    /// It is on its way.
    InPost,
    /// Its owner has it, and has not yet said so.
    Delivered,
    /// It pays.
    Active,
    /// It does not pay for now.
    Blocked,
    /// Given up, for good.
    Closed,
    /// Its last month is over.
    Expired,
}

named! {
    CardState:
    Ordered = "ordered",
    InPost = "in-post",
    Delivered = "delivered",
    Active = "active",
    Blocked = "blocked",
    Closed = "closed",
    Expired = "expired",
}

impl CardState {
    /// The states it may go to next.
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Ordered => &[Self::InPost, Self::Closed],
            Self::InPost => &[Self::Delivered, Self::Closed],
            Self::Delivered | Self::Blocked => &[Self::Active, Self::Closed, Self::Expired],
            Self::Active => &[Self::Blocked, Self::Closed, Self::Expired],
            Self::Closed | Self::Expired => &[],
        }
    }

    /// Whether it may go to `next`.
    pub fn may_become(self, next: Self) -> bool {
        self.next().contains(&next)
    }

    /// Whether nothing more will happen to it.
    pub const fn is_terminal(self) -> bool {
        self.next().is_empty()
    }

    /// Whether it is still being made or on its way.
    pub const fn is_under_way(self) -> bool {
        matches!(self, Self::Ordered | Self::InPost)
    }

    /// Whether its owner may see its number: it is in use, if only blocked for now.
    pub const fn is_in_use(self) -> bool {
        matches!(self, Self::Active | Self::Blocked)
    }
}

/// A card's name as it is kept; `None` if it is too long or not one line of text. Nothing at all is a name too: then the
/// card is called after its kind.
pub fn name(typed: &str) -> Option<String> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    (name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::CardState::{self, *};
    use super::*;

    /// The whole table, written a second time: what is not here is not allowed.
    const ALLOWED: &[(CardState, CardState)] = &[
        (Ordered, InPost),
        (Ordered, Closed),
        (InPost, Delivered),
        (InPost, Closed),
        (Delivered, Active),
        (Delivered, Closed),
        (Delivered, Expired),
        (Active, Blocked),
        (Active, Closed),
        (Active, Expired),
        (Blocked, Active),
        (Blocked, Closed),
        (Blocked, Expired),
    ];

    #[test]
    fn only_listed_transitions() {
        for &from in CardState::ALL {
            for &to in CardState::ALL {
                assert_eq!(from.may_become(to), ALLOWED.contains(&(from, to)), "{from:?} to {to:?}");
            }
        }
    }

    #[test]
    fn terminal_is_terminal() {
        let terminal: Vec<_> = CardState::ALL.iter().copied().filter(|state| state.is_terminal()).collect();
        assert_eq!(terminal, [Closed, Expired]);
    }

    #[test]
    fn stored_names_are_read_back() {
        for &state in CardState::ALL {
            assert_eq!(CardState::from_name(state.name()), Some(state));
        }
        for &kind in CardKind::ALL {
            assert_eq!(CardKind::from_name(kind.name()), Some(kind));
        }
    }

    #[test]
    fn names_are_one_short_line() {
        assert_eq!(name("  For   the shop ").as_deref(), Some("For the shop"));
        assert_eq!(name("").as_deref(), Some(""));
        assert_eq!(name("Для покупок в магазине…").as_deref(), Some("Для покупок в магазине…"));
        assert_eq!(name(&"a".repeat(LONGEST_NAME + 1)), None);
        assert_eq!(name("a\u{1b}[31m"), None);
    }
}
