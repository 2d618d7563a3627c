//! Everything once more before the money is changed, and how long the price still counts.

use jiff::Timestamp;

use super::price;
use crate::backend::contract::ExchangeQuoteView;
use crate::i18n::Phrase;
use crate::tui::action::Action;
use crate::tui::screen::Hint;
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::rows;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::Form;
use crate::tui::words;

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Change the money, or ask for a fresh price once this one is too old.
    Agree,
    /// Back to the fields.
    Change,
}

/// What is agreed to.
pub(super) struct Consent {
    pub(super) quote: ExchangeQuoteView,
    pub(super) form: Form<Choice>,
    /// Whether the money may have been changed unheard.
    unknown: bool,
}

impl Consent {
    pub(super) fn new(quote: ExchangeQuoteView) -> Self {
        let form =
            Form::new().submit(Choice::Agree, |l| l.exchange_agree()).button(Choice::Change, |l| l.exchange_edit());
        Self { quote, form, unknown: false }
    }

    /// Once the price counts no longer, the button asks for another.
    pub(super) fn grow_old(&mut self, world_now: Timestamp) {
        if self.is_expired(world_now) && !self.unknown {
            self.form.set_label(Choice::Agree, Phrase::new(|l| l.quote_fresh()));
        }
    }

    /// While it is not known whether the money was changed, the button asks about that.
    pub(super) fn set_unknown(&mut self, unknown: bool) {
        if self.unknown != unknown {
            self.unknown = unknown;
            let label = if unknown { Phrase::new(|l| l.result_again()) } else { Phrase::new(|l| l.exchange_agree()) };
            self.form.set_label(Choice::Agree, label);
        }
    }

    /// Whether the price no longer counts.
    pub(super) fn is_expired(&self, world_now: Timestamp) -> bool {
        self.quote.expires <= world_now
    }

    pub(super) fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = match self.form.focused() {
            Some(Choice::Change) => l.exchange_edit(),
            _ if self.unknown => l.result_again(),
            _ if self.is_expired(look.model.world_time(look.now)) => l.quote_fresh(),
            _ => l.exchange_agree(),
        };
        vec![Hint::named(Action::Activate, does)]
    }

    pub(super) fn render(&self, asking: &Asking, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let world_now = look.model.world_time(look.now);
        let expired = self.is_expired(world_now);
        above_form(canvas, &self.form, |text| {
            if let Some(trouble) = asking.trouble() {
                trouble.render(text);
                text.gap(1);
            }
            rows::render(text, &price::lines(&self.quote.price, look));
            text.gap(1);
            // How long a price counts is of no interest once it was agreed to.
            if expired && !self.unknown {
                text.notice(Severity::Warning, &l.exchange_expired());
            } else if !self.unknown {
                let left = self.quote.expires.duration_since(world_now);
                text.text(&l.quote_expires(words::time_left(left)), Role::Muted);
            }
            text.paragraph(&l.exchange_rounding(), Role::Muted);
        });
    }
}
