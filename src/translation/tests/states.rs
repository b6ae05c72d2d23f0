//! What is said of a segment after an edit.

use super::*;
use crate::translation::{Segment, tmx};
use State::{Current, Missing, Stale, Unconfirmed};

const LT: &str = "## Padėtis

Gauta 120 pranešimų apie smurtą prieš vaikus.

Vaikų namai dar neuždaryti visose savivaldybėse.

- tėvų švietimas
- pagalba *šeimai*{{cite \"a\"}}

| Metai | Skaičius |
| --- | --- |
| 2023 | penki |

Pabaiga[^1].

[^1]: Išnašos tekstas.
";

const EN: &str = "## Situation

120 reports of violence against children were received.

Children's homes have not been closed in all municipalities.

- education of parents
- support for *families*{{cite \"a\"}}

| Year | Number |
| --- | --- |
| 2023 | five |

The end[^1].

[^1]: The text of the note.
";

#[track_caller]
fn check(source: &str, target: &str, expected: &[(&str, State)]) {
    let memory = agreed(LT, EN);
    let mut found = states(source, target, &memory);
    found.retain(|(_, state)| *state != Current);
    let expected: Vec<(String, State)> =
        expected.iter().map(|(text, state)| ((*text).to_owned(), *state)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_new_pair_is_unconfirmed_and_then_current() {
    let comparison = compared(LT, EN, &Memory::default());
    // A figure that stands alone in a cell is the same in every language.
    assert_eq!(counts(&comparison), BTreeMap::from([(Unconfirmed, 11), (Current, 1)]));
    check(LT, EN, &[]);
}

#[test]
fn a_changed_source_makes_its_own_segment_stale() {
    check(
        &LT.replace("120", "98"),
        EN,
        &[("Gauta 98 pranešimų apie smurtą prieš vaikus.", Stale)],
    );
    check(&LT.replace("tėvų", "visų tėvų"), EN, &[("visų tėvų švietimas", Stale)]);
    check(&LT.replace("penki", "šeši"), EN, &[("šeši", Stale)]);
    check(&LT.replace("Padėtis", "Kas žinoma"), EN, &[("Kas žinoma", Stale)]);
    check(
        &LT.replace("Išnašos tekstas", "Naujas išnašos tekstas"),
        EN,
        &[("Naujas išnašos tekstas.", Stale)],
    );
}

#[test]
fn typography_leaves_a_translation_current_and_a_new_wording_does_not() {
    check(LT, &EN.replace("reports of violence", "Reports of violence"), &[]);
    for (old, new, source) in [
        (
            "120 reports",
            "In all, 120 reports",
            "Gauta 120 pranešimų apie smurtą prieš vaikus.",
        ),
        (
            "120 reports of violence against children were received",
            "Nothing is known about it",
            "Gauta 120 pranešimų apie smurtą prieš vaikus.",
        ),
        ("Situation", "What is known", "Padėtis"),
        ("five", "5", "penki"),
    ] {
        let target = EN.replace(old, new);
        check(LT, &target, &[(source, Unconfirmed)]);
        let memory = record(LT, &target, &agreed(LT, EN));
        assert!(states(LT, &target, &memory).iter().all(|(_, state)| *state == Current));
        // What was confirmed before may come back.
        check(LT, EN, &[]);
    }
}

#[test]
fn an_edit_of_both_is_stale_until_it_is_accepted() {
    let source = LT.replace("120", "98");
    let target = EN.replace("120 reports", "98 reports");
    check(&source, &target, &[("Gauta 98 pranešimų apie smurtą prieš vaikus.", Stale)]);
    let memory = record(&source, &target, &agreed(LT, EN));
    assert!(states(&source, &target, &memory).iter().all(|(_, state)| *state == Current));
}

#[test]
fn white_space_and_quotation_marks_make_nothing_stale() {
    check(
        &LT.replace("apie smurtą", "\napie  smurtą")
            .replace("- ", "* ")
            .replace("* |", "- |"),
        EN,
        &[],
    );
    let (source, target) = ("Sakė „taip“ ir tylėjo.", "Said \"yes\" and fell silent.");
    let memory = agreed(source, target);
    let found =
        states("Sakė \"taip\"\nir tylėjo.", "Said “yes” and fell silent.", &memory);
    assert_eq!(found[0].1, Current);
}

#[test]
fn an_inserted_or_deleted_paragraph_disturbs_no_other() {
    let inserted = LT.replace("Vaikų namai", "Visai naujas sakinys.\n\nVaikų namai");
    check(&inserted, EN, &[("Visai naujas sakinys.", Missing)]);
    let deleted = LT.replace("Vaikų namai dar neuždaryti visose savivaldybėse.\n\n", "");
    check(&deleted, EN, &[]);
    let comparison = compared(&deleted, EN, &agreed(LT, EN));
    let orphans: Vec<String> =
        comparison.orphans.iter().map(|segment: &Segment| segment.text.plain()).collect();
    assert_eq!(orphans, ["Children's homes have not been closed in all municipalities."]);
}

#[test]
fn a_split_paragraph_keeps_its_better_half() {
    let source =
        "Vienas sakinys apie vaikų teises. Kitas sakinys apie mokyklas ir mokytojus.";
    let target = "One sentence on rights. Another on schools.";
    let memory = agreed(source, target);
    let split = source.replace(". Kitas", ".\n\nKitas");
    let found: Vec<State> =
        states(&split, target, &memory).into_iter().map(|(_, state)| state).collect();
    assert!(found.contains(&Stale) && found.contains(&Missing), "{found:?}");
}

#[test]
fn repeated_sentences_stay_apart() {
    let source = "Tas pats.\n\nVidurys.\n\nTas pats.\n\nGalas.";
    let target = "The same.\n\nMiddle.\n\nAs before.\n\nEnd.";
    let memory = agreed(source, target);
    let first = source.replacen("Tas pats", "Tas pats kitas", 1);
    let found = states(&first, target, &memory);
    assert_eq!(
        found.iter().map(|(_, state)| *state).collect::<Vec<_>>(),
        [Stale, Current, Current, Current]
    );
    let text = tmx(&memory, "lt".parse().unwrap());
    assert!(text.contains("<prop type=\"x-occurrence\">2</prop>"));
}

#[test]
fn nothing_that_was_translated_is_dropped_from_the_memory() {
    let memory = agreed(LT, EN);
    let deleted_both =
        |text: &str| text.split("\n\n").take(2).collect::<Vec<_>>().join("\n\n");
    let (source, target) = (deleted_both(LT), deleted_both(EN));
    let later = record(&source, &target, &memory);
    assert_eq!(later.units.len(), memory.units.len());
    assert!(states(LT, EN, &later).iter().all(|(_, state)| *state == Current));
}

#[test]
fn to_accept_twice_changes_nothing() {
    let once = agreed(LT, EN);
    let twice = record(LT, EN, &once);
    let language = "lt".parse().unwrap();
    assert_eq!(tmx(&once, language), tmx(&twice, language));
}

#[test]
fn the_rest_of_a_list_is_compared_with_what_is_left_of_the_source() {
    let item = |words: &[&str]| format!("- {}\n", words.join(" "));
    let long = |word: &str| {
        let words: Vec<String> = (0..40).map(|n| format!("{n:02}{word}")).collect();
        item(&words.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let first = ["- Pirmas punktas\n- Antras sakinys\n- Trečias reikalas\n", &long("lt")]
        .concat();
    let begun = "- First item\n- Second sentence\n- Third matter\n";
    let (homes, schools) =
        (["Vaikų", "namai", "uždaryti"], ["Mokyklos", "visur", "atidarytos"]);
    let with =
        |words: [&str; 3], more: [&str; 5]| item(&[&words[..], &more[..]].concat());
    let before = [
        with(homes, ["kaimuose", "miestuose", "rajonuose", "seniūnijose", "pavasarį"]),
        with(schools, ["rudenį", "mokiniams", "tėvams", "globėjams", "seneliams"]),
    ];
    // Too much was edited to recognize each item wherever it is.
    let after = [
        with(homes, ["nutarimu", "skubiai", "posėdyje", "vyriausybės", "pernai"]),
        with(schools, ["ministro", "įsakymu", "sausio", "pabaigoje", "šiemet"]),
    ];
    let rest = format!("{}- Homes closed\n- Schools opened\n", long("en"));
    let memory =
        agreed(&format!("{first}{}", before.concat()), &format!("{begun}{rest}"));
    // The source was split behind its fourth item, the translation before it.
    let source = format!("{first}\nTarpas.\n\n{}", after.concat());
    let target = format!("{begun}\nGap.\n\n{rest}");
    let found = states(&source, &target, &memory);
    let stale: Vec<&str> = found
        .iter()
        .filter(|(_, state)| *state == Stale)
        .map(|(text, _)| text.as_str())
        .collect();
    let edited: Vec<String> = after
        .iter()
        .map(|item| item.trim_start_matches("- ").trim_end().to_owned())
        .collect();
    assert_eq!(stale, edited, "{found:?}");
}

#[track_caller]
fn check_moved(before: [&str; 2], after: [&str; 2], expected: &[(&str, State)]) {
    let memory = agreed(before[0], before[1]);
    let found = states(after[0], after[1], &memory);
    let expected: Vec<(String, State)> =
        expected.iter().map(|(text, state)| ((*text).to_owned(), *state)).collect();
    assert_eq!(found, expected);
    // Whoever confirms that the texts agree as they stand is believed.
    let comparison = compared(after[0], after[1], &memory);
    if comparison.orphans.is_empty() {
        let memory = record(after[0], after[1], &memory);
        let found = states(after[0], after[1], &memory);
        assert!(found.iter().all(|(_, state)| *state == Current), "{found:?}");
    }
}

#[test]
fn a_cell_is_current_only_where_it_stands() {
    let lt = "| Kas | Kiek |\n|---|---|\n| Mokykla | daug |\n| Teismas | mažai |\n";
    let en = "| What | How |\n|---|---|\n| School | many |\n| Court | few |\n";
    let changed = [
        ("Kas", Current),
        ("Kiek", Current),
        ("Mokykla", Current),
        ("mažai", Stale),
        ("Teismas", Current),
        ("daug", Stale),
    ];
    let lt_after = "| Kas | Kiek |\n|---|---|\n| Mokykla | mažai |\n| Teismas | daug |\n";
    check_moved([lt, en], [lt_after, en], &changed);
    let changed = changed.map(|(text, state)| match text {
        "mažai" => ("daug", state),
        "daug" => ("mažai", state),
        _ => (text, state),
    });
    let en_after = "| What | How |\n|---|---|\n| School | few |\n| Court | many |\n";
    check_moved([lt, en], [lt, en_after], &changed);
}

#[test]
fn figures_that_move_by_a_row_leave_the_labels() {
    let table = |values: [&str; 3]| {
        let rows = ["2021", "2022", "2023"];
        let rows = rows.iter().zip(values).map(|(year, n)| format!("| {year} | {n} |\n"));
        format!("| Metai | Kiek |\n|---|---|\n{}", rows.collect::<String>())
    };
    let en = |text: &str| text.replace("Metai", "Year").replace("Kiek", "Number");
    let (lt, en) = (table(["7", "8", "9"]), en(&table(["7", "8", "9"])));
    for values in [["8", "9", "7"], ["8", "9", "10"]] {
        let memory = agreed(&lt, &en);
        let mut found = states(&table(values), &en, &memory);
        found.retain(|(_, state)| *state != Current);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().zip(values).all(|((text, _), value)| text == value));
    }
}

#[test]
fn a_text_that_changes_its_place_in_a_block_is_not_translated_there() {
    for (before, after) in [
        ("1. Pirmas.\n2. Antras.\n", "1. Antras.\n2. Pirmas.\n"),
        ("- Pirmas.\n  - Antras.\n", "- Antras.\n  - Pirmas.\n"),
        ("::: note\nPirmas.\n\nAntras.\n:::\n", "::: note\nAntras.\n\nPirmas.\n:::\n"),
        ("> Pirmas.\n>\n> Antras.\n", "> Antras.\n>\n> Pirmas.\n"),
        ("- Pirmas.\n\n  Antras.\n", "- Antras.\n\n  Pirmas.\n"),
    ] {
        let en = before.replace("Pirmas", "First").replace("Antras", "Second");
        let memory = agreed(before, &en);
        let comparison = compared(after, &en, &memory);
        let open = comparison.segments.iter().filter(|pair| pair.state == Missing);
        assert_eq!((open.count(), comparison.orphans.len()), (1, 1), "{after}");
    }
}
