//! Why an answer was not the one hoped for, kept whole and put into words when drawn, so that it follows the language.

use crate::backend::contract::{DeclineReason, Refusal, Reply};
use crate::explain::{self, Amounts, Explanation};
use crate::session::contract::{Answer, Failure};
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};

/// Why an answer was not the one hoped for.
pub enum Trouble {
    /// The world said no.
    Refused(Refusal),
    /// This machine could not.
    Failed(Failure),
    /// No answer came.
    Unanswered {
        /// Whether the request never left.
        unsent: bool,
        /// Whether it was one that moves money.
        moves_money: bool,
        /// Whether the wallet asks again by itself.
        asks_again: bool,
    },
}

impl Trouble {
    /// The world's reply to something that moves no money, or why there is none.
    pub fn reply(answer: Answer) -> Result<Reply, Self> {
        match answer {
            Answer::World(reply) => Ok(reply),
            Answer::Refused(refusal) => Err(Self::Refused(refusal)),
            Answer::Failed(failure) => Err(Self::Failed(failure)),
            Answer::NoAnswer { unsent } => Err(Self::Unanswered { unsent, moves_money: false, asks_again: false }),
            _ => Ok(Reply::Done),
        }
    }

    /// Whether the same request should be sent again.
    pub const fn is_silence(&self) -> bool {
        matches!(self, Self::Unanswered { .. })
    }

    /// In words: what happened, whether money moved, what next.
    pub fn explain(&self, look: &Look<'_>) -> Explanation {
        let l = look.l10n;
        match self {
            Self::Refused(refusal) => explain::refusal(refusal, amounts(look), l),
            Self::Failed(failure) => explain::failure(failure, l),
            // What moves no money has moved none, whether it arrived or not.
            Self::Unanswered { moves_money: false, unsent: false, asks_again } => {
                let next = if *asks_again { l.err_no_answer_next() } else { l.shop_retry_next() };
                Explanation { what: l.err_no_answer(), money: l.money_none(), next }
            }
            Self::Unanswered { unsent, .. } => explain::no_answer(*unsent, l),
        }
    }

    /// Draws it at the pen.
    pub fn render(&self, canvas: &mut Canvas<'_>) {
        explanation(canvas, &self.explain(canvas.look()), Severity::Warning);
    }
}

/// Why a payment was declined.
pub fn declined(reason: &DeclineReason, look: &Look<'_>) -> Explanation {
    explain::declined(reason, amounts(look), look.l10n)
}

/// Draws an explanation at the pen: what happened with its sign, the rest under it.
pub fn explanation(canvas: &mut Canvas<'_>, told: &Explanation, severity: Severity) {
    canvas.notice(severity, &told.what);
    let mut rest = canvas.rest();
    let mut under = rest.piece(2, 0, rest.width().saturating_sub(2), rest.height());
    let text = [told.money.as_str(), told.next.as_str()].join(" ");
    under.paragraph(text.trim(), crate::tui::theme::Role::Text);
    let rows = under.pen();
    canvas.gap(rows);
}

const fn amounts(look: &Look<'_>) -> Amounts {
    if look.masked { Amounts::Masked(look.glyphs.mask) } else { Amounts::Shown }
}
