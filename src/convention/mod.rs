//! The convention that a report comments on: its articles, their clusters, and what the
//! Committee asks of a submission. All of it is data, in TOML beside this file.

mod article;
mod coverage;
mod deadline;
mod observation;

pub use article::{Article, Group, InvalidArticle, groups, shown, tidy};
pub use coverage::{Covered, Subject, Uncovered};
pub use deadline::{Deadline, Upcoming, builtin_deadlines, parse_deadlines, upcoming};
pub use observation::{canonical_symbol, is_paragraph, is_symbol, numbered, overlaps};

use std::collections::BTreeMap;

use serde::Deserialize;

/// The built-in conventions by key.
const CONVENTIONS: &[(&str, &str)] = &[("crc", include_str!("crc.toml"))];

/// The built-in kinds of submission.
const PROFILES: &str = include_str!("profiles.toml");

/// Returns the TOML of a built-in convention.
pub fn builtin(key: &str) -> Option<&'static str> {
    CONVENTIONS.iter().find(|(name, _)| *name == key).map(|(_, text)| *text)
}

/// Returns the keys of the built-in conventions.
pub fn builtin_keys() -> impl Iterator<Item = &'static str> {
    CONVENTIONS.iter().map(|(key, _)| *key)
}

/// Returns the TOML of the built-in kinds of submission.
pub fn builtin_profiles() -> &'static str {
    PROFILES
}

/// A convention: how many articles it has and how the Committee groups them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Convention {
    /// The key, which is part of the names of Fluent messages.
    pub key: String,
    /// The number of the last article.
    pub articles: u16,
    /// The parts that articles have, as ranges; without any, all parts are taken to exist.
    #[serde(default)]
    pub parts: Vec<Parts>,
    /// How the symbols of the Committee's documents begin: `CRC/C/`.
    #[serde(default)]
    pub symbols: String,
    /// The language of its texts in the exports of the United Nations.
    #[serde(default, rename = "text-language")]
    pub text_language: Option<String>,
    /// The clusters, in the order of the report.
    #[serde(rename = "cluster")]
    pub clusters: Vec<Cluster>,
    /// Its optional protocols.
    #[serde(default, rename = "protocol")]
    pub protocols: Vec<Protocol>,
}

/// Parts of an article: `19(1)-(2)`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Parts(pub Vec<Article>);

impl TryFrom<String> for Parts {
    type Error = InvalidArticle;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Article::parse_range(&text).map(Parts)
    }
}

/// A group of articles.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cluster {
    /// The name used in front matter.
    pub id: String,
    /// What the file of its chapter is called in a new report.
    pub slug: String,
    /// The number shown to readers.
    pub numeral: String,
    /// Its articles.
    pub articles: Vec<Article>,
    /// Where the list of articles was read.
    pub source: String,
}

/// An optional protocol to a convention.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// The name used in front matter, by which people abbreviate it: `OPSC`.
    pub id: String,
    /// The id of the cluster in which reports treat it.
    pub cluster: String,
    /// The codes of States known to have joined it.
    #[serde(default)]
    pub parties: Vec<String>,
    /// Where that was read.
    pub source: String,
}

/// What a kind of submission asks for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The highest number of words in one language, annexes left out.
    pub limit: u32,
    /// Kinds of chapter that must be there.
    pub parts: Vec<String>,
    /// Numbered directives that belong in it.
    pub directives: Vec<String>,
    /// Kinds of chapter whose words do not count.
    #[serde(default = "annexes")]
    pub uncounted: Vec<String>,
    /// Whether the words of footnotes count.
    #[serde(default = "yes")]
    pub notes: bool,
    /// Whether every article of every cluster has to have a chapter.
    #[serde(default)]
    pub coverage: bool,
    /// The forms in which it is sent, of [`FORMS`].
    #[serde(default = "forms_sent")]
    pub files: Vec<String>,
    /// Where the rule was read.
    pub source: String,
}

fn annexes() -> Vec<String> {
    vec!["annex".to_owned()]
}

fn yes() -> bool {
    true
}

/// The forms in which a report can be sent.
pub const FORMS: [&str; 6] = ["pdf", "docx", "html", "epub", "json", "typst"];

/// The forms in which a report is sent if its profile does not say: the United Nations process
/// Word files, and people read PDF.
fn forms_sent() -> Vec<String> {
    ["docx", "pdf"].map(str::to_owned).into()
}

/// Reads a convention from TOML.
pub fn parse(text: &str) -> Result<Convention, toml::de::Error> {
    toml::from_str(text)
}

/// Reads kinds of submission by key from TOML.
pub fn parse_profiles(text: &str) -> Result<BTreeMap<String, Profile>, toml::de::Error> {
    toml::from_str(text)
}

impl Convention {
    /// Returns a cluster by its id.
    pub fn cluster(&self, id: &str) -> Option<&Cluster> {
        self.clusters.iter().find(|cluster| cluster.id == id)
    }

    /// Returns the protocols of a cluster on which a State is to report: those that it has joined,
    /// or all if nothing is known of it.
    pub fn protocols_of<'c>(
        &'c self,
        cluster: &'c str,
        state: &'c str,
    ) -> impl Iterator<Item = &'c Protocol> {
        let has_joined = move |protocol: &Protocol| {
            protocol.parties.iter().any(|party| party == state)
        };
        let is_known = self.protocols.iter().any(has_joined);
        self.protocols
            .iter()
            .filter(move |protocol| protocol.cluster == cluster)
            .filter(move |protocol| !is_known || has_joined(protocol))
    }

    /// Reads an article or a range of parts of one; `None` if this convention has none such.
    pub fn read(&self, text: &str) -> Option<Vec<Article>> {
        let articles = Article::parse_range(text).ok()?;
        let is_of = |article: &Article, part: &Article| {
            part.number == article.number && part.path.starts_with(&article.path)
        };
        let has_part = |article: &Article| {
            article.path.is_empty()
                || self.parts.is_empty()
                || self
                    .parts
                    .iter()
                    .any(|it| it.0.iter().any(|part| is_of(article, part)))
        };
        let exists = |article: &Article| {
            (1..=self.articles).contains(&article.number) && has_part(article)
        };
        articles.iter().all(exists).then_some(articles)
    }

    /// Returns the clusters to which a list of articles can belong: those that hold every
    /// one of the articles. An article of which a cluster holds only some paragraphs
    /// belongs to that cluster only if no cluster names exactly what is asked.
    pub fn clusters_of(&self, articles: &[Article]) -> Vec<&Cluster> {
        let mut candidates: Vec<&Cluster> = self.clusters.iter().collect();
        for article in articles {
            let exact = |cluster: &&Cluster| cluster.articles.contains(article);
            let partly = |cluster: &&Cluster| {
                cluster.articles.iter().any(|listed| listed.overlaps(article))
            };
            let any_exact = self.clusters.iter().any(|cluster| exact(&cluster));
            candidates.retain(
                |cluster| if any_exact { exact(cluster) } else { partly(cluster) },
            );
        }
        if articles.is_empty() { Vec::new() } else { candidates }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_parts_that_exist_are_articles() {
        let convention = parse(builtin("crc").unwrap()).unwrap();
        for good in
            ["19", "19(2)", "40(2)(b)(vii)", "43(12)", "24(2)(a)-(f)", "37(a)", "54"]
        {
            assert!(convention.read(good).is_some(), "{good}");
        }
        for bad in ["0", "55", "19(99)", "3(0)", "19(3)", "1(1)", "37(e)", "24(2)(a)-(g)"]
        {
            assert!(convention.read(bad).is_none(), "{bad}");
        }
        // Each part that a cluster names exists.
        for article in convention.clusters.iter().flat_map(|it| &it.articles) {
            assert!(convention.read(&article.typed()).is_some(), "{article}");
        }
        // Of a convention that does not list its parts, any may exist.
        let short = "key = \"x\"\narticles = 3\ncluster = []\n";
        assert!(parse(short).unwrap().read("3(7)").is_some());
    }

    fn clusters(articles: &[&str]) -> String {
        let convention = parse(builtin("crc").unwrap()).unwrap();
        let articles: Vec<Article> = articles
            .iter()
            .flat_map(|text| Article::parse_range(text).unwrap())
            .collect();
        let ids: Vec<&str> =
            convention.clusters_of(&articles).iter().map(|c| c.id.as_str()).collect();
        ids.join(" ")
    }

    #[test]
    fn articles_decide_the_cluster() {
        assert_eq!(clusters(&["19", "24(3)", "28(2)", "34", "37(a)", "39"]), "5");
        assert_eq!(clusters(&["26", "27"]), "7");
        assert_eq!(clusters(&["37(b)-(d)", "40"]), "9");
        assert_eq!(clusters(&["24"]), "7");
        assert_eq!(clusters(&["37"]), "5 9");
        assert_eq!(clusters(&["24", "33"]), "7");
        assert_eq!(clusters(&["6"]), "3 7");
        assert_eq!(clusters(&["4", "28"]), "");
        assert_eq!(clusters(&[]), "");
    }

    #[test]
    fn the_built_in_data_can_be_read() {
        for key in builtin_keys() {
            assert_eq!(parse(builtin(key).unwrap()).unwrap().key, key);
        }
        assert!(
            parse_profiles(builtin_profiles())
                .unwrap()
                .contains_key("alternative-report")
        );
    }
}
