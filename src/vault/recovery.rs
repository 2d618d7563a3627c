//! The recovery key: 128 random bits, written so that a person can copy it from paper.
//!
//! Bech32m with the prefix `KIWI1`, upper case, then eight groups of four characters:
//! `KIWI1-QPZR-Y9X8-…`. Its checksum finds every slip of up to four characters, and for the common slips — one wrong
//! character, or two neighbours swapped — the group to look at can be named. The key itself is never guessed for the
//! person: with a corrected key somebody else's typo would open the wallet.

use bech32::primitives::decode::{CheckedHrpstring, CheckedHrpstringError};
use bech32::{Bech32m, Fe32, Hrp};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::crypto;
use super::error::Result;
use crate::domain::secret::Secret;

const BYTES: usize = 16;
const PREFIX: &str = "KIWI";
const PREFIX_AND_ONE: &str = "KIWI1";
const GROUP: usize = 4;
/// 26 characters of key and 6 of checksum.
const CHARACTERS: usize = 32;

/// A recovery key: opens the wallet without its password. Never printed by accident, wiped when dropped.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; BYTES]);

/// Why a text is not a recovery key. Groups are counted from 1, after the prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryKeyError {
    /// Nothing was typed.
    #[error("no key was given")]
    Empty,
    /// Characters are missing or too many.
    #[error("{found} characters instead of {CHARACTERS}")]
    WrongLength {
        /// How many there are.
        found: usize,
        /// The group whose length is wrong, when the text was typed in groups.
        group: Option<u8>,
    },
    /// A character that no recovery key contains.
    #[error("'{character}' in group {group} cannot stand in a key")]
    WrongCharacter {
        /// The character, as typed.
        character: char,
        /// Its group.
        group: u8,
    },
    /// The checksum does not fit.
    #[error("mistyped")]
    Mistyped {
        /// The group with the slip; none when there are several slips.
        group: Option<u8>,
    },
}

impl RecoveryKey {
    /// A new key from the system's generator.
    pub(crate) fn random() -> Result<Self> {
        Ok(Self(crypto::random()?))
    }

    /// The key's bytes, for deriving.
    pub(crate) fn expose(&self) -> &[u8; BYTES] {
        &self.0
    }

    /// The key as it is shown and printed, in groups.
    pub fn to_text(&self) -> Secret {
        let mut text = Secret::new();
        let mut plain = Zeroizing::new(String::with_capacity(PREFIX_AND_ONE.len() + CHARACTERS));
        // The prefix is valid and the key short, so encoding cannot fail.
        let encoded =
            Hrp::parse(PREFIX).map(|hrp| bech32::encode_upper_to_fmt::<Bech32m, String>(&mut plain, hrp, &self.0));
        debug_assert!(matches!(encoded, Ok(Ok(()))));
        for (index, character) in plain.chars().enumerate() {
            let in_key = index.wrapping_sub(PREFIX_AND_ONE.len());
            if in_key < CHARACTERS && in_key.is_multiple_of(GROUP) {
                text.push('-');
            }
            text.push(character);
        }
        text
    }

    /// Reads a key as people type it: in any case, with spaces or dashes or without, with or without the prefix.
    pub fn parse(typed: &Secret) -> Result<Self, RecoveryKeyError> {
        let text = plain(typed)?;
        let key = decode(&text).map_err(|_| RecoveryKeyError::Mistyped { group: slip(&text) })?;
        if *key.to_plain_text() == *text { Ok(key) } else { Err(RecoveryKeyError::Mistyped { group: None }) }
    }

    fn to_plain_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(CHARACTERS));
        text.extend(self.to_text().expose().chars().skip(PREFIX_AND_ONE.len()).filter(|&c| c != '-'));
        text
    }
}

/// The 32 characters of the key in upper case, without prefix and separators.
fn plain(typed: &Secret) -> Result<Zeroizing<String>, RecoveryKeyError> {
    let typed = without_prefix(typed.expose());
    let mut text = Zeroizing::new(String::with_capacity(typed.len()));
    for character in typed.chars().filter(|&c| !is_separator(c)) {
        let upper = character.to_ascii_uppercase();
        if Fe32::from_char(upper).is_err() {
            return Err(RecoveryKeyError::WrongCharacter { character, group: group_of(text.len()) });
        }
        text.push(upper);
    }
    match text.len() {
        0 => Err(RecoveryKeyError::Empty),
        CHARACTERS => Ok(text),
        found => Err(RecoveryKeyError::WrongLength { found, group: odd_group(typed) }),
    }
}

/// The text after `KIWI1`. The prefix contains an `i` and a `1`, which keys do not, so nothing is taken for it by mistake.
fn without_prefix(typed: &str) -> &str {
    let mut rest = typed.char_indices().filter(|&(_, c)| !is_separator(c));
    for expected in PREFIX_AND_ONE.chars() {
        match rest.next() {
            Some((_, c)) if c.eq_ignore_ascii_case(&expected) => {}
            _ => return typed,
        }
    }
    rest.next().map_or("", |(at, _)| &typed[at..])
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' | '.' | ',')
}

fn group_of(position: usize) -> u8 {
    u8::try_from(position / GROUP + 1).unwrap_or(u8::MAX)
}

/// The first group of a wrong length, when the text has as many groups as a key.
fn odd_group(typed: &str) -> Option<u8> {
    let groups: Vec<&str> = typed.split(is_separator).filter(|group| !group.is_empty()).collect();
    let odd = groups.iter().position(|group| group.len() != GROUP)?;
    (groups.len() == CHARACTERS / GROUP).then(|| group_of(odd * GROUP))
}

fn decode(text: &str) -> Result<RecoveryKey, CheckedHrpstringError> {
    let mut whole = Zeroizing::new(String::with_capacity(PREFIX_AND_ONE.len() + text.len()));
    whole.push_str(PREFIX_AND_ONE);
    whole.push_str(text);
    let checked = CheckedHrpstring::new::<Bech32m>(&whole)?;
    let mut key = RecoveryKey([0; BYTES]);
    for (to, from) in key.0.iter_mut().zip(checked.byte_iter()) {
        *to = from;
    }
    Ok(key)
}

/// The group of the slip that explains the wrong checksum.
fn slip(text: &str) -> Option<u8> {
    let position = substituted(text).or_else(|| swapped(text))?;
    Some(group_of(position))
}

/// Where one wrong character explains the checksum. Every other character is tried in every place: a thousand checksums take no
/// time, and the library's own search for the place panics over some texts with more slips.
fn substituted(text: &str) -> Option<usize> {
    let mut other = Zeroizing::new(text.as_bytes().to_vec());
    (0..text.len()).find(|&at| {
        let typed = other[at];
        let explains = (0..32).filter_map(|value| Fe32::try_from(value).ok()).any(|value: Fe32| {
            other[at] = value.to_char().to_ascii_uppercase() as u8;
            std::str::from_utf8(&other).is_ok_and(|other| decode(other).is_ok())
        });
        other[at] = typed;
        explains
    })
}

/// Where two swapped neighbours explain the checksum.
fn swapped(text: &str) -> Option<usize> {
    (0..text.len().saturating_sub(1)).find(|&at| {
        let mut other = Zeroizing::new(text.as_bytes().to_vec());
        other.swap(at, at + 1);
        std::str::from_utf8(&other).is_ok_and(|other| decode(other).is_ok())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALPHABET: &str = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

    fn key() -> RecoveryKey {
        RecoveryKey(*b"a key of 128 bit")
    }

    fn parse(text: &str) -> Result<[u8; BYTES], RecoveryKeyError> {
        RecoveryKey::parse(&Secret::copied_from(text)).map(|key| key.0)
    }

    #[test]
    fn the_ways_people_type_a_key() {
        let shown = key().to_text();
        let shown = shown.expose();
        assert!(shown.starts_with("KIWI1-") && shown.len() == 45, "{shown}");
        let bare = &shown[6..];
        for text in [
            shown.to_owned(),
            shown.to_lowercase(),
            shown.replace('-', ""),
            shown.replace('-', "  "),
            bare.to_owned(),
            bare.replace('-', "").to_lowercase(),
            format!(" {} \n", shown.replace('-', " – ")),
            shown.replace("KIWI1", "k i w i 1 "),
        ] {
            assert_eq!(parse(&text), Ok(key().0), "{text}");
        }
    }

    #[test]
    fn a_single_wrong_character_is_placed_in_its_group() {
        let good = key().to_plain_text();
        for position in 0..CHARACTERS {
            // Others in every place.
            for wrong in
                ALPHABET.chars().skip(position % 6).step_by(6).filter(|&c| good.chars().nth(position) != Some(c))
            {
                let mut text = good.to_string();
                text.replace_range(position..=position, &wrong.to_string());
                let group = Some(group_of(position));
                assert_eq!(parse(&text), Err(RecoveryKeyError::Mistyped { group }), "{text}");
            }
        }
    }

    #[test]
    fn swapped_neighbours_are_placed_in_their_group() {
        let good = key().to_plain_text();
        for position in 0..CHARACTERS - 1 {
            let mut bytes = good.as_bytes().to_vec();
            bytes.swap(position, position + 1);
            if bytes != good.as_bytes() {
                let text = String::from_utf8(bytes).unwrap();
                let group = Some(group_of(position));
                assert_eq!(parse(&text), Err(RecoveryKeyError::Mistyped { group }), "{text}");
            }
        }
    }

    #[test]
    fn what_else_is_wrong_is_said() {
        let good = key().to_text();
        let good = good.expose();
        let found = CHARACTERS - 1;
        assert_eq!(parse(""), Err(RecoveryKeyError::Empty));
        assert_eq!(parse(" KIWI1- "), Err(RecoveryKeyError::Empty));
        assert_eq!(parse(&good[..44]), Err(RecoveryKeyError::WrongLength { found, group: Some(8) }));
        assert_eq!(parse(&good[..44].replace('-', "")), Err(RecoveryKeyError::WrongLength { found, group: None }));
        let mut middle = good.to_owned();
        middle.remove(12);
        assert_eq!(parse(&middle), Err(RecoveryKeyError::WrongLength { found, group: Some(2) }));
        let mut letter = good.to_owned();
        letter.replace_range(18..19, "b");
        assert_eq!(parse(&letter), Err(RecoveryKeyError::WrongCharacter { character: 'b', group: 3 }));
        letter.replace_range(18..19, "ж");
        assert_eq!(parse(&letter), Err(RecoveryKeyError::WrongCharacter { character: 'ж', group: 3 }));
    }

    /// Found by fuzzing: the search for the slip ended the program.
    #[test]
    fn several_slips_are_mistyped_and_nothing_worse() {
        let mistyped = Err(RecoveryKeyError::Mistyped { group: None });
        assert_eq!(parse("KIWI1FG6VK6QE55TGVD2WCXL96HJ7E5UG73U6"), mistyped);
    }

    proptest::proptest! {
        #[test]
        fn several_slips_never_end_the_program(bytes: [u8; BYTES], slips in proptest::collection::vec((0..CHARACTERS, 0..32_usize), 2..5)) {
            let mut text = RecoveryKey(bytes).to_plain_text().as_bytes().to_vec();
            for (at, character) in slips {
                text[at] = ALPHABET.as_bytes()[character];
            }
            let _ = parse(&String::from_utf8(text).unwrap());
        }

        #[test]
        fn every_key_is_read_back(bytes: [u8; BYTES]) {
            let text = RecoveryKey(bytes).to_text();
            proptest::prop_assert_eq!(RecoveryKey::parse(&text).map(|key| key.0), Ok(bytes));
        }

        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,60}") {
            let _ = parse(&text);
        }
    }
}
