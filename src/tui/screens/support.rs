//! The support desk: the cases, newest first, and the way to write.

mod attached;
mod case;
mod compose;
mod letter;
mod matter;
mod pages;
mod thread;

pub use case::CasePage;
pub use compose::Compose;

use crate::backend::contract::{Reply, Request, SupportReply, SupportRequest, TicketState, TicketView};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::{List, ListEvent};
use crate::tui::words::support as words;

/// The section of the menu.
pub const SECTION: &str = "support";
/// The name of the page on which one writes.
pub const WRITE: &str = "support-write";

/// The cases.
pub struct Support {
    all: Fetch<Vec<TicketView>>,
    list: List,
    watch: Watch,
}

impl Support {
    /// Every case.
    pub fn new() -> Self {
        Self { all: Fetch::default(), list: List::new(2), watch: Watch::default() }
    }

    fn tickets(&self) -> &[TicketView] {
        self.all.get().map_or(&[], Vec::as_slice)
    }

    /// How many rows there are: the cases, and below them the way to write.
    fn count(&self) -> usize {
        if self.all.get().is_some() { self.tickets().len() + 1 } else { 0 }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.all.ask(cx, Request::Support(SupportRequest::Tickets));
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        match self.tickets().get(index) {
            Some(ticket) => cx.push(CasePage::of(ticket.id, SECTION)),
            None => cx.push(Compose::new(SECTION, cx.model)),
        }
    }
}

impl Default for Support {
    fn default() -> Self {
        Self::new()
    }
}

fn render_ticket(ticket: &TicketView, row: &mut Canvas<'_>) {
    let look = row.look();
    let (state, role) = words::state(ticket.state, look);
    let room = row.width().saturating_sub(width(&state) + 2);
    let weight = if ticket.state == TicketState::Closed { Role::Muted } else { Role::Text };
    row.piece(0, 0, room, 1).put(0, 0, &words::subject(ticket, look), weight);
    row.put_right(0, &state, role);
    let mut below = look.l10n.support_row(look.number(&ticket.number), look.moment(ticket.latest));
    let term = words::term(ticket, look);
    if !term.is_empty() {
        below = format!("{below} {} {term}", look.glyphs.dot);
    }
    row.put(0, 1, &below, Role::Muted);
}

fn render_write(row: &mut Canvas<'_>) {
    let l = row.l10n();
    row.put(0, 0, &format!("+ {}", l.support_write()), Role::Accent);
    row.put(2, 1, &l.support_write_about(), Role::Muted);
}

impl Screen for Support {
    fn id(&self) -> &'static str {
        SECTION
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.support_title()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.all.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        // What leads on is pressed with one click, like a button.
        if let Input::Click(Target::Row(index)) = input
            && *index == self.tickets().len()
        {
            self.list.select(*index);
        }
        match self.list.handle(input, self.count()) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => self.open(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        self.all.answer(id, answer, |reply| match reply {
            Reply::Support(reply) => match *reply {
                SupportReply::Tickets(tickets) => Some(tickets),
                SupportReply::Ticket(_) => None,
            },
            _ => None,
        });
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        if self.all.failed() {
            return Some(look.l10n.shop_retry_next());
        }
        Some(look.l10n.support_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let failed = self.all.failed();
        vec![if failed { Hint::named(Action::Activate, look.l10n.shop_retry()) } else { Hint::new(Action::Activate) }]
    }

    fn section(&self) -> Option<&'static str> {
        Some(SECTION)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        if !self.all.render_absence(canvas, &l.support_loading()) {
            return;
        }
        let tickets = self.tickets();
        if tickets.is_empty() {
            let mut column = canvas.column();
            column.paragraph(&l.support_empty(), Role::Text);
            column.gap(1);
            for line in [l.support_for_payment(), l.support_for_wallet(), l.support_for_money(), l.support_for_other()]
            {
                let dot = column.glyphs().bullet;
                column.put(0, column.pen(), dot, Role::Accent);
                let (y, columns) = (column.pen(), column.width());
                let mut piece = column.piece(2, y, columns.saturating_sub(2), u16::MAX);
                piece.paragraph(&line, Role::Text);
                let used = piece.pen();
                column.gap(used);
            }
            let used = column.pen();
            canvas.gap(used + 1);
        }
        self.list.render(canvas, self.count(), |row, index| match tickets.get(index) {
            Some(ticket) => render_ticket(ticket, row),
            None => render_write(row),
        });
    }
}
