//! Disputes about orders: the claim, one dispute from its opening to its end, and what is added to its evidence.

pub mod claim;
pub mod note;
pub mod page;

#[cfg(test)]
mod tests;

pub use claim::ClaimForm;
pub use page::DisputePage;
