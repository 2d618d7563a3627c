//! The scenarios in the program.

/// A scenario in the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shelved {
    /// Its name: its file's, without the ending.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

macro_rules! shelved {
    ($($name:literal),+ $(,)?) => {
        &[$(Shelved { name: $name, text: include_str!(concat!("../../assets/scenarios/", $name, ".toml")) }),+]
    };
}

const SHELF: &[Shelved] = shelved![
    "j01-number-taken",
    "j01-register-online",
    "j01-wrong-captcha",
    "j02-kiosk",
    "j03-first-login",
    "j04-cabinet",
    "j04-dollar-account",
    "j05-password",
    "j05-password-problems",
    "j06-top-up-card",
    "j06-top-up-card-declined",
    "j06-top-up-cash",
    "j06-top-up-emoney",
    "j06-top-up-limit",
    "j06-top-up-mobile",
    "j07-cash",
    "j07-to-bank",
    "j07-to-bank-returned",
    "j07-to-card",
    "j07-to-mobile",
    "j07-to-wallet",
    "j08-plastic-card",
    "j08-virtual-card",
    "j09-card",
    "j09-dollar-payment",
    "j09-order-and-pay",
    "j09-wrong-code",
    "j10-no-wallet",
    "j11-blocked",
    "j11-outgoing-blocked",
    "j12-short",
    "j13-delivered-twice",
    "j13-offline-before",
    "j13-offline-restart",
    "j13-reply-lost",
    "j13-request-lost",
    "j13-service-down",
    "j14-paid-again",
    "j14-twice-declined",
    "j14-twice-returned",
    "j15-silent-found",
    "j15-silent-returned",
    "j16-counter-offer",
    "j16-goods-back",
    "j16-lost",
    "j16-not-received",
    "j16-partial",
    "j16-platform",
    "j16-withdrawn",
    "j17-cancelled",
    "j17-frozen",
    "j17-overdue",
    "j17-to-card",
    "j18-export",
    "j18-history",
    "j19-recovery",
    "j19-wrong-key",
    "j20-guide",
];

/// Every scenario in the program, by name.
pub const fn shelf() -> &'static [Shelved] {
    SHELF
}

/// The scenario of this name.
pub fn find(name: &str) -> Option<&'static Shelved> {
    SHELF.iter().find(|shelved| shelved.name == name)
}
