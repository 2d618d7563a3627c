//! Writing what is shown of the history into a file for other programs.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::filters::Filters;
use crate::backend::contract::HistoryFilter;
use crate::i18n::{L10n, Phrase};
use crate::session::contract::{Answer, Command, Format};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

/// The tag of the question before a file that anybody can read is written.
const UNSEALED: &str = "export-unsealed";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Format,
    Path,
    Go,
}

/// Asks for a format and a file, and writes it.
pub(super) struct Export {
    form: Form<Field>,
    filter: HistoryFilter,
    /// The same as the person chose it, without the words searched for.
    filters: Filters,
    asking: Asking,
    written: Option<(PathBuf, u64)>,
}

impl Export {
    /// The dialog for what this filter leaves; the file is named after today.
    pub(super) fn new(filter: HistoryFilter, filters: Filters, today: Date) -> Self {
        let formats = Format::ALL.iter().map(|format| Phrase::new(|l| name(*format, l)));
        let mut form = Form::new()
            .select(Field::Format, formats.collect(), 0, |l| l.export_format())
            .text(Field::Path, 400, |l| l.export_path())
            .hint(|l| l.export_path_hint())
            .submit(Field::Go, |l| l.export_submit());
        let path = PathBuf::from(format!("kiwi-{today}")).with_extension(Format::Csv.extension());
        form.set_value(Field::Path, &path.display().to_string());
        Self { form, filter, filters, asking: Asking::default(), written: None }
    }

    fn format(&self) -> Format {
        Format::ALL.get(self.form.chosen(Field::Format)).copied().unwrap_or(Format::Csv)
    }

    /// Gives the file the ending of the format, if it has that of another one.
    fn rename(&mut self) {
        let path = Path::new(self.form.value(Field::Path));
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if Format::ALL.iter().any(|format| format.extension() == ending) {
            let path = path.with_extension(self.format().extension()).display().to_string();
            self.form.set_value(Field::Path, &path);
        }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        if self.form.value(Field::Path).trim().is_empty() {
            return self.form.fail(Field::Path, |l| l.backup_path_empty());
        }
        cx.confirm(Confirm {
            tag: UNSEALED,
            title: Phrase::new(|l| l.export_unsealed_title()),
            body: vec![Phrase::new(|l| l.export_unsealed())],
            yes: Phrase::new(|l| l.export_unsealed_yes()),
            danger: false,
            typed: None,
        });
    }

    fn write(&mut self, cx: &mut Cx<'_>) {
        let to = PathBuf::from(self.form.value(Field::Path).trim());
        self.written = None;
        self.form.set_busy(true);
        let filter = Box::new(self.filter.clone());
        self.asking.session(cx, Command::Export { format: self.format(), filter, to });
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
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("history")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if matches!(input, Input::Confirmed(UNSEALED)) {
            self.write(cx);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.ask(cx),
            FormEvent::Changed(field) => {
                self.asking.take_trouble();
                self.written = None;
                if field == Field::Format {
                    self.rename();
                }
            }
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::Exported { path, count }) = answer {
            self.written = Some((path, count));
        }
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.export_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(crate::tui::action::Action::Activate, look.l10n.export_submit())]
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
        self.form.render(canvas);
        canvas.gap(1);
        match &self.written {
            Some((path, count)) => {
                let count = l.integer(i64::try_from(*count).unwrap_or(i64::MAX));
                canvas.notice(Severity::Success, &l.export_done(count, path.display().to_string()));
                canvas.paragraph(&l.export_unsealed(), Role::Muted);
            }
            None => self.asking.render(canvas, &l.export_working()),
        }
    }
}
