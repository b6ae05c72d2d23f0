//! Articles of a convention, as authors and the Committee write them.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::text::named;

/// An article or a part of it: `19`, `24(3)`, `37(a)`, `40(2)(b)(ii)`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Article {
    /// The article's number.
    pub number: u16,
    /// The paragraph, sub-paragraph and item in brackets, outermost first; none for the whole
    /// article.
    pub path: Vec<String>,
}

impl Article {
    /// Reads an article or a range of parts of one: `27(1)-(3)` gives three.
    pub fn parse_range(text: &str) -> Result<Vec<Article>, InvalidArticle> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let compact = compact.replace('–', "-");
        let Some((first, last)) = compact.split_once('-') else {
            return Ok(vec![compact.parse()?]);
        };
        let first: Article = first.parse()?;
        let last = bracketed(last).ok_or(InvalidArticle)?;
        let (part, outer) = first.path.split_last().ok_or(InvalidArticle)?;
        let parts = parts_between(part, last).ok_or(InvalidArticle)?;
        let path = |part| outer.iter().cloned().chain([part]).collect();
        let article = |part| Article { number: first.number, path: path(part) };
        Ok(parts.into_iter().map(article).collect())
    }

    /// Returns whether this comes right after another: the next article, or the next part of
    /// the same.
    fn follows(&self, other: &Article) -> bool {
        match (other.path.split_last(), self.path.split_last()) {
            (None, None) => other.number.checked_add(1) == Some(self.number),
            (Some((before, around_other)), Some((after, around_self))) => {
                let pair = parts_between(before, after);
                self.number == other.number
                    && around_other == around_self
                    && pair.is_some_and(|parts| parts.len() == 2)
            }
            _ => false,
        }
    }

    /// Returns what articles are ordered by: numbers by their size, not by their digits.
    pub fn place(&self) -> (u16, Vec<(usize, &str)>) {
        let parts = self.path.iter().map(|part| (part.len(), part.as_str()));
        (self.number, parts.collect())
    }

    /// Returns whether one of the two holds the other.
    pub fn overlaps(&self, other: &Article) -> bool {
        self.number == other.number
            && (self.path.starts_with(&other.path) || other.path.starts_with(&self.path))
    }
}

/// Returns articles each once, in their order: 2 before 10, an article before its parts.
pub fn tidy(articles: &[Article]) -> Vec<Article> {
    let mut articles = articles.to_vec();
    articles.sort_by(|a, b| a.place().cmp(&b.place()));
    articles.dedup();
    articles
}

/// Articles that are named together: whole ones, or parts of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the parts belong to: their article, then parts of it, outermost first. Nothing for
    /// whole articles.
    pub of: Option<(u16, Vec<(PartKind, String)>)>,
    /// What the parts are; nothing for whole articles.
    pub kind: Option<PartKind>,
    /// Their names, neighbours drawn together from three on: `1`, `3–5`.
    pub names: Vec<String>,
    /// How many they are.
    pub count: usize,
}

named! {
    /// What the parts of an article are called. Named as in messages.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum PartKind {
        /// Numbered: paragraphs.
        Paragraph = "paragraph",
        /// Lettered: points of an article or a paragraph.
        Point = "point",
        /// Items of a point: `(ii)`.
        Item = "item",
    }
}

/// Returns what the parts of an article are, outermost first; `None` for parts that no treaty
/// has.
fn kinds(article: &Article) -> Option<Vec<PartKind>> {
    let mut kinds = Vec::new();
    for part in &article.path {
        let is_number = part.chars().all(|c| c.is_ascii_digit());
        let is_letter = part.chars().all(|c| c.is_ascii_alphabetic());
        let kind = match kinds.last() {
            None if is_number => PartKind::Paragraph,
            None | Some(PartKind::Paragraph) if is_letter => PartKind::Point,
            Some(PartKind::Point) if is_letter => PartKind::Item,
            _ => return None,
        };
        kinds.push(kind);
    }
    Some(kinds)
}

/// Returns articles in their order, those next to one another together that are named together;
/// `None` if one has parts that no treaty has.
pub fn groups(articles: &[Article]) -> Option<Vec<Group>> {
    let named: Option<Vec<Vec<PartKind>>> = articles.iter().map(kinds).collect();
    let named = named?;
    let outer = |article: &Article| {
        let (_, outer) = article.path.split_last()?;
        Some((article.number, outer.to_vec()))
    };
    let mut groups = Vec::new();
    let mut start = 0;
    while let (Some(first), Some(kinds)) = (articles.get(start), named.get(start)) {
        let rest = articles.iter().zip(&named).skip(start);
        let together = rest.take_while(|(article, its_kinds)| {
            outer(article) == outer(first) && *its_kinds == kinds
        });
        let end = start + together.count();
        let members = articles.get(start..end).unwrap_or_default();
        let of = first.path.split_last().map(|(_, outer)| {
            (first.number, kinds.iter().copied().zip(outer.iter().cloned()).collect())
        });
        groups.push(Group {
            of,
            kind: kinds.last().copied(),
            names: names(members),
            count: members.len(),
        });
        start = end;
    }
    Some(groups)
}

/// Returns the names of whole articles, or of parts of one: `1`, `3–5`.
fn names(articles: &[Article]) -> Vec<String> {
    let name = |article: &Article| {
        article.path.last().cloned().unwrap_or_else(|| article.number.to_string())
    };
    runs(articles, 3)
        .map(|run| match run {
            [first, .., last] => format!("{}–{}", name(first), name(last)),
            run => run.iter().map(name).collect(),
        })
        .collect()
}

/// Cuts articles into runs of neighbours, those with parts from `least` of them on.
fn runs(articles: &[Article], least: usize) -> impl Iterator<Item = &[Article]> {
    let mut rest = articles;
    std::iter::from_fn(move || {
        let (first, _) = rest.split_first()?;
        let run =
            rest.windows(2).take_while(|pair| pair[1].follows(&pair[0])).count() + 1;
        let least = if first.path.is_empty() { 3 } else { least };
        let (joined, others) = rest.split_at(if run >= least { run } else { 1 });
        rest = others;
        Some(joined)
    })
}

/// Returns articles as the Committee lists them: `5`, `9–11`, `18 (1)–(2)`. Neighbours are
/// drawn together, from three articles or from two parts of one on.
pub fn shown(articles: &[Article]) -> Vec<String> {
    runs(articles, 2)
        .map(|run| match run {
            [first, .., last] if !first.path.is_empty() => {
                format!("{first}–({})", last.path.last().map_or("", String::as_str))
            }
            [first, .., last] => format!("{first}–{last}"),
            run => run.iter().map(ToString::to_string).collect(),
        })
        .collect()
}

/// Returns the parts from the first to the last, both digits or both letters.
fn parts_between(first: &str, last: &str) -> Option<Vec<String>> {
    let one = |text: &str| {
        let mut chars = text.chars();
        chars.next().filter(|_| chars.next().is_none())
    };
    let (from, to) = (one(first)?, one(last)?);
    let same_kind = (from.is_ascii_digit() && to.is_ascii_digit())
        || (from.is_ascii_lowercase() && to.is_ascii_lowercase());
    (same_kind && from < to).then(|| (from..=to).map(String::from).collect())
}

fn bracketed(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('(')?.strip_suffix(')')?;
    let plain = !inner.is_empty() && inner.chars().all(|c| c.is_ascii_alphanumeric());
    plain.then_some(inner)
}

/// Not an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an article such as 19, 24(3) or 37(a)")]
pub struct InvalidArticle;

impl FromStr for Article {
    type Err = InvalidArticle;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let (number, rest) = text.split_at(digits);
        let number: u16 = number.parse().map_err(|_| InvalidArticle)?;
        let parts = rest.split_inclusive(')');
        let part = |part: &str| bracketed(part).map(str::to_owned).ok_or(InvalidArticle);
        Ok(Article { number, path: parts.map(part).collect::<Result<_, _>>()? })
    }
}

impl TryFrom<String> for Article {
    type Error = InvalidArticle;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl Article {
    /// Returns the article as people type it: `24(3)`.
    pub fn typed(&self) -> String {
        self.to_string().replace('\u{a0}', "")
    }
}

impl fmt::Display for Article {
    /// Writes the article as the United Nations do, with a space: `24 (3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.number)?;
        self.path.iter().try_for_each(|part| write!(f, "\u{a0}({part})"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match Article::parse_range(text) {
            Ok(articles) => {
                let shown: Vec<String> =
                    articles.iter().map(ToString::to_string).collect();
                shown.join("; ").replace('\u{a0}', " ")
            }
            Err(_) => "no".to_owned(),
        }
    }

    #[test]
    fn neighbours_are_drawn_together() {
        let list = |texts: &[&str]| {
            let articles: Vec<Article> =
                texts.iter().map(|text| text.parse().unwrap()).collect();
            shown(&articles).join(", ").replace('\u{a0}', " ")
        };
        assert_eq!(
            list(&["5", "9", "10", "11", "18(1)", "18(2)", "20", "21", "27(4)"]),
            "5, 9–11, 18 (1)–(2), 20, 21, 27 (4)"
        );
        assert_eq!(list(&["37(b)", "37(c)", "37(d)", "38"]), "37 (b)–(d), 38");
        assert_eq!(list(&["19"]), "19");
        assert_eq!(list(&[]), "");
    }

    #[test]
    fn articles_stand_once_and_in_their_order() {
        let shown = |texts: &[&str]| {
            let articles: Vec<Article> =
                texts.iter().map(|text| text.parse().unwrap()).collect();
            let tidied: Vec<String> =
                tidy(&articles).iter().map(ToString::to_string).collect();
            tidied.join(", ").replace('\u{a0}', " ")
        };
        assert_eq!(shown(&["19", "19"]), "19");
        assert_eq!(
            shown(&["37(a)", "5", "18(10)", "18(2)", "18"]),
            "5, 18, 18 (2), 18 (10), 37 (a)"
        );
        assert_eq!(shown(&[]), "");
    }

    #[test]
    fn articles_and_ranges() {
        assert_eq!(read("19"), "19");
        assert_eq!(read("24 (3)"), "24 (3)");
        assert_eq!(read("37(b)-(d)"), "37 (b); 37 (c); 37 (d)");
        assert_eq!(read("27(1)–(3)"), "27 (1); 27 (2); 27 (3)");
        assert_eq!(read("28(1)(b)"), "28 (1) (b)");
        assert_eq!(read("40 (2)(b)(ii)"), "40 (2) (b) (ii)");
        assert_eq!(read("40(2)(a)-(b)"), "40 (2) (a); 40 (2) (b)");
        for wrong in [
            "",
            "x",
            "19()",
            "19(1)x",
            "19(1)(",
            "19(1)()",
            "19(",
            "(3)",
            "19-20",
            "27(3)-(1)",
            "27(1)-(c)",
            "9é",
        ] {
            assert_eq!(read(wrong), "no", "{wrong}");
        }
    }
}
