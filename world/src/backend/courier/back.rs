//! The way back: what was delivered goes to its seller again.

use jiff::SignedDuration;
use rand::RngExt;

use super::{Stop, Subject, days, millis, nowhere, places, tracking};
use crate::backend::agenda::Event;
use crate::backend::contract::{ParcelId, ParcelStep, Refusal};
use crate::backend::step::Step;
use crate::backend::store::Parcel;
use crate::domain::goods::Start;
use crate::domain::phone::Phone;

/// Takes something from this person and carries it back to where it came from. It never gets lost: who shows that it was
/// handed in has done what was to be done.
pub(crate) fn take_back(
    step: &mut Step<'_>,
    subject: Subject,
    from: &Phone,
    to: Start,
    takes: (u8, u8),
) -> Result<Parcel, Refusal> {
    let parcel = Parcel {
        id: ParcelId(step.id()),
        tracking: tracking(step, Start::Russia)?,
        subject,
        to: from.clone(),
        sent: step.now,
        expected: step.after(days(takes.1))?,
    };
    step.store.add_parcel(&parcel)?;
    let (country, start) = places(to, from)?;
    let office = country.office.first().ok_or_else(nowhere)?;
    let mut stops = vec![
        Stop { what: ParcelStep::Accepted, place: office.clone() },
        Stop { what: ParcelStep::InTransit, place: country.hub.clone() },
    ];
    let on_the_way = start.stop.iter().skip(1).rev();
    stops.extend(on_the_way.map(|stop| Stop { what: ParcelStep::InTransit, place: stop.place.clone() }));
    let end = start.stop.first().ok_or_else(nowhere)?;
    stops.push(Stop { what: ParcelStep::HandedOver, place: end.place.clone() });
    let takes = step.random.random_range(millis(days(takes.0))..=millis(days(takes.1)));
    let last = i64::try_from(stops.len().saturating_sub(1).max(1)).unwrap_or(i64::MAX);
    for (stop, nth) in stops.into_iter().zip(0..) {
        let at = step.after(SignedDuration::from_millis(takes / last * nth))?;
        step.store.plan(at, &Event::Parcel { parcel: parcel.id, what: stop.what, place: stop.place })?;
    }
    Ok(parcel)
}
