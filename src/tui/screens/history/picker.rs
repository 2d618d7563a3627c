//! Choosing a counterparty: a few letters, and those whose name begins so.

use crate::backend::contract::{Reply, Request};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::Cx;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::widgets::line::{Accepts, LineField};
use crate::tui::widgets::{List, ListEvent};
use crate::tui::words;

/// The most names that are offered.
const NAMES: u32 = 50;

/// What came of an input.
pub(super) enum Picked {
    /// It is not for the picker: the person leaves it.
    Ignored,
    /// Still choosing.
    Choosing,
    /// This one, or anybody.
    Party(Option<String>),
}

/// A few letters, and who is meant by them.
pub(super) struct PartyPicker {
    line: LineField,
    list: List,
    names: Vec<String>,
    /// What was asked with which letters: what is typed meanwhile goes into the next question.
    asked: Option<(RequestId, String)>,
    trouble: Option<Trouble>,
}

impl PartyPicker {
    /// The picker with the latest names on their way.
    pub(super) fn opened(cx: &mut Cx<'_>) -> Self {
        let line = LineField::new(Accepts::Anything, 40);
        let mut picker = Self { line, list: List::default(), names: Vec::new(), asked: None, trouble: None };
        picker.ask(cx);
        picker
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        if self.asked.is_none() {
            let prefix = self.line.text().trim().to_owned();
            let id = cx.ask_world(Request::Parties { prefix: prefix.clone(), limit: NAMES });
            self.asked = Some((id, prefix));
        }
    }

    /// Which keys mean something now.
    pub(super) fn contexts() -> Vec<Context> {
        vec![Context::Text, Context::List]
    }

    /// Takes an input.
    pub(super) fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Picked {
        if let Some(changed) = self.line.handle(input) {
            if changed {
                self.list.select(0);
                self.ask(cx);
            }
            return Picked::Choosing;
        }
        if let Input::Click(Target::Row(row)) = input {
            return self.pick(*row);
        }
        match self.list.handle(input, self.count()) {
            ListEvent::Open(row) => self.pick(row),
            ListEvent::Ignored if matches!(input, Input::Action(Action::Back)) => Picked::Ignored,
            _ => Picked::Choosing,
        }
    }

    /// Whether the first row stands for anybody: not for who has begun to type a name.
    fn offers_anybody(&self) -> bool {
        self.line.text().trim().is_empty()
    }

    fn count(&self) -> usize {
        self.names.len() + usize::from(self.offers_anybody())
    }

    /// The name of a row; nothing for anybody.
    fn name(&self, row: usize) -> Option<&String> {
        row.checked_sub(usize::from(self.offers_anybody())).and_then(|at| self.names.get(at))
    }

    fn pick(&self, row: usize) -> Picked {
        Picked::Party(self.name(row).cloned())
    }

    /// Takes an answer.
    pub(super) fn answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let Some((_, prefix)) = self.asked.take_if(|(asked, _)| *asked == id) else { return };
        match Trouble::reply(answer) {
            Ok(Reply::Parties(names)) => (self.names, self.trouble) = (names, None),
            Ok(_) => {}
            Err(trouble) => self.trouble = Some(trouble),
        }
        if prefix != self.line.text().trim() {
            self.ask(cx);
        }
    }

    /// Draws it.
    pub(super) fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l, columns) = (canvas.look(), canvas.l10n(), canvas.width());
        canvas.gap(2);
        if let Some(trouble) = &self.trouble {
            trouble.render(canvas);
        } else {
            self.list.render(canvas, self.count(), |row, index| {
                let name = self.name(index).map(|name| words::party(name, look));
                row.put(0, 0, &name.unwrap_or_else(|| l.filter_anybody()), Role::Text);
            });
            if self.count() == 0 {
                canvas.text(&l.filter_nobody(), Role::Muted);
            }
        }
        // Last, so that the cursor stays where the typing goes.
        canvas.put(0, 0, look.glyphs.marker, Role::Focus);
        let focused = canvas.has_focus();
        self.line.render(&mut canvas.piece(2, 0, columns.saturating_sub(2), 1), focused);
    }
}
