//! Where the cash terminals stand. Records know a place by its English name; who reads them sees their own language.

/// A cash terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    /// Its place, as records know it.
    pub place: &'static str,
    /// The same in Bulgarian.
    pub bg: &'static str,
    /// The same in Russian.
    pub ru: &'static str,
    /// Whether it is old: such do not know the notes of 2017, 200 ₽ and 2 000 ₽.
    pub old: bool,
}

const fn terminal(place: &'static str, bg: &'static str, ru: &'static str, old: bool) -> Terminal {
    Terminal { place, bg, ru, old }
}

/// Every cash terminal.
pub const TERMINALS: &[Terminal] = &[
    terminal("Tverskaya 7", "Тверская 7", "Тверская, 7", false),
    terminal("Nevsky 28", "Невски 28", "Невский, 28", false),
    terminal("Vitosha 15", "Витоша 15", "Витоша, 15", false),
    terminal("Kazansky Station, hall 2", "Казанска гара, зала 2", "Казанский вокзал, зал 2", true),
    terminal("Bauman Street 36", "ул. Бауман 36", "ул. Баумана, 36", false),
    terminal("Central Market, gate 4", "Централен пазар, вход 4", "Центральный рынок, вход 4", true),
];

impl Terminal {
    /// The one at a place.
    pub fn at(place: &str) -> Option<&'static Self> {
        TERMINALS.iter().find(|terminal| terminal.place == place)
    }
}
