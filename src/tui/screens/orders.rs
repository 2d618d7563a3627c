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

/// From this width the names of the goods have a column.
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
    let unknown = model.snapshot.as_ref().is_some_and(|s| s.attempts.iter().any(|attempt| attempt.order == order.id));
    match order.state {
        OrderState::AwaitingPayment if unknown => (l.payment_unknown(), Role::Warning),
        state => words::order_state(state, l),
    }
}

/// Where the columns of the table begin and end.
struct Columns {
    number: u16,
    name: Option<u16>,
    /// The right edge of the amounts.
    total: u16,
    state: u16,
}

impl Columns {
    fn of(orders: &[OrderView], canvas: &Canvas<'_>) -> Self {
        let (look, l) = (canvas.look(), canvas.l10n());
        let dates = orders.iter().map(|order| width(&look.date(order.placed, DateStyle::Short)));
        let date = dates.chain([width(&l.orders_column_placed())]).max().unwrap_or(0);
        let states = orders.iter().map(|order| width(&standing(order, look.model, l).0));
        let state = states.chain([width(&l.orders_column_state())]).max().unwrap_or(0);
        let totals = orders.iter().map(|order| width(&look.money(order.total)));
        let total = totals.chain([width(&l.orders_column_total())]).max().unwrap_or(0);
        let number = date + 2;
        // The list keeps two columns for the marker and one for its bar.
        let state_at = canvas.width().saturating_sub(state + 3);
        let total_end = state_at.saturating_sub(2);
        let wide = canvas.width() >= WIDE;
        Self { number, name: wide.then_some(number + 21), total: total_end.max(number + total), state: state_at }
    }

    fn render_head(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let (columns, mut row) = (canvas.width(), canvas.take(1));
        let mut row = row.piece(2, 0, columns.saturating_sub(2), 1);
        row.put(0, 0, &l.orders_column_placed(), Role::Label);
        row.put(self.number, 0, &l.orders_column_number(), Role::Label);
        if let Some(x) = self.name {
            row.put(x, 0, &l.orders_column_name(), Role::Label);
        }
        let total = l.orders_column_total();
        row.put(self.total.saturating_sub(width(&total)), 0, &total, Role::Label);
        row.put(self.state, 0, &l.orders_column_state(), Role::Label);
    }

    fn render_order(&self, order: &OrderView, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        canvas.put(0, 0, &look.date(order.placed, DateStyle::Short), Role::Muted);
        let total = look.money(order.total);
        let total_at = self.total.saturating_sub(width(&total));
        let number = words::order_number(&order.number, look);
        let room = total_at.saturating_sub(self.number + 1);
        let number = if width(&number) > room { words::tail(&order.number) } else { number };
        canvas.put(self.number, 0, &number, Role::Text);
        if let Some(x) = self.name {
            canvas.piece(x, 0, total_at.saturating_sub(x + 2), 1).put(0, 0, look.text(&order.name), Role::Text);
        }
        canvas.put(total_at, 0, &total, Role::Text);
        let (state, role) = standing(order, look.model, look.l10n);
        canvas.put(self.state, 0, &state, role);
    }
}

impl Screen for Orders {
    fn id(&self) -> &'static str {
        "orders"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.orders_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
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
        // There is no search here: the filter's key is left to others.
        if matches!(input, Input::Action(Action::Filter)) {
            return Flow::Ignored;
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
