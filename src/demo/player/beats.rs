//! A step taken apart into what is done at one moment each, with the time before it.

use std::collections::VecDeque;

use jiff::SignedDuration;
use zeroize::Zeroizing;

use crate::demo::scenario::{Check, Deed, Seek, Source, Step, WorldDeed};
use crate::i18n::Language;
use crate::tui::action::Action;
use crate::tui::chord::{Chord, Key, Named};
use crate::tui::event::Event;
use crate::tui::script;

/// Before a key of its own: somebody who shows what they do.
const BEFORE_KEY: SignedDuration = SignedDuration::from_millis(700);
/// Between the stops on the way to something.
const BETWEEN_STOPS: SignedDuration = SignedDuration::from_millis(350);
/// How many stops there may be on the way to something.
const MOST_STOPS: u8 = 24;
/// Between letters.
const BETWEEN_LETTERS: SignedDuration = SignedDuration::from_millis(80);
/// Before something that comes from outside.
const BEFORE_DEED: SignedDuration = SignedDuration::from_millis(800);
/// After a step, to look at what came of it.
const LOOK: SignedDuration = SignedDuration::from_millis(900);
/// Reading, for each character and at least.
const READING: (i64, i64) = (42, 1_500);

/// Something done at one moment.
pub(super) enum Beat {
    /// Nothing: time to read or to look.
    Rest(SignedDuration),
    /// A key, after so much time.
    Key(SignedDuration, Chord),
    /// Something pasted.
    Paste(Zeroizing<String>),
    /// An action, whatever its key is.
    Act(Action),
    /// Something from outside.
    Deed(WorldDeed),
    /// The program is closed and started again.
    Restart,
    /// Something typed that is not known before.
    From(Source),
    /// The key that leads to what is called so, pressed at most so often more, until it has the focus and is pressed itself.
    Seek(Chord, String, u8),
    /// Something that must be true.
    Check(Check),
}

impl Beat {
    /// The time before it.
    pub(super) const fn delay(&self) -> SignedDuration {
        match self {
            Self::Rest(span) | Self::Key(span, _) => *span,
            Self::Paste(_) | Self::Act(_) => BEFORE_KEY,
            Self::Deed(_) | Self::Restart => BEFORE_DEED,
            Self::Seek(..) => BETWEEN_STOPS,
            Self::From(_) | Self::Check(_) => SignedDuration::ZERO,
        }
    }
}

/// The beats of a step. What is said has been `read` where the step was waited for.
pub(super) fn of(step: &Step, language: Language, read: bool) -> VecDeque<Beat> {
    let mut beats = VecDeque::new();
    if let Some(words) = step.say.as_ref().filter(|_| !read) {
        // The longest of the languages sets the time, so that all of them see the same at the same time.
        let length = words.texts().map(|text| text.chars().count()).max().unwrap_or_default();
        let length = i64::try_from(length).unwrap_or(i64::MAX);
        let (each, least) = READING;
        beats.push_back(Beat::Rest(SignedDuration::from_millis(length.saturating_mul(each).max(least))));
    }
    match &step.deed {
        None => {}
        Some(Deed::Keys(script)) => beats.extend(events(script::parse(script).unwrap_or_default())),
        Some(Deed::Type(words)) => beats.extend(letters(words.say(language))),
        Some(Deed::TypeFrom(source)) => beats.push_back(Beat::From(*source)),
        Some(Deed::Seek(seek, words)) => beats.extend(sought(*seek, words.say(language))),
        Some(Deed::Act(action)) => beats.push_back(Beat::Act(*action)),
        Some(Deed::Wait(span)) => beats.push_back(Beat::Rest(*span)),
        Some(Deed::Restart) => beats.push_back(Beat::Restart),
        Some(Deed::World(deed)) => beats.push_back(Beat::Deed(*deed)),
    }
    beats.extend(step.checks.iter().cloned().map(Beat::Check));
    if step.deed.is_some() {
        beats.push_back(Beat::Rest(LOOK));
    }
    beats
}

/// The way to what is called so.
fn sought(seek: Seek, text: &str) -> Vec<Beat> {
    let key = |named| Chord::plain(Key::Named(named));
    match seek {
        Seek::Press => vec![Beat::Seek(key(Named::Tab), text.to_owned(), MOST_STOPS)],
        Seek::Choose => {
            vec![Beat::Key(BEFORE_KEY, key(Named::Home)), Beat::Seek(key(Named::Down), text.to_owned(), MOST_STOPS)]
        }
    }
}

/// The key that presses what has the focus.
pub(super) fn enter() -> Beat {
    Beat::Key(BEFORE_KEY, Chord::plain(Key::Named(Named::Enter)))
}

/// A text, letter by letter.
pub(super) fn letters(text: &str) -> Vec<Beat> {
    let key = |letter| if letter == ' ' { Key::Named(Named::Space) } else { Key::Char(letter) };
    events(text.chars().map(|letter| Event::Key(Chord::plain(key(letter)))).collect())
}

/// What a script says, with the time that somebody takes who shows it.
fn events(events: Vec<Event>) -> Vec<Beat> {
    let mut in_a_word = false;
    let mut beats = Vec::with_capacity(events.len());
    for event in events {
        let letter = matches!(&event, Event::Key(Chord { key: Key::Char(_), ctrl: false, alt: false, .. }));
        match event {
            Event::Key(chord) => {
                beats.push(Beat::Key(if letter && in_a_word { BETWEEN_LETTERS } else { BEFORE_KEY }, chord));
            }
            Event::Paste(text) => beats.push(Beat::Paste(text)),
            // A script has nothing else.
            _ => {}
        }
        in_a_word = letter;
    }
    beats
}
