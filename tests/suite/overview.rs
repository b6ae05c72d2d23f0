//! `komentaras` alone: what state the report is in, and what to do next.

use snapbox::str;

use crate::project::TestProject;

#[test]
fn where_there_is_no_report_it_says_how_to_begin() {
    let project = TestProject::empty();
    project.run("").code(0).stderr_eq("").stdout_eq(str![[r#"
There is no report in this folder.

To create one:
  komentaras init my-report
  cd my-report
  komentaras build

To work on a report that is there: go to its folder, or add `--project FOLDER`.
For all commands, type `komentaras --help`.

"#]]);
    project.run("--ui-language lt").code(0).stderr_eq("").stdout_eq(str![[r#"
Šiame aplanke ataskaitos nėra.

Sukurti naują:
  komentaras init mano-ataskaita
  cd mano-ataskaita
  komentaras build

Jei ataskaita jau yra, pereikite į jos aplanką arba pridėkite „--project APLANKAS“.
Visas komandas parodo „komentaras --help“.

"#]]);
    // A folder that was named is meant.
    project.run("--project nowhere").code(2).stdout_eq("").stderr_eq(str![[r#"
error: folder `nowhere` not found

"#]]);
}

#[test]
fn samples_are_one_line() {
    let project = TestProject::empty();
    project.run("init .").code(0);
    project.run("").code(0).stderr_eq("").stdout_eq(str![[r#"
The rights of the child in Lithuania

Words, en    1,015 (limit 10,000)
Translation  up to date
Check        nothing found

Sample text is left in 17 chapters, report/report.toml and report/data/organisations.csv. Replace it with your own.

What to do next:
  report/lt                    replace the sample text; each chapter begins with questions
  komentaras preview           see the report in the browser while you write

For all commands, type `komentaras --help`.

"#]]);
    project.run("status --ui-language lt").code(0).stderr_eq("").stdout_eq(str![[r#"
Skyrius                         Kalba  Teksto dalių  Neišversta  Paseno  Nepatvirtinta  Patvirtinta  Žodžių  Skirta
foreword                        en                2                                               2      38
at-a-glance                     en                5                                               5      82
summary                         en                2                                               2      18
introduction                    en                4                                               4     105
methodology                     en                2                                               2      23
01-general-measures             en                7                                               7      83
02-definition-of-the-child      en                7                                               7      74
03-general-principles           en                7                                               7      72
04-civil-rights                 en                7                                               7      74
05-violence                     en                7                                               7      73
06-family-and-alternative-care  en                7                                               7      75
07-health-and-welfare           en                7                                               7      75
08-education                    en                7                                               7      75
09-special-protection           en                7                                               7      73
10-optional-protocols           en                7                                               7      75
annex-1-follow-up               en                2                                               2      98
annex-2-recommendations         en                2                                               2     153
Iš viso                                          89                                              89   1 015  10 000

Pavyzdinis tekstas dar liko: 17 skyrių, report/report.toml ir report/data/organisations.csv. Pakeiskite jį savo.

"#]]);
    project.run("check").code(0).stderr_eq("").stdout_eq(str![[r#"
no errors found
Sample text is left in 17 chapters, report/report.toml and report/data/organisations.csv. Replace it with your own.

"#]]);
    // About a chapter, only its own.
    project.run("check 05-violence").code(0).stdout_eq(str![[r#"
no errors found
Sample text is left in one chapter, report/report.toml and report/data/organisations.csv. Replace it with your own.

"#]]);
}

#[test]
fn what_is_most_urgent_comes_first() {
    let project = TestProject::both();
    project.run("").code(0).stderr_eq("").stdout_eq(str![[r#"
Trial

Words, en    11 (limit 3,000)
Translation  0 missing, 0 out of date, 2 unconfirmed
Check        nothing found

What to do next:
  komentaras status            read the translations that nobody has confirmed
  komentaras preview           see the report in the browser while you write

For all commands, type `komentaras --help`.

"#]]);
    let broken = project.read("report/lt/26-skurdas.md") + "\n{{value \"x\"}}\n";
    let project = project.change("report/lt/26-skurdas.md", broken);
    project.run("--ui-language lt").code(0).stderr_eq("").stdout_eq(str![[r#"
Bandymas

Žodžiai, en  12 (riba 3 000)
Vertimas     neišversta 1, paseno 0, nepatvirtinta 2
Patikra      1 klaida, 1 įspėjimas, 0 pastabų

Ką daryti toliau:
  komentaras check             ištaisyti klaidas: parodo kiekvienos vietą ir ką rašyti
  komentaras status            pažiūrėti, kas neišversta ir kaip versti
  komentaras preview           matyti ataskaitą naršyklėje, kol rašote

Visas komandas parodo „komentaras --help“.

"#]]);
}

#[test]
fn a_finished_report_can_be_sent() {
    let project = TestProject::both();
    project.run("translation accept --all -q").code(0);
    let text = project.read("report/lt/26-skurdas.md")
        + "\n::: recommendation {to=\"vyriausybe\"}\nA.\n:::\n";
    let english =
        project.read("report/en/26-skurdas.md") + "\n::: recommendation\nA.\n:::\n";
    let project = project
        .change("report/lt/26-skurdas.md", text)
        .change("report/en/26-skurdas.md", english);
    project.run("translation accept --all -q").code(0);
    project.run("").code(0).stderr_eq("").stdout_eq(str![[r#"
Trial

Words, en    17 (limit 3,000)
Translation  up to date
Check        nothing found

What to do next:
  komentaras build --final     make the copy to be sent

For all commands, type `komentaras --help`.

"#]]);
}

#[test]
fn a_sample_that_only_the_translation_has_can_be_fixed() {
    let project = TestProject::empty();
    project.run("init .").code(0);
    let path = "report/lt/05-violence.md";
    let text = project.read(path);
    let (begin, rest) = text.split_once("Aprašykite teisės aktus").unwrap();
    let (_, end) = rest.split_once('\n').unwrap();
    let project = project.change(path, format!("{begin}Vaikai patiria smurtą.\n{end}"));
    project
        .run("check --fix --format short 05-violence")
        .code(0)
        .stdout_eq(str![[r#"
report/en/05-violence.md:11: extra text in translation
  - Describe law, practice and data. Do not type figures: refer to the data, so that they always agree with the tables and with the translation.

Fixed: 1 place in 1 file.

report/lt/05-violence.md:38:1: warning[paragraph-without-translation]: this text is not translated (en)

"#]]);
    let english = project.read("report/en/05-violence.md");
    assert!(english.contains("## Situation\n\n\n\n## Recommendations"), "{english}");
}

#[test]
fn what_keeps_a_report_from_being_sent_is_counted() {
    let draft = "draft = { lt = \"Juodraštis\", en = \"Draft\" }\n[organisation]";
    let project = TestProject::both();
    let settings = project.read("report/report.toml").replace("[organisation]", draft);
    let text = project.read("report/lt/26-skurdas.md")
        + "\n::: recommendation {to=\"vyriausybe\"}\nA.\n:::\n";
    let english =
        project.read("report/en/26-skurdas.md") + "\n::: recommendation\nA.\n:::\n";
    let project = project
        .change("report/report.toml", settings)
        .change("report/lt/26-skurdas.md", text)
        .change("report/en/26-skurdas.md", english);
    project.run("translation accept --all -q").code(0);
    for (language, said) in [
        ("en", "see what still keeps the copy to be sent from being made: 1 error"),
        ("lt", "pamatyti, kas dar trukdo parengti galutinį variantą: 1 klaida"),
    ] {
        let output = project.output(&format!("--ui-language {language}"));
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(shown.contains(said), "{shown}");
    }
    project.run("build --final").code(1);
}
