//! Which desk does what.

use super::contract::{Caller, Refusal, Reply, Request};
use super::step::Step;
use super::world::Verdict;
use super::{cabinet, identity, kiosk, phone};

/// Answers a query.
pub(crate) fn answer(step: &Step<'_>, caller: &Caller, query: &Request) -> Result<Reply, Refusal> {
    match query {
        Request::Snapshot => Ok(Reply::Snapshot(Box::new(cabinet::snapshot(step, caller)?))),
        Request::Operations { before, limit } => cabinet::history(step, caller, *before, *limit),
        _ => Err(not_here()),
    }
}

/// Does what a command says.
pub(crate) fn perform(
    step: &mut Step<'_>,
    caller: &Caller,
    command: &Request,
    _verdict: Option<Verdict>,
) -> Result<Reply, Refusal> {
    match command {
        Request::BeginRegistration { phone, .. } => identity::begin(step, phone),
        Request::AnotherCaptcha { registration, .. } => identity::another_captcha(step, *registration),
        Request::SubmitRegistration { registration, answer, offer_accepted, .. } => {
            identity::submit(step, *registration, answer, *offer_accepted)
        }
        Request::KioskStart { phone, offer_accepted, .. } => kiosk::start(step, phone, *offer_accepted),
        Request::KioskInsert { registration, note, .. } => kiosk::insert(step, *registration, *note),
        Request::KioskCancel { registration, .. } => kiosk::cancel(step, *registration),
        Request::KioskFinish { registration, .. } => kiosk::finish(step, *registration),
        Request::ReadPhone { .. } => phone::read(step, caller),
        _ => Err(not_here()),
    }
}

/// A query came where commands are done, or the other way round.
fn not_here() -> Refusal {
    Refusal::Internal("asked at the wrong desk".to_owned())
}
