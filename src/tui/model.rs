//! What the screen knows of the world: the last snapshot and what is on its way.

use std::sync::Arc;

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{AccountView, AttemptSubject, NetworkMode, PhoneView, Snapshot};

/// The world as last heard of.
#[derive(Clone)]
pub struct Model {
    /// The last snapshot; none before the session's first word.
    pub snapshot: Option<Arc<Snapshot>>,
    /// In which zone times are shown.
    pub zone: TimeZone,
}

impl Model {
    /// Nothing is known yet.
    pub fn new(zone: TimeZone) -> Self {
        Self { snapshot: None, zone }
    }

    /// The wallet, when somebody is logged in.
    pub fn account(&self) -> Option<&AccountView> {
        self.snapshot.as_ref()?.account.as_ref()
    }

    /// Whether a wallet is open: to be used, or blocked and with nothing but the way to support.
    pub fn is_open(&self) -> bool {
        self.account().is_some() || self.is_blocked()
    }

    /// Whether the wallet that is open is blocked.
    pub fn is_blocked(&self) -> bool {
        self.snapshot.as_ref().is_some_and(|snapshot| snapshot.blocked.is_some())
    }

    /// The person's phone.
    pub fn phone(&self) -> Option<&PhoneView> {
        self.snapshot.as_ref().map(|snapshot| &snapshot.phone)
    }

    /// The network between here and the world; nothing before the first word.
    pub fn network(&self) -> Option<NetworkMode> {
        self.snapshot.as_ref().map(|snapshot| snapshot.network)
    }

    /// Whether something was sent about this whose end is not known.
    pub fn is_unknown(&self, about: impl Fn(AttemptSubject) -> bool) -> bool {
        self.snapshot.as_ref().is_some_and(|snapshot| snapshot.is_unknown(about))
    }

    /// The world's time when the machine's is `now`.
    pub fn world_time(&self, now: Timestamp) -> Timestamp {
        let ahead = self.snapshot.as_ref().map_or(0, |snapshot| snapshot.ahead_ms);
        now.checked_add(SignedDuration::from_millis(ahead)).unwrap_or(now)
    }

    /// A moment of the world as its people read it from the wall.
    pub fn local(&self, at: Timestamp) -> DateTime {
        self.zone.to_datetime(at)
    }

    /// How long until the minute shown changes.
    pub fn to_next_minute(&self, now: Timestamp) -> SignedDuration {
        let milliseconds = self.world_time(now).as_millisecond().rem_euclid(60_000);
        SignedDuration::from_millis(60_000 - milliseconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_minute_is_never_now() {
        let model = Model::new(TimeZone::UTC);
        let left = |ms| model.to_next_minute(Timestamp::from_millisecond(ms).unwrap()).as_millis();
        assert_eq!(left(0), 60_000);
        assert_eq!(left(59_999), 1);
        assert_eq!(left(60_000), 60_000);
    }
}
