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

use crate::syntax::markup::Markup;
use crate::syntax::xml::{Element, Node};
use crate::translation::State;
use crate::translation::exchange::codes::{Declared, Mark, Piece, ReturnedPiece};
use crate::translation::exchange::incoming::{Incoming, Intake};
use crate::translation::exchange::outgoing::{
    self, ExportOptions, Outgoing, chapters, end_line,
};
use crate::translation::exchange::remarks;
use crate::translation::exchange::revision::{Revision, revision};
use crate::translation::exchange::segmented::{Event, joined, lacking, pieces};
use crate::translation::exchange::status::{self, Statement, Status};
use crate::translation::exchange::{Claim, Doubt, Package, Received, UnitId};

/// Before what this program adds to the standard's values.
const OWN: &str = "komentaras";

/// Returns a package as XLIFF 2.1.
pub fn write(package: &Package, options: ExportOptions) -> String {
    let mut out = outgoing::file();
    out.open("xliff").attribute("version", "2.1");
    out.attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0");
    out.attribute("srcLang", package.source.as_str());
    out.attribute("trgLang", package.target.as_str()).text("\n");
    for (index, (chapter, units)) in chapters(package).into_iter().enumerate() {
        out.open("file").attribute("id", &format!("f{}", index + 1));
        out.attribute("original", chapter);
        out.attribute("xml:space", "preserve").text("\n");
        for unit in units {
            write_unit(&mut out, &Outgoing::new(unit, options));
        }
        end_line(out.close());
    }
    end_line(out.close());
    out.finish()
}

fn write_unit(out: &mut Markup, outgoing: &Outgoing<'_>) {
    let unit = outgoing.unit;
    out.open("unit").attribute("id", &outgoing.name());
    out.attribute("type", &format!("{OWN}:{}", unit.kind.as_str())).text("\n");
    out.open("notes").text("\n");
    let (path, line) = &unit.place;
    note(out, "location", &format!("{path}:{line}"));
    for text in &unit.notes {
        note(out, "translation", text);
    }
    if let Some((source, target)) = &unit.former {
        note(out, "former-source", &source.plain());
        note(out, "former-target", &target.plain());
    }
    end_line(out.close());
    if !outgoing.marks.list.is_empty() {
        out.open("originalData").text("\n");
        for (index, mark) in outgoing.marks.list.iter().enumerate() {
            data(out, &format!("d{}", index + 1), &mark.open);
            if let Some(close) = &mark.close {
                data(out, &format!("d{}c", index + 1), close);
            }
        }
        end_line(out.close());
    }
    let (state, sub) = match unit.state {
        State::Missing => ("initial", None),
        State::Stale => ("translated", Some("komentaras:stale")),
        State::Unconfirmed => ("translated", None),
        State::Current => ("final", None),
    };
    out.open("segment").attribute("state", state).attribute_if("subState", sub);
    out.text("\n");
    inline(out.open("source"), &outgoing.source, outgoing);
    if let Some(target) = &outgoing.target {
        inline(out.open("target"), target, outgoing);
    }
    end_line(out.close());
    end_line(out.close());
}

fn note(out: &mut Markup, category: &str, text: &str) {
    end_line(out.open("note").attribute("category", category).text(text).close());
}

fn data(out: &mut Markup, id: &str, text: &str) {
    out.open("data").attribute("id", id).attribute("xml:space", "preserve");
    end_line(out.text(text).close());
}

/// Writes a text into the element that was just begun, and ends it.
fn inline(out: &mut Markup, pieces: &[Piece], outgoing: &Outgoing<'_>) {
    outgoing.write(out, pieces, |out, piece, index, mark| {
        if matches!(piece, Piece::Close(_)) {
            out.close();
            return;
        }
        let (id, data) = ((index + 1).to_string(), format!("d{}", index + 1));
        let is_pair = matches!(piece, Piece::Open(_));
        out.open(if is_pair { "pc" } else { "ph" }).attribute("id", &id);
        if is_pair {
            out.attribute("dataRefStart", &data);
            out.attribute("dataRefEnd", &format!("{data}c"));
        } else {
            out.attribute("dataRef", &data);
        }
        let sub = mark.kind.replace(|c| !is_plain(c), "-");
        out.attribute("type", kind_of(&mark.kind));
        out.attribute("subType", &format!("{OWN}:{sub}"));
        out.attribute("canCopy", "no").attribute("canDelete", "no");
        out.attribute_if("equiv", outgoing.printed(mark));
        if is_pair {
            out.text("");
        } else {
            out.close();
        }
    });
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
