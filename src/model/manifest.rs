//! What `report.toml` says.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::diagnostic::{Code, FileId, Severity, Spanned};
use crate::evidence::{Legend, Rounding};
use crate::model::Colour;
use crate::text::{Date, Language};

/// A text in several languages.
pub type Localized = BTreeMap<Language, String>;

/// What `report.toml` says, with defaults filled in.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// The file.
    pub file: FileId,
    /// The report's title.
    pub title: Localized,
    /// What stands beneath the title.
    pub subtitle: Localized,
    /// The State party, as an ISO 3166-1 code.
    pub state: String,
    /// The convention's key.
    pub convention: Spanned<String>,
    /// The reporting cycle, as a number or a range.
    pub cycle: Option<String>,
    /// The date on the title page.
    pub date: Date,
    /// The key of the kind of submission.
    pub profile: Spanned<String>,
    /// The language in which the report is written.
    pub source_language: Language,
    /// All languages, the source language among them.
    pub languages: Vec<Language>,
    /// Whether the Committee is asked not to publish it.
    pub confidential: bool,
    /// What the title page says of a draft, and where `report.toml` has it.
    pub draft: Option<Spanned<Localized>>,
    /// Who submits it.
    pub organisation: Organisation,
    /// Limits on the number of words.
    pub words: WordLimits,
    /// Why there is no chapter on some articles, in the order of the file.
    pub coverage: Vec<Exemption>,
    /// Severities changed by code; `None` silences.
    pub findings: BTreeMap<Code, Option<Severity>>,
    /// From which figures changes are computed where the register does not say.
    pub rounding: Option<Rounding>,
    /// What the marks of data files mean where the register does not say.
    pub marks: Legend,
    /// How the pages are set.
    pub layout: Layout,
    /// What everybody may know, though it looks as if it could identify a child: telephone
    /// numbers, addresses, names.
    pub public: Vec<String>,
    /// Where the report is published.
    pub site: Site,
}

impl Manifest {
    /// Returns the languages into which the report is translated.
    pub fn target_languages(&self) -> impl Iterator<Item = Language> + '_ {
        self.languages
            .iter()
            .copied()
            .filter(|language| *language != self.source_language)
    }

    /// Returns the language and the id of the chapter whose file is at a path from the
    /// project's root.
    pub fn chapter_of<'p>(&self, path: &'p str) -> Option<(Language, &'p str)> {
        let (language, path) = self.in_language(path)?;
        Some((language, path.strip_suffix(".md")?))
    }

    /// Returns the language in whose folder of chapters a file is, and its path in there.
    pub fn in_language<'p>(&self, path: &'p str) -> Option<(Language, &'p str)> {
        let (folder, path) = path.strip_prefix("report/")?.split_once('/')?;
        let language = self.languages.iter().find(|known| known.as_str() == folder)?;
        Some((*language, path))
    }
}

/// Who submits a report.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// Its name.
    pub name: Localized,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its website.
    pub website: Option<String>,
    /// Its logo: a path from the folder `report/`.
    pub logo: Option<Spanned<String>>,
    /// Whoever pays for the report, acknowledged on the title page.
    pub funding: Localized,
}

/// Limits on the number of words that replace or refine the profile's.
#[derive(Debug, Clone, Default)]
pub struct WordLimits {
    /// For the whole report in one language.
    pub limit: Option<Spanned<u32>>,
    /// By chapter.
    pub chapters: BTreeMap<String, Spanned<u32>>,
}

/// Why there is no chapter on an article.
#[derive(Debug, Clone)]
pub struct Exemption {
    /// The article, or the cluster: `38`, `37(b)`, `cluster-10`.
    pub key: Spanned<String>,
    /// The reason, which the methodology prints.
    pub reason: Localized,
}

/// Where the report is published on the web.
#[derive(Debug, Clone, Default)]
pub struct Site {
    /// The address of the folder that its pages are in.
    pub address: Option<String>,
}

/// How the pages are set.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    /// A paper size that Typst knows, such as `a4`.
    pub paper: Option<String>,
    /// Fonts for the text, the first that is there wins.
    pub fonts: Vec<Spanned<String>>,
    /// The one colour beside black and greys; text in it can be read on white.
    pub accent: Option<Colour>,
    /// Whether parts begin wherever there is room, not each on a new page.
    pub is_compact: bool,
    /// Whether the lists of tables, figures and recommendations are left out.
    pub omits_lists: bool,
    /// The logos at the foot of the title page.
    pub logos: Vec<Logo>,
}

/// A logo on the title page.
#[derive(Debug, Clone)]
pub struct Logo {
    /// The image: a path from the folder `report/`.
    pub file: Spanned<String>,
    /// Whose it is, for those who can't see it.
    pub alt: Localized,
}

impl Layout {
    /// The accent of a project that chooses none.
    pub const DEFAULT_ACCENT: Colour = Colour::new(0, 89, 107);

    /// Returns the accent.
    pub fn accent(&self) -> Colour {
        self.accent.unwrap_or(Layout::DEFAULT_ACCENT)
    }
}

/// A font file in the folder `fonts/`, which may hold several faces.
#[derive(Debug, Clone)]
pub struct FontFile {
    /// Its path from the project's root.
    pub path: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Whether it allows to be embedded in a document.
    pub is_embeddable: bool,
    /// What it says of its licence, if it says anything.
    pub licence: Option<String>,
}
