//! Keys as people write them: `ctrl+shift+p`, `f2`, `space`, `?`.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key with its modifiers, in one normal form: Shift is kept only where the character does not already say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Control is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
    /// Shift is held; never set for a plain character, whose case says it.
    pub shift: bool,
}

/// A key without modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character key.
    Char(char),
    /// A function key, 1 to 24.
    F(u8),
    /// A key with a name.
    Named(Named),
}

/// The keys with names. Their spelling is in one table, `NAMES`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the key of that name")]
pub enum Named {
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Home,
    End,
    PageUp,
    PageDown,
    Up,
    Down,
    Left,
    Right,
    Space,
}

/// How each named key is written, and what crossterm calls it.
const NAMES: [(Named, &str, KeyCode); 15] = [
    (Named::Enter, "enter", KeyCode::Enter),
    (Named::Esc, "esc", KeyCode::Esc),
    (Named::Tab, "tab", KeyCode::Tab),
    (Named::Backspace, "backspace", KeyCode::Backspace),
    (Named::Delete, "delete", KeyCode::Delete),
    (Named::Insert, "insert", KeyCode::Insert),
    (Named::Home, "home", KeyCode::Home),
    (Named::End, "end", KeyCode::End),
    (Named::PageUp, "pageup", KeyCode::PageUp),
    (Named::PageDown, "pagedown", KeyCode::PageDown),
    (Named::Up, "up", KeyCode::Up),
    (Named::Down, "down", KeyCode::Down),
    (Named::Left, "left", KeyCode::Left),
    (Named::Right, "right", KeyCode::Right),
    (Named::Space, "space", KeyCode::Char(' ')),
];

impl Named {
    /// What is printed on the key.
    const fn cap<'a>(self, arrows: &[&'a str; 4]) -> &'a str {
        match self {
            Self::Enter => "Enter",
            Self::Esc => "Esc",
            Self::Tab => "Tab",
            Self::Backspace => "Backspace",
            Self::Delete => "Del",
            Self::Insert => "Ins",
            Self::Home => "Home",
            Self::End => "End",
            Self::PageUp => "PgUp",
            Self::PageDown => "PgDn",
            Self::Up => arrows[0],
            Self::Down => arrows[1],
            Self::Left => arrows[2],
            Self::Right => arrows[3],
            Self::Space => "Space",
        }
    }
}

/// Why a text is not a key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChordError {
    /// Nothing, or nothing after the last `+`.
    #[error("no key is named")]
    Empty,
    /// A word that is neither a modifier nor a key.
    #[error("'{0}' is not a key")]
    Unknown(String),
    /// The same modifier twice.
    #[error("'{0}' is there twice")]
    Twice(&'static str),
}

impl Chord {
    /// A key alone.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false, shift: false }
    }

    /// What was pressed, or nothing for a release or a key that has no place here.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let (ctrl, alt) =
            (event.modifiers.contains(KeyModifiers::CONTROL), event.modifiers.contains(KeyModifiers::ALT));
        let mut shift = event.modifiers.contains(KeyModifiers::SHIFT);
        let key = match event.code {
            KeyCode::BackTab => {
                shift = true;
                Key::Named(Named::Tab)
            }
            KeyCode::F(number) => Key::F(number),
            code => match (NAMES.iter().find(|(_, _, known)| *known == code), code) {
                (Some((name, ..)), _) => Key::Named(*name),
                (None, KeyCode::Char(character)) => Key::Char(character),
                _ => return None,
            },
        };
        Some(Self { key, ctrl, alt, shift }.normal())
    }

    /// The character this chord types into a field, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.key {
            _ if self.ctrl || self.alt => None,
            Key::Char(character) => Some(character),
            Key::Named(Named::Space) => Some(' '),
            _ => None,
        }
    }

    /// Whether every terminal sends it as a key of its own. With Control they have no more than the first 32 characters, of which Tab,
    /// Enter and Esc are some already, and no Shift. A console of Windows tells every key.
    pub fn is_sent(self) -> bool {
        let bare = !self.ctrl && !self.shift;
        let sent = match self.key {
            Key::Char(character) if self.ctrl => {
                !self.shift && matches!(character, 'a'..='h' | 'j'..='l' | 'n'..='z' | '4'..='7')
            }
            Key::Named(Named::Tab) => !self.ctrl,
            Key::Named(Named::Space) => !self.shift,
            Key::Named(Named::Enter | Named::Backspace) => bare,
            // After Esc, which is what Alt is, these begin something else.
            Key::Named(Named::Esc) => bare && !self.alt,
            Key::Char('[' | 'O') => !self.alt,
            _ => true,
        };
        sent || cfg!(windows)
    }

    /// The chord as people know it from their keyboard: `^P`, `F2`, `Enter`. The arrows are the caller's signs, in the order up,
    /// down, left, right.
    pub fn cap(self, arrows: &[&str; 4]) -> String {
        let mut cap = String::new();
        if self.ctrl {
            cap.push('^');
        }
        if self.alt {
            cap.push_str("Alt-");
        }
        if self.shift {
            cap.push_str("Shift-");
        }
        match self.key {
            Key::Char(character) if self.ctrl || self.alt => cap.extend(character.to_uppercase()),
            Key::Char(character) => cap.push(character),
            Key::F(number) => {
                cap.push('F');
                cap.push_str(&number.to_string());
            }
            Key::Named(name) => cap.push_str(name.cap(arrows)),
        }
        cap
    }

    /// The one spelling of a chord: with Control, letters are small and Shift is said; without it, the character's case says it.
    fn normal(mut self) -> Self {
        if let Key::Char(character) = self.key {
            if self.ctrl {
                self.shift |= character.is_uppercase();
                self.key = Key::Char(lower(character));
            } else {
                self.shift = false;
            }
        }
        self
    }
}

/// The small letter, where it is a single character.
fn lower(character: char) -> char {
    let mut small = character.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => character,
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl+"), (self.alt, "alt+"), (self.shift, "shift+")] {
            if held {
                f.write_str(name)?;
            }
        }
        match self.key {
            Key::Char(character) => write!(f, "{character}"),
            Key::F(number) => write!(f, "f{number}"),
            Key::Named(name) => {
                f.write_str(NAMES.iter().find(|(known, ..)| *known == name).map_or("", |(_, text, _)| text))
            }
        }
    }
}

impl FromStr for Chord {
    type Err = ChordError;

    fn from_str(text: &str) -> Result<Self, ChordError> {
        let mut chord = Self::plain(Key::Char('+'));
        let mut rest = text.trim();
        while let Some((word, tail)) = rest.split_once('+').filter(|(word, tail)| !word.is_empty() && !tail.is_empty())
        {
            let (held, name) = match word.trim().to_ascii_lowercase().as_str() {
                "ctrl" | "control" | "c" => (&mut chord.ctrl, "ctrl"),
                "alt" | "meta" | "option" => (&mut chord.alt, "alt"),
                "shift" => (&mut chord.shift, "shift"),
                _ => return Err(ChordError::Unknown(word.to_owned())),
            };
            if std::mem::replace(held, true) {
                return Err(ChordError::Twice(name));
            }
            rest = tail.trim();
        }
        chord.key = key_from(rest)?;
        Ok(chord.normal())
    }
}

fn key_from(word: &str) -> Result<Key, ChordError> {
    let mut characters = word.chars();
    match (characters.next(), characters.next()) {
        (None, _) => return Err(ChordError::Empty),
        (Some(only), None) if !only.is_control() && !only.is_whitespace() => return Ok(Key::Char(only)),
        _ => {}
    }
    let small = word.to_ascii_lowercase();
    let unknown = || ChordError::Unknown(word.to_owned());
    if let Some(number) = small.strip_prefix('f').and_then(|digits| digits.parse::<u8>().ok()) {
        return if (1..=24).contains(&number) { Ok(Key::F(number)) } else { Err(unknown()) };
    }
    let small = match small.as_str() {
        "return" => "enter",
        "escape" => "esc",
        "del" => "delete",
        "ins" => "insert",
        "pgup" => "pageup",
        "pgdn" | "pgdown" => "pagedown",
        other => other,
    };
    NAMES.iter().find(|(_, name, _)| *name == small).map(|(key, ..)| Key::Named(*key)).ok_or_else(unknown)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<String> {
        Chord::from_event(KeyEvent::new(code, modifiers)).map(|chord| chord.to_string())
    }

    #[test]
    fn what_the_terminal_sends_has_one_name() {
        assert_eq!(pressed(KeyCode::BackTab, KeyModifiers::SHIFT).as_deref(), Some("shift+tab"));
        assert_eq!(pressed(KeyCode::Char('P'), KeyModifiers::CONTROL).as_deref(), Some("ctrl+shift+p"));
        assert_eq!(pressed(KeyCode::Char('?'), KeyModifiers::SHIFT).as_deref(), Some("?"));
        assert_eq!(pressed(KeyCode::Char(' '), KeyModifiers::NONE).as_deref(), Some("space"));
        assert_eq!(pressed(KeyCode::CapsLock, KeyModifiers::NONE), None);
    }

    #[test]
    fn people_write_keys_in_many_ways() {
        for (text, normal) in [
            ("Ctrl+Shift+P", "ctrl+shift+p"),
            ("control + p", "ctrl+p"),
            ("Return", "enter"),
            ("PgDn", "pagedown"),
            ("+", "+"),
            ("ctrl++", "ctrl++"),
            ("F12", "f12"),
            ("alt+1", "alt+1"),
        ] {
            assert_eq!(text.parse::<Chord>().map(|chord| chord.to_string()).as_deref(), Ok(normal), "{text}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn what_no_terminal_sends_is_known() {
        let sent = |text: &str| text.parse::<Chord>().is_ok_and(Chord::is_sent);
        for text in ["ctrl+l", "ctrl+space", "ctrl+left", "shift+tab", "alt+enter", "ctrl+alt+l", "shift+f3", "L", "я"]
        {
            assert!(sent(text), "{text}");
        }
        for text in [
            "ctrl+shift+l",
            "ctrl+m",
            "ctrl+i",
            "ctrl+[",
            "ctrl+/",
            "ctrl+1",
            "ctrl+я",
            "shift+enter",
            "ctrl+tab",
            "alt+esc",
            "alt+[",
            "alt+O",
        ] {
            assert!(!sent(text), "{text}");
        }
    }

    #[test]
    fn what_is_not_a_key_is_said() {
        assert_eq!("".parse::<Chord>(), Err(ChordError::Empty));
        assert_eq!("ctrl+banana".parse::<Chord>(), Err(ChordError::Unknown("banana".to_owned())));
        assert_eq!("hyper+a".parse::<Chord>(), Err(ChordError::Unknown("hyper".to_owned())));
        assert_eq!("ctrl+ctrl+a".parse::<Chord>(), Err(ChordError::Twice("ctrl")));
        assert_eq!("f25".parse::<Chord>(), Err(ChordError::Unknown("f25".to_owned())));
    }

    fn any_key() -> impl Strategy<Value = Key> {
        prop_oneof![
            any::<char>().prop_filter("printable", |c| !c.is_control() && !c.is_whitespace()).prop_map(Key::Char),
            (1_u8..=24).prop_map(Key::F),
            (0..NAMES.len()).prop_map(|index| Key::Named(NAMES[index].0)),
        ]
    }

    proptest! {
        #[test]
        fn printed_and_read_again(key in any_key(), ctrl: bool, alt: bool, shift: bool) {
            let chord = Chord { key, ctrl, alt, shift }.normal();
            prop_assert_eq!(chord.to_string().parse::<Chord>(), Ok(chord));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,30}") {
            let _ = text.parse::<Chord>();
        }
    }
}
