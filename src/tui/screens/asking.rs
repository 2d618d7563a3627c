//! One question at a time: what is awaited, what went wrong with the last one, and the key under which it goes again.

use crate::backend::contract::{IdempotencyKey, Request};
use crate::explain;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Command, Failure, Resolution};
use crate::tui::event::RequestId;
use crate::tui::screen::Cx;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// What a screen has asked and what went wrong with it.
#[derive(Default)]
pub struct Asking {
    awaited: Option<RequestId>,
    /// The last command that got no answer: asked again unchanged, it keeps its key, so that it cannot be done twice.
    unanswered: Option<Request>,
    trouble: Option<Trouble>,
}

impl Asking {
    /// Asks the session.
    pub fn session(&mut self, cx: &mut Cx<'_>, command: Command) {
        self.trouble = None;
        self.awaited = Some(cx.ask(command));
    }

    /// Asks the world to do something; `make` puts the request together under a key.
    pub fn world(&mut self, cx: &mut Cx<'_>, make: impl Fn(IdempotencyKey) -> Request) {
        let again = self.unanswered.take().filter(|old| old.key().is_some_and(|key| make(key) == *old));
        let request = again.unwrap_or_else(|| make(cx.key()));
        self.unanswered = Some(request.clone());
        self.session(cx, Command::World(request));
    }

    /// Takes an answer. Gives back what came of the question; keeps what went wrong with it.
    pub fn answered(&mut self, id: RequestId, answer: Answer) -> Option<Answer> {
        if self.awaited != Some(id) {
            return None;
        }
        self.awaited = None;
        let trouble = match answer {
            Answer::Refused(refusal) => Trouble::Refused(refusal),
            Answer::Failed(failure) => Trouble::Failed(failure),
            Answer::NoAnswer { unsent } => {
                let moves_money = self.unanswered.as_ref().is_some_and(Request::moves_money);
                self.trouble = Some(Trouble::Unanswered { unsent, moves_money, asks_again: moves_money });
                return None;
            }
            answer => {
                self.unanswered = None;
                return Some(answer);
            }
        };
        self.unanswered = None;
        self.trouble = Some(trouble);
        None
    }

    /// Takes word of what became of something unknown: the answer that did not come, if it was this screen's question.
    pub fn resolved(&mut self, what: &Resolution) -> Option<Answer> {
        let mine = self.unanswered.as_ref().and_then(Request::key) == Some(what.key);
        if !mine || self.is_waiting() {
            return None;
        }
        self.unanswered = None;
        self.trouble = None;
        match &what.answer {
            Ok(reply) => Some(Answer::World(reply.clone())),
            Err(refusal) => {
                self.trouble = Some(Trouble::Refused(refusal.clone()));
                None
            }
        }
    }

    /// Whether this was the question about which word has come.
    pub fn is_about(&self, what: &Resolution) -> bool {
        !self.is_waiting() && self.unanswered.as_ref().and_then(Request::key) == Some(what.key)
    }

    /// Whether an answer is awaited.
    pub const fn is_waiting(&self) -> bool {
        self.awaited.is_some()
    }

    /// Whether this is the answer that is awaited.
    pub fn is_awaiting(&self, id: RequestId) -> bool {
        self.awaited == Some(id)
    }

    /// Forgets what got no answer: it holds what was typed.
    pub fn forget_unanswered(&mut self) {
        self.unanswered = None;
    }

    /// What went wrong with the last question.
    pub const fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    /// Takes what went wrong away: it is said elsewhere, or no longer true.
    pub fn take_trouble(&mut self) -> Option<Trouble> {
        self.trouble.take()
    }

    /// Takes the word that a password was wrong where its wallet is known, and only the password can be: what the field
    /// says of it.
    pub fn take_wrong_password(&mut self) -> Option<Phrase> {
        let Some(Trouble::Failed(Failure::WrongCredentials { wait })) = self.trouble else { return None };
        self.trouble = None;
        Some(Phrase::new(move |l| match wait {
            Some(wait) => l.err_wrong_password_wait(explain::seconds(wait, l)),
            None => l.err_wrong_password(),
        }))
    }

    /// Draws what is going on at the pen: the words while an answer is awaited, or what went wrong.
    pub fn render(&self, canvas: &mut Canvas<'_>, words: &str) {
        if self.is_waiting() {
            waiting(canvas, words);
        } else if let Some(trouble) = &self.trouble {
            trouble.render(canvas);
        }
    }
}

/// Draws a sign that something goes on, and says what.
pub fn waiting(canvas: &mut Canvas<'_>, words: &str) {
    let look = canvas.look();
    let frames = look.glyphs.spinner;
    let sign = frames.get(look.spinner.unwrap_or_default() % frames.len()).copied().unwrap_or_default();
    canvas.spans(&[(sign, Role::Accent), (" ", Role::Text), (words, Role::Text)]);
}
