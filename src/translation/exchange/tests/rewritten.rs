//! Codes that a program wrote in another form.

use crate::diagnostic::{Arg, Code};
use crate::model::{CodeRole, InlineCode, SegmentPart, SegmentText};
use crate::syntax::markup::escape;
use crate::translation::State;
use crate::translation::exchange::tests::{
    CHAPTER, language, received, received_to, unit,
};
use crate::translation::exchange::{ExportOptions, Package, UnitId, fingerprint, xliff2};

fn code(role: CodeRole, kind: &str, data: &str) -> SegmentPart {
    let (kind, data) = (kind.to_owned(), data.to_owned());
    SegmentPart::Code(InlineCode { role, kind, data })
}

fn words(words: &str) -> SegmentPart {
    SegmentPart::Text(words.to_owned())
}

/// A text with strong words.
pub(super) fn strong(before: &str, inner: &str, after: &str) -> SegmentText {
    let open = code(CodeRole::Open(1), "strong", "**");
    let close = code(CodeRole::Close(1), "strong", "**");
    let parts = vec![words(before), open, words(inner), close, words(after)];
    let is_empty =
        |part: &SegmentPart| matches!(part, SegmentPart::Text(text) if text.is_empty());
    SegmentText { parts: parts.into_iter().filter(|part| !is_empty(part)).collect() }
}

/// A text with a figure and strong words.
fn source() -> SegmentText {
    let mut source = strong(" patyrė ", "vaikai", ".");
    source
        .parts
        .insert(0, code(CodeRole::Alone, "placeholder", "{{value \"a\" year=2023}}"));
    source
}

/// Returns a file whose one unit is the first of the chapter and left with a source.
pub(super) fn placed(file: &str, source: &SegmentText) -> String {
    let fingerprint = fingerprint(source, None);
    let id = UnitId { chapter: CHAPTER.to_owned(), number: 1, fingerprint };
    let mut chapter = String::new();
    escape(&mut chapter, CHAPTER);
    file.replace("1-0000000000000000", &id.name()).replace(
        "original=\"19\"",
        &format!("original=\"{}\"", chapter.replace('"', "&quot;")),
    )
}

fn file(source: &str, target: &str) -> String {
    placed(
        &format!(
            "<xliff version=\"1.2\"><file original=\"19\" source-language=\"lt\" \
             target-language=\"en\"><body><trans-unit id=\"1-0000000000000000\">\
             <source>{source}</source><target>{target}</target></trans-unit></body></file></xliff>"
        ),
        &self::source(),
    )
}

#[test]
fn codes_in_any_form_are_known_by_where_they_stand() {
    let expected = "In {{value \"a\" year=2023}} **children** suffered.";
    for (source, target) in [
        (
            "<x id=\"1\"/> patyrė <g id=\"2\">vaikai</g>.",
            "In <x id=\"1\"/> <g id=\"2\">children</g> suffered.",
        ),
        (
            "<g id=\"1\"></g> patyrė <g id=\"2\">vaikai</g>.",
            "In <g id=\"1\"></g> <g id=\"2\">children</g> suffered.",
        ),
        // With numbers of its own.
        (
            "<x id=\"70\"/> patyrė <bx id=\"71\" rid=\"9\"/>vaikai<ex id=\"72\" rid=\"9\"/>.",
            "In <x id=\"70\"/> <bx id=\"71\" rid=\"9\"/>children<ex id=\"72\" rid=\"9\"/> suffered.",
        ),
        // Each end of a pair alone.
        (
            "<ph id=\"1\"/> patyrė <ph id=\"2\"/>vaikai<ph id=\"3\"/>.",
            "In <ph id=\"1\"/> <ph id=\"2\"/>children<ph id=\"3\"/> suffered.",
        ),
        // With its own idea of what they stand for.
        (
            "<ph id=\"1\">[1}</ph> patyrė <it id=\"2\" pos=\"open\">b</it>vaikai<it id=\"3\" pos=\"close\">/b</it>.",
            "In <ph id=\"1\">[1}</ph> <it id=\"2\" pos=\"open\">b</it>children<it id=\"3\" pos=\"close\">/b</it> suffered.",
        ),
        // In the text.
        ("{1} patyrė {2&gt;vaikai&lt;2}.", "In {1} {2&gt;children&lt;2} suffered."),
        ("{1} patyrė {2}vaikai{3}.", "In {1} {2}children{3} suffered."),
        (
            "&lt;1/&gt; patyrė &lt;2&gt;vaikai&lt;/2&gt;.",
            "In &lt;1/&gt; &lt;2&gt;children&lt;/2&gt; suffered.",
        ),
        ("{1} patyrė {b&gt;vaikai&lt;b}.", "In {1} {b&gt;children&lt;b} suffered."),
        // Another white space.
        (
            "<x id=\"1\"/>\n  patyrė\t<g id=\"2\"> vaikai</g>.",
            "In <x id=\"1\"/> <g id=\"2\">children</g> suffered.",
        ),
    ] {
        let (received, diags) = received_to(&[self::source()], &file(source, target));
        assert!(diags.is_empty(), "{diags:?}\n{source}");
        let unit = received.unwrap().units.remove(0);
        assert_eq!(unit.source.key(), self::source().key(), "{source}");
        assert_eq!(unit.target.plain(), expected, "{source}");
    }
}

#[test]
fn a_segment_that_moved_is_found_by_its_words() {
    let file = file(
        "<x id=\"1\"/> patyrė <g id=\"2\">vaikai</g>.",
        "In <x id=\"1\"/> <g id=\"2\">children</g> suffered.",
    );
    let other = SegmentText { parts: vec![words("Nauja.")] };
    let (received, diags) = received_to(&[other, source()], &file);
    assert!(diags.is_empty(), "{diags:?}");
    assert_eq!(received.unwrap().units[0].source.key(), source().key());
}

/// Returns what is wrong with the codes of a unit, by kind.
fn kinds(originals: &[SegmentText], file: &str) -> Vec<String> {
    let (received, mut diags) = received_to(originals, file);
    assert_eq!(received.unwrap().units.len(), 0);
    let kinds = diags.iter_mut().map(|finding| {
        assert_eq!(finding.code, Code::ExchangeCode);
        match &finding.args["kind"] {
            Arg::Text(kind) => kind.clone(),
            Arg::Number(_) | Arg::Localized(_) => String::new(),
        }
    });
    kinds.collect()
}

#[test]
fn what_is_wrong_with_rewritten_codes_is_said_as_of_others() {
    let rewritten = "<x id=\"1\"/> patyrė <g id=\"2\">vaikai</g>.";
    for (target, expected) in [
        ("In <g id=\"2\">children</g> suffered.", vec!["lost"]),
        ("In <x id=\"1\"/> children suffered.", vec!["lost"]),
        (
            "In <x id=\"1\"/> <x id=\"1\"/> <g id=\"2\">children</g> suffered.",
            vec!["doubled"],
        ),
        (
            "In <x id=\"1\"/> <x id=\"6\"/> <g id=\"2\">children</g> suffered.",
            vec!["unknown"],
        ),
    ] {
        assert_eq!(kinds(&[source()], &file(rewritten, target)), expected, "{target}");
    }
    let all = "In <x id=\"1\"/> <g id=\"2\">children</g> suffered.";
    // The report says something else now, or has another code there.
    let changed = SegmentText { parts: vec![words("Visai kas kita.")] };
    let mut later = source();
    later.parts[0] = code(CodeRole::Alone, "placeholder", "{{value \"a\" year=2024}}");
    for originals in [vec![], vec![changed], vec![later]] {
        assert_eq!(
            kinds(&originals, &file(rewritten, all)),
            ["foreign"],
            "{originals:?}"
        );
    }
    // One code for two that are not alike.
    let one = "<x id=\"1\"/> patyrė <x id=\"1\"/>vaikai<x id=\"1\"/>.";
    let target = "In <x id=\"1\"/> <x id=\"1\"/>children<x id=\"1\"/> suffered.";
    assert_eq!(kinds(&[source()], &file(one, target)), ["foreign"]);
}

#[test]
fn what_only_looks_like_a_code_is_text() {
    let text = SegmentText { parts: vec![words("Žr. {1} ir <2>.")] };
    let rewritten = file("Žr. {1} ir &lt;2&gt;.", "See {1} and &lt;2&gt;.");
    let rewritten =
        placed(&rewritten.replace(&id(&source()), "1-0000000000000000"), &text);
    let (back, diags) = received_to(&[text], &rewritten);
    assert!(diags.is_empty());
    assert_eq!(back.unwrap().units[0].target.plain(), "See {1} and <2>.");
    let (back, _) = received(&rewritten);
    assert_eq!(back.unwrap().units[0].target.plain(), "See {1} and <2>.");
}

fn id(source: &SegmentText) -> String {
    let fingerprint = fingerprint(source, None);
    UnitId { chapter: CHAPTER.to_owned(), number: 1, fingerprint }.name()
}

#[test]
fn codes_of_xliff_2_are_known_without_what_a_program_dropped() {
    let source = strong("Daugiau rašo ", "policija", ".");
    let units = vec![unit(source.clone(), None, State::Missing)];
    let package = Package { source: language("lt"), target: language("en"), units };
    let file = xliff2::write(&package, ExportOptions::default());
    let (head, rest) = file.split_once("<segment").unwrap();
    let (_, tail) = rest.split_once("</segment>").unwrap();
    for pair in [
        "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1c\">@</pc>",
        "<sc id=\"1\" dataRef=\"d1\"/>@<ec startRef=\"1\" dataRef=\"d1c\"/>",
    ] {
        let with = |word: &str| pair.replace('@', word);
        let file = format!(
            "{head}<segment state=\"translated\"><source>Daugiau rašo {}.</source>\
             <target>More from the {}.</target></segment>{tail}",
            with("policija"),
            with("police")
        );
        let (back, diags) = received_to(&vec![source.clone(); 7], &file);
        assert!(diags.is_empty(), "{diags:?}");
        let target = back.unwrap().units.remove(0).target;
        assert_eq!(target, strong("More from the ", "police", "."), "{pair}");
    }
}
