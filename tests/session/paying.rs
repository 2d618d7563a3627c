//! Paying an order through the session: the password goes to the vault, its verdict to the world.

use jiff::SignedDuration;
use kiwi::backend::contract::{Note, OrderState, Refusal, Reply, Request};
use kiwi::session::contract::{Answer, Command};

use super::machine::{Machine, NUMBER, name};

#[test]
fn an_order_is_paid_with_the_code_from_the_phone_and_stays_paid() {
    let mut machine = Machine::new();
    machine.registered_with(NUMBER, &[Note::R5000, Note::R5000]);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("the first password");
    let order = machine.ordered();
    let payment = machine.signing_in(&order, NUMBER).payment;

    let wrong = machine.sign_in(payment, "not it");
    assert!(matches!(wrong, Answer::Refused(Refusal::WrongPassword { .. })), "{}", name(&wrong));
    machine.wait(SignedDuration::from_secs(60));
    let (quote, code) = machine.code(payment, &password);
    machine.confirm(payment, code);

    machine.restart();
    machine.login(NUMBER, &password).expect("the same password");
    let Reply::Order(paid) = machine.ask(Request::Order { order: order.id }) else { panic!("an order") };
    assert_eq!(paid.state, OrderState::Paid);
    let latest = machine.snapshot().latest.first().expect("an operation").clone();
    assert_eq!(latest.amount, quote.total);
    let Answer::Verified(report) = machine.send(Command::Verify) else { panic!("a report") };
    assert_eq!(report.problems, Vec::<String>::new());
}
