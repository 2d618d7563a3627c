//! Choosing which operations are shown.

use jiff::civil::Date;

use super::filters::{Filters, Period};
use super::picker::{PartyPicker, Picked};
use crate::backend::contract::{Direction, KindName, OperationState};
use crate::domain::money::Currency;
use crate::i18n::{DateStyle, L10n, Language, Phrase};
use crate::session::contract::Answer;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::Cx;
use crate::tui::view::Canvas;
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;

/// How many signs a date has.
const DATE: usize = 10;
/// Columns of the panel's frame.
const FRAME: u16 = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Kinds,
    States,
    Direction,
    Currency,
    Period,
    From,
    To,
    Party,
    Show,
    Clear,
}

/// What came of an input.
pub(super) enum Chosen {
    /// It is not for the panel.
    Ignored,
    /// Still choosing.
    Choosing,
    /// These are to be shown.
    Show(Filters),
}

/// The panel in which filters are chosen.
pub(super) struct FilterPanel {
    form: Form<Item>,
    party: Option<String>,
    picker: Option<PartyPicker>,
}

/// Reads a date as the language writes it, or as machines do.
fn read_date(text: &str, l: &L10n) -> Option<Date> {
    let own = if l.language() == Language::En { "%d/%m/%Y" } else { "%d.%m.%Y" };
    [own, "%Y-%m-%d"].into_iter().find_map(|format| Date::strptime(format, text.trim()).ok())
}

/// The place of a value among all there are, after one that stands for any of them.
fn place<T: PartialEq>(all: &[T], value: Option<&T>) -> usize {
    value.and_then(|value| all.iter().position(|one| one == value)).map_or(0, |at| at + 1)
}

impl FilterPanel {
    /// The panel with these filters chosen.
    pub(super) fn new(filters: &Filters, l: &L10n) -> Self {
        let mut panel = Self { form: form(filters), party: filters.party.clone(), picker: None };
        if let Period::Days(from, to) = filters.period {
            for (item, day) in [(Item::From, from), (Item::To, to)] {
                let text = day.map(|day| l.date(day, DateStyle::Numeric)).unwrap_or_default();
                panel.form.set_value(item, &text);
            }
        }
        panel.settle();
        panel
    }

    /// Which keys mean something now.
    pub(super) fn contexts(&self) -> Vec<Context> {
        if self.picker.is_some() { PartyPicker::contexts() } else { self.form.contexts() }
    }

    /// Takes an input.
    pub(super) fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Chosen {
        if let Some(picker) = &mut self.picker {
            match picker.handle(input, cx) {
                Picked::Ignored => self.picker = None,
                Picked::Choosing => {}
                Picked::Party(party) => {
                    self.party = party;
                    self.picker = None;
                    self.settle();
                    self.form.focus(Item::Show);
                }
            }
            return Chosen::Choosing;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Chosen::Ignored,
            FormEvent::Changed(Item::Period) => self.settle(),
            FormEvent::Changed(item @ (Item::From | Item::To)) => self.check(item, cx.l10n),
            FormEvent::Pressed(Item::Party) => self.picker = Some(PartyPicker::opened(cx)),
            FormEvent::Pressed(Item::Clear) => return Chosen::Show(Filters::default()),
            FormEvent::Submit => return self.filters(cx.l10n).map_or(Chosen::Choosing, Chosen::Show),
            _ => {}
        }
        Chosen::Choosing
    }

    /// Takes an answer.
    pub(super) fn answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if let Some(picker) = &mut self.picker {
            picker.answer(id, answer, cx);
        }
    }

    /// Dates are asked for only where they count, and the counterparty stands on its button.
    fn settle(&mut self) {
        let party = self.party.clone();
        self.form
            .set_label(Item::Party, Phrase::new(move |l| l.filter_party(party.clone().unwrap_or(l.filter_anybody()))));
        let days = self.form.chosen(Item::Period) == PERIODS.len();
        self.form.set_shown(Item::From, days);
        self.form.set_shown(Item::To, days);
    }

    /// Says what is wrong with a date as soon as it can no longer become one.
    fn check(&mut self, item: Item, l: &L10n) {
        let text = self.form.value(item).trim().to_owned();
        if text.chars().count() >= DATE && read_date(&text, l).is_none() {
            self.form.fail(item, |l| l.filter_not_a_date());
        } else if let (Some(from), Some(to)) =
            (read_date(self.form.value(Item::From), l), read_date(self.form.value(Item::To), l))
            && from > to
        {
            self.form.fail(item, |l| l.filter_days_turned());
        }
    }

    /// A date field: nothing, a date, or a complaint under it.
    fn day(&mut self, item: Item, l: &L10n) -> Result<Option<Date>, ()> {
        let text = self.form.value(item).trim().to_owned();
        if text.is_empty() {
            return Ok(None);
        }
        let day = read_date(&text, l);
        if day.is_none() {
            self.form.fail(item, |l| l.filter_not_a_date());
        }
        day.map(Some).ok_or(())
    }

    fn period(&mut self, l: &L10n) -> Result<Period, ()> {
        if let Some(period) = PERIODS.get(self.form.chosen(Item::Period)) {
            return Ok(*period);
        }
        let (from, to) = (self.day(Item::From, l)?, self.day(Item::To, l)?);
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            self.form.fail(Item::To, |l| l.filter_days_turned());
            return Err(());
        }
        Ok(if from.is_none() && to.is_none() { Period::Always } else { Period::Days(from, to) })
    }

    /// What is chosen; nothing if something is wrong with it, which is said under its field.
    fn filters(&mut self, l: &L10n) -> Option<Filters> {
        let period = self.period(l).ok()?;
        let form = &self.form;
        Some(Filters {
            kinds: form.ticked(Item::Kinds).into_iter().filter_map(|at| KindName::ALL.get(at).copied()).collect(),
            states: form
                .ticked(Item::States)
                .into_iter()
                .filter_map(|at| OperationState::ALL.get(at).copied())
                .collect(),
            direction: form.chosen(Item::Direction).checked_sub(1).and_then(|at| Direction::ALL.get(at).copied()),
            currency: form.chosen(Item::Currency).checked_sub(1).and_then(|at| Currency::ALL.get(at).copied()),
            period,
            party: self.party.clone(),
        })
    }

    /// Draws the panel.
    pub(super) fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let rows = canvas.rows_left();
        if let Some(picker) = &self.picker {
            return picker.render(&mut canvas.panel(&l.filter_party_title(), rows));
        }
        let needs = self.form.height(canvas.look(), canvas.width().saturating_sub(FRAME)) + 2;
        self.form.render(&mut canvas.panel(&l.filter_title(), needs.min(rows)));
    }
}

/// The periods that need no dates; the one after them does.
const PERIODS: [Period; 4] = [Period::Always, Period::Month, Period::ThirtyDays, Period::Year];

fn form(filters: &Filters) -> Form<Item> {
    let kinds = KindName::ALL.iter().map(|kind| (Phrase::new(|l| words::kind(*kind, l)), filters.kinds.contains(kind)));
    let states = OperationState::ALL;
    let states = states.iter().map(|state| {
        let name = Phrase::new(|l| words::operation_state_short(*state, l));
        (name, filters.states.contains(state))
    });
    let directions = Direction::ALL.iter().map(|way| Phrase::new(|l| words::direction(*way, l)));
    let any = || std::iter::once(Phrase::new(|l| l.filter_any()));
    let currencies = Currency::ALL.iter().map(|currency| Phrase::verbatim(currency.code()));
    let days = Period::Days(None, None);
    let periods = PERIODS.into_iter().chain([days]).map(|period| Phrase::new(move |l| period.name(l)));
    let period = PERIODS.iter().position(|period| *period == filters.period).unwrap_or(PERIODS.len());
    let direction = place(Direction::ALL, filters.direction.as_ref());
    let currency = place(&Currency::ALL, filters.currency.as_ref());
    Form::new()
        .ticks(Item::Kinds, kinds.collect(), |l| l.filter_kinds())
        .ticks(Item::States, states.collect(), |l| l.filter_states())
        .select(Item::Direction, any().chain(directions).collect(), direction, |l| l.filter_direction())
        .select(Item::Currency, any().chain(currencies).collect(), currency, |l| l.filter_currency())
        .select(Item::Period, periods.collect(), period, |l| l.filter_period())
        .text(Item::From, DATE, |l| l.filter_from())
        .hint(|l| l.filter_date_hint())
        .text(Item::To, DATE, |l| l.filter_to())
        .button(Item::Party, |l| l.filter_anybody())
        .submit(Item::Show, |l| l.filter_show())
        .new_row()
        .button(Item::Clear, |l| l.filter_clear())
}
