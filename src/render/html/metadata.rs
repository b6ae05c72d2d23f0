//! What pages say of themselves to programs: languages, previews, search engines.

use serde_json::{Value, json};

use crate::assemble::Document;
use crate::render::html::data::without_nulls;
use crate::render::html::page::{Frame, Kind, Shown};
use crate::render::html::{File, card, files};
use crate::syntax::address;
use crate::syntax::markup::{Markup, Syntax};
use crate::text::Language;

/// The file of the entry page.
const ENTRY: &str = "index.html";

/// Returns what stands in the head of a page.
pub(super) fn head(frame: &Frame<'_>, document: &Document, shown: &Shown<'_>) -> String {
    let mut out = Markup::new(Syntax::Html);
    let file = |language: Language| match shown.kind {
        Kind::Report => Some(files::report(language)),
        Kind::Recommendations => Some(files::recommendations(language)),
        // In two languages at once it is nobody's translation.
        Kind::Parallel => None,
    };
    // But it has an address of its own, by which its places are cited.
    let both =
        shown.second.map(|second| files::parallel(document.language, second.language));
    let own = file(document.language).or(both);
    about(&mut out, frame, document, &shown.title, own.as_deref());
    for other in &frame.publication.documents {
        if let Some(file) = file(other.language) {
            alternate(&mut out, other.language.as_str(), &absolute(frame, &file));
        }
    }
    if shown.kind == Kind::Report {
        alternate(&mut out, "x-default", &absolute(frame, ENTRY));
        out.markup(&report(frame, document));
    }
    out.finish()
}

/// Returns what stands in the head of the entry page.
pub(super) fn entry(frame: &Frame<'_>, document: &Document) -> String {
    let mut out = Markup::new(Syntax::Html);
    about(&mut out, frame, document, &document.cover.title, Some(ENTRY));
    for other in &frame.publication.documents {
        let file = files::report(other.language);
        alternate(&mut out, other.language.as_str(), &absolute(frame, &file));
    }
    out.finish()
}

/// Returns the list of pages for search engines, if the address of the site is known.
pub(super) fn sitemap(frame: &Frame<'_>) -> Option<File> {
    let publication = frame.publication;
    let address = publication.address().filter(|_| publication.is_public)?;
    let mut out = Markup::xml_file();
    out.open("urlset").attribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    let mut page = |file: &str| {
        out.open("url").element("loc", &joined(address, file)).close();
    };
    page(ENTRY);
    for document in &publication.documents {
        page(&files::report(document.language));
        let words = publication.words(document.language);
        if super::recommendations::title(document, words).is_some() {
            page(&files::recommendations(document.language));
        }
    }
    for (source, target) in publication.pairs() {
        page(&files::parallel(source.language, target.language));
    }
    out.close();
    Some(("sitemap.xml".to_owned(), out.finish().into_bytes()))
}

/// Writes description and preview of a page.
fn about(
    out: &mut Markup,
    frame: &Frame<'_>,
    document: &Document,
    title: &str,
    file: Option<&str>,
) {
    let cover = &document.cover;
    let description = cover.subtitle.as_ref().unwrap_or(&cover.kicker);
    let mut meta = |kind: &'static str, name: &str, content: &str| {
        out.open("meta").attribute(kind, name).attribute("content", content).close();
        out.text("\n");
    };
    meta("name", "description", description);
    if !frame.publication.is_public {
        meta("name", "robots", "noindex");
    }
    meta("property", "og:type", "article");
    meta("property", "og:title", title);
    meta("property", "og:description", description);
    meta("property", "og:locale", &document.language.tag().replace('-', "_"));
    if let Some(organisation) = &cover.organisation {
        meta("property", "og:site_name", organisation);
    }
    let address = frame.publication.address().zip(file);
    if let Some((address, file)) = address {
        meta("property", "og:url", &joined(address, file));
        let picture = joined(address, &files::card(document.language));
        meta("property", "og:image", &picture);
        meta("property", "og:image:width", &card::WIDTH.to_string());
        meta("property", "og:image:height", &card::HEIGHT.to_string());
        meta("property", "og:image:alt", &cover.title);
        meta("name", "twitter:card", "summary_large_image");
        out.open("link").attribute("rel", "canonical");
        out.attribute("href", &joined(address, file)).close().text("\n");
    }
}

fn alternate(out: &mut Markup, language: &str, address: &str) {
    out.open("link").attribute("rel", "alternate").attribute("hreflang", language);
    out.attribute("href", address).close().text("\n");
}

/// Returns the report as schema.org describes it, as JSON-LD.
fn report(frame: &Frame<'_>, document: &Document) -> String {
    let cover = &document.cover;
    let email = cover.contacts.iter().find(|contact| contact.contains('@'));
    let author = json!({
        "@type": "Organization",
        "name": cover.organisation,
        "email": email,
        "url": cover.contacts.iter().find_map(|contact| address::website(contact)),
    });
    let date = cover.date;
    let date = format!("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    let absolute = |file: &str| Some(joined(frame.publication.address()?, file));
    let translations = frame.publication.documents.iter();
    let translations: Vec<Value> = translations
        .filter(|other| other.language != document.language)
        .map(|other| {
            json!({
                "@type": "Report",
                "name": other.cover.title,
                "inLanguage": other.language.as_str(),
                "url": absolute(&files::report(other.language)),
            })
        })
        .collect();
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Report",
        "name": cover.title,
        "alternativeHeadline": cover.subtitle,
        "genre": cover.kicker,
        "inLanguage": document.language.as_str(),
        "datePublished": date,
        "author": author,
        "url": absolute(&files::report(document.language)),
        "workTranslation": translations,
        "isAccessibleForFree": true,
        "creativeWorkStatus": cover.draft_mark,
    });
    // Nothing in a text may end the element.
    let data = without_nulls(data).to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{data}</script>\n")
}

/// Returns the address of a file: the whole if the site's is known.
fn absolute(frame: &Frame<'_>, file: &str) -> String {
    frame.publication.address().map_or_else(|| file.to_owned(), |it| joined(it, file))
}

fn joined(address: &str, file: &str) -> String {
    format!("{}/{file}", address.trim_end_matches('/'))
}
