//! Numbers and money by the rules of each language.
//!
//! The rules are the Unicode locale data's: the decimal sign, the grouping sign, and from how many digits grouping starts.

use super::{L10n, Language};
use crate::domain::money::{Amount, Currency};

/// The minus sign proper, as wide as a plus.
const MINUS: char = '\u{2212}';
/// A space that never breaks a line.
const NBSP: char = '\u{a0}';

/// How a number's sign is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sign {
    /// Only a minus.
    #[default]
    Negative,
    /// A plus or a minus, for movements of money.
    Always,
}

struct Rules {
    decimal: char,
    group: char,
    /// A number is grouped only when this many digits stand before the first group.
    minimum: usize,
}

const fn rules(language: Language) -> Rules {
    match language {
        Language::En => Rules { decimal: '.', group: ',', minimum: 1 },
        Language::Bg => Rules { decimal: ',', group: NBSP, minimum: 2 },
        Language::Ru => Rules { decimal: ',', group: NBSP, minimum: 1 },
    }
}

impl L10n {
    /// The language's decimal sign.
    pub const fn decimal_sign(&self) -> char {
        rules(self.language).decimal
    }

    /// A whole number: `12,345`.
    pub fn integer(&self, number: i64) -> String {
        self.number(number, 0, Sign::Negative)
    }

    /// A number of minor units with `digits` after the decimal sign: `1,234.50`.
    pub fn number(&self, minor: i64, digits: u32, sign: Sign) -> String {
        let rules = rules(self.language);
        let (magnitude, unit) = (minor.unsigned_abs(), 10_u64.pow(digits.min(18)));
        let mut text = String::with_capacity(24);
        match sign {
            _ if minor < 0 => text.push(MINUS),
            Sign::Always if minor > 0 => text.push('+'),
            _ => {}
        }
        push_grouped(&mut text, &(magnitude / unit).to_string(), &rules);
        if digits > 0 {
            text.push(rules.decimal);
            let part = (magnitude % unit).to_string();
            text.extend(std::iter::repeat_n('0', (digits as usize).saturating_sub(part.len())));
            text.push_str(&part);
        }
        text
    }

    /// Money: roubles follow the number everywhere; dollars and euros lead it in English.
    pub fn money(&self, amount: Amount, sign: Sign) -> String {
        let number = self.number(amount.minor, amount.currency.exponent(), sign);
        self.with_symbol(&number, amount.currency)
    }

    /// A number already formatted, with the currency's sign where the language puts it.
    pub fn with_symbol(&self, number: &str, currency: Currency) -> String {
        let symbol = currency.symbol();
        if self.language != Language::En || currency == Currency::Rub {
            return format!("{number}{NBSP}{symbol}");
        }
        match number.strip_prefix([MINUS, '+']) {
            Some(rest) => format!("{}{symbol}{rest}", &number[..number.len() - rest.len()]),
            None => format!("{symbol}{number}"),
        }
    }

    /// A decimal text such as a rate (`93.0512`), with the language's decimal sign.
    pub fn decimal(&self, plain: &str) -> String {
        let rules = rules(self.language);
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain), |rest| ("\u{2212}", rest));
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = String::from(sign);
        push_grouped(&mut text, whole, &rules);
        if !fraction.is_empty() {
            text.push(rules.decimal);
            text.push_str(fraction);
        }
        text
    }
}

fn push_grouped(text: &mut String, digits: &str, rules: &Rules) {
    let grouped = digits.len() >= 3 + rules.minimum;
    for (index, digit) in digits.chars().enumerate() {
        let left = digits.len() - index;
        if grouped && index > 0 && left.is_multiple_of(3) {
            text.push(rules.group);
        }
        text.push(digit);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::typed_amount;

    /// Spaces that do not break are shown as `_`, so that the table can be read.
    fn money(language: Language, minor: i64, currency: Currency, sign: Sign) -> String {
        L10n::new(language).money(Amount::new(minor, currency), sign).replace(NBSP, "_")
    }

    #[test]
    fn money_in_three_languages() {
        let table = [
            (0, "0.00_₽", "0,00_₽", "0,00_₽"),
            (5, "0.05_₽", "0,05_₽", "0,05_₽"),
            (123_450, "1,234.50_₽", "1234,50_₽", "1_234,50_₽"),
            (1_234_550, "12,345.50_₽", "12_345,50_₽", "12_345,50_₽"),
            (123_456_789_01, "123,456,789.01_₽", "123_456_789,01_₽", "123_456_789,01_₽"),
            (-115_320, "−1,153.20_₽", "−1153,20_₽", "−1_153,20_₽"),
            (i64::MIN, "−92,233,720,368,547,758.08_₽", "−92_233_720_368_547_758,08_₽", "−92_233_720_368_547_758,08_₽"),
        ];
        for (minor, en, bg, ru) in table {
            assert_eq!(money(Language::En, minor, Currency::Rub, Sign::Negative), en);
            assert_eq!(money(Language::Bg, minor, Currency::Rub, Sign::Negative), bg);
            assert_eq!(money(Language::Ru, minor, Currency::Rub, Sign::Negative), ru);
        }
    }

    #[test]
    fn the_sign_of_a_currency_stands_where_the_language_puts_it() {
        assert_eq!(money(Language::En, 10_211, Currency::Usd, Sign::Negative), "$102.11");
        assert_eq!(money(Language::En, -10_211, Currency::Usd, Sign::Negative), "−$102.11");
        assert_eq!(money(Language::En, 10_211, Currency::Usd, Sign::Always), "+$102.11");
        assert_eq!(money(Language::Ru, 10_211, Currency::Usd, Sign::Always), "+102,11_$");
        assert_eq!(money(Language::Ru, 0, Currency::Rub, Sign::Always), "0,00_₽");
    }

    #[test]
    fn rates_and_counts() {
        assert_eq!(L10n::new(Language::Ru).decimal("93.0512"), "93,0512");
        assert_eq!(L10n::new(Language::En).decimal("-1234.5"), "−1,234.5");
        assert_eq!(L10n::new(Language::En).integer(1_000_000), "1,000,000");
        assert_eq!(L10n::new(Language::Bg).integer(1_000), "1000");
    }

    proptest! {
        #[test]
        fn an_amount_as_it_is_shown_can_be_typed(minor in 1i64.., which in 0usize..3) {
            thread_local!(static ALL: Vec<L10n> = Language::ALL.into_iter().map(L10n::new).collect());
            let currency = Currency::ALL[which];
            let shown = ALL.with(|all| {
                let signs = [Sign::Negative, Sign::Always];
                let shown = |l: &L10n| signs.map(|sign| l.money(Amount::new(minor, currency), sign));
                all.iter().flat_map(shown).collect::<Vec<_>>()
            });
            for shown in shown {
                prop_assert_eq!(typed_amount::parse(&shown, currency), Ok(Amount::new(minor, currency)));
            }
        }
    }
}
