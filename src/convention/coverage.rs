//! Which articles of a convention a report comments on, and which it does not.

use std::fmt;

use super::{Article, Cluster, Convention, Protocol};

/// What a chapter comments on.
#[derive(Debug, Clone, Copy)]
pub enum Covered<'a> {
    /// A cluster, by its id: what a chapter on it says of no article or protocol.
    Cluster(&'a str),
    /// An article, or a part of one.
    Article(&'a Article),
    /// An optional protocol, by its id.
    Protocol(&'a str),
}

/// What no chapter comments on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncovered<'c> {
    /// The cluster.
    pub cluster: &'c Cluster,
    /// The articles.
    pub articles: Vec<Article>,
    /// The optional protocols. Where there are neither, it is the cluster as a whole, which has
    /// none.
    pub protocols: Vec<&'c Protocol>,
}

impl fmt::Display for Uncovered<'_> {
    /// Writes the number of the cluster with its articles and protocols: `V: 19, 24(3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let articles = self.articles.iter().map(Article::typed);
        let protocols = self.protocols.iter().map(|protocol| protocol.id.clone());
        let list: Vec<String> = articles.chain(protocols).collect();
        let colon = if list.is_empty() { "" } else { ": " };
        write!(f, "{}{colon}{}", self.cluster.numeral, list.join(", "))
    }
}

/// What an entry of `[coverage]` is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject<'c> {
    /// A cluster as a whole.
    Cluster(&'c Cluster),
    /// An article, or parts of one.
    Articles(Vec<Article>),
    /// An optional protocol.
    Protocol(&'c Protocol),
}

impl Subject<'_> {
    /// Takes out what it explains; returns whether nothing is left.
    pub fn explains(&self, uncovered: &mut Uncovered<'_>) -> bool {
        match self {
            Subject::Cluster(cluster) => cluster.id == uncovered.cluster.id,
            Subject::Articles(explained) => {
                let had_some = uncovered.has_some();
                let is_explained = |article: &Article| {
                    explained.iter().any(|it| {
                        it.number == article.number && article.path.starts_with(&it.path)
                    })
                };
                uncovered.articles.retain(|article| !is_explained(article));
                had_some && !uncovered.has_some()
            }
            Subject::Protocol(explained) => {
                let had_some = uncovered.has_some();
                uncovered.protocols.retain(|protocol| protocol.id != explained.id);
                had_some && !uncovered.has_some()
            }
        }
    }

    /// Returns whether it is about something that no chapter comments on.
    pub fn is_needed(&self, uncovered: &[Uncovered<'_>]) -> bool {
        uncovered.iter().any(|it| {
            let mut rest = it.clone();
            self.explains(&mut rest) || rest != *it
        })
    }
}

impl Uncovered<'_> {
    fn has_some(&self) -> bool {
        !self.articles.is_empty() || !self.protocols.is_empty()
    }
}

impl Cluster {
    /// Returns what stands for the cluster as a whole in `[coverage]`.
    pub fn key(&self) -> String {
        format!("cluster-{}", self.id)
    }
}

impl Convention {
    /// Returns what a key of `[coverage]` stands for: `38`, `37(b)`, `OPAC` or
    /// `cluster-10`.
    pub fn subject(&self, key: &str) -> Option<Subject<'_>> {
        let cluster = self.clusters.iter().find(|cluster| cluster.key() == key);
        let protocol = || self.protocols.iter().find(|protocol| protocol.id == key);
        cluster
            .map(Subject::Cluster)
            .or_else(|| protocol().map(Subject::Protocol))
            .or_else(|| self.read(key).map(Subject::Articles))
    }

    /// Returns what chapters do not comment on, by cluster. A chapter on a paragraph of an
    /// article, or on the whole of which the cluster has a paragraph, is a chapter on it. An
    /// article of several clusters needs one chapter, in whichever of them.
    ///
    /// The optional protocols are those on which the State is to report.
    pub fn uncovered<'c>(
        &'c self,
        covered: &[Covered<'_>],
        state: &'c str,
    ) -> Vec<Uncovered<'c>> {
        let has_chapter = |article: &Article| {
            covered
                .iter()
                .any(|it| matches!(it, Covered::Article(it) if it.overlaps(article)))
        };
        let is_treated = |id: &str| {
            covered.iter().any(|it| matches!(it, Covered::Protocol(it) if *it == id))
        };
        let open = |cluster: &'c Cluster| {
            let listed = cluster.articles.iter();
            let articles: Vec<Article> =
                listed.filter(|article| !has_chapter(article)).cloned().collect();
            let protocols = self.protocols_of(&cluster.id, state);
            let protocols: Vec<&Protocol> =
                protocols.filter(|protocol| !is_treated(&protocol.id)).collect();
            let has_protocols =
                self.protocols.iter().any(|protocol| protocol.cluster == cluster.id);
            let uncovered = Uncovered { cluster, articles, protocols };
            let is_open = if cluster.articles.is_empty() && !has_protocols {
                let is_it = |it: &Covered<'_>| matches!(it, Covered::Cluster(id) if *id == cluster.id);
                !covered.iter().any(is_it)
            } else {
                uncovered.has_some()
            };
            is_open.then_some(uncovered)
        };
        self.clusters.iter().filter_map(open).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convention::{builtin, parse};

    /// Returns what is open of some clusters, where chapters comment on articles.
    fn open(articles: &[&str], protocols: &[&str], shown: &[&str]) -> String {
        open_of("LT", articles, protocols, shown)
    }

    fn open_of(
        state: &str,
        articles: &[&str],
        protocols: &[&str],
        shown: &[&str],
    ) -> String {
        let convention = parse(builtin("crc").unwrap()).unwrap();
        let articles: Vec<Article> =
            articles.iter().map(|text| text.parse().unwrap()).collect();
        let of_articles = articles.iter().map(Covered::Article);
        let of_protocols = protocols.iter().map(|id| Covered::Protocol(id));
        // That there is a chapter in the cluster of the protocols says nothing of them.
        let covered: Vec<Covered<'_>> =
            of_articles.chain(of_protocols).chain([Covered::Cluster("10")]).collect();
        let open = convention.uncovered(&covered, state);
        let open = open.iter().filter(|it| shown.contains(&it.cluster.id.as_str()));
        let line = |it: &Uncovered<'_>| {
            let articles = it.articles.iter().map(Article::typed);
            let protocols = it.protocols.iter().map(|protocol| protocol.id.clone());
            let list: Vec<String> = articles.chain(protocols).collect();
            format!("{}: {}", it.cluster.id, list.join(" "))
        };
        open.map(line).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn an_article_without_a_chapter_is_open() {
        let all = ["1", "3", "5", "7", "9", "10"];
        assert_eq!(open(&["2", "3", "6", "12"], &[], &["3"]), "");
        assert_eq!(open(&["2"], &[], &["3"]), "3: 3 6 12");
        // A part of it is enough, and the whole is enough for a part.
        assert_eq!(open(&["12(1)", "2", "3", "6"], &[], &["3"]), "");
        assert_eq!(open(&["24", "28", "37"], &[], &["5"]), "5: 19 34 39");
        // Another part is not.
        assert_eq!(open(&["37(b)"], &[], &["5"]), "5: 19 24(3) 28(2) 34 37(a) 39");
        // One chapter is enough for several clusters.
        assert_eq!(open(&["6"], &[], &["3"]), "3: 2 3 12");
        assert_eq!(open(&["1"], &["OPSC", "OPAC", "OPIC"], &["2", "10"]), "");
        assert_eq!(open(&["1"], &["OPAC"], &["2", "10"]), "10: OPSC OPIC");
        // Of a State of which nothing is known, all are expected.
        assert_eq!(open_of("XX", &[], &["OPSC"], &["10"]), "10: OPAC OPIC");
        assert!(open(&[], &[], &all).starts_with("1: 4 42 44(6); 3: 2 3 6 12; 5: 19"));
    }

    #[test]
    fn a_state_reports_on_the_protocols_that_it_has_joined() {
        let text = builtin("crc").unwrap().replacen("\"LT\"", "\"LT\", \"XX\"", 1);
        let convention = parse(&text).unwrap();
        let open = convention.uncovered(&[Covered::Article(&"1".parse().unwrap())], "XX");
        let last = open.last().unwrap();
        assert_eq!(last.to_string(), "X: OPSC");
        let mut rest = last.clone();
        let subject = |key| convention.subject(key).unwrap();
        assert!(!subject("OPAC").explains(&mut rest) && rest == *last);
        assert!(subject("OPSC").explains(&mut rest) && rest.protocols.is_empty());
        assert!(subject("cluster-10").explains(&mut last.clone()));
        // Without protocols in the data, a chapter in the cluster is enough.
        let (clusters, _) = text.split_once("[[protocol]]").unwrap();
        let convention = parse(clusters).unwrap();
        let open = convention.uncovered(&[], "XX");
        assert_eq!(open.last().unwrap().to_string(), "X");
        let open = convention.uncovered(&[Covered::Cluster("10")], "XX");
        assert_eq!(open.last().unwrap().cluster.id, "9");
    }
}
