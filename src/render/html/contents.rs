//! The list of contents.

use crate::assemble::Document;
use crate::syntax::markup::{Markup, Syntax};

/// Returns the parts and chapters of a document as lists of links within its page.
pub(super) fn of(document: &Document) -> String {
    let mut out = Markup::new(Syntax::Html);
    list(&mut out, document, &|anchor| format!("#{anchor}"));
    out.finish()
}

/// Writes the lists of tables, figures and recommendations, each folded until it is wanted.
pub(super) fn listings(out: &mut Markup, document: &Document) {
    for listing in &document.listings {
        out.open("details").attribute("class", "listing");
        out.element("summary", &listing.title).open("ul");
        for entry in &listing.entries {
            let address = format!("#{}", entry.anchor);
            out.open("li").open("a").attribute("href", &address);
            out.text(&entry.label).close();
            if !entry.text.is_empty() {
                // Lithuanian labels of figures are abbreviations and have their full stop.
                let end = if entry.label.ends_with('.') { " " } else { ". " };
                out.text(end).text(&entry.text);
            }
            out.close();
        }
        out.close().close();
    }
}

/// Writes the parts and chapters of a document as lists of links.
pub(super) fn list(
    out: &mut Markup,
    document: &Document,
    address: &dyn Fn(&str) -> String,
) {
    out.open("ol");
    for part in &document.parts {
        out.open("li").open("a").attribute("href", &address(&part.anchor));
        if let Some(label) = &part.label {
            out.open("span").attribute("class", "part-label").text(label).close();
            out.text(" ");
        }
        out.text(&part.title).close();
        let titled = part.chapters.iter().filter_map(|it| Some((it, it.title.as_ref()?)));
        let titled: Vec<_> = titled.collect();
        if !titled.is_empty() {
            out.open("ol");
            for (chapter, title) in titled {
                out.open("li").open("a").attribute("href", &address(&chapter.anchor));
                out.text(title).close().close();
            }
            out.close();
        }
        out.close();
    }
    if !document.sources.entries.is_empty() {
        out.open("li").open("a").attribute("href", &address("sources"));
        out.text(&document.sources.title).close().close();
    }
    out.close();
}
