//! One kind of goods: how much, how many, and the order.

use crate::backend::contract::{GoodView, Reply, Request, ShippingMethod, ShippingView};
use crate::domain::money::Amount;
use crate::i18n::L10n;
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::order::OrderPage;
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::Role;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look, wrap};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words;

/// The most pieces of one kind that one order holds.
const MOST: u32 = 99;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Quantity,
    Place,
}

/// One kind of goods.
pub(super) struct Good {
    of: GoodView,
    form: Form<Item>,
    placing: Asking,
}

impl Good {
    /// One kind of goods, one piece of it.
    pub(super) fn new(good: GoodView) -> Self {
        let mut form =
            Form::new().text(Item::Quantity, 2, |l| l.good_quantity()).submit(Item::Place, |l| l.good_place());
        form.set_value(Item::Quantity, "1");
        form.set_enabled(Item::Place, good.stock > 0);
        form.set_enabled(Item::Quantity, good.stock > 0);
        form.focus(Item::Place);
        Self { of: good, form, placing: Asking::default() }
    }

    fn most(&self) -> u32 {
        self.of.stock.min(MOST)
    }

    fn quantity(&self) -> Option<u32> {
        self.form.value(Item::Quantity).trim().parse().ok().filter(|quantity| (1..=self.most()).contains(quantity))
    }

    fn total(&self) -> Option<Amount> {
        let pieces = self.of.price.minor.checked_mul(i64::from(self.quantity()?))?;
        Amount::new(pieces, self.of.price.currency).checked_add(standard(&self.of)?.price).ok()
    }

    fn place(&mut self, cx: &mut Cx<'_>) {
        let Some(quantity) = self.quantity() else {
            let most = self.most();
            return self.form.fail(Item::Quantity, move |l| l.good_quantity_bad(most));
        };
        let good = self.of.code.clone();
        let shipping = ShippingMethod::Standard;
        self.placing.world(cx, |key| Request::PlaceOrder { key, good: good.clone(), quantity, shipping });
        self.form.set_busy(true);
    }
}

fn standard(good: &GoodView) -> Option<&ShippingView> {
    good.shippings.iter().find(|way| way.method == ShippingMethod::Standard)
}

/// How many rows the facts take in this width.
pub(super) fn rows_of(good: &GoodView, look: &Look<'_>, columns: u16) -> u16 {
    let about = wrap(look.text(&good.about), columns).len() + wrap(&good.seller, columns).len();
    u16::try_from(about + 6).unwrap_or(u16::MAX)
}

/// What is to be known about it, and what as many as are wanted come to.
pub(super) fn render_facts(good: &GoodView, total: Option<String>, canvas: &mut Canvas<'_>) {
    let (look, l) = (canvas.look(), canvas.l10n());
    canvas.paragraph(look.text(&good.about), Role::Text);
    canvas.gap(1);
    canvas.text(&l.good_seller(), Role::Label);
    canvas.paragraph(&good.seller, Role::Text);
    canvas.gap(1);
    let shipping = match standard(good) {
        Some(way) if !way.price.is_zero() => look.money(way.price),
        _ => l.shop_free(),
    };
    let stock = match good.stock {
        0 => Row::of(l.good_stock(), l.shop_sold_out(), Role::Warning),
        stock => Row::new(l.good_stock(), l.integer(i64::from(stock))),
    };
    let mut lines =
        vec![stock, Row::new(l.good_price(), look.money(good.price)), Row::new(l.good_shipping(), shipping)];
    if let Some(total) = total {
        lines.extend([Row::Rule, Row::of(l.good_total(), total, Role::Money)]);
    }
    rows::render(canvas, &lines);
}

impl Screen for Good {
    fn id(&self) -> &'static str {
        "good"
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.text(&self.of.name).to_owned()
    }

    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        match self.form.handle(input) {
            FormEvent::Ignored => return Flow::Ignored,
            FormEvent::Submit => self.place(cx),
            _ => {}
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let answer = self.placing.answered(id, answer);
        self.form.set_busy(self.placing.is_waiting());
        if let Some(Answer::World(Reply::Order(order))) = answer {
            let tail = words::tail(&order.number);
            cx.toast(Severity::Success, move |l: &L10n| l.good_placed(&tail));
            cx.replace(OrderPage::of(order, "pay"));
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        let l = look.l10n;
        Some(match (self.form.is_busy(), self.of.stock) {
            (true, _) => l.good_placing(),
            (false, 0) => l.good_sold_out(),
            (false, _) => l.good_guidance(),
        })
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        vec![Hint::named(Action::Activate, look.l10n.good_place())]
    }

    fn section(&self) -> Option<&'static str> {
        Some("pay")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        above_form(canvas, &self.form, |text| {
            if let Some(trouble) = self.placing.trouble() {
                trouble.render(text);
                text.gap(1);
            }
            let look = text.look();
            let total = self.total().map_or_else(|| look.glyphs.ellipsis.to_owned(), |total| look.money(total));
            render_facts(&self.of, Some(total), text);
        });
    }
}
