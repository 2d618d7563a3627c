//! What can be done with a card from more than one place: blocking, unblocking, closing.

use super::said;
use crate::backend::contract::{CardId, CardState, CardView, Reply, Request};
use crate::i18n::Phrase;
use crate::session::contract::Answer;
use crate::tui::event::{Input, RequestId};
use crate::tui::screen::{Confirm, Cx};
use crate::tui::screens::asking::Asking;
use crate::tui::toast::Severity;
use crate::tui::view::Canvas;

/// The tag of the question before a card is blocked.
const BLOCK: &str = "card-block";
/// The tag of the question before a card is closed.
const CLOSE: &str = "card-close";

/// An errand under way, and the card that a question was asked about.
#[derive(Default)]
pub(super) struct Errands {
    asking: Asking,
    about: Option<CardId>,
}

impl Errands {
    /// Blocks a card after a question, or lets it pay again at once; nothing for one that can do neither.
    pub(super) fn switch(&mut self, card: &CardView, cx: &mut Cx<'_>) {
        self.about = Some(card.id);
        match card.state {
            CardState::Active => cx.confirm(question(BLOCK, card, cx)),
            CardState::Blocked => self.ask(cx, |key, card| Request::UnblockCard { key, card }),
            _ => cx.toast(Severity::Info, |l| l.card_no_switch()),
        }
    }

    /// Asks before a card is closed.
    pub(super) fn close(&mut self, card: &CardView, cx: &mut Cx<'_>) {
        self.about = Some(card.id);
        cx.confirm(question(CLOSE, card, cx));
    }

    /// Takes the answer to a question; says whether it was one of these.
    pub(super) fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> bool {
        match input {
            Input::Confirmed(BLOCK) => self.ask(cx, |key, card| Request::BlockCard { key, card }),
            Input::Confirmed(CLOSE) => self.ask(cx, |key, card| Request::CloseCard { key, card }),
            Input::Declined(BLOCK | CLOSE) => {}
            _ => return false,
        }
        true
    }

    fn ask(&mut self, cx: &mut Cx<'_>, make: impl Fn(crate::backend::contract::IdempotencyKey, CardId) -> Request) {
        if let Some(card) = self.about.filter(|_| !self.asking.is_waiting()) {
            self.asking.world(cx, |key| make(key, card));
        }
    }

    /// Whether an errand is under way.
    pub(super) const fn is_waiting(&self) -> bool {
        self.asking.is_waiting()
    }

    /// Whether this is the answer to an errand.
    pub(super) fn is_awaiting(&self, id: RequestId) -> bool {
        self.asking.is_awaiting(id)
    }

    /// Takes the answer: the card as it is now, if the errand was done.
    pub(super) fn answered(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) -> Option<CardView> {
        let Some(Answer::World(Reply::Card(card))) = self.asking.answered(id, answer) else { return None };
        let state = card.state;
        cx.toast(Severity::Success, move |l| match state {
            CardState::Blocked => l.card_now_blocked(),
            CardState::Closed => l.card_now_closed(),
            _ => l.card_now_active(),
        });
        Some(*card)
    }

    /// Draws what went wrong at the pen.
    pub(super) fn render(&self, canvas: &mut Canvas<'_>) {
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(canvas);
        }
    }

    /// Whether something went wrong.
    pub(super) const fn has_trouble(&self) -> bool {
        self.asking.trouble().is_some()
    }
}

/// The question before something is done to this card.
fn question(tag: &'static str, card: &CardView, cx: &Cx<'_>) -> Confirm {
    let name = said::name(card, cx.l10n);
    let closes = tag == CLOSE;
    let under_way = card.state.is_under_way();
    let what = Phrase::new(move |l| if closes { l.card_close_what(&name) } else { l.card_block_what(&name) });
    let mut body = vec![what];
    if closes && under_way {
        body.push(Phrase::new(|l| l.card_close_paid()));
    }
    Confirm {
        tag,
        title: Phrase::new(move |l| if closes { l.card_close_title() } else { l.card_block_title() }),
        body,
        yes: Phrase::new(move |l| if closes { l.card_close_yes() } else { l.card_block_yes() }),
        danger: closes,
        typed: None,
    }
}
