//! Text that must not outlive its use: passwords, recovery keys, one-time codes as typed.

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The most bytes a secret holds. The buffer is allocated once at this size, so typing never leaves copies behind
/// in reallocated memory.
pub const SECRET_CAPACITY: usize = 512;

/// A secret text: wiped when dropped, never printed, never cloned by accident.
///
/// There is deliberately no `Debug`, `Display`, `Clone`, `PartialEq` or `Serialize`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Secret(String);

impl Secret {
    /// An empty secret with its whole buffer reserved.
    pub fn new() -> Self {
        Self(String::with_capacity(SECRET_CAPACITY))
    }

    /// Copies `text`, as far as the capacity reaches.
    pub fn copied_from(text: &str) -> Self {
        let mut secret = Self::new();
        for character in text.chars() {
            if !secret.push(character) {
                break;
            }
        }
        secret
    }

    /// Appends a character; `false` when the buffer is full.
    pub fn push(&mut self, character: char) -> bool {
        let fits = self.0.len() + character.len_utf8() <= SECRET_CAPACITY;
        if fits {
            self.0.push(character);
        }
        fits
    }

    /// Inserts a character before byte `at`, which must be a character boundary; `false` when the buffer is full.
    pub fn insert(&mut self, at: usize, character: char) -> bool {
        let fits = self.0.len() + character.len_utf8() <= SECRET_CAPACITY;
        if fits && self.0.is_char_boundary(at) {
            self.0.insert(at, character);
            return true;
        }
        false
    }

    /// Removes the bytes of `range`, which must lie on character boundaries.
    pub fn remove(&mut self, range: std::ops::Range<usize>) {
        if self.0.is_char_boundary(range.start) && self.0.is_char_boundary(range.end) {
            self.0.drain(range);
        }
    }

    /// Empties and wipes the buffer, keeping its capacity.
    pub fn clear(&mut self) {
        self.0.as_mut_str().zeroize();
        self.0.clear();
    }

    /// The text. Borrow it as briefly as possible.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same secret in Unicode normal form C, so that a password typed on another keyboard or system still matches.
    #[must_use]
    pub fn normalized(&self) -> Self {
        let mut normal = Self::new();
        for character in self.0.nfc() {
            if !normal.push(character) {
                break;
            }
        }
        normal
    }

    /// A second copy, where two owners are really needed.
    #[must_use]
    pub fn duplicate(&self) -> Self {
        Self::copied_from(&self.0)
    }
}

impl Default for Secret {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_buffer_never_grows() {
        let mut secret = Secret::new();
        let start = secret.expose().as_ptr();
        while secret.push('ж') {}
        assert_eq!(secret.expose().len(), SECRET_CAPACITY);
        assert_eq!(secret.expose().as_ptr(), start);
    }

    #[test]
    fn composed_and_decomposed_letters_are_one_password() {
        let composed = Secret::copied_from("й");
        let decomposed = Secret::copied_from("и\u{306}");
        assert_eq!(composed.normalized().expose(), decomposed.normalized().expose());
    }
}
