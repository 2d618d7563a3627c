//! The signs that are drawn: a Unicode set and one of plain ASCII.

/// Which set of signs is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum GlyphSet {
    /// Lines, blocks and dots.
    #[default]
    Unicode,
    /// Only what every terminal has.
    Ascii,
}

/// Every sign the program draws that is not a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each sign is named after what it is for")]
pub struct Glyphs {
    pub set: GlyphSet,
    pub horizontal: &'static str,
    pub vertical: &'static str,
    pub tee_down: &'static str,
    pub tee_up: &'static str,
    pub top_left: &'static str,
    pub top_right: &'static str,
    pub bottom_left: &'static str,
    pub bottom_right: &'static str,
    pub marker: &'static str,
    pub ellipsis: &'static str,
    pub dot: &'static str,
    pub bullet: &'static str,
    pub on: &'static str,
    pub half: &'static str,
    pub off: &'static str,
    pub check: &'static str,
    pub cross: &'static str,
    pub warning: &'static str,
    pub info: &'static str,
    pub pending: &'static str,
    pub arrow_right: &'static str,
    pub arrow_left: &'static str,
    pub up_down: &'static str,
    pub star: &'static str,
    pub arrows: [&'static str; 4],
    pub field_left: &'static str,
    pub field_right: &'static str,
    pub field_left_focus: &'static str,
    pub field_right_focus: &'static str,
    pub box_checked: &'static str,
    pub box_empty: &'static str,
    pub mask: char,
    pub thumb: &'static str,
    pub track: &'static str,
    pub bar_full: &'static str,
    pub bar_empty: &'static str,
    pub step_done: &'static str,
    pub step_now: &'static str,
    pub step_ahead: &'static str,
    pub levels: [&'static str; 8],
    pub spinner: &'static [&'static str],
}

const UNICODE: Glyphs = Glyphs {
    set: GlyphSet::Unicode,
    horizontal: "─",
    vertical: "│",
    tee_down: "┬",
    tee_up: "┴",
    top_left: "╭",
    top_right: "╮",
    bottom_left: "╰",
    bottom_right: "╯",
    marker: "▸",
    ellipsis: "…",
    dot: "·",
    bullet: "•",
    on: "●",
    half: "◐",
    off: "○",
    check: "✓",
    cross: "✗",
    warning: "▲",
    info: "•",
    pending: "◷",
    arrow_right: "→",
    arrow_left: "←",
    up_down: "↑↓",
    star: "★",
    arrows: ["↑", "↓", "←", "→"],
    field_left: "│",
    field_right: "│",
    field_left_focus: "┃",
    field_right_focus: "┃",
    box_checked: "[×]",
    box_empty: "[ ]",
    mask: '•',
    thumb: "┃",
    track: "│",
    bar_full: "█",
    bar_empty: "░",
    step_done: "●",
    step_now: "◉",
    step_ahead: "○",
    levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
    spinner: &["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"],
};

const ASCII: Glyphs = Glyphs {
    set: GlyphSet::Ascii,
    horizontal: "-",
    vertical: "|",
    tee_down: "+",
    tee_up: "+",
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    marker: ">",
    ellipsis: "~",
    dot: ".",
    bullet: "*",
    on: "*",
    half: "%",
    off: "o",
    check: "+",
    cross: "x",
    warning: "!",
    info: "i",
    pending: "~",
    arrow_right: "->",
    arrow_left: "<-",
    up_down: "^v",
    star: "*",
    arrows: ["Up", "Down", "Left", "Right"],
    field_left: "[",
    field_right: "]",
    field_left_focus: "[",
    field_right_focus: "]",
    box_checked: "[x]",
    box_empty: "[ ]",
    mask: '*',
    thumb: "#",
    track: "|",
    bar_full: "#",
    bar_empty: ".",
    step_done: "*",
    step_now: "@",
    step_ahead: "o",
    levels: ["_", "_", ".", ".", "-", "=", "#", "#"],
    spinner: &["|", "/", "-", "\\"],
};

impl GlyphSet {
    /// The signs of the set.
    pub const fn glyphs(self) -> &'static Glyphs {
        match self {
            Self::Unicode => &UNICODE,
            Self::Ascii => &ASCII,
        }
    }

    /// The set for the machine's locale: Unicode where the locale's encoding is UTF-8 or nothing is said.
    pub fn detect(variable: impl Fn(&str) -> Option<String>) -> Self {
        let locale = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(|name| variable(name).filter(|v| !v.is_empty()));
        let bare_console = variable("TERM").is_some_and(|term| term == "linux" || term == "dumb");
        match locale.map(|locale| locale.to_ascii_lowercase()) {
            _ if bare_console => Self::Ascii,
            Some(locale) if !locale.contains("utf-8") && !locale.contains("utf8") => Self::Ascii,
            _ => Self::Unicode,
        }
    }
}

#[cfg(test)]
mod tests {
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn ascii_is_ascii_and_signs_that_replace_each_other_are_as_wide() {
        assert!(format!("{ASCII:?}").is_ascii());
        for (unicode, ascii) in [(UNICODE.marker, ASCII.marker), (UNICODE.box_checked, ASCII.box_checked)] {
            assert_eq!(unicode.width(), ascii.width());
        }
        assert!(UNICODE.spinner.iter().all(|frame| frame.width() == 1));
    }

    #[test]
    fn the_locale_decides() {
        let detect = |set: &'static [(&str, &str)]| {
            GlyphSet::detect(|name| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
        };
        assert_eq!(detect(&[("LANG", "bg_BG.UTF-8")]), GlyphSet::Unicode);
        assert_eq!(detect(&[("LC_ALL", "C"), ("LANG", "en_GB.UTF-8")]), GlyphSet::Ascii);
        assert_eq!(detect(&[]), GlyphSet::Unicode);
        assert_eq!(detect(&[("TERM", "linux"), ("LANG", "en_GB.UTF-8")]), GlyphSet::Ascii);
    }
}
