//! What an owner should know about the wallet just opened.

use crate::explain;
use crate::session::contract::{Answer, Command, Notice};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::trouble::explanation;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Repair,
    Go,
}

/// The notices of a login, one after another.
pub struct OpeningOverlay {
    notices: Vec<Notice>,
    at: usize,
    form: Form<Field>,
    asking: Asking,
}

/// Columns of the box.
const WIDTH: u16 = 66;

impl OpeningOverlay {
    /// The notices, the gravest first.
    pub fn new(mut notices: Vec<Notice>) -> Self {
        notices.sort_by_key(|notice| std::cmp::Reverse(severity(notice)));
        let form =
            Form::new().button(Field::Repair, |l| l.opening_repair()).button(Field::Go, |l| l.opening_continue());
        let mut overlay = Self { notices, at: 0, form, asking: Asking::default() };
        overlay.settle();
        overlay
    }

    /// Offers the repair only where there is something to repair.
    fn settle(&mut self) {
        let repairable = matches!(self.notices.get(self.at), Some(Notice::KeysCopyDamaged { .. }));
        self.form.set_shown(Field::Repair, repairable);
        self.form.focus(if repairable { Field::Repair } else { Field::Go });
    }

    fn go_on(&mut self, cx: &mut Cx<'_>) {
        self.asking.take_trouble();
        self.at += 1;
        if self.at < self.notices.len() {
            self.settle();
        } else {
            cx.close();
        }
    }
}

/// How much a notice matters.
const fn severity(notice: &Notice) -> Severity {
    match notice {
        Notice::OperationsMissing(_) | Notice::RecordsReplaced => Severity::Danger,
        Notice::NoAnchor
        | Notice::OlderKeys
        | Notice::KeysCopyDamaged { .. }
        | Notice::FailedLogins(_)
        | Notice::UnknownPayments(_)
        | Notice::Blocked => Severity::Warning,
        Notice::Resolved(_)
        | Notice::ChangeFinished
        | Notice::WeakKdf
        | Notice::Migrated { .. }
        | Notice::KeysInSwap => Severity::Info,
    }
}

impl Screen for OpeningOverlay {
    fn id(&self) -> &'static str {
        "opening"
    }

    fn title(&self, look: &Look<'_>) -> String {
        let l = look.l10n;
        if self.notices.len() < 2 {
            return l.opening_title();
        }
        format!("{}  {}", l.opening_title(), l.opening_position(self.notices.len(), self.at + 1))
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: WIDTH, height: 12 }
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Dialog]
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        // What is being repaired is not passed by: its answer goes on to the next.
        if self.asking.is_waiting() {
            return Flow::Consumed;
        }
        match (input, self.form.handle(input)) {
            (Input::Action(Action::Back), _) | (_, FormEvent::Pressed(Field::Go)) => self.go_on(cx),
            (_, FormEvent::Ignored) => return Flow::Ignored,
            (_, FormEvent::Pressed(Field::Repair)) => {
                self.form.set_busy(true);
                self.asking.session(cx, Command::RepairKeys);
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if answer.is_some() {
            cx.toast(Severity::Success, |l| l.opening_repaired());
            self.go_on(cx);
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let Some(notice) = self.notices.get(self.at) else { return };
        let look = canvas.look();
        canvas.gap(1);
        explanation(canvas, &explain::notice(notice, look.l10n), severity(notice));
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        self.asking.render(canvas, &look.l10n.opening_repairing());
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.opening_guidance())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::contract::Command;
    use crate::tui::app::Options;
    use crate::tui::tests::driver::Driver;

    #[test]
    fn no_notice_is_passed_by_while_the_keys_are_repaired() {
        let damaged = Notice::KeysCopyDamaged { file: "keys".to_owned() };
        let mut driver = Driver::logged_in(Options::default());
        driver.sent.clear();
        driver.app.push(Box::new(OpeningOverlay::new(vec![damaged, Notice::FailedLogins(1), Notice::WeakKdf])));
        driver.press("enter esc enter");
        assert!(driver.text().contains("1 of 3"));
        assert!(matches!(driver.answer(Answer::Done), Command::RepairKeys));
        assert!(driver.text().contains("2 of 3"));
        assert!(driver.sent.is_empty(), "asked once");
    }
}
