//! The phone over the screen, where there is no room for it at the side. Opening it is reading it.

use crate::backend::contract::Request;
use crate::tui::action::Action;
use crate::tui::chrome::render_messages;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::view::{Canvas, Look};

/// Its name.
pub const ID: &str = "phone";

/// The phone's messages.
#[derive(Default)]
pub struct PhoneOverlay {
    /// How many of the newest are scrolled past.
    skip: usize,
}

impl Screen for PhoneOverlay {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.phone_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 50, height: 24 }
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Reader]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        if cx.model.phone().is_some_and(|phone| phone.unread > 0) {
            let key = cx.key();
            cx.ask_world(Request::ReadPhone { key });
        }
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let last = cx.model.phone().map_or(0, |phone| phone.messages.len()).saturating_sub(1);
        self.skip = match input {
            Input::Action(Action::Up | Action::PageUp) => self.skip.saturating_sub(1),
            Input::Action(Action::Down | Action::PageDown) => (self.skip + 1).min(last),
            Input::Action(Action::First) => 0,
            Input::Action(Action::Last) => last,
            Input::Scroll(rows) => self.skip.saturating_add_signed(rows.signum() as isize).min(last),
            _ => return Flow::Ignored,
        };
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        render_messages(canvas, self.skip);
    }
}
