//! XLIFF 1.2, with what programs add to it.
//!
//! | what came back | claim |
//! | --- | --- |
//! | a segment without its translation | unfinished |
//! | a draft, or a segment that was rejected, in the words of a program | unfinished |
//! | a state that asks for work, or that nobody knows | unfinished |
//! | the same, but the state in which it went out, and another text: a tool that leaves states alone | unsaid |
//! | revisions that nobody has accepted | revised |
//! | approved as it went out, but the source itself in place of another text | unsaid |
//! | `final` or `signed-off`, `approved="yes"`, approved in the words of a program | confirmed |
//! | translated in the words of a program | finished |
//! | `translated`, none | unsaid |
//!
//! What goes out open has a state that confirms nothing, so a tool that leaves states
//! alone can't confirm it. What a program says of its own holds before the state, which it
//! may have left alone.

use crate::syntax::markup::Markup;
use crate::syntax::xml::{Element, Node};
use crate::translation::State;
use crate::translation::exchange::codes::{Declared, Mark, Piece, ReturnedPiece};
use crate::translation::exchange::incoming::{Incoming, Intake, is_untouched};
use crate::translation::exchange::outgoing::{
    self, ExportOptions, Outgoing, chapters, end_line,
};
use crate::translation::exchange::remarks;
use crate::translation::exchange::revision::{Revision, revision};
use crate::translation::exchange::segmented::{Event, joined, lacking, pieces, segments};
use crate::translation::exchange::status::{self, Statement, Status};
use crate::translation::exchange::{
    Claim, Doubt, Package, Received, Returned, UnitId, fingerprint,
};

/// The state of a translation that is the source itself.
const PREFILLED: &str = "new";
/// What tells it from a translation that a program calls new.
const BY_SOURCE: &str = "x-source";
/// The state of a translation that is to be looked at.
const TO_REVIEW: &str = "needs-review-translation";

/// Returns a package as XLIFF 1.2.
pub fn write(package: &Package, options: ExportOptions) -> String {
    let mut out = outgoing::file();
    out.open("xliff").attribute("version", "1.2");
    out.attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2").text("\n");
    for (chapter, units) in chapters(package) {
        out.open("file").attribute("original", chapter);
        out.attribute("source-language", package.source.as_str());
        out.attribute("target-language", package.target.as_str());
        out.attribute("datatype", "plaintext");
        out.attribute("xml:space", "preserve").text("\n");
        out.open("body").text("\n");
        for unit in units {
            write_unit(&mut out, &Outgoing::new(unit, options));
        }
        end_line(out.close());
        end_line(out.close());
    }
    end_line(out.close());
    out.finish()
}

fn write_unit(out: &mut Markup, outgoing: &Outgoing<'_>) {
    let unit = outgoing.unit;
    out.open("trans-unit").attribute("id", &outgoing.name());
    out.attribute("restype", &format!("x-{}", unit.kind.as_str()));
    let approved = if outgoing.is_current() { "yes" } else { "no" };
    out.attribute("approved", approved).text("\n");
    inline(out.open("source"), &outgoing.source, outgoing);
    if let Some(target) = &outgoing.target {
        let state = match unit.state {
            _ if outgoing.is_prefilled => PREFILLED,
            State::Current => "final",
            State::Unconfirmed => "translated",
            State::Stale | State::Missing => TO_REVIEW,
        };
        out.open("target").attribute("state", state);
        let qualifier = outgoing.is_prefilled.then_some(BY_SOURCE);
        inline(out.attribute_if("state-qualifier", qualifier), target, outgoing);
    }
    let (path, line) = &unit.place;
    out.open("context-group").attribute("purpose", "location");
    for (kind, text) in [("sourcefile", path), ("linenumber", &line.to_string())] {
        out.open("context").attribute("context-type", kind).text(text).close();
    }
    end_line(out.close());
    for note in &unit.notes {
        end_line(out.element("note", note));
    }
    if let Some((source, target)) = &outgoing.former {
        out.open("alt-trans").attribute("alttranstype", "previous-version").text("\n");
        inline(out.open("source"), source, outgoing);
        inline(out.open("target"), target, outgoing);
        end_line(out.close());
    }
    end_line(out.close());
}

/// Writes a text into the element that was just begun, and ends it.
fn inline(out: &mut Markup, pieces: &[Piece], outgoing: &Outgoing<'_>) {
    outgoing.write(out, pieces, |out, piece, index, mark| {
        let (tag, data) = match piece {
            Piece::Open(_) => ("bpt", Some(&mark.open)),
            Piece::Close(_) => ("ept", mark.close.as_ref()),
            Piece::Alone(_) | Piece::Text(_) => ("ph", Some(&mark.open)),
        };
        // A code that the source does not have is known by its id when it comes back.
        let prefix = if index < outgoing.source_marks { "" } else { OWN };
        let id = format!("{prefix}{}", index + 1);
        out.open(tag).attribute("id", &id);
        if tag != "ph" {
            out.attribute("rid", &id);
        }
        if tag != "ept" {
            out.attribute("ctype", &format!("x-{}", mark.kind));
        }
        out.attribute_if("equiv-text", outgoing.printed(mark));
        out.text(data.map_or("", String::as_str)).close();
    });
}

/// How the id of a code begins that the source does not have.
const OWN: &str = "t";

/// Reads a file.
pub(super) fn read(root: Element<'_>, reader: &mut Intake<'_>) -> Option<Received> {
    let whole = &Whole { level: status::level(root), comments: remarks::defined(root) };
    for file in root.named("file") {
        let language = |name| file.attribute(name).unwrap_or_default();
        let (source, target) = (language("source-language"), language("target-language"));
        if !reader.takes(source, target, file.range().start) {
            continue;
        }
        let chapter = file.attribute("original").unwrap_or_default();
        for body in file.named("body") {
            read_units(body, chapter, whole, reader);
        }
    }
    reader.finish()
}

/// What holds for all units of a file.
struct Whole {
    /// See [`status::level`].
    level: u32,
    comments: remarks::Defined,
}

fn read_units(body: Element<'_>, chapter: &str, whole: &Whole, reader: &mut Intake<'_>) {
    for element in body.elements() {
        match element.name() {
            "group" => read_units(element, chapter, whole, reader),
            "trans-unit" => read_unit(element, chapter, whole, reader),
            _ => {}
        }
    }
}

fn read_unit(unit: Element<'_>, chapter: &str, whole: &Whole, reader: &mut Intake<'_>) {
    let start = unit.range().start;
    let name = unit.attribute("id").unwrap_or_default();
    let Some(id) = reader.identify(UnitId::parse(chapter, name), name, start) else {
        return;
    };
    let mut texts = Texts::default();
    let source = texts.read(unit.named("source").next(), true);
    let cut = unit.named("seg-source").next();
    let cut = cut.map(|element| Texts::default().read(Some(element), true));
    let cut = cut.as_deref().unwrap_or(&source);
    let element = unit.named("target").next();
    texts.has_revisions = false;
    let target = texts.read(element, false);
    let Texts { declared, has_revisions } = texts;
    let stood = reader.stood(&id);
    let said = Said {
        stood,
        state: element.and_then(|element| element.attribute("state")).unwrap_or_default(),
        qualifier: element.and_then(|element| element.attribute("state-qualifier")),
        is_approved: unit.attribute("approved") == Some("yes"),
        added: statements(unit, element, &target, whole.level),
        lacking: lacking(cut, &target),
        has_revisions,
    };
    let at = element.map_or(start, |element| element.range().start);
    let target = joined(cut, &target);
    let remarks = remarks::of_unit(unit, &whole.comments);
    let source = pieces(&source);
    let incoming = Incoming { id, source, target, declared, remarks, at };
    reader.add(incoming, |returned, is_source| said.claim(returned, is_source));
}

/// Returns what programs add on a unit, its translation and the segments in it.
fn statements(
    unit: Element<'_>,
    target: Option<Element<'_>>,
    events: &[Event],
    level: u32,
) -> Option<Statement> {
    let ids: Vec<&str> = segments(events).into_iter().map(|(id, _)| id).collect();
    // Without segments the list has one for the whole unit.
    let has = |id: &str| ids.is_empty() || ids.contains(&id);
    let mut found = status::added(unit, level);
    found.extend(status::of_segments(unit, has));
    found.extend(status::of_metadata(unit));
    let mut waiting: Vec<Element<'_>> = target.into_iter().collect();
    while let Some(element) = waiting.pop() {
        if element.name() == "target" || element.attribute("mtype") == Some("seg") {
            found.extend(status::added(element, level));
        }
        waiting.extend(element.elements());
    }
    found.into_iter().min()
}

/// What a file says of a translation.
struct Said<'a> {
    state: &'a str,
    /// How its translation stood to the source when it left, if that is known.
    stood: Option<State>,
    qualifier: Option<&'a str>,
    is_approved: bool,
    /// In the words of a program.
    added: Option<Statement>,
    /// The words of a segment that has no translation.
    lacking: Option<String>,
    has_revisions: bool,
}

impl Said<'_> {
    /// Returns what it means for a unit; `None` if the source was put there by a program.
    fn claim(&self, returned: &Returned, is_source: bool) -> Option<Claim> {
        let is_untouched = is_untouched(returned);
        // Whatever stands in a unit that left empty was filled in with its state.
        let left_empty = fingerprint(&returned.source, None) == returned.id.fingerprint;
        // As it went out: a program that leaves states alone has not changed it.
        let is_as_left = match self.state {
            PREFILLED => self.qualifier == Some(BY_SOURCE),
            TO_REVIEW => !left_empty && self.stood.is_none_or(State::is_open),
            _ => false,
        };
        let is_copied = is_source && status::left_approved(returned, self.stood);
        let is_open = matches!(self.state, PREFILLED | TO_REVIEW | "needs-translation");
        let says_nothing = (is_open || self.state.is_empty())
            && !self.is_approved
            && self.added.is_none();
        if is_source && says_nothing && !is_untouched {
            return None;
        }
        if let Some(words) = &self.lacking {
            return Some(Claim::Unfinished(Doubt::Part(words.clone())));
        }
        let added = self.added.as_ref().filter(|said| said.status == Status::Open);
        if let Some(added) = added {
            return Some(Claim::Unfinished(added.doubt()));
        }
        let qualifier = self.qualifier.unwrap_or_default();
        let standard = status::standard(self.state, qualifier, self.is_approved);
        let is_left_alone =
            is_as_left && !is_untouched || self.added.is_some() && is_open;
        match standard {
            Some(statement) if statement.status == Status::Open && !is_left_alone => {
                return Some(Claim::Unfinished(statement.doubt()));
            }
            _ if self.has_revisions => return Some(Claim::Revised),
            Some(Statement { status: Status::Approved, .. }) if !is_copied => {
                return Some(Claim::Confirmed);
            }
            _ => {}
        }
        Some(match self.added.as_ref().map(|statement| statement.status) {
            Some(Status::Approved) => Claim::Confirmed,
            Some(Status::Done) => Claim::Finished,
            Some(Status::Open) | None => Claim::Unsaid,
        })
    }
}

/// The texts of a unit, as they are read.
#[derive(Default)]
struct Texts {
    declared: Declared,
    has_revisions: bool,
}

impl Texts {
    /// Reads a text with its codes. The source says what they stand for, and of the others
    /// only those that went out with the translation.
    fn read(&mut self, element: Option<Element<'_>>, is_source: bool) -> Vec<Event> {
        let mut events = Vec::new();
        if let Some(element) = element {
            self.inline(element, &mut events, is_source);
        }
        events
    }

    fn inline(&mut self, element: Element<'_>, out: &mut Vec<Event>, is_source: bool) {
        for node in element.nodes() {
            let inner = match node {
                Node::Text(text) => {
                    out.push(Event::Piece(ReturnedPiece::Text(text.to_owned())));
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
            let mut push = |found| out.push(Event::Piece(found));
            match inner.name() {
                "ph" | "x" | "it" => {
                    if is_known {
                        self.declared.add(id, mark(None));
                    }
                    push(ReturnedPiece::Alone(id.to_owned()));
                }
                "bpt" | "bx" => {
                    if is_known {
                        self.declared.add(rid, mark(Some(String::new())));
                    }
                    push(ReturnedPiece::Open(rid.to_owned()));
                }
                "ept" | "ex" => {
                    if is_known {
                        self.declared.close(rid, inner.text());
                    }
                    push(ReturnedPiece::Close(rid.to_owned()));
                }
                "g" => self.pair(id, inner, out, is_source),
                "mrk" if inner.attribute("mtype") == Some("seg") => {
                    let id = inner.attribute("mid").unwrap_or_default().to_owned();
                    out.push(Event::Start(id));
                    self.inline(inner, out, is_source);
                    out.push(Event::End);
                }
                _ => {
                    let revision = revision(inner);
                    self.has_revisions |= revision.is_some();
                    // A segment or a highlight of a tool: its words belong to the text.
                    if revision != Some(Revision::Deleted) {
                        self.inline(inner, out, is_source);
                    }
                }
            }
        }
    }

    /// Reads a pair. Trados cuts it in two where a revision takes in one end alone, and says
    /// of each half which end it lacks.
    fn pair(
        &mut self,
        id: &str,
        element: Element<'_>,
        out: &mut Vec<Event>,
        is_source: bool,
    ) {
        let lacks = |end: &str| {
            let attribute = element.attributes().find(|(name, _)| {
                matches!(status::local(name), (Some(_), local) if local == end)
            });
            attribute.is_some_and(|(_, value)| value == "false")
        };
        if !lacks("start") {
            out.push(Event::Piece(ReturnedPiece::Open(id.to_owned())));
        }
        self.inline(element, out, is_source);
        if !lacks("end") {
            out.push(Event::Piece(ReturnedPiece::Close(id.to_owned())));
        }
    }
}
