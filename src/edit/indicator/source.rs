//! A publication that the list of sources does not have yet.

use crate::text::Date;

/// Where figures come from, as somebody tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// Its key in the list of sources.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The body that published it.
    pub publisher: String,
    /// Its address.
    pub url: String,
    /// When it was published: a year, a month or a day.
    pub date: String,
}

impl NewSource {
    /// Returns whether a text is an address on the web.
    pub fn is_address(text: &str) -> bool {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        rest.is_some_and(|rest| {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let mut labels = host.split('.');
            host.contains('.')
                && labels.all(|label| !label.is_empty())
                && !text.contains(|c: char| c.is_whitespace() || c.is_control())
        })
    }

    /// Returns whether a text is a date as the list of sources has it: a year, a month or a day.
    pub fn is_date(text: &str) -> bool {
        let mut parts = text.split('-').map(|part| {
            let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
            part.parse::<u16>().ok().filter(|_| is_number)
        });
        let lengths = text.split('-').map(str::len);
        if !lengths.eq([4, 2, 2].into_iter().take(text.split('-').count())) {
            return false;
        }
        let Some(Some(year)) = parts.next() else { return false };
        let [month, day] =
            [parts.next(), parts.next()].map(|part| part.unwrap_or(Some(1)));
        let small = |part: Option<u16>| part.and_then(|part| u8::try_from(part).ok());
        match (small(month), small(day)) {
            (Some(month), Some(day)) => Date::new(year.into(), month, day).is_some(),
            _ => false,
        }
    }

    /// Returns its entry in the list of sources, in Hayagriva's form.
    pub(super) fn entry(&self) -> String {
        let NewSource { key, title, publisher, url, date } = self;
        let [title, publisher, url] = [title, publisher, url].map(|text| quoted(text));
        format!(
            "{key}:\n  type: Repository\n  title: {title}\n  organization: {publisher}\n  \
             date: {date}\n  url: {url}\n"
        )
    }
}

/// Returns a text as YAML has it, which reads that of JSON.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text is a text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_dates_are_told_from_other_words() {
        for address in ["https://ec.europa.eu/x?a=b", "http://osp.stat.gov.lt"] {
            assert!(NewSource::is_address(address), "{address}");
        }
        for other in [
            "",
            "u",
            "www.stat.gov.lt",
            "https://",
            "https://a",
            "https://a..b/",
            "https://a.b/c d",
            "ftp://a.b",
        ] {
            assert!(!NewSource::is_address(other), "{other}");
        }
        for date in ["2026", "2026-03", "2026-03-31", "2024-02-29"] {
            assert!(NewSource::is_date(date), "{date}");
        }
        for other in [
            "",
            "26",
            "2026-3",
            "2026-13",
            "2026-02-30",
            "2026-03-31-1",
            "2026-",
            "kada",
            "+202",
            "2026 m.",
        ] {
            assert!(!NewSource::is_date(other), "{other}");
        }
    }
}
