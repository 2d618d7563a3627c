//! A person who writes to the support desk.
#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![allow(clippy::expect_used, clippy::panic, reason = "helpers of a test fail as tests do: by panicking")]

use jiff::SignedDuration;
use kiwi::backend::Breakdown;
use kiwi::backend::contract::{
    Attachment, AttachmentKind, DeskSays, Matter, MessageBody, OrderId, PaymentId, Refusal, Reply, Request, SmsBody,
    SupportNews, SupportReply, SupportRequest, TicketId, TicketState, TicketThread, TicketView, Topic, WalletState,
};
use kiwi::domain::sensitive::Sensitive;

use super::person::Person;

pub fn hours(hours: i64) -> SignedDuration {
    SignedDuration::from_hours(hours)
}

/// The case in a reply.
#[track_caller]
pub fn thread(reply: Result<Reply, Refusal>) -> TicketThread {
    match reply {
        Ok(Reply::Support(reply)) => match *reply {
            SupportReply::Ticket(thread) => thread,
            other @ SupportReply::Tickets(_) => panic!("not one case: {other:?}"),
        },
        other => panic!("not a case: {other:?}"),
    }
}

/// A page to attach.
pub fn page(kind: AttachmentKind) -> Attachment {
    Attachment {
        kind, text: "Заказ 8042\n".to_owned(), svg: "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_owned()
    }
}

impl Person {
    pub fn complain(&mut self, topic: Topic, about: Option<Matter>, text: &str) -> Result<Reply, Refusal> {
        self.complain_with(topic, about, text, Vec::new())
    }

    pub fn complain_with(
        &mut self,
        topic: Topic,
        about: Option<Matter>,
        text: &str,
        attachments: Vec<Attachment>,
    ) -> Result<Reply, Refusal> {
        let text = text.to_owned();
        self.tell(|key| Request::Support(SupportRequest::Open { key, topic, about, text, attachments }))
    }

    pub fn write_to(&mut self, ticket: TicketId, text: &str) -> Result<Reply, Refusal> {
        let text = text.to_owned();
        self.tell(|key| Request::Support(SupportRequest::Write { key, ticket, text, attachments: Vec::new() }))
    }

    pub fn close_case(&mut self, ticket: TicketId) -> Result<Reply, Refusal> {
        self.tell(|key| Request::Support(SupportRequest::Close { key, ticket }))
    }

    pub fn case(&mut self, ticket: TicketId) -> TicketThread {
        thread(self.ask(&Request::Support(SupportRequest::Ticket { ticket })))
    }

    pub fn cases(&mut self) -> Vec<TicketView> {
        match self.ask(&Request::Support(SupportRequest::Tickets)) {
            Ok(Reply::Support(reply)) => match *reply {
                SupportReply::Tickets(tickets) => tickets,
                other @ SupportReply::Ticket(_) => panic!("not cases: {other:?}"),
            },
            other => panic!("not cases: {other:?}"),
        }
    }

    /// What the desk said last.
    #[track_caller]
    pub fn last_word(&mut self, ticket: TicketId) -> DeskSays {
        let messages = self.case(ticket).messages;
        let word = messages.into_iter().rev().find_map(|message| match message.body {
            MessageBody::Desk(says) => Some(says),
            MessageBody::Person(_) => None,
        });
        word.expect("a word of the desk's")
    }

    /// Waits until the desk has answered.
    pub fn wait_for_answer(&mut self, ticket: TicketId) -> TicketThread {
        while self.case(ticket).ticket.state == TicketState::Open {
            self.wait(hours(1));
        }
        self.case(ticket)
    }

    /// Pays for goods, and the shop does not acknowledge it.
    pub fn pay_unacknowledged(&mut self, good: &str) -> (OrderId, PaymentId) {
        self.world.break_down(self.clock, Breakdown::Acknowledgement, 1).expect("planned");
        let view = self.pay(good);
        (view.order, view.payment)
    }

    /// The code that the desk has sent to the phone.
    pub fn desk_code(&mut self) -> Sensitive {
        self.wait(SignedDuration::from_secs(5));
        let code = |body| match body {
            SmsBody::Support(SupportNews::Code { code, .. }) => Some(code),
            _ => None,
        };
        self.messages().into_iter().find_map(code).expect("a code from the desk")
    }

    pub fn restrict(&mut self, state: WalletState) {
        let wallet = self.wallet();
        self.world.restrict(self.clock, wallet, state).expect("restricted");
        self.wait(SignedDuration::from_secs(5));
    }
}
