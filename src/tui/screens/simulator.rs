//! The simulator: the page from which somebody who shows the wallet to others steers the world.
//!
//! Its rows are actions, so that the palette can do the same; what is planned can be taken back where it was planned.

mod deeds;
mod log;
mod part;
mod percent;
mod tell;

use jiff::{SignedDuration, Timestamp};
use rust_decimal::Decimal;

use crate::backend::contract::{OrderView, Snapshot};
use crate::domain::rate;
use crate::i18n::{DateStyle, L10n};
use crate::session::contract::{Answer, Leap};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::render_empty;
use crate::tui::screens::{order, orders};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::list::{List, ListEvent};
use crate::tui::widgets::tabs;
use crate::tui::words;

pub use deeds::{command, is_unseen};
pub use log::{ID as LOG, Log};
pub use part::{Part, hex};
pub use percent::{ID as PERCENT, Percent};
pub use tell::{tell, tell_network};

use deeds::Mark;
use part::Row;

/// Its name.
pub const ID: &str = "simulator";

/// The page.
#[derive(Default)]
pub struct Simulator {
    /// Which of [`Part::ALL`] is looked at.
    part: usize,
    list: List,
    asking: Asking,
    /// What came of the last jump.
    leap: Option<Leap>,
}

impl Simulator {
    /// The page at one of its parts.
    pub fn at(part: Part) -> Self {
        let mut page = Self::default();
        page.go_to(Part::ALL.iter().position(|each| *each == part).unwrap_or(0));
        page
    }

    fn part(&self) -> Part {
        Part::ALL[self.part]
    }

    fn go_to(&mut self, part: usize) {
        self.part = part.min(Part::ALL.len() - 1);
        self.list = List::default();
        self.leap = None;
        self.asking.take_trouble();
    }

    fn choose(&mut self, row: Row, cx: &mut Cx<'_>) {
        let Some(snapshot) = cx.model.snapshot.clone() else { return };
        match row {
            Row::Order(index) => {
                if let Some(order) = snapshot.open_orders.get(index) {
                    order::Lot::open(order, cx);
                }
            }
            // A second press while the first is on its way would go twice as far as was meant.
            Row::Do(_) if self.asking.is_waiting() => {}
            Row::Do(action) => match deeds::undone(action, &snapshot.simulator).or_else(|| command(action)) {
                Some(command) => self.asking.session(cx, command),
                None => cx.act(action),
            },
        }
    }

    /// Which row is chosen, if there is one.
    fn chosen(&self, model: &Model) -> Option<Row> {
        let rows = self.part().rows(model);
        rows.get(self.list.selected().min(rows.len().saturating_sub(1))).copied()
    }

    fn render_tabs(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        tabs(canvas, &Part::ALL.map(|part| part.name(look)), self.part);
        canvas.gap(1);
    }

    fn render_rows(&self, canvas: &mut Canvas<'_>, snapshot: &Snapshot) {
        let rows = self.part().rows(canvas.look().model);
        // What came of it has the lines below, however many rows there are.
        let room = canvas.rows_left().saturating_sub(4).max(1);
        let shown = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(room);
        self.list.render(&mut canvas.take(shown), rows.len(), |line, index| match rows.get(index) {
            Some(Row::Do(action)) => render_action(line, *action, snapshot),
            Some(Row::Order(at)) => {
                if let Some(order) = snapshot.open_orders.get(*at) {
                    render_order(line, order);
                }
            }
            None => {}
        });
        canvas.gap(1);
    }

    /// What came of what was done last, or what to expect of what is chosen.
    fn render_outcome(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        if self.asking.is_waiting() || self.asking.trouble().is_some() {
            return self.asking.render(canvas, &l.busy());
        }
        if let Some(leap) = self.leap {
            return canvas.notice(Severity::Success, &tell::happened(leap.events, l));
        }
        if let Some(Row::Do(action)) = self.chosen(look.model)
            && let Some(note) = deeds::note(action, l)
        {
            canvas.paragraph(&note, Role::Muted);
        }
    }

    fn render_absence(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        match self.part() {
            Part::Orders if self.part().is_there(canvas.look().model) => {
                render_empty(canvas, &l.sim_no_orders(), &l.sim_no_orders_next());
            }
            _ => render_empty(canvas, &l.sim_no_wallet(), &l.sim_no_wallet_next()),
        }
    }
}

/// When the clock stands where a row leads to.
fn lands(action: Action, look: &Look<'_>) -> Option<Timestamp> {
    let now = look.model.world_time(look.now);
    match deeds::span(action) {
        Some(span) => now.checked_add(span).ok(),
        None => look.model.snapshot.as_ref()?.next.map(|next| next.at.max(now)),
    }
}

fn render_action(row: &mut Canvas<'_>, action: Action, snapshot: &Snapshot) {
    let (look, l, g) = (row.look(), row.l10n(), row.glyphs());
    if deeds::JUMPS.contains(&action) {
        let lands = lands(action, look);
        row.put(0, 0, &action.label(l), if lands.is_some() { Role::Text } else { Role::Disabled });
        if let Some(at) = lands.map(|at| look.model.local(at)) {
            let at = format!("{}  {}", l.date(at.date(), DateStyle::WithWeekday), l.time(at.time()));
            row.put_right(0, &at, Role::Muted);
        }
        return;
    }
    let (sign, told, role) = match deeds::mark(action, snapshot) {
        Mark::One(true) => (g.on, l.sim_now(), Role::Accent),
        Mark::One(false) => (g.off, would(action, snapshot, look), Role::Muted),
        Mark::Planned(0) => (g.box_empty, String::new(), Role::Muted),
        Mark::Planned(1) => (g.box_checked, l.sim_planned(), Role::Warning),
        Mark::Planned(times) => (g.box_checked, l.sim_planned_times(times), Role::Warning),
        Mark::None => ("", String::new(), Role::Muted),
    };
    let x = row.put(0, 0, sign, role);
    let x = if sign.is_empty() { x } else { x + 1 };
    let room = row.width().saturating_sub(x + if told.is_empty() { 0 } else { width(&told) + 2 });
    row.piece(x, 0, room, 1).put(0, 0, &name(action, l), Role::Text);
    row.put_right(0, &told, role);
}

/// What an action is called where its part says already what it is about: the wallet's by what the wallet is then. The
/// network's says two things.
fn name(action: Action, l: &L10n) -> String {
    if let Some(state) = deeds::wallet(action) {
        return words::wallet_state(state, l).0;
    }
    let label = action.label(l);
    let is_two = deeds::mode(action).is_some() || deeds::fault(action).is_some();
    match label.split_once(": ") {
        Some((_, rest)) if !is_two => rest.to_owned(),
        _ => label,
    }
}

/// What the dollar would cost after it.
fn would(action: Action, snapshot: &Snapshot, look: &Look<'_>) -> String {
    let steers = &snapshot.simulator;
    let told = |rate: Decimal| look.rate(&rate, steers.rate.in_currency);
    deeds::percent(action).map(|percent| told(rate::shifted(steers.undisturbed, percent))).unwrap_or_default()
}

fn render_order(row: &mut Canvas<'_>, order: &OrderView) {
    let look = row.look();
    let (state, role) = orders::standing(order, look.model, look.l10n);
    let number = words::order_number(&words::tail(&order.number), look);
    let x = row.put(0, 0, &number, Role::Muted) + 2;
    let room = row.width().saturating_sub(x + width(&state) + 2);
    row.piece(x, 0, room, 1).put(0, 0, look.text(&order.name), Role::Text);
    row.put_right(0, &state, role);
}

impl Screen for Simulator {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.sim_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let rows = self.part().rows(cx.model);
        match input {
            Input::Action(Action::Next | Action::Right) => self.go_to(tabs::step(self.part, Part::ALL.len(), true)),
            Input::Action(Action::Previous | Action::Left) => {
                self.go_to(tabs::step(self.part, Part::ALL.len(), false));
            }
            Input::Action(Action::SimulatorOrders) => *self = Self::at(Part::Orders),
            Input::Click(Target::Own(part)) => self.go_to(usize::from(*part)),
            input => {
                // Like a button, a row is pressed with one click.
                if let Input::Click(Target::Row(index)) = input {
                    self.list.select(*index);
                }
                match self.list.handle(input, rows.len()) {
                    ListEvent::Open(index) => {
                        if let Some(row) = rows.get(index) {
                            self.choose(*row, cx);
                        }
                    }
                    ListEvent::Moved => self.leap = None,
                    ListEvent::Ignored => return Flow::Ignored,
                    _ => {}
                }
            }
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        if let Some(Answer::Jumped(leap)) = self.asking.answered(id, answer) {
            self.leap = Some(leap);
        }
    }

    /// The last minute before the next event is counted down by seconds; longer waits by the frame's own minutes.
    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        let next = model.snapshot.as_ref()?.next.filter(|_| self.part() == Part::Clock)?;
        let left = next.at.duration_since(model.world_time(now));
        (left.as_secs() < 60 && left.is_positive())
            .then(|| now.checked_add(SignedDuration::from_secs(1)).ok())
            .flatten()
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let Some(snapshot) = look.model.snapshot.as_deref() else {
            return canvas.text(&look.l10n.busy(), Role::Muted);
        };
        self.render_tabs(canvas);
        if self.part().rows(look.model).is_empty() {
            return self.render_absence(canvas);
        }
        self.part().render_standing(canvas);
        canvas.gap(1);
        self.render_rows(canvas, snapshot);
        self.render_outcome(canvas);
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let next = Hint::named(Action::Right, look.l10n.sim_next_part());
        if self.part().rows(look.model).is_empty() {
            return vec![next];
        }
        let planned = match self.chosen(look.model) {
            Some(Row::Do(action)) => {
                look.model.snapshot.as_ref().map_or(0, |snapshot| deeds::planned(action, &snapshot.simulator))
            }
            _ => 0,
        };
        let deed = if planned > 0 { look.l10n.sim_take_back() } else { self.part().deed(look.l10n) };
        vec![Hint::named(Action::Activate, deed), next]
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(self.part().guidance(look))
    }
}
