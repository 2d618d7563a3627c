//! Find any action, section, language or theme by a few letters of its name; with a wallet open also any order by its number
//! or goods, and any operation of the history by its words.

mod found;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher};

use crate::backend::contract::{HistoryFilter, OperationView, OrderView, Reply, Request};
use crate::i18n::{L10n, Language};
use crate::session::contract::Answer;
use crate::tui::action::{ACTIONS, Action};
use crate::tui::event::{Input, RequestId};
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::{Cx, Flow, Placement, Screen};
use crate::tui::screens::SECTIONS;
use crate::tui::screens::fetch::Fetch;
use crate::tui::screens::operation::Operation;
use crate::tui::screens::order::OrderPage;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look};
use crate::tui::widgets::line::{Accepts, LineField};
use crate::tui::widgets::list::{List, ListEvent};

/// Its name.
pub const ID: &str = "palette";

/// From so many letters on the history is asked, and for so many operations.
const LETTERS: usize = 2;
const OPERATIONS: u32 = 20;

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    Act(Action),
    Section(&'static str, Action),
    Speak(Language),
    Wear(String),
    /// The order with this place among those that came.
    Order(usize),
    /// The same of an operation.
    Operation(usize),
}

/// What can be found, narrowed by what is typed.
pub struct PaletteOverlay {
    query: LineField,
    list: List,
    /// What matches, best first, with its name; operations come after all else.
    found: Vec<(Entry, String)>,
    orders: Fetch<Vec<OrderView>>,
    operations: Fetch<Vec<OperationView>>,
}

impl Default for PaletteOverlay {
    fn default() -> Self {
        Self {
            query: LineField::new(Accepts::Anything, 60),
            list: List::default(),
            found: Vec::new(),
            orders: Fetch::default(),
            operations: Fetch::default(),
        }
    }
}

impl PaletteOverlay {
    fn render_query(&self, canvas: &mut Canvas<'_>, focused: bool) {
        let (marker, width) = (canvas.glyphs().marker, canvas.width());
        canvas.put(0, 0, marker, Role::Focus);
        self.query.render(&mut canvas.piece(2, 0, width.saturating_sub(2), 1), focused);
    }

    /// Looks for what is typed now, in the history as well.
    fn search(&mut self, cx: &mut Cx<'_>) {
        self.list.select(0);
        self.operations = Fetch::default();
        let words = self.query.text().trim();
        if has_wallet(cx) && words.chars().count() >= LETTERS {
            let filter = Box::new(HistoryFilter { search: words.to_owned(), ..HistoryFilter::default() });
            self.operations.ask(cx, Request::History { filter, before: None, limit: OPERATIONS });
        }
        self.show(cx);
    }

    /// Puts up what is found of what is here.
    fn show(&mut self, cx: &Cx<'_>) {
        let mut all = entries(cx.l10n, has_wallet(cx), cx.theme_names());
        if self.query.text().trim().is_empty() {
            self.found = all;
            return;
        }
        let orders = all_of(&self.orders).iter().enumerate();
        all.extend(orders.map(|(at, order)| (Entry::Order(at), found::order_name(order, cx.l10n))));
        let pattern = Pattern::parse(self.query.text(), CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let named = all.into_iter().map(Named);
        self.found = pattern.match_list(named, &mut matcher).into_iter().map(|(Named(found), _)| found).collect();
        self.found.extend((0..all_of(&self.operations).len()).map(|at| (Entry::Operation(at), String::new())));
    }

    fn open(&self, index: usize, cx: &mut Cx<'_>) {
        let Some((entry, _)) = self.found.get(index) else { return };
        cx.close();
        match entry {
            Entry::Act(action) | Entry::Section(_, action) => cx.act(*action),
            Entry::Speak(language) => cx.speak(*language),
            Entry::Wear(theme) => cx.wear(theme),
            Entry::Order(at) => cx.push(OrderPage::of(all_of(&self.orders)[*at].clone(), "orders")),
            Entry::Operation(at) => cx.push(Operation::new(all_of(&self.operations)[*at].clone(), "history")),
        }
    }
}

/// What has come of what was asked for.
fn all_of<T>(asked: &Fetch<Vec<T>>) -> &[T] {
    asked.get().map_or(&[], Vec::as_slice)
}

fn has_wallet(cx: &Cx<'_>) -> bool {
    cx.model.account().is_some()
}

/// An entry that is matched by its name.
struct Named((Entry, String));

impl AsRef<str> for Named {
    fn as_ref(&self) -> &str {
        &self.0.1
    }
}

fn entries(l: &L10n, cabinet: bool, themes: Vec<String>) -> Vec<(Entry, String)> {
    let mut all = Vec::new();
    if cabinet {
        for section in SECTIONS {
            let digit = usize::from(section.digit);
            let action = ACTIONS.iter().map(|info| info.action).find(|action| action.section() == Some(digit - 1));
            all.extend(action.map(|action| (Entry::Section(section.name, action), (section.label)(l))));
        }
    }
    for info in ACTIONS {
        let here = info.contexts.contains(&Context::Global) || (cabinet && info.contexts.contains(&Context::Cabinet));
        let pointless = matches!(info.action, Action::Palette | Action::Back) || info.action.section().is_some();
        if here && !pointless {
            all.push((Entry::Act(info.action), (info.label)(l)));
        }
    }
    for language in Language::ALL {
        all.push((Entry::Speak(language), l.palette_language(language.name())));
    }
    for theme in themes {
        let name = l.palette_theme(&theme);
        all.push((Entry::Wear(theme), name));
    }
    all
}

impl Screen for PaletteOverlay {
    fn id(&self) -> &'static str {
        ID
    }

    fn title(&self, look: &Look<'_>) -> String {
        look.l10n.palette_title()
    }

    fn placement(&self, _look: &Look<'_>) -> Placement {
        Placement::Popup { width: 60, height: 18 }
    }

    fn contexts(&self) -> Vec<Context> {
        vec![Context::Text, Context::List]
    }

    fn on_open(&mut self, cx: &mut Cx<'_>) {
        if has_wallet(cx) {
            self.orders.ask(cx, Request::Orders);
        }
        self.search(cx);
    }

    fn on_answer(&mut self, id: RequestId, answer: Answer, cx: &mut Cx<'_>) {
        let orders = |reply| if let Reply::Orders(orders) = reply { Some(orders) } else { None };
        let Some(answer) = self.orders.answer(id, answer, orders) else { return self.show(cx) };
        let operations = |reply| if let Reply::History(page) = reply { Some(page.operations) } else { None };
        if self.operations.answer(id, answer, operations).is_none() {
            self.show(cx);
        }
    }

    fn handle(&mut self, input: &Input, cx: &mut Cx<'_>) -> Flow {
        if let Some(changed) = self.query.handle(input) {
            if changed {
                self.search(cx);
            }
            return Flow::Consumed;
        }
        if let Input::Click(Target::Row(index)) = input {
            self.open(*index, cx);
            return Flow::Consumed;
        }
        match self.list.handle(input, self.found.len()) {
            ListEvent::Open(index) => self.open(index, cx),
            ListEvent::Ignored => return Flow::Ignored,
            _ => {}
        }
        Flow::Consumed
    }

    fn render(&self, canvas: &mut Canvas<'_>) {
        let look = canvas.look();
        let focused = canvas.has_focus();
        canvas.gap(2);
        // What could not be asked for may still be there.
        let unheard = !self.query.text().trim().is_empty() && (self.orders.failed() || self.operations.failed());
        if unheard {
            canvas.paragraph(&look.l10n.palette_unheard(), Role::Warning);
            canvas.gap(1);
        }
        if self.found.is_empty() {
            self.render_query(canvas, focused);
            if !unheard {
                canvas.paragraph(&look.l10n.palette_nothing(), Role::Muted);
            }
            return;
        }
        self.list.render(canvas, self.found.len(), |row, index| match self.found.get(index) {
            Some((Entry::Order(at), _)) => found::render_order(&all_of(&self.orders)[*at], row),
            Some((Entry::Operation(at), _)) => found::render_operation(&all_of(&self.operations)[*at], row),
            Some((entry, name)) => {
                row.put(0, 0, name, Role::Text);
                if let Entry::Act(action) | Entry::Section(_, action) = entry {
                    let key = look.key(*action).unwrap_or_default();
                    row.put_right(0, &key, Role::Key);
                }
            }
            None => {}
        });
        // Last, so that the cursor stays where the typing goes.
        self.render_query(canvas, focused);
    }
}
