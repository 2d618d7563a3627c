//! The ways that money can take in one direction: what each costs, what it takes, how long it needs, and what is still open.

use crate::backend::contract::{
    Direction, Reply, Request, Route, RouteTerms, Terms, TransferState, TransferView, WalletState,
};
use crate::domain::money::Amount;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::LayerId;
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::kiosk::CashScreen;
use crate::tui::screens::transfer::draft::Draft;
use crate::tui::screens::transfer::page::TransferPage;
use crate::tui::screens::transfer::{direction, section, terms};
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::{List, ListEvent};
use crate::tui::words;

/// What is needed elsewhere, and where.
#[derive(Clone, Copy)]
struct Need {
    amount: Amount,
    back: LayerId,
}

/// A row of the page.
enum Row<'a> {
    /// A transfer that has not ended.
    Open(&'a TransferView),
    /// A way.
    Way(&'a RouteTerms),
}

/// The ways in one direction.
pub struct Ways {
    direction: Direction,
    terms: Fetch<Terms>,
    list: List,
    asking: Asking,
    watch: Watch,
    need: Option<Need>,
}

impl Ways {
    /// All ways in this direction.
    pub fn new(direction: Direction) -> Self {
        let (terms, asking, watch) = (Fetch::default(), Asking::default(), Watch::default());
        Self { direction, terms, list: List::new(2), asking, watch, need: None }
    }

    /// The ways in, for an amount that is missing for what stands on this layer.
    pub fn needing(amount: Amount, back: LayerId) -> Self {
        Self { need: Some(Need { amount, back }), ..Self::new(Direction::In) }
    }

    fn rows<'a>(&'a self, model: &'a Model) -> Vec<Row<'a>> {
        let open = model.snapshot.as_deref().map_or(&[][..], |snapshot| snapshot.open_transfers.as_slice());
        let ways = self.terms.get().map_or(&[][..], |terms| terms.routes.as_slice());
        let mine = |route: Route| direction(route) == self.direction;
        let open = open.iter().filter(|transfer| mine(transfer.route)).map(Row::Open);
        open.chain(ways.iter().filter(|way| mine(way.route)).map(Row::Way)).collect()
    }

    fn closed(&self, way: &RouteTerms, model: &Model) -> Option<terms::Closed> {
        let state = model.account().map_or(WalletState::Active, |account| account.state);
        terms::Closed::of(way, self.terms.get()?, state)
    }

    fn open(&mut self, index: usize, cx: &mut Cx<'_>) {
        let rows = self.rows(cx.model);
        let route = match rows.get(index) {
            Some(Row::Open(transfer)) => {
                let page = TransferPage::begun((*transfer).clone(), self.need.map(|need| need.back));
                return cx.push(page);
            }
            Some(Row::Way(way)) => match self.closed(way, cx.model) {
                None => way.route,
                Some(closed) => return cx.toast(Severity::Warning, move |l| closed.remedy(l)),
            },
            None => return,
        };
        match (route, self.terms.get(), self.need) {
            (Route::CashIn, ..) => self.asking.world(cx, |key| Request::KioskTopUp { key }),
            (route, Some(terms), None) => cx.push(Draft::new(route, terms.clone())),
            (route, Some(terms), Some(need)) => {
                let draft = Draft::new(route, terms.clone()).needing(need.amount, need.back, cx);
                cx.push(draft);
            }
            _ => {}
        }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.terms.ask(cx, Request::Terms);
    }

    /// What keeps the amount that is needed from coming as it is: there is no room for it, or it is less than any way takes.
    fn render_need(needed: Amount, terms: &Terms, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let under = |one: Amount, other: Amount| one.compare(other).is_ok_and(std::cmp::Ordering::is_lt);
        let leasts = terms.routes.iter().filter(|way| direction(way.route) == Direction::In).map(|way| way.least);
        let least = leasts.reduce(|one, other| if under(other, one) { other } else { one });
        if under(terms.room, needed) {
            canvas.notice(Severity::Warning, &l.move_need_no_room(look.money(terms.room)));
        } else if let Some(least) = least.filter(|least| under(needed, *least)) {
            canvas.paragraph(&l.move_need_small(look.money(least)), Role::Text);
        }
    }

    /// What the limits leave today.
    fn render_limits(&self, terms: &Terms, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        if let Some(need) = self.need {
            canvas.paragraph(&l.move_needed_for_payment(look.money(need.amount)), Role::Text);
            Self::render_need(need.amount, terms, canvas);
        }
        match self.direction {
            Direction::In => canvas.paragraph(&l.move_room(look.money(terms.room)), Role::Muted),
            Direction::Out => {
                let (left, limit) = (look.money(terms.month_left), look.money(terms.month_limit));
                canvas.paragraph(&l.move_month(left, limit), Role::Muted);
            }
        }
        canvas.gap(1);
    }
}

/// The name of a way on this page.
fn name(route: Route, look: &Look<'_>) -> String {
    let l = look.l10n;
    match route {
        Route::CardIn => l.move_way_card_in(),
        Route::MobileIn => l.move_way_mobile_in(),
        Route::CashIn => l.move_way_cash_in(),
        Route::EMoneyIn => l.move_way_e_money_in(),
        Route::CardOut => l.move_way_card_out(),
        Route::BankOut => l.move_way_bank_out(),
        Route::WalletOut => l.move_way_wallet_out(),
        Route::MobileOut => l.move_way_mobile_out(),
        Route::CashOut => l.move_way_cash_out(),
    }
}

/// Draws a text at the left edge and one at the right, the left one cut where they would meet.
fn across(row: &mut Canvas<'_>, y: u16, left: (&str, Role), right: (&str, Role)) {
    let room = row.width().saturating_sub(width(right.0) + 2);
    row.piece(0, y, room, 1).put(0, 0, left.0, left.1);
    row.put_right(y, right.0, right.1);
}

fn render_way(way: &RouteTerms, terms: Option<&Terms>, closed: Option<terms::Closed>, row: &mut Canvas<'_>) {
    let (look, l) = (row.look(), row.l10n());
    let name = name(way.route, look);
    let fee = terms::fee(&way.fee, look);
    if let Some(closed) = closed {
        across(row, 0, (&name, Role::Disabled), (&fee, Role::Disabled));
        row.put(0, 1, &closed.words(look), Role::Warning);
        return;
    }
    let most = terms.map_or(way.most, |terms| terms::most(way, terms));
    let limits = l.move_limits(look.money(way.least), look.money(most));
    across(row, 0, (&name, Role::Text), (&fee, Role::Text));
    across(row, 1, (&limits, Role::Muted), (&terms::takes(way, l), Role::Muted));
}

fn render_open(transfer: &TransferView, row: &mut Canvas<'_>) {
    let (look, l) = (row.look(), row.l10n());
    let what = l.op_transfer(words::other_end(transfer.route, &transfer.party, look), words::route(transfer.route, l));
    let name = format!("{} {what}", look.glyphs.pending);
    across(row, 0, (&name, Role::Text), (&look.money(transfer.amount), Role::Text));
    let (state, role) = match (transfer.state, transfer.arrives) {
        (TransferState::OtpPending, _) => (l.move_open_code(), Role::Warning),
        (_, Some(_)) if transfer.pickup.is_some() => (l.move_ready(), Role::Success),
        (_, Some(at)) => (l.move_open_arrives(terms::arrives(at, look)), Role::Info),
        (_, None) => (l.move_under_way(), Role::Info),
    };
    row.put(2, 1, &state, role);
}

impl Screen for Ways {
    fn id(&self) -> &'static str {
        section(self.direction)
    }

    fn title(&self, look: &Look<'_>) -> String {
        match self.direction {
            Direction::In => look.l10n.menu_top_up(),
            Direction::Out => look.l10n.move_out_heading(),
        }
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.terms.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        let count = self.rows(cx.model).len();
        match self.list.handle(input, count) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) if !self.asking.is_waiting() => self.open(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let terms = |reply| if let Reply::Terms(terms) = reply { Some(terms) } else { None };
        let Some(answer) = self.terms.answer(id, answer, terms) else { return };
        if let Some(Answer::World(Reply::Kiosk(view))) = self.asking.answered(id, answer) {
            cx.push(CashScreen::topping_up(view, self.need.map(|need| need.back)));
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        if self.terms.failed() {
            return Some(look.l10n.shop_retry_next());
        }
        Some(match self.direction {
            Direction::In => look.l10n.move_guidance_in(),
            Direction::Out => look.l10n.move_guidance_out(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let failed = self.terms.failed();
        vec![if failed { Hint::named(Action::Activate, look.l10n.shop_retry()) } else { Hint::new(Action::Activate) }]
    }

    fn section(&self) -> Option<&'static str> {
        Some(section(self.direction))
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let (look, l) = (canvas.look(), canvas.l10n());
        if let (true, Some(terms)) = (self.terms.render_absence(canvas, &l.move_loading()), self.terms.get()) {
            self.render_limits(terms, canvas);
        }
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(canvas);
            canvas.gap(1);
        }
        let rows = self.rows(look.model);
        self.list.render(canvas, rows.len(), |row, index| match rows.get(index) {
            Some(Row::Open(transfer)) => render_open(transfer, row),
            Some(Row::Way(way)) => render_way(way, self.terms.get(), self.closed(way, look.model), row),
            None => {}
        });
    }
}
