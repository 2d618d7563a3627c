//! One operation in full: what it was, what belongs to it, its lines in the ledger, its receipt.

mod facts;
mod ledger;
mod links;
mod receipt;

use std::cell::Cell;

use links::{Errand, Link};
use receipt::Sheet;

use crate::backend::contract::{OperationDetail, OperationView, RefundRequest, RefundView, Reply, Request};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::dispute::DisputePage;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::history::History;
use crate::tui::screens::receipt::{SaveReceipt, plain};
use crate::tui::screens::refund::RefundPage;
use crate::tui::screens::transfer::page::TransferPage;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::{List, ListEvent, Reader};

/// From this width everything stands side by side, and there are no pages to turn.
const SIDE_BY_SIDE: u16 = 104;
/// Columns of a panel's frame.
const FRAME: u16 = 4;
/// So many lines that lead on are always in sight.
const LINKS: u16 = 4;

/// The pages of it, where they do not stand side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Facts,
    Ledger,
    Receipt,
}

const PAGES: [Page; 3] = [Page::Facts, Page::Ledger, Page::Receipt];

/// One operation.
pub struct Operation {
    of: OperationView,
    detail: Fetch<OperationDetail>,
    /// What went back or goes back of the order that it is about.
    refunds: Fetch<Vec<RefundView>>,
    section: &'static str,
    page: Page,
    links: List,
    ledger: Reader,
    receipt: Reader,
    /// Whether everything stood side by side when it was drawn last.
    whole: Cell<bool>,
    /// What is being fetched to be opened.
    errand: Option<(RequestId, Errand)>,
    trouble: Option<Trouble>,
    /// The latest operations as last seen: when they change, this one may have.
    latest: Option<Vec<OperationView>>,
}

impl Operation {
    /// A closer look at an operation, opened from this section of the menu.
    pub fn new(operation: OperationView, section: &'static str) -> Self {
        Self {
            of: operation,
            detail: Fetch::default(),
            refunds: Fetch::default(),
            section,
            page: Page::Facts,
            links: List::default(),
            ledger: Reader::default(),
            receipt: Reader::default(),
            whole: Cell::new(false),
            errand: None,
            trouble: None,
            latest: None,
        }
    }

    /// The operation as last heard of.
    fn operation(&self) -> &OperationView {
        self.detail.get().map_or(&self.of, |detail| &detail.operation)
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.detail.ask(cx, Request::Operation { operation: self.of.id });
    }

    fn ask_refunds(&mut self, cx: &mut Cx<'_>) {
        if let Some(payment) = self.detail.get().and_then(|detail| detail.payment.as_deref()) {
            self.refunds.ask(cx, Request::Refund(RefundRequest::List { order: Some(payment.order) }));
        }
    }

    fn links(&self) -> Vec<Link<'_>> {
        links::of(self.operation(), self.detail.get(), self.refunds.get().map_or(&[], Vec::as_slice))
    }

    /// Whether the lines that lead on are in sight.
    fn has_links(&self) -> bool {
        self.whole.get() || self.page == Page::Facts
    }

    fn open(&mut self, index: usize, cx: &mut Cx<'_>) {
        let Some(opening) = self.links().get(index).map(links::opening) else { return };
        match opening {
            links::Opening::Operation(operation) => cx.push(Self::new(operation, self.section)),
            links::Opening::Transfer(transfer) => cx.push(TransferPage::of(transfer, self.section)),
            links::Opening::Refund(refund) => cx.push(RefundPage::of(refund, self.section)),
            links::Opening::Dispute(dispute) => cx.push(DisputePage::of(dispute, self.section)),
            links::Opening::Party(party) => cx.push(History::with_party(party)),
            links::Opening::Fetched(request, errand) if self.errand.is_none() => {
                self.trouble = None;
                self.errand = Some((cx.ask_world(request), errand));
            }
            links::Opening::Fetched(..) => {}
        }
    }

    fn turn(&mut self, forward: bool) {
        let at = PAGES.iter().position(|page| *page == self.page).unwrap_or(0);
        let to = if forward { at + 1 } else { at + PAGES.len() - 1 } % PAGES.len();
        self.page = PAGES[to];
    }

    fn own(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Action(Action::Right | Action::Next) => self.turn(true),
            Input::Action(Action::Left | Action::Previous) => self.turn(false),
            Input::Click(Target::Own(page)) => self.page = PAGES[usize::from(*page) % PAGES.len()],
            Input::Action(Action::SameParty) => {
                let party = self.operation().kind.party().map(str::to_owned);
                if let Some(party) = party {
                    cx.push(History::with_party(party));
                }
            }
            Input::Action(Action::Export) => self.save(cx),
            Input::Action(Action::Activate) if self.detail.failed() => self.ask(cx),
            // Enter does what is most wanted on the page that is shown.
            Input::Action(Action::Activate) if !self.has_links() => match self.page {
                Page::Receipt => self.save(cx),
                _ => self.turn(true),
            },
            _ => return Flow::Ignored,
        }
        Flow::Consumed
    }

    /// The way to a file of the receipt, once everything that stands on it is here.
    fn save(&self, cx: &mut Cx<'_>) {
        let Some(detail) = self.detail.get() else { return };
        let (operation, detail) = (&detail.operation, Some(detail));
        let text = plain(&receipt::page(operation, detail, &cx.paper), &cx.paper);
        cx.push(SaveReceipt::new(&receipt::number(operation, detail), text, self.section));
    }

    /// Draws the names of the pages, and where they can be clicked.
    fn render_tabs(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let y = canvas.pen();
        let mut x = 0;
        for (index, page) in (0..).zip(PAGES) {
            let name = match page {
                Page::Facts => l.operation_page_facts(),
                Page::Ledger => l.operation_page_ledger(),
                Page::Receipt => l.operation_page_receipt(),
            };
            let here = page == self.page;
            let (marker, role) = if here { (canvas.glyphs().marker, Role::Focus) } else { (" ", Role::Muted) };
            let text = format!("{marker} {name}");
            canvas.hit(x, y, width(&text), 1, Target::Own(index));
            x = canvas.put(x, y, &text, role) + 3;
        }
        canvas.gap(2);
    }

    fn render_facts(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let loading = look.l10n.operation_loading();
        let links = self.links();
        let standing = u16::try_from(links.len()).unwrap_or(u16::MAX).min(LINKS) + 1;
        let room = canvas.rows_left().saturating_sub(standing);
        facts::render(self.operation(), self.detail.get(), room, canvas);
        canvas.gap(1);
        if let Some(trouble) = &self.trouble {
            trouble.render(canvas);
            canvas.gap(1);
        }
        let here = self.detail.render_absence(canvas, &loading);
        if here && !links.is_empty() {
            self.links.render(canvas, links.len(), |row, index| {
                if let Some(link) = links.get(index) {
                    links::render(link, row);
                }
            });
        }
    }

    fn render_ledger(&self, canvas: &mut Canvas<'_>) {
        if self.detail.render_absence(canvas, &canvas.l10n().operation_loading())
            && let Some(detail) = self.detail.get()
        {
            ledger::render(&detail.postings, &self.ledger, canvas);
        }
    }

    fn sheet(&self, columns: u16, look: &Look<'_>) -> Sheet {
        Sheet::of(self.operation(), self.detail.get(), columns, look)
    }

    /// Everything at once.
    fn render_whole(&self, canvas: &mut Canvas<'_>) {
        let (l, columns, rows) = (canvas.l10n(), canvas.width(), canvas.rows_left());
        let (y, left) = (canvas.pen(), columns * 5 / 12);
        self.render_facts(&mut canvas.piece(0, y, left, rows));
        let postings = self.detail.get().map_or(0, |detail| ledger::height(&detail.postings));
        let table = (postings.max(1) + 2).min(rows / 2);
        let mut right = canvas.piece(left + 2, y, columns - left - 2, rows);
        self.render_ledger(&mut right.panel(&l.operation_page_ledger(), table));
        let sheet = self.sheet(right.width().saturating_sub(FRAME), right.look());
        let rest = right.rows_left().min(sheet.height() + 2);
        sheet.render(&self.receipt, &mut right.panel(&l.operation_page_receipt(), rest));
    }
}

/// Draws the receipt of an operation in the whole of a canvas.
pub fn render_receipt(operation: &OperationView, detail: &OperationDetail, canvas: &mut Canvas<'_>) {
    Sheet::without_code(operation, detail, canvas).render(&Reader::default(), canvas);
}

impl Screen for Operation {
    fn id(&self) -> &'static str {
        "operation"
    }

    fn title(&self, look: &Look<'_>) -> String {
        crate::tui::words::operation(self.operation(), look)
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::History, Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.latest = cx.model.snapshot.as_ref().map(|snapshot| snapshot.latest.clone());
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.own(input, cx) == Flow::Consumed {
            return Flow::Consumed;
        }
        let read = match (self.whole.get(), self.page) {
            (false, Page::Ledger) => self.ledger.handle(input),
            (false, Page::Receipt) => self.receipt.handle(input),
            _ => false,
        };
        if read {
            return Flow::Consumed;
        }
        match self.links.handle(input, self.links().len()) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => self.open(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if let Some((_, errand)) = self.errand.take_if(|(asked, _)| *asked == id) {
            match Trouble::reply(answer) {
                Ok(reply) => links::arrived(errand, reply, self.section, cx),
                Err(trouble) => self.trouble = Some(trouble),
            }
            return;
        }
        let detail = |reply| if let Reply::Operation(detail) = reply { Some(*detail) } else { None };
        let refunds = |reply| if let Reply::Refunds(refunds) = reply { Some(refunds) } else { None };
        match self.detail.answer(id, answer, detail) {
            Some(answer) => drop(self.refunds.answer(id, answer, refunds)),
            None => self.ask_refunds(cx),
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        let latest = cx.model.snapshot.as_ref().map(|snapshot| snapshot.latest.clone());
        if latest != self.latest {
            self.latest = latest;
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(if self.whole.get() {
            l.operation_guidance_whole(look.enter_key(), look.back_key())
        } else {
            l.operation_guidance(look.enter_key(), look.back_key())
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        if self.detail.failed() {
            return vec![Hint::named(Action::Activate, look.l10n.shop_retry())];
        }
        let (l, whole) = (look.l10n, self.whole.get());
        let turn = Hint::named(Action::Right, l.operation_turn());
        match self.page {
            Page::Receipt if !whole => return vec![Hint::named(Action::Activate, l.receipt_save()), turn],
            Page::Ledger if !whole => return vec![Hint::named(Action::Activate, l.operation_turn())],
            _ => {}
        }
        let open = Hint::named(Action::Activate, l.history_open());
        let turn = Some(turn).filter(|_| !whole);
        let party = self.operation().kind.party().map(|_| Hint::new(Action::SameParty));
        let save = Hint::named(Action::Export, l.receipt_save());
        [open].into_iter().chain(turn).chain(party).chain([save]).collect()
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        self.whole.set(canvas.width() >= SIDE_BY_SIDE);
        if self.whole.get() {
            return self.render_whole(canvas);
        }
        self.render_tabs(canvas);
        match self.page {
            Page::Facts => self.render_facts(canvas),
            Page::Ledger => self.render_ledger(canvas),
            Page::Receipt => self.sheet(canvas.width(), canvas.look()).render(&self.receipt, canvas),
        }
    }
}
