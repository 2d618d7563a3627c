//! The history: every operation, narrowed by words and filters, with what the shown ones come to.

mod charts;
mod export;
mod filters;
mod panel;
mod picker;
mod rows;
mod totals;
mod window;

pub(crate) use charts::{ASKED as CHARTS, Charts, render_balance};
use filters::Filters;
use jiff::civil::Date;
use panel::{Chosen, FilterPanel};
use rows::Columns;
use totals::Totals;
use window::{Came, Window};

use crate::backend::contract::{HistoryFilter, OperationView};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::render_empty;
use crate::tui::screens::operation::Operation;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::{List, ListEvent};

/// Rows that are fetched before the view reaches them, besides a screenful.
const AHEAD: usize = 30;
/// From this width filters are chosen beside the list and not in its place.
const SIDE_BY_SIDE: u16 = 100;

/// The history.
pub struct History {
    filters: Filters,
    /// What was wanted when it was looked at last.
    wanted: HistoryFilter,
    window: Window,
    totals: Totals,
    list: List,
    panel: Option<FilterPanel>,
    /// The latest operations of the world as last seen: when they change, so does the history.
    latest: Option<Vec<OperationView>>,
    /// Whether it was opened to look for something.
    is_errand: bool,
}

impl Default for History {
    fn default() -> Self {
        Self::new()
    }
}

impl History {
    /// Everything.
    pub fn new() -> Self {
        Self::of(Filters::default())
    }

    /// Everything with one counterparty.
    pub fn with_party(party: String) -> Self {
        Self::of(Filters::with_party(party))
    }

    /// Everything in which these words stand.
    pub fn searching(words: &str) -> Self {
        let mut history = Self { is_errand: true, ..Self::of(Filters::default()) };
        history.list.set_filter(words);
        history
    }

    fn of(filters: Filters) -> Self {
        Self {
            filters,
            wanted: HistoryFilter::default(),
            window: Window::default(),
            totals: Totals::default(),
            list: List::default().searchable(),
            panel: None,
            latest: None,
            is_errand: false,
        }
    }

    /// Asks for what is missing, as far as nothing is awaited: rows first, then what they come to.
    fn want(&mut self, cx: &mut Cx<'_>) {
        self.wanted = self.filters.contract(self.list.filter(), today(cx.model, cx.now));
        let reach = self.list.page() + AHEAD;
        self.window.want(&self.wanted, self.list.selected(), reach, cx);
        if self.window.shown() == Some(&self.wanted) {
            self.totals.want(&self.wanted, cx);
        }
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        if let Some(operation) = self.window.row(index) {
            cx.push(Operation::new(operation.clone(), "history"));
        }
    }

    /// Keys that are the history's own.
    fn own(&mut self, action: Action, cx: &mut Cx<'_>) -> Flow {
        match action {
            Action::Narrow => self.panel = Some(FilterPanel::new(&self.filters, cx.l10n)),
            Action::ClearFilters => {
                self.list.clear_filter();
                self.show(Filters::default(), cx);
            }
            Action::SameParty => {
                let party = self
                    .window
                    .row(self.list.selected())
                    .and_then(|operation| operation.kind.party().map(str::to_owned));
                if let Some(party) = party {
                    self.show(Filters::with_party(party), cx);
                }
            }
            Action::Charts => cx.push(Charts::default()),
            Action::Export => self.export(cx),
            // The words stay; letters are keys again.
            Action::Next if self.list.is_typing() => self.list.settle_filter(),
            Action::Activate if self.window.trouble().is_some() => {
                self.window.retry();
                self.totals.refresh();
                self.want(cx);
            }
            _ => return Flow::Ignored,
        }
        Flow::Consumed
    }

    /// Writes what is shown into a file.
    fn export(&self, cx: &mut Cx<'_>) {
        let today = today(cx.model, cx.now);
        cx.push(export::Export::new(self.wanted.clone(), self.filters.clone(), today));
    }

    fn show(&mut self, filters: Filters, cx: &mut Cx<'_>) {
        self.panel = None;
        if filters != self.filters {
            self.filters = filters;
            self.list.select(0);
        }
        self.want(cx);
    }

    fn handle_panel(&mut self, input: &Input, cx: &mut Cx<'_>) -> Option<Flow> {
        match self.panel.as_mut()?.handle(input, cx) {
            Chosen::Show(filters) => self.show(filters, cx),
            Chosen::Ignored if matches!(input, Input::Action(Action::Back)) => self.panel = None,
            Chosen::Ignored => return Some(Flow::Ignored),
            Chosen::Choosing => {}
        }
        Some(Flow::Consumed)
    }

    fn is_narrowed(&self) -> bool {
        !self.filters.is_empty() || !self.list.filter().trim().is_empty()
    }

    /// Draws the filters in force, and the key that takes them away.
    fn render_chips(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        if self.filters.is_empty() {
            return;
        }
        let chips = self.filters.chips(look).join(&format!(" {} ", look.glyphs.dot));
        let y = canvas.pen();
        let key = look.key(Action::ClearFilters).unwrap_or_default();
        let label = l.history_clear();
        let needs = width(&key) + 1 + width(&label);
        let room = canvas.width().saturating_sub(needs + 2);
        let end = canvas.piece(0, y, room, 1).put(0, 0, &chips, Role::Accent);
        let x = canvas.put(end + 2, y, &key, Role::Key) + 1;
        canvas.put(x, y, &label, Role::Muted);
        canvas.hit(end + 2, y, needs, 1, crate::tui::hits::Target::Action(Action::ClearFilters));
        canvas.gap(2);
    }

    fn render_list(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        self.render_chips(canvas);
        if let Some(trouble) = self.window.trouble() {
            trouble.render(canvas);
            canvas.gap(1);
        }
        let Some(shown) = self.window.shown() else {
            if self.window.trouble().is_none() {
                canvas.text(&l.history_loading(), Role::Muted);
            }
            return;
        };
        let (columns, rows) = (canvas.width(), canvas.rows_left());
        let totals = self.totals.height(shown);
        let y = canvas.pen();
        let mut top = canvas.piece(0, y, columns, rows.saturating_sub(totals));
        self.render_rows(&mut top);
        self.totals.render(shown, &mut canvas.piece(0, (y + rows).saturating_sub(totals), columns, totals));
    }

    fn render_rows(&self, canvas: &mut Canvas<'_>) {
        let (l, count) = (canvas.l10n(), self.window.count());
        let page = usize::from(canvas.rows_left());
        let columns = Columns::of(&self.window, self.list.first(page, count), page, canvas);
        if count > 0 {
            columns.render_head(canvas);
        }
        self.list.render(canvas, count, |row, index| match self.window.row(index) {
            Some(operation) => {
                let above = index.checked_sub(1).and_then(|above| self.window.row(above));
                columns.render(operation, above, row);
            }
            None => {
                row.put(0, 0, &l.history_looking(), Role::Muted);
            }
        });
        match (count, self.is_narrowed()) {
            (0, true) => render_empty(canvas, &l.history_nothing_matches(), &nothing_matches_next(canvas.look())),
            (0, false) => render_empty(
                canvas,
                &l.history_empty(),
                &l.history_empty_next(canvas.look().key_in_words(Action::Section2)),
            ),
            _ => {}
        }
    }
}

/// What to do where the history is narrowed to nothing.
fn nothing_matches_next(look: &Look<'_>) -> String {
    look.l10n.history_nothing_matches_next(
        look.key_in_words(Action::ClearFilters),
        look.key_in_words(Action::Narrow),
        look.key_in_words(Action::Filter),
    )
}

/// The day it is in the world.
fn today(model: &Model, now: jiff::Timestamp) -> Date {
    model.local(model.world_time(now)).date()
}

impl Screen for History {
    fn id(&self) -> &'static str {
        if self.panel.is_some() { "history-filters" } else { "history" }
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.history_title()
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn contexts(&self) -> Vec<Context> {
        if let Some(panel) = &self.panel {
            return panel.contexts();
        }
        let mut contexts = self.list.contexts();
        if !self.list.is_typing() {
            contexts.insert(0, Context::History);
        }
        contexts
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.latest = cx.model.snapshot.as_ref().map(|snapshot| snapshot.latest.clone());
        self.want(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if let Some(flow) = self.handle_panel(input, cx) {
            return flow;
        }
        if let Input::Action(action) = input
            && self.own(*action, cx) == Flow::Consumed
        {
            return Flow::Consumed;
        }
        // Who was sent here to look for something goes back to where that was.
        if self.is_errand && !self.list.is_typing() && matches!(input, Input::Action(Action::Back)) {
            return Flow::Ignored;
        }
        match self.list.handle(input, self.window.count()) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => self.open(index, cx),
            _ => self.want(cx),
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.window.is_awaiting(id) {
            // What is chosen stays chosen when something new has come above it.
            let same = self.window.shown() == Some(&self.wanted);
            let chosen = self.window.row(self.list.selected()).filter(|_| same).map(|operation| operation.id);
            if self.window.answer(answer, &self.wanted) == Came::Beginning {
                self.list.select(chosen.and_then(|id| self.window.find(id)).unwrap_or(0));
            }
        } else if self.totals.is_awaiting(id) {
            self.totals.answer(id, answer);
        } else if let Some(panel) = &mut self.panel {
            panel.answer(id, answer, cx);
        }
        self.want(cx);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        let latest = cx.model.snapshot.as_ref().map(|snapshot| snapshot.latest.clone());
        if latest != self.latest {
            self.latest = latest;
            self.window.refresh();
            self.totals.refresh();
        }
        self.want(cx);
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match (&self.panel, self.list.is_typing()) {
            (Some(_), _) => l.history_guidance_filters(look.back_key(), look.key_in_words(Action::Toggle)),
            (None, true) => l.history_guidance_search(look.back_key(), look.next_key()),
            (None, false) => l.history_guidance(
                look.key_in_words(Action::Charts),
                look.key_in_words(Action::Export),
                look.key_in_words(Action::Narrow),
                look.key_in_words(Action::Filter),
            ),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        if self.panel.is_some() {
            return vec![Hint::new(Action::Activate)];
        }
        if self.window.trouble().is_some() {
            return vec![Hint::named(Action::Activate, l.shop_retry())];
        }
        if self.list.is_typing() {
            return vec![Hint::named(Action::Activate, l.history_open())];
        }
        vec![
            Hint::named(Action::Activate, l.history_open()),
            Hint::named(Action::Filter, l.history_search()),
            Hint::new(Action::Narrow),
            Hint::new(Action::Charts),
            Hint::new(Action::Export),
        ]
    }

    fn section(&self) -> Option<&'static str> {
        Some("history")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (columns, rows) = (canvas.width(), canvas.rows_left());
        match &self.panel {
            None => self.render_list(canvas),
            Some(panel) if columns < SIDE_BY_SIDE => panel.render(canvas),
            Some(panel) => {
                let y = canvas.pen();
                let side = columns * 3 / 7;
                self.render_list(&mut canvas.piece(0, y, columns - side - 2, rows).without_focus(true));
                panel.render(&mut canvas.piece(columns - side, y, side, rows));
            }
        }
    }
}

#[cfg(test)]
mod tests;
