//! The scenarios in the program.

/// A scenario in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shelved {
    /// Its name: its file's, without the ending.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! shelved {
    ($($name:literal),+ $(,)?) => {
        &[$(Shelved { name: $name, text: include_str!(concat!("../../assets/scenarios/", $name, ".toml")) }),+]
    };
}

const SHELF: &[Shelved] = shelved![
    "j01-register-online",
];

/// Every scenario in the program, by name.
pub const fn shelf() -> &'static [Shelved] {
    SHELF
}

/// The scenario of this name.
pub fn find(name: &str) -> Option<&'static Shelved> {
    SHELF.iter().find(|shelved| shelved.name == name)
}
