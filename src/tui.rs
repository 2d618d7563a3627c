//! The program on the screen.
//!
//! One loop: terminal event → [`keymap`] → [`Action`](action::Action) or typed text → [`App::update`], which is synchronous and
//! touches neither terminal, file nor clock → [`Effect`]s → the [`runtime`] performs them → an event with the answer.
//! Rendering takes `&App` and gives back where the mouse can hit.
//!
//! *Invariants.* Only `runtime` spawns, sleeps, reads the terminal or the machine's clock. Only `theme` knows colours. Amounts and
//! account numbers are drawn only through [`view::Look`], which hides them when asked. Screens know [`screen::Cx`] and
//! [`view::Canvas`], never the application.

pub mod action;
pub mod app;
pub mod chord;
pub mod chrome;
pub mod event;
pub mod hits;
pub mod keymap;
pub mod layouts;
pub mod model;
pub mod overlays;
pub mod page;
pub mod runtime;
pub mod sanitize;
pub mod screen;
pub mod screens;
pub mod script;
pub mod terminal;
#[cfg(test)]
pub(crate) mod tests;
pub mod theme;
pub mod toast;
pub mod view;
pub mod widgets;
pub mod words;

pub use app::{App, Options, render};
pub use event::{Effect, Event};
