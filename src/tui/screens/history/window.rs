//! A window onto a history of any length: a few pages round what is looked at, the next one asked for before it is needed.
//!
//! Pages follow each other by the operation that each begins after, so the millionth is found as fast as the first. Of a page
//! that was let go only that operation is remembered. A rare search brings short pages, even empty ones: it is asked on until
//! there are enough rows round the view.

use std::collections::{BTreeMap, BTreeSet};

use crate::backend::contract::{HistoryFilter, HistoryPage, OperationId, OperationView, Reply, Request};
use crate::session::contract::Answer;
use crate::tui::event::RequestId;
use crate::tui::screen::Cx;
use crate::tui::screens::trouble::Trouble;

/// Operations asked for at once.
const LIMIT: u32 = 100;
/// The same, to count rows with.
const PAGE: usize = LIMIT as usize;
/// Rows that are kept.
const KEPT: usize = 5 * PAGE;

/// What an answer is awaited for.
enum Ask {
    /// The first page of what this filter leaves.
    First(Box<HistoryFilter>),
    /// Another page of what is shown.
    Page(usize),
}

/// What came with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// Nothing, or nothing that is wanted any more.
    Nothing,
    /// The beginning of the history, anew.
    Beginning,
    /// Another page.
    Page,
}

/// Where a page begins.
struct Start {
    /// The operation before it.
    before: Option<OperationId>,
    /// Its first row.
    row: usize,
}

/// A window onto a history.
#[derive(Default)]
pub(super) struct Window {
    /// What the pages are pages of; nothing before the first came.
    shown: Option<HistoryFilter>,
    /// The pages that are here, by their number.
    pages: BTreeMap<usize, Vec<OperationView>>,
    /// Pages that are here and may have changed since.
    stale: BTreeSet<usize>,
    /// Every page known of; the last may never have been here.
    starts: Vec<Start>,
    /// The rows of all of them.
    count: usize,
    /// Whether older ones follow those that are known of.
    more: bool,
    /// One question at a time: what is typed meanwhile goes into the next.
    asked: Option<(RequestId, Ask)>,
    trouble: Option<Trouble>,
}

impl Window {
    /// How many rows there are to move over: every operation known of, and one for those that follow.
    pub(super) fn count(&self) -> usize {
        self.count + usize::from(self.more)
    }

    /// The number of the page that a row is on.
    fn page_of(&self, row: usize) -> usize {
        self.starts.partition_point(|start| start.row <= row).saturating_sub(1)
    }

    /// The operation of a row, if its page is here.
    pub(super) fn row(&self, index: usize) -> Option<&OperationView> {
        let page = self.page_of(index);
        self.pages.get(&page)?.get(index.checked_sub(self.starts.get(page)?.row)?)
    }

    /// Where an operation is among those that are here.
    pub(super) fn find(&self, id: OperationId) -> Option<usize> {
        self.pages.iter().find_map(|(page, rows)| {
            let at = rows.iter().position(|row| row.id == id)?;
            Some(self.starts.get(*page)?.row + at)
        })
    }

    /// What the rows are rows of.
    pub(super) fn shown(&self) -> Option<&HistoryFilter> {
        self.shown.as_ref()
    }

    /// Why the last question came to nothing.
    pub(super) fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    /// Whether this is the answer that is awaited.
    pub(super) fn is_awaiting(&self, id: RequestId) -> bool {
        self.asked.as_ref().is_some_and(|(asked, _)| *asked == id)
    }

    /// Forgets what went wrong, so that it is tried again.
    pub(super) fn retry(&mut self) {
        self.trouble = None;
    }

    /// Something has happened: what is here is asked for again when it is looked at.
    pub(super) fn refresh(&mut self) {
        self.stale = self.pages.keys().copied().collect();
        self.trouble = None;
    }

    /// Asks for what is missing of the rows up to `reach` away from `at`, if nothing is awaited.
    pub(super) fn want(&mut self, wanted: &HistoryFilter, at: usize, reach: usize, cx: &mut Cx<'_>) {
        if self.asked.is_some() || self.trouble.is_some() {
            return;
        }
        if self.shown.as_ref() != Some(wanted) {
            return self.ask_first(wanted, cx);
        }
        let reach = reach.min(PAGE);
        let (middle, near) = (self.page_of(at), self.page_of(at.saturating_sub(reach))..=self.page_of(at + reach));
        let missing = |page: &usize| !self.pages.contains_key(page) || self.stale.contains(page);
        let Some(page) = near.filter(missing).min_by_key(|page| page.abs_diff(middle)) else { return };
        if page == 0 && self.stale.contains(&0) {
            // What is new pushes the rest down.
            return self.ask_first(wanted, cx);
        }
        let before = self.starts.get(page).and_then(|start| start.before);
        let id = cx.ask_world(request(wanted, before));
        self.asked = Some((id, Ask::Page(page)));
        self.let_go(at);
    }

    fn ask_first(&mut self, wanted: &HistoryFilter, cx: &mut Cx<'_>) {
        let id = cx.ask_world(request(wanted, None));
        self.asked = Some((id, Ask::First(Box::new(wanted.clone()))));
    }

    /// Lets pages go, the farthest from this row first, until there is room for one that comes.
    fn let_go(&mut self, at: usize) {
        while self.pages.values().map(Vec::len).sum::<usize>() > KEPT - PAGE {
            let away = |page: &usize| self.starts.get(*page).map_or(0, |start| start.row.abs_diff(at));
            let Some(far) = self.pages.keys().copied().max_by_key(away) else { return };
            self.pages.remove(&far);
            self.stale.remove(&far);
        }
    }

    /// Takes the answer that is awaited. One for a filter that is no longer wanted is dropped.
    pub(super) fn answer(&mut self, answer: Answer, wanted: &HistoryFilter) -> Came {
        let Some((_, ask)) = self.asked.take() else { return Came::Nothing };
        let page = match Trouble::reply(answer) {
            Ok(Reply::History(page)) => page,
            Ok(_) => return Came::Nothing,
            Err(trouble) => {
                self.trouble = Some(trouble);
                return Came::Nothing;
            }
        };
        match ask {
            Ask::First(filter) if *filter == *wanted => {
                let starts = vec![Start { before: None, row: 0 }];
                *self = Self { shown: Some(*filter), starts, ..Self::default() };
                self.keep(0, page);
                Came::Beginning
            }
            Ask::Page(number) if self.shown.as_ref() == Some(wanted) => {
                self.keep(number, page);
                Came::Page
            }
            _ => Came::Nothing,
        }
    }

    fn keep(&mut self, number: usize, page: HistoryPage) {
        let Some(row) = self.starts.get(number).map(|start| start.row) else { return };
        let end = row + page.operations.len();
        if self.starts.get(number + 1).is_none_or(|next| next.row != end) {
            self.end_at(number, end, page.next);
        }
        self.stale.remove(&number);
        // Where nothing was found yet, the same page goes on from further back.
        if end > row || page.next.is_none() {
            self.pages.insert(number, page.operations);
        }
    }

    /// Nothing is known after this page but where to go on.
    fn end_at(&mut self, number: usize, end: usize, next: Option<OperationId>) {
        let found = self.starts.get(number).is_some_and(|start| end > start.row);
        self.starts.truncate(number + usize::from(found || next.is_none()));
        self.pages.split_off(&(number + 1));
        self.stale.split_off(&(number + 1));
        self.starts.extend(next.map(|next| Start { before: Some(next), row: end }));
        (self.count, self.more) = (end, next.is_some());
    }
}

fn request(filter: &HistoryFilter, before: Option<OperationId>) -> Request {
    Request::History { filter: Box::new(filter.clone()), before, limit: LIMIT }
}
