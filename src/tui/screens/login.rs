//! Logging in.

use jiff::{SignedDuration, Timestamp};

use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::explain;
use crate::session::contract::{Answer, Command, Failure, ProfileView};
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::model::Model;
use crate::tui::screen::{Cx, Flow, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::recover::RecoverScreen;
use crate::tui::screens::register::RegisterScreen;
use crate::tui::screens::trouble::{Trouble, explanation};
use crate::tui::screens::{after_login, profiles};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::form::{Form, FormEvent};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Phone,
    Password,
    Go,
    Recover,
    Register,
}

/// Why the login is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The person chose to.
    Chosen,
    /// The wallet is new.
    New,
    /// The person locked the wallet.
    Locked,
    /// Nobody touched a key for a while.
    Idle,
}

/// Number and password.
pub struct LoginScreen {
    form: Form<Field>,
    asking: Asking,
    labels: Asking,
    profiles: Vec<ProfileView>,
    why: Why,
    /// When another try is possible.
    retry_at: Option<Timestamp>,
}

impl LoginScreen {
    /// An empty login.
    pub fn new(why: Why) -> Self {
        let form = Form::new()
            .phone(Field::Phone, |l| l.field_phone())
            .secret(Field::Password, |l| l.login_password())
            .submit(Field::Go, |l| l.login_submit())
            .button(Field::Recover, |l| l.login_recover())
            .button(Field::Register, |l| l.login_register());
        Self { form, asking: Asking::default(), labels: Asking::default(), profiles: Vec::new(), why, retry_at: None }
    }

    /// A login with this number typed already.
    pub fn of(typed: &str) -> Self {
        let mut screen = Self::new(Why::Chosen);
        screen.form.set_value(Field::Phone, typed);
        screen.form.focus(Field::Password);
        screen
    }

    /// The first login into a new wallet.
    pub fn first_time(phone: &Phone) -> Self {
        Self { why: Why::New, ..Self::of(&phone.grouped()) }
    }

    fn submit(&mut self, cx: &mut Cx<'_>) {
        if self.wait(cx.now).is_some() {
            return;
        }
        let phone = match self.form.phone_value(Field::Phone) {
            Ok(phone) => phone,
            Err(problem) => return self.form.fail(Field::Phone, move |l| explain::phone_problem(problem, l)),
        };
        if self.form.secret_value(Field::Password).is_none_or(Secret::is_empty) {
            return self.form.fail(Field::Password, |l| l.login_password_empty());
        }
        let password = self.form.take_secret(Field::Password);
        self.form.set_busy(true);
        self.asking.session(cx, Command::Login { phone, password });
    }

    /// How long until another try is possible, if it is not now.
    fn wait(&self, now: Timestamp) -> Option<SignedDuration> {
        self.retry_at.map(|at| at.duration_since(now)).filter(SignedDuration::is_positive)
    }

    fn render_trouble(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        match self.asking.trouble() {
            // The words count down with the clock.
            Some(Trouble::Failed(Failure::WrongCredentials { .. })) => {
                let told = explain::failure(&Failure::WrongCredentials { wait: self.wait(look.now) }, look.l10n);
                explanation(canvas, &told, Severity::Danger);
            }
            Some(Trouble::Failed(Failure::Wait { .. })) => match self.wait(look.now) {
                Some(wait) => {
                    let told = explain::failure(&Failure::Wait { wait }, look.l10n);
                    explanation(canvas, &told, Severity::Danger);
                }
                None => canvas.notice(Severity::Info, &look.l10n.login_ready()),
            },
            _ => self.asking.render(canvas, &look.l10n.login_opening()),
        }
        if self.asking.is_waiting() {
            canvas.paragraph(&look.l10n.sealing_why(), Role::Muted);
        }
    }

    fn render_why(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let (severity, words) = match self.why {
            Why::Chosen => return,
            Why::New => (Severity::Success, l.login_opened()),
            Why::Locked => (Severity::Info, l.login_locked()),
            Why::Idle => (Severity::Info, l.login_locked_idle()),
        };
        canvas.notice(severity, &words);
        canvas.gap(1);
    }
}

impl Screen for LoginScreen {
    fn id(&self) -> &'static str {
        "login"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.login_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.labels.session(cx, Command::Profiles);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.submit(cx),
            FormEvent::Pressed(Field::Recover) => cx.replace(RecoverScreen::of(self.form.value(Field::Phone))),
            FormEvent::Pressed(Field::Register) => cx.replace(RegisterScreen::default()),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        if self.labels.is_awaiting(id) {
            if let Some(Answer::Profiles(profiles)) = self.labels.answered(id, answer) {
                self.profiles = profiles;
            }
            return;
        }
        let answer = self.asking.answered(id, answer);
        self.form.set_busy(self.asking.is_waiting());
        if let Some(Answer::LoggedIn { notices }) = answer {
            return after_login::go_in(notices, cx);
        }
        if let Some(Trouble::Failed(Failure::WrongCredentials { wait: Some(wait) } | Failure::Wait { wait })) =
            self.asking.trouble()
        {
            self.retry_at = cx.now.checked_add(*wait).ok();
        }
        self.form.focus(Field::Password);
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let canvas = &mut canvas.column();
        self.render_why(canvas);
        if let Some(labels) = profiles::labels(&self.profiles, canvas.look()) {
            canvas.paragraph(&canvas.l10n().login_remembered(labels), Role::Muted);
            canvas.gap(1);
        }
        self.form.render(canvas);
        canvas.gap(1);
        self.render_trouble(canvas);
    }

    fn next_change(&self, _model: &Model, now: Timestamp) -> Option<Timestamp> {
        // The countdown changes when another whole second is over.
        let left = self.wait(now)?;
        let part = SignedDuration::from_nanos(i64::from(left.subsec_nanos()));
        now.checked_add(if part.is_zero() { SignedDuration::from_secs(1) } else { part }).ok()
    }

    fn is_dirty(&self) -> bool {
        self.form.secret_value(Field::Password).is_some_and(|typed| !typed.is_empty())
    }

    fn is_awaiting(&self) -> bool {
        self.asking.is_waiting()
    }

    fn forget_secrets(&mut self) -> bool {
        self.form.forget_secrets()
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        if self.why == Why::New {
            return Some(l.login_guidance_first());
        }
        Some(l.login_guidance(look.enter_key(), look.key_in_words(Action::Reveal)))
    }
}
