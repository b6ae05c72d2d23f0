//! What is decided about a unit that came back.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;

use crate::diagnostic::{Diagnostics, SourceFile, Sources, Span};
use crate::markdown::translated_chapter;
use crate::model::{ChapterText, Memory, SegmentPart, SegmentText};
use crate::text::builtin_catalog;
use crate::text::{Language, Lexicon};
use crate::translation::exchange::{
    Claim, Destination, Doubt, Imported, Reason, Returned, Target, UnitId, fingerprint,
    import,
};
use crate::translation::{Candidate, Comparison, Known, Refusal, State, accept, compare};

pub(super) const LT: &str = "+++\ntitle = \"Smurtas\"\n+++\n\nPirma {{value \"a\"}}.\n\nAntra.\n\nAntra.\n\nTrečia.\n";
pub(super) const EN: &str = "+++\ntitle = \"Violence\"\n+++\n\nFirst {{value \"a\"}}.\n\nSecond.\n\nSecond.\n\nThird.\n";

fn english() -> Language {
    "en".parse().unwrap()
}

/// A chapter and what the memory knows of it.
pub(super) struct KnownChapter {
    sources: Sources,
    source: ChapterText,
    target: Option<ChapterText>,
    comparison: Comparison,
    memory: Memory,
}

impl KnownChapter {
    /// Returns a chapter of which the memory knows two texts to agree.
    pub(super) fn new(
        source: &str,
        target: Option<&str>,
        known: Option<(&str, &str)>,
    ) -> Self {
        let mut memory = Memory::default();
        if let Some((source, target)) = known {
            let report = KnownChapter::new(source, Some(target), None);
            let comparison = &report.comparison;
            let candidate = Candidate { chapter: "19", language: english(), comparison };
            memory = accept(&memory, &[candidate], &|_, _| true).memory;
        }
        let mut sources = Sources::default();
        let mut read = |text: &str| {
            let (path, text) = ("19.md".to_owned(), text.to_owned());
            let file = sources.add(SourceFile { path, text });
            translated_chapter(file, &sources, &mut Diagnostics::new())
        };
        let source = read(source);
        let target = target.map(&mut read);
        let known = Known::new(&memory, english());
        let comparison = compare("19", &source, target.as_ref(), &known, &sources);
        KnownChapter { sources, source, target, comparison, memory }
    }

    /// Returns all units as they would leave.
    pub(super) fn exported(&self) -> Vec<Returned> {
        let units = self.comparison.segments.iter().enumerate().map(|(index, pair)| {
            let target = pair.target.as_ref().map(|segment| segment.text.clone());
            let fingerprint = fingerprint(&pair.source.text, target.as_ref());
            Returned {
                id: UnitId { chapter: "19".to_owned(), number: index + 1, fingerprint },
                source: pair.source.text.clone(),
                target: target.unwrap_or_default(),
                claim: Claim::Unsaid,
                remarks: Vec::new(),
                span: Span { start: u32::try_from(index).unwrap(), ..pair.source.span },
            }
        });
        units.collect()
    }

    pub(super) fn import(&self, units: &[Returned], overwrite: bool) -> Imported {
        let destination = Destination {
            chapter: "19",
            source: &self.source,
            target: self.target.as_ref(),
            comparison: &self.comparison,
        };
        let target = Target {
            language: english(),
            words: (&lexicon("lt"), &lexicon("en")),
            memory: &self.memory,
            sources: &self.sources,
            overwrite,
            is_verbatim: false,
            records: true,
        };
        import(units, &[destination], target)
    }
}

fn lexicon(language: &str) -> Arc<Lexicon> {
    builtin_catalog().lexicon(language.parse().unwrap())
}

pub(super) fn words(words: &str) -> SegmentText {
    SegmentText { parts: vec![SegmentPart::Text(words.to_owned())] }
}

pub(super) fn reasons(imported: &Imported) -> Vec<(Reason, &str)> {
    imported.left.iter().map(|left| (left.reason, left.text.as_str())).collect()
}

/// Checks the states once what was imported stands.
#[track_caller]
fn all_current(report: &KnownChapter, imported: &Imported) {
    let source = &report.sources.file(report.source.file).text;
    let target = imported.chapters.first().map_or_else(
        || report.sources.file(report.target.as_ref().unwrap().file).text.as_str(),
        |changed| changed.text.as_str(),
    );
    let mut after = KnownChapter::new(source, Some(target), None);
    let known = Known::new(&imported.memory, english());
    after.comparison =
        compare("19", &after.source, after.target.as_ref(), &known, &after.sources);
    let open: Vec<_> = after
        .comparison
        .segments
        .iter()
        .filter(|pair| pair.state != State::Current)
        .map(|pair| (pair.source.text.plain(), pair.state))
        .collect();
    assert_eq!(open, [], "{target}");
}

#[test]
fn a_translation_goes_into_the_chapter_and_the_memory() {
    let changed = LT.replace("Trečia", "Visai trečia");
    let target = EN.replace("Second.\n\nSecond.", "Second.");
    let report = KnownChapter::new(&changed, Some(&target), Some((LT, EN)));
    let mut units = report.exported();
    for unit in &mut units {
        match unit.source.plain().as_str() {
            "Visai trečia." => unit.target = words("The very third."),
            _ if unit.target.parts.is_empty() => unit.target = words("Second again."),
            _ => {}
        }
    }
    let imported = report.import(&units, false);
    assert_eq!((imported.placed, imported.recorded), (2, 2));
    assert!(imported.left.is_empty(), "{:?}", imported.left);
    let text = &imported.chapters[0].text;
    assert!(text.contains("Second again.") && text.contains("The very third."), "{text}");
    all_current(&report, &imported);
    // A second time there is nothing to do.
    let later = KnownChapter {
        memory: imported.memory.clone(),
        ..KnownChapter::new(&changed, Some(text), None)
    };
    let known = Known::new(&later.memory, english());
    let comparison =
        compare("19", &later.source, later.target.as_ref(), &known, &later.sources);
    let later = KnownChapter { comparison, ..later };
    let again = later.import(&units, false);
    assert_eq!((again.placed, again.recorded, again.left.len()), (0, 0, 0));
    assert!(again.chapters.is_empty());
}

#[test]
fn what_comes_back_as_it_left_changes_nothing() {
    let stale = LT.replace("Trečia", "Visai trečia");
    for source in [LT, stale.as_str()] {
        let report = KnownChapter::new(source, Some(EN), Some((LT, EN)));
        let imported = report.import(&report.exported(), false);
        assert!(imported.chapters.is_empty() && imported.left.is_empty());
        assert_eq!(imported.recorded, 0);
        assert_eq!(imported.unchanged.len(), usize::from(source != LT));
    }
    // Only who approves it says that it still agrees.
    let report = KnownChapter::new(&stale, Some(EN), Some((LT, EN)));
    let mut units = report.exported();
    for unit in &mut units {
        unit.claim = Claim::Confirmed;
    }
    let imported = report.import(&units, false);
    assert_eq!((imported.placed, imported.recorded), (0, 1));
    all_current(&report, &imported);
}

#[test]
fn an_edit_made_since_is_replaced_only_if_that_is_asked_for() {
    let stale = LT.replace("Trečia", "Visai trečia");
    let mut units = KnownChapter::new(&stale, Some(EN), Some((LT, EN))).exported();
    let last = units.len() - 1;
    units[last].target = words("From the translator.");
    let edited = EN.replace("Third", "Edited");
    let report = KnownChapter::new(&stale, Some(&edited), Some((LT, EN)));
    let imported = report.import(&units, false);
    assert_eq!(reasons(&imported), [(Reason::Edited, "From the translator.")]);
    assert!(imported.chapters.is_empty());
    let imported = report.import(&units, true);
    assert_eq!(imported.chapters[0].text, EN.replace("Third.", "From the translator."));
    // What the translator left alone is never put over an edit.
    units[last].target = words("Third.");
    let imported = report.import(&units, true);
    assert!(imported.chapters.is_empty() && imported.left.is_empty());
    // Made the same by hand meanwhile: the pair is recorded.
    units[last].target = words("Edited.");
    let imported = report.import(&units, false);
    assert_eq!((imported.placed, imported.recorded), (0, 1));
    all_current(&report, &imported);
}

#[test]
fn what_cannot_be_used_is_named_with_its_text() {
    let report = KnownChapter::new(LT, Some(EN), None);
    let units = report.exported();
    let unit = |index: usize, target: &str| Returned {
        target: words(target),
        ..units[index].clone()
    };
    let mut gone = unit(2, "Of another chapter.");
    gone.id.chapter = "20".to_owned();
    gone.source = words("Kito skyriaus.");
    let mut changed = unit(2, "Of a former source.");
    changed.source = words("Kas kita.");
    let without_code = unit(1, "Without the figure.");
    let twice = unit(4, "Third, once more.");
    let imported = report.import(
        &[gone, changed, without_code, unit(4, "Third, new."), twice, unit(2, "Antra.")],
        false,
    );
    let mut found = reasons(&imported);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            (Reason::NoChapter, "Of another chapter."),
            (Reason::SourceEdited, "Of a former source."),
            (Reason::Twice, "Third, once more."),
            (Reason::Codes, "Without the figure."),
        ]
    );
    assert_eq!(imported.placed, 1);
    assert_eq!(imported.untranslated.len(), 1);
    let unfinished =
        Returned { claim: Claim::Unfinished(Doubt::Empty), ..unit(4, "Half") };
    let imported = report.import(&[unfinished, unit(2, "")], false);
    assert_eq!((imported.unfinished[&Doubt::Empty].len(), imported.placed), (2, 0));
}

#[test]
fn equal_sentences_are_told_apart_by_where_they_stood() {
    let report = KnownChapter::new(LT, Some(EN), Some((LT, EN)));
    let mut units = report.exported();
    units[3].target = words("Second, the other.");
    let imported = report.import(&units, false);
    let expected = EN.replace("Second.\n\nSecond.", "Second.\n\nSecond, the other.");
    assert_eq!(imported.chapters[0].text, expected);
    all_current(&report, &imported);
}

#[test]
fn a_text_that_a_chapter_cannot_hold_is_named() {
    let source = "+++\ntitle = \"A\"\n+++\n\n- viena\n- dvi\n";
    let report = KnownChapter::new(source, Some("+++\ntitle = \"A\"\n+++\n"), None);
    let mut units = report.exported();
    units[1].target = words("one");
    let imported = report.import(&units, false);
    assert_eq!(reasons(&imported), [(Reason::Refused(Refusal::Incomplete), "one")]);
    assert!(imported.chapters.is_empty());
}

/// Blocks of many kinds in both languages, with words that have little in common.
fn blocks() -> impl Strategy<Value = Vec<(String, String)>> {
    let sentence = "[a-zėšž]{4,9}( [a-zėšž]{4,9}){3,8}";
    let block = (0usize..8, sentence, sentence, sentence, sentence);
    prop::collection::vec(block, 2..9).prop_map(|blocks| {
        let shaped = blocks.into_iter().enumerate().map(|(at, (kind, a, b, c, d))| {
            let shape = |a: &str, b: &str| match kind {
                0 => format!("## {a}"),
                1 => format!("- {a}\n- {b}"),
                2 => format!("> {a}\n>\n> {b}"),
                3 => format!("| {a} | {b} |\n| --- | --: |\n| {b} {a} | 5 |"),
                4 => format!("::: note {{#n{at}}}\n{a}\n\n{b}\n:::"),
                5 => format!("{a} *{b}* {{{{cite \"s\"}}}}^[{b}]."),
                6 => format!("![{a}](../figures/a.png \"{b}\")"),
                _ => a.to_owned(),
            };
            (shape(&a, &b), shape(&c, &d))
        });
        shaped.collect()
    })
}

fn whole(blocks: &[&str]) -> String {
    format!("+++\ntitle = \"Pavadinimas\"\n+++\n\n{}\n", blocks.join("\n\n"))
}

proptest! {
    #[test]
    fn what_was_deleted_comes_back_and_nothing_else_changes(
        blocks in blocks(),
        deleted in prop::collection::vec(any::<bool>(), 9),
    ) {
        let (source, target): (Vec<&str>, Vec<&str>) =
            blocks.iter().map(|(a, b)| (a.as_str(), b.as_str())).unzip();
        let (source, full) = (whole(&source), whole(&target));
        let report = KnownChapter::new(&source, Some(&full), Some((&source, &full)));
        let units = report.exported();
        let same = report.import(&units, true);
        prop_assert!(same.chapters.is_empty() && same.left.is_empty());
        let kept: Vec<&str> = target
            .iter()
            .zip(&deleted)
            .filter(|(_, is_deleted)| !**is_deleted)
            .map(|(text, _)| *text)
            .collect();
        let report = KnownChapter::new(&source, Some(&whole(&kept)), Some((&source, &full)));
        let imported = report.import(&units, false);
        prop_assert_eq!(reasons(&imported), []);
        all_current(&report, &imported);
        if let Some(changed) = imported.chapters.first() {
            let mut rest = changed.text.as_str();
            for block in kept {
                let found = rest.find(block);
                prop_assert!(found.is_some(), "{}", changed.text);
                rest = rest.get(found.unwrap()..).unwrap();
            }
        }
    }

    #[test]
    fn any_words_are_put_in_or_named(
        blocks in blocks(),
        texts in prop::collection::vec("[a-z#>|*_`\\[\\]{}<>&~^!:=+0-9.ž-]{0,12}", 40),
    ) {
        let (source, target): (Vec<&str>, Vec<&str>) =
            blocks.iter().map(|(a, b)| (a.as_str(), b.as_str())).unzip();
        let (source, target) = (whole(&source), whole(&target));
        let report = KnownChapter::new(&source, Some(&target), Some((&source, &target)));
        let mut units = report.exported();
        let mut wanted = BTreeMap::new();
        for (unit, text) in units.iter_mut().zip(&texts) {
            for part in &mut unit.target.parts {
                if let SegmentPart::Text(words) = part {
                    words.push_str(text);
                }
            }
            wanted.insert(unit.target.key(), unit.target.plain());
        }
        let imported = report.import(&units, true);
        let left = imported.left.len();
        let text = imported.chapters.first().map_or(target.as_str(), |changed| changed.text.as_str());
        let after = KnownChapter::new(&source, Some(text), None);
        let found = after.comparison.segments.iter().filter_map(|pair| pair.target.as_ref());
        let orphans = after.comparison.orphans.iter();
        let keys: Vec<&str> = found.chain(orphans).map(|segment| segment.key.as_str()).collect();
        let lost = wanted.keys().filter(|key| !keys.contains(&key.as_str())).count();
        prop_assert!(lost <= left, "{lost} of {left}: {text}");
    }
}
