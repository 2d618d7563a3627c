//! A journal of accounts: every movement of the wallet's money with all its lines, for hledger and its kin.
//!
//! A journal balances by itself in each currency, as the ledger does, so what two currencies were changed through is an
//! account like any other. It ends with the balances that the wallet shows, asserted: the reader finds the same or says so.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use jiff::civil::Date;
use uuid::Uuid;

use super::{ExportError, Past, Period, decimal};
use crate::backend::contract::{MovementView, OperationView, PostingView, Refusal};
use crate::domain::day::{WORLD_OFFSET, world_day};
use crate::domain::money::{Amount, Currency, MoneyError};
use crate::domain::posting::{Account, AccountKind};

/// Where what was there before the first day comes from.
const OPENING: &str = "equity:opening";

pub(super) fn write(past: &mut dyn Past, period: Period, out: &mut dyn Write) -> Result<u64, ExportError> {
    let account = past.account()?;
    let mut journal = Journal { out, wallet: account.wallet.0, declared: BTreeSet::new(), held: BTreeMap::new() };
    journal.head()?;
    let (mut after, mut count, mut last) = (0, 0, None);
    'pages: loop {
        let page = past.movements(after)?;
        let Some(end) = page.last() else { break };
        after = end.height;
        for movement in &page {
            let day = world_day(movement.at);
            if period.to.is_some_and(|to| day > to) {
                break 'pages;
            }
            if period.from.is_none_or(|from| day >= from) {
                if count == 0 {
                    journal.opening(period.from)?;
                }
                journal.movement(day, movement)?;
                (count, last) = (count + 1, Some(day));
            }
            journal.add_up(movement)?;
        }
    }
    if count == 0 {
        journal.opening(period.from)?;
    }
    if period.to.is_none() {
        // What the wallet shows, not what was added up on the way: so that a difference would be seen.
        for balance in &account.balances {
            journal.held.insert((false, balance.available.currency), balance.available);
            journal.held.insert((true, balance.held.currency), balance.held);
        }
    }
    journal.closing(last.or(period.from))?;
    Ok(count)
}

struct Journal<'w> {
    out: &'w mut dyn Write,
    wallet: Uuid,
    /// The accounts that were named before.
    declared: BTreeSet<String>,
    /// What the wallet holds so far: whether held, and in which currency.
    held: BTreeMap<(bool, Currency), Amount>,
}

impl Journal<'_> {
    fn head(&mut self) -> io::Result<()> {
        writeln!(self.out, "; Kiwi Wallet: every movement of this wallet's money. Days are the world's, UTC+3.")?;
        writeln!(self.out, "decimal-mark .")?;
        for currency in Currency::ALL {
            writeln!(self.out, "commodity 1000.00 {currency}")?;
        }
        Ok(())
    }

    /// What was there before the first day.
    fn opening(&mut self, day: Option<Date>) -> Result<(), ExportError> {
        let there: Vec<_> = self.held.iter().filter(|(_, amount)| !amount.is_zero()).map(|(k, a)| (*k, *a)).collect();
        let (Some(day), false) = (day, there.is_empty()) else { return Ok(()) };
        let mut lines = Vec::new();
        for ((is_held, _), amount) in there {
            lines.push((own(is_held, amount.currency), amount));
            lines.push((OPENING.to_owned(), amount.negated().map_err(Refusal::from)?));
        }
        self.transaction(&format!("{day} * Opening balances"), &lines)?;
        Ok(())
    }

    fn movement(&mut self, day: Date, movement: &MovementView) -> io::Result<()> {
        let time = WORLD_OFFSET.to_datetime(movement.at).time().strftime("%H:%M:%S").to_string();
        let told = movement.operation.as_ref().map_or_else(String::new, |operation| {
            format!(", kind:{}, operation:{}", operation.kind.name().name(), operation.id.0)
        });
        let (height, reason) = (movement.height, &movement.reason);
        let title = format!("{day} * ({height}) {}  ; time:{time}, reason:{reason}{told}", description(movement));
        let lines: Vec<_> = movement.postings.iter().map(|line| (self.name(line), line.amount)).collect();
        self.transaction(&title, &lines)
    }

    /// The balances at the end, asserted.
    fn closing(&mut self, day: Option<Date>) -> io::Result<()> {
        let Some(day) = day else { return Ok(()) };
        if self.held.is_empty() {
            return Ok(());
        }
        let held = std::mem::take(&mut self.held);
        held.keys().try_for_each(|(is_held, currency)| self.declare(&own(*is_held, *currency)))?;
        writeln!(self.out, "\n{day} * Balances")?;
        for ((is_held, currency), amount) in held {
            let (account, nothing) = (own(is_held, currency), decimal(Amount::zero(currency)));
            writeln!(self.out, "    {account:<40}  {nothing:>14} {currency} = {} {currency}", decimal(amount))?;
        }
        Ok(())
    }

    fn transaction(&mut self, title: &str, lines: &[(String, Amount)]) -> io::Result<()> {
        lines.iter().try_for_each(|(account, _)| self.declare(account))?;
        writeln!(self.out, "\n{title}")?;
        for (account, amount) in lines {
            writeln!(self.out, "    {account:<40}  {:>14} {}", decimal(*amount), amount.currency)?;
        }
        Ok(())
    }

    /// Names an account before it is first used: readers can be told to insist on it.
    fn declare(&mut self, account: &str) -> io::Result<()> {
        if self.declared.insert(account.to_owned()) { writeln!(self.out, "\naccount {account}") } else { Ok(()) }
    }

    fn add_up(&mut self, movement: &MovementView) -> Result<(), ExportError> {
        for line in &movement.postings {
            let is_held = match read(line) {
                Some(Account::Wallet(id)) if id == self.wallet => false,
                Some(Account::Hold(id)) if id == self.wallet => true,
                _ => continue,
            };
            let currency = line.amount.currency;
            let sum = self.held.entry((is_held, currency)).or_insert(Amount::zero(currency));
            *sum = sum.checked_add(line.amount).map_err(|error: MoneyError| Refusal::from(error))?;
        }
        Ok(())
    }

    /// The account of a line, as people name it who keep books.
    fn name(&self, line: &PostingView) -> String {
        let currency = line.amount.currency;
        match read(line) {
            Some(Account::Wallet(id)) if id == self.wallet => own(false, currency),
            Some(Account::Hold(id)) if id == self.wallet => own(true, currency),
            Some(Account::Wallet(_) | Account::Hold(_)) => "equity:outside:wallets".to_owned(),
            Some(Account::Fees) => "expenses:fees:kiwi".to_owned(),
            Some(Account::Escrow) => "expenses:shop".to_owned(),
            Some(Account::Merchant(seller)) => format!("expenses:shop:{}", part(&seller)),
            Some(Account::Pool) => "equity:conversion".to_owned(),
            Some(Account::Outside(outside)) => format!("equity:outside:{}", outside.name()),
            None => format!("equity:outside:{}", part(&line.account)),
        }
    }
}

fn read(line: &PostingView) -> Option<Account> {
    let (kind, owner) = line.account.split_once(':')?;
    Account::read(AccountKind::from_name(kind)?, owner)
}

/// The wallet's own account in a currency.
fn own(is_held: bool, currency: Currency) -> String {
    let held = if is_held { "held:" } else { "" };
    format!("assets:kiwi:{held}{}", currency.code().to_lowercase())
}

/// What a movement is called: the other end, and what stands beside it.
fn description(movement: &MovementView) -> String {
    let Some(OperationView { kind, .. }) = &movement.operation else { return movement.reason.clone() };
    let payee = plain(kind.party().unwrap_or_else(|| kind.name().name()));
    match kind.order_number().or(kind.note()).map(plain) {
        Some(note) if !note.is_empty() => format!("{payee} | {note}"),
        _ => payee,
    }
}

/// A text that stays on its line and in its field: `;` begins a comment and `|` a note.
fn plain(text: &str) -> String {
    let letter = |letter: char| match letter {
        ';' => ',',
        '|' => '/',
        letter if letter.is_control() => ' ',
        letter => letter,
    };
    let mapped: String = text.chars().map(letter).collect();
    mapped.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as one part of an account's name: `:` would begin another.
fn part(text: &str) -> String {
    plain(text).replace(':', "-")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_text_breaks_out_of_its_field(text: String) {
            let written = plain(&text);
            let breaks = [';', '|', '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}'];
            prop_assert!(!written.contains(breaks) && !written.contains("  "), "{}", written);
            prop_assert!(!part(&text).contains(':'));
        }
    }

    #[test]
    fn accounts_are_named_for_people() {
        let mut out = Vec::new();
        let wallet = Uuid::max();
        let journal = Journal { out: &mut out, wallet, declared: BTreeSet::new(), held: BTreeMap::new() };
        let name = |account: &str| journal.name(&PostingView { account: account.to_owned(), amount: Amount::usd(1) });
        assert_eq!(name(&format!("wallet:{wallet}")), "assets:kiwi:usd");
        assert_eq!(name(&format!("hold:{wallet}")), "assets:kiwi:held:usd");
        assert_eq!(name(&format!("wallet:{}", Uuid::nil())), "equity:outside:wallets");
        assert_eq!(name("fees:kiwi"), "expenses:fees:kiwi");
        assert_eq!(name("merchant:Tea; & : Co"), "expenses:shop:Tea, & - Co");
        assert_eq!(name("moon:base"), "equity:outside:moon-base");
    }
}
