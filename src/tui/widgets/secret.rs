//! A secret being typed: one dot for each character, wiped when no longer needed.

mod groups;

pub use groups::Groups;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};
use zeroize::Zeroizing;

use crate::domain::secret::Secret;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::widgets::aside::Aside;
use crate::tui::widgets::line::letters;

/// A secret being typed. The buffer never moves, so no copies of it stay behind in memory.
#[derive(Default)]
pub struct SecretField {
    secret: Secret,
    /// The cursor, in bytes.
    cursor: usize,
    revealed: bool,
    /// Whether it shows what is typed unless asked not to.
    open: bool,
    /// How it is written, if it is a number.
    groups: Option<Groups>,
    /// What there was to say of what was last put in.
    aside: Option<Aside>,
}

impl SecretField {
    /// A field that shows what is typed, for what is copied from paper.
    pub fn open() -> Self {
        Self { revealed: true, open: true, ..Self::default() }
    }

    /// The same field for a number written like this.
    #[must_use]
    pub fn number(self, groups: Groups) -> Self {
        Self { groups: Some(groups), ..self }
    }

    /// How it is written, if it is a number.
    pub fn groups(&self) -> Option<Groups> {
        self.groups
    }

    /// Puts a secret in, the cursor behind it.
    pub fn set(&mut self, secret: &Secret) {
        self.clear();
        for character in secret.expose().chars() {
            self.insert(character);
        }
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
        self.aside = None;
        std::mem::take(&mut self.secret)
    }

    /// Wipes what was typed; says whether there was anything.
    pub fn clear(&mut self) -> bool {
        let was = !self.secret.is_empty();
        self.secret.clear();
        self.cursor = 0;
        self.revealed = self.open;
        self.aside = None;
        was
    }

    /// What there is to say of what was last put in.
    pub const fn aside(&self) -> Option<Aside> {
        self.aside
    }

    /// Whether there are blanks at the ends, in a field where they make a difference.
    fn has_blank_ends(&self) -> bool {
        let text = self.secret.expose();
        !self.open && text.trim().len() != text.len()
    }

    fn aside_of(&self, input: &Input) -> Option<Aside> {
        match input {
            Input::Char(_) | Input::Paste(_) if self.groups.is_some() => letters(input).then_some(Aside::OnlyDigits),
            Input::Paste(text) if self.has_blank_ends() && begins_or_ends_blank(text) => Some(Aside::Blanks),
            Input::Paste(text) => text.contains(['\n', '\r']).then_some(Aside::Breaks),
            // Blanks that were pasted stay what they are while something is typed beside them.
            _ => self.aside.filter(|aside| *aside == Aside::Blanks && self.has_blank_ends()),
        }
    }

    /// Takes an input; `None` if it is not for a secret, else whether the secret changed.
    pub fn handle(&mut self, input: &Input) -> Option<bool> {
        let changed = self.take_input(input);
        self.aside = self.aside_of(input);
        changed
    }

    fn take_input(&mut self, input: &Input) -> Option<bool> {
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
        match self.groups {
            Some(groups) if character == groups.mark => return self.complete_group(groups),
            Some(groups) if !character.is_ascii_digit() || self.secret.expose().len() >= groups.digits => return false,
            _ => {}
        }
        self.put(character)
    }

    /// Who types the mark after one digit means it as a whole group: `1/` is `01/`.
    fn complete_group(&mut self, groups: Groups) -> bool {
        let single = groups.mark != ' ' && groups.group == 2 && self.cursor == 1 && self.secret.expose().len() == 1;
        if single {
            self.cursor = 0;
            self.put('0');
            self.cursor = 2;
        }
        single
    }

    fn put(&mut self, character: char) -> bool {
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

    /// A number is hidden with the other numbers, except from who types it.
    fn shows(&self, canvas: &Canvas<'_>, focused: bool) -> bool {
        self.revealed && (focused || self.groups.is_none() || !canvas.look().masked)
    }

    /// Draws a dot for each character, or the characters while they are revealed.
    pub fn render(&self, canvas: &mut Canvas<'_>, focused: bool) {
        let role = if focused { Role::FieldFocus } else { Role::Field };
        let columns = canvas.width();
        canvas.tint(0, 0, columns, 1, role);
        let text = self.secret.expose();
        let before = text.get(..self.cursor).unwrap_or_default().graphemes(true).count();
        let skip = (before + 1).saturating_sub(usize::from(columns));
        let (mask, revealed) = (canvas.glyphs().mask, self.shows(canvas, focused));
        let mut x = 0;
        for (index, grapheme) in text.graphemes(true).enumerate().skip(skip) {
            if focused && index == before {
                canvas.cursor(x, 0);
            }
            let shown: Zeroizing<String> =
                Zeroizing::new(if revealed { grapheme.to_owned() } else { mask.to_string() });
            if x + width(&shown) > columns {
                break;
            }
            x = canvas.put(x, 0, &shown, role);
            if let Some(groups) = self.groups.filter(|groups| groups.mark_after(index + 1)) {
                x = canvas.put(x, 0, groups.mark.encode_utf8(&mut [0; 4]), role);
            }
        }
        if focused && text.graphemes(true).count() == before {
            canvas.cursor(x, 0);
        }
    }
}

/// Whether the signs of a pasted text that are put in begin or end with a blank.
fn begins_or_ends_blank(text: &str) -> bool {
    let kept = || text.chars().filter(|character| !character.is_control());
    kept().next().is_some_and(char::is_whitespace) || kept().next_back().is_some_and(char::is_whitespace)
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

    fn card() -> SecretField {
        SecretField::open().number(Groups { digits: 19, group: 4, mark: ' ' })
    }

    #[test]
    fn a_number_is_pasted_as_it_is_written_and_edited_in_the_middle() {
        let mut field = card();
        field.handle(&Input::Paste(Zeroizing::new("4242 4242-4242\n4242\n".to_owned())));
        assert_eq!(field.secret().expose(), "4242424242424242");
        field.handle(&Input::Action(Action::LineStart));
        for _ in 0..5 {
            field.handle(&Input::Action(Action::CursorRight));
        }
        field.handle(&Input::Action(Action::DeleteBack));
        field.handle(&Input::Char('7'));
        field.handle(&Input::Char('x'));
        assert_eq!(field.secret().expose(), "4242724242424242");
        field.handle(&Input::Paste(Zeroizing::new("0000".to_owned())));
        assert_eq!(field.secret().expose().len(), 19, "no more than the number has");
    }

    #[test]
    fn a_month_of_one_digit_is_completed_by_the_mark() {
        let mut field = SecretField::open().number(Groups { digits: 4, group: 2, mark: '/' });
        for character in "1/27".chars() {
            field.handle(&Input::Char(character));
        }
        assert_eq!(field.secret().expose(), "0127");
    }

    #[test]
    fn a_paste_is_typed_without_its_line_breaks() {
        let mut field = typed("a");
        field.handle(&Input::Paste(Zeroizing::new("b\r\nc".to_owned())));
        assert_eq!(field.secret().expose(), "abc");
        assert_eq!(field.aside(), Some(Aside::Breaks));
        field.handle(&Input::Char('d'));
        assert_eq!(field.aside(), None);
    }

    #[test]
    fn blanks_at_the_ends_of_a_pasted_password_are_kept_and_told() {
        let mut field = SecretField::default();
        field.handle(&Input::Paste(Zeroizing::new("secret \n".to_owned())));
        assert_eq!((field.secret().expose(), field.aside()), ("secret ", Some(Aside::Blanks)));
        field.handle(&Input::Action(Action::DeleteBack));
        assert_eq!((field.secret().expose(), field.aside()), ("secret", None));
    }

    #[test]
    fn a_letter_in_a_number_is_left_out_and_told() {
        let mut field = card();
        field.handle(&Input::Paste(Zeroizing::new("4242 4242".to_owned())));
        assert_eq!(field.aside(), None);
        field.handle(&Input::Char('x'));
        assert_eq!((field.secret().expose(), field.aside()), ("42424242", Some(Aside::OnlyDigits)));
    }
}
