//! Whatever is done in whichever order, no text is lost.

use komentaras::serve::desk::{ChapterView, Outcome, SaveRequest};
use proptest::prelude::*;

use super::{
    CHAPTER_ID, SOURCE, checked, confirm, paragraphs, request, save, segment, view_of,
};
use crate::import::{CHAPTER, open};
use crate::project::TestProject;
use crate::random::random;

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
