//! The log: everything that the world did, newest first, of one kind or of all, and found by words.

mod lines;
mod told;

use crate::session::contract::{Answer, Command, LogFilter, LogKind, LogLine, LogPage};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::render_empty;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::{List, ListEvent};
use crate::tui::widgets::tabs;
use lines::{Columns, UNDER};

/// Its name.
pub const ID: &str = "simulator-log";
/// Rows that are fetched before the view reaches them, besides a screenful.
const AHEAD: usize = 30;

/// What an answer is awaited for.
enum Ask {
    /// The beginning of what this filter leaves.
    First(LogFilter),
    /// What follows of it.
    More,
}

/// The log.
pub struct Log {
    /// Which kind is looked at: all of them, or one of [`LogKind::ALL`] after that.
    kind: usize,
    list: List,
    /// What the lines are lines of; nothing before the first came.
    shown: Option<LogFilter>,
    lines: Vec<LogLine>,
    /// Before which place more of them are.
    next: Option<i64>,
    /// One question at a time: what is typed meanwhile goes into the next.
    asked: Option<(RequestId, Ask)>,
    /// Whether something may have come since the lines were fetched.
    stale: bool,
    /// Whether more than the newest lines were fetched.
    is_long: bool,
    trouble: Option<Trouble>,
}

impl Default for Log {
    fn default() -> Self {
        Self {
            kind: 0,
            list: List::default().searchable(),
            shown: None,
            lines: Vec::new(),
            next: None,
            asked: None,
            stale: false,
            is_long: false,
            trouble: None,
        }
    }
}

impl Log {
    fn wanted(&self, cx: &Cx<'_>) -> LogFilter {
        let kind = self.kind.checked_sub(1).and_then(|index| LogKind::ALL.get(index)).copied();
        let text = self.list.filter().trim().to_owned();
        let deeds = if text.is_empty() { Vec::new() } else { told::said(&text, cx.l10n) };
        LogFilter { kind, text, deeds }
    }

    /// Asks for what is missing, if nothing is awaited.
    fn want(&mut self, cx: &mut Cx<'_>) {
        if self.asked.is_some() || self.trouble.is_some() {
            return;
        }
        let wanted = self.wanted(cx);
        // Whoever reads far back goes on reading: what is new above is asked for when they come back up.
        let far_back = self.is_long && self.list.selected() > 0;
        if self.shown.as_ref() != Some(&wanted) || (self.stale && !far_back) {
            self.stale = false;
            let ask = Command::Log { filter: Box::new(wanted.clone()), before: None };
            self.asked = Some((cx.ask(ask), Ask::First(wanted)));
        } else if let Some(before) = self.next
            && self.list.selected() + self.list.page() + AHEAD > self.lines.len()
        {
            let ask = Command::Log { filter: Box::new(wanted), before: Some(before) };
            self.asked = Some((cx.ask(ask), Ask::More));
        }
    }

    fn take(&mut self, page: LogPage, ask: Ask) {
        match ask {
            Ask::More => {
                self.is_long = true;
                self.lines.extend(page.lines);
                self.next = page.next;
            }
            Ask::First(filter) => {
                // What is chosen stays chosen when something new has come above it.
                let same = self.shown.as_ref() == Some(&filter) && self.list.selected() > 0;
                let chosen = self.lines.get(self.list.selected()).filter(|_| same).map(|line| line.seq);
                let at = chosen.and_then(|seq| page.lines.iter().position(|line| line.seq == seq));
                self.list.select(at.unwrap_or(0));
                self.is_long = false;
                (self.shown, self.lines, self.next) = (Some(filter), page.lines, page.next);
            }
        }
    }

    fn go_to(&mut self, kind: usize, cx: &mut Cx<'_>) {
        self.kind = kind.min(LogKind::ALL.len());
        self.list.select(0);
        self.want(cx);
    }

    /// Everything about the same order, card or case.
    fn about_the_same(&mut self, index: usize, cx: &mut Cx<'_>) {
        let subject = self.lines.get(index).map(|line| line.subject.clone()).filter(|subject| !subject.is_empty());
        if let Some(subject) = subject {
            self.list.set_filter(&subject);
            self.go_to(0, cx);
        }
    }

    fn retry(&mut self, cx: &mut Cx<'_>) {
        self.trouble = None;
        self.shown = None;
        self.want(cx);
    }

    fn is_narrowed(&self) -> bool {
        self.kind > 0 || !self.list.filter().trim().is_empty()
    }

    fn render_tabs(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let kinds = LogKind::ALL.iter().map(|kind| l.log_kind(kind.name()));
        tabs(canvas, &std::iter::once(l.log_all()).chain(kinds).collect::<Vec<_>>(), self.kind);
        canvas.gap(1);
    }

    fn render_lines(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        self.list.render_filter(canvas);
        match (self.lines.is_empty(), self.is_narrowed()) {
            (true, true) => {
                let (back, right) = (canvas.look().back_key(), canvas.look().key_in_words(Action::Right));
                return render_empty(canvas, &l.log_nothing(), &l.log_nothing_next(back, right));
            }
            (true, false) => return render_empty(canvas, &l.log_empty(), &l.log_empty_next()),
            _ => {}
        }
        // The chosen line is told whole below, where the table has to cut it.
        let rows = canvas.rows_left().saturating_sub(UNDER);
        let count = self.lines.len() + usize::from(self.next.is_some());
        let seen = self.lines.iter().skip(self.list.first(rows.into(), count)).take(rows.into());
        let columns = Columns::of(seen, canvas);
        let mut table = canvas.take(rows);
        self.list.render_rows(&mut table, count, |row, index| match self.lines.get(index) {
            Some(line) => {
                let above = index.checked_sub(1).and_then(|above| self.lines.get(above));
                columns.render(line, above, row);
            }
            None => {
                row.put(0, 0, &l.history_looking(), Role::Muted);
            }
        });
        if let Some(line) = self.lines.get(self.list.selected().min(self.lines.len().saturating_sub(1))) {
            Columns::render_whole(line, canvas);
        }
    }
}

impl Screen for Log {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.log_title()
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.want(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let kinds = LogKind::ALL.len() + 1;
        match input {
            Input::Action(Action::Activate) if self.trouble.is_some() => self.retry(cx),
            // The words stay; letters are keys again.
            Input::Action(Action::Next | Action::Activate) if self.list.is_typing() => self.list.settle_filter(),
            Input::Action(Action::Next | Action::Right) => self.go_to(tabs::step(self.kind, kinds, true), cx),
            Input::Action(Action::Previous | Action::Left) if !self.list.is_typing() => {
                self.go_to(tabs::step(self.kind, kinds, false), cx);
            }
            Input::Click(Target::Own(kind)) => self.go_to(usize::from(*kind), cx),
            input => match self.list.handle(input, self.lines.len()) {
                ListEvent::Ignored => return Flow::Ignored,
                ListEvent::Open(index) => self.about_the_same(index, cx),
                _ => self.want(cx),
            },
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let Some((_, ask)) = self.asked.take_if(|(asked, _)| *asked == id) else { return };
        match answer {
            Answer::Log(page) => self.take(page, ask),
            Answer::Failed(failure) => self.trouble = Some(Trouble::Failed(failure)),
            _ => {}
        }
        self.want(cx);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        self.stale = true;
        self.want(cx);
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(if self.list.is_typing() { l.log_guidance_search(look.enter_key()) } else { l.log_guidance() })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        if self.trouble.is_some() {
            return vec![Hint::named(Action::Activate, l.shop_retry())];
        }
        if self.list.is_typing() {
            return vec![Hint::named(Action::Activate, l.log_settle())];
        }
        vec![
            Hint::named(Action::Activate, l.log_same()),
            Hint::named(Action::Right, l.log_next_kind()),
            Hint::named(Action::Filter, l.history_search()),
        ]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        self.render_tabs(canvas);
        if let Some(trouble) = &self.trouble {
            return trouble.render(canvas);
        }
        if self.shown.is_none() {
            return canvas.text(&canvas.l10n().log_loading(), Role::Muted);
        }
        self.render_lines(canvas);
    }
}
