//! What people call the columns of a table of their own: `Metai`, `Reikšmė`.

use std::sync::LazyLock;

/// What a column of a person's own table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heading {
    /// The period.
    Time,
    /// The figure.
    Value,
    /// Codes or ages, though they look like figures.
    Code,
}

impl Heading {
    /// Returns the name that always means it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Heading::Time => "year",
            Heading::Value => "value",
            Heading::Code => "code",
        }
    }
}

struct Known {
    heading: Heading,
    /// Whether the word may mean something else.
    is_doubtful: bool,
    words: Vec<&'static str>,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let lines =
        include_str!("headings.txt").lines().filter(|line| !line.starts_with('#'));
    let known = lines.filter_map(|line| {
        let (name, words) = line.split_once(": ")?;
        let heading = [Heading::Time, Heading::Value, Heading::Code]
            .into_iter()
            .find(|heading| heading.as_str() == name.trim_end_matches('?'))?;
        let words = words.split('|').map(str::trim).collect();
        Some(Known { heading, is_doubtful: name.ends_with('?'), words })
    });
    known.collect()
});

/// Returns the words that mean a column, the program's own first.
pub(super) fn words(heading: Heading) -> impl Iterator<Item = &'static str> {
    let entries = KNOWN.iter().filter(move |entry| entry.heading == heading);
    entries
        .filter(|entry| !entry.is_doubtful)
        .flat_map(|entry| entry.words.iter().copied())
}

/// Returns what a word, in lower case, most likely means.
pub(super) fn likely(word: &str) -> Option<Heading> {
    KNOWN.iter().find(|entry| entry.words.contains(&word)).map(|entry| entry.heading)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_list_is_read() {
        let lines = include_str!("headings.txt").lines();
        assert_eq!(KNOWN.len(), lines.filter(|line| !line.starts_with('#')).count());
        assert_eq!(words(Heading::Time).next(), Some("year"));
        assert_eq!(words(Heading::Value).next(), Some("value"));
        assert_eq!(likely("kiekis"), Some(Heading::Value));
        assert_eq!(likely("lytis"), None);
        assert!(words(Heading::Value).all(|word| word != "kiekis"));
    }
}
