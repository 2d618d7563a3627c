//! One operation looked at closely.

use crate::backend::contract::{Direction, OperationKind, OperationView, Reply, Request};
use crate::i18n::{DateStyle, Sign};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Placement, Screen};
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Order,
    Close,
}

/// One operation.
pub struct Operation {
    of: OperationView,
    form: Form<Item>,
    asked: Option<RequestId>,
    trouble: Option<Trouble>,
}

impl Operation {
    /// A closer look at an operation.
    pub fn new(operation: OperationView) -> Self {
        let form = match operation.kind {
            OperationKind::OrderPayment { .. } | OperationKind::Reversal { .. } => {
                Form::new().button(Item::Order, |l| l.operation_open_order())
            }
            _ => Form::new(),
        };
        let mut form = form.button(Item::Close, |l| l.operation_close());
        form.focus(Item::Close);
        Self { of: operation, form, asked: None, trouble: None }
    }

    /// The operation knows its payment, the payment its order.
    fn open_order(&mut self, cx: &mut Cx<'_>) {
        if let OperationKind::OrderPayment { payment, .. } | OperationKind::Reversal { payment, .. } = self.of.kind {
            self.asked = Some(cx.ask_world(Request::Payment { payment }));
            self.form.set_busy(true);
        }
    }
}

impl Screen for Operation {
    fn id(&self) -> &'static str {
        "operation"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.operation_title()
    }

    fn placement(&self) -> Placement {
        Placement::Popup { width: 60, height: 13 + if self.trouble.is_some() { 4 } else { 0 } }
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Pressed(Item::Order) => self.open_order(cx),
            FormEvent::Pressed(Item::Close) => cx.close(),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.asked != Some(id) {
            return;
        }
        match Trouble::reply(answer) {
            Ok(Reply::Checkout(view)) => self.asked = Some(cx.ask_world(Request::Order { order: view.order })),
            Ok(Reply::Order(order)) => cx.replace(OrderPage::of(order, "home")),
            Ok(_) => self.form.set_busy(false),
            Err(trouble) => {
                self.form.set_busy(false);
                self.trouble = Some(trouble);
            }
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.operation_guidance())
    }

    fn hints(&self, _look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::new(Action::Activate)]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l, operation) = (canvas.look(), canvas.l10n(), &self.of);
        let (signed, role) = match operation.direction {
            Direction::In => (operation.amount, Role::MoneyIn),
            Direction::Out => (operation.amount.negated().unwrap_or(operation.amount), Role::MoneyOut),
        };
        let (_, state_role) = words::operation_sign(operation.state, look.glyphs);
        let when = format!("{}, {}", look.date(operation.at, DateStyle::Long), look.time(operation.at));
        let mut facts = vec![
            (l.operation_when(), when, Role::Text),
            (l.operation_what(), words::operation(operation, look), Role::Text),
            (l.operation_amount(), look.amount(signed, Sign::Always), role),
        ];
        if !operation.fee.is_zero() {
            facts.push((l.operation_fee(), look.money(operation.fee), Role::Text));
        }
        facts.push((l.operation_state(), words::operation_state(operation.state, l), state_role));
        canvas.gap(1);
        canvas.pairs(&facts);
        canvas.gap(1);
        if let Some(trouble) = &self.trouble {
            trouble.render(canvas);
            canvas.gap(1);
        }
        self.form.render(canvas);
    }
}
