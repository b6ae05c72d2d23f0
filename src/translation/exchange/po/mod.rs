//! PO, the format of gettext.
//!
//! Codes are short tags, `<x1/>` and `<g2>…</g2>`; the extracted comments say what each
//! stands for, and after an equals sign what a placeholder prints.
//!
//! | what came back | claim |
//! | --- | --- |
//! | fuzzy, or another flag that says as much | unfinished |
//! | not fuzzy, the source itself | finished |
//! | not fuzzy, another text than the one that left | confirmed |
//! | not fuzzy, the text that left, in a file of a program that keeps the mark | confirmed |
//! | not fuzzy, the text that left, in another file | unsaid |
//!
//! What goes out open and with a text is fuzzy. That a mark of fuzziness is gone says
//! nothing by itself, since some programs leave it out wherever they find a text; it does
//! where the program is known to keep it, or has kept it elsewhere in the file.

mod file;

use crate::diagnostic::found;
use crate::diagnostic::found::FileMistake;
use crate::translation::State;
use crate::translation::exchange::codes::{Declared, Mark, ReturnedPiece};
use crate::translation::exchange::incoming::{Incoming, Intake, is_untouched};
use crate::translation::exchange::outgoing::{ExportOptions, Outgoing};
use crate::translation::exchange::tags::{found, text, translated};
use crate::translation::exchange::{
    Claim, Doubt, Package, PackageUnit, Received, UnitId,
};
use file::PoEntry;

/// Returns a package as PO.
pub fn write(package: &Package) -> String {
    let (source, target) = (package.source, package.target);
    let mut fields = vec![
        "Project-Id-Version: komentaras".to_owned(),
        // For the translator's program to fill in; gettext misses them otherwise.
        "PO-Revision-Date: ".to_owned(),
        "Last-Translator: ".to_owned(),
        "Language-Team: ".to_owned(),
        format!("Language: {target}"),
        "MIME-Version: 1.0".to_owned(),
        "Content-Type: text/plain; charset=UTF-8".to_owned(),
        "Content-Transfer-Encoding: 8bit".to_owned(),
        format!("X-Source-Language: {source}"),
    ];
    if let Some(forms) = target.plural_forms() {
        fields.push(format!("Plural-Forms: {forms}"));
    }
    let mut out = String::from("msgid \"\"\nmsgstr \"\"\n");
    for field in fields {
        out.push_str(&file::quoted(&format!("{field}\n")));
        out.push('\n');
    }
    for unit in &package.units {
        write_unit(&mut out, unit);
    }
    out
}

fn write_unit(out: &mut String, unit: &PackageUnit) {
    let outgoing = Outgoing::new(unit, ExportOptions::default());
    out.push('\n');
    for note in &unit.notes {
        comment(out, note);
    }
    for (index, mark) in outgoing.marks.list.iter().enumerate() {
        let number = index + 1;
        match &mark.close {
            None => {
                comment(out, &format!("<x{number}/> {}: {}", mark.kind, mark.open));
                if let Some(words) = outgoing.printed(mark) {
                    comment(out, &format!("<x{number}/> {PRINTS} {words}"));
                }
            }
            Some(close) => {
                comment(out, &format!("<g{number}> {}: {}", mark.kind, mark.open));
                comment(out, &format!("</g{number}> {}: {close}", mark.kind));
            }
        }
    }
    let (path, line) = &unit.place;
    // A blank would end the path.
    let has_blank = path.contains(' ');
    let path = if has_blank { format!("\u{2068}{path}\u{2069}") } else { path.clone() };
    out.push_str(&format!("#: {path}:{line}\n"));
    if unit.target.is_some() && unit.state != State::Current {
        out.push_str("#, fuzzy\n");
    }
    if let Some((source, _)) = &outgoing.former {
        out.push_str(&format!("#| msgid {}\n", file::quoted(&text(source))));
    }
    let context = format!("{}:{}", unit.id.chapter, outgoing.name());
    let target = outgoing.target.as_deref().map(text).unwrap_or_default();
    out.push_str(&format!("msgctxt {}\n", file::quoted(&context)));
    out.push_str(&format!("msgid {}\n", file::quoted(&text(&outgoing.source))));
    out.push_str(&format!("msgstr {}\n", file::quoted(&target)));
}

/// What stands in a comment between a placeholder's tag and the words that it prints.
const PRINTS: &str = "=";

fn comment(out: &mut String, text: &str) {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    out.push_str(&format!("#. {text}\n"));
}

/// Reads a file.
pub(super) fn read(reader: &mut Intake<'_>) -> Option<Received> {
    let entries = match file::parse(reader.text) {
        Ok(entries) => entries,
        Err(file::PoProblem { kind, at }) => {
            reader.refuse(kind, at, "");
            return None;
        }
    };
    let header =
        entries.iter().find(|entry| entry.context.is_none() && entry.id.is_empty());
    let field = |name: &str| {
        let lines = header.map(|entry| entry.string.lines()).into_iter().flatten();
        let mut values = lines.filter_map(|line| line.split_once(':'));
        let found = values.find(|(field, _)| field.trim().eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.trim()).unwrap_or_default()
    };
    let Some(at) = header.map(|entry| entry.at) else {
        reader.refuse(FileMistake::PoHeader, 0, "");
        return None;
    };
    let charset = field("Content-Type").split_once("charset=").map_or("", |pair| pair.1);
    let is_unicode = ["", "utf-8", "utf8", "us-ascii", "ascii", "charset"]
        .contains(&charset.to_ascii_lowercase().as_str());
    if !is_unicode && !reader.text.is_ascii() {
        let place = reader.line(at);
        reader.diags.push(found::ExchangeEncoding { name: charset }.at(place));
        return None;
    }
    if !reader.takes(field("X-Source-Language"), field("Language"), at) {
        return None;
    }
    let generator = field("X-Generator").to_ascii_lowercase();
    let keeps_marks = KEEPING.iter().any(|program| generator.starts_with(program))
        || entries.iter().any(|entry| entry.open_flag.is_some());
    for entry in &entries {
        if !entry.id.is_empty() || entry.context.is_some() {
            read_entry(entry, keeps_marks, reader);
        }
    }
    reader.finish()
}

/// Programs in which a translator takes the mark of fuzziness away and nothing else does, by
/// the beginning of what they write as `X-Generator`.
const KEEPING: [&str; 6] =
    ["poedit", "lokalize", "virtaal", "gtranslator", "weblate", "pootle"];

fn read_entry(entry: &PoEntry, keeps_marks: bool, reader: &mut Intake<'_>) {
    let context = entry.context.as_deref().unwrap_or_default();
    let parts = context.rsplit_once(':');
    let id = parts.and_then(|(chapter, name)| UnitId::parse(chapter, name));
    let Some(id) = reader.identify(id, context, entry.at) else { return };
    let mut declared = Declared::default();
    for comment in &entry.extracted {
        declare(comment, &mut declared);
    }
    let source = found(&entry.id);
    let target = translated(&entry.string, &source);
    let open = entry.open_flag.clone();
    let remarks = entry.comments.clone();
    let at = entry.at_string;
    let incoming = Incoming { id, source, target, declared, remarks, at };
    reader.add(incoming, |returned, is_source| {
        Some(match open {
            Some(flag) => Claim::Unfinished(Doubt::Marked(flag)),
            _ if is_untouched(returned) && keeps_marks => Claim::Confirmed,
            _ if is_untouched(returned) => Claim::Unsaid,
            // A program may have copied it.
            _ if is_source => Claim::Finished,
            _ => Claim::Confirmed,
        })
    });
}

/// Reads what a comment says of a code: its tag, what it is, what it stands for.
fn declare(comment: &str, declared: &mut Declared) {
    let Some((tag, rest)) = comment.split_once(' ') else { return };
    if rest.starts_with(PRINTS) {
        return;
    }
    let Some((kind, code)) = rest.split_once(": ") else { return };
    let (kind, code) = (kind.to_owned(), code.to_owned());
    match found(tag).as_slice() {
        [ReturnedPiece::Alone(id)] => {
            declared.add(id, Mark { kind, open: code, close: None });
        }
        [ReturnedPiece::Open(id)] => {
            declared.add(id, Mark { kind, open: code, close: Some(String::new()) });
        }
        [ReturnedPiece::Close(id)] => declared.close(id, code),
        _ => {}
    }
}
