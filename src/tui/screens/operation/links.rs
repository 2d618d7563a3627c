//! What an operation leads to: the order and the payment, the operations that undid it or that it undid, whom it was with.

use crate::backend::contract::{
    CheckoutView, DisputeId, OperationDetail, OperationKind, OperationView, OrderId, OrderView, PaymentId, RefundId,
    RefundView, Reply, Request, Route, TransferId,
};
use crate::i18n::Sign;
use crate::tui::screen::Cx;
use crate::tui::screens::checkout::Checkout;
use crate::tui::screens::order::OrderPage;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words;

/// Something that an operation leads to.
pub(super) enum Link<'a> {
    /// The order, by its number.
    Order(OrderId, &'a str),
    /// The page of its payment.
    Payment(&'a CheckoutView),
    /// The money on its way back, or that came back.
    Refund(&'a RefundView),
    /// The dispute, by its order's number.
    Dispute(DisputeId, &'a str),
    /// The transfer, by its way.
    Transfer(TransferId, Route),
    /// Another operation.
    Operation(&'a OperationView),
    /// Everything with the counterparty.
    Party(&'a str),
}

/// What is done to open it.
pub(super) enum Opening {
    /// It is here.
    Operation(OperationView),
    /// A transfer has a page of its own.
    Transfer(TransferId),
    /// So has a refund.
    Refund(RefundId),
    /// And a dispute.
    Dispute(DisputeId),
    /// The history, narrowed to this counterparty.
    Party(String),
    /// It is to be fetched first.
    Fetched(Request, Errand),
}

/// Why something is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Errand {
    /// To show the order.
    Order,
    /// To show this payment of it.
    Payment(PaymentId),
}

/// What an operation leads to, first things first; `refunds` are those of the order's payments.
pub(super) fn of<'a>(
    operation: &'a OperationView,
    detail: Option<&'a OperationDetail>,
    refunds: &'a [RefundView],
) -> Vec<Link<'a>> {
    let mut links = Vec::new();
    if let OperationKind::Refund { dispute, order_number, .. } = &operation.kind {
        links.extend(detail.and_then(|detail| detail.refund.as_deref()).map(Link::Refund));
        links.extend(dispute.map(|dispute| Link::Dispute(dispute, order_number)));
    }
    if let Some(payment) = detail.and_then(|detail| detail.payment.as_deref()) {
        links.push(Link::Order(payment.order, &payment.order_number));
        links.push(Link::Payment(payment));
        let own = |refund: &&RefundView| refund.payment == payment.payment;
        if matches!(operation.kind, OperationKind::OrderPayment { .. }) {
            links.extend(refunds.iter().filter(own).map(Link::Refund));
        }
    }
    let transfer = detail.and_then(|detail| detail.transfer.as_deref());
    links.extend(transfer.map(|transfer| Link::Transfer(transfer.id, transfer.route)));
    links.extend(detail.into_iter().flat_map(|detail| &detail.linked).map(Link::Operation));
    links.extend(operation.kind.party().map(Link::Party));
    links
}

/// What is to be done to open one.
pub(super) fn opening(link: &Link<'_>) -> Opening {
    match link {
        Link::Order(order, _) => Opening::Fetched(Request::Order { order: *order }, Errand::Order),
        Link::Payment(payment) => {
            Opening::Fetched(Request::Order { order: payment.order }, Errand::Payment(payment.payment))
        }
        Link::Transfer(transfer, _) => Opening::Transfer(*transfer),
        Link::Refund(refund) => Opening::Refund(refund.id),
        Link::Dispute(dispute, _) => Opening::Dispute(*dispute),
        Link::Operation(operation) => Opening::Operation((*operation).clone()),
        Link::Party(party) => Opening::Party((*party).to_owned()),
    }
}

/// Opens what has been fetched.
pub(super) fn arrived(errand: Errand, reply: Reply, section: &'static str, cx: &mut Cx<'_>) {
    let Reply::Order(order) = reply else { return };
    open_order(errand, order, section, cx);
}

fn open_order(errand: Errand, order: OrderView, section: &'static str, cx: &mut Cx<'_>) {
    match errand {
        Errand::Order => cx.push(OrderPage::of(order, section)),
        Errand::Payment(payment) => cx.push(Checkout::of(order, payment)),
    }
}

/// Draws one in a row.
pub(super) fn render(link: &Link<'_>, row: &mut Canvas<'_>) {
    let (look, l) = (row.look(), row.l10n());
    let text = match link {
        Link::Order(_, number) => l.link_order(words::tail(number)),
        Link::Payment(payment) => l.link_payment(words::tail(&payment.order_number)),
        Link::Transfer(_, route) => l.link_transfer(words::route(*route, l)),
        Link::Dispute(_, number) => l.link_dispute(words::tail(number)),
        Link::Refund(refund) => return render_refund(refund, row),
        Link::Party(party) => l.link_party(words::party(party, look)),
        Link::Operation(operation) => return render_operation(operation, look, row),
    };
    row.put(0, 0, &text, Role::Text);
}

/// A refund says where it is: it may not have a line of its own yet.
fn render_refund(refund: &RefundView, row: &mut Canvas<'_>) {
    let l = row.l10n();
    let (state, role) = words::refund::state_of(refund, l);
    let (columns, needs) = (row.width(), width(&state) + 1);
    let text = l.link_refund(words::tail(&refund.order_number));
    row.piece(0, 0, columns.saturating_sub(needs), 1).put(0, 0, &text, Role::Text);
    row.put_right(0, &state, role);
}

fn render_operation(operation: &OperationView, look: &Look<'_>, row: &mut Canvas<'_>) {
    let amount = look.amount(words::signed(operation), Sign::Always);
    let (columns, needs) = (row.width(), width(&amount) + 1);
    let text = look.l10n.link_operation(words::operation(operation, look), look.moment(operation.at));
    row.piece(0, 0, columns.saturating_sub(needs), 1).put(0, 0, &text, Role::Text);
    row.put_right(0, &amount, Look::money_role(words::signed(operation)));
}
