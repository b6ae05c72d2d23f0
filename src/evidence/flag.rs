//! Flags: what a statistics office says about the status of a figure.
//!
//! They are the codes of the SDMX code list `CL_OBS_STATUS` 2.2. Eurostat writes them
//! as lower-case letters, and before January 2025 had a few of its own. Other offices write
//! names; those that are known stand in `flags.txt`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::named;

/// The lines of `flags.txt`: what is written, by what it stands for.
static NAMES: LazyLock<HashMap<&str, Vec<String>>> = LazyLock::new(|| {
    let mut names: HashMap<&str, Vec<String>> = HashMap::new();
    let lines = include_str!("flags.txt").lines().filter(|line| !line.starts_with('#'));
    for (code, list) in lines.filter_map(|line| line.split_once(": ")) {
        let listed = list.split('|').map(|name| name.trim().to_lowercase());
        names.entry(code).or_default().extend(listed);
    }
    names
});

/// The flags by their names; none where a name says nothing.
static FLAGS: LazyLock<HashMap<&str, Vec<Flag>>> = LazyLock::new(|| {
    let flag = |code: &str| -> Vec<Flag> {
        Flag::ALL.into_iter().filter(|meant| code.starts_with(meant.as_str())).collect()
    };
    let known = NAMES.iter().filter(|(code, _)| **code != FREE);
    known
        .flat_map(|(code, names)| names.iter().map(|name| (name.as_str(), flag(code))))
        .collect()
});

/// What `flags.txt` calls figures that anybody may have.
const FREE: &str = "free";

named! {
    /// The status of an observation, after `CL_OBS_STATUS`, named by its code there.
    ///
    /// "Normal value" (A) is not among them: it says nothing.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Flag {
        /// B: break in time series.
        Break = "B",
        /// D: definition differs.
        DefinitionDiffers = "D",
        /// E: estimated value.
        Estimated = "E",
        /// F: forecast value.
        Forecast = "F",
        /// G: experimental value.
        Experimental = "G",
        /// H: missing value; holiday or weekend.
        Holiday = "H",
        /// I: value imputed by a receiving agency.
        Imputed = "I",
        /// J: derogation.
        Derogation = "J",
        /// K: data included in another category.
        IncludedElsewhere = "K",
        /// L: missing value; data exist but were not collected.
        NotCollected = "L",
        /// M: missing value; data cannot exist.
        NotApplicable = "M",
        /// N: not significant.
        NotSignificant = "N",
        /// O: missing value.
        Missing = "O",
        /// P: provisional value.
        Provisional = "P",
        /// Q: missing value; suppressed.
        Suppressed = "Q",
        /// S: strike and other special events.
        SpecialEvent = "S",
        /// U: low reliability.
        LowReliability = "U",
        /// V: unvalidated value.
        Unvalidated = "V",
        /// W: includes data from another category.
        IncludesOther = "W",
    }
}

impl Flag {
    /// Returns the lower-case letter that is printed beside a figure.
    pub fn letter(self) -> char {
        self.as_str()
            .chars()
            .map(|code| code.to_ascii_lowercase())
            .next()
            .unwrap_or_default()
    }

    /// Reads a cell of flags, such as `b`, `bep`, `B E`, `b @C`, `p (provisional)` or "break in
    /// time series, estimated"; each flag once, in the order of the cell. `None` where the cell
    /// holds anything else: a word whose letters happen to be codes says none of them.
    pub fn parse_list(cell: &str) -> Option<Vec<Flag>> {
        // Most cells hold one letter, and no name has one alone.
        if let [letter] = cell.as_bytes()
            && letter.is_ascii_alphabetic()
        {
            return Letter::of(char::from(*letter)).map(Letter::flags);
        }
        let mut flags = Vec::new();
        if cell.is_empty() {
            return Some(flags);
        }
        let mut add = |found: Vec<Flag>| {
            for flag in found {
                if !flags.contains(&flag) {
                    flags.push(flag);
                }
            }
        };
        if let Some(found) = Flag::named(cell) {
            return Some(found.to_vec());
        }
        if let Some(found) = with_label(cell) {
            add(found);
            return Some(flags);
        }
        for part in cell.split([',', ';', '|', '+']) {
            if let Some(found) = Flag::named(part) {
                add(found.to_vec());
            } else if let Some(found) = with_label(part) {
                add(found);
            } else {
                for word in part.split_whitespace() {
                    add(word_of_letters(word)?);
                }
            }
        }
        Some(flags)
    }

    /// Returns what a name stands for: the flag, or none where it says nothing. `None` if the
    /// name is not known.
    pub(super) fn named(name: &str) -> Option<&'static [Flag]> {
        FLAGS.get(name.trim().to_lowercase().as_str()).map(Vec::as_slice)
    }
}

/// Returns whether a cell of a column of confidentiality lets everybody have the figure:
/// empty, or F of the SDMX list `CL_CONF_STATUS`. An unknown code does not.
pub(super) fn is_free(cell: &str) -> bool {
    let cell = cell.trim().to_lowercase();
    cell.is_empty() || NAMES.get(FREE).is_some_and(|names| names.contains(&cell))
}

/// Reads a letter with what it stands for: `p (provisional)`, `d — definition differs`,
/// `C: Confidential`. `None` where the words are not known: they might forbid what the letter
/// allows.
fn with_label(part: &str) -> Option<Vec<Flag>> {
    let part = part.trim();
    let mut rest = part.chars();
    let letter = Letter::of(rest.next()?)?;
    let rest = rest.as_str();
    let label =
        rest.trim_start_matches(|c: char| c.is_whitespace() || ":=-–—".contains(c));
    if label.len() == rest.len() && !label.starts_with('(') {
        return None;
    }
    let inner = label.strip_prefix('(').and_then(|label| label.strip_suffix(')'));
    // Offices differ in their letters, but not in the words.
    let mut flags = Flag::named(inner.unwrap_or(label))?.to_vec();
    flags.extend(letter.flags().into_iter().filter(|flag| *flag == Flag::Suppressed));
    Some(flags)
}

/// Reads a word that is letters only: one, or several as Eurostat writes them. What
/// `CONF_STATUS` says its bulk files have behind an at sign: `b@C`.
fn word_of_letters(word: &str) -> Option<Vec<Flag>> {
    let (letters, confidential) = match word.split_once('@') {
        Some((letters, code)) => (letters, Some(code)),
        None => (word, None),
    };
    let letters = letters.trim_matches(['(', ')', '[', ']']);
    // Brackets around nothing may be what is left of a footnote: `121)`.
    let is_known = letters.chars().count() == 1 || is_concatenation(letters);
    if !is_known || letters.is_empty() && confidential.is_none() {
        return None;
    }
    let mut flags = Vec::new();
    for letter in letters.chars() {
        flags.extend(Letter::of(letter)?.flags());
    }
    if confidential.is_some_and(|code| !is_free(code)) {
        flags.push(Flag::Suppressed);
    }
    Some(flags)
}

/// The letters that Eurostat writes one after another.
const CONCATENATED: &str = "bcdefinprsuz";

/// Returns whether letters are several flags as Eurostat writes them: in the order of the alphabet,
/// each once.
fn is_concatenation(letters: &str) -> bool {
    letters.chars().all(|letter| CONCATENATED.contains(letter))
        && letters.chars().is_sorted_by(|one, next| one < next)
}

/// What a letter in a cell of flags says.
#[derive(Clone, Copy)]
enum Letter {
    /// Something about the observation's status.
    Flag(Flag),
    /// Nothing about it.
    Nothing,
}

impl Letter {
    /// Returns the flag, if it is one.
    fn flags(self) -> Vec<Flag> {
        match self {
            Letter::Flag(flag) => vec![flag],
            Letter::Nothing => Vec::new(),
        }
    }

    /// Returns what a letter says; `None` if it is not in the code list.
    fn of(letter: char) -> Option<Letter> {
        Some(match letter {
            // A normal value, and what SDMX does not count as a status, Eurostat's "revised".
            'a' | 'A' | 'r' | 'R' => Letter::Nothing,
            // Eurostat's estimate; an upper-case S is SDMX's "strike".
            's' => Letter::Flag(Flag::Imputed),
            'z' | 'Z' => Letter::Flag(Flag::NotApplicable),
            // Confidential: a list of its own in SDMX, with this counterpart.
            'c' | 'C' => Letter::Flag(Flag::Suppressed),
            other => {
                let code = other.to_ascii_uppercase().to_string();
                Letter::Flag(Flag::from_name(&code)?)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_become_codes_of_the_code_list() {
        for (cell, expected) in [
            ("", Some("")),
            ("b", Some("B")),
            ("bep", Some("BEP")),
            ("bu", Some("BU")),
            ("b, e", Some("BE")),
            ("e e", Some("E")),
            ("du", Some("DU")),
            ("e,c", Some("EQ")),
            ("p (provisional)", Some("P")),
            ("p(provisional)", Some("P")),
            ("d — definition differs (see metadata)", Some("D")),
            ("s - Eurostat estimate (phased out)", Some("I")),
            ("C: Confidential", Some("Q")),
            ("P: Provisional value", Some("P")),
            ("A: Normal value; U: Low reliability", Some("U")),
            ("L: Missing value; data exist but were not collected", Some("L")),
            ("p: confidential", Some("Q")),
            ("i (see metadata (phased out))", Some("D")),
            ("definition differs (see metadata), low reliability", Some("DU")),
            ("Missing value; holiday or weekend", Some("H")),
            ("Imputed value (CCSA definition)", Some("I")),
            ("A", Some("")),
            ("r", Some("")),
            ("s", Some("I")),
            ("S", Some("S")),
            ("z", Some("M")),
            ("c", Some("Q")),
            ("bc", Some("BQ")),
            ("@C", Some("Q")),
            ("@CN", Some("Q")),
            ("@C p", Some("QP")),
            ("b@N", Some("BQ")),
            ("@F", Some("")),
            ("b @F", Some("B")),
            ("(c)", Some("Q")),
            ("●", Some("Q")),
            ("Confidential", Some("Q")),
            ("Konfidencialūs duomenys", Some("Q")),
            ("provisional; low reliability", Some("PU")),
            ("break in time series, low reliability", Some("BU")),
            ("Definition differs, see metadata", Some("D")),
            ("Normal value", Some("")),
            ("#N/A", Some("")),
            ("u", Some("U")),
            ("d", Some("D")),
            ("n", Some("N")),
            ("by", None),
            ("ė", None),
            ("@", Some("")),
            ("cy", None),
            ("model", None),
            ("modelled", None),
            ("rounded", None),
            ("measured", None),
            ("pooled", None),
            ("old", None),
            ("ok", None),
            ("OK", None),
            ("new", None),
            ("none", None),
            ("ne", None),
            ("census", None),
            ("unofficial", None),
            ("Real value", None),
            ("ZZ", None),
            ("BC", None),
            ("pb", None),
            ("p (model)", None),
            ("p model", None),
            ("e: model", None),
            ("provisional figure, see note", None),
            ("5.6 pp lower", None),
        ] {
            let codes = Flag::parse_list(cell)
                .map(|flags| flags.into_iter().map(Flag::as_str).collect::<String>());
            assert_eq!(codes.as_deref(), expected, "{cell}");
        }
    }

    #[test]
    fn every_name_is_read_alone_and_behind_its_letter() {
        for (code, names) in NAMES.iter().filter(|(code, _)| **code != FREE) {
            for name in names {
                let listed = Flag::parse_list(name);
                assert_eq!(listed.as_deref(), Flag::named(name), "{name}");
                let labelled = Flag::parse_list(&format!("{code}: {name}"));
                assert_eq!(
                    labelled.map(|flags| flags.len()),
                    listed.map(|flag| flag.len()),
                    "{name}"
                );
            }
        }
    }

    #[test]
    fn only_what_is_free_may_be_shown() {
        for cell in ["", "F", "f", "Free", "free (free for publication)", "#N/A", "ne"] {
            assert!(is_free(cell), "{cell}");
        }
        for cell in
            ["C", "N", "D", "S", "A", "O", "T", "G", "X", "yes", "A F", "FC", "_Z"]
        {
            assert!(!is_free(cell), "{cell}");
        }
    }

    #[test]
    fn every_code_is_read_and_printed() {
        for flag in Flag::ALL {
            assert_eq!(Flag::parse_list(flag.as_str()), Some(vec![flag]));
            assert!(flag.letter().is_ascii_lowercase());
        }
    }
}
