//! Without colour the modifiers alone must tell things apart; without Unicode the plain signs.

use kiwi::i18n::Language;
use kiwi::tui::app::Options;
use kiwi::tui::theme::{Depth, GlyphSet};
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

use crate::picture::{assert, cells};
use crate::{inside, options};

/// The screens that are kept in other looks.
const KEPT: [&str; 6] =
    ["home-attention", "shop", "order-unpaid", "checkout-login", "checkout-code-wrong", "checkout-paid"];

#[test]
fn no_colour() {
    let options = Options { depth: Depth::None, probe: false, ..options(Language::En) };
    inside::tour(&options, &mut |name, desk| {
        if KEPT.contains(&name) {
            let buffer = desk.buffer();
            let colours =
                cells(&buffer, |cell| if cell.fg == Color::Reset && cell.bg == Color::Reset { ' ' } else { '!' });
            assert!(colours.trim().is_empty(), "{name} has colours:\n{colours}");
            let text = format!("{}--- modifiers\n{}", desk.screen(), cells(&buffer, modifier));
            assert(&format!("{name}.no-colour"), &text);
        }
    });
}

#[test]
fn ascii() {
    let options = Options { glyphs: GlyphSet::Ascii, ..options(Language::En) };
    inside::tour(&options, &mut |name, desk| {
        if KEPT.contains(&name) {
            let screen = desk.screen();
            let other: Vec<char> = screen.chars().filter(|sign| !sign.is_ascii() && *sign != '\u{a0}').collect();
            assert!(other.is_empty(), "{name} has {other:?}:\n{screen}");
            assert(&format!("{name}.ascii"), &screen);
        }
    });
}

fn modifier(cell: &Cell) -> char {
    let marks = [
        (Modifier::REVERSED, 'R'),
        (Modifier::UNDERLINED, 'U'),
        (Modifier::BOLD, 'B'),
        (Modifier::DIM, 'D'),
        (Modifier::ITALIC, 'I'),
    ];
    marks.iter().find(|(modifier, _)| cell.modifier.contains(*modifier)).map_or(' ', |(_, mark)| *mark)
}
