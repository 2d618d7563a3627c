//! A reader of journals, written from hledger's manual and not from our writer: it adds up, and insists on what hledger
//! insists on.

#![allow(dead_code, reason = "each test file is a crate of its own and uses a part of this")]

use std::collections::{BTreeMap, BTreeSet};

/// What a journal comes to.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    /// The balance of each account in each commodity, in hundredths.
    pub(crate) balances: BTreeMap<(String, String), i128>,
    /// How many transactions there are.
    pub(crate) transactions: usize,
    /// How many balances were asserted.
    pub(crate) assertions: usize,
    declared: BTreeSet<String>,
}

impl Journal {
    pub(crate) fn read(text: &str) -> Self {
        let mut journal = Self::default();
        let mut open: BTreeMap<String, i128> = BTreeMap::new();
        let mut last_date = String::new();
        for line in text.lines().map(without_comment) {
            match line.chars().next() {
                None => journal.close(&mut open),
                Some(' ') => journal.posting(line.trim(), &mut open),
                Some('0'..='9') => {
                    journal.transactions += 1;
                    let date = line.split(' ').next().expect("a date").to_owned();
                    assert!(date >= last_date, "{date} after {last_date}");
                    last_date = date;
                }
                Some(_) => journal.directive(line),
            }
        }
        journal.close(&mut open);
        journal
    }

    fn directive(&mut self, line: &str) {
        match line.split_once(' ').expect("a directive") {
            ("account", name) => assert!(self.declared.insert(name.to_owned()), "{name} declared twice"),
            ("commodity", format) => assert!(format.starts_with("1000.00 "), "{format}"),
            ("decimal-mark", mark) => assert_eq!(mark, "."),
            other => panic!("{other:?}"),
        }
    }

    /// An account ends where two spaces stand together; after the amount a balance may be asserted.
    fn posting(&mut self, line: &str, open: &mut BTreeMap<String, i128>) {
        let (account, rest) = line.split_once("  ").expect("an amount");
        assert!(self.declared.contains(account), "{account} was not declared");
        let (amount, asserted) = match rest.split_once(" = ") {
            Some((amount, asserted)) => (amount, Some(asserted)),
            None => (rest, None),
        };
        let (minor, commodity) = money(amount);
        *open.entry(commodity.clone()).or_default() += minor;
        let balance = self.balances.entry((account.to_owned(), commodity.clone())).or_default();
        *balance += minor;
        if let Some(asserted) = asserted {
            self.assertions += 1;
            assert_eq!(money(asserted), (*balance, commodity), "{line}");
        }
    }

    /// At its end a transaction balances in every commodity.
    fn close(&mut self, open: &mut BTreeMap<String, i128>) {
        assert!(open.values().all(|sum| *sum == 0), "transaction {} is off: {open:?}", self.transactions);
        open.clear();
    }
}

fn without_comment(line: &str) -> &str {
    line.split(';').next().unwrap_or_default().trim_end()
}

/// `-1153.20 RUB` in hundredths.
fn money(text: &str) -> (i128, String) {
    let (number, commodity) = text.trim().split_once(' ').expect("a commodity");
    let (whole, part) = number.split_once('.').expect("two decimals");
    assert_eq!(part.len(), 2, "{text}");
    (format!("{whole}{part}").parse().expect("a number"), commodity.to_owned())
}
