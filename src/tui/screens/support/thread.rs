//! What was written to a case, as lines of a width.

use crate::backend::contract::{AttachmentKind, MessageBody, MessageView, TicketThread};
use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::view::{Look, wrap};
use crate::tui::words::support::voice;

/// One line.
pub(super) type Line = (String, Role);

/// The messages, first to last, a free line between them.
pub(super) fn lines(thread: &TicketThread, columns: u16, look: &Look<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    for message in &thread.messages {
        if !lines.is_empty() {
            lines.push((String::new(), Role::Text));
        }
        lines.extend(message_lines(message, columns, look));
    }
    lines
}

fn message_lines(message: &MessageView, columns: u16, look: &Look<'_>) -> Vec<Line> {
    let l = look.l10n;
    let (author, text, role) = match &message.body {
        MessageBody::Person(text) => (l.support_you(), look.words(text), Role::Title),
        MessageBody::Desk(says) => (l.support_desk(), voice(look).desk(says), Role::Accent),
    };
    let head = format!("{author}, {}", look.moment(message.at));
    let body = wrap(&text, columns.saturating_sub(2)).into_iter().map(|line| (format!("  {line}"), Role::Text));
    let attached = message.attachments.iter().map(|attachment| {
        let name = attachment_name(attachment.kind, l);
        (format!("  {} {}", look.glyphs.bullet, l.support_attached(name)), Role::Muted)
    });
    std::iter::once((head, role)).chain(body).chain(attached).collect()
}

/// What an attachment shows.
pub(super) fn attachment_name(kind: AttachmentKind, l: &L10n) -> String {
    match kind {
        AttachmentKind::OrderStatus => l.attachment_order(),
        AttachmentKind::Receipt => l.attachment_receipt(),
    }
}
