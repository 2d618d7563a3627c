//! Dates and times by the rules of each language; the names of days and months come from the translations.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};

use super::{L10n, Language};

/// How much of a date is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateStyle {
    /// `Tue 3 Mar 2026`: the frame's top line.
    WithWeekday,
    /// `3 March 2026`: sentences and receipts.
    Long,
    /// `3 Mar`: lists within the year.
    Short,
    /// `03.03.2026`: columns.
    Numeric,
}

impl L10n {
    /// A date.
    pub fn date(&self, date: Date, style: DateStyle) -> String {
        let (day, month, year) = (date.day(), date.month(), date.year());
        match style {
            DateStyle::WithWeekday => {
                format!("{} {day} {} {year}", self.weekday(date), self.month_short(month))
            }
            DateStyle::Long if self.language == Language::En => format!("{day} {} {year}", self.month_long(month)),
            DateStyle::Long => format!("{day} {} {year}\u{a0}{}", self.month_long(month), self.date_year_mark()),
            DateStyle::Short => format!("{day} {}", self.month_short(month)),
            DateStyle::Numeric if self.language == Language::En => format!("{day:02}/{month:02}/{year}"),
            DateStyle::Numeric => format!("{day:02}.{month:02}.{year}"),
        }
    }

    /// Two days and what lies between: `3–12 Mar`, `28 Mar – 4 Apr`.
    pub fn days(&self, from: Date, to: Date) -> String {
        let last = self.date(to, DateStyle::Short);
        if from == to {
            last
        } else if (from.year(), from.month()) == (to.year(), to.month()) {
            format!("{}–{last}", from.day())
        } else {
            format!("{} – {last}", self.date(from, DateStyle::Short))
        }
    }

    /// A month: `Mar 2026`.
    pub fn month(&self, month: Date) -> String {
        format!("{} {}", self.month_short(month.month()), month.year())
    }

    /// A time of day: `09:41`.
    pub fn time(&self, time: Time) -> String {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// When something happened, seen from `today`: `today 09:40`, `yesterday 18:20`, `1 Mar 18:20`, `1 Mar 2025`.
    pub fn moment(&self, at: DateTime, today: Date) -> String {
        let time = self.time(at.time());
        if at.date() == today {
            return format!("{} {time}", self.date_today());
        }
        if today.yesterday().is_ok_and(|yesterday| at.date() == yesterday) {
            return format!("{} {time}", self.date_yesterday());
        }
        if at.date().year() == today.year() {
            return self.day_and_time(at);
        }
        format!("{} {}", self.date(at.date(), DateStyle::Short), at.date().year())
    }

    /// When something is due, in words that are true whenever they are read: `1 Mar 18:20`.
    pub fn day_and_time(&self, at: DateTime) -> String {
        format!("{} {}", self.date(at.date(), DateStyle::Short), self.time(at.time()))
    }

    /// A span of time in its two largest units: `3 days 4 h`, `5 min 10 s`. Less than nothing is nothing.
    pub fn span(&self, span: SignedDuration) -> String {
        // Rounded up: who waits as long as is shown has waited long enough.
        let seconds = i64::try_from((span.as_millis().max(0) + 999) / 1000).unwrap_or(i64::MAX);
        let (days, hours, minutes) = (seconds / 86_400, seconds / 3_600 % 24, seconds / 60 % 60);
        let units = [
            (days, self.span_days(days)),
            (hours, self.span_hours(hours)),
            (minutes, self.span_minutes(minutes)),
            (seconds % 60, self.span_seconds(seconds % 60)),
        ];
        let largest = units.iter().position(|(count, _)| *count > 0).unwrap_or(units.len() - 1);
        let shown = units.iter().enumerate().skip(largest).take(2);
        let said =
            shown.filter(|(index, (count, _))| *count > 0 || *index == largest).map(|(_, (_, said))| said.as_str());
        said.collect::<Vec<_>>().join(" ")
    }

    fn weekday(&self, date: Date) -> String {
        match date.weekday().to_monday_one_offset() {
            1 => self.weekday_1(),
            2 => self.weekday_2(),
            3 => self.weekday_3(),
            4 => self.weekday_4(),
            5 => self.weekday_5(),
            6 => self.weekday_6(),
            _ => self.weekday_7(),
        }
    }

    fn month_long(&self, month: i8) -> String {
        match month {
            1 => self.month_long_1(),
            2 => self.month_long_2(),
            3 => self.month_long_3(),
            4 => self.month_long_4(),
            5 => self.month_long_5(),
            6 => self.month_long_6(),
            7 => self.month_long_7(),
            8 => self.month_long_8(),
            9 => self.month_long_9(),
            10 => self.month_long_10(),
            11 => self.month_long_11(),
            _ => self.month_long_12(),
        }
    }

    fn month_short(&self, month: i8) -> String {
        match month {
            1 => self.month_short_1(),
            2 => self.month_short_2(),
            3 => self.month_short_3(),
            4 => self.month_short_4(),
            5 => self.month_short_5(),
            6 => self.month_short_6(),
            7 => self.month_short_7(),
            8 => self.month_short_8(),
            9 => self.month_short_9(),
            10 => self.month_short_10(),
            11 => self.month_short_11(),
            _ => self.month_short_12(),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn said(language: Language, style: DateStyle) -> String {
        L10n::new(language).date(date(2026, 3, 3), style)
    }

    #[test]
    fn days_from_and_to() {
        let l = L10n::new(Language::En);
        assert_eq!(l.days(date(2026, 3, 3), date(2026, 3, 12)), "3–12 Mar");
        assert_eq!(l.days(date(2026, 3, 28), date(2026, 4, 4)), "28 Mar – 4 Apr");
        assert_eq!(l.days(date(2026, 3, 3), date(2026, 3, 3)), "3 Mar");
        assert_eq!(L10n::new(Language::Ru).days(date(2026, 3, 3), date(2026, 3, 12)), "3–12 мар");
    }

    #[test]
    fn dates_in_three_languages() {
        assert_eq!(said(Language::En, DateStyle::WithWeekday), "Tue 3 Mar 2026");
        assert_eq!(said(Language::Bg, DateStyle::WithWeekday), "вт 3 март 2026");
        assert_eq!(said(Language::Ru, DateStyle::WithWeekday), "вт 3 мар 2026");
        assert_eq!(said(Language::En, DateStyle::Long), "3 March 2026");
        assert_eq!(said(Language::Bg, DateStyle::Long), "3 март 2026\u{a0}г.");
        assert_eq!(said(Language::Ru, DateStyle::Long), "3 марта 2026\u{a0}г.");
        assert_eq!(said(Language::En, DateStyle::Numeric), "03/03/2026");
        assert_eq!(said(Language::Ru, DateStyle::Numeric), "03.03.2026");
    }

    #[test]
    fn moments_are_said_from_today() {
        let (l, today) = (L10n::new(Language::En), date(2026, 3, 1));
        assert_eq!(l.moment(date(2026, 3, 1).at(9, 40, 0, 0), today), "today 09:40");
        assert_eq!(l.moment(date(2026, 2, 28).at(18, 20, 0, 0), today), "yesterday 18:20");
        assert_eq!(l.moment(date(2026, 2, 1).at(7, 5, 0, 0), today), "1 Feb 07:05");
        assert_eq!(l.moment(date(2025, 12, 31).at(7, 5, 0, 0), today), "31 Dec 2025");
    }

    #[test]
    fn spans_are_said_in_two_units() {
        let said =
            |language, seconds| L10n::new(language).span(SignedDuration::from_secs(seconds)).replace('\u{a0}', " ");
        let spans = [-5, 0, 59, 60, 3_600, 3_661, 86_400, 90_000, 30 * 86_400 + 59];
        let english = ["0 s", "0 s", "59 s", "1 min", "1 h", "1 h 1 min", "1 day", "1 day 1 h", "30 days"];
        assert_eq!(spans.map(|seconds| said(Language::En, seconds)), english);
        assert_eq!([1, 2, 5].map(|days| said(Language::Ru, days * 86_400)), ["1 день", "2 дня", "5 дней"]);
        assert_eq!(L10n::new(Language::En).span(SignedDuration::from_millis(1)), "1\u{a0}s", "rounded up");
    }
}
