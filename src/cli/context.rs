//! What every verb starts from: settings, folders, language, and a session where one is needed.

use std::cell::OnceCell;

use jiff::Timestamp;

use super::args::{Common, When};
use super::ask;
use super::say;
use super::trouble::Trouble;
use crate::config::{self, ColorWish, Paths};
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::explain;
use crate::i18n::{L10n, Language};
use crate::session::contract::{Answer, Command};
use crate::session::{self, Session};
use crate::tui::Options;
use crate::tui::app::Overrides;
use crate::vault::Vault;

/// What every verb starts from.
pub(super) struct Context {
    /// Where files live.
    pub(super) paths: Paths,
    /// The settings file, the flags and the machine, settled.
    pub(super) options: Options,
    /// The words of the person's language, once something is said: the screen has its own, and reading them takes a moment.
    l10n: OnceCell<L10n>,
    /// The language asked for on the command line.
    pub(super) asked: Option<Language>,
}

impl Context {
    /// Reads the settings. A bad file never keeps the program from starting.
    pub(super) fn new(common: Common) -> Result<Self, Trouble> {
        let over = overrides(&common);
        let paths = Paths::of_machine(common.profile_dir).map_err(Trouble::Paths)?;
        let (text, foreign) = config::text_of(&paths.settings);
        let mut options = Options::resolve(&text, &over, |name| std::env::var(name).ok());
        options.problems.extend(foreign);
        Ok(Self { paths, options, l10n: OnceCell::new(), asked: over.language })
    }

    /// The words of the person's language.
    pub(super) fn l10n(&self) -> &L10n {
        self.l10n.get_or_init(|| L10n::new(self.options.language))
    }

    /// What is wrong in the settings file, a line each.
    pub(super) fn problems(&self) -> Vec<String> {
        self.options.problems.iter().map(ToString::to_string).collect()
    }

    /// The wallets on this machine.
    pub(super) fn vault(&self) -> Vault {
        Vault::new(&self.paths.profiles)
    }

    /// What a session on this machine starts from.
    pub(super) fn session_options(&self) -> session::Options {
        session::Options {
            labels: Some(self.paths.state.join("labels.toml")),
            remember_label: self.options.settings.remember_label,
            ..session::Options::new(self.vault())
        }
    }

    /// A session of its own.
    pub(super) fn session(&self) -> Session {
        Session::new(self.session_options())
    }

    /// A session with the wallet open; what its owner should know is said.
    pub(super) fn opened(&self, phone: &Phone, password: &Secret) -> Result<Session, Trouble> {
        say::words(&self.l10n().cli_working());
        let mut session = self.session();
        let login = Command::Login { phone: phone.clone(), password: password.duplicate() };
        self.tell(&ask_session(&mut session, login)?);
        Ok(session)
    }

    /// Says what the owner of a wallet that was just opened should know.
    pub(super) fn tell(&self, opened: &Answer) {
        let Answer::LoggedIn { notices } = opened else { return };
        for notice in notices {
            say::explanation(&explain::notice(notice, self.l10n()));
        }
    }

    /// The account number: as given, or asked for.
    pub(super) fn phone(&self, given: Option<&str>) -> Result<Phone, Trouble> {
        let phone = match given {
            Some(text) => Phone::parse(text)?,
            None => Phone::parse(&ask::line(&self.l10n().cli_ask_number())?)?,
        };
        Ok(phone)
    }
}

/// Asks the session, and takes a no for trouble.
pub(super) fn ask_session(session: &mut Session, command: Command) -> Result<Answer, Trouble> {
    match session.handle(command, Timestamp::now()).answer {
        Answer::Failed(failure) => Err(Trouble::Failure(failure)),
        Answer::Refused(refusal) => Err(Trouble::Refused(refusal)),
        Answer::NoAnswer { unsent } => Err(Trouble::NoAnswer { unsent }),
        answer => Ok(answer),
    }
}

fn overrides(common: &Common) -> Overrides {
    Overrides {
        language: common.lang,
        theme: common.theme.clone(),
        color: common.color.map(|when| match when {
            When::Auto => ColorWish::Auto,
            When::Always => ColorWish::Always,
            When::Never => ColorWish::Never,
        }),
        ascii: common.ascii,
        no_mouse: common.no_mouse,
    }
}
