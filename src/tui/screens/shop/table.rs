//! The goods as a table: as many columns as there is room for.

use super::sorting::Sorting;
use crate::backend::contract::GoodView;
use crate::i18n::L10n;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::words::goods::{rating, shipping, usual};

/// From this width it is told how many are left.
const WIDE: u16 = 74;
/// From this few on they are nearly sold out.
const FEW: u32 = 3;

/// Where the columns end; the name begins at the left edge.
pub(super) struct Table {
    name: u16,
    rating: u16,
    price: u16,
    shipping: u16,
    left: Option<u16>,
    sorting: Sorting,
}

impl Table {
    /// A table of these goods for this canvas.
    pub(super) fn of(goods: &[&GoodView], sorting: Sorting, canvas: &Canvas<'_>) -> Self {
        let (look, l) = (canvas.look(), canvas.l10n());
        let widest = |head: String, texts: &mut dyn Iterator<Item = String>| {
            texts.map(|text| width(&text)).chain([width(&head)]).max().unwrap_or(0) + 2
        };
        let price = widest(price_head(sorting, look), &mut goods.iter().map(|good| look.money(good.price)));
        let sent = widest(l.shop_column_shipping(), &mut goods.iter().map(|good| sending(good, look)));
        let stock = widest(l.shop_column_stock(), &mut goods.iter().map(|good| l.integer(good.stock.into())));
        // The list keeps two columns for the marker and one for its bar.
        let right = canvas.width().saturating_sub(3);
        let left = (canvas.width() >= WIDE).then_some(right);
        let shipping = right.saturating_sub(if left.is_some() { stock } else { 0 });
        let before_shipping = shipping.saturating_sub(sent);
        let before_price = before_shipping.saturating_sub(price);
        let stars = width(&rating_head(sorting, look)).max(3) + 2;
        let name = before_price.saturating_sub(stars);
        Self { name, rating: before_price, price: before_shipping, shipping, left, sorting }
    }

    /// Draws the names of the columns.
    pub(super) fn render_head(&self, canvas: &mut Canvas<'_>) {
        let (look, l) = (canvas.look(), canvas.l10n());
        let (columns, mut row) = (canvas.width(), canvas.take(1));
        let mut row = row.piece(2, 0, columns.saturating_sub(2), 1);
        row.piece(0, 0, self.name, 1).put(0, 0, &l.shop_column_name(), Role::Label);
        ends_at(&mut row, self.rating, &rating_head(self.sorting, look), Role::Label);
        ends_at(&mut row, self.price, &price_head(self.sorting, look), Role::Label);
        ends_at(&mut row, self.shipping, &l.shop_column_shipping(), Role::Label);
        if let Some(edge) = self.left {
            ends_at(&mut row, edge, &l.shop_column_stock(), Role::Label);
        }
    }

    /// Draws one kind of goods.
    pub(super) fn render_good(&self, good: &GoodView, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let there = good.stock > 0;
        let role = |role: Role| if there { role } else { Role::Disabled };
        canvas.piece(0, 0, self.name, 1).put(0, 0, look.text(&good.name), role(Role::Text));
        ends_at(canvas, self.rating, &rating(good, look.l10n), role(Role::Muted));
        ends_at(canvas, self.price, &look.money(good.price), role(Role::Text));
        ends_at(canvas, self.shipping, &sending(good, look), role(Role::Muted));
        if let Some(edge) = self.left {
            let role = if there && good.stock <= FEW { Role::Warning } else { role(Role::Muted) };
            ends_at(canvas, edge, &look.l10n.integer(good.stock.into()), role);
        }
    }
}

/// Writes a text that ends before this column.
fn ends_at(canvas: &mut Canvas<'_>, edge: u16, text: &str, role: Role) {
    canvas.put(edge.saturating_sub(width(text)), 0, text, role);
}

/// What it costs to send it as its page proposes, or that there is nothing to send.
fn sending(good: &GoodView, look: &Look<'_>) -> String {
    match good.shippings.get(usual(good)) {
        _ if good.stock == 0 => look.l10n.shop_sold_out(),
        Some(way) => shipping(way.price, look),
        None => String::new(),
    }
}

fn price_head(sorting: Sorting, look: &Look<'_>) -> String {
    let [up, down, ..] = look.glyphs.arrows;
    match sorting {
        Sorting::Cheapest => sorted(up, &look.l10n.shop_column_price()),
        Sorting::Dearest => sorted(down, &look.l10n.shop_column_price()),
        Sorting::Fit | Sorting::Best => look.l10n.shop_column_price(),
    }
}

fn rating_head(sorting: Sorting, look: &Look<'_>) -> String {
    let star = look.glyphs.star;
    if sorting == Sorting::Best { sorted(look.glyphs.arrows[1], star) } else { star.to_owned() }
}

/// The head of a column that the table is sorted by.
fn sorted(arrow: &str, head: &str) -> String {
    format!("{arrow} {head}")
}

/// The name of an order of goods.
pub(super) fn sorting_name(sorting: Sorting, l: &L10n) -> String {
    match sorting {
        Sorting::Fit => l.shop_sort_fit(),
        Sorting::Cheapest => l.shop_sort_cheapest(),
        Sorting::Dearest => l.shop_sort_dearest(),
        Sorting::Best => l.shop_sort_best(),
    }
}
