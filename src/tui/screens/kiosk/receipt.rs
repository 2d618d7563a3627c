//! What the cash terminal prints.

use crate::backend::contract::KioskReceipt;
use crate::i18n::DateStyle;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::hits::LayerId;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::sealing::SealingScreen;
use crate::tui::screens::steps::Way;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};
use crate::tui::words;

/// Columns of the paper.
const PAPER: u16 = 42;
/// Rows of the paper.
const ROWS: u16 = 15;
/// Rows that the number and the amounts need.
const AMOUNTS: u16 = 4;
/// Rows that everything above and between them needs.
const DECORATED: u16 = 7;

/// Where the way goes on when the receipt is taken.
enum Next {
    /// The new wallet is sealed.
    Sealing,
    /// Back to this layer, or one level.
    Back(Option<LayerId>),
}

/// The terminal's receipt.
pub(super) struct ReceiptScreen {
    receipt: KioskReceipt,
    next: Next,
    form: Form<()>,
}

impl ReceiptScreen {
    pub(super) fn new(receipt: KioskReceipt) -> Self {
        Self { receipt, next: Next::Sealing, form: Form::new().submit((), |l| l.slip_continue()) }
    }

    /// The receipt of who has put cash into a wallet that was there before.
    pub(super) fn topped_up(receipt: KioskReceipt, back: Option<LayerId>) -> Self {
        Self { next: Next::Back(back), ..Self::new(receipt) }
    }

    fn go_on(&self, cx: &mut Cx<'_>) {
        match self.next {
            Next::Sealing => cx.reset(SealingScreen::new(Way::Kiosk, self.receipt.phone.clone())),
            Next::Back(Some(layer)) => cx.back_to(layer),
            Next::Back(None) => cx.close(),
        }
    }

    fn print(&self, paper: &mut Canvas<'_>) {
        let (look, receipt) = (paper.look(), &self.receipt);
        let l = look.l10n;
        let when = format!("{}  {}", look.date(receipt.at, DateStyle::Long), look.time(receipt.at));
        // On a low screen the amounts come before everything that only makes it look like a receipt.
        let spare = paper.height().saturating_sub(AMOUNTS);
        let is_whole = spare >= DECORATED;
        let mut head = Vec::new();
        if is_whole {
            head.push((l.slip_brand(), Role::Brand));
        }
        head.push((l.slip_heading(), Role::Title));
        if is_whole {
            head.push((words::place(&receipt.place, look), Role::Text));
        }
        head.extend([(when, Role::Text), (l.slip_number(look.number(&receipt.number)), Role::Text)]);
        for (text, role) in head.iter().take(usize::from(spare)) {
            centred(paper, text, *role);
        }
        if is_whole {
            tear(paper);
        }
        let minus = receipt.commission.negated().unwrap_or(receipt.commission);
        line(paper, &l.kiosk_number(), &look.phone(&receipt.phone), Role::Text);
        line(paper, &l.kiosk_inserted(), &look.money(receipt.inserted), Role::Text);
        line(paper, &l.kiosk_commission(), &look.money(minus), Role::Text);
        if is_whole {
            tear(paper);
        }
        line(paper, &l.kiosk_credited(), &look.money(receipt.credited), Role::Money);
        paper.gap(u16::from(is_whole));
        centred(paper, &l.slip_keep(), Role::Muted);
    }
}

fn centred(paper: &mut Canvas<'_>, text: &str, role: Role) {
    let row = paper.pen();
    paper.put_centred(row, text, role);
    paper.gap(1);
}

/// A name at the left edge of the paper and its value at the right one.
fn line(paper: &mut Canvas<'_>, label: &str, value: &str, role: Role) {
    let row = paper.pen();
    paper.put(0, row, label, Role::Label);
    paper.put_right(row, value, role);
    paper.gap(1);
}

/// A line as a printer makes it.
fn tear(paper: &mut Canvas<'_>) {
    let dashes = "- ".repeat(usize::from(paper.width().div_ceil(2)));
    paper.text(dashes.trim_end(), Role::Border);
}

impl Screen for ReceiptScreen {
    fn id(&self) -> &'static str {
        "kiosk-receipt"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.slip_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let back = matches!(input, Input::Action(Action::Back));
        if back || self.form.handle(input) == FormEvent::Submit {
            self.go_on(cx);
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        if matches!(self.next, Next::Sealing) {
            Way::Kiosk.render(canvas, 2);
        }
        let rows = ROWS.min(canvas.rows_left().saturating_sub(1));
        let mut strip = canvas.take(rows);
        let mut paper = strip.piece(0, 0, PAPER, rows);
        paper.border("", Role::Border);
        self.print(&mut paper.piece(2, 1, PAPER - 4, rows.saturating_sub(2)));
        canvas.gap(u16::from(canvas.rows_left() > 1));
        self.form.render(canvas);
    }

    fn is_dirty(&self) -> bool {
        matches!(self.next, Next::Sealing)
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(match self.next {
            Next::Sealing => look.l10n.slip_guidance(),
            Next::Back(_) => look.l10n.slip_guidance_top_up(look.enter_key()),
        })
    }
}
