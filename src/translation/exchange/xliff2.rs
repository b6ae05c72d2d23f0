//! XLIFF 2.1.
//!
//! | what came back | claim |
//! | --- | --- |
//! | a segment without its translation | unfinished |
//! | a segment `initial` or without a state, an unknown state, or a draft in the words of a program | unfinished |
//! | revisions that nobody has accepted | revised |
//! | all segments `reviewed` or `final`, or approved in the words of a program | confirmed |
//! | all translated in the words of a program | finished |
//! | anything else | unsaid |
//!
//! What goes out open is `initial` or `translated`, so a tool that leaves states alone
//! can't confirm it. Former versions, which the module for change tracking holds, are no
//! part of the text.

use std::collections::BTreeMap;

use crate::syntax::markup::escape;
use crate::syntax::xml::{Element, Node};
use crate::translation::State;
use crate::translation::exchange::codes::{Declared, Mark, Piece, ReturnedPiece};
use crate::translation::exchange::incoming::{Incoming, Intake};
use crate::translation::exchange::outgoing::{ExportOptions, Outgoing, chapters};
use crate::translation::exchange::remarks;
use crate::translation::exchange::revision::{Revision, revision};
use crate::translation::exchange::segmented::{Event, joined, lacking, pieces};
use crate::translation::exchange::status::{self, Statement, Status};
use crate::translation::exchange::{Claim, Doubt, Package, Received, UnitId};

/// Before what this program adds to the standard's values.
const OWN: &str = "komentaras";

/// Returns a package as XLIFF 2.1.
pub fn write(package: &Package, options: ExportOptions) -> String {
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
            write_unit(&mut out, &Outgoing::new(unit, options));
        }
        out.push_str("</file>\n");
    }
    out.push_str("</xliff>\n");
    out
}

fn write_unit(out: &mut String, outgoing: &Outgoing<'_>) {
    let kind = outgoing.unit.kind.as_str();
    out.push_str(&format!(
        "<unit id=\"{}\" type=\"{OWN}:{kind}\">\n<notes>\n",
        outgoing.name()
    ));
    let (path, line) = &outgoing.unit.place;
    note(out, "location", &format!("{path}:{line}"));
    for text in &outgoing.unit.notes {
        note(out, "translation", text);
    }
    if let Some((source, target)) = &outgoing.unit.former {
        note(out, "former-source", &source.plain());
        note(out, "former-target", &target.plain());
    }
    out.push_str("</notes>\n");
    if !outgoing.marks.list.is_empty() {
        out.push_str("<originalData>\n");
        for (index, mark) in outgoing.marks.list.iter().enumerate() {
            data(out, &format!("d{}", index + 1), &mark.open);
            if let Some(close) = &mark.close {
                data(out, &format!("d{}c", index + 1), close);
            }
        }
        out.push_str("</originalData>\n");
    }
    let state = match outgoing.unit.state {
        State::Missing => "state=\"initial\"",
        State::Stale => "state=\"translated\" subState=\"komentaras:stale\"",
        State::Unconfirmed => "state=\"translated\"",
        State::Current => "state=\"final\"",
    };
    out.push_str(&format!("<segment {state}>\n<source>"));
    inline(out, &outgoing.source, outgoing);
    out.push_str("</source>\n");
    if let Some(target) = &outgoing.target {
        out.push_str("<target>");
        inline(out, target, outgoing);
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

fn inline(out: &mut String, pieces: &[Piece], outgoing: &Outgoing<'_>) {
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
        let Some(mark) = outgoing.marks.list.get(index) else { continue };
        let number = index + 1;
        let (kind, sub) = (kind_of(&mark.kind), mark.kind.replace(|c| !is_plain(c), "-"));
        let equivalent = outgoing.equivalent("equiv", mark);
        let (tag, refs, end) = if is_pair {
            ("pc", format!("dataRefStart=\"d{number}\" dataRefEnd=\"d{number}c\""), ">")
        } else {
            ("ph", format!("dataRef=\"d{number}\""), "/>")
        };
        out.push_str(&format!(
            "<{tag} id=\"{number}\" {refs} type=\"{kind}\" subType=\"{OWN}:{sub}\" \
             canCopy=\"no\" canDelete=\"no\"{equivalent}{end}"
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
pub(super) fn read(root: Element<'_>, reader: &mut Intake<'_>) -> Option<Received> {
    let language = |name| root.attribute(name).unwrap_or_default();
    let (source, target) = (language("srcLang"), language("trgLang"));
    if !reader.takes(source, target, root.range().start) {
        return None;
    }
    let level = status::level(root);
    for file in root.named("file") {
        read_units(file, file.attribute("original").unwrap_or_default(), level, reader);
    }
    reader.finish()
}

fn read_units(outer: Element<'_>, chapter: &str, level: u32, reader: &mut Intake<'_>) {
    for element in outer.elements() {
        match element.name() {
            "group" => read_units(element, chapter, level, reader),
            "unit" => read_unit(element, chapter, level, reader),
            _ => {}
        }
    }
}

fn read_unit(unit: Element<'_>, chapter: &str, level: u32, reader: &mut Intake<'_>) {
    let start = unit.range().start;
    let name = unit.attribute("id").unwrap_or_default();
    let Some(id) = reader.identify(UnitId::parse(chapter, name), name, start) else {
        return;
    };
    let data: BTreeMap<&str, String> = unit
        .named("originalData")
        .flat_map(|list| list.named("data"))
        .filter_map(|element| Some((element.attribute("id")?, element.text())))
        .collect();
    let mut texts = Texts {
        data,
        declared: Declared::default(),
        has_revisions: false,
        deleted: Vec::new(),
    };
    let parts = UnitPart::all(unit, &mut texts);
    let source: Vec<Event> =
        parts.iter().flat_map(|part| part.source.iter().cloned()).collect();
    let mut order: Vec<(usize, &UnitPart<'_>)> =
        parts.iter().map(|part| (part.order, part)).collect();
    order.sort_by_key(|(order, _)| *order);
    let mut target: Vec<Event> =
        order.iter().flat_map(|(_, part)| part.target.iter().cloned()).collect();
    let at = parts.iter().find_map(|part| part.at);
    if at.is_none() {
        target.clear();
    }
    let lacks = lacking(&source, &target);
    let target = joined(&source, &target);
    let segments = || parts.iter().filter_map(|part| part.segment);
    // What is said of the unit holds for each of its segments.
    let mut said: Vec<Option<Statement>> = segments()
        .map(|element| {
            let standard = status::standard2(
                element.attribute("state").unwrap_or_default(),
                element.attribute("subState").unwrap_or_default(),
            );
            let added = status::added(element, level).into_iter();
            let inner =
                element.named("target").flat_map(|element| status::added(element, level));
            let Some(added) = added.chain(inner).min() else { return standard };
            // Who leaves the standard's mark out may say it in words of its own.
            let is_open = |statement: &Statement| {
                statement.status == Status::Open && !statement.is_absent
            };
            standard.filter(is_open).or(Some(added))
        })
        .collect();
    said.extend(status::added(unit, level).into_iter().map(Some));
    let has_revisions = parts.iter().any(|part| part.has_revisions);
    let (stood, is_empty) = (reader.stood(&id), at.is_none());
    let (at, source) = (at.unwrap_or(start), pieces(&source));
    let remarks = remarks::of_unit(unit, &remarks::Defined::new());
    let declared = texts.declared;
    let incoming = Incoming { id, source, target, declared, remarks, at };
    reader.add(incoming, |returned, is_source| {
        let open = said.iter().flatten().find(|it| it.status == Status::Open);
        if is_empty {
            return None;
        }
        if let Some(words) = lacks {
            return Some(Claim::Unfinished(Doubt::Part(words)));
        }
        match open {
            Some(_) if is_source => return None,
            Some(open) => return Some(Claim::Unfinished(open.doubt())),
            None if has_revisions => return Some(Claim::Revised),
            None => {}
        }
        let is_copied = is_source && status::left_approved(returned, stood);
        // Where one of several is not said to be done, the whole is not.
        let least = said
            .iter()
            .map(|statement| statement.as_ref().map(|statement| statement.status))
            .min();
        Some(match least.flatten() {
            Some(Status::Approved) if !is_copied => Claim::Confirmed,
            Some(Status::Done) => Claim::Finished,
            Some(Status::Open | Status::Approved) | None => Claim::Unsaid,
        })
    });
}

/// A segment, or what a tool left between two: it is not theirs to translate.
struct UnitPart<'e> {
    segment: Option<Element<'e>>,
    source: Vec<Event>,
    target: Vec<Event>,
    /// Its place in the translation, from 0.
    order: usize,
    /// Where its translation stands in the file.
    at: Option<usize>,
    /// Whether its translation has revisions.
    has_revisions: bool,
}

impl<'e> UnitPart<'e> {
    fn all(unit: Element<'e>, texts: &mut Texts<'_>) -> Vec<UnitPart<'e>> {
        let is_part = |part: &Element<'_>| matches!(part.name(), "segment" | "ignorable");
        let mut parts = Vec::new();
        for (index, element) in unit.elements().filter(is_part).enumerate() {
            let [original, translated] =
                ["source", "target"].map(|name| element.named(name).next());
            let segment = (element.name() == "segment").then_some(element);
            let mut source = Vec::new();
            if let Some(original) = original {
                texts.read(original, &mut source);
            }
            // Those of the source are no matter of the translation.
            texts.has_revisions = false;
            texts.deleted.clear();
            let mut target = Vec::new();
            match translated {
                Some(translated) => texts.read(translated, &mut target),
                None if segment.is_none() => target.clone_from(&source),
                None => {}
            }
            if segment.is_some() {
                for events in [&mut source, &mut target] {
                    events.insert(0, Event::Start(index.to_string()));
                    events.push(Event::End);
                }
            }
            let order = translated.and_then(|element| element.attribute("order"));
            let order = order.and_then(|order| order.parse::<usize>().ok());
            let order = order.map_or(index, |order| order.saturating_sub(1));
            let at = translated.map(|element| element.range().start);
            let has_revisions = texts.has_revisions;
            parts.push(UnitPart { segment, source, target, order, at, has_revisions });
        }
        parts
    }
}

/// The codes of a unit.
struct Texts<'a> {
    /// What the codes stand for, by id.
    data: BTreeMap<&'a str, String>,
    declared: Declared,
    has_revisions: bool,
    /// The marks of deleted text that have begun and not ended.
    deleted: Vec<String>,
}

impl Texts<'_> {
    fn data(&self, id: Option<&str>) -> Option<String> {
        self.data.get(id?).cloned()
    }

    fn declare(&mut self, id: &str, element: Element<'_>, refs: (&str, Option<&str>)) {
        // Under another id it is a copy that a tool made.
        let data_id = format!("d{id}");
        let reference = element.attribute(refs.0).filter(|written| *written == data_id);
        let Some(open) = reference.and_then(|id| self.data(Some(id))) else { return };
        let data = |name| self.data(element.attribute(name)).unwrap_or_default();
        let close = refs.1.map(data);
        let kind = element.attribute("subType").unwrap_or_default();
        let kind = kind.split_once(':').map_or(kind, |(_, subtype)| subtype).to_owned();
        self.declared.add(id, Mark { kind, open, close });
    }

    fn read(&mut self, element: Element<'_>, out: &mut Vec<Event>) {
        for node in element.nodes() {
            let inner = match node {
                Node::Text(text) => {
                    self.push(ReturnedPiece::Text(text.to_owned()), out);
                    continue;
                }
                Node::Element(inner) => inner,
            };
            let id = inner.attribute("id").unwrap_or_default();
            match inner.name() {
                "ph" => {
                    self.declare(id, inner, ("dataRef", None));
                    self.push(ReturnedPiece::Alone(id.to_owned()), out);
                }
                "pc" => {
                    self.declare(id, inner, ("dataRefStart", Some("dataRefEnd")));
                    self.push(ReturnedPiece::Open(id.to_owned()), out);
                    self.read(inner, out);
                    self.push(ReturnedPiece::Close(id.to_owned()), out);
                }
                "sc" => {
                    self.declare(id, inner, ("dataRef", Some("")));
                    self.push(ReturnedPiece::Open(id.to_owned()), out);
                }
                "ec" => {
                    let id = inner.attribute("startRef").unwrap_or(id);
                    if let Some(data) = self.data(inner.attribute("dataRef")) {
                        self.declared.close(id, data);
                    }
                    self.push(ReturnedPiece::Close(id.to_owned()), out);
                }
                // A character that XML does not have is not for a report.
                "cp" => {}
                "em" => {
                    let start = inner.attribute("startRef").unwrap_or_default();
                    self.deleted.retain(|deleted| deleted != start);
                }
                name => {
                    let revision = revision(inner);
                    self.has_revisions |= revision.is_some();
                    match revision {
                        Some(Revision::Deleted) if name == "sm" => {
                            self.deleted.push(id.to_owned());
                        }
                        Some(Revision::Deleted) => {}
                        // A highlight of a tool: its words belong to the text.
                        _ => self.read(inner, out),
                    }
                }
            }
        }
    }

    /// Adds a piece unless it lies in text that a reviser deleted.
    fn push(&self, found: ReturnedPiece, out: &mut Vec<Event>) {
        if self.deleted.is_empty() {
            out.push(Event::Piece(found));
        }
    }
}
