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
    /// Its address.
    pub url: String,
    /// When it was published: a year, a month or a day.
    pub date: String,
}

impl NewSource {
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
