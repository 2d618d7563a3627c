//! What a field says of what was just put into it: a key that seems dead is worse than one that is refused.

use crate::i18n::L10n;

/// A remark about the last thing that was typed or pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    /// A letter was left out: the field takes digits.
    OnlyDigits,
    /// A letter was left out: the field takes what stands in a phone number.
    OnlyPhone,
    /// Blanks stand at the ends of a pasted secret, and belong to it.
    Blanks,
    /// A pasted secret had line breaks, which were left out.
    Breaks,
}

impl Aside {
    /// The words.
    pub fn say(self, l10n: &L10n) -> String {
        match self {
            Self::OnlyDigits => l10n.form_only_digits(),
            Self::OnlyPhone => l10n.form_only_phone(),
            Self::Blanks => l10n.form_pasted_blanks(),
            Self::Breaks => l10n.form_pasted_breaks(),
        }
    }
}
