//! Whatever a text holds, it comes back from a file as it left.

use proptest::prelude::*;

use crate::model::{CodeRole, InlineCode, SegmentPart, SegmentText};
use crate::syntax::markup::is_allowed;
use crate::text::builtin_catalog;
use crate::translation::State;
use crate::translation::exchange::decide::differs_by_language;
use crate::translation::exchange::tests::{language, received, unit};
use crate::translation::exchange::{
    Claim, ExportOptions, Package, PackageUnit, po, xliff1, xliff2,
};
use crate::translation::segments::tidy;

/// What a text is made of, before its pairs are numbered.
#[derive(Debug, Clone)]
enum TextPart {
    Words(String),
    Code(String),
    Pair(&'static str, Vec<TextPart>),
}

/// Pieces that a format might trip over.
const AWKWARD: &[&str] = &[
    "Ąžuolas ėjo ",
    "„citata“",
    "<",
    ">",
    "&",
    "\"",
    "'",
    "]]>",
    "\n",
    "\t",
    "\r\n",
    "\\",
    "\\n",
    "<x1/>",
    "<g2>",
    "</g1>",
    "&lt;",
    "&amp;",
    "&#10;",
    "<!--",
    "-->",
    "{{",
    "%s",
    "\u{1}",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\u{fffe}",
    "#~ ",
    "msgid \"a\"",
    "&lt",
    ";",
    "1/>",
    "x",
    "<<<<<<< ",
    " ",
];

fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => proptest::sample::select(AWKWARD).prop_map(str::to_owned),
        1 => ".{0,6}",
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn parts() -> impl Strategy<Value = Vec<TextPart>> {
    let data = prop_oneof![
        Just("{{value \"a\" year=2023}}".to_owned()),
        Just("[^1]".to_owned()),
        Just("`]]> <a> & \"b\"`".to_owned()),
        Just("![Ė: „x“](../a.png)".to_owned()),
    ];
    let leaf =
        prop_oneof![words().prop_map(TextPart::Words), data.prop_map(TextPart::Code)];
    let part = leaf.prop_recursive(3, 12, 4, |inner| {
        let kind = proptest::sample::select(&["emphasis", "strong", "link"][..]);
        (kind, proptest::collection::vec(inner, 0..4))
            .prop_map(|(kind, inner)| TextPart::Pair(kind, inner))
    });
    proptest::collection::vec(part, 1..6)
}

fn text(parts: &[TextPart]) -> SegmentText {
    fn add(parts: &[TextPart], out: &mut Vec<SegmentPart>, pairs: &mut u32) {
        let code = |role, kind: &str, data: &str| {
            let (kind, data) = (kind.to_owned(), data.to_owned());
            SegmentPart::Code(InlineCode { role, kind, data })
        };
        for part in parts {
            match part {
                TextPart::Words(words) => {
                    let kept = words.chars().filter(|c| is_allowed(*c));
                    out.push(SegmentPart::Text(kept.collect()));
                }
                TextPart::Code(data) => {
                    out.push(code(CodeRole::Alone, "placeholder", data));
                }
                TextPart::Pair(kind, inner) => {
                    *pairs += 1;
                    let number = *pairs;
                    let (open, close) = match *kind {
                        "emphasis" => ("*", "*"),
                        "strong" => ("**", "**"),
                        _ => ("[", "](https://example.org/?a=1&b=<2>)"),
                    };
                    out.push(code(CodeRole::Open(number), kind, open));
                    add(inner, out, pairs);
                    out.push(code(CodeRole::Close(number), kind, close));
                }
            }
        }
    }
    let mut out = Vec::new();
    add(parts, &mut out, &mut 0);
    tidy(out)
}

/// The files that a unit goes out in.
fn files(unit: PackageUnit) -> [String; 4] {
    let (source, target) = (language("lt"), language("en"));
    let package = Package { source, target, units: vec![unit] };
    let prefilled = ExportOptions { is_prefilled: true };
    [
        xliff1::write(&package, ExportOptions::default()),
        xliff1::write(&package, prefilled),
        xliff2::write(&package, prefilled),
        po::write(&package),
    ]
}

/// Returns a text with its pairs numbered in their order.
fn renumbered(mut text: SegmentText) -> SegmentText {
    let mut known = Vec::new();
    for part in &mut text.parts {
        if let SegmentPart::Code(code) = part
            && let CodeRole::Open(number) | CodeRole::Close(number) = &mut code.role
        {
            if !known.contains(number) {
                known.push(*number);
            }
            let place = known.iter().position(|place| place == number).unwrap();
            *number = u32::try_from(place + 1).unwrap();
        }
    }
    text
}

proptest! {
    #[test]
    fn a_text_comes_back_as_it_left(source in parts(), target in parts(), state in 0..4) {
        let source = text(&source);
        prop_assume!(!source.key().is_empty());
        let state = [State::Missing, State::Stale, State::Unconfirmed, State::Current]
            [usize::try_from(state).unwrap()];
        let target = match state {
            State::Missing => None,
            // What is approved has the figures of its source.
            State::Current => Some(source.clone()),
            State::Stale | State::Unconfirmed => Some(text(&target)),
        };
        let sent = unit(source.clone(), target.clone(), state);
        let id = sent.id.clone();
        for file in files(sent) {
            if file.starts_with("<?xml") {
                prop_assert!(roxmltree::Document::parse(&file).is_ok(), "{file}");
            }
            let (received, diags) = received(&file);
            prop_assert!(diags.is_empty(), "{diags:?}\n{file}");
            let units = received.unwrap().units;
            prop_assert_eq!(units.len(), 1);
            prop_assert_eq!(&units[0].id, &id);
            prop_assert_eq!(&units[0].source, &source, "{}", file);
            // What needs no translation is its own.
            let is_prefilled = target.is_none() && !units[0].target.parts.is_empty();
            let words = builtin_catalog().lexicon(language("lt"));
            prop_assert!(!is_prefilled || !differs_by_language(&source, &words));
            let by_itself = source.clone();
            let expected = target.clone().or(is_prefilled.then_some(by_itself));
            let expected = expected.unwrap_or_default();
            let back = renumbered(units[0].target.clone());
            prop_assert_eq!(back, renumbered(expected), "{}", file);
            let is_confirmed = units[0].claim == Claim::Confirmed;
            prop_assert!(!is_confirmed || state == State::Current);
        }
    }

    #[test]
    fn no_file_makes_the_reader_panic(
        source in parts(),
        cut in 0.0..1.0,
        junk in words(),
        length in 0..40_usize,
    ) {
        let source = text(&source);
        for file in files(unit(source.clone(), Some(source), State::Stale)) {
            let mut chars: Vec<char> = file.chars().collect();
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss,
                     clippy::cast_precision_loss, reason = "a place within the file")]
            let at = (cut * chars.len() as f64) as usize;
            let end = (at + length).min(chars.len());
            chars.splice(at..end, junk.chars());
            drop(received(&chars.into_iter().collect::<String>()));
        }
        drop(received(&junk));
    }
}
