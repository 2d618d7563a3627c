//! Cards through the session: issued, and shown for the password.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]

use kiwi::backend::contract::{CardDetails, CardKind, CardView, Reply, Request};
use kiwi::domain::secret::Secret;
use kiwi::session::contract::{Answer, Command};

use super::machine::{Machine, name};

impl Machine {
    /// Issues a virtual card.
    pub fn issued(&mut self) -> CardView {
        let key = self.key();
        match self.ask(Request::IssueCard { key, kind: CardKind::Virtual, name: String::new() }) {
            Reply::Card(card) => *card,
            other => panic!("a card expected, not {other:?}"),
        }
    }

    /// Asks what stands on a card.
    pub fn reveal(&mut self, card: &CardView, password: &str) -> Answer {
        self.send(Command::RevealCard { card: card.id, password: Secret::copied_from(password) })
    }

    /// What stands on a card, for the right password.
    pub fn revealed(&mut self, card: &CardView, password: &str) -> CardDetails {
        match self.reveal(card, password) {
            Answer::CardRevealed(details) => details,
            other => panic!("a card expected, not {}", name(&other)),
        }
    }
}
