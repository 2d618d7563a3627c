//! One line of text being typed: a cursor, words, a limit.

use tui_input::{Input as Line, InputRequest};

use crate::domain::phone::Phone;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::sanitize::one_line;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::widgets::aside::Aside;

/// What may be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepts {
    /// Anything that can be seen.
    Anything,
    /// What stands in a phone number as people write it.
    Phone,
    /// Digits only.
    Digits,
    /// Anything, and it is an amount of money.
    Amount,
    /// Anything, and it is the number of an account.
    Account,
}

impl Accepts {
    fn takes(self, character: char) -> bool {
        match self {
            Self::Anything | Self::Amount | Self::Account => true,
            Self::Phone => character.is_ascii_digit() || matches!(character, '+' | ' ' | '-' | '.' | '(' | ')'),
            Self::Digits => character.is_ascii_digit(),
        }
    }

    /// What there is to say of letters that are not taken.
    fn aside(self, input: &Input) -> Option<Aside> {
        let aside = match self {
            Self::Anything | Self::Amount | Self::Account => return None,
            Self::Phone => Aside::OnlyPhone,
            Self::Digits => Aside::OnlyDigits,
        };
        letters(input).then_some(aside)
    }
}

/// Whether letters were typed or pasted. Other signs part the groups of a number, and are left out without a word.
pub(super) fn letters(input: &Input) -> bool {
    match input {
        Input::Char(character) => character.is_alphabetic(),
        Input::Paste(text) => text.chars().any(char::is_alphabetic),
        _ => false,
    }
}

/// One line of text being typed.
#[derive(Debug, Clone)]
pub struct LineField {
    line: Line,
    initial: String,
    accepts: Accepts,
    limit: usize,
    aside: Option<Aside>,
}

impl LineField {
    /// An empty line of at most `limit` characters.
    pub fn new(accepts: Accepts, limit: usize) -> Self {
        Self { line: Line::default(), initial: String::new(), accepts, limit, aside: None }
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.line.value()
    }

    /// Puts a text in, as if it had been there from the start.
    pub fn set(&mut self, text: &str) {
        let text: String = one_line(text).chars().take(self.limit).collect();
        self.initial.clone_from(&text);
        self.line = Line::new(text);
        self.aside = None;
    }

    /// How many characters fit.
    pub fn limit(&self) -> usize {
        self.limit
    }

    /// Whether the text differs from what was there at the start.
    pub fn is_changed(&self) -> bool {
        self.line.value() != self.initial
    }

    /// Whether nothing more fits.
    pub fn is_full(&self) -> bool {
        self.line.value().chars().count() >= self.limit
    }

    /// What there is to say of what was last put in.
    pub fn aside(&self) -> Option<Aside> {
        self.aside
    }

    /// Takes an input; `None` if it is not for a line of text, else whether the text changed.
    pub fn handle(&mut self, input: &Input) -> Option<bool> {
        self.aside = self.accepts.aside(input);
        match input {
            Input::Char(character) => Some(self.insert(*character)),
            Input::Paste(text) => Some(self.insert_all(&one_line(text))),
            Input::Action(action) => {
                let request = request(*action)?;
                Some(self.line.handle(request).is_some_and(|state| state.value))
            }
            _ => None,
        }
    }

    fn insert_all(&mut self, text: &str) -> bool {
        let mut changed = false;
        for character in text.chars() {
            changed |= self.insert(character);
        }
        changed
    }

    fn insert(&mut self, character: char) -> bool {
        let takes = self.accepts.takes(character) && !self.is_full();
        takes && self.line.handle(InputRequest::InsertChar(character)).is_some()
    }

    /// What stands for a number while numbers are hidden. Who types it has to see it.
    fn hidden(&self, canvas: &Canvas<'_>, focused: bool) -> Option<String> {
        let look = canvas.look();
        if !look.masked || focused || self.text().is_empty() {
            return None;
        }
        match self.accepts {
            Accepts::Anything | Accepts::Digits => None,
            Accepts::Amount => Some(look.hidden()),
            Accepts::Account => Some(look.number(self.text())),
            Accepts::Phone => {
                let phone = Phone::parse(self.text());
                Some(phone.map_or_else(|_| look.number(self.text()), |phone| look.phone(&phone)))
            }
        }
    }

    /// Draws the text in the whole width of the first row, the cursor where it is.
    pub fn render(&self, canvas: &mut Canvas<'_>, focused: bool) {
        let role = if focused { Role::FieldFocus } else { Role::Field };
        let columns = canvas.width();
        canvas.tint(0, 0, columns, 1, role);
        let scroll = self.line.visual_scroll(usize::from(columns.saturating_sub(1)));
        if let Some(hidden) = self.hidden(canvas, focused) {
            canvas.put(0, 0, &hidden, role);
            return;
        }
        let text = skip_columns(self.line.value(), scroll);
        canvas.put(0, 0, text, role);
        if focused {
            let at = self.line.visual_cursor().saturating_sub(scroll);
            canvas.cursor(u16::try_from(at).unwrap_or(u16::MAX), 0);
        }
    }
}

/// The text without its first columns.
fn skip_columns(text: &str, columns: usize) -> &str {
    let mut skipped = 0;
    for (at, character) in text.char_indices() {
        if skipped >= columns {
            return &text[at..];
        }
        skipped += usize::from(width(character.encode_utf8(&mut [0; 4])));
    }
    if columns == 0 { text } else { "" }
}

/// What an action means inside a line of text.
pub(super) fn request(action: Action) -> Option<InputRequest> {
    Some(match action {
        Action::CursorLeft => InputRequest::GoToPrevChar,
        Action::CursorRight => InputRequest::GoToNextChar,
        Action::WordLeft => InputRequest::GoToPrevWord,
        Action::WordRight => InputRequest::GoToNextWord,
        Action::LineStart => InputRequest::GoToStart,
        Action::LineEnd => InputRequest::GoToEnd,
        Action::DeleteBack => InputRequest::DeletePrevChar,
        Action::DeleteForward => InputRequest::DeleteNextChar,
        Action::DeleteWord => InputRequest::DeletePrevWord,
        Action::DeleteToStart => InputRequest::DeleteFromStart,
        Action::DeleteToEnd => InputRequest::DeleteTillEnd,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use zeroize::Zeroizing;

    use super::*;

    fn typed(field: &mut LineField, text: &str) {
        for character in text.chars() {
            field.handle(&Input::Char(character));
        }
    }

    #[test]
    fn a_phone_field_takes_what_stands_in_a_number() {
        let mut field = LineField::new(Accepts::Phone, 24);
        typed(&mut field, "+7 916 abc-12");
        assert_eq!(field.text(), "+7 916 -12");
        assert_eq!(field.aside(), None, "what is taken needs no words");
        typed(&mut field, "x");
        assert_eq!((field.text(), field.aside()), ("+7 916 -12", Some(Aside::OnlyPhone)));
        assert!(field.is_changed());
    }

    #[test]
    fn a_paste_keeps_to_the_limit_and_loses_its_line_breaks() {
        let mut field = LineField::new(Accepts::Digits, 6);
        let paste = Input::Paste(Zeroizing::new("48\n29 13\r\n99".to_owned()));
        assert_eq!(field.handle(&paste), Some(true));
        assert_eq!(field.text(), "482913");
        assert!(field.is_full());
        assert_eq!(field.handle(&paste), Some(false));
    }

    #[test]
    fn words_are_moved_over_and_deleted() {
        let mut field = LineField::new(Accepts::Anything, 40);
        field.set("one two three");
        assert!(!field.is_changed());
        assert_eq!(field.handle(&Input::Action(Action::DeleteWord)), Some(true));
        assert_eq!(field.handle(&Input::Action(Action::LineStart)), Some(false));
        assert_eq!(field.handle(&Input::Action(Action::DeleteForward)), Some(true));
        assert_eq!(field.text(), "ne two ");
        assert_eq!(field.handle(&Input::Action(Action::Help)), None);
    }
}
