//! The day by the clock and the calendar of the place where somebody works: at midnight in
//! Vilnius it is still yesterday in Greenwich.

use std::time::SystemTime;

use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use komentaras::text::Date;

/// Returns today.
pub(super) fn today() -> Date {
    let date = ZonedDateTime::now().date();
    let part = i8::unsigned_abs;
    Date { year: date.year().into(), month: part(date.month()), day: part(date.day()) }
}

/// Returns a time in figures, to the minute; nothing if it is beyond the calendar.
pub(super) fn shown(time: SystemTime) -> Option<String> {
    let time = Timestamp::try_from(time).ok()?.to_zoned_datetime(TimeZone::system());
    Some(time.strftime("%Y-%m-%d %H:%M").to_string())
}
