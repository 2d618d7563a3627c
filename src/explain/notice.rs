//! What a person should know about a wallet that has just been opened.

use super::Explanation;
use crate::i18n::L10n;
use crate::session::contract::Notice;

/// A notice, and what to do about it.
pub fn notice(notice: &Notice, l: &L10n) -> Explanation {
    let (what, next) = match notice {
        Notice::Resolved(what) => return super::resolved(what, l),
        Notice::OperationsMissing(count) => (l.notice_missing(*count), l.notice_missing_next()),
        Notice::NoAnchor => (l.notice_no_anchor(), l.notice_no_anchor_next()),
        Notice::RecordsReplaced => (l.notice_replaced(), l.notice_replaced_next()),
        Notice::ChangeFinished => (l.notice_change_finished(), l.notice_change_finished_next()),
        Notice::OlderKeys => (l.notice_older_keys(), l.notice_older_keys_next()),
        Notice::KeysCopyDamaged { file } => (l.notice_keys_copy(file), l.notice_keys_copy_next()),
        Notice::WeakKdf => (l.notice_weak_kdf(), l.notice_weak_kdf_next()),
        Notice::Migrated { backup } => (l.notice_migrated(), l.notice_migrated_next(backup.display().to_string())),
        Notice::FailedLogins(count) => (l.notice_failed_logins(*count), l.notice_failed_logins_next()),
        Notice::UnknownPayments(count) => (l.notice_unknown_payments(*count), l.notice_unknown_payments_next()),
        Notice::Blocked => (l.err_wallet_blocked(), l.err_wallet_blocked_next()),
        Notice::KeysInSwap => (l.notice_memory(), l.notice_memory_next()),
    };
    Explanation { what, money: String::new(), next }
}
