//! One card: how it looks, where it is, and what can be done with it.

use super::errands::Errands;
use super::rename::Rename;
use super::reveal::Reveal;
use super::{picture, said};
use crate::backend::contract::{CardBlock, CardState, CardView, ParcelView, Refusal, Reply, Request};
use crate::domain::sensitive::Sensitive;
use crate::i18n::{DateStyle, L10n};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::support::Compose;
use crate::tui::screens::trouble::Trouble;
use crate::tui::screens::watch::Watch;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::pictures::{Step, StepState, steps};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;

/// Rows under the picture from which one of them may be left free.
const ROOMY: u16 = 7;
/// From this width the stops of the post are told with the time of day.
const WHOLE_MOMENTS: u16 = 72;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Typed,
    Activate,
    Show,
    Switch,
    Rename,
    Close,
}

/// One card.
pub struct CardPage {
    card: Fetch<CardView>,
    section: &'static str,
    form: Form<Item>,
    /// The state that the form is for.
    state: Option<CardState>,
    errands: Errands,
    activating: Asking,
    watch: Watch,
}

/// The letters that do something with a card in this state.
pub(super) fn letters(card: &CardView, l: &L10n) -> Vec<Hint> {
    match card.state {
        CardState::Active => {
            vec![Hint::named(Action::ShowCard, l.card_show()), Hint::named(Action::BlockCard, l.card_block())]
        }
        CardState::Blocked => {
            vec![Hint::named(Action::ShowCard, l.card_show()), Hint::named(Action::BlockCard, l.card_unblock())]
        }
        _ => Vec::new(),
    }
}

fn form(state: CardState) -> Form<Item> {
    let form = match state {
        CardState::Closed | CardState::Expired => return Form::new(),
        CardState::Ordered | CardState::InPost => Form::new(),
        CardState::Delivered => Form::new()
            .text(Item::Typed, 8, |l| l.card_typed())
            .hint(|l| l.card_typed_hint())
            .submit(Item::Activate, |l| l.card_activate()),
        CardState::Active => Form::new().submit(Item::Show, |l| l.card_show()).button(Item::Switch, |l| l.card_block()),
        CardState::Blocked => {
            Form::new().submit(Item::Switch, |l| l.card_unblock()).button(Item::Show, |l| l.card_show())
        }
    };
    form.button(Item::Rename, |l| l.card_rename()).button(Item::Close, |l| l.card_close())
}

impl CardPage {
    /// The page of a card, opened from this section of the menu.
    pub fn of(card: CardView, section: &'static str) -> Self {
        let (state, form) = (Some(card.state), form(card.state));
        Self {
            card: Fetch::here(card),
            section,
            form,
            state,
            errands: Errands::default(),
            activating: Asking::default(),
            watch: Watch::default(),
        }
    }

    /// Brings the form in line with the card.
    fn settle(&mut self) {
        let state = self.card.get().map(|card| card.state);
        if state != self.state {
            self.state = state;
            self.form = state.map(form).unwrap_or_default();
        }
        self.form.set_busy(self.errands.is_waiting() || self.activating.is_waiting());
    }

    fn refresh(&mut self, cx: &mut Cx<'_>) {
        if let Some(card) = self.card.get().map(|card| card.id) {
            self.card.ask(cx, Request::Card { card });
        }
    }

    fn activate(&mut self, cx: &mut Cx<'_>) {
        let typed: String = self.form.value(Item::Typed).chars().filter(|c| !c.is_whitespace()).collect();
        if !matches!(typed.len(), 4 | 6) || !typed.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.form.fail(Item::Typed, |l| l.card_typed_wrong());
        }
        let (typed, card) = (Sensitive::new(typed), self.card.get().map(|card| card.id));
        if let Some(card) = card.filter(|_| !self.activating.is_waiting()) {
            self.activating.world(cx, |key| Request::ActivateCard { key, card, typed: typed.clone() });
        }
    }

    fn press(&mut self, item: Item, cx: &mut Cx<'_>) {
        let Some(card) = self.card.get().cloned() else { return };
        match item {
            Item::Typed | Item::Activate => self.activate(cx),
            Item::Show => Reveal::open(&card, cx),
            Item::Switch => self.errands.switch(&card, cx),
            Item::Rename => Rename::open(&card, cx),
            Item::Close => self.errands.close(&card, cx),
        }
        self.settle();
    }

    /// What the form's first button does.
    fn submit(&mut self, cx: &mut Cx<'_>) {
        let item = match self.state {
            Some(CardState::Delivered) => Item::Activate,
            Some(CardState::Blocked) => Item::Switch,
            _ => Item::Show,
        };
        self.press(item, cx);
    }
}

impl Screen for CardPage {
    fn id(&self) -> &'static str {
        "card"
    }

    fn title(&self, look: &Look<'_>) -> String {
        self.card.get().map(|card| said::name(card, look.l10n)).unwrap_or_default()
    }

    fn contexts(&self) -> Vec<Context> {
        let contexts = self.form.contexts();
        let typing = contexts.contains(&Context::Text);
        if typing { contexts } else { [Context::Card].into_iter().chain(contexts).collect() }
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.watch.changed(cx.model);
        self.refresh(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.errands.handle(input, cx) {
            self.settle();
            return Flow::Consumed;
        }
        match input {
            Input::Action(Action::AskSupport) => {
                if let Some(card) = self.card.get() {
                    cx.push(Compose::about_card(card, self.section, cx));
                }
            }
            Input::Action(Action::ShowCard) => self.press(Item::Show, cx),
            Input::Action(Action::BlockCard) => self.press(Item::Switch, cx),
            Input::Action(Action::RenameCard) => self.press(Item::Rename, cx),
            input => match self.form.handle(input) {
                FormEvent::Ignored => return Flow::Ignored,
                FormEvent::Submit => self.submit(cx),
                FormEvent::Pressed(item) => self.press(item, cx),
                FormEvent::Changed(_) => drop(self.activating.take_trouble()),
                FormEvent::Consumed => {}
            },
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.errands.is_awaiting(id) {
            match self.errands.answered(id, answer, cx) {
                Some(card) => self.card.put(card),
                None => self.refresh(cx),
            }
        } else if self.activating.is_awaiting(id) {
            if let Some(Answer::World(Reply::Card(card))) = self.activating.answered(id, answer) {
                cx.toast(Severity::Success, |l| l.card_now_active());
                self.card.put(*card);
            }
        } else {
            self.card.answer(id, answer, |reply| if let Reply::Card(card) = reply { Some(*card) } else { None });
        }
        self.settle();
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        if self.watch.changed(cx.model) {
            self.refresh(cx);
        }
    }

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match self.state? {
            CardState::Ordered => l.card_guidance_ordered(),
            CardState::InPost => l.card_guidance_in_post(look.key_in_words(Action::Simulator)),
            CardState::Delivered => l.card_guidance_delivered(),
            CardState::Active => l.card_guidance_active(),
            CardState::Blocked => l.card_guidance_blocked(),
            CardState::Closed | CardState::Expired => l.card_guidance_over(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        self.card.get().map(|card| letters(card, look.l10n)).unwrap_or_default()
    }

    fn section(&self) -> Option<&'static str> {
        Some(self.section)
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        if !self.card.render_absence(canvas, &l.cards_loading()) {
            return;
        }
        let Some(card) = self.card.get() else { return };
        above_form(canvas, &self.form, |canvas| {
            if self.errands.has_trouble() {
                self.errands.render(canvas);
            } else if let Some(trouble) = self.activating.trouble() {
                render_refused(trouble, canvas);
            } else {
                render_facts(card, canvas);
            }
        });
    }
}

/// Why the card was not activated.
fn render_refused(trouble: &Trouble, canvas: &mut Canvas<'_>) {
    let l = canvas.l10n();
    match trouble {
        Trouble::Refused(Refusal::TooSoon { wait }) => {
            canvas.notice(Severity::Warning, &l.card_activation_wait(words::time_left(*wait)));
        }
        trouble => trouble.render(canvas),
    }
}

fn render_facts(card: &CardView, canvas: &mut Canvas<'_>) {
    let (look, columns) = (canvas.look(), canvas.width());
    let beside = columns > picture::COLUMNS + 24;
    let top = canvas.pen();
    picture::render(&mut canvas.rest(), card);
    if beside {
        let at = picture::COLUMNS + 3;
        let mut side = canvas.piece(at, top + 1, columns - at, picture::ROWS - 1);
        side.pairs(&facts(card, look));
        render_block(card, &mut side);
    }
    canvas.set_pen(top + picture::ROWS);
    if !beside {
        render_block(card, canvas);
    }
    let follows = card.letter.is_some() || card.state.is_under_way();
    canvas.gap(u16::from(follows && canvas.rows_left() > ROOMY));
    if let Some(letter) = &card.letter {
        let l = canvas.l10n();
        canvas.notice(Severity::Info, &l.card_letter(look.code(letter)));
    } else if let Some(parcel) = card.parcel.as_ref().filter(|_| card.state.is_under_way()) {
        render_parcel(parcel, canvas);
    }
}

fn facts(card: &CardView, look: &Look<'_>) -> Vec<(String, String, Role)> {
    let l = look.l10n;
    let (state, role) = said::state(card.state, l);
    vec![
        (l.card_fact_state(), state, role),
        (l.card_fact_since(), look.moment(card.since), Role::Text),
        (l.card_fact_until(), said::month(card.expiry), Role::Text),
    ]
}

/// Why it does not pay, where that was not its owner's wish.
fn render_block(card: &CardView, canvas: &mut Canvas<'_>) {
    if card.block == Some(CardBlock::WrongCodes) {
        let l = canvas.l10n();
        canvas.notice(Severity::Warning, &l.card_blocked_codes());
    }
}

/// Where the letter is, stop by stop.
fn render_parcel(parcel: &ParcelView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let narrow = canvas.width() < WHOLE_MOMENTS;
    let expected = look.date(parcel.expected, if narrow { DateStyle::Short } else { DateStyle::Long });
    canvas.text(&l.parcel_title(expected, look.number(&parcel.tracking)), Role::Label);
    let last = parcel.events.len().saturating_sub(1);
    let mut way: Vec<Step> = parcel
        .events
        .iter()
        .enumerate()
        .map(|(nth, event)| {
            let state = if nth == last { StepState::Now } else { StepState::Done };
            let when = if narrow { look.date(event.at, DateStyle::Short) } else { look.moment(event.at) };
            let note = format!("{when}  {}", look.text(&event.place));
            Step::new(state, said::parcel_step(event.what, l)).noted(note)
        })
        .collect();
    if way.is_empty() {
        way.push(Step::new(StepState::Now, l.parcel_made()));
    }
    way.push(Step::new(StepState::Ahead, l.parcel_handed_over()));
    steps(canvas, &way);
}
