//! Texts from outside made fit to be drawn: one line, no controls, nothing that turns the direction or joins cells.

use std::borrow::Cow;

use unicode_width::UnicodeWidthChar;

use crate::domain::plain::is_plain;

/// The text without what would move, hide, turn or join cells. Line breaks and tabs become spaces.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let keep = |character: char| match character {
        '\n' | '\r' | '\t' => Some(' '),
        other => is_plain(other).then_some(other),
    };
    Cow::Owned(text.chars().filter_map(keep).collect())
}

/// The text of a paste as it goes into a field: line breaks are dropped, so that a paste can never submit.
pub fn one_line(text: &str) -> String {
    text.chars().filter(|character| is_plain(*character)).collect()
}

/// The text of a paste as it goes into a field of several lines: line breaks are what is left of what does not show.
pub fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|character| *character == '\n' || is_plain(*character)).collect()
}

/// The text in signs that every terminal has, cell for cell: letters of any alphabet stay, everything else that is not ASCII has a
/// stand-in of its width.
pub fn ascii_signs(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| character.is_ascii() || character.is_alphabetic()) {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            letter if letter.is_ascii() || letter.is_alphabetic() => plain.push(letter),
            sign => plain.extend(std::iter::repeat_n(stand_in(sign), sign.width().unwrap_or(0))),
        }
    }
    Cow::Owned(plain)
}

/// The ASCII character that stands for a sign.
const fn stand_in(sign: char) -> char {
    match sign {
        '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' | '‚' => '\'',
        '–' | '—' | '−' | '‐' | '‑' => '-',
        '…' | '·' => '.',
        '×' => 'x',
        '•' | '★' => '*',
        '≈' => '~',
        '←' => '<',
        '→' => '>',
        '↑' => '^',
        '↓' => 'v',
        '№' => '#',
        '₽' => 'R',
        '€' => 'E',
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn plain_text_is_left_alone() {
        assert!(matches!(clean("Магазин №1, 1\u{a0}153,20\u{a0}₽"), Cow::Borrowed(_)));
    }

    #[test]
    fn signs_have_stand_ins_and_letters_stay() {
        assert_eq!(ascii_signs("„Плати“ − 5\u{a0}₽… № 3 × 2 — “ok”"), "\"Плати\" - 5 R. # 3 x 2 - \"ok\"");
        assert_eq!(ascii_signs("☂ 漢字 ½"), "? 漢字 ?");
        for sign in ["“", "…", "№", "₽", "→", "☂", "🥝"] {
            assert_eq!(ascii_signs(sign).width(), sign.width(), "{sign}");
        }
        assert!(matches!(ascii_signs("Магазин, 7"), Cow::Borrowed(_)));
    }

    #[test]
    fn what_would_disturb_the_screen_is_taken_out() {
        assert_eq!(clean("a\u{1b}[31mb"), "a[31mb");
        assert_eq!(clean("pay\u{202e}gnp.exe"), "paygnp.exe");
        assert_eq!(clean("👩\u{200d}👧 ☂\u{fe0f}"), "👩👧 ☂");
        assert_eq!(clean("two\nlines\tand"), "two lines and");
        assert_eq!(one_line("pass\r\nword\n"), "password");
        assert_eq!(lines("pass\r\nword\u{1b}\n"), "pass\nword\n");
    }
}
