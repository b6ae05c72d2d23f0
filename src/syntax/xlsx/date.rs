//! Days, which a spreadsheet keeps as numbers.

/// Which parts of a day are seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Date {
    /// The smallest part of it that is a day or longer.
    pub(super) smallest: Option<DatePart>,
    pub(super) has_time: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum DatePart {
    Year,
    Month,
    Day,
}

impl Date {
    /// Adds a part that is seen.
    pub(super) fn add(&mut self, part: DatePart) {
        self.smallest = self.smallest.max(Some(part));
    }

    /// Returns the day that a number of days means; `None` if it means none.
    pub(super) fn seen(self, number: f64, is_1904: bool) -> Option<String> {
        // The last day that a spreadsheet knows is in 9999.
        if !(0.0..2_958_466.0).contains(&number) {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "the range was looked at")]
        let (mut days, seconds) =
            (number.floor() as i64, (number.fract() * 86_400.0).round() as i64);
        days += seconds / 86_400;
        let seconds = seconds % 86_400;
        let clock = format!("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
        let Some(smallest) = self.smallest else { return Some(clock) };
        // Days since 1 January 1970. The first spreadsheet took 1900 for a leap year.
        let days = days
            - match is_1904 {
                true => 24_107,
                false if days < 60 => 25_568,
                false => 25_569,
            };
        let (year, month, day) = civil(days);
        let mut text = format!("{year:04}");
        if smallest >= DatePart::Month {
            text += &format!("-{month:02}");
        }
        if smallest == DatePart::Day {
            text += &format!("-{day:02}");
        }
        if self.has_time && seconds > 0 {
            text += &format!(" {clock}");
        }
        Some(text)
    }
}

/// Returns the day that lies so many days after 1 January 1970 (H. Hinnant,
/// `civil_from_days`).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}
