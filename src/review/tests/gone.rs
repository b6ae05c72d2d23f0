//! Whatever is gone from a file for review, stands elsewhere or looks otherwise is listed.

#![expect(clippy::string_slice, reason = "each place is where a sign was found")]

use std::ops::Range;

use super::everywhere::{elements, none_lost};
use super::sent::Sent;
use crate::translation::Change;

/// Paragraphs, pictures and marks of footnotes that are gone, and paragraphs that moved.
#[test]
fn what_is_gone_or_moved_is_told() {
    let sent = Sent::new();
    let part = "word/document.xml";
    let text = sent.text(part);
    let without =
        |range: Range<usize>| format!("{}{}", &text[..range.start], &text[range.end..]);
    let is_told = |changed: &str| {
        let review = sent.answered(part, changed);
        !review.remarks.is_empty()
    };
    let begin = text.find("Pirma pastraipa").unwrap();
    let mut paragraphs: Vec<Range<usize>> = elements(&text, "w:p");
    let objects = ["<w:drawing", "<w:footnoteReference"];
    let has_object = |text: &str| objects.iter().any(|name| text.contains(name));
    for run in elements(&text, "w:r") {
        if has_object(&text[run.clone()]) {
            assert!(is_told(&without(run.clone())), "{}", &text[run]);
        }
    }
    paragraphs.retain(|it| it.end > begin && text[it.clone()].contains("w:name=\"_k"));
    assert!(paragraphs.len() > 20, "{}", paragraphs.len());
    let [first, .., last] = paragraphs.as_slice() else { panic!("no paragraphs") };
    let moved = format!(
        "{}{}{}{}",
        &text[..first.start],
        &text[first.end..last.end],
        &text[first.clone()],
        &text[last.end..]
    );
    let review = sent.answered(part, &moved);
    assert_eq!(super::shown(&review).len(), 1, "{:?}", super::shown(&review));
    assert!(super::shown(&review)[0].contains(" moved "));
}

/// What somebody wrote on to above or below a page is told once, as new.
#[test]
fn what_is_longer_above_a_page_is_not_gone() {
    let sent = Sent::new();
    let mut tried = 0;
    for part in sent.parts() {
        if !part.contains("header") && !part.contains("footer") {
            continue;
        }
        let text = sent.text(&part);
        for run in elements(&text, "w:t") {
            let run = &text[run];
            let words = &run[run.find('>').unwrap() + 1..run.len() - "</w:t>".len()];
            if words.chars().filter(|c| c.is_alphabetic()).count() < 3 {
                continue;
            }
            tried += 1;
            let longer = run.replace(words, &format!("{words} VIRŠUJE"));
            let review = sent.answered(&part, &text.replacen(run, &longer, 1));
            let shown = super::shown(&review);
            assert_eq!(shown.len(), 1, "{words}: {shown:?}");
            assert!(shown[0].contains("VIRŠUJE"), "{words}: {shown:?}");
        }
    }
    assert!(tried > 1, "{tried}");
}

/// What the program writes itself, too: the title page, contents, units, headers of tables,
/// sources, what stands above pages. The words are told, and the chapter where they were.
#[test]
fn what_is_gone_is_told_with_its_words() {
    let sent = Sent::new();
    let words_of = |body: &str| {
        let texts = elements(body, "w:t").into_iter().map(|it| {
            let text = &body[it];
            text[text.find('>').unwrap() + 1..text.len() - "</w:t>".len()].to_owned()
        });
        texts.collect::<Vec<String>>().join(" ")
    };
    let (mut tried, mut lost) = (0, Vec::new());
    for part in sent.parts() {
        let text = sent.text(&part);
        let begin = text.find("Pirma pastraipa");
        let end = text.rfind("Penkta");
        let mut gone: Vec<(Range<usize>, Range<usize>)> = Vec::new();
        for paragraph in elements(&text, "w:p") {
            gone.push((paragraph.clone(), paragraph.clone()));
            let body = &text[paragraph.clone()];
            for run in elements(body, "w:r") {
                let run = paragraph.start + run.start..paragraph.start + run.end;
                gone.push((paragraph.clone(), run));
            }
        }
        gone.extend(elements(&text, "w:tr").into_iter().map(|it| (it.clone(), it)));
        for (around, range) in gone {
            let words = words_of(&text[range.clone()]);
            let is_word = |it: &&str| it.chars().any(char::is_alphabetic);
            let first = words.split_whitespace().rev().find(is_word).unwrap_or_default();
            if first.is_empty() {
                continue;
            }
            tried += 1;
            let changed = format!("{}{}", &text[..range.start], &text[range.end..]);
            let review = sent.answered(&part, &changed);
            let is_told = review.remarks.iter().any(|remark| {
                let is_it = |it: &Change| {
                    matches!(it, Change::Deleted(text) if text.contains(first))
                };
                let is_of_chapter =
                    begin < Some(around.start) && Some(around.end) < end;
                (!is_of_chapter || remark.chapter.as_deref() == Some("a"))
                    && remark.text.iter().any(is_it)
            });
            if !is_told {
                let told = super::shown(&review);
                lost.push(format!("{part}: {words:?} of {around:?}: {told:?}"));
            }
        }
    }
    none_lost(&lost, tried, 100);
}

/// What the program writes is told to look otherwise, but for the contents: programs make
/// those look as they do.
#[test]
fn what_looks_otherwise_is_told_everywhere() {
    let sent = Sent::new();
    let part = "word/document.xml";
    let text = sent.text(part);
    let (mut tried, mut lost) = (0, Vec::new());
    for run in elements(&text, "w:r") {
        let body = &text[run.clone()];
        let before = &text[..run.start];
        let paragraph = before.rfind("<w:p>").map_or("", |it| &before[it..]);
        let is_contents = ["\"TOC", "Table of", "TableofFigures", "w:fldChar"]
            .iter()
            .any(|name| paragraph.contains(name));
        if elements(body, "w:t").is_empty() || is_contents {
            continue;
        }
        let struck = if body.contains("<w:rPr>") {
            body.replacen("<w:rPr>", "<w:rPr><w:dstrike/>", 1)
        } else {
            body.replacen("<w:r>", "<w:r><w:rPr><w:dstrike/></w:rPr>", 1)
        };
        tried += 1;
        let changed = format!("{before}{struck}{}", &text[run.end..]);
        let review = sent.answered(part, &changed);
        if !super::shown(&review).iter().any(|it| it.contains(" formatting ")) {
            lost.push(format!("{paragraph}{struck}"));
        }
    }
    none_lost(&lost, tried, 60);
}

/// Figures that change places have the same words.
#[test]
fn what_changes_places_in_a_table_of_the_program_is_told() {
    let sent = Sent::new();
    let part = "word/document.xml";
    let text = sent.text(part);
    let table = text.rfind("Skurdo duomenys").unwrap();
    let figures: Vec<Range<usize>> = elements(&text[table..], "w:tr")
        .into_iter()
        .map(|it| table + it.start..table + it.end)
        .take(3)
        .collect();
    let [_, first, second] = figures.as_slice() else { panic!("no rows") };
    let changed = format!(
        "{}{}{}{}",
        &text[..first.start],
        &text[second.clone()],
        &text[first.clone()],
        &text[second.end..]
    );
    let shown = super::shown(&sent.answered(part, &changed));
    assert!(shown.iter().any(|it| it.contains(" moved ")), "{shown:?}");
}
