//! Which key means which action, where.
//!
//! A key is looked up in the contexts that are live, the most specific first. While text is being typed, characters are never
//! shortcuts. The settings file may give an action other keys; what would make two actions share a key is refused.

use std::collections::HashMap;

use crate::config::nearest;
use crate::i18n::L10n;
use crate::tui::action::{ACTIONS, Action};
use crate::tui::chord::{Chord, ChordError, Key};
use crate::tui::layouts;

/// Where a person is, as far as keys go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Context {
    /// Everywhere.
    Global,
    /// A wallet is open: the menu's digits, locking.
    Cabinet,
    /// The focus is in the menu at the left.
    Menu,
    /// Rows to choose from.
    List,
    /// Rows that can be narrowed by what is typed.
    Search,
    /// The operations of the past, or one of them.
    History,
    /// The wallet's cards, or one of them.
    Card,
    /// The page of an order.
    Order,
    /// Fields to fill in.
    Form,
    /// A text to read.
    Reader,
    /// A question to answer.
    Dialog,
    /// A text is being typed.
    Text,
    /// A secret is being typed.
    Secret,
}

impl Context {
    /// Every context.
    pub const ALL: [Self; 13] = [
        Self::Global,
        Self::Cabinet,
        Self::Menu,
        Self::List,
        Self::Search,
        Self::History,
        Self::Card,
        Self::Order,
        Self::Form,
        Self::Reader,
        Self::Dialog,
        Self::Text,
        Self::Secret,
    ];

    /// What it is called.
    pub fn label(self, l10n: &L10n) -> String {
        match self {
            Self::Global => l10n.context_global(),
            Self::Cabinet => l10n.context_cabinet(),
            Self::Menu => l10n.context_menu(),
            Self::List => l10n.context_list(),
            Self::Search => l10n.context_search(),
            Self::History => l10n.context_history(),
            Self::Card => l10n.context_card(),
            Self::Order => l10n.context_order(),
            Self::Form => l10n.context_form(),
            Self::Reader => l10n.context_reader(),
            Self::Dialog => l10n.context_dialog(),
            Self::Text => l10n.context_text(),
            Self::Secret => l10n.context_secret(),
        }
    }

    /// Whether one key may mean one thing in `self` and another in `other`: they are never live together, or `self` is the more
    /// specific and meant to win.
    fn may_differ_from(self, other: Self) -> bool {
        use Context::{Card, Dialog, Form, History, List, Menu, Order, Reader, Search, Secret, Text};
        matches!(
            (self, other),
            // One of these is live at a time.
            (Menu | List | Form | Reader | Dialog, Menu | List | Form | Reader | Dialog | Text | Secret)
            | (Search, Menu | Form | Reader | Dialog | Text | Secret)
            | (Menu | Form | Reader | Dialog, Search)
            // The history is never typed into, nor asks.
            | (History, Menu | Dialog | Text | Secret)
            | (Menu | Dialog | Text | Secret, History)
            // Nor are the cards.
            | (Card, Menu | Search | History | Reader | Dialog | Text | Secret)
            | (Menu | Search | History | Reader | Dialog | Text | Secret, Card)
            // An order's page is a form without fields to type into.
            | (Order, Menu | List | Search | History | Card | Reader | Dialog | Text | Secret)
            | (Menu | List | Search | History | Card | Reader | Dialog | Text | Secret, Order)
            // Inside a field the arrows move the cursor.
            | (Text | Secret, Menu | List | Search | Form | Reader | Dialog)
        ) && self != other
    }
}

/// Why a key of the settings file was not taken. The texts are for the command line; the screen has its own words.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// No action has this name; the likeliest meant one, if any.
    #[error("no such action{}", .0.map(|near| format!("; did you mean '{near}'?")).unwrap_or_default())]
    UnknownAction(Option<&'static str>),
    /// The text is not a key.
    #[error("'{0}': {1}")]
    NotAKey(String, ChordError),
    /// Another action has that key where this one is used.
    #[error("{chord} is already '{name}'", chord = .0, name = .1.info().name)]
    Taken(Chord, Action),
    /// A character would be typed into the field instead.
    #[error("{0} would be typed into the field")]
    Typed(Chord),
    /// The program could not be used any more.
    #[error("'{}' must keep a key", .0.info().name)]
    Needed(Action),
}

/// The keys in force.
#[derive(Debug, Clone)]
pub struct Keymap {
    keys: HashMap<Action, Vec<Chord>>,
    lookup: HashMap<(Context, Chord), Action>,
}

impl Default for Keymap {
    fn default() -> Self {
        let keys = ACTIONS
            .iter()
            .map(|info| (info.action, info.chords.iter().filter_map(|text| text.parse().ok()).collect()))
            .collect();
        Self { keys, lookup: HashMap::new() }.indexed()
    }
}

impl Keymap {
    /// The action of a key where these contexts are live, the most specific first.
    pub fn action(&self, chord: Chord, live: &[Context]) -> Option<Action> {
        let typing = live.iter().any(|context| matches!(context, Context::Text | Context::Secret));
        if typing && chord.typed().is_some() {
            return None;
        }
        self.exact(chord, live).or_else(|| match chord.key {
            Key::Char(character) => {
                layouts::latin(character).find_map(|letter| self.exact(Chord { key: Key::Char(letter), ..chord }, live))
            }
            _ => None,
        })
    }

    fn exact(&self, chord: Chord, live: &[Context]) -> Option<Action> {
        live.iter().find_map(|context| self.lookup.get(&(*context, chord)).copied())
    }

    /// The keys of an action, the first being the one that is shown.
    pub fn chords(&self, action: Action) -> &[Chord] {
        self.keys.get(&action).map_or(&[], Vec::as_slice)
    }

    /// Gives the action named in the settings file other keys, or says why not. An empty list leaves it without a key.
    pub fn remap(&mut self, name: &str, keys: &[String]) -> Result<(), Refused> {
        let Some(action) = Action::named(name) else {
            return Err(Refused::UnknownAction(nearest(name, ACTIONS.iter().map(|info| info.name))));
        };
        let mut chords = Vec::new();
        for text in keys {
            let chord = text.parse().map_err(|why| Refused::NotAKey(text.clone(), why))?;
            if self.typed_instead(action, chord) {
                return Err(Refused::Typed(chord));
            }
            if let Some(other) = self.conflict(action, chord) {
                return Err(Refused::Taken(chord, other));
            }
            chords.push(chord);
        }
        if chords.is_empty() && matches!(action, Action::Quit | Action::Activate | Action::Next | Action::Back) {
            return Err(Refused::Needed(action));
        }
        self.keys.insert(action, chords);
        *self = std::mem::take(self).indexed_from();
        Ok(())
    }

    /// An action of text fields cannot have a character for a key.
    #[expect(clippy::unused_self, reason = "reads as a question to the keymap")]
    fn typed_instead(&self, action: Action, chord: Chord) -> bool {
        let only_in_fields =
            action.info().contexts.iter().all(|context| matches!(context, Context::Text | Context::Secret));
        only_in_fields && chord.typed().is_some()
    }

    /// Another action that has the chord in a context where both could be meant.
    fn conflict(&self, action: Action, chord: Chord) -> Option<Action> {
        ACTIONS.iter().map(|info| info.action).filter(|other| *other != action).find(|other| {
            self.chords(*other).contains(&chord) && overlap(action.info().contexts, other.info().contexts)
        })
    }

    fn indexed_from(self) -> Self {
        Self { keys: self.keys, lookup: HashMap::new() }.indexed()
    }

    fn indexed(mut self) -> Self {
        for info in ACTIONS {
            for chord in self.keys.get(&info.action).into_iter().flatten() {
                for context in info.contexts {
                    self.lookup.insert((*context, *chord), info.action);
                }
            }
        }
        self
    }
}

fn overlap(mine: &[Context], others: &[Context]) -> bool {
    mine.iter().any(|a| others.iter().any(|b| !a.may_differ_from(*b)))
}

#[cfg(test)]
mod tests;
