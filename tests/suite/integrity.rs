//! That no sentence of a translation whose source has changed since comes into the final copy.

use snapbox::str;

use crate::project::{TestProject, typst_of};

const LT: &str = "report/lt/19-smurtas.md";
const EN: &str = "report/en/19-smurtas.md";
const SETTINGS: &str = "report/report.toml";
const MEMORY: &str = "translations/memory.tmx";
const IMAGE: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>"#;

fn chapter(front: &str, text: &str) -> String {
    format!("+++\n{front}\n+++\n\n{text}\n")
}

pub(crate) fn source(text: &str) -> String {
    chapter("title = \"Smurtas\"\narticles = [\"19\"]", text)
}

fn target(text: &str) -> String {
    chapter("title = \"Violence\"", text)
}

/// A report in which both texts of a chapter were confirmed to agree.
pub(crate) fn agreed(lt: &str, en: &str) -> TestProject {
    let mut project = TestProject::both().change(LT, source(lt)).change(EN, target(en));
    for name in ["a", "b"] {
        project = project.change(&format!("report/figures/{name}.svg"), IMAGE);
    }
    for (language, name) in [("lt", "Seimas"), ("en", "Parliament")] {
        let path = format!("translations/{language}/report.ftl");
        let messages = project.read(&path);
        project = project.change(&path, format!("{messages}addressee-seimas = {name}\n"));
    }
    project.run("-q translation accept --all").code(0);
    is_taken(&project);
    project
}

pub(crate) fn final_copy(project: &TestProject) -> (Option<i32>, String) {
    let output = project.output("-q build --final --format typst");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

#[track_caller]
pub(crate) fn is_taken(project: &TestProject) {
    let (code, told) = final_copy(project);
    assert_eq!(code, Some(0), "{told}");
}

#[track_caller]
fn is_refused(project: &TestProject, finding: &str) {
    let (code, told) = final_copy(project);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains(finding), "{told}");
}

fn replaced(project: TestProject, path: &str, old: &str, new: &str) -> TestProject {
    let text = project.read(path);
    assert!(text.contains(old), "{text}");
    project.change(path, text.replacen(old, new, 1))
}

#[test]
fn a_change_is_noticed_in_every_part_of_a_chapter() {
    let stale = "stale-translation";
    let (table, note) =
        ("|A|B|\n|-|-|\n|mažai|iš viso|\n\n: Kiek", "A[^1].\n\n[^1]: Mažai.");
    let (data, chart) = (
        r#"{{table "poverty" rows="year" columns="sex" caption="Mažai"}}"#,
        r#"{{chart "poverty" kind="bar" sex="T" alt="Mažai" caption="Kiek"}}"#,
    );
    let (image, addressed) = (
        r#"![Mažai](../figures/a.svg "Vaikai")"#,
        "::: recommendation {to=\"vyriausybe\"}\nMažai.\n:::",
    );
    for (lt, old, new, finding) in [
        ("Mažai.", "Smurtas", "Prievarta", stale),
        ("Mažai.", "Mažai", "Daug", stale),
        ("## Mažai", "Mažai", "Daug", stale),
        ("> Mažai.", "Mažai", "Daug", stale),
        ("```\nmažai\n```", "mažai", "daug", stale),
        ("- vienas\n- mažai", "mažai", "daug", stale),
        ("- a\n\n  b", "  b", "  b\n\n  c", "paragraph-without"),
        ("A [b](https://a.lt).", "a.lt", "b.lt", stale),
        ("A ![mažai](../figures/a.svg) a.", "mažai", "daug", stale),
        ("A^[Mažai.].", "Mažai", "Daug", stale),
        (note, "Mažai", "Daug", stale),
        (
            note,
            "Mažai vaikų auga.",
            "Mažai vaikų auga.\n\n    Ir dar.",
            "paragraph-without-translation",
        ),
        (table, "mažai", "daug", stale),
        (table, "Kiek", "Kiek jų", stale),
        (data, "Mažai", "Daug", stale),
        (
            data,
            "columns=\"sex\"",
            "columns=\"sex\" years=\"2023\"",
            "placeholder-differs",
        ),
        (chart, "Mažai", "Daug", stale),
        (chart, "Kiek", "Kiek jų", stale),
        (chart, "sex=\"T\"", "sex=\"F\"", "placeholder-differs"),
        (chart, "\"bar\"", "\"line\"", "placeholder-differs"),
        (image, "Mažai", "Daug", stale),
        (image, "Vaikai", "Senoliai", stale),
        (addressed, "Mažai", "Daug", stale),
    ] {
        // Of more words than the one that changes.
        let lt = &lt.replace("ažai", "ažai vaikų auga");
        let en = [
            ("ažai vaikų auga", "any children grow"),
            ("vienas", "one"),
            ("iš viso", "total"),
            ("Kiek", "How many"),
            ("Vaikai", "Children"),
        ];
        let en = en.iter().fold(lt.clone(), |en, (word, other)| en.replace(word, other));
        let project = agreed(lt, &en);
        is_refused(&replaced(project, LT, old, new), finding);
    }
}

#[test]
fn whom_a_recommendation_addresses_is_said_by_the_source() {
    let block = |attributes: &str, text: &str| {
        format!("::: recommendation {{{attributes}}}\n{text}\n:::")
    };
    let project = agreed(
        &block("to=\"vyriausybe\"", "Vaikai auga."),
        &block("to=\"vyriausybe\"", "Children grow."),
    );
    let lt = block("to=\"seimas\" follows=\"CRC/C/LTU/CO/5-6:21(b)\"", "Vaikai auga.");
    let project = project.change(LT, source(&lt));
    project.expect_findings(str![[r#"
report/en/19-smurtas.md:5:1: warning[directive-differs]: the property `to` differs from the source
report/lt/19-smurtas.md:6:25: warning[missing-case]: the name of the addressee “Seimas” has no dative (lt), which stands after the word for “to”
report/lt/19-smurtas.md:6:42: warning[empty-register]: `report/data/concluding-observations.csv` has no entries, so `CRC/C/LTU/CO/5-6:21(b)` cannot be compared with what the Committee recommended
report/lt/26-skurdas.md:2:9: note[chapter-without-recommendation]: the chapter has no recommendation

"#]]);
    let (inspected, _) = project.inspect();
    let en = typst_of(&inspected, "en");
    assert!(en.contains("Parliament") && !en.contains("Government"), "{en}");
    assert!(en.contains("CRC/C/LTU/CO/5-6"), "{en}");
}

#[test]
fn one_language_alone_and_both_side_by_side_are_refused_alike() {
    let project = agreed("Vaikai auga.", "Children grow.");
    let project = replaced(project, LT, "auga", "neauga");
    for form in ["--language en", "--layout parallel"] {
        let output = project.output(&format!("-q build --final --format typst {form}"));
        assert_eq!(output.status.code(), Some(1), "{form}");
    }
}

#[test]
fn no_setting_lets_a_memory_that_cannot_be_trusted_into_the_final_copy() {
    let other = "<tu><prop type=\"x-chapter\">19-smurtas</prop>\
        <prop type=\"x-kind\">paragraph</prop>\
        <tuv xml:lang=\"lt\"><seg>Vaikai auga.</seg></tuv>\
        <tuv xml:lang=\"en\"><seg>Children shrink.</seg></tuv></tu></body>";
    for (code, old, new) in [
        ("memory-conflict", "<body>", "<body>\n<<<<<<< HEAD"),
        ("memory-syntax", "</tmx>", ""),
        ("memory-contradiction", "</body>", other),
    ] {
        let project =
            replaced(agreed("Vaikai auga.", "Children grow."), MEMORY, old, new);
        let settings =
            format!("[organisation]\n[findings]\n{code} = \"off\"\n[organisation]");
        let settings = settings.replacen("[organisation]\n", "", 1);
        let project = replaced(project, SETTINGS, "[organisation]", &settings);
        is_refused(&project, code);
    }
}

#[test]
fn languages_are_known_by_capital_letters_too() {
    let project = agreed("Vaikai auga.", "Children grow.");
    let text =
        project.read(MEMORY).replace("\"lt\"", "\"LT-lt\"").replace("\"en\"", "\"EN\"");
    let project = project.change(MEMORY, text);
    is_taken(&project);
    is_refused(&replaced(project, LT, "auga", "neauga"), "stale-translation");
}

/// A paragraph that says enough to be known again, and its translation.
const PAIR: (&str, &str) =
    ("Vaikai auga ir mokosi kartu su kitais.", "Children grow and learn with others.");

#[test]
fn a_chapter_that_was_renamed_is_still_known() {
    let renamed = |lt: &str, en: &str| {
        agreed(PAIR.0, PAIR.1)
            .remove(LT)
            .remove(EN)
            .change("report/lt/20-vaikai.md", source(lt))
            .change("report/en/20-vaikai.md", target(en))
    };
    is_taken(&renamed(PAIR.0, PAIR.1));
    is_refused(
        &renamed(PAIR.0, "Children grow and learn together with all others."),
        "unconfirmed",
    );
    let changed = "Vaikai auga ir nesimoko kartu su kitais.";
    is_refused(&renamed(changed, PAIR.1), "stale-translation");
    is_refused(
        &renamed(changed, "Children grow and learn with all."),
        "stale-translation",
    );
    // One pair that is recorded takes the others with it.
    let project = renamed(changed, PAIR.1);
    project.run("-q translation accept 20-vaikai:2").code(0);
    let memory = project.read(MEMORY);
    assert!(!memory.contains("19-smurtas"), "{memory}");
    is_refused(&project, "stale-translation");
}

#[test]
fn a_paragraph_that_was_moved_or_copied_to_another_chapter_is_still_known() {
    let elsewhere = |project: TestProject, lt: &str| {
        let front = "title = \"Skurdas\"\narticles = [\"26\"]";
        project
            .change("report/lt/26-skurdas.md", chapter(front, lt))
            .change("report/en/26-skurdas.md", chapter("title = \"Poverty\"", PAIR.1))
    };
    let moved = |lt: &str| {
        let project =
            agreed(&format!("Lieka.\n\n{}", PAIR.0), &format!("Stays.\n\n{}", PAIR.1));
        elsewhere(project.change(LT, source("Lieka.")).change(EN, target("Stays.")), lt)
    };
    let copied = |lt: &str| elsewhere(agreed(PAIR.0, PAIR.1), lt);
    is_taken(&moved(PAIR.0));
    is_taken(&copied(PAIR.0));
    for changed in ["Vaikai auga ir nesimoko kartu su kitais.", "Visai kas kita."] {
        is_refused(&moved(changed), "stale-translation");
        is_refused(&copied(changed), "stale-translation");
    }
}

#[test]
fn a_line_of_a_chapter_is_one_of_the_translation() {
    let project =
        agreed("Viena eilutė\nir dar\nviena.\n\nLieka pastraipa.", "One.\n\nStays.");
    let project = replaced(project, LT, "ir dar", "nebe");
    let project = replaced(project, LT, "Lieka", "Dingsta");
    // The same line of the source belongs to the first paragraph.
    project.run("-q translation accept 19-smurtas.md:7").code(0);
    let shown = project.output("translation diff").stdout;
    let shown = String::from_utf8_lossy(&shown).into_owned();
    assert!(shown.contains("One.") && !shown.contains("Stays."), "{shown}");
    project.run("-q translation accept report/lt/19-smurtas.md:7").code(0);
    is_taken(&project);
}

#[test]
fn what_comes_from_git_is_one_memory_or_none() {
    let project = agreed(PAIR.0, PAIR.1);
    let unit = |lt: &str, en: &str| {
        format!(
            "<tu>\n<prop type=\"x-chapter\">19-smurtas</prop>\n\
             <prop type=\"x-kind\">paragraph</prop>\n\
             <tuv xml:lang=\"lt\"><seg>{lt}</seg></tuv>\n\
             <tuv xml:lang=\"en\"><seg>{en}</seg></tuv>\n</tu>\n\n</body>"
        )
    };
    // Both sides recorded the same pair, or the one an older state of it.
    let twice = replaced(project, MEMORY, "</body>", &unit(PAIR.0, PAIR.1));
    is_taken(&twice);
    let older = unit("Vaikai auga ir mokosi.", PAIR.1);
    let older = replaced(agreed(PAIR.0, PAIR.1), MEMORY, "</body>", &older);
    is_taken(&older);
    is_refused(&replaced(older, LT, "su kitais", "su visais"), "stale-translation");
}

#[test]
fn a_few_words_alone_do_not_come_from_another_source() {
    let project = agreed("|Viso|\n|-|\n|a|", "|Total|\n|-|\n|a|");
    let table = |head: &str| format!("|{head}|\n|-|\n|b|");
    let front = "title = \"Skurdas\"\narticles = [\"26\"]";
    let project = project
        .change("report/lt/26-skurdas.md", chapter(front, &table("Apskritai")))
        .change(
            "report/en/26-skurdas.md",
            chapter("title = \"Poverty\"", &table("Total")),
        );
    let (_, told) = final_copy(&project);
    assert!(
        told.contains("unconfirmed") && !told.contains("stale-translation"),
        "{told}"
    );
}
