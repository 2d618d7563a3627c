//! A case at the support desk as a letter in the reader's language.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Amounts, Voice, topic};
use crate::backend::contract::{Attachment, AttachmentKind, MatterView, MessageBody, TicketThread};
use crate::domain::phone::Phone;
use crate::i18n::L10n;
use crate::session::contract::{Enclosure, Letter};

/// Where letters would come from and go to. Names that end so belong to nobody (RFC 2606), so that no mail program can send
/// what was only practised.
const DOMAIN: &str = "kiwi.invalid";

/// The letter of a case: everything that was written to it, first to last, with what is attached.
pub fn letter(thread: &TicketThread, phone: &Phone, zone: &TimeZone, l: &L10n) -> Letter {
    let ticket = &thread.ticket;
    // A letter is read on another day: no moment in it is today.
    let voice = Voice { l10n: l, amounts: Amounts::Shown, zone, today: Date::MIN };
    let about = match &ticket.about {
        Some(MatterView::Order { number, .. }) => format!(", {}", l.matter_order(number)),
        Some(MatterView::Transfer { number, .. }) => format!(", {}", l.matter_transfer(number)),
        Some(MatterView::Card { last4, .. }) if !last4.is_empty() => format!(", {}", l.matter_card(last4)),
        _ => String::new(),
    };
    let attached: Vec<&Attachment> = thread.messages.iter().flat_map(|message| &message.attachments).collect();
    let said = thread.messages.iter().map(|message| {
        let (author, text) = match &message.body {
            MessageBody::Person(text) => (l.support_you(), text.clone()),
            MessageBody::Desk(says) => (l.support_desk(), voice.desk(says)),
        };
        format!("{author}, {}\n{text}\n", voice.moment(message.at))
    });
    let body = said.chain([format!("-- \n{}\n", l.letter_note())]).collect::<Vec<_>>().join("\n");
    let digits: String = phone.e164().chars().filter(char::is_ascii_digit).collect();
    Letter {
        id: format!("{}.{}@{DOMAIN}", ticket.id.0.simple(), ticket.messages),
        date: ticket.latest,
        from: (phone.grouped(), format!("{digits}@wallet.{DOMAIN}")),
        to: (l.letter_to(), format!("support@{DOMAIN}")),
        subject: l.letter_subject(&ticket.number, format!("{}{about}", topic(ticket.topic, l))),
        body,
        enclosures: (1..).zip(attached).flat_map(|(nth, attachment)| enclosures(nth, attachment)).collect(),
    }
}

/// Both forms of an attachment. Their names are the same in every language.
fn enclosures(nth: usize, attachment: &Attachment) -> [Enclosure; 2] {
    let name = match attachment.kind {
        AttachmentKind::OrderStatus => "order-status",
        AttachmentKind::Receipt => "receipt",
    };
    [
        Enclosure { name: format!("{nth}-{name}.txt"), media: "text/plain", content: attachment.text.clone() },
        Enclosure { name: format!("{nth}-{name}.svg"), media: "image/svg+xml", content: attachment.svg.clone() },
    ]
}
