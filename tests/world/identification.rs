//! Who the owner is: told, checked in some hours, seen in person after some days; each step raises the limits.

use crate::buyer::{days, secs};
use crate::person::{Person, founded};
use kiwi::backend::contract::{
    Caller, Identification, IdentificationView, IdentityDetail, IdentityFailure, IdentityRefusal, PersonalDetails,
    Raising, Refusal, Reply, Request, SmsBody,
};
use kiwi::backend::{Promise, Rules, Slips, World};
use kiwi::domain::money::Amount;
use kiwi::domain::sensitive::Sensitive;

const NAME: &str = "Мария Петрова";
const BORN: &str = "17.05.1990";
const DOCUMENT: &str = "45 08 123456";

fn details(name: &str, born: &str, document: &str) -> PersonalDetails {
    let [name, born, document] = [name, born, document].map(Sensitive::new);
    PersonalDetails { name, born, document }
}

fn view(reply: Result<Reply, Refusal>) -> Result<IdentificationView, Refusal> {
    match reply? {
        Reply::Identification(view) => Ok(*view),
        other => panic!("{other:?}"),
    }
}

impl Person {
    fn identification(&mut self) -> IdentificationView {
        view(self.ask(&Request::Identification)).expect("answered")
    }

    fn identify(&mut self, name: &str, born: &str, document: &str) -> Result<IdentificationView, Refusal> {
        let details = Box::new(details(name, born, document));
        view(self.tell(|key| Request::Identify { key, details }))
    }

    /// Somebody whose details the register has confirmed.
    fn known(seed: u8) -> Self {
        let mut person = Self::with_money(seed);
        person.identify(NAME, BORN, DOCUMENT).expect("told");
        person.wait(secs(6 * 3_600 + 5));
        person
    }

    fn book(&mut self, at: jiff::Timestamp) -> Result<IdentificationView, Refusal> {
        view(self.tell(|key| Request::BookVisit { key, at }))
    }
}

#[test]
fn the_register_answers_within_hours_and_the_limits_grow() {
    let mut person = Person::with_money(1);
    assert_eq!(person.identification().level, Identification::Anonymous);
    let asked = person.identify(NAME, BORN, DOCUMENT).expect("told");
    let Some(Raising::Checking { until }) = asked.raising else { panic!("{asked:?}") };
    let now = person.snapshot().now;
    assert!(until >= now + secs(3_600) && until <= now + secs(6 * 3_600));
    assert_eq!(person.account().raising, asked.raising);
    person.wait(until.duration_since(now) - secs(1));
    assert_eq!(person.account().identification, Identification::Anonymous, "not before the register has answered");
    person.wait(secs(5));
    let account = person.account();
    assert_eq!((account.identification, account.raising), (Identification::Simplified, None));
    assert_eq!(account.limit, Amount::rub(60_000_00));
    let told = SmsBody::Identified { level: Identification::Simplified, limit: Amount::rub(60_000_00) };
    assert_eq!(person.messages()[0], told);
    person.assert_sound();
}

#[test]
fn every_level_says_what_it_allows() {
    let levels = Person::with_money(2).identification().levels;
    let rows: Vec<_> = levels.iter().map(|row| (row.level, row.holds.minor, row.month.minor)).collect();
    let promised = [
        (Identification::Anonymous, 15_000_00, 40_000_00),
        (Identification::Simplified, 60_000_00, 200_000_00),
        (Identification::Full, 600_000_00, 600_000_00),
    ];
    assert_eq!(rows, promised);
    assert!(levels.windows(2).all(|pair| pair[0].at_once.minor <= pair[1].at_once.minor));
}

#[test]
fn what_cannot_be_right_is_refused_and_kept_nowhere() {
    let mut person = Person::with_money(3);
    let before = person.world.digest().expect("readable");
    let cases = [
        ("Мария", BORN, DOCUMENT, IdentityDetail::Name),
        ("", BORN, DOCUMENT, IdentityDetail::Name),
        (NAME, "31.02.1990", DOCUMENT, IdentityDetail::Born),
        (NAME, "03.03.2012", DOCUMENT, IdentityDetail::Born),
        (NAME, "01.01.2030", DOCUMENT, IdentityDetail::Born),
        (NAME, BORN, "12345", IdentityDetail::Document),
        (NAME, BORN, "45o8 123456", IdentityDetail::Document),
    ];
    for (name, born, document, detail) in cases {
        let refused = person.identify(name, born, document);
        assert_eq!(refused, Err(IdentityRefusal::BadDetail(detail).into()), "{name} {born} {document}");
    }
    assert_eq!(person.world.digest().expect("readable"), before);
    person.caller = Caller::Visitor;
    assert_eq!(person.identify(NAME, BORN, DOCUMENT), Err(Refusal::LoginNeeded));
}

#[test]
fn who_the_register_does_not_know_may_try_again() {
    let mut person = Person::with_money(4);
    person.identify(NAME, BORN, "45 08 120000").expect("told");
    assert_eq!(person.identify(NAME, BORN, DOCUMENT), Err(IdentityRefusal::Checking.into()));
    person.wait(secs(6 * 3_600 + 5));
    let refused = person.identification();
    assert_eq!((refused.level, refused.raising), (Identification::Anonymous, None));
    assert_eq!(refused.failure, Some(IdentityFailure::NotInRegister));
    assert_eq!(person.messages()[0], SmsBody::NotIdentified { failure: IdentityFailure::NotInRegister });
    let again = person.identify(NAME, BORN, DOCUMENT).expect("told again");
    assert_eq!(again.failure, None);
    person.wait(days(1));
    assert_eq!(person.account().identification, Identification::Simplified);
    assert_eq!(person.identify(NAME, BORN, DOCUMENT), Err(IdentityRefusal::Reached.into()));
    person.assert_sound();
}

#[test]
fn a_visit_makes_it_full_and_can_be_moved() {
    let mut person = Person::known(5);
    let offered = person.identification().visits;
    assert_eq!(offered.len(), 4);
    let now = person.snapshot().now;
    assert!(offered.iter().all(|visit| visit.at > now), "all of them are to come");
    assert_eq!(person.book(now), Err(IdentityRefusal::NoSuchVisit.into()));
    person.book(offered[0].at).expect("booked");
    let moved = person.book(offered[2].at).expect("moved");
    assert_eq!(moved.raising, Some(Raising::Visit(offered[2].clone())));
    person.wait(offered[0].at.duration_since(now) + secs(5));
    assert_eq!(person.account().identification, Identification::Simplified, "the first one was given up");
    person.wait(offered[2].at.duration_since(offered[0].at));
    let account = person.account();
    assert_eq!((account.identification, account.limit), (Identification::Full, Amount::rub(600_000_00)));
    assert_eq!(person.book(offered[3].at), Err(IdentityRefusal::Reached.into()));
    assert_eq!(person.identification().visits, []);
    person.assert_sound();
}

#[test]
fn nobody_is_seen_before_they_are_known() {
    let mut person = Person::with_money(6);
    let at = person.snapshot().now + days(1);
    assert_eq!(person.identification().visits, []);
    assert_eq!(person.book(at), Err(IdentityRefusal::DetailsFirst.into()));
}

#[test]
fn told_twice_under_one_key_is_told_once() {
    let mut person = Person::with_money(7);
    let key = person.key();
    let told = Request::Identify { key, details: Box::new(details(NAME, BORN, DOCUMENT)) };
    let first = person.ask(&told).expect("told");
    let after = person.world.digest().expect("readable");
    assert_eq!(person.ask(&told), Ok(first));
    assert_eq!(person.world.digest().expect("readable"), after);
}

#[test]
fn personal_details_are_printed_nowhere_and_stand_in_one_table_alone() {
    let request =
        Request::Identify { key: Person::with_money(8).key(), details: Box::new(details(NAME, BORN, DOCUMENT)) };
    let printed = format!("{request:?}");
    assert!(![NAME, BORN, DOCUMENT].iter().any(|secret| printed.contains(secret)), "{printed}");
    let person = Person::known(8);
    let connection = person.world.connection();
    let holding = |table: &str| -> bool {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}")).expect("a table");
        let columns = statement.column_count();
        let mut rows = statement.query([]).expect("rows");
        let mut found = false;
        while let Some(row) = rows.next().expect("a row") {
            let texts = (0..columns).filter_map(|column| row.get::<_, String>(column).ok());
            found |= texts.into_iter().any(|text| text.contains("Петрова") || text.contains("4508123456"));
        }
        found
    };
    let mut statement = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").expect("tables");
    let tables: Vec<String> =
        statement.query_map([], |row| row.get(0)).expect("tables").collect::<Result<_, _>>().expect("names");
    let held: Vec<_> = tables.into_iter().filter(|table| holding(table)).collect();
    assert_eq!(held, ["identity"]);
}

#[track_caller]
fn blames(person: &Person) {
    let broken: Vec<_> = person.world.check().expect("readable").into_iter().map(|found| found.promise).collect();
    assert!(broken.contains(&Promise::KnownBeforeTrusted), "{broken:?}");
}

#[test]
fn a_visit_taken_for_made_is_caught() {
    let mut person = Person::known(9);
    let world: World = std::mem::replace(&mut person.world, founded(0));
    person.world = world.under(Rules { slips: Slips { visit_skipped: true, ..Slips::default() }, ..Rules::promised() });
    let at = person.identification().visits[0].at;
    person.book(at).expect("booked");
    blames(&person);
}

#[test]
fn levels_changed_behind_the_worlds_back_are_caught() {
    let tamperings = [
        ("UPDATE wallet SET identification = 'anonymous'", "wallet_identification"),
        ("UPDATE identity SET state = 'checking'", "identity_transitions"),
        ("UPDATE wallet SET identification = 'full'", ""),
    ];
    for (sql, guard) in tamperings {
        let person = Person::known(10);
        person.assert_sound();
        let connection = person.world.connection();
        if !guard.is_empty() {
            connection.execute_batch(sql).expect_err("the schema forbids it");
            connection.execute_batch(&format!("DROP TRIGGER {guard}")).expect("dropped");
        }
        connection.execute_batch(sql).expect("changed");
        blames(&person);
    }
}
