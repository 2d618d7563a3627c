//! Bars: spending by day, how much of a limit is used.

use crate::tui::theme::Role;
use crate::tui::view::Canvas;

/// Draws values as bars over the whole width, `rows` high, the latest at the right. Too many values for the width are added up in
/// groups; a value above zero is never drawn as nothing.
pub fn bars(canvas: &mut Canvas<'_>, values: &[i64], rows: u16, role: Role) {
    let g = canvas.glyphs();
    let top = canvas.pen();
    canvas.gap(rows);
    let columns = usize::from(canvas.width());
    if columns == 0 || rows == 0 || values.is_empty() {
        return;
    }
    let groups = grouped(values, columns);
    // Few values get wider bars with a space between them.
    let step = step(groups.len(), columns);
    let thick = step.saturating_sub(1).max(1);
    let most = groups.iter().copied().max().unwrap_or(0).max(1);
    let levels = i64::from(rows) * 8;
    for (index, value) in groups.iter().enumerate() {
        let height = if *value <= 0 { 1 } else { (i128::from(*value) * i128::from(levels) / i128::from(most)).max(1) };
        let height = u16::try_from(height).unwrap_or(u16::MAX);
        for row in 0..rows {
            let filled = height.saturating_sub((rows - 1 - row) * 8).min(8);
            let Some(level) = filled.checked_sub(1) else { continue };
            let sign = g.levels.get(usize::from(level)).copied().unwrap_or_default().repeat(thick);
            let role = if *value <= 0 { Role::Border } else { role };
            canvas.put(u16::try_from(index * step).unwrap_or(u16::MAX), top + row, &sign, role);
        }
    }
}

/// How far it is from one bar to the next.
fn step(count: usize, columns: usize) -> usize {
    (columns / count.max(1)).clamp(1, 4)
}

/// How many of the columns so many bars take.
pub fn bars_width(count: usize, columns: u16) -> u16 {
    let all = usize::from(columns);
    let count = count.min(all).max(1);
    let step = step(count, all);
    u16::try_from(count * step - usize::from(step > 1)).unwrap_or(columns)
}

/// The values in at most `columns` groups of the same size, the latest whole.
fn grouped(values: &[i64], columns: usize) -> Vec<i64> {
    let size = values.len().div_ceil(columns);
    let mut groups: Vec<i64> =
        values.rchunks(size).map(|chunk| chunk.iter().fold(0_i64, |a, b| a.saturating_add(*b))).collect();
    groups.reverse();
    groups
}

/// Draws how much of a whole is used, at the pen, over at most `cells` cells.
pub fn gauge(canvas: &mut Canvas<'_>, part: i64, whole: i64, cells: u16, role: Role) {
    let g = canvas.glyphs();
    let cells = cells.min(canvas.width());
    let used = i128::from(part.clamp(0, whole.max(0))) * i128::from(cells) / i128::from(whole.max(1));
    let used = u16::try_from(used).unwrap_or(0).max(u16::from(part > 0)).min(cells);
    let y = canvas.pen();
    let x = canvas.put(0, y, &g.bar_full.repeat(usize::from(used)), role);
    canvas.put(x, y, &g.bar_empty.repeat(usize::from(cells - used)), Role::Border);
    canvas.gap(1);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grouping_keeps_the_sum_and_the_latest() {
        let values: Vec<i64> = (1..=30).collect();
        for columns in 1..=40 {
            let groups = grouped(&values, columns);
            assert!(groups.len() <= columns);
            assert_eq!(groups.iter().sum::<i64>(), 465);
        }
        assert_eq!(grouped(&[1, 2, 3], 2), [1, 5]);
        assert_eq!(grouped(&[i64::MAX, i64::MAX], 1), [i64::MAX]);
    }
}
