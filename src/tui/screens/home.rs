//! The cabinet: what the wallet holds, what needs its owner, what has happened lately.

mod account;
mod attention;
mod chart;
mod latest;
mod plan;

use attention::Attention;
use plan::{Has, Plan};
use ratatui::layout::Rect;

use crate::backend::contract::{OperationView, Snapshot};
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::cards::CardPage;
use crate::tui::screens::operation::Operation;
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::transfer::page::TransferPage;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};

/// The cabinet. Its rows are what needs the person, then the latest operations; one of them is chosen.
#[derive(Default)]
pub struct Home {
    chosen: usize,
}

/// Something that can be chosen.
enum Row<'a> {
    Attention(Attention<'a>),
    Operation(&'a OperationView),
}

impl Home {
    /// The cabinet.
    pub fn new() -> Self {
        Self::default()
    }

    fn open(&self, cx: &mut Cx<'_>) {
        let Some(snapshot) = cx.model.snapshot.clone() else { return };
        match rows(&snapshot).into_iter().nth(self.chosen) {
            Some(Row::Attention(attention)) => {
                if let Some(order) = attention.order() {
                    cx.push(OrderPage::of(order.clone(), "home"));
                } else if let Some(transfer) = attention.transfer() {
                    cx.push(TransferPage::of(transfer.id, "home"));
                } else if let Some(card) = attention.card() {
                    cx.push(CardPage::of(card.clone(), "home"));
                }
            }
            Some(Row::Operation(operation)) => cx.push(Operation::new(operation.clone(), "home")),
            None => {}
        }
    }
}

/// The piece of the canvas at a place of the plan.
fn piece_at<'c>(canvas: &'c mut Canvas<'_>, place: Rect) -> Canvas<'c> {
    canvas.piece(place.x, place.y, place.width, place.height)
}

/// Everything that can be chosen, from top to bottom.
fn rows(snapshot: &Snapshot) -> Vec<Row<'_>> {
    let attention = attention::of(snapshot).into_iter().map(Row::Attention);
    attention.chain(snapshot.latest.iter().map(Row::Operation)).collect()
}

fn count(model: &Model) -> usize {
    model.snapshot.as_deref().map_or(0, |snapshot| rows(snapshot).len())
}

/// Draws the marker and the tint of the chosen row, and where a click hits. After the row's own texts.
fn render_choice(canvas: &mut Canvas<'_>, index: usize, chosen: usize) {
    let (y, columns) = (canvas.pen(), canvas.width());
    canvas.hit(0, y, columns, 1, Target::Row(index));
    if index == chosen && canvas.has_focus() {
        canvas.tint(0, y, columns, 1, Role::Selection);
        let marker = canvas.glyphs().marker;
        canvas.put(0, y, marker, Role::Selection);
        canvas.cursor(0, y);
    }
    canvas.gap(1);
}

impl Screen for Home {
    fn id(&self) -> &'static str {
        "home"
    }

    /// None: the balance is the headline.
    fn title(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    fn contexts(&self) -> Vec<Context> {
        // Rows to choose from, but nothing to filter.
        vec![Context::Form]
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let last = count(cx.model).saturating_sub(1);
        self.chosen = match input {
            Input::Action(Action::Down | Action::Next) => self.chosen + 1,
            Input::Action(Action::Up | Action::Previous) => self.chosen.saturating_sub(1),
            Input::Action(Action::First) => 0,
            Input::Action(Action::Last) => last,
            Input::Scroll(rows) => self.chosen.saturating_add_signed(rows.signum() as isize),
            Input::Click(Target::Row(row)) if *row != self.chosen => *row,
            Input::Action(Action::Activate) | Input::Click(Target::Row(_)) => {
                self.open(cx);
                self.chosen
            }
            _ => return Flow::Ignored,
        }
        .min(last);
        Flow::Consumed
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        self.chosen = self.chosen.min(count(cx.model).saturating_sub(1));
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let snapshot = look.model.snapshot.as_deref()?;
        let calm = attention::of(snapshot).is_empty();
        Some(if calm { look.l10n.home_guidance() } else { look.l10n.home_guidance_attention() })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let rows = (count(look.model) > 0).then(|| Hint::new(Action::Activate));
        rows.into_iter().chain([Hint::named(Action::Accounts, look.l10n.home_accounts())]).collect()
    }

    fn section(&self) -> Option<&'static str> {
        Some("home")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let (Some(snapshot), Some(account)) = (look.model.snapshot.as_deref(), look.model.account()) else {
            return canvas.text(&look.l10n.home_loading(), Role::Muted);
        };
        let attention = attention::of(snapshot);
        let has = Has {
            attention: u16::try_from(attention.len()).unwrap_or(u16::MAX),
            operations: latest::rows(&snapshot.latest),
            spending: snapshot.spending.iter().any(|spent| *spent > 0),
        };
        let plan = Plan::of(canvas.width(), canvas.height(), has);
        account::render_balance(account, &mut piece_at(canvas, plan.balance));
        if let Some(place) = plan.account {
            account::render_account(account, &mut piece_at(canvas, place));
        }
        if let Some(place) = plan.attention {
            attention::render(&attention, self.chosen, &mut piece_at(canvas, place));
        }
        latest::render(&snapshot.latest, attention.len(), self.chosen, &mut piece_at(canvas, plan.latest));
        if let Some(place) = plan.spending {
            chart::render(&snapshot.spending, account, &mut piece_at(canvas, place));
        }
    }
}
