//! Disputes and refunds, newest first: all of them, those that are open, one kind or the other.

use jiff::Timestamp;

use crate::backend::contract::{DisputeRequest, DisputeView, RefundRequest, RefundView, Reply, Request, Turn};
use crate::domain::money::Amount;
use crate::i18n::L10n;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::days::Days;
use crate::tui::screens::dispute::DisputePage;
use crate::tui::screens::fetch::{Fetch, render_empty};
use crate::tui::screens::refund::RefundPage;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::list::ListEvent;
use crate::tui::widgets::{List, tabs};
use crate::tui::words;

/// Its name.
pub const ID: &str = "disputes";

/// From this width the numbers of the orders are written whole.
const WIDE: u16 = 84;
/// Columns from which there is room for the day.
const DATED: u16 = 64;

/// Which of them are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    Open,
    Disputes,
    Refunds,
}

impl Part {
    const ALL: [Self; 4] = [Self::All, Self::Open, Self::Disputes, Self::Refunds];

    fn name(self, l: &L10n) -> String {
        match self {
            Self::All => l.orders_all(),
            Self::Open => l.disputes_open(),
            Self::Disputes => l.disputes_disputes(),
            Self::Refunds => l.disputes_refunds(),
        }
    }

    fn has(self, row: &Row<'_>) -> bool {
        match (self, row) {
            (Self::All, _) | (Self::Disputes, Row::Dispute(_)) | (Self::Refunds, Row::Refund(_)) => true,
            (Self::Open, Row::Dispute(view)) => !view.state.is_terminal(),
            (Self::Open, Row::Refund(view)) => !view.state.is_terminal(),
            _ => false,
        }
    }
}

/// One of them.
enum Row<'a> {
    Dispute(&'a DisputeView),
    Refund(&'a RefundView),
}

impl Row<'_> {
    const fn begun(&self) -> Timestamp {
        match self {
            Self::Dispute(view) => view.opened,
            Self::Refund(view) => view.created,
        }
    }

    fn number(&self) -> &str {
        match self {
            Self::Dispute(view) => &view.order_number,
            Self::Refund(view) => &view.order_number,
        }
    }

    const fn amount(&self) -> Amount {
        match self {
            Self::Dispute(view) => view.claim.amount,
            Self::Refund(view) => view.returns,
        }
    }

    /// Where it is; what waits for the person says until when.
    fn state(&self, look: &Look<'_>) -> (String, Role) {
        let l = look.l10n;
        match self {
            Self::Refund(view) => words::refund::state_of(view, l),
            Self::Dispute(view) => {
                let (state, role) = words::dispute::state(view, l);
                match view.until.filter(|_| view.turn == Turn::Buyer) {
                    Some(until) => (l.orders_state_until(state, words::dispute::day(until, look)), role),
                    None => (state, role),
                }
            }
        }
    }
}

/// Disputes and refunds.
#[derive(Default)]
pub struct Disputes {
    claims: Fetch<Vec<DisputeView>>,
    refunds: Fetch<Vec<RefundView>>,
    /// Which of [`Part::ALL`] is looked at.
    part: usize,
    list: List,
    watch: Watch,
}

impl Disputes {
    fn all(&self) -> Vec<Row<'_>> {
        let disputes = self.claims.get().into_iter().flatten().map(Row::Dispute);
        let refunds = self.refunds.get().into_iter().flatten().map(Row::Refund);
        let mut all: Vec<Row<'_>> = disputes.chain(refunds).collect();
        all.sort_by_key(|row| std::cmp::Reverse(row.begun()));
        all
    }

    fn shown(&self) -> Vec<Row<'_>> {
        let part = Part::ALL[self.part];
        self.all().into_iter().filter(|row| part.has(row)).collect()
    }

    fn go_to(&mut self, part: usize) {
        self.part = part.min(Part::ALL.len() - 1);
        self.list.select(0);
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.claims.ask(cx, Request::Dispute(DisputeRequest::List));
        self.refunds.ask(cx, Request::Refund(RefundRequest::List { order: None }));
    }

    fn failed(&self) -> bool {
        self.claims.failed() || self.refunds.failed()
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        match self.shown().get(index) {
            Some(Row::Dispute(view)) => cx.push(DisputePage::of(view.id, "orders")),
            Some(Row::Refund(view)) => cx.push(RefundPage::of(view.id, "orders")),
            None => {}
        }
    }
}

/// Where the columns of the table begin and end.
struct Columns {
    days: Days,
    /// Where it says what it is about; at the very edge where there is no room for the day.
    what: u16,
    /// The right edge of the amounts.
    amount: u16,
    state: u16,
    /// Whether there is room for whole numbers.
    whole: bool,
}

impl Columns {
    fn of(rows: &[Row<'_>], canvas: &Canvas<'_>) -> Self {
        let look = canvas.look();
        let widest = |texts: &mut dyn Iterator<Item = String>| texts.map(|text| width(&text)).max().unwrap_or(0);
        let days = Days::of(rows.iter().map(|row| look.model.local(row.begun()).date()), look);
        let states = widest(&mut rows.iter().map(|row| row.state(look).0));
        // The list keeps two columns for the marker and one for its bar.
        let state = canvas.width().saturating_sub(states + 3);
        // What it is about goes before when it began.
        let what = if canvas.width() >= DATED { days.width + 2 } else { 0 };
        Self { days, what, amount: state.saturating_sub(2), state, whole: canvas.width() >= WIDE }
    }

    fn render(&self, row: &Row<'_>, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        if self.what > 0 {
            canvas.put(0, 0, &self.days.text(look.model.local(row.begun()).date(), look), Role::Muted);
        }
        let number = if self.whole { words::order_number(row.number(), look) } else { words::tail(row.number()) };
        let what = match row {
            Row::Dispute(view) => l.disputes_row_dispute(look.text(&view.good), number),
            Row::Refund(view) => l.disputes_row_refund(look.text(&view.good), number),
        };
        let amount = look.money(row.amount());
        let amount_at = self.amount.saturating_sub(width(&amount));
        let room = amount_at.saturating_sub(self.what + 1);
        canvas.piece(self.what, 0, room, 1).put(0, 0, &what, Role::Text);
        canvas.put(amount_at, 0, &amount, Role::Text);
        let (state, role) = row.state(look);
        canvas.put(self.state, 0, &state, role);
    }
}

impl Screen for Disputes {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.action_disputes()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        match input {
            Input::Action(Action::Next | Action::Right) => self.go_to(tabs::step(self.part, Part::ALL.len(), true)),
            Input::Action(Action::Previous | Action::Left) => {
                self.go_to(tabs::step(self.part, Part::ALL.len(), false));
            }
            Input::Click(Target::Own(part)) => self.go_to(usize::from(*part)),
            input => match self.list.handle(input, self.shown().len()) {
                ListEvent::Ignored => return Flow::Ignored,
                ListEvent::Open(index) => self.open(index, cx),
                _ => {}
            },
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        let disputes = |reply| if let Reply::Disputes(disputes) = reply { Some(disputes) } else { None };
        let refunds = |reply| if let Reply::Refunds(refunds) = reply { Some(refunds) } else { None };
        if let Some(answer) = self.claims.answer(id, answer, disputes) {
            self.refunds.answer(id, answer, refunds);
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        if self.failed() {
            return Some(look.l10n.shop_retry_next());
        }
        Some(look.l10n.disputes_guidance(look.enter_key(), look.next_key()))
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        vec![Hint::named(Action::Activate, if self.failed() { l.shop_retry() } else { l.history_open() })]
    }

    fn section(&self) -> Option<&'static str> {
        Some("orders")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let loading = l.disputes_loading();
        if !self.claims.render_absence(canvas, &loading) || !self.refunds.render_absence(canvas, &loading) {
            return;
        }
        let all = self.all();
        if all.is_empty() {
            return render_empty(canvas, &l.disputes_empty(), &l.disputes_empty_next());
        }
        let name = |part: &Part| match all.iter().filter(|row| part.has(row)).count() {
            0 => part.name(l),
            count => format!("{} {count}", part.name(l)),
        };
        tabs(canvas, &Part::ALL.iter().map(name).collect::<Vec<_>>(), self.part);
        canvas.gap(1);
        let shown = self.shown();
        if shown.is_empty() {
            return render_empty(canvas, &l.disputes_none_here(), &l.orders_none_here_next(canvas.look().next_key()));
        }
        let columns = Columns::of(&shown, canvas);
        self.list.render(canvas, shown.len(), |row, index| {
            if let Some(one) = shown.get(index) {
                columns.render(one, row);
            }
        });
    }
}
