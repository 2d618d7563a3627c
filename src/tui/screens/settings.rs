//! Settings: what can be changed, each change holding at once.

pub mod backup;
mod choices;
mod delete;
pub mod new_key;
pub mod password;
mod rows;
mod verify;

use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::{List, ListEvent};
use rows::{ROWS, Row};

/// The settings.
#[derive(Default)]
pub struct SettingsScreen {
    list: List,
    repairing: Asking,
}

impl SettingsScreen {
    fn row(&self) -> Row {
        ROWS[self.list.selected().min(ROWS.len() - 1)]
    }

    fn open(&mut self, row: Row, cx: &mut Cx<'_>) {
        match row {
            Row::Password => cx.push(password::PasswordScreen::default()),
            Row::NewKey => cx.push(new_key::NewKeyScreen::default()),
            Row::Choice(choice) => choice.turn(true, cx),
            Row::Verify => cx.push(verify::VerifyScreen::default()),
            Row::Backup => cx.push(backup::BackupScreen::new(cx.today())),
            Row::Repair => self.repairing.session(cx, Command::RepairKeys),
            Row::Delete => cx.push(delete::DeleteScreen::default()),
        }
    }

    fn turn(&self, forward: bool, cx: &mut Cx<'_>) {
        if let Row::Choice(choice) = self.row() {
            choice.turn(forward, cx);
        }
    }
}

impl Screen for SettingsScreen {
    fn id(&self) -> &'static str {
        "settings"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.settings_title()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Menu]
    }

    fn section(&self) -> Option<&'static str> {
        Some("settings")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        // One click is enough: every row says what it is, and the dangerous ones ask.
        if let Input::Click(Target::Row(index)) = input {
            self.list.select(*index);
        }
        match (input, self.list.handle(input, ROWS.len())) {
            (Input::Action(Action::Left), _) => self.turn(false, cx),
            (Input::Action(Action::Right), _) => self.turn(true, cx),
            (_, ListEvent::Open(index)) => self.open(ROWS[index], cx),
            (_, ListEvent::Ignored) => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.repairing.answered(id, answer).is_some() {
            cx.toast(Severity::Success, |l| l.opening_repaired());
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        rows::render(canvas, &self.list);
        canvas.gap(1);
        if self.repairing.is_waiting() || self.repairing.trouble().is_some() {
            self.repairing.render(canvas, &l.opening_repairing());
        } else {
            canvas.paragraph(&self.row().about(l), Role::Muted);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.settings_guidance(look.enter_key()))
    }
}
