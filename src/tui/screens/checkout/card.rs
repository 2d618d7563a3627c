//! The service's page that asks for a card.

use jiff::civil::Date;

use super::Item;
use crate::backend::contract::CardDetails;
use crate::domain::day::world_day;
use crate::tui::screen::Cx;
use crate::tui::screens::card_fields::{self, typed};
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::widgets::{Form, Tone, Verdict};

/// What is asked of it, in order.
const FIELDS: [Item; 3] = [Item::Card, Item::Expiry, Item::Cvv];

pub(super) fn form() -> Form<Item> {
    let form = card_fields::number(Form::new(), Item::Card).judged();
    let form = card_fields::expiry(form, Item::Expiry).judged();
    let form = card_fields::cvv(form, Item::Cvv).judged();
    form.submit(Item::Go, |l| l.paycard_pay()).button(Item::Mine, |l| l.paycard_practice())
}

pub(super) fn render(canvas: &mut Canvas<'_>) {
    let lead = canvas.l10n().paycard_lead();
    canvas.paragraph(&lead, Role::Text);
}

/// Fills in a card to practise with.
pub(super) fn practise(form: &mut Form<Item>, cx: &Cx<'_>) {
    card_fields::practise_number(form, Item::Card);
    card_fields::practise_rest(form, Item::Expiry, Item::Cvv);
    for field in FIELDS {
        judge(form, field, cx);
    }
    form.clear_errors();
    form.focus(Item::Go);
}

/// Says what is thought of a field that has just changed.
pub(super) fn judge(form: &mut Form<Item>, item: Item, cx: &Cx<'_>) {
    let verdict = verdict(form, item, world_day(cx.model.world_time(cx.now)));
    form.set_verdict(item, verdict);
}

fn verdict(form: &Form<Item>, item: Item, today: Date) -> Option<Verdict> {
    let text = typed(form, item);
    match item {
        Item::Card => card_fields::judge_number(text),
        Item::Expiry => card_fields::judge_expiry(text, today),
        Item::Cvv => card_fields::judge_cvv(text),
        _ => None,
    }
}

/// What is on the card; nothing if a field is not right, which is said beside it.
pub(super) fn details(form: &mut Form<Item>, today: Date) -> Option<CardDetails> {
    for field in FIELDS {
        let verdict = verdict(form, field, today);
        let tone = verdict.as_ref().map(Verdict::tone);
        form.set_verdict(field, verdict);
        match tone {
            Some(Tone::Right) => {}
            Some(_) => {
                form.insist(field);
                return None;
            }
            None => {
                form.fail(field, |l| l.move_needed());
                return None;
            }
        }
    }
    card_fields::details(typed(form, Item::Card), typed(form, Item::Expiry), typed(form, Item::Cvv), today)
}
