//! Steps on a way: where a payment or an order is.

use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width, wrap};

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
    let column = notes_from(steps);
    for step in steps {
        begin(canvas, step);
        canvas.put(column, canvas.pen(), &step.note, Role::Muted);
        canvas.gap(1);
    }
}

/// Draws steps at the pen, one under the other, their notes in as many rows as they need.
pub fn steps_in_full(canvas: &mut Canvas<'_>, steps: &[Step]) {
    let (column, columns) = (notes_from(steps), canvas.width());
    for step in steps {
        begin(canvas, step);
        for line in note(step, column, columns) {
            canvas.put(column, canvas.pen(), &line, Role::Muted);
            canvas.gap(1);
        }
    }
}

/// Draws a step's sign and name in the pen's row.
fn begin(canvas: &mut Canvas<'_>, step: &Step) {
    let (sign, role, text) = look(canvas, step.state);
    let y = canvas.pen();
    canvas.put(0, y, sign, role);
    canvas.put(2, y, &step.label, text);
}

/// How many rows steps take in full in so many columns.
pub fn steps_height(steps: &[Step], columns: u16) -> u16 {
    let column = notes_from(steps);
    let rows = steps.iter().map(|step| note(step, column, columns).len()).sum::<usize>();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// Where the notes of steps under one another begin.
fn notes_from(steps: &[Step]) -> u16 {
    2 + steps.iter().map(|step| width(&step.label)).max().unwrap_or(0) + 2
}

/// The lines of a step's note; a step without one has a line all the same.
fn note(step: &Step, column: u16, columns: u16) -> Vec<String> {
    let mut lines = wrap(&step.note, columns.saturating_sub(column));
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}
