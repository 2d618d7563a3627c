//! The shop's page of goods.

mod facts;
mod good;
mod sorting;
mod table;

use crate::backend::contract::{Category, GoodView, Reply, Request};
use crate::session::contract::Answer;
use crate::tui::action::Action;
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Hint, Screen};
use crate::tui::screens::fetch::{Fetch, render_empty};
use crate::tui::screens::watch::Watch;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::list::ListEvent;
use crate::tui::widgets::{List, tabs};
use crate::tui::words::goods;
use sorting::Sorting;
use table::{Table, sorting_name};

/// From this width what is chosen is shown beside the list.
const SIDE_BY_SIDE: u16 = 96;

/// The shop's page of goods.
pub struct Shop {
    goods: Fetch<Vec<GoodView>>,
    list: List,
    category: Option<Category>,
    sorting: Sorting,
    watch: Watch,
}

impl Default for Shop {
    fn default() -> Self {
        Self::new()
    }
}

impl Shop {
    /// Everything the shop has.
    pub fn new() -> Self {
        Self {
            goods: Fetch::default(),
            list: List::default().searchable(),
            category: None,
            sorting: Sorting::default(),
            watch: Watch::default(),
        }
    }

    fn ask(&mut self, cx: &mut Cx<'_>) {
        let search = self.list.filter().trim().to_owned();
        self.goods.ask(cx, Request::Goods { search, category: self.category });
    }

    /// What is shown, in its order.
    fn shown(&self) -> Vec<&GoodView> {
        let mut goods: Vec<_> = self.goods.get().into_iter().flatten().collect();
        self.sorting.apply(&mut goods);
        goods
    }

    /// Which department is open, counted from *everything*.
    fn tab(&self) -> usize {
        let place = |category| Category::ALL.iter().position(|other| *other == category);
        self.category.and_then(place).map_or(0, |index| index + 1)
    }

    fn go_to(&mut self, tab: usize, cx: &mut Cx<'_>) {
        self.category = tab.checked_sub(1).and_then(|index| Category::ALL.get(index)).copied();
        self.list.select(0);
        self.ask(cx);
    }

    fn turn(&mut self, forward: bool, cx: &mut Cx<'_>) {
        self.go_to(tabs::step(self.tab(), Category::ALL.len() + 1, forward), cx);
    }

    fn sort(&mut self) {
        self.sorting = self.sorting.next();
        self.list.select(0);
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        if let Some(good) = self.shown().get(index) {
            cx.push(good::Good::new((*good).clone()));
        }
    }

    fn is_typing(&self) -> bool {
        self.list.contexts().contains(&Context::Text)
    }

    fn render_tabs(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        let names: Vec<String> =
            [l.shop_all()].into_iter().chain(Category::ALL.iter().map(|of| goods::category(*of, l))).collect();
        tabs(canvas, &names, self.tab());
    }

    fn render_list(&self, shown: &[&GoodView], canvas: &mut Canvas<'_>) {
        self.list.render_filter(canvas);
        if shown.is_empty() {
            return self.render_nothing(canvas);
        }
        let table = Table::of(shown, self.sorting, canvas);
        table.render_head(canvas);
        self.list.render_rows(canvas, shown.len(), |row, index| {
            if let Some(good) = shown.get(index) {
                table.render_good(good, row);
            }
        });
    }

    fn render_nothing(&self, canvas: &mut Canvas<'_>) {
        let l = canvas.l10n();
        match (self.list.filter(), self.category) {
            ("", _) => render_empty(canvas, &l.shop_empty(), &l.shop_empty_next()),
            (search, None) => render_empty(
                canvas,
                &l.shop_nothing_found(search),
                &l.shop_nothing_found_next(canvas.look().back_key()),
            ),
            (search, Some(category)) => {
                let what = l.shop_nothing_found_in(goods::category(category, l), search);
                render_empty(
                    canvas,
                    &what,
                    &l.shop_nothing_found_in_next(canvas.look().back_key(), canvas.look().next_key()),
                );
            }
        }
    }
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
        self.watch.changed(cx.model);
        self.ask(cx);
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if self.goods.failed() && matches!(input, Input::Action(Action::Activate)) {
            self.ask(cx);
            return Flow::Consumed;
        }
        match input {
            Input::Action(Action::Next | Action::Right) => self.turn(true, cx),
            Input::Action(Action::Previous | Action::Left) => self.turn(false, cx),
            Input::Click(Target::Own(tab)) => self.go_to(usize::from(*tab), cx),
            Input::Action(Action::Sort) => self.sort(),
            input => match self.list.handle(input, self.goods.get().map_or(0, Vec::len)) {
                ListEvent::Ignored => return Flow::Ignored,
                ListEvent::Open(index) => self.open(index, cx),
                ListEvent::Filtered => self.ask(cx),
                _ => {}
            },
        }
        Flow::Consumed
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, _cx: &mut Cx<'_>) {
        self.goods.answer(id, answer, |reply| if let Reply::Goods(goods) = reply { Some(goods) } else { None });
    }

    fn on_world(&mut self, cx: &mut Cx<'_>) {
        // What was ordered meanwhile is no longer on the shelf.
        if self.watch.changed(cx.model) {
            self.ask(cx);
        }
    }

    fn guidance(&self, look: &Look<'_>) -> Option<String> {
        if self.goods.failed() {
            return Some(look.l10n.shop_retry_next());
        }
        let l = look.l10n;
        if self.is_typing() {
            return Some(l.shop_guidance_search(look.enter_key(), look.back_key()));
        }
        Some(l.shop_guidance(look.next_key(), look.key_in_words(Action::Filter), look.key_in_words(Action::Sort)))
    }

    fn hints(&self, look: &Look<'_>) -> Vec<Hint> {
        let l = look.l10n;
        if self.goods.failed() {
            return vec![Hint::named(Action::Activate, l.shop_retry())];
        }
        vec![
            Hint::new(Action::Activate),
            Hint::named(Action::Filter, l.shop_search()),
            Hint::named(Action::Sort, sorting_name(self.sorting.next(), l)),
        ]
    }

    fn section(&self) -> Option<&'static str> {
        Some("pay")
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        if !self.goods.render_absence(canvas, &canvas.l10n().shop_loading()) {
            return;
        }
        self.render_tabs(canvas);
        let shown = self.shown();
        let mut rest = canvas.rest();
        let (columns, rows) = (rest.width(), rest.height());
        if columns < SIDE_BY_SIDE {
            return self.render_list(&shown, &mut rest);
        }
        let side = columns / 3;
        self.render_list(&shown, &mut rest.piece(0, 0, columns - side - 2, rows));
        if let Some(good) = shown.get(self.list.selected()) {
            facts::render_panel(good, &mut rest.piece(columns - side, 0, side, rows));
        }
    }
}
