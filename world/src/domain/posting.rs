//! Double entry: movements of postings that sum to zero in each currency, chained by hash so that none can be changed or
//! left out unnoticed.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::money::{Amount, Currency, MoneyError};
use super::named::named;

/// What an account is for, and so what its balance may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountKind {
    /// What a wallet's owner can spend.
    Wallet,
    /// What is held of a wallet for payments under way.
    Hold,
    /// What the shop's buyers have paid and its sellers have not yet received.
    Escrow,
    /// What a seller has received.
    Merchant,
    /// What the wallet service has earned.
    Fees,
    /// The exchange's stock of a currency: negative when it has given more than it has taken.
    Pool,
    /// The world outside: cash terminals, cards, banks.
    Outside,
}

named! {
    AccountKind:
    Wallet = "wallet",
    Hold = "hold",
    Escrow = "escrow",
    Merchant = "merchant",
    Fees = "fees",
    Pool = "pool",
    Outside = "outside",
}

/// An account, apart from its currency, which is that of the amounts posted to it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account {
    /// A wallet's spendable money.
    Wallet(Uuid),
    /// A wallet's held money.
    Hold(Uuid),
    /// The shop's escrow.
    Escrow,
    /// A seller.
    Merchant(String),
    /// The wallet service's earnings.
    Fees,
    /// The exchange.
    Pool,
    /// Somebody outside, where money comes from and goes to.
    Outside(Outside),
}

/// Where money comes from and goes to outside this world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outside {
    /// The cash terminals.
    Terminals,
    /// The bank cards.
    Cards,
    /// The mobile operators.
    Operators,
    /// The other e-money systems.
    EMoney,
    /// The banks.
    Banks,
    /// The points that hand out cash.
    CashDesks,
}

named! {
    Outside:
    Terminals = "terminals",
    Cards = "cards",
    Operators = "operators",
    EMoney = "e-money",
    Banks = "banks",
    CashDesks = "cash-desks",
}

impl Account {
    /// What it is for.
    pub const fn kind(&self) -> AccountKind {
        match self {
            Self::Wallet(_) => AccountKind::Wallet,
            Self::Hold(_) => AccountKind::Hold,
            Self::Escrow => AccountKind::Escrow,
            Self::Merchant(_) => AccountKind::Merchant,
            Self::Fees => AccountKind::Fees,
            Self::Pool => AccountKind::Pool,
            Self::Outside(_) => AccountKind::Outside,
        }
    }

    /// The account of this kind and owner, as they are stored.
    pub fn read(kind: AccountKind, owner: &str) -> Option<Self> {
        let wallet = || Uuid::parse_str(owner).ok();
        let account = match kind {
            AccountKind::Wallet => Self::Wallet(wallet()?),
            AccountKind::Hold => Self::Hold(wallet()?),
            AccountKind::Merchant => Self::Merchant(owner.to_owned()),
            AccountKind::Escrow => Self::Escrow,
            AccountKind::Fees => Self::Fees,
            AccountKind::Pool => Self::Pool,
            AccountKind::Outside => Self::Outside(Outside::from_name(owner)?),
        };
        Some(account).filter(|account| account.owner() == owner)
    }

    /// Whose it is, as it is stored.
    pub fn owner(&self) -> String {
        match self {
            Self::Wallet(id) | Self::Hold(id) => id.hyphenated().to_string(),
            Self::Merchant(seller) => seller.clone(),
            Self::Escrow => "shop".to_owned(),
            Self::Fees => "kiwi".to_owned(),
            Self::Pool => "exchange".to_owned(),
            Self::Outside(outside) => outside.name().to_owned(),
        }
    }
}

/// One line of a movement: `amount` into (or, if negative, out of) an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Posting {
    /// Which account.
    pub account: Account,
    /// How much it changes.
    pub amount: Amount,
}

/// Why money moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Cash was inserted at a terminal.
    Kiosk,
    /// Money was set aside for a payment.
    Hold,
    /// Held money was set free.
    Release,
    /// Held money was converted and paid into escrow.
    Capture,
    /// A captured payment was given back.
    Reversal,
    /// Money came from outside.
    TopUp,
    /// Held money went outside.
    Withdrawal,
    /// Money went from one wallet to another.
    Transfer,
    /// A seller was paid out of the escrow.
    Payout,
    /// A card and its post were paid.
    CardFee,
    /// Money was changed for money of another currency.
    Exchange,
    /// A bank's card was charged, and the charge paid into escrow.
    CardCharge,
    /// What was paid for an order went back, or a part of it.
    Refund,
}

named! {
    Reason:
    Kiosk = "kiosk",
    Hold = "hold",
    Release = "release",
    Capture = "capture",
    Reversal = "reversal",
    TopUp = "top-up",
    Withdrawal = "withdrawal",
    Transfer = "transfer",
    Payout = "payout",
    CardFee = "card-fee",
    Exchange = "exchange",
    CardCharge = "card-charge",
    Refund = "refund",
}

/// Why postings are not a movement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MovementError {
    /// They do not sum to zero.
    #[error("postings in {0} do not sum to zero")]
    Unbalanced(Currency),
    /// A posting moves nothing, or there are none at all.
    #[error("a posting of nothing")]
    Empty,
    /// A sum does not fit.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// Postings that sum to zero in each currency, for one reason. It cannot be made otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    reason: Reason,
    subject: Option<Uuid>,
    postings: Vec<Posting>,
}

impl Movement {
    /// A movement about `subject` (a payment, a terminal visit), if the postings balance.
    pub fn new(reason: Reason, subject: Option<Uuid>, postings: Vec<Posting>) -> Result<Self, MovementError> {
        if postings.is_empty() || postings.iter().any(|posting| posting.amount.is_zero()) {
            return Err(MovementError::Empty);
        }
        let mut sums: BTreeMap<Currency, Amount> = BTreeMap::new();
        for Posting { amount, .. } in &postings {
            let sum = sums.entry(amount.currency).or_insert(Amount::zero(amount.currency));
            *sum = sum.checked_add(*amount)?;
        }
        match sums.into_values().find(|sum| !sum.is_zero()) {
            Some(sum) => Err(MovementError::Unbalanced(sum.currency)),
            None => Ok(Self { reason, subject, postings }),
        }
    }

    /// Why.
    pub const fn reason(&self) -> Reason {
        self.reason
    }

    /// About what.
    pub const fn subject(&self) -> Option<Uuid> {
        self.subject
    }

    /// The lines.
    pub fn postings(&self) -> &[Posting] {
        &self.postings
    }
}

/// A link of the ledger's chain.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChainHash(pub [u8; 32]);

impl ChainHash {
    /// What the first movement is chained to.
    pub const GENESIS: Self = Self([0; 32]);

    /// The hash of the movement at `height`, made at `at_ms`, after `self`.
    ///
    /// Each field is written with its length before it, so no two different movements are the same bytes.
    #[must_use]
    pub fn then(self, height: u64, at_ms: i64, movement: &Movement) -> Self {
        let mut hasher = Sha256::new();
        hasher.update(self.0);
        hasher.update(height.to_be_bytes());
        hasher.update(at_ms.to_be_bytes());
        field(&mut hasher, movement.reason.name().as_bytes());
        field(&mut hasher, movement.subject.as_ref().map_or(&[][..], |id| id.as_bytes()));
        for Posting { account, amount } in &movement.postings {
            field(&mut hasher, account.kind().name().as_bytes());
            field(&mut hasher, account.owner().as_bytes());
            field(&mut hasher, amount.currency.code().as_bytes());
            hasher.update(amount.minor.to_be_bytes());
        }
        Self(hasher.finalize().into())
    }
}

fn field(hasher: &mut Sha256, bytes: &[u8]) {
    hasher.update((bytes.len() as u64).to_be_bytes());
    hasher.update(bytes);
}

impl fmt::Debug for ChainHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(8).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(account: Account, amount: Amount) -> Posting {
        Posting { account, amount }
    }

    fn moved(minor: i64) -> Movement {
        let terminals = Account::Outside(Outside::Terminals);
        let postings =
            vec![line(terminals, Amount::rub(-minor)), line(Account::Wallet(Uuid::nil()), Amount::rub(minor))];
        Movement::new(Reason::Kiosk, None, postings).expect("balanced")
    }

    #[test]
    fn every_currency_must_balance_by_itself() {
        let mixed = vec![line(Account::Pool, Amount::rub(-100)), line(Account::Escrow, Amount::usd(100))];
        assert_eq!(
            Movement::new(Reason::Capture, None, mixed),
            Err(MovementError::Unbalanced(Currency::Rub)),
            "a sum over currencies is not a balance"
        );
    }

    #[test]
    fn nothing_is_not_a_movement() {
        assert_eq!(Movement::new(Reason::Hold, None, vec![]), Err(MovementError::Empty));
        let zeros = vec![line(Account::Pool, Amount::rub(0)), line(Account::Fees, Amount::rub(0))];
        assert_eq!(Movement::new(Reason::Hold, None, zeros), Err(MovementError::Empty));
    }

    #[test]
    fn sums_do_not_wrap_into_balance() {
        let wrapping = vec![
            line(Account::Pool, Amount::rub(i64::MAX)),
            line(Account::Pool, Amount::rub(i64::MAX)),
            line(Account::Pool, Amount::rub(2)),
        ];
        let refused = Movement::new(Reason::Hold, None, wrapping);
        assert_eq!(refused, Err(MovementError::Money(MoneyError::Overflow)));
    }

    #[test]
    fn accounts_are_read_back() {
        let seller = Account::Merchant("Home Thread Store".to_owned());
        let accounts = [Account::Escrow, Account::Fees, Account::Pool, seller];
        let outside = Outside::ALL.iter().map(|&outside| Account::Outside(outside));
        let wallets = [Account::Wallet(Uuid::max()), Account::Hold(Uuid::max())];
        for account in wallets.into_iter().chain(accounts).chain(outside) {
            assert_eq!(Account::read(account.kind(), &account.owner()), Some(account));
        }
        assert_eq!(Account::read(AccountKind::Wallet, "nobody"), None);
        assert_eq!(Account::read(AccountKind::Fees, "somebody"), None);
        assert_eq!(Account::read(AccountKind::Outside, "somewhere"), None);
    }

    #[test]
    fn every_part_of_a_movement_is_in_its_hash() {
        let base = ChainHash::GENESIS.then(1, 1000, &moved(500));
        assert_eq!(base, ChainHash::GENESIS.then(1, 1000, &moved(500)));
        assert_ne!(base, base.then(1, 1000, &moved(500)), "what came before");
        assert_ne!(base, ChainHash::GENESIS.then(2, 1000, &moved(500)), "the height");
        assert_ne!(base, ChainHash::GENESIS.then(1, 1001, &moved(500)), "the time");
        assert_ne!(base, ChainHash::GENESIS.then(1, 1000, &moved(501)), "the amount");
        let about = Movement { subject: Some(Uuid::nil()), ..moved(500) };
        assert_ne!(base, ChainHash::GENESIS.then(1, 1000, &about), "the subject");
        let why = Movement { reason: Reason::Release, ..moved(500) };
        assert_ne!(base, ChainHash::GENESIS.then(1, 1000, &why), "the reason");
    }
}
