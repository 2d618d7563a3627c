//! One kind of goods: how many, how they are sent, and the order.

use super::facts;
use crate::backend::contract::{GoodView, Reply, Request, ShippingView};
use crate::domain::money::Amount;
use crate::i18n::{L10n, Phrase};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::asking::Asking;
use crate::tui::screens::fit::above_form;
use crate::tui::screens::order::OrderPage;
use crate::tui::toast::Severity;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::{Form, FormEvent};
use crate::tui::words::{self, goods};

/// The most pieces of one kind that one order holds.
const MOST: u32 = 99;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Item {
    Quantity,
    Shipping,
    Place,
}

/// One kind of goods.
pub(super) struct Good {
    of: GoodView,
    form: Form<Item>,
    placing: Asking,
}

impl Good {
    /// One kind of goods, one piece of it, sent as parcels usually are.
    pub(super) fn new(good: GoodView) -> Self {
        let ways = good.shippings.iter().map(|way| {
            let way = *way;
            Phrase::new(move |l| goods::way(&way, l))
        });
        let mut form = Form::new()
            .text(Item::Quantity, 2, |l| l.good_quantity())
            .select(Item::Shipping, ways.collect(), goods::usual(&good), |l| l.good_shipping())
            .submit(Item::Place, |l| l.good_place());
        form.set_value(Item::Quantity, "1");
        for item in [Item::Place, Item::Quantity, Item::Shipping] {
            form.set_enabled(item, good.stock > 0);
        }
        form.focus(Item::Place);
        Self { of: good, form, placing: Asking::default() }
    }

    fn most(&self) -> u32 {
        self.of.stock.min(MOST)
    }

    fn quantity(&self) -> Option<u32> {
        self.form.value(Item::Quantity).trim().parse().ok().filter(|quantity| (1..=self.most()).contains(quantity))
    }

    fn shipping(&self) -> Option<&ShippingView> {
        self.of.shippings.get(self.form.chosen(Item::Shipping))
    }

    fn total(&self) -> Option<Amount> {
        self.of.price.times(self.quantity()?).ok()?.checked_add(self.shipping()?.price).ok()
    }

    fn place(&mut self, cx: &mut Cx<'_>) {
        let Some(quantity) = self.quantity() else {
            let most = self.most();
            return self.form.fail(Item::Quantity, move |l| l.good_quantity_bad(most));
        };
        let good = self.of.code.clone();
        let shipping = self.shipping().map(|way| way.method).unwrap_or_default();
        self.placing.world(cx, |key| Request::PlaceOrder { key, good: good.clone(), quantity, shipping });
        self.form.set_busy(true);
    }
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

    fn is_dirty(&self) -> bool {
        self.form.is_dirty()
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
        match self.of.stock {
            0 => Vec::new(),
            _ if self.form.moves_on() => self.form.hints(look.l10n),
            _ => vec![Hint::named(Action::Activate, look.l10n.good_place())],
        }
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
            facts::render(&self.of, self.shipping(), self.total(), text);
        });
    }
}
