//! What the shop sells.

use std::sync::LazyLock;

use serde::Deserialize;

use super::contract::{Refusal, Text};
use crate::domain::money::Amount;

/// A kind of goods, as in `assets/catalogue.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Good {
    pub(crate) code: String,
    price: i64,
    shipping: i64,
    pub(crate) seller: String,
    pub(crate) stock: u32,
    pub(crate) name: Text,
    pub(crate) about: Text,
}

impl Good {
    /// The price of one.
    pub(crate) const fn price(&self) -> Amount {
        Amount::usd(self.price)
    }

    /// The price of sending any number of them.
    pub(crate) const fn shipping(&self) -> Amount {
        Amount::usd(self.shipping)
    }

    /// Whether what is searched for, in small letters, stands in its names in any language.
    pub(crate) fn matches(&self, search: &str) -> bool {
        let Text { en, bg, ru } = &self.name;
        [en, bg, ru, &self.seller].into_iter().any(|text| text.to_lowercase().contains(search))
    }
}

#[derive(Deserialize)]
struct Catalogue {
    good: Vec<Good>,
}

static CATALOGUE: LazyLock<Result<Catalogue, toml::de::Error>> =
    LazyLock::new(|| toml::from_str(include_str!("../../assets/catalogue.toml")));

/// Every kind of goods, in the order of the catalogue.
pub(crate) fn goods() -> Result<&'static [Good], Refusal> {
    match &*CATALOGUE {
        Ok(catalogue) => Ok(&catalogue.good),
        Err(error) => Err(Refusal::Internal(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_catalogue_can_be_sold_from() {
        let goods = goods().expect("the catalogue reads");
        let codes: BTreeSet<_> = goods.iter().map(|good| &good.code).collect();
        assert_eq!(codes.len(), goods.len(), "a code stands for one thing");
        for good in goods {
            assert!(good.price().is_positive() && good.shipping().minor >= 0 && good.stock > 0, "{}", good.code);
            for Text { en, bg, ru } in [&good.name, &good.about] {
                assert!(![en, bg, ru].iter().any(|text| text.trim().is_empty()), "{}", good.code);
                assert!(en.is_ascii() || en.contains('–'), "{en}");
            }
        }
    }

    #[test]
    fn searched_in_every_language() {
        let goods = goods().expect("the catalogue reads");
        let found = |search: &str| goods.iter().filter(|good| good.matches(search)).count();
        assert_eq!((found("earbuds"), found("слушалки"), found("наушники")), (1, 1, 1));
        assert_eq!(found("light river"), 2, "sellers too");
        assert_eq!(found("no such thing"), 0);
        assert_eq!(found(""), goods.len());
    }
}
