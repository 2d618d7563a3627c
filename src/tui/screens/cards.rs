//! The wallet's own cards, and the ways to more of them.

mod errands;
mod issue;
mod page;
mod picture;
mod rename;
mod reveal;
pub mod said;

pub use page::CardPage;

use crate::backend::contract::{AttemptSubject, CardKind, CardView, CardsView, Reply, Request};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::List;
use crate::tui::widgets::list::ListEvent;
use errands::Errands;
use issue::Issue;
use rename::Rename;
use reveal::Reveal;

/// The ways to another card, under those that there are.
const WAYS: [CardKind; 2] = [CardKind::Virtual, CardKind::Plastic];

/// The cards.
#[derive(Default)]
pub struct Cards {
    all: Fetch<CardsView>,
    list: List,
    watch: Watch,
    errands: Errands,
}

impl Cards {
    /// Every card.
    pub fn new() -> Self {
        Self::default()
    }

    fn cards(&self) -> &[CardView] {
        self.all.get().map_or(&[], |all| &all.cards)
    }

    /// Rows to choose from: the cards and the ways to more.
    fn count(&self) -> usize {
        if self.all.get().is_some() { self.cards().len() + WAYS.len() } else { 0 }
    }

    fn chosen(&self) -> Option<&CardView> {
        self.cards().get(self.list.selected())
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        let Some(all) = self.all.get() else { return };
        match all.cards.get(index) {
            Some(card) => cx.push(CardPage::of(card.clone(), "cards")),
            None => {
                if let Some(kind) = WAYS.get(index - all.cards.len()) {
                    cx.push(Issue::new(*kind, all.terms));
                }
            }
        }
    }

    /// A letter that does something with the chosen card.
    fn act(&mut self, action: Action, cx: &mut Cx<'_>) {
        let Some(card) = self.chosen().cloned() else { return };
        match action {
            Action::BlockCard => self.errands.switch(&card, cx),
            Action::RenameCard => Rename::open(&card, cx),
            _ => Reveal::open(&card, cx),
        }
    }

    fn render_card(&self, card: &CardView, row: &mut Canvas<'_>) {
        let (look, l) = (row.look(), row.l10n());
        let (state, role) = said::state(card.state, l);
        let until = said::month(card.expiry);
        let digits = said::digits(card, 2, look);
        let columns = row.width();
        let state_at = columns.saturating_sub(width(&state) + 1);
        // The states end at the edge, so what stands before them begins where the longest of them ends.
        let states = self.cards().iter().map(|card| width(&said::state(card.state, l).0));
        let fixed = columns.saturating_sub(states.max().unwrap_or(0) + 1);
        let until_at = fixed.saturating_sub(width(&until) + 2);
        let digits_at = until_at.saturating_sub(width(&digits) + 2);
        row.piece(0, 0, digits_at.saturating_sub(2), 1).put(0, 0, &said::name(card, l), Role::Text);
        row.put(digits_at, 0, &digits, Role::Muted);
        row.put(until_at, 0, &until, Role::Muted);
        row.put(state_at, 0, &state, role);
    }

    fn render_way(&self, kind: CardKind, row: &mut Canvas<'_>) {
        let (look, l) = (row.look(), row.l10n());
        let Some(terms) = self.all.get().map(|all| all.terms) else { return };
        let (label, remark) = match kind {
            CardKind::Virtual => (l.cards_issue(), l.cards_issue_remark(terms.virtual_left)),
            CardKind::Plastic if terms.plastic_under_way => (l.cards_order(), l.cards_order_under_way()),
            CardKind::Plastic => (l.cards_order(), look.money(terms.total)),
        };
        row.put(0, 0, &format!("+ {label}"), Role::Accent);
        let remark_at = row.width().saturating_sub(width(&remark) + 1);
        row.put(remark_at, 0, &remark, Role::Muted);
    }
}

/// Whether another card of this kind was asked for, and it is not known whether it was issued.
pub(super) fn is_asked_for(kind: CardKind, model: &Model) -> bool {
    model.is_unknown(|about| about == AttemptSubject::Card(kind))
}

impl Screen for Cards {
    fn id(&self) -> &'static str {
        "cards"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.cards_title()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Card, Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.all.ask(cx, Request::Cards);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.errands.handle(input, cx) {
            return Flow::Consumed;
        }
        if self.all.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.all.ask(cx, Request::Cards);
            return Flow::Consumed;
        }
        if let Input::Action(action @ (Action::BlockCard | Action::ShowCard | Action::RenameCard)) = input {
            self.act(*action, cx);
            return Flow::Consumed;
        }
        match self.list.handle(input, self.count()) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => self.open(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.errands.is_awaiting(id) {
            self.errands.answered(id, answer, cx);
            return self.all.ask(cx, Request::Cards);
        }
        self.all.answer(id, answer, |reply| if let Reply::Cards(cards) = reply { Some(*cards) } else { None });
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.all.ask(cx, Request::Cards);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        let all = self.all.get()?;
        Some(match self.list.selected().min(self.count().saturating_sub(1)).checked_sub(all.cards.len()) {
            None if self.chosen().is_some_and(|card| page::letters(card, l).is_empty()) => {
                l.cards_guidance_open(look.enter_key())
            }
            None => l.cards_guidance(look.enter_key()),
            Some(0) => l.cards_guidance_virtual(look.enter_key()),
            Some(_) => l.cards_guidance_plastic(look.enter_key()),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        if self.all.failed() {
            return vec![Hint::named(Action::Activate, look.l10n.shop_retry())];
        }
        let mut hints = vec![Hint::new(Action::Activate)];
        if let Some(card) = self.chosen() {
            hints.extend(page::letters(card, look.l10n));
        }
        hints
    }

    fn section(&self) -> Option<&'static str> {
        Some("cards")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        if !self.all.render_absence(canvas, &l.cards_loading()) {
            return;
        }
        self.errands.render(canvas);
        for kind in CardKind::ALL.iter().filter(|kind| is_asked_for(**kind, look.model)) {
            said::unknown(*kind, canvas);
            canvas.gap(1);
        }
        let cards = self.cards();
        if cards.is_empty() {
            canvas.paragraph(&l.cards_empty(), Role::Text);
            canvas.gap(1);
        }
        let count = self.count();
        let wanted = u16::try_from(count).unwrap_or(u16::MAX);
        // The picture gives way to the rows, which say all that it shows.
        let pictured = self.chosen().filter(|_| canvas.rows_left() > wanted + picture::ROWS);
        let (y, columns) = (canvas.pen(), canvas.width());
        let rows = if pictured.is_some() { wanted } else { canvas.rows_left() };
        self.list.render(&mut canvas.piece(0, y, columns, rows), count, |row, index| match cards.get(index) {
            Some(card) => self.render_card(card, row),
            None => WAYS.get(index - cards.len()).into_iter().for_each(|kind| self.render_way(*kind, row)),
        });
        if let Some(card) = pictured {
            canvas.set_pen(y + rows + 1);
            picture::render(&mut canvas.rest(), card);
        }
    }
}

#[cfg(test)]
mod tests;
