//! What is told of a dispute, and to whom.

use crate::buyer::days;
use crate::claimant::{claim, is};
use crate::person::Person;
use kiwi::backend::contract::{DisputeNews, DisputeState, SmsBody, Turn};

use super::{NotReceived, PoorQuality, STUBBORN};

#[test]
fn whoever_has_a_dispute_about_a_lost_parcel_is_not_told_to_open_one() {
    let mut person = Person::with_money(23);
    let order = person.paid("bike-lights");
    let claims = claim(NotReceived, 9_60);
    let since = |view: &kiwi::backend::contract::OrderView| view.claims.is_some();
    person.until_order(order.id, since);
    while person.opens_dispute(order.id, claims.clone()).is_err() {
        person.wait(days(1));
    }
    person.wait(days(40));
    assert!(!person.messages().contains(&SmsBody::OrderLost { number: order.number }));
    person.assert_sound();
}

#[test]
fn nobody_is_told_of_a_day_after_the_end_of_the_talks() {
    let mut person = Person::with_money(24);
    let order = person.delivered(STUBBORN);
    let opened = person.opens_dispute(order.id, claim(PoorQuality, 1_00)).expect("opened");
    let end = opened.opened + days(15);
    // They go on talking.
    for day in 0..11 {
        person.wait(days(1));
        if person.dispute(opened.id).turn == Turn::Buyer {
            person.claims_instead(opened.id, claim(PoorQuality, 1_50 + day)).expect("changed");
        }
    }
    is(&person.dispute(opened.id), DisputeState::NeedsResponse);
    let due = person.dispute(opened.id).until.expect("a day");
    assert!(due <= end, "{due} is after {end}");
    person.wait(days(20));
    let told: Vec<_> = person
        .messages()
        .into_iter()
        .filter_map(|body| match body {
            SmsBody::Dispute {
                news: DisputeNews::SellerRefused { until } | DisputeNews::SellerOffered { until, .. },
                ..
            } => Some(until),
            _ => None,
        })
        .collect();
    assert_eq!(told.iter().max(), Some(&end), "the last answer came late: {told:?}");
}
