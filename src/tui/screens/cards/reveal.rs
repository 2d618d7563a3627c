//! What stands on a card: shown for the password, and only for a moment.

use jiff::{SignedDuration, Timestamp};
use zeroize::Zeroizing;

use crate::backend::contract::{CardDetails, CardExpiry, CardId, CardView};
use crate::session::contract::{Answer, Command};
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::pictures::gauge;
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;

/// How long a card is shown.
const SHOWN: SignedDuration = SignedDuration::from_secs(30);
/// Cells of the bar that runs out.
const BAR: u16 = 30;
/// Where the values begin: past the longest of their names in any language.
const VALUES: u16 = 24;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Password,
    Go,
    Copy,
    Hide,
}

/// Asks for the password, shows the card, and forgets it: after a moment, when it is left, and when the wallet is locked.
pub(super) struct Reveal {
    card: CardId,
    form: Form<Field>,
    asking: Asking,
    shown: Option<Shown>,
}

/// A card that is shown, and until when.
struct Shown {
    details: CardDetails,
    until: Timestamp,
}

impl Reveal {
    /// Asks for the password, if the card is one to be shown.
    pub(super) fn open(card: &CardView, cx: &mut Cx<'_>) {
        if !card.state.is_in_use() {
            return cx.toast(Severity::Info, |l| l.card_not_shown());
        }
        let form = Form::new().secret(Field::Password, |l| l.card_password()).submit(Field::Go, |l| l.card_show());
        cx.push(Self { card: card.id, form, asking: Asking::default(), shown: None });
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        if self.shown.is_some() {
            return self.copy(cx);
        }
        let password = self.form.take_secret(Field::Password);
        if password.is_empty() {
            return self.form.fail(Field::Password, |l| l.password_current_empty());
        }
        let card = self.card;
        self.asking.session(cx, Command::RevealCard { card, password });
        self.form.set_busy(true);
    }

    fn copy(&self, cx: &mut Cx<'_>) {
        if let Some(shown) = &self.shown {
            cx.lend(shown.details.number.expose());
            cx.toast(Severity::Success, |l| l.card_copied());
        }
    }

    fn show(&mut self, details: CardDetails, cx: &Cx<'_>) {
        let until = cx.now.checked_add(SHOWN).unwrap_or(cx.now);
        self.shown = Some(Shown { details, until });
        self.form = Form::new().submit(Field::Copy, |l| l.card_copy()).button(Field::Hide, |l| l.card_hide());
        self.form.focus(Field::Hide);
    }
}

impl Screen for Reveal {
    fn id(&self) -> &'static str {
        if self.shown.is_some() { "card-shown" } else { "card-password" }
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.card_show_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        let height = match (&self.shown, self.asking.trouble()) {
            (Some(_), _) => 11,
            (None, Some(_)) => 15,
            (None, None) => 12,
        };
        Placement::Popup { width: 58, height }
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Pressed(Field::Hide) => cx.close(),
            FormEvent::Changed(_) => drop(self.asking.take_trouble()),
            FormEvent::Pressed(_) | FormEvent::Consumed => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::CardRevealed(details)) = answer {
            return self.show(details, cx);
        }
        if let Some(wrong) = self.asking.take_wrong_password() {
            self.form.fail_with(Field::Password, wrong);
        } else if self.asking.trouble().is_some() {
            self.form.focus(Field::Password);
        }
    }

    /// Each second, while it is shown.
    fn next_change(&self, _model: &Model, now: Timestamp) -> Option<Timestamp> {
        let until = self.shown.as_ref()?.until;
        let left = until.duration_since(now).as_millis().max(0);
        let to_next = i64::try_from((left - 1).rem_euclid(1000) + 1).unwrap_or(1000);
        now.checked_add(SignedDuration::from_millis(to_next)).ok()
    }

    fn on_tick(&mut self, cx: &mut Cx<'_>) {
        if self.shown.as_ref().is_some_and(|shown| shown.until <= cx.now) {
            self.shown = None;
            cx.close();
        }
    }

    fn is_dirty(&self) -> bool {
        false
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn forget_secrets(&mut self) -> bool {
        self.form.forget_secrets()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(if self.shown.is_some() {
            l.card_shown_guidance(look.back_key())
        } else {
            l.card_show_guidance(look.enter_key())
        })
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        if let Some(shown) = &self.shown {
            shown.render(canvas);
        } else {
            canvas.paragraph(&l.card_show_about(), Role::Text);
        }
        canvas.gap(1);
        self.form.render(canvas);
        self.asking.render(canvas, &l.card_show_working());
    }
}

impl Shown {
    fn render(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let CardDetails { number, month, year, cvv } = &self.details;
        let hidden = |count| Zeroizing::new(look.glyphs.mask.to_string().repeat(count));
        let digits: Zeroizing<String> =
            if look.masked { hidden(16) } else { Zeroizing::new(number.expose().to_owned()) };
        let grouped = Zeroizing::new(words::grouped(&digits));
        let code = if look.masked { hidden(3) } else { Zeroizing::new(cvv.expose().to_owned()) };
        let until = super::said::month(CardExpiry { month: *month, year: *year });
        for (label, value) in [(l.card_number(), &*grouped), (l.card_fact_until(), &until), (l.card_cvv(), &*code)] {
            let y = canvas.pen();
            canvas.put(0, y, &label, Role::Label);
            canvas.put(VALUES, y, value, Role::Code);
            canvas.gap(1);
        }
        canvas.gap(1);
        let left = self.until.duration_since(look.now);
        canvas.text(&l.card_hides(words::time_left(left)), Role::Muted);
        gauge(canvas, left.as_secs().max(0), SHOWN.as_secs(), BAR, Role::Accent);
    }
}
