//! The guide as it is drawn: the chapters beside their steps, above them, or as a row of names, as there is room.

use super::Guide;
use super::chapters::{CHAPTERS, Step};
use super::progress::Progress;
use crate::tui::hits::Target;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width, wrap};
use crate::tui::widgets::tabs;

/// Columns from which the chapters stand beside the steps.
const BESIDE_FROM: u16 = 86;
/// Rows from which they stand above them, one under the other.
const ABOVE_FROM: u16 = 28;
/// The columns of the chapters beside the steps.
const CHAPTER_COLUMNS: u16 = 34;

/// Draws the whole page.
pub(super) fn render(canvas: &mut Canvas<'_>, guide: &Guide) {
    let (columns, rows) = (canvas.width(), canvas.rows_left());
    if columns >= BESIDE_FROM {
        let y = canvas.pen();
        chapters(&mut canvas.piece(0, y, CHAPTER_COLUMNS, rows), guide);
        let left = CHAPTER_COLUMNS + 3;
        return chapter(&mut canvas.piece(left, y, columns - left, rows), guide);
    }
    if rows >= ABOVE_FROM {
        chapters(canvas, guide);
        canvas.gap(1);
        canvas.rule();
    } else {
        names(canvas, guide);
    }
    canvas.gap(1);
    chapter(&mut canvas.rest(), guide);
}

/// The chapters in a row, those around the one that is read.
fn names(canvas: &mut Canvas<'_>, guide: &Guide) {
    let (l, g, progress) = (canvas.l10n(), canvas.glyphs(), Progress::of(canvas.look().model));
    let name = |(index, chapter): (usize, &super::Chapter)| {
        let mark =
            if progress.done(chapter) == chapter.steps.len() { g.check.to_owned() } else { (index + 1).to_string() };
        format!("{mark} {}", (chapter.title)(l))
    };
    let names: Vec<String> = CHAPTERS.iter().enumerate().map(name).collect();
    tabs(canvas, &names, guide.chapter);
}

/// The chapters under each other, each with how many of its steps are done, and the sum of it.
fn chapters(canvas: &mut Canvas<'_>, guide: &Guide) {
    let (l, g, progress) = (canvas.l10n(), canvas.glyphs(), Progress::of(canvas.look().model));
    for (index, chapter) in CHAPTERS.iter().enumerate() {
        let mut row = canvas.take(1);
        let (columns, done, all) = (row.width(), progress.done(chapter), chapter.steps.len());
        let (mark, role) = match done {
            0 => (g.step_ahead, Role::Muted),
            done if done == all => (g.check, Role::Success),
            _ => (g.half, Role::Accent),
        };
        let read = index == guide.chapter;
        if read {
            row.put(0, 0, g.marker, Role::Accent);
        }
        row.put(2, 0, mark, role);
        let told = l.guide_progress(all, done);
        let room = columns.saturating_sub(4 + width(&told) + 1);
        row.piece(4, 0, room, 1).put(0, 0, &(chapter.title)(l), if read { Role::Title } else { Role::Text });
        row.put_right(0, &told, if done == all { Role::Success } else { Role::Muted });
        if let Ok(own) = u16::try_from(index) {
            row.hit(0, 0, columns, 1, Target::Own(own));
        }
    }
    let (done, all) = progress.whole();
    let told = if done == all { l.guide_finished() } else { l.guide_progress_whole(all, done) };
    canvas.gap(1);
    let y = canvas.pen();
    canvas.put_right(y, &told, Role::Muted);
    canvas.gap(1);
}

/// The chapter that is read: its steps, and why the chosen one.
fn chapter(canvas: &mut Canvas<'_>, guide: &Guide) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let (read, step, progress) = (guide.chapter(), guide.step(), Progress::of(look.model));
    let columns = canvas.width();
    let (about, why) = (wrap(&(read.about)(l), columns), wrap(&(step.why)(l), columns));
    let told = l.guide_progress(read.steps.len(), progress.done(read));
    canvas.put(0, 0, &(read.title)(l), Role::Title);
    canvas.put_right(0, &told, Role::Muted);
    canvas.gap(1);
    let rows = |lines: usize| u16::try_from(lines).unwrap_or(u16::MAX);
    // The steps come first, then why; what the chapter is about has the room that they leave.
    let (steps, below) = (rows(read.steps.len()), rows(why.len()) + 3);
    if canvas.rows_left() > steps + below + rows(about.len()) {
        for line in &about {
            canvas.text(line, Role::Muted);
        }
        canvas.gap(1);
    } else if canvas.rows_left() > steps + below {
        canvas.gap(1);
    }
    let shown = steps.min(canvas.rows_left().saturating_sub(below).max(3));
    let next = progress.next().map(|(chapter, step)| &CHAPTERS[chapter].steps[step].lesson);
    guide.list.render(&mut canvas.take(shown), read.steps.len(), |row, index| {
        render_step(
            row,
            &read.steps[index],
            progress.is_done(&read.steps[index]),
            next == Some(&read.steps[index].lesson),
        );
    });
    canvas.gap(1);
    for line in &why {
        canvas.text(line, Role::Text);
    }
    canvas.gap(1);
    match step.lead.first(look.model) {
        Some(first) if !progress.is_done(step) => canvas.paragraph(&first.say(look), Role::Warning),
        Some(_) => {}
        None => canvas.paragraph(&l.guide_leads(canvas.look().enter_key(), step.lead.name(l)), Role::Muted),
    }
}

fn render_step(row: &mut Canvas<'_>, step: &Step, done: bool, next: bool) {
    let (l, g) = (row.l10n(), row.glyphs());
    let (sign, sign_role, role, told) = match (done, next) {
        (true, _) => (g.check, Role::Success, Role::Text, l.guide_done()),
        (false, true) => (g.step_now, Role::Focus, Role::Title, l.guide_next()),
        (false, false) => (g.step_ahead, Role::Muted, Role::Text, String::new()),
    };
    row.put(0, 0, sign, sign_role);
    let room = row.width().saturating_sub(2 + if told.is_empty() { 0 } else { width(&told) + 2 });
    row.piece(2, 0, room, 1).put(0, 0, &(step.title)(l), role);
    row.put_right(0, &told, if done { Role::Success } else { Role::Accent });
}
