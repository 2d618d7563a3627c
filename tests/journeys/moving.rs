//! Putting money in, taking it out and sending it on, by keys on the real program.

mod left;
mod money_in;
mod money_out;
mod refused;

use crate::desk::Desk;
use crate::{another_run, options};
use kiwi::backend::contract::{Note, TransferState, TransferView};
use kiwi::domain::money::Amount;
use kiwi::i18n::{L10n, Language, Sign};

/// An open wallet with 4 850,00 ₽ in it.
fn wallet() -> Desk {
    Desk::with_notes(&[Note::R5000], options())
}

/// What [`wallet`] begins with, in kopecks.
const BEGINS: i64 = 4_850_00;

/// Kopecks as the screen writes them in English.
fn rub(minor: i64) -> String {
    L10n::new(Language::En).money(Amount::rub(minor), Sign::Negative).replace('\u{a0}', " ")
}

/// The sections and their ways, by the keys that open them.
const CARD_IN: &str = "alt+3 home enter";
const MOBILE_IN: &str = "alt+3 home down enter";
const CASH_IN: &str = "alt+3 home down down enter";
const E_MONEY_IN: &str = "alt+3 home down down down enter";
const CARD_OUT: &str = "alt+4 home enter";
const BANK_OUT: &str = "alt+4 home down enter";
const WALLET_OUT: &str = "alt+4 home down down enter";
const MOBILE_OUT: &str = "alt+4 home down down down enter";
const CASH_OUT: &str = "alt+4 home down down down down enter";

impl Desk {
    /// Opens a way, fills in practice details and this amount, and reads everything once more.
    fn up_to_consent(&mut self, way: &str, amount: &str) {
        self.keys(&format!("{way} ctrl+n type:{amount} enter"));
        self.is_at("transfer-consent");
    }

    /// The same up to the code, which has arrived.
    fn up_to_transfer_code(&mut self, way: &str, amount: &str) {
        self.up_to_consent(way, amount);
        self.keys("enter");
        self.is_at("transfer-code");
        self.wait_secs(5);
    }

    /// The same with the code typed and sent.
    fn send_off(&mut self, way: &str, amount: &str) {
        self.up_to_transfer_code(way, amount);
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
    }

    /// Waits with a hand at the keys, so that the wallet does not lock itself.
    fn wait_minutes(&mut self, minutes: i64) {
        for _ in 0..minutes {
            self.wait_secs(60);
            self.keys("f6 f6");
        }
    }

    /// The only transfer that has not ended.
    fn open_transfer(&self) -> &TransferView {
        let [transfer] = self.snapshot().open_transfers.as_slice() else { panic!("one transfer expected") };
        transfer
    }

    /// Whether any transfer is in this state.
    fn stands(&self, state: TransferState) -> bool {
        self.snapshot().open_transfers.iter().any(|transfer| transfer.state == state)
    }
}
