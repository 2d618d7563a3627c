//! Looking back, by keys on the real program: the history, one operation in full, charts, exports.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used, reason = "tests may fail")]

#[path = "support/desk.rs"]
mod desk;
#[path = "support/machine.rs"]
mod machine;

use desk::Desk;
use jiff::tz::{TimeZone, offset};
use kiwi::backend::contract::Note;
use kiwi::tui::app::Options;

fn options() -> Options {
    Options { zone: TimeZone::fixed(offset(3)), ..Options::default() }
}

impl Desk {
    /// Orders the cheapest cable and pays for it.
    fn buy_cable(&mut self) {
        self.keys("alt+2 / type:cable enter enter enter ctrl+n enter");
        let password = self.first_password();
        self.keys(&format!("type:\"{password}\" enter enter"));
        self.wait_secs(5);
        let code = self.code();
        self.keys(&format!("type:{code} enter"));
        self.wait_secs(20);
    }
}

#[test]
fn zz_show() {
    let mut desk = Desk::with_notes(&[Note::R5000, Note::R5000], options());
    desk.buy_cable();
    desk.keys("alt+7 enter");
    println!("{}", desk.screen());
    desk.keys("esc g");
    println!("{}", desk.screen());
    desk.keys("right");
    println!("{}", desk.screen());
    desk.keys("right");
    println!("{}", desk.screen());
    desk.resize(200, 50);
    println!("{}", desk.screen());
}
