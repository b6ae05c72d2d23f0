//! Whatever somebody types, at whatever place of a file for review, is listed.

#![expect(clippy::string_slice, reason = "each place is where a sign was found")]

use std::ops::Range;

use super::sent::Sent;
use crate::review::{Outcome, Reason, Review};
use crate::translation::Change;

const WORD: &str = "Žymė7";

const MARK: &str = "<w:pPr><w:rPr><w:ins w:id=\"9\" w:author=\"Ona\"/></w:rPr></w:pPr>";
const KITA: &str =
    "<w:ins w:id=\"9\" w:author=\"Ona\"><w:r><w:t>Kita</w:t></w:r></w:ins>";
const DRAWING: &str = "<w:r><w:drawing><wp:inline/></w:drawing></w:r>";
const EQUATION: &str = "<m:oMath xmlns:m=\"urn:m\"><m:r/></m:oMath>";

/// Returns where each element begins and ends that is not within another of its kind.
pub(super) fn elements(text: &str, name: &str) -> Vec<Range<usize>> {
    let close = format!("</{name}>");
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(&format!("<{name}")).map(|it| at + it) {
        let is_it = text[start + name.len() + 1..].starts_with([' ', '>']);
        let end = text[start..].find(&close).map(|it| start + it + close.len());
        let Some(end) = end.filter(|_| is_it) else {
            at = start + 1;
            continue;
        };
        found.push(start..end);
        at = end;
    }
    found
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// Returns what is inserted, recorded or not.
fn insertion(text: &str, is_tracked: bool) -> String {
    if is_tracked {
        format!("<w:ins w:id=\"999\" w:author=\"Ona\">{text}</w:ins>")
    } else {
        text.to_owned()
    }
}

/// Returns whether a word is in what is told.
fn is_told(review: &Review, word: &str) -> bool {
    let is_in = |change: &Change| {
        let (Change::Kept(text) | Change::Inserted(text) | Change::Deleted(text)) =
            change;
        text.contains(word)
    };
    review.remarks.iter().any(|remark| {
        remark.text.iter().any(is_in)
            && remark.proposals.iter().any(|it| {
                it.after.contains(word) || it.outcome == Outcome::Left(Reason::Unrecorded)
            })
    })
}

pub(super) fn none_lost(lost: &[String], tried: usize, least: usize) {
    assert!(
        lost.is_empty(),
        "{} of {tried}: {:#?}",
        lost.len(),
        lost.get(..lost.len().min(9))
    );
    assert!(tried > least, "{tried}");
}

#[test]
fn a_file_that_nobody_changed_has_no_answers() {
    let sent = Sent::new();
    let part = "word/document.xml";
    let review = sent.answered(part, &sent.text(part));
    assert!(review.remarks.is_empty(), "{:#?}", review.remarks);
    assert_eq!(review.in_contents, 0);
}

/// A paragraph that loses its bookmark has its words, and programs fill in any title above a
/// page.
#[test]
fn what_programs_make_otherwise_is_no_answer() {
    let sent = Sent::new();
    let part = "word/document.xml";
    let text = sent.text(part);
    let at = text.find("w:name=\"_k3\"").unwrap();
    let changed = format!("{}w:name=\"other\"{}", &text[..at], &text[at + 12..]);
    let review = sent.answered(part, &changed);
    assert!(review.remarks.is_empty(), "{:#?}", review.remarks);
    let header = "word/header3.xml";
    let text = sent.text(header);
    let changed = text.replace(">Bendrosios įgyvendinimo priemonės<", ">Skyrius<");
    assert_ne!(text, changed);
    let review = sent.answered(header, &changed);
    assert!(review.remarks.is_empty(), "{:#?}", review.remarks);
}

#[test]
fn what_is_typed_anywhere_is_told() {
    let sent = Sent::new();
    let (mut tried, mut lost) = (0, Vec::new());
    for part in sent.parts() {
        let text = sent.text(&part);
        for paragraph in elements(&text, "w:p") {
            let body = &text[paragraph.clone()];
            let (front, back) = (&text[..paragraph.start], &text[paragraph.end..]);
            let start =
                body.find("</w:pPr>").map_or(body.find('>').unwrap() + 1, |it| it + 8);
            let end = body.len() - "</w:p>".len();
            // Before the number or label, around what the program marked, within words.
            let mut places = vec![(start, false), (end, false)];
            for sign in ["<w:bookmarkStart", "<w:bookmarkEnd"] {
                places.extend(body.match_indices(sign).map(|(at, _)| (at, false)));
            }
            for words in elements(body, "w:t") {
                let first = words.start + body[words.clone()].find('>').unwrap() + 1;
                let inner = &body[first..words.end - "</w:t>".len()];
                let middle = inner.char_indices().nth(inner.chars().count() / 2);
                places.push((first + middle.map_or(0, |(at, _)| at), true));
                places.push((first + inner.len(), true));
            }
            for (at, is_in_run) in places {
                for is_tracked in [false, true] {
                    // Within words one of both.
                    if is_in_run && is_tracked == (at % 2 == 0) {
                        continue;
                    }
                    let (before, after) = body.split_at(at);
                    // Beside what is recorded, too.
                    let is_beside = !is_tracked && at % 4 == 0;
                    let other = if is_beside { KITA } else { "" };
                    let after = after.replace("</w:p>", &format!("{other}</w:p>"));
                    let new = if is_in_run && is_tracked {
                        // As programs divide a run.
                        let properties =
                            elements(before, "w:rPr").into_iter().next_back();
                        let open = before.rfind("<w:r>").unwrap();
                        let properties = properties.filter(|it| it.start > open);
                        let properties = properties.map_or("", |it| &before[it]);
                        format!(
                            "</w:t></w:r>{}<w:r>{properties}<w:t xml:space=\"preserve\">",
                            insertion(&run(WORD), true)
                        )
                    } else if is_in_run {
                        WORD.to_owned()
                    } else {
                        insertion(&run(WORD), is_tracked)
                    };
                    let changed = format!("{front}{before}{new}{after}{back}");
                    tried += 1;
                    let review = sent.answered(&part, &changed);
                    if !is_told(&review, WORD) {
                        lost.push(format!("{part} {is_tracked}: {before}|{new}|{after}"));
                    }
                }
            }
        }
    }
    none_lost(&lost, tried, 500);
}

#[test]
fn what_is_pasted_anywhere_is_told() {
    let sent = Sent::new();
    let cell = |text: &str| format!("<w:tc><w:tcPr/><w:p>{text}</w:p></w:tc>");
    let words = run(WORD);
    let text_box = format!(
        "<w:r><w:pict><v:shape xmlns:v=\"urn:v\"><v:textbox><w:txbxContent><w:p>{words}</w:p>\
         </w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    );
    let table = format!("<w:tbl><w:tr>{}</w:tr></w:tbl><w:p/>", cell(&words));
    let row = format!("<w:tr>{}</w:tr>", cell(&words));
    let new_row = format!(
        "<w:tr><w:trPr><w:ins w:id=\"9\" w:author=\"Ona\"/></w:trPr>{}</w:tr>",
        cell(&insertion(&words, true))
    );
    let (mut tried, mut lost) = (0, Vec::new());
    let mut check = |part: &str, changed: &str, what: &str, has_words: bool| {
        tried += 1;
        let review = sent.answered(part, changed);
        let is_told =
            if has_words { is_told(&review, WORD) } else { !review.remarks.is_empty() };
        if !is_told {
            lost.push(format!("{part} {what}"));
        }
    };
    for part in sent.parts() {
        let text = sent.text(&part);
        let with = |at: usize, new: &str| format!("{}{new}{}", &text[..at], &text[at..]);
        for paragraph in elements(&text, "w:p") {
            let inside = paragraph.end - "</w:p>".len();
            let body = &text[paragraph.clone()];
            for is_tracked in [false, true] {
                let mark = if is_tracked { MARK } else { "" };
                let new = format!("<w:p>{mark}{}</w:p>", insertion(&words, is_tracked));
                check(
                    &part,
                    &with(paragraph.start, &new),
                    &format!("before {body}"),
                    true,
                );
                for (new, has_words) in
                    [(DRAWING, false), (EQUATION, false), (text_box.as_str(), true)]
                {
                    let new = insertion(new, is_tracked);
                    check(
                        &part,
                        &with(inside, &new),
                        &format!("{new} in {body}"),
                        has_words,
                    );
                }
            }
            check(
                &part,
                &with(paragraph.start, &table),
                &format!("table before {body}"),
                true,
            );
        }
        for row_there in elements(&text, "w:tr") {
            for new in [&row, &new_row] {
                check(&part, &with(row_there.end, new), &format!("row {new}"), true);
            }
        }
        for cell_there in elements(&text, "w:tc") {
            check(&part, &with(cell_there.end, &cell(&words)), "cell", true);
        }
        if part == "word/document.xml" {
            let end = text.find("<w:sectPr").map(|_| text.rfind("<w:sectPr").unwrap());
            let new = format!("<w:p>{words}</w:p>");
            check(&part, &with(end.unwrap(), &new), "behind the last paragraph", true);
        }
    }
    none_lost(&lost, tried, 300);
}

/// LibreOffice makes one insertion of what is typed at the end of a paragraph and at the start
/// of the next, and of the end between them.
#[test]
fn an_end_of_a_paragraph_that_was_there_is_not_inserted() {
    let sent = Sent::new();
    let part = "word/document.xml";
    let text = sent.text(part);
    let paragraphs: Vec<Range<usize>> = elements(&text, "w:p");
    let mut tried = 0;
    for pair in paragraphs.windows(2) {
        let [first, second] = pair else { continue };
        // The first may be of the program's own, such as the source below a table.
        let has_words = text[first.clone()].contains("<w:t ");
        let is_known = text[second.clone()].contains("w:name=\"_k");
        if first.end != second.start || !has_words || !is_known {
            continue;
        }
        let (one, two) = (&text[first.clone()], &text[second.clone()]);
        let mark = "<w:rPr><w:ins w:id=\"9\" w:author=\"Ona\"/></w:rPr></w:pPr>";
        let one = one.replacen("</w:pPr>", mark, 1);
        let one = one
            .replace("</w:p>", &format!("{}</w:p>", insertion(&run(" Pirmas7"), true)));
        let at = two.find("</w:pPr>").unwrap() + 8;
        let two =
            format!("{}{}{}", &two[..at], insertion(&run("Antras7 "), true), &two[at..]);
        let changed =
            format!("{}{one}{two}{}", &text[..first.start], &text[second.end..]);
        let review = sent.answered(part, &changed);
        let shown = super::shown(&review);
        assert_eq!(review.in_contents + shown.len(), 2, "{shown:?}");
        assert!(shown.iter().all(|it| it.contains("wording")), "{shown:?}");
        tried += 1;
    }
    assert!(tried > 10, "{tried}");
}
