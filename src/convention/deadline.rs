//! When the Committee has to have a submission.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::text::Date;

/// The built-in deadlines.
const DEADLINES: &str = include_str!("deadlines.toml");

/// How many years are searched for a day: 29 February comes after eight years at most.
const YEARS: i32 = 8;

/// A day by which something must have been sent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// What for, by language.
    pub name: BTreeMap<String, String>,
    /// Month and day, if it comes every year: `12-01`.
    #[serde(default)]
    pub day: Option<String>,
    /// The day, if it comes once: `2027-02-15`.
    #[serde(default)]
    pub date: Option<String>,
    /// Where it was read.
    #[serde(default)]
    pub source: String,
}

/// A deadline that is still to come.
#[derive(Debug, Clone)]
pub struct Upcoming<'d> {
    /// The deadline.
    pub deadline: &'d Deadline,
    /// The day.
    pub date: Date,
    /// How many days are left; 0 on the day itself.
    pub days: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Deadlines {
    #[serde(default)]
    deadline: Vec<Deadline>,
}

/// Returns the TOML of the built-in deadlines.
pub fn builtin_deadlines() -> &'static str {
    DEADLINES
}

/// Reads deadlines from TOML. Each has a day of every year or a date.
pub fn parse_deadlines(text: &str) -> Result<Vec<Deadline>, toml::de::Error> {
    let Deadlines { deadline: list } = toml::from_str(text)?;
    let is_dated = |deadline: &Deadline| match (&deadline.day, &deadline.date) {
        // A leap year, which has every day there is.
        (Some(day), None) => format!("2000-{day}").parse::<Date>().is_ok(),
        (None, Some(date)) => date.parse::<Date>().is_ok(),
        _ => false,
    };
    if list.iter().all(is_dated) {
        return Ok(list);
    }
    let needed = "a deadline needs `day = \"12-01\"` or `date = \"2027-02-15\"`";
    Err(serde::de::Error::custom(needed))
}

/// Returns the deadlines from a day on, the nearest first: of those that come every year the
/// next.
pub fn upcoming(deadlines: &[Deadline], today: Date) -> Vec<Upcoming<'_>> {
    let next = |deadline: &Deadline| -> Option<Date> {
        let Some(day) = &deadline.day else {
            return deadline.date.as_ref()?.parse().ok();
        };
        let mut years = today.year..=today.year + YEARS;
        years.find_map(|year| {
            format!("{year:04}-{day}").parse::<Date>().ok().filter(|date| *date >= today)
        })
    };
    let mut upcoming: Vec<Upcoming<'_>> = deadlines
        .iter()
        .filter_map(|deadline| {
            let date = next(deadline).filter(|date| *date >= today)?;
            Some(Upcoming { deadline, date, days: today.days_until(date) })
        })
        .collect();
    upcoming.sort_by_key(|upcoming| upcoming.date);
    upcoming
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(text: &str, today: &str) -> String {
        let list = parse_deadlines(text).unwrap();
        let found = upcoming(&list, today.parse().unwrap());
        let shown = found.iter().map(|next| format!("{} {}", next.date, next.days));
        shown.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn the_next_deadline_is_counted_in_days() {
        for (today, expected) in [
            ("2026-11-26", "2026-12-01 5, 2027-04-01 126, 2027-08-01 248"),
            ("2026-12-01", "2026-12-01 0, 2027-04-01 121, 2027-08-01 243"),
            ("2026-12-02", "2027-04-01 120, 2027-08-01 242, 2027-12-01 364"),
            ("2027-12-31", "2028-04-01 92, 2028-08-01 214, 2028-12-01 336"),
        ] {
            assert_eq!(next(builtin_deadlines(), today), expected);
        }
        let leap = "[[deadline]]\nname = {}\nday = \"02-29\"\n";
        assert_eq!(next(leap, "2097-01-01"), "2104-02-29 2614");
        let once = "[[deadline]]\nname = {}\ndate = \"2027-02-15\"\n";
        assert_eq!(next(once, "2027-02-14"), "2027-02-15 1");
        assert_eq!(next(once, "2027-02-16"), "");
        assert_eq!(next("", "2027-02-16"), "");
    }

    #[test]
    fn a_deadline_needs_a_day() {
        for text in [
            "[[deadline]]\nname = {}\n",
            "[[deadline]]\nname = {}\nday = \"13-01\"\n",
            "[[deadline]]\nname = {}\nday = \"1 March\"\n",
            "[[deadline]]\nname = {}\nday = \"12-01\"\ndate = \"2027-02-15\"\n",
            "[[deadline]]\nday = \"12-01\"\n",
            "[deadline]\n",
        ] {
            assert!(parse_deadlines(text).is_err(), "{text}");
        }
    }
}
