//! The offer, to be read in full.

use crate::i18n::Language;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::reader::Reader;

const fn whole(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../assets/offer/en.txt"),
        Language::Bg => include_str!("../../../assets/offer/bg.txt"),
        Language::Ru => include_str!("../../../assets/offer/ru.txt"),
    }
}

/// The text without its first heading, which is the box's title, the others being of one rank.
fn text(language: Language) -> String {
    let (_, text) = whole(language).split_once('\n').unwrap_or_default();
    text.trim().replace("\n## ", "\n# ")
}

/// The offer over the registration.
pub struct OfferOverlay {
    reader: Reader,
    /// The text in every language, made once since it is drawn often.
    texts: [String; Language::ALL.len()],
}

impl Default for OfferOverlay {
    fn default() -> Self {
        Self { reader: Reader::default(), texts: Language::ALL.map(text) }
    }
}

impl Screen for OfferOverlay {
    fn id(&self) -> &'static str {
        "offer"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.offer_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 78, height: 44 }
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Reader]
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Action(Action::Activate) => cx.close(),
            input if !self.reader.handle(input) => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        self.reader.render(canvas, &self.texts[canvas.l10n().language() as usize]);
        canvas.cursor(0, 0);
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.offer_guidance(look.back_key()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_the_title_is_left_out() {
        for language in Language::ALL {
            let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            let body: String = whole(language).lines().skip(1).collect();
            assert_eq!(letters(&text(language)), letters(&body));
            assert_eq!(text(language).matches("# ").count(), 10);
        }
    }
}
