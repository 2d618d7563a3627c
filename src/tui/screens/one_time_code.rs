//! The one-time code from an SMS: its boxes, its countdown, another one, a wrong one. The last word before money moves.

use jiff::{SignedDuration, Timestamp};

use crate::domain::phone::Phone;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::Canvas;
use crate::tui::widgets::Form;
use crate::tui::words;

/// How long a code is.
pub const DIGITS: usize = 6;

/// How a code stands.
pub struct Standing<'a> {
    /// Where it went.
    pub phone: &'a Phone,
    /// Until when it counts.
    pub expires: Timestamp,
    /// Wrong codes still allowed.
    pub tries_left: u8,
    /// When another may be asked for.
    pub resend_at: Timestamp,
}

/// The boxes, the button that sends what is in them, and the one that asks for another code.
pub fn form<F: Copy + PartialEq>(code: F, go: F, resend: F) -> Form<F> {
    Form::new().code(code, DIGITS, |l| l.code_label()).submit(go, |l| l.code_pay()).button(resend, |l| l.code_resend())
}

/// Whether the code is complete; complains if not.
pub fn is_complete<F: Copy + PartialEq>(form: &mut Form<F>, code: F) -> bool {
    let complete = form.value(code).len() == DIGITS;
    if !complete {
        form.fail(code, |l| l.code_incomplete());
    }
    complete
}

/// Empties the boxes and says how many tries are left.
pub fn was_wrong<F: Copy + PartialEq>(form: &mut Form<F>, code: F, tries_left: u8) {
    form.set_value(code, "");
    form.fail(code, move |l| {
        let (what, next) = (l.err_wrong_code(), l.err_wrong_code_next(tries_left));
        format!("{what} {next}")
    });
}

/// When the clocks shown here next change: they count whole seconds of the world's time.
pub fn next_second(world_now: Timestamp, now: Timestamp) -> Option<Timestamp> {
    let into = world_now.as_millisecond().rem_euclid(1000);
    now.checked_add(SignedDuration::from_millis(1000 - into)).ok()
}

/// Draws at the pen where the code went, how long it counts, how many tries are left, when another may be asked for.
pub fn render(standing: &Standing<'_>, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let now = look.model.world_time(look.now);
    canvas.paragraph(&l.code_sent(look.phone(standing.phone)), Role::Muted);
    canvas.gap(1);
    if standing.expires <= now {
        canvas.notice(Severity::Warning, &l.code_expired());
    } else {
        let left = format!(
            "{} {} {}",
            l.code_expires(words::time_left(standing.expires.duration_since(now))),
            look.glyphs.dot,
            l.code_tries(standing.tries_left)
        );
        canvas.text(&left, if standing.tries_left == 1 { Role::Warning } else { Role::Muted });
    }
    if standing.resend_at > now {
        canvas.text(&l.code_resend_in(words::time_left(standing.resend_at.duration_since(now))), Role::Muted);
    }
}
