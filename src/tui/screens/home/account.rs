//! The balance and the account.

use crate::backend::contract::{AccountView, Terms, WalletState};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::pictures::{big_digits, big_digits_width, gauge};
use crate::tui::words;

/// Columns of the gauge that shows how much of the limit is used.
const GAUGE: u16 = 14;

/// Draws what the wallet holds, large.
///
/// `alone` where there is no room for the panel that says whose it is: then a corner says it.
pub(super) fn render_balance(account: &AccountView, alone: bool, canvas: &mut Canvas<'_>) {
    let (look, l, rows) = (canvas.look(), canvas.l10n(), canvas.height());
    let mut panel = canvas.panel(&l.home_balance(), rows);
    let Some(balance) = account.balances.first() else { return };
    let available = look.money(balance.available);
    if alone {
        render_whose(account, big_digits_width(look, &available), &mut panel);
    }
    big_digits(&mut panel, &available, Role::Money);
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
    panel.gap(1);
    render_others(account, &mut panel);
}

/// Puts the number and the state at the right of the digits, or over and under them where they are drawn small.
fn render_whose(account: &AccountView, digits: u16, panel: &mut Canvas<'_>) {
    let look = panel.look();
    let is_large = digits <= panel.width();
    let room = if is_large { panel.width() - digits } else { panel.width() };
    let (state, role) = state(account, look);
    let facts = [(0, look.phone(&account.phone), Role::Muted), (if is_large { 1 } else { 2 }, state, role)];
    for (row, fact, role) in facts {
        if width(&fact) < room {
            panel.put_right(row, &fact, role);
        }
    }
}

/// The wallet's state, in words.
fn state(account: &AccountView, look: &Look<'_>) -> (String, Role) {
    let (state, role) = words::wallet_state(account.state, look.l10n);
    if account.state == WalletState::Active { (format!("{} {state}", look.glyphs.check), role) } else { (state, role) }
}

/// Draws the accounts in other currencies, and what all of them are worth together.
fn render_others(account: &AccountView, panel: &mut Canvas<'_>) {
    let (look, y) = (panel.look(), panel.pen());
    let [_, others @ ..] = account.balances.as_slice() else { return };
    let mut x = 0;
    for balance in others {
        x = panel.put(x, y, &look.money(balance.available), Role::Money) + 2;
    }
    let whole = look.l10n.home_in_all(look.money(account.in_all));
    if !others.is_empty() && x + width(&whole) <= panel.width() {
        panel.put_right(y, &whole, Role::Muted);
    }
}

/// Draws whose wallet it is, what it may, and what of that is left.
pub(super) fn render_account(account: &AccountView, terms: Option<&Terms>, focused: bool, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let mut panel = super::panel(&l.home_account(), focused, super::ACCOUNT, canvas);
    let (state, role) = state(account, look);
    let mut facts = vec![
        (l.home_number(), look.phone(&account.phone), Role::Text),
        (l.home_state(), state, role),
        (l.home_identification(), words::identification(account.identification, l), Role::Text),
        (l.home_limit(), look.money(account.limit), Role::Text),
    ];
    facts.extend(terms.map(|terms| (l.home_month_left(), look.money(terms.month_left), Role::Text)));
    panel.pairs(&facts);
    if look.masked {
        return;
    }
    render_used(3, account.in_all.minor, account.limit.minor, &mut panel);
    if let Some(terms) = terms {
        let used = terms.month_limit.minor.saturating_sub(terms.month_left.minor);
        render_used(4, used, terms.month_limit.minor, &mut panel);
    }
}

/// A gauge at the right of a row: how much of a limit is used. It would tell what is hidden, so then it is hidden too.
fn render_used(row: u16, used: i64, limit: i64, panel: &mut Canvas<'_>) {
    let x = panel.width().saturating_sub(GAUGE);
    gauge(&mut panel.piece(x, row, GAUGE, 1), used, limit, GAUGE, Role::Chart);
}
