//! The network between the wallet and the world: where requests and replies are lost, and sometimes arrive twice.

use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};

use super::contract::{NetworkState, Request};

/// How often what goes wrong, in a thousand requests each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Faults {
    /// The request never arrives.
    pub request_lost: u16,
    /// The request arrives, the reply does not.
    pub reply_lost: u16,
    /// The request arrives twice.
    pub delivered_twice: u16,
}

/// What is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loss {
    /// The request.
    Request,
    /// The reply.
    Reply,
}

/// At which request it is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// At the next command, whatever it is.
    Command,
    /// When the next checkout is opened.
    Opening,
    /// When the next code is sent in.
    Confirming,
}

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
    /// It never left.
    Unsent,
    /// It left and was lost.
    RequestLost,
    /// It arrived, the reply was lost.
    ReplyLost,
    /// It arrived, and the reply came back.
    Arrived,
    /// It arrived twice, and a reply came back.
    Twice,
}

/// The network.
#[derive(Debug)]
pub struct Network {
    state: NetworkState,
    faults: Faults,
    random: ChaCha8Rng,
    next: Option<(Moment, Loss)>,
}

impl Default for Network {
    fn default() -> Self {
        Self::new()
    }
}

impl Network {
    /// One on which everything passes.
    pub fn new() -> Self {
        Self::faulty([0; 32], Faults::default())
    }

    /// One on which things go wrong by chance, the same for the same seed.
    pub fn faulty(seed: [u8; 32], faults: Faults) -> Self {
        Self { state: NetworkState::Online, faults, random: ChaCha8Rng::from_seed(seed), next: None }
    }

    /// Whether anything passes.
    pub const fn state(&self) -> NetworkState {
        self.state
    }

    /// Lets everything pass, or nothing.
    pub const fn set_state(&mut self, state: NetworkState) {
        self.state = state;
    }

    /// Changes how often things go wrong.
    pub const fn set_faults(&mut self, faults: Faults) {
        self.faults = faults;
    }

    /// Loses something once, at this moment.
    pub const fn lose_next(&mut self, moment: Moment, loss: Loss) {
        self.next = Some((moment, loss));
    }

    /// What becomes of this request.
    pub(crate) fn pass(&mut self, request: &Request) -> Passage {
        if self.state == NetworkState::Offline {
            return Passage::Unsent;
        }
        if let Some((_, loss)) = self.next.take_if(|(moment, _)| moment.is_now(request)) {
            return match loss {
                Loss::Request => Passage::RequestLost,
                Loss::Reply => Passage::ReplyLost,
            };
        }
        let Faults { request_lost, reply_lost, delivered_twice } = self.faults;
        match self.random.random_range(0..1000) {
            draw if draw < request_lost => Passage::RequestLost,
            draw if draw < request_lost + reply_lost => Passage::ReplyLost,
            draw if draw < request_lost + reply_lost + delivered_twice => Passage::Twice,
            _ => Passage::Arrived,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn something_is_lost_once_and_at_its_moment() {
        let mut network = Network::new();
        network.lose_next(Moment::Command, Loss::Reply);
        assert_eq!(network.pass(&Request::Orders), Passage::Arrived, "a query is not a command");
        let command = Request::ReadPhone { key: super::super::contract::IdempotencyKey(uuid::Uuid::nil()) };
        assert_eq!(network.pass(&command), Passage::ReplyLost);
        assert_eq!(network.pass(&command), Passage::Arrived);
    }

    #[test]
    fn offline_nothing_leaves_and_nothing_planned_is_used_up() {
        let mut network = Network::new();
        network.lose_next(Moment::Command, Loss::Request);
        network.set_state(NetworkState::Offline);
        let command = Request::ReadPhone { key: super::super::contract::IdempotencyKey(uuid::Uuid::nil()) };
        assert_eq!(network.pass(&command), Passage::Unsent);
        network.set_state(NetworkState::Online);
        assert_eq!(network.pass(&command), Passage::RequestLost);
    }

    #[test]
    fn faults_come_as_often_as_said_and_the_same_for_a_seed() {
        let faults = Faults { request_lost: 100, reply_lost: 200, delivered_twice: 300 };
        let passages = |seed| {
            let mut network = Network::faulty([seed; 32], faults);
            (0..2000).map(|_| network.pass(&Request::Orders)).collect::<Vec<_>>()
        };
        let count = |wanted| passages(1).iter().filter(|passage| **passage == wanted).count();
        assert!((150..250).contains(&count(Passage::RequestLost)));
        assert!((330..470).contains(&count(Passage::ReplyLost)));
        assert!((520..680).contains(&count(Passage::Twice)));
        assert!(passages(1) == passages(1) && passages(1) != passages(2));
    }
}
