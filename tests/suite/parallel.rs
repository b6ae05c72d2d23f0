//! The report in two languages side by side.

use std::fs;

use komentaras::pipeline::{Edition, Layout};
use snapbox::{IntoData as _, str};

use crate::pages;
use crate::project::{TestProject, with_numbers};

/// A report that has all kinds of rows: translated and not, and what only the translation has.
fn report() -> TestProject {
    TestProject::both()
        .chapter(concat!(
            "\n## Padėtis[^a]\n\nPirma, žr. {{ref \"siulymas\" case=\"acc\"}}.[^b]\n\nAntra.[^c]\n\n",
            "- viena\n- kita\n  1. viduje\n\n> Citata.\n\n",
            "{{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2022..2023\" caption=\"Skurdas\"}}\n\n",
            "::: recommendation {#siulymas to=\"vyriausybe\"}\nReikia.\n:::\n\n",
            "[^a]: Pirmoji išnaša.\n\n[^b]: Antroji išnaša.\n\n[^c]: Neišversta išnaša.\n",
        ))
        .files(concat!(
            "=== report/en/19-smurtas.md\n+++\ntitle = \"Violence\"\n+++\n\n",
            "## Situation[^a]\n\nFirst, see {{ref \"siulymas\"}}.[^b]\n\n",
            "- one\n- other\n  1. inside\n\n> Quotation.\n\n",
            "{{table \"poverty\" rows=\"year\" columns=\"sex\" years=\"2022..2023\" caption=\"Poverty\"}}\n\n",
            "::: recommendation {#siulymas}\nNeeded.\n:::\n\nOnly here.\n\n",
            "[^a]: First note.\n\n[^b]: Second note.\n",
        ))
}

/// Returns a generated file of the report side by side.
fn typst(project: &TestProject, path: &str) -> String {
    project.run("build --layout parallel --format typst -q").code(0);
    let read = |path| project.read(&format!("build/typst-lt-en/{path}"));
    with_numbers(&read(path), &read(&path.replace("chapters/", "numbers/")))
}

#[test]
fn rows_of_a_chapter() {
    let chapter = typst(&report(), "chapters/19-smurtas.typ");
    snapbox::assert_data_eq!(chapter, str![[r##"
#import "/templates/parallel/look.typ": *
#chapter(
  lang: "en",
  titles: ("Smurtas", "Violence"),
  articles: ("19 straipsnis", "Art. 19"),
  anchor: "chapter-19-smurtas",
)
#[
#section-pair(level: 3, lang: "en", anchor: none, mark: none, {text("Padėtis");note(number: "1", anchor: "note-1", note-pair(lang: "en", number: "1", {text("Pirmoji išnaša.");}, {text("First note.");}));}, {text("Situation");note-ref(number: "1", anchor: "note-1", );})
#pair(lang: "en", whole: true, {
numbered-paragraph(number: "1", anchor: "p1", par({text("Pirma, žr. ");jump("r1", {text("1 rekomendaciją");});text(".");note(number: "2", anchor: "note-2", note-pair(lang: "en", number: "2", {text("Antroji išnaša.");}, {text("Second note.");}));}))
}, {
par({text("First, see ");jump("r1", {text("recommendation 1");});text(".");note-ref(number: "2", anchor: "note-2", );})
})
#pair(lang: "en", {
numbered-paragraph(number: "2", anchor: "p2", par({text("Antra.");note(number: "3", anchor: "note-3", note-pair(lang: "en", number: "3", {text("Neišversta išnaša.");}, {
}));}))
}, untranslated(mark: "Not yet translated", ))
#bullets-pair(depth: 1, tight: true, items: ({
pair(lang: "en", depth: 1, mark: bullet(1), {
par({text("viena");})
}, {
par({text("one");})
})
}, {
pair(lang: "en", depth: 1, mark: bullet(1), {
par({text("kita");})
}, {
par({text("other");})
})
numbered-pair(start: 1, depth: 2, tight: true, items: ({
pair(lang: "en", depth: 2, mark: ordinal(1), {
par({text("viduje");})
}, {
par({text("inside");})
})
}, ))
}, ))
#quote-pair({
pair(lang: "en", depth: 1, {
par({text("Citata.");})
}, {
par({text("Quotation.");})
})
})
#data-tables(lang: "en", place-in: "flow", mark: none, arguments(label: "1 lentelė", anchor: "t1", title: {text("Skurdas");}, continued: "1 lentelė (tęsinys)", summary: "2 eilutės (Metai), 2 skaičių stulpeliai", unit: "Procentai", decimal-sign: ",", stub: 1, header: (((body: "Metai", align: "left"), (body: "Iš viso", span: 1, align: "right"), (body: "Mergaitės", span: 1, align: "right"), ), ), rows: (
((text: "2022"), (figure: "22,4", flag: ""), (missing: ":", flag: ""), ),
((text: "2023"), (figure: "17,8", flag: "b"), (figure: "18,1", flag: ""), ),
), notes: ("b – laiko eilutės lūžis", ": – duomenų nėra", ), signs: (":": "duomenų nėra", "b": "laiko eilutės lūžis", ), source: {text("Šaltinis: Skurdo rizika.");}), arguments(label: "Table 1", anchor: "en-t1", title: {text("Poverty");}, continued: "Table 1 (continued)", summary: "2 rows (Year), 2 columns of figures", unit: "Per cent", decimal-sign: ".", stub: 1, header: (((body: "Year", align: "left"), (body: "Total", span: 1, align: "right"), (body: "Girls", span: 1, align: "right"), ), ), rows: (
((text: "2022"), (figure: "22.4", flag: ""), (missing: ":", flag: ""), ),
((text: "2023"), (figure: "17.8", flag: "b"), (figure: "18.1", flag: ""), ),
), notes: ("b = break in time series", ": = no data", ), signs: (":": "no data", "b": "break in time series", ), source: {text("Source: Skurdo rizika.");}))
#recommendation-pair(lang: "en", number: "1", labels: ("1 rekomendacija", "Recommendation 1", ), to: ("Skirta: Vyriausybei", "Addressed to: Government", ), follows: (none, none, ), anchor: "r1", short: true, {
pair(lang: "en", {
par({text("Reikia.");})
}, {
par({text("Needed.");})
})
})
#pair(lang: "en", without-source(lang: "en", mark: "Not in the original and therefore without a number", ), {
par({text("Only here.");})
})
]

"##]].raw());
}

#[test]
fn both_languages_are_in_one_document() {
    let project = report();
    project.run("build --layout parallel -q").code(0);
    let pdf = fs::read(project.path("build/report-lt-en.pdf")).unwrap();
    let pdf = pages::objects(&pdf);
    let count = |part: &str| {
        pdf.windows(part.len()).filter(|window| *window == part.as_bytes()).count()
    };
    for part in [
        "<pdfaid:part>3</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "/Title(Bandymas / Trial)",
        "poverty.csv",
    ] {
        assert!(count(part) > 0, "{part}");
    }
    // One bookmark and one heading for both titles, each of which is a `Title` key.
    assert_eq!(count("/Title(Smurtas / Violence)"), count("/Title(Skurdas / Poverty)"));
    assert_eq!(count("/Title(Smurtas)") + count("/Title(Violence)"), 0);
    // The document is in the source language; what stands at the right says its own.
    assert!(count("/Lang(lt") > 0);
    assert!(count("/Lang(en") > 10, "{}", count("/Lang(en"));
    // A footnote is one for both languages: three in the chapter, none twice.
    assert_eq!(count("/S/Note"), 3);
}

#[test]
fn each_number_stands_once() {
    let chapter = typst(&report(), "chapters/19-smurtas.typ");
    for text in [
        "numbered-paragraph(number: \"1\"",
        "numbered-paragraph(number: \"2\"",
        "note(number: \"1\"",
    ] {
        assert_eq!(chapter.matches(text).count(), 1, "{text}");
    }
    for anchor in ["p1", "note-1", "t1", "r1"] {
        let placed = format!("anchor: \"{anchor}\", ");
        let marks = format!("note-ref(number: \"1\", {placed}");
        let places = chapter.matches(&placed).count() - chapter.matches(&marks).count();
        assert_eq!(places, 1, "{anchor}");
    }
}

#[test]
fn words_are_counted_in_each_language_once() {
    let project = TestProject::both();
    let words = |args: &str| {
        let output = project.output(&format!("build{args}")).stdout;
        let text = String::from_utf8(output).unwrap();
        let lines = text.lines().filter(|line| line.contains("(limit "));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let single = words("");
    assert_eq!(single.len(), 2);
    assert_eq!(words(" --layout parallel"), single);
}

#[test]
fn names_of_files() {
    let project = TestProject::both();
    project.run("build --layout parallel -q").code(0);
    project.run("translation accept --all -q").code(0);
    project.run("build --layout parallel --final -q").code(0);
    project.run("build --layout parallel --language en --out kitur -q").code(0);
    assert_eq!(
        project.list("build"),
        ["build/report-lt-en-final.pdf", "build/report-lt-en.pdf"]
    );
    assert_eq!(project.list("kitur"), ["kitur/report-lt-en.pdf"]);
}

#[test]
fn one_language_is_not_enough() {
    let small = TestProject::small();
    let both = TestProject::both();
    for (project, args) in [(&small, ""), (&both, " --language lt")] {
        project
            .run(&format!("build --layout parallel{args}"))
            .code(2)
            .stdout_eq("")
            .stderr_eq(str![[r#"
error: the parallel layout needs two languages, but there is only the source language, `lt`. Choose a translation, for example `--language en`, or add one to `languages` in `report.toml`

"#]]);
        assert_eq!(project.list("build"), Vec::<String>::new());
    }
    both.run("build --layout parallel --language fr").code(2).stderr_eq(str![[r#"
error: the report has no language `fr`

"#]]);
}

#[test]
fn each_translation_stands_beside_the_source() {
    let project = TestProject::both();
    let settings = project.read("report/report.toml");
    let project = project
        .change(
            "report/report.toml",
            settings.replace("\"lt\", \"en\"", "\"lt\", \"en\", \"pl\""),
        )
        .change("report/pl/26-skurdas.md", "+++\ntitle = \"Ubóstwo\"\n+++\n\nTekst.\n");
    let (inspected, _) = project.inspect_as(Layout::Parallel);
    let editions = inspected.editions();
    let names: Vec<_> = editions.iter().map(Edition::languages).collect();
    assert_eq!(names, ["lt-en", "lt-pl"]);
}

#[test]
fn a_final_copy_is_refused_while_a_paragraph_is_missing() {
    let project = report();
    project.run("build --layout parallel --final -q").code(1);
    assert_eq!(project.list("build"), Vec::<String>::new());
}

#[test]
fn an_error_of_the_typesetter_is_traced_to_the_author() {
    // A template that fails where a quotation is set.
    let project = report().change(
        "templates/parallel/text.typ",
        fs::read_to_string(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/templates/parallel/text.typ"
        ))
        .unwrap()
        .replace(
            "#let quote-pair(body) = {",
            "#let quote-pair(body) = {\n  panic(\"ne\")",
        ),
    );
    project.run("build --layout parallel -q").code(1).stderr_eq(str![[r#"
warning[paragraph-without-source]: extra text in translation
  --> report/en/19-smurtas.md:21:1
   |
21 | Only here.
   | ^^^^^^^^^^
   |
   = help: delete it, or write the same in the source

warning[paragraph-without-translation]: this text is not translated (en)
  --> report/lt/19-smurtas.md:10:1
   |
10 | Antra.[^c]
   | ^^^^^^^^^^
   |
   = help: write the translation in the file `report/en/19-smurtas.md`, in the same place

error[typst-error]: typesetting failed here
  --> report/lt/19-smurtas.md:16:1
   |
16 | > Citata.
   | ^^^^^^^^^
   |
   = help: simplify this part: split the table or paragraph, check the image
   = note: Typst: panicked with: ne
1 error, 2 warnings
Nothing was written because of errors.

"#]]);
}
