//! What was changed, at which rate, and what the accounts hold now.

use super::price;
use crate::backend::contract::ExchangeReceipt;
use crate::i18n::DateStyle;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::fit::above_form;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};

/// The receipt of an exchange.
pub(super) struct Receipt {
    receipt: ExchangeReceipt,
    form: Form<()>,
}

impl Receipt {
    pub(super) fn new(receipt: ExchangeReceipt) -> Self {
        Self { receipt, form: Form::new().submit((), |l| l.exchange_back()) }
    }

    fn lines(&self, look: &Look<'_>) -> Vec<Row> {
        let (l, receipt) = (look.l10n, &self.receipt);
        let mut lines = vec![
            Row::of(l.exchange_gave(), look.money(receipt.price.gives), Role::MoneyOut),
            Row::of(l.exchange_received(), look.money(receipt.price.receives), Role::MoneyIn),
            Row::Rule,
        ];
        lines.extend(price::terms(&receipt.price, look));
        lines.push(Row::Rule);
        lines.push(Row::new(l.exchange_now(receipt.left.currency.code()), look.money(receipt.left)));
        lines.push(Row::new(l.exchange_now(receipt.now_has.currency.code()), look.money(receipt.now_has)));
        lines
    }
}

impl Screen for Receipt {
    fn id(&self) -> &'static str {
        "exchange-receipt"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.exchange_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn section(&self) -> Option<&'static str> {
        Some("home")
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => cx.close(),
            _ => {}
        }
        Flow::Consumed
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.exchange_guidance_done())
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        above_form(canvas, &self.form, |text| {
            let (look, l) = (text.look(), text.l10n());
            let at = self.receipt.at;
            text.notice(Severity::Success, &l.exchange_done(look.date(at, DateStyle::Long), look.time(at)));
            text.gap(1);
            rows::render(text, &self.lines(look));
        });
    }
}
