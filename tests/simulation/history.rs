//! The history in the middle of life: searched as it grows, and at the end held against the balances, also as a journal.

use jiff::Timestamp;
use kiwi::backend::World;
use kiwi::backend::contract::{
    AccountView, Caller, Direction, HistoryFilter, HistoryPage, MovementView, OperationId, OperationView, Refusal,
    Reply, Request, WalletState,
};
use kiwi::domain::money::Currency;
use kiwi::export::{Format, Past, Period};

use crate::journal::Journal;
use crate::life::{Life, Owner};
use crate::moves::somebody;

const TYPED: [&str; 5] = ["ali", "market", "8", "•• 1", "наушн"];

/// Somebody looks for something, which reads the words of what is new.
pub(crate) fn search(life: &mut Life) {
    let owner = somebody(life);
    let search = life.pick(&TYPED).unwrap_or_default().to_owned();
    let filter = Box::new(HistoryFilter { search, ..HistoryFilter::default() });
    life.ask(&owner.caller, &Request::History { filter, before: None, limit: 20 });
}

/// Whether everybody's history comes to what they hold.
pub(crate) fn hold_against_balances(life: &mut Life) -> Result<(), String> {
    let (owners, now) = (life.owners.clone(), life.clock());
    for owner in owners {
        // A blocked wallet shows its history to nobody.
        if let Caller::Owner(wallet) = owner.caller {
            let let_go = life.world().restrict(now, wallet, WalletState::Active);
            let_go.map_err(|refusal| refusal.to_string())?;
        }
        let mut records = Records { world: life.world(), owner: &owner, now };
        let account = records.account().map_err(|refusal| refusal.to_string())?;
        add_up(&mut records, &account)?;
        export(&mut records, &account)?;
    }
    Ok(())
}

/// The lines, page by page, and the totals: both come to what can be spent.
fn add_up(records: &mut Records<'_>, account: &AccountView) -> Result<(), String> {
    let mut lines: Vec<OperationView> = Vec::new();
    let mut before = None;
    loop {
        let page = records.operations(before).map_err(|refusal| refusal.to_string())?;
        lines.extend(page.operations);
        before = page.next;
        if before.is_none() {
            break;
        }
    }
    let signed = |line: &OperationView| match line.direction {
        Direction::In => line.amount.minor,
        Direction::Out => -line.amount.minor,
    };
    for balance in &account.balances {
        let currency = balance.available.currency;
        let own: Vec<_> = lines.iter().filter(|line| line.amount.currency == currency).collect();
        let sum: i64 = own.iter().map(|line| signed(line)).sum();
        let counted = records.count(currency);
        if sum != balance.available.minor || counted != own.len() as u64 {
            return Err(format!("the history comes to {sum} {currency} in {counted} lines, not {balance:?}"));
        }
    }
    Ok(())
}

/// The journal: its reader fails on what does not balance or is asserted wrongly.
fn export(records: &mut Records<'_>, account: &AccountView) -> Result<(), String> {
    let mut written = Vec::new();
    kiwi::export::write(Format::Hledger, records, Period::default(), &mut written)
        .map_err(|error| error.to_string())?;
    let read = Journal::read(&String::from_utf8(written).map_err(|error| error.to_string())?);
    for balance in &account.balances {
        for (part, amount) in [("", balance.available), ("held:", balance.held)] {
            let code = amount.currency.code();
            let name = (format!("assets:kiwi:{part}{}", code.to_lowercase()), code.to_owned());
            let sum = read.balances.get(&name).copied().unwrap_or_default();
            if sum != i128::from(amount.minor) {
                return Err(format!("the journal comes to {sum} in {name:?}, not {amount:?}"));
            }
        }
    }
    Ok(())
}

/// One owner's records.
struct Records<'w> {
    world: &'w mut World,
    owner: &'w Owner,
    now: Timestamp,
}

impl Records<'_> {
    fn ask(&mut self, request: &Request) -> Result<Reply, Refusal> {
        let caller: &Caller = &self.owner.caller;
        self.world.handle(self.now, caller, request)
    }

    fn count(&mut self, currency: Currency) -> u64 {
        match self.ask(&Request::HistoryTotals { filter: Box::default() }) {
            Ok(Reply::HistoryTotals(totals)) => {
                let of = totals.currencies.iter().find(|totals| totals.money_in.currency == currency);
                of.map_or(0, |totals| totals.count)
            }
            other => panic!("{other:?}"),
        }
    }
}

impl Past for Records<'_> {
    fn operations(&mut self, before: Option<OperationId>) -> Result<HistoryPage, Refusal> {
        match self.ask(&Request::History { filter: Box::default(), before, limit: 30 })? {
            Reply::History(page) => Ok(page),
            other => panic!("{other:?}"),
        }
    }

    fn movements(&mut self, after: u64) -> Result<Vec<MovementView>, Refusal> {
        match self.ask(&Request::Movements { after, limit: 50 })? {
            Reply::Movements(page) => Ok(page),
            other => panic!("{other:?}"),
        }
    }

    fn account(&mut self) -> Result<AccountView, Refusal> {
        match self.ask(&Request::Snapshot)? {
            Reply::Snapshot(snapshot) => snapshot.account.ok_or(Refusal::LoginNeeded),
            other => panic!("{other:?}"),
        }
    }
}
