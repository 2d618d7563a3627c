//! Paying an order: one page of the payment service after another, as it asks for them.
//!
//! The service says in [`CheckoutStep`] what it wants next; this screen shows the page for it, sends what the person answers, and
//! never takes a step by itself. What is asked is sent with the same idempotency key until it is answered.

mod answers;
mod card;
mod code;
mod end;
mod errands;
mod leaving;
mod outline;
mod pages;
mod payer;
mod place;
mod quote;
mod receipt;
mod signin;
mod summary;

use jiff::{SignedDuration, Timestamp};

use crate::backend::contract::{CheckoutStep, CheckoutView, OrderView, PaymentId, PaymentMethod, Request, WalletState};
use crate::domain::money::Amount;
use crate::domain::phone::Phone;
use crate::i18n::Phrase;
use crate::session::contract::{Answer, Resolution};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::no_wallet::NoWallet;
use crate::tui::screens::one_time_code;
use crate::tui::screens::order::is_silent;
use crate::tui::screens::pace::Pace;
use crate::tui::screens::support::Compose;
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::watch::Watch;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

use errands::Errand;
use leaving::LEAVE;
use pages::{Item, Page};
pub use quote::conversion;
pub use receipt::render as render_receipt;

/// How long the receipt stays before the way leads back to the shop by itself.
const BACK: SignedDuration = SignedDuration::from_secs(30);

/// Paying an order.
pub struct Checkout {
    order: OrderView,
    method: PaymentMethod,
    /// Whether it is paid a second time while nobody knows of the first.
    insist: bool,
    payment: Option<PaymentId>,
    view: Option<CheckoutView>,
    page: Page,
    /// The last page before the end.
    reached: usize,
    form: Form<Item>,
    /// What awaits its answer.
    errand: Option<(RequestId, Errand)>,
    /// What was sent and not answered: sent again, it keeps its key.
    silent: Option<Request>,
    trouble: Option<Trouble>,
    note: Option<Phrase>,
    payer: Option<Phone>,
    /// When another password may be tried, on the world's clock.
    retry_at: Option<Timestamp>,
    pace: Pace,
    /// When the person is back in the shop by itself, on the machine's clock. Any key says otherwise.
    back_at: Option<Timestamp>,
    watch: Watch,
}

impl Checkout {
    /// Opens a payment for the order by this method.
    pub fn new(order: OrderView, method: PaymentMethod) -> Self {
        Self {
            method,
            insist: false,
            payment: None,
            order,
            view: None,
            page: Page::Opening,
            reached: 0,
            form: Form::new().button(Item::Go, |l| l.result_again()).button(Item::Back, |l| l.quote_back()),
            errand: None,
            silent: None,
            trouble: None,
            note: None,
            payer: None,
            retry_at: None,
            pace: Pace::default(),
            back_at: None,
            watch: Watch::default(),
        }
    }

    /// Opens a second payment for the order, whatever became of the first.
    pub fn again(order: OrderView, method: PaymentMethod) -> Self {
        Self { insist: true, ..Self::new(order, method) }
    }

    /// Whether another payment for the order may have gone through.
    fn is_second(&self) -> bool {
        self.insist || self.view.as_ref().is_some_and(|view| view.insisted)
    }

    /// Goes on with a payment of this order, or shows how it ended.
    pub fn of(order: OrderView, payment: PaymentId) -> Self {
        // How it is paid is known once its page has come.
        Self { payment: Some(payment), ..Self::new(order, PaymentMethod::Kiwi) }
    }

    /// Shows the page that the service asks for.
    fn take_view(&mut self, view: CheckoutView, model: &Model, now: Timestamp) {
        self.payment = Some(view.payment);
        self.method = view.method;
        let unknown = self.is_unknown(model);
        let page = match Page::of(&view, model.world_time(now)) {
            // A code was sent in, and nobody has heard what became of it.
            _ if unknown => Page::End(end::End::Unknown),
            page => page,
        };
        self.view = Some(view);
        if page != self.page {
            self.trouble = None;
            self.silent = None;
        }
        self.show(page, model, now);
    }

    /// Puts a page up, with a fresh form when it is another one.
    fn show(&mut self, page: Page, model: &Model, now: Timestamp) {
        if !matches!(page, Page::End(_)) {
            self.reached = page.number(self.method);
        }
        if page != self.page {
            // Who opens a receipt later stays with it; who has just paid is expected in the shop.
            let paid = page == Page::End(end::End::Paid) && self.page != Page::Opening;
            self.back_at = now.checked_add(BACK).ok().filter(|_| paid);
            self.page = page;
            self.note = None;
            self.form = self.form_of(page, model);
        }
        self.form.set_busy(self.errand.as_ref().is_some_and(|(_, errand)| errand.blocks()));
        self.follow_time(model, model.world_time(now));
    }

    /// What time alone changes: a price grows old, another code may be asked for.
    fn follow_time(&mut self, model: &Model, world_now: Timestamp) {
        match self.view.as_ref().map(|view| &view.step) {
            Some(CheckoutStep::Quote(quote)) if matches!(self.page, Page::Quote(_)) => {
                let price = quote::Price::of(quote, world_now);
                if self.page != Page::Quote(price) && !self.form.is_busy() {
                    self.page = Page::Quote(price);
                    self.form = self.form_of(self.page, model);
                }
            }
            Some(CheckoutStep::Code { resend_at, .. }) if self.page == Page::Code => {
                self.form.set_enabled(Item::Resend, *resend_at <= world_now);
            }
            _ => {}
        }
        self.retry_at = self.retry_at.filter(|at| *at > world_now);
    }

    /// Whether this Enter or click belonged to the page before.
    fn is_double(&mut self, input: &Input, now: Timestamp) -> bool {
        self.pace.is_double(input, now) && matches!(self.page, Page::Quote(_) | Page::End(_))
    }

    fn on_form(&mut self, event: FormEvent<Item>, cx: &mut Cx<'_>) {
        match (event, self.page) {
            (FormEvent::Submit, Page::Card) => self.name_card(cx),
            (FormEvent::Submit, Page::Payer) => self.name_payer(cx),
            (FormEvent::Submit, Page::SignIn) => self.sign_in(cx),
            (FormEvent::Submit, Page::Quote(price)) => self.answer_quote(price, cx),
            (FormEvent::Submit, Page::Code) => self.confirm_code(cx),
            (FormEvent::Pressed(Item::Mine), Page::Card) => card::practise(&mut self.form, cx),
            (FormEvent::Pressed(Item::Mine), _) => self.fill_in_mine(cx),
            (FormEvent::Pressed(Item::Resend), _) => self.resend(cx),
            (FormEvent::Pressed(Item::Save), _) => self.save_receipt(cx),
            (FormEvent::Pressed(Item::Go), _) => self.ask_again(cx),
            (FormEvent::Pressed(Item::Support), _) => self.write_to_support(cx),
            (FormEvent::Pressed(Item::Register), _) => {
                cx.push(NoWallet::of(self.payer.clone(), self.order.clone()));
            }
            (FormEvent::Pressed(Item::Back), Page::Opening | Page::Quote(_)) => self.ask_to_leave(cx),
            (FormEvent::Pressed(Item::Back) | FormEvent::Submit, _) => cx.close(),
            (FormEvent::Changed(Item::Account), _) => self.other_account(cx),
            (FormEvent::Changed(item), page) => {
                self.trouble = None;
                if page == Page::Card {
                    card::judge(&mut self.form, item, cx);
                }
            }
            _ => {}
        }
    }

    /// A message about the order; about a wallet that may not pay it is about the wallet.
    fn write_to_support(&self, cx: &mut Cx<'_>) {
        let silent = |view: &&CheckoutView| is_silent(view, cx.model.world_time(cx.now));
        let compose = match self.view.as_ref().filter(silent) {
            _ if cx.model.account().is_some_and(|account| account.state != WalletState::Active) => {
                Compose::new("pay", cx.model)
            }
            Some(view) => Compose::unacknowledged(&self.order, view, "pay", cx),
            None => Compose::about_order(&self.order, "pay", cx),
        };
        cx.push(compose);
    }

    fn price(&self) -> Amount {
        self.view.as_ref().map_or(self.order.total, |view| view.price)
    }

    fn merchant(&self) -> &str {
        self.view.as_ref().map_or(self.order.seller.as_str(), |view| view.merchant.as_str())
    }

    /// Another account was chosen to pay from.
    fn other_account(&mut self, cx: &mut Cx<'_>) {
        let chosen = self.form.chosen(Item::Account);
        if let Some(balance) = quote::accounts(cx.model).get(chosen) {
            self.pay_from(balance.available.currency, cx);
        }
    }

    fn fill_in_mine(&mut self, cx: &Cx<'_>) {
        if let Some(account) = cx.model.account() {
            self.form.set_value(Item::Field, &account.phone.grouped());
            self.form.clear_errors();
            self.form.focus(Item::Go);
        }
    }
}

impl Screen for Checkout {
    fn id(&self) -> &'static str {
        self.page.id()
    }

    /// Whose page it is stands above it, in its own colours.
    fn title(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.open(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        self.follow_time(cx.model, cx.model.world_time(cx.now));
        self.back_at = None;
        match input {
            Input::Confirmed(LEAVE) => self.leave(cx),
            Input::Action(Action::Back) => self.ask_to_leave(cx),
            Input::Action(Action::OwnNumber) if matches!(self.page, Page::Payer | Page::Card) => {
                self.on_form(FormEvent::Pressed(Item::Mine), cx);
            }
            Input::Action(Action::AskSupport) if self.may_leave() => self.write_to_support(cx),
            _ if self.is_double(input, cx.now) => {}
            _ => {
                let event = self.form.handle(input);
                // Money moves by a key pressed for it, never by a paste or by the last digit of the code.
                let meant = matches!(input, Input::Action(_) | Input::Click(_));
                match event {
                    FormEvent::Ignored => return Flow::Ignored,
                    FormEvent::Submit if !meant => {}
                    event => self.on_form(event, cx),
                }
            }
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let means = self.leaving();
        if let Some((_, errand)) = self.errand.take_if(|(waiting, _)| *waiting == id) {
            self.form.set_busy(false);
            self.answered(errand, answer, cx);
        }
        self.take_back_unless(means, cx);
    }

    fn on_resolved(&mut self, what: &Resolution, cx: &mut Cx<'_>) {
        let means = self.leaving();
        self.hear_of(what, cx);
        self.take_back_unless(means, cx);
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        self.follow_time(cx.model, cx.model.world_time(cx.now));
        let over = matches!(self.page, Page::End(end) if end.is_final());
        if self.watch.changed(cx.model) && !over {
            self.look_again(cx);
        }
    }

    fn next_change(&self, model: &Model, now: Timestamp) -> Option<Timestamp> {
        let counting =
            matches!(self.page, Page::Quote(_) | Page::Code) || self.retry_at.is_some() || self.back_at.is_some();
        one_time_code::next_second(model.world_time(now), now).filter(|_| counting)
    }

    fn on_tick(&mut self, cx: &mut Cx<'_>) {
        self.follow_time(cx.model, cx.model.world_time(cx.now));
        // Any key stays here, also one that is the frame's own.
        self.back_at.take_if(|at| at.checked_sub(BACK).is_ok_and(|since| cx.touched > since));
        if self.back_at.take_if(|at| *at <= cx.now).is_some() {
            cx.close();
        }
    }

    fn is_dirty(&self) -> bool {
        !matches!(self.page, Page::Opening | Page::End(_))
    }

    fn forget_secrets(&mut self) -> bool {
        // What was typed is not kept for another try either.
        self.silent.take_if(|request| matches!(request, Request::NameCard { .. }));
        self.form.forget_secrets()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(self.guidance_words(look))
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let mut hints: Vec<Hint> =
            self.enter_does(l).map(|does| Hint::named(Action::Activate, does)).into_iter().collect();
        match self.page {
            Page::Payer => hints.push(Hint::named(Action::OwnNumber, l.payer_mine())),
            Page::Card => hints.push(Hint::named(Action::OwnNumber, l.paycard_practice())),
            _ => {}
        }
        hints
    }

    fn section(&self) -> Option<&'static str> {
        Some("pay")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        outline::render(self, canvas);
    }
}
