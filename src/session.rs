//! The side behind the screen: opens and seals profiles, keeps the world of the open one, and answers the interface.

pub mod contract;
