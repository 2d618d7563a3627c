//! What a screen can ask for while it handles something.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use rand::Rng;
use rand::rngs::ChaCha8Rng;

use crate::backend::contract::{IdempotencyKey, Request};
use crate::config::{Auto, Settings};
use crate::i18n::{L10n, Language, Phrase};
use crate::session::contract::Command;
use crate::tui::action::Action;
use crate::tui::event::RequestId;
use crate::tui::hits::LayerId;
use crate::tui::model::Model;
use crate::tui::screen::Screen;
use crate::tui::theme::{Role, Theme};
use crate::tui::toast::Severity;
use crate::tui::view::Look;

/// How long something secret stays on the clipboard.
const LENT: SignedDuration = SignedDuration::from_mins(1);

/// A change of the stack of screens.
pub enum Move {
    /// Puts a screen on top.
    Push(Box<dyn Screen>),
    /// Puts a screen in the place of the one that asks.
    Replace(Box<dyn Screen>),
    /// Takes the screen that asks away.
    Close,
    /// Takes away what lies above this layer; where it is no more, only the screen that asks.
    BackTo(LayerId),
    /// Takes everything away but this: a new root.
    Reset(Box<dyn Screen>),
    /// Forgets what the frame keeps of whoever was here.
    ForgetPerson,
    /// Opens the section of this name.
    Section(&'static str),
    /// Answers the question of the layer below.
    Reply(LayerId, &'static str, bool),
    /// Takes the question of this tag away, if it is still there.
    TakeBack(&'static str),
    /// As if the action's key had been pressed.
    Act(Action),
    /// Goes back to the screen below whose name begins so; where there is none, as if the action's key had been pressed.
    Resume(&'static str, Action),
}

/// A question before something is done.
pub struct Confirm {
    /// Comes back with the answer.
    pub tag: &'static str,
    /// The question.
    pub title: Phrase,
    /// What will happen, line by line.
    pub body: Vec<Phrase>,
    /// The word on the button that does it.
    pub yes: Phrase,
    /// Whether it cannot be undone.
    pub danger: bool,
    /// What must be typed before the button works.
    pub typed: Option<Phrase>,
}

/// Something that has to be known before such a question is answered. It is drawn, not said: amounts in it follow the mask.
pub struct Fact {
    /// Its name.
    pub label: Phrase,
    /// What it is.
    pub value: Box<dyn Fn(&Look<'_>) -> String>,
    /// What it means.
    pub role: Role,
}

impl Fact {
    /// A fact.
    pub fn new(
        role: Role,
        label: impl Fn(&L10n) -> String + 'static,
        value: impl Fn(&Look<'_>) -> String + 'static,
    ) -> Self {
        Self { label: Phrase::new(label), value: Box::new(value), role }
    }
}

/// What the screens asked for and the application has not yet done.
pub struct Outbox {
    pub(crate) sends: Vec<(RequestId, LayerId, Command)>,
    pub(crate) moves: Vec<(LayerId, Move)>,
    pub(crate) toasts: Vec<(Severity, Phrase)>,
    pub(crate) copies: Vec<String>,
    /// Until when something secret may stay on the clipboard.
    pub(crate) lent: Option<Timestamp>,
    pub(crate) settings: Option<Settings>,
    pub(crate) language: Option<Language>,
    pub(crate) theme: Option<String>,
    next: u64,
    random: ChaCha8Rng,
}

impl Outbox {
    /// An empty one; idempotency keys come from `random`.
    pub fn new(random: ChaCha8Rng) -> Self {
        Self {
            sends: Vec::new(),
            moves: Vec::new(),
            toasts: Vec::new(),
            copies: Vec::new(),
            lent: None,
            settings: None,
            language: None,
            theme: None,
            next: 1,
            random,
        }
    }
}

/// The hands of a screen: what it can see and ask for.
pub struct Cx<'a> {
    /// The words.
    pub l10n: &'a L10n,
    /// The world as last heard of.
    pub model: &'a Model,
    /// The person's settings.
    pub settings: &'a Settings,
    /// How things look on paper: nothing is hidden there.
    pub paper: Look<'a>,
    /// The machine's time. What people read is [`Model::world_time`].
    pub now: Timestamp,
    /// When a key or the mouse was last touched.
    pub touched: Timestamp,
    /// The name of the theme in force.
    pub theme: &'a str,
    pub(crate) themes: &'a [(String, String)],
    pub(crate) layer: LayerId,
    pub(crate) outbox: &'a mut Outbox,
}

impl Cx<'_> {
    /// The day that people read.
    pub fn today(&self) -> Date {
        self.model.local(self.model.world_time(self.now)).date()
    }

    /// Sends the session a command; the answer comes to [`Screen::on_answer`] with this id, if the screen is still there.
    pub fn ask(&mut self, command: Command) -> RequestId {
        let id = RequestId(self.outbox.next);
        self.outbox.next += 1;
        self.outbox.sends.push((id, self.layer, command));
        id
    }

    /// Sends the world a request.
    pub fn ask_world(&mut self, request: Request) -> RequestId {
        self.ask(Command::World(request))
    }

    /// A fresh idempotency key, for a command to the world.
    pub fn key(&mut self) -> IdempotencyKey {
        let mut bytes = [0; 16];
        self.outbox.random.fill_bytes(&mut bytes);
        IdempotencyKey(uuid::Builder::from_random_bytes(bytes).into_uuid())
    }

    /// Puts a screen on top of this one; Esc comes back here.
    pub fn push(&mut self, screen: impl Screen + 'static) {
        self.go(Move::Push(Box::new(screen)));
    }

    /// Puts a screen in the place of this one.
    pub fn replace(&mut self, screen: impl Screen + 'static) {
        self.go(Move::Replace(Box::new(screen)));
    }

    /// Leaves this screen without asking.
    pub fn close(&mut self) {
        self.go(Move::Close);
    }

    /// The layer of this screen, for who is to come back to it from further on.
    pub fn here(&self) -> LayerId {
        self.layer
    }

    /// Takes away everything above the screen on this layer, if it is still there, else only the screen that asks.
    pub fn back_to(&mut self, layer: LayerId) {
        self.go(Move::BackTo(layer));
    }

    /// Forgets what the frame keeps of whoever was here: another person may sit down.
    pub fn forget_person(&mut self) {
        self.go(Move::ForgetPerson);
    }

    /// Starts over with this screen as the only one.
    pub fn reset(&mut self, screen: impl Screen + 'static) {
        self.go(Move::Reset(Box::new(screen)));
    }

    /// Opens a section of the menu by its name (`"home"`): where to go after login.
    pub fn open_section(&mut self, name: &'static str) {
        self.go(Move::Section(name));
    }

    /// Does what an action's key would do.
    pub fn act(&mut self, action: Action) {
        self.go(Move::Act(action));
    }

    /// Goes back to the screen below whose name begins so, or else does what an action's key would do.
    pub fn resume(&mut self, begins: &'static str, or: Action) {
        self.go(Move::Resume(begins, or));
    }

    /// Asks before something is done; the answer comes as [`Input::Confirmed`](crate::tui::event::Input::Confirmed) or `Declined`.
    pub fn confirm(&mut self, question: Confirm) {
        self.confirm_knowing(question, Vec::new());
    }

    /// The same, with what has to be known before.
    pub fn confirm_knowing(&mut self, question: Confirm, facts: Vec<Fact>) {
        let asker = self.layer;
        self.push(crate::tui::overlays::confirm::ConfirmOverlay::new(question, facts, asker));
    }

    /// Takes a question back that was asked with this tag and has not been answered: it no longer says what is true.
    pub fn take_back(&mut self, tag: &'static str) {
        self.go(Move::TakeBack(tag));
    }

    /// Shows a short notice; it can be read again later.
    pub fn toast(&mut self, severity: Severity, say: impl Fn(&L10n) -> String + 'static) {
        self.toast_phrase(severity, Phrase::new(say));
    }

    /// Shows a short notice that is already a phrase.
    pub fn toast_phrase(&mut self, severity: Severity, phrase: Phrase) {
        self.outbox.toasts.push((severity, phrase));
    }

    /// Changes the language: at once, even from one that a flag has set for this run.
    pub fn speak(&mut self, language: Language) {
        self.outbox.language = Some(language);
        self.change_settings(|settings| settings.language = Auto::Set(language));
    }

    /// Changes the theme: at once, even from one that a flag has set for this run.
    pub fn wear(&mut self, theme: impl Into<String>) {
        let theme = theme.into();
        self.outbox.theme = Some(theme.clone());
        self.change_settings(|settings| settings.theme = theme);
    }

    /// The names of the themes there are: the program's, which a person's own may replace, and the person's own.
    pub fn theme_names(&self) -> Vec<String> {
        let own = self.themes.iter().map(|(name, _)| name.clone());
        let more = own.filter(|name| Theme::built_in().all(|known| known != name));
        Theme::built_in().map(str::to_owned).chain(more).collect()
    }

    /// Puts a text on the clipboard. Never a secret: those are [lent](Self::lend).
    pub fn copy(&mut self, text: impl Into<String>) {
        self.outbox.copies.push(text.into());
    }

    /// Puts something on the clipboard that must not stay there: after a minute, and when the wallet is locked or the program
    /// ends, an empty text takes its place.
    pub fn lend(&mut self, text: &str) {
        self.copy(text);
        self.outbox.lent = self.now.checked_add(LENT).ok();
    }

    /// Changes the settings: they hold at once and are written to the file.
    pub fn change_settings(&mut self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.outbox.settings.take().unwrap_or_else(|| self.settings.clone());
        change(&mut settings);
        self.outbox.settings = Some(settings);
    }

    fn go(&mut self, to: Move) {
        self.outbox.moves.push((self.layer, to));
    }
}
