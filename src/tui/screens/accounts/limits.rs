//! How well the owner is known, what each level allows, and the way to the next one.

use crate::backend::contract::{
    AccountView, Identification, IdentificationView, LevelView, Raising, Reply, Request, VisitView,
};
use crate::i18n::{DateStyle, L10n};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::accounts::identity::IdentityForm;
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::{List, ListEvent};
use crate::{explain, tui::words};

/// Its name.
pub const ID: &str = "limits";

/// Something that can be done here.
enum Row<'a> {
    /// Tell who one is.
    Tell,
    /// Be seen there and then.
    Visit(&'a VisitView),
}

fn rows(view: &IdentificationView) -> Vec<Row<'_>> {
    match (view.level, &view.raising) {
        (Identification::Anonymous, None) => vec![Row::Tell],
        (Identification::Simplified, _) => view.visits.iter().map(Row::Visit).collect(),
        _ => Vec::new(),
    }
}

/// What the page depends on, as the frame last heard of it.
type Standing = (Identification, Option<Raising>);

fn standing(model: &Model) -> Option<Standing> {
    model.account().map(|account| (account.identification, account.raising.clone()))
}

/// The limits and how to raise them.
#[derive(Default)]
pub struct Limits {
    view: Fetch<IdentificationView>,
    list: List,
    asking: Asking,
    seen: Option<Standing>,
}

impl Limits {
    fn rows(&self) -> Vec<Row<'_>> {
        self.view.get().map_or_else(Vec::new, rows)
    }

    fn open(&mut self, index: usize, cx: &mut Cx<'_>) {
        let at = match self.rows().get(index) {
            Some(Row::Tell) => return cx.push(IdentityForm::default()),
            Some(Row::Visit(visit)) => visit.at,
            None => return,
        };
        self.asking.world(cx, |key| Request::BookVisit { key, at });
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.view.ask(cx, Request::Identification);
    }
}

/// The sums of a level, in the order of the columns.
fn sums(row: &LevelView, look: &Look<'_>) -> [String; 3] {
    [row.holds, row.at_once, row.month].map(|sum| look.money(sum))
}

fn render_levels(view: &IdentificationView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let heads = [l.limits_holds(), l.limits_at_once(), l.limits_month()];
    let table: Vec<_> = view.levels.iter().map(|row| sums(row, look)).collect();
    let widest = |column: usize| table.iter().chain([&heads]).map(|row| width(&row[column])).max().unwrap_or(0);
    let widths = [widest(0), widest(1), widest(2)];
    let names = view.levels.iter().map(|row| width(&words::identification(row.level, l)) + 2).max().unwrap_or(0);
    // The columns stand apart where there is room for it; no level's name is cut for their sake.
    let airy = names + widths.iter().sum::<u16>() + 3 * 2 <= canvas.width();
    let columns = (widths, if airy { 2 } else { 1 });
    line(canvas, "", &heads, columns, Role::Label);
    for (row, texts) in view.levels.iter().zip(&table) {
        let here = row.level == view.level;
        let name = words::identification(row.level, l);
        let name = if here { format!("{} {name}", look.glyphs.check) } else { format!("  {name}") };
        line(canvas, &name, texts, columns, if here { Role::Text } else { Role::Muted });
    }
}

/// One line of the table, its columns ending under each other at the right.
fn line(canvas: &mut Canvas<'_>, name: &str, texts: &[String; 3], (widths, between): ([u16; 3], u16), role: Role) {
    let y = canvas.pen();
    let mut end = canvas.width();
    for (text, column) in texts.iter().zip(widths).rev() {
        canvas.put(end.saturating_sub(width(text)), y, text, role);
        end = end.saturating_sub(column + between);
    }
    canvas.piece(0, y, end, 1).put(0, 0, name, role);
    canvas.gap(1);
}

/// When and where a visit is.
fn visit(visit: &VisitView, look: &Look<'_>) -> String {
    let at = look.model.local(visit.at);
    let when = format!("{} {}", look.l10n.date(at.date(), DateStyle::WithWeekday), look.l10n.time(at.time()));
    look.l10n.limits_visit(look.text(&visit.place), when)
}

fn render_standing(view: &IdentificationView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    if let Some(failure) = view.failure.filter(|_| view.raising.is_none()) {
        canvas.notice(Severity::Warning, &l.limits_failed(explain::identity_failure(failure, l)));
        canvas.gap(1);
    }
    match (&view.raising, view.level) {
        (Some(Raising::Checking { until }), _) => {
            let left = until.duration_since(look.model.world_time(look.now));
            canvas.notice(Severity::Info, &l.limits_checking(l.span(left)));
        }
        (Some(Raising::Visit(booked)), _) => {
            canvas.notice(Severity::Info, &l.limits_booked(visit(booked, look)));
            canvas.paragraph(&l.limits_move(), Role::Muted);
        }
        (None, Identification::Anonymous) => canvas.paragraph(&l.limits_about_details(), Role::Text),
        (None, Identification::Simplified) => canvas.paragraph(&l.limits_about_visit(), Role::Text),
        (None, Identification::Full) => canvas.paragraph(&l.limits_full(), Role::Text),
    }
}

/// What the row in the list of accounts says of the owner: the level, or what is under way.
pub(super) fn summary(account: &AccountView, l: &L10n) -> String {
    match account.raising {
        Some(_) => l.limits_under_way(),
        None => words::identification(account.identification, l),
    }
}

impl Screen for Limits {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.action_limits()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn section(&self) -> Option<&'static str> {
        Some("home")
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.seen = standing(cx.model);
        self.ask(cx);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        let now = standing(cx.model);
        if now != self.seen {
            self.seen = now;
            self.ask(cx);
        }
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.view.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        let count = self.rows().len();
        match self.list.handle(input, count) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) if !self.asking.is_waiting() => self.open(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let view = |reply| if let Reply::Identification(view) = reply { Some(*view) } else { None };
        let Some(answer) = self.view.answer(id, answer, view) else { return };
        let was_asked = self.asking.is_awaiting(id);
        if let Some(Answer::World(Reply::Identification(view))) = self.asking.answered(id, answer) {
            self.view.put(*view);
            cx.toast(Severity::Success, |l| l.limits_visit_booked());
        } else if was_asked {
            // The visits on offer are others by now.
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.view.get() {
            Some(view) if view.raising.is_some() => l.limits_guidance_wait(look.key_in_words(Action::Simulator)),
            _ => l.limits_guidance(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = match self.rows().first() {
            _ if self.view.failed() => l.shop_retry(),
            Some(Row::Tell) => l.limits_tell(),
            Some(Row::Visit(_)) => l.limits_book(),
            None => return Vec::new(),
        };
        vec![Hint::named(Action::Activate, does)]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let (look, l) = (canvas.look(), canvas.l10n());
        if !self.view.render_absence(canvas, &l.limits_loading()) {
            return;
        }
        let Some(view) = self.view.get() else { return };
        render_levels(view, canvas);
        canvas.gap(1);
        render_standing(view, canvas);
        canvas.gap(1);
        if self.asking.is_waiting() || self.asking.trouble().is_some() {
            self.asking.render(canvas, &l.busy());
            canvas.gap(1);
        }
        let rows = rows(view);
        self.list.render(canvas, rows.len(), |piece, index| match rows.get(index) {
            Some(Row::Tell) => piece.text(&l.limits_tell(), Role::Accent),
            Some(Row::Visit(offer)) => piece.text(&visit(offer, look), Role::Text),
            None => {}
        });
    }
}
