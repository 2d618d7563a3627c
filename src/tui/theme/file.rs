//! Reading a theme file.
//!
//! ```toml
//! [palette]
//! kiwi = { rgb = "#8fc34a", ansi = "green" }
//! [roles]
//! title = { fg = "kiwi", bold = true }
//! danger = { fg = "red", mono = ["reverse"] }   # mono: added where there is no colour
//! ```

use std::collections::BTreeMap;

use ratatui::style::{Color, Modifier, Style};
use serde::Deserialize;

use super::Role;
use super::depth::{Depth, Shade, ansi};

/// Why a theme file was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThemeError {
    /// It is not TOML, or not of a theme's shape; the text names line and column.
    #[error("{0}")]
    Syntax(String),
    /// A colour that is neither in the palette nor `#rrggbb`.
    #[error("'{0}' is not a colour of the palette")]
    Colour(String),
    /// A role that does not exist.
    #[error("there is no role '{0}'")]
    Role(String),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    palette: BTreeMap<String, Entry>,
    #[serde(default)]
    roles: BTreeMap<String, Look>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    rgb: String,
    ansi: String,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a word of the file")]
struct Look {
    fg: Option<String>,
    bg: Option<String>,
    bold: bool,
    dim: bool,
    italic: bool,
    underline: bool,
    reverse: bool,
    /// Modifiers for terminals without colour.
    mono: Vec<Mark>,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Mark {
    Bold,
    Dim,
    Italic,
    Underline,
    Reverse,
}

impl Mark {
    const fn modifier(self) -> Modifier {
        match self {
            Self::Bold => Modifier::BOLD,
            Self::Dim => Modifier::DIM,
            Self::Italic => Modifier::ITALIC,
            Self::Underline => Modifier::UNDERLINED,
            Self::Reverse => Modifier::REVERSED,
        }
    }
}

/// Puts the file's roles into `styles`, which are in the order of [`Role::ALL`].
pub(super) fn apply(text: &str, depth: Depth, styles: &mut [Style]) -> Result<(), ThemeError> {
    let file: File = toml::from_str(text).map_err(|why| ThemeError::Syntax(why.to_string()))?;
    let palette = palette(&file.palette)?;
    for name in file.roles.keys() {
        if !Role::ALL.iter().any(|role| role.name() == name) {
            return Err(ThemeError::Role(name.clone()));
        }
    }
    // Every role stands on the ground of ordinary text.
    let ground = match file.roles.get(Role::Text.name()) {
        Some(look) => style(look, &palette, depth, Style::reset())?,
        None => styles.first().copied().unwrap_or_default(),
    };
    for (role, slot) in Role::ALL.iter().zip(styles) {
        if let Some(look) = file.roles.get(role.name()) {
            *slot = style(look, &palette, depth, ground)?;
        }
    }
    Ok(())
}

fn palette(entries: &BTreeMap<String, Entry>) -> Result<BTreeMap<&str, Shade>, ThemeError> {
    let shade = |entry: &Entry| {
        let rgb = hex(&entry.rgb).ok_or_else(|| ThemeError::Colour(entry.rgb.clone()))?;
        let ansi = ansi(&entry.ansi).ok_or_else(|| ThemeError::Colour(entry.ansi.clone()))?;
        Ok(Shade { rgb, ansi })
    };
    entries.iter().map(|(name, entry)| Ok((name.as_str(), shade(entry)?))).collect()
}

fn style(look: &Look, palette: &BTreeMap<&str, Shade>, depth: Depth, ground: Style) -> Result<Style, ThemeError> {
    let colour = |name: &Option<String>, otherwise: Option<Color>| match name {
        Some(name) => {
            palette.get(name.as_str()).map(|shade| shade.at(depth)).ok_or_else(|| ThemeError::Colour(name.clone()))
        }
        None => Ok(otherwise.unwrap_or(Color::Reset)),
    };
    let mut style = Style::reset().fg(colour(&look.fg, ground.fg)?).bg(colour(&look.bg, ground.bg)?);
    let said = [
        (look.bold, Modifier::BOLD),
        (look.dim, Modifier::DIM),
        (look.italic, Modifier::ITALIC),
        (look.underline, Modifier::UNDERLINED),
        (look.reverse, Modifier::REVERSED),
    ];
    for (_, modifier) in said.into_iter().filter(|(wanted, _)| *wanted) {
        style = style.add_modifier(modifier);
    }
    if depth == Depth::None {
        style = look.mono.iter().fold(style, |style, mark| style.add_modifier(mark.modifier()));
    }
    Ok(style)
}

fn hex(text: &str) -> Option<(u8, u8, u8)> {
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let byte = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some((byte(0)?, byte(2)?, byte(4)?))
}
