//! The courier: takes what other desks send, carries it over days, and tells them and the receiver how far it has come.
//!
//! A desk calls [`dispatch`] with the [`Subject`] that it sends, and is told of each thing that happens to it in
//! [`Subject::moved`]. What is shown of it is [`view`].

mod back;

pub(crate) use back::take_back;

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use jiff::SignedDuration;
use rand::RngExt;
use serde::Deserialize;
use uuid::Uuid;

use super::agenda::Event;
use super::contract::{
    CardId, DisputeId, Fate, OrderId, ParcelEvent, ParcelId, ParcelStep, ParcelView, Refusal, Sender, SmsBody, Text,
};
use super::step::Step;
use super::store::Parcel;
use super::{cards, disputes, phone, shop};
use crate::domain::goods::Start;
use crate::domain::phone::Phone;

/// What is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// A card in its letter.
    Card(CardId),
    /// What was ordered in the shop.
    Order(OrderId),
    /// What goes back to its seller, because of a dispute.
    Return(DisputeId),
}

impl Subject {
    /// The one that is stored under this kind and id.
    pub(crate) fn read(kind: &str, id: Uuid) -> Option<Self> {
        match kind {
            "card" => Some(Self::Card(CardId(id))),
            "order" => Some(Self::Order(OrderId(id))),
            "return" => Some(Self::Return(DisputeId(id))),
            _ => None,
        }
    }

    /// Its kind, as it is stored.
    pub(crate) const fn kind(self) -> &'static str {
        match self {
            Self::Card(_) => "card",
            Self::Order(_) => "order",
            Self::Return(_) => "return",
        }
    }

    /// Its id, as it is stored.
    pub(crate) const fn id(self) -> Uuid {
        match self {
            Self::Card(card) => card.0,
            Self::Order(order) => order.0,
            Self::Return(dispute) => dispute.0,
        }
    }

    /// Tells the desk that sent it what has just happened to it.
    fn moved(self, step: &mut Step<'_>, what: ParcelStep) -> Result<(), Refusal> {
        match self {
            Self::Card(card) => cards::moved(step, card, what),
            Self::Order(order) => shop::moved(step, order, what),
            Self::Return(dispute) => disputes::moved(step, dispute, what),
        }
    }

    /// Whether the post tells the receiver of this itself. Of sending and delivering an order the shop tells, and of goods
    /// that go back, too.
    const fn is_told(self, what: ParcelStep) -> bool {
        match self {
            Self::Card(_) => true,
            Self::Order(_) => matches!(what, ParcelStep::AtPostOffice),
            Self::Return(_) => false,
        }
    }

    /// What becomes of it on its way.
    fn fate(self, step: &Step<'_>) -> Result<Fate, Refusal> {
        match self {
            Self::Order(order) => Ok(step.store.purchase(order)?.map_or(Fate::Fine, |order| shop::fate(&order))),
            Self::Card(_) | Self::Return(_) => Ok(Fate::Fine),
        }
    }
}

/// How something is sent.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    /// From where.
    pub(crate) from: Start,
    /// How many days it takes; the longest of them is promised.
    pub(crate) days: RangeInclusive<u8>,
}

/// Sends something: from now on it goes its way by itself.
pub(crate) fn dispatch(step: &mut Step<'_>, subject: Subject, to: &Phone, plan: &Plan) -> Result<Parcel, Refusal> {
    let parcel = Parcel {
        id: ParcelId(step.id()),
        tracking: tracking(step, plan.from)?,
        subject,
        to: to.clone(),
        sent: step.now,
        expected: step.after(days(*plan.days.end()))?,
    };
    step.store.add_parcel(&parcel)?;
    let takes = millis(days(*plan.days.start()))..=millis(days(*plan.days.end()));
    let takes = step.random.random_range(takes);
    let stops = stops(step, plan.from, to)?;
    let last = i64::try_from(stops.len()).unwrap_or(i64::MAX);
    for (stop, nth) in stops.into_iter().zip(1..) {
        let at = step.after(SignedDuration::from_millis(takes / last * nth))?;
        step.store.plan(at, &Event::Parcel { parcel: parcel.id, what: stop.what, place: stop.place })?;
    }
    Ok(parcel)
}

const fn days(days: u8) -> SignedDuration {
    SignedDuration::from_hours(24 * days as i64)
}

fn millis(span: SignedDuration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// Something happens to a parcel.
pub(crate) fn pass(step: &mut Step<'_>, id: ParcelId, what: ParcelStep, place: Text) -> Result<(), Refusal> {
    let Some(parcel) = step.store.parcel(id)? else { return Ok(()) };
    match (parcel.subject.fate(step)?, what) {
        // What is lost comes no further.
        (Fate::Lost, ParcelStep::AtPostOffice | ParcelStep::HandedOver) => return Ok(()),
        (Fate::Damaged, ParcelStep::HandedOver) => {
            let damage = ParcelEvent { at: step.now, what: ParcelStep::Damaged, place: place.clone() };
            step.store.add_parcel_event(id, &damage)?;
        }
        _ => {}
    }
    step.store.add_parcel_event(id, &ParcelEvent { at: step.now, what, place: place.clone() })?;
    let tracking = parcel.tracking;
    let news = match what {
        ParcelStep::Accepted => Some(SmsBody::ParcelAccepted { tracking, expected: parcel.expected }),
        ParcelStep::AtPostOffice => Some(SmsBody::ParcelArrived { tracking, place }),
        ParcelStep::HandedOver => Some(SmsBody::ParcelHandedOver { tracking }),
        ParcelStep::Sorted | ParcelStep::InTransit | ParcelStep::Damaged | ParcelStep::Lost => None,
    };
    if let Some(news) = news.filter(|_| parcel.subject.is_told(what)) {
        phone::send(step, &parcel.to, Sender::Courier, news)?;
    }
    parcel.subject.moved(step, what)
}

/// What was sent for this is not going to arrive: some days after it should have, the post says so.
pub(crate) fn lose(step: &Step<'_>, subject: Subject) -> Result<(), Refusal> {
    let Some(parcel) = step.store.parcel_for(subject)? else { return Ok(()) };
    let (country, _) = places(Start::China, &parcel.to)?;
    let at = parcel.expected.checked_add(step.rules.disputes.lost_after)?.max(step.now);
    let (what, place) = (ParcelStep::Lost, country.hub.clone());
    Ok(step.store.plan(at, &Event::Parcel { parcel: parcel.id, what, place })?)
}

/// What was sent last for this, as it is shown.
pub(crate) fn view(step: &Step<'_>, subject: Subject) -> Result<Option<ParcelView>, Refusal> {
    let Some(parcel) = step.store.parcel_for(subject)? else { return Ok(None) };
    let events = step.store.parcel_events(parcel.id)?;
    let delivered = events.iter().find(|event| event.what == ParcelStep::HandedOver).map(|event| event.at);
    Ok(Some(ParcelView { id: parcel.id, tracking: parcel.tracking, events, expected: parcel.expected, delivered }))
}

/// A number that no other parcel has, as the postal union makes them: kind of service, eight digits, check digit, country.
fn tracking(step: &mut Step<'_>, from: Start) -> Result<String, Refusal> {
    let country = from.country();
    loop {
        let serial = format!("{:08}", step.random.random_range(0..100_000_000_u32));
        let tracking = format!("RK{serial}{}{country}", check_digit(&serial));
        if !step.store.is_tracking_number(&tracking)? {
            return Ok(tracking);
        }
    }
}

/// The check digit of the postal union's standard S10.
fn check_digit(serial: &str) -> u32 {
    let weighted = serial.bytes().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(digit, weight)| u32::from(digit - b'0') * weight);
    match 11 - weighted.sum::<u32>() % 11 {
        10 => 0,
        11 => 5,
        digit => digit,
    }
}

/// A place that a parcel passes, and what happens there.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Stop {
    what: ParcelStep,
    place: Text,
}

/// The stops of a parcel, first to last.
fn stops(step: &mut Step<'_>, from: Start, to: &Phone) -> Result<Vec<Stop>, Refusal> {
    let (country, start) = places(from, to)?;
    let office = step.random.random_range(0..country.office.len().max(1));
    let Some(office) = country.office.get(office) else { return Err(nowhere()) };
    let mut stops = start.stop.clone();
    stops.push(Stop { what: ParcelStep::InTransit, place: country.hub.clone() });
    stops.push(Stop { what: ParcelStep::AtPostOffice, place: office.clone() });
    stops.push(Stop { what: ParcelStep::HandedOver, place: office.clone() });
    Ok(stops)
}

/// The country of a number, and the beginning of the ways from a place.
fn places(from: Start, to: &Phone) -> Result<(&'static Country, &'static Beginning), Refusal> {
    let ways = WAYS.as_ref().map_err(|error| Refusal::Internal(error.to_string()))?;
    let number = to.e164().trim_start_matches('+');
    let country = ways.country.iter().find(|country| number.starts_with(&country.code)).or(ways.country.first());
    let start = ways.start.iter().find(|start| start.from == from);
    country.zip(start).ok_or_else(nowhere)
}

fn nowhere() -> Refusal {
    Refusal::Internal("the post knows no way there".to_owned())
}

/// The ways of the post, as in `assets/courier.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ways {
    start: Vec<Beginning>,
    country: Vec<Country>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Beginning {
    from: Start,
    stop: Vec<Stop>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Country {
    code: String,
    hub: Text,
    office: Vec<Text>,
}

static WAYS: LazyLock<Result<Ways, toml::de::Error>> =
    LazyLock::new(|| toml::from_str(include_str!("../../../assets/courier.toml")));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digit_is_the_standards() {
        // The example of the standard itself.
        assert_eq!(check_digit("47312482"), 9);
        assert_eq!((check_digit("00000000"), check_digit("00000006")), (5, 2));
    }

    #[test]
    fn the_post_knows_its_ways() {
        let ways = WAYS.as_ref().expect("the ways read");
        assert_eq!(ways.start.iter().map(|start| start.from).collect::<Vec<_>>(), Start::ALL);
        for start in &ways.start {
            assert_eq!(start.stop.first().map(|stop| stop.what), Some(ParcelStep::Accepted), "{:?}", start.from);
        }
        assert!(ways.country.iter().all(|country| !country.office.is_empty()));
        let places = ways.start.iter().flat_map(|start| start.stop.iter().map(|stop| &stop.place));
        let places = places.chain(ways.country.iter().flat_map(|country| country.office.iter().chain([&country.hub])));
        for Text { en, bg, ru } in places {
            assert!(![en, bg, ru].iter().any(|name| name.trim().is_empty()), "{en}");
        }
    }
}
