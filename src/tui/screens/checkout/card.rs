//! The service's page that asks for a card, and what is thought of it while it is typed.

use jiff::civil::Date;

use super::Item;
use crate::backend::contract::CardDetails;
use crate::domain::card_number::{CardExpiry, CardExpiryProblem, CardNumber, CardNumberProblem, Cvv, CvvProblem};
use crate::domain::day::world_day;
use crate::tui::screen::Cx;
use crate::tui::theme::Role;
use crate::tui::view::Canvas;
use crate::tui::widgets::secret::Groups;
use crate::tui::widgets::{Form, Verdict};

pub(super) fn form() -> Form<Item> {
    let number = Groups { digits: 19, group: 4, mark: ' ' };
    let month = Groups { digits: 4, group: 2, mark: '/' };
    let code = Groups { digits: 3, group: 0, mark: ' ' };
    Form::new()
        .secret_number(Item::Card, number, true, |l| l.paycard_number())
        .judged()
        .secret_number(Item::Expiry, month, true, |l| l.paycard_expiry())
        .judged()
        .secret_number(Item::Cvv, code, false, |l| l.paycard_cvv())
        .judged()
        .submit(Item::Go, |l| l.paycard_pay())
}

pub(super) fn render(canvas: &mut Canvas<'_>) {
    let lead = canvas.l10n().paycard_lead();
    canvas.paragraph(&lead, Role::Text);
}

/// Says what is thought of a field that has just changed.
pub(super) fn judge(form: &mut Form<Item>, item: Item, cx: &Cx<'_>) {
    let verdict = verdict(form, item, world_day(cx.model.world_time(cx.now)));
    form.set_verdict(item, verdict);
}

fn verdict(form: &Form<Item>, item: Item, today: Date) -> Option<Verdict> {
    let text = form.secret_value(item)?.expose();
    match item {
        Item::Card => number(text),
        Item::Expiry => expiry(text, today),
        Item::Cvv => cvv(text),
        _ => None,
    }
}

fn number(text: &str) -> Option<Verdict> {
    Some(match CardNumber::parse(text) {
        Err(CardNumberProblem::Empty) => return None,
        Err(CardNumberProblem::TooShort { missing }) => Verdict::going(move |look| look.l10n.paycard_missing(missing)),
        Err(CardNumberProblem::TooLong) => Verdict::wrong(|look| look.l10n.paycard_too_long()),
        Err(CardNumberProblem::NotDigits | CardNumberProblem::Checksum) => {
            Verdict::wrong(|look| look.l10n.paycard_checksum())
        }
        Ok(card) => {
            let brand = card.brand().label().unwrap_or_default();
            Verdict::right(|_| brand.to_owned())
        }
    })
}

fn expiry(text: &str, today: Date) -> Option<Verdict> {
    Some(match CardExpiry::parse(text, today) {
        Err(CardExpiryProblem::Empty) => return None,
        Err(CardExpiryProblem::NotADate) if may_go_on(text) => Verdict::going(|look| look.l10n.paycard_expiry_form()),
        Err(CardExpiryProblem::NotADate) => Verdict::wrong(|look| look.l10n.paycard_expiry_form()),
        Err(CardExpiryProblem::Past) => Verdict::wrong(|look| look.l10n.paycard_expired()),
        Ok(_) => Verdict::right(|_| String::new()),
    })
}

/// Whether digits that are no month and year yet can still become that.
fn may_go_on(digits: &str) -> bool {
    match digits.len() {
        1 => matches!(digits, "0" | "1"),
        2 | 3 => digits[..2].parse::<u8>().is_ok_and(|month| (1..=12).contains(&month)),
        _ => false,
    }
}

fn cvv(text: &str) -> Option<Verdict> {
    Some(match Cvv::parse(text) {
        Err(CvvProblem::Empty) => return None,
        Err(_) => Verdict::going(|look| look.l10n.paycard_cvv_form()),
        Ok(_) => Verdict::right(|_| String::new()),
    })
}

/// What is on the card; nothing if a field is not right, which is said beside it.
pub(super) fn details(form: &mut Form<Item>, today: Date) -> Option<CardDetails> {
    let text = |item| form.secret_value(item).map_or("", |secret| secret.expose());
    let number = CardNumber::parse(text(Item::Card));
    let expiry = CardExpiry::parse(text(Item::Expiry), today);
    let cvv = Cvv::parse(text(Item::Cvv));
    if let Err(problem) = number {
        let mistyped = problem == CardNumberProblem::Checksum;
        form.fail(Item::Card, move |l| if mistyped { l.paycard_checksum() } else { l.paycard_number_form() });
    } else if let Err(problem) = expiry {
        let past = problem == CardExpiryProblem::Past;
        form.fail(Item::Expiry, move |l| if past { l.paycard_expired() } else { l.paycard_expiry_form() });
    } else if cvv.is_err() {
        form.fail(Item::Cvv, |l| l.paycard_cvv_form());
    }
    let (number, expiry, cvv) = (number.ok()?, expiry.ok()?, cvv.ok()?);
    Some(CardDetails {
        number: number.sensitive().clone(),
        month: expiry.month,
        year: expiry.year,
        cvv: cvv.sensitive().clone(),
    })
}
