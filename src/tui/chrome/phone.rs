//! The person's phone: its messages, newest first.

mod disputes;

use crate::backend::contract::{Identification, PhoneView, Sender, SmsBody, SmsView, SupportNews, WalletState};
use crate::explain;
use crate::i18n::{DateStyle, L10n};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, wrap};
use crate::tui::words::{self, order_number, transfer};

/// Draws the phone at the side of the screen.
pub(super) fn render_side(canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let title = look.l10n.phone_title();
    canvas.put(1, 0, &title, Role::Title);
    if let Some(unread) = look.model.phone().map(|phone| phone.unread).filter(|unread| *unread > 0) {
        let columns = canvas.width();
        let text = look.l10n.phone_unread(unread);
        let mut piece = canvas.piece(0, 0, columns.saturating_sub(1), 1);
        piece.put_right(0, &text, Role::Unread);
    }
    let (width, height) = (canvas.width().saturating_sub(2), canvas.height().saturating_sub(2));
    render_messages(&mut canvas.piece(1, 2, width, height), 0);
}

/// Draws the messages from the `skip`-th on; gives back how many there are.
pub(crate) fn render_messages(canvas: &mut Canvas<'_>, skip: usize) -> usize {
    let look = canvas.look();
    let Some(PhoneView { messages, .. }) = look.model.phone().filter(|phone| !phone.messages.is_empty()) else {
        canvas.paragraph(&look.l10n.phone_empty(), Role::Muted);
        return 0;
    };
    for message in messages.iter().skip(skip) {
        if canvas.rows_left() < 2 {
            break;
        }
        render_message(canvas, message);
        canvas.gap(1);
    }
    messages.len()
}

fn render_message(canvas: &mut Canvas<'_>, message: &SmsView) {
    let look = canvas.look();
    let sender = sender(message.from, look.l10n);
    let role = if message.read { Role::Muted } else { Role::Unread };
    let sign = if message.read { " " } else { look.glyphs.bullet };
    let y = canvas.pen();
    let x = canvas.put(0, y, sign, Role::Unread);
    canvas.put(x + 1, y, &sender, role);
    canvas.put_right(y, &when(look, message), Role::Muted);
    canvas.gap(1);
    let (words, code) = words(look, &message.body);
    let columns = canvas.width();
    let mut piece = canvas.rest();
    let mut piece = piece.piece(2, 0, columns.saturating_sub(2), u16::MAX);
    for line in wrap(&words, columns.saturating_sub(2)) {
        piece.put(0, piece.pen(), &line, Role::Text);
        if let Some(at) = code.as_deref().and_then(|code| line.find(code)) {
            let x = crate::tui::view::width(&line[..at]);
            let shown = code.as_deref().unwrap_or_default();
            piece.put(x, piece.pen(), shown, Role::Code);
        }
        piece.gap(1);
    }
    let used = piece.pen();
    canvas.gap(used);
}

fn when(look: &Look<'_>, message: &SmsView) -> String {
    let at = look.model.local(message.at);
    if at.date() == look.world_now().date() {
        look.l10n.time(at.time())
    } else {
        look.date(message.at, DateStyle::Short)
    }
}

/// Who writes.
pub(crate) fn sender(from: Sender, l: &L10n) -> String {
    match from {
        Sender::Kiwi => l.sender_kiwi(),
        Sender::Shop => l.sender_shop(),
        Sender::Bank => l.sender_bank(),
        Sender::Operator => l.sender_operator(),
        Sender::EMoney => l.sender_e_money(),
        Sender::Courier => l.sender_courier(),
    }
}

/// What a message says, and the code or password in it, which is drawn so that it stands out.
fn words(look: &Look<'_>, body: &SmsBody) -> (String, Option<String>) {
    let l = look.l10n;
    let text = match body {
        SmsBody::FirstPassword { phone, password } => {
            let code = look.code(password);
            return (l.sms_first_password(&code, look.phone(phone)), Some(code));
        }
        SmsBody::PaymentCode { code, total, merchant } => {
            let code = look.code(code);
            return (l.sms_payment_code(&code, merchant, look.money(*total)), Some(code));
        }
        SmsBody::Credited { amount, place } => l.sms_credited(look.money(*amount), words::place(place, look)),
        SmsBody::Paid { total, merchant, available } => {
            l.sms_paid(look.money(*available), merchant, look.money(*total))
        }
        SmsBody::PasswordChanged => l.sms_password_changed(),
        SmsBody::FailedLogins { count } => l.sms_failed_logins(*count),
        SmsBody::OrderAwaitsPayment { number, until } => {
            l.sms_order_awaits(look.date(*until, DateStyle::Long), order_number(number, look))
        }
        SmsBody::OrderPaid { number } => l.sms_order_paid(order_number(number, look)),
        SmsBody::OrderClosed { number } => l.sms_order_closed(order_number(number, look)),
        SmsBody::OrderShipped { number, tracking: Some(tracking) } => {
            l.sms_order_shipped(order_number(number, look), look.number(tracking))
        }
        SmsBody::OrderShipped { number, tracking: None } => l.sms_order_shipped_untracked(order_number(number, look)),
        SmsBody::OrderDelivered { number, completes } => {
            l.sms_order_delivered(look.date(*completes, DateStyle::Long), order_number(number, look))
        }
        SmsBody::OrderCompleted { number } => l.sms_order_completed(order_number(number, look)),
        SmsBody::Reversed { amount, merchant } => l.sms_reversed(look.money(*amount), merchant),
        SmsBody::ChargedTwice { number, total, by } => {
            let date = look.date(*by, DateStyle::Long);
            l.sms_charged_twice(date, order_number(number, look), look.money(*total))
        }
        SmsBody::SecondDeclined { number } => l.sms_second_declined(order_number(number, look)),
        SmsBody::CardCharged { total, merchant, last4 } => {
            l.sms_card_charged(look.card(last4), merchant, look.money(*total))
        }
        SmsBody::CardReversed { amount, merchant, last4 } => {
            l.sms_card_reversed(look.money(*amount), look.card(last4), merchant)
        }
        SmsBody::Support(SupportNews::Code { code, number }) => {
            let code = look.code(code);
            return (l.sms_support_code(&code, look.number(number)), Some(code));
        }
        _ => return transfer_words(look, body),
    };
    (text, None)
}

/// What a message about a transfer says.
fn transfer_words(look: &Look<'_>, body: &SmsBody) -> (String, Option<String>) {
    let l = look.l10n;
    let text = match body {
        SmsBody::TransferCode { code, total, route, party } => {
            let code = look.code(code);
            return (l.sms_transfer_code(&code, look.money(*total), transfer(*route, party, look)), Some(code));
        }
        SmsBody::CashReady { amount, code, until } => {
            let code = look.code(code);
            let until = look.date(*until, DateStyle::Long);
            return (l.sms_cash_ready(look.money(*amount), &code, until), Some(code));
        }
        SmsBody::ToppedUp { amount, route, party, available } => {
            l.sms_topped_up(look.money(*amount), look.money(*available), transfer(*route, party, look))
        }
        SmsBody::NothingCame { amount, route, party } => {
            l.sms_nothing_came(look.money(*amount), transfer(*route, party, look))
        }
        SmsBody::Sent { total, route, party, available } => {
            l.sms_sent(look.money(*available), look.money(*total), transfer(*route, party, look))
        }
        SmsBody::CameBack { amount, route, party, available } => {
            l.sms_came_back(look.money(*amount), look.money(*available), transfer(*route, party, look))
        }
        SmsBody::Received { amount, from, note, available } if note.is_empty() => {
            l.sms_received(look.money(*amount), look.money(*available), look.phone(from))
        }
        SmsBody::Received { amount, from, note, available } => {
            l.sms_received_note(look.money(*amount), look.money(*available), look.words(note), look.phone(from))
        }
        _ => delivered(look, body),
    };
    (text, None)
}

/// What a message about a card or the owner's identification, or from the courier, says.
fn delivered(look: &Look<'_>, body: &SmsBody) -> String {
    let l = look.l10n;
    match body {
        SmsBody::CardOrdered { total, available } => l.sms_card_ordered(look.money(*available), look.money(*total)),
        SmsBody::CardActive { last4 } => l.sms_card_active(look.number(last4)),
        SmsBody::CardBlocked { last4 } => l.sms_card_blocked(look.number(last4)),
        SmsBody::CardExpired { last4 } => l.sms_card_expired(look.number(last4)),
        SmsBody::ParcelAccepted { tracking, expected } => {
            l.sms_parcel_accepted(look.date(*expected, DateStyle::Long), look.number(tracking))
        }
        SmsBody::ParcelArrived { tracking, place } => l.sms_parcel_arrived(look.text(place), look.number(tracking)),
        SmsBody::ParcelHandedOver { tracking } => l.sms_parcel_handed_over(look.number(tracking)),
        SmsBody::Identified { level: Identification::Full, limit } => l.sms_identified_full(look.money(*limit)),
        SmsBody::Identified { limit, .. } => l.sms_identified(look.money(*limit)),
        SmsBody::NotIdentified { failure } => l.sms_not_identified(explain::identity_failure(*failure, l)),
        SmsBody::Support(SupportNews::Answered { number }) => l.sms_support_answered(look.number(number)),
        SmsBody::Support(SupportNews::Restricted { state }) => match state {
            WalletState::Active => l.sms_unrestricted(),
            WalletState::OutgoingBlocked => l.sms_restricted_outgoing(),
            WalletState::Blocked => l.sms_restricted(),
        },
        _ => disputes::words(look, body),
    }
}
