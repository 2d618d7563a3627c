//! A case at the support desk as a letter that every mail program reads (RFC 5322, `.eml`).
//!
//! The same letter gives the same bytes: nothing in it depends on the machine or the hour at which it is written.

use std::io::{self, Write};

use jiff::Timestamp;
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::date::Date;
use mail_builder::headers::message_id::MessageId;
use mail_builder::headers::text::Text;
use mail_builder::mime::{BodyPart, MimePart};

/// A letter. Its words are put together by who knows the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Its id: the same for the same letter, whenever it is written.
    pub id: String,
    /// When it was sent, in the world's time.
    pub date: Timestamp,
    /// Who sends it: a name and an address.
    pub from: (String, String),
    /// Who receives it.
    pub to: (String, String),
    /// What it is about.
    pub subject: String,
    /// What it says.
    pub body: String,
    /// What is enclosed.
    pub enclosures: Vec<Enclosure>,
}

/// Something enclosed in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// The name of its file.
    pub name: String,
    /// What kind of file it is: `text/plain`, `image/svg+xml`.
    pub media: &'static str,
    /// What is in it.
    pub content: String,
}

impl Letter {
    /// Writes the letter.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut bytes = Vec::new();
        let address = |(name, address): &(String, String)| Address::new_address(Some(name.clone()), address.clone());
        MessageBuilder::new()
            .header("Date", Date::new(self.date.as_second()))
            .header("Message-ID", MessageId::new(self.id.as_str()))
            .header("From", address(&self.from))
            .header("To", address(&self.to))
            .header("Subject", Text::new(self.subject.as_str()))
            .body(self.parts())
            .serialize(&mut bytes);
        out.write_all(&bytes)
    }

    /// What it says and what is enclosed. What parts them follows from the id, and stands in none of them: neither text nor
    /// encoded text has a line that begins so.
    fn parts(&self) -> MimePart<'_> {
        let boundary: String = self.id.chars().filter(char::is_ascii_alphanumeric).collect();
        let mixed = ContentType::new("multipart/mixed").attribute("boundary", format!("=_kiwi_{boundary}"));
        let body = MimePart::new("text/plain", BodyPart::from(self.body.as_str()));
        let enclosed = self.enclosures.iter().map(|enclosure| {
            MimePart::new(enclosure.media, BodyPart::from(enclosure.content.as_str()))
                .attachment(enclosure.name.as_str())
        });
        MimePart::new(mixed, std::iter::once(body).chain(enclosed).collect::<Vec<_>>())
    }
}

#[cfg(test)]
mod tests {
    use mail_parser::{MessageParser, MimeHeaders};

    use super::*;

    fn letter() -> Letter {
        Letter {
            id: "0195.2@kiwi.invalid".to_owned(),
            date: "2026-03-03T06:41:00Z".parse().unwrap(),
            from: ("+7 916 123 45 67".to_owned(), "79161234567@wallet.kiwi.invalid".to_owned()),
            to: ("Поддержка Kiwi".to_owned(), "support@kiwi.invalid".to_owned()),
            subject: "Обращение 048213: оплачено, магазин не знает, заказ 8042 1177 0042 1177".to_owned(),
            body: format!("Где деньги?\n\n{}\n.\nFrom here on\n", "длинная строка ".repeat(200)),
            enclosures: vec![
                Enclosure {
                    name: "1-order-status.txt".to_owned(),
                    media: "text/plain",
                    content: "Заказ 8042\n  ждёт оплаты\n".to_owned(),
                },
                Enclosure {
                    name: "1-order-status.svg".to_owned(),
                    media: "image/svg+xml",
                    content: format!("<svg>{}</svg>\n", "<rect/>".repeat(500)),
                },
            ],
        }
    }

    fn written(letter: &Letter) -> Vec<u8> {
        let mut bytes = Vec::new();
        letter.write(&mut bytes).unwrap();
        bytes
    }

    #[test]
    fn another_program_reads_all_of_it_back() {
        let (letter, bytes) = (letter(), written(&letter()));
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(read.subject(), Some(letter.subject.as_str()));
        assert_eq!(read.message_id(), Some(letter.id.as_str()));
        assert_eq!(read.date().map(mail_parser::DateTime::to_timestamp), Some(letter.date.as_second()));
        let from = read.from().and_then(|from| from.first()).unwrap();
        assert_eq!((from.name(), from.address()), (Some("+7 916 123 45 67"), Some("79161234567@wallet.kiwi.invalid")));
        let to = read.to().and_then(|to| to.first()).unwrap();
        assert_eq!(to.name(), Some("Поддержка Kiwi"));
        let lines = |text: &str| text.replace("\r\n", "\n").trim_end().to_owned();
        assert_eq!(lines(&read.body_text(0).unwrap()), lines(&letter.body));
        assert_eq!(read.attachment_count(), 2);
        for (index, enclosure) in (0..).zip(&letter.enclosures) {
            let part = read.attachment(index).unwrap();
            assert_eq!(part.attachment_name(), Some(enclosure.name.as_str()));
            let kind = part.content_type().unwrap();
            assert_eq!(format!("{}/{}", kind.ctype(), kind.subtype().unwrap()), enclosure.media);
            assert_eq!(lines(&String::from_utf8_lossy(part.contents())), lines(&enclosure.content));
        }
    }

    #[test]
    fn it_is_plain_ascii_in_short_lines_and_the_same_each_time() {
        let bytes = written(&letter());
        assert!(bytes.is_ascii());
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.split("\r\n").all(|line| line.len() <= 78 && !line.contains(['\r', '\n'])), "{text}");
        assert_eq!(bytes, written(&letter()));
    }
}
