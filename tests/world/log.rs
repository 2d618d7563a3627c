//! The world's log: what it tells, what it leaves out, how much of it is kept, and that nothing is decided by it.

use crate::buyer::{days, secs};
use crate::person::{Person, founded};
use crate::remote::Remote;
use kiwi::backend::contract::{NetworkMode, Refusal, Request};
use kiwi::backend::{
    Breakdown, Deed, Fault, LOG_KEPT, LogDetail, LogFilter, LogKind, LogLine, Moment, Outcome, Verdict, World,
};
use kiwi::domain::sensitive::Sensitive;

/// Every line that a filter leaves, newest first.
fn all(world: &World, filter: &LogFilter) -> Vec<LogLine> {
    let (mut lines, mut before) = (Vec::new(), None);
    loop {
        let page = world.log(filter, before).expect("readable");
        assert!(page.lines.len() <= 100, "a page is bounded");
        lines.extend(page.lines);
        match page.next {
            Some(next) => before = Some(next),
            None => return lines,
        }
    }
}

fn everything(world: &World) -> Vec<LogLine> {
    all(world, &LogFilter::default())
}

fn deeds(lines: &[LogLine]) -> Vec<Deed> {
    lines.iter().rev().map(|line| line.deed).collect()
}

/// Somebody who has paid, and before that mistyped the code.
fn paid(seed: u8) -> Person {
    let mut person = Person::with_money(seed);
    let view = person.up_to_code("wireless-earbuds");
    let code = person.code();
    person.confirm(view.payment, &Sensitive::new("000000")).expect_err("a wrong code");
    person.cancel(kiwi::backend::contract::PaymentId(uuid::Uuid::nil())).expect_err("no such payment");
    person.confirm(view.payment, &code).expect("paid");
    person.wait(days(1));
    person
}

#[test]
fn a_payment_is_told_from_its_order_on() {
    let person = paid(31);
    let lines = everything(&person.world);
    let told = deeds(&lines);
    let story = [
        Deed::TerminalStarted,
        Deed::NoteInserted,
        Deed::TerminalFinished,
        Deed::OrderPlaced,
        Deed::PaymentOpened,
        Deed::PayerNamed,
        Deed::SignedIn,
        Deed::QuoteAccepted,
        Deed::MessageArrived,
        Deed::CodeSentIn,
        Deed::PaymentLeft,
        Deed::CodeSentIn,
        Deed::ShopAcknowledged,
    ];
    let mut rest = told.iter();
    for deed in story {
        assert!(rest.any(|told| *told == deed), "{deed:?} is missing, or not in its place, in {told:?}");
    }
    assert!(lines.windows(2).all(|pair| pair[0].seq > pair[1].seq && pair[0].at >= pair[1].at), "newest first");
    let order = lines.iter().find(|line| line.deed == Deed::OrderPlaced).expect("told").subject.clone();
    assert!(lines.iter().filter(|line| line.subject == order).count() > 6, "each names its order");
}

#[test]
fn what_is_refused_is_told_and_changes_no_byte() {
    let mut person = Person::with_money(32);
    person.wait(secs(30));
    let (before, lines) = (person.world.digest().expect("readable"), everything(&person.world).len());
    let refused = |person: &mut Person| person.place("no-such-thing", 1).expect_err("not in the shop");
    let reason = refused(&mut person);
    assert_eq!(person.world.digest().expect("readable"), before);
    let sql = "SELECT count(*) FROM world_log WHERE detail LIKE '%Refused%'";
    let written: i64 = person.world.connection().query_row(sql, [], |row| row.get(0)).expect("readable");
    assert_eq!(written, 0, "nothing was written for it");
    let told = everything(&person.world);
    assert_eq!(told.len(), lines + 1);
    assert_eq!((told[0].deed, told[0].kind()), (Deed::OrderPlaced, LogKind::Refused));
    assert_eq!(told[0].detail, Some(LogDetail::Refused(Some(Box::new(reason)))));
    person.place("wireless-earbuds", 1).expect("placed");
    let now = everything(&person.world);
    assert_eq!((now[1].seq, &now[1].detail), (told[0].seq, &told[0].detail), "written with what is done next");
    refused(&mut person);
    person.world.write_log().expect("written");
    let world = std::mem::replace(&mut person.world, founded(0));
    let world = World::open(world.into_connection()).expect("opens");
    assert_eq!(everything(&world)[0].kind(), LogKind::Refused, "or before the world is closed");
}

#[test]
fn many_refusals_neither_pile_up_nor_get_lost() {
    let mut person = Person::with_money(33);
    let before = person.world.digest().expect("readable");
    for _ in 0..200 {
        person.place("no-such-thing", 1).expect_err("not in the shop");
    }
    let refused = LogFilter { kind: Some(LogKind::Refused), ..LogFilter::default() };
    assert_eq!(all(&person.world, &refused).len(), 200);
    assert_eq!(person.world.digest().expect("readable"), before);
}

#[test]
fn what_came_too_late_to_change_anything_is_not_told() {
    let mut person = paid(34);
    person.wait(days(60));
    let told = deeds(&everything(&person.world));
    assert!(!told.contains(&Deed::OrderClosedUnpaid) && !told.contains(&Deed::CodeExpired), "{told:?}");
    assert!(told.contains(&Deed::OrderCompleted), "{told:?}");
}

#[test]
fn the_same_life_gives_the_same_log() {
    let lived = |seed| {
        let mut person = paid(seed);
        person.world.shift_rate(person.clock, 5).expect("shifted");
        person.world.jump(person.clock, days(30)).expect("jumped");
        everything(&person.world)
    };
    assert_eq!(lived(35), lived(35));
    assert_ne!(lived(35), lived(36));
}

#[test]
fn only_the_latest_lines_are_kept() {
    let mut person = Person::with_money(37);
    let kept = i64::from(LOG_KEPT);
    for n in 0..kept + 1_000 {
        person.world.note_down(person.clock, Deed::RefundPushed, n.to_string(), None).expect("told");
    }
    person.world.write_log().expect("written");
    let lines = everything(&person.world);
    let count = i64::try_from(lines.len()).expect("small");
    assert!(count >= kept && count < kept + 256, "{count}");
    assert_eq!(lines[0].subject, (kept + 999).to_string(), "the newest stays");
    assert!(lines.windows(2).all(|pair| pair[0].seq == pair[1].seq + 1), "and nothing between is missing");
}

#[test]
fn filters_leave_what_a_careful_reader_would() {
    let mut person = paid(38);
    person.world.break_down(person.clock, Breakdown::Capture, 1).expect("planned");
    person.world.jump(person.clock, days(30)).expect("jumped");
    let lines = everything(&person.world);
    for kind in LogKind::ALL {
        let filter = LogFilter { kind: Some(*kind), ..LogFilter::default() };
        let expected: Vec<LogLine> = lines.iter().filter(|line| line.kind() == *kind).cloned().collect();
        assert_eq!(all(&person.world, &filter), expected, "{kind:?}");
        assert!(!expected.is_empty() || *kind == LogKind::Network, "{kind:?} happened");
    }
    let number = lines.iter().find(|line| line.deed == Deed::OrderPlaced).expect("told").subject.clone();
    let filter = LogFilter { text: number[4..9].to_owned(), deeds: vec![Deed::ClockMoved], ..LogFilter::default() };
    let found = all(&person.world, &filter);
    assert!(found.iter().all(|line| line.subject == number || line.deed == Deed::ClockMoved));
    assert!(found.iter().any(|line| line.deed == Deed::ClockMoved) && found.len() > 6);
}

#[test]
fn what_the_network_did_is_told() {
    let mut remote = Remote::new(39);
    remote.client.plan_fault(Moment::Opening, Fault::ReplyLost).expect("stored");
    let opening = remote.opening();
    assert_eq!(remote.ask(&opening), Outcome::NoAnswer { unsent: false });
    let told = everything(remote.client.world());
    assert_eq!(told[0].deed, Deed::PaymentOpened, "it was carried out");
    assert_eq!(told[1].detail, Some(LogDetail::Failed(Some(Fault::ReplyLost), Some(Deed::PaymentOpened))));
    assert_eq!(told[1].kind(), LogKind::Network);
    let count = told.len();
    remote.network(NetworkMode::Offline);
    remote.ask(&Request::Orders);
    assert_eq!(everything(remote.client.world()).len(), count, "a question that does not leave is no news");
    let placing = Request::CancelOrder { key: remote.person.key(), order: remote.order };
    assert_eq!(remote.ask(&placing), Outcome::NoAnswer { unsent: true });
    let told = everything(remote.client.world());
    assert_eq!(told[0].detail, Some(LogDetail::Failed(None, Some(Deed::OrderGivenUp))));
}

#[test]
fn a_wrong_answer_that_counts_is_told_once_however_often_it_arrives() {
    let mut person = Person::with_money(40);
    let view = person.up_to_quote("wireless-earbuds");
    let key = person.key();
    let request = Request::ConfirmCode { key, payment: view.payment, code: Sensitive::new("000000") };
    assert!(person.ask(&request).is_err());
    let payment = person.up_to_code("phone-case").payment;
    let key = person.key();
    let request = Request::ConfirmCode { key, payment, code: Sensitive::new("000000") };
    for _ in 0..2 {
        assert!(matches!(person.ask(&request), Err(Refusal::WrongCode { .. })));
    }
    let refused = LogFilter { kind: Some(LogKind::Refused), ..LogFilter::default() };
    let told = all(&person.world, &refused);
    let wrong = |line: &&LogLine| matches!(&line.detail, Some(LogDetail::Refused(Some(why))) if matches!(**why, Refusal::WrongCode { .. }));
    assert_eq!(told.iter().filter(wrong).count(), 1);
    assert!(person.sign_in(payment, Verdict::Wrong).is_err());
}
