//! One case: what was written, until when an answer comes, and what can be written back.

use zeroize::Zeroizing;

use crate::backend::contract::{
    Attachment, MOST_TEXT, Reply, Request, SupportReply, SupportRequest, TicketId, TicketState, TicketThread,
    TicketView,
};
use crate::domain::ticket;
use crate::explain;
use crate::i18n::Phrase;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::support::attached::Attached;
use crate::tui::screens::support::letter::KeepLetter;
use crate::tui::screens::support::thread;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent, Reader};
use crate::tui::words::support as words;

/// The tag of the question before a case is closed.
const CLOSE: &str = "case-close";
/// How many rows there are to write in.
const ROWS: u16 = 3;

/// What can be done on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Text,
    Send,
    /// Looking at what is attached.
    Attached,
    /// Keeping it all as a letter.
    Letter,
    Close,
}

/// One case.
pub struct CasePage {
    id: TicketId,
    thread: Fetch<TicketThread>,
    section: &'static str,
    form: Form<Item>,
    /// The state that the form is for.
    shown: Option<TicketState>,
    /// How many messages there were when the page was at the end of them.
    read: usize,
    reader: Reader,
    /// What goes with the next message.
    attachments: Vec<Attachment>,
    asking: Asking,
    watch: Watch,
}

impl CasePage {
    /// A case, opened from this section of the menu.
    pub fn of(id: TicketId, section: &'static str) -> Self {
        Self {
            id,
            thread: Fetch::default(),
            section,
            form: Form::new(),
            shown: None,
            read: 0,
            reader: Reader::from_end(),
            attachments: Vec::new(),
            asking: Asking::default(),
            watch: Watch::default(),
        }
    }

    /// A case that has just been opened.
    pub(super) fn begun(thread: TicketThread, section: &'static str) -> Self {
        let page = Self::of(thread.ticket.id, section);
        let mut page = Self { thread: Fetch::here(thread), ..page };
        page.settle();
        page
    }

    /// The same page with what somebody has written elsewhere, ready to be sent.
    #[must_use]
    pub(super) fn with_message(mut self, text: &str, attachments: Vec<Attachment>) -> Self {
        self.form = form(TicketState::Open);
        self.form.handle(&Input::Paste(Zeroizing::new(text.to_owned())));
        self.shown = Some(TicketState::Open);
        self.attachments = attachments;
        self
    }

    fn ticket(&self) -> Option<&TicketView> {
        self.thread.get().map(|thread| &thread.ticket)
    }

    /// Brings the form in line with the case: what is typed stays as long as something can be written.
    fn settle(&mut self) {
        let Some(thread) = self.thread.get() else { return };
        let (state, messages) = (thread.ticket.state, thread.messages.len());
        if messages != self.read {
            self.read = messages;
            self.reader = Reader::from_end();
        }
        let same = self.shown.is_some_and(|shown| shown.is_terminal() == state.is_terminal());
        if !same {
            self.form = form(state);
        }
        let attached = thread.messages.iter().any(|message| !message.attachments.is_empty());
        self.form.set_shown(Item::Attached, attached);
        self.shown = Some(state);
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.thread.ask(cx, Request::Support(SupportRequest::Ticket { ticket: self.id }));
    }

    fn send(&mut self, cx: &mut Cx<'_>) {
        let text = match ticket::text(self.form.value(Item::Text)) {
            Ok(text) => text,
            Err(problem) => return self.form.fail(Item::Text, move |l| explain::text_problem(problem, l)),
        };
        let (ticket, attachments) = (self.id, self.attachments.clone());
        self.form.set_busy(true);
        self.asking.world(cx, |key| {
            let (text, attachments) = (text.clone(), attachments.clone());
            Request::Support(SupportRequest::Write { key, ticket, text, attachments })
        });
    }

    fn close_case(&mut self, cx: &mut Cx<'_>) {
        let ticket = self.id;
        self.form.set_busy(true);
        self.asking.world(cx, |key| Request::Support(SupportRequest::Close { key, ticket }));
    }

    fn render_head(ticket: &TicketView, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        canvas.text(&words::subject(ticket, look), Role::Title);
        let (state, role) = words::state(ticket.state, look);
        let term = words::term(ticket, look);
        let dot = if term.is_empty() { String::new() } else { format!(" {} ", look.glyphs.dot) };
        canvas.spans(&[(&state, role), (&dot, Role::Muted), (&term, Role::Text)]);
        canvas.rule();
    }
}

fn form(state: TicketState) -> Form<Item> {
    let kept = |form: Form<Item>| {
        form.button(Item::Attached, |l| l.support_attached_see()).button(Item::Letter, |l| l.letter_keep())
    };
    if state.is_terminal() {
        return kept(Form::new());
    }
    let form =
        Form::new().area(Item::Text, ROWS, MOST_TEXT, |l| l.support_reply()).submit(Item::Send, |l| l.support_send());
    kept(form).button(Item::Close, |l| l.support_close())
}

/// The case in a reply.
pub(super) fn thread_of(reply: Reply) -> Option<TicketThread> {
    match reply {
        Reply::Support(reply) => match *reply {
            SupportReply::Ticket(thread) => Some(thread),
            SupportReply::Tickets(_) => None,
        },
        _ => None,
    }
}

impl Screen for CasePage {
    fn id(&self) -> &'static str {
        "support-case"
    }

    fn title(&self, look: &Look<'_>) -> String {
        let number = self.ticket().map(|ticket| look.number(&ticket.number)).unwrap_or_default();
        look.l10n.support_case(number)
    }

    fn contexts(&self) -> Vec<Context> {
        match self.shown {
            Some(_) => self.form.contexts(),
            None => vec![Context::Reader],
        }
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.refresh(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Confirmed(CLOSE) => {
                self.close_case(cx);
                return Flow::Consumed;
            }
            Input::Action(Action::Activate) if self.thread.failed() => {
                self.refresh(cx);
                return Flow::Consumed;
            }
            Input::Scroll(_) | Input::Action(Action::PageUp | Action::PageDown) if self.reader.handle(input) => {
                return Flow::Consumed;
            }
            _ => {}
        }
        match self.form.handle(input) {
            FormEvent::Ignored if self.reader.handle(input) => {}
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.send(cx),
            FormEvent::Pressed(Item::Attached) => {
                if let Some(thread) = self.thread.get() {
                    cx.push(Attached::to(thread, self.section));
                }
            }
            FormEvent::Pressed(Item::Letter) => {
                if let Some(thread) = self.thread.get() {
                    cx.push(KeepLetter::of(thread.clone(), self.section));
                }
            }
            FormEvent::Pressed(Item::Close) => cx.confirm(Confirm {
                tag: CLOSE,
                title: Phrase::new(|l| l.support_close_title()),
                body: vec![Phrase::new(|l| l.support_close_what())],
                yes: Phrase::new(|l| l.support_close_yes()),
                danger: false,
                typed: None,
            }),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.asking.is_awaiting(id) {
            self.form.set_busy(false);
            match self.asking.answered(id, answer) {
                Some(Answer::World(reply)) => {
                    if let Some(thread) = thread_of(reply) {
                        self.attachments.clear();
                        self.form.set_value(Item::Text, "");
                        self.form.focus(Item::Text);
                        self.thread.put(thread);
                    }
                }
                // It may have gone on meanwhile.
                _ => self.refresh(cx),
            }
        } else {
            self.thread.answer(id, answer, thread_of);
        }
        self.settle();
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.refresh(cx);
        }
    }

    /// While the desk is at work, the wait is counted down; the frame's own minutes are fine enough for more than one.
    fn next_change(&self, model: &Model, now: jiff::Timestamp) -> Option<jiff::Timestamp> {
        let left = self.ticket()?.due?.duration_since(model.world_time(now));
        let soon = left.is_positive() && left.as_secs() < 60;
        soon.then(|| now.checked_add(jiff::SignedDuration::from_secs(1)).ok()).flatten()
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.ticket()?.state {
            TicketState::Open => l.support_guidance_open(),
            TicketState::Waiting => l.support_guidance_waiting(),
            TicketState::Resolved => l.support_guidance_resolved(),
            TicketState::Closed => l.support_guidance_closed(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        if self.thread.failed() {
            return vec![Hint::named(Action::Activate, l.shop_retry())];
        }
        match self.form.focused() {
            Some(Item::Text) => self.form.hints(l),
            Some(Item::Send) => vec![Hint::named(Action::Activate, l.support_send())],
            Some(Item::Attached) => vec![Hint::named(Action::Activate, l.support_attached_see())],
            Some(Item::Letter) => vec![Hint::named(Action::Activate, l.letter_keep())],
            Some(Item::Close) => vec![Hint::named(Action::Activate, l.support_close())],
            None => Vec::new(),
        }
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let (look, l) = (canvas.look(), canvas.l10n());
        self.thread.render_absence(canvas, &l.support_loading());
        let Some(thread) = self.thread.get() else { return };
        Self::render_head(&thread.ticket, canvas);
        let (y, columns) = (canvas.pen(), canvas.width());
        let below = self.form.height(look, columns) + u16::from(!thread.ticket.state.is_terminal());
        let trouble = u16::from(self.asking.trouble().is_some()) * 3;
        let room = canvas.rows_left().saturating_sub(below + trouble);
        let lines = thread::lines(thread, columns.saturating_sub(2), look);
        self.reader.render_lines(&mut canvas.piece(0, y, columns, room), lines.len(), |row, index| {
            if let Some((text, role)) = lines.get(index) {
                row.text(text, *role);
            }
        });
        let used = room.min(u16::try_from(lines.len()).unwrap_or(u16::MAX));
        canvas.set_pen(y + used + u16::from(!thread.ticket.state.is_terminal()));
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(canvas);
        }
        self.form.render(canvas);
    }
}
