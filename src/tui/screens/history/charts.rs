//! Pictures of the past: what came and went by month, the balance, the dollar's rate.

mod months;

use std::cell::Cell;

use jiff::civil::Date;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::backend::contract::{ChartsView, OperationView, Reply, Request};
use crate::domain::money::{Amount, Currency};
use crate::i18n::DateStyle;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::pictures::{Curve, curve};

/// How far back the pictures go.
pub(crate) const ASKED: Request = Request::Charts { months: 12, days: 90 };
/// From this size all of them stand on one page.
const WHOLE: (u16, u16) = (100, 24);
/// A rate is drawn in ten-thousandths.
const RATE_PLACES: u32 = 4;

/// The pages, where the pictures do not stand together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Months,
    Balance,
    Rate,
}

const PAGES: [Page; 3] = [Page::Months, Page::Balance, Page::Rate];

/// Pictures of the past.
#[derive(Default)]
pub(crate) struct Charts {
    got: Fetch<ChartsView>,
    page: usize,
    whole: Cell<bool>,
    /// What there was when they were asked for.
    past: Option<(Date, Vec<OperationView>)>,
}

impl Charts {
    fn page(&self) -> Page {
        PAGES[self.page % PAGES.len()]
    }

    fn render_tabs(&self, canvas: &mut Canvas<'_>) {
        let y = canvas.pen();
        let mut x = 0;
        for (index, page) in (0..).zip(PAGES) {
            let here = page == self.page();
            let (marker, role) = if here { (canvas.glyphs().marker, Role::Focus) } else { (" ", Role::Muted) };
            let text = format!("{marker} {}", name(page, canvas.look()));
            canvas.hit(x, y, width(&text), 1, Target::Own(index));
            x = canvas.put(x, y, &text, role) + 2;
        }
        canvas.gap(2);
    }
}

fn name(page: Page, look: &Look<'_>) -> String {
    match page {
        Page::Months => look.l10n.charts_months(),
        Page::Balance => look.l10n.charts_balance(),
        Page::Rate => look.l10n.charts_rate(),
    }
}

/// Draws one of the pictures in the whole of the canvas.
fn render_page(page: Page, view: &ChartsView, canvas: &mut Canvas<'_>) {
    match page {
        Page::Months => months::render(&view.months, canvas),
        Page::Balance => render_balance(&view.balance, canvas),
        Page::Rate => render_rate(&view.rate, canvas),
    }
}

/// Draws what could be spent at the end of each day.
pub(crate) fn render_balance(days: &[(Date, Amount)], canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    if look.masked {
        return canvas.paragraph(&look.l10n.charts_hidden(), Role::Muted);
    }
    let currency = days.last().map_or(Currency::Rub, |(_, amount)| amount.currency);
    let values: Vec<(Date, i64)> = days.iter().map(|(day, amount)| (*day, amount.minor)).collect();
    render_curve(&values, true, &|minor| look.money(Amount::new(minor, currency)), canvas);
}

fn render_rate(days: &[(Date, Decimal)], canvas: &mut Canvas<'_>) {
    let look = canvas.look();
    let scaled = |rate: &Decimal| (*rate * Decimal::from(10_i64.pow(RATE_PLACES))).to_i64().unwrap_or(0);
    let values: Vec<(Date, i64)> = days.iter().map(|(day, rate)| (*day, scaled(rate))).collect();
    render_curve(&values, false, &|rate| look.rate(&Decimal::new(rate, RATE_PLACES), Currency::Rub), canvas);
}

/// Draws a curve and, under it, its extremes and its end in figures.
fn render_curve(days: &[(Date, i64)], from_zero: bool, name: &dyn Fn(i64) -> String, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let Some((oldest, newest)) = days.first().zip(days.last()) else { return };
    let day = |day: Date| look.l10n.date(day, DateStyle::Short);
    let middle = days.get(days.len() / 2).map_or(oldest.0, |(day, _)| *day);
    let values: Vec<i64> = days.iter().map(|(_, value)| *value).collect();
    let rows = canvas.rows_left().saturating_sub(1);
    let under = [day(oldest.0), day(middle), day(newest.0)];
    curve(canvas, rows, &Curve { values: &values, from_zero, name, under });
    let least = days.iter().min_by_key(|(_, value)| *value).unwrap_or(oldest);
    let most = days.iter().rev().max_by_key(|(_, value)| *value).unwrap_or(newest);
    let facts = [
        l.charts_now(name(newest.1)),
        l.charts_least(day(least.0), name(least.1)),
        l.charts_most(day(most.0), name(most.1)),
    ];
    let between = format!(" {} ", look.glyphs.dot);
    // As many of them as fit: the highest and the lowest can be read off the curve, too.
    let fitting = [facts.join(&between), facts[1..].join(&between), facts[2].clone(), name(most.1)];
    if let Some(said) = fitting.iter().find(|said| width(said) <= canvas.width()) {
        canvas.text(said, Role::Text);
    }
}

impl Screen for Charts {
    fn id(&self) -> &'static str {
        "history-charts"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.charts_title()
    }

    fn is_wide(&self) -> bool {
        true
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.past = watch::past(cx.model);
        self.got.ask(cx, ASKED);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Action(Action::Right | Action::Next | Action::Down) => self.page = (self.page + 1) % PAGES.len(),
            Input::Action(Action::Left | Action::Previous | Action::Up) => {
                self.page = (self.page + PAGES.len() - 1) % PAGES.len();
            }
            Input::Click(Target::Own(page)) => self.page = usize::from(*page) % PAGES.len(),
            Input::Action(Action::Activate) if self.got.failed() => self.got.ask(cx, ASKED),
            _ => return Flow::Ignored,
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        self.got.answer(id, answer, |reply| if let Reply::Charts(view) = reply { Some(view) } else { None });
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        let past = watch::past(cx.model);
        if past != self.past {
            self.past = past;
            self.got.ask(cx, ASKED);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(if self.whole.get() {
            l.charts_guidance_whole(look.back_key())
        } else {
            l.charts_guidance(look.back_key())
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        match (self.got.failed(), self.whole.get()) {
            (true, _) => vec![Hint::named(Action::Activate, look.l10n.shop_retry())],
            (false, false) => vec![Hint::named(Action::Right, look.l10n.operation_turn())],
            (false, true) => Vec::new(),
        }
    }

    fn section(&self) -> Option<&'static str> {
        Some("history")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (columns, rows) = (canvas.width(), canvas.rows_left());
        self.whole.set(columns >= WHOLE.0 && rows >= WHOLE.1);
        if !self.got.render_absence(canvas, &canvas.l10n().charts_loading()) {
            return;
        }
        let Some(view) = self.got.get() else { return };
        if !self.whole.get() {
            self.render_tabs(canvas);
            return render_page(self.page(), view, &mut canvas.rest());
        }
        let (y, left) = (canvas.pen(), columns * 2 / 5);
        let panels = [
            (Page::Months, 0, y, left, rows),
            (Page::Balance, left + 2, y, columns - left - 2, rows / 2),
            (Page::Rate, left + 2, y + rows / 2, columns - left - 2, rows - rows / 2),
        ];
        for (page, x, y, wide, high) in panels {
            let title = name(page, canvas.look());
            render_page(page, view, &mut canvas.piece(x, y, wide, high).panel(&title, high));
        }
    }
}
