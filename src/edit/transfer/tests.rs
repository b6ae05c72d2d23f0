//! That a chapter prints in another copy of the report what it prints at home.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{Report, Transfer, add_chapters, export_chapters};
use crate::compile::Fonts;
use crate::diagnostic::Diagnostics;
use crate::edit::Former;
use crate::load::{Files, InMemory};
use crate::pipeline::{Options, Snapshot};

/// How reports and entries say one thing: in the settings, in the list for all, in the entry.
const ROUNDING: [&str; 3] =
    ["", "rounding = \"printed\"\n", "rounding = \"published\"\n"];
const MARKS: [&str; 2] = ["", "marks = { w = \"p\" }\n"];
const DEFAULTS: [&str; 3] = ["", "geo = \"LT\"\n", "geo = \"LT\"\nsex = \"T\"\n"];
const SPELT: [&str; 4] = [
    "",
    "default = { geo = \"LT\" }\n",
    "default.sex = \"F\"\n",
    "[births.default]\ngeo = \"LV\"\n",
];

/// What a chapter can say with a list of indicators in which no dimension has a default.
const SAID: [&str; 8] = [
    "{{value \"births\" 2023 geo=\"LT\" sex=\"T\"}}",
    "{{number \"births\" 2022 geo=\"LV\" sex=\"F\"}}",
    "{{change \"births\" 2022 2023 geo=\"LT\" sex=\"T\"}}",
    "{{difference (value \"births\" 2023 geo=\"LT\" sex=\"T\") (value \"births\" 2023 geo=\"LV\" sex=\"T\")}}",
    "{{list \"births\" geo=\"LT,LV\"}}",
    "Yra.[^1]{{cite \"agency\"}}",
    "Yra.{{claim (value \"births\" 2023 geo=\"LT\" sex=\"T\") \">\" (value \"births\" 2023 geo=\"LV\" sex=\"T\")}}",
    "šeima",
];

/// What a chapter can say if the list of indicators has defaults for all dimensions.
const SHORTER: [&str; 2] =
    ["{{value \"births\" 2023}}", "{{change \"births\" 2022 2023}}"];

/// A report without chapters, with settings of its own.
fn report(figures: &str, is_split: bool) -> InMemory {
    let figures =
        if figures.is_empty() { String::new() } else { format!("[figures]\n{figures}") };
    let [register, sources, names] = if is_split {
        ["report/data/indicators/x.toml", "report/sources/x.yml", "x"]
    } else {
        ["report/data/indicators.toml", "report/sources.yml", "report"]
    };
    InMemory::new()
        .with(
            "report/report.toml",
            format!(
                "[report]\ntitle = {{ lt = \"B\" }}\nstate = \"LT\"\ndate = 2026-01-31\n\
                 profile = \"thematic\"\nlanguages = [\"lt\"]\n\n[organisation]\n\
                 name = {{ lt = \"B\" }}\n{figures}"
            ),
        )
        .with(register, "[x]\nfile = \"x.csv\"\nunit = \"count\"\nsource = \"x\"\n")
        .with("report/data/x.csv", "year,value\n2023,1\n")
        .with(sources, "x:\n  type: Web\n  title: X\n")
        .with(&format!("translations/lt/{names}.ftl"), "indicator-x = X\n")
}

/// The same with a chapter on births.
fn with_chapter(report: InMemory, all: &str, entry: &str, said: &[&str]) -> InMemory {
    let all = if all.is_empty() { String::new() } else { format!("[defaults]\n{all}") };
    let body: Vec<String> = said.iter().map(|said| format!("Tekstas: {said}.")).collect();
    let note = if body.concat().contains("[^1]") { "\n\n[^1]: Pastaba.\n" } else { "\n" };
    report
        .with(
            "report/data/indicators.toml",
            format!(
                "{all}[births]\nfile = \"births.csv\"\nunit = \"births\"\ndecimals = 1\n\
                 source = \"agency\"\n{entry}"
            ),
        )
        .with("report/data/births.csv", BIRTHS)
        .with("report/sources.yml", "agency:\n  type: Web\n  title: Gimimai\n")
        .with("translations/lt/report.ftl", NAMES)
        .with("translations/terms.csv", "lt,en\nšeima,family\n")
        .with(
            "report/lt/26-a.md",
            format!(
                "+++\ntitle = \"A\"\narticles = [\"26\"]\n+++\n\n{}{note}",
                body.join("\n\n")
            ),
        )
}

const BIRTHS: &str = "year,geo,sex,value,flag\n2022,LT,T,12.44,\n2023,LT,T,12.36,w\n\
    2022,LV,T,9.1,\n2023,LV,T,9.14,\n2022,LT,F,6,\n2023,LT,F,5,\n2022,LV,F,4,\n2023,LV,F,3.96,\n";

const NAMES: &str = "indicator-births = Gimimai\nunit-births = { $value } gim.\n    .short = gim.\n    .by = { $value } gim.\n";

/// Returns the generated pages of the chapter, with its numbers.
fn printed(files: &dyn Files) -> Vec<String> {
    let snapshot = Snapshot::of(files, Options::default());
    let mut pages = Vec::new();
    for typst in snapshot.typst(&mut Diagnostics::new()) {
        let chapters = typst.sources.iter().filter(|(path, _)| path.contains("26-a"));
        pages.extend(chapters.map(|(_, text)| text.to_string()));
    }
    pages
}

/// Adds the chapter of a report to another one and returns that.
fn added(from: &dyn Files, to: &InMemory) -> (InMemory, Transfer) {
    let [theirs, mine] =
        [from, to as &dyn Files].map(|files| Snapshot::of(files, Options::default()));
    let chapter = theirs.project.chapters.find("26-a").unwrap();
    let from = Report { snapshot: &theirs, files: from };
    let to_report = Report { snapshot: &mine, files: to };
    let transfer =
        add_chapters(from, to_report, &[chapter], &mut |_| None, Fonts::embedded())
            .unwrap();
    let mut after = to.clone();
    for edit in &transfer.changes.edits {
        let path = edit.path.display().to_string().replace('\\', "/");
        assert_eq!(edit.former == Former::Nothing, !to.is_file(&path), "{path}");
        after = after.with(&path, edit.bytes.clone().unwrap());
    }
    (after, transfer)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_chapter_prints_the_same_in_another_copy(
        theirs in (select(&ROUNDING), select(&DEFAULTS), select(&SPELT), select(&ROUNDING), select(&MARKS)),
        mine in (select(&ROUNDING), any::<bool>()),
        are_marks_of_all in any::<bool>(),
        said in subsequence(&SAID, 1..SAID.len()),
        is_shorter in any::<bool>(),
    ) {
        let (rounding, all, spelt, rounding_of_entry, marks) = theirs;
        // In the settings or in the entry; tables of an entry come last.
        let (of_all, of_entry) = if are_marks_of_all { (marks, "") } else { ("", marks) };
        let entry = if spelt.starts_with('[') {
            format!("{rounding_of_entry}{of_entry}{spelt}")
        } else {
            format!("{spelt}{rounding_of_entry}{of_entry}")
        };
        let mut said: Vec<&str> = said;
        if is_shorter && all.contains("sex") {
            said.extend(SHORTER);
        }
        let home = with_chapter(report(&format!("{rounding}{of_all}"), false), all, &entry, &said);
        let expected = printed(&home);
        prop_assert!(!expected.is_empty());
        let mine = report(mine.0, mine.1);
        let (after, transfer) = added(&home, &mine);
        prop_assert_eq!(&printed(&after), &expected);
        prop_assert!(transfer.affected.is_empty());
        // By way of an exported folder it is the same.
        let snapshot = Snapshot::of(&home, Options::default());
        let chapter = snapshot.project.chapters.find("26-a").unwrap();
        let from = Report { snapshot: &snapshot, files: &home };
        let exported = export_chapters(from, &[chapter]).unwrap();
        let folder = exported
            .files
            .iter()
            .fold(InMemory::new(), |files, (path, bytes)| files.with(path, bytes));
        prop_assert_eq!(&printed(&folder), &expected);
        let (again, _) = added(&folder, &mine);
        prop_assert_eq!(printed(&again), expected);
        // What is there already is not added twice.
        let (_, nothing) = added(&home, &after);
        prop_assert!(nothing.changes.is_empty(), "{:?}", nothing.steps);
    }
}
