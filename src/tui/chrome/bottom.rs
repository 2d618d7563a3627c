//! The bottom: a notice or a line of guidance, and the keys that work now.

use crate::backend::contract::WalletState;
use crate::tui::action::{ACTIONS, Action};
use crate::tui::app::App;
use crate::tui::hits::Target;
use crate::tui::keymap::Context;
use crate::tui::screen::Hint;
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width};

pub(super) fn render(canvas: &mut Canvas<'_>, app: &App) {
    let columns = canvas.width();
    guidance(&mut canvas.piece(1, 0, columns.saturating_sub(2), 1), app);
    keys(&mut canvas.piece(1, 1, columns.saturating_sub(2), 1), app);
}

fn guidance(canvas: &mut Canvas<'_>, app: &App) {
    let look = canvas.look();
    // That money may be moving comes before all news.
    let sent = look.spinner.filter(|_| app.state.sent.is_some());
    if let Some(toast) = app.state.toasts.current().filter(|_| sent.is_none()) {
        // One line, with a sign where it is cut: the past notices show it whole.
        let sign = canvas.severity_sign(toast.severity);
        let x = canvas.put(0, 0, sign, toast.severity.role()) + 1;
        canvas.put(x, 0, &toast.phrase.say(look.l10n), toast.severity.role());
        return;
    }
    if let Some(frame) = look.spinner {
        let frames = look.glyphs.spinner;
        let sign = frames.get(frame % frames.len()).copied().unwrap_or_default();
        let words = if sent.is_some() { look.l10n.sent_wait() } else { look.l10n.busy() };
        canvas.spans(&[(sign, Role::Accent), (" ", Role::Text), (&words, Role::Muted)]);
        return;
    }
    let said = app.layers.last().and_then(|layer| layer.screen.guidance(look));
    canvas.put(0, 0, &said.unwrap_or_default(), Role::Muted);
}

/// What is left out first where the line is too short. Help and palette lead to everything, so they stay.
const LEFT_OUT_FIRST: [Action; 7] =
    [Action::Simulator, Action::Guide, Action::Next, Action::Filter, Action::Quit, Action::Lock, Action::Phone];
/// The cells between two keys.
const BETWEEN: u16 = 3;

/// Draws the keys, as many as fit; the rest is a key away in the help.
fn keys(canvas: &mut Canvas<'_>, app: &App) {
    let look = canvas.look();
    let mut named: Vec<(Action, String, String)> = Vec::new();
    for hint in hints(app, look) {
        let label = hint.label.unwrap_or_else(|| hint.action.label(look.l10n));
        named.extend(look.key(hint.action).map(|key| (hint.action, key, label)));
    }
    for action in LEFT_OUT_FIRST {
        let needs: u16 = named.iter().map(|(_, key, label)| width(key) + 1 + width(label) + BETWEEN).sum();
        if needs <= canvas.width() + BETWEEN {
            break;
        }
        named.retain(|(other, ..)| *other != action);
    }
    let mut x = 0;
    for (action, key, label) in named {
        if x + width(&key) + 1 + width(&label) > canvas.width() {
            break;
        }
        let start = x;
        x = canvas.put(x, 0, &key, Role::Key) + 1;
        x = canvas.put(x, 0, &label, Role::Muted);
        canvas.hit(start, 0, x - start, 1, Target::Action(action));
        x += BETWEEN;
    }
}

/// The keys worth naming now: the screen's own first, then the table's by rank.
pub(crate) fn hints(app: &App, look: &Look<'_>) -> Vec<Hint> {
    let live = app.live_contexts();
    let in_menu = app.state.menu.is_some();
    let mut hints = match app.layers.last() {
        Some(layer) if !in_menu => layer.screen.hints(look),
        _ => Vec::new(),
    };
    let mut ranked: Vec<_> = ACTIONS.iter().filter(|info| info.rank > 0).collect();
    ranked.sort_by_key(|info| info.rank);
    for info in ranked {
        let lives = info.contexts.iter().any(|context| live.contains(context));
        let named = hints.iter().any(|hint| hint.action == info.action);
        if lives && !named && makes_sense(app, info.action) {
            // In a field there is nothing to choose: it leads to the next one, or sends what was filled in.
            let goes_on = info.action == Action::Activate && is_field(&live);
            let hint = if goes_on { Hint::named(info.action, look.l10n.form_go_on()) } else { Hint::new(info.action) };
            hints.push(hint);
        }
    }
    // Whoever may not pay is led to who can help, wherever that is met.
    let restricted = look.model.account().is_some_and(|account| account.state != WalletState::Active);
    let typing = live.iter().any(|context| matches!(context, Context::Text | Context::Secret));
    let named = hints.iter().any(|hint| hint.action == Action::AskSupport);
    if restricted && !typing && !named && live.contains(&Context::Cabinet) {
        hints.insert(1.min(hints.len()), Hint::new(Action::AskSupport));
    }
    // Leaving comes last, whatever the screen names.
    hints.sort_by_key(|hint| hint.action == Action::Quit);
    hints
}

/// Whether something is typed into a field of a form.
fn is_field(live: &[Context]) -> bool {
    live.contains(&Context::Form) && live.iter().any(|context| matches!(context, Context::Text | Context::Secret))
}

/// Whether an action of the frame would do anything now.
fn makes_sense(app: &App, action: Action) -> bool {
    match action {
        // In lists and menus the arrows say it already.
        Action::Next => app.live_contexts().iter().any(|live| matches!(live, Context::Form | Context::Dialog)),
        Action::Back => app.layers.len() > 1 || app.is_cabinet(),
        // A question wants its answer first.
        Action::Phone | Action::Simulator | Action::Guide | Action::Palette | Action::Help
            if app.top() == crate::tui::overlays::confirm::ID =>
        {
            false
        }
        Action::Phone => !super::shows_phone(app.state.size.0) && app.state.model.snapshot.is_some(),
        // The menu says it, where there is one.
        Action::Guide if app.is_cabinet() && super::shows_menu(app.state.size.0) => false,
        Action::Guide => app.top() != crate::tui::screens::guide::ID && !app.has_only_copy(),
        // The one list that can be put into another order names it itself.
        Action::Sort => false,
        Action::Simulator => app.state.model.snapshot.is_some(),
        _ => true,
    }
}
