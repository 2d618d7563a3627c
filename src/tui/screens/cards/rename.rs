//! Another name for a card.

use crate::backend::contract::{CardId, CardView, Request};
use crate::domain::card::{LONGEST_NAME, name};
use crate::session::contract::Answer;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Go,
}

/// Asks what a card shall be called.
pub(super) struct Rename {
    card: CardId,
    form: Form<Field>,
    asking: Asking,
}

impl Rename {
    /// Asks, unless the card is over.
    pub(super) fn open(card: &CardView, cx: &mut Cx<'_>) {
        if card.state.is_terminal() {
            return cx.toast(Severity::Info, |l| l.card_is_over());
        }
        let mut form =
            Form::new().text(Field::Name, LONGEST_NAME, |l| l.card_name()).submit(Field::Go, |l| l.card_rename_go());
        form.set_value(Field::Name, &card.name);
        cx.push(Self { card: card.id, form, asking: Asking::default() });
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        let Some(name) = name(self.form.value(Field::Name)) else {
            return self.form.fail(Field::Name, |l| l.err_card_name());
        };
        if !self.asking.is_waiting() {
            let card = self.card;
            self.asking.world(cx, |key| Request::RenameCard { key, card, name: name.clone() });
            self.form.set_busy(true);
        }
    }
}

impl Screen for Rename {
    fn id(&self) -> &'static str {
        "card-rename"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.card_rename_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 56, height: 11 + if self.asking.trouble().is_some() { 3 } else { 0 } }
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let done = self.asking.answered(id, answer).is_some();
        self.form.set_busy(self.asking.is_waiting());
        if done {
            cx.toast(Severity::Success, |l| l.card_renamed());
            cx.close();
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.card_rename_guidance(look.enter_key(), look.back_key()))
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        canvas.paragraph(&l.card_rename_about(), Role::Muted);
        canvas.gap(1);
        self.form.render(canvas);
        self.asking.render(canvas, &l.card_working());
    }
}
