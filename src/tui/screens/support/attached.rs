//! What is attached to a case, page by page, in letters.

use crate::backend::contract::{Attachment, TicketThread};
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::support::thread::attachment_name;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, wrap_under};
use crate::tui::widgets::{Reader, tabs};

/// What is attached to a case.
pub(super) struct Attached {
    number: String,
    pages: Vec<Attachment>,
    at: usize,
    reader: Reader,
    section: &'static str,
}

impl Attached {
    /// Everything that is attached to this case.
    pub(super) fn to(thread: &TicketThread, section: &'static str) -> Self {
        let pages = thread.messages.iter().flat_map(|message| message.attachments.clone()).collect();
        Self { number: thread.ticket.number.clone(), pages, at: 0, reader: Reader::default(), section }
    }

    fn turn_to(&mut self, at: usize) {
        self.at = at.min(self.pages.len().saturating_sub(1));
        self.reader = Reader::default();
    }
}

impl Screen for Attached {
    fn id(&self) -> &'static str {
        "support-attached"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.support_attached_title(look.number(&self.number))
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn handle(&mut self, input: &Input, _cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Action(Action::Next | Action::Right) => self.turn_to(tabs::step(self.at, self.pages.len(), true)),
            Input::Action(Action::Previous | Action::Left) => {
                self.turn_to(tabs::step(self.at, self.pages.len(), false));
            }
            Input::Click(Target::Own(at)) => self.turn_to(usize::from(*at)),
            input if self.reader.handle(input) => {}
            _ => return Flow::Ignored,
        }
        Flow::Consumed
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.support_guidance_attached())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        if self.pages.len() > 1 { vec![Hint::named(Action::Right, look.l10n.operation_turn())] } else { Vec::new() }
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let names: Vec<String> = self.pages.iter().map(|page| attachment_name(page.kind, l)).collect();
        tabs(canvas, &names, self.at);
        canvas.gap(1);
        if look.masked {
            canvas.notice(Severity::Info, &l.support_attached_masked());
            canvas.gap(1);
        }
        let Some(page) = self.pages.get(self.at) else { return };
        let text = look.words(&page.text);
        // The page is as wide as it was sent; where there is less room, its long lines are broken.
        let room = canvas.width().saturating_sub(1);
        let lines: Vec<String> = text.lines().flat_map(|line| wrap_under(line, room)).collect();
        self.reader.render_lines(canvas, lines.len(), |row, index| {
            if let Some(line) = lines.get(index) {
                row.text(line, Role::Text);
            }
        });
    }
}
