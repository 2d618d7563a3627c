//! Verifying the wallet.

use crate::session::contract::{Answer, Command, Report};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::reader::Reader;

/// Checks everything, and shows what came of it.
#[derive(Default)]
pub(super) struct VerifyScreen {
    asking: Asking,
    report: Option<Report>,
    reader: Reader,
}

impl VerifyScreen {
    fn verify(&mut self, cx: &mut Cx<'_>) {
        self.report = None;
        self.asking.session(cx, Command::Verify);
    }

    fn render_report(&self, canvas: &mut Canvas<'_>, report: &Report) {
        let l = canvas.l10n();
        if report.problems.is_empty() {
            return canvas.notice(Severity::Success, &l.verify_sound(report.entries));
        }
        canvas.notice(Severity::Danger, &l.verify_damaged(report.problems.len()));
        canvas.paragraph(&l.verify_advice(), Role::Text);
        canvas.gap(1);
        self.reader.render(canvas, &report.problems.join("\n"));
    }
}

impl Screen for VerifyScreen {
    fn id(&self) -> &'static str {
        "settings-verify"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.verify_title()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Reader, Context::Dialog]
    }

    fn section(&self) -> Option<&'static str> {
        Some("settings")
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.verify(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Action(Action::Activate) if !self.asking.is_waiting() => self.verify(cx),
            input if !self.reader.handle(input) => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        if let Some(Answer::Verified(report)) = self.asking.answered(id, answer) {
            self.report = Some(report);
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        match &self.report {
            Some(report) => self.render_report(canvas, report),
            None => self.asking.render(canvas, &l.verify_working()),
        }
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        vec![Hint::named(Action::Activate, l.verify_again()), Hint::named(Action::Back, l.verify_close())]
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.verify_guidance())
    }
}
