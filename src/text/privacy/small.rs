//! Names in small letters within a text: `jonas_petraitis.jpg`, `jonaspetraitis`, the end of an
//! address.
//!
//! A given name alone says little there: many are also words. Beside a surname it names
//! somebody; it does so alone in the name of a file, and in a cell that has nothing else.

use std::ops::Range;

use super::people::{People, SHORTEST, spaced};
use super::{Certainty, Identified, Identifying};
use crate::text::search::fold;

/// The fewest bytes of a name with its surname, or with the ending of a file.
const LENGTH: usize = 7;
/// The fewest letters of a surname that is known by its ending.
const SURNAME: usize = 5;
/// The fewest letters of a word that may be a surname for no other reason than that it stands
/// beside a given name, and of a given name before one in the same word.
const UNKNOWN_SURNAME: usize = 4;
const GIVEN: usize = 5;
/// How many words the name of somebody's page can have: more are a headline, which names
/// people of public life.
const HEADLINE: usize = 4;
/// Endings of files that people name after somebody.
const FILES: [&str; 24] = [
    "jpg", "jpeg", "png", "gif", "webp", "heic", "svg", "tif", "tiff", "pdf", "doc",
    "docx", "odt", "rtf", "txt", "md", "xls", "xlsx", "ods", "mp3", "mp4", "m4a", "wav",
    "mov",
];

/// A word that may be a name of a file, of an account or of a page.
struct Token<'t> {
    text: &'t str,
    /// Whether nothing else stands in its text or cell.
    is_alone: bool,
    /// Whether it is a part of an address.
    is_in_address: bool,
}

impl People {
    /// Returns the names in small letters in a text that name somebody.
    pub(super) fn named_in(&self, text: &str) -> Vec<Identified> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(range) = next_token(text, from) {
            from = range.end;
            let token = text.get(range.clone()).unwrap_or_default();
            let (before, after) = (text.get(..range.start), text.get(range.end..));
            let before = before.and_then(|text| text.chars().next_back());
            let after = after.and_then(|text| text.chars().next());
            // A rule decides on addresses of e-mail.
            if token.len() < LENGTH || after == Some('@') {
                continue;
            }
            let is_in_address = matches!(before, Some('/' | '@' | '\\'));
            let is_edge = |c: Option<char>| c.is_none_or(|c| ",;\t\"|\r\n".contains(c));
            let is_alone = is_edge(before) && is_edge(after);
            let token = Token { text: token, is_alone, is_in_address };
            if let Some(certainty) = self.certainty(&token) {
                found.push(Identified { kind: Identifying::Name, certainty, range });
            }
        }
        found
    }

    /// Returns how sure it is that a word names somebody; `None` if it does not.
    fn certainty(&self, token: &Token<'_>) -> Option<Certainty> {
        let &Token { text, is_alone, is_in_address } = token;
        let (stem, is_file) = match text.rsplit_once('.') {
            Some((stem, ending)) if FILES.contains(&&*ending.to_lowercase()) => {
                (stem, true)
            }
            _ => (text, false),
        };
        let is_name = is_file || is_alone || is_in_address || stem.contains('_');
        // „Petraitytė-Jonaitienė“ is a name as sentences have it.
        if !is_name && !is_in_small_letters(stem) {
            return None;
        }
        // Most words are neither made of others nor as long as a name.
        if !is_name && stem.chars().all(|c| c.is_lowercase() && c.is_alphabetic()) {
            let folded = fold(stem);
            return self.in_one_word(&folded).filter(|_| !self.are_public(&folded));
        }
        let joined = spaced(stem);
        let words: Vec<&str> = joined.split(' ').collect();
        if self.are_public(&joined) {
            return None;
        }
        let is_listed = is_name && self.are_listed_in(&joined);
        let has_surname = is_name && words.iter().any(|word| self.have_surname(word));
        let pairs = words.windows(2).filter_map(|pair| {
            let [first, second] = pair else { return None };
            let is_public = self.are_public(&format!("{first} {second}"));
            let pairs = [(first, second), (second, first)];
            let mut surnames = pairs.into_iter().filter_map(|(name, surname)| {
                self.given.contains(*name).then(|| self.as_surname(surname))?
            });
            surnames.next().filter(|_| !is_public)
        });
        let of_pairs = pairs
            .max()
            .filter(|it| *it > Certainty::Possible || words.len() < HEADLINE || is_alone);
        let in_one = || words.iter().filter_map(|word| self.in_one_word(word)).max();
        let is_given =
            |word: &&str| self.given.contains(*word) && !self.words.contains(*word);
        let is_named = match words.len() {
            1 => is_file && words.iter().any(is_given),
            _ => (is_alone || is_file) && words.iter().any(is_given),
        };
        if is_listed || has_surname {
            return Some(Certainty::Likely);
        }
        let is_named = is_named || self.are_two_names(&words, is_name);
        of_pairs.or_else(in_one).or(is_named.then_some(Certainty::Possible))
    }

    /// Returns whether two folded words alone are a given name and what can be any surname:
    /// „jonas-norkus“. In a sentence, names that are the same in each case are as likely words
    /// of other languages.
    fn are_two_names(&self, words: &[&str], is_name: bool) -> bool {
        let [first, second] = words else { return false };
        let are_names = |name: &str, other: &str| {
            let has_cases = self.nominatives.get(name);
            has_cases.is_some_and(|has_cases| *has_cases || is_name)
                && other.len() >= UNKNOWN_SURNAME
        };
        !self.are_public(&format!("{first} {second}"))
            && (are_names(first, second) || are_names(second, first))
    }

    /// Returns how sure it is that a folded word beside a given name is a surname.
    fn as_surname(&self, word: &str) -> Option<Certainty> {
        if self.have_surname(word) {
            return Some(Certainty::Likely);
        }
        let is_like_one = word.len() >= SURNAME
            && self.endings.iter().any(|ending| word.ends_with(ending.as_str()));
        is_like_one.then_some(Certainty::Possible)
    }

    /// Returns how sure it is that a folded word is a given name and a surname written together.
    pub(super) fn in_one_word(&self, word: &str) -> Option<Certainty> {
        if word.len() < SHORTEST + SURNAME || !word.is_ascii() {
            return None;
        }
        // Most endings differ in their last letter already.
        let last = word.as_bytes().last();
        let endings = self
            .endings
            .iter()
            .filter(|it| it.as_bytes().last() == last && word.ends_with(it.as_str()));
        let ending = endings.map(String::len).max();
        if self.known.is_in_one_word(word) {
            return Some(Certainty::Likely);
        }
        let mut splits = (SHORTEST..word.len() - SHORTEST).map(|at| word.split_at(at));
        if !self.have_surnames() && ending.is_none() {
            return splits
                .any(|(first, second)| self.begins_with_name(first, second))
                .then_some(Certainty::Possible);
        }
        let named = splits.filter_map(|(first, second)| {
            let is_known = self.given.contains(first) && self.have_surname(second)
                || self.given.contains(second) && self.have_surname(first);
            // „Jonaitis“ is a surname: its beginning is a name, and nothing is between that and
            // the ending.
            let is_like_two = || {
                self.given.contains(first)
                    && ending.is_some_and(|it| second.len() >= it + SHORTEST)
            };
            if is_known {
                Some(Certainty::Likely)
            } else {
                (is_like_two() || self.begins_with_name(first, second))
                    .then_some(Certainty::Possible)
            }
        });
        named.max()
    }
}

impl People {
    /// Returns whether the first part of a folded word is a man's given name, behind which any
    /// surname can stand: hardly a word begins so. Places do („Petrašiūnai“), and words begin with
    /// the names of women („lauravyšnė“), whose surnames have endings of their own.
    fn begins_with_name(&self, first: &str, second: &str) -> bool {
        first.len() >= GIVEN
            && first.ends_with('s')
            && self.nominatives.get(first) == Some(&true)
            && second.len() >= UNKNOWN_SURNAME
            && !second.starts_with('i')
    }
}

/// Returns where the next word begins and ends that may have hyphens, points and digits in it.
fn next_token(text: &str, from: usize) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || "_-.".contains(c);
    let is_between = |c: char| !c.is_alphanumeric();
    let start = from + text.get(from..)?.find(char::is_alphanumeric)?;
    let rest = text.get(start..)?;
    let token = rest.find(|c| !is_part(c)).map_or(rest, |end| rest.split_at(end).0);
    Some(start..start + token.trim_end_matches(is_between).len())
}

/// Returns whether a word begins with a small letter, or has a capital behind a small one.
fn is_in_small_letters(word: &str) -> bool {
    let mut letters = word.chars();
    let mut before = letters.next().unwrap_or_default();
    before.is_lowercase()
        || letters.any(|c| {
            let is_second = before.is_lowercase() && c.is_uppercase();
            before = c;
            is_second
        })
}

#[cfg(test)]
mod tests {
    use crate::text::{Told, builtin_privacy};

    /// Returns what is masked in a text, each with how sure it is.
    fn found(text: &str, told: &[&str]) -> Vec<String> {
        let rules = "[rules.byla]\nkind = \"name\"\ncertainty = \"sure\"\npatterns = ['Šimkut\\w+']\n";
        let privacy = builtin_privacy("LT").with(rules).unwrap();
        let privacy = privacy.with_public(["Rasa Juknevičienė".to_owned()]);
        let told = told.iter().map(|text| Told { text, chapter: None });
        let privacy = privacy.knowing(told, []);
        let found = privacy.people().named_in(text).into_iter();
        let shown = |it: super::Identified| {
            let words = text.get(it.range).unwrap();
            format!("{words} {:?}", it.certainty).to_lowercase()
        };
        found.map(shown).collect()
    }

    #[test]
    fn names_in_small_letters_are_found() {
        for (text, expected) in [
            ("Žr. jonaspetraitis čia.", "jonaspetraitis possible"),
            ("Nuotrauka jonas_petraitis.jpg.", "jonas_petraitis.jpg possible"),
            ("petraitis-jonas", "petraitis-jonas possible"),
            ("živilėKazlauskaitė", "živilėkazlauskaitė possible"),
            ("https://pvz.lt/jonas-petraitis/2", "jonas-petraitis possible"),
            ("https://pvz.lt/JonasPetraitis", "jonaspetraitis possible"),
            ("Paskyra @austejakazlauskaite", "austejakazlauskaite possible"),
            ("austeja.jpg", "austeja.jpg possible"),
            ("2023,LT,jono-byla,5", "jono-byla possible"),
            ("jono_byla_2", "jono_byla_2 possible"),
            ("foto simkutes_namai.jpg", "simkutes_namai.jpg likely"),
            // Surnames that have no ending of their own.
            ("Žr. jonas-norkus čia.", "jonas-norkus possible"),
            ("Žr. jonasnorkus čia.", "jonasnorkus possible"),
            ("https://pvz.lt/jonas-norkus/2", "jonas-norkus possible"),
            ("https://pvz.lt/norkus-jonas", "norkus-jonas possible"),
            ("https://pvz.lt/austeja.smith", "austeja.smith possible"),
            ("https://pvz.lt/john-smith", "john-smith possible"),
            ("Paskyra @lukaskhan", "lukaskhan possible"),
            ("Paskyra @kotrynaNguyen", "kotrynanguyen possible"),
            ("jonasnorkus.jpg", "jonasnorkus.jpg possible"),
        ] {
            assert_eq!(found(text, &[]), [expected], "{text}");
        }
        for (text, expected) in [
            ("jonas-norkus ir kt.", "jonas-norkus likely"),
            ("norkusjonas", "norkusjonas likely"),
            ("byla norkaus.pdf", "norkaus.pdf likely"),
            (
                "https://pvz.lt/kaip-gyvena-jonas-norkus-siandien",
                "kaip-gyvena-jonas-norkus-siandien likely",
            ),
        ] {
            assert_eq!(found(text, &["Jonas Norkus, 9 m."]), [expected], "{text}");
        }
    }

    #[test]
    fn words_and_names_as_sentences_have_them_are_left_alone() {
        for text in [
            "liepos-rugpjūčio mėn.",
            "jono-byla ir kitos",
            "Petraitytė-Jonaitienė, Ona-Marija Petraitytė",
            "Petrauskaitė, Kazlauskaitė ir lietuvaitė",
            "https://www.lrt.lt/naujienos/nuo-liepos-1-osios-didinamos-ismokos",
            "https://www.lrt.lt/naujienos/lietuvoje/ruta-juknaite-kalba-apie-vaikus",
            "https://pvz.lt/rasa-jukneviciene",
            "rasajukneviciene",
            "jonas.petraitis@lrv.lt",
            "2023,liepa,Y_LT18,EU27_2020,max-age,m-f",
            "tautinės mažumos, evakuacija, linamedis, mergaitė, internetinis",
            "report-lt.pdf, 19-smurtas.md, saule.jpg",
            // Places and words that begin with a name, and a name beside another word.
            "https://pvz.lt/petrasiunai, https://pvz.lt/andriusiunai, petrasiskes, viliusiai",
            "https://pvz.lt/marijampole, aleksandravele, liucijanava, lauravysne, karoliskes",
            "Valgė jack-fruit, gyveno george-town, https://pvz.lt/jono-namai, https://pvz.lt/mark-twain",
            "https://pvz.lt/kaip-jonas-gyvena, https://pvz.lt/jonas-ir, jono-namai",
            "",
        ] {
            assert_eq!(found(text, &[]), Vec::<String>::new(), "{text}");
        }
    }
}
