//! A new password, typed twice: how strong it is while it is typed, and whether it will do.

use crate::domain::password::{Assessment, PasswordProblem, assess, check_new};
use crate::domain::secret::Secret;
use crate::explain;
use crate::i18n::Phrase;
use crate::tui::widgets::form::{Form, Note};
use crate::tui::widgets::pictures::Strength;

/// Says under the field how strong the password in it is, and what is still wrong with it.
pub fn show<F: Copy + PartialEq>(form: &mut Form<F>, field: F, number: &str) {
    let note = form.secret_value(field).filter(|typed| !typed.is_empty()).map(|typed| note(assess(typed, &[number])));
    form.set_note(field, note);
}

fn note(Assessment { score, problem }: Assessment) -> Note {
    let remark = problem.map(|problem| Phrase::new(move |l| explain::password_problem(problem, l)));
    Note { strength: Strength(score.value()), remark }
}

/// Whether the new password will do; if not, says why at the field where it is to be put right.
pub fn check<F: Copy + PartialEq>(form: &mut Form<F>, new: F, repeat: F, current: Option<F>, number: &str) -> bool {
    let empty = Secret::new();
    let typed = |field| form.secret_value(field).unwrap_or(&empty);
    let Err(problem) = check_new(typed(new), typed(repeat), current.map(typed), &[number]) else { return true };
    refuse(form, new, repeat, problem);
    false
}

/// Says what is wrong with a new password at the field where it is to be put right.
pub fn refuse<F: Copy + PartialEq>(form: &mut Form<F>, new: F, repeat: F, problem: PasswordProblem) {
    let field = if problem == PasswordProblem::Mismatch { repeat } else { new };
    form.fail(field, move |l| explain::password_problem(problem, l));
}
