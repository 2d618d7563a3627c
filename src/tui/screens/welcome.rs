//! The first screen: what this is, and the ways in.

use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

/// The ways in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Quit,
}

/// The first screen.
pub struct Welcome {
    ways: Form<Way>,
}

impl Welcome {
    /// The first screen.
    pub fn new() -> Self {
        Self { ways: Form::new().button(Way::Quit, |l| l.welcome_quit()) }
    }
}

impl Default for Welcome {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen for Welcome {
    fn id(&self) -> &'static str {
        "welcome"
    }

    fn title(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    fn contexts(&self) -> Vec<Context> {
        self.ways.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.ways.handle(input) {
            FormEvent::Pressed(Way::Quit) => cx.act(crate::tui::action::Action::Leave),
            FormEvent::Ignored => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.gap(1);
        canvas.paragraph(&l.welcome_about(), Role::Text);
        canvas.gap(1);
        self.ways.render(canvas);
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.welcome_guidance())
    }
}
