//! Texts whose source was joined, split or deleted.

use komentaras::pipeline::Options;
use komentaras::serve::desk::{self, DeleteRequest, Outcome};

use super::{CHAPTER_ID, SOURCE, checked, confirm, english, segment, view_of};
use crate::import::{CHAPTER, MEMORY};
use crate::project::TestProject;

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
