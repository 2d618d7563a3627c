//! How the world's values stand in columns.

use std::str::FromStr;

use jiff::Timestamp;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use crate::backend::breakdown::Breakdown;
use crate::backend::contract::{
    AttachmentKind, AttemptState, CardBlock, CardId, CardKind, CardState, ClaimReason, Direction, DisputeId,
    DisputeState, Fate, Ground, IdempotencyKey, Identification, IdentityFailure, KindName, Lesson, NetworkMode,
    OperationId, OperationState, OrderId, OrderState, ParcelId, ParcelStep, PaymentId, PaymentMethod, PaymentState,
    Persona, QuoteId, RefundCause, RefundFailure, RefundId, RefundState, RegistrationId, Route, SellerWord, Sender,
    SettledBy, ShippingMethod, SmsId, TicketId, TicketState, Topic, TraceFate, TransferFailure, TransferId,
    TransferState, WalletId, WalletState,
};
use crate::backend::log::Deed;
use crate::backend::network::{Fault, Moment};
use crate::domain::goods::Start;
use crate::domain::money::Currency;
use crate::domain::person::IdentityState;
use crate::domain::phone::Phone;
use crate::domain::posting::{AccountKind, ChainHash, Reason};

/// A moment, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ms(pub(crate) Timestamp);

impl ToSql for Ms {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_millisecond().into())
    }
}

impl FromSql for Ms {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Timestamp::from_millisecond(value.as_i64()?).map(Self).map_err(FromSqlError::other)
    }
}

/// A value without columns of its own, as JSON.
pub(crate) struct Json<T>(pub(crate) T);

impl<T: Serialize> ToSql for Json<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text = serde_json::to_string(&self.0);
        Ok(text.map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?.into())
    }
}

impl<T: DeserializeOwned> FromSql for Json<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map(Self).map_err(FromSqlError::other)
    }
}

macro_rules! ids {
    ($($id:ident),+) => {$(
        impl ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.0.as_bytes())))
            }
        }

        impl FromSql for $id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::from_slice(value.as_blob()?).map(Self).map_err(FromSqlError::other)
            }
        }
    )+};
}

ids!(
    CardId,
    DisputeId,
    IdempotencyKey,
    OperationId,
    OrderId,
    ParcelId,
    PaymentId,
    QuoteId,
    RefundId,
    RegistrationId,
    SmsId,
    TicketId,
    TransferId,
    WalletId
);

macro_rules! names {
    ($($named:ident),+) => {$(
        impl ToSql for $named {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.name().into())
            }
        }

        impl FromSql for $named {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                let name = value.as_str()?;
                Self::from_name(name).ok_or_else(|| unknown(stringify!($named), name))
            }
        }
    )+};
}

names!(
    Breakdown,
    Deed,
    Fault,
    Moment,
    NetworkMode,
    PaymentMethod,
    AccountKind,
    AttachmentKind,
    AttemptState,
    CardBlock,
    CardKind,
    CardState,
    ClaimReason,
    Direction,
    DisputeState,
    Fate,
    Ground,
    Identification,
    IdentityFailure,
    IdentityState,
    KindName,
    Lesson,
    OperationState,
    OrderState,
    ParcelStep,
    PaymentState,
    Persona,
    Reason,
    RefundCause,
    RefundFailure,
    RefundState,
    Route,
    SellerWord,
    Sender,
    SettledBy,
    ShippingMethod,
    Start,
    TicketState,
    Topic,
    TraceFate,
    TransferFailure,
    TransferState,
    WalletState
);

fn unknown(what: &str, name: &str) -> FromSqlError {
    FromSqlError::other(std::io::Error::other(format!("no {what} is called {name}")))
}

impl ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl FromSql for Currency {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let code = value.as_str()?;
        Self::from_code(code).ok_or_else(|| unknown("currency", code))
    }
}

impl ToSql for Phone {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.e164().into())
    }
}

impl FromSql for Phone {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Self::parse(value.as_str()?).map_err(FromSqlError::other)
    }
}

impl ToSql for ChainHash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(ValueRef::Blob(&self.0)))
    }
}

impl FromSql for ChainHash {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        FromSql::column_result(value).map(Self)
    }
}

/// A value that is stored as people write it: a decimal number, a date.
pub(crate) struct Text<T>(pub(crate) T);

impl<T: ToString> ToSql for Text<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl<T: FromStr<Err: std::error::Error + Send + Sync + 'static>> FromSql for Text<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(FromSqlError::other)
    }
}
