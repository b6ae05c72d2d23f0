//! The structure of the document, from the handlebars templates `report.typ.hbs` and
//! `chapter.typ.hbs`.
//!
//! In these templates a value is Typst code: `{{title}}` writes a string literal, and
//! `{{typ value}}` writes any value, with `none` for one that is absent.

use handlebars::{Context, Handlebars, Helper, HelperResult, Output, RenderContext};
use serde_json::{Value, json};

use crate::assemble::{
    Chapter, CoverLogo, Document, Listing, NoteWords, Parallel, ParallelChapter, Part,
    SourceEntry,
};
use crate::diagnostic::Diagnostics;
use crate::model::Layout;
use crate::render::template;
use crate::render::typst::code::{Code, write_string};
use crate::render::typst::inlines;
use crate::render::typst::{Look, attached, chapter_path, picture_path};
use crate::text::Language;

const REPORT: &str = "report.typ.hbs";
const CHAPTER: &str = "chapter.typ.hbs";
const PARALLEL: &str = "parallel.typ.hbs";
const PARALLEL_CHAPTER: &str = "parallel-chapter.typ.hbs";

/// How the templates of chapters write their text, and those of reports their chapters.
const BODY: &str = "#{{{body}}}";
const FILES: &str = "{{#each files}}include {{this}}; {{/each}}";

/// What the text is set in where the project names no font, or one without a character.
const DEFAULT_FONT: &str = "Libertinus Serif";

/// The templates that give the document its structure.
pub(super) struct Templates<'a> {
    registry: Handlebars<'static>,
    layout: &'a Layout,
}

impl<'a> Templates<'a> {
    /// Reads the templates; one that can't be parsed is a finding.
    pub(super) fn new(look: Look<'a>, diags: &mut Diagnostics) -> Self {
        let mut registry = template::registry(look.templates, ".typ.hbs", literal, diags);
        registry.register_helper("typ", Box::new(typ));
        Templates { registry, layout: look.layout }
    }

    /// Writes a chapter's file around its text.
    pub(super) fn chapter(
        &self,
        part: &Part,
        chapter: &Chapter,
        body: &str,
        diags: &mut Diagnostics,
    ) -> String {
        // A cluster and its only chapter share one heading.
        let alone = chapter.title.is_none();
        let rest = json!({ "alone": alone, "part": part.title, "body": body });
        let context = joined([of_chapter(chapter), rest]);
        let output = self.render(CHAPTER, &context, diags);
        report_dropped(CHAPTER, &output, [body], BODY, diags);
        output
    }

    /// Writes the file of a chapter and its translation around their text.
    pub(super) fn parallel_chapter(
        &self,
        chapter: &ParallelChapter<'_>,
        language: Language,
        body: &str,
        diags: &mut Diagnostics,
    ) -> String {
        let context = json!({
            "source": of_chapter(chapter.source),
            "target": of_chapter(chapter.target),
            "language": language.as_str(),
            "alone": chapter.source.title.is_none(),
            "body": body,
        });
        let output = self.render(PARALLEL_CHAPTER, &context, diags);
        report_dropped(PARALLEL_CHAPTER, &output, [body], BODY, diags);
        output
    }

    /// Writes the file that holds the document together.
    pub(super) fn report(&self, document: &Document, diags: &mut Diagnostics) -> String {
        let parts = document
            .parts
            .iter()
            .map(|part| joined([of_part(part), files(part.chapters.iter())]));
        let sources = document.sources.entries.iter().map(source);
        let rest = json!({
            "lists": document.listings.iter().map(of_listing).collect::<Vec<_>>(),
            "subject": subject([document]),
            "keywords": keywords([document]),
            "notes": note_words([document]),
            "parts": parts.collect::<Vec<_>>(),
            "sources": {
                "title": document.sources.title,
                "entries": sources.collect::<Vec<_>>(),
            },
            "attachments": attachments(document, None),
        });
        let context = joined([of_document(document), self.of_both(document), rest]);
        let output = self.render(REPORT, &context, diags);
        let chapters = document.parts.iter().flat_map(|part| &part.chapters);
        report_dropped(REPORT, &output, chapters.map(included), FILES, diags);
        output
    }

    /// Writes the file that holds a document in two languages together.
    pub(super) fn parallel_report(
        &self,
        parallel: &Parallel<'_>,
        diags: &mut Diagnostics,
    ) -> String {
        let side = |document: &Document| {
            let sources = json!({ "sources": document.sources.title });
            joined([of_document(document), sources])
        };
        let parts = parallel.parts.iter().map(|part| {
            let files = files(part.chapters.iter().map(|chapter| chapter.source));
            let (source, target) = (of_part(part.source), of_part(part.target));
            joined([json!({ "source": source, "target": target }), files])
        });
        let entry =
            |entry: Option<&SourceEntry>| entry.map_or_else(|| "none".to_owned(), source);
        let sources = parallel.sources.iter().map(|(source, target)| {
            json!({ "source": entry(*source), "target": entry(*target) })
        });
        let lists = parallel.listings.iter();
        let lists = lists.map(|(source, target)| {
            json!({ "source": of_listing(source), "target": of_listing(target) })
        });
        let rest = json!({
            "lists": lists.collect::<Vec<_>>(),
            "subject": subject([parallel.source, parallel.target]),
            "keywords": keywords([parallel.source, parallel.target]),
            "notes": note_words([parallel.source, parallel.target]),
            "source": side(parallel.source),
            "target": side(parallel.target),
            "parts": parts.collect::<Vec<_>>(),
            "sources": sources.collect::<Vec<_>>(),
            "attachments": attachments(parallel.source, Some(parallel.target)),
        });
        let context = joined([self.of_both(parallel.source), rest]);
        let output = self.render(PARALLEL, &context, diags);
        let chapters = parallel.parts.iter().flat_map(|part| &part.chapters);
        let chapters = chapters.map(|chapter| included(chapter.source));
        report_dropped(PARALLEL, &output, chapters, FILES, diags);
        output
    }

    /// Returns what a document says once, in however many languages it is.
    fn of_both(&self, document: &Document) -> Value {
        let cover = &document.cover;
        json!({
            "contacts": cover.contacts,
            "logo": cover.logo.as_deref().map(picture_path),
            "date": {
                "year": cover.date.year,
                "month": cover.date.month,
                "day": cover.date.day,
            },
            "paper": self.layout.paper.as_deref().unwrap_or("a4"),
            "fonts": fonts(self.layout),
        })
    }

    fn render(&self, template: &str, context: &Value, diags: &mut Diagnostics) -> String {
        template::fill(&self.registry, template, context, diags)
    }
}

/// Returns the code that a file of the document has to name so that it has a chapter.
fn included(chapter: &Chapter) -> String {
    literal(&chapter_path(&chapter.id))
}

/// Reports a template whose output lacks text of the report; one that failed has no output.
fn report_dropped(
    template: &str,
    output: &str,
    needed: impl IntoIterator<Item = impl AsRef<str>>,
    example: &str,
    diags: &mut Diagnostics,
) {
    if output.is_empty() || needed.into_iter().all(|part| output.contains(part.as_ref()))
    {
        return;
    }
    template::report_dropped(template, example, diags);
}

/// Returns what a document says in its language.
fn of_document(document: &Document) -> Value {
    let cover = &document.cover;
    json!({
        "language": document.language.as_str(),
        "title": cover.title,
        "subtitle": cover.subtitle,
        "kicker": cover.kicker,
        "details": cover.details,
        "organisation": cover.organisation,
        "confidential": cover.confidential,
        "notice": cover.notice,
        "logos": cover.logos.iter().map(logo).collect::<Vec<_>>(),
        "draft": cover.draft_mark,
        "contents": document.contents_title,
    })
}

/// Returns a logo with the ratio of its width to its height.
fn logo(logo: &CoverLogo) -> Value {
    let picture = &*logo.picture;
    let ratio = picture.width / picture.height;
    json!({ "path": picture_path(picture), "alt": logo.alt, "ratio": ratio })
}

/// Returns what kind of submission a document is, in its languages.
fn subject<const N: usize>(documents: [&Document; N]) -> String {
    documents.map(|document| document.cover.kicker.as_str()).join(" / ")
}

/// Returns what a search for a document is likely to ask for: State party, convention and
/// subjects, each once.
fn keywords<'d, const N: usize>(documents: [&'d Document; N]) -> Vec<&'d str> {
    let mut keywords: Vec<&'d str> = Vec::new();
    for document in documents {
        let clusters = document.parts.iter().filter(|part| part.label.is_some());
        let titles = clusters.map(|part| &part.title);
        for keyword in document.cover.keywords.iter().chain(titles) {
            if !keywords.contains(&keyword.as_str()) {
                keywords.push(keyword);
            }
        }
    }
    keywords
}

/// Returns what the numbers of footnotes are called, by language.
fn note_words<const N: usize>(documents: [&Document; N]) -> Value {
    let by_language = documents.map(|document| {
        let NoteWords { mark, back } = &document.note_words;
        (document.language.as_str().to_owned(), json!({ "mark": mark, "back": back }))
    });
    Value::Object(by_language.into_iter().collect())
}

/// Returns what a part says in its language.
fn of_part(part: &Part) -> Value {
    json!({
        "label": part.label,
        "title": part.title,
        "articles": part.articles,
        "anchor": part.anchor,
        "runs_on": part.runs_on,
    })
}

/// Returns which files a part consists of.
fn files<'d>(chapters: impl Iterator<Item = &'d Chapter>) -> Value {
    let files = chapters.map(|chapter| chapter_path(&chapter.id));
    json!({ "files": files.collect::<Vec<_>>() })
}

/// Returns a list of what has a number.
fn of_listing(listing: &Listing) -> Value {
    let entries = listing.entries.iter();
    let entries = entries.map(|entry| json!([entry.anchor, entry.label, entry.text]));
    json!({ "title": listing.title, "entries": entries.collect::<Vec<_>>() })
}

/// Returns what a chapter says in its language.
fn of_chapter(chapter: &Chapter) -> Value {
    json!({
        "title": chapter.title,
        "articles": chapter.articles,
        "anchor": chapter.anchor,
        "authors": chapter.authors,
    })
}

/// Returns one object with the entries of all.
fn joined<const N: usize>(objects: [Value; N]) -> Value {
    let mut joined = serde_json::Map::new();
    for mut object in objects {
        joined.extend(object.as_object_mut().map(std::mem::take).unwrap_or_default());
    }
    Value::Object(joined)
}

/// Returns the fonts of the text, the project's first.
fn fonts(layout: &Layout) -> Vec<&str> {
    let fonts = layout.fonts.iter().map(|font| font.value.as_str());
    fonts.chain([DEFAULT_FONT]).collect()
}

/// Returns the code of an entry of the list of sources.
fn source(entry: &SourceEntry) -> String {
    let mut code = Code::default();
    inlines::write(&mut code, &entry.inlines);
    code.text
}

/// Returns the files that travel with a document, described in its languages.
fn attachments(document: &Document, other: Option<&Document>) -> Vec<Value> {
    attached(document)
        .enumerate()
        .map(|(index, (attachment, path))| {
            let mut description = attachment.description.clone();
            let other = other.and_then(|other| other.attachments.get(index));
            if let Some(other) = other.filter(|other| other.description != description) {
                // The file is attached once, for the readers of both languages.
                description.push_str(" / ");
                description.push_str(&other.description);
            }
            let mime = if path.strip_suffix(".toml").is_some() {
                "application/toml"
            } else {
                "text/csv"
            };
            json!({ "path": path, "mime": mime, "description": description })
        })
        .collect()
}

fn literal(text: &str) -> String {
    let mut output = String::new();
    write_string(&mut output, text);
    output
}

/// The helper `typ`: writes a value as Typst code.
fn typ(
    helper: &Helper<'_>,
    _: &Handlebars<'_>,
    _: &Context,
    _: &mut RenderContext<'_, '_>,
    output: &mut dyn Output,
) -> HelperResult {
    let mut code = String::new();
    if let Some(parameter) = helper.param(0) {
        write_value(&mut code, parameter.value());
    }
    output.write(&code)?;
    Ok(())
}

fn write_value(code: &mut String, value: &Value) {
    match value {
        Value::Null => code.push_str("none"),
        Value::Bool(value) => code.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => code.push_str(&number.to_string()),
        Value::String(text) => write_string(code, text),
        Value::Array(items) => {
            code.push('(');
            for item in items {
                write_value(code, item);
                code.push_str(", ");
            }
            code.push(')');
        }
        Value::Object(entries) => {
            code.push('(');
            for (key, value) in entries {
                write_string(code, key);
                code.push_str(": ");
                write_value(code, value);
                code.push_str(", ");
            }
            code.push_str(if entries.is_empty() { ":)" } else { ")" });
        }
    }
}
