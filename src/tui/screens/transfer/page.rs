//! One transfer from its code to its receipt. It can be left and found again, but for the moment in which an answer
//! is awaited: the service keeps it.

mod code;
mod end;
mod errands;
mod receipt;

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{Direction, Reply, TransferId, TransferState, TransferView};
use crate::domain::sensitive::Sensitive;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Resolution};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::LayerId;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::one_time_code;
use crate::tui::screens::pace::Pace;
use crate::tui::screens::receipt::{SaveReceipt, plain};
use crate::tui::screens::support::Compose;
use crate::tui::screens::transfer::{direction, section};
use crate::tui::screens::watch::Watch;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;
use errands::Errand;

/// The tag of the question before a transfer is cancelled.
const CANCEL: &str = "transfer-cancel";

/// What the forms of the pages are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    /// The code.
    Code,
    /// Sends it.
    Go,
    /// Asks for another code.
    Resend,
    /// Gives the transfer up.
    Cancel,
    /// Shows or hides the code for which cash is handed over.
    Reveal,
    /// Asks once more what became of it.
    Again,
    /// Writes the receipt into a file.
    Save,
    /// Back to where one came from.
    Done,
}

/// Which page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    /// It is being looked up.
    Opening,
    /// The code.
    Code,
    /// No answer came to the code.
    Unknown,
    /// On its way, or over.
    State(TransferState),
}

/// One transfer.
pub struct TransferPage {
    id: TransferId,
    view: Fetch<TransferView>,
    page: Page,
    form: Form<Item>,
    asking: Asking,
    errand: Option<Errand>,
    /// The code as it was sent, while its outcome is not known.
    sent: Option<Sensitive>,
    /// Whether an attempt at it was under way when the world was last looked at.
    attempted: bool,
    note: Option<Phrase>,
    revealed: bool,
    pace: Pace,
    watch: Watch,
    section: &'static str,
    /// Where to go back to when the money has arrived, if not one level.
    back: Option<LayerId>,
}

impl TransferPage {
    /// A transfer that exists, looked up; opened from this section of the menu.
    pub fn of(id: TransferId, section: &'static str) -> Self {
        Self {
            id,
            view: Fetch::default(),
            page: Page::Opening,
            form: Form::new().button(Item::Again, |l| l.result_again()),
            asking: Asking::default(),
            errand: None,
            sent: None,
            attempted: false,
            note: None,
            revealed: false,
            pace: Pace::default(),
            watch: Watch::default(),
            section,
            back: None,
        }
    }

    /// A transfer just begun, with the screen to go back to when the money has arrived.
    pub fn begun(view: TransferView, back: Option<LayerId>) -> Self {
        let page = Self::of(view.id, section(direction(view.route)));
        Self { back, view: Fetch::here(view), ..page }
    }

    /// Brings the page in line with where the transfer is.
    fn settle(&mut self, model: &Model, now: Timestamp) {
        let attempted = self.is_attempted(model);
        let Some(view) = self.view.get() else { return };
        // Only an attempt whose end has become known ends the unknown; that the transfer still stands does not.
        let unknown = attempted || (self.page == Page::Unknown && !self.attempted);
        let page = match view.state {
            _ if attempted => Page::Unknown,
            TransferState::OtpPending if unknown => Page::Unknown,
            TransferState::OtpPending => Page::Code,
            state => Page::State(state),
        };
        let pickup = view.pickup.is_some() && !view.state.is_terminal();
        if page != self.page {
            self.note = None;
            if page != Page::Code {
                self.sent = None;
                self.asking.take_trouble();
            }
            self.put(page);
        }
        self.attempted = attempted;
        self.form.set_shown(Item::Reveal, pickup);
        self.follow_time(model.world_time(now));
    }

    /// Whether a code for it was sent and its end is not known.
    fn is_attempted(&self, model: &Model) -> bool {
        model.is_unknown(|about| about.is_transfer(self.id))
    }

    fn put(&mut self, page: Page) {
        self.page = page;
        let back = self.back.is_some();
        self.form = match page {
            Page::Opening | Page::Unknown => Form::new().submit(Item::Again, |l| l.result_again()),
            Page::Code => one_time_code::form(Item::Code, Item::Go, Item::Resend)
                .button(Item::Cancel, |l| l.move_cancel())
                .new_row(),
            Page::State(_) => Form::new()
                .submit(Item::Done, move |l| if back { l.move_back_to_payment() } else { l.move_done() })
                .button(Item::Reveal, |l| l.move_pickup_toggle())
                .button(Item::Save, |l| l.receipt_save()),
        };
        self.form.set_shown(Item::Save, matches!(page, Page::State(state) if has_receipt(state)));
        self.form.set_busy(self.asking.is_waiting());
    }

    fn follow_time(&mut self, world_now: Timestamp) {
        if let (Page::Code, Some(code)) = (self.page, self.view.get().and_then(|view| view.code.as_ref())) {
            let ready = code.resend_at <= world_now;
            self.form.set_enabled(Item::Resend, ready);
        }
    }

    fn ask_to_cancel(cx: &mut Cx<'_>) {
        cx.confirm(Confirm {
            tag: CANCEL,
            title: Phrase::new(|l| l.move_cancel_title()),
            body: vec![Phrase::new(|l| l.move_cancel_body())],
            yes: Phrase::new(|l| l.move_cancel()),
            danger: false,
            typed: None,
        });
    }

    fn on_form(&mut self, event: FormEvent<Item>, cx: &mut Cx<'_>) {
        match (event, self.page) {
            (FormEvent::Submit, Page::Code) => self.confirm(cx),
            (FormEvent::Submit, Page::State(_)) => self.leave(cx),
            (FormEvent::Submit, Page::Opening | Page::Unknown) => self.ask_again(cx),
            (FormEvent::Pressed(Item::Resend), _) => self.ask(Errand::Resend, cx),
            (FormEvent::Pressed(Item::Cancel), _) => Self::ask_to_cancel(cx),
            (FormEvent::Pressed(Item::Reveal), _) => self.revealed = !self.revealed,
            (FormEvent::Pressed(Item::Save), _) => self.save(cx),
            (FormEvent::Changed(_), _) => {
                self.asking.take_trouble();
            }
            _ => {}
        }
    }

    /// The way to a file of the receipt.
    fn save(&self, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        let text = plain(&receipt::page(view, &cx.paper), &cx.paper);
        cx.push(SaveReceipt::new(&view.number, text, self.section));
    }

    fn is_over(&self) -> bool {
        self.view.get().is_some_and(|view| view.state.is_terminal())
    }
}

impl Screen for TransferPage {
    fn id(&self) -> &'static str {
        match self.page {
            Page::Opening => "transfer",
            Page::Code => "transfer-code",
            Page::Unknown => "transfer-unknown",
            Page::State(TransferState::Processing) => "transfer-under-way",
            Page::State(_) => "transfer-end",
        }
    }

    fn title(&self, look: &Look<'_>) -> String {
        self.view.get().map_or_else(
            || look.l10n.move_transfer(),
            |view| look.l10n.move_title(look.money(view.amount), words::route(view.route, look.l10n)),
        )
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.pace.begin(cx.now);
        if self.view.get().is_none() {
            self.look_again(cx);
        }
        self.settle(cx.model, cx.now);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        self.follow_time(cx.model.world_time(cx.now));
        let double = self.pace.is_double(input, cx.now);
        match input {
            Input::Confirmed(CANCEL) => self.ask(Errand::Cancel, cx),
            Input::Action(Action::Back) => self.leave(cx),
            Input::Action(Action::AskSupport) => {
                if let Some(transfer) = self.view.get() {
                    cx.push(Compose::about_transfer(transfer, self.section, cx));
                }
            }
            _ if double => {}
            _ => {
                let event = self.form.handle(input);
                // Money moves by a key pressed for it, never by a paste or by the last digit of the code.
                let meant = matches!(input, Input::Action(_) | Input::Click(_));
                match event {
                    FormEvent::Ignored => return Flow::Ignored,
                    FormEvent::Submit if !meant => {}
                    event => self.on_form(event, cx),
                }
            }
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let transfer = |reply| if let Reply::Transfer(view) = reply { Some(*view) } else { None };
        let Some(answer) = self.view.answer(id, answer, transfer) else { return self.settle(cx.model, cx.now) };
        if !self.asking.is_awaiting(id) {
            return;
        }
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(false);
        if let Some(errand) = self.errand.take() {
            self.pace.begin(cx.now);
            self.answered(errand, answer, cx);
        }
    }

    fn on_resolved(&mut self, what: &Resolution, cx: &mut Cx<'_>) {
        self.hear_of(what, cx);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            if !self.is_over() {
                self.look_again(cx);
            }
            self.settle(cx.model, cx.now);
        }
        self.follow_time(cx.model.world_time(cx.now));
    }

    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        let world_now = model.world_time(now);
        let soon = |at: Timestamp| {
            (SignedDuration::ZERO..SignedDuration::from_hours(1)).contains(&at.duration_since(world_now))
        };
        let counting = match self.page {
            Page::Code => true,
            Page::State(TransferState::Processing) => self.view.get().and_then(|view| view.arrives).is_some_and(soon),
            _ => false,
        };
        counting.then(|| one_time_code::next_second(world_now, now)).flatten()
    }

    fn on_tick(&mut self, cx: &mut Cx<'_>) {
        self.follow_time(cx.model.world_time(cx.now));
    }

    fn forget_secrets(&mut self) -> bool {
        std::mem::take(&mut self.revealed)
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.page {
            Page::Opening => l.move_opening(),
            Page::Code => l.code_guidance(look.key_in_words(Action::Phone)),
            Page::Unknown => l.move_guidance_unknown(),
            Page::State(TransferState::Processing) => l.move_guidance_under_way(),
            Page::State(TransferState::Succeeded | TransferState::Failed) => l.move_guidance_over(),
            Page::State(_) => l.move_guidance_nothing(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = match (self.form.focused(), self.page) {
            (Some(Item::Code | Item::Go), _) => l.code_pay(),
            (Some(Item::Resend), _) => l.code_resend(),
            (Some(Item::Cancel), _) => l.move_cancel(),
            (Some(Item::Again), _) => l.result_again(),
            (Some(Item::Reveal), _) => l.move_pickup_toggle(),
            (Some(Item::Save), _) => l.receipt_save(),
            _ if self.back.is_some() => l.move_back_to_payment(),
            _ => l.move_done(),
        };
        vec![Hint::named(Action::Activate, does)]
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let loading = canvas.l10n().move_opening();
        above_form(canvas, &self.form, |text| {
            if !self.view.render_absence(text, &loading) {
                return;
            }
            let told_below = self.page == Page::Unknown;
            if let Some(trouble) = self.asking.trouble().filter(|_| !told_below) {
                trouble.render(text);
                text.gap(1);
            }
            if let Some(note) = &self.note {
                let note = note.say(text.l10n());
                text.notice(Severity::Info, &note);
                text.gap(1);
            }
            let Some(view) = self.view.get() else { return };
            match self.page {
                Page::Opening => {}
                Page::Code => code::render(view, text),
                Page::Unknown => end::render_unknown(view, &self.asking, text),
                Page::State(_) => end::render(view, self.revealed, text),
            }
        });
    }
}

/// Whether money moved, or is about to: then there is a receipt to keep.
const fn has_receipt(state: TransferState) -> bool {
    matches!(state, TransferState::Processing | TransferState::Succeeded | TransferState::Failed)
}

/// The label of the other end: whence money comes or whither it goes.
fn other_end(view: &TransferView, look: &Look<'_>) -> String {
    match direction(view.route) {
        Direction::In => look.l10n.move_from(),
        Direction::Out => look.l10n.move_to(),
    }
}
