//! What the operations shown come to.

use crate::backend::contract::{CurrencyTotals, HistoryFilter, HistoryTotals, Reply, Request};
use crate::domain::money::Amount;
use crate::i18n::Sign;
use crate::session::contract::Answer;
use crate::tui::event::RequestId;
use crate::tui::screen::Cx;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};

/// The most currencies there is a line for.
const LINES: usize = 3;
/// Columns between the sums.
const BETWEEN: u16 = 2;

/// What the operations of a filter come to.
#[derive(Default)]
pub(super) struct Totals {
    got: Option<(HistoryFilter, HistoryTotals)>,
    asked: Option<(RequestId, HistoryFilter)>,
    stale: bool,
    /// For which no answer came: they are asked for again with the next change.
    failed: Option<HistoryFilter>,
}

impl Totals {
    /// Something has happened: they are to be asked for again.
    pub(super) fn refresh(&mut self) {
        self.stale = true;
        self.failed = None;
    }

    /// Asks for those of this filter, unless they are here or awaited. The rows come first, then what they come to.
    pub(super) fn want(&mut self, filter: &HistoryFilter, cx: &mut Cx<'_>) {
        let here = !self.stale && self.got.as_ref().is_some_and(|(of, _)| of == filter);
        if here || self.asked.is_some() || self.failed.as_ref() == Some(filter) {
            return;
        }
        let request = Request::HistoryTotals { filter: Box::new(filter.clone()) };
        self.asked = Some((cx.ask_world(request), filter.clone()));
        self.stale = false;
    }

    /// Whether this is the answer that is awaited.
    pub(super) fn is_awaiting(&self, id: RequestId) -> bool {
        self.asked.as_ref().is_some_and(|(asked, _)| *asked == id)
    }

    /// Takes an answer, if it is the one that is awaited.
    pub(super) fn answer(&mut self, id: RequestId, answer: Answer) {
        let Some((_, filter)) = self.asked.take_if(|(asked, _)| *asked == id) else { return };
        match Trouble::reply(answer) {
            Ok(Reply::HistoryTotals(totals)) => self.got = Some((filter, totals)),
            Ok(_) => {}
            Err(_) => self.failed = Some(filter),
        }
    }

    /// Those of this filter, if they are here.
    fn of(&self, filter: &HistoryFilter) -> Option<&HistoryTotals> {
        self.got.as_ref().filter(|(of, _)| of == filter).map(|(_, totals)| totals)
    }

    /// How many rows they take.
    pub(super) fn height(&self, filter: &HistoryFilter) -> u16 {
        let totals = self.of(filter);
        let lines = totals.map_or(1, |totals| totals.currencies.len().clamp(1, LINES));
        let told = totals.is_some_and(|totals| !totals.complete && !totals.currencies.is_empty());
        u16::try_from(lines).unwrap_or(u16::MAX) + 1 + u16::from(told)
    }

    /// Draws them: a line across, then a line for each currency.
    pub(super) fn render(&self, filter: &HistoryFilter, canvas: &mut Canvas<'_>) {
        canvas.rule();
        let l = canvas.l10n();
        let Some(totals) = self.of(filter) else {
            return canvas
                .text(&if self.failed.is_some() { l.totals_failed() } else { l.totals_loading() }, Role::Muted);
        };
        let lines: Vec<Line> = totals.currencies.iter().take(LINES).map(|of| Line::of(of, canvas.look())).collect();
        if lines.is_empty() {
            let none = if totals.complete { l.totals_none() } else { l.totals_none_newest() };
            return canvas.text(&none, Role::Muted);
        }
        let columns = Columns::of(&lines, canvas.width());
        for line in &lines {
            columns.render(line, canvas);
        }
        if !totals.complete {
            canvas.text(&l.totals_newest(), Role::Warning);
        }
    }
}

/// The sums of one currency in words.
struct Line {
    count: u64,
    money_in: String,
    money_out: String,
    fees: String,
}

impl Line {
    fn of(totals: &CurrencyTotals, look: &Look<'_>) -> Self {
        let out = totals.money_out.negated().unwrap_or(Amount::zero(totals.money_out.currency));
        Self {
            count: totals.count,
            money_in: look.amount(totals.money_in, Sign::Always),
            money_out: look.amount(out, Sign::Always),
            fees: look.money(totals.fees),
        }
    }

    fn sums(&self) -> [(&str, Role); 3] {
        [(&self.money_in, Role::MoneyIn), (&self.money_out, Role::MoneyOut), (&self.fees, Role::Muted)]
    }
}

/// The right edges of the sums.
struct Columns {
    widths: [u16; 3],
    named: bool,
    counted: bool,
}

impl Columns {
    fn of(lines: &[Line], room: u16) -> Self {
        let widest = |at: usize| lines.iter().map(|line| width(line.sums()[at].0)).max().unwrap_or(0);
        let widths = [widest(0), widest(1), widest(2)];
        let sums = widths.iter().sum::<u16>() + 3 * BETWEEN;
        // The names of the sums go first where it is narrow: the signs say it, too.
        Self { widths, named: room >= sums + 40, counted: room >= sums + 16 }
    }

    fn render(&self, line: &Line, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let (y, names) = (canvas.pen(), [l.totals_in(), l.totals_out(), l.totals_fees()]);
        if self.counted {
            let count = l.integer(i64::try_from(line.count).unwrap_or(i64::MAX));
            canvas.put(0, y, &l.totals_count(count), Role::Text);
        }
        let mut right = canvas.width();
        for (at, (text, role)) in line.sums().into_iter().enumerate().rev() {
            canvas.put(right.saturating_sub(width(text)), y, text, role);
            right = right.saturating_sub(self.widths[at]);
            // A fee has no sign to know it by.
            if self.named || at == 2 {
                let name = format!("{} ", names[at]);
                right = right.saturating_sub(width(&name));
                canvas.put(right, y, &name, Role::Label);
            }
            right = right.saturating_sub(BETWEEN);
        }
        canvas.gap(1);
    }
}
