//! What was asked of the service, for the log: which deed it was, what it was about, and how that stands now.

use super::{Deed, Entry, LogDetail, happened};
use crate::backend::contract::{
    DisputeRequest, OrderId, PaymentId, Refusal, Reply, Request, SupportReply, SupportRequest,
};
use crate::backend::step::Step;

/// A command and what came of it, as a line of the log; nothing for what is not worth one.
pub(crate) fn asked(
    step: &Step<'_>,
    request: &Request,
    outcome: &Result<Reply, Refusal>,
) -> Result<Option<Entry>, Refusal> {
    let Some(deed) = deed(request) else { return Ok(None) };
    let (subject, detail) = match outcome {
        Ok(reply) => told(reply).unwrap_or_else(|| (named(request), None)),
        Err(refusal) => (about(step, request)?, Some(refused(refusal))),
    };
    Ok(Some(Entry { at: step.now, deed, subject, detail }))
}

/// Why not. A picture to be read is no reason that could be told.
fn refused(refusal: &Refusal) -> LogDetail {
    match refusal {
        Refusal::WrongCaptcha(_) | Refusal::CaptchaExpired(_) => LogDetail::Refused(None),
        other => LogDetail::Refused(Some(Box::new(other.clone()))),
    }
}

/// What a request that was refused was about.
fn about(step: &Step<'_>, request: &Request) -> Result<String, Refusal> {
    match (payment(request), order(request)) {
        (Some(id), _) => Ok(happened::payment(step, id)?.0),
        (_, Some(id)) => Ok(happened::order(step, id)?.0),
        _ => Ok(named(request)),
    }
}

/// The order that a request is about.
const fn order(request: &Request) -> Option<OrderId> {
    match request {
        Request::CancelOrder { order, .. }
        | Request::ConfirmReceipt { order, .. }
        | Request::OpenCheckout { order, .. } => Some(*order),
        _ => None,
    }
}

/// The payment that a request is about.
const fn payment(request: &Request) -> Option<PaymentId> {
    match request {
        Request::NamePayer { payment, .. }
        | Request::SignIn { payment, .. }
        | Request::NameCard { payment, .. }
        | Request::Requote { payment, .. }
        | Request::AcceptQuote { payment, .. }
        | Request::ResendCode { payment, .. }
        | Request::CancelPayment { payment, .. }
        | Request::ConfirmCode { payment, .. } => Some(*payment),
        _ => None,
    }
}

/// What a reply is about, and how that stands.
fn told(reply: &Reply) -> Option<(String, Option<LogDetail>)> {
    Some(match reply {
        Reply::Checkout(view) => (view.order_number.clone(), Some(LogDetail::Payment(view.state))),
        Reply::Order(view) => (view.number.clone(), Some(LogDetail::Order(view.state))),
        Reply::Transfer(view) => (view.number.clone(), Some(LogDetail::Transfer(view.state))),
        Reply::Card(view) => (view.last4.clone().unwrap_or_default(), None),
        Reply::Dispute(view) => (view.order_number.clone(), None),
        Reply::Support(reply) => match &**reply {
            SupportReply::Ticket(thread) => (thread.ticket.number.clone(), None),
            SupportReply::Tickets(_) => return None,
        },
        _ => return None,
    })
}

/// What a request names itself.
fn named(request: &Request) -> String {
    match request {
        Request::BeginRegistration { phone, .. } | Request::KioskStart { phone, .. } => phone.e164().to_owned(),
        Request::OpenAccount { currency, .. } => currency.code().to_owned(),
        _ => String::new(),
    }
}

/// Which deed a command is; none for what is not worth a line.
pub(crate) const fn deed(request: &Request) -> Option<Deed> {
    Some(match request {
        Request::BeginRegistration { .. } => Deed::RegistrationBegun,
        Request::AnotherCaptcha { .. } => Deed::CaptchaAnother,
        Request::SubmitRegistration { .. } => Deed::RegistrationSent,
        Request::KioskStart { .. } | Request::KioskTopUp { .. } => Deed::TerminalStarted,
        Request::KioskInsert { .. } => Deed::NoteInserted,
        Request::KioskCancel { .. } => Deed::TerminalLeft,
        Request::KioskFinish { .. } => Deed::TerminalFinished,
        Request::PlaceOrder { .. } => Deed::OrderPlaced,
        Request::CancelOrder { .. } => Deed::OrderGivenUp,
        Request::ConfirmReceipt { .. } => Deed::ReceiptConfirmed,
        Request::OpenAccount { .. } => Deed::AccountOpened,
        Request::QuoteExchange { .. } => Deed::ExchangeQuoted,
        Request::Exchange { .. } => Deed::MoneyChanged,
        Request::Identify { .. } => Deed::OwnerTold,
        Request::BookVisit { .. } => Deed::VisitBooked,
        Request::BeginTransfer { .. } => Deed::TransferBegun,
        Request::ConfirmTransfer { .. } => Deed::TransferConfirmed,
        Request::ResendTransferCode { .. } => Deed::TransferCodeResent,
        Request::CancelTransfer { .. } => Deed::TransferLeft,
        Request::IssueCard { .. } => Deed::CardIssued,
        Request::RenameCard { .. } => Deed::CardRenamed,
        Request::BlockCard { .. } => Deed::CardBlocked,
        Request::UnblockCard { .. } => Deed::CardUnblocked,
        Request::CloseCard { .. } => Deed::CardClosed,
        Request::ActivateCard { .. } => Deed::CardActivated,
        Request::Dispute(request) => return dispute(request),
        Request::Support(request) => return support(request),
        checkout => return paying(checkout),
    })
}

const fn paying(request: &Request) -> Option<Deed> {
    Some(match request {
        Request::OpenCheckout { insist: true, .. } => Deed::PaymentInsisted,
        Request::OpenCheckout { .. } => Deed::PaymentOpened,
        Request::NamePayer { .. } => Deed::PayerNamed,
        Request::SignIn { .. } => Deed::SignedIn,
        Request::NameCard { .. } => Deed::CardNamed,
        Request::Requote { .. } => Deed::Requoted,
        Request::AcceptQuote { .. } => Deed::QuoteAccepted,
        Request::ResendCode { .. } => Deed::CodeResent,
        Request::ConfirmCode { .. } => Deed::CodeSentIn,
        Request::CancelPayment { .. } => Deed::PaymentLeft,
        _ => return None,
    })
}

const fn dispute(request: &DisputeRequest) -> Option<Deed> {
    Some(match request {
        DisputeRequest::Open { .. } => Deed::DisputeOpened,
        DisputeRequest::Edit { .. } => Deed::DisputeEdited,
        DisputeRequest::AddEvidence { .. } => Deed::EvidenceAdded,
        DisputeRequest::Accept { .. } => Deed::SolutionAccepted,
        DisputeRequest::Escalate { .. } => Deed::DisputeEscalated,
        DisputeRequest::SendBack { .. } => Deed::GoodsSentBack,
        DisputeRequest::Withdraw { .. } => Deed::DisputeWithdrawn,
        _ => return None,
    })
}

const fn support(request: &SupportRequest) -> Option<Deed> {
    Some(match request {
        SupportRequest::Open { .. } => Deed::CaseOpened,
        SupportRequest::Write { .. } => Deed::CaseWritten,
        SupportRequest::Close { .. } => Deed::CaseClosed,
        _ => return None,
    })
}
