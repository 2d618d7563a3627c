//! A secret being typed: one dot for each character, wiped when no longer needed.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use zeroize::Zeroizing;

use crate::domain::secret::Secret;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};

/// A secret being typed. The buffer never moves, so no copies of it stay behind in memory.
#[derive(Default)]
pub struct SecretField {
    secret: Secret,
    /// The cursor, in bytes.
    cursor: usize,
    revealed: bool,
    /// Whether it shows what is typed unless asked not to.
    open: bool,
    /// How many digits it takes, if it takes nothing else.
    digits: Option<usize>,
}

/// How many digits of a card's number stand together.
const GROUP: usize = 4;
/// The most digits of a card's number.
const CARD: usize = 19;
/// The digits of a card's security code.
const CVV: usize = 3;

impl SecretField {
    /// A field that shows what is typed, for what is copied from paper.
    pub fn open() -> Self {
        Self { revealed: true, open: true, ..Self::default() }
    }

    /// A card's number: shown in groups while it is typed.
    pub fn card() -> Self {
        Self { digits: Some(CARD), ..Self::open() }
    }

    /// A card's security code.
    pub fn cvv() -> Self {
        Self { digits: Some(CVV), ..Self::default() }
    }

    /// How many digits it takes, if it takes nothing else.
    pub fn digits(&self) -> Option<usize> {
        self.digits
    }

    /// Whether it shows what is typed unless asked not to.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// What was typed.
    pub fn secret(&self) -> &Secret {
        &self.secret
    }

    /// Takes what was typed out, leaving the field empty.
    pub fn take(&mut self) -> Secret {
        self.cursor = 0;
        self.revealed = self.open;
        std::mem::take(&mut self.secret)
    }

    /// Wipes what was typed; says whether there was anything.
    pub fn clear(&mut self) -> bool {
        let was = !self.secret.is_empty();
        self.secret.clear();
        self.cursor = 0;
        self.revealed = self.open;
        was
    }

    /// Takes an input; `None` if it is not for a secret, else whether the secret changed.
    pub fn handle(&mut self, input: &Input) -> Option<bool> {
        match input {
            Input::Char(character) => Some(self.insert(*character)),
            Input::Paste(text) => {
                let mut changed = false;
                for character in text.chars().filter(|character| !character.is_control()) {
                    changed |= self.insert(character);
                }
                Some(changed)
            }
            Input::Action(action) => self.act(*action),
            _ => None,
        }
    }

    fn insert(&mut self, character: char) -> bool {
        let full = |most| !character.is_ascii_digit() || self.secret.expose().len() >= most;
        if self.digits.is_some_and(full) {
            return false;
        }
        let inserted = self.secret.insert(self.cursor, character);
        if inserted {
            self.cursor += character.len_utf8();
        }
        inserted
    }

    fn act(&mut self, action: Action) -> Option<bool> {
        let (end, previous, next) = (self.secret.expose().len(), self.boundary(false), self.boundary(true));
        let deleted = match action {
            Action::Reveal => {
                self.revealed = !self.revealed;
                return Some(false);
            }
            // Words of a hidden text would tell where its spaces are: the whole side is meant.
            Action::CursorLeft => return Some(self.put_cursor(previous)),
            Action::CursorRight => return Some(self.put_cursor(next)),
            Action::LineStart | Action::WordLeft => return Some(self.put_cursor(0)),
            Action::LineEnd | Action::WordRight => return Some(self.put_cursor(end)),
            Action::DeleteBack => previous..self.cursor,
            Action::DeleteForward => self.cursor..next,
            Action::DeleteWord | Action::DeleteToStart => 0..self.cursor,
            Action::DeleteToEnd => self.cursor..end,
            _ => return None,
        };
        let changed = !deleted.is_empty();
        self.cursor = deleted.start;
        self.secret.remove(deleted);
        Some(changed)
    }

    fn put_cursor(&mut self, at: usize) -> bool {
        self.cursor = at;
        false
    }

    /// The next or previous border between characters as people see them.
    fn boundary(&self, forward: bool) -> usize {
        let text = self.secret.expose();
        let mut cursor = GraphemeCursor::new(self.cursor, text.len(), true);
        let found = if forward { cursor.next_boundary(text, 0) } else { cursor.prev_boundary(text, 0) };
        found.ok().flatten().unwrap_or(self.cursor)
    }

    /// Draws a dot for each character, or the characters while they are revealed.
    pub fn render(&self, canvas: &mut Canvas<'_>, focused: bool) {
        let role = if focused { Role::FieldFocus } else { Role::Field };
        let columns = canvas.width();
        canvas.tint(0, 0, columns, 1, role);
        let text = self.secret.expose();
        let before = text.get(..self.cursor).unwrap_or_default().graphemes(true).count();
        let skip = (before + 1).saturating_sub(usize::from(columns));
        let mask = canvas.glyphs().mask;
        let mut x = 0;
        for (index, grapheme) in text.graphemes(true).enumerate().skip(skip) {
            x += u16::from(self.begins_group(index));
            if focused && index == before {
                canvas.cursor(x, 0);
            }
            let shown: Zeroizing<String> =
                Zeroizing::new(if self.shows(canvas, focused) { grapheme.to_owned() } else { mask.to_string() });
            if x + width(&shown) > columns {
                break;
            }
            x = canvas.put(x, 0, &shown, role);
        }
        if focused && text.graphemes(true).count() == before {
            canvas.cursor(x + u16::from(self.begins_group(before)), 0);
        }
    }

    /// Whether a gap stands before this character.
    fn begins_group(&self, index: usize) -> bool {
        self.digits == Some(CARD) && index > 0 && index.is_multiple_of(GROUP)
    }

    /// Whether the characters themselves are drawn. While numbers are hidden, a card's is seen by who types it alone.
    fn shows(&self, canvas: &Canvas<'_>, focused: bool) -> bool {
        self.revealed && (focused || self.digits.is_none() || !canvas.look().masked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> SecretField {
        let mut field = SecretField::default();
        for character in text.chars() {
            field.handle(&Input::Char(character));
        }
        field
    }

    #[test]
    fn typed_corrected_and_taken() {
        let mut field = typed("пароль");
        field.handle(&Input::Action(Action::DeleteBack));
        field.handle(&Input::Action(Action::LineStart));
        field.handle(&Input::Action(Action::DeleteForward));
        field.handle(&Input::Char('П'));
        assert_eq!(field.secret().expose(), "Парол");
        assert_eq!(field.take().expose(), "Парол");
        assert!(field.secret().is_empty());
        assert!(!field.clear());
    }

    #[test]
    fn one_press_deletes_what_looks_like_one_character() {
        let mut field = typed("ae\u{301}");
        field.handle(&Input::Action(Action::DeleteBack));
        assert_eq!(field.secret().expose(), "a");
    }

    #[test]
    fn a_card_takes_digits_alone_however_they_are_pasted() {
        let mut field = SecretField::card();
        field.handle(&Input::Paste(Zeroizing::new("4242-4242\n4242 4242".to_owned())));
        assert_eq!(field.secret().expose(), "4242424242424242");
        for _ in 0..5 {
            field.handle(&Input::Char('0'));
        }
        assert_eq!(field.secret().expose().len(), CARD);
        let mut cvv = SecretField::cvv();
        cvv.handle(&Input::Paste(Zeroizing::new("12a34".to_owned())));
        assert_eq!(cvv.secret().expose(), "123");
    }

    #[test]
    fn a_paste_is_typed_without_its_line_breaks() {
        let mut field = typed("a");
        field.handle(&Input::Paste(Zeroizing::new("b\r\nc".to_owned())));
        assert_eq!(field.secret().expose(), "abc");
    }
}
