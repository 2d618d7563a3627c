//! What is attached to a message about an order: the order's page, and the wallet's receipt if money left.

use crate::backend::contract::{
    Attachment, AttachmentKind, CheckoutStep, CheckoutView, HistoryFilter, OperationDetail, OperationKind,
    OperationView, OrderId, OrderView, Reply, Request,
};
use crate::session::contract::Answer;
use crate::tui::event::RequestId;
use crate::tui::page::Page;
use crate::tui::screen::Cx;
use crate::tui::screens::checkout;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::operation;
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::support::thread::attachment_name;

/// Among so many of the latest operations about an order, its payment is found.
const LATEST: u32 = 10;

/// What the pages are drawn from, as it comes in.
#[derive(Default)]
pub(super) struct Pages {
    order: Fetch<OrderView>,
    payment: Fetch<CheckoutView>,
    operations: Fetch<Vec<OperationView>>,
    detail: Fetch<OperationDetail>,
}

impl Pages {
    /// Asks for an order and all that belongs to it.
    pub(super) fn of(order: OrderId, cx: &mut Cx<'_>) -> Self {
        let mut pages = Self::default();
        pages.order.ask(cx, Request::Order { order });
        pages
    }

    /// Takes an answer, and asks for what it leads to.
    pub(super) fn answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let order = |reply| if let Reply::Order(order) = reply { Some(order) } else { None };
        let Some(answer) = self.order.answer(id, answer, order) else { return self.ask_money(cx) };
        let payment = |reply| if let Reply::Checkout(view) = reply { Some(*view) } else { None };
        let Some(answer) = self.payment.answer(id, answer, payment) else { return };
        let operations = |reply| if let Reply::History(page) = reply { Some(page.operations) } else { None };
        let Some(answer) = self.operations.answer(id, answer, operations) else { return self.ask_receipt(cx) };
        self.detail.answer(id, answer, |reply| if let Reply::Operation(detail) = reply { Some(*detail) } else { None });
    }

    fn ask_money(&mut self, cx: &mut Cx<'_>) {
        let Some(order) = self.order.get() else { return };
        if let Some(payment) = order.payment {
            self.payment.ask(cx, Request::Payment { payment });
        }
        let filter = Box::new(HistoryFilter { search: order.number.clone(), ..HistoryFilter::default() });
        self.operations.ask(cx, Request::History { filter, before: None, limit: LATEST });
    }

    fn ask_receipt(&mut self, cx: &mut Cx<'_>) {
        let paid = |operation: &&OperationView| matches!(operation.kind, OperationKind::OrderPayment { .. });
        let operation = self.operations.get().and_then(|all| all.iter().find(paid)).map(|operation| operation.id);
        if let Some(operation) = operation {
            self.detail.ask(cx, Request::Operation { operation });
        }
    }

    /// What there is to attach, by now.
    pub(super) fn kinds(&self) -> Vec<AttachmentKind> {
        let order = self.order.get().map(|_| AttachmentKind::OrderStatus);
        let receipt = (self.detail.get().is_some() || self.charged().is_some()).then_some(AttachmentKind::Receipt);
        order.into_iter().chain(receipt).collect()
    }

    /// A payment of which a bank's card knows, and no wallet's history.
    fn charged(&self) -> Option<&CheckoutView> {
        let agreed = |view: &&CheckoutView| matches!(view.step, CheckoutStep::Result { quote: Some(_), .. });
        self.payment.get().filter(agreed).filter(|view| view.state.has_charged())
    }

    /// Draws one of them.
    pub(super) fn draw(&self, kind: AttachmentKind, cx: &Cx<'_>) -> Option<Attachment> {
        let page = match kind {
            AttachmentKind::OrderStatus => {
                let (order, payment) = (self.order.get()?.clone(), self.payment.get().cloned());
                Page::draw(cx, |canvas| OrderPage::render_status(order, payment, canvas))
            }
            AttachmentKind::Receipt => match (self.detail.get(), self.charged()) {
                (Some(detail), _) => Page::draw(cx, |canvas| {
                    operation::render_receipt(&detail.operation, detail, canvas);
                }),
                (None, Some(payment)) => Page::draw(cx, |canvas| {
                    let title = canvas.l10n().receipt_page_title();
                    canvas.heading(&title);
                    checkout::render_receipt(Some(payment), canvas);
                }),
                (None, None) => return None,
            },
        };
        Some(page.attachment(kind, &attachment_name(kind, cx.l10n)))
    }
}
