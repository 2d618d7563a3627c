//! One dispute: where it stands and until when, what each side proposes, what was said, and what can be done now.

mod entries;
mod errand;
mod layout;
mod sides;
mod standing;
mod thread;
mod way;

use std::cell::Cell;

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{
    ClaimPrice, DisputeId, DisputeMove, DisputeRequest, DisputeView, RefundRequest, RefundView, Reply, Request,
};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::dispute::claim::ClaimForm;
use crate::tui::screens::dispute::note::NoteForm;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::lead::{Leading, look_at};
use crate::tui::screens::one_time_code::next_second;
use crate::tui::screens::pace::Pace;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::ListEvent;
use crate::tui::widgets::{List, Reader, tabs};
use crate::tui::words;
use entries::Entry;
use errand::Errand;
use layout::{Layout, Page};

/// One dispute.
pub struct DisputePage {
    id: DisputeId,
    view: Fetch<DisputeView>,
    /// The money on its way back, once it is won.
    refund: Fetch<RefundView>,
    /// What the claim comes to in the money that paid.
    price: Fetch<ClaimPrice>,
    section: &'static str,
    page: Page,
    list: List,
    thread: Reader,
    /// How much showed at once when it was drawn last.
    layout: Cell<Layout>,
    asking: Asking,
    errand: Option<Errand>,
    leading: Leading,
    watch: Watch,
    pace: Pace,
}

impl DisputePage {
    /// A dispute, looked up; opened from this section of the menu.
    pub fn of(id: DisputeId, section: &'static str) -> Self {
        Self {
            id,
            view: Fetch::default(),
            refund: Fetch::default(),
            price: Fetch::default(),
            section,
            page: Page::Standing,
            list: List::default(),
            thread: Reader::default(),
            layout: Cell::new(Layout::Small),
            asking: Asking::default(),
            errand: None,
            leading: Leading::default(),
            watch: Watch::default(),
            pace: Pace::default(),
        }
    }

    /// A dispute just opened.
    pub fn opened(view: DisputeView, section: &'static str) -> Self {
        let page = Self::of(view.id, section);
        Self { view: Fetch::here(view), ..page }
    }

    /// Which of the pages there are now shows.
    fn nth(&self) -> usize {
        self.layout.get().pages().iter().position(|page| *page == self.page).unwrap_or(0)
    }

    fn page(&self) -> Page {
        self.layout.get().pages().get(self.nth()).copied().unwrap_or(Page::Standing)
    }

    /// Whether there are pages to turn.
    fn has_pages(&self) -> bool {
        self.layout.get() != Layout::Whole
    }

    /// Whether the entries to choose from show.
    fn has_entries(&self) -> bool {
        self.page() != Page::Thread
    }

    fn entries(&self) -> Vec<Entry> {
        self.view.get().map(entries::of).unwrap_or_default()
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        self.view.ask(cx, look_at(self.id));
        self.ask_more(cx);
    }

    /// Asks for what the dispute itself does not hold.
    fn ask_more(&mut self, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        let (order, amount) = (view.order, view.claim.amount);
        if let Some(refund) = view.refund {
            self.refund.ask(cx, Request::Refund(RefundRequest::Look { refund }));
        }
        if self.price.get().is_none_or(|price| price.amount != amount) {
            self.price.ask(cx, Request::Dispute(DisputeRequest::Price { order, amount }));
        }
    }

    fn open(&mut self, index: usize, cx: &mut Cx<'_>) {
        let Some(view) = self.view.get() else { return };
        match self.entries().get(index) {
            Some(Entry::Move(DisputeMove::Edit)) => cx.push(ClaimForm::edit(view.clone(), self.section)),
            Some(Entry::Move(DisputeMove::AddEvidence)) => cx.push(NoteForm::new(view.id, view.evidence_left)),
            Some(Entry::Move(wanted)) if !self.asking.is_waiting() => {
                self.errand = errand::ask(*wanted, view, self.price.get(), cx);
            }
            Some(Entry::Lead(lead)) => self.leading.go(*lead, self.section, cx),
            _ => {}
        }
    }

    /// The question was answered with yes.
    fn run(&mut self, cx: &mut Cx<'_>) {
        if let Some(errand) = self.errand.filter(|_| !self.asking.is_waiting()) {
            let dispute = self.id;
            self.asking.world(cx, |key| errand.request(key, dispute));
        }
    }

    fn ran(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        match (self.asking.answered(id, answer), self.errand.take()) {
            (Some(Answer::World(Reply::Dispute(view))), Some(errand)) => {
                cx.toast(Severity::Success, move |l| errand.done(l));
                self.view.put(*view);
                self.list.select(0);
                self.ask_more(cx);
            }
            // Refused: it has gone another way meanwhile. No answer: it may have been done.
            _ => self.refresh(cx),
        }
        self.pace.begin(cx.now);
    }

    fn turn(&mut self, forward: bool) {
        self.go_to(tabs::step(self.nth(), self.layout.get().pages().len(), forward));
    }

    fn go_to(&mut self, nth: usize) {
        self.page = self.layout.get().pages().get(nth).copied().unwrap_or(Page::Standing);
    }

    /// Turning pages and reading on.
    fn own(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let pages = self.has_pages();
        match input {
            Input::Action(Action::Activate) if self.view.failed() => self.refresh(cx),
            Input::Action(Action::Right | Action::Next) if pages => self.turn(true),
            Input::Action(Action::Left | Action::Previous) if pages => self.turn(false),
            Input::Click(Target::Own(nth)) => self.go_to(usize::from(*nth)),
            Input::Action(Action::PageUp | Action::PageDown) if !pages => {
                self.thread.handle(input);
            }
            input if !self.has_entries() && self.thread.handle(input) => {}
            // There is nothing to open among what was said.
            Input::Action(Action::Activate) if !self.has_entries() => self.page = Page::Standing,
            _ => return Flow::Ignored,
        }
        Flow::Consumed
    }

    fn render_page(&self, view: &DisputeView, canvas: &mut Canvas<'_>) {
        let (l, layout) = (canvas.l10n(), self.layout.get());
        let names: Vec<String> = layout.pages().iter().map(|page| page.name(l)).collect();
        tabs(canvas, &names, self.nth());
        canvas.gap(1);
        match self.page() {
            Page::Standing => {
                let tall = layout == Layout::Tall;
                let kept = entries::kept(&self.entries(), !tall);
                let sides = if tall { sides::height(view, canvas.width(), canvas.look()) + 2 } else { 0 };
                standing::render(self, view, kept + sides, canvas);
                if tall {
                    canvas.text(&l.dispute_page_sides(), Role::Title);
                    sides::render(view, self.price.get(), canvas);
                    canvas.gap(1);
                }
                self.render_entries(view, canvas);
            }
            Page::Sides => {
                sides::render(view, self.price.get(), canvas);
                canvas.gap(1);
                self.render_entries(view, canvas);
            }
            Page::Thread => thread::render(view, &self.thread, canvas),
        }
    }

    /// Everything at once, in two columns.
    fn render_whole(&self, view: &DisputeView, canvas: &mut Canvas<'_>) {
        let (l, columns, rows, y) = (canvas.l10n(), canvas.width(), canvas.rows_left(), canvas.pen());
        let left = columns * 9 / 20;
        let mut piece = canvas.piece(0, y, left, rows);
        standing::render(self, view, entries::kept(&self.entries(), false), &mut piece);
        self.render_entries(view, &mut piece);
        let mut right = canvas.piece(left + 2, y, columns - left - 2, rows);
        let height = sides::height(view, right.width().saturating_sub(4), right.look()) + 2;
        sides::render(view, self.price.get(), &mut right.panel(&l.dispute_page_sides(), height.min(rows)));
        let rest = right.rows_left();
        thread::render(view, &self.thread, &mut right.panel(&l.dispute_page_thread(), rest));
    }

    fn render_entries(&self, view: &DisputeView, canvas: &mut Canvas<'_>) {
        let entries = self.entries();
        self.list.render(canvas, entries.len(), |row, index| {
            if let Some(entry) = entries.get(index) {
                entries::render(*entry, view, row);
            }
        });
    }
}

impl Screen for DisputePage {
    fn id(&self) -> &'static str {
        "dispute"
    }

    fn title(&self, look: &Look<'_>) -> String {
        let number = self.view.get().map(|view| words::order_number(&view.order_number, look)).unwrap_or_default();
        look.l10n.dispute_title(number)
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.pace.begin(cx.now);
        self.refresh(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let double = self.pace.is_double(input, cx.now);
        match input {
            Input::Confirmed(errand::TAG) => self.run(cx),
            Input::Declined(errand::TAG) => self.errand = None,
            _ if double => {}
            input => {
                if self.own(input, cx) == Flow::Consumed {
                    return Flow::Consumed;
                }
                match self.list.handle(input, self.entries().len()) {
                    ListEvent::Ignored => return Flow::Ignored,
                    ListEvent::Open(index) => self.open(index, cx),
                    _ => {}
                }
            }
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.asking.is_awaiting(id) {
            return self.ran(id, answer, cx);
        }
        let dispute = |reply| if let Reply::Dispute(view) = reply { Some(*view) } else { None };
        let refund = |reply| if let Reply::Refund(view) = reply { Some(*view) } else { None };
        let price = |reply| if let Reply::ClaimPrice(price) = reply { Some(price) } else { None };
        let Some(answer) = self.view.answer(id, answer, dispute) else { return self.ask_more(cx) };
        let rest = self.refund.answer(id, answer, refund);
        let rest = rest.and_then(|answer| self.price.answer(id, answer, price));
        if let Some(answer) = rest {
            self.leading.answer(id, answer, self.section, cx);
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.refresh(cx);
        }
    }

    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        let (until, world_now) = (self.view.get()?.until?, model.world_time(now));
        let soon = (SignedDuration::ZERO..SignedDuration::from_hours(1)).contains(&until.duration_since(world_now));
        soon.then(|| next_second(world_now, now)).flatten()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match (self.errand.filter(|_| self.asking.is_waiting()), self.view.get()) {
            (Some(errand), _) => errand.doing(l),
            (None, Some(view)) => standing::guidance(view, look),
            (None, None) => l.dispute_loading(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        if self.view.failed() {
            return vec![Hint::named(Action::Activate, l.shop_retry())];
        }
        let does = if self.has_entries() { l.dispute_do() } else { l.dispute_page_standing() };
        let mut hints = vec![Hint::named(Action::Activate, does)];
        if self.has_pages() {
            hints.push(Hint::named(Action::Right, l.operation_turn()));
        }
        hints
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let loading = canvas.l10n().dispute_loading();
        self.layout.set(Layout::of(canvas.width(), canvas.height()));
        if !self.view.render_absence(canvas, &loading) {
            return;
        }
        let Some(view) = self.view.get() else { return };
        if let Some(trouble) = self.asking.trouble().or_else(|| self.leading.trouble()) {
            trouble.render(canvas);
            canvas.gap(1);
        }
        if self.has_pages() { self.render_page(view, canvas) } else { self.render_whole(view, canvas) }
    }
}
