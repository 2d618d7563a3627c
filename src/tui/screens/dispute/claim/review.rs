//! Everything once more before a claim goes to the seller: what is wanted, what arrives, and what happens next.

use super::price;
use crate::backend::contract::{Claim, ClaimPrice, Solution};
use crate::i18n::L10n;
use crate::tui::action::Action;
use crate::tui::screen::Hint;
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::rows;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::Form;
use crate::tui::words;

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// It goes to the seller.
    Send,
    /// Back to the fields.
    Change,
}

/// A claim as it goes out.
pub(super) struct Review {
    pub(super) claim: Claim,
    price: ClaimPrice,
    /// What was typed for the evidence.
    pub(super) note: String,
    is_edit: bool,
    pub(super) form: Form<Choice>,
}

impl Review {
    pub(super) fn new(claim: Claim, price: ClaimPrice, note: String, is_edit: bool) -> Self {
        let form = Form::new();
        let form = if is_edit {
            form.submit(Choice::Send, |l| l.claim_send_edit())
        } else {
            form.submit(Choice::Send, |l| l.claim_send())
        };
        let form = form.button(Choice::Change, |l| l.move_change());
        Self { claim, price, note, is_edit, form }
    }

    pub(super) fn hints(&self, l: &L10n) -> Vec<Hint> {
        let does = match (self.form.focused(), self.is_edit) {
            (Some(Choice::Change), _) => l.move_change(),
            (_, true) => l.claim_send_edit(),
            (_, false) => l.claim_send(),
        };
        vec![Hint::named(Action::Activate, does)]
    }

    fn facts(&self, look: &Look<'_>) -> Vec<(String, String, Role)> {
        let (l, claim) = (look.l10n, &self.claim);
        let end = Solution { amount: claim.amount, with_return: claim.with_return };
        let mut facts = vec![
            (l.claim_reason(), words::dispute::reason(claim.reason, l), Role::Text),
            (l.claim_amount(), look.money(claim.amount), Role::Money),
        ];
        let goods = words::dispute::goods(&end, claim.reason.has_goods(), l);
        facts.extend(goods.map(|goods| (l.claim_goods(), goods, Role::Text)));
        facts
    }

    fn texts(&self, look: &Look<'_>) -> Vec<(String, String, Role)> {
        let l = look.l10n;
        let texts = [(l.claim_text(), &self.claim.text), (l.claim_note(), &self.note)];
        texts
            .into_iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(label, text)| (label, look.words(text), Role::Text))
            .collect()
    }

    pub(super) fn render(&self, asking: &Asking, canvas: &mut Canvas<'_>) {
        above_form(canvas, &self.form, |text| {
            if let Some(trouble) = asking.trouble() {
                trouble.render(text);
                text.gap(1);
            }
            let (look, l) = (text.look(), text.l10n());
            let mut facts = self.facts(look);
            facts.push(price::to(&self.price, look));
            text.pairs(&facts);
            text.gap(1);
            rows::render(text, &price::lines(&self.price, look));
            text.gap(1);
            text.paragraph(&if self.is_edit { l.claim_next_edit() } else { l.claim_next() }, Role::Muted);
            let texts = self.texts(look);
            if !texts.is_empty() {
                text.gap(1);
                text.pairs(&texts);
            }
        });
    }
}
