//! What every page of the checkout has in common: whom the money goes to, how far the payment is, what went wrong.

use std::cmp::Ordering;

use super::{Checkout, Page, card, code, end, payer, place, quote, signin, summary};
use crate::backend::contract::PaymentMethod;
use crate::tui::screens::fit::above_form;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::Canvas;
use crate::tui::widgets::pictures::{Step, StepState, steps};

pub(super) fn render(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    place::render(checkout, canvas);
    summary::render(checkout, canvas);
    canvas.gap(u16::from(summary::is_roomy(canvas)));
    render_steps(checkout, canvas);
    canvas.gap(1);
    render_wait(checkout, canvas);
    if checkout.page == Page::SignIn {
        render_trouble(checkout, canvas);
        return signin::render(checkout, canvas);
    }
    above_form(canvas, &checkout.form, |text| {
        render_trouble(checkout, text);
        match checkout.page {
            Page::Opening => render_opening(checkout, text),
            Page::Card => card::render(text),
            Page::Payer => payer::render(text),
            Page::SignIn => {}
            Page::Quote(price) => quote::render(checkout, price, text),
            Page::Code => code::render(checkout, text),
            Page::End(end) => end::render(checkout, end, text),
        }
    });
}

/// What went wrong with the last step, or what came of it.
fn render_trouble(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let told_below = checkout.page == Page::End(end::End::Unknown);
    if let Some(trouble) = checkout.trouble.as_ref().filter(|_| !told_below) {
        trouble.render(canvas);
        canvas.gap(1);
    }
    if let Some(note) = &checkout.note {
        let text = note.say(canvas.l10n());
        canvas.notice(Severity::Info, &text);
        canvas.gap(1);
    }
}

/// How far the payment is.
fn render_steps(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let l = canvas.l10n();
    let all = usize::from(checkout.method == PaymentMethod::Kiwi) + 4;
    let (now, failed) = match checkout.page {
        Page::End(end::End::Paid) => (all, false),
        // A payment that came to nothing ended where it was.
        Page::End(end) if end.is_failure() => (checkout.reached, true),
        page => (page.number(checkout.method), false),
    };
    let mut names = match checkout.method {
        PaymentMethod::Card => vec![l.checkout_step_card()],
        PaymentMethod::Kiwi => vec![l.checkout_step_number(), l.checkout_step_login()],
    };
    names.extend([l.checkout_step_price(), l.checkout_step_code(), l.checkout_step_done()]);
    let state = |index: usize| match index.cmp(&now) {
        Ordering::Less => StepState::Done,
        Ordering::Equal if failed => StepState::Failed,
        Ordering::Equal => StepState::Now,
        Ordering::Greater => StepState::Ahead,
    };
    let all: Vec<Step> = names.into_iter().enumerate().map(|(at, name)| Step::new(state(at), name)).collect();
    steps(canvas, &all);
}

/// What is being waited for, once it takes long enough to be noticed.
fn render_wait(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let words = checkout.errand.as_ref().and_then(|(_, errand)| errand.words(look.l10n));
    if let (Some(frame), Some(words)) = (look.spinner, words) {
        let frames = look.glyphs.spinner;
        let sign = frames.get(frame % frames.len()).copied().unwrap_or_default();
        let y = canvas.height().saturating_sub(1);
        canvas.put(0, y, &format!("{sign} {words}"), Role::Info);
    }
}

fn render_opening(checkout: &Checkout, canvas: &mut Canvas<'_>) {
    if checkout.trouble.is_none() {
        let text = canvas.l10n().checkout_opening();
        canvas.text(&text, Role::Muted);
    }
}
