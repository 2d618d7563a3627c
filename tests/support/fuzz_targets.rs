//! What is asked of every reader of bytes that anybody may have written, whatever the bytes are. Shared by the fuzzing
//! (`tools/fuzz`) and by the test that puts the kept corpus through it.
#![allow(dead_code, unused_imports, unreachable_pub, reason = "the tests and the fuzzing each use a part of this")]
#![allow(clippy::expect_used, reason = "fails as a test does: by panicking")]

#[path = "fuzz_banking.rs"]
mod banking;
#[path = "fuzz_vault.rs"]
mod vault;

pub use vault::PASSWORD;

use kiwi::config::{self, Auto, AutoLock, Problem, Reason, Settings};
use kiwi::demo;
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::phone::Phone;
use kiwi::domain::typed_amount;
use kiwi::i18n::{L10n, Language, Sign};
use kiwi::tui::keymap::{Keymap, Refused};
use kiwi::tui::theme::{Depth, Role, Theme};
use ratatui::style::Color;

/// Asks one reader about these bytes; panics where a promise is broken.
pub type Target = fn(&[u8]);

/// Every target by its name, which is also the name of its folder of kept inputs.
pub const TARGETS: [(&str, Target); 11] = [
    ("amount", amount),
    ("backup", vault::backup),
    ("bank_account", banking::bank_account),
    ("card", banking::card),
    ("keys", vault::keys),
    ("phone", phone),
    ("recovery_key", vault::recovery_key),
    ("scenario", scenario),
    ("settings", settings),
    ("stream", vault::stream),
    ("theme", theme),
];

/// Puts the bytes through the target of this name.
pub fn run(name: &str, data: &[u8]) {
    let (_, target) = TARGETS.iter().find(|(known, _)| *known == name).expect("a target of this name");
    target(data);
}

/// As much of the bytes as is text: files that are none are refused before anything reads them.
fn text(data: &[u8]) -> &str {
    let whole = data.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
    std::str::from_utf8(&data[..whole]).expect("text as far as it is valid")
}

thread_local! {
    static WORDS: Vec<L10n> = Language::ALL.into_iter().map(L10n::new).collect();
}

/// Does something with the words of each language.
fn in_every_language(mut what: impl FnMut(&L10n)) {
    WORDS.with(|all| all.iter().for_each(&mut what));
}

/// An amount that was read is one, has the digits that were typed, and is read back from however it is shown.
fn amount(data: &[u8]) {
    let text = text(data);
    for currency in Currency::ALL {
        let Ok(amount) = typed_amount::parse(text, currency) else { continue };
        assert!(amount.is_positive() && amount.currency == currency, "{amount:?}");
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let typed = digits.trim_start_matches('0').parse::<i64>().expect("digits of an amount that fits");
        let as_typed =
            (0..=currency.exponent()).any(|zeros| typed.checked_mul(10_i64.pow(zeros)) == Some(amount.minor));
        assert!(as_typed, "{text:?} was read as {amount:?}");
        let again = |shown: &str| assert_eq!(typed_amount::parse(shown, currency), Ok(amount), "{shown}");
        again(&format!("{}.{:02}", amount.minor / 100, amount.minor % 100));
        again(&format!(" \u{a0}{text}\t"));
        in_every_language(|l| {
            [Sign::Negative, Sign::Always].map(|sign| l.money(amount, sign)).iter().for_each(|s| again(s));
        });
        // What is more than nothing is not nothing with the other sign.
        let negative = typed_amount::parse(&format!("-{}", l_plain(amount)), currency);
        assert!(negative.is_err(), "{negative:?}");
    }
}

/// The plainest way to write an amount.
fn l_plain(amount: Amount) -> String {
    format!("{},{:02}", amount.minor / 100, amount.minor % 100)
}

/// A number that was read ends as it was typed, is read back from however it is written, and its mask hides digits and nothing else.
fn phone(data: &[u8]) {
    let text = text(data);
    let Ok(phone) = Phone::parse(text) else { return };
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let known = digits(phone.e164());
    assert!((8..=15).contains(&known.len()) && phone.e164() == format!("+{known}"), "{}", phone.e164());
    let typed = digits(text);
    let tail = typed.len().saturating_sub(7);
    assert!(known.ends_with(&typed[tail..]), "{text:?} was read as {}", phone.e164());
    let written = serde_json::to_string(&phone).expect("a number as JSON");
    assert_eq!(serde_json::from_str::<Phone>(&written).ok().as_ref(), Some(&phone));
    for shown in [phone.e164(), &phone.grouped(), &format!("00{known}")] {
        assert_eq!(Phone::parse(shown).as_ref(), Ok(&phone), "{shown}");
    }
    let masked = phone.masked('•');
    assert_eq!(masked.chars().filter(|&c| c == '•').count() + digits(&masked).len(), known.len());
    assert!(masked.contains('•') && format!("{phone:?}").contains('*'), "{masked} hides nothing");
}

fn settings_of(text: &str) -> (Settings, Vec<Problem<Refused>>) {
    let mut keymap = Keymap::default();
    config::read(text, |wishes| keymap.remap(wishes))
}

/// Whatever is wrong in the file is named on a line of it; no known key is lost, none that is unknown is touched by writing.
fn settings(data: &[u8]) {
    let text = text(data);
    let (settings, problems) = settings_of(text);
    let lines = text.lines().count().max(1);
    for problem in &problems {
        assert!((1..=lines).contains(&problem.line), "{problem} of {lines}");
    }
    if !text.contains("mouse") && !text.contains('\\') {
        let (kept, _) = settings_of(&format!("mouse = false\n{text}"));
        assert!(!kept.mouse, "a good first line was lost");
    }
    let Ok(before) = text.parse::<toml::Table>() else {
        // A number that is none is told of as a value that cannot be, or with its unknown key.
        assert!(!problems.is_empty(), "not TOML, and not said");
        return;
    };
    if text.parse::<toml_edit::DocumentMut>().is_err() {
        assert!(!problems.is_empty(), "it cannot be saved, and that was not said");
        return;
    }
    assert!(!problems.iter().any(|problem| matches!(problem.reason, Reason::Syntax(_))), "{problems:?}");
    let wrong =
        |key: &str| problems.iter().any(|problem| matches!(&problem.reason, Reason::Value(name, _) if name == key));
    let after: toml::Table = config::written(text, &settings, &settings).parse().expect("TOML after writing");
    for (key, value) in &before {
        let known = config::KEYS.contains(&key.as_str()) && key != "keys";
        assert!(after.get(key) == Some(value) || (known && wrong(key)), "{key} was {value:?}, is {:?}", after.get(key));
    }
    let before = settings.clone();
    let changed = Settings {
        language: Auto::Set(Language::Bg),
        theme: format!("{}\u{1}\"'\\", settings.theme),
        auto_lock: if settings.auto_lock == AutoLock::Never { AutoLock::After(7) } else { AutoLock::Never },
        mask_on_start: !settings.mask_on_start,
        mouse: !settings.mouse,
        guide_in_menu: !settings.guide_in_menu,
        ..settings
    };
    assert_eq!(settings_of(&config::written(text, &before, &changed)).0, changed, "what was chosen was not kept");
}

/// A theme is one at every depth or at none, and no terminal is asked for colours that it has not.
fn theme(data: &[u8]) {
    let text = text(data);
    let whole = Theme::from_file("mine", text, Depth::True);
    // What is wrong is wrong before any colour is looked at, but for the colours themselves: two depths tell.
    let depths = if whole.is_ok() { 4 } else { 1 };
    for depth in [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True].into_iter().take(depths) {
        let read = Theme::from_file("mine", text, depth);
        assert_eq!(read.as_ref().err(), whole.as_ref().err());
        let Ok(theme) = read else { continue };
        for role in Role::ALL {
            let style = theme.style(*role);
            for colour in [style.fg, style.bg].into_iter().flatten() {
                let shown = match depth {
                    Depth::None => colour == Color::Reset,
                    Depth::Sixteen => !matches!(colour, Color::Rgb(..) | Color::Indexed(_)),
                    Depth::Indexed => !matches!(colour, Color::Rgb(..)),
                    Depth::True => true,
                };
                assert!(shown, "{role:?} is {colour:?} at {depth:?}");
            }
        }
    }
    assert!(whole.err().is_none_or(|why| !why.to_string().is_empty()), "nothing is said");
}

/// What is wrong is said, at a place of the text; what is a scenario keeps within the bounds, and is the same one each time.
fn scenario(data: &[u8]) {
    let text = text(data);
    let read = demo::parse(text);
    assert!(read == demo::parse(text), "read in two ways");
    match read {
        Ok(scenario) => {
            assert!((1..=300).contains(&scenario.steps()), "{} steps", scenario.steps());
            assert!((60..=300).contains(&scenario.size.0) && (18..=100).contains(&scenario.size.1));
            assert!((1..=20).contains(&scenario.journey.0));
            assert!(scenario.words().all(|words| words.texts().all(|text| !text.is_empty())), "nothing is said");
        }
        Err(problem) => {
            let line = text.split('\n').nth(problem.line - 1);
            let room = line.map(|line| line.chars().count() + 1);
            assert!(
                room.is_some_and(|room| (1..=room).contains(&problem.column)),
                "{}:{}",
                problem.line,
                problem.column
            );
            in_every_language(|l| assert!(!problem.reason.say(l).is_empty()));
        }
    }
}
