//! The days of a table's rows: all that are seen in one form, under each other.

use jiff::civil::Date;

use crate::i18n::DateStyle;
use crate::tui::view::{Look, width};

/// How a table writes its days.
pub struct Days {
    style: DateStyle,
    /// How many signs the longest number of a day has, where the month is a word.
    digits: usize,
    /// How many columns they need.
    pub width: u16,
}

impl Days {
    /// For these days: short as long as all are of this year, else all with their years.
    pub fn of(days: impl Iterator<Item = Date> + Clone, look: &Look<'_>) -> Self {
        let year = look.world_now().year();
        let style = if days.clone().all(|day| day.year() == year) { DateStyle::Short } else { DateStyle::Numeric };
        let digits = if days.clone().any(|day| day.day() > 9) { 2 } else { 1 };
        let bare = Self { style, digits, width: 0 };
        let width = days.map(|day| width(&bare.text(day, look))).max().unwrap_or(0);
        Self { width, ..bare }
    }

    /// A day, from the column's beginning.
    pub fn text(&self, day: Date, look: &Look<'_>) -> String {
        let text = look.l10n.date(day, self.style);
        let indent = if matches!(self.style, DateStyle::Short) && day.day() < 10 { self.digits - 1 } else { 0 };
        format!("{:indent$}{text}", "")
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Language;
    use crate::tui::app::Options;
    use crate::tui::tests::driver::Driver;

    fn written(language: Language, days: &[Date]) -> Vec<String> {
        let driver = Driver::logged_in(Options { language, ..Options::default() });
        let look = driver.app.look();
        let column = Days::of(days.iter().copied(), &look);
        days.iter().map(|day| column.text(*day, &look)).collect()
    }

    #[test]
    fn one_day_of_another_year_gives_every_day_its_year() {
        let (new, old) = (date(2026, 3, 1), date(2025, 12, 26));
        assert_eq!(written(Language::En, &[new]), ["1 Mar"]);
        assert_eq!(written(Language::En, &[new, old]), ["01/03/2026", "26/12/2025"]);
        assert_eq!(written(Language::Bg, &[new, old]), ["01.03.2026", "26.12.2025"]);
    }

    #[test]
    fn the_months_stand_under_each_other() {
        assert_eq!(written(Language::Ru, &[date(2026, 3, 1), date(2026, 2, 28)]), [" 1 мар", "28 фев"]);
    }
}
