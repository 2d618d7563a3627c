//! The guide: the instruction how to create a wallet and pay orders with it, in chapters whose steps tick themselves off.
//!
//! What is done is known to the world and comes with each snapshot: nothing here can tick anything off.

mod chapters;
mod lead;
mod page;
mod progress;

use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::{List, ListEvent};
use crate::tui::widgets::tabs;

pub use chapters::{CHAPTERS, Chapter, Step, title};
pub use progress::Progress;

/// Its name.
pub const ID: &str = "guide";

/// The guide.
#[derive(Default)]
pub struct Guide {
    /// Which of [`CHAPTERS`] is read.
    chapter: usize,
    list: List,
    /// Whether somebody has turned to something: until then it stands at what is next.
    turned: bool,
}

impl Guide {
    fn chapter(&self) -> &'static Chapter {
        &CHAPTERS[self.chapter.min(CHAPTERS.len() - 1)]
    }

    fn step(&self) -> &'static Step {
        let steps = self.chapter().steps;
        &steps[self.list.selected().min(steps.len() - 1)]
    }

    /// Turns to a chapter, to the step in it that is next.
    fn turn(&mut self, chapter: usize, cx: &Cx<'_>) {
        self.chapter = chapter.min(CHAPTERS.len() - 1);
        self.list.select(Progress::of(cx.model).first_of(self.chapter));
    }
}

impl Screen for Guide {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.action_guide()
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        let next = Progress::of(cx.model).next().map_or(0, |(chapter, _)| chapter);
        self.turn(next, cx);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if !self.turned {
            self.on_open(cx);
        }
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let count = self.chapter().steps.len();
        self.turned = true;
        match input {
            Input::Action(Action::Next | Action::Right) => {
                self.turn(tabs::step(self.chapter, CHAPTERS.len(), true), cx);
            }
            Input::Action(Action::Previous | Action::Left) => {
                self.turn(tabs::step(self.chapter, CHAPTERS.len(), false), cx);
            }
            Input::Click(Target::Own(chapter)) => self.turn(usize::from(*chapter), cx),
            Input::Confirmed(lead::LOCK) => cx.act(Action::Lock),
            Input::Declined(lead::LOCK) => {}
            input => match self.list.handle(input, count) {
                ListEvent::Open(_) => self.step().lead.go(cx),
                ListEvent::Ignored => return Flow::Ignored,
                _ => {}
            },
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        if look.model.snapshot.is_none() {
            return canvas.text(&look.l10n.busy(), Role::Muted);
        }
        page::render(canvas, self);
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        vec![
            Hint::named(Action::Activate, self.step().lead.now_name(look.model, l)),
            Hint::named(Action::Right, l.guide_chapter_other()),
        ]
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let known = look.model.snapshot.as_ref().is_none_or(|snapshot| snapshot.guide.is_some());
        Some(if known { look.l10n.guide_guidance(look.enter_key()) } else { look.l10n.guide_guidance_visitor() })
    }
}
