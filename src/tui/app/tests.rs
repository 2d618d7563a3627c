//! What the application promises, driven by keys.

use ratatui::layout::Position;

use super::*;
use crate::config::{AutoLock, Settings};
use crate::i18n::Language;
use crate::session::contract::{self, Answer, Failure};
use crate::tui::event::Pointer;
use crate::tui::overlays;
use crate::tui::tests::driver::{Driver, said, snapshot};
use crate::tui::theme::{Depth, GlyphSet, Role, Theme};

mod stack;

const WIDTHS: [u16; 17] = [1, 2, 3, 7, 20, 40, 59, 60, 61, 77, 80, 100, 109, 110, 120, 160, 220];
const HEIGHTS: [u16; 10] = [1, 2, 3, 5, 10, 17, 18, 24, 40, 70];

fn locks(driver: &Driver) -> bool {
    driver.sent.iter().any(|(_, command)| matches!(command, Command::Lock))
}

#[test]
fn every_size_is_survived_with_every_overlay() {
    for language in Language::ALL {
        for glyphs in [GlyphSet::Unicode, GlyphSet::Ascii] {
            let mut driver = Driver::logged_in(Options { language, glyphs, ..Options::default() });
            for keys in ["", "f1", "esc ctrl+p type:qu", "esc f9", "esc f2", "esc f4", "esc q"] {
                driver.press(keys);
                for (width, height) in WIDTHS.into_iter().flat_map(|w| HEIGHTS.map(|h| (w, h))) {
                    driver.size(width, height);
                    driver.draw();
                }
            }
        }
    }
}

#[test]
fn the_first_screen_shows_the_name_and_its_keys() {
    let shown = Driver::new(Options::default()).text();
    for word in ["Kiwi Wallet", "practice world", "F1 Help", "^C Quit"] {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
    assert!(!shown.contains("^L"), "nothing to lock yet\n{shown}");
}

#[test]
fn what_is_too_small_says_what_it_needs() {
    let mut driver = Driver::new(Options::default());
    driver.size(40, 10);
    assert!(driver.text().contains("60 × 18"));
    driver.size(60, 18);
    assert!(driver.text().contains("practice world"));
}

#[test]
fn idle_asks_for_no_frames() {
    let mut driver = Driver::logged_in(Options::default());
    driver.sent.clear();
    driver.event(Event::Tick);
    driver.app.take_frame_request();
    for _ in 0..5 {
        driver.wait(1);
        assert!(driver.app.is_busy() || !driver.app.take_frame_request(), "a frame with nothing to show");
    }
}

#[test]
fn the_clock_wakes_once_a_minute() {
    let mut driver = Driver::logged_in(Options::default());
    driver.answer(Answer::Done);
    driver.wait(120);
    driver.app.take_frame_request();
    let wake = driver.app.next_wake().unwrap();
    assert_eq!(wake.duration_since(driver.now).as_secs(), 60);
    driver.wait(60);
    assert!(driver.app.take_frame_request());
    assert!(driver.text().contains("09:44"));
}

#[test]
fn a_wake_that_fails_is_tried_again_later_each_time_and_told_once() {
    let mut driver = Driver::logged_in(Options::default());
    driver.sent.clear();
    let due = |driver: &Driver| Some(driver.now);
    let moved = contract::Event { wake_at: due(&driver), ..said(None, None) };
    driver.event(Event::Session(moved));
    let mut wakes = 0;
    for _ in 0..60 {
        driver.wait(1);
        for (id, command) in std::mem::take(&mut driver.sent) {
            wakes += u32::from(matches!(command, Command::Wake));
            let answer = Answer::Failed(Failure::World("the disk is full".to_owned()));
            let still_due = contract::Event { wake_at: due(&driver), ..said(Some(id.0), Some(answer)) };
            driver.event(Event::Session(still_due));
        }
    }
    assert_eq!(wakes, 4, "after 1, 6, 16 and 36 seconds");
    driver.press("f9");
    assert_eq!(driver.text().matches("the disk is full").count(), 1, "{}", driver.text());
}

#[test]
fn nothing_is_done_that_cannot_be_seen() {
    let mut driver = Driver::logged_in(Options::default());
    driver.press("alt+2");
    let before = driver.app.top();
    driver.sent.clear();
    driver.size(40, 10);
    driver.press("enter down alt+1 ctrl+p type:x");
    driver.event(Event::Paste("7".to_owned().into()));
    driver.event(Event::Mouse(Pointer { at: Position::new(5, 5), kind: PointerKind::Press }));
    assert_eq!((driver.app.top(), driver.sent.len()), (before, 0));
    assert!(driver.text().contains("60"), "{}", driver.text());
    driver.press("ctrl+l");
    assert!(locks(&driver), "to hide the wallet needs no room");
}

#[test]
fn one_key_hides_every_amount_and_number() {
    let mut driver = Driver::logged_in(Options::default());
    driver.size(120, 40);
    let shown = driver.text();
    for secret in ["482913", "1,153.20", "5,000.00", "+7 916 123 45 67"] {
        assert!(shown.contains(secret), "{secret}\n{shown}");
    }
    driver.press("f6");
    let masked = driver.text();
    for secret in ["482913", "1,153", "5,000", "123"] {
        assert!(!masked.contains(secret), "{secret}\n{masked}");
    }
    driver.press("ctrl+o");
    assert_eq!(driver.text(), shown);
}

#[test]
fn a_click_outside_of_every_screen_hits_nothing() {
    // What becomes of column 0, which no terminal should send.
    let mut driver = Driver::logged_in(Options::default());
    let before = driver.text();
    for (x, y) in [(u16::MAX, 3), (3, u16::MAX), (u16::MAX, u16::MAX)] {
        driver.event(Event::Mouse(Pointer { at: Position::new(x, y), kind: PointerKind::Press }));
        assert_eq!(driver.text(), before);
    }
}

#[test]
fn it_can_start_hidden() {
    let settings = Settings { mask_on_start: true, ..Settings::default() };
    let mut driver = Driver::logged_in(Options { settings, ..Options::default() });
    driver.size(120, 40);
    assert!(!driver.text().contains("5,000.00"));
}

#[test]
fn the_code_on_the_phone_stands_out() {
    let mut driver = Driver::logged_in(Options::default());
    driver.size(120, 40);
    assert_eq!(driver.in_role(Role::Code), ["482913"]);
    assert_eq!(driver.in_role(Role::Unread), ["1 new", "•", "KIWI"]);
}

#[test]
fn a_message_is_announced_where_the_phone_is_not_shown() {
    let mut driver = Driver::logged_in(Options::default());
    let mut newer = snapshot();
    newer.phone.messages.remove(1);
    newer.phone.messages[0].id = crate::backend::contract::SmsId(uuid::Uuid::from_u128(9));
    driver.world(newer.clone());
    assert!(driver.text().contains("New message from KIWI"));
    driver.wait(7);
    assert!(!driver.text().contains("New message"));
    driver.press("f9");
    assert!(driver.text().contains("New message from KIWI"), "it can be read again");
}

#[test]
fn what_stood_at_the_side_a_while_is_read_once_somebody_is_there() {
    for (width, read) in [(120, 1), (80, 0)] {
        let mut driver = Driver::logged_in(Options::default());
        driver.size(width, 40);
        while !driver.sent.is_empty() {
            driver.answer(Answer::Done);
        }
        driver.press("down");
        assert!(driver.sent.is_empty(), "too soon to have been read");
        driver.wait(3);
        assert!(driver.sent.is_empty(), "nobody is there");
        driver.press("down up");
        let asked = |(_, command): &(_, Command)| matches!(command, Command::World(Request::ReadPhone { .. }));
        assert_eq!(driver.sent.iter().filter(|sent| asked(sent)).count(), read, "at {width} columns");
    }
}

#[test]
fn overlays_open_close_and_do_not_pile_up() {
    let mut driver = Driver::new(Options::default());
    driver.press("f1");
    assert_eq!(driver.app.top(), overlays::help::ID);
    driver.press("f1");
    assert_eq!(driver.app.top(), "welcome");
    driver.press("ctrl+p esc f9 esc ? esc");
    assert_eq!(driver.app.top(), "welcome");
}

#[test]
fn the_palette_finds_and_does() {
    let mut driver = Driver::new(Options::default());
    driver.press("ctrl+p type:русс enter");
    assert!(driver.text().contains("учебный мир"));
    assert!(
        matches!(driver.effects.last(), Some(Effect::Save(settings)) if settings.language != Settings::default().language)
    );
    driver.press("ctrl+p type:выход enter");
    assert!(driver.app.exit().is_some());
}

#[test]
fn the_mouse_does_what_the_keys_do() {
    let mut driver = Driver::new(Options::default());
    driver.click("All actions");
    assert_eq!(driver.app.top(), overlays::palette::ID);
    driver.click("█");
    assert_eq!(driver.app.top(), "welcome", "a click beside a box closes it");
    driver.click("All actions");
    driver.press("type:gui");
    driver.click("Choose");
    assert_ne!(driver.app.top(), overlays::palette::ID, "the bottom line does what it says");
    assert_ne!(driver.app.top(), "welcome", "and that was to choose");
}

#[test]
fn languages_and_themes_go_round() {
    let mut driver = Driver::new(Options::default());
    driver.press("f7");
    assert!(driver.text().contains("учебен свят"));
    driver.press("f7 f7");
    assert!(driver.text().contains("practice world"));
    driver.press("f8");
    assert!(matches!(driver.effects.last(), Some(Effect::Save(settings)) if settings.theme == "light"));
}

#[test]
fn a_theme_in_the_place_of_a_built_in_one_is_met_once() {
    let own = ["contrast", "mine"].map(|name| (name.to_owned(), String::new())).to_vec();
    let mut driver = Driver::new(Options { themes: own, ..Options::default() });
    let mut met = Vec::new();
    for _ in 0..4 {
        driver.press("f8");
        let Some(Effect::Save(settings)) = driver.effects.last() else { panic!("nothing was chosen") };
        met.push(settings.theme.clone());
    }
    assert_eq!(met, ["light", "contrast", "mine", "dark"]);
}

#[test]
fn what_a_flag_set_can_be_set_back_to_what_the_file_says() {
    let file = Settings { language: crate::config::Auto::Set(Language::En), ..Settings::default() };
    let flags = Options { settings: file, language: Language::Ru, theme: "contrast".to_owned(), ..Options::default() };
    let mut app = App::new(flags);
    app.start(crate::tui::tests::driver::START);
    app.update(Event::Resize(80, 24), crate::tui::tests::driver::START);
    for event in crate::tui::script::parse("f7 f8").unwrap() {
        app.update(event, crate::tui::tests::driver::START);
    }
    assert_eq!(app.look().l10n.language(), Language::En);
    assert_eq!(app.look().theme.name(), "dark");
}

#[test]
fn locking_drops_everything_at_once() {
    let mut driver = Driver::logged_in(Options::default());
    driver.size(120, 40);
    driver.press("ctrl+l");
    assert!(locks(&driver));
    assert_eq!(driver.app.top(), "login");
    let shown = driver.text();
    assert!(!shown.contains("482913") && !shown.contains("+7 916"), "{shown}");
}

#[test]
fn locking_needs_no_box_to_be_closed_first() {
    for box_key in ["f1", "f2", "f9", "ctrl+p", "q"] {
        let mut driver = Driver::logged_in(Options::default());
        driver.press(box_key);
        assert!(driver.app.is_popup_on_top(), "{box_key}");
        driver.press("ctrl+l");
        assert!(locks(&driver), "{box_key}");
        assert_eq!(driver.app.top(), "login");
    }
}

#[test]
fn a_letter_that_locks_is_a_letter_where_text_is_typed() {
    let mut driver = Driver::logged_in(Options::resolve("[keys]\nlock = \"z\"\n", &Overrides::default(), |_| None));
    driver.press("ctrl+p z я");
    assert!(!locks(&driver), "they were typed");
    driver.press("esc z");
    assert!(locks(&driver));
}

#[test]
fn the_key_that_wakes_the_machine_does_not_keep_the_wallet_open() {
    let mut driver = Driver::logged_in(Options::default());
    driver.now = driver.now.checked_add(jiff::SignedDuration::from_mins(5)).unwrap();
    driver.press("q");
    assert!(locks(&driver));
    assert_eq!(driver.app.top(), "login", "and the key does nothing else");
}

#[test]
fn a_late_answer_does_not_bring_the_wallet_back_after_locking() {
    let mut driver = Driver::logged_in(Options::default());
    let (RequestId(id), _) = driver.sent.remove(0);
    driver.press("ctrl+l");
    let snapshot = Some(std::sync::Arc::new(snapshot()));
    let answer = Some(Answer::Done);
    driver.event(Event::Session(contract::Event { snapshot, ..said(Some(id), answer) }));
    assert!(!driver.text().contains("+7 916"));
}

#[test]
fn an_idle_wallet_locks_itself_and_activity_puts_it_off() {
    let mut driver = Driver::logged_in(Options::default());
    driver.press("f6");
    driver.wait(4 * 60);
    driver.press("f6");
    driver.wait(4 * 60);
    assert!(!locks(&driver));
    driver.wait(60);
    assert!(locks(&driver));
    assert!(driver.text().contains("locked itself"));

    let never = Settings { auto_lock: AutoLock::Never, ..Settings::default() };
    let mut driver = Driver::logged_in(Options { settings: never, ..Options::default() });
    driver.wait(24 * 60 * 60);
    assert!(!locks(&driver));
}

#[test]
fn leaving_asks_only_when_a_wallet_is_open() {
    let mut driver = Driver::logged_in(Options::default());
    driver.press("q");
    assert_eq!(driver.app.top(), overlays::confirm::ID);
    driver.press("enter");
    assert_eq!(driver.app.exit(), None, "the harmless answer has the focus");
    driver.press("q right enter");
    assert_eq!(driver.app.exit(), Some(Exit::Done));

    let mut driver = Driver::new(Options::default());
    driver.press("q");
    assert_eq!(driver.app.exit(), Some(Exit::Done));
    let mut driver = Driver::logged_in(Options::default());
    driver.press("ctrl+p ctrl+c");
    assert_eq!(driver.app.exit(), Some(Exit::Done), "Ctrl-C leaves from anywhere");
}

#[test]
fn what_is_wrong_in_the_settings_file_is_said() {
    let options = Options::resolve("mouse = 3\n[keys]\nlock = \"ctrl+p\"\n", &Overrides::default(), |_| None);
    let mut driver = Driver::new(options);
    let shown = driver.text();
    assert!(shown.contains("Settings file, line 1: “mouse” can be true, false."), "{shown}");
    driver.wait(7);
    driver.size(120, 40);
    let shown = driver.text();
    assert!(shown.contains("line 3: the key for “lock” was not taken: ctrl+p already means “All actions”"), "{shown}");
}

#[test]
fn a_theme_that_cannot_be_had_is_said() {
    // One of the person's own may also stand in the place of one of the program's.
    let broken = |name: &str| (name.to_owned(), "[roles]\ntitel = { bold = true }\n".to_owned());
    let own = vec![broken("mine"), broken("contrast")];
    let role = "there is no role “titel”";
    for (name, said) in [("solar", "There is no theme “solar”"), ("mine", role), ("contrast", role)] {
        let options = Options { theme: name.to_owned(), themes: own.clone(), ..Options::default() };
        let mut driver = Driver::new(options);
        driver.size(120, 40);
        assert!(driver.text().contains(said), "{}", driver.text());
        assert_eq!(Theme::load(name, &own, Depth::True), Theme::named("dark", Depth::True), "as it is said");
    }
    let mut driver = Driver::new(Options { theme: "light".to_owned(), themes: own, ..Options::default() });
    assert!(!driver.text().contains("theme"), "{}", driver.text());
}

#[test]
fn flags_go_before_the_file_and_the_file_before_the_machine() {
    let machine = |name: &str| (name == "LANG").then(|| "ru_RU.UTF-8".to_owned());
    let of = |file: &str, over: &Overrides| Options::resolve(file, over, machine).language;
    assert_eq!(of("", &Overrides::default()), Language::Ru);
    assert_eq!(of("language = \"bg\"", &Overrides::default()), Language::Bg);
    let over = Overrides { language: Some(Language::En), ..Overrides::default() };
    assert_eq!(of("language = \"bg\"", &over), Language::En);
}
