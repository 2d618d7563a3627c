//! Writing to the support desk: what kind of matter, what it is about, and the message.

use crate::backend::contract::{
    Attachment, AttachmentKind, CardView, CheckoutView, MOST_TEXT, Matter, MatterView, OrderId, OrderState, OrderView,
    Refusal, Request, SupportRefusal, SupportRequest, Topic, TransferView, WalletState,
};
use crate::domain::ticket;
use crate::explain;
use crate::i18n::{DateStyle, Phrase};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::support::WRITE;
use crate::tui::screens::support::case::{CasePage, thread_of};
use crate::tui::screens::support::matter::{MatterPicker, Picked};
use crate::tui::screens::support::pages::Pages;
use crate::tui::screens::support::thread::attachment_name;
use crate::tui::screens::trouble::Trouble;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;

/// How many rows there are to write in.
const ROWS: u16 = 5;

/// What is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Topic,
    About,
    Text,
    /// The order's page and the wallet's receipt.
    Both,
    /// The order's page alone.
    Page,
    Send,
}

/// A message to be.
pub struct Compose {
    section: &'static str,
    topics: Vec<Topic>,
    about: Option<MatterView>,
    form: Form<Field>,
    /// Choosing what it is about.
    picker: Option<MatterPicker>,
    /// What is attached to a message about an order.
    pages: Option<Pages>,
    asking: Asking,
}

impl Compose {
    /// An empty message, from this section of the menu.
    pub fn new(section: &'static str, model: &Model) -> Self {
        let restricted = model.account().is_some_and(|account| account.state != WalletState::Active);
        // Nothing of a blocked wallet can be looked up to be chosen.
        let blocked = model.is_blocked();
        let topics = if blocked { vec![Topic::Wallet, Topic::Other] } else { Topic::ALL.to_vec() };
        let restricted = restricted || blocked;
        let ordered = model.snapshot.as_ref().is_some_and(|snapshot| !snapshot.open_orders.is_empty());
        let first = match (restricted, ordered) {
            (true, _) => Topic::Wallet,
            (false, true) => Topic::Payment,
            (false, false) => Topic::Other,
        };
        let chosen = topics.iter().position(|topic| *topic == first).unwrap_or(0);
        let names = topics.iter().map(|&topic| Phrase::new(move |l| explain::topic(topic, l))).collect();
        let form = Form::new()
            .select(Field::Topic, names, chosen, |l| l.support_topic())
            .pick(Field::About, |look| look.l10n.support_choose(), |l| l.support_about())
            .area(Field::Text, ROWS, MOST_TEXT, |l| l.support_text())
            .ticks(Field::Both, vec![attach(AttachmentKind::OrderStatus), attach(AttachmentKind::Receipt)], |l| {
                l.support_attach()
            })
            .hint(|l| l.support_attach_note())
            .ticks(Field::Page, vec![attach(AttachmentKind::OrderStatus)], |l| l.support_attach())
            .hint(|l| l.support_attach_note())
            .submit(Field::Send, |l| l.support_send());
        let asking = Asking::default();
        let mut compose = Self { section, topics, about: None, form, picker: None, pages: None, asking };
        compose.settle();
        compose
    }

    /// A message about something, the topic first chosen for who writes about that.
    fn about(topic: Topic, about: MatterView, section: &'static str, cx: &Cx<'_>) -> Self {
        let mut compose = Self::new(section, cx.model);
        let chosen = compose.topics.iter().position(|one| *one == topic).unwrap_or(0);
        compose.form.set_chosen(Field::Topic, chosen);
        compose.form.set_picked(Field::About, named(Some(&about)));
        compose.about = Some(about);
        compose.settle();
        compose.form.focus(Field::Text);
        compose.form.take_as_start();
        compose
    }

    /// A message about an order.
    pub fn about_order(order: &OrderView, section: &'static str, cx: &Cx<'_>) -> Self {
        let topic = if order.state == OrderState::AwaitingPayment { Topic::Payment } else { Topic::Other };
        Self::about(topic, MatterView::Order { order: order.id, number: order.number.clone() }, section, cx)
    }

    /// A message about an order that is paid and of which the shop does not know it: all of it is written already.
    pub fn unacknowledged(order: &OrderView, payment: &CheckoutView, section: &'static str, cx: &Cx<'_>) -> Self {
        let mut compose = Self::about_order(order, section, cx);
        let at = cx.model.local(payment.captured.unwrap_or(order.placed));
        let date = format!("{}, {}", cx.l10n.date(at.date(), DateStyle::Long), cx.l10n.time(at.time()));
        let receipt = words::receipt_number(payment.payment.0);
        compose.form.set_value(Field::Text, &cx.l10n.support_letter_payment(date, &order.number, receipt));
        compose.form.focus(Field::Send);
        compose
    }

    /// A message about money of an order that is on its way back.
    pub fn about_refund(order: &OrderView, section: &'static str, cx: &Cx<'_>) -> Self {
        Self::about(Topic::Refund, MatterView::Order { order: order.id, number: order.number.clone() }, section, cx)
    }

    /// A message about a transfer.
    pub fn about_transfer(transfer: &TransferView, section: &'static str, cx: &Cx<'_>) -> Self {
        let about = MatterView::Transfer { transfer: transfer.id, number: transfer.number.clone() };
        Self::about(Topic::Other, about, section, cx)
    }

    /// A message about a card.
    pub fn about_card(card: &CardView, section: &'static str, cx: &Cx<'_>) -> Self {
        let about = MatterView::Card { card: card.id, last4: card.last4.clone().unwrap_or_default() };
        Self::about(Topic::Card, about, section, cx)
    }

    fn topic(&self) -> Topic {
        self.topics.get(self.form.chosen(Field::Topic)).copied().unwrap_or(Topic::Other)
    }

    /// Brings the form in line with the topic: a restricted wallet is about itself, and not everything is about everything.
    fn settle(&mut self) {
        let topic = self.topic();
        self.form.set_shown(Field::About, topic != Topic::Wallet && self.topics.contains(&Topic::Payment));
        match self.meant() {
            Some(about) => self.form.set_picked(Field::About, named(Some(about))),
            None if self.about.is_some() => self.form.set_picked(Field::About, |look| look.l10n.support_choose()),
            None => {}
        }
        let kinds = self.pages.as_ref().filter(|_| self.order().is_some()).map(Pages::kinds).unwrap_or_default();
        self.form.set_shown(Field::Both, kinds.len() == 2);
        self.form.set_shown(Field::Page, kinds.len() == 1);
    }

    /// What was chosen, where it goes with the topic: who goes through the topics does not lose it on the way.
    fn meant(&self) -> Option<&MatterView> {
        let topic = self.topic();
        self.about.as_ref().filter(|about| match about {
            MatterView::Order { .. } => !matches!(topic, Topic::Wallet | Topic::Card),
            MatterView::Card { .. } => matches!(topic, Topic::Card | Topic::Other),
            MatterView::Transfer { .. } => topic == Topic::Other,
        })
    }

    /// The order that it is about.
    fn order(&self) -> Option<OrderId> {
        match self.meant() {
            Some(MatterView::Order { order, .. }) => Some(*order),
            _ => None,
        }
    }

    /// What of the pages is ticked, drawn.
    fn attachments(&self, cx: &Cx<'_>) -> Vec<Attachment> {
        let Some(pages) = self.pages.as_ref().filter(|_| self.order().is_some()) else { return Vec::new() };
        let kinds = pages.kinds();
        let ticked = self.form.ticked(if kinds.len() == 2 { Field::Both } else { Field::Page });
        let kinds = kinds.into_iter().enumerate().filter(|(at, _)| ticked.contains(at));
        kinds.filter_map(|(_, kind)| pages.draw(kind, cx)).collect()
    }

    fn picked(&mut self, about: Option<MatterView>, cx: &mut Cx<'_>) {
        self.picker = None;
        self.form.set_picked(Field::About, named(about.as_ref()));
        self.about = about;
        self.pages = self.order().map(|order| Pages::of(order, cx));
        self.settle();
        self.form.focus(Field::Text);
    }

    fn send(&mut self, cx: &mut Cx<'_>) {
        let topic = self.topic();
        let about = self.meant().map(matter);
        if topic.needs_order() && about.is_none() {
            return self.form.fail(Field::About, |l| l.err_ticket_order());
        }
        let text = match ticket::text(self.form.value(Field::Text)) {
            Ok(text) => text,
            Err(problem) => return self.form.fail(Field::Text, move |l| explain::text_problem(problem, l)),
        };
        let attachments = self.attachments(cx);
        self.form.set_busy(true);
        self.asking.world(cx, |key| {
            let (text, attachments) = (text.clone(), attachments.clone());
            Request::Support(SupportRequest::Open { key, topic, about, text, attachments })
        });
    }

    /// A case about the same is open: what was written goes there.
    fn go_to_same(&self, cx: &mut Cx<'_>) -> bool {
        let Some(Trouble::Refused(Refusal::Support(SupportRefusal::AlreadyOpen(same)))) = self.asking.trouble() else {
            return false;
        };
        cx.toast(Severity::Info, |l| l.err_ticket_open());
        let (text, attachments) = (self.form.value(Field::Text), self.attachments(cx));
        cx.replace(CasePage::of(*same, self.section).with_message(text, attachments));
        true
    }
}

/// A page to attach, ticked.
fn attach(kind: AttachmentKind) -> (Phrase, bool) {
    (Phrase::new(move |l| attachment_name(kind, l)), true)
}

/// What is meant, by its name, its digits hidden with the others.
fn named(about: Option<&MatterView>) -> impl Fn(&Look<'_>) -> String + use<> {
    let about = about.cloned();
    move |look| {
        about.as_ref().map_or_else(|| look.l10n.support_about_nothing(), |about| words::support::matter(about, look))
    }
}

/// What is meant, by its id.
const fn matter(about: &MatterView) -> Matter {
    match about {
        MatterView::Order { order, .. } => Matter::Order(*order),
        MatterView::Transfer { transfer, .. } => Matter::Transfer(*transfer),
        MatterView::Card { card, .. } => Matter::Card(*card),
    }
}

impl Screen for Compose {
    fn id(&self) -> &'static str {
        if self.picker.is_some() { "support-about" } else { WRITE }
    }

    fn title(&self, look: &Look<'_>) -> String {
        let l = look.l10n;
        if self.picker.is_some() { l.support_about_title() } else { l.support_write() }
    }

    fn contexts(&self) -> Vec<Context> {
        if self.picker.is_some() { MatterPicker::contexts() } else { self.form.contexts() }
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.pages = self.order().map(|order| Pages::of(order, cx));
        self.settle();
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if let Some(picker) = &mut self.picker {
            match picker.handle(input, cx) {
                Picked::Ignored => self.picker = None,
                Picked::Choosing => {}
                Picked::Matter(about) => self.picked(about, cx),
            }
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.send(cx),
            FormEvent::Pressed(Field::About) => self.picker = Some(MatterPicker::opened(self.topic(), cx)),
            FormEvent::Changed(field) => {
                self.asking.take_trouble();
                if field == Field::Topic {
                    self.settle();
                }
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if !self.asking.is_awaiting(id) {
            let answer = match &mut self.picker {
                Some(picker) => picker.answer(id, answer),
                None => Some(answer),
            };
            if let (Some(pages), Some(answer)) = (&mut self.pages, answer) {
                pages.answer(id, answer, cx);
                self.settle();
            }
            return;
        }
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(false);
        let Some(Answer::World(reply)) = answer else {
            self.go_to_same(cx);
            return;
        };
        if let Some(thread) = thread_of(reply) {
            let number = thread.ticket.number.clone();
            cx.toast(Severity::Success, move |l| l.support_sent(&number));
            cx.replace(CasePage::begun(thread, self.section));
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.picker {
            Some(_) => l.support_guidance_about(),
            None => l.support_guidance_write(look.key_in_words(Action::Next)),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        match (&self.picker, self.form.focused()) {
            (Some(_), _) | (None, Some(Field::About)) => vec![Hint::named(Action::Activate, l.support_choose())],
            (None, Some(Field::Send)) => vec![Hint::named(Action::Activate, l.support_send())],
            _ => self.form.hints(l),
        }
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        if let Some(picker) = &self.picker {
            return picker.render(canvas);
        }
        let l = canvas.l10n();
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(canvas);
        } else {
            let about = match self.topic() {
                Topic::Payment => l.topic_payment_about(),
                Topic::Wallet => l.topic_wallet_about(),
                Topic::Refund => l.topic_refund_about(),
                Topic::Twice => l.topic_twice_about(),
                Topic::Card => l.topic_card_about(),
                Topic::Other => l.topic_other_about(),
            };
            canvas.paragraph(&about, Role::Muted);
        }
        canvas.gap(1);
        self.form.render(canvas);
    }
}
