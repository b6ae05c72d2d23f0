//! Writes the translation memory as TMX 1.4b.
//!
//! Each unit is one line, and the units are in the order of the text: so git can join what
//! two people added in different places, and what they added in the same place too, with
//! `merge=union`. That takes the lines of both and drops those that are the same, so a unit
//! of several lines would be mixed up with its neighbour.

use crate::model::{CodeRole, Kept, Memory, SegmentPart, SegmentText, Unit};
use crate::syntax::markup::escape;
use crate::text::Language;

/// The version of what the program writes, not of the program: a new release changes no
/// memory.
const FORMAT: &str = "1";

/// Returns the memory's file.
pub fn tmx(memory: &Memory, source: Language) -> String {
    let mut output = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    output.push_str(&format!("<tmx version=\"1.4\"{}>\n", memory.namespaces));
    output.push_str(&format!(
        "<header creationtool=\"komentaras\" creationtoolversion=\"{FORMAT}\" \
         segtype=\"paragraph\" o-tmf=\"komentaras\" adminlang=\"en\" srclang=\"{source}\" \
         datatype=\"plaintext\"{}",
        memory.header.attributes
    ));
    if memory.header.elements.is_empty() {
        output.push_str("/>\n");
    } else {
        output.push_str(">\n");
        for element in &memory.header.elements {
            output.push_str(element);
            output.push('\n');
        }
        output.push_str("</header>\n");
    }
    output.push_str("<body>\n");
    for unit in &memory.units {
        write_unit(&mut output, unit, source);
    }
    for foreign in &memory.foreign {
        output.push('\n');
        output.push_str(foreign);
        output.push('\n');
    }
    output.push_str("\n</body>\n</tmx>\n");
    output
}

fn write_unit(output: &mut String, unit: &Unit, source: Language) {
    // Without the empty line, git would take changes of neighbours for one conflict.
    output.push_str(&format!("\n<tu{}>", unit.kept.attributes));
    let mut property = |name: &str, value: &str| {
        output.push_str(&format!("<prop type=\"{name}\">"));
        escape(output, value);
        output.push_str("</prop>");
    };
    if let Some(chapter) = &unit.chapter {
        property("x-chapter", chapter);
    }
    if let Some(kind) = unit.kind {
        property("x-kind", kind.as_str());
    }
    if unit.occurrence > 1 {
        property("x-occurrence", &unit.occurrence.to_string());
    }
    output.extend(unit.kept.elements.iter().map(String::as_str));
    variant(output, source, &unit.source, &unit.kept_source);
    variant(output, unit.language, &unit.target, &unit.kept_target);
    output.push_str("</tu>\n");
}

fn variant(output: &mut String, language: Language, text: &SegmentText, kept: &Kept) {
    output.push_str(&format!("<tuv xml:lang=\"{language}\"{}>", kept.attributes));
    output.extend(kept.elements.iter().map(String::as_str));
    output.push_str("<seg>");
    for part in &text.parts {
        match part {
            SegmentPart::Text(text) => on_one_line(output, text),
            SegmentPart::Code(code) => {
                let (tag, number) = match code.role {
                    CodeRole::Open(number) => ("bpt", Some(("i", number))),
                    CodeRole::Close(number) => ("ept", Some(("i", number))),
                    CodeRole::Alone => ("ph", None),
                };
                output.push_str(&format!("<{tag}"));
                if let Some((name, number)) = number {
                    output.push_str(&format!(" {name}=\"{number}\""));
                }
                if tag != "ept" {
                    output.push_str(" type=\"");
                    escape(output, &code.kind);
                    output.push('"');
                }
                output.push('>');
                on_one_line(output, &code.data);
                output.push_str(&format!("</{tag}>"));
            }
        }
    }
    output.push_str("</seg></tuv>");
}

/// Adds text whose lines other programs may have broken.
fn on_one_line(output: &mut String, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            output.push_str("&#10;");
        }
        escape(output, line);
    }
}
