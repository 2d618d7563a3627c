//! How many colours the terminal shows, and every colour brought down to that.

use ratatui::style::{Color, Style};

/// How many colours there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// None: modifiers only.
    None,
    /// The terminal's own sixteen.
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// All of them.
    True,
}

/// What the person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ColorChoice {
    /// As the terminal says.
    #[default]
    Auto,
    /// Colour, whatever the environment says.
    Always,
    /// No colour.
    Never,
}

impl Depth {
    /// Settles the depth from what was asked for and the environment: an explicit wish, then `NO_COLOR` (unless empty), then
    /// `COLORTERM` and `TERM`.
    pub fn resolve(choice: ColorChoice, variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let term = set("TERM").unwrap_or_default();
        match choice {
            ColorChoice::Never => return Self::None,
            ColorChoice::Auto if set("NO_COLOR").is_some() || term == "dumb" => return Self::None,
            _ => {}
        }
        let colorterm = set("COLORTERM").unwrap_or_default();
        if matches!(colorterm.as_str(), "truecolor" | "24bit") || term.ends_with("-direct") {
            Self::True
        } else if term.contains("256color") {
            Self::Indexed
        } else {
            Self::Sixteen
        }
    }
}

/// A colour as a theme file names it: exact, with the one of the sixteen that stands for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shade {
    pub rgb: (u8, u8, u8),
    pub ansi: Color,
}

impl Shade {
    pub(super) fn at(self, depth: Depth) -> Color {
        let (r, g, b) = self.rgb;
        match depth {
            // A colour under NO_COLOR would be written as a bare reset and take reverse and bold with it.
            Depth::None => Color::Reset,
            Depth::Sixteen => self.ansi,
            Depth::Indexed => Color::Indexed(nearest_indexed(r, g, b)),
            Depth::True => Color::Rgb(r, g, b),
        }
    }
}

/// The steps of the 6×6×6 cube.
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// The nearest of xterm's colours 16 to 255: the cube or the grey ramp.
fn nearest_indexed(r: u8, g: u8, b: u8) -> u8 {
    let step = |value: u8| (0_u8..6).min_by_key(|index| CUBE[usize::from(*index)].abs_diff(value)).unwrap_or(0);
    let (ri, gi, bi) = (step(r), step(g), step(b));
    let of = |index: u8| CUBE[usize::from(index)];
    let cube = (16 + 36 * ri + 6 * gi + bi, (of(ri), of(gi), of(bi)));
    let mean = (u16::from(r) + u16::from(g) + u16::from(b)) / 3;
    let grey_index = u8::try_from((mean.saturating_sub(3) / 10).min(23)).unwrap_or(23);
    let level = 8 + 10 * grey_index;
    let grey = (232 + grey_index, (level, level, level));
    let distance = |(_, (x, y, z)): &(u8, (u8, u8, u8))| {
        let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
        square(*x, r) + square(*y, g) + square(*z, b)
    };
    if distance(&grey) < distance(&cube) { grey.0 } else { cube.0 }
}

/// A colour as style sheets write it. A theme that is read for all colours has no other kind.
pub fn css(color: Option<Color>) -> String {
    match color {
        Some(Color::Rgb(r, g, b)) => format!("#{r:02x}{g:02x}{b:02x}"),
        _ => "none".to_owned(),
    }
}

/// The sixteen by the names that theme files use.
pub(super) fn ansi(name: &str) -> Option<Color> {
    Some(match name {
        "default" => Color::Reset,
        "black" => Color::Black,
        "red" => Color::Red,
        "green" => Color::Green,
        "yellow" => Color::Yellow,
        "blue" => Color::Blue,
        "magenta" => Color::Magenta,
        "cyan" => Color::Cyan,
        "white" => Color::Gray,
        "bright-black" => Color::DarkGray,
        "bright-red" => Color::LightRed,
        "bright-green" => Color::LightGreen,
        "bright-yellow" => Color::LightYellow,
        "bright-blue" => Color::LightBlue,
        "bright-magenta" => Color::LightMagenta,
        "bright-cyan" => Color::LightCyan,
        "bright-white" => Color::White,
        _ => return None,
    })
}

/// A style that carries a role's number as its foreground.
pub(super) fn probe_style(index: usize) -> Style {
    Style::reset().fg(Color::Indexed(u8::try_from(index).unwrap_or(u8::MAX)))
}

/// The number that [`probe_style`] put in.
pub(super) fn probed_index(style: Style) -> Option<usize> {
    match style.fg {
        Some(Color::Indexed(index)) => Some(usize::from(index)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(choice: ColorChoice, set: &[(&str, &str)]) -> Depth {
        Depth::resolve(choice, |name| set.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_depth_is_what_was_asked_then_what_the_terminal_says() {
        let auto = ColorChoice::Auto;
        assert_eq!(depth(auto, &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), Depth::True);
        assert_eq!(depth(auto, &[("TERM", "xterm-256color")]), Depth::Indexed);
        assert_eq!(depth(auto, &[("TERM", "linux")]), Depth::Sixteen);
        assert_eq!(depth(auto, &[("TERM", "dumb")]), Depth::None);
        assert_eq!(depth(auto, &[("TERM", "xterm"), ("NO_COLOR", "1")]), Depth::None);
        assert_eq!(depth(auto, &[("TERM", "xterm-256color"), ("NO_COLOR", "")]), Depth::Indexed);
        assert_eq!(depth(ColorChoice::Always, &[("TERM", "xterm-256color"), ("NO_COLOR", "1")]), Depth::Indexed);
        assert_eq!(depth(ColorChoice::Never, &[("COLORTERM", "truecolor")]), Depth::None);
    }

    #[test]
    fn colours_come_down_to_the_nearest() {
        assert_eq!(nearest_indexed(255, 0, 0), 196);
        assert_eq!(nearest_indexed(0, 0, 0), 16);
        assert_eq!(nearest_indexed(0x12, 0x14, 0x17), 233);
        assert_eq!(nearest_indexed(0x9c, 0xcc, 0x52), 149);
    }
}
