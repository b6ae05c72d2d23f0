//! The translator's desk: footnotes where they are marked, and counts of what is to be done.

use komentaras::serve::desk::{Outcome, Shown};

use crate::desk::{CHAPTER_ID, SOURCE, confirm, segment, view_of};
use crate::import::CHAPTER;
use crate::project::TestProject;

/// Returns the report with these texts as its chapter in both languages, all of it confirmed.
fn both(source: &str, target: &str) -> TestProject {
    let project = TestProject::both();
    let front = |path: &str| {
        let text = project.read(path);
        let end = text.rfind("+++").unwrap() + 3;
        text[..end].to_owned()
    };
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
    let front = project.read(SOURCE);
    let front = &front[..front.rfind("+++").unwrap() + 3];
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
