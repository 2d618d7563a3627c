//! Something asked of the world that is not here yet: loading, here, or why not.

use crate::backend::contract::{Reply, Request};
use crate::session::contract::Answer;
use crate::tui::event::RequestId;
use crate::tui::screen::Cx;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// Something asked of the world.
pub struct Fetch<T> {
    asked: Option<RequestId>,
    got: Option<T>,
    trouble: Option<Trouble>,
}

impl<T> Default for Fetch<T> {
    fn default() -> Self {
        Self { asked: None, got: None, trouble: None }
    }
}

impl<T> Fetch<T> {
    /// Something that is already here.
    pub fn here(value: T) -> Self {
        Self { got: Some(value), ..Self::default() }
    }

    /// Asks. What is here stays until the answer comes; an older answer on its way is not waited for any more.
    pub fn ask(&mut self, cx: &mut Cx<'_>, request: Request) {
        self.asked = Some(cx.ask_world(request));
    }

    /// Takes an answer, if it is the one that is waited for; gives back one that is not.
    pub fn answer(&mut self, id: RequestId, answer: Answer, take: impl FnOnce(Reply) -> Option<T>) -> Option<Answer> {
        if self.asked != Some(id) {
            return Some(answer);
        }
        self.asked = None;
        match Trouble::reply(answer) {
            Ok(reply) => {
                self.trouble = None;
                self.got = take(reply).or(self.got.take());
            }
            Err(trouble) => self.trouble = Some(trouble),
        }
        None
    }

    /// What is here.
    pub fn get(&self) -> Option<&T> {
        self.got.as_ref()
    }

    /// Puts a newer value in.
    pub fn put(&mut self, value: T) {
        self.got = Some(value);
        self.trouble = None;
    }

    /// Whether nothing is here and nothing will come by itself.
    pub fn failed(&self) -> bool {
        self.got.is_none() && self.trouble.is_some() && self.asked.is_none()
    }

    /// Draws what stands in its place while it is not here; says whether it is here.
    pub fn render_absence(&self, canvas: &mut Canvas<'_>, loading: &str) -> bool {
        if let Some(trouble) = &self.trouble {
            trouble.render(canvas);
            canvas.gap(1);
        }
        if self.got.is_none() && self.trouble.is_none() {
            canvas.text(loading, Role::Muted);
        }
        self.got.is_some()
    }
}

/// Draws an empty place: that there is nothing, and what to do about it.
pub fn render_empty(canvas: &mut Canvas<'_>, what: &str, next: &str) {
    canvas.paragraph(what, Role::Text);
    canvas.paragraph(next, Role::Muted);
}
