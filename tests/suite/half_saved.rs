//! Files that another program is writing while somebody translates: the last good state stays,
//! that is told, and nothing is written over them.

use std::fs;

use serde_json::json;

use crate::desk::{CHAPTER_ID, ask};
use crate::import::{CHAPTER, MEMORY, open};
use crate::preview_bad::save;
use crate::preview_client::Preview;

#[test]
fn a_chapter_that_is_half_saved_stays_at_the_desk_and_is_not_written_over() {
    let project = open();
    let preview = Preview::open(&project);
    let of = json!({ "language": "en", "chapter": CHAPTER_ID });
    let (_, before) = ask(&preview, "chapter", &of);
    let chapters = preview.json("/desk/overview")["chapters"].clone();
    let memory = project.read(MEMORY);
    // An editor has emptied the file and not written it yet.
    let text = project.read(CHAPTER);
    fs::write(project.path(CHAPTER), "").unwrap();
    let overview = preview.wait("/desk/overview", "it is told", |it| {
        it["notice"].as_str().is_some_and(|notice| notice.contains(CHAPTER))
    });
    assert_eq!(overview["chapters"], chapters);
    assert_eq!(ask(&preview, "chapter", &of).1, before);
    let answer = save(&preview);
    assert_eq!(answer["outcome"], "failed", "{answer}");
    assert!(answer["message"].as_str().unwrap().contains(CHAPTER), "{answer}");
    assert_eq!(answer["view"], before);
    assert_eq!((project.read(CHAPTER), project.read(MEMORY)), (String::new(), memory));
    fs::write(project.path(CHAPTER), text).unwrap();
    preview.wait("/desk/overview", "it is back", |it| it["notice"] == "");
    assert_eq!(save(&preview)["outcome"], "saved");
}

#[test]
fn memory_and_terms_that_are_half_saved_stay_at_the_desk_and_are_not_written_over() {
    const TERMS: &str = "translations/terms.csv";
    let terms = "lt,en,avoid_en,note\nskurdas,poverty,misery,\"Eurostatas\"\n";
    let project = open().change(TERMS, terms);
    let preview = Preview::open(&project);
    let of = json!({ "language": "en", "chapter": CHAPTER_ID });
    let (_, before) = ask(&preview, "chapter", &of);
    assert_eq!(before["segments"][1]["terms"][0]["name"], "skurdas", "{before}");
    let memory = project.read(MEMORY);
    let part = |text: &str, share: usize| {
        let end = text.floor_char_boundary(text.len() * share / 10);
        text.get(..end).unwrap_or_default().to_owned()
    };
    for (path, half) in [
        (MEMORY, String::new()),
        (MEMORY, part(&memory, 5)),
        (MEMORY, part(&memory, 9)),
        (TERMS, String::new()),
        (TERMS, "lt,en\nskurd".to_owned()),
        (TERMS, terms.trim_end_matches("\"\n").to_owned()),
    ] {
        let whole = project.read(path);
        fs::write(project.path(path), &half).unwrap();
        preview.wait("/desk/overview", path, |it| {
            it["notice"].as_str().is_some_and(|notice| notice.contains(path))
        });
        assert_eq!(ask(&preview, "chapter", &of).1, before, "{half:?}");
        if path == MEMORY {
            let answer = save(&preview);
            assert_eq!(answer["outcome"], "failed", "{answer}");
            assert!(answer["message"].as_str().unwrap().contains(MEMORY), "{answer}");
            assert_eq!(answer["view"], before, "{half:?}");
        }
        assert_eq!(project.read(path), half, "nobody writes to it");
        fs::write(project.path(path), whole).unwrap();
        preview.wait("/desk/overview", "it is back", |it| it["notice"] == "");
        assert_eq!(ask(&preview, "chapter", &of).1, before);
    }
    assert_eq!(save(&preview)["outcome"], "saved");
    // A term base that somebody changes counts at once.
    fs::write(project.path(TERMS), terms.replace("poverty", "hardship")).unwrap();
    preview.wait("/desk/overview", "it is read", |_| {
        let (_, view) = ask(&preview, "chapter", &of);
        view["segments"][1]["terms"][0]["renderings"][0] == "hardship"
    });
}
