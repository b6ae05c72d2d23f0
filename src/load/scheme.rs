//! What is wrong with a project's own clusters, protocols and kinds of submission, though their
//! files can be read: articles that the convention does not have, names that are there twice or
//! name nothing.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::convention::{Convention, FORMS};
use crate::diagnostic::{Diagnostics, FileId, Span, found, near};
use crate::model::{ChapterKind, DirectiveKind};

/// The names in a convention, as they are written.
#[derive(Deserialize)]
struct WrittenConvention {
    key: Spanned<String>,
    #[serde(rename = "cluster")]
    clusters: Vec<WrittenCluster>,
    #[serde(default, rename = "protocol")]
    protocols: Vec<WrittenProtocol>,
}

#[derive(Deserialize)]
struct WrittenCluster {
    id: Spanned<String>,
    slug: Spanned<String>,
    numeral: Spanned<String>,
    articles: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
struct WrittenProtocol {
    id: Spanned<String>,
    cluster: Spanned<String>,
}

/// The names in a kind of submission, as they are written.
#[derive(Deserialize)]
struct WrittenProfile {
    parts: Vec<Spanned<String>>,
    directives: Vec<Spanned<String>>,
    #[serde(default)]
    uncounted: Vec<Spanned<String>>,
    #[serde(default)]
    files: Vec<Spanned<String>>,
}

/// Names in a file.
struct Names<'d> {
    file: FileId,
    diags: &'d mut Diagnostics,
}

impl Names<'_> {
    fn span(&self, name: &Spanned<String>) -> Span {
        Span::new(self.file, name.span())
    }

    /// Reports names that are empty or there twice.
    fn each_once<'n>(
        &mut self,
        key: &str,
        names: impl IntoIterator<Item = &'n Spanned<String>>,
    ) {
        let mut known: BTreeMap<&str, Span> = BTreeMap::new();
        for name in names {
            let span = self.span(name);
            let found = name.get_ref().as_str();
            let kind = if found.trim().is_empty() {
                found::WrongValue::Empty
            } else if let Some(first) = known.get(found) {
                found::WrongValue::Twice { found, first: *first }
            } else {
                known.insert(found, span);
                continue;
            };
            self.diags.push(found::InvalidValue { key, kind }.at(span));
        }
    }

    /// Reports names that are none of those known.
    fn known(&mut self, key: &str, names: &[Spanned<String>], known: &[&str]) {
        for name in names {
            let found = name.get_ref().as_str();
            if known.contains(&found) {
                continue;
            }
            let (similar, list) = (near(found, known), known.join(", "));
            let kind = found::WrongValue::Choice { found, similar, known: &list };
            self.diags.push(found::InvalidValue { key, kind }.at(self.span(name)));
        }
    }
}

/// Reports mistakes in a convention that could be read from a file, which is named after its key.
pub(super) fn check_convention(
    (file, text): (FileId, &str),
    expected: &str,
    convention: &Convention,
    diags: &mut Diagnostics,
) {
    let Ok(written) = toml::from_str::<WrittenConvention>(text) else { return };
    let mut names = Names { file, diags };
    names.known("key", std::slice::from_ref(&written.key), &[expected]);
    let clusters = &written.clusters;
    names.each_once("id", clusters.iter().map(|cluster| &cluster.id));
    names.each_once("slug", clusters.iter().map(|cluster| &cluster.slug));
    names.each_once("numeral", clusters.iter().map(|cluster| &cluster.numeral));
    for article in clusters.iter().flat_map(|cluster| &cluster.articles) {
        let name = article.get_ref().as_str();
        if convention.read(name).is_none() {
            let span = names.span(article);
            names.diags.push(found::UnknownArticle { name }.at(span));
        }
    }
    for cluster in clusters {
        names.each_once("articles", &cluster.articles);
    }
    let protocols = &written.protocols;
    names.each_once("id", protocols.iter().map(|protocol| &protocol.id));
    let known: Vec<&str> =
        clusters.iter().map(|cluster| cluster.id.get_ref().as_str()).collect();
    for protocol in protocols {
        let name = protocol.cluster.get_ref().as_str();
        if !known.contains(&name) {
            let span = names.span(&protocol.cluster);
            let known = known.join(", ");
            names.diags.push(found::UnknownCluster { name, known: &known }.at(span));
        }
    }
}

/// Reports mistakes in kinds of submission that could be read from a file.
pub(super) fn check_profiles((file, text): (FileId, &str), diags: &mut Diagnostics) {
    let written = toml::from_str::<BTreeMap<String, WrittenProfile>>(text);
    let mut names = Names { file, diags };
    let kinds = ChapterKind::ALL.map(ChapterKind::as_str);
    let directives = [DirectiveKind::Recommendation, DirectiveKind::Question]
        .map(DirectiveKind::as_str);
    for profile in written.unwrap_or_default().values() {
        names.known("parts", &profile.parts, &kinds);
        names.known("uncounted", &profile.uncounted, &kinds);
        names.known("directives", &profile.directives, &directives);
        names.known("files", &profile.files, &FORMS);
    }
}
