//! A wallet that nobody can use: why, and the one way that stays open.

use crate::backend::contract::{BlockedView, TicketView, Topic};
use crate::i18n::DateStyle;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::support::Support;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words::support as words;

/// Its name.
pub const ID: &str = "blocked";

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Support,
    Lock,
}

/// A wallet that nobody can use.
pub struct Blocked {
    form: Form<Item>,
}

impl Default for Blocked {
    fn default() -> Self {
        let form = Form::new().submit(Item::Support, |l| l.blocked_support()).button(Item::Lock, |l| l.blocked_leave());
        Self { form }
    }
}

fn view<'a>(look: &Look<'a>) -> Option<&'a BlockedView> {
    look.model.snapshot.as_deref()?.blocked.as_ref()
}

/// The case about it, if there is one.
fn case<'a>(look: &Look<'a>) -> Option<&'a TicketView> {
    look.model.snapshot.as_deref()?.tickets.iter().find(|ticket| ticket.topic == Topic::Wallet)
}

impl Screen for Blocked {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.blocked_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if matches!(input, Input::Action(Action::Back)) {
            cx.act(Action::Lock);
            return Flow::Consumed;
        }
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => cx.push(Support::new()),
            FormEvent::Pressed(_) => cx.act(Action::Lock),
            _ => {}
        }
        Flow::Consumed
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.blocked_guidance())
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = if self.form.focused() == Some(Item::Lock) { l.blocked_leave() } else { l.blocked_support() };
        vec![Hint::named(Action::Activate, does), Hint::new(Action::Lock)]
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let (look, l) = (canvas.look(), canvas.l10n());
        let Some(blocked) = view(look) else { return };
        canvas.notice(Severity::Danger, &l.blocked_what(look.phone(&blocked.phone)));
        canvas.gap(1);
        let since = format!("{}, {}", look.date(blocked.since, DateStyle::Long), look.time(blocked.since));
        canvas.paragraph(&l.blocked_why(since), Role::Text);
        canvas.gap(1);
        match case(look) {
            Some(case) => {
                let (state, role) = words::state(case.state, look);
                let number = look.number(&case.number);
                canvas.spans(&[(&l.support_case(number), Role::Title), ("  ", Role::Text), (&state, role)]);
                canvas.text(&words::term(case, look), Role::Muted);
            }
            None => canvas.paragraph(&l.blocked_next(), Role::Text),
        }
        canvas.gap(1);
        self.form.render(canvas);
    }
}
