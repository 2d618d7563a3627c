use super::*;
use crate::i18n::Language;

const TWO_STEPS: &str = r#"
title = "Two"
journey = "J1"
[[step]]
say = "First."
keys = "down"
[[step]]
say = "Second."
keys = "up"
at = "welcome"
"#;

fn now(seconds: i64) -> Timestamp {
    "2026-03-03T06:00:00Z".parse::<Timestamp>().unwrap() + SignedDuration::from_secs(seconds)
}

fn stand(text: &str, step_by_step: bool) -> Stand {
    let scenario = crate::demo::parse(text).map_err(|problem| format!("{problem:?}")).unwrap();
    let show = Show { scenario, seed: None, options: Options::default(), percent: 100, step_by_step };
    Stand::new(show, (80, 24), now(0)).map_err(|setup| setup.say(&crate::i18n::L10n::new(Language::En))).unwrap()
}

impl Stand {
    /// Is looked after until this moment, as often as it asks for.
    fn lives(&mut self, until: Timestamp) {
        while let Some(due) = self.next().filter(|due| *due < until) {
            self.advance(due);
        }
        self.advance(until);
    }

    fn press(&mut self, keys: &str, at: i64) -> Option<Exit> {
        let mut exit = None;
        for event in crate::tui::script::parse(keys).unwrap() {
            exit = self.take(event, now(at)).map_err(drop).unwrap();
        }
        exit
    }

    fn text(&self) -> String {
        let mut buffer = Buffer::empty(Rect::new(0, 0, self.size.0, self.size.1));
        self.render(&mut buffer);
        let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
        (0..buffer.area.height).map(|y| row(y) + "\n").collect()
    }

    #[track_caller]
    fn sees(&self, text: &str) {
        assert!(self.text().contains(text), "{text:?} is not there:\n{}", self.text());
    }
}

#[test]
fn it_plays_by_the_machine_s_clock_and_ends() {
    let mut stand = stand(TWO_STEPS, false);
    stand.sees("First.");
    stand.sees("1/2");
    stand.lives(now(4));
    stand.sees("Second.");
    stand.lives(now(60));
    stand.sees("That was it.");
    assert_eq!(stand.press("esc", 61), Some(Exit::Done));
}

#[test]
fn a_pause_stops_the_clock_of_the_world_too() {
    let mut stand = stand(TWO_STEPS, false);
    assert_eq!(stand.press("space", 1), None);
    stand.sees("paused");
    let before = stand.player.watch().now();
    stand.advance(now(3_000));
    assert_eq!(stand.player.watch().now(), before);
    assert_eq!(stand.next(), None, "nothing is due while nobody plays");
    stand.press("space", 3_000);
    stand.lives(now(3_004));
    stand.sees("Second.");
}

#[test]
fn the_pace_is_the_clock_s() {
    let mut stand = stand(TWO_STEPS, false);
    stand.press("right + right", 0);
    stand.sees("×4");
    stand.lives(now(1));
    stand.sees("Second.");
    stand.press("left - -", 1);
    stand.sees("×1");
}

#[test]
fn step_by_step_it_waits() {
    let mut stand = stand(TWO_STEPS, true);
    stand.lives(now(100));
    stand.sees("First.");
    stand.sees("waits for you");
    stand.press("space", 100);
    stand.lives(now(200));
    stand.sees("Second.");
    stand.sees("waits for you");
}

#[test]
fn any_key_takes_over_and_does_nothing_else() {
    let mut stand = stand(TWO_STEPS, false);
    stand.press("enter", 1);
    stand.sees("the keyboard is yours");
    assert_eq!(stand.player.watch().app().top(), "welcome", "the key that takes over is not the application's");
    stand.press("enter", 2);
    assert_eq!(stand.player.watch().app().top(), "register");
    stand.press("esc", 3);
    stand.press("f5", 4);
    stand.lives(now(60));
    stand.sees("That was it.");
    assert_eq!(stand.press("x ctrl+c", 61), Some(Exit::Done));
}

#[test]
fn what_cannot_go_on_can_begin_again() {
    let wrong = TWO_STEPS.replace("\"welcome\"", "\"home\"");
    let mut broken = stand(&wrong, false);
    broken.lives(now(100));
    broken.sees("cannot go on");
    broken.sees("Expected the screen “home”");
    broken.press("f5", 101);
    broken.sees("First.");
    broken.lives(now(200));
    assert!(broken.shown(Exit::Done).failure.is_some());
    let mut touched = stand(&wrong, false);
    touched.press("x f5", 1);
    touched.lives(now(100));
    assert!(touched.shown(Exit::Done).failure.is_none(), "who took over may have led it astray");
}

#[test]
fn the_strip_leaves_the_application_what_it_needs() {
    for (columns, rows) in [(1, 1), (20, 3), (60, 18), (80, 24), (120, 40), (200, 60)] {
        let mut stand = stand(TWO_STEPS, false);
        stand.take(Event::Resize(columns, rows), now(0)).map_err(drop).unwrap();
        let text = stand.text();
        if rows >= 20 {
            assert!(
                text.contains("First.") && (columns < 80 || text.contains("take over")),
                "{columns}x{rows}:\n{text}"
            );
        }
    }
}

#[test]
fn the_strip_speaks_the_language_of_the_screen() {
    let mut stand =
        stand(&TWO_STEPS.replace("\"First.\"", "{ en = \"First.\", bg = \"Първо.\", ru = \"Раз.\" }"), false);
    stand.press("space x f7", 1);
    stand.sees("Първо.");
    stand.sees("клавиатурата е ваша");
    stand.press("f7", 1);
    stand.sees("Раз.");
}

#[test]
fn a_machine_that_slept_has_missed_nothing() {
    let mut stand = stand(TWO_STEPS, false);
    stand.lives(now(1));
    stand.advance(now(100_000));
    stand.sees("First.");
    stand.lives(now(100_004));
    stand.sees("Second.");
}
