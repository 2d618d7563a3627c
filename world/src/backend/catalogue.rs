//! What the shop sells.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _};

use super::contract::{Category, Refusal, ShippingMethod, ShippingView, Text};
use crate::domain::goods::Start;
use crate::domain::money::Amount;

mod search;

use search::Words;

/// A kind of goods.
pub(crate) struct Good {
    pub(crate) code: String,
    pub(crate) category: Category,
    pub(crate) name: Text,
    pub(crate) about: Text,
    /// The price of one.
    pub(crate) price: Amount,
    /// The ways to send it, the slowest first.
    pub(crate) shippings: Vec<ShippingView>,
    pub(crate) start: Start,
    pub(crate) sent_from: Text,
    pub(crate) seller: String,
    pub(crate) stock: u32,
    pub(crate) rating: u8,
    pub(crate) sold: u32,
    /// Its words, as they are searched.
    words: Words,
}

impl Good {
    /// The way to send it by this method, if it can be sent so.
    pub(crate) fn shipping(&self, method: ShippingMethod) -> Option<&ShippingView> {
        self.shippings.iter().find(|shipping| shipping.method == method)
    }
}

/// A kind of goods as in `assets/catalogue.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    code: String,
    #[serde(deserialize_with = "category")]
    category: Category,
    price: i64,
    from: Start,
    shipping: Ways<i64>,
    seller: String,
    stock: u32,
    rating: u8,
    sold: u32,
    name: Text,
    about: Text,
}

fn category<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Category, D::Error> {
    let name = String::deserialize(deserializer)?;
    Category::from_name(&name).ok_or_else(|| D::Error::custom(format!("no category is called {name}")))
}

/// Something for each way of sending; the standard one is always there, for orders that name none.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Ways<T> {
    economy: Option<T>,
    standard: T,
    express: Option<T>,
}

impl<T> Ways<T> {
    const fn get(&self, method: ShippingMethod) -> Option<&T> {
        match method {
            ShippingMethod::Economy => self.economy.as_ref(),
            ShippingMethod::Standard => Some(&self.standard),
            ShippingMethod::Express => self.express.as_ref(),
        }
    }
}

/// How parcels travel from a place.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Travel {
    days: (u8, u8),
    tracked: bool,
}

/// Where goods are sent from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Place {
    name: Text,
    ways: Ways<Travel>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Catalogue {
    place: BTreeMap<String, Place>,
    good: Vec<Entry>,
}

impl Catalogue {
    fn goods(self) -> Result<Vec<Good>, String> {
        let Self { place, good } = self;
        good.into_iter().map(|entry| entry.good(&place)).collect()
    }
}

impl Entry {
    fn good(self, places: &BTreeMap<String, Place>) -> Result<Good, String> {
        let place = places.get(self.from.name()).ok_or_else(|| format!("{} is sent from nowhere", self.code))?;
        let shippings = ShippingMethod::ALL.iter().filter_map(|&method| self.way(place, method)).collect();
        Ok(Good {
            words: Words::of(&self.name, &self.about, &self.seller),
            code: self.code,
            category: self.category,
            name: self.name,
            about: self.about,
            price: Amount::usd(self.price),
            shippings,
            start: self.from,
            sent_from: place.name.clone(),
            seller: self.seller,
            stock: self.stock,
            rating: self.rating,
            sold: self.sold,
        })
    }

    fn way(&self, place: &Place, method: ShippingMethod) -> Option<ShippingView> {
        let (price, travel) = (self.shipping.get(method)?, place.ways.get(method)?);
        Some(ShippingView { method, price: Amount::usd(*price), days: travel.days, tracked: travel.tracked })
    }
}

static GOODS: LazyLock<Result<Vec<Good>, String>> = LazyLock::new(|| {
    let catalogue: Catalogue =
        toml::from_str(include_str!("../../../assets/catalogue.toml")).map_err(|error| error.to_string())?;
    catalogue.goods()
});

/// Every kind of goods, in the order of the catalogue.
pub(crate) fn goods() -> Result<&'static [Good], Refusal> {
    GOODS.as_deref().map_err(|error| Refusal::Internal(error.clone()))
}

/// The kind of goods of this code.
pub(crate) fn good(code: &str) -> Result<&'static Good, Refusal> {
    goods()?.iter().find(|good| good.code == code).ok_or(Refusal::NotInShop)
}

/// What fits a search and a category: what fits best first, otherwise in the order of the catalogue.
pub(crate) fn find(search: &str, category: Option<Category>) -> Result<Vec<&'static Good>, Refusal> {
    let wanted = search::words(search);
    let ours = |good: &&Good| category.is_none_or(|category| good.category == category);
    let mut found: Vec<_> =
        goods()?.iter().filter(ours).filter_map(|good| good.words.fit(&wanted).map(|fit| (fit, good))).collect();
    found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    Ok(found.into_iter().map(|(_, good)| good).collect())
}

#[cfg(test)]
mod tests;
