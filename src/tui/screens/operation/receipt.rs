//! The receipt of an operation: a page as it would be printed, with a code that a camera reads.

use jiff::Timestamp;

use crate::backend::contract::{OperationDetail, OperationKind, OperationView};
use crate::domain::money::Amount;
use crate::i18n::{DateStyle, Sign};
use crate::tui::model::Model;
use crate::tui::screens::receipt::{self, Line, TEXT, TEXT_MAX};
use crate::tui::screens::rows::{self, Row};
use crate::tui::theme::{GlyphSet, Role};
use crate::tui::view::{Canvas, Look, wrap};
use crate::tui::widgets::Reader;
use crate::tui::widgets::pictures::Qr;
use crate::tui::words;

/// Columns between the text and the code beside it.
const BETWEEN: u16 = 3;

/// The number of the receipt: the payment's or the transfer's own, else the operation's.
pub(super) fn number(operation: &OperationView, detail: Option<&OperationDetail>) -> String {
    if let Some(transfer) = detail.and_then(|detail| detail.transfer.as_deref()) {
        return transfer.number.clone();
    }
    match &operation.kind {
        OperationKind::OrderPayment { payment, .. } => words::receipt_number(payment.0),
        _ => words::receipt_number(operation.id.0),
    }
}

/// What the code says: whose receipt, when, how much. In capitals and digits, which take the least room.
fn data(number: &str, at: Timestamp, amount: Amount, model: &Model) -> String {
    let when = model.local(at).strftime("%Y%m%dT%H%M").to_string();
    let (sign, minor) = (if amount.minor < 0 { "-" } else { "+" }, amount.minor.unsigned_abs());
    let unit = 10_u64.pow(amount.currency.exponent());
    format!("KIWI:{number}/{when}/{sign}{}.{:02}{}", minor / unit, minor % unit, amount.currency.code())
}

/// The whole page.
pub(super) fn page(operation: &OperationView, detail: Option<&OperationDetail>, look: &Look<'_>) -> Vec<Line> {
    let l = look.l10n;
    let signed = words::signed(operation);
    let when = format!("{}, {}", look.date(operation.at, DateStyle::Numeric), look.time(operation.at));
    let mut lines =
        vec![Line::row(l.receipt_number(), look.number(&number(operation, detail))), Line::row(l.receipt_when(), when)];
    lines.extend(receipt::wallet(look));
    lines.push(Line::row(l.operation_kind(), words::kind(operation.kind.name(), l)));
    let party = operation.kind.party();
    lines.extend(party.map(|party| Line::row(l.receipt_page_party(), words::party(party, look))));
    let order = operation.kind.order_number();
    lines.extend(order.map(|number| Line::row(l.receipt_order(), words::order_number(number, look))));
    lines.push(Line::row(l.operation_state(), words::operation_state_short(operation.state, l)));
    lines.push(Line::Sum(Row::Rule));
    if !operation.fee.is_zero() {
        let bare = operation.amount.checked_sub(operation.fee).unwrap_or(operation.amount);
        lines.push(Line::row(l.receipt_page_bare(), look.money(bare)));
        lines.push(Line::row(l.receipt_fee(), look.money(operation.fee)));
    }
    let total = look.amount(signed, Sign::Always);
    lines.push(Line::Sum(Row::of(l.operation_amount(), total, Look::money_role(signed))));
    lines.push(Line::Sum(Row::Rule));
    receipt::page(lines, look)
}

/// A row of the page as it is drawn.
enum Drawn {
    Line(Line),
    /// A row of the code.
    Code(usize),
}

impl Drawn {
    const fn sum(&self) -> Option<&Row> {
        if let Self::Line(line) = self { line.sum() } else { None }
    }
}

/// The page, laid out for a width.
pub(super) struct Sheet {
    lines: Vec<Drawn>,
    columns: u16,
    code: Option<Qr>,
    /// Whether the code stands beside the text, not under it.
    beside: bool,
}

impl Sheet {
    /// The receipt of an operation, the code beside the text where there is room.
    pub(super) fn of(
        operation: &OperationView,
        detail: Option<&OperationDetail>,
        columns: u16,
        look: &Look<'_>,
    ) -> Self {
        let data = data(&number(operation, detail), operation.at, words::signed(operation), look.model);
        // A camera would read what is hidden from eyes.
        let code = Qr::of(&data).filter(|_| !look.masked && look.glyphs.set == GlyphSet::Unicode);
        Self::laid_out(operation, detail, code, columns, look)
    }

    /// The receipt for somebody who reads it elsewhere: a code in letters would only be in the way.
    pub(super) fn without_code(operation: &OperationView, detail: &OperationDetail, canvas: &Canvas<'_>) -> Self {
        Self::laid_out(operation, Some(detail), None, canvas.width(), canvas.look())
    }

    fn laid_out(
        operation: &OperationView,
        detail: Option<&OperationDetail>,
        code: Option<Qr>,
        columns: u16,
        look: &Look<'_>,
    ) -> Self {
        let room = columns.saturating_sub(1);
        let needs = code.as_ref().map(|code| code.width() + BETWEEN).filter(|needs| room >= TEXT + needs);
        let columns = room.saturating_sub(needs.unwrap_or(0)).min(TEXT_MAX);
        let rows = page(operation, detail, look).into_iter().flat_map(|line| match line {
            Line::Small(text) => wrap(&text, columns).into_iter().map(Line::Small).collect(),
            line => vec![line],
        });
        let mut lines: Vec<Drawn> = rows.map(Drawn::Line).collect();
        if let (None, Some(code)) = (needs, &code) {
            lines.push(Drawn::Line(Line::Free));
            lines.extend((0..code.height()).map(|row| Drawn::Code(usize::from(row))));
        }
        Self { lines, columns, code, beside: needs.is_some() }
    }

    /// How many rows it takes.
    pub(super) fn height(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX).max(self.code_height())
    }

    /// How many rows the code takes beside the text.
    fn code_height(&self) -> u16 {
        self.code.as_ref().filter(|_| self.beside).map_or(0, Qr::height)
    }

    /// Draws as much of it as fits.
    pub(super) fn render(&self, reader: &Reader, canvas: &mut Canvas<'_>) {
        let sums: Vec<&Row> = self.lines.iter().filter_map(Drawn::sum).collect();
        let places = rows::Columns::across(&sums, self.columns, canvas.look());
        reader.render_lines(canvas, usize::from(self.height()), |row, index| self.render_line(index, &places, row));
    }

    fn render_line(&self, index: usize, places: &rows::Columns, row: &mut Canvas<'_>) {
        if let (Some(code), true) = (&self.code, self.beside && index < usize::from(self.code_height())) {
            code.render_row(row, self.columns + BETWEEN, index);
        }
        let mut page = row.piece(0, 0, self.columns, 1);
        match (self.lines.get(index), &self.code) {
            (Some(Drawn::Line(Line::Centred(text, role))), _) => page.put_centred(0, text, *role),
            (Some(Drawn::Line(Line::Small(text))), _) => page.text(text, Role::Muted),
            (Some(Drawn::Line(Line::Sum(sum))), _) => places.render(sum, &mut page),
            (Some(Drawn::Code(at)), Some(code)) => {
                code.render_row(row, self.columns.saturating_sub(code.width()) / 2, *at);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZone;

    use super::*;
    use crate::tui::tests::driver::START;

    #[test]
    fn the_code_says_whose_when_and_how_much() {
        let model = Model::new(TimeZone::UTC);
        let said = data("0A1B2C3D4E5F", START, Amount::rub(-115_320), &model);
        assert_eq!(said, "KIWI:0A1B2C3D4E5F/20260303T0941/-1153.20RUB");
        assert!(said.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b":/+-.".contains(&b)));
    }
}
