//! What the support desk says, in the reader's language: it tells facts, these are the words.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{Amounts, refusal};
use crate::backend::contract::{CardState, DeskSays, TicketState, Topic};
use crate::domain::money::Amount;
use crate::domain::tail::tail;
use crate::i18n::L10n;

/// How facts are told: in which words, on whose clock, and whether amounts and numbers may be seen.
pub struct Voice<'a> {
    /// The words.
    pub l10n: &'a L10n,
    /// Whether amounts may be seen.
    pub amounts: Amounts,
    /// The zone of the reader's clock.
    pub zone: &'a TimeZone,
    /// The reader's day: what is on it is said by the hour.
    pub today: Date,
}

impl Voice<'_> {
    /// A moment.
    pub fn moment(&self, at: Timestamp) -> String {
        self.l10n.moment(self.zone.to_datetime(at), self.today)
    }

    /// A moment within what was said: it is read on other days, too.
    fn dated(&self, at: Timestamp) -> String {
        self.l10n.day_and_time(self.zone.to_datetime(at))
    }

    fn money(&self, amount: Amount) -> String {
        self.amounts.say(amount, self.l10n)
    }

    /// A number that tells something about the person.
    pub fn number(&self, number: &str) -> String {
        match self.amounts {
            Amounts::Shown => number.to_owned(),
            Amounts::Masked(mark) => String::from(mark).repeat(4) + &tail(number),
        }
    }

    /// What the desk says.
    pub fn desk(&self, says: &DeskSays) -> String {
        let l = self.l10n;
        match says {
            DeskSays::Received { by } => l.desk_received(self.dated(*by)),
            DeskSays::ProveNumber => l.desk_prove_number(),
            DeskSays::WrongCode { tries_left } => l.desk_wrong_code(*tries_left),
            DeskSays::NumberProved { by } => l.desk_number_proved(self.dated(*by)),
            DeskSays::Checking { by } => l.desk_checking(self.dated(*by)),
            DeskSays::NotProved => l.desk_not_proved(),
            DeskSays::Unblocked => l.desk_unblocked(),
            DeskSays::NotRestricted => l.desk_not_restricted(),
            DeskSays::CardStands { last4, state } => self.card(last4, *state),
            DeskSays::AboutCards => l.desk_about_cards(),
            DeskSays::General => l.desk_general(),
            DeskSays::GeneralAgain => l.desk_general_again(),
            DeskSays::NoAnswer => l.desk_no_answer(),
            DeskSays::ClosedByPerson => l.desk_closed_by_person(),
            money => self.about_money(money),
        }
    }

    fn about_money(&self, says: &DeskSays) -> String {
        let l = self.l10n;
        match says {
            DeskSays::Found { number, .. } => l.desk_found(self.number(number)),
            DeskSays::Returning { number, total, .. } => l.desk_returning(self.number(number), self.money(*total)),
            DeskSays::Released { number, total, .. } => l.desk_released(self.number(number), self.money(*total)),
            DeskSays::SecondReleased { number, total, .. } => {
                l.desk_second_released(self.number(number), self.money(*total))
            }
            DeskSays::HoldReleased { number, total, .. } => {
                l.desk_hold_released(self.number(number), self.money(*total))
            }
            DeskSays::PaidAlready { number } => l.desk_paid_already(self.number(number)),
            DeskSays::OnItsWayBack { number, total } => l.desk_on_its_way(self.number(number), self.money(*total)),
            DeskSays::CameBack { number, total, at } => {
                l.desk_came_back(self.number(number), self.money(*total), self.dated(*at))
            }
            DeskSays::Pushed { number, total, .. } => l.desk_pushed(self.number(number), self.money(*total)),
            DeskSays::RefundTakenUp { number, total, .. } => {
                l.desk_refund_taken_up(self.number(number), self.money(*total))
            }
            DeskSays::RefundUnderWay { number, total, until } => {
                l.desk_refund_under_way(self.number(number), self.money(*total), self.dated(*until))
            }
            DeskSays::NothingLeft { number } => l.desk_nothing_left(self.number(number)),
            DeskSays::DuplicateReturning { number, total, .. } => {
                l.desk_duplicate(self.number(number), self.money(*total))
            }
            DeskSays::OnceOnly { number, total } => l.desk_once_only(self.number(number), self.money(*total)),
            _ => String::new(),
        }
    }

    fn card(&self, last4: &str, state: CardState) -> String {
        let l = self.l10n;
        let stands = refusal::card_state(state, l);
        match (last4, state) {
            ("", _) => l.desk_card_under_way(stands),
            (_, CardState::Blocked) => l.desk_card_blocked(last4),
            (_, CardState::Closed | CardState::Expired) => l.desk_card_over(last4, stands),
            _ => l.desk_card_stands(last4, stands),
        }
    }
}

/// What a case is about, in a few words.
pub fn topic(topic: Topic, l: &L10n) -> String {
    match topic {
        Topic::Payment => l.topic_payment(),
        Topic::Wallet => l.topic_wallet(),
        Topic::Refund => l.topic_refund(),
        Topic::Twice => l.topic_twice(),
        Topic::Card => l.topic_card(),
        Topic::Other => l.topic_other(),
    }
}

/// Where a case is, in a few words.
pub fn ticket_state(state: TicketState, l: &L10n) -> String {
    match state {
        TicketState::Open => l.ticket_open(),
        TicketState::Waiting => l.ticket_waiting(),
        TicketState::Resolved => l.ticket_resolved(),
        TicketState::Closed => l.ticket_closed(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backend::contract::{PaymentId, RefundId};
    use crate::i18n::Language;

    #[test]
    fn what_the_desk_said_is_true_on_any_day() {
        let by: Timestamp = "2026-03-02T17:32:00Z".parse().expect("a moment");
        for language in Language::ALL {
            let l10n = L10n::new(language);
            let zone = &TimeZone::UTC;
            let on = |today| Voice { l10n: &l10n, amounts: Amounts::Shown, zone, today };
            let said = |day| on(day).desk(&DeskSays::Received { by });
            let (today, tomorrow) = (jiff::civil::date(2026, 3, 2), jiff::civil::date(2026, 3, 3));
            assert_eq!(said(today), said(tomorrow));
            assert!(said(today).contains("17:32"), "{}", said(today));
        }
    }

    #[test]
    fn everything_the_desk_says_has_words_and_masked_ones_hold_no_number() {
        let total = Amount::rub(1_153_20);
        let number = "8042117700421177".to_owned();
        let (payment, refund) = (PaymentId(uuid::Uuid::nil()), RefundId(uuid::Uuid::nil()));
        let says = [
            DeskSays::Found { payment, number: number.clone() },
            DeskSays::Returning { payment, number: number.clone(), total },
            DeskSays::Released { payment, number: number.clone(), total },
            DeskSays::SecondReleased { payment, number: number.clone(), total },
            DeskSays::HoldReleased { payment, number: number.clone(), total },
            DeskSays::PaidAlready { number: number.clone() },
            DeskSays::OnItsWayBack { number: number.clone(), total },
            DeskSays::CameBack { number: number.clone(), total, at: Timestamp::UNIX_EPOCH },
            DeskSays::Pushed { payment, number: number.clone(), total },
            DeskSays::RefundTakenUp { refund, number: number.clone(), total },
            DeskSays::RefundUnderWay { number: number.clone(), total, until: Timestamp::UNIX_EPOCH },
            DeskSays::NothingLeft { number: number.clone() },
            DeskSays::DuplicateReturning { payment, number: number.clone(), total },
            DeskSays::OnceOnly { number, total },
        ];
        for language in Language::ALL {
            let l10n = L10n::new(language);
            let (zone, today) = (&TimeZone::UTC, Date::MAX);
            let voice = |amounts| Voice { l10n: &l10n, amounts, zone, today };
            for say in &says {
                assert!(voice(Amounts::Shown).desk(say).contains("8042117700421177"), "{say:?}");
                let masked = voice(Amounts::Masked('•')).desk(say);
                assert!(masked.contains("••••1177") && !masked.contains("153"), "{masked}");
            }
        }
    }
}
