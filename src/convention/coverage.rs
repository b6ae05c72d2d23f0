//! Which articles of a convention a report comments on, and which it does not.

use std::fmt;

use super::{Article, Cluster, Convention};

/// What a chapter comments on.
#[derive(Debug, Clone, Copy)]
pub struct Covered<'a> {
    /// The id of its cluster.
    pub cluster: Option<&'a str>,
    /// Its articles.
    pub article: Option<&'a Article>,
}

/// What no chapter comments on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uncovered<'c> {
    /// The cluster.
    pub cluster: &'c Cluster,
    /// The articles; none where it is the cluster as a whole, which has no articles: that of the
    /// optional protocols.
    pub articles: Vec<Article>,
}

impl fmt::Display for Uncovered<'_> {
    /// Writes the number of the cluster and the articles: `V: 19, 24(3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let articles: Vec<String> = self.articles.iter().map(Article::typed).collect();
        let colon = if articles.is_empty() { "" } else { ": " };
        write!(f, "{}{colon}{}", self.cluster.numeral, articles.join(", "))
    }
}

/// What an entry of `[coverage]` is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject<'c> {
    /// A cluster as a whole.
    Cluster(&'c Cluster),
    /// An article, or parts of one.
    Articles(Vec<Article>),
}

impl Subject<'_> {
    /// Takes out what it explains; returns whether nothing is left.
    pub fn explains(&self, uncovered: &mut Uncovered<'_>) -> bool {
        match self {
            Subject::Cluster(cluster) => cluster.id == uncovered.cluster.id,
            Subject::Articles(explained) => {
                let had_articles = !uncovered.articles.is_empty();
                let is_explained = |article: &Article| {
                    explained.iter().any(|it| {
                        it.number == article.number && article.path.starts_with(&it.path)
                    })
                };
                uncovered.articles.retain(|article| !is_explained(article));
                had_articles && uncovered.articles.is_empty()
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

impl Cluster {
    /// Returns what stands for the cluster as a whole in `[coverage]`.
    pub fn key(&self) -> String {
        format!("cluster-{}", self.id)
    }
}

impl Convention {
    /// Returns what a key of `[coverage]` stands for: `38`, `37(b)` or `cluster-10`.
    pub fn subject(&self, key: &str) -> Option<Subject<'_>> {
        let cluster = self.clusters.iter().find(|cluster| cluster.key() == key);
        cluster.map(Subject::Cluster).or_else(|| self.read(key).map(Subject::Articles))
    }

    /// Returns what chapters do not comment on, by cluster. A chapter on a paragraph of an
    /// article, or on the whole of which the cluster has a paragraph, is a chapter on it. An
    /// article of several clusters needs one chapter, in whichever of them.
    pub fn uncovered<'c>(&'c self, covered: &[Covered<'_>]) -> Vec<Uncovered<'c>> {
        let has_chapter = |article: &Article| {
            covered.iter().any(|it| it.article.is_some_and(|it| it.overlaps(article)))
        };
        let open = |cluster: &'c Cluster| {
            let listed = cluster.articles.iter();
            let articles: Vec<Article> =
                listed.filter(|article| !has_chapter(article)).cloned().collect();
            let is_open = if cluster.articles.is_empty() {
                !covered.iter().any(|it| it.cluster == Some(&*cluster.id))
            } else {
                !articles.is_empty()
            };
            is_open.then_some(Uncovered { cluster, articles })
        };
        self.clusters.iter().filter_map(open).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::convention::{builtin, parse};

    /// Returns what is open of some clusters, where chapters comment on articles.
    fn open(articles: &[&str], clusters: &[&str], shown: &[&str]) -> String {
        let convention = parse(builtin("crc").unwrap()).unwrap();
        let articles: Vec<Article> =
            articles.iter().map(|text| text.parse().unwrap()).collect();
        let of_articles = articles
            .iter()
            .map(|article| Covered { cluster: None, article: Some(article) });
        let of_clusters =
            clusters.iter().map(|id| Covered { cluster: Some(id), article: None });
        let covered: Vec<Covered<'_>> = of_articles.chain(of_clusters).collect();
        let open = convention.uncovered(&covered);
        let open = open.iter().filter(|it| shown.contains(&it.cluster.id.as_str()));
        let line = |it: &Uncovered<'_>| {
            let articles: Vec<String> = it.articles.iter().map(Article::typed).collect();
            format!("{}: {}", it.cluster.id, articles.join(" "))
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
        assert_eq!(open(&["1"], &["10"], &["2", "10"]), "");
        assert_eq!(open(&["1"], &[], &["2", "10"]), "10: ");
        assert!(open(&[], &[], &all).starts_with("1: 4 42 44(6); 3: 2 3 6 12; 5: 19"));
    }
}
