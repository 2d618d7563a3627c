//! Settings: what can be changed, each change holding at once.

mod backup;
mod choices;
mod delete;
mod new_key;
pub mod password;
mod verify;

use crate::i18n::L10n;
use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::list::{List, ListEvent};
use choices::Choice;

/// Something that can be changed or done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Password,
    NewKey,
    Choice(Choice),
    Verify,
    Backup,
    Repair,
    Delete,
}

const ROWS: [Row; 13] = [
    Row::Password,
    Row::NewKey,
    Row::Choice(Choice::Language),
    Row::Choice(Choice::Theme),
    Row::Choice(Choice::Glyphs),
    Row::Choice(Choice::Mouse),
    Row::Choice(Choice::AutoLock),
    Row::Choice(Choice::Mask),
    Row::Choice(Choice::Remember),
    Row::Verify,
    Row::Backup,
    Row::Repair,
    Row::Delete,
];

impl Row {
    fn label(self, l: &L10n) -> String {
        match self {
            Self::Password => l.settings_password(),
            Self::NewKey => l.settings_key(),
            Self::Choice(choice) => choice.label(l),
            Self::Verify => l.settings_verify(),
            Self::Backup => l.settings_backup(),
            Self::Repair => l.settings_repair(),
            Self::Delete => l.settings_delete(),
        }
    }

    fn about(self, l: &L10n) -> String {
        match self {
            Self::Password => l.settings_password_about(),
            Self::NewKey => l.settings_key_about(),
            Self::Choice(choice) => choice.about(l),
            Self::Verify => l.settings_verify_about(),
            Self::Backup => l.settings_backup_about(),
            Self::Repair => l.settings_repair_about(),
            Self::Delete => l.settings_delete_about(),
        }
    }
}

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
            Row::Backup => cx.push(backup::BackupScreen::new(cx.now)),
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
        let (up, down) = (Input::Action(Action::Up), Input::Action(Action::Down));
        let input = match input {
            Input::Action(Action::Next) => &down,
            Input::Action(Action::Previous) => &up,
            other => other,
        };
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
        let look = canvas.look();
        let l = look.l10n;
        let column = ROWS.iter().map(|row| width(&row.label(l))).max().unwrap_or_default() + 3;
        let rows = u16::try_from(ROWS.len()).unwrap_or(u16::MAX).min(canvas.rows_left().saturating_sub(3));
        let chosen = self.row();
        self.list.render(&mut canvas.take(rows), ROWS.len(), |piece, index| {
            let row = ROWS[index];
            piece.put(0, 0, &row.label(l), if row == Row::Delete { Role::Danger } else { Role::Text });
            if let Row::Choice(choice) = row {
                choice.render(piece, column, row == chosen);
            }
        });
        canvas.gap(1);
        self.repairing.render(canvas, &l.opening_repairing());
        if !self.repairing.is_waiting() && self.repairing.trouble().is_none() {
            canvas.paragraph(&chosen.about(l), Role::Muted);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.settings_guidance())
    }
}
