//! The frame of the pages.

use serde_json::{Value, json};

use crate::load;
use crate::render::fill_page;
use crate::serve::session::Session;

/// A page of the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The author's view.
    View,
    /// The pages of the PDF.
    Pages,
    /// What can be inserted.
    Insert,
    /// The translator's desk.
    Desk,
}

impl Kind {
    /// All pages, in the order of their links.
    const ALL: [Kind; 4] = [Kind::View, Kind::Pages, Kind::Insert, Kind::Desk];

    /// Returns the name of its module and its style sheet.
    fn name(self) -> &'static str {
        match self {
            Kind::View => "view",
            Kind::Pages => "pages",
            Kind::Insert => "insert",
            Kind::Desk => "desk",
        }
    }

    fn address(self) -> &'static str {
        match self {
            Kind::View => "/",
            Kind::Pages => "/pages",
            Kind::Insert => "/insert",
            Kind::Desk => "/desk",
        }
    }

    /// Returns the message that is its title.
    fn title(self) -> &'static str {
        match self {
            Kind::View => "preview-author",
            Kind::Pages => "preview-pdf",
            Kind::Insert => "preview-insert",
            Kind::Desk => "preview-desk",
        }
    }
}

/// Fills the frame: `kind` chooses the module `NAME.js` and style sheet `NAME.css`, `tools` is
/// the markup of what stands in the head of the page, `main` that of the page, and `words` the
/// messages that its module needs, by name.
pub(super) fn frame(
    session: &Session,
    kind: Kind,
    tools: &str,
    main: &str,
    words: &[&'static str],
) -> String {
    /// The messages that every page needs.
    const SHARED: [&str; 9] = [
        "preview-copied",
        "preview-not-copied",
        "preview-lost",
        "preview-restarted",
        "preview-silent",
        "preview-stuck",
        "preview-typed",
        "preview-failed",
        "preview-drop-elsewhere",
    ];
    let manifest = &session.readable().snapshot.project.manifest;
    let said: Vec<Value> = SHARED
        .iter()
        .chain(words)
        .map(|id| json!({ "id": id.trim_start_matches("preview-"), "text": session.say(id) }))
        .collect();
    // Without a language to translate into there is nothing to do at the desk.
    let has_translation = manifest.target_languages().next().is_some();
    let pages: Vec<Value> = Kind::ALL
        .into_iter()
        .filter(|page| *page != Kind::Desk || has_translation)
        .map(|page| {
            let text = session.say(page.title());
            json!({ "href": page.address(), "text": text, "current": page == kind })
        })
        .collect();
    let context = json!({
        "language": session.language().as_str(),
        "name": kind.name(),
        "token": session.access.token(),
        "title": session.title(),
        "page": session.say(kind.title()),
        "skip": session.say("preview-skip"),
        "pages_label": session.say("preview-pages-label"),
        "pages": pages,
        "tools": tools,
        "main": main,
        "words": said,
    });
    fill_page(load::preview_file("preview/page.html.hbs").unwrap_or_default(), &context)
}

/// Returns what somebody reads who is not let in.
pub(super) fn refusal(session: &Session, message: &str) -> String {
    let context = json!({
        "language": session.language().as_str(),
        "title": session.say("preview-refused-title"),
        "message": message,
    });
    fill_page(
        load::preview_file("preview/refusal.html.hbs").unwrap_or_default(),
        &context,
    )
}
