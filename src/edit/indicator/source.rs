//! A publication that the list of sources does not have yet.

/// Where figures come from, as somebody tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSource {
    /// Its key in the list of sources.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The body that published it.
    pub publisher: String,
    /// Its address, if it is on the web.
    pub url: Option<String>,
    /// When it was published: a year, a month or a day, as the list of sources has it.
    pub date: String,
}

impl NewSource {
    /// Returns an address on the web as it is written in full; people leave its beginning out.
    pub fn address(text: &str) -> Option<String> {
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let host = rest.unwrap_or(text).split(['/', '?', '#']).next().unwrap_or_default();
        let is_label = |label: &str| {
            !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let (name, port) = host.split_once(':').unwrap_or((host, "1"));
        let is_host = name.contains('.')
            && name.split('.').all(is_label)
            && port.bytes().all(|byte| byte.is_ascii_digit());
        let is_whole = !text.contains(|c: char| c.is_whitespace() || c.is_control());
        let full = match rest {
            Some(_) => text.to_owned(),
            None => format!("https://{text}"),
        };
        (is_host && is_whole).then_some(full)
    }

    /// Returns its entry in the list of sources, in Hayagriva's form.
    pub(super) fn entry(&self) -> String {
        let NewSource { key, title, publisher, url, date } = self;
        let [title, publisher] = [title, publisher].map(|text| quoted(text));
        let url = url.as_ref().map(|url| format!("  url: {}\n", quoted(url)));
        format!(
            "{key}:\n  type: Repository\n  title: {title}\n  organization: {publisher}\n  \
             date: {date}\n{}",
            url.unwrap_or_default()
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
    fn addresses_are_told_from_other_words() {
        for (text, expected) in [
            ("https://ec.europa.eu/x?a=b", Some("https://ec.europa.eu/x?a=b")),
            ("http://osp.stat.gov.lt", Some("http://osp.stat.gov.lt")),
            ("www.stat.gov.lt/x", Some("https://www.stat.gov.lt/x")),
            ("vaikoteises.lt", Some("https://vaikoteises.lt")),
            ("", None),
            ("u", None),
            ("https://", None),
            ("https://a", None),
            ("https://a..b/", None),
            ("https://a.b/c d", None),
            ("ftp://a.b", None),
            ("nėra.", None),
        ] {
            assert_eq!(NewSource::address(text).as_deref(), expected, "{text}");
        }
    }
}
