//! The instruction as a table: what its steps are, in which order, and where each leads.

use super::lead::Lead;
use crate::backend::contract::Lesson;
use crate::i18n::L10n;
use crate::tui::action::Action;
use crate::tui::screens::simulator::Part;

/// A chapter.
pub struct Chapter {
    /// What it is called.
    pub title: fn(&L10n) -> String,
    /// What it is about, in a line or two.
    pub about: fn(&L10n) -> String,
    /// Its steps, in the order in which they are taken.
    pub steps: &'static [Step],
}

/// A step: done once its lesson was learned.
pub struct Step {
    /// What ticks it off.
    pub lesson: Lesson,
    /// What it is called.
    pub title: fn(&L10n) -> String,
    /// How it is done, and why.
    pub why: fn(&L10n) -> String,
    /// Where it is done.
    pub lead: Lead,
}

macro_rules! chapters {
    ($($title:ident $about:ident { $($lesson:ident $step:ident $why:ident => $lead:expr;)+ })+) => {
        /// The chapters, in their order.
        pub const CHAPTERS: &[Chapter] = &[$(Chapter {
            title: |l| l.$title (),
            about: |l| l.$about (),
            steps: &[$(Step {
                lesson: Lesson::$lesson,
                title: |l| l.$step (),
                why: |l| l.$why (),
                lead: $lead,
            },)+],
        },)+];
    };
}

chapters! {
    guide_create guide_create_about {
        Opened guide_opened guide_opened_why => Lead::Register;
        MessageRead guide_message guide_message_why => Lead::Anywhere(Action::Phone);
        LoggedIn guide_login guide_login_why => Lead::Login;
        PasswordSettled guide_settled guide_settled_why => Lead::Password;
    }
    guide_secure guide_secure_about {
        PasswordChosen guide_chosen guide_chosen_why => Lead::Password;
        KeyTried guide_key guide_key_why => Lead::NewKey;
        BackedUp guide_backup guide_backup_why => Lead::Backup;
        Identified guide_identified guide_identified_why => Lead::Inside(Action::Limits);
    }
    guide_fund guide_fund_about {
        MoneyIn guide_money guide_money_why => Lead::Inside(Action::Section3);
        ByTerminal guide_terminal guide_terminal_why => Lead::Inside(Action::Section3);
        ByTransfer guide_transfer guide_transfer_why => Lead::Inside(Action::Section3);
    }
    guide_pay guide_pay_about {
        Ordered guide_ordered guide_ordered_why => Lead::Inside(Action::Section2);
        CheckoutOpened guide_opening guide_opening_why => Lead::Inside(Action::Section6);
        SignedIn guide_signed guide_signed_why => Lead::Checkout;
        Agreed guide_agreed guide_agreed_why => Lead::Checkout;
        Paid guide_paid guide_paid_why => Lead::Checkout;
        Acknowledged guide_acknowledged guide_acknowledged_why => Lead::Inside(Action::Section6);
    }
    guide_trouble guide_trouble_about {
        Unknown guide_unknown guide_unknown_why => Lead::Simulator(Part::Network);
        Resolved guide_resolved guide_resolved_why => Lead::Inside(Action::Section1);
        FilledUp guide_filled guide_filled_why => Lead::Checkout;
        Twice guide_twice guide_twice_why => Lead::Simulator(Part::Payment);
        Restricted guide_restricted guide_restricted_why => Lead::Simulator(Part::Wallet);
        LetGo guide_released guide_released_why => Lead::Support;
    }
    guide_support guide_support_about {
        CaseOpened guide_case guide_case_why => Lead::Support;
        AskedAfter guide_asked guide_asked_why => Lead::Inside(Action::Section6);
        Attached guide_attached guide_attached_why => Lead::Inside(Action::Section6);
        Answered guide_answered guide_answered_why => Lead::Support;
        CaseClosed guide_closed guide_closed_why => Lead::Support;
    }
    guide_refund guide_refund_about {
        Delivered guide_delivered guide_delivered_why => Lead::Simulator(Part::Clock);
        Disputed guide_disputed guide_disputed_why => Lead::Inside(Action::Section6);
        SellerSpoke guide_seller guide_seller_why => Lead::Inside(Action::Disputes);
        DisputeEnded guide_ended guide_ended_why => Lead::Inside(Action::Disputes);
        RefundPromised guide_promised guide_promised_why => Lead::Inside(Action::Disputes);
        RefundArrived guide_arrived guide_arrived_why => Lead::Inside(Action::Disputes);
    }
    guide_beyond guide_beyond_about {
        SentOut guide_sent guide_sent_why => Lead::Inside(Action::Section4);
        CardIssued guide_card guide_card_why => Lead::Inside(Action::Section5);
        CardPaid guide_card_paid guide_card_paid_why => Lead::Inside(Action::Section2);
        Exchanged guide_exchanged guide_exchanged_why => Lead::Inside(Action::Accounts);
        Exported guide_exported guide_exported_why => Lead::Inside(Action::Section7);
    }
}

/// What the step of a lesson is called.
pub fn title(lesson: Lesson, l: &L10n) -> String {
    let step = CHAPTERS.iter().flat_map(|chapter| chapter.steps).find(|step| step.lesson == lesson);
    step.map(|step| (step.title)(l)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lesson_is_one_step() {
        let steps: Vec<Lesson> = CHAPTERS.iter().flat_map(|chapter| chapter.steps).map(|step| step.lesson).collect();
        assert_eq!(steps.len(), Lesson::ALL.len());
        for lesson in Lesson::ALL {
            assert_eq!(steps.iter().filter(|step| *step == lesson).count(), 1, "{}", lesson.name());
        }
    }

    #[test]
    fn chapters_are_short() {
        assert!((5..=8).contains(&CHAPTERS.len()));
        assert!(CHAPTERS.iter().all(|chapter| (3..=6).contains(&chapter.steps.len())));
    }
}
