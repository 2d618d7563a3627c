//! Paying with a number that has no wallet: what the service offers, and what that means for the order.

use crate::backend::contract::OrderView;
use crate::domain::phone::Phone;
use crate::i18n::DateStyle;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fit::above_form;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

/// What can be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Back,
    Lock,
}

/// How a wallet is created, and why that does not pay this order by itself.
pub struct NoWallet {
    phone: Option<Phone>,
    order: OrderView,
    form: Form<Item>,
}

impl NoWallet {
    /// For the number that was named, and the order that goes on waiting.
    pub fn of(phone: Option<Phone>, order: OrderView) -> Self {
        let form = Form::new().submit(Item::Back, |l| l.action_back()).button(Item::Lock, |l| l.no_wallet_lock());
        Self { phone, order, form }
    }
}

impl Screen for NoWallet {
    fn id(&self) -> &'static str {
        "no-wallet"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.no_wallet_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => cx.close(),
            FormEvent::Pressed(_) => cx.act(Action::Lock),
            _ => {}
        }
        Flow::Consumed
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.no_wallet_guidance(look.back_key()))
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        let does = if self.form.focused() == Some(Item::Lock) { l.no_wallet_lock() } else { l.action_back() };
        vec![Hint::named(Action::Activate, does)]
    }

    fn section(&self) -> Option<&'static str> {
        Some("pay")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        above_form(canvas, &self.form, |text| {
            let (look, l) = (text.look(), text.l10n());
            let phone = self.phone.as_ref().map(|phone| look.phone(phone)).unwrap_or_default();
            text.notice(Severity::Info, &l.no_wallet_what(phone));
            text.gap(1);
            for (nth, step) in (1..).zip([l.no_wallet_register(), l.no_wallet_fund(), l.no_wallet_pay()]) {
                let y = text.pen();
                let columns = text.width();
                text.put(0, y, &format!("{nth}."), Role::Accent);
                let mut piece = text.piece(3, y, columns.saturating_sub(3), u16::MAX);
                piece.paragraph(&step, Role::Text);
                let used = piece.pen();
                text.gap(used);
            }
            text.gap(1);
            let until = look.date(self.order.pay_until, DateStyle::Long);
            text.paragraph(&l.no_wallet_order(until), Role::Text);
            text.paragraph(&l.no_wallet_world(), Role::Muted);
        });
    }
}
