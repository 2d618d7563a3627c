//! Goods and their ways in the person's words.

use super::Look;
use crate::backend::contract::{Category, GoodView, ShippingMethod, ShippingView};
use crate::i18n::L10n;

/// A department of the shop.
pub fn category(category: Category, l: &L10n) -> String {
    match category {
        Category::Phones => l.category_phones(),
        Category::Electronics => l.category_electronics(),
        Category::Home => l.category_home(),
        Category::Kitchen => l.category_kitchen(),
        Category::Clothes => l.category_clothes(),
        Category::Beauty => l.category_beauty(),
        Category::Sport => l.category_sport(),
        Category::Tools => l.category_tools(),
        Category::Hobby => l.category_hobby(),
    }
}

/// A way of sending.
pub fn method(method: ShippingMethod, l: &L10n) -> String {
    match method {
        ShippingMethod::Economy => l.shipping_method_economy(),
        ShippingMethod::Standard => l.shipping_method_standard(),
        ShippingMethod::Express => l.shipping_method_express(),
    }
}

/// A way of sending with how long it takes.
pub fn way(way: &ShippingView, l: &L10n) -> String {
    l.good_way(way.days.0, method(way.method, l), way.days.1)
}

/// Among the ways of sending a good, the one that is taken unless another is chosen: its place. What the list of goods says
/// sending costs is what the page of the good begins with.
pub fn usual(good: &GoodView) -> usize {
    good.shippings.iter().position(|way| way.method == ShippingMethod::Standard).unwrap_or(0)
}

/// What sending costs.
pub fn shipping(price: crate::domain::money::Amount, look: &Look<'_>) -> String {
    if price.is_zero() { look.l10n.shop_free() } else { look.money(price) }
}

/// What its buyers think of it: `4.7`.
pub fn rating(good: &GoodView, l: &L10n) -> String {
    l.decimal(&format!("{}.{}", good.rating / 10, good.rating % 10))
}
