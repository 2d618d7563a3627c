//! How screens lie on one another, and what is asked before they go.

use super::*;
use crate::tui::event::Input;
use crate::tui::hits::Target;
use crate::tui::screen::Flow;
use crate::tui::view::Canvas;

/// A screen that can be told what to do, for moves of the stack.
struct Dummy(&'static str);

impl Screen for Dummy {
    fn id(&self) -> &'static str {
        self.0
    }

    fn title(&self, _look: &Look<'_>) -> String {
        String::new()
    }

    fn contexts(&self) -> Vec<crate::tui::keymap::Context> {
        Vec::new()
    }

    fn handle(&mut self, _input: &Input, _cx: &mut Cx<'_>) -> Flow {
        Flow::Ignored
    }

    fn render(&self, _canvas: &mut Canvas<'_>) {}

    fn is_dirty(&self) -> bool {
        self.0 == "dirty"
    }

    fn is_awaiting(&self) -> bool {
        self.0 == "awaiting"
    }

    fn forget_secrets(&mut self) -> bool {
        self.0 == "secret"
    }

    fn on_answer(&mut self, _id: RequestId, _answer: Answer, cx: &mut Cx<'_>) {
        if self.0 == "opener" { cx.push(Dummy("second")) } else { cx.replace(Dummy("second")) }
    }
}

/// With this screen, whose question is answered while the phone's box lies above it; the box is closed then.
fn answered_under_a_box(screen: &'static str) -> Driver {
    let mut driver = Driver::new(Options::default());
    driver.answer(Answer::Done);
    driver.app.push(Box::new(Dummy(screen)));
    driver.app.with_top(|_, cx| cx.ask(Command::Profiles));
    driver.press("f6 f2");
    assert_eq!(driver.app.top(), overlays::phone::ID);
    driver.answer(Answer::Done);
    assert_eq!(driver.app.top(), overlays::phone::ID);
    driver.press("esc");
    driver
}

#[test]
fn a_screen_is_replaced_under_what_lies_above_it() {
    let mut driver = answered_under_a_box("first");
    assert_eq!(driver.app.top(), "second");
    driver.press("esc");
    assert_eq!(driver.app.top(), "welcome");
}

#[test]
fn what_an_answer_opens_lies_under_what_was_opened_meanwhile() {
    let mut driver = answered_under_a_box("opener");
    assert_eq!(driver.app.top(), "second");
    driver.press("esc");
    assert_eq!(driver.app.top(), "opener");
}

#[test]
fn what_was_typed_is_not_lost_without_asking() {
    let mut driver = Driver::new(Options::default());
    driver.app.push(Box::new(Dummy("dirty")));
    driver.press("esc");
    assert_eq!(driver.app.top(), overlays::confirm::ID);
    driver.press("esc");
    assert_eq!(driver.app.top(), "dirty", "no is the answer of Esc");
    driver.press("esc tab enter");
    assert_eq!(driver.app.top(), "welcome");
}

#[test]
fn what_came_in_the_place_of_a_screen_is_not_closed_for_it() {
    let mut driver = Driver::new(Options::default());
    driver.answer(Answer::Done);
    driver.app.push(Box::new(Dummy("dirty")));
    driver.app.with_top(|_, cx| cx.ask(Command::Profiles));
    driver.press("f6 esc");
    assert_eq!(driver.app.top(), overlays::confirm::ID);
    driver.answer(Answer::Done);
    driver.press("tab enter");
    assert_eq!(driver.app.top(), "second");
}

#[test]
fn a_screen_that_awaits_something_is_not_left() {
    let mut driver = Driver::logged_in(Options::default());
    driver.app.push(Box::new(Dummy("awaiting")));
    driver.press("esc 9");
    assert_eq!(driver.app.top(), "awaiting");
    driver.press("ctrl+l");
    assert_eq!(driver.app.top(), "login", "but locking waits for nothing");
}

#[test]
fn a_section_is_not_opened_over_something_typed_without_asking() {
    let mut driver = Driver::logged_in(Options::default());
    driver.app.push(Box::new(Dummy("dirty")));
    driver.press("9");
    assert_eq!(driver.app.top(), overlays::confirm::ID);
    driver.press("right enter");
    assert_eq!(driver.app.section_index(), screens::SECTIONS.iter().position(|section| section.digit == 9));
}

#[test]
fn typed_secrets_are_wiped_after_a_minute_and_once() {
    let mut driver = Driver::new(Options::default());
    driver.answer(Answer::Done);
    driver.press("f6 f6");
    driver.app.push(Box::new(Dummy("secret")));
    driver.wait(59);
    assert!(!driver.text().contains("was wiped"));
    driver.wait(1);
    assert!(driver.text().contains("was wiped"));
    driver.wait(60);
    assert!(!driver.text().contains("was wiped"), "said once");
}

#[test]
fn the_menu_is_reached_by_esc_digits_and_mouse() {
    let mut driver = Driver::logged_in(Options::default());
    driver.press("1");
    assert_eq!(driver.app.section_index(), Some(0));
    driver.press("esc down enter");
    assert_eq!(driver.app.section_index(), Some(1));
    driver.press("esc esc");
    assert_eq!(driver.app.section_index(), Some(1), "Esc in the menu goes back into the screen");
    driver.draw();
    assert!(driver.drawn.area_of(Target::Section(0)).is_some());
    driver.click("1 Home");
    assert_eq!(driver.app.section_index(), Some(0));
    driver.press("0");
    assert_eq!(driver.app.section_index(), Some(0), "a digit without a section does nothing");
}
