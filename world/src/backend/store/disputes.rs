//! Disputes about orders: how they stand, what was said in them, what the buyer shows.

use jiff::Timestamp;
use rusqlite::{Row, params};

use super::{Json, Ms, Store, Stored};
use crate::backend::contract::{
    ClaimReason, DisputeEvent, DisputeId, DisputeState, DisputeStep, Evidence, Ground, OrderId, Persona, SellerWord,
    SettledBy, Solution, WalletId,
};
use crate::domain::money::{Amount, Currency};

/// A dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dispute {
    pub(crate) id: DisputeId,
    pub(crate) order: OrderId,
    pub(crate) buyer: WalletId,
    /// How its seller behaves.
    pub(crate) persona: Persona,
    pub(crate) state: DisputeState,
    pub(crate) opened: Timestamp,
    /// Until when the side whose turn it is takes it; nothing once it has ended.
    pub(crate) due: Option<Timestamp>,
    pub(crate) ended: Option<Timestamp>,
    /// How often it was the seller's turn.
    pub(crate) round: u32,
    pub(crate) reason: ClaimReason,
    /// What is claimed.
    pub(crate) claim: Solution,
    pub(crate) text: String,
    pub(crate) edited: Option<Timestamp>,
    /// What the seller said to the claim as it is now: when, what instead, and why.
    pub(crate) answer: Option<(Timestamp, Option<Solution>, SellerWord)>,
    /// What the platform proposes: when, what, and why.
    pub(crate) proposal: Option<(Timestamp, Option<Solution>, Ground)>,
    /// What it came to: when, by what, and to what.
    pub(crate) settled: Option<(Timestamp, SettledBy, Option<Solution>)>,
    /// When the goods went on their way back, and when they arrived.
    pub(crate) sent: Option<Timestamp>,
    pub(crate) arrived: Option<Timestamp>,
}

const COLUMNS: &str = "id, purchase, buyer, persona, state, opened_ms, due_ms, ended_ms, round, reason, amount, currency, \
                       returns, text, edited_ms, answered_ms, word, offer, offer_returns, proposed_ms, ground, proposal, \
                       proposal_returns, settled_ms, settled_by, solution, solution_returns, sent_ms, arrived_ms";

fn dispute(row: &Row<'_>) -> rusqlite::Result<Dispute> {
    let currency: Currency = row.get(11)?;
    let moment = |column| Ok::<_, rusqlite::Error>(row.get::<_, Option<Ms>>(column)?.map(|at| at.0));
    let solution = |column: usize| {
        let (amount, with_return): (Option<i64>, Option<bool>) = (row.get(column)?, row.get(column + 1)?);
        let solution = |(minor, with_return)| Solution { amount: Amount::new(minor, currency), with_return };
        Ok::<_, rusqlite::Error>(amount.zip(with_return).map(solution))
    };
    let (word, ground, by) = (row.get::<_, Option<_>>(16)?, row.get::<_, Option<_>>(20)?, row.get::<_, Option<_>>(24)?);
    let (offer, proposal, settled) = (solution(17)?, solution(21)?, solution(25)?);
    Ok(Dispute {
        id: row.get(0)?,
        order: row.get(1)?,
        buyer: row.get(2)?,
        persona: row.get(3)?,
        state: row.get(4)?,
        opened: row.get::<_, Ms>(5)?.0,
        due: moment(6)?,
        ended: moment(7)?,
        round: row.get(8)?,
        reason: row.get(9)?,
        claim: Solution { amount: Amount::new(row.get(10)?, currency), with_return: row.get(12)? },
        text: row.get(13)?,
        edited: moment(14)?,
        answer: moment(15)?.zip(word).map(|(at, word)| (at, offer, word)),
        proposal: moment(19)?.zip(ground).map(|(at, ground)| (at, proposal, ground)),
        settled: moment(23)?.zip(by).map(|(at, by)| (at, by, settled)),
        sent: moment(27)?,
        arrived: moment(28)?,
    })
}

/// The two columns of a solution.
fn columns(solution: Option<Solution>) -> (Option<i64>, Option<bool>) {
    (solution.map(|solution| solution.amount.minor), solution.map(|solution| solution.with_return))
}

impl Store<'_> {
    /// Stores a new dispute; what changes of it later comes by [`set_dispute`](Self::set_dispute).
    pub(crate) fn add_dispute(self, dispute: &Dispute) -> Stored<()> {
        self.run(
            "INSERT INTO dispute (id, purchase, buyer, persona, state, opened_ms, due_ms, round, reason, amount, currency, \
             returns, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
            params![
                dispute.id,
                dispute.order,
                dispute.buyer,
                dispute.persona,
                dispute.state,
                Ms(dispute.opened),
                dispute.due.map(Ms),
                dispute.round,
                dispute.reason,
                dispute.claim.amount.minor,
                dispute.claim.amount.currency,
                dispute.claim.with_return,
                dispute.text
            ],
        )?;
        self.note_dispute_path(dispute.id, dispute.opened, dispute.state)
    }

    pub(crate) fn set_dispute(self, dispute: &Dispute) -> Stored<()> {
        let (offer, offer_returns) = columns(dispute.answer.and_then(|(_, offer, _)| offer));
        let (proposal, proposal_returns) = columns(dispute.proposal.and_then(|(_, proposal, _)| proposal));
        let (solution, solution_returns) = columns(dispute.settled.and_then(|(.., solution)| solution));
        self.run(
            "UPDATE dispute SET state = ?2, due_ms = ?3, ended_ms = ?4, round = ?5, reason = ?6, amount = ?7, \
             returns = ?8, text = ?9, edited_ms = ?10, answered_ms = ?11, word = ?12, offer = ?13, offer_returns = ?14, \
             proposed_ms = ?15, ground = ?16, proposal = ?17, proposal_returns = ?18, settled_ms = ?19, \
             settled_by = ?20, solution = ?21, solution_returns = ?22, sent_ms = ?23, arrived_ms = ?24 WHERE id = ?1",
            params![
                dispute.id,
                dispute.state,
                dispute.due.map(Ms),
                dispute.ended.map(Ms),
                dispute.round,
                dispute.reason,
                dispute.claim.amount.minor,
                dispute.claim.with_return,
                dispute.text,
                dispute.edited.map(Ms),
                dispute.answer.map(|(at, ..)| Ms(at)),
                dispute.answer.map(|(.., word)| word),
                offer,
                offer_returns,
                dispute.proposal.map(|(at, ..)| Ms(at)),
                dispute.proposal.map(|(.., ground)| ground),
                proposal,
                proposal_returns,
                dispute.settled.map(|(at, ..)| Ms(at)),
                dispute.settled.map(|(_, by, _)| by),
                solution,
                solution_returns,
                dispute.sent.map(Ms),
                dispute.arrived.map(Ms)
            ],
        )?;
        Ok(())
    }

    pub(crate) fn dispute(self, id: DisputeId) -> Stored<Option<Dispute>> {
        self.one(&format!("SELECT {COLUMNS} FROM dispute WHERE id = ?1"), params![id], dispute)
    }

    /// The disputes about an order, newest first.
    pub(crate) fn disputes_about(self, order: OrderId) -> Stored<Vec<Dispute>> {
        let sql = format!("SELECT {COLUMNS} FROM dispute WHERE purchase = ?1 ORDER BY id DESC");
        self.all(&sql, params![order], dispute)
    }

    /// The dispute about an order that has not ended.
    pub(crate) fn open_dispute(self, order: OrderId) -> Stored<Option<DisputeId>> {
        let sql = "SELECT id FROM dispute WHERE purchase = ?1 AND ended_ms IS NULL";
        self.one(sql, params![order], |row| row.get(0))
    }

    /// The last dispute about an order.
    pub(crate) fn last_dispute(self, order: OrderId) -> Stored<Option<DisputeId>> {
        let sql = "SELECT id FROM dispute WHERE purchase = ?1 ORDER BY id DESC LIMIT 1";
        self.one(sql, params![order], |row| row.get(0))
    }

    /// A buyer's disputes, newest first.
    pub(crate) fn disputes_of(self, buyer: WalletId, limit: u32) -> Stored<Vec<Dispute>> {
        let sql = format!("SELECT {COLUMNS} FROM dispute WHERE buyer = ?1 ORDER BY id DESC LIMIT ?2");
        self.all(&sql, params![buyer, limit], dispute)
    }

    /// A buyer's disputes that have not ended, newest first.
    pub(crate) fn open_disputes(self, buyer: WalletId, limit: u32) -> Stored<Vec<Dispute>> {
        let sql =
            format!("SELECT {COLUMNS} FROM dispute WHERE buyer = ?1 AND ended_ms IS NULL ORDER BY id DESC LIMIT ?2");
        self.all(&sql, params![buyer, limit], dispute)
    }

    /// Notes that a dispute is in this state from now on.
    pub(crate) fn note_dispute_path(self, id: DisputeId, at: Timestamp, state: DisputeState) -> Stored<()> {
        self.run(
            "INSERT INTO dispute_path (dispute, step, at_ms, state) \
             SELECT ?1, count(*), ?2, ?3 FROM dispute_path WHERE dispute = ?1",
            params![id, Ms(at), state],
        )?;
        Ok(())
    }

    /// The states a dispute went through, first to last.
    pub(crate) fn dispute_path(self, id: DisputeId) -> Stored<Vec<DisputeState>> {
        self.all("SELECT state FROM dispute_path WHERE dispute = ?1 ORDER BY step", params![id], |row| row.get(0))
    }

    /// The disputes that have not ended before `since`, and their states.
    pub(crate) fn dispute_states(self, since_ms: i64) -> Stored<Vec<(DisputeId, DisputeState)>> {
        let sql = "SELECT id, state FROM dispute WHERE coalesce(ended_ms, ?1) >= ?1";
        self.all(sql, params![since_ms], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// Writes down that something happened in a dispute.
    pub(crate) fn add_dispute_event(self, id: DisputeId, at: Timestamp, what: DisputeStep) -> Stored<()> {
        self.run(
            "INSERT INTO dispute_event (dispute, step, at_ms, what) \
             SELECT ?1, count(*), ?2, ?3 FROM dispute_event WHERE dispute = ?1",
            params![id, Ms(at), Json(what)],
        )?;
        Ok(())
    }

    /// What happened in a dispute, oldest first.
    pub(crate) fn dispute_events(self, id: DisputeId) -> Stored<Vec<DisputeEvent>> {
        self.all("SELECT at_ms, what FROM dispute_event WHERE dispute = ?1 ORDER BY step", params![id], |row| {
            Ok(DisputeEvent { at: row.get::<_, Ms>(0)?.0, what: row.get::<_, Json<_>>(1)?.0 })
        })
    }

    /// Adds a note to what the buyer shows.
    pub(crate) fn add_dispute_note(self, id: DisputeId, at: Timestamp, text: &str) -> Stored<()> {
        self.run(
            "INSERT INTO dispute_note (dispute, step, at_ms, text) \
             SELECT ?1, count(*), ?2, ?3 FROM dispute_note WHERE dispute = ?1",
            params![id, Ms(at), text],
        )?;
        Ok(())
    }

    /// What the buyer shows, oldest first.
    pub(crate) fn dispute_notes(self, id: DisputeId) -> Stored<Vec<Evidence>> {
        self.all("SELECT at_ms, text FROM dispute_note WHERE dispute = ?1 ORDER BY step", params![id], |row| {
            Ok(Evidence { at: row.get::<_, Ms>(0)?.0, text: row.get(1)? })
        })
    }
}
