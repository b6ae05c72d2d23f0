//! Memories as people, git and other tools leave them.

use super::*;
use crate::diagnostic::SourceFile;

const HEAD: &str = "<tmx version=\"1.4\">\n<header srclang=\"lt\"/>\n<body>\n";
const TAIL: &str = "</body>\n</tmx>\n";

fn unit(target: &str) -> String {
    format!(
        "<tu>\n<prop type=\"x-chapter\">19</prop>\n<prop type=\"x-kind\">paragraph</prop>\n\
         <tuv xml:lang=\"lt\"><seg>Vaikai</seg></tuv>\n\
         <tuv xml:lang=\"en\"><seg>{target}</seg></tuv>\n</tu>\n"
    )
}

/// Returns the memory and its findings with their lines.
fn read_text(text: &str) -> (Memory, Vec<String>) {
    let mut sources = Sources::default();
    let path = MEMORY.to_owned();
    let file = sources.add(SourceFile { path, text: text.to_owned() });
    let mut diags = Diagnostics::new();
    let languages = ["lt".parse().unwrap(), "en".parse().unwrap()];
    let memory = parse(file, text, languages[0], &languages, &mut diags);
    let lines = diags.into_sorted(&sources).into_iter().map(|finding| {
        let span = finding.primary.unwrap();
        assert!(text.get(span.range()).is_some());
        let line = sources.position(file, span.range().start).line;
        format!("{}:{line}", finding.code.as_str())
    });
    (memory, lines.collect())
}

#[track_caller]
fn refused(text: &str, expected: &str) {
    let (memory, findings) = read_text(text);
    assert_eq!(findings, [expected]);
    assert!(!memory.is_whole && memory.units.is_empty());
}

#[test]
fn what_is_not_a_memory_is_refused() {
    refused("", "memory-syntax:1");
    refused("<html/>", "memory-syntax:1");
    refused(&format!("{HEAD}<tu>\n"), "memory-syntax:5");
    refused(&format!("{HEAD}<tu>\n</body>"), "memory-syntax:5");
    refused(&format!("{HEAD}{}{TAIL}", unit("a & b")), "memory-syntax:8");
    refused(&format!("{HEAD}{}{TAIL}", unit("&copy;")), "memory-syntax:8");
    refused(&"<a>".repeat(100_000), "memory-syntax:1");
}

#[test]
fn entities_are_neither_declared_nor_fetched() {
    let bomb = "<!DOCTYPE tmx [\n<!ENTITY a \"aaaaaaaaaa\">\n\
                <!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\n]>\n<tmx>&b;</tmx>";
    refused(bomb, "memory-syntax:1");
    let outside =
        "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<tmx>&x;</tmx>";
    refused(outside, "memory-syntax:1");
    let named = format!("<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n{HEAD}{TAIL}");
    assert_eq!(read_text(&named).1, Vec::<String>::new());
}

#[test]
fn a_conflict_that_was_left_inside_is_refused() {
    let text = format!(
        "{HEAD}<<<<<<< HEAD\n{}=======\n{}>>>>>>> other\n{TAIL}",
        unit("a"),
        unit("b")
    );
    let (memory, findings) = read_text(&text);
    // The finding comes from where all files are read.
    assert_eq!((memory.units.len(), memory.is_whole, findings.len()), (0, false, 0));
}

#[test]
fn duplicate_and_contradictory_units_are_found() {
    let twice = format!("{HEAD}{}{}{TAIL}", unit("Children"), unit("Children"));
    let (memory, findings) = read_text(&twice);
    assert_eq!(findings, ["memory-duplicate:10"]);
    assert_eq!(memory.units.len(), 1);
    let (_, findings) =
        read_text(&format!("{HEAD}{}{}{TAIL}", unit("Children"), unit("Kids")));
    assert_eq!(findings, ["memory-contradiction:10"]);
}

#[test]
fn a_unit_in_a_language_that_the_report_does_not_have_is_kept() {
    let other = "<tu><tuv xml:lang=\"de\"><seg>D</seg></tuv></tu>";
    let (memory, findings) = read_text(&format!("{HEAD}{other}\n{TAIL}"));
    assert_eq!(findings, ["memory-language:4"]);
    assert_eq!(memory.foreign, [other]);
}
