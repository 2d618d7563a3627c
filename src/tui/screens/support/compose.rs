//! Writing to the support desk: what kind of matter, what it is about, and the message.

use crate::backend::contract::{
    MOST_TEXT, Matter, MatterView, Refusal, Request, SupportRefusal, SupportRequest, Topic, WalletState,
};
use crate::domain::ticket;
use crate::explain;
use crate::i18n::Phrase;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::support::case::{CasePage, thread_of};
use crate::tui::screens::support::matter::{MatterPicker, Picked};
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
    asking: Asking,
}

impl Compose {
    /// An empty message, from this section of the menu.
    pub fn new(section: &'static str, model: &Model) -> Self {
        let restricted = model.account().is_some_and(|account| account.state != WalletState::Active);
        let topics = Topic::ALL.to_vec();
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
            .pick(Field::About, Phrase::new(|l| l.support_choose()), |l| l.support_about())
            .area(Field::Text, ROWS, MOST_TEXT, |l| l.support_text())
            .submit(Field::Send, |l| l.support_send());
        let mut compose = Self { section, topics, about: None, form, picker: None, asking: Asking::default() };
        compose.settle();
        compose
    }

    fn topic(&self) -> Topic {
        self.topics.get(self.form.chosen(Field::Topic)).copied().unwrap_or(Topic::Other)
    }

    /// Brings the form in line with the topic: a restricted wallet is about itself, and not everything is about everything.
    fn settle(&mut self) {
        let topic = self.topic();
        self.form.set_shown(Field::About, topic != Topic::Wallet);
        let fits = match &self.about {
            Some(MatterView::Order { .. }) => !matches!(topic, Topic::Wallet | Topic::Card),
            Some(MatterView::Card { .. }) => matches!(topic, Topic::Card | Topic::Other),
            Some(MatterView::Transfer { .. }) => topic == Topic::Other,
            None => true,
        };
        if !fits {
            self.about = None;
            self.form.set_picked(Field::About, Phrase::new(|l| l.support_choose()));
        }
    }

    fn picked(&mut self, about: Option<MatterView>) {
        self.picker = None;
        let name = match about.clone() {
            None => Phrase::new(|l| l.support_about_nothing()),
            Some(MatterView::Order { number, .. }) => Phrase::new(move |l| l.matter_order(words::tail(&number))),
            Some(MatterView::Transfer { number, .. }) => Phrase::new(move |l| l.matter_transfer(words::tail(&number))),
            Some(MatterView::Card { last4, .. }) if last4.is_empty() => Phrase::new(|l| l.matter_card_new()),
            Some(MatterView::Card { last4, .. }) => Phrase::new(move |l| l.matter_card(&last4)),
        };
        self.about = about;
        self.form.set_picked(Field::About, name);
        self.form.focus(Field::Text);
    }

    fn send(&mut self, cx: &mut Cx<'_>) {
        let topic = self.topic();
        let about = self.about.as_ref().filter(|_| topic != Topic::Wallet).map(matter);
        if topic.needs_order() && about.is_none() {
            return self.form.fail(Field::About, |l| l.err_ticket_order());
        }
        let text = match ticket::text(self.form.value(Field::Text)) {
            Ok(text) => text,
            Err(problem) => return self.form.fail(Field::Text, move |l| explain::text_problem(problem, l)),
        };
        self.form.set_busy(true);
        self.asking.world(cx, |key| {
            let (text, attachments) = (text.clone(), Vec::new());
            Request::Support(SupportRequest::Open { key, topic, about, text, attachments })
        });
    }

    /// A case about the same is open: what was written goes there.
    fn go_to_same(&self, cx: &mut Cx<'_>) -> bool {
        let Some(Trouble::Refused(Refusal::Support(SupportRefusal::AlreadyOpen(same)))) = self.asking.trouble() else {
            return false;
        };
        cx.toast(Severity::Info, |l| l.err_ticket_open());
        cx.replace(CasePage::of(*same, self.section).with_text(self.form.value(Field::Text)));
        true
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
        if self.picker.is_some() { "support-about" } else { "support-write" }
    }

    fn title(&self, look: &Look<'_>) -> String {
        let l = look.l10n;
        if self.picker.is_some() { l.support_about_title() } else { l.support_write() }
    }

    fn contexts(&self) -> Vec<Context> {
        if self.picker.is_some() { MatterPicker::contexts() } else { self.form.contexts() }
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if let Some(picker) = &mut self.picker {
            match picker.handle(input, cx) {
                Picked::Ignored => self.picker = None,
                Picked::Choosing => {}
                Picked::Matter(about) => self.picked(about),
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
            if let Some(picker) = &mut self.picker {
                picker.answer(id, answer);
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
            None => l.support_guidance_write(look.key(Action::Next).unwrap_or_default()),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        match (&self.picker, self.form.focused()) {
            (Some(_), _) | (None, Some(Field::About)) => vec![Hint::named(Action::Activate, l.support_choose())],
            (None, Some(Field::Text)) => vec![Hint::named(Action::Activate, l.support_new_line())],
            (None, Some(Field::Send)) => vec![Hint::named(Action::Activate, l.support_send())],
            _ => Vec::new(),
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
