//! The first screen: what this is, and the ways in.

use crate::i18n::L10n;
use crate::session::contract::{Answer, Command, ProfileView};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::kiosk::KioskScreen;
use crate::tui::screens::login::{LoginScreen, Why};
use crate::tui::screens::profiles;
use crate::tui::screens::recover::RecoverScreen;
use crate::tui::screens::register::RegisterScreen;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::pictures::{WORDMARK_HEIGHT, wordmark};
use crate::tui::widgets::{List, ListEvent};

/// A way on from here.
struct Way {
    label: fn(&L10n) -> String,
    about: fn(&L10n) -> String,
    go: fn(&mut Cx<'_>),
}

const LOGIN: Way = Way {
    label: |l| l.welcome_login(),
    about: |l| l.welcome_login_about(),
    go: |cx| cx.push(LoginScreen::new(Why::Chosen)),
};
const REGISTER: Way = Way {
    label: |l| l.welcome_register(),
    about: |l| l.welcome_register_about(),
    go: |cx| cx.push(RegisterScreen::default()),
};
const KIOSK: Way =
    Way { label: |l| l.welcome_kiosk(), about: |l| l.welcome_kiosk_about(), go: |cx| cx.push(KioskScreen::default()) };
const RECOVER: Way = Way {
    label: |l| l.welcome_recover(),
    about: |l| l.welcome_recover_about(),
    go: |cx| cx.push(RecoverScreen::default()),
};
const LANGUAGE: Way =
    Way { label: |l| l.welcome_language(), about: |l| l.welcome_language_about(), go: |cx| cx.act(Action::Language) };
const QUIT: Way =
    Way { label: |l| l.welcome_quit(), about: |l| l.welcome_quit_about(), go: |cx| cx.act(Action::Leave) };

/// The ways on where there is a wallet.
const WITH_WALLET: [Way; 6] = [LOGIN, REGISTER, KIOSK, RECOVER, LANGUAGE, QUIT];
/// The ways on where there is none yet: nobody can log in or recover.
const WITHOUT: [Way; 4] = [REGISTER, KIOSK, LANGUAGE, QUIT];

/// The widest the text gets: longer lines are hard to read.
const TEXT_WIDTH: u16 = 72;

/// The first screen.
pub struct Welcome {
    ways: List,
    asking: Asking,
    profiles: Vec<ProfileView>,
}

impl Welcome {
    /// The first screen.
    pub fn new() -> Self {
        Self { ways: List::new(2), asking: Asking::default(), profiles: Vec::new() }
    }

    fn ways(&self) -> &'static [Way] {
        if self.profiles.is_empty() { &WITHOUT } else { &WITH_WALLET }
    }
}

impl Default for Welcome {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen for Welcome {
    fn id(&self) -> &'static str {
        "welcome"
    }

    fn title(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Menu]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.asking.session(cx, Command::Profiles);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        let ways = self.ways();
        // One click goes on: here is nothing to choose without going.
        if let Input::Click(Target::Row(index)) = input {
            self.ways.select(*index);
        }
        match self.ways.handle(input, ways.len()) {
            ListEvent::Open(index) => {
                if let Some(way) = ways.get(index) {
                    (way.go)(cx);
                }
            }
            ListEvent::Ignored => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        if let Some(Answer::Profiles(profiles)) = self.asking.answered(id, answer) {
            self.profiles = profiles;
        }
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let (l, width, ways) = (canvas.l10n(), canvas.width().min(TEXT_WIDTH), self.ways());
        let known = profiles::rows(&self.profiles);
        let rows = u16::try_from(ways.len() * 2).unwrap_or(u16::MAX) + known;
        // The name and the words only where the ways below keep their room.
        if canvas.height() >= rows + WORDMARK_HEIGHT + 4 {
            canvas.gap((canvas.height() - rows - WORDMARK_HEIGHT - 4).min(6) / 3);
            wordmark(canvas);
            canvas.gap(1);
        }
        let mut rest = canvas.rest();
        let height = rest.height();
        let mut column = rest.piece(0, 0, width, height);
        if column.height() >= rows + 3 {
            column.paragraph(&l.welcome_about(), Role::Muted);
            column.gap(1);
        }
        if let Some(trouble) = self.asking.trouble() {
            trouble.render(&mut column);
        } else {
            profiles::render(&mut column, &self.profiles);
        }
        self.ways.render(&mut column, ways.len(), |row, index| {
            if let Some(way) = ways.get(index) {
                row.text(&(way.label)(l), Role::Text);
                row.text(&(way.about)(l), Role::Muted);
            }
        });
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Activate, look.l10n.action_activate())]
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        Some(look.l10n.welcome_guidance(look.enter_key()))
    }
}
