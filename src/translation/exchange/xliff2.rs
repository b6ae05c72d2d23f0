//! XLIFF 2.1.
//!
//! | what came back | claim |
//! | --- | --- |
//! | all segments `reviewed` or `final` | confirmed |
//! | a segment `initial` | unfinished |
//! | anything else | unsaid |
//!
//! What goes out open is `initial` or `translated`, so a tool that leaves states alone
//! can't confirm it.

use std::collections::BTreeMap;

use crate::load::xml::{Element, Node};
use crate::translation::State;
use crate::translation::exchange::codes::{Declared, Found, Mark, Piece};
use crate::translation::exchange::incoming::{Incoming, Reader};
use crate::translation::exchange::outgoing::{Form, Outgoing, chapters};
use crate::translation::exchange::{Claim, Package, Received, UnitId};
use crate::translation::memory::escape;

/// Before what this program adds to the standard's values.
const OWN: &str = "komentaras";

/// Returns a package as XLIFF 2.1.
pub fn write(package: &Package, form: Form) -> String {
    let (source, target) = (package.source, package.target);
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff version=\"2.1\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" \
         srcLang=\"{source}\" trgLang=\"{target}\">\n"
    );
    for (index, (chapter, units)) in chapters(package).into_iter().enumerate() {
        out.push_str(&format!("<file id=\"f{}\" original=\"", index + 1));
        escape(&mut out, chapter);
        out.push_str("\" xml:space=\"preserve\">\n");
        for unit in units {
            write_unit(&mut out, &Outgoing::new(unit, form));
        }
        out.push_str("</file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn write_unit(out: &mut String, own: &Outgoing<'_>) {
    let kind = own.unit.kind.as_str();
    out.push_str(&format!(
        "<unit id=\"{}\" type=\"{OWN}:{kind}\">\n<notes>\n",
        own.name()
    ));
    let (path, line) = &own.unit.place;
    note(out, "location", &format!("{path}:{line}"));
    for text in &own.unit.notes {
        note(out, "translation", text);
    }
    if let Some((source, target)) = &own.unit.former {
        note(out, "former-source", &source.plain());
        note(out, "former-target", &target.plain());
    }
    out.push_str("</notes>\n");
    if !own.marks.list.is_empty() {
        out.push_str("<originalData>\n");
        for (index, mark) in own.marks.list.iter().enumerate() {
            data(out, &format!("d{}", index + 1), &mark.open);
            if let Some(close) = &mark.close {
                data(out, &format!("d{}c", index + 1), close);
            }
        }
        out.push_str("</originalData>\n");
    }
    let state = match own.unit.state {
        State::Missing => "state=\"initial\"",
        State::Stale => "state=\"translated\" subState=\"komentaras:stale\"",
        State::Unconfirmed => "state=\"translated\"",
        State::Current => "state=\"final\"",
    };
    out.push_str(&format!("<segment {state}>\n<source>"));
    inline(out, &own.source, own);
    out.push_str("</source>\n");
    if let Some(target) = &own.target {
        out.push_str("<target>");
        inline(out, target, own);
        out.push_str("</target>\n");
    }
    out.push_str("</segment>\n</unit>\n");
}

fn note(out: &mut String, category: &str, text: &str) {
    out.push_str(&format!("<note category=\"{category}\">"));
    escape(out, text);
    out.push_str("</note>\n");
}

fn data(out: &mut String, id: &str, text: &str) {
    out.push_str(&format!("<data id=\"{id}\" xml:space=\"preserve\">"));
    escape(out, text);
    out.push_str("</data>\n");
}

fn inline(out: &mut String, pieces: &[Piece], own: &Outgoing<'_>) {
    for piece in pieces {
        let (is_pair, index) = match piece {
            Piece::Text(text) => {
                escape(out, text);
                continue;
            }
            Piece::Close(_) => {
                out.push_str("</pc>");
                continue;
            }
            Piece::Open(index) => (true, *index),
            Piece::Alone(index) => (false, *index),
        };
        let Some(mark) = own.marks.list.get(index) else { continue };
        let number = index + 1;
        let kind = kind_of(&mark.kind);
        let sub: String =
            mark.kind.chars().map(|c| if is_plain(c) { c } else { '-' }).collect();
        let (tag, refs, end) = if is_pair {
            let refs = format!("dataRefStart=\"d{number}\" dataRefEnd=\"d{number}c\"");
            ("pc", refs, ">")
        } else {
            ("ph", format!("dataRef=\"d{number}\""), "/>")
        };
        out.push_str(&format!(
            "<{tag} id=\"{number}\" {refs} type=\"{kind}\" subType=\"{OWN}:{sub}\" \
             canCopy=\"no\" canDelete=\"no\"{end}"
        ));
    }
}

/// Returns what the standard calls a kind of code.
fn kind_of(kind: &str) -> &'static str {
    match kind {
        "emphasis" | "strong" | "struck" | "line-break" => "fmt",
        "link" => "link",
        "image" => "image",
        _ => "other",
    }
}

fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// Reads a file.
pub(super) fn read(root: &Element<'_>, reader: &mut Reader<'_>) -> Option<Received> {
    let language = |name| root.attribute(name).unwrap_or_default();
    let (source, target) = (language("srcLang"), language("trgLang"));
    if !reader.takes(source, target, root.range.start) {
        return None;
    }
    for file in root.named("file") {
        read_units(file, file.attribute("original").unwrap_or_default(), reader);
    }
    reader.finish()
}

fn read_units(outer: &Element<'_>, chapter: &str, reader: &mut Reader<'_>) {
    for element in outer.elements() {
        match element.name {
            "group" => read_units(element, chapter, reader),
            "unit" => read_unit(element, chapter, reader),
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
    let data: BTreeMap<&str, String> = unit
        .named("originalData")
        .flat_map(|list| list.named("data"))
        .filter_map(|own| Some((own.attribute("id")?, own.text())))
        .collect();
    let mut texts = Texts { data, declared: Declared::default() };
    let (mut source, mut target) = (Vec::new(), Vec::new());
    let mut states = Vec::new();
    let mut at = None;
    // A tool may have cut the unit into sentences; what lies between them is not theirs
    // to translate.
    for part in unit.elements() {
        let is_segment = part.name == "segment";
        if !is_segment && part.name != "ignorable" {
            continue;
        }
        let (own, translated) =
            (part.named("source").next(), part.named("target").next());
        if let Some(own) = own {
            texts.read(own, &mut source);
        }
        let between = own.filter(|_| !is_segment);
        if let Some(text) = translated.or(between) {
            texts.read(text, &mut target);
        }
        at = at.or(translated.map(|own| own.range.start));
        if is_segment {
            states.push(part.attribute("state").unwrap_or_default());
        }
    }
    if at.is_none() {
        target.clear();
    }
    let at = at.unwrap_or(start);
    reader.add(
        Incoming { id, source, target, declared: texts.declared, at },
        |_, is_same| {
            let is_final = |state: &&str| matches!(*state, "reviewed" | "final");
            let is_confirmed = !states.is_empty() && states.iter().all(is_final);
            let is_initial = states.contains(&"initial");
            match (is_confirmed, is_initial) {
                (true, _) => Some(Claim::Confirmed),
                (false, true) if is_same => None,
                (false, true) => Some(Claim::Unfinished),
                (false, false) => Some(Claim::Unsaid),
            }
        },
    );
}

/// The codes of a unit.
struct Texts<'a> {
    /// What the codes stand for, by id.
    data: BTreeMap<&'a str, String>,
    declared: Declared,
}

impl Texts<'_> {
    fn data(&self, id: Option<&str>) -> Option<String> {
        self.data.get(id?).cloned()
    }

    fn declare(&mut self, id: &str, element: &Element<'_>, refs: (&str, Option<&str>)) {
        // Under another id it is a copy that a tool made.
        let own = format!("d{id}");
        let reference = element.attribute(refs.0).filter(|reference| *reference == own);
        let Some(open) = reference.and_then(|own| self.data(Some(own))) else { return };
        let close = refs.1.map(|name| self.data(element.attribute(name)));
        let close = close.map(Option::unwrap_or_default);
        let kind = element.attribute("subType").unwrap_or_default();
        let kind = kind.split_once(':').map_or(kind, |(_, own)| own).to_owned();
        self.declared.add(id, Mark { kind, open, close });
    }

    fn read(&mut self, element: &Element<'_>, found: &mut Vec<Found>) {
        for node in &element.nodes {
            let inner = match node {
                Node::Text(text) => {
                    found.push(Found::Text(text.as_ref().to_owned()));
                    continue;
                }
                Node::Element(inner) => inner,
            };
            let id = inner.attribute("id").unwrap_or_default();
            match inner.name {
                "ph" => {
                    self.declare(id, inner, ("dataRef", None));
                    found.push(Found::Alone(id.to_owned()));
                }
                "pc" => {
                    self.declare(id, inner, ("dataRefStart", Some("dataRefEnd")));
                    found.push(Found::Open(id.to_owned()));
                    self.read(inner, found);
                    found.push(Found::Close(id.to_owned()));
                }
                "sc" => {
                    self.declare(id, inner, ("dataRef", Some("")));
                    found.push(Found::Open(id.to_owned()));
                }
                "ec" => {
                    let id = inner.attribute("startRef").unwrap_or(id);
                    if let Some(data) = self.data(inner.attribute("dataRef")) {
                        self.declared.close(id, data);
                    }
                    found.push(Found::Close(id.to_owned()));
                }
                // A character that XML does not have is not for a report.
                "cp" => {}
                // A highlight of a tool: its words belong to the text.
                _ => self.read(inner, found),
            }
        }
    }
}
