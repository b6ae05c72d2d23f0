//! What is saved, confirmed or refused.

use komentaras::serve::desk::{Outcome, SaveRequest};
use snapbox::{IntoData as _, str};

use super::{
    CHAPTER_ID, NEW, SOURCE, confirm, paragraphs, request, save, segment, view_of,
};
use crate::import::{CHAPTER, MEMORY, open};
use crate::project::TestProject;

#[test]
fn confirming_writes_what_import_and_accept_write() {
    // A new text.
    let (by_command, at_desk) = (open(), open());
    let po = by_command.output("translation export -q --format po").stdout;
    let po = String::from_utf8(po).unwrap();
    let by_command = by_command.change(
        "back.po",
        po.replace("In 2023 the risk of poverty was <x1/>.", NEW)
            .replace("#, fuzzy\n", ""),
    );
    by_command.run("translation import back.po -q").code(0);
    let stale = segment(&at_desk, CHAPTER_ID, "skurdo");
    assert_eq!(
        (stale.state, stale.text.as_str()),
        ("stale", "In 2023 the risk of poverty was <x1/>.")
    );
    let answer = confirm(&at_desk, CHAPTER_ID, &stale.unit, NEW);
    assert_eq!((answer.outcome, answer.taken), (Outcome::Saved, vec![stale.unit]));
    for path in [CHAPTER, MEMORY] {
        assert_eq!(at_desk.read(path), by_command.read(path), "{path}");
    }
    assert!(at_desk.read(CHAPTER).contains("child poverty was {{value"));
    // The text that stands there.
    let (by_command, at_desk) = (open(), open());
    by_command.run("translation accept report/en/26-skurdas.md:5 -q").code(0);
    let stale = segment(&at_desk, CHAPTER_ID, "skurdo");
    let answer = confirm(&at_desk, CHAPTER_ID, &stale.unit, &stale.text);
    assert_eq!(answer.outcome, Outcome::Saved);
    for path in [CHAPTER, MEMORY] {
        assert_eq!(at_desk.read(path), by_command.read(path), "{path}");
    }
    assert_eq!(segment(&at_desk, CHAPTER_ID, "skurdo").state, "current");
}

#[test]
fn a_text_that_is_saved_without_being_confirmed_stays_open() {
    let project = open();
    let memory = project.read(MEMORY);
    let stale = segment(&project, CHAPTER_ID, "skurdo");
    let answer = save(&project, &request(CHAPTER_ID, &[(&stale.unit, NEW, false)]));
    assert_eq!(answer.outcome, Outcome::Saved);
    assert_eq!(project.read(MEMORY), memory);
    let after = segment(&project, CHAPTER_ID, "skurdo");
    assert_eq!((after.state, after.text.as_str()), ("stale", NEW));
    assert!(after.edited.is_some());
}

#[test]
fn who_changes_what_is_confirmed_and_saves_it_confirms_the_new_words() {
    let project = open();
    let unit = segment(&project, CHAPTER_ID, "skurdo").unit;
    assert_eq!(confirm(&project, CHAPTER_ID, &unit, NEW).outcome, Outcome::Saved);
    // In an editor: nobody has confirmed these words.
    let reworded = project.read(CHAPTER).replace("the risk of child", "hunger in");
    let confirmed = project.read(CHAPTER);
    let project = project.change(CHAPTER, reworded);
    let reworded = segment(&project, CHAPTER_ID, "skurdo");
    assert_eq!((reworded.state, reworded.is_open), ("unconfirmed", true));
    let project = project.change(CHAPTER, confirmed);
    let current = segment(&project, CHAPTER_ID, "skurdo");
    assert_eq!(current.state, "current");
    // At the desk: whoever saved them typed them beside their source.
    let other = "For one child in five there was hunger in 2023: <x1/>.";
    let wanted = SaveRequest {
        ignored: ["figure-differs", "sentences-differ"].map(str::to_owned).to_vec(),
        ..request(CHAPTER_ID, &[(&current.unit, other, false)])
    };
    let answer = save(&project, &wanted);
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    assert_eq!(segment(&project, CHAPTER_ID, "skurdo").state, "current");
    assert!(project.read(MEMORY).contains("For one child in five"));
}

#[test]
fn saving_a_text_leaves_all_others_as_they_were_written() {
    let project = open();
    let front = |path: &str| paragraphs(&project.read(path)).0;
    let source = "Pirmas sakinys\nantroje eilutėje [čia][teisė].\n\n* punktas\n  toliau\n* kitas\n\n> Citata\n> dviem eilutėmis.\n\n[teisė]: https://a.lt/x\n";
    let target = "The first sentence\n<!-- ask\nAna -->\non a second line [here][law].\n\n* an item\n  goes on\n* another\n\n> A quotation\n> of two lines.\n\n[law]: https://a.lt/x\n";
    let (source, target) = (front(SOURCE) + source, front(CHAPTER) + target);
    let project = project.change(SOURCE, source).change(CHAPTER, target.clone());
    let ids: Vec<String> = komentaras::diagnostic::Code::ALL
        .iter()
        .map(|code| code.as_str().to_owned())
        .collect();
    let saved = |unit: &str, text: &str, is_confirmed: bool| {
        let wanted = SaveRequest {
            ignored: ids.clone(),
            ..request(CHAPTER_ID, &[(unit, text, is_confirmed)])
        };
        let answer = save(&project, &wanted);
        assert_eq!(answer.outcome, Outcome::Saved, "{text}: {answer:?}");
        project.read(CHAPTER)
    };
    let count = view_of(&project, CHAPTER_ID).segments.len();
    for index in 0..count {
        for is_confirmed in [false, true] {
            let segment = &view_of(&project, CHAPTER_ID).segments[index];
            assert_eq!(saved(&segment.unit, &segment.text, is_confirmed), target);
        }
    }
    for (old, new) in [("second", "third"), ("goes", "leads"), ("two", "ten")] {
        let view = view_of(&project, CHAPTER_ID);
        let mut segments = view.segments.iter();
        let segment = segments.find(|segment| segment.text.contains(old)).unwrap();
        let before = project.read(CHAPTER);
        let after = saved(&segment.unit, &segment.text.replace(old, new), true);
        assert_eq!(after, before.replace(old, new));
    }
}

#[test]
fn white_space_and_quotation_marks_that_somebody_typed_are_kept() {
    let project = open();
    let stale = segment(&project, CHAPTER_ID, "skurdo");
    for text in [
        "In 2023 the “risk” of poverty was <x1/>.",
        "In 2023 the \"risk\" of poverty was <x1/>.",
        "In 2023 the \"risk\" of\u{a0}poverty was <x1/>.",
    ] {
        let unit = segment(&project, CHAPTER_ID, "skurdo").unit;
        let answer = confirm(&project, CHAPTER_ID, &unit, text);
        assert_eq!(answer.outcome, Outcome::Saved, "{text}: {answer:?}");
        assert_eq!(segment(&project, CHAPTER_ID, "skurdo").text, text);
    }
    assert_ne!(segment(&project, CHAPTER_ID, "skurdo").unit, stale.unit);
}

/// What is translated of the chapter that is not translated yet.
const PARTS: [(&str, &str); 3] = [
    ("Smurtas", "Violence"),
    ("Mažinti", "Reduce <g1>violence</g1>."),
    ("Šviesti", "Educate."),
];

#[test]
fn what_can_only_be_written_together_waits_for_the_rest() {
    let project = open();
    let unit = |words: &str| segment(&project, "19-smurtas", words).unit;
    let texts: Vec<(String, &str, bool)> =
        PARTS.iter().map(|(source, text)| (unit(source), *text, true)).collect();
    let texts: Vec<(&str, &str, bool)> = texts
        .iter()
        .map(|(unit, text, confirm)| (unit.as_str(), *text, *confirm))
        .collect();
    let [title, first, second] = [texts[0], texts[1], texts[2]];
    // There is no chapter yet.
    let answer = save(&project, &request("19-smurtas", &[second]));
    assert_eq!(answer.outcome, Outcome::Waiting);
    assert!(answer.message.contains("title"), "{}", answer.message);
    // Nor the rest of its list.
    let answer = save(&project, &request("19-smurtas", &[title, second]));
    assert_eq!(
        (answer.outcome, answer.taken),
        (Outcome::Saved, vec![title.0.to_owned()])
    );
    let title = segment(&project, "19-smurtas", "Smurtas");
    assert_eq!((title.state, title.text.as_str()), ("current", "Violence"));
    let answer = save(&project, &request("19-smurtas", &[second]));
    assert_eq!(answer.outcome, Outcome::Waiting);
    assert!(answer.message.contains("list"), "{}", answer.message);
    let answer = save(&project, &request("19-smurtas", &[first, second]));
    let taken = vec![first.0.to_owned(), second.0.to_owned()];
    assert_eq!((answer.outcome, answer.taken), (Outcome::Saved, taken));
    assert_eq!(view_of(&project, "19-smurtas").counts.current, 3);
    snapbox::assert_data_eq!(
        project.read("report/en/19-smurtas.md"),
        str![[r#"
+++
title = "Violence"
+++

::: recommendation {#a to="vyriausybe"}
- Reduce *violence*.
- Educate.
:::

"#]]
        .raw()
    );
}

#[test]
fn rules_hold_up_who_confirms_until_they_are_ignored() {
    let project = open();
    let stale = segment(&project, CHAPTER_ID, "skurdo");
    let text = "In 2021 the risk of child poverty was <x1/>.";
    let before = project.read(CHAPTER);
    let answer = confirm(&project, CHAPTER_ID, &stale.unit, text);
    assert_eq!(answer.outcome, Outcome::Doubtful);
    assert_eq!(project.read(CHAPTER), before);
    let codes: Vec<String> =
        answer.findings.iter().map(|finding| finding.code.to_owned()).collect();
    let ignored = SaveRequest {
        ignored: codes,
        ..request(CHAPTER_ID, &[(&stale.unit, text, true)])
    };
    assert_eq!(save(&project, &ignored).outcome, Outcome::Saved);
    assert!(project.read(CHAPTER).contains("In 2021"));
    // It is recorded with the pair, and holds until one of them changes.
    let mark = "<prop type=\"x-ignored\">figure-differs</prop><seg>In 2021";
    assert!(project.read(MEMORY).contains(mark), "{}", project.read(MEMORY));
    let differs = |project: &TestProject| {
        let (_, diags) = project.inspect();
        diags.iter().any(|finding| finding.code.as_str() == "figure-differs")
    };
    assert!(!differs(&project));
    let source = project.read(SOURCE).replace("buvo", "tuomet buvo");
    let project = project.change(SOURCE, source);
    assert!(differs(&project));
}

#[test]
fn a_request_for_what_is_not_there_changes_nothing() {
    let project = open();
    let before = [CHAPTER, MEMORY].map(|path| project.read(path));
    let unit = segment(&project, CHAPTER_ID, "skurdo").unit;
    for (chapter, unit) in [
        (CHAPTER_ID, ""),
        (CHAPTER_ID, "1"),
        (CHAPTER_ID, "1-xyz"),
        (CHAPTER_ID, "99999999999999999999-0000000000000000"),
        (CHAPTER_ID, "1-0000000000000000"),
        ("../../etc/passwd", &*unit),
        ("", &*unit),
    ] {
        assert_eq!(confirm(&project, chapter, unit, "x").outcome, Outcome::Changed);
    }
    assert_eq!(save(&project, &request(CHAPTER_ID, &[])).outcome, Outcome::Changed);
    let other = SaveRequest {
        language: "de".to_owned(),
        ..request(CHAPTER_ID, &[(&unit, "x", true)])
    };
    assert_eq!(save(&project, &other).outcome, Outcome::Changed);
    let empty = confirm(&project, CHAPTER_ID, &unit, "  \n ");
    assert_eq!(empty.outcome, Outcome::Refused);
    assert_eq!([CHAPTER, MEMORY].map(|path| project.read(path)), before);
    let broken = project.change(MEMORY, "<tmx>");
    assert_eq!(confirm(&broken, CHAPTER_ID, &unit, NEW).outcome, Outcome::Failed);
}
