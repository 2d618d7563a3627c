//! What becomes of an order in the practice world: chosen by who wants to see what comes of it.

use crate::backend::contract::{Fate, OrderId, OrderState, OrderView};
use crate::i18n::L10n;
use crate::session::contract::{Answer, Command, Practice};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Placement, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::List;
use crate::tui::widgets::list::ListEvent;

/// What can be made to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Freeze,
    Fate(Fate),
}

impl Row {
    /// What can still be made to happen to an order.
    fn of(order: &OrderView) -> Vec<Self> {
        let freeze = order.state == OrderState::Paid && order.cancelled.is_none() && order.frozen_until.is_none();
        let here = order.state == OrderState::Delivered;
        // What has arrived is not lost.
        let fates = Fate::ALL.iter().copied().filter(|fate| !here || *fate != Fate::Lost).map(Self::Fate);
        freeze.then_some(Self::Freeze).into_iter().chain(fates).collect()
    }

    fn name(self, l: &L10n) -> String {
        match self {
            Self::Freeze => l.lot_freeze(),
            Self::Fate(chosen) => fate(chosen, l),
        }
    }
}

/// What becomes of a parcel and of what is in it.
pub(crate) fn fate(fate: Fate, l: &L10n) -> String {
    match fate {
        Fate::Fine => l.lot_fine(),
        Fate::Lost => l.lot_lost(),
        Fate::Damaged => l.lot_damaged(),
        Fate::Missing => l.lot_missing(),
        Fate::Poor => l.lot_poor(),
        Fate::Different => l.lot_different(),
    }
}

/// The choice.
pub(crate) struct Lot {
    order: OrderId,
    rows: Vec<Row>,
    list: List,
    asking: Asking,
}

impl Lot {
    /// Asks what becomes of an order, unless that is settled: it is not paid, or it is over.
    pub(crate) fn open(order: &OrderView, cx: &mut Cx<'_>) {
        if !is_open(order) {
            return cx.toast(Severity::Info, |l| l.lot_settled());
        }
        let rows = Row::of(order);
        cx.push(Self { order: order.id, rows, list: List::default(), asking: Asking::default() });
    }

    fn choose(&mut self, index: usize, cx: &mut Cx<'_>) {
        let (Some(row), false) = (self.rows.get(index), self.asking.is_waiting()) else { return };
        let order = self.order;
        let practice = match *row {
            Row::Freeze => Practice::Freeze { order },
            Row::Fate(fate) => Practice::Fate { order, fate },
        };
        self.asking.session(cx, Command::Practise(practice));
    }
}

/// Whether something can still be made to happen to an order.
pub(crate) const fn is_open(order: &OrderView) -> bool {
    matches!(order.state, OrderState::Paid | OrderState::Shipped | OrderState::Delivered)
}

impl Screen for Lot {
    fn id(&self) -> &'static str {
        "order-lot"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.action_order_fate()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        let rows = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        Placement::Popup { width: 62, height: rows + 6 + if self.asking.trouble().is_some() { 4 } else { 0 } }
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        // Like a button, a row is pressed with one click.
        if let Input::Click(Target::Row(index)) = input {
            self.list.select(*index);
        }
        match self.list.handle(input, self.rows.len()) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => self.choose(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.asking.answered(id, answer).is_some() {
            cx.toast(Severity::Success, |l| l.lot_done());
            cx.close();
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.lot_guidance(look.enter_key(), look.back_key()))
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Activate, look.l10n.lot_choose())]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.paragraph(&l.lot_about(), Role::Muted);
        canvas.gap(1);
        let rows = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        self.list.render(&mut canvas.take(rows), self.rows.len(), |row, index| {
            if let Some(lot) = self.rows.get(index) {
                row.put(0, 0, &lot.name(row.l10n()), Role::Text);
            }
        });
        if self.asking.trouble().is_some() {
            canvas.gap(1);
            self.asking.render(canvas, "");
        }
    }
}
