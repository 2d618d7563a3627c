//! The rows of the settings.

use super::choices::Choice;
use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, width};
use crate::tui::widgets::list::List;

/// Something that can be changed or done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    Password,
    NewKey,
    Choice(Choice),
    Verify,
    Backup,
    Repair,
    Delete,
}

/// Everything, in the order of the groups.
pub(super) const ROWS: [Row; 13] = [
    Row::Password,
    Row::NewKey,
    Row::Choice(Choice::Language),
    Row::Choice(Choice::Theme),
    Row::Choice(Choice::Glyphs),
    Row::Choice(Choice::Mouse),
    Row::Choice(Choice::AutoLock),
    Row::Choice(Choice::Mask),
    Row::Choice(Choice::Remember),
    Row::Verify,
    Row::Backup,
    Row::Repair,
    Row::Delete,
];

impl Row {
    pub(super) fn label(self, l: &L10n) -> String {
        match self {
            Self::Password => l.settings_password(),
            Self::NewKey => l.settings_key(),
            Self::Choice(choice) => choice.label(l),
            Self::Verify => l.settings_verify(),
            Self::Backup => l.settings_backup(),
            Self::Repair => l.settings_repair(),
            Self::Delete => l.settings_delete(),
        }
    }

    pub(super) fn about(self, l: &L10n) -> String {
        match self {
            Self::Password => l.settings_password_about(),
            Self::NewKey => l.settings_key_about(),
            Self::Choice(choice) => choice.about(l),
            Self::Verify => l.settings_verify_about(),
            Self::Backup => l.settings_backup_about(),
            Self::Repair => l.settings_repair_about(),
            Self::Delete => l.settings_delete_about(),
        }
    }

    /// The heading above the row, where it begins a group.
    fn heading(self, l: &L10n) -> Option<String> {
        match self {
            Self::Password => Some(l.settings_access()),
            Self::Choice(Choice::Language) => Some(l.settings_look()),
            Self::Choice(Choice::AutoLock) => Some(l.settings_privacy()),
            Self::Verify => Some(l.settings_wallet()),
            _ => None,
        }
    }

    fn render(self, piece: &mut Canvas<'_>, column: u16, chosen: bool) {
        let role = if self == Self::Delete { Role::Danger } else { Role::Text };
        piece.put(0, 0, &self.label(piece.l10n()), role);
        if let Self::Choice(choice) = self {
            choice.render(piece, column, chosen);
        }
    }
}

/// Rows below the list for what is said of the chosen row.
const BELOW: u16 = 4;

/// Draws the rows at the pen: in groups under headings where there is room for it, else one under the other.
pub(super) fn render(canvas: &mut Canvas<'_>, list: &List) {
    let l = canvas.l10n();
    let column = ROWS.iter().map(|row| width(&row.label(l))).max().unwrap_or_default() + 3;
    let count = u16::try_from(ROWS.len()).unwrap_or(u16::MAX);
    let headings = u16::try_from(ROWS.iter().filter(|row| row.heading(l).is_some()).count()).unwrap_or(u16::MAX);
    let room = canvas.rows_left().saturating_sub(BELOW);
    let mut piece = canvas.take(count.min(room).max(1));
    if room < count + 2 * headings {
        return list.render(&mut piece, ROWS.len(), |piece, index| {
            ROWS[index].render(piece, column, index == list.selected());
        });
    }
    let top = canvas.pen() - count;
    canvas.set_pen(top);
    for (index, row) in ROWS.iter().enumerate() {
        if let Some(heading) = row.heading(l) {
            canvas.gap(u16::from(index > 0));
            canvas.text(&heading, Role::Label);
        }
        list.render_row(&mut canvas.take(1), index, index == list.selected(), |piece| {
            row.render(piece, column, index == list.selected());
        });
    }
}
