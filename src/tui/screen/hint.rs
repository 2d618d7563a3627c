//! A key named at the bottom of the screen.

use crate::tui::action::Action;

/// An action with the word it goes by on this screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// Which action.
    pub action: Action,
    /// What it does here; the table's own label when there is none.
    pub label: Option<String>,
}

impl Hint {
    /// The action under its own name.
    pub fn new(action: Action) -> Self {
        Self { action, label: None }
    }

    /// The action under the name it has on this screen.
    pub fn named(action: Action, label: impl Into<String>) -> Self {
        Self { action, label: Some(label.into()) }
    }
}
