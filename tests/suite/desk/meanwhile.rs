//! What others change meanwhile, and what the server answers.

use std::fs;

use komentaras::pipeline::Options;
use komentaras::serve::desk::{self, Outcome};
use serde_json::{Value, json};

use super::{
    CHAPTER_ID, NEW, SOURCE, ask, confirm, english, request, save_request, segment,
};
use crate::import::{CHAPTER, MEMORY, open};
use crate::preview_client::{Preview, status};
use crate::project::TestProject;

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
