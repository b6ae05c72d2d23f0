//! The words of a language that placeholders print, and how people write them instead.

use std::sync::Arc;

use super::line::Typed;
use crate::evidence::Direction;
use crate::text::{Args, Catalog, Inflection, Language, Lexicon};

/// What a language calls things that placeholders print.
pub(super) struct Vocabulary {
    pub(super) lexicon: Arc<Lexicon>,
    inflection: Inflection,
    language: Language,
    units: Vec<Unit>,
    rise: Vec<Entry>,
    fall: Vec<Entry>,
    more: Vec<Entry>,
    less: Vec<Entry>,
    times: Vec<Entry>,
    between: Vec<Entry>,
    parts: Vec<Entry>,
    percent: Vec<Entry>,
    points: Vec<Entry>,
}

/// What a word says of a comparison or change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Of(Direction),
    /// Only that there is one: "times".
    Neither,
}

impl Said {
    /// Returns whether a placeholder that says this contradicts the word.
    pub(super) fn is_opposite(self, printed: Option<Direction>) -> bool {
        match self {
            Said::Of(direction) => printed != Some(direction),
            Said::Neither => false,
        }
    }
}

/// How people write a unit by hand, beside what its message prints.
struct Unit {
    name: String,
    stems: Vec<String>,
    beginnings: Vec<String>,
}

/// Words as a message lists them: `per~cent`, `procent*`.
struct Entry(Vec<String>);

impl Entry {
    /// Returns whether words begin with this entry.
    fn begins(&self, words: &[String]) -> bool {
        let fits = |(listed, word): (&String, &String)| match listed.strip_suffix('*') {
            Some(beginning) => word.starts_with(beginning),
            None => listed == word,
        };
        self.0.len() <= words.len() && self.0.iter().zip(words).all(fits)
    }
}

impl Vocabulary {
    pub(super) fn new<'u>(
        language: Language,
        catalog: &Catalog,
        units: impl IntoIterator<Item = &'u str>,
    ) -> Self {
        let inflection = Inflection::new(language, catalog);
        let message =
            |id: &str| catalog.format(language, id, &Args::new()).unwrap_or_default();
        let list = |id: &str| -> Vec<Entry> {
            message(id).split_whitespace().map(entry).collect()
        };
        let unit = |name: &str| {
            let forms =
                ["short", "heading"].map(|form| message(&format!("unit-{name}.{form}")));
            let single = forms.iter().filter(|form| form.split_whitespace().count() == 1);
            let also = message(&format!("unit-{name}.also"));
            Unit {
                name: name.to_owned(),
                stems: single.map(|form| stem(&inflection, form)).collect(),
                beginnings: also.split_whitespace().map(str::to_lowercase).collect(),
            }
        };
        Vocabulary {
            lexicon: catalog.lexicon(language),
            language,
            units: units.into_iter().map(unit).collect(),
            rise: list("printed-rise"),
            fall: list("printed-fall"),
            more: list("printed-more"),
            less: list("printed-less"),
            times: list("printed-times"),
            between: list("printed-between"),
            parts: list("printed-parts"),
            percent: list("figures-percent"),
            points: list("figures-points"),
            inflection,
        }
    }

    /// Returns the words of what is printed, by their stems.
    pub(super) fn words(&self, text: &str) -> Vec<String> {
        text.split_whitespace().map(|word| self.stem(word)).collect()
    }

    /// Returns the stem of a word, whatever stands around it.
    pub(super) fn stem(&self, word: &str) -> String {
        stem(&self.inflection, word)
    }

    /// Returns what a message calls a place, by its stems.
    pub(super) fn nouns(&self, message: &str, catalog: &Catalog) -> Vec<String> {
        let args = Args::new().text("n", "1").text("title", "");
        let text = catalog.format(self.language, message, &args).unwrap_or_default();
        let stems = self.inflection.stems(&text).into_iter().map(|stem| stem.stem);
        let also =
            catalog.format(self.language, &format!("{message}.also"), &Args::new());
        let also = also.unwrap_or_default();
        let also = also.split_whitespace().map(|word| self.stem(word));
        let has_letters = |stem: &String| stem.contains(char::is_alphabetic);
        stems.chain(also).filter(has_letters).collect()
    }

    pub(super) fn is_noun(&self, nouns: &[String], typed: &Typed<'_>) -> bool {
        nouns.contains(&self.stem(typed.text))
    }

    /// Returns whether a word is a unit as people write it: „procento“, "%", "euros".
    pub(super) fn is_unit(&self, name: &str, typed: &Typed<'_>) -> bool {
        let Some(unit) = self.units.iter().find(|unit| unit.name == name) else {
            return false;
        };
        let word = typed.text.to_lowercase();
        unit.stems.contains(&self.stem(typed.text))
            || unit
                .beginnings
                .iter()
                .any(|beginning| word.starts_with(beginning.as_str()))
    }

    /// Returns how many words of shares follow a share, and whether they say something else:
    /// per cent of a hundred, and points between two shares.
    pub(super) fn share(
        &self,
        printed: &str,
        after: &[Typed<'_>],
    ) -> Option<(usize, bool)> {
        let printed: Vec<String> = printed.split_whitespace().map(plain).collect();
        let has = |entries: &[Entry]| {
            (0..printed.len()).any(|at| {
                let rest = printed.get(at..).unwrap_or_default();
                entries.iter().any(|entry| entry.begins(rest))
            })
        };
        let (is_points, is_percent) = (has(&self.points), has(&self.percent));
        if !is_points && !is_percent {
            return None;
        }
        let typed: Vec<String> = after.iter().map(|word| plain(word.text)).collect();
        let of = |entries: &[Entry]| {
            let fitting = entries.iter().filter(|entry| entry.begins(&typed));
            fitting.map(|entry| entry.0.len()).max()
        };
        let sign = || after.first().filter(|word| word.text == "%").map(|_| 1);
        match of(&self.points) {
            Some(count) => Some((count, !is_points)),
            None => Some((of(&self.percent).or_else(sign)?, false)),
        }
    }

    /// Returns what a word says of a comparison: more, less, or only that there is one.
    pub(super) fn compared(&self, typed: &Typed<'_>) -> Option<Said> {
        let direction = said(&self.more, &self.less, typed).map(Said::Of);
        direction.or_else(|| fits(&self.times, typed).then_some(Said::Neither))
    }

    /// Returns what a word says of a change.
    pub(super) fn changed(&self, typed: &Typed<'_>) -> Option<Said> {
        said(&self.rise, &self.fall, typed).map(Said::Of)
    }

    /// Returns whether a word may stand between a verb and how much: "by", "only".
    pub(super) fn may_stand_between(&self, typed: &Typed<'_>) -> bool {
        fits(&self.between, typed)
    }

    /// Returns whether a word behind a unit is what the unit's name belongs to: „vaikų namuose“.
    pub(super) fn is_part(&self, typed: &Typed<'_>) -> bool {
        fits(&self.parts, typed)
    }
}

fn said(more: &[Entry], less: &[Entry], typed: &Typed<'_>) -> Option<Direction> {
    let more = fits(more, typed).then_some(Direction::More);
    more.or_else(|| fits(less, typed).then_some(Direction::Less))
}

fn fits(entries: &[Entry], typed: &Typed<'_>) -> bool {
    let word = [plain(typed.text)];
    entries.iter().any(|entry| entry.begins(&word))
}

fn entry(listed: &str) -> Entry {
    Entry(listed.split('~').map(plain).collect())
}

/// Returns a word in small letters, without points.
fn plain(word: &str) -> String {
    word.replace('.', "").to_lowercase()
}

/// Returns the stem of a word. A possessive is no form of what it is made from: "children's".
fn stem(inflection: &Inflection, word: &str) -> String {
    let is_outside = |c: char| !c.is_alphanumeric() && !"%‰€$£'’".contains(c);
    let word = word.trim_matches(is_outside);
    let stems = inflection.stems(word);
    if stems.is_empty() || word.contains(['\'', '’']) {
        return word.to_lowercase();
    }
    let stems: Vec<String> = stems.into_iter().map(|stem| stem.stem).collect();
    stems.join("-")
}
