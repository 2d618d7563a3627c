//! Writing what is shown of the history into a file for other programs.

use std::path::PathBuf;

use jiff::civil::Date;

use super::filters::Filters;
use crate::backend::contract::HistoryFilter;
use crate::i18n::{L10n, Phrase};
use crate::session::contract::{Answer, Command, Format};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::open_file::{Asked, OpenFile};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// Asks for a format and a file, and writes it.
pub(super) struct Export {
    file: OpenFile,
    filter: HistoryFilter,
    /// The same as the person chose it, without the words searched for.
    filters: Filters,
}

impl Export {
    /// The dialog for what this filter leaves; the file is named after today.
    pub(super) fn new(filter: HistoryFilter, filters: Filters, today: Date) -> Self {
        let formats = Format::ALL.iter().map(|format| Phrase::new(|l| name(*format, l))).collect();
        let path = PathBuf::from(format!("kiwi-{today}")).with_extension(Format::Csv.extension());
        let path = path.display().to_string();
        let file = OpenFile::of_kinds(formats, |l| l.export_format(), &path, |l| l.export_unsealed());
        Self { file, filter, filters }
    }

    fn format(&self) -> Format {
        Format::ALL.get(self.file.kind()).copied().unwrap_or(Format::Csv)
    }

    /// Gives the file the ending of the format, if it has that of another one.
    fn rename(&mut self) {
        let path = self.file.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if Format::ALL.iter().any(|format| format.extension() == ending) {
            let path = path.with_extension(self.format().extension()).display().to_string();
            self.file.set_path(&path);
        }
    }

    fn write(&mut self, cx: &mut Cx<'_>) {
        let filter = Box::new(self.filter.clone());
        self.file.write(Command::Export { format: self.format(), filter, to: self.file.path() }, cx);
    }
}

fn name(format: Format, l: &L10n) -> String {
    match format {
        Format::Csv => l.export_csv(),
        Format::Json => l.export_json(),
        Format::Hledger => l.export_hledger(),
    }
}

impl Screen for Export {
    fn id(&self) -> &'static str {
        "history-export"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.export_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.file.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("history")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.file.handle(input, cx) {
            Asked::Ignored => return Flow::Ignored,
            Asked::Kind => self.rename(),
            Asked::Write => self.write(cx),
            Asked::Consumed => {}
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
        Some(look.l10n.export_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        self.file.hints(look.l10n)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let search = Some(self.filter.search.clone()).filter(|words| !words.is_empty());
        let chips: Vec<String> = search.into_iter().chain(self.filters.chips(look)).collect();
        let what = if chips.is_empty() {
            l.export_everything()
        } else {
            l.export_filtered(chips.join(&format!(" {} ", look.glyphs.dot)))
        };
        canvas.paragraph(&what, Role::Text);
        if self.format() == Format::Hledger {
            canvas.paragraph(&l.export_journal(), Role::Muted);
        }
        canvas.gap(1);
        self.file.render(canvas, |answer, l| match answer {
            Answer::Exported { path, count } => {
                let count = l.integer(i64::try_from(*count).unwrap_or(i64::MAX));
                Some(l.export_done(count, path.display().to_string()))
            }
            _ => None,
        });
    }
}
