//! Reads chapters: front matter and body, in all languages.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use rayon::prelude::*;

use crate::convention::{Article, Convention};
use crate::diagnostic::{Diagnostics, FileId, Sources, Span, Spanned, found, nearest};
use crate::load::loader::Loader;
use crate::load::stray;
use crate::markdown::front::FrontMatter;
use crate::markdown::read_text;
use crate::model::path;
use crate::model::{Chapter, ChapterKind, ChapterText, Manifest, Named};
use crate::text::Language;

/// Reads all chapters and returns them in the order of the report.
pub(super) fn read(
    found: &ChapterFiles,
    sources: &Sources,
    manifest: &Manifest,
    convention: &Convention,
    diags: &mut Diagnostics,
) -> Vec<Chapter> {
    let texts: Vec<Parsed> = found
        .files
        .par_iter()
        .map(|file| parse(file, &sources.file(file.file).text, manifest, convention))
        .collect();
    let mut by_id: BTreeMap<String, Vec<Parsed>> = BTreeMap::new();
    for mut parsed in texts {
        diags.append(std::mem::take(&mut parsed.diags));
        by_id.entry(parsed.id.clone()).or_default().push(parsed);
    }
    // A draft shows where a chapter is missing; its translations have nothing to stand by.
    for (language, id) in &found.unread {
        let is_source = *language == manifest.source_language;
        let is_read = found.has(*language, id);
        let file = sources.find(&path::chapter(*language, id));
        if let Some(file) = file.filter(|_| is_source && !is_read) {
            by_id.insert(id.clone(), vec![Parsed::unread(id, *language, file)]);
        }
    }
    let mut chapters: Vec<Chapter> = by_id
        .into_iter()
        .filter_map(|(id, texts)| join(id, texts, found, manifest, convention, diags))
        .collect();
    chapters.sort_by_cached_key(|chapter| position(chapter, convention));
    chapters
}

/// The files of all chapters.
pub(super) struct ChapterFiles {
    files: Vec<ChapterFile>,
    /// Chapters that are there, but can't be read.
    unread: BTreeSet<(Language, String)>,
    /// For each language, the files that chapters without a translation may have had in it
    /// before they were renamed.
    formers: BTreeMap<Language, BTreeMap<String, String>>,
}

impl ChapterFiles {
    /// Returns whether a chapter has a file in a language that can be read.
    fn has(&self, language: Language, id: &str) -> bool {
        self.files.iter().any(|file| file.language == language && file.id == id)
    }
}

/// A chapter's file.
struct ChapterFile {
    id: String,
    language: Language,
    file: FileId,
}

/// Finds the files of all chapters; `unread` are those that lie there under a wrong name.
pub(super) fn find(
    files: &mut Loader<'_>,
    manifest: &Manifest,
    unread: BTreeSet<(Language, String)>,
    diags: &mut Diagnostics,
) -> ChapterFiles {
    let mut found = ChapterFiles { files: Vec::new(), unread, formers: BTreeMap::new() };
    let source = manifest.source_language;
    let unread = found.unread.iter().filter(|(language, _)| *language == source);
    let mut sources: BTreeSet<String> = unread.map(|(_, id)| id.clone()).collect();
    // The source language first: its chapters decide which others may be there.
    for language in iter::once(source).chain(manifest.target_languages()) {
        let folder = format!("report/{language}");
        for path in stray::chapters(files, language) {
            let id = path
                .strip_prefix(&folder)
                .and_then(|rest| rest.strip_prefix('/'))
                .and_then(|rest| rest.strip_suffix(".md"))
                .expect("the list gives names with this folder and extension")
                .to_owned();
            if language == source {
                sources.insert(id.clone());
            }
            let Some(file) = files.text(&path, None, diags) else {
                found.unread.insert((language, id));
                continue;
            };
            found.files.push(ChapterFile { id, language, file });
        }
    }
    for language in manifest.target_languages() {
        found.without_source(language, &sources, manifest, diags);
    }
    found
}

impl ChapterFiles {
    /// Reports the chapters of a language that the source language does not have, and
    /// remembers which chapter of it each may belong to: whoever renames a chapter in one
    /// language may forget the other.
    fn without_source(
        &mut self,
        language: Language,
        sources: &BTreeSet<String>,
        manifest: &Manifest,
        diags: &mut Diagnostics,
    ) {
        let of_language = self.files.iter().filter(|file| file.language == language);
        let orphans: Vec<&ChapterFile> =
            of_language.filter(|file| !sources.contains(&file.id)).collect();
        let is_there = |id: &str| {
            self.has(language, id) || self.unread.contains(&(language, id.to_owned()))
        };
        let alone: Vec<&str> =
            sources.iter().map(String::as_str).filter(|id| !is_there(id)).collect();
        let mut formers = BTreeMap::new();
        for orphan in &orphans {
            let is_only = orphans.len() == 1 && alone.len() == 1;
            let renamed = if is_only {
                alone.first().copied()
            } else {
                let number = leading_number(&orphan.id);
                let is_same =
                    |id: &&&str| number.is_some() && leading_number(id) == number;
                let mut same = alone.iter().filter(is_same);
                match (same.next(), same.next()) {
                    (Some(only), None) => Some(*only),
                    _ => nearest(&orphan.id, &alone),
                }
            };
            if let Some(id) = renamed {
                formers.insert(id.to_owned(), path::chapter(language, &orphan.id));
            }
            let renamed = renamed.map(|id| path::chapter(language, id));
            let finding = found::ChapterWithoutSource {
                expected: &path::chapter(manifest.source_language, &orphan.id),
                renamed: renamed.as_deref(),
            };
            diags.push(finding.at(start_of(orphan.file)));
        }
        self.formers.insert(language, formers);
    }
}

/// Returns the digits that a chapter's name begins with.
fn leading_number(id: &str) -> Option<&str> {
    let end = id.find(|c: char| !c.is_ascii_digit()).unwrap_or(id.len());
    id.get(..end).filter(|digits| !digits.is_empty())
}

/// What one file of a chapter says.
struct Parsed {
    id: String,
    language: Language,
    front: Option<FrontMatter>,
    text: ChapterText,
    diags: Diagnostics,
}

impl Parsed {
    /// Returns what is known of a chapter whose file can't be read.
    fn unread(id: &str, language: Language, file: FileId) -> Self {
        let text = ChapterText {
            file,
            title: Spanned::new(id.to_owned(), start_of(file)),
            signature: Vec::new(),
            blocks: Vec::new(),
            footnotes: Named::default(),
            unread: Vec::new(),
            misread: vec![start_of(file)],
        };
        let diags = Diagnostics::new();
        Parsed { id: id.to_owned(), language, front: None, text, diags }
    }
}

fn parse(
    found: &ChapterFile,
    text: &str,
    manifest: &Manifest,
    convention: &Convention,
) -> Parsed {
    let mut diags = Diagnostics::new();
    let path = path::chapter(found.language, &found.id);
    let mut front = None;
    let text = read_text(found.file, &path, text, &mut diags, |table, diags| {
        if found.language == manifest.source_language {
            front = Some(FrontMatter::read(table, found.file, convention, diags));
        }
    });
    Parsed { id: found.id.clone(), language: found.language, front, text, diags }
}

/// Joins the files of one chapter; `None` where the source language has none.
fn join(
    id: String,
    texts: Vec<Parsed>,
    found: &ChapterFiles,
    manifest: &Manifest,
    convention: &Convention,
    diags: &mut Diagnostics,
) -> Option<Chapter> {
    let mut front = None;
    let mut by_language = BTreeMap::new();
    for parsed in texts {
        if parsed.language == manifest.source_language {
            front = parsed.front.or(Some(FrontMatter {
                kind: ChapterKind::Commentary,
                cluster: convention.clusters.first().map(|cluster| {
                    // The missing front matter has been reported; so is not the cluster.
                    Spanned::new(cluster.id.clone(), start_of(parsed.text.file))
                }),
                articles: Vec::new(),
                articles_span: start_of(parsed.text.file),
                protocols: Vec::new(),
                authors: Vec::new(),
                order: 0,
                is_damaged: true,
            }));
        }
        by_language.insert(parsed.language, parsed.text);
    }
    let source = by_language.get(&manifest.source_language)?.file;
    let front = front?;
    for language in manifest.target_languages() {
        let is_there = by_language.contains_key(&language)
            || found.unread.contains(&(language, id.clone()))
            || found.has(language, &id);
        if !is_there {
            let former = found.formers.get(&language).and_then(|names| names.get(&id));
            diags.push(
                found::ChapterWithoutTranslation {
                    language: language.as_str(),
                    expected: &path::chapter(language, &id),
                    renamed: former.map(String::as_str),
                }
                .at(start_of(source)),
            );
        }
    }
    let cluster = match front.kind {
        ChapterKind::Commentary => cluster(&front, convention, diags),
        _ => None,
    };
    Some(Chapter {
        id,
        kind: front.kind,
        cluster,
        articles: front.articles,
        protocols: front.protocols,
        authors: front.authors,
        order: front.order,
        texts: by_language,
    })
}

fn cluster(
    front: &FrontMatter,
    convention: &Convention,
    diags: &mut Diagnostics,
) -> Option<String> {
    if let Some(written) = &front.cluster {
        if convention.cluster(&written.value).is_some() {
            return Some(written.value.clone());
        }
        let known: Vec<&str> =
            convention.clusters.iter().map(|cluster| cluster.id.as_str()).collect();
        diags.push(
            found::UnknownCluster {
                name: written.value.as_str(),
                known: &known.join(", "),
            }
            .at(written.span),
        );
        return None;
    }
    let articles: Vec<Article> =
        front.articles.iter().map(|article| article.value.clone()).collect();
    match convention.clusters_of(&articles).as_slice() {
        [cluster] => Some(cluster.id.clone()),
        // What was refused has its finding; the cluster may follow from it.
        _ if front.is_damaged => None,
        clusters => {
            let known: Vec<&str> =
                clusters.iter().map(|cluster| cluster.id.as_str()).collect();
            let is_outside = |article: &&Article| {
                convention.clusters_of(std::slice::from_ref(*article)).is_empty()
            };
            let outside: Vec<String> =
                articles.iter().filter(is_outside).map(ToString::to_string).collect();
            let reason = match (articles.is_empty(), clusters.is_empty()) {
                (true, _) => found::ClusterMistake::NoArticles,
                (false, true) if !outside.is_empty() => found::ClusterMistake::Outside,
                (false, true) => found::ClusterMistake::None,
                (false, false) => found::ClusterMistake::Several,
            };
            diags.push(
                found::AmbiguousCluster {
                    kind: reason,
                    found: &clusters_by_article(&articles, convention),
                    left: &outside.join(", "),
                    known: &known.join(", "),
                }
                .at(front.articles_span),
            );
            None
        }
    }
}

/// Returns the clusters of each article, such as `19 – 5, 28 – 8`.
fn clusters_by_article(articles: &[Article], convention: &Convention) -> String {
    let of = |article: &Article| {
        let clusters = convention.clusters_of(std::slice::from_ref(article));
        let ids: Vec<&str> = clusters.iter().map(|cluster| cluster.id.as_str()).collect();
        format!("{article} – {}", if ids.is_empty() { "–".into() } else { ids.join("/") })
    };
    articles.iter().map(of).collect::<Vec<_>>().join(", ")
}

/// Returns what chapters are sorted by: kind, cluster, the author's order, first article.
fn position(
    chapter: &Chapter,
    convention: &Convention,
) -> (ChapterKind, usize, i64, Option<Article>, Vec<(String, u64)>) {
    let cluster = convention
        .clusters
        .iter()
        .position(|cluster| chapter.cluster.as_ref() == Some(&cluster.id))
        .unwrap_or(usize::MAX);
    let first = chapter.articles.first().map(|article| article.value.clone());
    (chapter.kind, cluster, chapter.order, first, by_numbers(&chapter.id))
}

/// Returns a name cut at its numbers, so that `annex-2` comes before `annex-10`.
fn by_numbers(name: &str) -> Vec<(String, u64)> {
    let mut parts: Vec<(String, u64)> = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (words, after) = rest.split_at(digits);
        let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let (number, after) = after.split_at(end);
        parts.push((words.to_owned(), number.parse().unwrap_or(0)));
        rest = after;
    }
    parts
}

fn start_of(file: FileId) -> Span {
    Span::new(file, 0..0)
}
