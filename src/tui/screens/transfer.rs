//! Money on its way in and out: the pages that all ways of both directions share.
//!
//! A page of [`ways`], the form and the consent of one of them ([`draft`]), then the transfer itself from its code to its receipt
//! ([`page`]). The sections [`top_up`](super::top_up) and [`withdraw`](super::withdraw) open them.

pub mod draft;
pub mod page;
pub mod terms;
pub mod ways;

#[cfg(test)]
mod tests;

use crate::backend::contract::{Direction, Route};

/// Which way money goes on a route.
pub const fn direction(route: Route) -> Direction {
    match route {
        Route::CardIn | Route::MobileIn | Route::CashIn | Route::EMoneyIn => Direction::In,
        Route::CardOut | Route::BankOut | Route::WalletOut | Route::MobileOut | Route::CashOut => Direction::Out,
    }
}

/// The section of the menu that a direction belongs to.
pub const fn section(direction: Direction) -> &'static str {
    match direction {
        Direction::In => "top-up",
        Direction::Out => "withdraw",
    }
}
