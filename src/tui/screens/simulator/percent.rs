//! A shift of the dollar's rate that is typed.

use crate::backend::contract::SHIFTS;
use crate::session::contract::{Answer, Command};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

/// The longest that is read: a sign, three digits, a space, the sign of percent.
const LONGEST: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Percent,
    Go,
}

/// Asks by how many percent the dollar is shifted.
pub struct Percent {
    form: Form<Field>,
    asking: Asking,
}

impl Default for Percent {
    fn default() -> Self {
        let form = Form::new()
            .text(Field::Percent, LONGEST, |l| l.sim_percent_field())
            .hint(|l| l.sim_percent_hint(bound(*SHIFTS.start()), SHIFTS.end().to_string()))
            .submit(Field::Go, |l| l.sim_percent_go());
        Self { form, asking: Asking::default() }
    }
}

/// Its name.
pub const ID: &str = "simulator-percent";

fn bound(percent: i16) -> String {
    percent.to_string().replace('-', "\u{2212}")
}

/// What was typed, if it is a shift: `5`, `+5 %`, `-12`.
fn read(typed: &str) -> Option<i16> {
    let plain = typed.trim().trim_end_matches('%').trim_end().replace(['\u{2212}', '\u{2013}'], "-");
    plain.parse().ok().filter(|percent| SHIFTS.contains(percent))
}

impl Percent {
    fn submit(&mut self, cx: &mut Cx<'_>) {
        let Some(percent) = read(self.form.value(Field::Percent)) else {
            return self
                .form
                .fail(Field::Percent, |l| l.sim_percent_wrong(bound(*SHIFTS.start()), SHIFTS.end().to_string()));
        };
        if !self.asking.is_waiting() {
            self.asking.session(cx, Command::ShiftRate { percent });
            self.form.set_busy(true);
        }
    }
}

impl Screen for Percent {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.sim_percent_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 60, height: 12 + if self.asking.trouble().is_some() { 3 } else { 0 } }
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let done = self.asking.answered(id, answer).is_some();
        self.form.set_busy(self.asking.is_waiting());
        if done {
            cx.close();
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.sim_guidance_rate())
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.paragraph(&l.sim_percent_about(), Role::Muted);
        canvas.gap(1);
        self.form.render(canvas);
        self.asking.render(canvas, &l.busy());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifts_are_read_as_people_write_them() {
        let read: Vec<_> = ["5", "+5 %", " -12% ", "−20", "0", "300"].map(read).to_vec();
        assert_eq!(read, [Some(5), Some(5), Some(-12), Some(-20), Some(0), Some(300)]);
    }

    #[test]
    fn what_is_no_shift_is_none() {
        assert_eq!(["", "five", "2.5", "-91", "301", "%", "99999"].map(read), [None; 7]);
    }
}
