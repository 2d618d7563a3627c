//! Keeping a case as a letter: a file that every mail program reads.

use crate::backend::contract::TicketThread;
use crate::explain;
use crate::session::contract::{Answer, Command};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::open_file::{Asked, OpenFile};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// Asks for a file, and writes the letter.
pub(super) struct KeepLetter {
    thread: TicketThread,
    file: OpenFile,
    section: &'static str,
}

impl KeepLetter {
    /// The dialog for a case; the file is named after it.
    pub(super) fn of(thread: TicketThread, section: &'static str) -> Self {
        let file = OpenFile::new(&format!("kiwi-case-{}.eml", thread.ticket.number), |l| l.letter_unsealed());
        Self { thread, file, section }
    }

    fn write(&mut self, cx: &mut Cx<'_>) {
        let snapshot = cx.model.snapshot.as_ref();
        let blocked = snapshot.and_then(|snapshot| snapshot.blocked.as_ref()).map(|blocked| &blocked.phone);
        let Some(phone) = cx.model.account().map(|account| &account.phone).or(blocked) else { return };
        let letter = Box::new(explain::letter(&self.thread, phone, &cx.model.zone, cx.l10n));
        self.file.write(Command::ExportLetter { letter, to: self.file.path() }, cx);
    }
}

impl Screen for KeepLetter {
    fn id(&self) -> &'static str {
        "support-letter"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.letter_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.file.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.file.handle(input, cx) {
            Asked::Ignored => return Flow::Ignored,
            Asked::Write => self.write(cx),
            Asked::Kind | Asked::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        self.file.answered(id, answer);
    }

    fn is_dirty(&self) -> bool {
        self.file.is_dirty()
    }

    fn is_awaiting(&self) -> bool {
        self.file.is_awaiting()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.letter_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        self.file.hints(look.l10n)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        canvas.paragraph(&l.letter_about(), Role::Text);
        canvas.gap(1);
        self.file.render(canvas, |answer, l| match answer {
            Answer::Saved(path) => Some(l.letter_done(path.display().to_string())),
            _ => None,
        });
    }
}
