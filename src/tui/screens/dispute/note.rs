//! A note for the evidence of a dispute: what happened, what can be shown.

use crate::backend::contract::{DisputeId, DisputeRequest, LONGEST_TEXT, Reply, Request};
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
use crate::tui::widgets::{Form, FormEvent, Verdict};

/// How many rows of the note show.
const ROWS: u16 = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Text,
    Add,
}

/// What is thought of a text of at most so many characters while it is typed: how many are left, once that matters.
pub(super) fn room_left(text: &str) -> Option<Verdict> {
    let left = LONGEST_TEXT.saturating_sub(text.chars().count());
    (left <= LONGEST_TEXT / 4).then(|| Verdict::going(move |look| look.l10n.dispute_text_left(left)))
}

/// Asks for a note.
pub struct NoteForm {
    dispute: DisputeId,
    /// How many more notes there can be.
    left: u8,
    form: Form<Field>,
    asking: Asking,
    pace: Pace,
    /// Whether it was typed together with the claim: then it is sent at once, and a word on its arrival would only stand
    /// before the word that the dispute is open.
    with_claim: bool,
}

impl NoteForm {
    /// An empty note for this dispute.
    pub fn new(dispute: DisputeId, left: u8) -> Self {
        let form = Form::new()
            .area(Field::Text, ROWS, LONGEST_TEXT, |l| l.evidence_text())
            .judged()
            .submit(Field::Add, |l| l.evidence_add());
        Self { dispute, left, form, asking: Asking::default(), pace: Pace::default(), with_claim: false }
    }

    /// A note that was typed together with the claim: it is sent at once, and kept here until it has arrived.
    pub fn sending(dispute: DisputeId, left: u8, text: &str) -> Self {
        let mut note = Self { with_claim: true, ..Self::new(dispute, left) };
        note.form.set_value(Field::Text, text);
        note
    }

    fn add(&mut self, cx: &mut Cx<'_>) {
        let text = self.form.value(Field::Text).trim().to_owned();
        if text.is_empty() {
            return self.form.fail(Field::Text, |l| l.evidence_empty());
        }
        if !self.asking.is_waiting() {
            let dispute = self.dispute;
            self.asking
                .world(cx, |key| Request::Dispute(DisputeRequest::AddEvidence { key, dispute, text: text.clone() }));
            self.form.set_busy(true);
        }
    }
}

impl Screen for NoteForm {
    fn id(&self) -> &'static str {
        "dispute-note"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.evidence_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("orders")
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        if self.with_claim {
            self.add(cx);
        }
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let double = self.pace.is_double(input, cx.now);
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit if !double => self.add(cx),
            FormEvent::Changed(_) => {
                self.asking.take_trouble();
                let verdict = room_left(self.form.value(Field::Text));
                self.form.set_verdict(Field::Text, verdict);
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::World(Reply::Dispute(_))) = answer {
            if !self.with_claim {
                cx.toast(Severity::Success, |l| l.evidence_added());
            }
            cx.close();
        }
    }

    fn is_dirty(&self) -> bool {
        !self.form.value(Field::Text).trim().is_empty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(if self.asking.is_waiting() { l.evidence_adding() } else { l.evidence_guidance(look.back_key()) })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        match self.form.focused() {
            Some(Field::Add) => vec![Hint::named(Action::Activate, look.l10n.evidence_add())],
            _ => self.form.hints(look.l10n),
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        if self.asking.is_waiting() || self.asking.trouble().is_some() {
            self.asking.render(canvas, &l.evidence_adding());
        } else {
            canvas.paragraph(&l.evidence_about(), Role::Muted);
            canvas.paragraph(&l.evidence_left(self.left), Role::Muted);
        }
        canvas.gap(1);
        self.form.render(canvas);
    }
}
