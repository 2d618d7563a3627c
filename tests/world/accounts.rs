//! Accounts in other currencies, and changing money: at the price that was agreed to, in time, once, and exactly.

mod checked;

use crate::buyer::{days, secs, stranger};
use crate::person::Person;
use kiwi::backend::contract::{
    AccountRefusal, Caller, Direction, ExchangePrice, ExchangeQuoteView, ExchangeReceipt, OperationKind, QuoteId,
    Refusal, Reply, Request, Side, Thing,
};
use kiwi::domain::money::{Amount, Currency};
use kiwi::domain::tariff;
use rust_decimal::Decimal;

const fn eur(minor: i64) -> Amount {
    Amount::new(minor, Currency::Eur)
}

impl Person {
    fn open_account(&mut self, currency: Currency) -> Result<Reply, Refusal> {
        self.tell(|key| Request::OpenAccount { key, currency })
    }

    /// Somebody with 9 700 ₽ and empty accounts in dollars and euros.
    fn with_accounts(seed: u8) -> Self {
        let mut person = Self::with_money(seed);
        person.open_account(Currency::Usd).expect("opened");
        person.open_account(Currency::Eur).expect("opened");
        person
    }

    fn price(&mut self, side: Side, with: Currency) -> Result<ExchangePrice, Refusal> {
        match self.ask(&Request::PriceExchange { side, with })? {
            Reply::ExchangePrice(price) => Ok(price),
            other => panic!("{other:?}"),
        }
    }

    fn ask_quote(&mut self, side: Side, with: Currency) -> Result<ExchangeQuoteView, Refusal> {
        match self.tell(|key| Request::QuoteExchange { key, side, with })? {
            Reply::ExchangeQuote(quote) => Ok(quote),
            other => panic!("{other:?}"),
        }
    }

    fn exchange(&mut self, quote: QuoteId) -> Result<ExchangeReceipt, Refusal> {
        match self.tell(|key| Request::Exchange { key, quote })? {
            Reply::Exchanged(receipt) => Ok(receipt),
            other => panic!("{other:?}"),
        }
    }

    fn change(&mut self, side: Side, with: Currency) -> ExchangeReceipt {
        let quote = self.ask_quote(side, with).expect("a quote");
        self.exchange(quote.id).expect("changed")
    }

    fn holds(&mut self, currency: Currency) -> Amount {
        let balances = self.account().balances;
        balances.into_iter().find(|balance| balance.available.currency == currency).expect("an account").available
    }
}

#[test]
fn accounts_are_opened_once_and_listed_after_the_roubles() {
    let mut person = Person::with_money(1);
    assert_eq!(person.account().balances.len(), 1);
    assert_eq!(person.account().rates.iter().map(|rate| rate.of).collect::<Vec<_>>(), [Currency::Usd, Currency::Eur]);
    person.open_account(Currency::Eur).expect("opened");
    person.open_account(Currency::Usd).expect("opened");
    let listed = person.account().balances;
    assert_eq!(
        listed.iter().map(|one| one.available).collect::<Vec<_>>(),
        [Amount::rub(9_700_00), Amount::usd(0), eur(0)]
    );
    for currency in Currency::ALL {
        let again = person.open_account(currency);
        assert_eq!(again, Err(AccountRefusal::AlreadyOpen.into()), "{currency}");
    }
    person.assert_sound();
}

#[test]
fn money_changes_hands_exactly_at_the_price_agreed_to() {
    let mut person = Person::with_accounts(2);
    let receipt = person.change(Side::Give(Amount::rub(5_000_00)), Currency::Usd);
    let ExchangePrice { gives, receives, rate, margin_percent, applied_rate, .. } = receipt.price.clone();
    assert_eq!((rate.of, rate.in_currency, margin_percent), (Currency::Usd, Currency::Rub, Decimal::ONE));
    assert_eq!(applied_rate, (rate.rate * Decimal::new(101, 2)).round_dp(4));
    assert_eq!(gives, Amount::rub(5_000_00));
    assert_eq!(Decimal::from(receives.minor), (Decimal::from(gives.minor) / applied_rate).floor());
    assert_eq!((person.available(), person.holds(Currency::Usd)), (Amount::rub(4_700_00), receives));
    assert_eq!((receipt.left, receipt.now_has), (Amount::rub(4_700_00), receives));
    person.assert_sound();
}

#[test]
fn who_wants_a_sum_gives_what_it_takes_and_no_kopeck_more() {
    let mut person = Person::with_accounts(3);
    let receipt = person.change(Side::Receive(Amount::usd(12_40)), Currency::Rub);
    let exact = Decimal::from(12_40) * receipt.price.applied_rate;
    assert_eq!(receipt.price.receives, Amount::usd(12_40));
    assert_eq!(Decimal::from(receipt.price.gives.minor), exact.ceil());
    assert_eq!(person.holds(Currency::Usd), Amount::usd(12_40));
}

#[test]
fn selling_back_is_at_the_other_side_of_the_margin() {
    let mut person = Person::with_accounts(4);
    let bought = person.change(Side::Give(Amount::rub(5_000_00)), Currency::Usd);
    let sold = person.change(Side::Give(bought.price.receives), Currency::Rub);
    assert_eq!(sold.price.applied_rate, (sold.price.rate.rate * Decimal::new(99, 2)).round_dp(4));
    assert_eq!(person.holds(Currency::Usd), Amount::usd(0));
    let lost = Amount::rub(9_700_00).checked_sub(person.available()).expect("roubles");
    assert!(lost.minor > 90_00 && lost.minor < 110_00, "{lost:?}: a margin of one percent each way");
    person.assert_sound();
}

#[test]
fn dollars_go_into_euros_at_the_price_of_one_in_the_other() {
    let mut person = Person::with_accounts(5);
    person.change(Side::Give(Amount::rub(9_000_00)), Currency::Usd);
    let receipt = person.change(Side::Receive(eur(50_00)), Currency::Usd);
    assert_eq!((receipt.price.rate.of, receipt.price.rate.in_currency), (Currency::Eur, Currency::Usd));
    assert!(receipt.price.rate.rate > Decimal::ONE && receipt.price.applied_rate > receipt.price.rate.rate);
    assert_eq!(person.holds(Currency::Eur), eur(50_00));
    person.assert_sound();
}

#[test]
fn two_lines_of_history_say_what_was_changed_and_it_is_not_spent() {
    let mut person = Person::with_accounts(6);
    let receipt = person.change(Side::Give(Amount::rub(1_000_00)), Currency::Eur);
    let snapshot = person.snapshot();
    let [into, out, ..] = &snapshot.latest[..] else { panic!("two lines") };
    let kind =
        OperationKind::Exchange { quote: receipt.quote, from: Amount::rub(1_000_00), to: receipt.price.receives };
    assert_eq!(
        (&out.kind, out.direction, out.amount, out.id),
        (&kind, Direction::Out, Amount::rub(1_000_00), receipt.operation)
    );
    assert_eq!((&into.kind, into.direction, into.amount), (&kind, Direction::In, receipt.price.receives));
    assert!(snapshot.spending.iter().all(|spent| *spent == 0));
}

#[test]
fn a_quote_counts_for_a_while_once_and_for_its_owner() {
    let mut person = Person::with_accounts(7);
    let side = Side::Give(Amount::rub(1_000_00));
    let late = person.ask_quote(side, Currency::Usd).expect("a quote");
    let now = person.snapshot().now;
    person.wait(late.expires.duration_since(now));
    assert_eq!(person.exchange(late.id), Err(Refusal::QuoteExpired));
    let quote = person.ask_quote(side, Currency::Usd).expect("a quote");
    person.wait(quote.expires.duration_since(late.expires) - secs(1));
    let key = person.key();
    let consent = Request::Exchange { key, quote: quote.id };
    let first = person.ask(&consent).expect("changed");
    assert_eq!(person.ask(&consent), Ok(first), "asked twice, done once");
    assert_eq!(person.exchange(quote.id), Err(AccountRefusal::QuoteUsed.into()));
    assert_eq!(person.available(), Amount::rub(8_700_00));
    let theirs = person.ask_quote(side, Currency::Usd).expect("a quote");
    let me = person.caller.clone();
    person.open_another(stranger());
    assert_eq!(person.exchange(theirs.id), Err(Refusal::NotFound(Thing::Quote)));
    person.caller = me;
    person.assert_sound();
}

#[test]
fn the_price_of_the_day_it_was_asked_holds_over_midnight() {
    let mut person = Person::with_accounts(8);
    person.world.jump(person.clock, secs(14 * 3_600 + 58 * 60)).expect("two minutes to midnight");
    let quote = person.ask_quote(Side::Give(Amount::rub(1_000_00)), Currency::Usd).expect("a quote");
    person.wait(secs(4 * 60));
    let today = person.account().rate;
    assert_ne!(today.day, quote.price.rate.day);
    assert_eq!(person.exchange(quote.id).expect("changed").price, quote.price);
    person.assert_sound();
}

#[test]
fn what_cannot_be_changed_is_refused_and_changes_nothing() {
    let mut person = Person::with_money(9);
    person.open_account(Currency::Usd).expect("opened");
    let refused = [
        (Side::Give(Amount::rub(1_000_00)), Currency::Eur, AccountRefusal::NoAccount),
        (Side::Give(eur(10_00)), Currency::Rub, AccountRefusal::NoAccount),
        (Side::Give(Amount::rub(1_000_00)), Currency::Rub, AccountRefusal::SameCurrency),
        (Side::Give(Amount::rub(9_99)), Currency::Usd, AccountRefusal::TooSmall(Amount::rub(10_00))),
        (Side::Receive(Amount::usd(99)), Currency::Rub, AccountRefusal::TooSmall(Amount::usd(1_00))),
        (Side::Give(Amount::rub(0)), Currency::Usd, AccountRefusal::TooSmall(Amount::rub(10_00))),
        (Side::Give(Amount::rub(-1_000_00)), Currency::Usd, AccountRefusal::TooSmall(Amount::rub(10_00))),
        (Side::Receive(Amount::usd(i64::MAX)), Currency::Rub, AccountRefusal::TooLarge),
    ];
    let before = person.world.digest().expect("readable");
    for (side, with, why) in refused {
        assert_eq!(person.price(side, with), Err(why.clone().into()), "{side:?}");
        assert_eq!(person.ask_quote(side, with), Err(why.into()), "{side:?}");
    }
    let lacking = person.price(Side::Give(Amount::rub(9_700_01)), Currency::Usd).expect("a price");
    assert_eq!(lacking.shortfall, Some(Amount::rub(1)));
    assert_eq!(person.world.digest().expect("readable"), before);
    let quote = person.ask_quote(Side::Give(Amount::rub(9_700_01)), Currency::Usd).expect("a price may be asked");
    assert_eq!(person.exchange(quote.id), Err(Refusal::NotEnoughMoney { shortfall: Amount::rub(1) }));
    person.caller = Caller::Visitor;
    assert_eq!(person.open_account(Currency::Eur), Err(Refusal::LoginNeeded));
}

#[test]
fn all_accounts_count_at_the_rate_of_the_day() {
    let mut person = Person::with_accounts(10);
    person.change(Side::Give(Amount::rub(4_000_00)), Currency::Usd);
    person.change(Side::Give(Amount::rub(4_000_00)), Currency::Eur);
    for _ in 0..3 {
        let account = person.account();
        let worth: i64 = account.balances.iter().map(|balance| balance.worth.minor).sum();
        assert_eq!(account.in_all, Amount::rub(worth));
        let dollars = account.balances[1];
        assert_eq!(dollars.worth, tariff::convert(dollars.available, account.rate.rate, Currency::Rub).expect("fits"));
        assert!(account.in_all.minor < 9_700_00 + 900_00 && account.in_all.minor > 9_700_00 - 900_00);
        person.wait(days(1));
    }
}
