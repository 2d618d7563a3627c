//! The questions about who the owners of wallets are. `?1` is the world's time.

use super::questions::Question;
use crate::backend::check::Promise;

/// Asked after every step. The practice world's own wallets were never registered, and nobody asks who owns them.
pub(super) const NEW: &[Question] = &[
    (
        Promise::KnownBeforeTrusted,
        r"SELECT 'wallet ' || hex(id) || ' is ' || identification || ', its owner ' || coalesce(identity.state, 'told nothing')
          FROM wallet LEFT JOIN identity ON identity.wallet = wallet.id
          WHERE (identification = 'anonymous') = (coalesce(identity.state, '') = 'known')
          AND EXISTS (SELECT 1 FROM registration WHERE registration.wallet = wallet.id)",
    ),
    (
        Promise::KnownBeforeTrusted,
        r"SELECT 'wallet ' || hex(id) || ' is ' || identification || ', its owner was seen at ' || coalesce(at_ms, 'no time')
          FROM wallet LEFT JOIN visit ON visit.wallet = wallet.id AND done = 1
          WHERE (identification = 'full') <> (coalesce(at_ms, ?1 + 1) <= ?1)
          AND EXISTS (SELECT 1 FROM registration WHERE registration.wallet = wallet.id)",
    ),
    (
        Promise::KnownBeforeTrusted,
        r"SELECT 'the owner of wallet ' || hex(wallet) || ' waits since ' || since FROM (
              SELECT wallet, due_ms AS since FROM identity WHERE state = 'checking'
              UNION ALL SELECT wallet, at_ms FROM visit WHERE done = 0)
          WHERE since < ?1",
    ),
];
