//! Texts measured in cells: cut short and broken into lines.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a text takes.
pub fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// The text in at most `cells` cells; what does not fit is replaced by the ellipsis.
pub fn truncate<'a>(text: &'a str, cells: u16, ellipsis: &str) -> Cow<'a, str> {
    if width(text) <= cells {
        return Cow::Borrowed(text);
    }
    let room = cells.saturating_sub(width(ellipsis));
    let mut short = take(text, room).to_owned();
    if cells >= width(ellipsis) {
        short.truncate(short.trim_end().len());
        short.push_str(ellipsis);
    }
    Cow::Owned(short)
}

/// The longest beginning that fits.
fn take(text: &str, cells: u16) -> &str {
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        used += width(grapheme);
        if used > cells {
            return &text[..at];
        }
    }
    text
}

/// The text in lines of at most `cells` cells, broken at spaces; a word longer than a line is cut. Line breaks in the text are kept.
pub fn wrap(text: &str, cells: u16) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, cells, &mut lines);
    }
    lines
}

fn wrap_paragraph(text: &str, cells: u16, lines: &mut Vec<String>) {
    let indent: String = text.chars().take_while(|character| *character == ' ').collect();
    let mut line = take(&indent, cells.saturating_sub(1)).to_owned();
    let mut empty = true;
    for mut word in text.split(' ').filter(|word| !word.is_empty()) {
        let gap = u16::from(!empty);
        if !empty && width(&line) + gap + width(word) > cells {
            lines.push(std::mem::take(&mut line));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        while width(&line) + width(word) > cells {
            let head = take(word, cells.saturating_sub(width(&line)));
            if head.is_empty() && line.is_empty() {
                // A single sign wider than the line, which many letters can be, would never fit: it is left out.
                word = word.graphemes(true).next().map_or("", |sign| &word[sign.len()..]);
                continue;
            }
            line.push_str(head);
            word = &word[head.len()..];
            lines.push(std::mem::take(&mut line));
            if word.is_empty() {
                break;
            }
        }
        line.push_str(word);
        empty = line.is_empty();
    }
    lines.push(line);
}

/// A line of a page that was drawn wider, in lines of at most `cells` cells: what does not fit in the first stands under what it
/// goes on with, be that a value beside its name, a text behind its sign or a paragraph moved in.
pub fn wrap_under(line: &str, cells: u16) -> Vec<String> {
    if width(line) <= cells {
        return vec![line.to_owned()];
    }
    let near = |at: &usize| width(&line[..*at]) <= cells / 2;
    let Some(at) = [text_from(line), blanks(line)].into_iter().find(near) else { return wrap(line, cells) };
    let (head, text) = line.split_at(at);
    let column = width(head);
    let under = " ".repeat(usize::from(column));
    let lines = wrap(text, cells.saturating_sub(column)).into_iter().enumerate();
    lines.map(|(row, line)| format!("{}{line}", if row == 0 { head } else { &under })).collect()
}

/// Where in a drawn line its text begins: behind the blanks at its beginning, a sign and its blank, or a name and the blanks before
/// its value.
fn text_from(line: &str) -> usize {
    let start = blanks(line);
    let rest = &line[start..];
    let sign = rest.chars().next().filter(|sign| !sign.is_alphanumeric()).map_or(0, char::len_utf8);
    let name = match rest.get(sign..) {
        Some(after) if sign > 0 && after.starts_with(' ') => sign,
        _ => rest.find("  ").unwrap_or(0),
    };
    start + name + blanks(&rest[name..])
}

/// How many blanks a text begins with.
fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn cut_short_with_a_sign() {
        assert_eq!(truncate("Балансова", 9, "…"), "Балансова");
        assert_eq!(truncate("Балансова", 5, "…"), "Бала…");
        assert_eq!(truncate("ab cdef", 4, "…"), "ab…");
        assert_eq!(truncate("abc", 0, "…"), "");
        assert_eq!(truncate("漢字漢字", 5, "…"), "漢字…");
    }

    #[test]
    fn broken_at_spaces() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("one\n\ntwo", 7), ["one", "", "two"]);
        assert_eq!(wrap("  indented text here", 10), ["  indented", "text here"]);
        assert_eq!(wrap("abcdefghij kl", 4), ["abcd", "efgh", "ij", "kl"]);
        assert_eq!(wrap("1\u{a0}153,20\u{a0}₽ paid", 12), ["1\u{a0}153,20\u{a0}₽", "paid"]);
    }

    #[test]
    fn a_drawn_line_goes_on_under_its_text() {
        assert_eq!(wrap_under("Goods  a cable and a hub", 16), ["Goods  a cable", "       and a hub"]);
        assert_eq!(wrap_under("▲ Wait, and write then", 12), ["▲ Wait, and", "  write then"]);
        assert_eq!(wrap_under("  moved in a little", 12), ["  moved in a", "  little"]);
        assert_eq!(wrap_under("  Fits as it  is", 16), ["  Fits as it  is"]);
        assert_eq!(wrap_under("When         3 March", 16), ["When 3 March"], "a value too far away is no column");
    }

    #[test]
    fn letters_that_are_one_sign_wider_than_the_line_are_left_out() {
        for letters in ["ᄀ".repeat(40), "क्".repeat(40)] {
            assert_eq!(wrap(&format!("a {letters} b"), 20), ["a", "b"].map(String::from), "{letters}");
        }
    }

    proptest! {
        #[test]
        fn drawn_lines_fit_and_lose_no_word(text in "[a-zа-я▲ ]{0,80}", cells in 1_u16..30) {
            let lines = wrap_under(&text, cells);
            prop_assert!(lines.iter().all(|line| width(line) <= cells), "{lines:?}");
            let letters = |s: &str| s.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        #[test]
        fn lines_fit_and_no_word_is_lost(text in "[a-zа-я ]{0,80}", cells in 1_u16..30) {
            let lines = wrap(&text, cells);
            prop_assert!(lines.iter().all(|line| width(line) <= cells));
            let letters = |s: &str| s.chars().filter(|c| *c != ' ').collect::<String>();
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
        }

        #[test]
        fn whatever_is_written_comes_to_lines_that_fit(text in "(\\PC|ᄀ|क्|漢| ){0,60}", cells in 1_u16..30) {
            prop_assert!(wrap(&text, cells).iter().all(|line| width(line) <= cells));
        }

        #[test]
        fn nothing_is_wider_than_asked(text in "\\PC{0,40}", cells in 0_u16..30) {
            prop_assert!(width(&truncate(&text, cells, "…")) <= cells);
        }
    }
}
