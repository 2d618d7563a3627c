//! A leap of the world's clock over a month in which much happens: `cargo bench --bench clock`.
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]
#![allow(clippy::print_stdout, reason = "a bench says what it measured")]

#[path = "../tests/support/buyer.rs"]
mod buyer;
#[path = "support/measure.rs"]
mod measure;
#[path = "../tests/support/person.rs"]
mod person;
#[path = "support/sealed.rs"]
mod sealed;

use std::time::Duration;

use buyer::{days, secs};
use kiwi::backend::contract::Note;
use measure::{Samples, compared, heading};
use person::Person;

const ROUNDS: usize = 15;
const TIMERS: u32 = 10_000;
const BUDGET: Duration = Duration::from_millis(250);
const MONTH: i64 = 30;

fn main() {
    let folder = sealed::folder();
    let mut person = Person::in_world(sealed::world(folder.path()));
    person.open_at_kiosk(&[Note::R5000, Note::R5000]);
    heading(&format!("a leap of {MONTH} days over {TIMERS} timers"), &["median", "p99", "to 250 ms"]);
    let (mut messages, mut orders) = (Samples::default(), Samples::default());
    for _ in 0..ROUNDS {
        wind(&mut person, "Sms");
        leap(&mut person, &mut messages);
        wind(&mut person, "CloseUnpaid");
        leap(&mut person, &mut orders);
    }
    compared("messages that arrive", &mut messages, BUDGET);
    compared("orders that look whether they were paid", &mut orders, BUDGET);
}

/// Winds so many timers of a kind, spread over the month: copies of one that the world has set itself.
fn wind(person: &mut Person, kind: &str) {
    person.up_to_code("usb-c-cable");
    let now = person.world.now(person.clock).expect("a time").as_millisecond();
    let apart = MONTH * 86_400_000 / i64::from(TIMERS + 1);
    let connection = person.world.connection();
    connection.execute_batch("BEGIN").expect("begun");
    let wound = connection
        .execute(
            "WITH RECURSIVE timer (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM timer WHERE n < ?1) \
             INSERT INTO agenda (due_ms, event) SELECT ?2 + n * ?3, event FROM timer CROSS JOIN \
             (SELECT event FROM agenda WHERE event LIKE '{\"' || ?4 || '\"%' ORDER BY seq DESC LIMIT 1)",
            rusqlite::params![TIMERS, now, apart, kind],
        )
        .expect("wound");
    connection.execute_batch("COMMIT").expect("committed");
    assert_eq!(wound, TIMERS as usize, "the world had set a timer of this kind");
}

fn leap(person: &mut Person, samples: &mut Samples) {
    let leap = samples.time(|| person.world.jump(person.clock, days(MONTH))).expect("a leap");
    assert!(leap.events >= TIMERS as usize, "{leap:?}");
    person.wait(secs(1));
}
