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
    /// Many terminals send another key in its place.
    #[error("many terminals do not send {0} as a key of its own")]
    NotSent(Chord),
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
        if Self::types(chord, live) {
            return None;
        }
        self.exact(chord, live).or_else(|| match chord.key {
            Key::Char(character) => {
                layouts::latin(character).find_map(|letter| self.exact(Chord { key: Key::Char(letter), ..chord }, live))
            }
            _ => None,
        })
    }

    /// Whether a key is a character of the text that is being typed, and so nothing else.
    pub(crate) fn types(chord: Chord, live: &[Context]) -> bool {
        chord.typed().is_some() && live.iter().any(|context| matches!(context, Context::Text | Context::Secret))
    }

    fn exact(&self, chord: Chord, live: &[Context]) -> Option<Action> {
        live.iter().find_map(|context| self.lookup.get(&(*context, chord)).copied())
    }

    /// The keys of an action, the first being the one that is shown.
    pub fn chords(&self, action: Action) -> &[Chord] {
        self.keys.get(&action).map_or(&[], Vec::as_slice)
    }

    /// Gives the actions named in the settings file other keys, or says of each why not. An empty list leaves an action without
    /// a key. All are looked at together: in whatever order they stand, one may have the key that another gives away.
    pub fn remap(&mut self, wishes: &[(String, Vec<String>)]) -> Vec<Result<(), Refused>> {
        let mut answers: Vec<_> = wishes.iter().map(|(name, keys)| self.wish(name, keys)).collect();
        loop {
            let remapped = Self { keys: self.keys.clone(), lookup: HashMap::new() }.with(&answers);
            let Some((index, refused)) = remapped.first_refused(&answers) else {
                *self = remapped.indexed();
                return answers.into_iter().map(|answer| answer.map(|_| ())).collect();
            };
            // The action goes back to its keys of before, which another wish may have counted on: so everything is looked at again.
            answers[index] = Err(refused);
        }
    }

    /// What an entry of the settings file asks for, as far as it can be judged by itself.
    fn wish(&self, name: &str, keys: &[String]) -> Result<Wanted, Refused> {
        let Some(action) = Action::named(name) else {
            return Err(Refused::UnknownAction(nearest(name, ACTIONS.iter().map(|info| info.name))));
        };
        let mut chords = Vec::new();
        for text in keys {
            let chord: Chord = text.parse().map_err(|why| Refused::NotAKey(text.clone(), why))?;
            if !chord.is_sent() {
                return Err(Refused::NotSent(chord));
            }
            if self.typed_instead(action, chord) {
                return Err(Refused::Typed(chord));
            }
            chords.push(chord);
        }
        if chords.is_empty() && matches!(action, Action::Quit | Action::Activate | Action::Next | Action::Back) {
            return Err(Refused::Needed(action));
        }
        Ok((action, chords))
    }

    fn with(mut self, wishes: &[Result<Wanted, Refused>]) -> Self {
        self.keys.extend(wishes.iter().flatten().cloned());
        self
    }

    /// The first of the wishes fulfilled here that takes a key from an action which did not ask for another; where there is none,
    /// the first that takes a key which an earlier one was given.
    fn first_refused(&self, wishes: &[Result<Wanted, Refused>]) -> Option<(usize, Refused)> {
        let place = |action| wishes.iter().position(|wish| wish.as_ref().is_ok_and(|(asking, _)| *asking == action));
        let taken = |before: fn(Option<usize>, usize) -> bool| {
            wishes.iter().enumerate().find_map(|(index, wish)| {
                let (action, chords) = wish.as_ref().ok()?;
                chords.iter().find_map(|chord| {
                    let other = self.conflicts(*action, *chord).find(|other| before(place(*other), index))?;
                    Some((index, Refused::Taken(*chord, other)))
                })
            })
        };
        taken(|other, _| other.is_none()).or_else(|| taken(|other, index| other.is_some_and(|other| other < index)))
    }

    /// An action of text fields cannot have a character for a key.
    #[expect(clippy::unused_self, reason = "reads as a question to the keymap")]
    fn typed_instead(&self, action: Action, chord: Chord) -> bool {
        let only_in_fields =
            action.info().contexts.iter().all(|context| matches!(context, Context::Text | Context::Secret));
        only_in_fields && chord.typed().is_some()
    }

    /// The other actions that have the chord in a context where both could be meant.
    fn conflicts(&self, action: Action, chord: Chord) -> impl Iterator<Item = Action> {
        ACTIONS.iter().map(|info| info.action).filter(move |other| {
            *other != action
                && self.chords(*other).contains(&chord)
                && overlap(action.info().contexts, other.info().contexts)
        })
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

/// An action and the keys it is to have.
type Wanted = (Action, Vec<Chord>);

fn overlap(mine: &[Context], others: &[Context]) -> bool {
    mine.iter().any(|a| others.iter().any(|b| !a.may_differ_from(*b)))
}

#[cfg(test)]
mod tests;
