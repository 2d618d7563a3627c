//! The document of the guide is the table of its chapters in the program.

use kiwi::i18n::{L10n, Language};
use kiwi::tui::screens::guide::CHAPTERS;

use crate::practice;

fn table() -> String {
    let l = L10n::new(Language::En);
    let rows = CHAPTERS.iter().flat_map(|chapter| chapter.steps.iter().map(move |step| (chapter, step)));
    let rows = rows.map(|(chapter, step)| {
        let (chapter, title, lead) = ((chapter.title)(&l), (step.title)(&l), step.lead.name(&l));
        format!("| {chapter} | {title} | `{}` | {lead} |\n", step.lesson.name())
    });
    format!("| chapter | step | ticked off by | Enter leads to |\n|---|---|---|---|\n{}", rows.collect::<String>())
}

#[test]
fn the_guide_is_documented_as_it_is() {
    practice::check("GUIDE.md", &[("steps", table())]);
}
