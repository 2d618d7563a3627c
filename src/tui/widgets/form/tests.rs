//! How forms behave under keys and clicks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::*;
use crate::tui::event::{Event, Input};
use crate::tui::hits::{Drawn, LayerId, Target};
use crate::tui::keymap::Keymap;
use crate::tui::view::Canvas;
use crate::tui::{App, Options, script};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum F {
    Phone,
    Password,
    Agree,
    Note,
    Send,
    Cancel,
}

fn form() -> Form<F> {
    Form::new()
        .phone(F::Phone, |l| l.action_phone())
        .secret(F::Password, |l| l.action_lock())
        .checkbox(F::Agree, false, |l| l.action_toggle())
        .select(F::Note, vec![Phrase::verbatim("50"), Phrase::verbatim("100")], 0, |l| l.action_next())
        .submit(F::Send, |l| l.action_activate())
        .button(F::Cancel, |l| l.action_back())
}

/// Presses keys as the application would; gives back what came of the last.
fn press(form: &mut Form<F>, keys: &str) -> FormEvent<F> {
    let keymap = Keymap::default();
    let mut last = FormEvent::Ignored;
    for event in script::parse(keys).unwrap() {
        let Event::Key(chord) = event else { panic!("only keys") };
        let input = match keymap.action(chord, &form.contexts()) {
            Some(action) => Input::Action(action),
            None => Input::Char(chord.typed().unwrap()),
        };
        last = form.handle(&input);
    }
    last
}

#[test]
fn enter_goes_on_and_submits_from_the_last_field() {
    let mut form = Form::new().phone(F::Phone, |l| l.action_phone()).secret(F::Password, |l| l.action_lock());
    assert_eq!(press(&mut form, "type:+79161234567"), FormEvent::Changed(F::Phone));
    assert_eq!(press(&mut form, "enter"), FormEvent::Consumed);
    assert_eq!(form.focused(), Some(F::Password));
    press(&mut form, "type:secret");
    assert_eq!(press(&mut form, "enter"), FormEvent::Submit);
    assert_eq!(form.phone_value(F::Phone).unwrap().e164(), "+79161234567");
    assert_eq!(form.take_secret(F::Password).expose(), "secret");
    assert!(form.take_secret(F::Password).is_empty());
}

#[test]
fn the_focus_goes_round_both_ways_and_past_what_cannot_be_used() {
    let mut form = form();
    form.set_enabled(F::Agree, false);
    let visited: Vec<_> = (0..6)
        .map(|_| {
            press(&mut form, "tab");
            form.focused().unwrap()
        })
        .collect();
    assert_eq!(visited, [F::Password, F::Note, F::Send, F::Cancel, F::Phone, F::Password]);
    press(&mut form, "shift+tab shift+tab");
    assert_eq!(form.focused(), Some(F::Cancel));
}

#[test]
fn boxes_choices_and_buttons() {
    let mut form = form();
    form.focus(F::Agree);
    assert_eq!(press(&mut form, "space"), FormEvent::Changed(F::Agree));
    assert!(form.is_on(F::Agree));
    press(&mut form, "down right");
    assert_eq!(form.chosen(F::Note), 1);
    press(&mut form, "right");
    assert_eq!(form.chosen(F::Note), 0);
    press(&mut form, "down right");
    assert_eq!(form.focused(), Some(F::Cancel));
    assert_eq!(press(&mut form, "enter"), FormEvent::Pressed(F::Cancel));
    press(&mut form, "left");
    assert_eq!(press(&mut form, "space"), FormEvent::Submit);
}

#[test]
fn a_complaint_takes_the_focus_and_goes_when_the_field_is_changed() {
    let mut form = form();
    form.focus(F::Send);
    form.fail(F::Phone, |l| l.action_help());
    assert_eq!(form.focused(), Some(F::Phone));
    assert!(form.has_errors());
    press(&mut form, "type:8");
    assert!(!form.has_errors());
}

#[test]
fn while_busy_only_leaving_passes() {
    let mut form = form();
    form.set_busy(true);
    assert_eq!(press(&mut form, "type:8"), FormEvent::Consumed);
    assert_eq!(form.value(F::Phone), "");
    assert_eq!(form.handle(&Input::Action(Action::Back)), FormEvent::Ignored);
}

#[test]
fn a_code_submits_itself_when_full() {
    let mut form = Form::new().code(F::Note, 6, |l| l.action_next()).submit(F::Send, |l| l.action_activate());
    assert_eq!(press(&mut form, "type:48291"), FormEvent::Changed(F::Note));
    assert_eq!(press(&mut form, "type:3"), FormEvent::Submit);
}

#[test]
fn clicks_focus_fields_and_press_buttons() {
    let mut form = form();
    assert_eq!(form.handle(&Input::Click(Target::Item(1))), FormEvent::Consumed);
    assert_eq!(form.focused(), Some(F::Password));
    assert_eq!(form.handle(&Input::Click(Target::Item(2))), FormEvent::Changed(F::Agree));
    assert_eq!(form.handle(&Input::Click(Target::Item(5))), FormEvent::Pressed(F::Cancel));
    assert_eq!(form.handle(&Input::Click(Target::Item(99))), FormEvent::Consumed);
}

#[test]
fn it_is_dirty_only_while_something_would_be_lost() {
    let mut form = form();
    form.set_value(F::Phone, "+7 916");
    assert!(!form.is_dirty());
    form.focus(F::Password);
    press(&mut form, "type:x");
    assert!(form.is_dirty());
    assert!(form.forget_secrets());
    assert!(!form.is_dirty());
    assert!(!form.forget_secrets());
}

#[test]
fn a_code_is_sent_by_its_last_digit_but_never_by_a_paste() {
    let code = || Form::new().code(F::Note, 6, |l| l.action_next());
    let mut typed = code();
    assert_eq!(press(&mut typed, "type:48291"), FormEvent::Changed(F::Note));
    assert_eq!(press(&mut typed, "type:3"), FormEvent::Submit);
    let mut pasted = code();
    let paste = Input::Paste(zeroize::Zeroizing::new("482913".to_owned()));
    assert_eq!(pasted.handle(&paste), FormEvent::Changed(F::Note));
    assert_eq!(press(&mut pasted, "enter"), FormEvent::Submit);
}

/// Where each item of a form is drawn in this many columns and rows: its left column and its row.
fn places(form: &Form<F>, columns: u16, rows: u16) -> Vec<Option<(u16, u16)>> {
    let app = App::new(Options::default());
    let (mut drawn, area) = (Drawn::default(), Rect::new(0, 0, columns, rows));
    let mut buffer = Buffer::empty(area);
    form.render(&mut Canvas::new(&app.look(), &mut buffer, &mut drawn, LayerId(1), area));
    (0..6).map(|item| drawn.area_of(Target::Item(item)).map(|area| (area.x, area.y))).collect()
}

#[test]
fn what_is_hidden_has_no_place_and_no_focus() {
    let mut form = form();
    form.set_shown(F::Password, false);
    form.set_shown(F::Send, false);
    press(&mut form, "tab");
    assert_eq!(form.focused(), Some(F::Agree));
    press(&mut form, "tab tab");
    assert_eq!(form.focused(), Some(F::Cancel));
    press(&mut form, "left");
    assert_eq!(form.focused(), Some(F::Cancel), "there is no button beside it");
    let places = places(&form, 60, 20);
    assert!(places[1].is_none() && places[4].is_none());
    form.set_shown(F::Send, true);
    press(&mut form, "left");
    assert_eq!(form.focused(), Some(F::Send));
    form.set_shown(F::Send, false);
    assert_eq!(form.focused(), Some(F::Cancel), "the focus never stays on what is gone");
}

#[test]
fn buttons_stand_beside_each_other_while_they_fit() {
    let two = || Form::new().button(F::Send, |l| l.action_help()).button(F::Cancel, |l| l.action_lock());
    let row = |form: &Form<F>, columns: u16, item: usize| places(form, columns, 9)[item].map(|(_, row)| row);
    assert_eq!(row(&two(), 60, 0), row(&two(), 60, 1));
    assert_ne!(row(&two(), 14, 0), row(&two(), 14, 1));
    assert_eq!(row(&two().new_row(), 60, 1), Some(1));
    assert_eq!(row(&two().new_group(), 60, 1), Some(2));
}

#[test]
fn free_rows_go_before_fields_do() {
    let airy: Vec<u16> = places(&form(), 60, 20).into_iter().flatten().map(|(_, row)| row).collect();
    assert_eq!(airy, [0, 2, 4, 6, 8, 8]);
    let dense: Vec<u16> = places(&form(), 60, 5).into_iter().flatten().map(|(_, row)| row).collect();
    assert_eq!(dense, [0, 1, 2, 3, 4, 4]);
}
