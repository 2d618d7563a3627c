//! What the world's log can tell of.

use crate::domain::named::named;

/// The kinds of what the log tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LogKind {
    /// Somebody asked for it.
    Asked,
    /// Somebody asked for it in vain.
    Refused,
    /// It happened by itself.
    Happened,
    /// The network did it to a request.
    Network,
    /// It was made to happen, for who wants to see what comes of it.
    Made,
}

named! { LogKind: Asked = "asked", Refused = "refused", Happened = "happened", Network = "network", Made = "made" }

macro_rules! deeds {
    ($($kind:ident { $($variant:ident = $name:literal),+ $(,)? })+) => {
        /// What the log tells of.
        #[allow(missing_docs, reason = "named after what was done")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
        pub enum Deed { $($($variant,)+)+ }

        named! { Deed: $($($variant = $name),+),+ }

        impl Deed {
            /// Of which kind it is, if it was not refused.
            pub const fn kind(self) -> LogKind {
                match self { $($(Self::$variant)|+ => LogKind::$kind,)+ }
            }
        }
    };
}

deeds! {
    Asked {
        RegistrationBegun = "registration-begun",
        CaptchaAnother = "captcha-another",
        RegistrationSent = "registration-sent",
        TerminalStarted = "terminal-started",
        NoteInserted = "note-inserted",
        TerminalLeft = "terminal-left",
        TerminalFinished = "terminal-finished",
        PasswordChanged = "password-changed",
        PasswordKept = "password-kept",
        OrderPlaced = "order-placed",
        OrderGivenUp = "order-given-up",
        ReceiptConfirmed = "receipt-confirmed",
        PaymentOpened = "payment-opened",
        PaymentInsisted = "payment-insisted",
        PayerNamed = "payer-named",
        SignedIn = "signed-in",
        CardNamed = "card-named",
        Requoted = "requoted",
        QuoteAccepted = "quote-accepted",
        CodeResent = "code-resent",
        CodeSentIn = "code-sent-in",
        PaymentLeft = "payment-left",
        TransferBegun = "transfer-begun",
        TransferConfirmed = "transfer-confirmed",
        TransferCodeResent = "transfer-code-resent",
        TransferLeft = "transfer-left",
        CardIssued = "card-issued",
        CardRenamed = "card-renamed",
        CardBlocked = "card-blocked",
        CardUnblocked = "card-unblocked",
        CardClosed = "card-closed",
        CardActivated = "card-activated",
        AccountOpened = "account-opened",
        ExchangeQuoted = "exchange-quoted",
        MoneyChanged = "money-changed",
        OwnerTold = "owner-told",
        VisitBooked = "visit-booked",
        DisputeOpened = "dispute-opened",
        DisputeEdited = "dispute-edited",
        EvidenceAdded = "evidence-added",
        SolutionAccepted = "solution-accepted",
        DisputeEscalated = "dispute-escalated",
        GoodsSentBack = "goods-sent-back",
        DisputeWithdrawn = "dispute-withdrawn",
        CaseOpened = "case-opened",
        CaseWritten = "case-written",
        CaseClosed = "case-closed",
    }
    Happened {
        FirstPasswordSent = "first-password-sent",
        LoginsFailed = "logins-failed",
        MessageArrived = "message-arrived",
        OrderClosedUnpaid = "order-closed-unpaid",
        OrderShipped = "order-shipped",
        OrderDelivered = "order-delivered",
        OrderCalledOff = "order-called-off",
        ProtectionEnded = "protection-ended",
        OrderCompleted = "order-completed",
        CheckoutClosed = "checkout-closed",
        CodeExpired = "code-expired",
        HoldExpired = "hold-expired",
        ShopAcknowledged = "shop-acknowledged",
        ShopGivenUp = "shop-given-up",
        PaymentReturned = "payment-returned",
        ParcelMoved = "parcel-moved",
        CardExpired = "card-expired",
        TransferCodeExpired = "transfer-code-expired",
        TransferArrived = "transfer-arrived",
        SellerAnswered = "seller-answered",
        SellerSilent = "seller-silent",
        BuyerSilent = "buyer-silent",
        TalksEnded = "talks-ended",
        PlatformProposed = "platform-proposed",
        PlatformDecided = "platform-decided",
        GoodsNotSentBack = "goods-not-sent-back",
        RefundTried = "refund-tried",
        RefundOverdue = "refund-overdue",
        OwnerChecked = "owner-checked",
        VisitMade = "visit-made",
        SupportAnswered = "support-answered",
        SupportClosed = "support-closed",
    }
    Network { RequestFailed = "request-failed" }
    Made {
        ClockMoved = "clock-moved",
        NetworkSet = "network-set",
        FaultPlanned = "fault-planned",
        FaultWithdrawn = "fault-withdrawn",
        BreakdownPlanned = "breakdown-planned",
        BreakdownWithdrawn = "breakdown-withdrawn",
        WalletRestricted = "wallet-restricted",
        RateShifted = "rate-shifted",
        FateChosen = "fate-chosen",
        OrderFrozen = "order-frozen",
        RefundPushed = "refund-pushed",
    }
}
