//! One refund: how much comes back, where to, and when: the usual days, the limit, and today between them.

mod facts;
mod way;

use crate::backend::contract::{RefundId, RefundRequest, RefundState, RefundView, Reply, Request};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::lead::{Lead, Leading};
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::List;
use crate::tui::widgets::list::ListEvent;
use crate::tui::words;

/// One refund.
pub struct RefundPage {
    id: RefundId,
    view: Fetch<RefundView>,
    section: &'static str,
    list: List,
    leading: Leading,
    watch: Watch,
}

/// What a refund leads to, first things first.
fn leads(view: &RefundView) -> Vec<Lead> {
    let support = (view.overdue && view.pushed.is_none()).then_some(Lead::Support(view.order));
    let operation = view.operation.map(Lead::Operation);
    let dispute = view.dispute.map(Lead::Dispute);
    let always = [Lead::Order(view.order), Lead::Payment(view.order, view.payment)];
    support.into_iter().chain(operation).chain(dispute).chain(always).collect()
}

impl RefundPage {
    /// A refund, looked up; opened from this section of the menu.
    pub fn of(id: RefundId, section: &'static str) -> Self {
        Self {
            id,
            view: Fetch::default(),
            section,
            list: List::default(),
            leading: Leading::default(),
            watch: Watch::default(),
        }
    }

    fn leads(&self) -> Vec<Lead> {
        self.view.get().map(leads).unwrap_or_default()
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        self.view.ask(cx, Request::Refund(RefundRequest::Look { refund: self.id }));
    }
}

impl Screen for RefundPage {
    fn id(&self) -> &'static str {
        "refund"
    }

    fn title(&self, look: &Look<'_>) -> String {
        let number = self.view.get().map(|view| words::order_number(&view.order_number, look)).unwrap_or_default();
        look.l10n.refund_title(number)
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.view.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        if matches!(input, Input::Action(Action::AskSupport)) {
            if let Some(view) = self.view.get() {
                self.leading.go(Lead::Support(view.order), self.section, cx);
            }
            return Flow::Consumed;
        }
        let leads = self.leads();
        match self.list.handle(input, leads.len()) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => {
                if let Some(lead) = leads.get(index) {
                    self.leading.go(*lead, self.section, cx);
                }
            }
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let view = |reply| if let Reply::Refund(view) = reply { Some(*view) } else { None };
        if let Some(answer) = self.view.answer(id, answer, view) {
            self.leading.answer(id, answer, self.section, cx);
        }
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.view.get() {
            Some(view) if view.state == RefundState::Succeeded => l.refund_guidance_arrived(look.enter_key()),
            Some(view) if view.overdue => l.refund_guidance_overdue(),
            Some(_) => l.refund_guidance(look.enter_key()),
            None => l.refund_loading(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = if self.view.failed() { l.shop_retry() } else { l.history_open() };
        vec![Hint::named(Action::Activate, does)]
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        if !self.view.render_absence(canvas, &l.refund_loading()) {
            return;
        }
        let Some(view) = self.view.get() else { return };
        if let Some(trouble) = self.leading.trouble() {
            trouble.render(canvas);
            canvas.gap(1);
        }
        let leads = self.leads();
        let kept = u16::try_from(leads.len()).unwrap_or(u16::MAX) + 1;
        facts::render(view, kept, canvas);
        canvas.gap(1);
        self.list.render(canvas, leads.len(), |row, index| {
            if let Some(lead) = leads.get(index) {
                row.put(0, 0, &lead.name(&view.order_number, row.l10n()), Role::Text);
            }
        });
    }
}
