//! What the page of a transfer sends, and what comes of the answers.

use super::{Item, Page, TransferPage};
use crate::backend::contract::{Refusal, Reply, Request};
use crate::domain::sensitive::Sensitive;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Command, Resolution};
use crate::tui::screen::Cx;
use crate::tui::screens::one_time_code;
use crate::tui::screens::trouble::Trouble;
use crate::tui::toast::Severity;

/// What was asked and awaits its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Errand {
    Confirm,
    Resend,
    Cancel,
}

impl TransferPage {
    /// Leaves; a transfer that still waits for its code goes on waiting. What was sent is heard of first: elsewhere its answer
    /// would be missed.
    pub(super) fn leave(&self, cx: &mut Cx<'_>) {
        if self.asking.is_waiting() {
            return;
        }
        if self.page == Page::Code {
            cx.toast(Severity::Info, |l| l.move_left_open());
        }
        match self.back.filter(|_| matches!(self.page, Page::State(_))) {
            Some(layer) => cx.back_to(layer),
            None => cx.close(),
        }
    }

    pub(super) fn look_again(&mut self, cx: &mut Cx<'_>) {
        self.view.ask(cx, Request::Transfer { transfer: self.id });
    }

    pub(super) fn ask(&mut self, errand: Errand, cx: &mut Cx<'_>) {
        let transfer = self.id;
        self.form.set_busy(true);
        self.errand = Some(errand);
        self.note = None;
        match (errand, self.sent.clone()) {
            (Errand::Resend, _) => self.asking.world(cx, |key| Request::ResendTransferCode { key, transfer }),
            (Errand::Cancel, _) => self.asking.world(cx, |key| Request::CancelTransfer { key, transfer }),
            (Errand::Confirm, code) => {
                let code = code.unwrap_or_else(|| Sensitive::new(""));
                self.asking.world(cx, |key| Request::ConfirmTransfer { key, transfer, code: code.clone() });
            }
        }
    }

    pub(super) fn confirm(&mut self, cx: &mut Cx<'_>) {
        if one_time_code::is_complete(&mut self.form, Item::Code) {
            self.sent = Some(Sensitive::new(self.form.value(Item::Code)));
            self.ask(Errand::Confirm, cx);
        }
    }

    /// Once more what got no answer, with the same key; else only a look.
    pub(super) fn ask_again(&mut self, cx: &mut Cx<'_>) {
        if self.page == Page::Unknown && self.sent.is_some() {
            self.ask(Errand::Confirm, cx);
        } else if self.is_attempted(cx.model) {
            cx.ask(Command::AskAgain);
        } else {
            self.look_again(cx);
        }
    }

    /// Word of what became of something unknown: the answer that did not come, if it was asked from here.
    pub(super) fn hear_of(&mut self, what: &Resolution, cx: &mut Cx<'_>) {
        if self.asking.is_about(what) {
            let answer = self.asking.resolved(what);
            self.answered(Errand::Confirm, answer, cx);
        }
    }

    pub(super) fn answered(&mut self, errand: Errand, answer: Option<Answer>, cx: &mut Cx<'_>) {
        match answer {
            Some(Answer::World(Reply::Transfer(view))) => {
                self.sent = None;
                self.page = if self.page == Page::Unknown { Page::Opening } else { self.page };
                self.view.put(*view);
                self.settle(cx.model, cx.now);
                self.done(errand, cx);
            }
            Some(_) => self.look_again(cx),
            None => self.refused(errand, cx),
        }
    }

    fn done(&mut self, errand: Errand, cx: &mut Cx<'_>) {
        match errand {
            Errand::Confirm => {}
            Errand::Resend => {
                self.form.set_value(Item::Code, "");
                self.note = Some(Phrase::new(|l| l.code_resent()));
            }
            Errand::Cancel => {
                cx.toast(Severity::Success, |l| l.move_cancelled());
                cx.close();
            }
        }
    }

    /// No answer, or no for an answer.
    fn refused(&mut self, errand: Errand, cx: &mut Cx<'_>) {
        match (errand, self.asking.trouble()) {
            (Errand::Confirm, Some(Trouble::Unanswered { unsent: false, .. })) => return self.put(Page::Unknown),
            (Errand::Confirm, Some(Trouble::Refused(Refusal::WrongCode { tries_left }))) => {
                let left = *tries_left;
                self.asking.take_trouble();
                self.put(Page::Code);
                one_time_code::was_wrong(&mut self.form, Item::Code, left);
            }
            (Errand::Confirm, Some(Trouble::Refused(_))) if self.page == Page::Unknown => self.put(Page::Code),
            _ => {}
        }
        if !self.asking.trouble().is_some_and(Trouble::is_silence) {
            // The page may be behind the transfer: look where it is.
            self.look_again(cx);
        }
        self.follow_time(cx.model.world_time(cx.now));
    }
}
