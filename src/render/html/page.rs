//! The frame of a page, which the templates write.

use handlebars::{Context, Handlebars};
use serde_json::{Map, Value, json};

use crate::assemble::Document;
use crate::diagnostic::Diagnostics;
use crate::render::html::files;
use crate::render::html::words::Words;
use crate::render::html::{Publication, metadata, recommendations};
use crate::render::template;
use crate::syntax::markup::escape;

/// What a page may load: what lies beside it, and nothing from anywhere else.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; base-uri 'none'; form-action 'none'";

/// The messages that templates and scripts use, without what they begin with.
const WORDS: [&str; 21] = [
    "site-skip",
    "site-contents",
    "site-close",
    "site-search",
    "site-search-hint",
    "site-search-empty",
    "site-find",
    "site-found",
    "site-not-found",
    "site-copy-link",
    "site-copy-citation",
    "site-copied",
    "site-not-copied",
    "site-sort",
    "site-scroll",
    "site-home",
    "site-pages",
    "site-languages",
    "site-data",
    "site-read",
    "site-made-with",
];

/// What a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The report in one language.
    Report,
    /// Its recommendations.
    Recommendations,
    /// The report in two languages.
    Parallel,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Kind::Report => "report",
            Kind::Recommendations => "recommendations",
            Kind::Parallel => "parallel",
        }
    }
}

/// A page without its frame.
#[derive(Debug)]
pub(super) struct Shown<'a> {
    /// What it shows.
    pub(super) kind: Kind,
    /// Its title.
    pub(super) title: String,
    /// The list of contents.
    pub(super) contents: String,
    /// What it says.
    pub(super) main: String,
    /// The document beside that in whose language the page is.
    pub(super) second: Option<&'a Document>,
}

/// Puts pages into their frame.
pub(super) struct Frame<'a> {
    /// What is published.
    pub(super) publication: &'a Publication<'a>,
    registry: Handlebars<'static>,
}

impl<'a> Frame<'a> {
    /// Reads the templates; one that can't be read is a finding.
    pub(super) fn new(publication: &'a Publication<'a>, diags: &mut Diagnostics) -> Self {
        let registry = template::registry(
            &publication.project.templates,
            ".html.hbs",
            escaped,
            diags,
        );
        Frame { publication, registry }
    }

    /// Writes a page of a report in one of its languages.
    pub(super) fn page(
        &self,
        document: &Document,
        shown: Shown<'_>,
        diags: &mut Diagnostics,
    ) -> Vec<u8> {
        let words = self.publication.words(document.language);
        let metadata = metadata::head(self, document, &shown);
        let context = json!({
            "language": document.language.as_str(),
            "kind": shown.kind.as_str(),
            "policy": POLICY,
            "title": shown.title,
            "report": document.cover.title,
            "home": "index.html",
            "pages": self.pages(document, shown.kind),
            "languages": self.languages(document, shown.kind),
            "metadata": metadata,
            "contents": shown.contents,
            "search": files::search(document.language),
            // Where what is found is, if it is not on this page.
            "whole": (shown.kind == Kind::Recommendations)
                .then(|| files::report(document.language)),
            "citation": citation(document, words),
            "second": shown.second.map(|document| self.second(document)),
            "draft": document.cover.draft_mark,
            "words": said(words),
        });
        self.written("site/page.html.hbs", context, shown.main, diags)
    }

    /// Returns what the script says of places in a second language.
    fn second(&self, document: &Document) -> Value {
        let words = self.publication.words(document.language);
        json!({
            "language": document.language.as_str(),
            "citation": citation(document, words),
            "search": files::search(document.language),
            "words": said(words),
        })
    }

    /// Writes the entry page.
    pub(super) fn entry(
        &self,
        document: &Document,
        main: String,
        diags: &mut Diagnostics,
    ) -> Vec<u8> {
        let words = self.publication.words(document.language);
        let context = json!({
            "language": document.language.as_str(),
            "kind": "entry",
            "policy": POLICY,
            "title": document.cover.title,
            "metadata": metadata::entry(self, document),
            "words": said(words),
        });
        self.written("site/index.html.hbs", context, main, diags)
    }

    fn written(
        &self,
        template: &str,
        context: Value,
        main: String,
        diags: &mut Diagnostics,
    ) -> Vec<u8> {
        let output = filled(&self.registry, template, context, main, diags);
        if !diags.has_errors() {
            check_head(template, &output, diags);
        }
        output.into_bytes()
    }

    /// Returns the pages in the language of a document.
    fn pages(&self, document: &Document, kind: Kind) -> Vec<Value> {
        let words = self.publication.words(document.language);
        let link = |href: String, text: String, is_current: bool| json!({ "href": href, "text": text, "current": is_current });
        let report = files::report(document.language);
        let mut pages =
            vec![link(report, words.say("site-report"), kind == Kind::Report)];
        if let Some(title) = recommendations::title(document, words) {
            let file = files::recommendations(document.language);
            pages.push(link(file, title, kind == Kind::Recommendations));
        }
        pages
    }

    /// Returns the same page in other languages, and in two at once.
    fn languages(&self, document: &Document, kind: Kind) -> Vec<Value> {
        let publication = self.publication;
        let mut links: Vec<Value> = publication
            .documents
            .iter()
            .map(|other| {
                let href = match kind {
                    Kind::Report | Kind::Parallel => files::report(other.language),
                    Kind::Recommendations => files::recommendations(other.language),
                };
                let is_current =
                    kind != Kind::Parallel && other.language == document.language;
                json!({
                    "href": href,
                    "text": publication.words(other.language).language_name(),
                    "language": other.language.as_str(),
                    "current": is_current,
                })
            })
            .collect();
        for (source, target) in publication.pairs() {
            let is_here = [source.language, target.language].contains(&document.language);
            if is_here && kind != Kind::Recommendations {
                links.push(json!({
                    "href": files::parallel(source.language, target.language),
                    "text": publication.words(document.language).say("site-parallel"),
                    "current": kind == Kind::Parallel,
                    "wide": true,
                }));
            }
        }
        links
    }
}

/// Fills a template, which has to show the text of the page, its `main`, as it is.
pub(super) fn filled(
    registry: &Handlebars<'_>,
    template: &str,
    mut context: Value,
    main: String,
    diags: &mut Diagnostics,
) -> String {
    /// About how many bytes stand around the text.
    const FRAME: usize = 32 << 10;
    let length = main.len() + FRAME;
    context["main"] = Value::String(main);
    let context = Context::from(context);
    let main = context.data()["main"].as_str().unwrap_or_default();
    let output = template::fill_whole(registry, template, &context, length, diags);
    let is_shown = || {
        let solid = |text: &str| text.split_whitespace().collect::<String>();
        match output.find(main) {
            Some(at) => is_visible(output.get(..at).unwrap_or_default()),
            // A template that another one includes is indented as that one is.
            None => solid(&output).contains(&solid(main)),
        }
    };
    if !diags.has_errors() && !is_shown() {
        template::report_dropped(template, "{{{main}}}", diags);
    }
    output
}

/// Returns whether browsers show what follows the beginning of a page.
fn is_visible(before: &str) -> bool {
    let hidden = [
        ("<!--", "-->"),
        ("<script", "</script"),
        ("<style", "</style"),
        ("<template", "</template"),
        ("<textarea", "</textarea"),
        ("<title", "</title"),
    ];
    hidden.iter().all(|(open, close)| before.rfind(open) <= before.rfind(close))
}

/// Reports what a page has to say before anything else.
fn check_head(template: &str, output: &str, diags: &mut Diagnostics) {
    /// Browsers look for the encoding no further.
    const BEGINNING: usize = 1024;
    /// Longer than the head of any page.
    const HEAD: usize = 64 << 10;
    let beginning = |length: usize| {
        let end = output.floor_char_boundary(length);
        output.get(..end).unwrap_or_default().to_ascii_lowercase()
    };
    let first = beginning(BEGINNING);
    let is_said = first.contains("charset") && first.contains("utf-8");
    if !is_said && !output.is_ascii() {
        template::report_encoding(template, "<meta charset=\"utf-8\">", diags);
    }
    if !beginning(HEAD).contains("content-security-policy") {
        let example =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{{policy}}\">";
        template::report_policy(template, example, diags);
    }
}

/// Returns how a place of a report is cited; `{place}` and `{address}` stand for what the
/// script knows.
fn citation(document: &Document, words: Words<'_>) -> String {
    let cover = &document.cover;
    words.say_with(
        "site-citation",
        &[
            ("organisation", cover.organisation.as_deref().unwrap_or_default()),
            ("title", &cover.title),
            ("date", &cover.date.long(document.language)),
            ("place", "{place}"),
            ("address", "{address}"),
        ],
    )
}

/// Returns the words of templates and scripts, `site-copy-link` as `copy_link`.
fn said(words: Words<'_>) -> Value {
    let entries = WORDS.iter().map(|id| {
        let key = id.trim_start_matches("site-").replace('-', "_");
        (key, Value::String(words.say(id)))
    });
    Value::Object(entries.collect::<Map<_, _>>())
}

/// Returns a text as templates insert it.
pub(super) fn escaped(text: &str) -> String {
    let mut output = String::new();
    escape(&mut output, text);
    output
}
