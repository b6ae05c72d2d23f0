//! Reads the translation memory, a TMX 1.4b file.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use rayon::prelude::*;

use crate::diagnostic::{Diagnostic, Diagnostics, FileId, Sources, Span, found};
use crate::load::loader::Loader;
use crate::model::{
    CodeRole, InlineCode, Kept, Memory, SegmentKind, SegmentPart, SegmentText, Unit,
};
use crate::syntax::conflict;
use crate::syntax::line_at;
use crate::syntax::markup::escape;
use crate::syntax::xml::{self, Element, Node};
use crate::text::Language;

/// The file, from the project's root.
pub const MEMORY: &str = "translations/memory.tmx";

/// The memory's file.
#[derive(Clone, Copy)]
pub(super) enum MemoryFile {
    /// There is none.
    Nothing,
    /// There is one, but it is no text; its place, if that is known.
    Unreadable(Option<FileId>),
    /// Its text.
    Text(FileId),
}

/// Finds the memory.
pub(super) fn open(files: &mut Loader<'_>, diags: &mut Diagnostics) -> MemoryFile {
    if !files.exists(MEMORY) {
        return MemoryFile::Nothing;
    }
    match files.text(MEMORY, None, diags) {
        Some(file) => MemoryFile::Text(file),
        None => MemoryFile::Unreadable(files.sources.find(MEMORY)),
    }
}

/// Returns the memory of all languages of a report, also those that are not wanted now;
/// an empty one where there is no file.
pub(super) fn read(
    found: MemoryFile,
    sources: &Sources,
    source_language: Language,
    languages: &[Language],
    diags: &mut Diagnostics,
) -> Memory {
    match found {
        MemoryFile::Nothing => Memory { is_whole: true, ..Memory::default() },
        MemoryFile::Unreadable(file) => Memory { file, ..Memory::default() },
        MemoryFile::Text(file) => {
            parse(file, &sources.file(file).text, source_language, languages, diags)
        }
    }
}

fn parse(
    file: FileId,
    text: &str,
    source_language: Language,
    languages: &[Language],
    diags: &mut Diagnostics,
) -> Memory {
    let broken = Memory { file: Some(file), ..Memory::default() };
    // One version would be less than what both people confirmed.
    if !conflict::find(text).is_empty() {
        return broken;
    }
    let document = match xml::parse(text) {
        Ok(document) => document,
        Err(problem) => {
            diags.push(
                found::MemorySyntax {
                    kind: problem.kind,
                    name: "",
                    detail: &problem.detail,
                }
                .at(line_at(file, text, problem.at)),
            );
            return broken;
        }
    };
    let root = Element::root(&document);
    if root.name() != "tmx" {
        let span = line_at(file, text, root.range().start);
        let (kind, name) = (found::FileMistake::Root, root.name());
        diags.push(found::MemorySyntax { kind, name, detail: "" }.at(span));
        return broken;
    }
    let mut reader = MemoryReader {
        file,
        text,
        source_language,
        languages,
        source: source_language.to_string(),
        seen: HashMap::new(),
        memory: Memory { file: Some(file), is_whole: true, ..Memory::default() },
    };
    // Whatever is kept of the file may need them.
    reader.memory.namespaces = attributes(root.declarations());
    if let Some(header) = root.named("header").next() {
        let attributes = [
            "creationtool",
            "creationtoolversion",
            "segtype",
            "o-tmf",
            "adminlang",
            "srclang",
            "datatype",
        ];
        reader.memory.header = kept(header, &attributes, |_| false);
        if let Some(written) = header.attribute("srclang").filter(|code| *code != "*all*")
        {
            reader.source = base(written);
        }
    }
    let units: Vec<Element<'_>> =
        root.named("body").flat_map(|body| body.named("tu")).collect();
    let read: Vec<Read> = units.into_par_iter().map(|unit| reader.unit(unit)).collect();
    for unit in read {
        reader.add(unit, diags);
    }
    reader.memory
}

struct MemoryReader<'a> {
    file: FileId,
    text: &'a str,
    /// The report's source language.
    source_language: Language,
    /// The report's languages.
    languages: &'a [Language],
    /// The source language that the header names.
    source: String,
    /// The place and the translation of each unit, by all that tells it from others.
    seen: HashMap<Identity, (Span, String)>,
    memory: Memory,
}

/// Chapter, kind, language, text of the source, and which of the equal ones.
type Identity = (Option<String>, Option<SegmentKind>, Language, String, u32);

/// A unit that was read by itself.
enum Read {
    /// It is of this report; with all that tells it from others, and the text of the
    /// translation as it is compared.
    Own(Box<Unit>, Identity, String),
    /// It is of no use to the report; as it was written, and the finding.
    Foreign(String, Diagnostic),
}

impl MemoryReader<'_> {
    fn unit(&self, element: Element<'_>) -> Read {
        let variants: Vec<(String, Element<'_>)> = element
            .named("tuv")
            .filter_map(|element| {
                let code = element
                    .attribute("xml:lang")
                    .or_else(|| element.attribute("lang"))?;
                Some((base(code), element))
            })
            .collect();
        let source_code = self.source_language.to_string();
        let source = variants.iter().find(|(code, _)| *code == source_code);
        let others =
            self.languages.iter().filter(|language| **language != self.source_language);
        let target = others.copied().find_map(|language| {
            let found = variants.iter().find(|(code, _)| code == language.as_str())?;
            Some((language, found.1))
        });
        let is_ours =
            element.attribute("srclang").map_or_else(|| self.source.clone(), base)
                == source_code;
        let (Some((_, source)), Some((language, target)), true) =
            (source, target, is_ours && variants.len() == 2)
        else {
            let codes: Vec<&str> =
                variants.iter().map(|(code, _)| code.as_str()).collect();
            let raw = element.written().to_owned();
            let place = line_at(self.file, self.text, element.range().start);
            let wanted: Vec<&str> = self.languages.iter().map(Language::as_str).collect();
            let finding = found::MemoryLanguage {
                found: &codes.join(", "),
                expected: &wanted.join(", "),
            }
            .at(place);
            return Read::Foreign(raw, finding);
        };
        let property = |name: &str| {
            let mut props = element.named("prop");
            let found = props.find(|prop| prop.attribute("type") == Some(name))?;
            Some(found.text().trim().to_owned())
        };
        let unit = Unit {
            chapter: property("x-chapter"),
            kind: property("x-kind").and_then(|name| SegmentKind::from_name(&name)),
            occurrence: property("x-occurrence")
                .and_then(|number| number.parse().ok())
                .unwrap_or(1),
            source: segment(*source),
            language,
            target: segment(target),
            kept: kept(element, &[], is_own_property),
            kept_source: kept(*source, &["xml:lang", "lang"], is_segment),
            kept_target: kept(target, &["xml:lang", "lang"], is_segment),
            span: Some(Span::new(self.file, element.range())),
        };
        let key = unit.target.key();
        let identity = (
            unit.chapter.clone(),
            unit.kind,
            unit.language,
            unit.source.key(),
            unit.occurrence,
        );
        Read::Own(Box::new(unit), identity, key)
    }

    fn add(&mut self, read: Read, diags: &mut Diagnostics) {
        let (unit, identity, key) = match read {
            Read::Own(unit, identity, key) => (*unit, identity, key),
            Read::Foreign(raw, finding) => {
                self.memory.foreign.push(raw);
                diags.push(finding);
                return;
            }
        };
        let span = unit.span.unwrap_or(Span::new(self.file, 0..0));
        match self.seen.get(&identity) {
            // Units of other tools have no context; to them a sentence is a sentence.
            Some(_) if unit.chapter.is_none() => {}
            Some((first, known)) => {
                let place =
                    |span: Span| line_at(self.file, self.text, span.range().start);
                let (value, first) = (&*shortened(&unit.source), place(*first));
                if *known == key {
                    diags.push(found::MemoryDuplicate { value, first }.at(place(span)));
                    return;
                }
                diags.push(found::MemoryContradiction { value, first }.at(place(span)));
            }
            None => {
                self.seen.insert(identity, (span, key));
            }
        }
        self.memory.units.push(unit);
    }
}

/// Returns what an element holds beside what this program writes.
fn kept(
    element: Element<'_>,
    written: &[&str],
    is_written: impl Fn(Element<'_>) -> bool,
) -> Kept {
    let others = element.attributes().filter(|(name, _)| !written.contains(name));
    let others = others.map(|(name, value)| (name.to_owned(), value));
    let inner = element.elements().filter(|inner| !is_written(*inner));
    Kept {
        attributes: attributes(element.declarations().chain(others)),
        elements: inner.map(|inner| inner.written().to_owned()).collect(),
    }
}

/// Returns attributes as XML writes them, each after a space.
fn attributes<'v>(list: impl Iterator<Item = (String, &'v str)>) -> String {
    let mut output = String::new();
    for (name, value) in list {
        output.push_str(&format!(" {name}=\""));
        escape(&mut output, value);
        output.push('"');
    }
    output
}

fn is_own_property(element: Element<'_>) -> bool {
    match element.attribute("type") {
        Some("x-chapter" | "x-kind" | "x-occurrence") => element.name() == "prop",
        _ => element.name() == "tuv",
    }
}

fn is_segment(element: Element<'_>) -> bool {
    element.name() == "seg"
}

/// Returns the text of a `tuv`.
fn segment(variant: Element<'_>) -> SegmentText {
    let mut text = SegmentText::default();
    if let Some(seg) = variant.named("seg").next() {
        parts(seg, &mut text.parts);
    }
    text
}

fn parts(element: Element<'_>, output: &mut Vec<SegmentPart>) {
    for node in element.nodes() {
        let inner = match node {
            Node::Text(text) => {
                output.push(SegmentPart::Text(text.to_owned()));
                continue;
            }
            Node::Element(inner) => inner,
        };
        let number = inner.attribute("i").and_then(|number| number.parse().ok());
        let role = match inner.name() {
            "bpt" => CodeRole::Open(number.unwrap_or(0)),
            "ept" => CodeRole::Close(number.unwrap_or(0)),
            "ph" | "it" | "ut" => CodeRole::Alone,
            // A highlight of another tool: its words belong to the text.
            _ => {
                parts(inner, output);
                continue;
            }
        };
        output.push(SegmentPart::Code(InlineCode {
            role,
            kind: inner.attribute("type").unwrap_or_default().to_owned(),
            data: inner.text(),
        }));
    }
}

/// Returns the language of a code such as `lt-LT` or `LT`.
fn base(code: &str) -> String {
    code.split(['-', '_']).next().unwrap_or(code).to_ascii_lowercase()
}

fn shortened(text: &SegmentText) -> String {
    let plain = text.plain();
    let mut shown: String = plain.chars().take(60).collect();
    if plain.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}
