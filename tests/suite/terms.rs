//! The term base: what is wrong with its file.

use snapbox::str;

use crate::project::TestProject;

const TERMS: &str = "translations/terms.csv";

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
translations/terms.csv:1:23: warning[term-column]: the column `lt` stands in the term base twice

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
         <<<<<<< HEAD\n\
         prieglobstis,asylum,\"shelter,X\n\
         pabėgėlis,refugee,,X\n",
        str![[r#"
translations/terms.csv:2:1: warning[term-incomplete]: the term has no name in `lt`
translations/terms.csv:3:7: warning[term-incomplete]: the term has no name in `en`
translations/terms.csv:4:10: warning[term-incomplete]: the term has no name in `en`
translations/terms.csv:6:1: warning[term-duplicate]: the term `globa` stands in the term base twice
translations/terms.csv:6:1: warning[term-duplicate]: the term `vaikų teisės` stands in the term base twice
translations/terms.csv:6:42: warning[term-contradiction]: the term base both asks for `the guardianships` and avoids it
translations/terms.csv:7:1: error[dataset-row-length]: the row has 5 cells, but there are 4 columns
translations/terms.csv:8:1: error[dataset-row-length]: the row has 1 cells, but there are 4 columns
translations/terms.csv:9:21: error[dataset-quote]: a quotation mark is not closed

"#]],
    );
}

#[test]
fn bytes_that_are_no_text() {
    broken(
        b"lt,en\npaty\xc4\x8dios,bullying\nglob\xff,care\n",
        str![[r#"
translations/terms.csv:3:5: error[dataset-encoding]: the encoding of the data file is damaged

"#]],
    );
    broken(
        b"lt,en\nglo\0ba,care\n",
        str![[r#"
translations/terms.csv:2:4: error[dataset-encoding]: the data file holds zero bytes

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
