//! Files that another program has laid out with line breaks and indentation.

use proptest::prelude::*;

use crate::diagnostic::{Arg, Code};
use crate::model::{CodeRole, InlineCode, SegmentKind, SegmentPart, SegmentText};
use crate::translation::State;
use crate::translation::exchange::tests::{CHAPTER, language, received_from, unit};
use crate::translation::exchange::{
    ExportOptions, Original, Package, UnitId, fingerprint, xliff1, xliff2,
};

type Write = fn(&Package, ExportOptions) -> String;
const FORMATS: [Write; 2] = [xliff1::write, xliff2::write];

/// Splits a file into tags and what stands between them.
fn tokens(file: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = file;
    while !rest.is_empty() {
        let end = match rest.strip_prefix('<') {
            Some(_) => rest.find('>').unwrap() + 1,
            None => rest.find('<').unwrap_or(rest.len()),
        };
        let (token, after) = rest.split_at(end);
        tokens.push(token);
        rest = after;
    }
    tokens
}

/// Returns a file as `toprettyxml` of Python's minidom writes it; or as `prettify` of
/// Beautiful Soup, which takes the blanks at the ends of each text away.
fn pretty(file: &str, indent: &str, keeps_blanks: bool) -> String {
    let tokens = tokens(file);
    let mut out = String::new();
    let mut depth = 0;
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let is_tag = token.starts_with('<');
        let is_end = token.starts_with("</");
        depth -= usize::from(is_end);
        let line = match (is_tag, keeps_blanks) {
            (false, false) => token.trim(),
            _ => token,
        };
        let is_only = is_tag
            && !is_end
            && !token.ends_with("/>")
            && tokens.get(at + 2).is_some_and(|next| next.starts_with("</"))
            && !tokens.get(at + 1).is_some_and(|next| next.starts_with('<'));
        if keeps_blanks || !line.is_empty() {
            out.push_str(&indent.repeat(depth));
            out.push_str(line);
            if is_only && keeps_blanks {
                out.push_str(tokens[at + 1]);
                out.push_str(tokens[at + 2]);
                at += 2;
            } else if is_tag
                && !is_end
                && !token.ends_with("/>")
                && !token.starts_with("<?")
            {
                depth += 1;
            }
            out.push('\n');
        }
        at += 1;
    }
    out
}

fn alone(data: &str) -> SegmentPart {
    code(CodeRole::Alone, "placeholder", data)
}

fn code(role: CodeRole, kind: &str, data: &str) -> SegmentPart {
    let (kind, data) = (kind.to_owned(), data.to_owned());
    SegmentPart::Code(InlineCode { role, kind, data })
}

fn words(words: &str) -> SegmentPart {
    SegmentPart::Text(words.to_owned())
}

/// Returns a text with a reference and strong words, and these blanks around them.
fn around(texts: [&str; 4]) -> SegmentText {
    let [before, between, inner, after] = texts;
    let parts = [
        words(before),
        alone("{{ref \"x\"}}"),
        words(between),
        code(CodeRole::Open(1), "strong", "**"),
        words(inner),
        code(CodeRole::Close(1), "strong", "**"),
        words(after),
    ];
    let is_empty =
        |part: &SegmentPart| matches!(part, SegmentPart::Text(text) if text.is_empty());
    SegmentText { parts: parts.into_iter().filter(|part| !is_empty(part)).collect() }
}

/// A report with these pairs, all of them confirmed, and what goes out of it.
struct Sent {
    pairs: Vec<(SegmentText, SegmentText)>,
}

impl Sent {
    fn file(&self, write: Write) -> String {
        let units = self.pairs.iter().enumerate().map(|(index, (source, target))| {
            let mut unit = unit(source.clone(), Some(target.clone()), State::Current);
            let fingerprint = fingerprint(source, Some(target));
            let chapter = CHAPTER.to_owned();
            unit.id = UnitId { chapter, number: index + 1, fingerprint };
            unit
        });
        let units = units.collect();
        let package = Package { source: language("lt"), target: language("en"), units };
        write(&package, ExportOptions::default())
    }

    /// Returns the translations that a file brings back, by the number of their unit, and
    /// what is wrong with the others.
    fn back(&self, file: &str) -> (Vec<(usize, String)>, Vec<String>) {
        let originals = self.pairs.iter().map(|(source, target)| Original {
            kind: SegmentKind::Paragraph,
            source,
            target: Some(target),
            state: State::Current,
        });
        let (received, mut diags) = received_from(originals.collect(), file);
        let wrong = diags.iter_mut().filter(|it| it.code == Code::ExchangeCode);
        let kinds = wrong.map(|finding| match &finding.args["kind"] {
            Arg::Text(kind) => kind.clone(),
            Arg::Number(_) | Arg::Localized(_) => String::new(),
        });
        let kinds = kinds.collect();
        let units = received.unwrap().units.into_iter();
        (units.map(|unit| (unit.id.number, unit.target.plain())).collect(), kinds)
    }
}

fn sent() -> Sent {
    Sent {
        pairs: vec![
            (
                around(["Žr. ", " ir ", "čia", "."]),
                around(["See ", " and ", "here", "."]),
            ),
            (around(["Dar", " ", "ten", ""]), around(["Also ", ", ", "there", "!"])),
        ],
    }
}

#[test]
fn a_file_that_was_laid_out_and_not_changed_brings_nothing_new() {
    let sent = sent();
    for write in FORMATS {
        for (indent, keeps_blanks) in
            [("\t", true), (" ", true), ("  ", true), ("", true), ("  ", false)]
        {
            let file = pretty(&sent.file(write), indent, keeps_blanks);
            assert!(file.contains('\n'), "{file}");
            let (back, kinds) = sent.back(&file);
            assert_eq!(kinds, [""; 0], "{file}");
            for (number, target) in back {
                assert_eq!(target, sent.pairs[number - 1].1.plain(), "{file}");
            }
        }
    }
}

#[test]
fn what_was_typed_in_it_is_told_from_what_the_program_added() {
    let sent = sent();
    for write in FORMATS {
        let file = sent.file(write).replace(">See <", ">Look at <");
        let (back, kinds) = sent.back(&pretty(&file, "\t", true));
        assert_eq!(kinds, [""; 0], "{file}");
        assert_eq!(back[0].1, around(["Look at ", " and ", "here", "."]).plain());
        // A blank of the translator's own stays.
        let file = sent.file(write).replace(">Also <", ">Also, see<");
        let (back, kinds) = sent.back(&pretty(&file, "\t", true));
        assert_eq!(kinds, [""; 0], "{file}");
        assert_eq!(back[1].1, around(["Also, see", ", ", "there", "!"]).plain());
        // Without the blanks nobody knows.
        let (back, kinds) = sent.back(&pretty(&file, "\t", false));
        assert_eq!(kinds, ["layout"], "{file}");
        assert_eq!(back.len(), 1);
        assert_eq!(back[0].1, sent.pairs[0].1.plain());
    }
}

fn texts() -> impl Strategy<Value = SegmentText> {
    let between = prop::sample::select(vec![" ", ", ", " ir ", "", " a", "b "]);
    let before = prop::sample::select(vec!["a ", "b", "", "c\u{a0}"]);
    let inner = prop::sample::select(vec!["a", "b c"]);
    let after = prop::sample::select(vec![".", " d.", "", " (e)"]);
    (before, between, inner, after).prop_map(|(before, between, inner, after)| {
        around([before, between, inner, after])
    })
}

proptest! {
    /// Whatever the program did: each text comes back as it was typed, or not at all.
    #[test]
    fn no_blank_is_added_or_lost(
        pairs in prop::collection::vec((texts(), texts()), 1..4),
        typed in texts(),
        indent in prop::sample::select(vec!["", " ", "  ", "\t"]),
        keeps_blanks in any::<bool>(),
        format in 0..2_usize,
    ) {
        let sent = Sent { pairs };
        let file = pretty(&sent.file(FORMATS[format]), indent, keeps_blanks);
        let (back, kinds) = sent.back(&file);
        prop_assert!(kinds.is_empty(), "{kinds:?}\n{file}");
        for (number, target) in back {
            prop_assert_eq!(target, sent.pairs[number - 1].1.plain(), "{}", file);
        }
        // The first is translated anew, in the file of the same report.
        let mut edited = Sent { pairs: sent.pairs.clone() };
        edited.pairs[0].1 = typed.clone();
        let id = |sent: &Sent| {
            let (source, target) = &sent.pairs[0];
            format!("{:016x}", fingerprint(source, Some(target)))
        };
        let file = edited.file(FORMATS[format]).replace(&id(&edited), &id(&sent));
        let (back, kinds) = sent.back(&pretty(&file, indent, keeps_blanks));
        for (number, target) in &back {
            let former = sent.pairs[number - 1].1.plain();
            let expected = if *number == 1 { typed.plain() } else { former.clone() };
            // Where nothing but blanks was changed, the file may not show it.
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            let alike = [former, sent.pairs[number - 1].0.plain()];
            let is_alike = alike.contains(target) && letters(target) == letters(&expected);
            prop_assert!(*target == expected || is_alike, "{target}\n{expected}\n{file}");
        }
        prop_assert_eq!(back.len() + kinds.len(), sent.pairs.len());
        prop_assert!(kinds.iter().all(|kind| kind == "layout"));
    }
}
