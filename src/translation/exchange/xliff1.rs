//! XLIFF 1.2.
//!
//! | what came back | claim |
//! | --- | --- |
//! | `final` or `signed-off`, or `approved="yes"` without a state that says otherwise | confirmed |
//! | a state in which it went out as open, the text as it left | unfinished |
//! | the same, but another text: a tool that leaves states alone | unsaid |
//! | any other state that asks for work | unfinished |
//! | `translated`, none | unsaid |
//!
//! What goes out open has a state that confirms nothing, so a tool that leaves states
//! alone can't confirm it.

use crate::load::xml::{Element, Node};
use crate::translation::State;
use crate::translation::exchange::codes::{Declared, Found, Mark, Piece};
use crate::translation::exchange::incoming::{Incoming, Reader, is_untouched};
use crate::translation::exchange::outgoing::{Form, Outgoing, chapters};
use crate::translation::exchange::{Claim, Package, Received, UnitId};
use crate::translation::memory::escape;

/// The state of a translation that is the source itself.
const PREFILLED: &str = "new";
/// The state of a translation that is to be looked at.
const TO_REVIEW: &str = "needs-review-translation";

/// Returns a package as XLIFF 1.2.
pub fn write(package: &Package, form: Form) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str(
        "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n",
    );
    let (source, target) = (package.source, package.target);
    for (chapter, units) in chapters(package) {
        out.push_str("<file original=\"");
        escape(&mut out, chapter);
        out.push_str(&format!(
            "\" source-language=\"{source}\" target-language=\"{target}\" \
             datatype=\"plaintext\" xml:space=\"preserve\">\n<body>\n"
        ));
        for unit in units {
            write_unit(&mut out, &Outgoing::new(unit, form));
        }
        out.push_str("</body>\n</file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn write_unit(out: &mut String, own: &Outgoing<'_>) {
    let approved = if own.is_current() { "yes" } else { "no" };
    let kind = own.unit.kind.as_str();
    out.push_str(&format!(
        "<trans-unit id=\"{}\" restype=\"x-{kind}\" approved=\"{approved}\">\n",
        own.name()
    ));
    out.push_str("<source>");
    inline(out, &own.source, own);
    out.push_str("</source>\n");
    if let Some(target) = &own.target {
        let state = match own.unit.state {
            _ if own.is_prefilled => PREFILLED,
            State::Current => "final",
            State::Unconfirmed => "translated",
            State::Stale | State::Missing => TO_REVIEW,
        };
        out.push_str(&format!("<target state=\"{state}\">"));
        inline(out, target, own);
        out.push_str("</target>\n");
    }
    let (path, line) = &own.unit.place;
    out.push_str("<context-group purpose=\"location\">");
    out.push_str("<context context-type=\"sourcefile\">");
    escape(out, path);
    out.push_str(&format!(
        "</context><context context-type=\"linenumber\">{line}</context></context-group>\n"
    ));
    for note in &own.unit.notes {
        out.push_str("<note>");
        escape(out, note);
        out.push_str("</note>\n");
    }
    if let Some((source, target)) = &own.former {
        out.push_str("<alt-trans alttranstype=\"previous-version\">\n<source>");
        inline(out, source, own);
        out.push_str("</source>\n<target>");
        inline(out, target, own);
        out.push_str("</target>\n</alt-trans>\n");
    }
    out.push_str("</trans-unit>\n");
}

fn inline(out: &mut String, pieces: &[Piece], own: &Outgoing<'_>) {
    let list = &own.marks.list;
    // A code that the source does not have is known by its id when it comes back.
    let id = |index: usize| {
        let prefix = if index < own.own { "" } else { OWN };
        format!("{prefix}{}", index + 1)
    };
    for piece in pieces {
        let (tag, index) = match piece {
            Piece::Text(text) => {
                escape(out, text);
                continue;
            }
            Piece::Open(index) => ("bpt", *index),
            Piece::Close(index) => ("ept", *index),
            Piece::Alone(index) => ("ph", *index),
        };
        let Some(mark) = list.get(index) else { continue };
        let id = id(index);
        out.push_str(&format!("<{tag} id=\"{id}\""));
        if tag != "ph" {
            out.push_str(&format!(" rid=\"{id}\""));
        }
        if tag != "ept" {
            out.push_str(" ctype=\"x-");
            escape(out, &mark.kind);
            out.push('"');
        }
        out.push('>');
        let data = if tag == "ept" { mark.close.as_ref() } else { Some(&mark.open) };
        escape(out, data.map_or("", String::as_str));
        out.push_str(&format!("</{tag}>"));
    }
}

/// How the id of a code begins that the source does not have.
const OWN: &str = "t";

/// Reads a file.
pub(super) fn read(root: &Element<'_>, reader: &mut Reader<'_>) -> Option<Received> {
    for file in root.named("file") {
        let language = |name| file.attribute(name).unwrap_or_default();
        let (source, target) = (language("source-language"), language("target-language"));
        if !reader.takes(source, target, file.range.start) {
            continue;
        }
        let chapter = file.attribute("original").unwrap_or_default();
        for body in file.named("body") {
            read_units(body, chapter, reader);
        }
    }
    reader.finish()
}

fn read_units(body: &Element<'_>, chapter: &str, reader: &mut Reader<'_>) {
    for element in body.elements() {
        match element.name {
            "group" => read_units(element, chapter, reader),
            "trans-unit" => read_unit(element, chapter, reader),
            _ => {}
        }
    }
}

fn read_unit(unit: &Element<'_>, chapter: &str, reader: &mut Reader<'_>) {
    let start = unit.range.start;
    let name = unit.attribute("id").unwrap_or_default();
    let Some(id) = reader.identify(UnitId::parse(chapter, name), name, start) else {
        return;
    };
    let mut declared = Declared::default();
    let mut source = Vec::new();
    if let Some(element) = unit.named("source").next() {
        read_inline(element, &mut source, &mut declared, true);
    }
    let mut target = Vec::new();
    let element = unit.named("target").next();
    if let Some(element) = element {
        read_inline(element, &mut target, &mut declared, false);
    }
    let state = element.and_then(|own| own.attribute("state")).unwrap_or_default();
    let is_approved = unit.attribute("approved") == Some("yes");
    let is_cut_short = lacks_segment(unit);
    let at = element.map_or(start, |own| own.range.start);
    let incoming = Incoming { id, source, target, declared, at };
    reader.add(incoming, |returned, is_same| {
        let is_open = matches!(state, PREFILLED | TO_REVIEW | "needs-translation");
        let is_final = matches!(state, "final" | "signed-off");
        // The source that was put there, or a tool's copy of it.
        let says_nothing = (is_open || state.is_empty()) && !is_approved;
        if is_same && says_nothing && !is_untouched(returned) {
            return None;
        }
        Some(match state {
            _ if is_cut_short => Claim::Unfinished,
            _ if is_final => Claim::Confirmed,
            _ if is_open && !is_untouched(returned) => Claim::Unsaid,
            _ if is_open || state.starts_with("needs-") => Claim::Unfinished,
            _ if is_approved => Claim::Confirmed,
            _ => Claim::Unsaid,
        })
    });
}

/// Says whether a tool has cut the source into segments and one of them has no translation:
/// the rest alone would be half a paragraph.
fn lacks_segment(unit: &Element<'_>) -> bool {
    let segments = |name| {
        let cut = unit.named(name).flat_map(|own| own.named("mrk"));
        cut.filter(|own| own.attribute("mtype") == Some("seg"))
    };
    let is_empty = |own: &Element<'_>| {
        own.text().trim().is_empty() && own.elements().next().is_none()
    };
    let source = segments("seg-source").filter(|own| !is_empty(own)).count();
    let target = segments("target").filter(|own| !is_empty(own)).count();
    target < source || segments("target").any(is_empty)
}

/// Reads a text with its codes. The source says what they stand for, and of the others
/// only those that went out with the translation.
fn read_inline(
    element: &Element<'_>,
    found: &mut Vec<Found>,
    declared: &mut Declared,
    is_source: bool,
) {
    for node in &element.nodes {
        let inner = match node {
            Node::Text(text) => {
                found.push(Found::Text(text.as_ref().to_owned()));
                continue;
            }
            Node::Element(inner) => inner,
        };
        let id = inner.attribute("id").unwrap_or_default();
        let rid = inner.attribute("rid").unwrap_or(id);
        let is_known = is_source || id.starts_with(OWN) && !inner.text().is_empty();
        let mark = |close| {
            let kind = inner.attribute("ctype").unwrap_or_default();
            let kind = kind.strip_prefix("x-").unwrap_or(kind).to_owned();
            Mark { kind, open: inner.text(), close }
        };
        match inner.name {
            "ph" | "x" | "it" => {
                if is_known {
                    declared.add(id, mark(None));
                }
                found.push(Found::Alone(id.to_owned()));
            }
            "bpt" | "bx" => {
                if is_known {
                    declared.add(rid, mark(Some(String::new())));
                }
                found.push(Found::Open(rid.to_owned()));
            }
            "ept" | "ex" => {
                if is_known {
                    declared.close(rid, inner.text());
                }
                found.push(Found::Close(rid.to_owned()));
            }
            "g" => {
                found.push(Found::Open(id.to_owned()));
                read_inline(inner, found, declared, is_source);
                found.push(Found::Close(id.to_owned()));
            }
            // A segment or a highlight of a tool: its words belong to the text.
            _ => read_inline(inner, found, declared, is_source),
        }
    }
}
