//! The translator's desk: what it saves is what the commands write, and nothing that somebody
//! else wrote is lost.

use std::fs;

use komentaras::pipeline::{Options, Snapshot};
use komentaras::serve::desk::{
    self, Answer, ChapterView, DeleteRequest, Desk, Outcome, SaveRequest, ShownSegment,
    TypedText,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use snapbox::{IntoData as _, str};

use crate::import::{CHAPTER, MEMORY, open};
use crate::preview_client::{Preview, status};
use crate::project::TestProject;
use crate::random::random;

pub(crate) const CHAPTER_ID: &str = "26-skurdas";
pub(crate) const SOURCE: &str = "report/lt/26-skurdas.md";

pub(crate) fn english(snapshot: &Snapshot) -> Desk<'_> {
    Desk { snapshot, language: "en".parse().unwrap() }
}

pub(crate) fn view_of(project: &TestProject, chapter: &str) -> ChapterView {
    let snapshot = project.snapshot(Options::default());
    desk::chapter(english(&snapshot), "en", chapter).unwrap()
}

/// Returns the segment whose source has these words.
pub(crate) fn segment(project: &TestProject, chapter: &str, words: &str) -> ShownSegment {
    let mut segments = view_of(project, chapter).segments.into_iter();
    segments
        .find(|segment| serde_json::to_string(&segment.source).unwrap().contains(words))
        .unwrap_or_else(|| panic!("no {words}"))
}

pub(crate) fn request(chapter: &str, texts: &[(&str, &str, bool)]) -> SaveRequest {
    let texts = texts.iter().map(|(unit, text, confirm)| TypedText {
        unit: (*unit).to_owned(),
        text: (*text).to_owned(),
        confirm: *confirm,
    });
    let (language, chapter) = ("en".to_owned(), chapter.to_owned());
    SaveRequest { language, chapter, texts: texts.collect(), ignored: Vec::new() }
}

/// Saves as the server does.
pub(crate) fn save(project: &TestProject, request: &SaveRequest) -> Answer {
    let snapshot = project.snapshot(Options::default());
    let desk = english(&snapshot);
    let saved = desk::save(desk, request);
    match saved.changes.write() {
        Ok(()) => saved.answer,
        Err(error) => desk::not_written(desk, &error),
    }
}

pub(crate) fn confirm(
    project: &TestProject,
    chapter: &str,
    unit: &str,
    text: &str,
) -> Answer {
    save(project, &request(chapter, &[(unit, text, true)]))
}

pub(crate) const NEW: &str = "In 2023 the risk of child poverty was <x1/>.";

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

#[test]
fn what_somebody_changed_meanwhile_is_not_overwritten() {
    type Meanwhile = fn(TestProject) -> TestProject;
    let cases: [Meanwhile; 4] = [
        |project| {
            let text = project.read(CHAPTER).replace("was", "is");
            project.change(CHAPTER, text)
        },
        |project| {
            let text = project.read(SOURCE).replace("rizika", "grėsmė");
            project.change(SOURCE, text)
        },
        |project| project.change(CHAPTER, "+++\ntitle = \"Poverty\"\n+++\n\n"),
        |project| {
            project
                .change(SOURCE, "+++\ntitle = \"Skurdas\"\narticles = [\"26\"]\n+++\n\n")
        },
    ];
    for (case, meanwhile) in cases.into_iter().enumerate() {
        let project = open();
        let stale = segment(&project, CHAPTER_ID, "skurdo");
        let project = meanwhile(project);
        let before = [CHAPTER, SOURCE, MEMORY].map(|path| project.read(path));
        let answer = confirm(&project, CHAPTER_ID, &stale.unit, NEW);
        assert_eq!(answer.outcome, Outcome::Changed, "{case}");
        assert!(!answer.message.is_empty());
        assert_eq!([CHAPTER, SOURCE, MEMORY].map(|path| project.read(path)), before);
    }
}

#[test]
fn a_file_that_changes_between_reading_and_writing_stays_as_it_is() {
    let project = open();
    let stale = segment(&project, CHAPTER_ID, "skurdo");
    let snapshot = project.snapshot(Options::default());
    let saved =
        desk::save(english(&snapshot), &request(CHAPTER_ID, &[(&stale.unit, NEW, true)]));
    let project = project.change(CHAPTER, "theirs");
    let error = saved.changes.write().unwrap_err();
    let answer = desk::not_written(english(&snapshot), &error);
    assert_eq!(
        (answer.outcome, project.read(CHAPTER).as_str()),
        (Outcome::Failed, "theirs")
    );
    assert!(answer.message.contains(CHAPTER), "{}", answer.message);
}

#[cfg(unix)]
#[test]
fn a_file_that_is_closed_to_writing_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let project = open();
    let stale = segment(&project, CHAPTER_ID, "skurdo");
    fs::set_permissions(project.path(CHAPTER), fs::Permissions::from_mode(0o444))
        .unwrap();
    if fs::OpenOptions::new().append(true).open(project.path(CHAPTER)).is_ok() {
        eprintln!("skipped: no file is closed to this user");
        return;
    }
    let answer = confirm(&project, CHAPTER_ID, &stale.unit, NEW);
    assert_eq!(answer.outcome, Outcome::Failed);
    let expected = "`report/en/26-skurdas.md` is write-protected. Nothing was saved; your text stays here.";
    assert_eq!(answer.message, expected);
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

pub(crate) fn checked(project: &TestProject, unit: &str, text: &str) -> Value {
    let snapshot = project.snapshot(Options::default());
    let checked = desk::check(english(&snapshot), "en", CHAPTER_ID, unit, text);
    serde_json::to_value(checked).unwrap()
}

#[test]
fn what_is_typed_is_checked_by_the_rules_of_check() {
    let project = open().change(
        "translations/terms.csv",
        "lt,en,avoid_en,note\nskurdas,poverty,misery,Eurostatas\n",
    );
    let unit = segment(&project, CHAPTER_ID, "skurdo").unit;
    let codes = |text: &str| -> Vec<String> {
        let found = checked(&project, &unit, text)["findings"].clone();
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["code"].as_str().unwrap().to_owned())
            .collect()
    };
    for (text, expected) in [
        (NEW, &[][..]),
        ("", &[]),
        ("In 2021 the risk of child poverty was <x1/>.", &["figure-differs"]),
        ("In 2023 the risk of child misery was <x1/>.", &["term-avoided"]),
        ("In 2023 the risk of child need was <x1/>.", &["term-not-rendered"]),
        ("In 2023 the risk of child poverty was high.", &["exchange-code"]),
        ("In 2023 the risk of child poverty was <x1/> <x1/>.", &["exchange-code"]),
        (
            "In 2023 the risk of child poverty was <x7/>.",
            &["exchange-code", "exchange-code"],
        ),
        ("In 2023 the risk of child poverty was<x1/>.", &["run-together"]),
        (
            "In 2023 the risk of child poverty was <x1/>, or 5% more.",
            &["figure-differs", "house-style"],
        ),
    ] {
        assert_eq!(codes(text), expected, "{text}");
    }
    assert_eq!(checked(&project, "9-0000000000000000", NEW), Value::Null);
}

#[test]
fn a_chapter_is_shown_with_states_changes_codes_and_terms() {
    let project = open().change(
        "translations/terms.csv",
        "lt,en,avoid_en,note\nskurdas,poverty,misery,Eurostatas\n",
    );
    let view = view_of(&project, CHAPTER_ID);
    let shown = serde_json::to_string_pretty(&view).unwrap();
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
{
  "chapter": "26-skurdas",
  "title": "Skurdas",
  "language": "en",
  "path": "report/en/26-skurdas.md",
  "counts": {
    "missing": 0,
    "stale": 1,
    "unconfirmed": 0,
    "current": 1
  },
  "segments": [
    {
      "unit": "1-7a2a4d0356f6bdb5",
      "id": "fb8f70da2d012094-1",
      "target_id": "766b23b43d72b4de-1",
      "kind": "Title",
      "state": "current",
      "is_open": false,
      "is_moved": false,
      "part": "title",
      "place": "report/lt/26-skurdas.md:2",
      "source": [
        {
          "words": "Skurdas",
          "term": 0
        }
      ],
      "text": "Poverty",
      "codes": [],
      "terms": [
        {
          "name": "skurdas",
          "renderings": [
            "poverty"
          ],
          "avoided": [
            "misery"
          ],
          "note": "Eurostatas"
        }
      ],
      "changed": null,
      "edited": null
    },
    {
      "unit": "2-8fcde11b9e49250d",
      "id": "084fd38697caf539-1",
      "target_id": "2a0c92a262373adf-1",
      "kind": "Paragraph",
      "state": "stale",
      "is_open": true,
      "is_moved": false,
      "part": "block 0",
      "place": "report/lt/26-skurdas.md:6",
      "source": [
        "2023 m. vaikų ",
        {
          "words": "skurdo",
          "term": 0
        },
        " rizika buvo ",
        {
          "code": 1,
          "role": "alone"
        },
        "."
      ],
      "text": "In 2023 the risk of poverty was <x1/>.",
      "codes": [
        {
          "kind": "Figure or reference",
          "shown": "17.8 per cent",
          "markdown": "{{value \"poverty\" year=2023 sex=\"T\"}}",
          "tags": [
            "<x1/>"
          ],
          "is_of_source": true
        }
      ],
      "terms": [
        {
          "name": "skurdas",
          "renderings": [
            "poverty"
          ],
          "avoided": [
            "misery"
          ],
          "note": "Eurostatas"
        }
      ],
      "changed": [
        {
          "kind": "kept",
          "runs": [
            "2023 m. "
          ]
        },
        {
          "kind": "inserted",
          "runs": [
            "vaikų "
          ]
        },
        {
          "kind": "kept",
          "runs": [
            "skurdo rizika buvo ",
            {
              "code": 1,
              "role": "alone"
            },
            "."
          ]
        }
      ],
      "edited": null
    }
  ],
  "orphans": []
}
"#]]
        .raw()
    );
}

#[test]
fn the_memory_offers_texts_like_a_new_one() {
    let project = TestProject::both();
    project.run("translation accept --all -q").code(0);
    let source = project.read(SOURCE);
    let more =
        "\n2022 m. skurdo rizika buvo {{value \"poverty\" year=2022 sex=\"T\"}}.\n";
    let project = project.change(SOURCE, source + more);
    let snapshot = project.snapshot(Options::default());
    let desk = english(&snapshot);
    let view = desk::chapter(desk, "en", CHAPTER_ID).unwrap();
    let missing =
        view.segments.iter().find(|segment| segment.state == "missing").unwrap();
    let found = desk::suggestions(desk, "en", CHAPTER_ID, &missing.unit);
    snapbox::assert_data_eq!(
        serde_json::to_string_pretty(&found).unwrap(),
        str![[r#"
[
  {
    "likeness": 75,
    "changes": [
      {
        "kind": "deleted",
        "runs": [
          "2023"
        ]
      },
      {
        "kind": "inserted",
        "runs": [
          "2022"
        ]
      },
      {
        "kind": "kept",
        "runs": [
          " m. skurdo rizika buvo "
        ]
      },
      {
        "kind": "deleted",
        "runs": [
          {
            "code": 2,
            "role": "alone"
          },
          "."
        ]
      },
      {
        "kind": "inserted",
        "runs": [
          {
            "code": 1,
            "role": "alone"
          },
          "."
        ]
      }
    ],
    "target": [
      "In 2023 the risk of poverty was ",
      {
        "code": 2,
        "role": "alone"
      },
      "."
    ],
    "text": "In 2023 the risk of poverty was <x1/>.",
    "chapter": "26-skurdas"
  }
]
"#]]
        .raw()
    );
    for (query, places) in [
        ("skurdas", 2),
        ("RIZIKOS skurdo", 1),
        ("risks", 1),
        ("vargas", 0),
        ("", 0),
        ("  ,", 0),
    ] {
        let found = desk::concordance(desk, "en", query);
        assert_eq!(found.len(), places, "{query}");
    }
    let found = desk::concordance(desk, "en", "rizikos skurdo");
    let shown = serde_json::to_string(&found[0].source).unwrap();
    assert!(shown.contains(r#"{"found":"skurdo"}," ",{"found":"rizika"}"#), "{shown}");
}

const CHILDREN: [&str; 2] = [
    "Vaikai ieško pagalbos. Dažnai jais niekas netiki.",
    "Children seek help. Often nobody believes them.",
];
const POLICE: [&str; 2] = [
    "Policija atvyksta labai vėlai, o byla nutraukiama.",
    "The police come very late, and the case is closed.",
];

/// Returns a report in which both languages have two more paragraphs, confirmed, which the
/// author has joined since.
fn with_joined_paragraphs() -> TestProject {
    let mut project = TestProject::both();
    for (at, path) in [SOURCE, CHAPTER].into_iter().enumerate() {
        let text = project.read(path);
        project =
            project.change(path, format!("{text}\n{}\n\n{}\n", CHILDREN[at], POLICE[at]));
    }
    project.run("translation accept --all -q").code(0);
    let text = project.read(SOURCE);
    let joined =
        text.replace(&format!("{}\n\n", CHILDREN[0]), &format!("{} ", CHILDREN[0]));
    project.change(SOURCE, joined)
}

#[test]
fn when_paragraphs_are_joined_the_text_of_the_second_is_not_lost() {
    let project = with_joined_paragraphs();
    let text = segment(&project, CHAPTER_ID, "Policija");
    assert_eq!((text.state, text.text.as_str()), ("stale", CHILDREN[1]));
    // Both halves are one suggestion, in the order of the source.
    let snapshot = project.snapshot(Options::default());
    let found = desk::suggestions(english(&snapshot), "en", CHAPTER_ID, &text.unit);
    let offered: Vec<_> =
        found.iter().map(|it| (it.likeness, it.text.as_str())).collect();
    let both = format!("{} {}", CHILDREN[1], POLICE[1]);
    assert_eq!(offered[0], (100, both.as_str()));
    assert_eq!(offered[1].1, POLICE[1]);
    // The first alone is asked about.
    let checked = checked(&project, &text.unit, CHILDREN[1]);
    let finding = &checked["findings"][0];
    assert_eq!(finding["code"], "sentences-differ", "{checked}");
    assert_eq!(finding["quote"], POLICE[0]);
    let (chapter, memory) = (project.read(CHAPTER), project.read(MEMORY));
    let answer = confirm(&project, CHAPTER_ID, &text.unit, CHILDREN[1]);
    assert_eq!(answer.outcome, Outcome::Doubtful);
    assert_eq!((project.read(CHAPTER), project.read(MEMORY)), (chapter, memory));
    // Both together are not.
    let answer = confirm(&project, CHAPTER_ID, &text.unit, &both);
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    assert_eq!(segment(&project, CHAPTER_ID, "Policija").state, "current");
    assert!(project.read(CHAPTER).contains(&both));
}

#[test]
fn the_command_says_when_a_sentence_seems_to_be_missing() {
    let project = with_joined_paragraphs();
    let line =
        project.read(CHAPTER).lines().position(|line| line == CHILDREN[1]).unwrap() + 1;
    let place = format!("translation accept {CHAPTER}:{line}");
    let told = String::from_utf8(project.output(&place).stdout).unwrap();
    assert!(told.contains("seems to be missing: 1 text"), "{told}");
    assert!(told.contains(&format!("{CHAPTER}:{line}")), "{told}");
    // Whoever means it has it.
    assert_eq!(segment(&project, CHAPTER_ID, "Policija").state, "current");
    let told = String::from_utf8(project.output(&place).stdout).unwrap();
    assert!(!told.contains("missing"), "{told}");
}

#[test]
fn a_sentence_that_was_split_or_went_into_another_is_not_missing() {
    for (source, target, is_asked) in [
        // Nothing new: two sentences from one, in the source alone.
        ("Vaikai ieško pagalbos. Dažnai jais netiki. Netiki niekas.", CHILDREN[1], false),
        // The translator has put it into the last sentence.
        (
            "Vaikai ieško pagalbos. Dažnai jais niekas netiki. Policija atvyksta vėlai.",
            "Children seek help. Often nobody believes them, and the police come late.",
            false,
        ),
        (
            "Vaikai ieško pagalbos. Dažnai jais niekas netiki. Policija atvyksta vėlai.",
            "Children look for help. Often nobody believes them.",
            true,
        ),
        // Sentences instead of others are as many as before.
        ("Vaikai ieško pagalbos. Policija atvyksta vėlai.", CHILDREN[1], false),
    ] {
        let project = with_joined_paragraphs();
        let text = project
            .read(SOURCE)
            .replace(&format!("{} {}", CHILDREN[0], POLICE[0]), source);
        let project = project.change(SOURCE, text);
        let unit = segment(&project, CHAPTER_ID, "Vaikai").unit;
        let found = checked(&project, &unit, target);
        let codes =
            found["findings"].as_array().unwrap().iter().map(|it| it["code"].clone());
        let is_found = codes.into_iter().any(|code| code == "sentences-differ");
        assert_eq!(is_found, is_asked, "{source}: {found}");
    }
}

#[test]
fn a_text_without_source_is_deleted_and_nothing_else_changes() {
    let project = with_joined_paragraphs();
    let before = project.read(CHAPTER);
    let delete = |orphan: &str| {
        let snapshot = project.snapshot(Options::default());
        let request = DeleteRequest {
            language: "en".to_owned(),
            chapter: CHAPTER_ID.to_owned(),
            orphan: orphan.to_owned(),
        };
        let saved = desk::delete(english(&snapshot), &request);
        saved.changes.write().unwrap();
        saved.answer
    };
    let memory = project.read(MEMORY);
    let view = view_of(&project, CHAPTER_ID);
    let [orphan] = &view.orphans[..] else { panic!("{:?}", view.orphans) };
    assert_eq!((orphan.text.as_str(), orphan.is_deletable), (POLICE[1], true));
    assert_eq!(delete("0000000000000000-1").outcome, Outcome::Changed);
    assert_eq!(project.read(CHAPTER), before);
    assert_eq!(delete(&orphan.id).outcome, Outcome::Saved);
    assert_eq!(project.read(CHAPTER), before.replace(&format!("\n\n{}", POLICE[1]), ""));
    // The memory keeps it, in case it comes back, and all others stand as they did.
    assert_eq!(project.read(MEMORY), memory);
    let after = view_of(&project, CHAPTER_ID);
    assert_eq!((after.segments, after.orphans), (view.segments, Vec::new()));
    // In the middle of a chapter the paragraphs around it stay apart.
    let text =
        before.replace(CHILDREN[1], &format!("Nobody’s words.\n\n\n{}", CHILDREN[1]));
    let project = project.change(CHAPTER, &text);
    let view = view_of(&project, CHAPTER_ID);
    let orphan =
        view.orphans.iter().find(|orphan| orphan.text.starts_with("Nobody")).unwrap();
    let snapshot = project.snapshot(Options::default());
    let (language, chapter) = ("en".to_owned(), CHAPTER_ID.to_owned());
    let request = DeleteRequest { language, chapter, orphan: orphan.id.clone() };
    desk::delete(english(&snapshot), &request).changes.write().unwrap();
    assert_eq!(project.read(CHAPTER), before);
    // A list goes as a whole, and is shown as one.
    let text = before.replace(CHILDREN[1], &format!("{}\n\n- One\n- Two", CHILDREN[1]));
    let project = project.change(CHAPTER, text);
    let view = view_of(&project, CHAPTER_ID);
    let texts: Vec<_> = view.orphans.iter().map(|orphan| orphan.text.as_str()).collect();
    assert_eq!(texts, ["One\nTwo", POLICE[1]]);
    let snapshot = project.snapshot(Options::default());
    let (language, chapter) = ("en".to_owned(), CHAPTER_ID.to_owned());
    let request = DeleteRequest { language, chapter, orphan: view.orphans[0].id.clone() };
    desk::delete(english(&snapshot), &request).changes.write().unwrap();
    assert_eq!(project.read(CHAPTER), before);
}

#[test]
fn emphasis_may_be_typed_as_in_the_chapter() {
    let project = TestProject::both();
    let text = project.read(SOURCE) + "\nVaikams reikia *pagalbos*.\n";
    let project = project.change(SOURCE, text);
    let text = segment(&project, CHAPTER_ID, "reikia");
    let answer = confirm(&project, CHAPTER_ID, &text.unit, "Children need *help*.");
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    let text = segment(&project, CHAPTER_ID, "reikia");
    assert_eq!(
        (text.state, text.text.as_str()),
        ("current", "Children need <g1>help</g1>.")
    );
    assert!(project.read(CHAPTER).contains("Children need *help*."));
}

#[test]
fn what_is_typed_in_markdown_is_what_it_says_or_is_refused() {
    let project = TestProject::both();
    let text = project.read(SOURCE) + "\nVaikams reikia pagalbos.\n";
    let project = project.change(SOURCE, text);
    let save = |typed: &str| {
        let unit = segment(&project, CHAPTER_ID, "reikia").unit;
        confirm(&project, CHAPTER_ID, &unit, typed)
    };
    let typed = "Children *need* **help** _now_.";
    assert_eq!(save(typed).outcome, Outcome::Saved);
    assert!(project.read(CHAPTER).contains("Children *need* **help** *now*."));
    let before = project.read(CHAPTER);
    for typed in [
        "Children need {{ref \"a\"}}.",
        "Children need [help](https://a.lt).",
        "Children need `help`.",
        "Children need <https://a.lt>.",
        "Children need help[^1].",
    ] {
        let answer = save(typed);
        assert_eq!(answer.outcome, Outcome::Refused, "{answer:?}");
        let codes: Vec<_> = answer.findings.iter().map(|finding| finding.code).collect();
        assert_eq!(codes, ["exchange-code"], "{typed}");
        let said = &answer.findings[0].message;
        assert!(said.contains("would be printed as it is typed"), "{said}");
        assert_eq!(project.read(CHAPTER), before);
    }
    // What stands there already can be replaced, and only that.
    let escaped = before.replace("Children *need*", "\\*\\*Children\\*\\* *need*");
    let project = project.change(CHAPTER, escaped);
    let text = segment(&project, CHAPTER_ID, "reikia");
    assert!(text.text.starts_with("**Children** "), "{}", text.text);
    let answer = confirm(&project, CHAPTER_ID, &text.unit, "Help for children.");
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    assert!(project.read(CHAPTER).contains("\nHelp for children.\n"));
}

#[test]
fn words_of_the_translations_language_need_no_mark() {
    let project = TestProject::both();
    let source = "\nPagal [Health Behaviour]{lang=en} ir [santé]{lang=fr} 1.\n";
    let target = "\nBy Health Behaviour and [santé]{lang=fr} 1.\n";
    let chapters = [SOURCE, CHAPTER].map(|path| project.read(path));
    let project = project.change(SOURCE, format!("{}{source}", chapters[0]));
    let project = project.change(CHAPTER, format!("{}{target}", chapters[1]));
    let text = segment(&project, CHAPTER_ID, "Pagal");
    let edited = text.text.replace("By ", "According to ");
    assert!(edited.starts_with("According to Health Behaviour and <g"), "{edited}");
    let answer = confirm(&project, CHAPTER_ID, &text.unit, &edited);
    assert_eq!(answer.outcome, Outcome::Saved, "{answer:?}");
    let expected = target.replace("By ", "According to ");
    assert!(project.read(CHAPTER).contains(&expected));
    // The other mark has to stay.
    let unit = segment(&project, CHAPTER_ID, "Pagal").unit;
    let answer = confirm(&project, CHAPTER_ID, &unit, "By Health Behaviour and santé 1.");
    assert_eq!(answer.outcome, Outcome::Refused, "{answer:?}");
    // In files of translators, too.
    project.run("translation accept --all").success();
    for format in ["po", "xliff", "xliff2"] {
        let output =
            project.output(&format!("translation export --all -q --format {format}"));
        let file = String::from_utf8(output.stdout).unwrap();
        assert!(file.contains("According to Health"), "{file}");
        let file = file.replace("According to Health", "After the Health");
        fs::write(project.path("back"), file).unwrap();
        project.run("translation import -q --dry-run back").success();
        let output = project.output("translation import --dry-run back");
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(said.contains("1 text"), "{format}: {said}");
    }
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

/// Asks the server for something at the desk.
pub(crate) fn ask(preview: &Preview, name: &str, body: &Value) -> (u16, Value) {
    let headers = format!(
        "Cookie: {}\r\nOrigin: http://127.0.0.1:{}\r\nContent-Type: application/json\r\nX-Komentaras-Token: {}\r\n",
        preview.cookie, preview.port, preview.token
    );
    let path = format!("/desk/{name}");
    let answer =
        preview.send(&preview.request("POST", &path, &headers, &body.to_string()));
    let (_, body) = answer.split_once("\r\n\r\n").unwrap();
    (status(&answer), serde_json::from_str(body).unwrap_or_default())
}

pub(crate) fn save_request(unit: &Value, text: &str) -> Value {
    json!({
        "language": "en",
        "chapter": CHAPTER_ID,
        "texts": [{ "unit": unit, "text": text, "confirm": true }],
    })
}

#[test]
fn the_server_saves_what_a_page_sends_and_refuses_what_it_must() {
    let project = open();
    let preview = Preview::open(&project);
    let chapter = json!({ "language": "en", "chapter": CHAPTER_ID });
    let unit = ask(&preview, "chapter", &chapter).1["segments"][1]["unit"].clone();
    let before = project.read(CHAPTER);
    // Without the page's token, and with a body that is none.
    let body = save_request(&unit, NEW).to_string();
    let headers = format!(
        "Cookie: {}\r\nOrigin: http://127.0.0.1:{}\r\nContent-Type: application/json\r\n",
        preview.cookie, preview.port
    );
    let answer = preview.send(&preview.request("POST", "/desk/save", &headers, &body));
    assert_eq!(status(&answer), 403);
    for body in
        [json!({}), json!([]), json!({ "language": "en", "chapter": 7, "texts": [] })]
    {
        assert_eq!(ask(&preview, "save", &body).0, 400, "{body}");
    }
    assert_eq!(
        ask(&preview, "chapter", &json!({ "language": "de", "chapter": "x" })).0,
        404
    );
    assert_eq!(ask(&preview, "nothing", &json!({})).0, 404);
    assert_eq!(project.read(CHAPTER), before);
    // The file changes at the moment of saving, in another paragraph: both stand.
    let project =
        project.change(CHAPTER, before.replace("Poverty", "Poverty of children"));
    let (code, answer) = ask(&preview, "save", &save_request(&unit, NEW));
    assert_eq!((code, &answer["outcome"]), (200, &json!("saved")), "{answer}");
    let text = project.read(CHAPTER);
    assert!(
        text.contains("Poverty of children") && text.contains("child poverty"),
        "{text}"
    );
    assert_eq!(answer["view"]["segments"][1]["state"], "current");
    // The page still has the former state of the segment.
    let (_, answer) =
        ask(&preview, "save", &save_request(&unit, "In 2023 it was <x1/>."));
    assert_eq!(answer["outcome"], "changed", "{answer}");
    assert_eq!(project.read(CHAPTER), text);
    // The same paragraph is edited at the moment of saving.
    let unit = answer["view"]["segments"][1]["unit"].clone();
    let theirs = text.replace("child poverty", "misery");
    let project = project.change(CHAPTER, &theirs);
    let (_, answer) =
        ask(&preview, "save", &save_request(&unit, "In 2023 it was <x1/>."));
    assert_eq!(answer["outcome"], "changed", "{answer}");
    assert_eq!(project.read(CHAPTER), theirs);
}

#[test]
fn of_two_who_save_at_the_same_moment_one_is_told() {
    let project = open();
    let previews = [Preview::open(&project), Preview::open(&project)];
    let chapter = json!({ "language": "en", "chapter": CHAPTER_ID });
    let unit = ask(&previews[0], "chapter", &chapter).1["segments"][1]["unit"].clone();
    let texts = [
        "In 2023 the risk of child poverty was <x1/>.",
        "In 2023 children’s risk of poverty was <x1/>.",
    ];
    // Two pages of one server, and a second server.
    let answers: Vec<Value> = std::thread::scope(|scope| {
        let asked: Vec<_> = [(0, 0), (0, 1), (1, 1)]
            .into_iter()
            .map(|(server, text)| {
                let (preview, unit) = (&previews[server], &unit);
                scope.spawn(move || {
                    ask(preview, "save", &save_request(unit, texts[text])).1
                })
            })
            .collect();
        asked.into_iter().map(|asked| asked.join().unwrap()).collect()
    });
    let outcomes: Vec<&str> =
        answers.iter().map(|answer| answer["outcome"].as_str().unwrap()).collect();
    let saved = outcomes.iter().filter(|outcome| **outcome == "saved").count();
    assert_eq!(saved, 1, "{outcomes:?}");
    assert!(
        outcomes.iter().all(|it| ["saved", "changed", "failed"].contains(it)),
        "{outcomes:?}"
    );
    let text = segment(&project, CHAPTER_ID, "skurdo").text;
    let winner = outcomes.iter().position(|outcome| *outcome == "saved").unwrap();
    assert_eq!(text, texts[[0, 1, 1][winner]]);
}

/// What somebody does with a chapter of a few paragraphs.
#[derive(Debug, Clone)]
enum Act {
    /// Types a text at the desk for a paragraph, as its page saw it some acts ago.
    Type { place: usize, ago: usize, text: String, confirm: bool },
    /// Edits a paragraph of a language in an editor.
    Edit { is_source: bool, place: usize, text: String },
    /// Deletes a paragraph.
    Delete { is_source: bool, place: usize },
    /// Adds a paragraph.
    Add { is_source: bool, place: usize, text: String },
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    // Words that tell texts apart, and what Markdown could take for something else.
    let text = "[a-z]{3,8}( [a-z]{3,8}){2,5}( [*_#`|<>\\[\\]{}+-]{1,3}[a-z]{0,3}){0,2}";
    let act = prop_oneof![
        4 => (0..5usize, 0..3usize, text, any::<bool>())
            .prop_map(|(place, ago, text, confirm)| Act::Type { place, ago, text, confirm }),
        1 => (any::<bool>(), 0..5usize, "[a-z]{3,8}( [a-z]{3,8}){3,6}")
            .prop_map(|(is_source, place, text)| Act::Edit { is_source, place, text }),
        1 => (any::<bool>(), 0..5usize)
            .prop_map(|(is_source, place)| Act::Delete { is_source, place }),
        1 => (any::<bool>(), 0..5usize, "[a-z]{3,8}( [a-z]{3,8}){3,6}")
            .prop_map(|(is_source, place, text)| Act::Add { is_source, place, text }),
    ];
    prop::collection::vec(act, 1..8)
}

/// Returns the paragraphs of a chapter's file.
fn paragraphs(text: &str) -> (String, Vec<String>) {
    let (front, body) = text.split_once("+++\n\n").unwrap();
    let body = body.split("\n\n").map(|text| text.trim().to_owned());
    (format!("{front}+++\n\n"), body.filter(|text| !text.is_empty()).collect())
}

fn with_paragraphs(
    project: TestProject,
    path: &str,
    change: impl FnOnce(&mut Vec<String>),
) -> TestProject {
    let (front, mut list) = paragraphs(&project.read(path));
    change(&mut list);
    project.change(path, front + &list.join("\n\n") + "\n")
}

/// Returns what stands in the translation by what is read of it.
fn texts(view: &ChapterView) -> Vec<String> {
    let segments = view.segments.iter().map(|segment| segment.text.clone());
    let orphans = view.orphans.iter().map(|orphan| orphan.text.clone());
    let mut all: Vec<String> =
        segments.chain(orphans).filter(|it| !it.is_empty()).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(random(24))]

    #[test]
    fn no_order_of_saves_loses_a_text(acts in acts()) {
        let mut project = TestProject::both();
        let source = "Vaikai mokosi.\n\nTėvai dirba.\n\nMokytojai moko.\n\nŠalis auga.\n";
        let target = "Children learn.\n\nParents work.\n\nTeachers teach.\n\nThe country grows.\n";
        for (path, text) in [(SOURCE, source), (CHAPTER, target)] {
            let (front, _) = paragraphs(&project.read(path));
            project = project.change(path, front + text);
        }
        project.run("translation accept --all -q").code(0);
        let mut views = vec![view_of(&project, CHAPTER_ID)];
        for act in acts {
            match act {
                Act::Type { place, ago, text, confirm } => {
                    let seen = &views[views.len().saturating_sub(ago + 1)];
                    let Some(segment) = seen.segments.get(place % seen.segments.len().max(1)) else {
                        continue;
                    };
                    let before = view_of(&project, CHAPTER_ID);
                    let file = project.read(CHAPTER);
                    let wanted = SaveRequest {
                        ignored: komentaras::diagnostic::Code::ALL
                            .iter().map(|code| code.as_str().to_owned()).collect(),
                        ..request(CHAPTER_ID, &[(&segment.unit, &text, confirm)])
                    };
                    let answer = save(&project, &wanted);
                    let after = view_of(&project, CHAPTER_ID);
                    if answer.outcome == Outcome::Saved {
                        // It stands where the former text stood, and all others stand too.
                        let mut expected = texts(&before);
                        if let Some(at) = expected.iter().position(|it| *it == segment.text) {
                            expected.remove(at);
                        }
                        let typed = after.segments.iter().find(|it| it.id == segment.id);
                        let stands = typed.map(|it| it.text.clone()).unwrap_or_default();
                        if stands.contains("<g") {
                            prop_assert_eq!(unmarked(&stands), unmarked(&text));
                        } else {
                            prop_assert_eq!(words(&stands), words(&text));
                        }
                        expected.push(stands);
                        expected.sort();
                        prop_assert_eq!(texts(&after), expected);
                    } else {
                        prop_assert_eq!(project.read(CHAPTER), file);
                        prop_assert!(!answer.message.is_empty());
                    }
                    views.push(after);
                    continue;
                }
                Act::Edit { is_source, place, text } => {
                    project = with_paragraphs(project, path(is_source), |list| {
                        let length = list.len();
                        if length > 0 { list[place % length] = text; }
                    });
                }
                Act::Delete { is_source, place } => {
                    project = with_paragraphs(project, path(is_source), |list| {
                        let length = list.len();
                        if length > 1 { list.remove(place % length); }
                    });
                }
                Act::Add { is_source, place, text } => {
                    project = with_paragraphs(project, path(is_source), |list| {
                        list.insert(place.min(list.len()), text);
                    });
                }
            }
            views.push(view_of(&project, CHAPTER_ID));
        }
    }

    #[test]
    fn no_text_that_can_be_typed_breaks_anything(text in "\\PC{0,60}|[<>/xg0-9 {}&;]{0,30}") {
        let project = open();
        let unit = segment(&project, CHAPTER_ID, "skurdo").unit;
        let before = project.read(CHAPTER);
        let answer = confirm(&project, CHAPTER_ID, &unit, &text);
        if answer.outcome == Outcome::Saved {
            let after = segment(&project, CHAPTER_ID, "skurdo");
            prop_assert_eq!(words(&after.text), words(&text));
        } else {
            prop_assert_eq!(project.read(CHAPTER), before);
        }
        checked(&project, &unit, &text);
    }
}

fn path(is_source: bool) -> &'static str {
    if is_source { SOURCE } else { CHAPTER }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Returns a text without emphasis: what was typed in Markdown is shown with tags.
fn unmarked(text: &str) -> String {
    let tags =
        (1..9).flat_map(|number| [format!("<g{number}>"), format!("</g{number}>")]);
    let text = tags.fold(text.to_owned(), |text, tag| text.replace(&tag, ""));
    text.replace(['*', '_'], "")
}
