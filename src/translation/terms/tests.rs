//! Terms found in sentences, and what a translation makes of them.

use proptest::prelude::*;

use super::*;
use crate::diagnostic::{Diagnostics, SourceFile, Sources, Span};
use crate::markdown::{self, Body};
use crate::model::ChapterText;
use crate::text::builtin_catalog;
use crate::translation::{Segment, segments};

const BASE: &str = "\
vaiko teisė;right of the child|child rights;kids' rights
vaiko teisių apsaugos kontrolierius;Ombudsperson for Children's Rights;ombudsman
vaikas su negalia|neįgalus vaikas;child with a disability;disabled child|handicapped
negalia;disability;handicap
globa;care|guardianship;custody
alternatyvioji globa;alternative care;alternative custody
sulaikymas;detention|custody;
valstybė, Konvencijos dalyvė;State party;
";

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

fn file(sources: &mut Sources, text: &str) -> crate::diagnostic::FileId {
    sources.add(SourceFile { path: "a".to_owned(), text: text.to_owned() })
}

fn base(text: &str) -> TermBase {
    let mut sources = Sources::default();
    let file = file(&mut sources, "");
    let span = Span::new(file, 0..0);
    let names = |cell: &str| -> Vec<Spanned<String>> {
        let names = cell.split('|').filter(|name| !name.is_empty());
        names.map(|name| Spanned::new(name.to_owned(), span)).collect()
    };
    let terms = text.lines().map(|line| {
        let cells: Vec<&str> = line.split(';').collect();
        Term {
            names: BTreeMap::from([
                (language("lt"), names(cells[0])),
                (language("en"), names(cells[1])),
            ]),
            avoided: BTreeMap::from([(language("en"), names(cells[2]))]),
            note: "X".to_owned(),
            span,
        }
    });
    TermBase { file: Some(file), terms: terms.collect() }
}

fn first_segment(text: &str) -> (Segment, Sources) {
    let mut sources = Sources::default();
    let file = file(&mut sources, text);
    let Body { blocks, footnotes, unread, misread } =
        markdown::parse(file, text, 0, &mut Diagnostics::new());
    let title = Spanned::new(String::new(), Span::new(file, 0..0));
    let chapter = ChapterText {
        file,
        title,
        signature: Vec::new(),
        blocks,
        footnotes,
        unread,
        misread,
    };
    (segments(&chapter, &sources).swap_remove(0), sources)
}

/// Returns the terms in a Lithuanian text, each in the form in which it stands there.
fn found(text: &str) -> String {
    let base = base(BASE);
    let terms = Terms::new(&base, language("lt"), language("en"), &builtin_catalog());
    let (segment, sources) = first_segment(text);
    let found = terms.found(&segment.text);
    let list: Vec<&str> = found
        .iter()
        .map(|found| sources.slice(segment.span_of(&found.range, &sources)))
        .collect();
    list.join("; ")
}

/// Returns what is wrong with a translation: the avoided words, or the term.
fn misrendered(source: &str, target: &str) -> String {
    let base = base(BASE);
    let terms = Terms::new(&base, language("lt"), language("en"), &builtin_catalog());
    let ((source, from), (target, into)) = (first_segment(source), first_segment(target));
    let list: Vec<String> = terms
        .misrendered(&source.text, &target.text)
        .into_iter()
        .map(|misrendered| match &misrendered.avoided {
            Some(part) => format!("≠ {}", into.slice(target.span_of(part, &into))),
            None => {
                from.slice(source.span_of(&misrendered.found.range, &from)).to_owned()
            }
        })
        .collect();
    list.join("; ")
}

#[test]
fn a_term_is_found_in_any_case() {
    for (text, expected) in [
        ("Pagarba vaiko teisėms.", "vaiko teisėms"),
        ("Vaikų teisių ir vaiko teisėmis", "Vaikų teisių; vaiko teisėmis"),
        ("Vaikams su negalia reikia", "Vaikams su negalia"),
        ("neįgaliųjų vaikų", "neįgaliųjų vaikų"),
        ("globą, globoje, globėjas, globojamas", "globą; globoje"),
        ("negali, negalima, negalėjo; negalią", "negalią"),
        ("ragina valstybę, Konvencijos dalyvę, imtis", "valstybę, Konvencijos dalyvę"),
        ("ragina valstybę Konvencijos dalyvę", "valstybę Konvencijos dalyvę"),
        ("vaiko **teisėmis** ir *globa*", "vaiko **teisėmis; globa"),
    ] {
        assert_eq!(found(text), expected);
    }
}

#[test]
fn a_term_does_not_go_over_the_end_of_a_sentence() {
    for text in [
        "Kiek vaikų. Teisės akte",
        "mato vaiką, teisės aktą",
        "vaiko {{number \"teisės\"}} teisių",
        "vaikų (teisių)",
        "„vaikų“ – teisių",
    ] {
        assert_eq!(found(text), "", "{text}");
    }
}

#[test]
fn the_longest_term_counts() {
    let text = "vaiko teisių apsaugos kontrolieriui pranešta apie vaiko teises";
    assert_eq!(found(text), "vaiko teisių apsaugos kontrolieriui; vaiko teises");
    assert_eq!(found("vaikai su negalia ir negalia"), "vaikai su negalia; negalia");
}

#[test]
fn words_stand_where_the_author_wrote_them() {
    for (text, expected) in [
        ("{{value \"globa\" year=2020}} apie globą", "globą"),
        ("[globa](globa.md) ir", "globa"),
        ("`globa`, <https://globa.lt>, globos", "globos"),
        ("vaiko\nteisių", "vaiko\nteisių"),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}

#[test]
fn what_the_term_base_avoids_is_pointed_out() {
    for (source, target, expected) in [
        ("vaikai su negalia", "children with disabilities", ""),
        ("vaikas su negalia", "the child with disability", ""),
        ("vaikams su negalia", "to Disabled Children", "≠ Disabled Children"),
        (
            "vaikas su negalia",
            "a child with a disability, a disabled child's",
            "≠ disabled child's",
        ),
        ("neįgalus vaikas", "handicapped", "≠ handicapped"),
        ("vaiko teisės", "kids\u{2019} rights", "≠ kids\u{2019} rights"),
        ("vaiko teisės", "the rights of children", ""),
        ("globa", "custody", "≠ custody"),
        // Here the custody is the detention.
        ("globa ir sulaikymas", "care and custody", ""),
        ("šeima", "the disabled child", ""),
        ("vaiko teisė ir globa", "kids' rights, custody", "≠ kids' rights; ≠ custody"),
        ("alternatyvioji globa ir globa", "alternative custody", "≠ alternative custody"),
    ] {
        assert_eq!(misrendered(source, target), expected, "{source} – {target}");
    }
}

#[test]
fn a_term_without_rendering_is_pointed_out_once() {
    for (source, target, expected) in [
        ("globos ir globai", "looking after them", "globos"),
        ("globos ir globai", "guardianship", ""),
        ("globa", "", "globa"),
        ("vaiko teisė ir negalia", "something else", "vaiko teisė; negalia"),
    ] {
        let target = if target.is_empty() { "–" } else { target };
        assert_eq!(misrendered(source, target), expected, "{source} – {target}");
    }
}

#[test]
fn hints_for_the_translator() {
    let base = base(BASE);
    let terms = Terms::new(&base, language("lt"), language("en"), &builtin_catalog());
    let (segment, _) = first_segment("Vaikų su negalia globa, globos sulaikymas");
    let hints: Vec<String> =
        terms.hints(&segment.text).iter().map(ToString::to_string).collect();
    assert_eq!(
        hints,
        [
            "vaikas su negalia → child with a disability (≠ disabled child | handicapped)",
            "globa → care | guardianship (≠ custody)",
            "sulaikymas → detention | custody",
        ]
    );
}

#[test]
fn a_glossary_has_a_line_for_each_rendering() {
    let base = base("neįgalus|a\tb;x|y;z\n#c;d;\ne;;\n");
    assert_eq!(
        glossary(&base, language("lt"), language("en")),
        "neįgalus\tx\t≠ z; X\nneįgalus\ty\t≠ z; X\na b\tx\t≠ z; X\na b\ty\t≠ z; X\nc\td\tX\n"
    );
}

proptest! {
    #[test]
    fn any_text_can_be_looked_through(
        source in "(globos|vaiko|teisės|[*_`\\[\\](){}<>!a-ž. \n]|\\PC){0,12}",
        target in "(globa|custody|care|[*_`\\[\\](){}<>!a-ž. \n]){0,12}",
        name in "\\PC{0,12}",
    ) {
        let name = name.replace(';', "");
        let base = base(&format!("{name}x;y{name};z\n{BASE}"));
        let catalog = builtin_catalog();
        let terms = Terms::new(&base, language("lt"), language("en"), &catalog);
        let (source, from) = first_segment(&format!("a {source}"));
        let (target, into) = first_segment(&format!("a {target}"));
        for misrendered in terms.misrendered(&source.text, &target.text) {
            let spans = [
                Some(source.span_of(&misrendered.found.range, &from)),
                misrendered.avoided.map(|part| target.span_of(&part, &into)),
            ];
            for (span, sources) in spans.into_iter().zip([&from, &into]) {
                let Some(span) = span else { continue };
                let text = &sources.file(span.file).text;
                prop_assert!(text.get(span.range()).is_some());
            }
        }
        for line in glossary(&base, language("lt"), language("en")).lines() {
            prop_assert!(line.split('\t').count() >= 2);
        }
    }
}
