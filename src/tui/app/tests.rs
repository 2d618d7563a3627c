//! What the application promises, driven by keys.

use jiff::Timestamp;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::i18n::Language;
use crate::tui::script;
use crate::tui::theme::GlyphSet;

const START: Timestamp = Timestamp::constant(1_772_530_860, 0);

fn app(options: Options) -> App {
    let mut app = App::new(options);
    app.start(START);
    app
}

fn press(app: &mut App, keys: &str) -> Vec<Effect> {
    script::parse(keys).unwrap().into_iter().flat_map(|event| app.update(event, START)).collect()
}

fn draw(app: &mut App, width: u16, height: u16) -> Buffer {
    app.update(Event::Resize(width, height), START);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let drawn = render(app, &mut buffer);
    app.set_drawn(drawn);
    buffer
}

fn text(buffer: &Buffer) -> String {
    let row = |y| (0..buffer.area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>();
    (0..buffer.area.height).map(|y| row(y).trim_end().to_owned() + "\n").collect()
}

#[test]
fn every_size_is_survived_with_every_overlay() {
    for language in Language::ALL {
        for glyphs in [GlyphSet::Unicode, GlyphSet::Ascii] {
            let mut app = app(Options { language, glyphs, ..Options::default() });
            for keys in ["", "f1", "esc ctrl+p type:qu", "esc f9", "esc f2"] {
                press(&mut app, keys);
                for width in [1, 2, 3, 7, 20, 40, 59, 60, 61, 77, 80, 100, 109, 110, 120, 160, 220] {
                    for height in [1, 2, 3, 5, 10, 17, 18, 24, 40, 70] {
                        draw(&mut app, width, height);
                    }
                }
            }
        }
    }
}

#[test]
fn the_first_screen_shows_the_name_and_its_keys() {
    let mut app = app(Options::default());
    let shown = text(&draw(&mut app, 80, 24));
    for word in ["Kiwi Wallet", "practice world", "F1 Help", "^C Quit"] {
        assert!(shown.contains(word), "{word}\n{shown}");
    }
}

#[test]
fn idle_asks_for_no_frames() {
    let mut app = app(Options::default());
    draw(&mut app, 80, 24);
    assert!(app.take_frame_request());
    assert!(!app.take_frame_request());
    app.update(Event::Tick, START);
    app.take_frame_request();
    app.update(Event::Tick, START);
    assert!(!app.take_frame_request());
}
