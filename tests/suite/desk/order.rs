//! The translator's desk: footnotes where they are marked, counts of what is to be done, texts
//! without a source within lists and tables, and emphasis that a translation leaves out.

use komentaras::pipeline::Options;
use komentaras::serve::desk::{self, DeleteRequest, Outcome, Shown};
use serde_json::json;

use crate::desk::{
    CHAPTER_ID, SOURCE, checked, confirm, english, request, save, segment, view_of,
};
use crate::import::CHAPTER;
use crate::project::TestProject;

/// Returns what a chapter begins with.
fn front(project: &TestProject, path: &str) -> String {
    let text = project.read(path);
    let (front, _) = text.rsplit_once("+++").unwrap();
    front.to_owned() + "+++"
}

/// Returns the report with these texts as its chapter in both languages, all of it confirmed.
fn both(source: &str, target: &str) -> TestProject {
    let project = TestProject::both();
    let front = |path: &str| front(&project, path);
    let (source, target) = (
        format!("{}\n\n{source}", front(SOURCE)),
        format!("{}\n\n{target}", front(CHAPTER)),
    );
    let project = project.change(SOURCE, source).change(CHAPTER, target);
    project.run("translation accept --all -q").code(0);
    project
}

/// Returns the sources at the desk, in their order.
fn sources(project: &TestProject) -> Vec<String> {
    let words = |part: &Shown| match part {
        Shown::Words(words) | Shown::Term { words, .. } => words.clone(),
        _ => String::new(),
    };
    let view = view_of(project, CHAPTER_ID);
    let segments = view.segments.iter();
    segments.map(|segment| segment.source.iter().map(words).collect()).collect()
}

#[test]
fn a_footnote_follows_the_text_that_marks_it() {
    let source = "Pirma.[^b] Dar.[^a]\n\n- Punktas.[^c]\n- Kitas.\n\n\
        | Metai[^e] | Kas |\n| --- | --- |\n| vieni | du |\n\nPabaiga.[^a]\n\n\
        [^a]: Išnaša a.[^d]\n[^b]: Išnaša b.\n[^c]: Išnaša c.\n[^d]: Išnaša d.\n[^e]: Išnaša e.\n\
        [^f]: Niekieno.\n";
    let project = TestProject::both();
    let front = front(&project, SOURCE);
    let project = project.change(SOURCE, format!("{front}\n\n{source}"));
    let expected = [
        "Skurdas",
        "Pirma. Dar.",
        "Išnaša b.",
        "Išnaša a.",
        "Išnaša d.",
        "Punktas.",
        "Išnaša c.",
        "Kitas.",
        "Metai",
        "Kas",
        "vieni",
        "du",
        "Išnaša e.",
        "Pabaiga.",
        "Niekieno.",
    ];
    assert_eq!(sources(&project), expected);
    // A text that is saved goes where it belongs, whatever the order on the page.
    let project = both(
        "Viena.[^a]\n\nDvi.\n\n[^a]: Išnaša.\n",
        "One.[^a]\n\nTwo.\n\n[^a]: Note.\n",
    );
    let note = segment(&project, CHAPTER_ID, "Išnaša");
    let answer = confirm(&project, CHAPTER_ID, &note.unit, "A better note.");
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    assert!(
        project.read(CHAPTER).ends_with("One.[^a]\n\nTwo.\n\n[^a]: A better note.\n")
    );
}

#[test]
fn what_is_the_same_in_each_language_is_not_counted_as_untranslated() {
    let source = "Pastraipa.\n\n| Miestas | Mokyklos |\n| --- | --- |\n| Kaunas yra | 12 |\n| Vilnius yra | 17 |\n\n<https://osp.stat.gov.lt>\n";
    let project = both(source, "A paragraph.\n");
    let view = view_of(&project, CHAPTER_ID);
    let missing = view.segments.iter().filter(|segment| segment.state == "missing");
    let (open, same): (Vec<_>, Vec<_>) = missing.partition(|segment| segment.is_open);
    assert_eq!((open.len(), same.len(), view.counts.missing), (4, 3, 4));
}

fn delete(project: &TestProject, orphan: &str) -> Outcome {
    let snapshot = project.snapshot(Options::default());
    let request = DeleteRequest {
        language: "en".to_owned(),
        chapter: CHAPTER_ID.to_owned(),
        orphan: orphan.to_owned(),
    };
    let saved = desk::delete(english(&snapshot), &request);
    saved.changes.write().unwrap();
    saved.answer.outcome
}

/// What stands in the source, in its translation, what is too much there, and what the
/// translation becomes; the former translation where it can't be deleted alone.
const WITHIN: [(&str, &str, &str, Result<&str, &str>); 9] = [
    (
        "- Vaikų namai\n- Mokyklos kaime\n",
        "- Homes of children\n- Schools in villages\n- Courts of appeal\n",
        "Courts of appeal",
        Ok("- Homes of children\n- Schools in villages\n"),
    ),
    (
        "- Vaikų namai\n- Mokyklos kaime\n\nPabaiga čia.\n",
        "- Homes of children\n- Courts of appeal\n- Schools in villages\n\nThe end.\n",
        "Courts of appeal",
        Ok("- Homes of children\n- Schools in villages\n\nThe end.\n"),
    ),
    (
        "- Vaikų namai\n- Mokyklos kaime\n\nPabaiga čia.\n",
        "- Homes of children\n- Schools in villages\n- Courts of appeal\n  - of the first\n  - of the second\n\nThe end.\n",
        "Courts of appeal\nof the first\nof the second",
        Ok("- Homes of children\n- Schools in villages\n\nThe end.\n"),
    ),
    (
        "- Vaikų namai\n\n- Mokyklos kaime\n\nPabaiga čia.\n",
        "- Homes of children\n\n- Courts of appeal\n\n- Schools in villages\n\nThe end.\n",
        "Courts of appeal",
        Ok("- Homes of children\n\n- Schools in villages\n\nThe end.\n"),
    ),
    (
        "| Miestas | Mokyklų tinklas |\n| --- | --- |\n| Kaunas ten | didelis labai |\n\nPabaiga čia.\n",
        "| City | Network of schools |\n| --- | --- |\n| Kaunas there | very large |\n| Courts here | appeal twice |\n\nThe end.\n",
        "Courts here\nappeal twice",
        Ok(
            "| City | Network of schools |\n| --- | --- |\n| Kaunas there | very large |\n\nThe end.\n",
        ),
    ),
    (
        "> Pirma citatos pastraipa.\n",
        "> The first paragraph of the quotation.\n>\n> Courts of appeal.\n",
        "Courts of appeal.",
        Ok("> The first paragraph of the quotation.\n>\n"),
    ),
    (
        "::: note\nPirma pastabos pastraipa.\n:::\n",
        "::: note\nThe first paragraph of the note.\n\nCourts of appeal.\n:::\n",
        "Courts of appeal.",
        Ok("::: note\nThe first paragraph of the note.\n\n:::\n"),
    ),
    // In an item whose source is there.
    (
        "- Vaikų namai\n\n- Mokyklos kaime\n",
        "- Homes of children\n\n  Courts of appeal.\n\n- Schools in villages\n",
        "Courts of appeal.",
        Ok("- Homes of children\n\n- Schools in villages\n"),
    ),
    // The mark of the item, whose source is there, stands on its line.
    (
        "- Vaikų namai\n\n- Mokyklos kaime\n",
        "- Courts of appeal.\n\n  Homes of children\n\n- Schools in villages\n",
        "Courts of appeal.",
        Err("- Homes of children\n\n- Schools in villages\n"),
    ),
];

#[test]
fn what_has_no_source_within_a_list_or_a_table_is_deleted_alone() {
    for (source, target, text, expected) in WITHIN {
        let (Ok(former) | Err(former)) = expected;
        let project = both(source, former);
        let text_before = project.read(CHAPTER);
        let project = project.change(CHAPTER, text_before.replace(former, target));
        let view = view_of(&project, CHAPTER_ID);
        let orphan = view.orphans.iter().find(|orphan| orphan.text == text);
        let orphan = orphan.unwrap_or_else(|| panic!("{text}: {:?}", view.orphans));
        assert_eq!(orphan.is_deletable, expected.is_ok(), "{target}");
        let before = project.read(CHAPTER);
        let outcome = delete(&project, &orphan.id);
        let after = project.read(CHAPTER);
        match expected {
            Ok(expected) => {
                assert_eq!(outcome, Outcome::Saved, "{target}");
                assert_eq!(after, before.replace(target, expected), "{target}");
                let after = view_of(&project, CHAPTER_ID);
                assert_eq!(after.segments, view.segments, "{target}");
                assert_eq!(after.orphans, [], "{target}");
            }
            Err(_) => {
                assert_eq!((outcome, after), (Outcome::Refused, before), "{target}");
            }
        }
    }
}

#[test]
fn emphasis_that_is_left_out_is_advice_and_a_figure_is_an_error() {
    let source = "Vaikams reikia *pagalbos* ir **namų** {{value \"poverty\" year=2023 sex=\"T\"}}.\n";
    let project = both("Pirma.\n", "First.\n");
    let text = project.read(SOURCE) + "\n" + source;
    let project = project.change(SOURCE, text);
    let unit = segment(&project, CHAPTER_ID, "reikia").unit;
    let found = |text: &str| -> Vec<(String, String)> {
        let checked = checked(&project, &unit, text);
        assert_eq!(checked["refusal"], serde_json::Value::Null, "{checked}");
        let found = checked["findings"].clone();
        let found = found.as_array().unwrap().iter();
        let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        found.map(|it| (word(&it["code"]), word(&it["severity"]))).collect()
    };
    let of = |severity: &str| ("exchange-code".to_owned(), severity.to_owned());
    for (text, expected) in [
        ("Children need <g1>help</g1> and <g2>homes</g2> <x3/>.", vec![]),
        ("Children need help and <g2>homes</g2> <x3/>.", vec![of("note")]),
        ("Children need help and homes <x3/>.", vec![of("note"), of("note")]),
        // One that is not closed is a slip and not a decision.
        ("Children need <g1>help and <g2>homes</g2> <x3/>.", vec![of("error")]),
        ("Children need help and <g2>homes</g2>.", vec![of("error"), of("error")]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
    // Of a code is said which one, and where: the text itself is before the eyes of who types.
    let figure = "{{value \"poverty\" year=2023 sex=\"T\"}}";
    for (text, expected) in [
        (
            "Children need help and <g2>homes</g2>.",
            vec![
                ("Code 1 is missing.", json!([1, null])),
                ("Code 3 is missing.", json!([3, null])),
            ],
        ),
        (
            "Children need help and <g2>homes</g2> <x3/>.",
            vec![("The emphasis of the source, code 1, is not used.", json!([1, null]))],
        ),
        (
            "Ąžuolą 🙂 <g1>need</g1> <g2>homes</g2> <x3/>, <X3 />.",
            vec![("Code 3 appears here more than once.", json!([3, [46, 52]]))],
        ),
        (
            "Children <g1>need <g2>homes</g1></g2> <x3/>.",
            vec![(
                "Code 1 does not begin and end around the same words.",
                json!([1, [9, 13]]),
            )],
        ),
        (
            "Children <g1></g1> need <g2>homes</g2> <x3/>.",
            vec![("Code 1 has no words inside.", json!([1, [9, 13]]))],
        ),
        (
            "Children <g1>need</g1> <g2>homes</g2> <x3/> <x7/>.",
            vec![("`<x7/>` is not a code of this text.", json!([null, [44, 49]]))],
        ),
    ] {
        let checked = checked(&project, &unit, text);
        let found = checked["findings"].as_array().unwrap().iter();
        let found: Vec<_> = found
            .filter(|it| it["code"] == "exchange-code")
            .map(|it| {
                let (message, wrong) = (it["message"].as_str().unwrap(), &it["wrong"]);
                (message.to_owned(), json!([wrong["number"], wrong["place"]]))
            })
            .collect();
        let expected: Vec<_> = expected
            .into_iter()
            .map(|(message, wrong)| (message.to_owned(), wrong))
            .collect();
        assert_eq!(found, expected, "{text}");
        assert!(
            !checked.to_string().contains(figure)
                && !checked.to_string().contains("homes")
        );
        if checked["findings"][0]["severity"] == "error" {
            let answer = save(&project, &request(CHAPTER_ID, &[(&unit, text, true)]));
            let findings = serde_json::to_value(&answer.findings).unwrap();
            assert_eq!(
                (answer.outcome, &findings),
                (Outcome::Refused, &checked["findings"])
            );
        }
    }
    // Also of ten codes that look alike, in the order of their numbers.
    let ten = format!("Kasmet: {}.\n", [figure; 10].join(", "));
    let text = project.read(SOURCE) + "\n" + &ten;
    let project = project.change(SOURCE, text);
    let each = segment(&project, CHAPTER_ID, "Kasmet");
    let lacking = checked(&project, &each.unit, "Each year: <x2/>.")["findings"].clone();
    let lacking = lacking.as_array().unwrap().iter();
    let numbers: Vec<_> =
        lacking.filter_map(|it| it["wrong"]["number"].as_u64()).collect();
    assert_eq!(numbers, [1, 3, 4, 5, 6, 7, 8, 9, 10]);
    // Nobody has to confirm twice.
    let text = "Children need help and homes <x3/>.";
    let answer = save(&project, &request(CHAPTER_ID, &[(&unit, text, true)]));
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    assert_eq!(segment(&project, CHAPTER_ID, "reikia").state, "current");
    assert!(project.read(CHAPTER).contains("Children need help and homes {{value"));
}
