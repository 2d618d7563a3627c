//! The network between the wallet and the world: where requests and replies are late, are lost, and sometimes arrive twice.
//!
//! What it is like, and what is planned to go wrong, is stored with the wallet's own side. Its chance is a random stream of
//! its own, which follows from the world's seed and whose position is stored too: the same requests fare the same way,
//! restarted or not.

use jiff::SignedDuration;
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::contract::{NetworkMode, Request};
use super::store::{Store, StoreError};
use crate::domain::named::named;

/// How long an answer takes on a slow network, in milliseconds.
const SLOW: std::ops::RangeInclusive<i64> = 800..=2_500;
/// How long an answer is waited for before there is none.
const PATIENCE: SignedDuration = SignedDuration::from_secs(3);

/// How often what goes wrong on a flaky network, in a thousand requests each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Faults {
    /// The request never arrives.
    pub request_lost: u16,
    /// The request arrives, the reply does not.
    pub reply_lost: u16,
    /// The request arrives twice.
    pub delivered_twice: u16,
    /// The service is down, and says so.
    pub service_down: u16,
}

/// What goes wrong with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It never arrives.
    RequestLost,
    /// It arrives, its reply does not.
    ReplyLost,
    /// It arrives twice.
    DeliveredTwice,
    /// It comes before a service that is down, and is sent back at the door.
    ServiceDown,
}

named! {
    Fault:
    RequestLost = "request-lost",
    ReplyLost = "reply-lost",
    DeliveredTwice = "delivered-twice",
    ServiceDown = "service-down",
}

/// At which request it goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    /// At the next command, whatever it is.
    Command,
    /// When the next checkout is opened.
    Opening,
    /// When the next code is sent in.
    Confirming,
}

named! { Moment: Command = "command", Opening = "opening", Confirming = "confirming" }

impl Moment {
    fn is_now(self, request: &Request) -> bool {
        match self {
            Self::Command => request.key().is_some(),
            Self::Opening => matches!(request, Request::OpenCheckout { .. }),
            Self::Confirming => matches!(request, Request::ConfirmCode { .. } | Request::ConfirmTransfer { .. }),
        }
    }
}

/// What becomes of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Passage {
    /// It never leaves.
    Unsent,
    /// It arrives, and the reply comes back.
    Arrives,
    /// Something goes wrong with it.
    Fails(Fault),
}

/// The network as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Network {
    pub(crate) mode: NetworkMode,
    pub(crate) faults: Faults,
    /// How many words of its random stream were used.
    pub(crate) random_pos: i64,
}

/// Whether a request goes over this network at all. A cash terminal has a line of its own, and so has the phone.
const fn carries(request: &Request) -> bool {
    !matches!(
        request,
        Request::ReadPhone { .. }
            | Request::KioskStart { .. }
            | Request::KioskTopUp { .. }
            | Request::KioskInsert { .. }
            | Request::KioskCancel { .. }
            | Request::KioskFinish { .. }
    )
}

/// What becomes of this request, and how long it takes until that is known here.
pub(crate) fn pass(store: Store<'_>, request: &Request) -> Result<(Passage, SignedDuration), StoreError> {
    if !carries(request) {
        return Ok((Passage::Arrives, SignedDuration::ZERO));
    }
    let network = store.network()?;
    if network.mode == NetworkMode::Offline {
        return Ok((Passage::Unsent, SignedDuration::ZERO));
    }
    let passage = match planned(store, request)? {
        Some(fault) => Passage::Fails(fault),
        None => Passage::Arrives,
    };
    let (passage, delay) = match (network.mode, passage) {
        (NetworkMode::Flaky, Passage::Arrives) => (by_chance(store, network)?, SignedDuration::ZERO),
        (NetworkMode::Slow, passage) => {
            let wait = draw(store, network, |random| random.random_range(SLOW))?;
            (passage, SignedDuration::from_millis(wait))
        }
        (_, passage) => (passage, SignedDuration::ZERO),
    };
    let silent = matches!(passage, Passage::Fails(Fault::RequestLost | Fault::ReplyLost));
    Ok((passage, if silent { PATIENCE } else { delay }))
}

/// What was planned to go wrong with this request: once, and what is meant for just such a request comes first.
fn planned(store: Store<'_>, request: &Request) -> Result<Option<Fault>, StoreError> {
    for moment in [Moment::Opening, Moment::Confirming, Moment::Command] {
        if moment.is_now(request)
            && let Some(fault) = store.take_fault(moment)?
        {
            return Ok(Some(fault));
        }
    }
    Ok(None)
}

fn by_chance(store: Store<'_>, network: Network) -> Result<Passage, StoreError> {
    let Faults { request_lost, reply_lost, delivered_twice, service_down } = network.faults;
    let mut left = draw(store, network, |random| random.random_range(0..1000_u16))?;
    let rates = [
        (request_lost, Fault::RequestLost),
        (reply_lost, Fault::ReplyLost),
        (delivered_twice, Fault::DeliveredTwice),
        (service_down, Fault::ServiceDown),
    ];
    for (rate, fault) in rates {
        match left.checked_sub(rate) {
            Some(rest) => left = rest,
            None => return Ok(Passage::Fails(fault)),
        }
    }
    Ok(Passage::Arrives)
}

/// Something left to chance; where the stream stands then is stored.
fn draw<T>(store: Store<'_>, mut network: Network, choose: impl FnOnce(&mut ChaCha8Rng) -> T) -> Result<T, StoreError> {
    let mut hasher = Sha256::new();
    hasher.update("network");
    hasher.update(store.world()?.seed);
    let mut random = ChaCha8Rng::from_seed(hasher.finalize().into());
    random.set_word_pos(u128::from(network.random_pos.unsigned_abs()));
    let chosen = choose(&mut random);
    network.random_pos = i64::try_from(random.get_word_pos()).unwrap_or(i64::MAX);
    store.set_network(&network)?;
    Ok(chosen)
}

#[cfg(test)]
mod tests;
