//! A question before something is done. The harmless answer has the focus; letters are no shortcuts here, since the letter for *no*
//! on one keyboard is the letter for *yes* on another.

use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::hits::{LayerId, Target};
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Fact, Flow, Move, Placement, Screen};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, wrap};
use crate::tui::widgets::line::{Accepts, LineField};

/// Its name.
pub const ID: &str = "confirm";
/// How wide it is drawn, where there is room.
const WIDTH: u16 = 58;
/// What the frame and its margins leave of that for the text.
const INSIDE: u16 = WIDTH - 4;

/// A question, for the layer that asked it.
pub struct ConfirmOverlay {
    question: Confirm,
    facts: Vec<Fact>,
    asker: LayerId,
    typed: LineField,
    /// Whether the button that does it has the focus.
    yes: bool,
}

impl ConfirmOverlay {
    /// A question of the layer `asker`.
    pub fn new(question: Confirm, facts: Vec<Fact>, asker: LayerId) -> Self {
        Self { question, facts, asker, typed: LineField::new(Accepts::Anything, 60), yes: false }
    }

    /// How many rows its text takes.
    fn lines(&self, look: &Look<'_>) -> u16 {
        let room = if self.question.danger { INSIDE - 2 } else { INSIDE };
        let rows = self.question.body.iter().map(|phrase| wrap(&phrase.say(look.l10n), room).len()).sum::<usize>();
        u16::try_from(rows).unwrap_or(u16::MAX / 2)
    }

    fn answer(&self, yes: bool, cx: &mut Cx<'_>) {
        cx.close();
        cx.outbox.moves.push((cx.layer, Move::Reply(self.asker, self.question.tag, yes)));
    }

    /// Whether what must be typed was typed.
    fn is_armed(&self, l10n: &crate::i18n::L10n) -> bool {
        self.question.typed.as_ref().is_none_or(|wanted| self.typed.text().trim() == wanted.say(l10n))
    }

    fn activate(&mut self, yes: bool, cx: &mut Cx<'_>) {
        if !yes || self.is_armed(cx.l10n) {
            self.answer(yes, cx);
        }
    }
}

impl Screen for ConfirmOverlay {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        self.question.title.say(look.l10n)
    }

    fn placement(&self, look: &Look<'_>) -> Placement {
        let facts = u16::try_from(self.facts.len()).unwrap_or(4);
        let typed = if self.question.typed.is_some() { 3 } else { 0 };
        Placement::Popup { width: WIDTH, height: 6 + self.lines(look) + facts + u16::from(facts > 0) + typed }
    }

    fn question(&self) -> Option<(LayerId, &'static str)> {
        Some((self.asker, self.question.tag))
    }

    fn contexts(&self) -> Vec<Context> {
        match self.question.typed {
            Some(_) => vec![Context::Text, Context::Dialog],
            None => vec![Context::Dialog],
        }
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.question.typed.is_some() && self.typed.handle(input).is_some() {
            self.yes = self.is_armed(cx.l10n);
            return Flow::Consumed;
        }
        match input {
            Input::Action(Action::Back) => self.answer(false, cx),
            Input::Action(Action::Activate) => self.activate(self.yes, cx),
            Input::Action(
                Action::Left | Action::Right | Action::Next | Action::Previous | Action::Up | Action::Down,
            ) => self.yes = !self.yes,
            Input::Click(Target::Own(which)) => self.activate(*which == 1, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        canvas.gap(1);
        if !self.facts.is_empty() {
            let facts = self.facts.iter().map(|fact| (fact.label.say(look.l10n), (fact.value)(look), fact.role));
            canvas.pairs(&facts.collect::<Vec<_>>());
            canvas.gap(1);
        }
        for phrase in &self.question.body {
            let text = phrase.say(look.l10n);
            if self.question.danger {
                canvas.notice(Severity::Danger, &text);
            } else {
                canvas.paragraph(&text, Role::Text);
            }
        }
        if let Some(wanted) = &self.question.typed {
            canvas.gap(1);
            canvas.text(&look.l10n.confirm_type(wanted.say(look.l10n)), Role::Muted);
            let (marker, width, y) = (look.glyphs.marker, canvas.width(), canvas.pen());
            canvas.put(0, y, marker, Role::Focus);
            self.typed.render(&mut canvas.piece(2, y, width.saturating_sub(2), 1), true);
            canvas.gap(1);
        }
        canvas.gap(1);
        let yes = if self.is_armed(look.l10n) { None } else { Some(Role::Disabled) };
        let y = canvas.pen().min(canvas.height().saturating_sub(1));
        let x = button(canvas, 0, y, &look.l10n.confirm_no(), !self.yes, None, 0);
        button(canvas, x + 2, y, &self.question.yes.say(look.l10n), self.yes, yes, 1);
    }
}

/// Draws a button; gives back the column after it.
fn button(canvas: &mut Canvas<'_>, x: u16, y: u16, label: &str, focused: bool, role: Option<Role>, which: u16) -> u16 {
    let marker = if focused { canvas.glyphs().marker } else { " " };
    let role = role.unwrap_or(if focused { Role::ButtonFocus } else { Role::Button });
    let end = canvas.put(x, y, &format!("{marker} {label}  "), role);
    canvas.hit(x, y, end - x, 1, Target::Own(which));
    end
}
