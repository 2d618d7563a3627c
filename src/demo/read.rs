//! From a text to a scenario, or to what is wrong with the text. The work is bounded, whatever the text is.

use jiff::SignedDuration;
use toml::Spanned;

use super::format::{self, File};
use super::names::{self, Span, named, unknown};
use super::problem::{Kind, Problem, Reason};
use super::scenario::{Check, Deed, Journey, OrderPlan, Scenario, Seek, Source, Step, WalletPlan, WorldDeed};
use super::strip;
use super::words::Words;
use crate::backend::contract::{Identification, NetworkMode, Note};
use crate::domain::password;
use crate::domain::phone::Phone;
use crate::domain::secret::Secret;
use crate::tui::script;
use crate::tui::view::wrap;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 256 * 1024;
const MOST_STEPS: u64 = 300;
const MOST_WALLETS: u64 = 4;
const MOST_ORDERS: u64 = 5;
const MOST_NOTES: u64 = 40;
/// Events of all scripts together.
const MOST_KEYS: u64 = 10_000;
/// The longest wait in a step, in seconds.
const LONGEST_WAIT: u64 = 3_600;
const MOST_TIMES: u32 = 100;
/// The smallest screen on which everything needed is shown, and the largest that is played.
const SIZES: (std::ops::RangeInclusive<u16>, std::ops::RangeInclusive<u16>) = (60..=300, 18..=100);

type Read<T> = Result<T, Wrong>;

/// What is wrong, and where in the text; nowhere is its beginning.
struct Wrong(Span, Reason);

/// Reads a scenario.
///
/// # Errors
/// The first thing that is wrong, and where it stands.
pub fn parse(text: &str) -> Result<Scenario, Problem> {
    if text.len() > LARGEST_FILE {
        return Err(Problem { line: 1, column: 1, reason: Reason::TooLarge });
    }
    let file: File = toml::from_str(text).map_err(|error| {
        let span = error.span().unwrap_or_default();
        // Parsers break their lines; a reason has one.
        let words = error.message().split('\n').map(str::trim).collect::<Vec<_>>().join("; ");
        Problem::at(text, &span, Reason::Syntax(words))
    })?;
    scenario(text, &file).map_err(|Wrong(span, reason)| Problem::at(text, &span, reason))
}

fn scenario(text: &str, file: &File) -> Read<Scenario> {
    let (size, seed) = (file.world.size.as_ref().map_or(Ok((80, 24)), size)?, file.world.seed.unwrap_or(7));
    let starts = file.world.starts.as_ref().map(|at| look(at, |at| names::moment(at))).transpose()?;
    let language = file.world.language.as_ref().map(|name| look(name, |name| named(name))).transpose()?;
    let network = file.world.network.as_ref().map(|name| look(name, |name| named(name))).transpose()?;
    let mut deeds = Vec::new();
    bounded(Kind::Steps, MOST_STEPS, &file.fault)?;
    for fault in &file.fault {
        deeds.push(fault_of(fault.get_ref())?);
    }
    bounded(Kind::Steps, MOST_STEPS, &file.breakdown)?;
    for breakdown in &file.breakdown {
        deeds.push(breakdown_of(breakdown.get_ref())?);
    }
    let wallets = wallets(&file.wallet)?;
    let orders = orders(&file.order, wallets.iter().any(|wallet| wallet.open))?;
    Ok(Scenario {
        title: spoken(&file.title, 1)?,
        journey: look(&file.journey, |name| journey(name))?,
        size,
        language,
        seed,
        starts: starts.map_or_else(|| names::moment("2026-03-03T09:00"), Ok).map_err(|reason| Wrong(0..0, reason))?,
        network: network.unwrap_or(NetworkMode::Online),
        wallets,
        orders,
        deeds,
        steps: steps(text, &file.step)?,
    })
}

/// Looks a value up where it stands.
fn look<T, V>(value: &Spanned<T>, find: impl FnOnce(&T) -> Result<V, Reason>) -> Read<V> {
    find(value.get_ref()).map_err(|reason| Wrong(value.span(), reason))
}

/// Refuses more of something than is played.
fn bounded<T>(kind: Kind, most: u64, list: &[Spanned<T>]) -> Read<()> {
    let too_many = usize::try_from(most).ok().and_then(|most| list.get(most));
    too_many.map_or(Ok(()), |first| Err(Wrong(first.span(), Reason::TooMany(kind, most))))
}

fn journey(name: &str) -> Result<Journey, Reason> {
    let number = name.strip_prefix('J').and_then(|number| number.parse().ok());
    let known = number.filter(|number| (1..=Journey::LAST).contains(number));
    known.map(Journey).ok_or_else(|| unknown(Kind::Journey, name, &["J1", "…", "J20"]))
}

fn size(size: &Spanned<(u16, u16)>) -> Read<(u16, u16)> {
    let (columns, rows) = *size.get_ref();
    if SIZES.0.contains(&columns) && SIZES.1.contains(&rows) {
        return Ok((columns, rows));
    }
    Err(Wrong(size.span(), unknown(Kind::Size, &format!("{columns}x{rows}"), &[])))
}

/// Words for people: not empty, and no more than the strip has room for.
fn spoken(words: &Spanned<Words>, room: usize) -> Read<Words> {
    let texts: Vec<_> = words.get_ref().texts().collect();
    if texts.is_empty() || texts.iter().any(|text| text.trim().is_empty()) {
        return Err(Wrong(words.span(), Reason::Empty));
    }
    let lines = texts.iter().map(|text| wrap(text, strip::NARROWEST).len()).max().unwrap_or_default();
    if lines > room {
        return Err(Wrong(words.span(), Reason::Long { lines, room }));
    }
    Ok(words.get_ref().clone())
}

fn wallets(list: &[Spanned<format::Wallet>]) -> Read<Vec<WalletPlan>> {
    bounded(Kind::Wallets, MOST_WALLETS, list)?;
    let mut plans: Vec<WalletPlan> = Vec::new();
    for spanned in list {
        let wallet = spanned.get_ref();
        let number = look(&wallet.number, |text| {
            Phone::parse(text).map_err(|_| unknown(Kind::Number, text, &[])).and_then(|number| {
                let twice = plans.iter().any(|plan| plan.number == number);
                if twice { Err(unknown(Kind::Number, text, &[])) } else { Ok(number) }
            })
        })?;
        if wallet.open && plans.iter().any(|plan| plan.open) {
            return Err(Wrong(spanned.span(), Reason::TwoOpen));
        }
        plans.push(wallet_plan(wallet, number)?);
    }
    // The open one is made last, so that the session is left with it.
    plans.sort_by_key(|plan| plan.open);
    Ok(plans)
}

fn wallet_plan(wallet: &format::Wallet, number: Phone) -> Read<WalletPlan> {
    let password = wallet.password.as_ref().map(|text| {
        look(text, |text| {
            let problem = password::assess(&Secret::copied_from(text), &[number.e164()]).problem;
            problem.map_or_else(|| Ok(text.clone()), |problem| Err(Reason::Password(problem)))
        })
    });
    let known = wallet.known.as_ref().map(|name| look(name, |name| named(name))).transpose()?;
    let notes = wallet.notes.as_ref().map(|list| look(list, |list| notes(list))).transpose()?;
    let accounts = wallet.accounts.iter().map(|code| look(code, |code| named(code))).collect::<Read<_>>()?;
    Ok(WalletPlan {
        password: password.transpose()?,
        known: known.unwrap_or(Identification::Anonymous),
        notes: notes.unwrap_or_default(),
        accounts,
        open: wallet.open,
        number,
    })
}

fn notes(list: &[i64]) -> Result<Vec<Note>, Reason> {
    if list.len() as u64 > MOST_NOTES {
        return Err(Reason::TooMany(Kind::Note, MOST_NOTES));
    }
    list.iter().map(|roubles| names::note(*roubles)).collect()
}

fn orders(list: &[Spanned<format::Order>], somebody: bool) -> Read<Vec<OrderPlan>> {
    bounded(Kind::Orders, MOST_ORDERS, list)?;
    let plan = |spanned: &Spanned<format::Order>| {
        let order = spanned.get_ref();
        if !somebody {
            return Err(Wrong(spanned.span(), Reason::NobodyOrders));
        }
        let fate = order.fate.as_ref().map(|name| look(name, |name| named(name))).transpose()?;
        match &order.fate {
            Some(name) if !order.paid => return Err(Wrong(name.span(), Reason::UnpaidFate)),
            _ => {}
        }
        let goods =
            look(&order.goods, |goods| if goods.trim().is_empty() { Err(Reason::Empty) } else { Ok(goods.clone()) })?;
        Ok(OrderPlan { goods, paid: order.paid, fate })
    };
    list.iter().map(plan).collect()
}

fn steps(text: &str, list: &[Spanned<format::Step>]) -> Read<Vec<Step>> {
    bounded(Kind::Steps, MOST_STEPS, list)?;
    if list.is_empty() {
        return Err(Wrong(0..0, Reason::Empty));
    }
    let mut keys = 0;
    let mut steps = Vec::new();
    for spanned in list {
        let (span, step) = (spanned.span(), spanned.get_ref());
        let deed = deed(step, &mut keys)?;
        let checks = checks(step)?;
        let say = step.say.as_ref().map(|words| spoken(words, strip::LINES)).transpose()?;
        let picture = step.picture.as_ref().map(|name| look(name, |name| names::screen(name))).transpose()?;
        if say.is_none() && deed.is_none() && checks.is_empty() && picture.is_none() {
            return Err(Wrong(span, Reason::IdleStep));
        }
        let line = Problem::at(text, &span, Reason::Empty).line;
        steps.push(Step { line, say, deed, checks, picture });
    }
    Ok(steps)
}

/// The one thing that is done in a step.
fn deed(step: &format::Step, keys: &mut u64) -> Read<Option<Deed>> {
    let mut found: Vec<(Span, Deed)> = Vec::new();
    if let Some(text) = &step.keys {
        found.push((text.span(), look(text, |text| script_of(text, keys))?));
    }
    if let Some(text) = &step.text {
        found.push((text.span(), look(text, |text| typed(text, keys))?));
    }
    for (wanted, seek) in [(&step.press, Seek::Press), (&step.choose, Seek::Choose)] {
        if let Some(words) = wanted {
            found.push((words.span(), Deed::Seek(seek, looked_for(words)?)));
        }
    }
    let sources = [
        (&step.type_code, Source::Code),
        (&step.type_password, Source::Password),
        (&step.type_captcha, Source::Captcha),
        (&step.type_recovery_key, Source::RecoveryKey),
    ];
    for (wanted, source) in sources {
        if let Some(wanted) = wanted {
            found.push((wanted.span(), look(wanted, |wanted| yes(*wanted).map(|()| Deed::TypeFrom(source)))?));
        }
    }
    if let Some(name) = &step.act {
        found.push((name.span(), look(name, |name| names::action(name).map(Deed::Act))?));
    }
    if let Some(seconds) = &step.wait {
        found.push((seconds.span(), look(seconds, |seconds| wait(*seconds))?));
    }
    if let Some(wanted) = &step.restart {
        found.push((wanted.span(), look(wanted, |wanted| yes(*wanted).map(|()| Deed::Restart))?));
    }
    found.extend(world_deeds(step)?.into_iter().map(|(span, deed)| (span, Deed::World(deed))));
    match found.get(1) {
        Some((span, _)) => Err(Wrong(span.clone(), Reason::TwoDeeds)),
        None => Ok(found.pop().map(|(_, deed)| deed)),
    }
}

fn world_deeds(step: &format::Step) -> Read<Vec<(Span, WorldDeed)>> {
    let mut found = Vec::new();
    if let Some(text) = &step.advance {
        found.push((text.span(), look(text, |text| advance(text))?));
    }
    if let Some(name) = &step.network {
        found.push((name.span(), look(name, |name| named(name).map(WorldDeed::Network))?));
    }
    if let Some(fault) = &step.fault {
        found.push((fault.span(), fault_of(fault.get_ref())?));
    }
    if let Some(breakdown) = &step.breakdown {
        found.push((breakdown.span(), breakdown_of(breakdown.get_ref())?));
    }
    if let Some(name) = &step.fate {
        found.push((name.span(), look(name, |name| named(name).map(WorldDeed::Fate))?));
    }
    if let Some(wanted) = &step.freeze {
        found.push((wanted.span(), look(wanted, |wanted| yes(*wanted).map(|()| WorldDeed::Freeze))?));
    }
    if let Some(name) = &step.wallet {
        found.push((name.span(), look(name, |name| named(name).map(WorldDeed::Restrict))?));
    }
    Ok(found)
}

/// What must be true after a step.
fn checks(step: &format::Step) -> Read<Vec<Check>> {
    let mut checks = Vec::new();
    if let Some(name) = &step.at {
        checks.push(look(name, |name| names::screen(name).map(Check::At))?);
    }
    if let Some(words) = &step.expect {
        checks.push(Check::Expect(looked_for(words)?));
    }
    if let Some(words) = &step.absent {
        checks.push(Check::Absent(looked_for(words)?));
    }
    if let Some(text) = &step.balance {
        checks.push(look(text, |text| names::amount(text).map(Check::Balance))?);
    }
    if let Some(name) = &step.order {
        checks.push(look(name, |name| named(name).map(Check::Order))?);
    }
    Ok(checks)
}

fn looked_for(words: &Spanned<Words>) -> Read<Words> {
    look(words, |words| {
        let any = words.texts().next().is_some() && words.texts().all(|text| !text.trim().is_empty());
        if any { Ok(words.clone()) } else { Err(Reason::Empty) }
    })
}

fn script_of(text: &str, keys: &mut u64) -> Result<Deed, Reason> {
    let events = script::parse(text).map_err(Reason::Keys)?;
    if events.is_empty() {
        return Err(Reason::Empty);
    }
    count(events.len(), keys)?;
    Ok(Deed::Keys(text.to_owned()))
}

fn typed(words: &Words, keys: &mut u64) -> Result<Deed, Reason> {
    if words.texts().next().is_none() || words.texts().any(|text| text.is_empty() || text.contains(char::is_control)) {
        return Err(Reason::Empty);
    }
    count(words.texts().map(str::len).max().unwrap_or_default(), keys)?;
    Ok(Deed::Type(words.clone()))
}

fn count(more: usize, keys: &mut u64) -> Result<(), Reason> {
    *keys += more as u64;
    if *keys > MOST_KEYS { Err(Reason::TooMany(Kind::Keys, MOST_KEYS)) } else { Ok(()) }
}

/// What can only be said with yes.
fn yes(wanted: bool) -> Result<(), Reason> {
    if wanted { Ok(()) } else { Err(Reason::Empty) }
}

fn wait(seconds: u64) -> Result<Deed, Reason> {
    let wrong = || unknown(Kind::Span, &seconds.to_string(), &[]);
    let span = i64::try_from(seconds).ok().filter(|_| (1..=LONGEST_WAIT).contains(&seconds));
    span.map(|seconds| Deed::Wait(SignedDuration::from_secs(seconds))).ok_or_else(wrong)
}

fn advance(text: &str) -> Result<WorldDeed, Reason> {
    if text == "next-event" { Ok(WorldDeed::AdvanceToNext) } else { names::span(text).map(WorldDeed::Advance) }
}

fn fault_of(fault: &format::Fault) -> Read<WorldDeed> {
    let moment = look(&fault.at, |name| named(name))?;
    Ok(WorldDeed::Fault(moment, look(&fault.what, |name| named(name))?))
}

fn breakdown_of(breakdown: &format::Breakdown) -> Read<WorldDeed> {
    let what = look(&breakdown.what, |name| named(name))?;
    let times = breakdown.times.as_ref().map_or(Ok(1), |times| {
        look(times, |times| {
            let fits = (1..=MOST_TIMES).contains(times);
            if fits { Ok(*times) } else { Err(unknown(Kind::Times, &times.to_string(), &[])) }
        })
    })?;
    Ok(WorldDeed::Breakdown(what, times))
}
