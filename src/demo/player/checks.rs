//! What a player sees of the program and its world.

use super::{Player, Unmet};
use crate::backend::contract::{NetworkMode, OrderState, OrderView, Reply, Request};
use crate::demo::scenario::{Check, Source};
use crate::domain::money::Amount;
use crate::session::contract::{Answer, Command};
use crate::tui::sanitize::ascii_signs;
use crate::tui::theme::GlyphSet;

impl Player {
    /// What a person would have read somewhere, once it is there.
    pub(super) fn source(&self, source: Source) -> Option<String> {
        let heard = self.stage.heard();
        match source {
            Source::Code => self.stage.code().map(|code| code.expose().to_owned()),
            Source::Password => heard.password.as_ref().map(|password| password.expose().to_owned()),
            Source::Captcha => heard.captcha.map(|sum| sum.to_string()),
            Source::RecoveryKey => heard.recovery_key.as_ref().map(|key| key.expose().to_owned()),
        }
    }

    pub(super) fn check(&mut self, check: &Check) -> Result<(), Unmet> {
        match check {
            Check::At(wanted) => {
                let found = self.stage.app().top();
                if found == wanted { Ok(()) } else { Err(Unmet::At { wanted: wanted.clone(), found }) }
            }
            Check::Expect(words) => self.look_for(words.exactly(self.language()), true),
            Check::Absent(words) => self.look_for(words.exactly(self.language()), false),
            Check::Balance(wanted) => {
                let found = self.balance(*wanted);
                if found == Some(*wanted) { Ok(()) } else { Err(Unmet::Balance { wanted: *wanted, found }) }
            }
            Check::Order(wanted) => {
                let found: Option<OrderState> = self.newest_order().map(|order| order.state);
                if found == Some(*wanted) { Ok(()) } else { Err(Unmet::Order { wanted: *wanted, found }) }
            }
        }
    }

    /// Whether this text is on the screen as it must be; nothing is asked where it is not given in the screen's language.
    pub(super) fn look_for(&self, text: Option<&str>, there: bool) -> Result<(), Unmet> {
        let Some(text) = text else { return Ok(()) };
        // Where signs have stand-ins, those of the text have them too.
        let ascii = self.stage.app().look().glyphs.set == GlyphSet::Ascii;
        let plain = |text: &str| if ascii { ascii_signs(text).into_owned() } else { text.replace('\u{a0}', " ") };
        if plain(&self.stage.screen(self.scenario.size)).contains(&plain(text)) == there {
            return Ok(());
        }
        Err(if there { Unmet::Expect(text.to_owned()) } else { Unmet::Absent(text.to_owned()) })
    }

    fn balance(&self, wanted: Amount) -> Option<Amount> {
        let account = self.stage.app().snapshot()?.account.as_ref()?;
        account.balances.iter().map(|balance| balance.available).find(|found| found.currency == wanted.currency)
    }

    /// The newest order. Asked for only where nothing can happen to the question, so that looking changes nothing.
    pub(super) fn newest_order(&mut self) -> Option<OrderView> {
        let seen = self.stage.app().snapshot()?;
        let open = seen.open_orders.first().cloned();
        if seen.network != NetworkMode::Online {
            return open;
        }
        match self.stage.ask(Command::World(Request::Orders)) {
            Answer::World(Reply::Orders(orders)) => orders.into_iter().next(),
            _ => open,
        }
    }
}
