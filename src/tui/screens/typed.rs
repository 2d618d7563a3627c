//! What is thought of what was typed, where several screens ask for the same.

use crate::domain::money::Currency;
use crate::domain::typed_amount::AmountProblem;
use crate::tui::widgets::Verdict;

/// Why a text is no amount of this currency; nothing of an empty field.
pub fn amount_problem(problem: AmountProblem, currency: Currency) -> Option<Verdict> {
    Some(match problem {
        AmountProblem::Empty => return None,
        // `0` may become `0,50`.
        AmountProblem::Zero => Verdict::going(|look| look.l10n.move_judge_zero()),
        AmountProblem::NotANumber => Verdict::wrong(|look| look.l10n.move_judge_not_a_number()),
        AmountProblem::WrongSeparators => Verdict::wrong(|look| look.l10n.move_judge_separators()),
        AmountProblem::Ambiguous => Verdict::wrong(|look| look.l10n.move_judge_ambiguous()),
        AmountProblem::TooManyDecimals if currency == Currency::Rub => {
            Verdict::wrong(|look| look.l10n.move_judge_decimals())
        }
        AmountProblem::TooManyDecimals => Verdict::wrong(|look| look.l10n.exchange_judge_decimals()),
        AmountProblem::Negative => Verdict::wrong(|look| look.l10n.move_judge_negative()),
        AmountProblem::TooLarge => Verdict::wrong(|look| look.l10n.move_judge_too_large()),
    })
}
