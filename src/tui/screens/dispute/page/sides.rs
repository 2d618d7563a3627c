//! What each side proposes, side by side: the buyer, the seller, the platform.

use crate::backend::contract::{ClaimPrice, DisputeState, DisputeView, Solution, Turn};
use crate::domain::money::Amount;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, wrap};
use crate::tui::words::dispute::{day, goods, ground, reason, seller_word};

/// Columns between the sides.
const BETWEEN: u16 = 2;
/// The narrowest column that words are still easy to read in.
const NARROW: u16 = 15;

/// What one side says, line by line.
struct Side {
    name: String,
    lines: Vec<(String, Role)>,
}

/// An end in lines of its own: how much, what arrives of it, what becomes of the goods.
fn end(solution: &Solution, returns: Option<Amount>, has_goods: bool, look: &Look<'_>) -> Vec<(String, Role)> {
    let mut lines = vec![(look.money(solution.amount), Role::Money)];
    lines.extend(returns.map(|returns| (look.l10n.dispute_side_returns(look.money(returns)), Role::MoneyIn)));
    lines.extend(goods(solution, has_goods, look.l10n).map(|goods| (goods, Role::Text)));
    lines
}

fn yours(view: &DisputeView, price: Option<&ClaimPrice>, look: &Look<'_>) -> Side {
    let claim = Solution { amount: view.claim.amount, with_return: view.claim.with_return };
    let returns = price.filter(|price| price.amount == claim.amount).map(|price| price.returns);
    let mut lines = end(&claim, returns, view.claim.reason.has_goods(), look);
    lines.push((reason(view.claim.reason, look.l10n), Role::Muted));
    Side { name: look.l10n.dispute_side_yours(), lines }
}

fn sellers(view: &DisputeView, look: &Look<'_>) -> Side {
    let l = look.l10n;
    let lines = match view.seller_says {
        Some(says) => {
            let mut lines = match says.offer {
                Some(offer) => end(&offer, says.returns, view.claim.reason.has_goods(), look),
                None => vec![(l.dispute_side_nothing(), Role::Danger)],
            };
            lines.push((seller_word(says.word, l), Role::Muted));
            lines
        }
        None => match (view.state, view.turn, view.until) {
            (DisputeState::NeedsResponse, Turn::Seller, Some(until)) => {
                vec![(l.dispute_side_silent_yet(), Role::Text), (l.dispute_until(day(until, look)), Role::Muted)]
            }
            _ => vec![(l.dispute_side_silent(), Role::Muted)],
        },
    };
    Side { name: l.dispute_side_seller(), lines }
}

fn platforms(view: &DisputeView, look: &Look<'_>) -> Side {
    let l = look.l10n;
    let lines = match view.platform_says {
        Some(says) => {
            let mut lines = match says.solution {
                Some(solution) => end(&solution, says.returns, view.claim.reason.has_goods(), look),
                None => vec![(l.dispute_side_nothing(), Role::Danger)],
            };
            lines.push((ground(says.ground, l), Role::Muted));
            lines
        }
        None if view.state == DisputeState::UnderReview => vec![(l.dispute_side_looking(), Role::Text)],
        None => vec![(l.dispute_side_not_asked(), Role::Muted)],
    };
    Side { name: l.dispute_side_platform(), lines }
}

fn all(view: &DisputeView, price: Option<&ClaimPrice>, look: &Look<'_>) -> [Side; 3] {
    [yours(view, price, look), sellers(view, look), platforms(view, look)]
}

/// How wide a column is where three stand beside each other, if that is wide enough.
fn column(columns: u16) -> Option<u16> {
    Some(columns.saturating_sub(2 * BETWEEN) / 3).filter(|column| *column >= NARROW)
}

fn rows_of(side: &Side, columns: u16) -> u16 {
    let lines: usize = side.lines.iter().map(|(text, _)| wrap(text, columns).len()).sum();
    u16::try_from(lines + 1).unwrap_or(u16::MAX)
}

/// How many rows they take.
pub(super) fn height(view: &DisputeView, columns: u16, look: &Look<'_>) -> u16 {
    // What a claim comes to takes the same room whether it is known yet or not.
    let sides = all(view, None, look);
    match column(columns) {
        Some(column) => {
            sides.iter().map(|side| rows_of(side, column)).max().unwrap_or(0).max(rows_of(&sides[0], column) + 1)
        }
        None => sides.iter().map(|side| rows_of(side, columns.saturating_sub(2))).sum::<u16>() + 1,
    }
}

/// Draws them at the pen.
pub(super) fn render(view: &DisputeView, price: Option<&ClaimPrice>, canvas: &mut Canvas<'_>) {
    let (columns, y, rows) = (canvas.width(), canvas.pen(), canvas.rows_left());
    let sides = all(view, price, canvas.look());
    let Some(column) = column(columns) else {
        for side in &sides {
            canvas.text(&side.name, Role::Title);
            let (y, rows) = (canvas.pen(), canvas.rows_left());
            let mut piece = canvas.piece(2, y, columns.saturating_sub(2), rows);
            render_lines(side, &mut piece);
            let used = piece.pen();
            canvas.gap(used);
        }
        return;
    };
    let mut used = 0;
    for (nth, side) in (0_u16..).zip(&sides) {
        let mut piece = canvas.piece(nth * (column + BETWEEN), y, column, rows);
        piece.text(&side.name, Role::Title);
        render_lines(side, &mut piece);
        used = used.max(piece.pen());
    }
    canvas.set_pen(y + used.min(rows));
}

fn render_lines(side: &Side, canvas: &mut Canvas<'_>) {
    for (text, role) in &side.lines {
        canvas.paragraph(text, *role);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_columns_only_where_each_can_be_read() {
        assert_eq!(column(58), Some(18));
        assert_eq!(column(49), Some(15));
        assert_eq!(column(48), None);
    }
}
