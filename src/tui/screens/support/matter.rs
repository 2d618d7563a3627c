//! Choosing what a message is about: an order, a transfer, a card, or nothing in particular.

use crate::backend::contract::{CardView, MatterView, OrderView, Reply, Request, Topic, TransferView};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::Cx;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::orders::standing;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::widgets::{List, ListEvent};
use crate::tui::words;

/// What came of an input.
pub(super) enum Picked {
    /// It is not for the picker: the person leaves it.
    Ignored,
    /// Still choosing.
    Choosing,
    /// This, or nothing in particular.
    Matter(Option<MatterView>),
}

/// Something that can be chosen.
enum Row<'a> {
    Order(&'a OrderView),
    Transfer(&'a TransferView),
    Card(&'a CardView),
    Nothing,
}

/// What there is to choose from.
pub(super) struct MatterPicker {
    topic: Topic,
    orders: Fetch<Vec<OrderView>>,
    list: List,
}

impl MatterPicker {
    /// The picker with the orders on their way.
    pub(super) fn opened(topic: Topic, cx: &mut Cx<'_>) -> Self {
        let mut picker = Self { topic, orders: Fetch::default(), list: List::default() };
        if topic != Topic::Card {
            picker.orders.ask(cx, Request::Orders);
        }
        picker
    }

    /// Which keys mean something now.
    pub(super) fn contexts() -> Vec<Context> {
        vec![Context::List]
    }

    fn rows<'a>(&'a self, model: &'a Model) -> Vec<Row<'a>> {
        let snapshot = model.snapshot.as_deref();
        let orders = self.orders.get().into_iter().flatten().map(Row::Order);
        let transfers = snapshot.into_iter().flat_map(|snapshot| &snapshot.open_transfers).map(Row::Transfer);
        let cards = snapshot.into_iter().flat_map(|snapshot| &snapshot.cards).map(Row::Card);
        match self.topic {
            topic if topic.needs_order() => orders.collect(),
            Topic::Card => cards.chain([Row::Nothing]).collect(),
            _ => orders.chain(transfers).chain(cards).chain([Row::Nothing]).collect(),
        }
    }

    /// Takes an input.
    pub(super) fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Picked {
        if self.orders.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.orders.ask(cx, Request::Orders);
            return Picked::Choosing;
        }
        let rows = self.rows(cx.model);
        if let Input::Click(Target::Row(row)) = input {
            return pick(&rows, *row);
        }
        let count = rows.len();
        match self.list.handle(input, count) {
            ListEvent::Open(row) => pick(&self.rows(cx.model), row),
            ListEvent::Ignored if matches!(input, Input::Action(Action::Back)) => Picked::Ignored,
            _ => Picked::Choosing,
        }
    }

    /// Takes an answer; gives back one that is not for the picker.
    pub(super) fn answer(&mut self, id: RequestId, answer: Answer) -> Option<Answer> {
        self.orders.answer(id, answer, |reply| if let Reply::Orders(orders) = reply { Some(orders) } else { None })
    }

    /// Draws it.
    pub(super) fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        if self.topic != Topic::Card && !self.orders.render_absence(canvas, &l.orders_loading()) {
            return;
        }
        let rows = self.rows(look.model);
        if rows.is_empty() {
            return canvas.paragraph(&l.support_no_orders(), Role::Muted);
        }
        self.list.render(canvas, rows.len(), |row, index| {
            if let Some(choice) = rows.get(index) {
                render_row(choice, row);
            }
        });
    }
}

fn pick(rows: &[Row<'_>], index: usize) -> Picked {
    let matter = match rows.get(index) {
        Some(Row::Order(order)) => Some(MatterView::Order { order: order.id, number: order.number.clone() }),
        Some(Row::Transfer(transfer)) => {
            Some(MatterView::Transfer { transfer: transfer.id, number: transfer.number.clone() })
        }
        Some(Row::Card(card)) => {
            Some(MatterView::Card { card: card.id, last4: card.last4.clone().unwrap_or_default() })
        }
        Some(Row::Nothing) => None,
        None => return Picked::Choosing,
    };
    Picked::Matter(matter)
}

fn render_row(choice: &Row<'_>, row: &mut Canvas<'_>) {
    let (look, l) = (row.look(), row.l10n());
    let (text, right, role) = match choice {
        Row::Order(order) => {
            let (state, role) = standing(order, look.model, l);
            let name = format!("{}  {}", l.matter_order(words::tail(&order.number)), look.text(&order.name));
            (name, state, role)
        }
        Row::Transfer(transfer) => {
            let name = l.matter_transfer(words::tail(&transfer.number));
            (format!("{name}  {}", words::route(transfer.route, l)), look.money(transfer.amount), Role::Text)
        }
        Row::Card(card) => match &card.last4 {
            Some(last4) => (l.matter_card(look.card(last4)), card.name.clone(), Role::Muted),
            None => (l.matter_card_new(), card.name.clone(), Role::Muted),
        },
        Row::Nothing => (l.support_about_nothing(), String::new(), Role::Text),
    };
    let room = row.width().saturating_sub(width(&right) + 2);
    row.piece(0, 0, room, 1).put(0, 0, &text, Role::Text);
    row.put_right(0, &right, role);
}
