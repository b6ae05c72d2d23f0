//! What columns are called: `Metai`, `Reikšmė`, `OBS_STATUS`.

use std::sync::LazyLock;

use crate::text::named;

named! {
    /// What a column holds, by its name.
    /// Named as in the list; the names of a period and of a figure are themselves words for it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) enum Heading {
        /// The period.
        Time = "year",
        /// The figure.
        Value = "value",
        /// Codes or ages, though they look like figures.
        Code = "code",
        /// Flags of the figure.
        Flag = "flag",
        /// By what the figure is multiplied.
        Multiplier = "multiplier",
        /// Whether the figure is confidential.
        Confidentiality = "confidentiality",
        /// A note on the figure.
        Note = "note",
    }
}

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meaning {
    pub(super) heading: Heading,
    /// Whether the name may mean something else.
    pub(super) is_doubtful: bool,
}

struct Known {
    meaning: Meaning,
    words: Vec<&'static str>,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let lines =
        include_str!("headings.txt").lines().filter(|line| !line.starts_with('#'));
    let known = lines.filter_map(|line| {
        let (name, words) = line.split_once(": ")?;
        let heading = Heading::from_name(name.trim_end_matches('?'))?;
        let meaning = Meaning { heading, is_doubtful: name.ends_with('?') };
        Some(Known { meaning, words: words.split('|').map(str::trim).collect() })
    });
    known.collect()
});

/// Returns the words that always mean a column, the program's own first.
pub(super) fn words(heading: Heading) -> impl Iterator<Item = &'static str> {
    let sure = Meaning { heading, is_doubtful: false };
    let known = KNOWN.iter().filter(move |known| known.meaning == sure);
    known.flat_map(|known| known.words.iter().copied())
}

/// Returns whether the name of a column says that it is the figure, and no more.
pub(super) fn is_plain(name: &str) -> bool {
    let name = name.to_lowercase();
    words(Heading::Value).any(|word| word == name)
}

/// Returns what a column of a name holds, as far as the name tells.
pub(super) fn meaning(name: &str) -> Option<Meaning> {
    let name = name.trim().to_lowercase().replace(['_', '-', '.'], " ");
    let known = KNOWN.iter().find(|known| known.words.contains(&name.trim()));
    known.map(|known| known.meaning)
}

/// Returns what a column of a name most likely holds. A name that ends in a word for codes is
/// one of codes: `Savivaldybės kodas`.
pub(super) fn likely(name: &str) -> Option<Heading> {
    if let Some(meaning) = meaning(name) {
        return Some(meaning.heading);
    }
    let last = name.rsplit([' ', '_', '-']).next()?;
    let last = meaning(last).map(|meaning| meaning.heading);
    last.filter(|heading| *heading == Heading::Code)
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
        for (name, expected) in [
            ("kiekis", Some(Heading::Value)),
            ("TIME_PERIOD", Some(Heading::Time)),
            ("Nr.", Some(Heading::Code)),
            ("Conf-status", Some(Heading::Confidentiality)),
            (" Išnašos", Some(Heading::Note)),
            ("geo_area", Some(Heading::Code)),
            ("Savivaldybės kodas", Some(Heading::Code)),
            ("Kodas 2", None),
            ("lytis", None),
            ("", None),
        ] {
            assert_eq!(likely(name), expected, "{name}");
        }
        assert!(words(Heading::Value).all(|word| word != "kiekis"));
        let flag = |is_doubtful| Some(Meaning { heading: Heading::Flag, is_doubtful });
        assert_eq!(meaning("OBS_STATUS"), flag(false));
        assert_eq!(meaning("Status"), flag(true));
    }

    #[test]
    fn no_name_stands_twice() {
        let mut names: Vec<&str> =
            KNOWN.iter().flat_map(|known| known.words.iter().copied()).collect();
        names.sort_unstable();
        let count = names.len();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}
