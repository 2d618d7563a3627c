//! The recovery key, shown once.

use zeroize::Zeroizing;

use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::i18n::Phrase;
use crate::tui::action::Action;
use crate::tui::event::Input;
use crate::tui::keymap::Context;
use crate::tui::screen::{Confirm, Cx, Flow, Screen};
use crate::tui::screens::login::LoginScreen;
use crate::tui::screens::steps::Way;
use crate::tui::screens::welcome::Welcome;
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::form::{Form, FormEvent};

const LEAVE: &str = "leave-key";
/// Rows from which everything there is to say has its place.
const ROOMY: u16 = 16;
/// How many groups stand in a row.
const GROUPS_IN_ROW: usize = 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Written,
    Go,
}

/// What comes after the key.
enum Then {
    /// The first login into the wallet just made.
    Login(Way, Phone),
    /// The screen below.
    Back,
}

/// Shows a recovery key until its owner says that it is written down.
pub struct RecoveryKeyScreen {
    key: Secret,
    then: Then,
    form: Form<Field>,
}

impl RecoveryKeyScreen {
    /// The key of a wallet that has just been made.
    pub fn of_new_wallet(key: Secret, way: Way, phone: Phone) -> Self {
        Self::new(key, Then::Login(way, phone))
    }

    /// A new key of the open wallet.
    pub fn of_open_wallet(key: Secret) -> Self {
        Self::new(key, Then::Back)
    }

    fn new(key: Secret, then: Then) -> Self {
        let form =
            Form::new().checkbox(Field::Written, false, |l| l.key_tick()).submit(Field::Go, |l| l.key_continue());
        Self { key, then, form }
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        if self.form.is_on(Field::Written) {
            self.leave(cx);
        } else {
            self.form.fail(Field::Written, |l| l.key_unticked());
        }
    }

    fn leave(&mut self, cx: &mut Cx<'_>) {
        self.key.clear();
        match &self.then {
            Then::Login(_, phone) => {
                cx.reset(Welcome::new());
                cx.push(LoginScreen::first_time(phone));
            }
            Then::Back => cx.close(),
        }
    }
}

/// The question before a key goes from the screen that may not be written down yet.
pub fn leaving(tag: &'static str) -> Confirm {
    Confirm {
        tag,
        title: Phrase::new(|l| l.key_leave_title()),
        body: vec![Phrase::new(|l| l.key_leave_body())],
        yes: Phrase::new(|l| l.key_leave_yes()),
        danger: true,
        typed: None,
    }
}

impl Screen for RecoveryKeyScreen {
    fn id(&self) -> &'static str {
        "recovery-key"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.key_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match input {
            Input::Confirmed(LEAVE) => self.leave(cx),
            Input::Action(Action::Back) => cx.confirm(leaving(LEAVE)),
            input => match self.form.handle(input) {
                FormEvent::Ignored => return Flow::Ignored,
                FormEvent::Submit => self.submit(cx),
                _ => {}
            },
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        let l = canvas.l10n();
        // Where there is little room, what must be done goes before what may be known.
        let roomy = canvas.rows_left() >= ROOMY;
        if roomy {
            if let Then::Login(way, _) = self.then {
                way.render(canvas, way.step_of_key());
            }
            canvas.paragraph(&l.key_intro(), Role::Text);
            canvas.gap(1);
        }
        groups(canvas, &self.key);
        canvas.gap(1);
        canvas.notice(Severity::Warning, &l.key_write());
        if roomy {
            canvas.paragraph(&l.key_clipboard(), Role::Muted);
            canvas.gap(1);
        }
        self.form.render(canvas);
    }

    fn is_dirty(&self) -> bool {
        true
    }

    fn is_only_copy(&self) -> bool {
        true
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let written = self.form.is_on(Field::Written);
        Some(if written { look.l10n.key_guidance_done() } else { look.l10n.key_guidance() })
    }
}

/// Draws the key in its groups, each under its number: the number by which a slip is told when the key is typed.
fn groups(canvas: &mut Canvas<'_>, key: &Secret) {
    let look = canvas.look();
    let mut groups = key.expose().split('-');
    let prefix = groups.next().unwrap_or_default();
    let groups: Vec<&str> = groups.collect();
    let left = 2 + width(prefix) + 2;
    for (row, chunk) in groups.chunks(GROUPS_IN_ROW).enumerate() {
        let y = canvas.pen();
        if row == 0 {
            canvas.put(2, y + 1, prefix, Role::Code);
        }
        let mut x = left;
        for (column, group) in chunk.iter().enumerate() {
            let number = (row * GROUPS_IN_ROW + column + 1).to_string();
            canvas.put(x, y, &number, Role::Muted);
            let hidden = || look.glyphs.mask.to_string().repeat(group.chars().count());
            let shown = Zeroizing::new(if look.masked { hidden() } else { (*group).to_owned() });
            x = canvas.put(x, y + 1, &shown, Role::Code) + 3;
        }
        canvas.gap(2);
    }
}
