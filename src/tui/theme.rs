//! Colours by meaning. A screen says *danger* or *money in*; only this room knows what that looks like.
//!
//! A theme is a TOML file: a palette, and for each role a foreground, a background and modifiers. Whatever the terminal can show
//! is settled once: true colour, 256 colours, 16, or none at all. Without colour the modifiers alone must tell things apart.

mod depth;
mod file;
mod glyphs;

use ratatui::style::Style;

pub use depth::{ColorChoice, Depth, css};
pub use file::ThemeError;
pub use glyphs::{GlyphSet, Glyphs};

macro_rules! roles {
    ($($(#[$doc:meta])* $role:ident $name:literal;)*) => {
        /// What something on the screen means.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Role { $($(#[$doc])* $role,)* }

        impl Role {
            /// Every role, in the order of the enumeration.
            pub const ALL: &[Self] = &[$(Self::$role,)*];

            /// Its name in a theme file.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$role => $name,)* }
            }
        }
    };
}

roles! {
    /// The ground everything stands on, and ordinary text.
    Text "text";
    /// Secondary text.
    Muted "muted";
    /// A heading.
    Title "title";
    /// The program's own name.
    Brand "brand";
    /// The name of a field or a value.
    Label "label";
    /// What leads on: links, chosen values.
    Accent "accent";
    /// A key that works now.
    Key "key";
    /// Where the focus is.
    Focus "focus";
    /// The chosen row of a list.
    Selection "selection";
    /// Text inside a field.
    Field "field";
    /// Text inside the field that has the focus.
    FieldFocus "field_focus";
    /// A button.
    Button "button";
    /// The button that has the focus.
    ButtonFocus "button_focus";
    /// Lines and frames.
    Border "border";
    /// Money that stays: balances.
    Money "money";
    /// Money arriving.
    MoneyIn "money_in";
    /// Money leaving.
    MoneyOut "money_out";
    /// Money held for a payment under way.
    Held "held";
    /// Something went well.
    Success "success";
    /// Something to know.
    Info "info";
    /// Something to be careful about.
    Warning "warning";
    /// Something that went wrong or cannot be undone.
    Danger "danger";
    /// A one-time code or password to be copied.
    Code "code";
    /// The mark of the practice world.
    Badge "badge";
    /// What cannot be used now.
    Disabled "disabled";
    /// What was not read yet.
    Unread "unread";
    /// Bars and lines of charts.
    Chart "chart";
    /// Dark on light whatever the theme: what a camera reads.
    Paper "paper";
    /// What lies behind a dialog.
    Shade "shade";
    /// The bar above a page of the payment service.
    PlaceService "place_service";
    /// The bar above a page of the wallet's own.
    PlaceWallet "place_wallet";
    /// The bar above a page of a card's bank.
    PlaceBank "place_bank";
}

/// Why a theme cannot be had.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeTrouble {
    /// There is none of this name.
    Unknown,
    /// Its file does not hold one.
    Broken(ThemeError),
}

/// What every role looks like on this terminal.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    name: String,
    styles: Vec<Style>,
}

/// The themes in the program: their names and files.
const BUILT_IN: [(&str, &str); 3] = [
    ("dark", include_str!("../../assets/themes/dark.toml")),
    ("light", include_str!("../../assets/themes/light.toml")),
    ("contrast", include_str!("../../assets/themes/contrast.toml")),
];

impl Theme {
    /// The names of the themes in the program, in the order shown.
    pub fn built_in() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(name, _)| *name)
    }

    /// A theme of the program by name; the dark one for an unknown name.
    pub fn named(name: &str, depth: Depth) -> Self {
        let (name, text) = BUILT_IN.iter().find(|(known, _)| *known == name).unwrap_or(&BUILT_IN[0]);
        Self::read(name, text, depth).unwrap_or_else(|_| Self::bare())
    }

    /// A theme from the text of a file. Roles it does not name look as in the dark theme.
    pub fn from_file(name: &str, text: &str, depth: Depth) -> Result<Self, ThemeError> {
        let mut theme = Self::named("dark", depth);
        name.clone_into(&mut theme.name);
        file::apply(text, depth, &mut theme.styles)?;
        Ok(theme)
    }

    /// A theme by name: one of the person's own, given by name and text, or one of the program.
    pub fn find(name: &str, own: &[(String, String)], depth: Depth) -> Result<Self, ThemeTrouble> {
        match own.iter().find(|(known, _)| known == name) {
            Some((name, text)) => Self::from_file(name, text, depth).map_err(ThemeTrouble::Broken),
            None if Self::built_in().any(|known| known == name) => Ok(Self::named(name, depth)),
            None => Err(ThemeTrouble::Unknown),
        }
    }

    /// The same, and the dark one where it cannot be had.
    pub fn load(name: &str, own: &[(String, String)], depth: Depth) -> Self {
        Self::find(name, own, depth).unwrap_or_else(|_| Self::named("dark", depth))
    }

    fn read(name: &str, text: &str, depth: Depth) -> Result<Self, ThemeError> {
        let mut theme = Self::bare();
        name.clone_into(&mut theme.name);
        file::apply(text, depth, &mut theme.styles)?;
        Ok(theme)
    }

    /// No colours and no modifiers.
    fn bare() -> Self {
        Self { name: String::new(), styles: vec![Style::reset(); Role::ALL.len()] }
    }

    /// A theme whose colours are the numbers of the roles, so that a test can read the roles back from a drawn screen.
    pub fn probe() -> Self {
        let styles = Role::ALL.iter().enumerate().map(|(index, _)| depth::probe_style(index)).collect();
        Self { name: "probe".to_owned(), styles }
    }

    /// The role that [`Theme::probe`] drew something with.
    pub fn probed(style: Style) -> Option<Role> {
        depth::probed_index(style).and_then(|index| Role::ALL.get(index).copied())
    }

    /// The theme's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What a role looks like.
    pub fn style(&self, role: Role) -> Style {
        self.styles.get(role as usize).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
