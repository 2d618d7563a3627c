//! Paying an order through the session: the password goes to the vault, its verdict to the world.

use jiff::SignedDuration;
use kiwi::backend::contract::{
    CheckoutStep, CheckoutView, Note, OrderState, OrderView, PaymentId, PaymentMethod, Refusal, Reply, Request, SmsBody,
};
use kiwi::session::contract::{Answer, Command};

use super::machine::{Machine, NUMBER, name, phone};
use super::secret;

fn checkout(reply: Reply) -> CheckoutView {
    match reply {
        Reply::Checkout(view) => *view,
        other => panic!("a checkout expected, not {other:?}"),
    }
}

fn ordered(machine: &mut Machine) -> OrderView {
    let Reply::Goods(goods) = machine.ask(Request::Goods { search: String::new() }) else { panic!("goods") };
    let good = goods.iter().min_by_key(|good| good.price.minor).expect("something for sale").code.clone();
    let key = machine.key();
    match machine.ask(Request::PlaceOrder { key, good, quantity: 1 }) {
        Reply::Order(order) => order,
        other => panic!("an order expected, not {other:?}"),
    }
}

fn signing_in(machine: &mut Machine, order: &OrderView) -> CheckoutView {
    let key = machine.key();
    let opened = machine.ask(Request::OpenCheckout { key, order: order.id, method: PaymentMethod::Kiwi });
    let payment = checkout(opened).payment;
    let key = machine.key();
    checkout(machine.ask(Request::NamePayer { key, payment, phone: phone(NUMBER) }))
}

fn sign_in(machine: &mut Machine, payment: PaymentId, password: &str) -> Answer {
    let key = machine.key();
    machine.send(Command::SignIn { payment, password: secret(password), key })
}

#[test]
fn an_order_is_paid_with_the_code_from_the_phone_and_stays_paid() {
    let mut machine = Machine::new();
    machine.registered_with(NUMBER, &[Note::R5000, Note::R5000]);
    let password = machine.sms_password();
    machine.login(NUMBER, &password).expect("the first password");
    let order = ordered(&mut machine);
    let payment = signing_in(&mut machine, &order).payment;

    let wrong = sign_in(&mut machine, payment, "not it");
    assert!(matches!(wrong, Answer::Refused(Refusal::WrongPassword { .. })), "{}", name(&wrong));
    machine.wait(SignedDuration::from_secs(60));
    let signed_in = sign_in(&mut machine, payment, &password);
    let Answer::World(reply) = signed_in else { panic!("{}", name(&signed_in)) };
    let CheckoutStep::Quote(quote) = checkout(reply).step else { panic!("a quote") };
    let key = machine.key();
    machine.ask(Request::AcceptQuote { key, payment, quote: quote.id });
    machine.wait(SignedDuration::from_secs(10));
    let code = machine.snapshot().phone.messages.iter().find_map(|sms| match &sms.body {
        SmsBody::PaymentCode { code, .. } => Some(code.clone()),
        _ => None,
    });
    let key = machine.key();
    machine.ask(Request::ConfirmCode { key, payment, code: code.expect("a code on the phone") });
    machine.wait(SignedDuration::from_secs(10));

    machine.restart();
    machine.login(NUMBER, &password).expect("the same password");
    let Reply::Order(paid) = machine.ask(Request::Order { order: order.id }) else { panic!("an order") };
    assert_eq!(paid.state, OrderState::Paid);
    let latest = machine.snapshot().latest.first().expect("an operation").clone();
    assert_eq!(latest.amount, quote.total);
    let Answer::Verified(report) = machine.send(Command::Verify) else { panic!("a report") };
    assert_eq!(report.problems, Vec::<String>::new());
}
