//! The orders, newest first.

use crate::backend::contract::{OrderState, OrderView, Reply, Request};
use crate::i18n::{DateStyle, L10n};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::{Fetch, render_empty};
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::List;
use crate::tui::widgets::list::ListEvent;
use crate::tui::words;

/// From this width the numbers of the orders are written whole.
const WIDE: u16 = 84;

/// The orders.
#[derive(Default)]
pub struct Orders {
    all: Fetch<Vec<OrderView>>,
    list: List,
    watch: Watch,
}

impl Orders {
    /// Every order.
    pub fn new() -> Self {
        Self::default()
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        if let Some(order) = self.all.get().and_then(|orders| orders.get(index)) {
            cx.push(OrderPage::of(order.clone(), "orders"));
        }
    }
}

/// Where an order is, in words: the wallet may have paid what the shop does not know yet.
pub(super) fn standing(order: &OrderView, model: &Model, l: &L10n) -> (String, Role) {
    let unknown =
        model.snapshot.as_ref().is_some_and(|s| s.attempts.iter().any(|attempt| attempt.about.is_order(order.id)));
    match order.state {
        OrderState::AwaitingPayment if unknown => (l.payment_unknown(), Role::Warning),
        state => words::order_state(state, l),
    }
}

/// Where the columns of the table begin and end.
struct Columns {
    number: u16,
    name: u16,
    /// The right edge of the amounts.
    total: u16,
    state: u16,
    /// Whether there is room for whole numbers.
    whole: bool,
}

impl Columns {
    fn of(orders: &[OrderView], canvas: &Canvas<'_>) -> Self {
        let (look, l) = (canvas.look(), canvas.l10n());
        let dates = orders.iter().map(|order| width(&look.date(order.placed, DateStyle::Short)));
        let date = dates.chain([width(&l.orders_column_placed())]).max().unwrap_or(0);
        let states = orders.iter().map(|order| width(&standing(order, look.model, l).0));
        let state = states.chain([width(&l.orders_column_state())]).max().unwrap_or(0);
        let whole = canvas.width() >= WIDE;
        let numbers = orders.iter().map(|order| width(&number(order, whole, look)));
        let number = numbers.chain([width(&l.orders_column_number())]).max().unwrap_or(0);
        // The list keeps two columns for the marker and one for its bar.
        let state = canvas.width().saturating_sub(state + 3);
        Self { number: date + 2, name: date + number + 4, total: state.saturating_sub(2), state, whole }
    }

    fn render_head(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let (columns, mut row) = (canvas.width(), canvas.take(1));
        let mut row = row.piece(2, 0, columns.saturating_sub(2), 1);
        row.put(0, 0, &l.orders_column_placed(), Role::Label);
        row.put(self.number, 0, &l.orders_column_number(), Role::Label);
        row.put(self.name, 0, &l.orders_column_name(), Role::Label);
        let total = l.orders_column_total();
        row.put(self.total.saturating_sub(width(&total)), 0, &total, Role::Label);
        row.put(self.state, 0, &l.orders_column_state(), Role::Label);
    }

    fn render_order(&self, order: &OrderView, row: &mut Canvas<'_>) {
        let look = row.look();
        row.put(0, 0, &look.date(order.placed, DateStyle::Short), Role::Muted);
        row.put(self.number, 0, &number(order, self.whole, look), Role::Muted);
        let total = look.money(order.total);
        let total_at = self.total.saturating_sub(width(&total));
        let room = total_at.saturating_sub(self.name + 2);
        row.piece(self.name, 0, room, 1).put(0, 0, look.text(&order.name), Role::Text);
        row.put(total_at, 0, &total, Role::Text);
        let (state, role) = standing(order, look.model, look.l10n);
        row.put(self.state, 0, &state, role);
    }
}

fn number(order: &OrderView, whole: bool, look: &Look<'_>) -> String {
    if whole { words::order_number(&order.number, look) } else { words::tail(&order.number) }
}

impl Screen for Orders {
    fn id(&self) -> &'static str {
        "orders"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.orders_title()
    }

    fn contexts(&self) -> Vec<Context> {
        // Rows to choose from, but nothing to filter.
        vec![Context::Form]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.all.ask(cx, Request::Orders);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.all.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.all.ask(cx, Request::Orders);
            return Flow::Consumed;
        }
        match self.list.handle(input, self.all.get().map_or(0, Vec::len)) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => self.open(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        self.all.answer(id, answer, |reply| if let Reply::Orders(orders) = reply { Some(orders) } else { None });
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.all.ask(cx, Request::Orders);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.orders_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let failed = self.all.failed();
        vec![if failed { Hint::named(Action::Activate, look.l10n.shop_retry()) } else { Hint::new(Action::Activate) }]
    }

    fn section(&self) -> Option<&'static str> {
        Some("orders")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        if !self.all.render_absence(canvas, &l.orders_loading()) {
            return;
        }
        let orders = self.all.get().map_or(&[][..], Vec::as_slice);
        if orders.is_empty() {
            return render_empty(canvas, &l.orders_empty(), &l.orders_empty_next());
        }
        let columns = Columns::of(orders, canvas);
        columns.render_head(canvas);
        self.list.render(canvas, orders.len(), |row, index| {
            if let Some(order) = orders.get(index) {
                columns.render_order(order, row);
            }
        });
    }
}
