//! A screen as text: its letters, and beside them what its cells mean.

use insta::{Settings, assert_snapshot};
use kiwi::i18n::Language;
use kiwi::tui::theme::{Role, Theme};
use ratatui::buffer::{Buffer, Cell};

use crate::desk::Desk;

/// The sizes that a screen is kept at.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (200, 60)];

/// Compares a screen with the one that was kept.
pub(crate) fn keep(name: &str, language: Language, desk: &mut Desk) {
    let mut parts = Vec::new();
    for (columns, rows) in SIZES {
        desk.resize(columns, rows);
        let screen = desk.screen();
        let picture = without_menu(name, &without_key(&screen), menu_edge(&screen), '│');
        parts.push(format!("--- {columns}x{rows}\n{}", folded(&picture)));
    }
    desk.resize(80, 24);
    let roles = without_menu(name, &cells(&desk.buffer(), role), menu_edge(&desk.screen()), sign(Role::Border));
    parts.push(format!("--- roles\n{}", folded(&roles)));
    assert(&format!("{name}.{}", language.code()), &parts.concat());
}

/// Lines that repeat themselves are written once, with how often they follow.
fn folded(text: &str) -> String {
    let mut lines = text.lines().peekable();
    let mut folded = Vec::new();
    while let Some(line) = lines.next() {
        let mut more = 0;
        while lines.next_if_eq(&line).is_some() {
            more += 1;
        }
        folded.push(line.to_owned());
        if more > 0 {
            folded.push(format!("⋮ {more} more"));
        }
    }
    folded.join("\n") + "\n"
}

/// The column of the line at the menu's right, where there is a menu.
fn menu_edge(screen: &str) -> Option<usize> {
    screen.lines().nth(1)?.chars().position(|sign| sign == '┬').filter(|edge| *edge < 30)
}

/// The menu is the same beside every screen: the cabinet's pictures keep it, the others only which section is marked. So a
/// new section changes a few pictures, not all.
fn without_menu(name: &str, picture: &str, edge: Option<usize>, rule: char) -> String {
    let Some(edge) = edge.filter(|_| !name.starts_with("home")) else { return picture.to_owned() };
    let line = |line: &str| {
        let mut cells: Vec<char> = line.chars().collect();
        if cells.get(edge) == Some(&rule) && cells.get(edge - 1) == Some(&' ') {
            cells[1..edge].fill(' ');
        }
        cells.into_iter().collect::<String>() + "\n"
    };
    picture.lines().map(line).collect()
}

/// The recovery key comes from the machine's own randomness: its groups are written over.
fn without_key(screen: &str) -> String {
    let is_group = |word: &str| word.len() == 4 && word.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let line = |line: &str| {
        let groups: Vec<&str> = line.split(' ').filter(|word| is_group(word)).collect();
        let key = groups.len() == 4 && groups.iter().any(|group| group.bytes().any(|b| b.is_ascii_uppercase()));
        let hidden = groups.into_iter().filter(|_| key);
        hidden.fold(line.to_owned(), |line, group| line.replace(group, "XXXX")) + "\n"
    };
    screen.lines().map(line).collect()
}

/// Compares a text with the one that was kept under this name.
pub(crate) fn assert(name: &str, text: &str) {
    let mut settings = Settings::new();
    settings.set_snapshot_path("kept");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| assert_snapshot!(name.to_owned(), text));
}

/// A sign for each cell, line by line.
pub(crate) fn cells(buffer: &Buffer, sign: impl Fn(&Cell) -> char) -> String {
    let row = |y| (0..buffer.area.width).map(|x| sign(&buffer[(x, y)])).collect::<String>();
    (0..buffer.area.height).map(|y| row(y).trim_end().to_owned() + "\n").collect()
}

/// The sign of what a cell means. Ordinary text and empty ground are left out.
fn role(cell: &Cell) -> char {
    let Some(role) = Theme::probed(cell.style()) else { return '?' };
    let ground = matches!(
        role,
        Role::Selection
            | Role::Field
            | Role::FieldFocus
            | Role::Button
            | Role::ButtonFocus
            | Role::Code
            | Role::PlaceService
            | Role::PlaceWallet
            | Role::PlaceBank
    );
    if cell.symbol() == " " && !ground { ' ' } else { sign(role) }
}

const fn sign(role: Role) -> char {
    match role {
        Role::Text => ' ',
        Role::Muted => '.',
        Role::Title => 'T',
        Role::Brand => 'K',
        Role::Label => 'l',
        Role::Accent => 'a',
        Role::Key => 'k',
        Role::Focus => 'F',
        Role::Selection => 'S',
        Role::Field => 'f',
        Role::FieldFocus => 'E',
        Role::Button => 'b',
        Role::ButtonFocus => 'B',
        Role::Border => '-',
        Role::Money => '$',
        Role::MoneyIn => '+',
        Role::MoneyOut => 'o',
        Role::Held => 'h',
        Role::Success => 's',
        Role::Info => 'i',
        Role::Warning => 'w',
        Role::Danger => 'D',
        Role::Code => 'C',
        Role::Badge => 'G',
        Role::Disabled => 'd',
        Role::Unread => 'u',
        Role::Chart => '#',
        Role::Paper => 'P',
        Role::Shade => '~',
        Role::PlaceService => '1',
        Role::PlaceWallet => '2',
        Role::PlaceBank => '3',
    }
}
