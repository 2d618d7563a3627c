//! What can be known of an order: by the post's records, by what the buyer shows, and what is really true.

use jiff::Timestamp;

use crate::backend::contract::{OrderState, ParcelStep, Refusal};
use crate::backend::courier::{self, Subject};
use crate::backend::shop;
use crate::backend::step::Step;
use crate::backend::store::{Dispute, Purchase};

/// What is known of an order when somebody has to judge.
#[derive(Debug, Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "independent facts")]
pub(super) struct Facts {
    /// The post says that the parcel is lost.
    pub(super) lost: bool,
    /// The post noted that it was damaged.
    pub(super) damage_noted: bool,
    /// It is said to have been handed over.
    pub(super) handed_over: bool,
    /// How many notes the buyer shows.
    pub(super) notes: usize,
    /// Whether what is claimed is true.
    pub(super) is_true: bool,
}

/// What is known of a dispute's order now.
pub(super) fn of(step: &Step<'_>, dispute: &Dispute, order: &Purchase) -> Result<Facts, Refusal> {
    let steps = courier::view(step, Subject::Order(order.id))?.map_or_else(Vec::new, |parcel| parcel.events);
    let says = |what| steps.iter().any(|event| event.what == what);
    let handed_over = matches!(order.state, OrderState::Delivered | OrderState::Completed);
    Ok(Facts {
        lost: says(ParcelStep::Lost),
        damage_noted: says(ParcelStep::Damaged),
        handed_over,
        notes: step.store.dispute_notes(dispute.id)?.len(),
        is_true: shop::fate(order).bears_out(dispute.reason) || !handed_over && !dispute.reason.has_goods(),
    })
}

/// When the post said that an order's parcel is lost, if it did.
pub(super) fn lost_at(step: &Step<'_>, order: &Purchase) -> Result<Option<Timestamp>, Refusal> {
    let parcel = courier::view(step, Subject::Order(order.id))?;
    let lost = parcel.and_then(|parcel| parcel.events.into_iter().find(|event| event.what == ParcelStep::Lost));
    Ok(lost.map(|event| event.at))
}
