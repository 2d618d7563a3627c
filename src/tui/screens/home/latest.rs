//! The latest operations, amounts under each other by their decimal sign.

use crate::backend::contract::OperationView;
use crate::i18n::{DateStyle, Sign};
use crate::tui::action::Action;
use crate::tui::screens::rows::after_sign;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words;

/// Columns from which the time of day is written beside every date.
const ROOMY: u16 = 60;

/// How many rows the operations take, or the words in their place.
pub(super) fn rows(operations: &[OperationView]) -> u16 {
    match operations {
        [] => 3,
        some => u16::try_from(some.len()).unwrap_or(u16::MAX),
    }
}

/// When it happened: for what is older than today and where there is little room, without the time of day.
fn moment(operation: &OperationView, columns: u16, look: &Look<'_>) -> String {
    let today = look.model.local(operation.at).date() == look.world_now().date();
    if today || columns >= ROOMY { look.moment(operation.at) } else { look.date(operation.at, DateStyle::Short) }
}

/// Draws the operations in a panel; the first of them is the `first`-th row of the screen.
pub(super) fn render(operations: &[OperationView], first: usize, chosen: Option<usize>, canvas: &mut Canvas<'_>) {
    let (look, l, rows) = (canvas.look(), canvas.l10n(), canvas.height());
    let mut panel = canvas.panel(&l.home_latest(), rows);
    if operations.is_empty() {
        panel.paragraph(&l.home_latest_empty(), Role::Text);
        let has_money = look.model.account().is_some_and(|account| {
            account.balances.iter().any(|balance| balance.available.is_positive() || balance.held.is_positive())
        });
        let next = if has_money {
            l.home_latest_empty_next(look.key_in_words(Action::Section2))
        } else {
            l.home_latest_empty_top_up(look.key_in_words(Action::Section3))
        };
        return panel.paragraph(&next, Role::Muted);
    }
    let room = usize::from(panel.height());
    let columns = panel.width();
    let moments = operations.iter().take(room).map(|operation| width(&moment(operation, columns, look)));
    let what = 2 + moments.max().unwrap_or(0) + 2;
    let after =
        operations.iter().take(room).map(|operation| after_sign(&amount(operation, look), look)).max().unwrap_or(0);
    let skip = chosen.map_or(0, |chosen| (chosen + 1).saturating_sub(room));
    for (index, operation) in operations.iter().enumerate().skip(skip).take(room) {
        let y = panel.pen();
        let text = amount(operation, look);
        // Two columns at the right are the state's.
        let end = panel.width().saturating_sub(2);
        let at = end.saturating_sub(after).saturating_sub(width(&text) - after_sign(&text, look));
        panel.put(2, y, &moment(operation, columns, look), Role::Muted);
        panel.piece(what, y, at.saturating_sub(what + 1), 1).put(0, 0, &words::operation(operation, look), Role::Text);
        panel.put(at, y, &text, role(operation));
        let (sign, role) = words::operation_sign(operation.state, look.glyphs);
        panel.put_right(y, sign, role);
        super::render_choice(&mut panel, first + index, chosen == Some(index));
    }
}

fn amount(operation: &OperationView, look: &Look<'_>) -> String {
    look.amount(words::signed(operation), Sign::Always)
}

fn role(operation: &OperationView) -> Role {
    Look::money_role(words::signed(operation))
}
