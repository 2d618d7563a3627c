//! Writing to the support desk, by keys on the real program: cases, their terms, and what is done about them.

mod blocked;
mod cases;
mod no_wallet;
mod silence;

use crate::desk::Desk;
use crate::{options, rich};
use jiff::SignedDuration;
use kiwi::backend::contract::{Reply, Request, SupportReply, SupportRequest, TicketThread};

impl Desk {
    /// Moves the clock so many days ahead, and comes back to what was there.
    fn days_later(&mut self, days: usize) {
        for _ in 0..days {
            self.keys("f4 home down enter esc");
            self.wait(SignedDuration::from_secs(5));
        }
    }

    /// Writes about something else than money, and sends it.
    fn write(&mut self, text: &str) {
        self.keys("alt+8 end enter");
        self.is_at("support-write");
        self.keys(&format!("tab tab type:\"{text}\" tab enter"));
    }

    /// The newest case, asked for past the screen.
    fn newest_case(&mut self) -> TicketThread {
        let Reply::Support(reply) = self.machine.ask(Request::Support(SupportRequest::Tickets)) else {
            panic!("cases expected")
        };
        let SupportReply::Tickets(tickets) = *reply else { panic!("cases expected") };
        let ticket = tickets.first().expect("a case").id;
        let Reply::Support(reply) = self.machine.ask(Request::Support(SupportRequest::Ticket { ticket })) else {
            panic!("a case expected")
        };
        match *reply {
            SupportReply::Ticket(thread) => thread,
            SupportReply::Tickets(_) => panic!("one case expected"),
        }
    }

    /// How many messages to support were sent.
    fn sent_to_support(&self) -> Vec<Request> {
        self.sent.iter().filter(|request| matches!(request, Request::Support(_))).cloned().collect()
    }
}
