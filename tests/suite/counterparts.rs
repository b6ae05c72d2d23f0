//! How many sentences left out, and paragraphs swapped, are found in the repository's own report
//! and in the Universal Declaration of Human Rights.

use std::path::Path;

use komentaras::diagnostic::Diagnostics;
use komentaras::load::{self, Disk};
use komentaras::text::{Lexicon, builtin_catalog};
use komentaras::translation::{Known, compare, flat};

use crate::planted::{Paragraph, measure, measure_haste, paragraph};

/// Returns the paragraphs of the repository's report.
fn report(words: (&Lexicon, &Lexicon)) -> Vec<Paragraph> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let loaded = load::load(&Disk::open(root).unwrap(), &[], &mut Diagnostics::new());
    let languages = ["lt", "en"].map(|code| code.parse().unwrap());
    let known = Known::new(&loaded.project.memory, languages[1]);
    let mut found = Vec::new();
    for chapter in &loaded.project.chapters {
        let [source, target] = languages.map(|language| &chapter.texts[&language]);
        let comparison =
            compare(&chapter.id, source, Some(target), &known, &loaded.sources);
        found.extend(comparison.segments.iter().filter_map(|segment| {
            let target = flat(&segment.target.as_ref()?.text);
            paragraph((&flat(&segment.source.text), &target), words)
        }));
    }
    found
}

#[expect(clippy::print_stdout, reason = "the rates are in benches/README.md")]
#[test]
fn what_nobody_has_confirmed_is_compared_by_its_words() {
    let catalog = builtin_catalog();
    let [source, target] =
        ["lt", "en"].map(|code| catalog.lexicon(code.parse().unwrap()));
    let words = (&*source, &*target);
    let declaration = include_str!("../fixtures/counterparts/declaration.tsv");
    let articles = declaration.lines().map(|line| line.split_once('\t').unwrap());
    let mut paragraphs = report(words);
    paragraphs.extend(articles.filter_map(|article| paragraph(article, words)));
    let counts = measure(&paragraphs);
    println!("{counts}");
    let hasty = measure_haste(&paragraphs);
    println!("of every second paragraph: {hasty}");
    let is_most = |(found, all): (usize, usize), percent: usize| {
        all > 50 && found * 100 > all * percent
    };
    // Of sentences of a few words, some that are left out cannot be told from a freer translation.
    assert!(is_most(counts.left_out, 90), "{counts}");
    assert!(is_most(counts.swapped, 90), "{counts}");
    assert_eq!((counts.alarms.0, counts.swap_alarms), (0, 0), "{counts}");
    assert!(is_most(hasty.left_out, 90), "{hasty}");
    assert_eq!((hasty.alarms.0, hasty.swap_alarms), (0, 0), "{hasty}");
}
