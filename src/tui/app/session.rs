//! What the session says.

use jiff::SignedDuration;

use super::{App, Layer};
use crate::backend::contract::{Lesson, Request, Sender, Snapshot};
use crate::explain;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Event, Resolution};
use crate::tui::chrome::sender;
use crate::tui::event::RequestId;
use crate::tui::hits::LayerId;
use crate::tui::overlays;
use crate::tui::screens;
use crate::tui::toast::Severity;

/// A message that stood at the side this long when somebody touches a key has been read.
const READ_IN: SignedDuration = SignedDuration::from_secs(3);

impl App {
    /// The session said something, which may still be on its way.
    pub(super) fn on_session(&mut self, event: Event) {
        if let Some(event) = self.state.held.take(event, self.state.now) {
            self.hear(event);
        }
    }

    /// Takes what has arrived by now.
    pub(super) fn let_arrive(&mut self) {
        while let Some(event) = self.state.held.arrived(self.state.now) {
            self.hear(event);
        }
    }

    fn hear(&mut self, event: Event) {
        self.state.session_wake = event.wake_at;
        let waiting = event.id.and_then(|id| self.state.pending.remove(&RequestId(id)));
        self.state.sent.take_if(|sent| event.id == Some(sent.0));
        if self.state.pending.is_empty() {
            self.state.dirty |= self.state.busy_since.take().is_some();
        }
        let stale = event.id.is_some() && waiting.is_none();
        if let (true, Some(answer)) = (stale, &event.answer) {
            self.tell_missed(answer);
        }
        if let Some(snapshot) = event.snapshot.filter(|snapshot| !stale || snapshot.account.is_none()) {
            let arrived = self.newly_arrived(&snapshot);
            let (was_open, was_blocked) = (self.is_cabinet(), self.state.model.is_blocked());
            let ticked = self.newly_ticked(&snapshot);
            let network = self.state.model.network().filter(|before| *before != snapshot.network);
            let network = network.map(|_| snapshot.network);
            self.state.model.snapshot = Some(snapshot);
            match (was_open, was_blocked) {
                (true, _) if self.state.model.is_blocked() => self.block(),
                (_, true) if self.is_cabinet() => self.unblock(),
                _ => {}
            }
            self.state.dirty = true;
            if let Some(mode) = network {
                self.with_frame_cx(|cx| screens::simulator::tell_network(mode, cx));
            }
            self.announce(arrived);
            for lesson in ticked {
                let told = Phrase::new(move |l| l.guide_ticked(screens::guide::title(lesson, l)));
                self.state.toasts.note(Severity::Success, told, self.state.now);
            }
            self.tell_screens();
        }
        if let (Some(layer), Some(answer), Some(id)) = (waiting, event.answer, event.id.map(RequestId)) {
            match self.state.waking.take_if(|wake| *wake == id) {
                Some(_) => self.woke(answer),
                None => self.answer(layer, id, answer),
            }
        }
        if !stale {
            event.resolved.iter().for_each(|what| self.tell_resolved(what));
        }
    }

    /// Says what became of something whose outcome was not known, whatever is on the screen.
    fn tell_resolved(&mut self, what: &Resolution) {
        let (severity, told) = (overlays::notices::severity(what), what.clone());
        self.with_frame_cx(|cx| cx.toast(severity, move |l| explain::resolved(&told, l).what));
        let Self { layers, state } = self;
        for layer in layers {
            layer.screen.on_resolved(what, &mut state.cx(layer.id));
        }
        self.state.dirty = true;
    }

    /// The wallet was blocked while its owner was inside: everything is taken away but what is written to support, and what is
    /// nowhere else.
    fn block(&mut self) {
        let stays = |layer: &Layer| {
            layer.screen.is_only_copy()
                || layer.screen.id().starts_with(screens::support::SECTION)
                || [screens::simulator::ID, screens::simulator::LOG, screens::guide::ID].contains(&layer.screen.id())
        };
        self.layers.retain(stays);
        self.set_root(Box::<screens::blocked::Blocked>::default());
        self.with_frame_cx(|cx| cx.toast(Severity::Danger, |l| l.blocked_title()));
    }

    /// The wallet works again: what is written to support stays on top of it.
    fn unblock(&mut self) {
        self.layers.retain(|layer| layer.screen.id() != screens::blocked::ID);
        self.set_root(Box::new(screens::home::Home::new()));
        self.with_frame_cx(|cx| cx.toast(Severity::Success, |l| l.desk_unblocked()));
    }

    fn answer(&mut self, to: LayerId, id: RequestId, answer: Answer) {
        self.state.dirty = true;
        let Self { layers, state } = self;
        if let Some(layer) = layers.iter_mut().find(|layer| layer.id == to) {
            layer.screen.on_answer(id, answer, &mut state.cx(to));
        } else if to == LayerId::FRAME {
            self.with_frame_cx(|cx| screens::simulator::tell(answer, cx));
        }
    }

    fn tell_screens(&mut self) {
        let Self { layers, state } = self;
        for layer in layers {
            layer.screen.on_world(&mut state.cx(layer.id));
        }
    }

    /// Who wrote, if the phone has a message that it did not have before.
    fn newly_arrived(&self, new: &Snapshot) -> Option<Sender> {
        let known = self.state.model.phone()?.messages.first().map(|message| message.id);
        let newest = new.phone.messages.first().filter(|message| !message.read)?;
        (Some(newest.id) != known).then_some(newest.from)
    }

    /// The steps of the guide that were done since the world was last heard of; not those of a wallet that was just opened.
    fn newly_ticked(&self, new: &Snapshot) -> Vec<Lesson> {
        let Some(before) = self.state.model.snapshot.as_deref() else { return Vec::new() };
        let (before, now) = (before.guide.as_ref(), new.guide.as_ref());
        let Some(now) = now.filter(|now| before.is_none_or(|before| before.wallet == now.wallet)) else {
            return Vec::new();
        };
        if before.is_none() && new.account.is_some() {
            return Vec::new();
        }
        let known = before.map_or(&[][..], |before| &before.reached);
        now.reached.iter().copied().filter(|lesson| !known.contains(lesson)).collect()
    }

    /// Marks the messages as read that have stood at the side for a while: somebody is there.
    pub(super) fn read_at_the_side(&mut self) {
        if self.has_read_at_the_side() {
            self.with_frame_cx(|cx| {
                let key = cx.key();
                cx.ask_world(Request::ReadPhone { key });
            });
        }
    }

    fn has_read_at_the_side(&self) -> bool {
        let state = &self.state;
        let newest = state.model.phone().and_then(|phone| phone.messages.iter().find(|message| !message.read));
        // In its box, too: what was there when it was opened has been read already.
        (crate::tui::chrome::shows_phone(state.size.0) || self.top() == overlays::phone::ID)
            && state.pending.is_empty()
            && newest.is_some_and(|message| state.model.world_time(state.now).duration_since(message.at) >= READ_IN)
    }

    /// Says that a message came, where the phone is not on the screen.
    fn announce(&mut self, from: Option<Sender>) {
        if crate::tui::chrome::shows_phone(self.state.size.0) {
            return;
        }
        if let Some(from) = from {
            self.with_frame_cx(|cx| {
                cx.toast(Severity::Info, move |l| l.phone_arrived(sender(from, l)));
            });
        }
    }
}
