//! Everything once more before a claim goes to the seller: what is wanted, what arrives, and what happens next.

use super::price;
use crate::backend::contract::{Claim, ClaimPrice, Solution};
use crate::i18n::L10n;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::screen::Hint;
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::rows;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, wrap};
use crate::tui::widgets::Form;
use crate::tui::widgets::reader::Reader;
use crate::tui::words;

/// Of what was written, so many rows at least show before what happens next does.
const LEAST_READ: u16 = 4;

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
    reader: Reader,
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
        Self { claim, price, note, is_edit, form, reader: Reader::default() }
    }

    /// Takes what reads on in what was written, and says whether it was that.
    pub(super) fn reads(&mut self, input: &Input) -> bool {
        matches!(input, Input::Scroll(_) | Input::Action(Action::PageUp | Action::PageDown))
            && self.reader.handle(input)
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

    /// What was written in lines of so many cells, each text under its heading.
    fn texts(&self, look: &Look<'_>, columns: u16) -> Vec<(String, Role)> {
        let l = look.l10n;
        let texts = [(l.claim_text(), &self.claim.text), (l.claim_note(), &self.note)];
        let mut lines = Vec::new();
        for (heading, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            if !lines.is_empty() {
                lines.push((String::new(), Role::Text));
            }
            lines.push((heading, Role::Title));
            lines.extend(wrap(&look.words(text), columns).into_iter().map(|line| (line, Role::Text)));
        }
        lines
    }

    /// What was written as far as it fits, to be read on, and what happens next, where there is room for both.
    fn render_rest(&self, canvas: &mut Canvas<'_>) {
        let (look, l, columns) = (canvas.look(), canvas.l10n(), canvas.width());
        let next = if self.is_edit { l.claim_next_edit() } else { l.claim_next() };
        let texts = self.texts(look, columns.saturating_sub(2));
        if !texts.is_empty() {
            let below = rows_of(wrap(&next, columns).len()) + 1;
            let (needed, room) = (rows_of(texts.len()), canvas.rows_left());
            let page = if room >= below + needed.min(LEAST_READ) { needed.min(room - below) } else { room };
            let (y, taken) = (canvas.pen(), page.min(room));
            self.reader.render_lines(&mut canvas.piece(0, y, columns, taken), texts.len(), |canvas, index| {
                if let Some((line, role)) = texts.get(index) {
                    canvas.text(line, *role);
                }
            });
            canvas.set_pen(y + taken);
            canvas.gap(1);
        }
        canvas.paragraph(&next, Role::Muted);
    }

    pub(super) fn render(&self, asking: &Asking, canvas: &mut Canvas<'_>) {
        above_form(canvas, &self.form, |text| {
            if let Some(trouble) = asking.trouble() {
                trouble.render(text);
                text.gap(1);
            }
            let look = text.look();
            let mut facts = self.facts(look);
            facts.push(price::to(&self.price, look));
            text.pairs(&facts);
            text.gap(1);
            rows::render(text, &price::lines(&self.price, look));
            text.gap(1);
            self.render_rest(text);
        });
    }
}

fn rows_of(lines: usize) -> u16 {
    u16::try_from(lines).unwrap_or(u16::MAX)
}
