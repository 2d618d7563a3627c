//! The documents of practice numbers, fees and limits are the tables in the program.

use std::fs;
use std::path::PathBuf;

use kiwi::backend::contract::{
    EMoney, Fate, Identification, PRACTICE_GOODS, PRACTICE_NUMBERS, PRACTICE_SELLERS, PRACTICE_WALLETS, PRACTICE_WORDS,
    PracticeKind, PracticeNumber, RefundPace, Route, Topic, TraceFate, TransferFailure,
};
use kiwi::backend::{Rules, Takes};
use kiwi::domain::money::Amount;
use kiwi::i18n::{L10n, Language, Sign};
use kiwi::tui::words;

/// The document with this table between the two marks that name it.
fn renewed(document: &str, what: &str, table: &str) -> Option<String> {
    let begin = format!("<!-- The {what} ");
    let end = format!("<!-- end of the {what} -->\n");
    let at = document.find(&begin)?;
    let line = at + document[at..].find('\n')? + 1;
    let stop = line + document[line..].find(&end)?;
    Some(format!("{}{table}{}", &document[..line], &document[stop..]))
}

pub(crate) fn check(name: &str, tables: &[(&str, String)]) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    let found = fs::read_to_string(&path).expect("a document");
    let expected = tables
        .iter()
        .fold(found.clone(), |document, (what, table)| renewed(&document, what, table).expect("a place for the table"));
    if std::env::var_os("WRITE_DOCS").is_some() {
        fs::write(&path, &expected).expect("a writable document");
    } else {
        assert!(found == expected, "docs/{name} is not what the program says; WRITE_DOCS=1 renews it");
    }
}

fn money(amount: Amount) -> String {
    L10n::new(Language::En).money(amount, Sign::Negative)
}

const fn kind(kind: PracticeKind) -> &'static str {
    match kind {
        PracticeKind::Card => "bank card",
        PracticeKind::BankAccount => "bank account",
        PracticeKind::Phone => "phone",
        PracticeKind::EMoney(EMoney::Melon) => "Melon account",
        PracticeKind::EMoney(EMoney::WebPurse) => "WebPurse account",
        PracticeKind::EMoney(EMoney::PayFig) => "PayFig account",
        PracticeKind::Holder => "who fetches cash",
    }
}

const fn failure(failure: Option<TransferFailure>) -> &'static str {
    match failure {
        None => "works",
        Some(TransferFailure::CardDeclined) => "the bank says no",
        Some(TransferFailure::SourceEmpty) => "too little money",
        Some(TransferFailure::CardDetails) => "the date or the security code is wrong",
        Some(TransferFailure::CardLost) => "reported lost or stolen",
        Some(TransferFailure::NoSuchAccount) => "no such account: it comes back",
        Some(TransferFailure::NotFetched) => "never fetched: it comes back",
        Some(_) => "something else",
    }
}

/// What the practice number does on the way in and on the way out, where each is possible.
fn behaviour(practice: &PracticeNumber) -> (&'static str, &'static str) {
    let (incoming, outgoing) = (failure(practice.incoming), failure(practice.outgoing));
    match practice.kind {
        PracticeKind::Card | PracticeKind::Phone => (incoming, outgoing),
        PracticeKind::EMoney(_) => (incoming, ""),
        PracticeKind::BankAccount | PracticeKind::Holder => ("", outgoing),
    }
}

fn numbers() -> String {
    let rows = PRACTICE_NUMBERS.iter().map(|practice| {
        let (incoming, outgoing) = behaviour(practice);
        let beside = if practice.beside.is_empty() { String::new() } else { format!(", bank `{}`", practice.beside) };
        format!("| {} | `{}`{beside} | {incoming} | {outgoing} |\n", kind(practice.kind), practice.number)
    });
    format!("| what | number | money from it | money to it |\n|---|---|---|---|\n{}", rows.collect::<String>())
}

fn wallets() -> String {
    let rows = PRACTICE_WALLETS.iter().map(|wallet| {
        let does =
            if wallet.nearly_full { "is nearly full: it takes 1,000 ₽ more" } else { "takes whatever is sent" };
        format!("| `{}` | {does} |\n", wallet.phone)
    });
    format!("| number | what it does |\n|---|---|\n{}", rows.collect::<String>())
}

fn fee(route: Route) -> String {
    let fee = Rules::promised().route(route).fee;
    match (fee.percent.is_zero(), fee.least.is_zero()) {
        (true, true) => "none".to_owned(),
        (false, true) => format!("{}%", fee.percent),
        _ => format!("{}%, at least {}", fee.percent, money(fee.least)),
    }
}

fn takes(takes: Takes) -> String {
    match takes {
        Takes::Between(_, to) if to.is_zero() => "at once".to_owned(),
        Takes::Between(from, to) => format!("{from:#} to {to:#}"),
        Takes::NextWorkingDay(from, to) => format!("the next working day, {from}:00 to {to}:00"),
        Takes::ReadyFor(span) => format!("ready at once, for {} hours", span.as_hours()),
    }
}

fn routes() -> String {
    let l = L10n::new(Language::En);
    let rows = Route::ALL.iter().map(|&route| {
        let rules = Rules::promised().route(route);
        let [anonymous, simplified, full] = rules.most.map(money);
        let (name, least) = (words::route(route, &l), money(rules.least));
        format!(
            "| {name} | {} | {least} | {anonymous} | {simplified} | {full} | {} |\n",
            fee(route),
            takes(rules.takes)
        )
    });
    let head = "| way | fee | least | most: number | most: document | most: in person | takes |\n";
    format!("{head}|---|---|---|---|---|---|---|\n{}", rows.collect::<String>())
}

/// What everything else costs: orders, another currency, a card.
fn prices() -> String {
    let rules = Rules::promised();
    let card = rules.card_fee.checked_add(rules.card_post).expect("a price");
    let percent = |percent: rust_decimal::Decimal| format!("{percent}%");
    let rows = [
        (
            "An order, from the wallet or with its own card",
            percent(rules.margin_percent),
            format!("{}, at least {}", percent(rules.payment_fee.percent), money(rules.payment_fee.least)),
        ),
        ("An order, with a bank's card", percent(rules.bank_margin_percent), "none".to_owned()),
        ("Exchange between one's own accounts", percent(rules.exchange_margin_percent), "none".to_owned()),
        ("A virtual card", "-".to_owned(), "none".to_owned()),
        ("A plastic card, with its post", "-".to_owned(), money(card)),
    ];
    let rows = rows.map(|(what, margin, fee)| format!("| {what} | {margin} | {fee} |\n"));
    format!("| what | on the day's rate | fee |\n|---|---|---|\n{}", rows.concat())
}

fn limits() -> String {
    let rows = Identification::ALL.iter().map(|&level| {
        let known = match level {
            Identification::Anonymous => "by the number alone",
            Identification::Simplified => "by name and document",
            Identification::Full => "in person",
        };
        format!("| {known} | {} | {} |\n", money(Rules::balance_limit(level)), money(Rules::month_limit(level)))
    });
    format!("| owner known | holds at most | sends and pays in a month |\n|---|---|---|\n{}", rows.collect::<String>())
}

#[test]
fn practice_numbers_are_documented_as_they_are() {
    check("PRACTICE-NUMBERS.md", &[("table", numbers()), ("wallets", wallets())]);
}

fn sellers() -> String {
    let rows = PRACTICE_SELLERS.iter().map(|practice| format!("| {} | {:?} |\n", practice.seller, practice.persona));
    format!("| seller | is |\n|---|---|\n{}", rows.collect::<String>())
}

const fn fate(fate: Fate) -> &'static str {
    match fate {
        Fate::Fine => "arrives as it should",
        Fate::Lost => "is lost on the way",
        Fate::Damaged => "arrives damaged, and the courier notes it",
        Fate::Missing => "is said to be handed over, and is not",
        Fate::Poor => "arrives badly made",
        Fate::Different => "arrives as something else",
    }
}

fn goods() -> String {
    let catalogue = fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/catalogue.toml"));
    let catalogue: toml::Table = catalogue.expect("a catalogue").parse().expect("a catalogue");
    let sold = catalogue["good"].as_array().expect("goods");
    let rows = PRACTICE_GOODS.iter().map(|practice| {
        let good = sold.iter().find(|good| good["code"].as_str() == Some(practice.code)).expect("sold");
        let [name, seller] = [&good["name"]["en"], &good["seller"]].map(|text| text.as_str().expect("a text"));
        let refund = match practice.refund {
            RefundPace::Prompt => "at the first try",
            RefundPace::SecondTry => "at the second try",
            RefundPace::Overdue => "past its limit",
        };
        format!("| {name} | {seller} | {} | {refund} |\n", fate(practice.fate))
    });
    format!(
        "| goods | seller | what becomes of it | a refund arrives |\n|---|---|---|---|\n{}",
        rows.collect::<String>()
    )
}

#[test]
fn practice_sellers_and_goods_are_documented_as_they_are() {
    check("DISPUTES.md", &[("sellers", sellers()), ("goods", goods())]);
    for practice in PRACTICE_SELLERS {
        assert!(goods().contains(practice.seller), "{} sells no practice goods", practice.seller);
    }
}

#[test]
fn practice_fees_and_limits_are_documented_as_they_are() {
    check("FEES.md", &[("table", routes()), ("prices", prices()), ("limits", limits())]);
}

fn terms() -> String {
    let l = L10n::new(Language::En);
    let rows = Topic::ALL.iter().map(|&topic| {
        let hours = Rules::answered_within(topic);
        format!("| {} | {} to {} hours |\n", kiwi::explain::topic(topic, &l), hours.start(), hours.end())
    });
    format!("| topic | answered within |\n|---|---|\n{}", rows.collect::<String>())
}

fn practice_words() -> String {
    let rows = PRACTICE_WORDS.iter().map(|(word, fate)| {
        let says = match fate {
            TraceFate::Found => "the shop finds the payment",
            TraceFate::Returned => "the shop does not, and the money goes back",
        };
        format!("| `{word}` | {says} |\n")
    });
    format!("| word | what happens |\n|---|---|\n{}", rows.collect::<String>())
}

#[test]
fn practice_at_the_support_desk_is_documented_as_it_is() {
    check("SUPPORT.md", &[("terms", terms()), ("words", practice_words())]);
}

#[test]
fn a_practice_number_left_out_is_caught() {
    let document = "# Numbers\n<!-- The table is made -->\n| old |\n<!-- end of the table -->\nrest\n";
    let new = renewed(document, "table", "| new |\n").expect("a place");
    assert_eq!(new, "# Numbers\n<!-- The table is made -->\n| new |\n<!-- end of the table -->\nrest\n");
    assert_eq!(renewed("no place for it", "table", ""), None);
}
