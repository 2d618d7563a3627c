//! What is going to happen by itself, and what happens then.

use serde::{Deserialize, Serialize};

use super::contract::{Refusal, Sender, SmsBody};
use super::phone;
use super::step::Step;
use crate::domain::phone::Phone;

/// Something that is going to happen.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) enum Event {
    /// A message reaches a phone.
    Sms { to: Phone, from: Sender, body: SmsBody },
}

/// Does what is due. Every event looks first whether it is still wanted: things may have gone another way meanwhile.
pub(crate) fn perform(step: &mut Step<'_>, event: Event) -> Result<(), Refusal> {
    match event {
        Event::Sms { to, from, body } => phone::deliver(step, &to, from, body),
    }
}
