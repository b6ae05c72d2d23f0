//! The fixed files of the pages: compiled in, and the style sheet of the report's own pages.
//!
//! A project cannot replace them: a script here can do all that the user can.

use crate::load;
use crate::render::html;
use crate::serve::http::Response;
use crate::serve::session::Session;

/// Returns a file by its name.
pub(super) fn find(session: &Session, name: &str) -> Option<Response> {
    if name == "report.css" {
        let text = html::style_sheet(&session.snapshot().project);
        return Some(Response::new("text/css; charset=utf-8", text));
    }
    let content_type = match name.rsplit_once('.')? {
        (_, "css") => "text/css; charset=utf-8",
        (_, "js") => "text/javascript; charset=utf-8",
        _ => return None,
    };
    let text = load::preview_file(&format!("preview/{name}"))?;
    Some(Response::new(content_type, text))
}
