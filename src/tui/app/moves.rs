//! Changes of the stack of screens.

use super::state::After;
use super::{App, Layer};
use crate::i18n::Phrase;
use crate::tui::action::Action;
use crate::tui::event::{Exit, Input};
use crate::tui::hits::LayerId;
use crate::tui::screen::{Confirm, Move, Screen};
use crate::tui::screens;

/// The tag of the frame's own question about typed things.
const DISCARD: &str = "frame-discard";

impl App {
    pub(crate) fn push(&mut self, screen: Box<dyn Screen>) {
        let id = self.state.new_layer();
        self.layers.push(Layer { id, screen });
        self.state.menu = None;
        self.state.dirty = true;
        self.with_top(|screen, cx| screen.on_open(cx));
    }

    /// Puts a screen over the one that asked for it, and under what was opened over that one meanwhile.
    fn push_over(&mut self, asker: LayerId, screen: Box<dyn Screen>) {
        match self.layers.iter().position(|layer| layer.id == asker).map(|index| index + 1) {
            Some(index) if index < self.layers.len() => {
                let id = self.state.new_layer();
                let Self { layers, state } = self;
                layers.insert(index, Layer { id, screen });
                layers[index].screen.on_open(&mut state.cx(id));
            }
            _ => self.push(screen),
        }
    }

    /// Puts a screen under all that are there.
    pub(super) fn set_root(&mut self, screen: Box<dyn Screen>) {
        let id = self.state.new_layer();
        self.layers.insert(0, Layer { id, screen });
        self.state.menu = None;
        let Self { layers, state } = self;
        if let Some(layer) = layers.first_mut() {
            layer.screen.on_open(&mut state.cx(id));
        }
    }

    /// Does the moves that screens asked for. A move may bring others: the bound keeps a mistake from going round for ever.
    pub(super) fn apply_moves(&mut self) {
        for _ in 0..64 {
            let moves = std::mem::take(&mut self.state.outbox.moves);
            if moves.is_empty() {
                return;
            }
            for (from, to) in moves {
                self.apply(from, to);
            }
        }
    }

    fn apply(&mut self, from: LayerId, to: Move) {
        self.state.dirty = true;
        match to {
            Move::Push(screen) => self.push_over(from, screen),
            Move::Replace(screen) => self.replace(from, screen),
            Move::Close => self.remove(from),
            Move::BackTo(layer) => self.back_to(from, layer),
            Move::Reset(screen) => {
                self.layers.clear();
                self.push(screen);
            }
            Move::ForgetPerson => self.forget_person(),
            Move::Section(name) => self.go_to_section(name),
            Move::Reply(asker, tag, yes) => self.reply(asker, tag, yes),
            Move::TakeBack(tag) => self.layers.retain(|layer| layer.screen.question() != Some((from, tag))),
            Move::Act(action) => self.act(action),
            Move::Resume(begins, or) => self.resume(from, begins, or),
        }
    }

    /// Puts a screen where another was, under whatever lies above it.
    fn replace(&mut self, old: LayerId, screen: Box<dyn Screen>) {
        let Some(index) = self.layers.iter().position(|layer| layer.id == old) else { return };
        let id = self.state.new_layer();
        let Self { layers, state } = self;
        if let Some(layer) = layers.get_mut(index) {
            *layer = Layer { id, screen };
            layer.screen.on_open(&mut state.cx(id));
        }
    }

    fn remove(&mut self, id: LayerId) {
        if self.layers.len() > 1 {
            self.layers.retain(|layer| layer.id != id);
        }
    }

    fn back_to(&mut self, from: LayerId, to: LayerId) {
        match self.layers.iter().position(|layer| layer.id == to) {
            Some(index) => self.layers.truncate(index + 1),
            None => self.remove(from),
        }
    }

    fn resume(&mut self, from: LayerId, begins: &str, or: Action) {
        let wanted = |layer: &&Layer| layer.id != from && layer.screen.id().starts_with(begins);
        let Some(index) = self.layers.iter().rposition(|layer| wanted(&layer)) else { return self.act(or) };
        let (layer, above) = (self.layers[index].id, &self.layers[index + 1..]);
        if above.iter().any(|layer| layer.id != from && layer.screen.is_dirty()) {
            self.ask_discard(After::BackTo(layer));
        } else {
            self.back_to(from, layer);
        }
    }

    /// Whether a screen shows what is nowhere else.
    pub(crate) fn has_only_copy(&self) -> bool {
        self.layers.iter().any(|layer| layer.screen.is_only_copy())
    }

    fn reply(&mut self, asker: LayerId, tag: &'static str, yes: bool) {
        if asker == LayerId::FRAME {
            let after = self.state.after_discard.take();
            if let (true, DISCARD, Some(after)) = (yes, tag, after) {
                self.after_discard(after);
            }
            return;
        }
        let Self { layers, state } = self;
        if let Some(layer) = layers.iter_mut().find(|layer| layer.id == asker) {
            let input = if yes { Input::Confirmed(tag) } else { Input::Declined(tag) };
            layer.screen.handle(&input, &mut state.cx(asker));
        }
    }

    pub(super) fn go_to_section(&mut self, name: &str) {
        let Some(section) = screens::SECTIONS.iter().find(|section| section.name == name) else { return };
        self.layers.clear();
        self.push((section.open)());
    }

    /// The place in the menu of what is open.
    pub(crate) fn section_index(&self) -> Option<usize> {
        let name = self.layers.iter().rev().find_map(|layer| layer.screen.section())?;
        screens::SECTIONS.iter().position(|section| section.name == name)
    }

    /// Whether something typed or shown would be lost by leaving everything that is open.
    pub(super) fn is_anything_lost(&self) -> bool {
        self.layers.iter().any(|layer| layer.screen.is_dirty())
    }

    /// Asks whether what would be lost may be lost.
    pub(super) fn ask_discard(&mut self, after: After) {
        // What lies above a key may go, and the key stays.
        let all = matches!(after, After::Section(_) | After::Leave);
        let question = if all && self.has_only_copy() {
            screens::recovery_key::leaving(DISCARD)
        } else {
            Confirm {
                tag: DISCARD,
                title: Phrase::new(|l| l.discard_title()),
                body: vec![Phrase::new(|l| l.discard_body())],
                yes: Phrase::new(|l| l.discard_yes()),
                danger: false,
                typed: None,
            }
        };
        self.ask(after, question);
    }

    /// Asks whether to lock the wallet and leave, and says what would be lost by it.
    pub(super) fn ask_leave(&mut self) {
        if self.has_only_copy() {
            return self.ask_discard(After::Leave);
        }
        let lost = self.is_anything_lost().then(|| Phrase::new(|l| l.discard_body()));
        let question = Confirm {
            tag: DISCARD,
            title: Phrase::new(|l| l.leave_title()),
            body: [Phrase::new(|l| l.leave_body())].into_iter().chain(lost).collect(),
            yes: Phrase::new(|l| l.leave_yes()),
            danger: false,
            typed: None,
        };
        self.ask(After::Leave, question);
    }

    fn ask(&mut self, after: After, question: Confirm) {
        self.state.after_discard = Some(after);
        self.with_frame_cx(|cx| cx.confirm(question));
    }

    fn after_discard(&mut self, after: After) {
        match after {
            After::Close(id) => self.remove(id),
            After::BackTo(id) => self.back_to(id, id),
            After::Section(name) => self.go_to_section(name),
            After::Leave => self.state.exit = Some(Exit::Done),
        }
    }
}
