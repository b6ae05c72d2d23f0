//! The term base: what is wrong with its file, and with translations that do not follow it.

use komentaras::load;
use snapbox::str;

use crate::project::TestProject;

const TERMS: &str = "translations/terms.csv";

const BASE: &str = "lt,en,avoid_en,note\n\
    vaikas su negalia | neįgalus vaikas,child with a disability,disabled child | handicapped,X\n\
    globa,care | guardianship,custody,X\n\
    patyčios,bullying,mocking,X\n";

/// A report with a term base and a chapter of one paragraph in both languages.
fn report(base: impl AsRef<[u8]>, source: &str, target: &str) -> TestProject {
    TestProject::both().change(TERMS, base).chapter(source).change(
        "report/en/19-smurtas.md",
        format!("+++\ntitle = \"Violence\"\n+++\n{target}"),
    )
}

fn broken(base: impl AsRef<[u8]>, expected: snapbox::data::Inline) {
    TestProject::both().change(TERMS, base).expect_findings(expected);
}

#[test]
fn words_that_the_term_base_avoids_are_pointed_out() {
    let project = report(
        BASE,
        "\nVaikams su negalia ir jų *globėjams*.\n\n- globoje\n\n| Patyčios |\n| --- |\n| 2 |\n\n: Globos vietos\n",
        "\nDisabled children and their *guardians*.\n\n- in custody\n\n| Mocking |\n| --- |\n| 2 |\n\n: Places of care\n",
    );
    project.expect_findings(str![[r#"
report/en/19-smurtas.md:5:1: warning[term-avoided]: do not translate `vaikas su negalia` as `Disabled children`
report/en/19-smurtas.md:7:6: warning[term-avoided]: do not translate `globa` as `custody`
report/en/19-smurtas.md:9:3: warning[term-avoided]: do not translate `patyčios` as `Mocking`

"#]]);
}

#[test]
fn a_term_without_a_rendering_is_noted() {
    report(BASE, "\nPatyčių mokykloje daugėja.\n", "\nThere is more of it at school.\n")
        .expect_findings(str![[r#"
report/en/19-smurtas.md:5:1: note[term-not-rendered]: translation of `Patyčių` not found; you can keep it

"#]]);
}

#[test]
fn what_others_said_is_not_looked_at() {
    let voice = "::: voice {consent=yes age=\"12-14\"}\n";
    report(
        BASE,
        &format!("\n> Globa.\n\n{voice}Patyčios.\n:::\n"),
        &format!("\n> Custody.\n\n{voice}Mocking.\n:::\n"),
    )
    .expect_findings(str![]);
}

#[test]
fn the_copy_to_be_sent_has_no_words_that_are_avoided() {
    let project = report(BASE, "\nGlobos vietos.\n", "\nPlaces of custody.\n");
    let draft = project.output("build -q");
    assert_eq!(draft.status.code(), Some(0));
    let refused = project.output("build -q --final");
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("error[term-avoided]"));
    // That a term is paraphrased stops nothing.
    let project = report(BASE, "\nGlobos vietos.\n", "\nPlaces to live.\n");
    project.run("translation accept --all -q").code(0);
    assert_eq!(project.output("build -q --final").status.code(), Some(0));
}

#[test]
fn the_source_language_may_be_the_other_one() {
    let project = TestProject::both();
    let settings = project
        .read("report/report.toml")
        .replace("languages = [", "source-language = \"en\"\nlanguages = [");
    project
        .change("report/report.toml", settings)
        .change(TERMS, "en,lt,avoid_lt\nrisk of poverty,skurdo rizika,skurdo pavojus\n")
        .files(concat!(
            "=== report/en/26-skurdas.md\n+++\ntitle = \"Poverty\"\narticles = [\"26\"]\n+++\n",
            "\nRisks of poverty: {{value \"poverty\" year=2023 sex=\"T\"}}.\n",
            "=== report/lt/26-skurdas.md\n+++\ntitle = \"Skurdas\"\n+++\n",
            "\nApie skurdo pavojų: {{value \"poverty\" year=2023 sex=\"T\"}}.\n",
        ))
        .expect_findings(str![[r#"
report/lt/26-skurdas.md:5:6: warning[term-avoided]: do not translate `risk of poverty` as `skurdo pavojų`

"#]]);
}

#[test]
fn a_file_of_a_spreadsheet_is_read() {
    // Windows-1257 with semicolons, a byte-order mark, UTF-16: as they are saved.
    let windows = b"lt;en;avoid_en;note\r\npaty\xe8ios;bullying;mocking;\r\n";
    let marked = "\u{feff}lt\ten\tavoid_en\r\npatyčios\tbullying\tmocking\r\n";
    let utf16: Vec<u8> = marked.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for base in [&windows[..], marked.as_bytes(), &utf16] {
        report(base, "\nPatyčios.\n", "\nMocking.\n").expect_findings(str![[r#"
report/en/19-smurtas.md:5:1: warning[term-avoided]: do not translate `patyčios` as `Mocking`

"#]]);
    }
}

#[test]
fn a_term_base_without_its_columns() {
    broken(
        "",
        str![[r#"
translations/terms.csv:1:1: error[empty-file]: the file `translations/terms.csv` is empty

"#]],
    );
    broken(
        "\u{feff}\n\n",
        str![[r#"
translations/terms.csv:1:1: error[empty-file]: the file `translations/terms.csv` is empty

"#]],
    );
    broken(
        "lietuviškai,angliškai\ngloba,care\n",
        str![[r#"
translations/terms.csv:1:1: warning[term-column]: unknown column `lietuviškai` in the term base
translations/terms.csv:1:1: error[term-column-missing]: the term base has no column `lt`
translations/terms.csv:1:13: warning[term-column]: unknown column `angliškai` in the term base

"#]],
    );
    broken(
        "lt,eng,avoid_em,notes,lt\ngloba,care,custody,X,Y\n",
        str![[r#"
translations/terms.csv:1:1: error[term-column-missing]: the term base has no column `en`
translations/terms.csv:1:4: warning[term-column]: unknown column `eng` in the term base
translations/terms.csv:1:8: warning[term-column]: unknown column `avoid_em` in the term base
translations/terms.csv:1:17: warning[term-column]: unknown column `notes` in the term base
translations/terms.csv:1:23: warning[term-column]: duplicate column `lt` in the term base

"#]],
    );
    broken(
        "globa,care\n",
        str![[r#"
translations/terms.csv:1:1: warning[term-column]: unknown column `globa` in the term base
translations/terms.csv:1:1: error[term-column-missing]: the term base has no column `lt`
translations/terms.csv:1:7: warning[term-column]: unknown column `care` in the term base

"#]],
    );
}

#[test]
fn rows_that_are_wrong() {
    broken(
        "lt,en,avoid_en,note\n\
         ,care,,X\n\
         globa,,custody,X\n\
         patyčios,–,,X\n\
         vaiko teisė,right of the child,,X\n\
         globa | vaikų teisės,care | guardianship,\"the guardianships\",X\n\
         tėvai,parents, mother,X,Y\n\
         vienas\n\
         prieglobstis,asylum,\"shelter,X\n\
         pabėgėlis,refugee,,X\n",
        str![[r#"
translations/terms.csv:2:1: warning[term-incomplete]: the term is missing in `lt`
translations/terms.csv:3:7: warning[term-incomplete]: the term is missing in `en`
translations/terms.csv:4:10: warning[term-incomplete]: the term is missing in `en`
translations/terms.csv:6:1: warning[term-duplicate]: duplicate term `globa` in the term base
translations/terms.csv:6:1: warning[term-duplicate]: duplicate term `vaikų teisės` in the term base
translations/terms.csv:6:42: warning[term-contradiction]: the term base both recommends and avoids `the guardianships`
translations/terms.csv:7:1: error[register-row]: the row has 5 cells, but there are 4 columns: `Y` has none
translations/terms.csv:8:1: error[register-row]: the row has 1 cell, but there are 4 columns: nothing for `en`
translations/terms.csv:9:21: error[dataset-quote]: missing closing quotation mark

"#]],
    );
}

#[test]
fn bytes_that_are_no_text() {
    broken(
        b"lt,en\npaty\xc4\x8dios,bullying\nglob\xff,care\n",
        str![[r#"
translations/terms.csv:3:5: error[register-row]: the file has bytes that are not text

"#]],
    );
    broken(
        b"lt,en\nglo\0ba,care\n",
        str![[r#"
translations/terms.csv:2:4: error[register-row]: the file has bytes that are not text

"#]],
    );
}

#[test]
fn any_rubbish_is_read_without_a_panic() {
    for base in
        ["\"", ",,,\n,,,", "lt\n\n", "|,|\n|,|", "\u{0}", "lt,en\n|,|\n\u{301},\u{301}\n"]
    {
        let (_, diags) = report(base, "\nGloba.\n", "\nCare.\n").inspect();
        assert!(!diags.is_empty(), "{base:?}");
    }
}

#[test]
fn the_translator_is_told_how_terms_are_rendered() {
    let project = report(BASE, "\nVaikų su negalia globa.\n", "");
    let exported = project.output("translation export -q --format po");
    let text = String::from_utf8(exported.stdout).unwrap();
    for hint in [
        "#. vaikas su negalia → child with a disability (≠ disabled child | handicapped)\n",
        "#. globa → care | guardianship (≠ custody)\n",
    ] {
        assert!(text.contains(hint), "{text}");
    }
}

#[test]
fn the_term_base_goes_to_the_translators_program() {
    let project = TestProject::both().change(TERMS, BASE);
    project.run("translation export --format glossary").code(0).stdout_eq(str![[r#"
vaikas su negalia	child with a disability	≠ disabled child | handicapped; X
neįgalus vaikas	child with a disability	≠ disabled child | handicapped; X
globa	care	≠ custody; X
globa	guardianship	≠ custody; X
patyčios	bullying	≠ mocking; X

"#]]);
    project
        .run("translation export --format glossary -o out/terms.utf8")
        .code(0)
        .stdout_eq(str![[r#"
Exported to `out/terms.utf8`: 5 texts.

"#]]);
    // It has nothing to do with the memory.
    let project = project.change("translations/memory.tmx", "<tmx");
    assert_eq!(
        project.output("translation export -q --format glossary").status.code(),
        Some(1)
    );
    assert_eq!(
        project.output("translation export -q --format po").status.code(),
        Some(2)
    );
    TestProject::both()
        .run("translation export --format glossary")
        .code(0)
        .stdout_eq("")
        .stderr_eq(str![[r#"
The file `translations/terms.csv` has no terms; no file was written.

"#]]);
}

#[test]
fn a_new_report_has_the_terms_of_the_convention() {
    let project = TestProject::empty();
    project.run("init .").code(0);
    assert_eq!(project.read(TERMS), load::TERM_BASE);
    let (snapshot, _) = project.inspect();
    let terms = &snapshot.project.terms.terms;
    // Each row but the heads of the columns.
    assert_eq!(terms.len(), load::TERM_BASE.lines().count() - 1);
    assert!(terms.iter().all(|term| !term.note.is_empty()));
}

/// One English word may stand for several Lithuanian ones, each in a row of its own.
#[test]
fn a_base_that_was_written_from_the_other_language_has_several_renderings() {
    let base = "lt,en\nglobos institucija,care institution | care institutions\n\
        globos įstaiga,care institution\npatyčios,bullying\n";
    let english = "+++\ntitle = \"Violence\"\narticles = [\"19\"]\n+++\n\
        The care institution is far.\n\nBullying is rising.\n";
    let codes = |lithuanian: &str| -> Vec<String> {
        let project = TestProject::both();
        let settings = project.read("report/report.toml");
        let settings = settings.replace("state = ", "source-language = \"en\"\nstate = ");
        let project = project
            .change("report/report.toml", settings)
            .change(TERMS, base)
            .change("report/en/19-smurtas.md", english)
            .change(
                "report/lt/19-smurtas.md",
                format!("+++\ntitle = \"Smurtas\"\n+++\n{lithuanian}\n"),
            );
        let (inspected, diags) = project.inspect();
        let codes = diags.into_sorted(&inspected.sources).into_iter();
        codes
            .map(|finding| finding.code.as_str().to_owned())
            .filter(|code| code.starts_with("term-"))
            .collect()
    };
    assert_eq!(codes("Globos įstaiga toli.\n\nPatyčių daugėja."), [""; 0]);
    assert_eq!(codes("Globos institucija toli.\n\nPatyčių daugėja."), [""; 0]);
    assert_eq!(codes("Ji toli.\n\nPatyčių daugėja."), ["term-not-rendered"]);
}
