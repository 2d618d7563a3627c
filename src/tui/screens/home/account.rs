//! The balance and the account.

use crate::backend::contract::{AccountView, WalletState};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::widgets::pictures::{big_digits, gauge};
use crate::tui::words;

/// Columns of the gauge that shows how much of the limit is used.
const GAUGE: u16 = 14;

/// Draws what the wallet holds, large.
pub(super) fn render_balance(account: &AccountView, canvas: &mut Canvas<'_>) {
    let (look, l, rows) = (canvas.look(), canvas.l10n(), canvas.height());
    let mut panel = canvas.panel(&l.home_balance(), rows);
    let Some(balance) = account.balances.first() else { return };
    big_digits(&mut panel, &look.money(balance.available), Role::Money);
    let held = if balance.held.is_zero() {
        (l.home_nothing_held(), Role::Muted)
    } else {
        (l.home_held(look.money(balance.held)), Role::Held)
    };
    let worth = l.home_worth(look.money(account.worth), look.rate(&account.rate.rate, account.rate.in_currency));
    let y = panel.pen();
    panel.put(0, y, &held.0, held.1);
    if width(&held.0) + width(&worth) + 2 <= panel.width() {
        panel.put_right(y, &worth, Role::Muted);
    }
}

/// Draws whose wallet it is and what it may.
pub(super) fn render_account(account: &AccountView, canvas: &mut Canvas<'_>) {
    let (look, l, rows) = (canvas.look(), canvas.l10n(), canvas.height());
    let mut panel = canvas.panel(&l.home_account(), rows);
    let (mut state, role) = words::wallet_state(account.state, l);
    if account.state == WalletState::Active {
        state = format!("{} {state}", look.glyphs.check);
    }
    let facts = [
        (l.home_number(), look.phone(&account.phone), Role::Text),
        (l.home_state(), state, role),
        (l.home_identification(), words::identification(account.identification, l), Role::Text),
        (l.home_limit(), look.money(account.limit), Role::Text),
    ];
    panel.pairs(&facts);
    if !look.masked {
        render_used(account, &mut panel);
    }
}

/// A gauge at the right of the last row: how much of the limit is used. It would tell what is hidden, so it is hidden too.
fn render_used(account: &AccountView, panel: &mut Canvas<'_>) {
    let used = account.balances.first().map_or(0, |b| b.available.minor.saturating_add(b.held.minor));
    let (x, y) = (panel.width().saturating_sub(GAUGE), panel.pen().saturating_sub(1));
    gauge(&mut panel.piece(x, y, GAUGE, 1), used, account.limit.minor, GAUGE, Role::Chart);
}
