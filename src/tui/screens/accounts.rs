//! The wallet's accounts: what each holds and is worth, the currencies in which another can be opened, and how much the
//! wallet may hold.

mod exchange;
mod identity;
pub mod limits;

use crate::backend::contract::{AccountView, BalanceView, RateView, Request};
use crate::domain::money::Currency;
use crate::i18n::{L10n, Phrase};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::pictures::gauge;
use crate::tui::widgets::{List, ListEvent};
use exchange::Exchange;

/// Its name.
pub const ID: &str = "accounts";
/// Columns of the picture of how much of the limit is used.
const GAUGE: u16 = 20;
/// The tag of the question whether to open an account.
const OPEN: &str = "accounts-open";

/// What a currency's account is called.
fn name(currency: Currency, l: &L10n) -> String {
    match currency {
        Currency::Rub => l.accounts_rub(),
        Currency::Usd => l.accounts_usd(),
        Currency::Eur => l.accounts_eur(),
    }
}

/// A row of the page.
enum Row<'a> {
    /// An account: money in it can be changed.
    Account(&'a BalanceView),
    /// A currency in which there is none yet.
    Another(&'a RateView),
    /// How much all of them may hold.
    Limits(&'a AccountView),
}

fn rows(model: &Model) -> Vec<Row<'_>> {
    let Some(account) = model.account() else { return Vec::new() };
    let has = |currency| account.balances.iter().any(|balance| balance.available.currency == currency);
    let others = account.rates.iter().filter(move |rate| !has(rate.of)).map(Row::Another);
    account.balances.iter().map(Row::Account).chain(others).chain([Row::Limits(account)]).collect()
}

/// The wallet's accounts.
pub struct Accounts {
    list: List,
    asking: Asking,
    /// The currency that is asked about, or on its way.
    opening: Option<Currency>,
}

impl Default for Accounts {
    fn default() -> Self {
        Self { list: List::new(2), asking: Asking::default(), opening: None }
    }
}

impl Accounts {
    fn open(&mut self, index: usize, cx: &mut Cx<'_>) {
        let model = cx.model;
        match rows(model).get(index) {
            Some(Row::Account(_)) if model.account().is_some_and(|account| account.balances.len() < 2) => {
                cx.toast(Severity::Info, |l| l.accounts_only_one());
            }
            Some(Row::Account(balance)) => {
                let exchange = model.account().map(|account| Exchange::new(account, balance.available.currency));
                if let Some(exchange) = exchange {
                    cx.push(exchange);
                }
            }
            Some(Row::Another(rate)) => self.ask_to_open(rate.of, cx),
            Some(Row::Limits(_)) => cx.push(limits::Limits::default()),
            None => {}
        }
    }

    fn ask_to_open(&mut self, currency: Currency, cx: &mut Cx<'_>) {
        self.opening = Some(currency);
        cx.confirm(Confirm {
            tag: OPEN,
            title: Phrase::new(move |l| l.accounts_open_title(currency.code())),
            body: vec![Phrase::new(|l| l.accounts_open_body()), Phrase::new(|l| l.accounts_open_kept())],
            yes: Phrase::new(|l| l.accounts_open_yes()),
            danger: false,
            typed: None,
        });
    }

    fn open_account(&mut self, cx: &mut Cx<'_>) {
        if let Some(currency) = self.opening {
            self.asking.world(cx, |key| Request::OpenAccount { key, currency });
        }
    }
}

/// What all accounts come to, and how much of the limit that is.
fn render_total(account: &AccountView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let y = canvas.pen();
    canvas.text(&l.accounts_in_all(look.money(account.in_all), look.money(account.limit)), Role::Text);
    if !look.masked && canvas.width() > GAUGE + 50 {
        let x = canvas.width() - GAUGE;
        gauge(&mut canvas.piece(x, y, GAUGE, 1), account.in_all.minor, account.limit.minor, GAUGE, Role::Chart);
    }
    canvas.gap(1);
}

fn render_account(balance: &BalanceView, row: &mut Canvas<'_>) {
    let (look, l) = (row.look(), row.l10n());
    let currency = balance.available.currency;
    row.put(0, 0, &name(currency, l), Role::Text);
    row.put_right(0, &look.money(balance.available), Role::Money);
    let held = if balance.held.is_zero() {
        (l.home_nothing_held(), Role::Muted)
    } else {
        (l.home_held(look.money(balance.held)), Role::Held)
    };
    row.put(0, 1, &held.0, held.1);
    let worth = worth(balance, look);
    if width(&held.0) + width(&worth) + 2 <= row.width() {
        row.put_right(1, &worth, Role::Muted);
    }
}

/// What an account in another currency is worth, and at which rate.
fn worth(balance: &BalanceView, look: &Look<'_>) -> String {
    let currency = balance.available.currency;
    let rate = look.model.account().and_then(|account| account.rates.iter().find(|rate| rate.of == currency));
    rate.map_or_else(String::new, |rate| {
        look.l10n.accounts_worth(look.rate(&rate.rate, rate.in_currency), look.money(balance.worth))
    })
}

fn render_another(rate: &RateView, row: &mut Canvas<'_>) {
    let (look, l) = (row.look(), row.l10n());
    row.put(0, 0, &l.accounts_another(name(rate.of, l)), Role::Accent);
    row.put_right(0, &l.accounts_rate(look.rate(&rate.rate, rate.in_currency)), Role::Muted);
}

fn render_limits(account: &AccountView, row: &mut Canvas<'_>) {
    let l = row.l10n();
    row.put(0, 0, &l.action_limits(), Role::Accent);
    row.put_right(0, &limits::summary(account, l), Role::Muted);
}

impl Screen for Accounts {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.action_accounts()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn section(&self) -> Option<&'static str> {
        Some("home")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if matches!(input, Input::Confirmed(OPEN)) {
            self.open_account(cx);
            return Flow::Consumed;
        }
        let count = rows(cx.model).len();
        match self.list.handle(input, count) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) if !self.asking.is_waiting() => self.open(index, cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if let (Some(_), Some(currency)) = (self.asking.answered(id, answer), self.opening) {
            cx.toast(Severity::Success, move |l| l.accounts_opened(currency.code()));
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(match rows(look.model).get(self.list.selected()) {
            Some(Row::Another(_)) => look.l10n.accounts_guidance_another(look.enter_key()),
            Some(Row::Limits(_)) => look.l10n.accounts_guidance_limits(look.enter_key()),
            _ => look.l10n.accounts_guidance(look.enter_key()),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = match rows(look.model).get(self.list.selected()) {
            Some(Row::Another(_)) => l.accounts_open_yes(),
            Some(Row::Limits(_)) => l.action_limits(),
            _ => l.accounts_change(),
        };
        vec![Hint::named(Action::Activate, does)]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let look = canvas.look();
        let Some(account) = look.model.account() else {
            return canvas.text(&look.l10n.home_loading(), Role::Muted);
        };
        render_total(account, canvas);
        if self.asking.is_waiting() || self.asking.trouble().is_some() {
            self.asking.render(canvas, &look.l10n.busy());
            canvas.gap(1);
        }
        let rows = rows(look.model);
        self.list.render(canvas, rows.len(), |row, index| match rows.get(index) {
            Some(Row::Account(balance)) => render_account(balance, row),
            Some(Row::Another(rate)) => render_another(rate, row),
            Some(Row::Limits(account)) => render_limits(account, row),
            None => {}
        });
    }
}
