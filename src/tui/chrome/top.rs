//! The top line: whose wallet, in which world, on what day, and whether the network is up.

use crate::backend::contract::NetworkMode;
use crate::i18n::DateStyle;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::words;

/// Draws the line. What does not fit is left out from the least important on.
pub(super) fn render(canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let l = look.l10n;
    let mut x = canvas.put(1, 0, &l.app_name(), Role::Brand) + 2;
    x = canvas.put(x, 0, &l.practice_world(), Role::Badge) + 2;
    let mut right = canvas.width().saturating_sub(1);
    let mut put_right = |canvas: &mut Canvas<'_>, text: &str, role: Role| {
        let start = right.saturating_sub(width(text));
        if start > x {
            canvas.put(start, 0, text, role);
            right = start.saturating_sub(3);
        }
    };
    if let Some(mode) = look.model.network() {
        let (sign, role) = match mode {
            NetworkMode::Online => (look.glyphs.on, Role::Success),
            NetworkMode::Slow | NetworkMode::Flaky => (look.glyphs.half, Role::Warning),
            NetworkMode::Offline => (look.glyphs.off, Role::Danger),
        };
        put_right(canvas, &format!("{sign} {}", words::network_mode(mode, l)), role);
    }
    if look.model.snapshot.is_some() {
        let now = look.world_now();
        let day = l.date(now.date(), DateStyle::WithWeekday);
        put_right(canvas, &format!("{day}  {}", l.time(now.time())), Role::Text);
    }
    if let Some(account) = look.model.account() {
        put_right(canvas, &look.phone(&account.phone), Role::Text);
    }
}
