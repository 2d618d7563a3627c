//! How things look now: the theme, the signs, the words, and whether amounts are hidden.

use jiff::Timestamp;
use jiff::civil::DateTime;
use rust_decimal::Decimal;

use crate::backend::contract::Text;
use crate::config::Settings;
use crate::domain::money::{Amount, Currency};
use crate::domain::phone::Phone;
use crate::domain::sensitive::Sensitive;
use crate::domain::tail::tail;
use crate::i18n::{DateStyle, L10n, Language, Sign};
use crate::tui::action::Action;
use crate::tui::keymap::Keymap;
use crate::tui::model::Model;
use crate::tui::theme::{GlyphSet, Glyphs, Role, Theme};
use crate::tui::toast::Toasts;

/// How many dots stand for a hidden amount, whatever its size.
const HIDDEN: usize = 4;

/// Everything a drawing depends on besides the screen's own state.
pub struct Look<'a> {
    /// What roles look like.
    pub theme: &'a Theme,
    /// The signs.
    pub glyphs: &'static Glyphs,
    /// The words.
    pub l10n: &'a L10n,
    /// The world as last heard of.
    pub model: &'a Model,
    /// The person's settings.
    pub settings: &'a Settings,
    /// The keys in force.
    pub keymap: &'a Keymap,
    /// Whether amounts and numbers are hidden.
    pub masked: bool,
    /// The notices, past and present.
    pub toasts: &'a Toasts,
    /// The spinner's frame while an answer is awaited.
    pub spinner: Option<usize>,
    /// The machine's time.
    pub now: Timestamp,
}

impl Look<'_> {
    /// An amount of money, or dots in its place. The only way money comes on the screen.
    pub fn amount(&self, amount: Amount, sign: Sign) -> String {
        let hidden = || self.l10n.with_symbol(&self.hidden(), amount.currency);
        let text = if self.masked { hidden() } else { self.l10n.money(amount, sign) };
        self.drawable(text, amount.currency)
    }

    /// The amount in signs that the terminal has: the code instead of a currency's sign where there is only ASCII.
    fn drawable(&self, text: String, currency: Currency) -> String {
        match self.glyphs.set {
            GlyphSet::Unicode => text,
            GlyphSet::Ascii if currency.symbol().is_ascii() => text,
            GlyphSet::Ascii => text.replace(currency.symbol(), currency.code()),
        }
    }

    /// An amount without a plus sign.
    pub fn money(&self, amount: Amount) -> String {
        self.amount(amount, Sign::Negative)
    }

    /// An exchange rate: so much of the currency. It is in every newspaper, so it is never hidden.
    pub fn rate(&self, rate: &Decimal, currency: Currency) -> String {
        let text = self.l10n.with_symbol(&self.l10n.decimal(&rate.to_string()), currency);
        self.drawable(text, currency)
    }

    /// An account number, with its middle hidden while amounts are.
    pub fn phone(&self, phone: &Phone) -> String {
        if self.masked { phone.masked(self.glyphs.mask) } else { phone.grouped() }
    }

    /// Another number that tells something about the person (an order's, a receipt's), or dots and its last four digits.
    pub fn number(&self, number: &str) -> String {
        if !self.masked {
            return number.to_owned();
        }
        let tail = tail(number);
        if tail == number { self.hidden() } else { self.hidden() + &tail }
    }

    /// Somebody's own words; their digits hidden while amounts are, for nobody knows what they stand for.
    pub fn words(&self, text: &str) -> String {
        let hide = |sign: char| if self.masked && sign.is_ascii_digit() { self.glyphs.mask } else { sign };
        text.chars().map(hide).collect()
    }

    /// A card by its last digits, as people know it.
    pub fn card(&self, last4: &str) -> String {
        format!("{}\u{a0}{}", self.dots(2), self.number(last4))
    }

    /// A code or password meant for its owner's eyes, or dots.
    pub fn code(&self, code: &Sensitive) -> String {
        if self.masked { self.hidden() } else { code.expose().to_owned() }
    }

    /// What stands for something hidden.
    pub fn hidden(&self) -> String {
        self.dots(HIDDEN)
    }

    fn dots(&self, count: usize) -> String {
        self.glyphs.mask.to_string().repeat(count)
    }

    /// The role of money going this way.
    pub fn money_role(amount: Amount) -> Role {
        if amount.minor > 0 { Role::MoneyIn } else { Role::MoneyOut }
    }

    /// A text of the world in the person's language.
    pub fn text<'t>(&self, text: &'t Text) -> &'t str {
        match self.l10n.language() {
            Language::En => &text.en,
            Language::Bg => &text.bg,
            Language::Ru => &text.ru,
        }
    }

    /// The world's time now, as read from the wall.
    pub fn world_now(&self) -> DateTime {
        self.model.local(self.model.world_time(self.now))
    }

    /// When something happened in the world, seen from today: `today 09:40`.
    pub fn moment(&self, at: Timestamp) -> String {
        self.l10n.moment(self.model.local(at), self.world_now().date())
    }

    /// The date of something in the world.
    pub fn date(&self, at: Timestamp, style: DateStyle) -> String {
        self.l10n.date(self.model.local(at).date(), style)
    }

    /// The days between two moments of the world: `3–12 Mar`.
    pub fn days(&self, from: Timestamp, to: Timestamp) -> String {
        self.l10n.days(self.model.local(from).date(), self.model.local(to).date())
    }

    /// The time of day of something in the world.
    pub fn time(&self, at: Timestamp) -> String {
        self.l10n.time(self.model.local(at).time())
    }

    /// The key of an action, as printed on the key; nothing if it has none.
    pub fn key(&self, action: Action) -> Option<String> {
        self.keymap.chords(action).first().map(|chord| chord.cap(&self.glyphs.arrows))
    }

    /// The key of an action for a sentence. One that was left without a key goes by its name, under which the palette finds
    /// sections and what is done anywhere, but not what belongs to one screen.
    pub fn key_in_words(&self, action: Action) -> String {
        self.key(action).unwrap_or_else(|| action.label(self.l10n))
    }

    /// The key that opens or does what is chosen, for a sentence.
    pub fn enter_key(&self) -> String {
        self.key_in_words(Action::Activate)
    }

    /// The key that goes back, for a sentence.
    pub fn back_key(&self) -> String {
        self.key_in_words(Action::Back)
    }

    /// The key that goes on to the next part, for a sentence.
    pub fn next_key(&self) -> String {
        self.key_in_words(Action::Next)
    }
}
