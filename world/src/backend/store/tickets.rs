//! Cases at the support desk, and who restricted which wallet.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{
    Attachment, IdempotencyKey, Matter, MessageBody, MessageView, TicketId, TicketState, Topic, TraceFate, WalletId,
    WalletState,
};
use crate::domain::sensitive::Sensitive;

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ticket {
    pub(crate) id: TicketId,
    pub(crate) number: String,
    pub(crate) wallet: WalletId,
    pub(crate) key: IdempotencyKey,
    pub(crate) topic: Topic,
    pub(crate) about: Option<Matter>,
    pub(crate) state: TicketState,
    pub(crate) opened: Timestamp,
    /// While it is open, when the desk has answered at the latest; after that, when it is closed by itself.
    pub(crate) due: Option<Timestamp>,
    pub(crate) ended: Option<Timestamp>,
    /// The code that proves who holds the wallet's number.
    pub(crate) code: Option<Sensitive>,
    pub(crate) wrong_codes: u8,
    /// When the owner was proved.
    pub(crate) checked: Option<Timestamp>,
    pub(crate) fate: TraceFate,
}

/// How much was written to a case, and when last.
pub(crate) struct Written {
    pub(crate) messages: u32,
    pub(crate) latest: Timestamp,
}

const COLUMNS: &str = "id, number, wallet, key, topic, purchase, transfer, card, state, opened_ms, due_ms, ended_ms, code, \
                       wrong_codes, checked_ms, fate";

fn ticket(row: &Row<'_>) -> rusqlite::Result<Ticket> {
    let moment = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<Ms>>(column)?.map(|at| at.0));
    let order = row.get::<_, Option<_>>(5)?.map(Matter::Order);
    let transfer = row.get::<_, Option<_>>(6)?.map(Matter::Transfer);
    let card = row.get::<_, Option<_>>(7)?.map(Matter::Card);
    Ok(Ticket {
        id: row.get(0)?,
        number: row.get(1)?,
        wallet: row.get(2)?,
        key: row.get(3)?,
        topic: row.get(4)?,
        about: order.or(transfer).or(card),
        state: row.get(8)?,
        opened: row.get::<_, Ms>(9)?.0,
        due: moment(10)?,
        ended: moment(11)?,
        code: row.get::<_, Option<String>>(12)?.map(Sensitive::new),
        wrong_codes: row.get(13)?,
        checked: moment(14)?,
        fate: row.get(15)?,
    })
}

impl Store<'_> {
    /// Stores a new case; what changes of it later comes by [`set_ticket`](Self::set_ticket).
    pub(crate) fn add_ticket(self, ticket: &Ticket) -> Stored<()> {
        let (order, transfer, card) = match ticket.about {
            Some(Matter::Order(order)) => (Some(order), None, None),
            Some(Matter::Transfer(transfer)) => (None, Some(transfer), None),
            Some(Matter::Card(card)) => (None, None, Some(card)),
            None => (None, None, None),
        };
        self.run(
            "INSERT INTO ticket (id, number, wallet, key, topic, purchase, transfer, card, state, opened_ms, due_ms, fate) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                ticket.id,
                ticket.number,
                ticket.wallet,
                ticket.key,
                ticket.topic,
                order,
                transfer,
                card,
                ticket.state,
                Ms(ticket.opened),
                ticket.due.map(Ms),
                ticket.fate
            ],
        )?;
        self.note_ticket_path(ticket.id, ticket.opened, ticket.state)
    }

    pub(crate) fn set_ticket(self, ticket: &Ticket) -> Stored<()> {
        self.run(
            "UPDATE ticket SET state = ?2, due_ms = ?3, ended_ms = ?4, code = ?5, wrong_codes = ?6, checked_ms = ?7 \
             WHERE id = ?1",
            params![
                ticket.id,
                ticket.state,
                ticket.due.map(Ms),
                ticket.ended.map(Ms),
                ticket.code.as_ref().map(Sensitive::expose),
                ticket.wrong_codes,
                ticket.checked.map(Ms)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn ticket(self, id: TicketId) -> Stored<Option<Ticket>> {
        self.one(&format!("SELECT {COLUMNS} FROM ticket WHERE id = ?1"), params![id], ticket)
    }

    /// A wallet's cases, newest first.
    pub(crate) fn tickets(self, wallet: WalletId, limit: u32) -> Stored<Vec<Ticket>> {
        let sql = format!("SELECT {COLUMNS} FROM ticket WHERE wallet = ?1 ORDER BY id DESC LIMIT ?2");
        self.all(&sql, params![wallet, limit], ticket)
    }

    /// A wallet's cases that are not over, newest first.
    pub(crate) fn open_tickets(self, wallet: WalletId) -> Stored<Vec<Ticket>> {
        let sql = format!("SELECT {COLUMNS} FROM ticket WHERE wallet = ?1 AND ended_ms IS NULL ORDER BY id DESC");
        self.all(&sql, params![wallet], ticket)
    }

    pub(crate) fn is_ticket_number(self, number: &str) -> Stored<bool> {
        self.the("SELECT EXISTS (SELECT 1 FROM ticket WHERE number = ?1)", params![number], |row| row.get(0))
    }

    /// Notes that a case is in this state from now on.
    pub(crate) fn note_ticket_path(self, id: TicketId, at: Timestamp, state: TicketState) -> Stored<()> {
        self.run(
            "INSERT INTO ticket_path (ticket, step, at_ms, state) \
             SELECT ?1, count(*), ?2, ?3 FROM ticket_path WHERE ticket = ?1",
            params![id, Ms(at), state],
        )?;
        Ok(())
    }

    /// The states a case went through, first to last.
    pub(crate) fn ticket_path(self, id: TicketId) -> Stored<Vec<TicketState>> {
        self.all("SELECT state FROM ticket_path WHERE ticket = ?1 ORDER BY step", params![id], |row| row.get(0))
    }

    /// The cases that have not ended before `since`, and their states.
    pub(crate) fn ticket_states(self, since_ms: i64) -> Stored<Vec<(TicketId, TicketState)>> {
        let sql = "SELECT id, state FROM ticket WHERE coalesce(ended_ms, ?1) >= ?1";
        self.all(sql, params![since_ms], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Writes to a case.
    pub(crate) fn write_to_ticket(
        self,
        id: TicketId,
        at: Timestamp,
        body: &MessageBody,
        attachments: &[Attachment],
    ) -> Stored<()> {
        let nth = self.written(id)?.map_or(0, |written| written.messages);
        self.run(
            "INSERT INTO ticket_message (ticket, nth, at_ms, body) VALUES (?1, ?2, ?3, ?4)",
            params![id, nth, Ms(at), Json(body)],
        )?;
        for Attachment { kind, text, svg } in attachments {
            self.run(
                "INSERT INTO ticket_attachment (ticket, nth, message, kind, page, svg) \
                 SELECT ?1, count(*), ?2, ?3, ?4, ?5 FROM ticket_attachment WHERE ticket = ?1",
                params![id, nth, kind, text, svg],
            )?;
        }
        Ok(())
    }

    /// How much was written to a case; nothing for one to which nothing was.
    pub(crate) fn written(self, id: TicketId) -> Stored<Option<Written>> {
        self.one(
            "SELECT nth + 1, at_ms FROM ticket_message WHERE ticket = ?1 ORDER BY nth DESC LIMIT 1",
            params![id],
            |row| Ok(Written { messages: row.get(0)?, latest: row.get::<_, Ms>(1)?.0 }),
        )
    }

    /// What was written to a case, first to last.
    pub(crate) fn ticket_messages(self, id: TicketId) -> Stored<Vec<MessageView>> {
        let mut messages =
            self.all("SELECT at_ms, body FROM ticket_message WHERE ticket = ?1 ORDER BY nth", params![id], |row| {
                let (at, body) = (row.get::<_, Ms>(0)?.0, row.get::<_, Json<_>>(1)?.0);
                Ok(MessageView { at, body, attachments: Vec::new() })
            })?;
        let attached = self.all(
            "SELECT message, kind, page, svg FROM ticket_attachment WHERE ticket = ?1 ORDER BY nth",
            params![id],
            |row| {
                let attachment = Attachment { kind: row.get(1)?, text: row.get(2)?, svg: row.get(3)? };
                Ok((row.get::<_, u32>(0)?, attachment))
            },
        )?;
        for (message, attachment) in attached {
            if let Some(message) = usize::try_from(message).ok().and_then(|nth| messages.get_mut(nth)) {
                message.attachments.push(attachment);
            }
        }
        Ok(messages)
    }

    /// Restricts a wallet or lets it go, and notes on account of which case, or that the practice world's controls did it.
    pub(crate) fn restrict(
        self,
        wallet: WalletId,
        at: Timestamp,
        state: WalletState,
        ticket: Option<TicketId>,
    ) -> Stored<()> {
        self.run("UPDATE wallet SET state = ?2 WHERE id = ?1", params![wallet, state])?;
        self.run(
            "INSERT INTO restriction (wallet, nth, at_ms, state, ticket, source) \
             SELECT ?1, count(*), ?2, ?3, ?4, iif(?4 IS NULL, 'simulator', 'support') FROM restriction WHERE wallet = ?1",
            params![wallet, Ms(at), state, ticket],
        )?;
        Ok(())
    }

    /// When a wallet's state last changed.
    pub(crate) fn restricted_since(self, wallet: WalletId) -> Stored<Option<Timestamp>> {
        let sql = "SELECT at_ms FROM restriction WHERE wallet = ?1 ORDER BY nth DESC LIMIT 1";
        self.one(sql, params![wallet], |row| Ok(row.get::<_, Ms>(0)?.0))
    }
}
