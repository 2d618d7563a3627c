//! The menu at the left: the sections that exist, with their digits, and how far the guide has come.

use crate::tui::action::Action;
use crate::tui::app::App;
use crate::tui::hits::Target;
use crate::tui::screens::SECTIONS;
use crate::tui::screens::guide::{CHAPTERS, Progress};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, truncate, width, wrap};

pub(super) fn render(canvas: &mut Canvas<'_>, app: &App) {
    let (l, g, columns) = (canvas.l10n(), canvas.glyphs(), canvas.width());
    let open = app.section_index();
    for (index, section) in SECTIONS.iter().enumerate() {
        let y = canvas.pen();
        let focused = app.state.menu == Some(index);
        let role = match (focused, open == Some(index)) {
            (true, _) => Role::Focus,
            (false, true) => Role::Title,
            (false, false) => Role::Text,
        };
        if focused || open == Some(index) {
            canvas.put(0, y, g.marker, if focused { Role::Focus } else { Role::Accent });
        }
        canvas.put(2, y, &section.digit.to_string(), if focused { Role::Focus } else { Role::Key });
        let label = (section.label)(l);
        canvas.put(4, y, &truncate(&label, columns.saturating_sub(5), g.ellipsis), role);
        if focused {
            canvas.tint(1, y, columns.saturating_sub(1), 1, Role::Selection);
        }
        canvas.hit(0, y, columns, 1, Target::Section(usize::from(section.digit) - 1));
        canvas.gap(1);
    }
    if canvas.look().settings.guide_in_menu {
        guide(&mut canvas.rest());
    }
}

/// How far the guide has come: the chapter's progress, the step done last, the one that is next.
fn guide(canvas: &mut Canvas<'_>) {
    let (look, l, g, columns) = (canvas.look(), canvas.l10n(), canvas.glyphs(), canvas.width());
    canvas.gap(1);
    let (y, progress) = (canvas.pen(), Progress::of(look.model));
    let x = look.key(Action::Guide).map_or(2, |key| canvas.put(2, y, &key, Role::Key) + 1);
    let x = canvas.put(x, y, &Action::Guide.label(l), Role::Text);
    let next = progress.next().and_then(|(chapter, step)| Some((CHAPTERS.get(chapter)?, step)));
    if let Some((chapter, _)) = next {
        let (done, all) = (progress.done(chapter), chapter.steps.len());
        let told = Some(l.guide_progress(all, done)).filter(|told| x + width(told) + 2 <= columns);
        canvas.piece(0, 0, columns.saturating_sub(1), y + 1).put_right(
            y,
            &told.unwrap_or(format!("{done}/{all}")),
            Role::Muted,
        );
    }
    canvas.gap(1);
    let room = columns.saturating_sub(5);
    if let Some(last) = progress.last() {
        let y = canvas.pen();
        canvas.put(2, y, g.check, Role::Success);
        canvas.put(4, y, &truncate(&(last.title)(l), room, g.ellipsis), Role::Muted);
        canvas.gap(1);
    }
    let title = next.map_or_else(|| l.guide_finished(), |(chapter, step)| (chapter.steps[step].title)(l));
    let y = canvas.pen();
    canvas.put(2, y, if next.is_some() { g.step_now } else { g.check }, Role::Accent);
    let mut lines = wrap(&title, room);
    if lines.len() > 2 {
        let rest = lines.split_off(1).join(" ");
        lines.push(rest);
    }
    for line in &lines {
        let y = canvas.pen();
        canvas.put(4, y, &truncate(line, room, g.ellipsis), Role::Text);
        canvas.gap(1);
    }
    let rows = canvas.pen().saturating_sub(1);
    canvas.hit(0, 1, columns, rows, Target::Action(Action::Guide));
}
