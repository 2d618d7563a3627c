//! The notices that have come by, to be read again.

use crate::explain::{Ended, ended};
use crate::session::contract::Resolution;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::{List, ListEvent};

/// Its name.
pub const ID: &str = "notices";

/// How much it matters what became of something unknown.
pub const fn severity(what: &Resolution) -> Severity {
    match ended(what) {
        Ended::Once => Severity::Success,
        Ended::Back | Ended::Open | Ended::Nothing => Severity::Info,
    }
}

/// The notices.
pub struct NoticesOverlay {
    list: List,
}

impl Default for NoticesOverlay {
    fn default() -> Self {
        Self { list: List::new(2) }
    }
}

impl Screen for NoticesOverlay {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.notices_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 70, height: 18 }
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn handle(&mut self, input: &Input, _cx: &mut Cx<'_>) -> Flow {
        match self.list.handle(input, self.list.drawn()) {
            ListEvent::Ignored => Flow::Ignored,
            _ => Flow::Consumed,
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let toasts: Vec<_> = look.toasts.all().collect();
        if toasts.is_empty() {
            canvas.paragraph(&look.l10n.notices_none(), Role::Muted);
            return;
        }
        self.list.render(canvas, toasts.len(), |row, index| {
            if let Some(toast) = toasts.get(index) {
                row.notice(toast.severity, &toast.phrase.say(look.l10n));
            }
        });
    }
}
