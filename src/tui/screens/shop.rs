//! The shop's page of goods.

mod good;

use crate::backend::contract::{GoodView, Reply, Request};
use crate::i18n::L10n;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::{Fetch, render_empty};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};
use crate::tui::widgets::List;
use crate::tui::widgets::list::ListEvent;

/// From this width the price of sending has a column.
const WIDE: u16 = 64;
/// From this width what is chosen is shown beside the list.
const SIDE_BY_SIDE: u16 = 96;

/// The shop's page of goods.
pub struct Shop {
    goods: Fetch<Vec<GoodView>>,
    list: List,
}

impl Default for Shop {
    fn default() -> Self {
        Self::new()
    }
}

impl Shop {
    /// Everything the shop has.
    pub fn new() -> Self {
        Self { goods: Fetch::default(), list: List::default().searchable() }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        let search = self.list.filter().trim().to_owned();
        self.goods.ask(cx, Request::Goods { search, category: None });
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        if let Some(good) = self.goods.get().and_then(|goods| goods.get(index)) {
            cx.push(good::Good::new(good.clone()));
        }
    }

    fn render_list(&self, goods: &[GoodView], canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let columns = Columns::of(goods, canvas);
        if !goods.is_empty() {
            columns.render_head(canvas);
        }
        self.list.render(canvas, goods.len(), |row, index| {
            if let Some(good) = goods.get(index) {
                columns.render_good(good, row);
            }
        });
        match (goods, self.list.filter()) {
            ([], "") => render_empty(canvas, &l.shop_empty(), &l.shop_empty_next()),
            ([], search) => render_empty(canvas, &l.shop_nothing_found(search), &l.shop_nothing_found_next()),
            _ => {}
        }
    }

    fn is_typing(&self) -> bool {
        self.list.contexts().contains(&Context::Text)
    }
}

/// Where the columns of the table begin and end.
struct Columns {
    /// The end of the name.
    name: u16,
    /// The right edges of the price, of the shipping where there is room, and of the stock.
    price: u16,
    shipping: Option<u16>,
    stock: u16,
}

impl Columns {
    fn of(goods: &[GoodView], canvas: &Canvas<'_>) -> Self {
        let (look, l) = (canvas.look(), canvas.l10n());
        let widest = |head: String, texts: &mut dyn Iterator<Item = String>| {
            texts.map(|text| width(&text)).chain([width(&head)]).max().unwrap_or(0)
        };
        let price = widest(l.shop_column_price(), &mut goods.iter().map(|good| look.money(good.price)));
        let shipping = widest(l.shop_column_shipping(), &mut goods.iter().map(|good| shipping(good, look)));
        let stock = widest(l.shop_column_stock(), &mut goods.iter().map(|good| stock(good, l)));
        // The list keeps two columns for the marker and one for its bar.
        let right = canvas.width().saturating_sub(3);
        let before_stock = right.saturating_sub(stock + 2);
        let wide = canvas.width() >= WIDE;
        let before_shipping = before_stock.saturating_sub(if wide { shipping + 2 } else { 0 });
        Self {
            name: before_shipping.saturating_sub(price + 2),
            price: before_shipping,
            shipping: wide.then_some(before_stock),
            stock: right,
        }
    }

    fn render_head(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let (columns, mut row) = (canvas.width(), canvas.take(1));
        let mut row = row.piece(2, 0, columns.saturating_sub(2), 1);
        row.piece(0, 0, self.name, 1).put(0, 0, &l.shop_column_name(), Role::Label);
        ends_at(&mut row, self.price, &l.shop_column_price(), Role::Label);
        if let Some(edge) = self.shipping {
            ends_at(&mut row, edge, &l.shop_column_shipping(), Role::Label);
        }
        ends_at(&mut row, self.stock, &l.shop_column_stock(), Role::Label);
    }

    fn render_good(&self, good: &GoodView, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let there = good.stock > 0;
        let role = |role: Role| if there { role } else { Role::Disabled };
        canvas.piece(0, 0, self.name, 1).put(0, 0, look.text(&good.name), role(Role::Text));
        ends_at(canvas, self.price, &look.money(good.price), role(Role::Text));
        if let Some(edge) = self.shipping {
            ends_at(canvas, edge, &shipping(good, look), role(Role::Muted));
        }
        ends_at(canvas, self.stock, &stock(good, look.l10n), role(Role::Muted));
    }
}

/// Writes a text that ends before this column.
fn ends_at(canvas: &mut Canvas<'_>, edge: u16, text: &str, role: Role) {
    canvas.put(edge.saturating_sub(width(text)), 0, text, role);
}

fn shipping(good: &GoodView, look: &Look<'_>) -> String {
    match good.shippings.first() {
        Some(cheapest) if cheapest.price.is_zero() => look.l10n.shop_free(),
        Some(cheapest) => look.money(cheapest.price),
        None => String::new(),
    }
}

fn stock(good: &GoodView, l: &L10n) -> String {
    if good.stock == 0 { l.shop_sold_out() } else { l.integer(i64::from(good.stock)) }
}

impl Screen for Shop {
    fn id(&self) -> &'static str {
        "shop"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.shop_title()
    }

    fn contexts(&self) -> Vec<Context> {
        self.list.contexts()
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.goods.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        match self.list.handle(input, self.goods.get().map_or(0, Vec::len)) {
            ListEvent::Ignored => return Flow::Ignored,
            ListEvent::Open(index) => self.open(index, cx),
            ListEvent::Filtered => self.ask(cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        self.goods.answer(id, answer, |reply| if let Reply::Goods(goods) = reply { Some(goods) } else { None });
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(if self.is_typing() { l.shop_guidance_search() } else { l.shop_guidance() })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        if self.goods.failed() {
            return vec![Hint::named(Action::Activate, look.l10n.shop_retry())];
        }
        vec![Hint::new(Action::Activate), Hint::named(Action::Filter, look.l10n.shop_search())]
    }

    fn section(&self) -> Option<&'static str> {
        Some("pay")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        if !self.goods.render_absence(canvas, &canvas.l10n().shop_loading()) {
            return;
        }
        let goods = self.goods.get().map_or(&[][..], Vec::as_slice);
        let mut rest = canvas.rest();
        let (columns, rows) = (rest.width(), rest.height());
        if columns < SIDE_BY_SIDE {
            return self.render_list(goods, &mut rest);
        }
        let side = columns / 3;
        self.render_list(goods, &mut rest.piece(0, 0, columns - side - 2, rows));
        if let Some(good) = goods.get(self.list.selected()) {
            let mut place = rest.piece(columns - side, 0, side, rows);
            let rows = good::rows_of(good, place.look(), side.saturating_sub(4)) + 2;
            good::render_facts(good, None, &mut place.panel(place.look().text(&good.name), rows));
        }
    }
}
