//! The settings that are one of several: each turn holds at once and is written to the settings file.

use crate::config::{Auto, AutoLock, GlyphChoice};
use crate::i18n::{L10n, Language};
use crate::tui::screen::Cx;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// After how many minutes the wallet can be set to lock itself here; the settings file knows others, too.
const MINUTES: [u16; 7] = [1, 2, 5, 10, 15, 30, 60];

/// A setting that is one of several.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Language,
    Theme,
    Glyphs,
    Mouse,
    AutoLock,
    Mask,
    Remember,
}

impl Choice {
    pub(super) fn label(self, l: &L10n) -> String {
        match self {
            Self::Language => l.settings_language(),
            Self::Theme => l.settings_theme(),
            Self::Glyphs => l.settings_glyphs(),
            Self::Mouse => l.settings_mouse(),
            Self::AutoLock => l.settings_auto_lock(),
            Self::Mask => l.settings_mask(),
            Self::Remember => l.settings_remember(),
        }
    }

    pub(super) fn about(self, l: &L10n) -> String {
        match self {
            Self::Language => l.settings_language_about(),
            Self::Theme => l.settings_theme_about(),
            Self::Glyphs => l.settings_glyphs_about(),
            Self::Mouse => l.settings_mouse_about(),
            Self::AutoLock => l.settings_auto_lock_about(),
            Self::Mask => l.settings_mask_about(),
            Self::Remember => l.settings_remember_about(),
        }
    }

    /// What is set now, in words.
    fn value(self, look: &Look<'_>) -> String {
        let (l, set) = (look.l10n, look.settings);
        match self {
            Self::Language => l.language().name().to_owned(),
            Self::Theme => theme_name(look.theme.name(), l),
            Self::Glyphs => match set.glyphs {
                Auto::Auto => l.settings_auto(),
                Auto::Set(GlyphChoice::Unicode) => l.settings_glyphs_unicode(),
                Auto::Set(GlyphChoice::Ascii) => l.settings_glyphs_ascii(),
            },
            Self::Mouse => on_off(set.mouse, l),
            Self::AutoLock => match set.auto_lock {
                AutoLock::After(minutes) => l.settings_minutes(minutes),
                AutoLock::Never => l.settings_never(),
            },
            Self::Mask => on_off(set.mask_on_start, l),
            Self::Remember => on_off(set.remember_label, l),
        }
    }

    /// Draws what is set, between arrows where the person is.
    pub(super) fn render(self, piece: &mut Canvas<'_>, column: u16, chosen: bool) {
        let (look, g) = (piece.look(), piece.glyphs());
        let value = self.value(look);
        if chosen {
            piece.put(column, 0, &format!("{} {value} {}", g.arrow_left, g.arrow_right), Role::Accent);
        } else {
            piece.put(column + 2, 0, &value, Role::Accent);
        }
    }

    /// Sets the next or the previous one.
    pub(super) fn turn(self, forward: bool, cx: &mut Cx<'_>) {
        match self {
            Self::Language => {
                let language = turned(&Language::ALL, cx.l10n.language(), forward);
                cx.speak(language);
            }
            Self::Theme => {
                let name = turned(&cx.theme_names(), cx.theme.to_owned(), forward);
                cx.wear(name);
            }
            Self::Glyphs => {
                let all = [Auto::Auto, Auto::Set(GlyphChoice::Unicode), Auto::Set(GlyphChoice::Ascii)];
                let glyphs = turned(&all, cx.settings.glyphs, forward);
                cx.change_settings(|set| set.glyphs = glyphs);
            }
            Self::AutoLock => {
                let next = next_lock(cx.settings.auto_lock, forward);
                cx.change_settings(|set| set.auto_lock = next);
            }
            Self::Mouse => cx.change_settings(|set| set.mouse = !set.mouse),
            Self::Mask => cx.change_settings(|set| set.mask_on_start = !set.mask_on_start),
            Self::Remember => cx.change_settings(|set| set.remember_label = !set.remember_label),
        }
    }
}

/// The one after, or before, the present one, round the end.
fn turned<T: Clone + PartialEq>(all: &[T], now: T, forward: bool) -> T {
    let at = all.iter().position(|one| *one == now).unwrap_or(0);
    let next = if forward { at + 1 } else { at + all.len().saturating_sub(1) };
    all.get(next % all.len().max(1)).cloned().unwrap_or(now)
}

/// The next longer or shorter time, *never* being the longest.
fn next_lock(now: AutoLock, forward: bool) -> AutoLock {
    let next = match (now, forward) {
        (AutoLock::After(minutes), true) => MINUTES.iter().find(|other| **other > minutes),
        (AutoLock::After(minutes), false) => MINUTES.iter().rev().find(|other| **other < minutes),
        (AutoLock::Never, true) => MINUTES.first(),
        (AutoLock::Never, false) => MINUTES.last(),
    };
    next.map_or(AutoLock::Never, |minutes| AutoLock::After(*minutes))
}

fn on_off(on: bool, l: &L10n) -> String {
    if on { l.settings_on() } else { l.settings_off() }
}

/// A theme's name: in the person's language, or as its file is called.
fn theme_name(name: &str, l: &L10n) -> String {
    match name {
        "dark" => l.settings_theme_dark(),
        "light" => l.settings_theme_light(),
        "contrast" => l.settings_theme_contrast(),
        own => own.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_go_round_both_ways() {
        assert_eq!(turned(&[1, 2, 3], 3, true), 1);
        assert_eq!(turned(&[1, 2, 3], 1, false), 3);
        assert_eq!(turned(&[1, 2, 3], 9, true), 2);
        assert_eq!(turned(&[], 9, true), 9);
    }

    #[test]
    fn a_time_of_ones_own_goes_on_to_the_nearest() {
        assert_eq!(next_lock(AutoLock::After(7), true), AutoLock::After(10));
        assert_eq!(next_lock(AutoLock::After(7), false), AutoLock::After(5));
        assert_eq!(next_lock(AutoLock::After(60), true), AutoLock::Never);
        assert_eq!(next_lock(AutoLock::Never, true), AutoLock::After(1));
        assert_eq!(next_lock(AutoLock::After(1), false), AutoLock::Never);
    }
}
