//! The cabinet: what the wallet holds, what can be done, what needs its owner, what has happened lately.

mod account;
mod attention;
mod chart;
mod latest;
mod plan;
mod quick;
mod stops;

use std::cell::Cell;

use attention::Attention;
use jiff::civil::Date;
use plan::{Has, Plan};
use ratatui::layout::Rect;
use stops::{Stop, Stops};

use crate::backend::contract::{ChartsView, OperationView, Reply, Request, Snapshot, Terms};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::cards::CardPage;
use crate::tui::screens::dispute::DisputePage;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::history::{CHARTS, Charts, render_balance};
use crate::tui::screens::operation::Operation;
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::refund::RefundPage;
use crate::tui::screens::support::{CasePage, Compose};
use crate::tui::screens::transfer::page::TransferPage;
use crate::tui::screens::watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// The most operations that the tallest terminal shows.
const OPERATIONS: u32 = 50;
/// Targets of the mouse, after those of the quick actions.
const ACCOUNT: u16 = 100;
const SPENDING: u16 = 101;

/// What was drawn last, as far as the keys can go there.
#[derive(Debug, Clone, Copy, Default)]
struct Drawn {
    account: bool,
    spending: bool,
    /// How many operations fitted.
    operations: usize,
}

/// The cabinet.
#[derive(Default)]
pub struct Home {
    /// Where the keys are, once they went somewhere.
    stop: Option<Stop>,
    operations: Fetch<Vec<OperationView>>,
    terms: Fetch<Terms>,
    charts: Fetch<ChartsView>,
    /// What there was when the rest was asked for.
    past: Option<(Date, Vec<OperationView>)>,
    drawn: Cell<Drawn>,
}

impl Home {
    /// The cabinet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks for what the snapshot does not hold.
    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.past = watch::past(cx.model);
        self.operations.ask(cx, Request::History { filter: Box::default(), before: None, limit: OPERATIONS });
        self.terms.ask(cx, Request::Terms);
        self.charts.ask(cx, CHARTS);
    }

    /// The operations to show: the longer list, unless it has grown old.
    fn operations<'a>(&'a self, snapshot: &'a Snapshot) -> &'a [OperationView] {
        match self.operations.get() {
            Some(longer) if longer.starts_with(&snapshot.latest) => longer,
            _ => &snapshot.latest,
        }
    }

    fn stops(&self, model: &Model) -> Stops {
        let Drawn { account, spending, operations } = self.drawn.get();
        let snapshot = model.snapshot.as_deref();
        let (attention, known) = snapshot
            .map_or((0, 0), |s| (attention::of(s).len(), self.operations(s).len().min(operations.max(s.latest.len()))));
        Stops { quick: quick::all().count(), account, attention, operations: known, spending }
    }

    /// Where the keys are.
    fn stop(&self, model: &Model) -> Stop {
        let stops = self.stops(model);
        self.stop.map_or_else(|| stops.first(), |stop| stops.settle(stop))
    }

    fn open(&self, stop: Stop, cx: &mut Cx<'_>) {
        let Some(snapshot) = cx.model.snapshot.clone() else { return };
        match stop {
            Stop::Quick(index) => {
                if let Some(section) = quick::all().nth(index) {
                    cx.open_section(section.name);
                }
            }
            Stop::Account => cx.act(Action::Accounts),
            Stop::Attention(index) => {
                if let Some(attention) = attention::of(&snapshot).into_iter().nth(index) {
                    open_attention(&attention, cx);
                }
            }
            Stop::Operation(index) => {
                if let Some(operation) = self.operations(&snapshot).get(index) {
                    cx.push(Operation::new(operation.clone(), "home"));
                }
            }
            Stop::Spending => cx.push(Charts::default()),
        }
    }

    /// Where a click goes.
    fn clicked(&self, target: Target, model: &Model) -> Option<Stop> {
        let attention = self.stops(model).attention;
        Some(match target {
            Target::Row(row) if row < attention => Stop::Attention(row),
            Target::Row(row) => Stop::Operation(row - attention),
            Target::Own(ACCOUNT) => Stop::Account,
            Target::Own(SPENDING) => Stop::Spending,
            Target::Own(index) => Stop::Quick(usize::from(index)),
            _ => return None,
        })
    }

    fn click(&mut self, target: Target, cx: &mut Cx<'_>) -> Flow {
        let Some(stop) = self.clicked(target, cx.model) else { return Flow::Ignored };
        // The first click on a row chooses it, the second opens it; a button is pressed at once.
        if self.stop(cx.model) == stop || matches!(stop, Stop::Quick(_)) {
            self.open(stop, cx);
        }
        self.stop = Some(stop);
        Flow::Consumed
    }

    fn render_panels(&self, snapshot: &Snapshot, plan: &Plan, canvas: &mut Canvas<'_>) {
        let Some(account) = &snapshot.account else { return };
        let look = canvas.look();
        let (attention, operations) = (attention::of(snapshot), self.operations(snapshot));
        let stop = self.stop(look.model);
        account::render_balance(account, plan.account.is_none(), &mut piece_at(canvas, plan.balance));
        let quick = if let Stop::Quick(index) = stop { Some(index) } else { None };
        quick::render(quick, &mut piece_at(canvas, plan.quick));
        if let Some(place) = plan.account {
            let focused = stop == Stop::Account;
            account::render_account(account, self.terms.get(), focused, &mut piece_at(canvas, place));
        }
        if let Some(place) = plan.attention {
            let chosen = if let Stop::Attention(index) = stop { Some(index) } else { None };
            attention::render(&attention, chosen, &mut piece_at(canvas, place));
        }
        let chosen = if let Stop::Operation(index) = stop { Some(index) } else { None };
        latest::render(operations, attention.len(), chosen, &mut piece_at(canvas, plan.latest));
        if let Some(place) = plan.spending {
            chart::render(&snapshot.spending, account, stop == Stop::Spending, &mut piece_at(canvas, place));
        }
        if let (Some(place), Some(charts)) = (plan.curve, self.charts.get()) {
            let mut piece = piece_at(canvas, place);
            render_balance(&charts.balance, &mut piece.panel(&look.l10n.charts_balance(), place.height));
        }
    }
}

fn open_attention(attention: &Attention<'_>, cx: &mut Cx<'_>) {
    if let Some(order) = attention.order() {
        cx.push(OrderPage::of(order.clone(), "home"));
    } else if let Some(transfer) = attention.transfer() {
        cx.push(TransferPage::of(transfer.id, "home"));
    } else if let Some(card) = attention.card() {
        cx.push(CardPage::of(card.clone(), "home"));
    } else if let Some(ticket) = attention.ticket() {
        cx.push(CasePage::of(ticket.id, "home"));
    } else if let Some(dispute) = attention.dispute() {
        cx.push(DisputePage::of(dispute, "home"));
    } else if let Some(refund) = attention.refund() {
        cx.push(RefundPage::of(refund, "home"));
    } else {
        match attention {
            Attention::Offline(_) => cx.act(Action::Simulator),
            Attention::UnknownExchange => cx.act(Action::Accounts),
            Attention::UnknownCard(_) => cx.open_section("cards"),
            Attention::Outgoing => cx.push(Compose::new("home", cx.model)),
            _ => {}
        }
    }
}

/// The piece of the canvas at a place of the plan.
fn piece_at<'c>(canvas: &'c mut Canvas<'_>, place: Rect) -> Canvas<'c> {
    canvas.piece(place.x, place.y, place.width, place.height)
}

/// A panel over the whole of the canvas that the keys can go to; gives back its inside.
fn panel<'c>(title: &str, focused: bool, target: u16, canvas: &'c mut Canvas<'_>) -> Canvas<'c> {
    let (width, height) = (canvas.width(), canvas.height());
    canvas.hit(0, 0, width, height, Target::Own(target));
    if focused && canvas.has_focus() {
        let title = format!("{} {title}", canvas.glyphs().marker);
        canvas.border(&title, Role::Focus);
        canvas.cursor(3, 0);
    } else {
        canvas.border(title, Role::Border);
    }
    canvas.piece(2, 1, width.saturating_sub(4), height.saturating_sub(2))
}

/// Draws the marker and the tint of a row if it is chosen, and where a click hits. After the row's own texts.
fn render_choice(canvas: &mut Canvas<'_>, row: usize, chosen: bool) {
    let (y, columns) = (canvas.pen(), canvas.width());
    canvas.hit(0, y, columns, 1, Target::Row(row));
    if chosen && canvas.has_focus() {
        canvas.tint(0, y, columns, 1, Role::Selection);
        let marker = canvas.glyphs().marker;
        canvas.put(0, y, marker, Role::Selection);
        canvas.cursor(0, y);
    }
    canvas.gap(1);
}

impl Screen for Home {
    fn id(&self) -> &'static str {
        "home"
    }

    /// None: the balance is the headline.
    fn title(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let (stops, stop) = (self.stops(cx.model), self.stop(cx.model));
        let to = match input {
            Input::Action(Action::Down) => stops.step(stop, true),
            Input::Action(Action::Up) => stops.step(stop, false),
            Input::Action(Action::Next) => stops.panel(stop, true),
            Input::Action(Action::Previous) => stops.panel(stop, false),
            Input::Action(Action::Right) => stops.beside(stop, true),
            Input::Action(Action::Left) => stops.beside(stop, false),
            Input::Action(Action::First) => stops.end(false),
            Input::Action(Action::Last) => stops.end(true),
            Input::Scroll(rows) => stops.step(stop, *rows > 0),
            Input::Click(target) => return self.click(*target, cx),
            Input::Action(Action::Activate) => {
                self.open(stop, cx);
                return Flow::Consumed;
            }
            _ => return Flow::Ignored,
        };
        self.stop = Some(to);
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        let operations = |reply| if let Reply::History(page) = reply { Some(page.operations) } else { None };
        let terms = |reply| if let Reply::Terms(terms) = reply { Some(terms) } else { None };
        let charts = |reply| if let Reply::Charts(charts) = reply { Some(charts) } else { None };
        let rest = self.operations.answer(id, answer, operations);
        let rest = rest.and_then(|answer| self.terms.answer(id, answer, terms));
        rest.and_then(|answer| self.charts.answer(id, answer, charts));
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if watch::past(cx.model) != self.past {
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        look.model.snapshot.as_deref()?;
        Some(match self.stop(look.model) {
            Stop::Quick(_) => l.home_guidance_quick(
                look.enter_key(),
                look.key_in_words(Action::Left),
                look.next_key(),
                look.key_in_words(Action::Right),
            ),
            Stop::Account => l.home_guidance_account(look.enter_key()),
            Stop::Attention(_) => l.home_guidance_attention(look.enter_key()),
            Stop::Operation(_) => l.home_guidance(look.enter_key(), look.next_key()),
            Stop::Spending => l.home_guidance_spending(look.enter_key(), look.next_key()),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let open = Hint::named(Action::Activate, look.l10n.history_open());
        // The arrows stay in a panel; Tab leads to the next.
        vec![open, Hint::named(Action::Accounts, look.l10n.home_accounts()), Hint::new(Action::Next)]
    }

    fn section(&self) -> Option<&'static str> {
        Some("home")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let Some(snapshot) = look.model.snapshot.as_deref().filter(|snapshot| snapshot.account.is_some()) else {
            return canvas.text(&look.l10n.home_loading(), Role::Muted);
        };
        let has = Has {
            attention: u16::try_from(attention::of(snapshot).len()).unwrap_or(u16::MAX),
            operations: latest::rows(self.operations(snapshot)),
            spending: snapshot.spending.iter().any(|spent| *spent > 0),
            currencies: snapshot.account.as_ref().is_some_and(|account| account.balances.len() > 1),
            curve: self.charts.get().is_some(),
        };
        let plan = Plan::of(canvas.width(), canvas.height(), has);
        self.drawn.set(Drawn {
            account: plan.account.is_some(),
            spending: plan.spending.is_some(),
            operations: usize::from(plan.latest.height.saturating_sub(2)),
        });
        self.render_panels(snapshot, &plan, canvas);
    }
}
