//! Telling who one is: a name, a date of birth, a document, each judged while it is typed.

use crate::backend::contract::{PersonalDetails, Reply, Request};
use crate::domain::day::world_day;
use crate::domain::person::{self, BirthProblem, DocumentProblem, NameProblem};
use crate::domain::sensitive::Sensitive;
use crate::explain;
use crate::i18n::DateStyle;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::pace::Pace;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent, Tone, Verdict};

/// The most that is typed into a field.
const NAME: usize = 60;
const DATE: usize = 10;
const DOCUMENT: usize = 14;

/// What is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Born,
    Document,
    Send,
}

/// The fields that are judged.
const JUDGED: [Field; 3] = [Field::Name, Field::Born, Field::Document];

/// Who one is.
pub(super) struct IdentityForm {
    form: Form<Field>,
    asking: Asking,
    pace: Pace,
}

impl Default for IdentityForm {
    fn default() -> Self {
        let form = Form::new()
            .text(Field::Name, NAME, |l| l.identity_name())
            .judged()
            .account(Field::Born, DATE, |l| l.identity_born())
            .judged()
            .account(Field::Document, DOCUMENT, |l| l.identity_document())
            .judged()
            .submit(Field::Send, |l| l.identity_send());
        Self { form, asking: Asking::default(), pace: Pace::default() }
    }
}

impl IdentityForm {
    fn judge(&mut self, cx: &Cx<'_>) {
        let today = world_day(cx.model.world_time(cx.now));
        for field in JUDGED {
            let text = self.form.value(field);
            let verdict = match field {
                Field::Name => name(text),
                Field::Born => born(text, today),
                _ => document(text),
            };
            self.form.set_verdict(field, verdict);
        }
    }

    fn send(&mut self, cx: &mut Cx<'_>) {
        self.judge(cx);
        for field in JUDGED {
            match self.form.verdict(field).map(Verdict::tone) {
                Some(Tone::Right) => {}
                None => return self.form.fail(field, |l| l.move_needed()),
                Some(_) => return self.form.insist(field),
            }
        }
        let [name, born, document] = JUDGED.map(|field| Sensitive::new(self.form.value(field)));
        self.form.set_busy(true);
        let details = PersonalDetails { name, born, document };
        self.asking.world(cx, |key| Request::Identify { key, details: Box::new(details.clone()) });
    }
}

/// What is thought of a name; nothing of an empty field.
fn name(text: &str) -> Option<Verdict> {
    match person::name(text) {
        Ok(_) => Some(Verdict::right(|look| look.l10n.identity_good())),
        Err(NameProblem::Empty) => None,
        // The family name may still come.
        Err(problem @ NameProblem::OneWord) => {
            Some(Verdict::going(move |look| explain::name_problem(problem, look.l10n)))
        }
        Err(problem) => Some(Verdict::wrong(move |look| explain::name_problem(problem, look.l10n))),
    }
}

fn born(text: &str, today: jiff::civil::Date) -> Option<Verdict> {
    match person::born(text, today) {
        Ok(date) => Some(Verdict::right(move |look| look.l10n.date(date, DateStyle::Long))),
        Err(BirthProblem::Empty) => None,
        Err(problem @ BirthProblem::NotADate) if text.trim().chars().count() < DATE => {
            Some(Verdict::going(move |look| explain::birth_problem(problem, look.l10n)))
        }
        Err(problem) => Some(Verdict::wrong(move |look| explain::birth_problem(problem, look.l10n))),
    }
}

fn document(text: &str) -> Option<Verdict> {
    match person::document(text) {
        Ok(_) => Some(Verdict::right(|look| look.l10n.identity_good())),
        Err(DocumentProblem::Empty) => None,
        Err(problem @ DocumentProblem::Length) => {
            Some(Verdict::going(move |look| explain::document_problem(problem, look.l10n)))
        }
        Err(problem) => Some(Verdict::wrong(move |look| explain::document_problem(problem, look.l10n))),
    }
}

impl Screen for IdentityForm {
    fn id(&self) -> &'static str {
        "identity"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.identity_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("home")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let double = self.pace.is_double(input, cx.now);
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit if !double => self.send(cx),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
                self.judge(cx);
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::World(Reply::Identification(_))) = answer {
            cx.toast(Severity::Success, |l| l.identity_sent());
            cx.close();
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    /// Whoever walks away leaves no personal details on the screen.
    fn forget_secrets(&mut self) -> bool {
        self.asking.forget_unanswered();
        let typed = JUDGED.iter().any(|field| !self.form.value(*field).is_empty());
        for field in JUDGED {
            self.form.set_value(field, "");
            self.form.set_verdict(field, None);
        }
        typed
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.identity_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        match self.form.focused() {
            Some(Field::Send) => vec![Hint::named(Action::Activate, look.l10n.identity_send())],
            _ => Vec::new(),
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(canvas);
        } else {
            canvas.paragraph(&l.identity_about(), Role::Muted);
        }
        canvas.gap(1);
        self.form.render(canvas);
    }
}
