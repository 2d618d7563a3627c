//! The file as it is written: names and shapes, nothing of their meaning. What has a meaning remembers where it stood.

use serde::Deserialize;
use toml::Spanned;

use super::words::Words;

/// A whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub title: Spanned<Words>,
    pub journey: Spanned<String>,
    #[serde(default)]
    pub world: World,
    #[serde(default)]
    pub wallet: Vec<Spanned<Wallet>>,
    #[serde(default)]
    pub order: Vec<Spanned<Order>>,
    #[serde(default)]
    pub fault: Vec<Spanned<Fault>>,
    #[serde(default)]
    pub breakdown: Vec<Spanned<Breakdown>>,
    #[serde(default)]
    pub step: Vec<Spanned<Step>>,
}

/// What everything begins with.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub(super) struct World {
    pub seed: Option<u64>,
    pub starts: Option<Spanned<String>>,
    pub size: Option<Spanned<(u16, u16)>>,
    pub language: Option<Spanned<String>>,
    pub network: Option<Spanned<String>>,
}

/// A wallet that is there already.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wallet {
    pub number: Spanned<String>,
    pub password: Option<Spanned<String>>,
    pub known: Option<Spanned<String>>,
    pub notes: Option<Spanned<Vec<i64>>>,
    #[serde(default)]
    pub accounts: Vec<Spanned<String>>,
    #[serde(default)]
    pub open: bool,
}

/// An order of the open wallet that is there already.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Order {
    pub goods: Spanned<String>,
    #[serde(default)]
    pub paid: bool,
    pub fate: Option<Spanned<String>>,
}

/// What goes wrong with a request.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fault {
    pub at: Spanned<String>,
    pub what: Spanned<String>,
}

/// What of the shop's or the service's fails.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Breakdown {
    pub what: Spanned<String>,
    pub times: Option<Spanned<u32>>,
}

/// A step: what is said, one thing that is done, and what must be true then.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub say: Option<Spanned<Words>>,
    pub keys: Option<Spanned<String>>,
    #[serde(rename = "type")]
    pub text: Option<Spanned<Words>>,
    pub press: Option<Spanned<Words>>,
    pub choose: Option<Spanned<Words>>,
    pub type_code: Option<Spanned<bool>>,
    pub type_password: Option<Spanned<bool>>,
    pub type_captcha: Option<Spanned<bool>>,
    pub type_recovery_key: Option<Spanned<bool>>,
    pub act: Option<Spanned<String>>,
    pub wait: Option<Spanned<u64>>,
    pub restart: Option<Spanned<bool>>,
    pub advance: Option<Spanned<String>>,
    pub network: Option<Spanned<String>>,
    pub fault: Option<Spanned<Fault>>,
    pub breakdown: Option<Spanned<Breakdown>>,
    pub fate: Option<Spanned<String>>,
    pub freeze: Option<Spanned<bool>>,
    pub wallet: Option<Spanned<String>>,
    pub at: Option<Spanned<String>>,
    pub expect: Option<Spanned<Words>>,
    pub absent: Option<Spanned<Words>>,
    pub balance: Option<Spanned<String>>,
    pub order: Option<Spanned<String>>,
    pub picture: Option<Spanned<String>>,
}
