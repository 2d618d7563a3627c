//! What things are called by: ids, never row numbers.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An idempotency key: made by the caller, stored before the first send, the same on every retry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct IdempotencyKey(pub Uuid);

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);
    };
}

id! {
    /// A registration under way.
    RegistrationId
}
id! {
    /// A wallet, whatever its number.
    WalletId
}
id! {
    /// An order in the shop.
    OrderId
}
id! {
    /// A payment at the checkout service.
    PaymentId
}
id! {
    /// One quoted price: rate, margin and fee, good until it expires.
    QuoteId
}
id! {
    /// A transfer in or out of a wallet.
    TransferId
}
id! {
    /// A card of the wallet's own.
    CardId
}
id! {
    /// Something in the post.
    ParcelId
}
id! {
    /// A dispute about an order.
    DisputeId
}
id! {
    /// Money on its way back to what paid.
    RefundId
}
id! {
    /// A line of the wallet's history.
    OperationId
}
id! {
    /// A message on the phone.
    SmsId
}
id! {
    /// A case at the support desk.
    TicketId
}
