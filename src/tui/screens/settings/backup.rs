//! Backing the wallet up into one sealed file.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::session::contract::{Answer, Command};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Path,
    Go,
}

/// Asks for a file and writes the backup into it.
pub struct BackupScreen {
    form: Form<Field>,
    asking: Asking,
    written: Option<PathBuf>,
}

impl BackupScreen {
    /// Proposes a name for the file, after today.
    pub fn new(today: Date) -> Self {
        let mut form = Form::new().text(Field::Path, 400, |l| l.backup_path()).submit(Field::Go, |l| l.backup_submit());
        form.set_value(Field::Path, &format!("kiwi-{today}.kiwi"));
        Self { form, asking: Asking::default(), written: None }
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        let to = self.form.value(Field::Path).trim();
        if to.is_empty() {
            return self.form.fail(Field::Path, |l| l.backup_path_empty());
        }
        let to = PathBuf::from(to);
        self.form.set_busy(true);
        self.written = None;
        self.asking.session(cx, Command::Backup { to });
    }
}

impl Screen for BackupScreen {
    fn id(&self) -> &'static str {
        "settings-backup"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.backup_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("settings")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
                self.written = None;
            }
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::BackedUp(path)) = answer {
            self.written = Some(path);
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.paragraph(&l.backup_intro(), Role::Text);
        canvas.gap(1);
        self.form.render(canvas);
        canvas.gap(1);
        match &self.written {
            Some(path) => canvas.notice(Severity::Success, &l.backup_done(path.display().to_string())),
            None => self.asking.render(canvas, &l.backup_working()),
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty() && self.written.is_none()
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.backup_guidance())
    }
}
