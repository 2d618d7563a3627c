//! How lists behave, with and without being drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::tui::hits::{Drawn, LayerId};
use crate::tui::page::plain;
use crate::tui::tests::driver::Driver;
use crate::tui::widgets::Reader;

fn on_canvas(rows: u16, draw: impl FnOnce(&mut Canvas<'_>)) -> String {
    let driver = Driver::new(crate::tui::Options::default());
    let look = driver.app.look();
    let mut buffer = Buffer::empty(Rect::new(0, 0, 20, rows));
    let (mut drawn, area) = (Drawn::default(), buffer.area);
    draw(&mut Canvas::new(&look, &mut buffer, &mut drawn, LayerId(1), area));
    plain(&buffer)
}

fn shown(list: &List, count: usize) -> String {
    on_canvas(5, |canvas| list.render(canvas, count, |row, index| row.text(&format!("row {index}"), Role::Text)))
}

fn act(list: &mut List, action: Action, count: usize) -> ListEvent {
    list.handle(&Input::Action(action), count)
}

#[test]
fn only_the_rows_that_show_are_drawn() {
    let list = List::default();
    let mut asked = Vec::new();
    on_canvas(5, |canvas| list.render(canvas, 1_000_000, |_, index| asked.push(index)));
    assert_eq!(asked, [0, 1, 2, 3, 4]);
}

#[test]
fn the_window_follows_the_choice_and_not_more_than_that() {
    let mut list = List::default();
    shown(&list, 100);
    for _ in 0..6 {
        act(&mut list, Action::Down, 100);
    }
    assert!(shown(&list, 100).starts_with("  row 2"));
    act(&mut list, Action::Up, 100);
    assert!(shown(&list, 100).starts_with("  row 2"), "the window stays while the choice is inside");
    act(&mut list, Action::PageDown, 100);
    assert_eq!(list.selected(), 10);
    act(&mut list, Action::Last, 100);
    assert!(shown(&list, 100).contains("▸ row 99"));
    assert_eq!(act(&mut list, Action::Down, 100), ListEvent::Consumed);
    assert_eq!(act(&mut list, Action::Activate, 100), ListEvent::Open(99));
}

#[test]
fn fewer_rows_than_before_leave_a_valid_choice() {
    let mut list = List::default();
    act(&mut list, Action::Last, 100);
    assert!(shown(&list, 3).contains("▸ row 2"));
    assert_eq!(act(&mut list, Action::Activate, 3), ListEvent::Open(2));
    assert_eq!(act(&mut list, Action::Activate, 0), ListEvent::Ignored);
    shown(&list, 0);
}

#[test]
fn a_filter_is_opened_typed_and_cleared() {
    let mut list = List::default().searchable();
    assert_eq!(act(&mut list, Action::Filter, 9), ListEvent::Consumed);
    assert!(list.contexts().contains(&Context::Text));
    assert_eq!(list.handle(&Input::Char('x'), 9), ListEvent::Filtered);
    assert_eq!(list.filter(), "x");
    assert!(shown(&list, 2).starts_with("/ x"));
    assert_eq!(act(&mut list, Action::Back, 9), ListEvent::Filtered);
    assert_eq!(list.filter(), "");
    assert_eq!(act(&mut list, Action::Back, 9), ListEvent::Ignored, "a second Esc leaves the screen");
    assert_eq!(act(&mut List::default(), Action::Filter, 9), ListEvent::Ignored);
}

#[test]
fn a_click_chooses_and_a_second_opens() {
    let mut list = List::default();
    assert_eq!(list.handle(&Input::Click(Target::Row(3)), 9), ListEvent::Moved);
    assert_eq!(list.handle(&Input::Click(Target::Row(3)), 9), ListEvent::Open(3));
    assert_eq!(list.handle(&Input::Click(Target::Row(30)), 9), ListEvent::Ignored);
}

#[test]
fn a_reader_knows_when_its_end_was_seen() {
    let text = (0..20).map(|line| format!("line {line}")).collect::<Vec<_>>().join("\n");
    let mut reader = Reader::default();
    let draw = |reader: &Reader| on_canvas(5, |canvas| reader.render(canvas, &text));
    assert!(draw(&reader).starts_with("line 0"));
    assert!(!reader.is_at_end());
    reader.handle(&Input::Action(Action::PageDown));
    assert!(draw(&reader).starts_with("line 5"));
    reader.handle(&Input::Scroll(3));
    assert!(draw(&reader).starts_with("line 8"));
    reader.handle(&Input::Action(Action::Last));
    assert!(draw(&reader).contains("line 19"));
    assert!(reader.is_at_end());
    assert!(!reader.handle(&Input::Action(Action::Activate)));
}

#[test]
fn a_reader_that_was_not_drawn_yet_stays_where_it_begins() {
    let text = (0..20).map(|line| format!("line {line}")).collect::<Vec<_>>().join("\n");
    for input in [
        Input::Action(Action::Down),
        Input::Action(Action::PageDown),
        Input::Action(Action::Up),
        Input::Scroll(3),
        Input::Scroll(-3),
    ] {
        // In a terminal too small for it nothing is drawn, and keys come all the same.
        let mut reader = Reader::from_end();
        assert!(!reader.is_at_end());
        assert!(reader.handle(&input));
        assert!(on_canvas(5, |canvas| reader.render(canvas, &text)).contains("line 19"));
    }
}
