//! What the owner of a wallet has lived through in it: the ticks of the guide.

use serde::{Deserialize, Serialize};

use super::WalletId;
use crate::domain::named::named;

/// How far the owner of a wallet has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuideView {
    /// Whose wallet.
    pub wallet: WalletId,
    /// What was reached, in the order in which it was. What was reached once stays.
    pub reached: Vec<Lesson>,
}

/// Something to live through once as the owner of a wallet. What really happened writes it down; no request does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lesson {
    /// The wallet was opened.
    Opened,
    /// A message on the phone was read.
    MessageRead,
    /// The owner logged in.
    LoggedIn,
    /// The first password was kept or changed.
    PasswordSettled,
    /// The owner chose a password.
    PasswordChosen,
    /// A recovery key was used, or made anew.
    KeyTried,
    /// The wallet was copied into a sealed file.
    BackedUp,
    /// The service knows who the owner is.
    Identified,
    /// Money came in.
    MoneyIn,
    /// Some of it was put in at a cash terminal.
    ByTerminal,
    /// Some of it came from a card, a phone or other e-money.
    ByTransfer,
    /// An order was placed.
    Ordered,
    /// A payment for one was opened.
    CheckoutOpened,
    /// The wallet's password was typed in its own window at the checkout.
    SignedIn,
    /// A price was agreed to.
    Agreed,
    /// The shop took the money.
    Paid,
    /// And said so.
    Acknowledged,
    /// The end of something that was sent was not known.
    Unknown,
    /// And became known.
    Resolved,
    /// Money was put in while a payment waited for it.
    FilledUp,
    /// A second charge for an order came back or was declined.
    Twice,
    /// The service restricted the wallet.
    Restricted,
    /// And let it go.
    LetGo,
    /// A case at the support desk was opened.
    CaseOpened,
    /// One about a payment.
    AskedAfter,
    /// A page was attached to a case.
    Attached,
    /// The desk answered.
    Answered,
    /// A case was closed.
    CaseClosed,
    /// An order was delivered.
    Delivered,
    /// A dispute was opened.
    Disputed,
    /// The seller answered, or let the time run out.
    SellerSpoke,
    /// A dispute ended.
    DisputeEnded,
    /// A refund was promised.
    RefundPromised,
    /// A refund arrived.
    RefundArrived,
    /// Money left the wallet and arrived.
    SentOut,
    /// A card was issued.
    CardIssued,
    /// One of the wallet's cards paid.
    CardPaid,
    /// Money was changed.
    Exchanged,
    /// The history was written out.
    Exported,
}

named! {
    Lesson:
    Opened = "opened",
    MessageRead = "message-read",
    LoggedIn = "logged-in",
    PasswordSettled = "password-settled",
    PasswordChosen = "password-chosen",
    KeyTried = "key-tried",
    BackedUp = "backed-up",
    Identified = "identified",
    MoneyIn = "money-in",
    ByTerminal = "by-terminal",
    ByTransfer = "by-transfer",
    Ordered = "ordered",
    CheckoutOpened = "checkout-opened",
    SignedIn = "signed-in",
    Agreed = "agreed",
    Paid = "paid",
    Acknowledged = "acknowledged",
    Unknown = "unknown",
    Resolved = "resolved",
    FilledUp = "filled-up",
    Twice = "twice",
    Restricted = "restricted",
    LetGo = "let-go",
    CaseOpened = "case-opened",
    AskedAfter = "asked-after",
    Attached = "attached",
    Answered = "answered",
    CaseClosed = "case-closed",
    Delivered = "delivered",
    Disputed = "disputed",
    SellerSpoke = "seller-spoke",
    DisputeEnded = "dispute-ended",
    RefundPromised = "refund-promised",
    RefundArrived = "refund-arrived",
    SentOut = "sent-out",
    CardIssued = "card-issued",
    CardPaid = "card-paid",
    Exchanged = "exchanged",
    Exported = "exported",
}

impl Lesson {
    /// Whether it happens on this side of the network: known here, whatever has been heard of the service.
    pub const fn is_own(self) -> bool {
        use Lesson as L;
        matches!(
            self,
            L::MessageRead
                | L::LoggedIn
                | L::PasswordSettled
                | L::PasswordChosen
                | L::KeyTried
                | L::BackedUp
                | L::Exported
                | L::Unknown
                | L::Resolved
        )
    }
}
