//! How far somebody has come, and which step is next.

use super::chapters::{CHAPTERS, Chapter, Step};
use crate::backend::contract::Lesson;
use crate::tui::model::Model;

/// How far somebody has come.
#[derive(Clone, Copy)]
pub struct Progress<'m> {
    reached: &'m [Lesson],
}

impl<'m> Progress<'m> {
    /// As the world knows it: of the open wallet, or of the one just registered.
    pub fn of(model: &'m Model) -> Self {
        let guide = model.snapshot.as_ref().and_then(|snapshot| snapshot.guide.as_ref());
        Self::new(guide.map_or(&[], |guide| &guide.reached))
    }

    /// After these lessons, in that order.
    pub const fn new(reached: &'m [Lesson]) -> Self {
        Self { reached }
    }

    /// Whether a step is done.
    pub fn is_done(self, step: &Step) -> bool {
        self.reached.contains(&step.lesson)
    }

    /// How many steps of a chapter are done.
    pub fn done(self, chapter: &Chapter) -> usize {
        chapter.steps.iter().filter(|step| self.is_done(step)).count()
    }

    /// How many steps of all chapters are done, and how many there are.
    pub fn whole(self) -> (usize, usize) {
        let done = CHAPTERS.iter().map(|chapter| self.done(chapter)).sum();
        (done, CHAPTERS.iter().map(|chapter| chapter.steps.len()).sum())
    }

    /// The chapter and the step in it that are next: what follows on what was done last, as long as its chapter is not finished,
    /// else the first chapter that is not. Nothing when everything is done.
    pub fn next(self) -> Option<(usize, usize)> {
        let open = |chapter: &usize| self.done(&CHAPTERS[*chapter]) < CHAPTERS[*chapter].steps.len();
        let last = self.reached.last().and_then(|lesson| place(*lesson)).filter(|(chapter, _)| open(chapter));
        let (chapter, after) = last.or_else(|| (0..CHAPTERS.len()).find(open).map(|chapter| (chapter, 0)))?;
        let steps = CHAPTERS[chapter].steps;
        let step = (after..steps.len()).chain(0..after).find(|step| !self.is_done(&steps[*step]))?;
        Some((chapter, step))
    }

    /// The step of a chapter to begin with.
    pub fn first_of(self, chapter: usize) -> usize {
        let next = self.next().filter(|(next, _)| *next == chapter).map(|(_, step)| step);
        next.or_else(|| CHAPTERS[chapter].steps.iter().position(|step| !self.is_done(step))).unwrap_or(0)
    }

    /// The step that was done last.
    pub fn last(self) -> Option<&'static Step> {
        let (chapter, step) = place(*self.reached.last()?)?;
        CHAPTERS.get(chapter)?.steps.get(step)
    }
}

/// The chapter and the step of a lesson.
fn place(lesson: Lesson) -> Option<(usize, usize)> {
    CHAPTERS.iter().enumerate().find_map(|(index, chapter)| {
        let step = chapter.steps.iter().position(|step| step.lesson == lesson)?;
        Some((index, step))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_step_is_where_something_was_done_last() {
        assert_eq!(Progress::new(&[]).next(), Some((0, 0)));
        assert_eq!(Progress::new(&[Lesson::Opened]).next(), Some((0, 1)));
        assert_eq!(Progress::new(&[Lesson::Opened, Lesson::Ordered]).next(), Some((3, 1)));
        assert_eq!(Progress::new(&[Lesson::Ordered, Lesson::Opened]).next(), Some((0, 1)));
        assert_eq!(Progress::new(&[Lesson::LoggedIn]).next(), Some((0, 3)), "it goes on from there");
        let all_but_one = [Lesson::LoggedIn, Lesson::Opened, Lesson::PasswordSettled];
        assert_eq!(Progress::new(&all_but_one).next(), Some((0, 1)), "and comes back to what was left out");
        let first = CHAPTERS[0].steps.iter().map(|step| step.lesson).collect::<Vec<_>>();
        assert_eq!(Progress::new(&first).next(), Some((1, 0)), "a finished chapter leads to the first that is not");
        assert_eq!(Progress::new(Lesson::ALL).next(), None);
        assert_eq!(Progress::new(Lesson::ALL).whole(), (Lesson::ALL.len(), Lesson::ALL.len()));
    }
}
