//! Keys as a script: `tab tab enter ctrl+p type:hello paste:"a b"`. Tests and scenarios drive the application with it.

use zeroize::Zeroizing;

use crate::tui::chord::{Chord, ChordError, Key, Named};
use crate::tui::event::Event;

/// Why a script was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ScriptError {
    /// A word is not a key.
    #[error("word {word}: {why}")]
    Key {
        /// Which word, from one.
        word: usize,
        /// Why.
        why: ChordError,
    },
    /// A quotation mark without its second.
    #[error("a quotation mark is not closed")]
    Quote,
}

/// Reads a script into events. `type:` and `paste:` take the rest of the word, or what stands in quotation marks.
pub fn parse(script: &str) -> Result<Vec<Event>, ScriptError> {
    let mut events = Vec::new();
    for (index, word) in words(script)?.iter().enumerate() {
        if let Some(text) = word.strip_prefix("type:") {
            events.extend(text.chars().map(|character| Event::Key(key_of(character))));
        } else if let Some(text) = word.strip_prefix("paste:") {
            events.push(Event::Paste(Zeroizing::new(text.to_owned())));
        } else {
            let chord = word.parse().map_err(|why| ScriptError::Key { word: index + 1, why })?;
            events.push(Event::Key(chord));
        }
    }
    Ok(events)
}

fn key_of(character: char) -> Chord {
    Chord::plain(if character == ' ' { Key::Named(Named::Space) } else { Key::Char(character) })
}

/// The words of a script; spaces in quotation marks do not part them.
fn words(script: &str) -> Result<Vec<String>, ScriptError> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for character in script.chars() {
        match character {
            '"' => quoted = !quoted,
            c if c.is_whitespace() && !quoted => {
                if !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
            }
            c => word.push(c),
        }
    }
    if quoted {
        return Err(ScriptError::Quote);
    }
    if !word.is_empty() {
        words.push(word);
    }
    Ok(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_typing_and_pasting() {
        let events = parse("tab  ctrl+p type:hi paste:\"a b\" type:\"x y\"").unwrap();
        let shown: Vec<String> = events
            .iter()
            .map(|event| match event {
                Event::Key(chord) => chord.to_string(),
                Event::Paste(text) => format!("<{}>", text.as_str()),
                _ => String::new(),
            })
            .collect();
        assert_eq!(shown, ["tab", "ctrl+p", "h", "i", "<a b>", "x", "space", "y"]);
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert!(matches!(parse("tab bogus"), Err(ScriptError::Key { word: 2, .. })));
        assert!(matches!(parse("type:\"open"), Err(ScriptError::Quote)));
    }
}
