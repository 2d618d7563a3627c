//! Everything the application knows besides its screens.

use std::collections::BTreeMap;

use jiff::Timestamp;
use rand::SeedableRng;
use rand::rngs::ChaCha8Rng;

use super::Options;
use super::held::Held;
use crate::config::{Auto, Reason, Settings};
use crate::i18n::{L10n, Language, Phrase};
use crate::session::contract::Command;
use crate::tui::event::{Effect, Exit, RequestId};
use crate::tui::hits::{Drawn, LayerId};
use crate::tui::keymap::{Keymap, Refused};
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Outbox};
use crate::tui::theme::{Depth, GlyphSet, Theme, ThemeError, ThemeTrouble};
use crate::tui::toast::{Severity, Toasts};
use crate::tui::view::Look;

/// What is to be done once the person agreed to lose what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    /// Leave this screen, and no other that came in its place meanwhile.
    Close(LayerId),
    /// Go back to this one, leaving what lies above it.
    BackTo(LayerId),
    /// Open the section of this name.
    Section(&'static str),
    /// Leave the program.
    Leave,
}

#[expect(clippy::struct_excessive_bools, reason = "each answers a question of its own")]
pub(crate) struct State {
    pub settings: Settings,
    pub problems: Vec<crate::config::Problem<Refused>>,
    pub keymap: Keymap,
    pub l10n: L10n,
    pub theme: Theme,
    /// The theme's name, which a probe does not carry.
    pub theme_name: String,
    pub themes: Vec<(String, String)>,
    pub depth: Depth,
    pub glyphs: GlyphSet,
    /// What the terminal can show, as far as its variables tell.
    pub detected: GlyphSet,
    pub model: Model,
    pub masked: bool,
    pub toasts: Toasts,
    pub outbox: Outbox,
    pub pending: BTreeMap<RequestId, LayerId>,
    pub busy_since: Option<Timestamp>,
    /// What was sent after which money moves, while its answer is awaited.
    pub sent: Option<RequestId>,
    /// What the session has said that is still on its way.
    pub held: Held,
    pub drawn: Drawn,
    pub size: (u16, u16),
    pub now: Timestamp,
    /// When a key or the mouse was last touched.
    pub touched: Timestamp,
    /// Whether typed secrets were wiped since then.
    pub forgotten: bool,
    /// When the session wants to be woken.
    pub session_wake: Option<Timestamp>,
    /// The wake whose answer is awaited.
    pub waking: Option<RequestId>,
    /// How many in a row have failed.
    pub failed_wakes: u32,
    /// The minute on the clock as last drawn.
    pub shown_minute: Option<i8>,
    /// The row of the menu that has the focus, while it has.
    pub menu: Option<usize>,
    pub after_discard: Option<After>,
    pub wants_suspend: bool,
    pub dirty: bool,
    pub exit: Option<Exit>,
    next_layer: u32,
    probe: bool,
}

impl State {
    pub(crate) fn new(options: Options) -> Self {
        let theme =
            if options.probe { Theme::probe() } else { Theme::load(&options.theme, &options.themes, options.depth) };
        Self {
            theme_name: options.theme,
            masked: options.settings.mask_on_start,
            settings: options.settings,
            problems: options.problems,
            keymap: options.keymap,
            l10n: L10n::new(options.language),
            theme,
            themes: options.themes,
            depth: options.depth,
            glyphs: options.glyphs,
            detected: options.detected,
            model: Model::new(options.zone),
            toasts: Toasts::default(),
            outbox: Outbox::new(ChaCha8Rng::from_seed(options.seed)),
            pending: BTreeMap::new(),
            busy_since: None,
            sent: None,
            held: Held::default(),
            drawn: Drawn::default(),
            size: (0, 0),
            now: Timestamp::UNIX_EPOCH,
            touched: Timestamp::UNIX_EPOCH,
            forgotten: false,
            session_wake: None,
            waking: None,
            failed_wakes: 0,
            shown_minute: None,
            menu: None,
            after_discard: None,
            wants_suspend: false,
            dirty: true,
            exit: None,
            next_layer: 1,
            probe: options.probe,
        }
    }

    pub(crate) fn new_layer(&mut self) -> LayerId {
        let id = LayerId(self.next_layer);
        self.next_layer += 1;
        id
    }

    pub(crate) fn cx(&mut self, layer: LayerId) -> Cx<'_> {
        Cx {
            l10n: &self.l10n,
            model: &self.model,
            settings: &self.settings,
            paper: Look {
                theme: &self.theme,
                glyphs: self.glyphs.glyphs(),
                l10n: &self.l10n,
                model: &self.model,
                settings: &self.settings,
                keymap: &self.keymap,
                masked: false,
                toasts: &self.toasts,
                spinner: None,
                now: self.now,
            },
            now: self.now,
            touched: self.touched,
            theme: &self.theme_name,
            themes: &self.themes,
            layer,
            outbox: &mut self.outbox,
        }
    }

    pub(crate) fn look(&self) -> Look<'_> {
        Look {
            theme: &self.theme,
            glyphs: self.glyphs.glyphs(),
            l10n: &self.l10n,
            model: &self.model,
            settings: &self.settings,
            keymap: &self.keymap,
            masked: self.masked,
            toasts: &self.toasts,
            spinner: super::wake::spinner_frame(self),
            now: self.now,
        }
    }

    pub(crate) fn set_language(&mut self, language: Language) {
        self.l10n = L10n::new(language);
        self.dirty = true;
    }

    pub(crate) fn set_theme(&mut self, name: &str) {
        name.clone_into(&mut self.theme_name);
        if !self.probe {
            self.theme = Theme::load(name, &self.themes, self.depth);
        }
        self.report_theme();
        self.dirty = true;
    }

    /// Puts changed settings into force and has them written.
    pub(crate) fn apply_settings(&mut self, new: Settings, effects: &mut Vec<Effect>) {
        if new == self.settings {
            return;
        }
        if let (true, Auto::Set(language)) = (new.language != self.settings.language, new.language) {
            self.set_language(language);
        }
        if new.theme != self.settings.theme {
            self.set_theme(&new.theme);
        }
        if new.mouse != self.settings.mouse {
            effects.push(Effect::Mouse(new.mouse));
        }
        if new.remember_label != self.settings.remember_label {
            self.cx(LayerId::FRAME).ask(Command::RememberLabel(new.remember_label));
        }
        if new.glyphs != self.settings.glyphs {
            self.glyphs = match new.glyphs {
                Auto::Set(crate::config::GlyphChoice::Ascii) => GlyphSet::Ascii,
                Auto::Set(crate::config::GlyphChoice::Unicode) => GlyphSet::Unicode,
                Auto::Auto => self.detected,
            };
        }
        self.settings = new;
        self.dirty = true;
        effects.push(Effect::Save(Box::new(self.settings.clone())));
    }

    /// Says why the theme is not the one that was asked for, if it is not.
    fn report_theme(&mut self) {
        let Err(trouble) = Theme::find(&self.theme_name, &self.themes, self.depth) else { return };
        let name = self.theme_name.clone();
        let phrase = Phrase::new(move |l| match &trouble {
            ThemeTrouble::Unknown => l.theme_unknown(&name),
            ThemeTrouble::Broken(ThemeError::Syntax(words)) => l.theme_broken(&name, words),
            ThemeTrouble::Broken(ThemeError::Colour(colour)) => l.theme_broken(&name, l.theme_no_colour(colour)),
            ThemeTrouble::Broken(ThemeError::Role(role)) => l.theme_broken(&name, l.theme_no_role(role)),
        });
        self.outbox.toasts.push((Severity::Warning, phrase));
    }

    /// Says what was wrong in the settings file.
    pub(crate) fn report_problems(&mut self) {
        self.report_theme();
        for problem in std::mem::take(&mut self.problems) {
            let phrase = Phrase::new(move |l| {
                let line = problem.line.to_string();
                let why = match &problem.reason {
                    Reason::Syntax(words) => words.clone(),
                    Reason::UnknownKey(key, Some(near)) => l.settings_file_unknown_near(key, near),
                    Reason::UnknownKey(key, None) => l.settings_file_unknown(key),
                    Reason::Value(key, expected) => l.settings_file_value(*expected, key),
                    Reason::Key(action, refused) => l.settings_file_key(action, refused_words(refused, l)),
                    Reason::Encoding => l.settings_file_encoding(),
                    Reason::Unreadable(words) => return l.settings_file_unreadable(words),
                    Reason::Rest => l.settings_file_rest(),
                };
                l.settings_file_problem(line, why)
            });
            self.outbox.toasts.push((Severity::Warning, phrase));
        }
    }
}

fn refused_words(refused: &Refused, l: &L10n) -> String {
    match refused {
        Refused::UnknownAction(Some(near)) => l.key_refused_unknown_near(near),
        Refused::UnknownAction(None) => l.key_refused_unknown(),
        Refused::NotAKey(text, _) => l.key_refused_not_a_key(text),
        Refused::NotSent(chord) => l.key_refused_not_sent(chord.to_string()),
        Refused::Taken(chord, action) => l.key_refused_taken(action.label(l), chord.to_string()),
        Refused::Typed(chord) => l.key_refused_typed(chord.to_string()),
        Refused::Needed(_) => l.key_refused_needed(),
    }
}
