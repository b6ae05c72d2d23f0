//! The package that is sent to the Committee: documents in all languages, data, checksums, a
//! checklist and a letter.
//!
//! It is computed whole before any of it is written, and the same report gives the same bytes.

use std::collections::BTreeSet;

use rust_decimal::Decimal;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::assemble::Document;
use crate::check::{self, ChecklistItem};
use crate::compile::Fonts;
use crate::diagnostic::Diagnostics;
use crate::pipeline::{Artifact, Snapshot, Target};
use crate::render::letter;
use crate::syntax::archive::{Entry, pack};
use crate::syntax::picture::is_unread;
use crate::text::{Args, Language, message_id, number};

/// The file of checksums, in the form that `sha256sum --check` reads.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// What is sent.
#[derive(Debug, Clone)]
pub struct Package {
    /// The name of its folder, and of its archive without the extension.
    pub name: String,
    /// Its files, by their paths in the folder.
    pub files: Vec<Entry>,
    /// The same files in their folder, as an archive.
    pub archive: Vec<u8>,
}

impl Snapshot {
    /// Returns the forms in which the kind of submission wants the report.
    pub fn wanted_forms(&self) -> Vec<Target> {
        let forms = self.project.profile.files.iter();
        forms.filter_map(|form| Target::from_name(form)).collect()
    }

    /// Returns the package that is made of documents in the wanted forms; what is wrong with the
    /// templates of its letters is added.
    pub fn package(
        &self,
        artifacts: Vec<Artifact>,
        fonts: &Fonts,
        diags: &mut Diagnostics,
    ) -> Package {
        let base = self.base_name();
        let mut files: Vec<Entry> = Vec::new();
        for artifact in artifacts {
            for (path, bytes) in artifact.files {
                files.push((self.sent_name(&base, &path), bytes));
            }
        }
        files.extend(self.data(fonts, diags));
        let list = self.checked(diags);
        let languages = self.documents().iter().map(|document| document.language);
        for language in languages.clone() {
            files.push((
                format!("checklist-{language}.txt"),
                self.checklist(&list, language).into_bytes(),
            ));
        }
        let told = named(files.iter().map(|(path, _)| path.as_str()));
        let letters = self.documents().iter().map(|document| {
            let text = self.letter(document, &told, diags);
            (format!("cover-letter-{}.txt", document.language), text.into_bytes())
        });
        let letters: Vec<Entry> = letters.collect();
        files.extend(letters);
        files.sort();
        let mut sums = String::new();
        for (path, bytes) in &files {
            sums.push_str(&sum(bytes));
            sums.push_str("  ");
            sums.push_str(path);
            sums.push('\n');
        }
        files.push((CHECKSUMS.to_owned(), sums.into_bytes()));
        let inside = files.iter();
        let inside: Vec<Entry> = inside
            .map(|(path, bytes)| (format!("{base}/{path}"), bytes.clone()))
            .collect();
        Package { archive: pack(&inside), name: base, files }
    }

    /// Returns what the files are called: convention, State, cycle and kind of submission.
    fn base_name(&self) -> String {
        let manifest = &self.project.manifest;
        let parts = [
            manifest.convention.value.clone(),
            manifest.state.clone(),
            manifest.cycle.clone().unwrap_or_default(),
            manifest.profile.value.clone(),
            if manifest.confidential { "confidential".to_owned() } else { String::new() },
            if self.options.is_redacted { "redacted".to_owned() } else { String::new() },
        ];
        let parts = parts.iter().filter(|part| !part.is_empty());
        let parts: Vec<String> =
            parts.map(|part| message_id(&part.to_lowercase())).collect();
        parts.join("-")
    }

    /// Returns the name under which an output is sent: `report-en-final.pdf` says nothing to
    /// those who get reports of many States.
    fn sent_name(&self, base: &str, path: &str) -> String {
        let redacted = if self.options.is_redacted { "-redacted" } else { "" };
        let (head, rest) =
            path.split_once('/').map_or((path, ""), |(head, rest)| (head, rest));
        let head = head.replace(&format!("{redacted}-final"), "");
        match head.strip_prefix("report") {
            Some(end) => format!("{base}{end}"),
            None if rest.is_empty() => head,
            None => format!("{head}/{rest}"),
        }
    }

    /// Returns the datasets behind the figures, as the website has them.
    fn data(&self, fonts: &Fonts, diags: &mut Diagnostics) -> Vec<Entry> {
        let site = self.artifacts(Target::Html, fonts, diags);
        let files = site.into_iter().flat_map(|artifact| artifact.files);
        let data = files.filter_map(|(path, bytes)| {
            let (_, path) = path.split_once('/')?;
            path.starts_with("data/").then(|| (path.to_owned(), bytes))
        });
        data.collect()
    }

    /// Returns what the report has to meet before it is sent, with what was found.
    pub fn checked(&self, diags: &Diagnostics) -> Vec<ChecklistItem> {
        check::checklist(&self.project, &self.unread_pictures(), diags)
    }

    /// Returns a checklist as a text in one language.
    pub fn checklist(&self, list: &[ChecklistItem], language: Language) -> String {
        let say = |id: &str, args: &Args| self.project.catalog.say(language, id, args);
        let mut text = format!("{}\n\n", say("checklist", &Args::new()));
        for item in list {
            let args = Args::new()
                .text("state", item.state())
                .count("errors", item.errors)
                .count("warnings", item.warnings)
                .text("codes", item.unchecked.join(", "))
                .text("list", item.listed.join(", "));
            let said = say("checklist-state", &args);
            let name = say(&format!("checklist-{}", item.id), &args);
            text.push_str(&format!("{said} {name}\n"));
        }
        let limit = check::limit(&self.project);
        let documents = self.documents().iter();
        for document in documents {
            let args = Args::new()
                .text("language", document.language.as_str())
                .count("words", check::counted(&self.project, document))
                .count("limit", limit);
            text.push_str(&format!("\n{}", say("built-words", &args)));
        }
        text.push('\n');
        text
    }

    /// Returns the paths of the pictures that may show words which the program can't read.
    fn unread_pictures(&self) -> BTreeSet<String> {
        let pictures = self.documents().iter().flat_map(Document::pictures);
        let unread = pictures.filter(|(_, it)| is_unread(it.format, &it.bytes));
        unread.map(|(path, _)| path.to_owned()).collect()
    }

    /// Returns the letter in one language.
    fn letter(
        &self,
        document: &Document,
        files: &[String],
        diags: &mut Diagnostics,
    ) -> String {
        let language = document.language;
        let say = |id: &str, args: &Args| self.project.catalog.say(language, id, args);
        let cover = &document.cover;
        let files = files.iter().map(|path| {
            let kind = match path.strip_suffix('/') {
                Some("data") => "data",
                Some(_) => "site",
                None => path.rsplit('.').next().unwrap_or_default(),
            };
            let stem = path.split('.').next().unwrap_or_default();
            // The name ends in its language, and before that has the State: `crc-lt-thematic-en`.
            let mut parts = stem.rsplit('-').map(|part| {
                let languages = &self.project.manifest.languages;
                languages.iter().map(Language::as_str).find(|code| *code == part)
            });
            let language = match (parts.next().flatten(), parts.next().flatten()) {
                // Two of them side by side.
                (_, Some(_)) => None,
                (last, None) => last,
            };
            let args =
                Args::texts(&[("kind", kind), ("language", language.unwrap_or("none"))]);
            json!({ "name": path, "what": say("package-file", &args) })
        });
        let details = cover.details.iter();
        let details: Vec<_> = details
            .map(|(label, value)| json!({ "label": label, "value": value }))
            .collect();
        let context = json!({
            "title": cover.title,
            "kind": cover.kicker,
            "organisation": cover.organisation,
            "contacts": cover.contacts,
            "confidential": cover.confidential,
            "redacted": self.options.is_redacted,
            "date": cover.date.long(language),
            "details": details,
            "words": number::format(Decimal::from(check::counted(&self.project, document)), language),
            "files": files.collect::<Vec<_>>(),
        });
        letter(&self.project.templates, language.as_str(), &context, diags)
    }
}

/// Returns what the letter names of files: documents, and folders with a mark at the end; those
/// who get sixty names do not find the report among them.
fn named<'f>(files: impl Iterator<Item = &'f str>) -> Vec<String> {
    let mut named: Vec<String> = Vec::new();
    for path in files.filter(|path| !path.starts_with("checklist-")) {
        let name = match path.split_once('/') {
            Some((folder, _)) => format!("{folder}/"),
            None => path.to_owned(),
        };
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named
}

fn sum(bytes: &[u8]) -> String {
    let bytes = Sha256::digest(bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}
