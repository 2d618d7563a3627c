//! Everything that was said and done in a dispute, newest first. Facts are worded in the reader's language; only what the
//! buyer typed is quoted.

use crate::backend::contract::{DisputeEvent, DisputeStep, DisputeView};
use crate::tui::theme::Role;
use crate::tui::view::{Canvas, Look, width, wrap};
use crate::tui::widgets::Reader;
use crate::tui::words::dispute::{doer, ground, reason, seller_word, step};

/// How far what was said stands under who said it.
const INDENT: u16 = 2;

/// One line: pieces, each with where it begins.
type Line = Vec<(u16, String, Role)>;

/// What belongs to an event beside its own words.
fn more(
    event: &DisputeEvent,
    note: Option<&str>,
    is_claim: bool,
    view: &DisputeView,
    look: &Look<'_>,
) -> Vec<(String, Role)> {
    let l = look.l10n;
    let quoted = |text: &str| (l.dispute_quote(look.words(text)), Role::Text);
    let mut more = Vec::new();
    match event.what {
        DisputeStep::Opened(_) | DisputeStep::Edited(_) if is_claim => {
            more.push((reason(view.claim.reason, l), Role::Muted));
            if !view.claim.text.is_empty() {
                more.push(quoted(&view.claim.text));
            }
        }
        DisputeStep::EvidenceAdded => more.extend(note.map(quoted)),
        DisputeStep::SellerAgreed | DisputeStep::SellerOffered(_) | DisputeStep::SellerRefused => {
            let said = view.seller_says.filter(|says| says.at == event.at);
            more.extend(said.map(|says| (seller_word(says.word, l), Role::Muted)));
        }
        DisputeStep::PlatformProposed(_) => {
            let said = view.platform_says.filter(|says| says.at == event.at);
            more.extend(said.map(|says| (ground(says.ground, l), Role::Muted)));
        }
        _ => {}
    }
    more
}

/// The lines of it in so many columns.
fn lines(view: &DisputeView, columns: u16, look: &Look<'_>) -> Vec<Line> {
    let has_goods = view.claim.reason.has_goods();
    let is_claim = |what: &DisputeStep| matches!(what, DisputeStep::Opened(_) | DisputeStep::Edited(_));
    // The claim as it is now was made by the last of these.
    let claimed = view.timeline.iter().rposition(|event| is_claim(&event.what));
    let mut notes = view.evidence.iter();
    let room = columns.saturating_sub(INDENT);
    let mut blocks: Vec<Vec<Line>> = Vec::new();
    for (nth, event) in view.timeline.iter().enumerate() {
        let note = match event.what {
            DisputeStep::EvidenceAdded => notes.next().map(|note| note.text.as_str()),
            _ => None,
        };
        let (who, role) = doer(event.what, look.l10n);
        let when = look.moment(event.at);
        let at = width(&when) + 2;
        let mut block = vec![vec![(0, when, Role::Muted), (at, who, role)]];
        let words = step(event.what, has_goods, look);
        let said = [(words, Role::Text)].into_iter().chain(more(event, note, claimed == Some(nth), view, look));
        for (text, role) in said {
            block.extend(wrap(&text, room).into_iter().map(|line| vec![(INDENT, line, role)]));
        }
        blocks.push(block);
    }
    blocks.into_iter().rev().flatten().collect()
}

/// Draws as much of it as fits, from where it was read to.
pub(super) fn render(view: &DisputeView, reader: &Reader, canvas: &mut Canvas<'_>) {
    let lines = lines(view, canvas.width().saturating_sub(1), canvas.look());
    reader.render_lines(canvas, lines.len(), |row, index| {
        for (x, text, role) in lines.get(index).into_iter().flatten() {
            row.put(*x, 0, text, *role);
        }
    });
}
