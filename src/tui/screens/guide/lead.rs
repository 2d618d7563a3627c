//! From a step to where it is done.

use crate::i18n::{L10n, Phrase};
use crate::tui::action::Action;
use crate::tui::model::Model;
use crate::tui::screen::{Confirm, Cx};
use crate::tui::screens::login::{LoginScreen, Why};
use crate::tui::screens::register::RegisterScreen;
use crate::tui::screens::settings::backup::BackupScreen;
use crate::tui::screens::settings::new_key::NewKeyScreen;
use crate::tui::screens::settings::password::PasswordScreen;
use crate::tui::screens::simulator::{Part, Simulator};
use crate::tui::screens::support::Support;
use crate::tui::view::Look;

/// The question whether an open wallet may be locked.
pub(super) const LOCK: &str = "lock";
/// How the names of the checkout's pages begin.
const CHECKOUT: &str = "checkout";

/// Where a step is done.
#[derive(Clone, Copy)]
pub enum Lead {
    /// A new wallet.
    Register,
    /// The way into one.
    Login,
    /// What an action opens, wherever somebody is.
    Anywhere(Action),
    /// What an action opens in an open wallet.
    Inside(Action),
    /// The payment that is open below, or else the orders.
    Checkout,
    /// The support desk, which is there for a blocked wallet, too.
    Support,
    /// Another password.
    Password,
    /// Another recovery key.
    NewKey,
    /// A copy of the wallet.
    Backup,
    /// A part of the simulator.
    Simulator(Part),
}

/// What comes before Enter can lead there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// A wallet must be open.
    OpenWallet,
    /// None may be.
    LockWallet,
    /// It must not be blocked.
    Unblock,
}

impl First {
    /// In words.
    pub fn say(self, look: &Look<'_>) -> String {
        let l = look.l10n;
        match self {
            Self::OpenWallet => l.guide_first_wallet(look.enter_key()),
            Self::LockWallet => l.guide_first_lock(look.enter_key()),
            Self::Unblock => l.guide_first_unblock(look.enter_key()),
        }
    }

    /// Where it is done, in a word or three.
    fn name(self, l: &L10n) -> String {
        match self {
            Self::OpenWallet => l.guide_first_enter(),
            Self::LockWallet => l.action_lock(),
            Self::Unblock => l.support_title(),
        }
    }

    /// Goes there. What lies below the guide without a wallet is the way to one.
    fn go(self, cx: &mut Cx<'_>) {
        match self {
            Self::OpenWallet => cx.close(),
            Self::LockWallet => cx.confirm(Confirm {
                tag: LOCK,
                title: Phrase::new(|l| l.action_lock()),
                body: vec![Phrase::new(|l| l.guide_first_lock_body())],
                yes: Phrase::new(|l| l.action_lock()),
                danger: false,
                typed: None,
            }),
            Self::Unblock => cx.push(Support::new()),
        }
    }
}

impl Lead {
    /// What has to come first, as things are.
    pub fn first(self, model: &Model) -> Option<First> {
        match self {
            Self::Register | Self::Login => model.is_open().then_some(First::LockWallet),
            Self::Anywhere(_) => None,
            Self::Support | Self::Simulator(_) if model.is_blocked() => None,
            Self::Simulator(part) if !part.needs_wallet() => None,
            _ if model.account().is_some() => None,
            _ if model.is_blocked() => Some(First::Unblock),
            _ => Some(First::OpenWallet),
        }
    }

    /// Where Enter leads as things are.
    pub fn now_name(self, model: &Model, l: &L10n) -> String {
        self.first(model).map_or_else(|| self.name(l), |first| first.name(l))
    }

    /// Where it leads.
    pub fn name(self, l: &L10n) -> String {
        match self {
            Self::Register => l.register_title(),
            Self::Login => l.login_title(),
            Self::Anywhere(action) | Self::Inside(action) => action.label(l),
            Self::Checkout => l.guide_checkout(),
            Self::Support => l.support_title(),
            Self::Password => l.password_title(),
            Self::NewKey => l.newkey_title(),
            Self::Backup => l.backup_title(),
            Self::Simulator(_) => l.sim_title(),
        }
    }

    /// Goes there, or to what has to come first. What has a place of its own in the menu takes the guide's place, after asking
    /// where something typed would be lost; the rest lies above the guide.
    pub fn go(self, cx: &mut Cx<'_>) {
        if let Some(first) = self.first(cx.model) {
            return first.go(cx);
        }
        match self {
            Self::Register => cx.push(RegisterScreen::default()),
            Self::Login => cx.push(LoginScreen::new(Why::Chosen)),
            Self::Anywhere(action) | Self::Inside(action) => cx.act(action),
            Self::Checkout => cx.resume(CHECKOUT, Action::Section6),
            Self::Support if cx.model.is_blocked() => cx.push(Support::new()),
            Self::Support => cx.act(Action::Section8),
            Self::Password => cx.push(PasswordScreen::default()),
            Self::NewKey => cx.push(NewKeyScreen::default()),
            Self::Backup => cx.push(BackupScreen::new(cx.today())),
            Self::Simulator(part) => cx.push(Simulator::at(part)),
        }
    }
}
