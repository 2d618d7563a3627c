//! Steps on a way: where a payment or an order is.

use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Behind.
    Done,
    /// Here.
    Now,
    /// Still to come.
    Ahead,
    /// Here it ended, and not well.
    Failed,
}

/// A step with what stands beside it.
pub struct Step {
    /// How far it is.
    pub state: StepState,
    /// Its name.
    pub label: String,
    /// When, or what is awaited.
    pub note: String,
}

impl Step {
    /// A step without a note.
    pub fn new(state: StepState, label: impl Into<String>) -> Self {
        Self { state, label: label.into(), note: String::new() }
    }

    /// The same step with a note.
    #[must_use]
    pub fn noted(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
}

/// Draws steps at the pen: in one row where they fit and have no notes, else one under the other.
pub fn steps(canvas: &mut Canvas<'_>, steps: &[Step]) {
    let needs: u16 = steps.iter().map(|step| width(&step.label) + 5).sum();
    if needs <= canvas.width() && steps.iter().all(|step| step.note.is_empty()) {
        in_a_row(canvas, steps);
    } else {
        in_a_column(canvas, steps);
    }
}

fn look(canvas: &Canvas<'_>, state: StepState) -> (&'static str, Role, Role) {
    let g = canvas.glyphs();
    match state {
        StepState::Done => (g.step_done, Role::Success, Role::Text),
        StepState::Now => (g.step_now, Role::Focus, Role::Title),
        StepState::Ahead => (g.step_ahead, Role::Muted, Role::Muted),
        StepState::Failed => (g.cross, Role::Danger, Role::Danger),
    }
}

fn in_a_row(canvas: &mut Canvas<'_>, steps: &[Step]) {
    let (y, line) = (canvas.pen(), canvas.glyphs().horizontal);
    let mut x = 0;
    for (index, step) in steps.iter().enumerate() {
        let (sign, role, text) = look(canvas, step.state);
        if index > 0 {
            x = canvas.put(x + 1, y, line, Role::Border) + 1;
        }
        x = canvas.put(x, y, sign, role);
        x = canvas.put(x + 1, y, &step.label, text);
    }
    canvas.gap(1);
}

fn in_a_column(canvas: &mut Canvas<'_>, steps: &[Step]) {
    let column = 2 + steps.iter().map(|step| width(&step.label)).max().unwrap_or(0) + 2;
    for step in steps {
        let (sign, role, text) = look(canvas, step.state);
        let y = canvas.pen();
        canvas.put(0, y, sign, role);
        canvas.put(2, y, &step.label, text);
        canvas.put(column, y, &step.note, Role::Muted);
        canvas.gap(1);
    }
}
