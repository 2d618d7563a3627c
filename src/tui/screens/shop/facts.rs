//! What is to be known about one kind of goods.

use crate::backend::contract::{GoodView, ShippingView};
use crate::domain::money::{Amount, Currency};
use crate::domain::tariff;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width, wrap};
use crate::tui::words::goods::{rating, shipping, way};

/// Draws it all in a panel beside the list: what it is, and every way to send it.
pub(super) fn render_panel(good: &GoodView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    let inside = canvas.width().saturating_sub(4);
    let about = wrap(look.text(&good.about), inside).len() + wrap(&seller(good, look), inside).len();
    let rows = u16::try_from(about + good.shippings.len() + 8).unwrap_or(u16::MAX);
    let mut panel = canvas.panel(look.text(&good.name), rows);
    render_about(good, &mut panel);
    panel.gap(1);
    panel.text(&l.good_seller(), Role::Label);
    panel.paragraph(&seller(good, look), Role::Text);
    panel.gap(1);
    let mut lines = vec![Row::new(l.good_price(), look.money(good.price))];
    lines.extend(good.shippings.iter().map(|one| Row::new(way(one, l), shipping(one.price, look))));
    rows::render(&mut panel, &lines);
}

/// A description, what its buyers think of it, how many there are.
fn render_about(good: &GoodView, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    canvas.paragraph(look.text(&good.about), Role::Text);
    let stars = format!("{} {}", look.glyphs.star, rating(good, l));
    let (left, role) = match good.stock {
        0 => (l.shop_sold_out(), Role::Warning),
        left @ 1..=3 => (l.good_left(left), Role::Warning),
        left => (l.good_left(left), Role::Muted),
    };
    let sold = l.good_sold(good.sold, l.integer(good.sold.into()));
    let gap = ("   ", Role::Text);
    if width(&stars) + width(&sold) + width(&left) + 6 <= canvas.width() {
        return canvas.spans(&[(&stars, Role::Accent), gap, (&sold, Role::Muted), gap, (&left, role)]);
    }
    canvas.spans(&[(&stars, Role::Accent), gap, (&sold, Role::Muted)]);
    canvas.text(&left, role);
}

fn seller(good: &GoodView, look: &Look<'_>) -> String {
    look.l10n.good_seller_from(look.text(&good.sent_from), &good.seller)
}

/// How many rows follow the description.
const ROWS: u16 = 8;

/// Draws what is to be known before ordering so many, sent this way.
pub(super) fn render(good: &GoodView, sent: Option<&ShippingView>, total: Option<Amount>, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    render_about(good, canvas);
    canvas.gap(u16::from(canvas.rows_left() > ROWS));
    let mut facts = vec![(l.good_seller(), seller(good, look), Role::Text)];
    if let Some(sent) = sent {
        let tracked = if sent.tracked { l.good_tracked() } else { l.good_untracked() };
        facts.push((l.good_parcel(), tracked, Role::Text));
    }
    canvas.pairs(&facts);
    canvas.gap(1);
    let column = 2 + facts.iter().map(|(label, ..)| width(label)).max().unwrap_or(0);
    let unknown = || look.glyphs.ellipsis.to_owned();
    let mut lines = vec![
        Row::new(l.good_price(), look.money(good.price)),
        Row::new(l.good_shipping(), sent.map_or_else(unknown, |sent| shipping(sent.price, look))),
        Row::Rule,
        Row::of(l.good_total(), total.map_or_else(unknown, |total| look.money(total)), Role::Money),
    ];
    let roubles = total.and_then(|total| in_roubles(total, look));
    lines.extend(roubles.map(|roubles| Row::of(l.good_in_roubles(), roubles, Role::Muted)));
    rows::render_from(canvas, &lines, column);
}

/// About how much a price is in roubles today, at the plain rate.
fn in_roubles(total: Amount, look: &Look<'_>) -> Option<String> {
    let rate = look.model.account()?.rate.rate;
    let roubles = tariff::convert(total, rate, Currency::Rub).ok()?;
    Some(look.l10n.good_about(look.money(roubles)))
}
