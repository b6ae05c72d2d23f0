//! What is read of files as Word, `LibreOffice` and Google Docs write them, and of files that
//! are none.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{NotWord, OBJECT, Paragraph, Story, WordFile};
use crate::syntax::archive::{Entry, pack};

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Returns a package with a body and other parts: the kind of each, and what it holds.
pub(crate) fn docx(body: &str, parts: &[(&str, &str)]) -> Vec<u8> {
    let names = format!(
        "xmlns:w=\"{MAIN}\" xmlns:w14=\"urn:w14\" xmlns:w15=\"urn:w15\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    );
    let entry =
        |path: &str, text: String| -> Entry { (path.to_owned(), text.into_bytes()) };
    let relation = |n: usize, kind: &str, target: &str| {
        format!("<Relationship Id=\"r{n}\" Type=\"{KINDS}/{kind}\" Target=\"{target}\"/>")
    };
    let all = |inner: String| {
        format!("<Relationships xmlns=\"{RELATIONS}\">{inner}</Relationships>")
    };
    let mut relations = String::new();
    let mut entries = vec![
        entry("_rels/.rels", all(relation(1, "officeDocument", "word/document.xml"))),
        entry(
            "word/document.xml",
            format!("<w:document {names}><w:body>{body}</w:body></w:document>"),
        ),
    ];
    for (n, (kind, text)) in parts.iter().enumerate() {
        if *kind == "custom" {
            entries.push(entry(&format!("customXml/item{n}.xml"), (*text).to_owned()));
            continue;
        }
        relations.push_str(&relation(n, kind, &format!("{kind}{n}.xml")));
        let root = match *kind {
            "commentsExtended" => "w15:commentsEx",
            "header" => "w:hdr",
            "comments" => "w:comments",
            "styles" => "w:styles",
            _ => "w:footnotes",
        };
        let text = format!("<{root} {names}>{text}</{root}>");
        entries.push(entry(&format!("word/{kind}{n}.xml"), text));
    }
    entries.push(entry("word/_rels/document.xml.rels", all(relations)));
    pack(&entries)
}

fn read(bytes: &[u8]) -> Result<WordFile, NotWord> {
    super::read(bytes, |_| BTreeSet::new())
}

fn file(body: &str, parts: &[(&str, &str)]) -> WordFile {
    read(&docx(body, parts)).unwrap()
}

/// Shows paragraphs: `{+new+}`, `[-gone-]`, with the author where there is one, `¶` where
/// the end of a paragraph is new, `*` for an object.
fn shown(paragraphs: &[Paragraph]) -> Vec<String> {
    let paragraph = |paragraph: &Paragraph| {
        let mut text: String = paragraph
            .pieces
            .iter()
            .map(|piece| {
                let text = piece.text.replace('\n', "¶").replace(OBJECT, "*");
                let sign = if piece.is_moved { "~" } else { "" };
                match (&piece.inserted, &piece.deleted) {
                    (None, None) => text,
                    (Some(who), None) => format!("{{+{sign}{}:{text}+}}", who.author),
                    (None, Some(who)) => format!("[-{sign}{}:{text}-]", who.author),
                    (Some(new), Some(gone)) => {
                        format!("{{+{}[-{}:{text}-]+}}", new.author, gone.author)
                    }
                }
            })
            .collect();
        if let Some(who) = &paragraph.joined {
            text.push_str(&format!("[-{}:¶-]", who.author));
        }
        for (who, looks) in &paragraph.formatting {
            text.push_str(&format!(" ({}: {looks})", who.author));
        }
        for who in &paragraph.table {
            text.push_str(&format!(" (table: {})", who.author));
        }
        text
    };
    paragraphs.iter().filter(|it| !it.is_contents).map(paragraph).collect()
}

const A: &str = "w:author=\"A\" w:date=\"2026-11-20T10:15:00Z\"";
const B: &str = "w:author=\"B\"";

#[test]
fn changes_are_read_wherever_they_stand() {
    let p = |inner: &str| format!("<w:p>{inner}</w:p>");
    let r = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let d = |text: &str| format!("<w:r><w:delText>{text}</w:delText></w:r>");
    let mark = |change: &str| format!("<w:pPr><w:rPr><w:{change} {A}/></w:rPr></w:pPr>");
    for (body, expected) in [
        (p(&r("a  b &amp; c")), vec!["a  b & c"]),
        (
            p(&format!(
                "{}<w:del {A}>{}</w:del><w:ins {A}>{}</w:ins>",
                r("a "),
                d("b"),
                r("c")
            )),
            vec!["a [-A:b-]{+A:c+}"],
        ),
        // One reader's change in several runs, and two readers side by side.
        (
            p(&format!(
                "<w:ins {A}>{}</w:ins><w:ins {A}>{}{}</w:ins><w:ins {B}>{}</w:ins>",
                r("a"),
                r("b"),
                r("c"),
                r("d")
            )),
            vec!["{+A:abc+}{+B:d+}"],
        ),
        // B deletes some of what A inserted.
        (
            p(&format!("<w:ins {A}>{}<w:del {B}>{}</w:del></w:ins>", r("a"), d("b"))),
            vec!["{+A:a+}{+A[-B:b-]+}"],
        ),
        // Around and within links, fields and content controls.
        (
            p(&format!(
                "<w:hyperlink><w:ins {A}>{}</w:ins></w:hyperlink><w:sdt><w:sdtContent>{}\
                 </w:sdtContent></w:sdt><w:fldSimple w:instr=\" SEQ a \">{}</w:fldSimple>\
                 <w:ins {A}><w:hyperlink>{}</w:hyperlink></w:ins>",
                r("a"),
                r("b"),
                r("3"),
                r("d")
            )),
            vec!["{+A:a+}b3{+A:d+}"],
        ),
        (
            p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x \
               </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\
               <w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
            vec!["7"],
        ),
        // A split paragraph is still the one that was sent.
        (
            format!("{}{}", p(&format!("{}{}", mark("ins"), r("a"))), p(&r("b"))),
            vec!["a{+A:¶+}b"],
        ),
        // The ends of a deleted and of a joined paragraph.
        (
            format!(
                "{}{}",
                p(&format!("{}<w:del {A}>{}</w:del>", mark("del"), d("a"))),
                p(&r("b"))
            ),
            vec!["[-A:a-][-A:¶-]", "b"],
        ),
        (
            p(&format!(
                "<w:moveFrom {A}>{}</w:moveFrom><w:moveTo {A}>{}</w:moveTo>",
                r("a"),
                r("a")
            )),
            vec!["[-~A:a-]{+~A:a+}"],
        ),
        (
            p(&format!(
                "<w:pPr><w:pPrChange {B}/></w:pPr>{}<w:r><w:rPr><w:b/><w:rPrChange {A}/>\
               </w:rPr><w:t>b</w:t></w:r>",
                r("a")
            )),
            vec!["ab (B: ) (A: b)"],
        ),
        // Cells; a row that is new.
        (
            format!(
                "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr><w:tr><w:trPr><w:ins {A}/></w:trPr>\
                     <w:tc>{}</w:tc></w:tr></w:tbl>{}",
                p(&r("a")),
                p(&r("b")),
                p(&r("c"))
            ),
            vec!["a", "b (table: A)", "c"],
        ),
        // What is no text, and what only the newest programs know.
        (
            p(&format!(
                "{}<w:r><w:footnoteReference w:id=\"2\"/><w:tab/><w:br/><w:noBreakHyphen/></w:r>\
               <mc:AlternateContent><mc:Choice>{}</mc:Choice><mc:Fallback>{}</mc:Fallback>\
               </mc:AlternateContent>",
                r("a"),
                r("b"),
                r("x")
            )),
            vec!["a*\t¶\u{2011}b"],
        ),
        // A text box has paragraphs of its own.
        (
            p(&format!(
                "{}<w:r><w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing></w:r>{}",
                r("a"),
                p(&r("b")),
                r("c")
            )),
            vec!["b", "a*c"],
        ),
    ] {
        assert_eq!(shown(&file(&body, &[]).paragraphs), expected, "{body}");
    }
}

#[test]
fn the_text_is_what_was_sent_and_what_is_wanted() {
    let body = format!(
        "<w:p><w:r><w:t>a </w:t></w:r><w:del {A}><w:r><w:delText>b</w:delText></w:r></w:del>\
         <w:ins {A}><w:r><w:t>c</w:t></w:r></w:ins></w:p>"
    );
    let file = file(&body, &[]);
    let paragraph = &file.paragraphs[0];
    assert_eq!((paragraph.sent(), paragraph.wanted()), ("a b".into(), "a c".into()));
    assert!(paragraph.is_changed());
    let who = paragraph.pieces[1].deleted.clone().unwrap();
    assert_eq!((who.author.as_str(), who.date.as_str()), ("A", "2026-11-20 10:15"));
}

#[test]
fn bookmarks_tell_where_the_text_begins() {
    let body = "<w:p><w:r><w:t>34</w:t></w:r><w:r><w:tab/></w:r><w:bookmarkStart w:id=\"1\" \
        w:name=\"_k1\"/><w:r><w:t>a</w:t></w:r></w:p><w:p><w:bookmarkEnd w:id=\"1\"/></w:p><w:p/>";
    let file = file(body, &[]);
    let names = |at: usize| -> Vec<(&str, usize)> {
        let bookmarks = file.paragraphs[at].bookmarks.iter();
        bookmarks.map(|it| (it.name.as_str(), it.sent)).collect()
    };
    assert_eq!(names(0), [("_k1", 3)]);
    // It goes on into a paragraph that was split off.
    assert_eq!((names(1), names(2)), (vec![("_k1", 0)], vec![]));
}

#[test]
fn contents_and_numbers_of_notes_are_no_text() {
    let styles = "<w:style w:styleId=\"Turinys1\"><w:name w:val=\"toc 1\"/></w:style>\
        <w:style w:styleId=\"Sarasas\"><w:name w:val=\"table of figures\"/></w:style>\
        <w:style w:styleId=\"Isnasa\"><w:name w:val=\"footnote reference\"/></w:style>";
    let body = "<w:p><w:pPr><w:pStyle w:val=\"Sarasas\"/></w:pPr><w:r><w:t>1 lentelė</w:t></w:r></w:p>\
        <w:p><w:pPr><w:pStyle w:val=\"Turinys1\"/></w:pPr><w:r><w:t>Antraštė</w:t></w:r></w:p>\
        <w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC \\h</w:instrText><w:fldChar \
        w:fldCharType=\"separate\"/></w:r><w:r><w:t>Kita</w:t></w:r></w:p><w:p><w:r><w:t>Trečia</w:t>\
        <w:fldChar w:fldCharType=\"end\"/></w:r></w:p>\
        <w:p><w:r><w:t>Antraštė</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Isnasa\"/></w:rPr><w:t>12</w:t></w:r></w:p>";
    let file = file(body, &[("styles", styles)]);
    assert_eq!(shown(&file.paragraphs), ["Antraštė*"]);
}

#[test]
fn notes_and_margins_follow_the_text() {
    let note = "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>n</w:t></w:r></w:p></w:footnote>";
    let parts = [("header", "<w:p><w:r><w:t>h</w:t></w:r></w:p>"), ("footnotes", note)];
    let file = file("<w:p><w:r><w:t>a</w:t></w:r></w:p>", &parts);
    assert_eq!(shown(&file.paragraphs), ["a", "n", "h"]);
    let stories: Vec<Story> = file.paragraphs.iter().map(|it| it.story).collect();
    assert_eq!(stories, [Story::Text, Story::Notes, Story::Margins]);
}

#[test]
fn comments_have_their_words_replies_and_state() {
    let body = format!(
        "<w:p><w:r><w:t>a </w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t>b</w:t></w:r>\
         <w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>\
         <w:p><w:ins {A}><w:commentRangeStart w:id=\"2\"/><w:r><w:t>new</w:t></w:r>\
         <w:commentRangeEnd w:id=\"2\"/></w:ins></w:p>\
         <w:p><w:r><w:commentReference w:id=\"3\"/></w:r></w:p>"
    );
    let comment = |id: u32, para: &str, text: &str| {
        format!(
            "<w:comment w:id=\"{id}\" {A}><w:p w14:paraId=\"{para}\"><w:r><w:t>{text}</w:t></w:r>\
             </w:p></w:comment>"
        )
    };
    let comments = [
        comment(3, "0A", "without words"),
        comment(0, "0B", "first"),
        comment(1, "0c", "reply"),
        comment(2, "0D", "on new words"),
        comment(4, "0E", "lost"),
        comment(5, "0F", "reply to the reply"),
    ]
    .concat();
    let extended = "<w15:commentEx w15:paraId=\"0B\" w15:done=\"1\"/>\
        <w15:commentEx w15:paraId=\"0C\" w15:paraIdParent=\"0B\" w15:done=\"0\"/>\
        <w15:commentEx w15:paraId=\"0F\" w15:paraIdParent=\"0C\"/>";
    let file = file(&body, &[("comments", &comments), ("commentsExtended", extended)]);
    let shown: Vec<String> = file
        .comments
        .iter()
        .map(|it| {
            let replies: Vec<&str> =
                it.replies.iter().map(|(_, text)| text.as_str()).collect();
            format!(
                "{:?} {:?} {} {} {replies:?}",
                it.paragraph, it.about, it.text, it.is_resolved
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            "Some(0) \"b\" first true [\"reply\", \"reply to the reply\"]",
            "Some(1) \"new\" on new words false []",
            "Some(2) \"\" without words false []",
            "None \"\" lost false []",
        ]
    );
}

#[test]
fn what_is_no_word_file_is_refused() {
    let entry = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
    let archive = |entries: &[Entry]| pack(entries);
    let document = |text: &str| archive(&[entry("word/document.xml", text)]);
    let deep = format!(
        "<w:document xmlns:w=\"{MAIN}\">{}{}</w:document>",
        "<w:body>".repeat(2000),
        "</w:body>".repeat(2000)
    );
    let mut broken = docx("<w:p/>", &[]);
    broken.truncate(broken.len() / 2);
    for (bytes, kind) in [
        (Vec::new(), "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "old"),
        (b"{\\rtf1 a}".to_vec(), "other"),
        (b"%PDF-1.7".to_vec(), "other"),
        (b"PK\x03\x04".to_vec(), "damaged"),
        (broken, "damaged"),
        (
            archive(&[entry("mimetype", "application/vnd.oasis.opendocument.text")]),
            "open-document",
        ),
        (archive(&[entry("xl/workbook.xml", "<a/>")]), "no-document"),
        (document("<a><b></a>"), "part"),
        (document("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"), "part"),
        (document("<html/>"), "no-document"),
        (document(&deep), "part"),
    ] {
        assert_eq!(read(&bytes).unwrap_err().kind(), kind, "{:?}", bytes.get(..20));
    }
    // It takes a second, and no more memory than is allowed.
    let bomb = archive(&[("word/document.xml".to_owned(), vec![b' '; (256 << 20) + 1])]);
    assert_eq!(read(&bomb).unwrap_err(), NotWord::TooLarge);
    // In whatever namespace, with whatever prefix, under whatever path.
    let strict = "<document xmlns=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><body><p><r><t>a</t></r></p></body></document>";
    assert_eq!(shown(&read(&document(strict)).unwrap().paragraphs), ["a"]);
}

#[test]
fn a_hostile_file_takes_time_in_proportion_to_its_length() {
    let open =
        "<w:commentRangeStart w:id=\"%\"/><w:bookmarkStart w:id=\"%\" w:name=\"b%\"/>";
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    let marks: String = (0..20_000).map(|n| open.replace('%', &n.to_string())).collect();
    let runs = "<w:r><w:t>žodis </w:t></w:r>".repeat(20_000);
    let body = format!(
        "{}<w:p>{marks}{runs}</w:p>{}",
        begin.repeat(5000),
        "<w:p/>".repeat(20_000)
    );
    let file = file(&body, &[]);
    assert_eq!(file.paragraphs.len(), 20_001);
}

proptest! {
    /// Whatever the bytes are, the answer is a file or a refusal.
    #[test]
    fn nothing_panics(body in "[<>/w:pridesnt \"=A-Za-z&;0-9]{0,200}", cut in any::<prop::sample::Index>()) {
        drop(read(&docx(&body, &[("comments", &body)])));
        let mut bytes = docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>", &[]);
        bytes.truncate(cut.index(bytes.len()));
        drop(read(&bytes));
    }
}
