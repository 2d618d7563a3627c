//! The orders, newest first, all of them or those of one kind.

mod table;

use crate::backend::contract::{OrderState, OrderView, Reply, Request};
use crate::i18n::L10n;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::{Fetch, render_empty};
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::ListEvent;
use crate::tui::widgets::{List, tabs};
use crate::tui::words;
use table::Columns;

/// How far orders are, for who looks for some of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    All,
    ToPay,
    OnTheWay,
    Arrived,
    /// In dispute, frozen, or with money on its way back.
    Flagged,
    Over,
}

impl Stage {
    const ALL: [Self; 6] = [Self::All, Self::ToPay, Self::OnTheWay, Self::Arrived, Self::Flagged, Self::Over];

    const fn has(self, order: &OrderView) -> bool {
        match self {
            Self::All => true,
            Self::ToPay => matches!(order.state, OrderState::AwaitingPayment),
            Self::OnTheWay => matches!(order.state, OrderState::Paid | OrderState::Shipped),
            Self::Arrived => matches!(order.state, OrderState::Delivered),
            Self::Flagged => !order.flags.is_empty(),
            Self::Over => order.state.is_terminal(),
        }
    }

    fn name(self, l: &L10n) -> String {
        match self {
            Self::All => l.orders_all(),
            Self::ToPay => l.orders_to_pay(),
            Self::OnTheWay => l.orders_on_the_way(),
            Self::Arrived => l.orders_arrived(),
            Self::Flagged => l.orders_flagged(),
            Self::Over => l.orders_over(),
        }
    }
}

/// The orders.
#[derive(Default)]
pub struct Orders {
    all: Fetch<Vec<OrderView>>,
    /// Which of [`Stage::ALL`] is looked at.
    stage: usize,
    list: List,
    watch: Watch,
}

impl Orders {
    /// Every order.
    pub fn new() -> Self {
        Self::default()
    }

    /// The orders that are looked at.
    fn shown(&self) -> Vec<&OrderView> {
        let stage = Stage::ALL[self.stage];
        self.all.get().into_iter().flatten().filter(|order| stage.has(order)).collect()
    }

    fn go_to(&mut self, stage: usize) {
        self.stage = stage.min(Stage::ALL.len() - 1);
        self.list.select(0);
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        if let Some(order) = self.shown().get(index) {
            cx.push(OrderPage::of((*order).clone(), "orders"));
        }
    }

    /// The kinds of orders, each with how many there are of it.
    fn render_tabs(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let orders = self.all.get().map_or(&[][..], Vec::as_slice);
        let name = |stage: &Stage| match orders.iter().filter(|order| stage.has(order)).count() {
            0 => stage.name(l),
            count => format!("{} {count}", stage.name(l)),
        };
        tabs(canvas, &Stage::ALL.iter().map(name).collect::<Vec<_>>(), self.stage);
        canvas.gap(1);
    }
}

/// Where an order is, in words: the wallet may have paid what the shop does not know yet.
pub(super) fn standing(order: &OrderView, model: &Model, l: &L10n) -> (String, Role) {
    let unknown = model.is_unknown(|about| about.is_order(order.id));
    match order.state {
        _ if unknown => (l.payment_unknown(), Role::Warning),
        state => {
            let (state, role) = words::order_state(state, l);
            match order.flags.first() {
                Some(flag) => (words::order_flagged(&state, &order.flags, l), words::order_flag_role(*flag)),
                None => (state, role),
            }
        }
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
        vec![Context::List]
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
        match input {
            Input::Action(Action::Next | Action::Right) => self.go_to(tabs::step(self.stage, Stage::ALL.len(), true)),
            Input::Action(Action::Previous | Action::Left) => {
                self.go_to(tabs::step(self.stage, Stage::ALL.len(), false));
            }
            Input::Click(Target::Own(stage)) => self.go_to(usize::from(*stage)),
            input => match self.list.handle(input, self.shown().len()) {
                ListEvent::Ignored => return Flow::Ignored,
                ListEvent::Open(index) => self.open(index, cx),
                _ => {}
            },
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
        if self.all.failed() {
            return Some(look.l10n.shop_retry_next());
        }
        Some(look.l10n.orders_guidance(look.enter_key(), look.next_key()))
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
            return render_empty(
                canvas,
                &l.orders_empty(),
                &l.orders_empty_next(canvas.look().key_in_words(Action::Section2)),
            );
        }
        self.render_tabs(canvas);
        let shown = self.shown();
        if shown.is_empty() {
            return render_empty(canvas, &l.orders_none_here(), &l.orders_none_here_next(canvas.look().next_key()));
        }
        let columns = Columns::of(&shown, canvas);
        columns.render_head(canvas);
        self.list.render(canvas, shown.len(), |row, index| {
            if let Some(order) = shown.get(index) {
                columns.render_order(order, row);
            }
        });
    }
}
