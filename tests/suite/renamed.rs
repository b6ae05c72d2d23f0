//! Chapters that are renamed, split, joined or exchanged while a translator has them: each text
//! goes where its source now stands.

use std::collections::BTreeMap;

use komentaras::diagnostic::{Diagnostics, SourceFile};
use komentaras::edit;
use komentaras::pipeline::{Options, Snapshot};
use komentaras::text::Language;
use komentaras::translation::State;
use komentaras::translation::exchange::{
    self, Contents, ExportOptions, Imported, Package, Reason, Which, po, xliff1, xliff2,
};
use proptest::prelude::*;
use snapbox::str;

use crate::project::TestProject;
use crate::random::random;

const WORDS: [&str; 12] = [
    "globos",
    "mokslo",
    "poilsio",
    "namų",
    "sveikatos",
    "saugumo",
    "vardo",
    "šeimos",
    "kalbos",
    "žinių",
    "maisto",
    "judėjimo",
];

/// A chapter: its id, and of each paragraph the word that it is about.
type Chapter = (String, Vec<usize>);

fn source(word: usize) -> String {
    format!("Vaiko teisė dėl {} dar neužtikrinta **visur**.", WORDS[word])
}

/// What the translator wrote: it tells which of equal texts it is for.
fn target(word: usize, from: &str) -> String {
    format!("The right of {} is not ensured **everywhere** ({from}).", WORDS[word])
}

fn report(chapters: &[Chapter]) -> TestProject {
    let remove = ["report/lt/26-skurdas.md", "report/en/26-skurdas.md"];
    let mut project = TestProject::both();
    for path in remove {
        project = project.remove(path);
    }
    for (id, paragraphs) in chapters {
        let body: Vec<String> = paragraphs.iter().map(|word| source(*word)).collect();
        let front = format!("+++\ntitle = \"{}\"\narticles = [\"19\"]\n+++\n", title(id));
        let text = format!("{front}\n## Padėtis\n\n{}\n", body.join("\n\n"));
        project = project.change(&format!("report/lt/{id}.md"), text);
        // Who divides a chapter gives each part a title in both languages.
        let front = format!("+++\ntitle = \"Chapter {id}\"\n+++\n");
        project = project.change(&format!("report/en/{id}.md"), front);
    }
    project
}

fn title(id: &str) -> String {
    format!("Skyrius {id}")
}

fn language(code: &str) -> Language {
    code.parse().unwrap()
}

/// Returns what a translator sends back of all chapters, in one of the formats.
fn returned(snapshot: &Snapshot, format: usize) -> String {
    let candidates: Vec<_> = snapshot.candidates().collect();
    let contents = Contents {
        printed: &BTreeMap::new(),
        source: language("lt"),
        chapters: &candidates,
        memory: &snapshot.project.memory,
        terms: &snapshot.project.terms,
        sources: &snapshot.sources,
        catalog: &snapshot.project.catalog,
    };
    let mut package: Package = exchange::package(contents, Which::All, language("en"));
    for unit in &mut package.units {
        let text = unit.source.plain();
        let word = WORDS.iter().position(|word| text.contains(&format!("dėl {word} ")));
        let target = unit.target.get_or_insert_with(|| unit.source.clone());
        for part in &mut target.parts {
            if let komentaras::model::SegmentPart::Text(text) = part {
                let from = &unit.id.chapter;
                *text = text
                    .replace("Padėtis", "Situation")
                    .replace("Vaiko teisė dėl ", "The right of ")
                    .replace(" dar neužtikrinta ", " is not ensured ")
                    .replace("visur", "everywhere");
                if text == "." && word.is_some() {
                    *text = format!(" ({from}).");
                }
            }
        }
        unit.state = State::Current;
    }
    match format {
        0 => xliff1::write(&package, ExportOptions { is_prefilled: false }),
        1 => xliff2::write(&package, ExportOptions { is_prefilled: false }),
        _ => po::write(&package),
    }
}

fn import(project: &TestProject, text: &str) -> Imported {
    let mut snapshot = project.snapshot(Options::default());
    let file = SourceFile { path: "back".to_owned(), text: text.to_owned() };
    let file = snapshot.sources.add(file);
    let mut diags = Diagnostics::new();
    let received = edit::read_returned(&snapshot, file, &mut diags).unwrap();
    assert!(diags.is_empty(), "{:?}", diags.into_sorted(&snapshot.sources));
    edit::import(&snapshot, &received, false)
}

/// Returns the chapters after something was done to them.
fn rearranged(before: &[Chapter], what: usize, at: usize) -> Vec<Chapter> {
    let mut after = before.to_vec();
    match what {
        // One is renamed, or all are.
        0 => "50-naujas".clone_into(&mut after[at % before.len()].0),
        1 => {
            for (id, _) in &mut after {
                *id = format!("6{id}");
            }
        }
        // Two exchange their names.
        2 => {
            let (a, b) = (at % before.len(), (at + 1) % before.len());
            let (first, second) = (after[a].0.clone(), after[b].0.clone());
            after[a].0 = second;
            after[b].0 = first;
        }
        // One is divided.
        3 => {
            let (_, paragraphs) = &mut after[at % before.len()];
            let rest = paragraphs.split_off(paragraphs.len() / 2);
            after.push(("50-naujas".to_owned(), rest));
        }
        // One is added to another.
        4 => {
            let (_, mut rest) = after.remove(at % before.len());
            let last = after.len() - 1;
            after[last].1.append(&mut rest);
        }
        // A paragraph goes to another chapter.
        _ => {
            let from = at % before.len();
            if let Some(word) = after[from].1.pop() {
                after[(from + 1) % before.len()].1.insert(0, word);
            }
        }
    }
    after
}

proptest! {
    #![proptest_config(random(48))]

    #[test]
    fn each_text_goes_where_its_source_stands(
        chapters in prop::collection::vec(prop::collection::vec(0..WORDS.len(), 1..5), 2..4),
        what in 0..6_usize,
        at in 0..4_usize,
        format in 0..3_usize,
    ) {
        let ids = ["05-a", "06-b", "07-c"];
        let before: Vec<Chapter> =
            ids.iter().map(|id| (*id).to_owned()).zip(chapters).collect();
        let back = returned(&report(&before).snapshot(Options::default()), format);
        let after = rearranged(&before, what, at);
        let imported = import(&report(&after), &back);
        let count = |chapters: &[Chapter], word: usize| -> usize {
            let all = chapters.iter().flat_map(|(_, words)| words);
            all.filter(|other| **other == word).count()
        };
        for (id, paragraphs) in &after {
            let changed = imported.chapters.iter().find(|changed| changed.chapter == *id);
            let text = changed.map_or("", |changed| changed.text.as_str());
            for word in paragraphs.iter().copied() {
                let said = format!("The right of {} is", WORDS[word]);
                if count(&before, word) == 1 {
                    let (from, _) =
                        before.iter().find(|(_, words)| words.contains(&word)).unwrap();
                    let expected = target(word, from);
                    prop_assert!(text.contains(&expected), "{} {}\n{}", id, expected, text);
                } else if !text.contains(&said) {
                    // Nobody knows which it is for; then it is told, with the places.
                    let named = imported.left.iter().find(|left| {
                        left.text.contains(&said)
                            && matches!(left.reason, Reason::Ambiguous | Reason::Twice)
                    });
                    prop_assert!(named.is_some(), "{} {}: {:?}", id, said, imported.left);
                }
            }
            // Nothing stands beside a source that says something else.
            let written: Vec<&str> =
                text.lines().filter(|line| line.starts_with("The right")).collect();
            for line in written {
                let said = |word: &&usize| line.contains(&format!(" {} is", WORDS[**word]));
                prop_assert!(paragraphs.iter().any(|word| said(&word)), "{}", line);
            }
        }
    }
}

#[test]
fn a_text_that_could_go_to_two_places_is_refused_with_both() {
    let before = [("05-a".to_owned(), vec![0, 1]), ("06-b".to_owned(), vec![2])];
    let back = returned(&report(&before).snapshot(Options::default()), 0);
    // The only paragraph that the first had alone is gone, the other is now in two.
    let after = [
        ("06-b".to_owned(), vec![2]),
        ("07-c".to_owned(), vec![1]),
        ("08-d".to_owned(), vec![1]),
    ];
    let project = report(&after).change("back", back);
    project.run("translation import back --dry-run").code(1).stdout_eq(str![[r#"
back:13: not put into report/en/05-a.md: its source no longer stands there, but in several other places: report/lt/07-c.md:6, report/lt/08-d.md:6; export these chapters again
  Situation
back:18: not put into report/en/05-a.md: the chapter no longer exists
  The right of globos is not ensured **everywhere** (05-a).
back:23: not put into report/en/05-a.md: its source no longer stands there, but in several other places: report/lt/07-c.md:8, report/lt/08-d.md:8; export these chapters again
  The right of mokslo is not ensured **everywhere** (05-a).
3 texts were not put into their chapters.
Put into the chapters: 2 texts; recorded in the translation memory: 3 translations.
Dry run: nothing written.

"#]]);
    project
        .run("translation import back --dry-run --ui-language lt")
        .code(1)
        .stdout_eq(str![[r#"
back:13: neįrašyta į report/en/05-a.md: originalo ten nebėra, bet jis yra keliose kitose vietose: report/lt/07-c.md:6, report/lt/08-d.md:6; eksportuokite tuos skyrius iš naujo
  Situation
back:18: neįrašyta į report/en/05-a.md: tokio skyriaus nebėra
  The right of globos is not ensured **everywhere** (05-a).
back:23: neįrašyta į report/en/05-a.md: originalo ten nebėra, bet jis yra keliose kitose vietose: report/lt/07-c.md:8, report/lt/08-d.md:8; eksportuokite tuos skyrius iš naujo
  The right of mokslo is not ensured **everywhere** (05-a).
Į savo skyrius neįrašyti 3 tekstai.
Į skyrius įrašyta: 2 tekstai; į vertimo atmintį: 3 vertimai.
Tai bandymas („--dry-run“): nieko neįrašyta.

"#]]);
}
