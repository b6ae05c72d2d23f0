//! The entry page: the report in each of its languages.

use crate::diagnostic::Diagnostics;
use crate::render::html::files;
use crate::render::html::page::Frame;
use crate::render::html::recommendations;
use crate::syntax::markup::{Markup, Syntax};

/// Writes the page.
pub(super) fn page(frame: &Frame<'_>, diags: &mut Diagnostics) -> Vec<u8> {
    let publication = frame.publication;
    let Some(first) = publication.documents.first() else { return Vec::new() };
    let mut out = Markup::new(Syntax::Html);
    for (index, document) in publication.documents.iter().enumerate() {
        let words = publication.words(document.language);
        let cover = &document.cover;
        out.open("section").attribute("lang", document.language.as_str());
        if let Some(mark) = &cover.confidential {
            out.open("p").attribute("class", "confidential").text(mark).close();
        }
        out.open("p").attribute("class", "kicker").text(&cover.kicker).close();
        out.element(if index == 0 { "h1" } else { "h2" }, &cover.title);
        if let Some(subtitle) = &cover.subtitle {
            out.open("p").attribute("class", "subtitle").text(subtitle).close();
        }
        out.open("p").attribute("class", "imprint");
        if let Some(organisation) = &cover.organisation {
            out.text(organisation).text(", ");
        }
        out.text(&cover.date.long(document.language)).close();
        if let Some(mark) = &cover.draft_mark {
            out.open("p").attribute("class", "notice").element("strong", mark);
            if let Some(notice) = &cover.notice {
                out.text(" ").text(notice);
            }
            out.close();
        }
        let report = files::report(document.language);
        out.open("ul").open("li").open("a").attribute("class", "read");
        out.attribute("href", &report).text(&words.say("site-read")).close().close();
        if let Some(title) = recommendations::title(document, words) {
            let file = files::recommendations(document.language);
            out.open("li").open("a").attribute("href", &file).text(&title);
            out.close().close();
        }
        for (source, target) in publication.pairs() {
            if [source.language, target.language].contains(&document.language) {
                let file = files::parallel(source.language, target.language);
                out.open("li").open("a").attribute("href", &file);
                out.text(&words.say("site-parallel")).close().close();
            }
        }
        if !publication.datasets.is_empty() {
            out.open("li").open("a").attribute("href", "data/datapackage.json");
            out.text(&words.say("site-data")).close().close();
        }
        out.close().close();
    }
    frame.entry(first, out.finish(), diags)
}
