//! Articles of a convention, as authors and the Committee write them.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

/// An article or a part of it: `19`, `24(3)`, `37(a)`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub struct Article {
    /// The article's number.
    pub number: u16,
    /// The paragraph or sub-paragraph in brackets.
    pub part: Option<String>,
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
        let part = first.part.as_deref().ok_or(InvalidArticle)?;
        let parts = parts_between(part, last).ok_or(InvalidArticle)?;
        Ok(parts
            .into_iter()
            .map(|part| Article { number: first.number, part: Some(part) })
            .collect())
    }

    /// Says whether this comes right after another: the next article, or the next part of
    /// the same.
    fn follows(&self, other: &Article) -> bool {
        match (&other.part, &self.part) {
            (None, None) => other.number.checked_add(1) == Some(self.number),
            (Some(before), Some(after)) => {
                let pair = parts_between(before, after);
                self.number == other.number && pair.is_some_and(|parts| parts.len() == 2)
            }
            _ => false,
        }
    }

    /// Says whether one of the two holds the other.
    pub fn overlaps(&self, other: &Article) -> bool {
        self.number == other.number
            && (self.part.is_none() || other.part.is_none() || self.part == other.part)
    }
}

/// Returns articles as the Committee lists them: `5`, `9–11`, `18 (1)–(2)`. Neighbours are
/// drawn together, from three articles or from two parts of one on.
pub fn shown(articles: &[Article]) -> Vec<String> {
    let mut shown = Vec::new();
    let mut rest = articles;
    while let Some((first, _)) = rest.split_first() {
        let run =
            rest.windows(2).take_while(|pair| pair[1].follows(&pair[0])).count() + 1;
        let least = if first.part.is_some() { 2 } else { 3 };
        let length = if run >= least { run } else { 1 };
        let (own, others) = rest.split_at(length);
        shown.push(match (own.last(), &first.part) {
            (Some(last), Some(_)) if length > 1 => {
                format!("{first}–({})", last.part.as_deref().unwrap_or_default())
            }
            (Some(last), None) if length > 1 => format!("{first}–{last}"),
            _ => first.to_string(),
        });
        rest = others;
    }
    shown
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
        let part = match rest {
            "" => None,
            rest => Some(bracketed(rest).ok_or(InvalidArticle)?.to_owned()),
        };
        Ok(Article { number, part })
    }
}

impl TryFrom<String> for Article {
    type Error = InvalidArticle;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl fmt::Display for Article {
    /// Writes the article as the United Nations do, with a space: `24 (3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.part {
            Some(part) => write!(f, "{}\u{a0}({part})", self.number),
            None => write!(f, "{}", self.number),
        }
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
    fn articles_and_ranges() {
        assert_eq!(read("19"), "19");
        assert_eq!(read("24 (3)"), "24 (3)");
        assert_eq!(read("37(b)-(d)"), "37 (b); 37 (c); 37 (d)");
        assert_eq!(read("27(1)–(3)"), "27 (1); 27 (2); 27 (3)");
        for wrong in
            ["", "x", "19()", "19(", "(3)", "19-20", "27(3)-(1)", "27(1)-(c)", "9é"]
        {
            assert_eq!(read(wrong), "no", "{wrong}");
        }
    }
}
