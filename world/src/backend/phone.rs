//! The phones that messages go to.

use super::agenda::Event;
use super::contract::{Caller, PhoneView, Refusal, Reply, Sender, SmsBody, SmsId, SmsView};
use super::step::Step;
use crate::domain::phone::Phone;

/// How long a message is on its way, in milliseconds.
const ON_ITS_WAY: std::ops::RangeInclusive<i64> = 1_000..=3_000;
/// How many messages the phone shows.
const SHOWN: u32 = 30;

/// Sends a message; it arrives a moment later.
pub(crate) fn send(step: &mut Step<'_>, to: &Phone, from: Sender, body: SmsBody) -> Result<(), Refusal> {
    let at = step.soon(ON_ITS_WAY)?;
    Ok(step.store.plan(at, &Event::Sms { to: to.clone(), from, body })?)
}

pub(super) fn deliver(step: &mut Step<'_>, to: &Phone, from: Sender, body: SmsBody) -> Result<(), Refusal> {
    let sms = SmsView { id: SmsId(step.id()), at: step.now, from, body, read: false };
    Ok(step.store.add_sms(to, &sms)?)
}

/// The phone in the hand of who is asking: the owner's, or before any login that of the first wallet's owner.
fn in_hand(step: &Step<'_>, caller: &Caller) -> Result<Option<Phone>, Refusal> {
    let wallet = match caller {
        Caller::Owner(_) => Some(step.holder(caller)?),
        Caller::Visitor => step.world.founder.map(|id| step.store.wallet(id)).transpose()?.flatten(),
    };
    Ok(wallet.map(|wallet| wallet.phone))
}

pub(crate) fn read(step: &Step<'_>, caller: &Caller) -> Result<Reply, Refusal> {
    if let Some(phone) = in_hand(step, caller)? {
        step.store.mark_sms_read(&phone)?;
    }
    Ok(Reply::Done)
}

pub(crate) fn view(step: &Step<'_>, caller: &Caller) -> Result<PhoneView, Refusal> {
    Ok(match in_hand(step, caller)? {
        Some(phone) => PhoneView { unread: step.store.unread_sms(&phone)?, messages: step.store.sms(&phone, SHOWN)? },
        None => PhoneView { unread: 0, messages: Vec::new() },
    })
}
