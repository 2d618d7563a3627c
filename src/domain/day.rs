//! The world's calendar: its shops, terminals and exchange keep one day, three hours ahead of UTC, without summer time.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone, offset};

/// The world's offset from UTC.
pub const WORLD_OFFSET: Offset = offset(3);

/// The world's day at this moment.
pub fn world_day(at: Timestamp) -> Date {
    WORLD_OFFSET.to_datetime(at).date()
}

/// The moment at which a day of the world begins.
pub fn day_start(day: Date) -> Result<Timestamp, jiff::Error> {
    day.to_zoned(TimeZone::fixed(WORLD_OFFSET)).map(|zoned| zoned.timestamp())
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
}
