//! The parts of the page: what steers the clock, the network, payments, the rate, orders, the wallet, and what the world follows from.

use super::deeds::JUMPS;
use crate::backend::contract::{Happening, NetworkMode, Snapshot, WalletState};
use crate::i18n::{DateStyle, L10n};
use crate::tui::action::Action;
use crate::tui::model::Model;
use crate::tui::screens::order;
use crate::tui::screens::rows::{self, Row as Line};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::words;

/// A part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The clock.
    Clock,
    /// The network between the wallet and the world.
    Network,
    /// What fails at the next payment.
    Payment,
    /// The dollar's rate.
    Rate,
    /// What becomes of orders.
    Orders,
    /// Whether the wallet works.
    Wallet,
    /// What the world follows from, and what happened in it.
    World,
}

/// A row of a part's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// Something to do.
    Do(Action),
    /// The order at this place of the open ones.
    Order(usize),
}

const NETWORK: [Action; 8] = [
    Action::NetworkOnline,
    Action::NetworkSlow,
    Action::NetworkFlaky,
    Action::NetworkOffline,
    Action::LoseRequest,
    Action::LoseReply,
    Action::DeliverTwice,
    Action::ServiceDown,
];
const PAYMENT: [Action; 3] = [Action::MissAcknowledgement, Action::MissCapture, Action::ChargeTwice];
const RATE: [Action; 6] = [
    Action::DollarPlain,
    Action::DollarUp5,
    Action::DollarUp20,
    Action::DollarDown5,
    Action::DollarDown20,
    Action::DollarOther,
];
const WALLET: [Action; 3] = [Action::UnblockWallet, Action::BlockOutgoing, Action::BlockWallet];
const WORLD: [Action; 2] = [Action::SimulatorLog, Action::CopySeed];

impl Part {
    /// Every one, in the order of the page.
    pub(super) const ALL: [Self; 7] =
        [Self::Clock, Self::Network, Self::Payment, Self::Rate, Self::Orders, Self::Wallet, Self::World];

    /// Whether it steers something that is there only while a wallet is open.
    pub const fn needs_wallet(self) -> bool {
        matches!(self, Self::Payment | Self::Rate | Self::Orders | Self::Wallet)
    }

    /// Its rows in the world as it is.
    pub(super) fn rows(self, model: &Model) -> Vec<Row> {
        let Some(snapshot) = model.snapshot.as_deref().filter(|_| self.is_there(model)) else { return Vec::new() };
        let actions: &[Action] = match self {
            Self::Clock => &JUMPS,
            Self::Network => &NETWORK,
            Self::Payment => &PAYMENT,
            Self::Rate => &RATE,
            Self::Wallet => &WALLET,
            Self::World => &WORLD,
            Self::Orders => {
                let open = snapshot.open_orders.iter().enumerate().filter(|(_, order)| order::is_open(order));
                return open.map(|(index, _)| Row::Order(index)).collect();
            }
        };
        actions.iter().copied().map(Row::Do).collect()
    }

    /// Whether there is what it steers.
    pub(super) fn is_there(self, model: &Model) -> bool {
        let steers = model.snapshot.as_ref().map(|snapshot| &snapshot.simulator);
        steers.is_some_and(|steers| !self.needs_wallet() || steers.wallet.is_some())
    }

    /// Its name, with how many things in it are not as usual.
    pub(super) fn name(self, look: &Look<'_>) -> String {
        let l = look.l10n;
        let name = match self {
            Self::Clock => l.sim_clock(),
            Self::Network => l.sim_network(),
            Self::Payment => l.sim_payment(),
            Self::Rate => l.sim_rate(),
            Self::Orders => l.sim_orders(),
            Self::Wallet => l.sim_wallet(),
            Self::World => l.sim_world(),
        };
        match look.model.snapshot.as_deref().map_or(0, |snapshot| self.set(snapshot)) {
            0 => name,
            count => format!("{name} {count}"),
        }
    }

    /// How many things in it were made to be other than usual.
    fn set(self, snapshot: &Snapshot) -> usize {
        let steers = &snapshot.simulator;
        match self {
            Self::Network => usize::from(snapshot.network != NetworkMode::Online) + steers.faults.len(),
            Self::Payment => steers.breakdowns.len(),
            Self::Rate => usize::from(steers.shift != 0),
            Self::Wallet => usize::from(steers.wallet.is_some_and(|state| state != WalletState::Active)),
            Self::Clock | Self::Orders | Self::World => 0,
        }
    }

    pub(super) fn guidance(self, look: &Look<'_>) -> String {
        let l = look.l10n;
        match self {
            Self::Clock => l.clock_guidance(),
            Self::Network => l.sim_guidance_network(look.enter_key()),
            Self::Payment => l.sim_guidance_payment(look.enter_key()),
            Self::Rate => l.sim_guidance_rate(),
            Self::Orders => l.sim_guidance_orders(),
            Self::Wallet => l.sim_guidance_wallet(),
            Self::World => l.sim_guidance_world(),
        }
    }

    /// What Enter does there.
    pub(super) fn deed(self, l: &L10n) -> String {
        match self {
            Self::Clock => l.clock_jump(),
            Self::Orders | Self::World => l.lot_choose(),
            _ => l.sim_set(),
        }
    }

    /// Draws how it stands.
    pub(super) fn render_standing(self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let Some(snapshot) = look.model.snapshot.as_deref() else { return };
        match self {
            Self::Clock => render_clock(canvas),
            Self::Network => canvas.paragraph(&l.sim_network_about(), Role::Muted),
            Self::Payment => canvas.paragraph(&l.sim_payment_about(), Role::Muted),
            Self::Rate => render_rate(canvas, snapshot),
            Self::Orders => canvas.paragraph(&l.sim_orders_about(), Role::Muted),
            Self::Wallet => {
                let Some((state, role)) = snapshot.simulator.wallet.map(|state| words::wallet_state(state, l)) else {
                    return;
                };
                canvas.pairs(&[(l.sim_wallet_now(), state, role)]);
            }
            Self::World => render_seed(canvas, snapshot),
        }
    }
}

fn render_clock(canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let now = look.world_now();
    canvas.text(&format!("{}  {}", l.date(now.date(), DateStyle::WithWeekday), l.time(now.time())), Role::Title);
    let next = match look.model.snapshot.as_ref().and_then(|snapshot| snapshot.next) {
        Some(next) => {
            let left = next.at.duration_since(look.model.world_time(look.now));
            l.clock_next(about(next.about, l), l.span(left))
        }
        None => l.clock_no_next(),
    };
    canvas.text(&next, Role::Text);
}

fn render_rate(canvas: &mut Canvas<'_>, snapshot: &Snapshot) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let steers = &snapshot.simulator;
    let currency = steers.rate.in_currency;
    let mut lines = vec![Line::of(l.sim_rate_today(), look.rate(&steers.rate.rate, currency), Role::Title)];
    if steers.shift != 0 {
        lines.push(Line::new(l.sim_rate_itself(), look.rate(&steers.undisturbed, currency)));
        lines.push(Line::of(l.sim_rate_shift(), signed(steers.shift, l), Role::Warning));
    }
    rows::render(canvas, &lines);
}

/// A shift in percent, with its sign.
pub(super) fn signed(percent: i16, l: &L10n) -> String {
    let plus = if percent > 0 { "+" } else { "" };
    l.sim_percent(format!("{plus}{}", l.decimal(&percent.to_string())))
}

fn render_seed(canvas: &mut Canvas<'_>, snapshot: &Snapshot) {
    let (look, l) = (canvas.look(), canvas.l10n());
    canvas.text(&l.sim_seed(), Role::Label);
    let seed = if look.masked { look.hidden() } else { groups(&hex(&snapshot.simulator.seed)) };
    canvas.paragraph(&seed, Role::Title);
    canvas.gap(1);
    canvas.paragraph(&l.sim_seed_about(), Role::Muted);
}

/// A seed as it is told to others.
pub fn hex(seed: &[u8; 32]) -> String {
    let halves = seed.as_chunks::<16>().0.iter().map(|half| format!("{:032x}", u128::from_be_bytes(*half)));
    halves.collect::<Vec<_>>().concat()
}

/// In groups of eight, four of them a line.
fn groups(hex: &str) -> String {
    let letters: Vec<char> = hex.chars().collect();
    let groups: Vec<String> = letters.chunks(8).map(|group| group.iter().collect()).collect();
    groups.chunks(4).map(|line| line.join(" ")).collect::<Vec<_>>().join("\n")
}

/// What something that comes by itself is about.
fn about(happening: Happening, l: &L10n) -> String {
    match happening {
        Happening::Message => l.clock_about_message(),
        Happening::Order => l.clock_about_order(),
        Happening::Payment => l.clock_about_payment(),
        Happening::Transfer => l.clock_about_transfer(),
        Happening::Card => l.clock_about_card(),
        Happening::Parcel => l.clock_about_parcel(),
        Happening::Identification => l.clock_about_identification(),
        Happening::Support => l.clock_about_support(),
        Happening::Dispute => l.clock_about_dispute(),
        Happening::Refund => l.clock_about_refund(),
    }
}
