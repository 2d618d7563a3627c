//! What the application is started with.

use jiff::tz::TimeZone;

use crate::config::{Auto, ColorWish, GlyphChoice, Problem, Settings};
use crate::i18n::Language;
use crate::tui::keymap::{Keymap, Refused};
use crate::tui::theme::{ColorChoice, Depth, GlyphSet};

/// What the command line says instead of the settings file, for this run only.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// `--lang`
    pub language: Option<Language>,
    /// `--theme`
    pub theme: Option<String>,
    /// `--color`
    pub color: Option<ColorWish>,
    /// `--ascii`
    pub ascii: bool,
    /// `--no-mouse`
    pub no_mouse: bool,
}

/// What the application is started with. Everything the machine decides is settled here.
#[derive(Clone)]
pub struct Options {
    /// The person's settings.
    pub settings: Settings,
    /// What was wrong in the settings file.
    pub problems: Vec<Problem<Refused>>,
    /// The keys in force.
    pub keymap: Keymap,
    /// The language.
    pub language: Language,
    /// The theme's name.
    pub theme: String,
    /// The person's own themes: name and text.
    pub themes: Vec<(String, String)>,
    /// How many colours there are.
    pub depth: Depth,
    /// Which signs are drawn.
    pub glyphs: GlyphSet,
    /// What the terminal can show, as far as its variables tell, or the command line.
    pub detected: GlyphSet,
    /// Whether the mouse is read.
    pub mouse: bool,
    /// In which zone times are shown.
    pub zone: TimeZone,
    /// What idempotency keys come from.
    pub seed: [u8; 32],
    /// Whether roles are drawn as numbers, for tests that read them back.
    pub probe: bool,
}

impl Default for Options {
    /// English, dark, true colour, Unicode, UTC: the same on every machine.
    fn default() -> Self {
        Self {
            settings: Settings::default(),
            problems: Vec::new(),
            keymap: Keymap::default(),
            language: Language::En,
            theme: "dark".to_owned(),
            themes: Vec::new(),
            depth: Depth::True,
            glyphs: GlyphSet::Unicode,
            detected: GlyphSet::Unicode,
            mouse: true,
            zone: TimeZone::UTC,
            seed: [0; 32],
            probe: false,
        }
    }
}

impl Options {
    /// Settles everything from the text of the settings file, the command line and the machine's variables.
    pub fn resolve(file: &str, over: &Overrides, variable: impl Fn(&str) -> Option<String>) -> Self {
        let mut keymap = Keymap::default();
        let (settings, problems) = crate::config::read(file, |wishes| keymap.remap(wishes));
        let language = over.language.unwrap_or(match settings.language {
            Auto::Set(language) => language,
            Auto::Auto => Language::detect(&variable),
        });
        let color = match over.color.unwrap_or(settings.color) {
            ColorWish::Auto => ColorChoice::Auto,
            ColorWish::Always => ColorChoice::Always,
            ColorWish::Never => ColorChoice::Never,
        };
        let detected = if over.ascii { GlyphSet::Ascii } else { GlyphSet::detect(&variable) };
        let glyphs = match settings.glyphs {
            _ if over.ascii => GlyphSet::Ascii,
            Auto::Set(GlyphChoice::Ascii) => GlyphSet::Ascii,
            Auto::Set(GlyphChoice::Unicode) => GlyphSet::Unicode,
            Auto::Auto => detected,
        };
        Self {
            theme: over.theme.clone().unwrap_or_else(|| settings.theme.clone()),
            mouse: settings.mouse && !over.no_mouse,
            depth: Depth::resolve(color, &variable),
            settings,
            problems,
            keymap,
            language,
            glyphs,
            detected,
            ..Self::default()
        }
    }
}
