//! A whole report project as it was read.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::convention::{Convention, Covered, Deadline, Profile, Uncovered};
use crate::diagnostic::{FileId, Span};
use crate::evidence::{Bibliography, Evidence, TileMap};
use crate::model::{
    Chapter, ChapterKind, FontFile, Manifest, Memory, Named, Picture, Registers,
    TermBase, path,
};
use crate::text::{Catalog, Language, Privacy, Style};

/// A report project: everything that the stages after `load` need to know.
#[derive(Debug, Clone)]
pub struct Project {
    /// What `report.toml` says.
    pub manifest: Manifest,
    /// The chapters, in the order of the report.
    pub chapters: Named<Chapter>,
    /// The convention that the report comments on.
    pub convention: Convention,
    /// What the kind of submission asks for.
    pub profile: Profile,
    /// When the Committee has to have a submission.
    pub deadlines: Vec<Deadline>,
    /// Indicators and their datasets.
    pub evidence: Evidence,
    /// Where areas stand on a map of tiles.
    pub tiles: TileMap,
    /// The publications that can be cited.
    pub bibliography: Bibliography,
    /// The words of the document and of the program, in all languages.
    pub catalog: Catalog,
    /// The project's own files of words, with their languages.
    pub message_files: Vec<(Language, FileId)>,
    /// Which translation was made from which text.
    pub memory: Memory,
    /// Earlier recommendations, and the organisations behind the report.
    pub registers: Registers,
    /// What the field's terms are called in each language.
    pub terms: TermBase,
    /// The house style of each language.
    pub styles: BTreeMap<Language, Style>,
    /// What finds what could identify a child.
    pub privacy: Privacy,
    /// Images by path from the project's root.
    pub images: BTreeMap<String, Arc<Picture>>,
    /// The font files that the project brings.
    pub fonts: Vec<FontFile>,
    /// Templates by path below `templates/`: the project's own, or else the built-in.
    pub templates: BTreeMap<String, String>,
    /// The files of the project's own templates, by the same paths.
    pub template_files: BTreeMap<String, FileId>,
    /// The Word file whose look Word files take, if the project has one.
    pub reference: Option<ReferenceDocument>,
}

/// A Word file whose look others take.
#[derive(Debug, Clone)]
pub struct ReferenceDocument {
    /// The file, for findings: it has no text.
    pub file: FileId,
    /// Its bytes as they were read.
    pub bytes: Arc<[u8]>,
}

impl Project {
    /// Returns the anchors of the source language, with the first place of each.
    pub fn anchors(&self) -> BTreeMap<String, Span> {
        let source = self.manifest.source_language;
        let mut anchors = BTreeMap::new();
        for text in self.chapters.iter().filter_map(|it| it.texts.get(&source)) {
            text.visit_blocks(&mut |block| {
                if let Some(anchor) = &block.anchor {
                    anchors.entry(anchor.value.clone()).or_insert(block.span);
                }
            });
        }
        anchors
    }

    /// Returns the articles and protocols that no chapter comments on, by cluster, whether or not the report
    /// gives a reason.
    pub fn uncovered(&self) -> Vec<Uncovered<'_>> {
        let commentary =
            self.chapters.iter().filter(|it| it.kind == ChapterKind::Commentary);
        let mut covered = Vec::new();
        for chapter in commentary {
            covered.extend(chapter.cluster.as_deref().map(Covered::Cluster));
            let articles = chapter.articles.iter();
            covered.extend(articles.map(|article| Covered::Article(&article.value)));
            let protocols = chapter.protocols.iter();
            covered.extend(protocols.map(|id| Covered::Protocol(id)));
        }
        self.convention.uncovered(&covered, &self.manifest.state)
    }

    /// Returns the articles that no chapter comments on and the report gives no reason for.
    pub fn unexplained(&self) -> Vec<Uncovered<'_>> {
        let mut uncovered = self.uncovered();
        for exemption in &self.manifest.coverage {
            if let Some(subject) = self.convention.subject(&exemption.key.value) {
                uncovered.retain_mut(|it| !subject.explains(it));
            }
        }
        uncovered
    }

    /// Returns the keys of the sources of data whose licence is named in no language.
    pub fn without_licence(&self) -> Vec<&str> {
        let indicators = self.evidence.register().indicators.iter();
        let sources = indicators.filter_map(|indicator| indicator.source.as_ref());
        let keys: BTreeSet<&str> = sources.map(|source| source.value.as_str()).collect();
        let is_named = |key: &str| {
            let message = format!("licence-{key}");
            let mut languages = self.manifest.languages.iter();
            languages.any(|language| self.catalog.has(*language, &message))
        };
        keys.into_iter().filter(|key| !is_named(key)).collect()
    }

    /// Returns the chapter that a path in a chapter's link leads to, relative to the
    /// folder of the chapter's file.
    pub fn chapter_at(&self, folder: &str, path: &str) -> Option<&Chapter> {
        let resolved = path::resolve(folder, path)?;
        let (_, rest) = resolved.strip_prefix("report/")?.split_once('/')?;
        let id = rest.strip_suffix(".md")?;
        self.chapters.find(id)
    }
}
