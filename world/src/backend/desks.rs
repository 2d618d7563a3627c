//! Which desk does what.

use super::contract::{Caller, Refusal, Reply, Request};
use super::step::Step;
use super::world::Verdict;
use super::{
    accounts, cabinet, cards, checkout, disputes, exchange, history, identification, identity, kiosk, phone, refunds,
    shop, support, transfers,
};

/// Answers a query.
pub(crate) fn answer(step: &Step<'_>, caller: &Caller, query: &Request) -> Result<Reply, Refusal> {
    match query {
        Request::Snapshot => Ok(Reply::Snapshot(Box::new(cabinet::snapshot(step, caller)?))),
        Request::Goods { search, category } => shop::goods(step, search, *category),
        Request::Orders => shop::orders(step, caller),
        Request::Order { order } => shop::order(step, caller, *order),
        Request::PriceExchange { side, with } => exchange::price(step, caller, *side, *with),
        Request::Identification => identification::look(step, caller),
        Request::Payment { payment } => checkout::look(step, caller, *payment),
        Request::Cards => cards::list(step, caller),
        Request::Card { card } => cards::look(step, caller, *card),
        Request::Terms => transfers::terms(step, caller),
        Request::PriceTransfer { route, amount } => transfers::price(step, caller, *route, *amount),
        Request::Transfer { transfer } => transfers::look(step, caller, *transfer),
        Request::Support(query) => support::answer(step, caller, query),
        Request::Dispute(query) => disputes::answer(step, caller, query),
        Request::Refund(query) => refunds::answer(step, caller, query),
        _ => look_back(step, caller, query),
    }
}

/// Answers a query about the past.
fn look_back(step: &Step<'_>, caller: &Caller, query: &Request) -> Result<Reply, Refusal> {
    match query {
        Request::History { filter, before, limit } => history::page(step, caller, filter, *before, *limit),
        Request::HistoryTotals { filter } => history::totals(step, caller, filter),
        Request::Operation { operation } => history::detail(step, caller, *operation),
        Request::Parties { prefix, limit } => history::parties(step, caller, prefix, *limit),
        Request::Charts { months, days } => history::charts(step, caller, *months, *days),
        Request::Movements { after, limit } => history::movements(step, caller, *after, *limit),
        _ => Err(not_here()),
    }
}

/// Does what a command says.
pub(crate) fn perform(
    step: &mut Step<'_>,
    caller: &Caller,
    command: &Request,
    verdict: Option<Verdict>,
) -> Result<Reply, Refusal> {
    match command {
        Request::BeginRegistration { phone, .. } => identity::begin(step, phone),
        Request::AnotherCaptcha { registration, .. } => identity::another_captcha(step, *registration),
        Request::SubmitRegistration { registration, answer, offer_accepted, .. } => {
            identity::submit(step, *registration, answer, *offer_accepted)
        }
        Request::KioskStart { phone, offer_accepted, .. } => kiosk::start(step, phone, *offer_accepted),
        Request::KioskInsert { registration, note, .. } => kiosk::insert(step, caller, *registration, *note),
        Request::KioskTopUp { .. } => kiosk::start_top_up(step, caller),
        Request::KioskCancel { registration, .. } => kiosk::cancel(step, caller, *registration),
        Request::KioskFinish { registration, .. } => kiosk::finish(step, caller, *registration),
        Request::ReadPhone { .. } => phone::read(step, caller),
        Request::PlaceOrder { good, quantity, shipping, .. } => shop::place(step, caller, good, *quantity, *shipping),
        Request::CancelOrder { order, .. } => shop::cancel(step, caller, *order),
        Request::ConfirmReceipt { order, .. } => shop::confirm_receipt(step, caller, *order),
        Request::Dispute(command) => disputes::perform(step, caller, command),
        Request::OpenAccount { currency, .. } => accounts::open(step, caller, *currency),
        Request::QuoteExchange { side, with, .. } => exchange::quote(step, caller, *side, *with),
        Request::Exchange { quote, .. } => exchange::accept(step, caller, *quote),
        Request::Identify { details, .. } => identification::identify(step, caller, details),
        Request::BookVisit { at, .. } => identification::book(step, caller, *at),
        Request::Support(command) => support::perform(step, caller, command),
        _ => pay(step, caller, command, verdict),
    }
}

/// Does what a command of the checkout's pages says.
fn pay(step: &mut Step<'_>, caller: &Caller, command: &Request, verdict: Option<Verdict>) -> Result<Reply, Refusal> {
    match command {
        Request::OpenCheckout { key, order, method, insist } => {
            checkout::open(step, caller, *key, *order, *method, *insist)
        }
        Request::NamePayer { payment, phone, .. } => checkout::name_payer(step, caller, *payment, phone),
        Request::SignIn { payment, .. } => {
            // Without a verdict nobody has looked at the password.
            let verdict = verdict.ok_or(Refusal::LoginNeeded)?;
            checkout::sign_in(step, caller, *payment, verdict)
        }
        Request::NameCard { payment, card, .. } => checkout::name_card(step, caller, *payment, card),
        Request::Requote { payment, from, .. } => checkout::requote(step, caller, *payment, *from),
        Request::AcceptQuote { payment, quote, .. } => checkout::accept(step, caller, *payment, *quote),
        Request::ResendCode { payment, .. } => checkout::resend(step, caller, *payment),
        Request::ConfirmCode { payment, code, .. } => checkout::confirm(step, caller, *payment, code),
        Request::CancelPayment { payment, .. } => checkout::cancel(step, caller, *payment),
        _ => keep_cards(step, caller, command),
    }
}

/// Does what a command about the wallet's own cards says.
fn keep_cards(step: &mut Step<'_>, caller: &Caller, command: &Request) -> Result<Reply, Refusal> {
    match command {
        Request::IssueCard { kind, name, .. } => cards::issue(step, caller, *kind, name),
        Request::RenameCard { card, name, .. } => cards::rename(step, caller, *card, name),
        Request::BlockCard { card, .. } => cards::block(step, caller, *card),
        Request::UnblockCard { card, .. } => cards::unblock(step, caller, *card),
        Request::CloseCard { card, .. } => cards::close(step, caller, *card),
        Request::ActivateCard { card, typed, .. } => cards::activate(step, caller, *card, typed),
        _ => transfer(step, caller, command),
    }
}

/// Does what a command about a transfer says.
fn transfer(step: &mut Step<'_>, caller: &Caller, command: &Request) -> Result<Reply, Refusal> {
    match command {
        Request::BeginTransfer { key, with, amount, fee } => transfers::begin(step, caller, *key, with, *amount, *fee),
        Request::ConfirmTransfer { transfer, code, .. } => transfers::confirm(step, caller, *transfer, code),
        Request::ResendTransferCode { transfer, .. } => transfers::resend(step, caller, *transfer),
        Request::CancelTransfer { transfer, .. } => transfers::cancel(step, caller, *transfer),
        _ => Err(not_here()),
    }
}

/// A query came where commands are done, or the other way round.
fn not_here() -> Refusal {
    Refusal::Internal("asked at the wrong desk".to_owned())
}
