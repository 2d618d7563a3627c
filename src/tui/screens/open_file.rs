//! Writing a file that is not encrypted: where to, the question before it, and what came of it.

use std::path::PathBuf;

use crate::i18n::{L10n, Phrase};
use crate::session::contract::{Answer, Command};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Hint};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::Canvas;
use crate::tui::widgets::{Form, FormEvent};

/// The tag of the question before the file is written.
const UNSEALED: &str = "file-unsealed";
/// The longest path.
const MOST: usize = 400;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Kind,
    Path,
    Go,
}

/// What came of an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// It is not for the file.
    Ignored,
    /// It was taken; nothing to do.
    Consumed,
    /// Another kind of file was chosen.
    Kind,
    /// The person agreed: the file is to be written.
    Write,
}

/// Asks for a path, and whether a file that anybody can read may lie there.
pub struct OpenFile {
    form: Form<Field>,
    /// Who can see what, once the file is there.
    warning: fn(&L10n) -> String,
    /// The path that nobody misses: the one that was proposed, or that leads to what was written.
    known: PathBuf,
    asking: Asking,
    written: Option<Answer>,
}

impl OpenFile {
    /// A file at this path, if the person does not choose another.
    pub fn new(path: &str, warning: fn(&L10n) -> String) -> Self {
        Self::with(Form::new(), path, warning)
    }

    /// The same with several kinds of file to choose from.
    pub fn of_kinds(
        kinds: Vec<Phrase>,
        label: impl Fn(&L10n) -> String + 'static,
        path: &str,
        warning: fn(&L10n) -> String,
    ) -> Self {
        Self::with(Form::new().select(Field::Kind, kinds, 0, label), path, warning)
    }

    fn with(form: Form<Field>, path: &str, warning: fn(&L10n) -> String) -> Self {
        let form = form
            .text(Field::Path, MOST, |l| l.export_path())
            .hint(|l| l.export_path_hint())
            .submit(Field::Go, |l| l.export_submit());
        let mut file = Self { form, warning, known: PathBuf::new(), asking: Asking::default(), written: None };
        file.set_path(path);
        file
    }

    /// Which kind is chosen, by its place.
    pub fn kind(&self) -> usize {
        self.form.chosen(Field::Kind)
    }

    /// Where it is to lie.
    pub fn path(&self) -> PathBuf {
        PathBuf::from(self.form.value(Field::Path).trim())
    }

    /// Proposes another path.
    pub fn set_path(&mut self, path: &str) {
        if self.path() == self.known {
            self.known = PathBuf::from(path);
        }
        self.form.set_value(Field::Path, path);
    }

    /// Which keys mean something now.
    pub fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    /// What Enter does.
    pub fn hints(&self, l: &L10n) -> Vec<Hint> {
        if self.form.moves_on() {
            return self.form.hints(l);
        }
        vec![Hint::named(Action::Activate, l.export_submit())]
    }

    /// Takes an input.
    pub fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Asked {
        if matches!(input, Input::Confirmed(UNSEALED)) {
            return Asked::Write;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Asked::Ignored,
            FormEvent::Submit => self.ask(cx),
            FormEvent::Changed(field) => {
                self.asking.take_trouble();
                self.written = None;
                if field == Field::Kind {
                    return Asked::Kind;
                }
            }
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Asked::Consumed
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        if self.form.value(Field::Path).trim().is_empty() {
            return self.form.fail(Field::Path, |l| l.backup_path_empty());
        }
        cx.confirm(Confirm {
            tag: UNSEALED,
            title: Phrase::new(|l| l.export_unsealed_title()),
            body: vec![Phrase::new(self.warning)],
            yes: Phrase::new(|l| l.export_unsealed_yes()),
            danger: false,
            typed: None,
        });
    }

    /// Has it written.
    pub fn write(&mut self, command: Command, cx: &mut Cx<'_>) {
        self.written = None;
        self.form.set_busy(true);
        self.asking.session(cx, command);
    }

    /// Takes an answer.
    pub fn answered(&mut self, id: RequestId, answer: Answer) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if answer.is_some() {
            self.known = self.path();
            self.written = answer;
        }
    }

    /// Whether a path was typed that leads to no file yet.
    pub fn is_dirty(&self) -> bool {
        self.path() != self.known
    }

    /// Whether it is being written.
    pub const fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    /// Draws it at the pen; `done` are the words for what was written.
    pub fn render(&self, canvas: &mut Canvas<'_>, done: impl Fn(&Answer, &L10n) -> Option<String>) {
        let l = canvas.l10n();
        self.form.render(canvas);
        canvas.gap(1);
        match self.written.as_ref().and_then(|answer| done(answer, l)) {
            Some(words) => {
                canvas.notice(Severity::Success, &words);
                canvas.paragraph(&(self.warning)(l), Role::Muted);
            }
            None => self.asking.render(canvas, &l.export_working()),
        }
    }
}
