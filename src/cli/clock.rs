//! The day by the clock and the calendar of the place where somebody works: at midnight in
//! Vilnius it is still yesterday in Greenwich.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use komentaras::text::Date;

/// Returns today.
#[expect(clippy::disallowed_methods, reason = "everything else is given the day")]
pub(super) fn today() -> Date {
    day_of(SystemTime::now())
}

/// Returns the day of a time; the last day of the calendar for what is beyond it, as a clock that
/// was never set may be.
fn day_of(time: SystemTime) -> Date {
    let time = Timestamp::try_from(time).unwrap_or(Timestamp::MAX);
    let date = time.to_zoned_datetime(TimeZone::system()).date();
    let part = i8::unsigned_abs;
    Date { year: date.year().into(), month: part(date.month()), day: part(date.day()) }
}

/// Returns a time in figures, to the minute; nothing if it is beyond the calendar.
pub(super) fn shown(time: SystemTime) -> Option<String> {
    let time = Timestamp::try_from(time).ok()?.to_zoned_datetime(TimeZone::system());
    Some(time.strftime("%Y-%m-%d %H:%M").to_string())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    #[test]
    fn each_clock_has_a_day() {
        let year = |seconds| day_of(UNIX_EPOCH + Duration::from_secs(seconds)).year;
        assert_eq!(year(1_795_780_800), 2026);
        // The last day of the year 9999 and what comes behind it.
        assert_eq!(year(253_402_214_400), 9999);
        assert_eq!(year(300_000_000_000), 9999);
    }
}
