//! Everything once more before the code goes out: from where to where, what it costs, when it arrives, what is left.

use super::fields;
use crate::backend::contract::{Counterpart, Direction, Terms, TransferPrice};
use crate::i18n::L10n;
use crate::tui::action::Action;
use crate::tui::screen::Hint;
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::rows::{self, Row};
use crate::tui::screens::transfer::{direction, terms};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::Form;

/// What can be done here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Agree: the code goes out.
    Agree,
    /// Back to the fields.
    Change,
}

/// What is agreed to.
pub(super) struct Consent {
    pub(super) with: Counterpart,
    pub(super) price: TransferPrice,
    pub(super) form: Form<Choice>,
}

impl Consent {
    pub(super) fn new(with: Counterpart, price: TransferPrice) -> Self {
        let form = Form::new().submit(Choice::Agree, |l| l.move_agree()).button(Choice::Change, |l| l.move_change());
        Self { with, price, form }
    }

    pub(super) fn hints(&self, l: &L10n) -> Vec<Hint> {
        let does = if self.form.focused() == Some(Choice::Change) { l.move_change() } else { l.move_agree() };
        vec![Hint::named(Action::Activate, does)]
    }

    pub(super) fn render(&self, terms: Option<&Terms>, asking: &Asking, canvas: &mut Canvas<'_>) {
        above_form(canvas, &self.form, |text| {
            if let Some(trouble) = asking.trouble() {
                trouble.render(text);
                text.gap(1);
            }
            self.render_facts(terms, text);
            text.gap(1);
            rows::render(text, &self.sums(text.look()));
            text.gap(1);
            let (look, l) = (text.look(), text.l10n());
            if let Some(limit) = terms.and_then(|terms| self.limit(terms, look)) {
                text.paragraph(&limit, Role::Muted);
            }
            text.paragraph(&l.move_consent_code(), Role::Muted);
        });
    }

    fn render_facts(&self, all: Option<&Terms>, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let party = fields::party(&self.with, look);
        let mut facts = vec![(
            match direction(self.price.route) {
                Direction::In => l.move_from(),
                Direction::Out => l.move_to(),
            },
            party,
            Role::Text,
        )];
        if let Counterpart::WalletOut { note, .. } = &self.with
            && !note.is_empty()
        {
            facts.push((l.move_field_note(), look.words(note), Role::Text));
        }
        let way = all.and_then(|all| all.routes.iter().find(|way| way.route == self.price.route));
        let (label, arrival) = terms::arrival(&self.price, way, look);
        facts.push((label, arrival, Role::Text));
        canvas.pairs(&facts);
    }

    fn sums(&self, look: &Look<'_>) -> Vec<Row> {
        let (l, price) = (look.l10n, &self.price);
        let incoming = direction(price.route) == Direction::In;
        let mut lines = vec![
            Row::new(if incoming { l.move_credited() } else { l.move_received() }, look.money(price.amount)),
            Row::new(l.move_fee(), look.money(price.fee)),
            Row::Rule,
        ];
        lines.extend(super::price::outcome(price, look));
        lines
    }

    /// What the limits leave after it.
    fn limit(&self, terms: &Terms, look: &Look<'_>) -> Option<String> {
        let left = |limit: crate::domain::money::Amount| limit.checked_sub(self.price.amount).ok();
        Some(match direction(self.price.route) {
            Direction::In => look.l10n.move_consent_room(look.money(left(terms.room)?)),
            Direction::Out => look.l10n.move_consent_month(look.money(left(terms.month_left)?)),
        })
    }
}
