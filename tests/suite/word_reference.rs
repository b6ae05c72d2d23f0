//! Word files with the look of another.

use komentaras::pipeline::Options;
use komentaras::syntax::archive;
use snapbox::str;

use crate::project::TestProject;
use crate::word::{files, word};
use crate::word_file::WordFile;

/// Returns a Word file with other styles, as somebody may have saved it.
fn reference(styles: &str, part: &str) -> Vec<u8> {
    let made = files(&TestProject::small(), Options::default()).remove(0);
    let mut entries = archive::unpack(&made, 1 << 30).unwrap();
    for (path, bytes) in &mut entries {
        if path == part {
            *bytes = styles.as_bytes().to_vec();
        }
    }
    archive::pack(&entries)
}

#[test]
fn a_reference_gives_its_look() {
    let made = files(&TestProject::small(), Options::default()).remove(0);
    let own = WordFile::sound(&made).part("word/styles.xml").to_owned();
    // Another language's Word has other ids.
    let localized = own
        .replace("\"Heading1\"", "\"Antrat1\"")
        .replace("heading 1", "Heading 1")
        .replace("<w:sz w:val=\"50\"/>", "<w:sz w:val=\"66\"/>");
    let project =
        |bytes: Vec<u8>| TestProject::small().change("templates/reference.docx", bytes);
    let with_look = project(reference(&localized, "word/styles.xml"));
    let file = word(&with_look);
    assert!(file.part("word/document.xml").contains("<w:pStyle w:val=\"Antrat1\"/>"));
    assert!(file.part("word/styles.xml").contains("<w:sz w:val=\"66\"/>"));
    with_look.expect_findings(str![""]);
    let findings = |project: &TestProject| {
        let output = project.output("check --format short");
        String::from_utf8(output.stdout).unwrap()
            + &String::from_utf8_lossy(&output.stderr)
    };
    assert!(!findings(&with_look).contains("template-error"));
    // A style that is missing is the program's own.
    let start = own.find("<w:style w:type=\"paragraph\" w:styleId=\"Quote\">").unwrap();
    let (before, after) = own.split_at(start);
    let without = format!("{before}{}", after.split_once("</w:style>").unwrap().1);
    let lacking = project(reference(&without, "word/styles.xml"));
    assert!(word(&lacking).part("word/styles.xml").contains("w:styleId=\"Quote\""));
    assert!(findings(&lacking).contains("reference.docx:1:1: warning[template-error]: the Word document `templates/reference.docx` lacks styles"));
    // What is none is said to be none, and the report has the program's look.
    let strict = reference(
        &own.replace("schemas.openxmlformats.org", "purl.oclc.org"),
        "word/styles.xml",
    );
    let changed = |from: &str, to: &str| {
        assert!(own.contains(from), "{from}");
        reference(&own.replacen(from, to, 1), "word/styles.xml")
    };
    let empty = archive::pack(&[("a.txt".to_owned(), b"a".to_vec())]);
    for bytes in [
        b"Ne Word".to_vec(),
        Vec::new(),
        empty,
        strict,
        reference("<w:styles", "word/styles.xml"),
        // What Word would repair in each file that is made from it.
        changed("w:styleId=\"Quote\"", "w:styleId=\"Heading2\""),
        changed("<w:basedOn w:val=\"Normal\"/>", "<w:basedOn w:val=\"Nera\"/>"),
        changed("<w:keepNext/>", "<x xmlns=\"urn:x\"/>"),
        changed("<w:keepNext/>", "<w:tcBorders/>"),
    ] {
        let project = project(bytes);
        assert_eq!(word(&project).part("word/styles.xml"), own);
        let told = findings(&project);
        assert!(told.contains("is not a usable Word document"), "{told}");
    }
}

/// Programs such as pandoc write the right things in the wrong order, and take styles for granted
/// that every Word has.
#[test]
fn what_another_program_put_in_another_order_is_put_right() {
    let made = files(&TestProject::small(), Options::default()).remove(0);
    let own = WordFile::sound(&made).part("word/styles.xml").to_owned();
    let table = "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">";
    let (before, after) = own.split_once(table).unwrap();
    let without = format!("{before}{}", after.split_once("</w:style>").unwrap().1);
    let changed = without
        .replacen("<w:keepNext/><w:keepLines/>", "<w:keepLines/><w:keepNext/>", 1)
        .replacen("<w:b/><w:bCs/>", "<w:bCs/><w:b/>", 1)
        .replacen(
            "<w:sz w:val=\"50\"/><w:szCs w:val=\"50\"/>",
            "<w:szCs w:val=\"66\"/><w:sz w:val=\"66\"/>",
            1,
        );
    let project = TestProject::small()
        .change("templates/reference.docx", reference(&changed, "word/styles.xml"));
    let file = word(&project);
    let styles = file.part("word/styles.xml");
    for right in [
        "<w:keepNext/><w:keepLines/>",
        "<w:b/><w:bCs/>",
        "<w:sz w:val=\"66\"/><w:szCs w:val=\"66\"/>",
        "w:styleId=\"TableNormal\"",
    ] {
        assert!(styles.contains(right), "{right}");
    }
    for wrong in ["<w:keepLines/><w:keepNext/>", "<w:bCs/><w:b/>"] {
        assert!(!styles.contains(wrong), "{wrong}");
    }
    let output = project.output("check --format short");
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(!told.contains("is not a usable Word document"), "{told}");
}
