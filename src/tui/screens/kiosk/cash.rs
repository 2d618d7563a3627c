//! At a cash terminal: the notes, for a wallet to be opened or for one's own.

use crate::backend::contract::{KioskView, Note, Reply, Request};
use crate::i18n::{L10n, Phrase};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::LayerId;
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::kiosk::receipt::ReceiptScreen;
use crate::tui::screens::rows::{self, Row};
use crate::tui::screens::steps::Way;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};
use crate::tui::widgets::pictures::{DIGITS_HEIGHT, big_digits};
use crate::tui::words;

/// How many notes lie beside each other; one more is not put below alone.
const NOTES_IN_ROW: usize = 4;
/// Rows from which the sum to come is written large, as on a terminal.
const ROOMY: u16 = 22;
const CANCEL: &str = "kiosk-cancel";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Put(Note),
    Finish,
    Cancel,
}

/// What the notes are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Purpose {
    /// To open a wallet.
    Opening,
    /// To top up one's own, and then where to go back to, if not one level.
    TopUp(Option<LayerId>),
}

/// The terminal's page with the slot for notes.
pub struct CashScreen {
    purpose: Purpose,
    view: KioskView,
    form: Form<Field>,
    asking: Asking,
    leaving: bool,
}

fn value(note: Note, l: &L10n) -> String {
    let value = note.value();
    l.with_symbol(&l.integer(value.minor / 100), value.currency)
}

impl CashScreen {
    pub(super) fn new(view: KioskView) -> Self {
        Self::with(view, Purpose::Opening)
    }

    /// The terminal for the owner of a wallet; afterwards back to this layer, or one level.
    pub fn topping_up(view: KioskView, back: Option<LayerId>) -> Self {
        Self::with(view, Purpose::TopUp(back))
    }

    fn with(view: KioskView, purpose: Purpose) -> Self {
        let mut form = Form::new();
        for (index, note) in view.takes.iter().copied().enumerate() {
            form = form.button(Field::Put(note), move |l| value(note, l));
            if index == NOTES_IN_ROW && view.takes.len() > NOTES_IN_ROW + 1 {
                form = form.new_row();
            }
        }
        let opening = purpose == Purpose::Opening;
        let form = form
            .submit(Field::Finish, move |l| if opening { l.kiosk_finish() } else { l.kiosk_top_up() })
            .new_group()
            .button(Field::Cancel, |l| l.kiosk_cancel());
        Self { purpose, view, form, asking: Asking::default(), leaving: false }
    }

    fn insert(&mut self, note: Note, cx: &mut Cx<'_>) {
        let registration = self.view.id;
        self.form.set_busy(true);
        self.asking.world(cx, |key| Request::KioskInsert { key, registration, note });
    }

    fn finish(&mut self, cx: &mut Cx<'_>) {
        let registration = self.view.id;
        self.form.set_busy(true);
        self.asking.world(cx, |key| Request::KioskFinish { key, registration });
    }

    /// Leaving with money in the terminal asks first; it gives everything back.
    fn ask_to_cancel(&mut self, cx: &mut Cx<'_>) {
        if self.view.inserted.is_zero() {
            return self.cancel(cx);
        }
        cx.confirm(Confirm {
            tag: CANCEL,
            title: Phrase::new(|l| l.kiosk_cancel_title()),
            body: vec![match self.purpose {
                Purpose::Opening => Phrase::new(|l| l.kiosk_cancel_body()),
                Purpose::TopUp(_) => Phrase::new(|l| l.kiosk_cancel_top_up()),
            }],
            yes: Phrase::new(|l| l.kiosk_cancel()),
            danger: false,
            typed: None,
        });
    }

    fn cancel(&mut self, cx: &mut Cx<'_>) {
        let registration = self.view.id;
        self.form.set_busy(true);
        self.leaving = true;
        self.asking.world(cx, |key| Request::KioskCancel { key, registration });
    }

    fn left(&self, cx: &mut Cx<'_>) {
        let (empty, opening) = (self.view.inserted.is_zero(), self.purpose == Purpose::Opening);
        // No amount here: a notice stays, and amounts may be hidden later.
        cx.toast(Severity::Info, move |l| match (opening, empty) {
            (true, true) => l.kiosk_left(),
            (true, false) => l.kiosk_returned(),
            (false, _) => l.kiosk_left_top_up(),
        });
        cx.close();
    }

    fn render_totals(&self, canvas: &mut Canvas<'_>, large: bool) {
        let look = canvas.look();
        let l = look.l10n;
        let minus = self.view.commission.negated().unwrap_or(self.view.commission);
        let credited = look.money(self.view.credited);
        let mut lines = vec![
            Row::new(l.kiosk_inserted(), look.money(self.view.inserted)),
            Row::new(l.kiosk_commission(), look.money(minus)),
        ];
        if large {
            rows::render(canvas, &lines);
            canvas.gap(1);
            canvas.text(&l.kiosk_credited(), Role::Label);
            return big_digits(canvas, &credited, Role::Money);
        }
        lines.extend([Row::Rule, Row::of(l.kiosk_credited(), credited, Role::Money)]);
        rows::render(canvas, &lines);
    }
}

impl Screen for CashScreen {
    fn id(&self) -> &'static str {
        "kiosk-cash"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.kiosk_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Confirmed(CANCEL) => self.cancel(cx),
            Input::Action(Action::Back) if !self.form.is_busy() => self.ask_to_cancel(cx),
            input => match self.form.handle(input) {
                FormEvent::Ignored => return Flow::Ignored,
                FormEvent::Pressed(Field::Put(note)) => self.insert(note, cx),
                FormEvent::Pressed(_) => self.ask_to_cancel(cx),
                FormEvent::Submit => self.finish(cx),
                FormEvent::Changed(_) | FormEvent::Consumed => {}
            },
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        let leaving = std::mem::take(&mut self.leaving);
        match answer {
            Some(Answer::World(Reply::KioskReceipt(receipt))) => match self.purpose {
                Purpose::Opening => cx.reset(ReceiptScreen::new(receipt)),
                Purpose::TopUp(back) => cx.replace(ReceiptScreen::topped_up(receipt, back)),
            },
            Some(Answer::World(Reply::Kiosk(view))) => self.view = view,
            Some(Answer::World(Reply::Done)) if leaving => self.left(cx),
            _ => {}
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let look = canvas.look();
        let l = look.l10n;
        if self.purpose == Purpose::Opening {
            Way::Kiosk.render(canvas, 1);
        }
        let large = canvas.rows_left() >= ROOMY;
        let mut panel = canvas.panel(&words::place(&self.view.place, look), if large { 7 + DIGITS_HEIGHT } else { 7 });
        panel.spans(&[
            (&l.kiosk_number(), Role::Label),
            ("  ", Role::Text),
            (&look.phone(&self.view.phone), Role::Title),
        ]);
        self.render_totals(&mut panel, large);
        if self.asking.trouble().is_some() {
            self.asking.render(canvas, "");
        } else {
            let limits = l.kiosk_limits(look.money(self.view.least), look.money(self.view.limit));
            canvas.put(2, canvas.pen(), &limits, Role::Muted);
            canvas.gap(1);
        }
        canvas.gap(1);
        canvas.text(&l.kiosk_slot(), Role::Title);
        canvas.gap(u16::from(large));
        self.form.render(canvas);
    }

    fn is_dirty(&self) -> bool {
        !self.view.inserted.is_zero()
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Back, look.l10n.kiosk_cancel())]
    }

    fn section(&self) -> Option<&'static str> {
        (self.purpose != Purpose::Opening).then_some("top-up")
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.kiosk_guidance(look.enter_key(), look.back_key()))
    }
}
