//! Refusals of the support desk.

use crate::backend::contract::{MOST_TEXT, SupportRefusal, TextProblem, TicketState};
use crate::i18n::L10n;

/// Why something at the support desk was refused, and what to do.
pub(super) fn refusal(refusal: &SupportRefusal, l: &L10n) -> (String, String) {
    match refusal {
        SupportRefusal::NoSuchTicket => (l.err_no_ticket(), l.err_no_ticket_next()),
        SupportRefusal::BadText(problem) => (text_problem(*problem, l), l.err_ticket_text_next()),
        SupportRefusal::BadAttachment => (l.err_ticket_attachment(), l.err_ticket_attachment_next()),
        SupportRefusal::WhichOrder => (l.err_ticket_order(), l.err_ticket_order_next()),
        SupportRefusal::AlreadyOpen(_) => (l.err_ticket_open(), l.err_ticket_open_next()),
        SupportRefusal::TooMany(most) => (l.err_ticket_many(*most), l.err_ticket_many_next()),
        SupportRefusal::TicketIs(TicketState::Closed) => (l.err_ticket_closed(), l.err_ticket_closed_next()),
        SupportRefusal::TicketIs(_) => (l.err_ticket_elsewhere(), l.err_ticket_elsewhere_next()),
    }
}

/// Why a text is no message, beside the field.
pub fn text_problem(problem: TextProblem, l: &L10n) -> String {
    match problem {
        TextProblem::Empty => l.err_ticket_empty(),
        TextProblem::TooLong => l.err_ticket_long(MOST_TEXT),
    }
}
