//! The world's calendar: its shops, terminals and exchange keep one day, three hours ahead of UTC, without summer time.

use jiff::civil::{Date, Weekday};
use jiff::tz::{Offset, TimeZone, offset};
use jiff::{Timestamp, ToSpan};

/// The world's offset from UTC.
pub const WORLD_OFFSET: Offset = offset(3);

/// A day in milliseconds.
pub const DAY_MS: i64 = 86_400_000;

/// The world's day at this moment.
pub fn world_day(at: Timestamp) -> Date {
    WORLD_OFFSET.to_datetime(at).date()
}

/// The moment at which a day of the world begins.
pub fn day_start(day: Date) -> Result<Timestamp, jiff::Error> {
    day.to_zoned(TimeZone::fixed(WORLD_OFFSET)).map(|zoned| zoned.timestamp())
}

/// The first working day after this one: Saturdays and Sundays are none, and there are no other holidays.
pub fn next_working_day(day: Date) -> Result<Date, jiff::Error> {
    let mut next = day.checked_add(1.day())?;
    while matches!(next.weekday(), Weekday::Saturday | Weekday::Sunday) {
        next = next.checked_add(1.day())?;
    }
    Ok(next)
}

/// The moment of this hour on a day of the world.
pub fn hour_of(day: Date, hour: i8) -> Result<Timestamp, jiff::Error> {
    day.at(hour, 0, 0, 0).to_zoned(TimeZone::fixed(WORLD_OFFSET)).map(|zoned| zoned.timestamp())
}

/// The moment at which the calendar month of this moment began.
pub fn month_start(at: Timestamp) -> Result<Timestamp, jiff::Error> {
    day_start(world_day(at).first_of_month())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_is_the_worlds() -> Result<(), jiff::Error> {
        let before: Timestamp = "2026-03-02T20:59:59.999Z".parse()?;
        let after: Timestamp = "2026-03-02T21:00:00Z".parse()?;
        assert_eq!(world_day(before), jiff::civil::date(2026, 3, 2));
        assert_eq!(world_day(after), jiff::civil::date(2026, 3, 3));
        assert_eq!(day_start(world_day(after))?, after);
        Ok(())
    }

    #[test]
    fn banks_rest_at_weekends() -> Result<(), jiff::Error> {
        use jiff::civil::date;
        // The second of March 2026 is a Monday.
        assert_eq!(next_working_day(date(2026, 3, 2))?, date(2026, 3, 3));
        for day in [date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 8)] {
            assert_eq!(next_working_day(day)?, date(2026, 3, 9));
        }
        assert_eq!(hour_of(date(2026, 3, 9), 9)?, "2026-03-09T06:00:00Z".parse()?);
        Ok(())
    }

    #[test]
    fn months_are_the_worlds() -> Result<(), jiff::Error> {
        let before: Timestamp = "2026-03-31T20:59:59Z".parse()?;
        let after: Timestamp = "2026-03-31T21:00:00Z".parse()?;
        assert_eq!(month_start(before)?, "2026-02-28T21:00:00Z".parse()?);
        assert_eq!(month_start(after)?, after);
        Ok(())
    }
}
